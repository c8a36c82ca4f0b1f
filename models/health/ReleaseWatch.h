// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Deployment.h"

#include <QHash>

#include <optional>

namespace wb::health {

/// What one service runs, ran and is being given: from the orchestrator where there is one, from
/// the build info of its tasks where there is none.
class ReleaseWatch {
public:
    explicit ReleaseWatch(QString service)
        : m_service(std::move(service)) {}

    /// Takes the orchestrator's word and returns the deployments' steps not told before.
    [[nodiscard]] QVector<fleet::Deployment> statusArrived(const fleet::ServiceStatus& status);
    /// The releases of the tasks that answer now. Without an orchestrator a release not seen before
    /// is a deployment; `healthy` marks what runs alone as good.
    [[nodiscard]] QVector<fleet::Deployment> tasksSeen(const QVector<fleet::Release>& releases,
                                                       bool healthy, TimeMs nowMs);

    [[nodiscard]] const std::optional<fleet::ServiceStatus>& status() const { return m_status; }
    /// The newest release of its tasks; while one is being deployed, that one.
    [[nodiscard]] fleet::Release current() const;
    [[nodiscard]] TimeMs currentSinceMs() const;
    /// What a rollback would go to; invalid when none is known.
    [[nodiscard]] fleet::Release previousGood() const;
    /// The newest that was ever put in, also after it was rolled back.
    [[nodiscard]] fleet::Release newest() const;
    /// The good release that came before another.
    [[nodiscard]] fleet::Release goodBefore(const fleet::Release& release) const;
    /// The newer release that going back to the current one left; invalid when the current one came
    /// by going forward, or nobody knows what was before it.
    [[nodiscard]] fleet::Release leftBehind() const;
    /// Running now.
    [[nodiscard]] const std::optional<fleet::Deployment>& running() const { return m_running; }
    /// With the settings' values, commit and author, where the orchestrator told them.
    [[nodiscard]] fleet::Release described(const fleet::Release& release) const;

private:
    struct Told {
        bool over = false;
        qsizetype done = -1;
        TimeMs atMs = NoTime;
    };
    struct Seen {
        fleet::Release release;
        TimeMs firstMs = NoTime;
        TimeMs healthySinceMs = NoTime;
        bool good = false;
    };
    void tell(const fleet::Deployment& deployment, QVector<fleet::Deployment>& out);
    void noteCurrent(const fleet::ServiceStatus& status);
    [[nodiscard]] Seen* find(const fleet::Release& release);

    QString m_service;
    std::optional<fleet::ServiceStatus> m_status;
    std::optional<fleet::Deployment> m_running;
    QHash<QString, Told> m_told; ///< By deployment id; bounded.
    QVector<Seen> m_seen;        ///< Oldest first; only without an orchestrator; bounded.
    TimeMs m_currentSinceMs = NoTime;
};

} // namespace wb::health
