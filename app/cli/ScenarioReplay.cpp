// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ScenarioReplay.h"

namespace wb::cli {

namespace {

constexpr DurationMs DiscoverEveryMs = 5000;

} // namespace

/// Nothing in a replay happens for real; its record is the list of its events.
class ScenarioReplay::RecordInMemory : public deploy::AuditLog {
public:
    void record(const deploy::AuditEntry& entry, Saved saved) override {
        m_entries << entry;
        saved(m_entries.size());
    }
    void read(Loaded loaded) override { loaded(m_entries.mid(m_entries.size() - NewestRead)); }

private:
    QVector<deploy::AuditEntry> m_entries;
};

ScenarioReplay::ScenarioReplay(const simulation::Scenario& scenario, const ReplayOptions& options,
                               Sink sink)
    : m_options(options)
    , m_sink(std::move(sink))
    , m_clock(scenario.startMs)
    , m_simulation(scenario, options.seed)
    , m_provider(&m_simulation, QStringLiteral("auto"))
    , m_evaluator(scenario.environment, options.rules)
    , m_policy(scenario.environment)
    , m_audit(std::make_unique<RecordInMemory>())
    , m_summary(scenario, options.seed) {
    const auto newId = [this] { return QStringLiteral("replay-%1").arg(m_nextId++); };
    deploy::ActionRunner::Options running;
    running.clock = &m_clock;
    running.audit = m_audit.get();
    running.providerOf = [this](const QString&) { return &m_provider; };
    running.newId = newId;
    running.actionsEnabled = options.act;
    m_runner = std::make_unique<deploy::ActionRunner>(std::move(running));
    connect(m_runner.get(), &deploy::ActionRunner::actionChanged, this,
            &ScenarioReplay::actionChanged);

    incidents::IncidentKeeper::Options keeping;
    keeping.environment = scenario.environment.name;
    keeping.timeZone = scenario.environment.timeZone;
    for (const fleet::ServiceSpec& service : scenario.environment.services) {
        keeping.services.append(service.name);
    }
    keeping.newId = newId;
    m_keeper = std::make_unique<incidents::IncidentKeeper>(std::move(keeping));
}

ScenarioReplay::~ScenarioReplay() = default;

ReplaySummary ScenarioReplay::run() {
    const simulation::Scenario& scenario = m_simulation.scenario();
    for (TimeMs nowMs = scenario.startMs; nowMs <= scenario.endMs; nowMs += scenario.stepMs) {
        step(nowMs);
    }
    return m_summary.finish(m_options.act);
}

void ScenarioReplay::step(TimeMs nowMs) {
    m_clock.setNowMs(nowMs);
    m_simulation.advanceTo(nowMs);
    m_provider.deliver();
    if (m_nextDiscoveryMs == NoTime || nowMs >= m_nextDiscoveryMs) {
        m_nextDiscoveryMs = nowMs + DiscoverEveryMs;
        discover(nowMs);
        readStatuses(nowMs);
    }
    scrape(nowMs);
    m_evaluator.tick(nowMs);
    takeEvents(nowMs);
    act(nowMs);
    for (const simulation::StoryNote& note : m_simulation.takeNotes()) {
        m_keeper->addNote(note.timeMs, note.by, note.text);
    }
    m_keeper->tick(nowMs);
    takeIncidents(nowMs);
}

void ScenarioReplay::discover(TimeMs nowMs) {
    const QVector<fleet::Target> found = m_simulation.targets();
    QMap<QString, DueTarget> targets;
    for (qsizetype i = 0; i < found.size(); ++i) {
        const fleet::Target& target = found[i];
        DueTarget due = m_targets.value(target.id);
        if (due.nextMs == NoTime) {
            const fleet::ServiceSpec* spec = m_evaluator.environment().service(target.service);
            due.intervalMs = spec != nullptr ? spec->scrape.intervalMs : due.intervalMs;
            due.reader = std::make_shared<metrics::BodyReader>(metrics::ParseLimits(), &m_layouts);
            // Spread over the interval, as the live collector does.
            due.nextMs = nowMs + due.intervalMs * i / found.size();
        }
        due.target = target;
        targets.insert(target.id, due);
    }
    const bool same = targets.size() == m_targets.size() &&
                      std::all_of(found.begin(), found.end(), [&](const fleet::Target& target) {
                          return m_targets.contains(target.id);
                      });
    m_targets = std::move(targets);
    if (!same) {
        m_evaluator.setTargets(found, nowMs);
        if (m_options.record != nullptr) {
            m_options.record->targetsChanged(found, nowMs);
        }
    }
}

void ScenarioReplay::readStatuses(TimeMs nowMs) {
    for (const fleet::ServiceSpec& service : m_evaluator.environment().services) {
        if (service.deploy.provider.isEmpty()) {
            continue;
        }
        if (const auto status = m_simulation.status(service.name)) {
            m_evaluator.serviceStatusArrived(*status);
        } else {
            m_evaluator.serviceStatusFailed(service.name, nowMs, status.error().message);
        }
    }
}

void ScenarioReplay::scrape(TimeMs nowMs) {
    for (DueTarget& due : m_targets) {
        if (nowMs < due.nextMs) {
            continue;
        }
        due.nextMs += due.intervalMs;
        const QString& id = due.target.id;
        const auto body = m_simulation.metrics(due.target.service, due.target.task);
        if (!body) {
            scrapeFailed(id, nowMs, body.error().message);
            continue;
        }
        const auto read = due.reader->read(*body, metrics::ExpositionFormat::Prometheus);
        if (!read) {
            scrapeFailed(id, nowMs, QString::fromStdString(read.error().reason));
            continue;
        }
        m_evaluator.scrapeSucceeded(id, nowMs, *read);
        if (m_options.record != nullptr) {
            m_options.record->scrapeSucceeded(id, *read, nowMs);
        }
    }
}

void ScenarioReplay::scrapeFailed(const QString& target, TimeMs nowMs, const QString& reason) {
    m_evaluator.scrapeFailed(target, nowMs, reason);
    if (m_options.record != nullptr) {
        m_options.record->scrapeFailed(target, nowMs);
    }
}

void ScenarioReplay::takeEvents(TimeMs nowMs) {
    const auto points = m_evaluator.takeRecordedPoints();
    if (m_options.record != nullptr) {
        m_options.record->pointsRecorded(points);
        m_options.record->tick(nowMs);
    }
    for (const health::FleetEvent& event : m_evaluator.takeEvents()) {
        if (const auto* change = std::get_if<fleet::VerdictChange>(&event)) {
            m_keeper->verdictChanged(*change);
            tell({change->timeMs, *change});
            continue;
        }
        if (const auto* cause = std::get_if<fleet::CauseChange>(&event)) {
            m_keeper->causeChanged(*cause);
            tell({cause->timeMs, *cause});
            continue;
        }
        const auto& deployment = std::get<fleet::Deployment>(event);
        m_keeper->deploymentChanged(deployment);
        const bool started = deployment.state == fleet::DeploymentState::Started;
        const TimeMs timeMs = started                           ? deployment.startedMs
                              : fleet::isOver(deployment.state) ? deployment.finishedMs
                                                                : nowMs;
        tell({timeMs, deployment});
    }
}

void ScenarioReplay::takeIncidents(TimeMs nowMs) {
    const QVector<incidents::KeeperChange> changes = m_keeper->takeChanges();
    if (m_options.record != nullptr) {
        m_options.record->timelineChanged(changes);
    }
    for (const incidents::KeeperChange& change : changes) {
        const auto* incident = std::get_if<incidents::Incident>(&change);
        if (incident == nullptr) {
            continue;
        }
        const auto told = m_toldIncidents.constFind(incident->id);
        if (told == m_toldIncidents.constEnd() || *told != incident->state) {
            m_toldIncidents[incident->id] = incident->state;
            tell({nowMs, *incident});
        }
    }
}

void ScenarioReplay::act(TimeMs nowMs) {
    // A snapshot words every reason: it is made only while somebody would read it.
    const bool underWay = m_runner->current() && !deploy::isOver(m_runner->current()->state);
    const bool look = underWay || m_summary.anyUnhealthy() || nowMs % DiscoverEveryMs == 0;
    if (!look) {
        return;
    }
    const auto fleet = std::make_shared<const fleet::FleetSnapshot>(m_evaluator.snapshot(nowMs));
    for (const fleet::ServiceSnapshot& service : fleet->services) {
        m_summary.causeFound(service.name, service.cause);
    }
    if (!m_options.act) {
        return;
    }
    m_runner->setFleet(fleet);
    if (!underWay) {
        if (const auto request = m_policy.decide(*fleet)) {
            (void)m_runner->arm(*request);
        }
    }
    m_runner->advance();
}

void ScenarioReplay::actionChanged(const deploy::ActionSnapshot& action) {
    m_keeper->actionChanged(action);
    const QString step = action.id + QLatin1Char(' ') + deploy::actionStateName(action.state);
    if (step != m_toldAction) {
        m_toldAction = step;
        tell({m_clock.nowMs(), action});
    }
}

void ScenarioReplay::tell(const ReplayEvent& event) {
    m_summary.take(event);
    m_sink(event);
}

} // namespace wb::cli
