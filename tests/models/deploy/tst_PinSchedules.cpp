// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PinnedBridge.h"
#include "tests/support/Seed.h"

#include <QHash>
#include <QTest>

using namespace wb;
using namespace wb::deploy;
using test::CallFate;
using test::FakeAutoscaler;
using test::FakeOrchestrator;
using test::PinnedBridge;

namespace {

const QStringList& services() {
    static const QStringList names{QStringLiteral("gateway"), QStringLiteral("gateway-kb")};
    return names;
}

/// One rollback of two pinned services, in which the autoscaler, the record and the orchestrator
/// fail at random, strangers set minima of their own, and the program is killed again and again: at
/// any moment, or the very moment something became durable.
class PinnedRun {
public:
    explicit PinnedRun(quint32 seed)
        : m_random(seed) {
        m_trouble = m_random.bounded(4) * 0.1;
        m_bridge.options.timings.giveUpAfterMs = 120'000;
        m_bridge.fleetEverySteps = 5;
        m_bridge.start();
        m_bridge.orchestrator.perTaskMs = 200 + m_random.bounded(4000);
        m_bridge.orchestrator.fate = [this](FakeOrchestrator::Call call) {
            CallFate fate = anyFate(m_trouble / 2);
            if (call == FakeOrchestrator::Call::Start) {
                fate.isLost = false;
            }
            return fate;
        };
        m_bridge.scaler.fate = [this](FakeAutoscaler::Call call) {
            CallFate fate = anyFate(m_trouble);
            if (call == FakeAutoscaler::Call::Change && !m_isQuiet && happens(0.25)) {
                // It arrives half-way, long after everybody has given it up.
                fate.delayMs = m_random.bounded(50'000);
            }
            return fate;
        };
        m_bridge.scaler.onWrite = [this](const Autoscaler::MinimumChange& change) { sent(change); };
        m_bridge.audit.refuses = [this](const AuditEntry&) { return happens(m_trouble / 4); };
        // Nothing of what a killed program does counts, until it is gone.
        m_bridge.audit.neverAnswers = [this](const AuditEntry&) { return m_isKilled; };
        m_bridge.audit.unheard = [this](const AuditEntry&) {
            m_isKilled = m_isKilled || --m_killAtEntry == 0;
            return m_isKilled;
        };
        chooseKill();
    }

    /// Empty, or what broke a promise.
    QString play() {
        if (!m_bridge.runner->arm(PinnedBridge::rollback()).has_value()) {
            return QStringLiteral("not armed");
        }
        for (int step = 0; step < 6000 && m_broken.isEmpty(); ++step) {
            if (happens(m_meddles ? 0.001 : 0)) {
                // Never one of the numbers that a pin knows: nothing tells those apart.
                m_bridge.scaler.set(services().at(m_random.bounded(2)), 5 + m_random.bounded(4));
            }
            if (happens(0.001)) {
                m_bridge.runner->abort(m_id);
            }
            m_bridge.run(100);
            if (m_isKilled || step == m_killAtStep) {
                killed();
            }
        }
        // Then all is well again: who runs puts back by itself what it answers for.
        m_isQuiet = true;
        m_trouble = 0;
        m_killAtEntry = -1;
        m_bridge.run(1'500'000);
        const QString broken = judged();
        if (!broken.isEmpty()) {
            return broken + QStringLiteral(" by the program that runs");
        }
        // Whoever starts next closes in the record what is open there only, and sends nothing.
        m_isDone = true;
        m_bridge.kill();
        m_bridge.restart();
        m_bridge.run(1'500'000);
        const auto& durable = m_bridge.audit.durable;
        if (!openPins({durable.begin(), durable.end()}).isEmpty()) {
            m_broken = QStringLiteral("still open in the record");
        }
        return judged();
    }

    [[nodiscard]] int kills() const { return m_kills; }
    [[nodiscard]] int pinned() const { return m_pinned; }
    [[nodiscard]] int foreign() const { return m_foreign; }

private:
    bool happens(double probability) { return m_random.generateDouble() < probability; }

    CallFate anyFate(double trouble) {
        CallFate fate;
        fate.delayMs = happens(0.1) ? m_random.bounded(15'000) : 1 + m_random.bounded(300);
        fate.isLost = happens(trouble / 3);
        if (happens(trouble)) {
            static constexpr ErrorCode Codes[] = {ErrorCode::Timeout, ErrorCode::Network,
                                                  ErrorCode::Protocol, ErrorCode::Unauthorized};
            fate.error = Codes[m_random.bounded(4)];
            fate.isApplied = *fate.error != ErrorCode::Unauthorized && happens(0.5);
        }
        return fate;
    }

    void chooseKill() {
        const bool isExact = happens(0.5);
        m_killAtEntry = isExact ? 1 + static_cast<int>(m_random.bounded(16)) : -1;
        m_killAtStep = isExact || happens(0.3) ? -1 : static_cast<int>(m_random.bounded(1500));
    }

    void killed() {
        ++m_kills;
        m_bridge.kill();
        m_isKilled = false;
        m_killAtEntry = -1;
        m_bridge.run(happens(0.3) ? 100 : m_random.bounded(90'000));
        if (m_kills < 4) {
            chooseKill();
        }
        m_bridge.restart();
    }

    /// What is sent, whether or not it takes effect: the autoscaler refuses the second of two.
    void sent(const Autoscaler::MinimumChange& change) {
        if (m_isKilled || m_isDone) {
            m_broken = QStringLiteral("a write by a program that was killed, or after the end");
        }
        const bool isPin = change.to > change.from;
        const QString step = isPin ? step::Pin : step::Unpin;
        const int lower = std::min(change.from, change.to);
        const auto& durable = m_bridge.audit.durable;
        const auto recorded = std::count_if(durable.begin(), durable.end(), [&](const auto& each) {
            return each.step == step && each.service == change.service &&
                   each.evidence[QLatin1String("minimum")].toInt(-1) == lower;
        });
        // One entry is for one write: what is tried again is recorded again.
        if (++m_sent[change.service + step] > recorded) {
            m_broken = QStringLiteral("%1: write %2 of '%3' after %4 durable records of it")
                           .arg(change.service)
                           .arg(m_sent[change.service + step])
                           .arg(step)
                           .arg(recorded);
        }
        if (isPin && m_sent[change.service + step] > 1) {
            m_broken = change.service + QStringLiteral(": pinned a second time");
        }
    }

    [[nodiscard]] QString judged() {
        if (!m_broken.isEmpty()) {
            return m_broken;
        }
        if (!m_bridge.runner->openPins().isEmpty()) {
            return QStringLiteral("a pin is still open: ") + m_bridge.troubles.join(u' ');
        }
        m_pinned = 0;
        m_foreign = 0;
        for (const QString& service : services()) {
            const int base = service == services().constFirst() ? 2 : 1;
            int raised = 0;
            int lowered = 0;
            int last = base;
            bool isForeign = false;
            for (const FakeAutoscaler::Change& change : m_bridge.scaler.changes[service]) {
                if (!change.isForeign && isForeign) {
                    return service + QStringLiteral(": somebody else's number was overwritten");
                }
                isForeign = isForeign || change.isForeign;
                m_foreign += change.isForeign ? 1 : 0;
                if (!change.isForeign) {
                    (change.to > change.from ? raised : lowered) += 1;
                }
                last = change.to;
            }
            m_pinned += raised;
            if (raised > 1 || lowered > raised) {
                return QStringLiteral("%1: pinned %2 times, put back %3 times")
                    .arg(service)
                    .arg(raised)
                    .arg(lowered);
            }
            if (!isForeign && (lowered != raised || last != base)) {
                return QStringLiteral("%1: left at %2").arg(service).arg(last);
            }
        }
        return {};
    }

    QRandomGenerator m_random;
    PinnedBridge m_bridge;
    const QString m_id = QStringLiteral("id-1");
    bool m_meddles = m_random.bounded(3) == 0;
    double m_trouble = 0;
    bool m_isKilled = false;
    bool m_isQuiet = false;     ///< Nothing fails any more.
    bool m_isDone = false;      ///< All is put back.
    QHash<QString, int> m_sent; ///< By service and step.
    int m_killAtEntry = -1;     ///< Counts down.
    int m_killAtStep = -1;
    int m_kills = 0;
    int m_pinned = 0;
    int m_foreign = 0;
    QString m_broken;
};

} // namespace

/// 300 random schedules, or WATCHBRIDGE_SCHEDULES. WB_SEED=N with WATCHBRIDGE_SCHEDULES=1 plays one
/// of them again.
class tst_PinSchedules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPinIsPutBackOnceAndNobodysNumberIsOverwritten();
};

void tst_PinSchedules::everyPinIsPutBackOnceAndNobodysNumberIsOverwritten() {
    const quint32 first = test::chosenSeed();
    const int wanted = qEnvironmentVariableIntValue("WATCHBRIDGE_SCHEDULES");
    const int runs = wanted > 0 ? wanted : 300;
    int kills = 0;
    int pinned = 0;
    int foreign = 0;
    for (int i = 0; i < runs; ++i) {
        const quint32 seed = first + static_cast<quint32>(i);
        PinnedRun run(seed);
        const QString broken = run.play();
        QVERIFY2(broken.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(broken)));
        kills += run.kills();
        pinned += run.pinned();
        foreign += run.foreign();
    }
    qInfo("%d runs: %d pins, killed %d times, %d numbers of somebody else's", runs, pinned, kills,
          foreign);
    // A property that never gets to its interesting ends proves nothing.
    QVERIFY(runs < 100 || (pinned > runs / 2 && kills > runs / 2 && foreign > runs / 10));
}

QTEST_GUILESS_MAIN(tst_PinSchedules)
#include "tst_PinSchedules.moc"
