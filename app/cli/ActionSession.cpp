// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ActionSession.h"

#include "app/CollectorFeed.h"
#include "app/cli/Terminal.h"
#include "models/base/Format.h"
#include "models/deploy/Overriding.h"
#include "models/incidents/EventJson.h"

#include <QSocketNotifier>
#include <QUuid>

#include <algorithm>
#include <array>
#include <cstdio>
#include <unistd.h>

namespace wb::cli {

namespace {

/// A watch that has seen nothing by then will not see it soon: the checks say what is missing.
constexpr DurationMs LongestLookMs = 30'000;
/// An orchestrator that has only failed by then is down; there is nothing to decide on.
constexpr DurationMs FailedReadingMs = 5000;
constexpr int TickMs = 100;
/// What could not be put back by then is left to the next start, and said so.
constexpr DurationMs LongestUnpinMs = 45'000;

bool isUnread(const Expected<fleet::ServiceStatus>& status) {
    return !status && status.error().code == ErrorCode::Cancelled;
}

} // namespace

ActionSession::ActionSession(Options options)
    : m_options(std::move(options)) {
    for (const fleet::ServiceSpec& service : m_options.environment.services) {
        m_statuses.insert(service.name, failure(ErrorCode::Cancelled, QStringLiteral("not read")));
    }
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_runner != nullptr) {
            m_runner->advance();
            finishOnceSaved();
        } else if (!m_isOver) {
            lookAround();
        }
    });
}

ActionSession::~ActionSession() = default;

void ActionSession::start() {
    connect(&m_secrets, &settings::Secrets::unanswered, this,
            [](const QString& text) { complain(text); });
    // Whoever has typed this may have to type the keychain's password, too.
    constexpr int PatienceMs = 60'000;
    m_secrets.load(
        m_options.environment,
        [this] {
            if (m_options.dryRun) {
                watch();
            } else {
                openRecord();
            }
        },
        PatienceMs);
}

void ActionSession::openRecord() {
    storage::StorageOptions options;
    options.path = m_options.storage.path;
    options.environment = m_options.whole;
    options.clock = &m_clock;
    options.keepMs = m_options.storage.keepMs;
    m_storage = std::make_unique<storage::StorageThread>(options);
    m_audit = std::make_unique<storage::StorageAuditLog>(*m_storage);
    connect(m_storage.get(), &storage::StorageThread::ready, this,
            [this](const storage::StoredState& state) {
                if (m_isOver || m_collector != nullptr) {
                    return;
                }
                if (state.isAvailable) {
                    watch();
                } else {
                    complain(QStringLiteral("Nothing was sent: the record of actions cannot be "
                                            "opened (%1).")
                                 .arg(m_storage->problem()));
                    end(OutsideFailed);
                }
            });
}

void ActionSession::watch() {
    const auto secret = [this](const fleet::SecretRef& reference) {
        return m_secrets.value(reference);
    };
    m_orchestrators = std::make_unique<providers::OrchestratorWatch>(
        m_options.environment, secret, m_clock, m_options.storage.path);
    collect::FleetCollector::Options collecting;
    collecting.environment = m_options.environment;
    collecting.rules = m_options.rules;
    collecting.clock = &m_clock;
    collecting.secret = secret;
    m_collector = std::make_unique<collect::FleetCollector>(std::move(collecting));

    using collect::FleetCollector;
    using providers::OrchestratorWatch;
    feed(*m_collector, *m_orchestrators);
    connect(
        m_orchestrators.get(), &OrchestratorWatch::statusArrived, this,
        [this](const fleet::ServiceStatus& status) { m_statuses.insert(status.service, status); });
    connect(m_orchestrators.get(), &OrchestratorWatch::statusFailed, this,
            [this](const QString& service, TimeMs, const QString& reason) {
                m_statuses.insert(service, failure(ErrorCode::Network, reason));
            });
    connect(m_collector.get(), &FleetCollector::snapshotReady, this,
            [this](const fleet::FleetSnapshotPtr& fleet) {
                m_fleet = fleet;
                if (m_runner != nullptr) {
                    m_runner->setFleet(fleet);
                }
            });
    m_collector->start();
    m_orchestrators->start();
    m_watchedSinceMs = m_clock.steadyMs();
    m_timer.start(TickMs);
}

