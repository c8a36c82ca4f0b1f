// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/SystemClock.h"
#include "models/deploy/CapacityPins.h"

#include <QTest>
#include <QTimer>

namespace wb::test {

/// What several programs read and write; each answer comes later, in order.
class SharedRecord : public QObject, public deploy::AuditLog {
public:
    void record(const deploy::AuditEntry& entry, Saved saved) override {
        QTimer::singleShot(1, this, [this, entry, saved] {
            entries << entry;
            saved(entries.size());
        });
    }
    void read(Loaded loaded) override {
        QTimer::singleShot(1, this, [this, loaded] { loaded(entries); });
    }
    QVector<deploy::AuditEntry> entries;
};

/// A program that pins the capacity of one service for an action, in real time.
struct PinningProgram {
    using Make = std::function<std::unique_ptr<deploy::DeployProvider>(const Clock&)>;

    PinningProgram(const Make& make, const QString& name, SharedRecord& record)
        : provider(make(clock))
        , options(runnerOptions(name, record))
        , pins(options, [this](const deploy::PinChange& change) { told << change.text; }) {
        timer.callOnTimeout([this] { pins.advance(); });
        timer.start(20);
    }
    deploy::ActionRunner::Options runnerOptions(const QString& name, SharedRecord& record) {
        deploy::ActionRunner::Options made;
        made.clock = &clock;
        made.audit = &record;
        made.providerOf = [this](const QString&) { return provider.get(); };
        made.actionsEnabled = true;
        made.program = name;
        made.isRunning = [](const QString&) { return true; };
        return made;
    }
    [[nodiscard]] std::optional<fleet::ServiceStatus> status(const QString& service) {
        std::optional<Expected<fleet::ServiceStatus>> status;
        provider->fetchStatus(service, [&](auto read) { status = read; });
        if (!QTest::qWaitFor([&] { return status.has_value(); }, 20'000) || !*status) {
            return std::nullopt;
        }
        return **status;
    }
    /// As an action does just before its write.
    std::optional<deploy::PreflightCheck> pin(const QString& service) {
        const auto read = status(service);
        if (!read) {
            return std::nullopt;
        }
        bool isAnswered = false;
        std::optional<deploy::PreflightCheck> outcome;
        pins.request({options.program + QStringLiteral("-action"), QStringLiteral("ana"), *read},
                     [&](const auto& answer) {
                         outcome = answer;
                         isAnswered = true;
                     });
        [[maybe_unused]] const bool held = QTest::qWaitFor([&] { return isAnswered; }, 20'000);
        return outcome;
    }
    void release() { pins.release(options.program + QStringLiteral("-action")); }
    [[nodiscard]] bool hasNone() const { return pins.open().isEmpty(); }

    SystemClock clock;
    std::unique_ptr<deploy::DeployProvider> provider;
    deploy::ActionRunner::Options options;
    QStringList told;
    deploy::CapacityPins pins;
    QTimer timer;
};

} // namespace wb::test
