// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ReplayRecord.h"
#include "app/cli/ReplaySummary.h"
#include "models/deploy/ActionRunner.h"
#include "models/deploy/AutoPolicy.h"
#include "models/health/FleetEvaluator.h"
#include "models/incidents/IncidentKeeper.h"
#include "models/metrics/BodyReader.h"
#include "models/simulation/SimulatedProvider.h"

#include <QHash>
#include <QMap>

namespace wb::cli {

struct ReplayOptions {
    health::RuleSet rules;
    quint64 seed = 1;
    bool act = false;               ///< Lets AutoPolicy act on what it sees.
    ReplayRecord* record = nullptr; ///< Outlives the replay; nullptr: nothing is recorded.
};

/// Runs a scenario through the same collector maths, rules, incidents and actions as a live watch,
/// in virtual time: exposition text is rendered, parsed and judged, nothing is short-cut. The same
/// scenario, seed and rules give the same events.
class ScenarioReplay : public QObject {
    Q_OBJECT
public:
    using Sink = std::function<void(const ReplayEvent&)>;
    ScenarioReplay(const simulation::Scenario& scenario, const ReplayOptions& options, Sink sink);
    ~ScenarioReplay() override;

    /// Plays it to the end; each event goes to the sink as it happens.
    ReplaySummary run();

private:
    class RecordInMemory;
    struct DueTarget {
        fleet::Target target;
        DurationMs intervalMs = 5000;
        TimeMs nextMs = NoTime;
        std::shared_ptr<metrics::BodyReader> reader;
    };

    void step(TimeMs nowMs);
    void discover(TimeMs nowMs);
    void readStatuses(TimeMs nowMs);
    void scrape(TimeMs nowMs);
    void scrapeFailed(const QString& target, TimeMs nowMs, const QString& reason);
    void takeEvents(TimeMs nowMs);
    void takeIncidents(TimeMs nowMs);
    void act(TimeMs nowMs);
    void actionChanged(const deploy::ActionSnapshot& action);
    void tell(const ReplayEvent& event);

    ReplayOptions m_options;
    Sink m_sink;
    ManualClock m_clock;
    simulation::Simulation m_simulation;
    simulation::SimulatedProvider m_provider;
    health::FleetEvaluator m_evaluator;
    deploy::AutoPolicy m_policy;
    std::unique_ptr<RecordInMemory> m_audit;
    int m_nextId = 1;
    std::unique_ptr<deploy::ActionRunner> m_runner;
    std::unique_ptr<incidents::IncidentKeeper> m_keeper;
    SummaryKeeper m_summary;
    metrics::LayoutCache m_layouts;
    QMap<QString, DueTarget> m_targets; ///< Ordered, so that every run scrapes in the same order.
    TimeMs m_nextDiscoveryMs = NoTime;
    QString m_toldAction; ///< The last action and state that was told.
    QHash<QString, incidents::IncidentState> m_toldIncidents;
};

} // namespace wb::cli