bool ActionSession::hasSeenEnough() const {
    const DurationMs watchedMs = m_clock.steadyMs() - m_watchedSinceMs;
    if (watchedMs >= LongestLookMs) {
        return true;
    }
    if (std::any_of(m_statuses.begin(), m_statuses.end(), isUnread)) {
        return false;
    }
    if (watchedMs >= FailedReadingMs && std::any_of(m_statuses.begin(), m_statuses.end(),
                                                    [](const auto& status) { return !status; })) {
        return true;
    }
    if (m_fleet == nullptr) {
        return false;
    }
    int intervalMs = 0;
    for (const fleet::ServiceSpec& spec : m_options.environment.services) {
        intervalMs = std::max(intervalMs, spec.scrape.intervalMs);
        const fleet::ServiceSnapshot* service = m_fleet->service(spec.name);
        if (service == nullptr || service->tasks.isEmpty()) {
            return false;
        }
        const bool allKnown = std::all_of(
            service->tasks.begin(), service->tasks.end(), [](const fleet::TaskSnapshot& task) {
                return task.lastSampleMs != NoTime || !task.scrapeError.isEmpty();
            });
        if (!allKnown) {
            return false;
        }
    }
    // Which tasks are unhealthy shows only once the rules have dwelt on it.
    const bool namesTheUnhealthy =
        m_options.wish.kind == fleet::DeploymentKind::Redeploy && !m_options.wish.allTasks;
    return watchedMs >=
           intervalMs + (namesTheUnhealthy ? m_options.rules.worsenAfterMs + 2LL * intervalMs : 0);
}

void ActionSession::lookAround() {
    if (m_isDecided || !hasSeenEnough()) {
        return;
    }
    m_isDecided = true;
    if (m_options.dryRun) {
        decide();
        return;
    }
    makeRunner();
    // What earlier runs left comes first: whether it went well is part of what is decided on.
    m_resumption =
        std::make_unique<storage::ActionResumption>(*m_storage, *m_runner, m_options.storage.path);
    connect(m_resumption.get(), &storage::ActionResumption::noted, this,
            [](const QString& text) { complain(text); });
    connect(m_resumption.get(), &storage::ActionResumption::finished, this, [this] {
        if (!m_isOver) {
            decide();
        }
    });
    m_resumption->start();
}

void ActionSession::decide() {
    const fleet::FleetSnapshot nothing;
    const fleet::FleetSnapshot& fleet = m_fleet == nullptr ? nothing : *m_fleet;
    const auto request = planAction(m_options.wish, fleet, m_statuses);
    if (!request) {
        end(fail(request.error()));
        return;
    }
    m_request = *request;
    deploy::PreflightContext context;
    context.nowMs = m_clock.nowMs();
    context.actionsEnabled = m_options.environment.actionsEnabled;
    // Whoever answers "y" agrees to what is printed here; --yes was given before anybody read it.
    const auto planned = plannedStops(m_request, m_statuses);
    m_request.stops =
        m_options.isAgreed ? plannedStops(m_request, m_statuses, m_options.wish.stops) : planned;
    auto checks = planChecks(m_request, fleet, m_statuses, context);
    if (!m_options.wish.overrideReason.isEmpty()) {
        m_request.overriding = {m_options.wish.overrideReason, deploy::failedKeys(checks)};
        deploy::applyOverride(m_request.overriding, checks);
    }
    const bool wouldGo = deploy::firstFailed(checks) == nullptr;
    if (m_options.json && m_options.dryRun) {
        printLine(preflightJson(m_options.environment.name, context.nowMs, m_request, checks));
    } else {
        // With --json stdout is for event lines alone.
        QStringList lines{m_options.environment.name + QStringLiteral(": ") +
                          deploy::actionTitle(m_request)};
        for (const deploy::PreflightCheck& check : checks) {
            lines << QStringLiteral("  ") + checkLine(check);
        }
        for (const QString& line : std::as_const(lines)) {
            if (m_options.json) {
                complain(line);
            } else {
                printLine(printable(line).toUtf8());
            }
        }
    }
    if (m_options.dryRun || !wouldGo) {
        if (!wouldGo) {
            sayWhatWouldHelp(checks, planned);
        }
        const bool isOutside = std::any_of(m_statuses.begin(), m_statuses.end(),
                                           [](const auto& status) { return !status; });
        end(wouldGo ? Fine : isOutside ? OutsideFailed : AnswerIsNo);
    } else if (m_options.isAgreed) {
        act();
    } else {
        ask();
    }
}

