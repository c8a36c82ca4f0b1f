// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ActionBridge.h"
#include "tests/support/FakeAutoscaler.h"

namespace wb::test {

/// An ActionBridge whose gateways have autoscalers: 2 to 9 and 1 to 9 tasks, of which 4 and 3 run.
struct PinnedBridge : ActionBridge {
    PinnedBridge() {
        scaler.add(QStringLiteral("gateway"), 2, 9);
        scaler.add(QStringLiteral("gateway-kb"), 1, 9);
        orchestrator.scaler = &scaler;
        orchestrator.scaleInOf = [this](const QString& service) {
            return fleet::ScaleIn{scaler.range(service), {}, {}};
        };
        options.program = QStringLiteral("1");
        start();
    }

    void start() {
        ActionBridge::start();
        QObject::connect(runner.get(), &deploy::ActionRunner::pinChanged, runner.get(),
                         [this](const deploy::PinChange& change) {
                             (change.isTrouble ? troubles : told) << change.text;
                         });
    }

    /// The program starts again and takes up what the record says; false: no action was under way.
    bool restart() {
        options.program += u'1';
        start();
        const QVector<deploy::AuditEntry> record(audit.durable.begin(), audit.durable.end());
        const auto left = deploy::unfinishedActions(record);
        const auto pins = deploy::openPins(record);
        bool isResumed = false;
        if (!left.isEmpty()) {
            isResumed = runner->resume(left.constLast(), pins).has_value();
        } else {
            for (const deploy::RecordedPin& pin : pins) {
                runner->unpin(pin);
            }
        }
        return isResumed;
    }

    [[nodiscard]] QVector<int> minima() const {
        return {scaler.range(QStringLiteral("gateway"))->minimum,
                scaler.range(QStringLiteral("gateway-kb"))->minimum};
    }
    [[nodiscard]] int ownChanges() const {
        int count = 0;
        for (const auto& [service, changes] : scaler.changes) {
            for (const auto& change : changes) {
                count += change.isForeign ? 0 : 1;
            }
        }
        return count;
    }
    /// Of the first service.
    [[nodiscard]] std::optional<deploy::PreflightCheck> pinCheck() const {
        for (const auto& check : now().checks) {
            if (check.id == QLatin1String("capacity-pinned")) {
                return check;
            }
        }
        return std::nullopt;
    }

    FakeAutoscaler scaler{schedule};
    QStringList told;
    QStringList troubles;
};

} // namespace wb::test
