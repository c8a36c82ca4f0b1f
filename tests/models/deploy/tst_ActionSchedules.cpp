// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ActionBridge.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wb;
using namespace wb::deploy;
using test::CallFate;
using test::FakeOrchestrator;
using Bridge = test::ActionBridge;
using Call = FakeOrchestrator::Call;

namespace {

/// One seeded run: random delays, losses, refusals, disk faults, strangers, impatient people, and a
/// program that is killed at any moment.
class RandomRun {
public:
    explicit RandomRun(quint64 seed)
        : m_random(static_cast<quint32>(seed ^ (seed >> 32))) {
        m_trouble = m_random.bounded(4) * 0.08;
        m_bridge.options.timings.giveUpAfterMs = 120'000;
        m_bridge.fleetEverySteps = 5;
        m_bridge.start();
        m_bridge.orchestrator.perTaskMs = 200 + m_random.bounded(5000);
        m_bridge.orchestrator.fate = [this](Call call) { return fateOf(call); };
        m_bridge.audit.refuses = [this](const AuditEntry&) { return happens(m_trouble / 4); };
        m_bridge.audit.neverAnswers = [this](const AuditEntry&) { return happens(m_trouble / 8); };
        m_bridge.orchestrator.onWrite = [this](const DeployRequest& request) { wrote(request); };
        auto& truth = m_bridge.orchestrator.service(service());
        truth.replacementsStayBad = happens(0.15);
        truth.failsAtTask = happens(0.1) ? 1 : -1;
        if (happens(0.2)) {
            somebodyDeploys();
        }
        // Any moment: the first seconds, where the writes are, more often than those after them.
        m_killAtStep = happens(0.4) ? m_random.bounded(happens(0.7) ? 100 : 1000) : -1;
    }

    /// Empty, or what broke a promise.
    QString play() {
        const auto id = m_bridge.runner->arm(request());
        if (!id) {
            return QStringLiteral("not armed: ") + id.error().text();
        }
        // Longer than every deadline of the runner together.
        for (int step = 0; step < 10'000 && m_broken.isEmpty(); ++step) {
            meddle(*id);
            m_bridge.audit.delayMs = happens(0.1) ? m_random.bounded(3000) : 1;
            if (step == m_killAtStep && !killed()) {
                return m_broken;
            }
            m_bridge.run(100);
            const ActionSnapshot now = m_bridge.now();
            for (const PreflightCheck& check : now.checks) {
                m_shown += check.result == CheckResult::Warning ? check.text : QString();
            }
            m_lastRecoveredMs = isTruthRecovered(now) ? m_bridge.clock.nowMs() : m_lastRecoveredMs;
            if (isOver(now.state)) {
                judgeEnd();
                return m_broken;
            }
        }
        return m_broken.isEmpty() ? QStringLiteral("never ended: ") + m_bridge.now().detail
                                  : m_broken;
    }

    [[nodiscard]] ActionState end() const {
        return m_isForgotten ? ActionState::Cancelled : m_bridge.now().state;
    }
    [[nodiscard]] bool hasStopped() const { return m_hasStopped; }
    [[nodiscard]] bool isResumed() const { return m_writesBefore >= 0 && !m_isForgotten; }

private:
    bool happens(double probability) { return m_random.generateDouble() < probability; }
    [[nodiscard]] QString service() const {
        return m_isRollback ? QStringLiteral("gateway") : QStringLiteral("chat");
    }
    [[nodiscard]] ActionRequest request() const {
        return m_isRollback ? Bridge::rollback() : Bridge::redeploy();
    }

