// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/deploy/DeployProvider.h"

#include <QObject>
#include <QRandomGenerator>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace wb::providers {

/// Reads the status of every service that has a provider, again and again: one reading in flight a
/// service, further apart while it fails, and never all services at the same moment. Main thread.
class StatusPoller : public QObject {
    Q_OBJECT
public:
    struct Options {
        QStringList services;
        std::function<deploy::DeployProvider*(const QString& service)> providerOf;
        const Clock* clock = nullptr;
        int intervalMs = 2000;
        int slowestMs = 30'000; ///< Failures double the interval up to this.
        quint32 seed = 1;       ///< Of the jitter.
        /// Of each service, where they are not all alike; intervalMs then only spreads the start.
        std::function<int(const QString& service)> intervalMsOf = {};
    };
    explicit StatusPoller(Options options, QObject* parent = nullptr);
    ~StatusPoller() override;

    /// Begins with a first reading of each service within one interval.
    void start();
    /// No further signal comes after this, not even of a reading that is out.
    void stop();

Q_SIGNALS:
    void statusArrived(const wb::fleet::ServiceStatus& status);
    void statusFailed(const QString& service, wb::TimeMs atMs, const QString& reason);

private:
    struct Poll {
        QTimer timer;
        quint64 reading = 0; ///< The newest; an answer to an older one is dropped.
        bool isOut = false;
        int failures = 0;
    };
    void read(const QString& service, Poll& poll);
    void arrived(const QString& service, Expected<fleet::ServiceStatus> status);
    [[nodiscard]] int intervalMs(const QString& service) const;
    [[nodiscard]] int jittered(int intervalMs);

    Options m_options;
    QRandomGenerator m_random;
    std::map<QString, std::unique_ptr<Poll>> m_polls;
};

} // namespace wb::providers
