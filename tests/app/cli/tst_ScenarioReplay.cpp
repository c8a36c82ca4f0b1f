// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ScenarioReplay.h"
#include "app/settings/ScenarioFile.h"
#include "models/base/Format.h"
#include "models/incidents/EventJson.h"

#include <QTest>

using namespace wb;
using namespace wb::cli;
using Factor = fleet::CauseFinding::Factor;

class TestScenarioReplay : public QObject {
    Q_OBJECT

    struct Played {
        ReplaySummary summary;
        QVector<ReplayEvent> events;
        QByteArray lines;
    };
    static Played play(const QString& name, bool act, DurationMs atMostMs = 0, quint64 seed = 0) {
        auto scenario = settings::loadScenario(settings::scenarioPath(name));
        if (!scenario) {
            qFatal("%s", qPrintable(scenario.error().first().text()));
        }
        if (atMostMs > 0) {
            scenario->endMs = std::min(scenario->endMs, scenario->startMs + atMostMs);
        }
        ReplayOptions options;
        options.act = act;
        options.seed = seed != 0 ? seed : scenario->seed;
        Played played;
        ScenarioReplay replay(*scenario, options, [&](const ReplayEvent& event) {
            played.events.append(event);
            if (const auto* change = std::get_if<fleet::VerdictChange>(&event.what)) {
                played.lines += incidents::eventJson(scenario->environment.name, *change) + '\n';
            }
        });
        played.summary = replay.run();
        return played;
    }
    static QString unmet(const ReplaySummary& summary) {
        QStringList texts;
        for (const ExpectationResult& result : summary.expectations) {
            if (!result.met) {
                texts.append(result.name + QStringLiteral(": ") + result.detail);
            }
        }
        return texts.join(QStringLiteral("; "));
    }
    static TimeMs at(const char* text) { return base::parseTime(QString::fromLatin1(text)); }

private Q_SLOTS:
    void chatIsWarnedOfInTimeAndRecovers() {
        const Played played = play(QStringLiteral("chat-2024-11-14"), true, 50 * 60'000);
        const ReplaySummary& summary = played.summary;
        QVERIFY2(summary.allMet(), qPrintable(unmet(summary)));
        // Customers reported at 17:51.
        QVERIFY(summary.firstWarning->timeMs <= at("2024-11-14T17:46:00-05:00"));
        QVERIFY(summary.firstWarning->reason.startsWith(QStringLiteral("Memory ")));
        QVERIFY(summary.firstWarning->reason.contains(
            QStringLiteral("the CPU autoscaler sees nothing")));
        QCOMPARE(summary.actions, 1);
        QVERIFY(summary.recoveredMs - summary.firstArmedMs <= 3 * 60'000);
        // Code and settings came together: the tasks cannot say which it was, and that is said.
        QCOMPARE(summary.cause->factor, Factor::Unknown);
        QVERIFY(summary.cause->detail.contains(QStringLiteral("heap_max 768 MiB → 1400 MiB")));
    }
    void gatewaysGoBackTogether() {
        const Played played = play(QStringLiteral("gateway-2020-01-23"), true, 30 * 60'000);
        const ReplaySummary& summary = played.summary;
        QVERIFY2(summary.allMet(), qPrintable(unmet(summary)));
        QCOMPARE(summary.actions, 1);
        QCOMPARE(summary.cause->factor, Factor::Settings);
        QVERIFY(summary.recoveredMs - summary.firstArmedMs <= 5 * 60'000);
        QStringList rolledBack;
        for (const ReplayEvent& event : played.events) {
            const auto* deployment = std::get_if<fleet::Deployment>(&event.what);
            if (deployment != nullptr && deployment->kind == fleet::DeploymentKind::Rollback &&
                deployment->state == fleet::DeploymentState::Completed) {
                rolledBack.append(deployment->service + QLatin1Char(' ') +
                                  deployment->release.name());
            }
        }
        rolledBack.sort();
        QCOMPARE(rolledBack, (QStringList{QStringLiteral("api-gateway v231 · r16"),
                                          QStringLiteral("api-gateway-chat-kb v231 · r9")}));
    }
    void withoutAnybodyToActNothingIsDone() {
        const Played played = play(QStringLiteral("gateway-2020-01-23"), false, 25 * 60'000);
        QCOMPARE(played.summary.actions, 0);
        QCOMPARE(played.summary.recoveredMs, NoTime);
        QVERIFY2(played.summary.allMet(), qPrintable(unmet(played.summary)));
    }
    void aQuietMorningRaisesNoAlarm() {
        // The whole week is `replay quiet-week`; here its first ten hours must do.
        const Played played = play(QStringLiteral("quiet-week"), true, 10 * 60 * 60'000);
        QVERIFY2(played.summary.allMet(), qPrintable(unmet(played.summary)));
        QCOMPARE(played.summary.unhealthyVerdicts, 0);
        QCOMPARE(played.summary.incidents, 0);
        QCOMPARE(played.summary.actions, 0);
        QVERIFY2(played.summary.degradedVerdicts <= 4,
                 qPrintable(QString::number(played.summary.degradedVerdicts)));
    }
    void theSameSeedGivesTheSameRun() {
        const QString name = QStringLiteral("gateway-2020-01-23");
        const QByteArray first = play(name, true, 22 * 60'000, 7).lines;
        QVERIFY(first.count('\n') > 20);
        QCOMPARE(play(name, true, 22 * 60'000, 7).lines, first);
        QVERIFY(play(name, true, 22 * 60'000, 8).lines != first);
    }
};

QTEST_GUILESS_MAIN(TestScenarioReplay)
#include "tst_ScenarioReplay.moc"
