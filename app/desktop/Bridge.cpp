// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Bridge.h"

#include "app/Account.h"
#include "app/CollectorFeed.h"
#include "app/desktop/IncidentLead.h"
#include "app/desktop/QuitReasons.h"
#include "widgets/shell/ActivityWatch.h"
#include "widgets/shell/AlarmControls.h"
#include "widgets/shell/MainWindow.h"

#include <QUuid>

namespace wb::desktop {

namespace {

constexpr int ActionStepMs = 100;
constexpr int SecondMs = 1000;

storage::StorageOptions storageOptions(const settings::Config& config,
                                       const fleet::EnvironmentSpec& environment,
                                       const Clock& clock) {
    storage::StorageOptions options;
    options.path = settings::storagePath(config, environment.name);
    options.keepMs = config.storage.keepMs;
    options.environment = environment;
    options.clock = &clock;
    options.watches = true;
    options.program = programName();
    return options;
}

storage::SampleRecorder::Options sampleOptions(const settings::Config& config,
                                               const fleet::EnvironmentSpec& environment,
                                               const Clock& clock) {
    storage::SampleRecorder::Options options;
    options.archive.directory =
        storage::SampleRecorder::directoryBeside(settings::storagePath(config, environment.name));
    options.archive.keepMs = config.storage.keepMs;
    options.clock = &clock;
    return options;
}

/// As far back as charts and their history reach.
DurationMs pastMs(const fleet::EnvironmentSpec& environment) {
    constexpr DurationMs DayMs = 24 * 3'600'000;
    DurationMs longestMs = 1000;
    for (const fleet::ServiceSpec& service : environment.services) {
        longestMs = std::max<DurationMs>(longestMs, service.scrape.intervalMs);
    }
    return std::min(DayMs, longestMs * fleet::SignalHistory::UsualPoints);
}

} // namespace

Bridge::Bridge(const settings::Config& config, const fleet::EnvironmentSpec& environment,
               const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_environment(environment)
    , m_databasePath(settings::storagePath(config, environment.name))
    , m_rules(config.rules)
    , m_clock(clock)
    , m_actor(actorName())
    , m_lock(clock, environment.unlockForMs)
    , m_storage(storageOptions(config, environment, clock))
    , m_samples(sampleOptions(config, environment, clock))
    , m_chartSource(environment, m_databasePath, clock)
    , m_audit(m_storage)
    , m_program(m_databasePath)
    , m_incidents(environment, config.rules, clock, &m_storage)
    , m_exports(environment, m_storage, m_databasePath, clock)
    , m_alarms(environment, clock, m_actor)
    , m_process(clock)
    , m_window(std::make_unique<shell::MainWindow>(environment, clock)) {
    m_backtests = std::make_unique<BacktestDesk>(m_databasePath, m_window->backtest());
    m_backtests->setSettings(environment, config.rules);
    makeProviders();
    makeRunner();
    collect::FleetCollector::Options collecting;
    collecting.environment = environment;
    collecting.rules = config.rules;
    collecting.clock = &clock;
    collecting.secret = [this](const fleet::SecretRef& reference) {
        return m_secrets.value(reference);
    };
    collecting.recordsSamples = true;
    m_collector = std::make_unique<collect::FleetCollector>(std::move(collecting));
    connectCollector();
    connectProviders();
    connectCharts();
    connectSamples();
    connectActions();
    connectLock();
    connectIncidents();
    connectExports();
    connect(&m_secondTimer, &QTimer::timeout, this, &Bridge::tick);
    m_secondTimer.start(SecondMs);
    connect(&m_secrets, &settings::Secrets::unanswered, m_window.get(),
            &shell::MainWindow::showMessage);
    m_secrets.load(environment, [this] { start(); });
}

Bridge::~Bridge() {
    if (const auto action = underWay()) {
        m_incidents.addNote(QStringLiteral("record"), leftText(*action));
    }
    m_orchestrators->stop();
    // What came since it was last told belongs into the record as well.
    m_collector->finish();
    m_collector.reset();
}

void Bridge::start() {
    m_collector->start();
    m_orchestrators->start();
}

void Bridge::reconfigure(const settings::Config& config,
                         const fleet::EnvironmentSpec& environment) {
    const quint64 number = ++m_wantedNumber;
    m_wanted.reset();
    if (environment == m_environment && config.rules == m_rules) {
        return;
    }
    m_wanted = Settings{environment, config.rules};
    // The keychain answers in its own time, and only the last of several wishes counts.
    m_secrets.load(environment, [this, number] {
        if (number == m_wantedNumber && m_wanted) {
            m_wanted->areLoaded = true;
            takeWanted();
        }
    });
}

std::optional<deploy::ActionSnapshot> Bridge::underWay() const {
    auto action = m_runner->current();
    return action && !deploy::isOver(action->state) ? action : std::nullopt;
}

QStringList Bridge::leavePins() {
    QStringList texts;
    const auto pins = m_runner->openPins();
    for (const deploy::RecordedPin& pin : pins) {
        const QString text =
            deploy::leftPinnedText(pin, QStringLiteral("the configuration no longer has %1; where "
                                                       "it is there again, the next start puts it "
                                                       "back")
                                            .arg(m_environment.name));
        m_incidents.pinChanged({pin.actor, pin.service, text, true});
        texts << text;
    }
    return texts;
}

void Bridge::takeWanted() {
    if (!m_wanted || !m_wanted->areLoaded) {
        return;
    }
    if (isActing()) {
        m_window->showNotice(tr("The changed configuration takes effect when the action is over."));
        return;
    }
    const Settings wanted = *std::exchange(m_wanted, std::nullopt);
    const bool hasOtherActions =
        wanted.environment.actionsEnabled != m_environment.actionsEnabled ||
        !std::equal(wanted.environment.services.begin(), wanted.environment.services.end(),
                    m_environment.services.begin(), m_environment.services.end(),
                    [](const fleet::ServiceSpec& a, const fleet::ServiceSpec& b) {
                        const auto& here = a.targets;
                        const auto& there = b.targets;
                        return a.name == b.name && a.deploy == b.deploy &&
                               here.orchestrated == there.orchestrated &&
                               (here.orchestrated.isEmpty() || here.refreshMs == there.refreshMs);
                    });
    m_environment = wanted.environment;
    m_rules = wanted.rules;
    m_collector->reconfigure(m_environment, m_rules);
    m_incidents.reconfigure(m_environment, m_rules);
    m_chartSource.setEnvironment(m_environment);
    m_exports.setEnvironment(m_environment);
    m_alarms.setEnvironment(m_environment);
    m_window->setEnvironment(m_environment);
    m_backtests->setSettings(m_environment, m_rules);
    m_lock.setIdleMs(m_environment.unlockForMs);
    showLock();
    if (hasOtherActions) {
        const bool resumes = m_resumption != nullptr;
        const auto pins = m_runner->openPins();
        m_orchestrators->stop();
        m_resumption.reset();
        m_runner.reset();
        m_orchestrators.reset();
        makeProviders();
        makeRunner();
        m_runner->setFleet(m_fleet);
        connectProviders();
        m_orchestrators->start();
        // What the former one could not put back may be what the new settings are for.
        for (const deploy::RecordedPin& pin : pins) {
            m_runner->unpin(pin);
        }
        if (resumes) {
            resumeActions();
        }
    }
    m_window->showNotice(tr("The changed configuration is in effect."));
}

void Bridge::makeProviders() {
    m_orchestrators = std::make_unique<providers::OrchestratorWatch>(
        m_environment,
        [this](const fleet::SecretRef& reference) { return m_secrets.value(reference); }, m_clock,
        m_databasePath);
}

void Bridge::makeRunner() {
    deploy::ActionRunner::Options options;
    options.clock = &m_clock;
    options.audit = &m_audit;
    options.providerOf = [this](const QString& service) { return m_orchestrators->of(service); };
    options.newId = [] { return QUuid::createUuid().toString(QUuid::WithoutBraces); };
    options.actionsEnabled = m_environment.actionsEnabled;
    options.program = m_program.name();
    options.isRunning = [this](const QString& program) {
        return storage::ProgramLock::isRunning(m_databasePath, program);
    };
    m_runner = std::make_unique<deploy::ActionRunner>(std::move(options));
    connect(&m_actionTimer, &QTimer::timeout, m_runner.get(), [this] {
        // First: a countdown may have ended while the machine slept.
        withdrawIfLocked();
        m_runner->advance();
    });
    m_actionTimer.start(ActionStepMs);
}

void Bridge::resumeActions() {
    m_resumption =
        std::make_unique<storage::ActionResumption>(m_storage, *m_runner, m_databasePath);
    connect(m_resumption.get(), &storage::ActionResumption::noted, m_window.get(),
            &shell::MainWindow::showMessage);
    m_resumption->start();
}

void Bridge::connectCollector() {
    using collect::FleetCollector;
    connect(m_collector.get(), &FleetCollector::snapshotReady, this,
            [this](const fleet::FleetSnapshotPtr& fleet) {
                m_fleet = fleet;
                m_runner->setFleet(fleet);
                m_alarms.setFleet(fleet);
                m_window->setFleet(fleet);
            });
    connect(m_collector.get(), &FleetCollector::verdictChanged, &m_incidents,
            &storage::IncidentRecord::verdictChanged);
    connect(m_collector.get(), &FleetCollector::deploymentChanged, &m_incidents,
            &storage::IncidentRecord::deploymentChanged);
    connect(m_collector.get(), &FleetCollector::causeChanged, &m_incidents,
            &storage::IncidentRecord::causeChanged);
    connect(m_collector.get(), &FleetCollector::pointsRecorded, &m_storage,
            &storage::StorageThread::recordSignals);
    connect(m_collector.get(), &FleetCollector::targetsChanged, &m_storage,
            &storage::StorageThread::noteTargets);
    // The charts begin with what earlier runs recorded, as far back as they reach.
    connect(&m_storage, &storage::StorageThread::ready, this,
            [this](const storage::StoredState& state) {
                if (state.isAvailable) {
                    m_collector->recallTroubles(incidents::troublesIn(state.record()));
                    const TimeMs nowMs = m_clock.nowMs();
                    m_pastRequest = m_storage.loadPast(nowMs - pastMs(m_environment), nowMs);
                }
            });
    connect(&m_storage, &storage::StorageThread::pastLoaded, m_collector.get(),
            [this](quint64 /*request*/, const collect::RecordedPoints& newestFirst) {
                m_collector->recall(newestFirst);
            });
    connect(
        &m_storage, &storage::StorageThread::loadFailed, this,
        [this](quint64 request, const Error& error) {
            if (request == m_pastRequest) {
                m_window->showMessage(
                    tr("Charts begin empty: earlier signals were not read: %1").arg(error.text()));
            }
        });
    connect(m_collector.get(), &FleetCollector::warning, m_window.get(),
            &shell::MainWindow::showMessage);
}

/// What is made anew when the orchestrators' settings change.
void Bridge::connectProviders() {
    using shell::MainWindow;
    feed(*m_collector, *m_orchestrators);
    connect(m_orchestrators.get(), &providers::OrchestratorWatch::statusArrived, m_window.get(),
            &MainWindow::setServiceStatus);
    connect(m_window.get(), &MainWindow::undoRequested, m_runner.get(),
            &deploy::ActionRunner::cancel);
    connect(m_window.get(), &MainWindow::goNowRequested, m_runner.get(), [this](const QString& id) {
        if (!refusesLocked()) {
            m_runner->goNow(id);
        }
    });
    connect(m_window.get(), &MainWindow::abortRequested, m_runner.get(),
            &deploy::ActionRunner::abort);
    connect(m_window.get(), &MainWindow::overrideRequested, m_runner.get(),
            [this](const QString& id, const QString& typed) {
                if (refusesLocked()) {
                    return;
                }
                if (const auto taken = m_runner->overrideChecks(id, typed); !taken) {
                    m_window->showMessage(taken.error().text());
                }
            });
    connect(m_runner.get(), &deploy::ActionRunner::actionChanged, m_window.get(),
            &MainWindow::setAction);
    connect(m_runner.get(), &deploy::ActionRunner::actionChanged, &m_incidents,
            &storage::IncidentRecord::actionChanged);
    connect(m_runner.get(), &deploy::ActionRunner::pinChanged, &m_incidents,
            &storage::IncidentRecord::pinChanged);
    connect(m_runner.get(), &deploy::ActionRunner::pinChanged, this,
            [this](const deploy::PinChange& change) {
                if (change.isTrouble) {
                    m_window->showMessage(change.text);
                }
            });
    // Queued: what is waiting may replace the runner that is telling.
    connect(
        m_runner.get(), &deploy::ActionRunner::actionChanged, this,
        [this](const deploy::ActionSnapshot& action) {
            if (deploy::isOver(action.state)) {
                takeWanted();
            }
        },
        Qt::QueuedConnection);
}

void Bridge::connectCharts() {
    using collect::FleetCollector;
    connect(m_window.get(), &shell::MainWindow::rangeRequested, &m_chartSource, &ChartSource::ask);
    connect(&m_chartSource, &ChartSource::heldWanted, m_collector.get(),
            &FleetCollector::requestRange);
    connect(m_collector.get(), &FleetCollector::rangeReady, &m_chartSource, &ChartSource::takeHeld);
    connect(&m_chartSource, &ChartSource::answered, m_window.get(), &shell::MainWindow::rangeReady);
    connect(&m_chartSource, &ChartSource::problemChanged, m_window.get(),
            [this](const QString& text) { m_window->setProblem(QStringLiteral("charts"), text); });
}

void Bridge::connectSamples() {
    using storage::SampleRecorder;
    connect(m_collector.get(), &collect::FleetCollector::samplesRecorded, &m_samples,
            &SampleRecorder::record);
    connect(&m_samples, &SampleRecorder::packingWanted, m_collector.get(),
            &collect::FleetCollector::packSamples);
    connect(&m_samples, &SampleRecorder::noted, m_window.get(), &shell::MainWindow::showMessage);
    connect(&m_samples, &SampleRecorder::problemChanged, m_window.get(),
            [this](const QString& text) { m_window->setProblem(QStringLiteral("samples"), text); });
}

void Bridge::connectActions() {
    connect(m_window.get(), &shell::MainWindow::actionRequested, this, &Bridge::arm);
    connect(&m_storage, &storage::StorageThread::ready, this,
            [this](const storage::StoredState& state) {
                if (state.isAvailable && m_resumption == nullptr) {
                    resumeActions();
                }
            });
}

void Bridge::connectLock() {
    connect(m_window.get(), &shell::MainWindow::lockToggled, this, &Bridge::toggleLock);
    connect(new shell::ActivityWatch(m_window.get()), &shell::ActivityWatch::seen, this, [this] {
        m_lock.touch();
        m_usedAtMs = m_clock.steadyMs();
    });
    showLock();
}

bool Bridge::isInUse() const {
    constexpr DurationMs LookingMs = 60'000; // Without touching anything.
    return m_window->isActiveWindow() && m_usedAtMs && m_clock.steadyMs() - *m_usedAtMs < LookingMs;
}

void Bridge::toggleLock() {
    if (m_lock.isUnlocked()) {
        m_lock.lock();
    } else {
        m_lock.unlock();
    }
    showLock();
}

/// True: it is locked. What is armed then has been withdrawn, and that is told.
bool Bridge::withdrawIfLocked() {
    if (m_lock.isUnlocked()) {
        return false;
    }
    if (!m_armed.isEmpty() && m_runner->cancel(std::exchange(m_armed, {}))) {
        m_window->showMessage(tr("Actions are locked; what was armed is withdrawn."));
    }
    return true;
}

bool Bridge::refusesLocked() {
    if (!withdrawIfLocked()) {
        return false;
    }
    m_window->showMessage(tr("Actions are locked; nothing was sent."));
    showLock();
    return true;
}

void Bridge::showLock() {
    withdrawIfLocked();
    m_window->setUnlockedFor(m_environment.actionsEnabled ? std::optional(m_lock.leftMs())
                                                          : std::nullopt);
}

void Bridge::connectIncidents() {
    using shell::MainWindow;
    MainWindow* window = m_window.get();
    connect(&m_incidents, &storage::IncidentRecord::incidentChanged, window,
            [this](const incidents::Incident& incident) {
                // One that went on under another name ends unseen.
                if (incident.state != incidents::IncidentState::Resolved ||
                    incident.id == m_shownIncident) {
                    m_shownIncident = incident.id;
                    m_window->setIncident(incident);
                }
            });
    connect(&m_incidents, &storage::IncidentRecord::entryAdded, window, &MainWindow::addEntry);
    connect(&m_incidents, &storage::IncidentRecord::writerTold, window,
            &MainWindow::setTimelineWriter);
    connect(&m_incidents, &storage::IncidentRecord::startedOver, window, [this] {
        m_shownIncident.clear();
        m_window->startTimelineOver();
    });
    connect(&m_storage, &storage::StorageThread::entrySaved, window, &MainWindow::entrySaved);
    connect(&m_storage, &storage::StorageThread::problemChanged, window,
            [window](const QString& text) { window->setProblem(QStringLiteral("record"), text); });
    connect(window, &MainWindow::noteEntered, this,
            [this](const QString& text) { m_incidents.addNote(m_actor, text); });
    connectLead(*window, m_incidents, m_actor);
    connect(&m_alarms, &EnvironmentAlarms::noted, &m_incidents, &storage::IncidentRecord::addNote);
    connect(&m_alarms, &EnvironmentAlarms::refused, window, &MainWindow::showMessage);
    shell::AlarmControls* controls = &window->alarms();
    connect(controls, &shell::AlarmControls::snoozeWanted, &m_alarms, &EnvironmentAlarms::snooze);
    connect(controls, &shell::AlarmControls::wakeWanted, &m_alarms, &EnvironmentAlarms::wake);
    connect(&m_alarms, &EnvironmentAlarms::snoozesChanged, controls,
            &shell::AlarmControls::setSnoozes);
}

void Bridge::connectExports() {
    using shell::MainWindow;
    MainWindow* window = m_window.get();
    connect(&m_exports, &TimelineExport::failed, window, &MainWindow::showMessage);
    connect(&m_exports, &TimelineExport::exported, window,
            [window](const QString& path) { window->showNotice(tr("Exported to %1").arg(path)); });
    connect(window, &MainWindow::fileWanted, &m_exports, &TimelineExport::writeContent);
    connect(window, &MainWindow::exportRequested, this,
            [this](const QString& id, incidents::ExportFormat format, const QString& path) {
                const auto incident = m_incidents.incident(id);
                if (!incident) {
                    m_window->showMessage(
                        tr("%1 is not known here; nothing was exported.").arg(id));
                    return;
                }
                m_exports.write(*incident, format, path);
            });
}

void Bridge::arm(deploy::ActionRequest request) {
    if (!m_lock.isUnlocked()) {
        m_window->showMessage(tr("Actions are locked; nothing was armed."));
        showLock();
        return;
    }
    request.actor = m_actor;
    request.waitsForOverride = true;
    const Expected<QString> armed = m_runner->arm(request);
    if (!armed) {
        m_window->showMessage(armed.error().text());
    } else {
        m_armed = *armed;
    }
}

void Bridge::tick() {
    m_incidents.tick();
    m_alarms.tick();
    // Who watches an action is not idle.
    if (isActing()) {
        m_lock.touch();
    }
    showLock();
    const ProcessFigures::Reading reading = m_process.read();
    m_window->setProcess(reading.cpuFraction, reading.residentBytes);
    m_window->setUnrecorded(m_storage.droppedPoints());
}

} // namespace wb::desktop
