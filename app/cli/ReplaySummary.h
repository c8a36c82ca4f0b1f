// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"
#include "models/fleet/FleetSnapshot.h"
#include "models/incidents/Timeline.h"
#include "models/simulation/Scenario.h"

#include <QSet>

#include <variant>

namespace wb::cli {

/// One line of a replay, with the scenario's own time.
struct ReplayEvent {
    TimeMs timeMs = NoTime;
    std::variant<fleet::VerdictChange, fleet::Deployment, fleet::CauseChange,
                 deploy::ActionSnapshot, incidents::Incident>
        what;
};

/// One thing that the scenario file expects, and how it came out.
struct ExpectationResult {
    QString name;
    bool met = false;
    QString detail;
};

/// What a replay comes to.
struct ReplaySummary {
    QString scenario;
    quint64 seed = 0;
    std::optional<fleet::VerdictChange> firstWarning;
    std::optional<fleet::VerdictChange> firstUnhealthy;
    TimeMs incidentOpenedMs = NoTime;
    std::optional<fleet::CauseFinding> cause;
    int actions = 0;
    TimeMs firstArmedMs = NoTime;
    TimeMs firstWriteMs = NoTime;
    TimeMs recoveredMs = NoTime; ///< All that was unhealthy is healthy again, and stayed so.
    int degradedVerdicts = 0;
    int unhealthyVerdicts = 0;
    int incidents = 0;
    QVector<ExpectationResult> expectations;

    [[nodiscard]] bool allMet() const;
    /// The contract's last line.
    [[nodiscard]] QByteArray json() const;
};

/// Adds events up to a summary and holds it against the scenario's expectations.
class SummaryKeeper {
public:
    SummaryKeeper(const simulation::Scenario& scenario, quint64 seed);

    void take(const ReplayEvent& event);
    /// A better founded cause replaces an unknown one; that of the first unhealthy service counts.
    void causeFound(const QString& service, const fleet::CauseFinding& cause);
    [[nodiscard]] bool anyUnhealthy() const { return !m_notRecovered.isEmpty(); }
    /// `acted`: whether anybody was there to act; without, recovery is not expected.
    [[nodiscard]] ReplaySummary finish(bool acted) const;

private:
    void takeVerdict(const fleet::VerdictChange& change);
    void takeAction(const deploy::ActionSnapshot& action);
    [[nodiscard]] QVector<ExpectationResult> judge(const ReplaySummary& summary, bool acted) const;

    simulation::Expectations m_expected;
    QTimeZone m_zone;
    ReplaySummary m_summary;
    QSet<QString> m_notRecovered; ///< Services that were unhealthy and are not healthy yet.
    QSet<QString> m_actionIds;
    QSet<QString> m_incidentIds;
    QHash<QString, fleet::CauseFinding> m_causes;
    QString m_firstUnhealthyService;
};

} // namespace wb::cli