void ActionSession::sayWhatWouldHelp(const QVector<deploy::PreflightCheck>& checks,
                                     const QMap<QString, QString>& planned) const {
    const deploy::PreflightCheck* blocking = deploy::firstFinal(checks);
    complain(QStringLiteral("Nothing was sent. ") +
             deploy::failureText(blocking == nullptr ? *deploy::firstFailed(checks) : *blocking));
    if (blocking == nullptr) {
        complain(QStringLiteral("To go on all the same: --override REASON."));
    }
    for (auto each = planned.begin(); each != planned.end(); ++each) {
        if (!m_request.stops->contains(each.key())) {
            complain(QStringLiteral("To stop the deployment of %1 on the way: --stop %2.")
                         .arg(each.key(), each.value()));
        }
    }
}

void ActionSession::ask() {
    const QByteArray question =
        QStringLiteral("Do it in %1? [y/N] ").arg(printable(m_options.environment.name)).toUtf8();
    std::fputs(question.constData(), stderr);
    m_terminal = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_terminal.get(), &QSocketNotifier::activated, this, &ActionSession::answered);
}

void ActionSession::answered() {
    std::array<char, 64> line{};
    const ssize_t count = ::read(STDIN_FILENO, line.data(), line.size());
    m_terminal->setEnabled(false);
    const QByteArray answer =
        QByteArray(line.data(), std::max<ssize_t>(0, count)).trimmed().toLower();
    if (answer == "y" || answer == "yes") {
        act();
        return;
    }
    complain(QStringLiteral("Nothing was sent."));
    end(AnswerIsNo);
}

void ActionSession::makeRunner() {
    deploy::ActionRunner::Options options;
    // Whoever typed "y" or --yes has had the time to think that a click does not give.
    options.timings.undoMs = 0;
    options.clock = &m_clock;
    options.audit = m_audit.get();
    options.providerOf = [this](const QString& service) { return m_orchestrators->of(service); };
    options.newId = [] { return QUuid::createUuid().toString(QUuid::WithoutBraces); };
    options.actionsEnabled = m_options.environment.actionsEnabled;
    m_program = std::make_unique<storage::ProgramLock>(m_options.storage.path);
    options.program = m_program->name();
    options.isRunning = [this](const QString& program) {
        return storage::ProgramLock::isRunning(m_options.storage.path, program);
    };
    m_runner = std::make_unique<deploy::ActionRunner>(std::move(options));
    keepTimeline();
    connect(m_runner.get(), &deploy::ActionRunner::actionChanged, this,
            &ActionSession::actionChanged);
    connect(m_runner.get(), &deploy::ActionRunner::pinChanged, this, &ActionSession::pinChanged);
    m_runner->setFleet(m_fleet);
}

void ActionSession::act() {
    m_isArmed = true;
    if (const auto armed = m_runner->arm(m_request); !armed) {
        end(fail(armed.error()));
    }
}