    CallFate fateOf(Call call) {
        CallFate fate;
        fate.delayMs = happens(0.1) ? m_random.bounded(20'000) : 1 + m_random.bounded(300);
        fate.isLost = happens(m_trouble / 4);
        if (happens(m_trouble)) {
            static constexpr ErrorCode Doubtful[] = {ErrorCode::Timeout, ErrorCode::Network,
                                                     ErrorCode::Protocol};
            static constexpr ErrorCode Clear[] = {ErrorCode::Unauthorized, ErrorCode::Forbidden,
                                                  ErrorCode::Conflict, ErrorCode::NoCapacity};
            // A clear refusal has done nothing; a doubtful one may have.
            if (call == Call::Start && happens(0.3)) {
                fate.error = Clear[m_random.bounded(4)];
                fate.isApplied = false;
            } else {
                fate.error = Doubtful[m_random.bounded(3)];
                fate.isApplied = happens(0.5);
            }
        }
        return fate;
    }

    void meddle(const QString& id) {
        if (happens(0.02)) {
            // A second click, also in the very moment of the end: never a second write in this run.
            if (!isOver(m_bridge.now().state) && m_bridge.runner->arm(request()).has_value()) {
                m_broken = QStringLiteral("a second click was accepted");
            }
        }
        if (happens(0.0005)) {
            m_bridge.runner->cancel(id);
        }
        if (happens(0.0005)) {
            m_bridge.runner->abort(id);
        }
        if (happens(0.01)) {
            m_bridge.runner->goNow(id);
        }
        if (happens(0.0005)) {
            m_bridge.orchestrator.deployElsewhere(service(), FakeOrchestrator::badRelease());
        }
        if (happens(0.0005)) {
            somebodyDeploys();
        }
        if (happens(0.005)) {
            ++m_bridge.orchestrator.service(service()).status.generation;
        }
        if (happens(0.001)) {
            m_bridge.orchestrator.service(service()).tasks.back().isBad = true;
        }
        if (happens(0.01)) {
            m_bridge.feedsFleet = !m_bridge.feedsFleet || happens(0.8);
        }
    }

    /// Begins a deployment that a rollback may stop.
    void somebodyDeploys() {
        fleet::ServiceStatus& status = m_bridge.orchestrator.service(service()).status;
        if (status.running) {
            return;
        }
        fleet::Deployment deployment;
        deployment.id = QStringLiteral("theirs-%1").arg(++m_strangers);
        deployment.service = service();
        deployment.by = QStringLiteral("ben");
        deployment.release = FakeOrchestrator::badRelease();
        deployment.startedMs = m_bridge.clock.nowMs();
        for (const auto& task : m_bridge.orchestrator.service(service()).tasks) {
            deployment.tasks.append({task.name, fleet::TaskProgress::State::Pending, {}});
        }
        ++status.generation;
        status.running = deployment;
        status.wayBack = fleet::WayBack{true, {}};
    }

    /// What a write stops is what it was recorded to stop, and what people were shown.
    void judgeStop(const DeployRequest& write) {
        const bool shown = m_shown.contains(u'(' + write.stops + u')');
        const auto& durable = m_bridge.audit.durable;
        const bool audited = std::any_of(durable.begin(), durable.end(), [&](const auto& entry) {
            return entry.step == QLatin1String("request") && entry.service == write.service &&
                   entry.evidence[QLatin1String("stops")].toString() == write.stops;
        });
        if (!m_isRollback || !shown || !audited) {
            m_broken = QStringLiteral("stops %1 unseen or unrecorded").arg(write.stops);
        }
        m_hasStopped = true;
    }

    /// Kills the program and starts it again later. False when there is nothing to go on with.
    bool killed() {
        // What the driver does within this very step has been sent, or has not.
        m_bridge.run(m_random.bounded(2) * 100);
        const bool wasOver = isOver(m_bridge.now().state);
        m_bridge.kill();
        m_bridge.run(m_random.bounded(120'000));
        m_writesBefore = static_cast<int>(m_bridge.orchestrator.writes.size());
        if (m_bridge.restart()) {
            return true;
        }
        m_isForgotten = true;
        if (!wasOver && m_writesBefore > 0) {
            m_broken = QStringLiteral("a write was forgotten");
        }
        return false;
    }

    void wrote(const DeployRequest& write) {
        if (m_writesBefore >= 0) {
            m_broken = QStringLiteral("a write after the program was killed");
        }
        const auto& writes = m_bridge.orchestrator.writes;
        const auto same = std::count_if(writes.begin(), writes.end(), [&](const auto& other) {
            return other.service == write.service || other.idempotencyKey == write.idempotencyKey;
        });
        if (same != 1) {
            m_broken = QStringLiteral("%1 writes to %2").arg(same).arg(write.service);
        }
        const auto& durable = m_bridge.audit.durable;
        const bool audited = std::any_of(durable.begin(), durable.end(), [&](const auto& entry) {
            return entry.step == QLatin1String("request") && entry.service == write.service;
        });
        if (!audited) {
            m_broken = QStringLiteral("a write to %1 without a durable record").arg(write.service);
        }
        if (!write.stops.isEmpty()) {
            judgeStop(write);
        }
        const ActionState state = m_bridge.now().state;
        if (isOver(state)) {
            m_broken = QStringLiteral("a write after the end");
        }
    }

    [[nodiscard]] bool isTruthRecovered(const ActionSnapshot& now) const {
        for (const ActionMember& member : now.members) {
            if (m_isRollback) {
                if (!m_bridge.orchestrator.isRecovered(member.service, member.release)) {
                    return false;
                }
            } else if (!m_bridge.orchestrator.isRecovered(member.service, {})) {
                return false;
            }
        }
        return true;
    }

    void judgeEnd() {
        const ActionSnapshot end = m_bridge.now();
        const bool wroteAny = !m_bridge.orchestrator.writes.empty();
        if (end.detail.isEmpty()) {
            m_broken = QStringLiteral("an end without a sentence");
        } else if (end.state == ActionState::Cancelled && wroteAny) {
            m_broken = QStringLiteral("cancelled after a write");
        } else if ((end.detail.startsWith(QStringLiteral("Nothing was sent.")) ||
                    end.detail.startsWith(QStringLiteral("Nothing was sent:"))) &&
                   wroteAny) {
            m_broken = QStringLiteral("says that nothing was sent");
        } else if (end.state == ActionState::Succeeded) {
            // Figures may be as old as freshDataMs allows, and no older.
            const DurationMs agoMs = m_bridge.clock.nowMs() - m_lastRecoveredMs;
            if (m_lastRecoveredMs == NoTime || agoMs > m_bridge.options.timings.freshDataMs + 700) {
                m_broken =
                    QStringLiteral("succeeded without having recovered (%1 ms ago)").arg(agoMs);
            }
        }
    }

    QRandomGenerator m_random;
    Bridge m_bridge;
    bool m_isRollback = m_random.bounded(2) == 0;
    double m_trouble = 0;
    int m_killAtStep = -1;
    int m_writesBefore = -1; ///< Before it was killed; -1: it was not.
    bool m_isForgotten = false;
    bool m_hasStopped = false; ///< Somebody else's deployment.
    int m_strangers = 0;
    QString m_shown; ///< Warnings, a moment before at least.
    TimeMs m_lastRecoveredMs = NoTime;
    QString m_broken;
};

} // namespace

/// 2,000 random schedules, or WATCHBRIDGE_SCHEDULES. WATCHBRIDGE_SEED=N plays one of them again.
class tst_ActionSchedules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void promisesHold();
};

void tst_ActionSchedules::promisesHold() {
    bool isGiven = false;
    const quint64 given = qEnvironmentVariable("WATCHBRIDGE_SEED").toULongLong(&isGiven);
    const quint64 first = isGiven ? given : QRandomGenerator::global()->generate();
    const int wanted = qEnvironmentVariableIntValue("WATCHBRIDGE_SCHEDULES");
    const int runs = isGiven ? 1 : wanted > 0 ? wanted : 2000;
    int resumed = 0;
    int stopped = 0;
    qInfo("first seed %llu; WATCHBRIDGE_SEED=%llu plays it again", first, first);
    QMap<QString, int> ends;
    for (int i = 0; i < runs; ++i) {
        const quint64 seed = first + static_cast<quint64>(i);
        RandomRun run(seed);
        const QString broken = run.play();
        QVERIFY2(broken.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(broken)));
        ++ends[actionStateName(run.end())];
        resumed += run.isResumed() ? 1 : 0;
        stopped += run.hasStopped() ? 1 : 0;
    }
    for (auto it = ends.begin(); it != ends.end(); ++it) {
        qInfo("%s: %d", qPrintable(it.key()), it.value());
    }
    qInfo("taken up again after the program was killed: %d", resumed);
    qInfo("stopped somebody else's deployment: %d", stopped);
    // A property that never gets to its interesting ends proves nothing.
    QVERIFY(isGiven || (ends.value(QStringLiteral("succeeded")) > runs / 20 &&
                        ends.value(QStringLiteral("failed")) > runs / 20 &&
                        ends.value(QStringLiteral("unknown")) > runs / 100 && resumed > runs / 20 &&
                        stopped > runs / 100));
}

QTEST_GUILESS_MAIN(tst_ActionSchedules)
#include "tst_ActionSchedules.moc"
