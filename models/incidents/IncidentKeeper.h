// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"
#include "models/fleet/FleetSnapshot.h"
#include "models/fleet/Verdict.h"
#include "models/incidents/Timeline.h"

#include <functional>
#include <variant>

namespace wb::incidents {

/// A change the keeper wants saved and shown: an entry to append or an incident to save.
using KeeperChange = std::variant<TimelineEntry, Incident>;

/// Opens an incident when a service becomes unhealthy, fills its timeline from verdicts,
/// deployments, actions and notes, and resolves it when all its services have been healthy for a
/// while. Pure; time comes with each call. What led up to an incident (entries of the last 60
/// minutes for its services) joins it when it opens.
class IncidentKeeper {
public:
    struct Options {
        QString environment;
        QTimeZone timeZone = QTimeZone::utc();
        DurationMs lookBackMs = 60 * 60'000;
        DurationMs resolveAfterMs = 5 * 60'000; ///< Healthy this long: resolved. Mitigated at once.
        int nextNumber = 1;
        std::function<QString()> newId; ///< Entry ids.
        std::optional<Incident> open;   ///< Still open from an earlier run.
    };
    explicit IncidentKeeper(Options options);

    void verdictChanged(const fleet::VerdictChange& change);
    void deploymentChanged(const fleet::Deployment& deployment);
    void actionChanged(const deploy::ActionSnapshot& action);
    void addNote(TimeMs timeMs, const QString& actor, const QString& text);
    void tick(TimeMs nowMs);

    [[nodiscard]] QVector<KeeperChange> takeChanges();
    [[nodiscard]] const std::optional<Incident>& openIncident() const { return m_open; }

private:
    void open(TimeMs nowMs, const fleet::VerdictChange& cause);
    void push(TimelineEntry entry);

    Options m_options;
    std::optional<Incident> m_open;
    QVector<TimelineEntry> m_recent; ///< Entries without an incident, bounded.
    QVector<KeeperChange> m_changes;
    QHash<QString, fleet::HealthState> m_serviceStates;
    QHash<QString, QString> m_seenSteps; ///< Last told state of each deployment and action.
    TimeMs m_allHealthySinceMs = NoTime;
};

} // namespace wb::incidents