void ActionSession::keepTimeline() {
    // Told of the action alone, it opens and closes no incident: that is for those who watch.
    m_incidents = std::make_unique<storage::IncidentRecord>(m_options.whole, m_options.rules,
                                                            m_clock, m_storage.get());
    connect(m_incidents.get(), &storage::IncidentRecord::entryAdded, this,
            [this](const incidents::TimelineEntry& entry, bool isSaved) {
                if (!isSaved) {
                    m_unsaved.insert(entry.id);
                }
            });
    using storage::StorageThread;
    connect(m_storage.get(), &StorageThread::entrySaved, this, [this](const QString& id) {
        m_unsaved.remove(id);
        finishOnceSaved();
    });
    connect(m_storage.get(), &StorageThread::saveFailed, this,
            [this](const QString& id, const Error& error) {
                complain(QStringLiteral("This is not in the timeline: ") + error.text());
                m_unsaved.remove(id);
                finishOnceSaved();
            });
    connect(m_runner.get(), &deploy::ActionRunner::actionChanged, m_incidents.get(),
            &storage::IncidentRecord::actionChanged);
    // An incident may have opened while there was watching and asking.
    m_storage->readState();
}

void ActionSession::actionChanged(const deploy::ActionSnapshot& action) {
    const TimeMs nowMs = m_clock.nowMs();
    const QString state = deploy::actionStateName(action.state);
    const QString line = state + QStringLiteral("  ") + action.detail;
    if (const QString told = withoutSpans(line); told != m_lastTold) {
        m_lastTold = told;
        const QString words = base::clockText(nowMs, m_options.environment.timeZone) +
                              QStringLiteral("  ") + printable(line);
        printLine(m_options.json ? incidents::eventJson(m_options.environment.name, nowMs, action)
                                 : words.toUtf8());
    }
    if (!deploy::isOver(action.state) || m_isOver || !m_isArmed) {
        return;
    }
    if (action.state != deploy::ActionState::Succeeded) {
        complain(action.detail);
    }
    end(exitCodeOf(action));
}

void ActionSession::pinChanged(const deploy::PinChange& change) {
    // Of a service that this command is not about it knows too little to say it to everybody.
    if (m_options.environment.service(change.service) != nullptr) {
        m_incidents->pinChanged(change);
    }
    if (change.isTrouble || m_options.json) {
        complain(change.text);
    } else {
        printLine((base::clockText(m_clock.nowMs(), m_options.environment.timeZone) +
                   QStringLiteral("  ") + printable(change.text))
                      .toUtf8());
    }
}

void ActionSession::interrupt() {
    if (m_isOver) {
        m_unsaved.clear();
        m_isHasty = true;
        finishOnceSaved();
        return;
    }
    const auto action = m_runner == nullptr ? std::nullopt : m_runner->current();
    if (!action || deploy::isOver(action->state)) {
        complain(QStringLiteral("Interrupted; nothing was sent."));
        end(AnswerIsNo);
        return;
    }
    if (m_runner->cancel(action->id)) {
        return;
    }
    if (++m_interruptions == 1) {
        complain(QStringLiteral("It has been sent and goes on at the orchestrator. Interrupt again "
                                "to stop watching it."));
        return;
    }
    complain(QStringLiteral("No longer watched; how it ends is not known here."));
    m_isHasty = true;
    end(OutsideFailed);
}

void ActionSession::end(int exitCode) {
    if (m_isOver) {
        return;
    }
    m_isOver = true;
    m_endedMs = m_clock.steadyMs();
    if (m_orchestrators != nullptr) {
        m_orchestrators->stop();
    }
    m_exitCode = exitCode;
    finishOnceSaved();
}

void ActionSession::finishOnceSaved() {
    if (!m_isOver || m_isFinished || !m_unsaved.isEmpty()) {
        return;
    }
    const auto pins =
        m_runner == nullptr ? QVector<deploy::RecordedPin>() : m_runner->pendingPins();
    const bool isLate = m_isHasty || m_clock.steadyMs() - m_endedMs >= LongestUnpinMs;
    if (pins.isEmpty() || isLate) {
        for (const deploy::RecordedPin& pin : pins) {
            complain(QStringLiteral("The capacity of %1 is left pinned: set the minimum of %2 back "
                                    "to %3 by hand, or start watchbridge, which does so.")
                         .arg(pin.service, pin.autoscaler, QString::number(pin.minimum)));
        }
        m_isFinished = true;
        m_timer.stop();
        Q_EMIT finished(m_exitCode);
    }
}

} // namespace wb::cli
