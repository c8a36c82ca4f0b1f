// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/CauseFinder.h"
#include "models/health/ReasonText.h"
#include "models/items/RecordWords.h"
#include "tests/models/items/SourceTexts.h"
#include "widgets/common/Translations.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace wb;
using items::shownRecord;

/// Recorded sentences in the language of the screen. The sentences come from where the product
/// makes them, so that a change of their words there is noticed here.
class TestRecordWords : public QObject {
    Q_OBJECT

    common::Translations m_translations;

    static health::MemoryFigures memory() {
        health::MemoryFigures figures;
        figures.fraction = 0.96;
        figures.bytesPerSecond = 1.9 * 1024 * 1024;
        figures.timeToLimitMs = 360'000;
        figures.cpuFraction = 0.22;
        return figures;
    }
    static fleet::SignalValues p95(double seconds, double ceiling = fleet::NoValue) {
        fleet::SignalValues figures;
        figures[fleet::Signal::LatencyP95] = seconds;
        figures.setLatencyCeiling(ceiling);
        return figures;
    }
    static fleet::ScalingSpec onCpu() {
        fleet::ScalingSpec scaling;
        scaling.signal = fleet::Signal::Cpu;
        scaling.above = 0.7;
        return scaling;
    }

private Q_SLOTS:
    void init() { m_translations.set(QStringLiteral("de")); }
    void cleanupTestCase() { m_translations.set(QStringLiteral("en")); }

    void everyReasonIsWorded_data() {
        QTest::addColumn<QString>("recorded");
        const QStringList names{QStringLiteral("chat-3"), QStringLiteral("chat-7")};
        const QTimeZone zone("America/New_York");
        using namespace wb::health;
        const QString saturated = memorySaturationText(memory(), names, onCpu());
        const QString slow = slownessText(p95(4.1), 0.3, 0.12, {});
        QTest::newRow("memory") << saturated;
        QTest::newRow("memory, no autoscaler") << memorySaturationText(memory(), names, {});
        QTest::newRow("leak") << memoryLeakText(memory(), names, onCpu());
        QTest::newRow("latency") << slow;
        QTest::newRow("latency beyond the histogram")
            << slownessText(p95(10, 10), 0.3, 0.12, names);
        QTest::newRow("latency of tasks") << slownessText(p95(4.1), 0.3, 0.12, names);
        QTest::newRow("latency, falling")
            << withCourse(slow, Rule::Latency, Course::Falling, 45'000);
        QTest::newRow("latency, near") << withCourse(slow, Rule::Latency, Course::Near, 45'000);
        QTest::newRow("memory, clear") << withCourse(saturated, Course::Clear, 45'000);
        QTest::newRow("errors") << errorText(0.068, 0, 0.01, {});
        QTest::newRow("timeouts") << errorText(0, 0.021, 0.01, names);
        QTest::newRow("both") << errorText(0.068, 0.021, 0.01, names);
        QTest::newRow("no errors") << errorText(0, 0, 0.01, {});
        QTest::newRow("almost no errors") << errorText(0.00001, 0, 0.01, names);
        QTest::newRow("errors unknown") << errorText(fleet::NoValue, fleet::NoValue, 0.01, names);
        QTest::newRow("latency unknown") << slownessText(p95(fleet::NoValue), 0.3, 0.12, names);
        QTest::newRow("latency unknown, near") << withCourse(
            slownessText(p95(fleet::NoValue), 0.3, 0.12, {}), Rule::Latency, Course::Near, 45'000);
        QTest::newRow("CPU") << cpuText(0.93, names);
        QTest::newRow("out of memory") << oomText(1, 1'731'625'172'000, zone, names);
        QTest::newRow("again") << oomText(3, 1'731'625'172'000, zone, names);
        QTest::newRow("itself out of memory") << oomText(1, 1'731'625'172'000, zone, {});
        QTest::newRow("itself again") << oomText(3, 1'731'625'172'000, zone, {});
        QTest::newRow("one more") << moreTasksText(1, 360'000);
        QTest::newRow("more") << moreTasksText(3, 360'000);
    }
    void everyReasonIsWorded() {
        QFETCH(QString, recorded);
        for (const char* language : {"es", "fr", "ja"}) {
            m_translations.set(QLatin1String(language));
            QVERIFY2(shownRecord(recorded) != recorded, language);
        }
        m_translations.set(QStringLiteral("de"));
        const QString german = shownRecord(recorded);
        static const QRegularExpression English(
            QStringLiteral("\\b(limit of|of limit|requests fail|rising|sees "
                           "nothing|healthy|objective|reach|killed|is not|"
                           "series|rule|both|settings that|the last hour)\\b"));
        QVERIFY2(!german.contains(English), qPrintable(german));
        QVERIFY(german != recorded);
        for (const char* name : {"chat-3", "chat-7"}) {
            QCOMPARE(german.contains(QLatin1String(name)), recorded.contains(QLatin1String(name)));
        }
        m_translations.set(QStringLiteral("en"));
        QCOMPARE(shownRecord(recorded), recorded);
    }
    void whatAMetricIsHasWords() {
        const QString recorded = QStringLiteral(
            "Mail waits: mail_queue{to=\"a b\"} is 1,840 on chat-3, two more series as "
            "well (rule: above 100); healthy when clearly below for 30 s.");
        QCOMPARE(shownRecord(recorded),
                 QStringLiteral("Mail waits: mail_queue{to=\"a b\"} ist 1,840 auf chat-3, ebenso "
                                "weitere Zeitreihen (2) (Regel: über 100); in Ordnung, sobald "
                                "deutlich darunter (30 s lang)."));
        QCOMPARE(shownRecord(QStringLiteral("x_up is not there (rule: equal to 0).")),
                 QStringLiteral("x_up ist nicht vorhanden (Regel: gleich 0)."));
        QCOMPARE(shownRecord(QStringLiteral("x_up is not a number on a (rule: other than 1).")),
                 QStringLiteral("x_up ist keine Zahl auf a (Regel: ungleich 1)."));
    }
    void aCountIsToldInDigits() {
        QCOMPARE(health::moreTasksText(2, 360'000),
                 QStringLiteral("Two more tasks reach the limit in about 6 min."));
        for (const char* language : {"de", "es", "fr", "ja"}) {
            m_translations.set(QLatin1String(language));
            const QString shown = shownRecord(health::moreTasksText(2, 360'000));
            QVERIFY2(shown.contains(u'2') && !shown.contains(QStringLiteral("Two")),
                     qPrintable(shown));
        }
    }
    /// Japanese has marks of its own, and no blank after them.
    void joinsAreTheLanguages() {
        m_translations.set(QStringLiteral("ja"));
        const QStringList names{QStringLiteral("chat-3"), QStringLiteral("chat-7")};
        const QStringList said{shownRecord(health::cpuText(0.93, names)),
                               shownRecord(QStringLiteral(
                                   "this environment is read-only. Set \"actions: enabled\" for "
                                   "it in watchbridge.yaml.")),
                               shownRecord(QStringLiteral(
                                   "chat: tasks and signals are healthy; which release they run "
                                   "is not told"))};
        for (const QString& text : said) {
            for (const char* mark : {", ", ". ", "; "}) {
                QVERIFY2(!text.contains(QLatin1String(mark)), qPrintable(text));
            }
        }
        QVERIFY2(said.first().contains(QStringLiteral("chat-3、chat-7")), qPrintable(said.first()));
        // Nobody else's words get other marks.
        const QString foreign = QStringLiteral("rpc error: a, b; code 5. Retry, please");
        QCOMPARE(shownRecord(foreign), foreign);
    }
    void bothCausesAreWorded() {
        const auto release = [](const char* code, const char* settings) {
            fleet::Release one;
            one.code = QString::fromLatin1(code);
            one.settings = QString::fromLatin1(settings);
            return one;
        };
        QVector<health::Observation> observations;
        for (int at = 0; at < 4; ++at) {
            const double more = 1 + 0.01 * at;
            observations << health::Observation{{}, release("v1", "r1"), 0.1 * more, 0}
                         << health::Observation{{}, release("v2", "r1"), 7 * more, 0}
                         << health::Observation{{}, release("v1", "r2"), 7.001 * more, 0}
                         << health::Observation{{}, release("v2", "r2"), 60 * more, 0};
        }
        const health::CauseFinder finder(release("v1", "r1"), release("v2", "r2"),
                                         QStringLiteral("Latency"));
        const fleet::CauseFinding finding = finder.find(observations);
        QCOMPARE(finding.factor, fleet::CauseFinding::Factor::Both);
        for (const char* language : {"de", "es", "fr", "ja"}) {
            m_translations.set(QLatin1String(language));
            const QString shown = shownRecord(finding.detail);
            QVERIFY2(!shown.contains(QStringLiteral("tracks")), qPrintable(shown));
            QVERIFY2(shown.contains(QStringLiteral("v2")) && shown.contains(QStringLiteral("r2")),
                     qPrintable(shown));
        }
    }
    /// Read where they are made, so that a new text without a translation is noticed here.
    void everyCheckIsWorded_data() {
        QTest::addColumn<QString>("text");
        // Nouns, what is for the audit record alone, and what has rows of its own below.
        static const QStringList PutTogether{
            QStringLiteral("more task"),
            QStringLiteral("%1 no longer %2"),
            QStringLiteral("abort of deployment %1"),
            QStringLiteral(" runs already"),
            QStringLiteral(" came between"),
            QStringLiteral("%1: tasks and signals are healthy%2"),
            QStringLiteral(" What became of it is read."),
            QStringLiteral(" Nothing was sent."),
            QStringLiteral(" (This outcome could not be recorded: %1)"),
            QStringLiteral("may still be"),
            QStringLiteral("is still"),
            QStringLiteral("its autoscaler"),
            QStringLiteral("another signal"),
            QStringLiteral(
                "The capacity of %1 %2 pinned: the minimum of %3 is not put back from %4 to %5"),
            QStringLiteral(" (%1). Put it back by hand: it was %2."),
            QStringLiteral(" (%1). It is tried again; by hand, set it to %2.")};
        for (const char* name :
             {"models/deploy/Preflight.cpp", "models/deploy/CapacityCheck.cpp",
              "models/deploy/OtherHands.cpp", "models/deploy/RollbackTarget.cpp",
              "models/deploy/Recovery.cpp", "models/deploy/MemberRun.cpp",
              "models/deploy/ActionRun.cpp", "models/deploy/ActionRunner.cpp",
              "models/deploy/CapacityPin.cpp", "models/deploy/PinRequest.cpp",
              "models/deploy/DeploymentProgress.cpp", "models/deploy/Overriding.cpp",
              "models/health/TaskTrack.cpp", "models/health/ServiceTrack.cpp",
              "models/health/ServiceReasons.cpp", "app/providers/kubernetes/KubeView.cpp"}) {
            int count = 0;
            for (const QString& text :
                 test::textsIn(name, "QStringLiteral", QStringLiteral("QStringList barriersOf"))) {
                // Nouns that are counted, marks, and lists of names and values.
                static const QRegularExpression Words(QStringLiteral("[a-z]+ [a-z]+"));
                if (text.contains(Words) && !text.endsWith(u' ') && !PutTogether.contains(text)) {
                    QTest::newRow(qPrintable(text)) << text;
                    ++count;
                }
            }
            QVERIFY2(count >= 2, name);
        }
        for (
            const char* text :
            {"Roll back api to v231 / r16, and api-chat with it",
             "Redeploy all tasks of chat",
             "Redeploy 3 tasks of chat",
             "deploy to v232 / r10 runs already, by pipeline, since 26 s",
             "a, b no longer exist",
             "chat: tasks and signals are healthy; which release they run is not told",
             "Waiting for recovery: chat-1 is degraded: p95 227 ms (objective 500 ms); healthy "
             "when it "
             "stays so for 30 s, and 3 more.",
             "Nothing was sent. chat: this environment is read-only. Set \"actions: enabled\" for "
             "it in watchbridge.yaml.",
             "chat has not recovered after 5 min: chat-1 still runs v2.",
             "api-3, api-4: v2 / r17 is worse than v1 / r16: p95 3 s against 1 s (3×), 26 % "
             "errors against 9.1 %.",
             "rollback to v1 / s2 runs already, by ann, since 3 min",
             "Watchbridge had ended while this was under way. Nothing was sent.",
             "Recovered and stayed so for 60 s; 3 min after it was sent. (This outcome could not "
             "be recorded: the disk is full; free some space)",
             "\"Redeploy all tasks of chat\" is running already: undo it or wait until it is over.",
             "The capacity of chat is still pinned: the minimum of a is not put back from 8 to 2 "
             "(no answer within 30 s). Put it back by hand: it was 2.",
             "The capacity of chat may still be pinned: the minimum of a is not put back from 8 to "
             "2 (no answer within 30 s). It is tried again; by hand, set it to 2.",
             "The capacity of chat is no longer pinned: the minimum of a is 2 again.",
             "deploy to v413 · r42 (d-77), by ben, since 26 s: stopped by going back to v412 · "
             "r41",
             "redeploy to v2 (swarm-17): stopped by going back to v1",
             "redeploy to v1 runs already",
             "rollback to v1 came between, by ann, 3 min ago",
             "guarded by circuit breaker (goes back by itself)",
             "guarded by alarms a, b (goes back by itself)",
             "guarded by Flux shop (may put its own version back)",
             "settings go back to s2: POOL_SIZE 8 → 4; not everything goes back: ConfigMap a was "
             "changed at 16:13 and stays as it is, whether Secret b was changed since is not "
             "known"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void everyCheckIsWorded() {
        QFETCH(QString, text);
        static const QRegularExpression Place(QStringLiteral("%[1-9]"));
        static const QRegularExpression English(
            QStringLiteral("\\b(the|and|is|goes|runs|came|whether|may|not|to)\\b"));
        for (const char* language : {"de", "es", "fr", "ja"}) {
            m_translations.set(QLatin1String(language));
            QStringList left;
            // A place takes a name, or so many tasks.
            for (const char* figure : {"x7", "3 tasks", "3 more tasks", "3"}) {
                const QString recorded = QString(text)
                                             .replace(QStringLiteral("%1"), QLatin1String(figure))
                                             .replace(Place, QStringLiteral("3"));
                const QString shown = shownRecord(recorded);
                left << (shown == recorded || shown.contains(English) ? shown : QString());
            }
            QVERIFY2(left.contains(QString()),
                     qPrintable(QLatin1String(language) + left.join(u'|')));
        }
    }
    void severalBarriersAreWordedEach() {
        QCOMPARE(
            shownRecord(QStringLiteral("its update has a partition: 2 of 5 tasks would not be "
                                       "replaced; forbidden: x")),
            QStringLiteral("das Update hat eine Partition: 2 von 5 Tasks würden nicht ersetzt; "
                           "forbidden: x"));
    }
    void longListsAreCutInTheReadersWords() {
        QCOMPARE(
            shownRecord(QStringLiteral("a, b, c, d and 3 more is not among the tasks watched")),
            QStringLiteral("a, b, c, d und 3 weitere gehört nicht zu den überwachten Tasks"));
    }
    void whatIsPinnedIsWorded_data() {
        QTest::addColumn<QString>("recorded");
        QTest::newRow("before") << QStringLiteral(
            "the minimum of scaler 7 is raised from 2 to 8 meanwhile, and put back after");
        QTest::newRow("now") << QStringLiteral(
            "the minimum of scaler 7 is 8 instead of 2 until this is over");
        QTest::newRow("not allowed")
            << QStringLiteral("scaler 7 may leave only 1 task meanwhile: not allowed");
        QTest::newRow("not") << QStringLiteral("its capacity is not pinned: not told of scaler 7");
        QTest::newRow("nothing") << QStringLiteral("nothing to pin: no scaler 7");
    }
    void whatIsPinnedIsWorded() {
        QFETCH(QString, recorded);
        const QString german = shownRecord(recorded);
        QVERIFY(german != recorded);
        QVERIFY2(german.contains(QStringLiteral("scaler 7")), qPrintable(german));
        m_translations.set(QStringLiteral("en"));
        QVERIFY(shownRecord(recorded).contains(QStringLiteral("scaler 7")));
    }
    void aCauseInBracketsIsWorded_data() {
        QTest::addColumn<QString>("recorded");
        QTest::addColumn<QString>("cause"); ///< What must not stay.
        const auto row = [](const char* recorded, const char* cause) {
            QTest::newRow(recorded) << QString::fromUtf8(recorded) << QString::fromUtf8(cause);
        };
        row("How deployment d-17 of chat ended is not known: it cannot be read (http://10.0.0.1: "
            "no "
            "answer within 30 s). Check at the orchestrator before you try again.",
            "no answer within");
        row("Whether chat was changed is not known: the write was sent once, its answer is missing "
            "(Connection refused), and it cannot be read (no answer within 30 s). Check at the "
            "orchestrator which release and deployment it has before you try again.",
            "Connection refused");
        row("Whether chat was changed is not known: the write was sent once, its answer is missing "
            "(Connection refused), and it cannot be read (no answer within 30 s). Check at the "
            "orchestrator which release and deployment it has before you try again.",
            "no answer within");
        row("the write's answer is missing (the answer is larger than 1.0 MiB); reading whether it "
            "took effect",
            "larger than");
    }
    void aCauseInBracketsIsWorded() {
        QFETCH(QString, recorded);
        QFETCH(QString, cause);
        for (const char* language : {"de", "es", "fr", "ja"}) {
            m_translations.set(QLatin1String(language));
            const QString shown = shownRecord(recorded);
            QVERIFY2(!shown.contains(cause), qPrintable(shown));
            QVERIFY2(!shown.contains(QStringLiteral("is not known")) &&
                         !shown.contains(QStringLiteral("is missing")),
                     qPrintable(shown));
        }
    }
    void figuresHaveTheReadersPoint() {
        QCOMPARE(shownRecord(health::slownessText(p95(2.5, 2.5), 0.3, 0.25, {})),
                 QStringLiteral("p95 ≥ 2,5 s (Ziel 300 ms), das ≥ 10-Fache der letzten Stunde."));
        QCOMPARE(shownRecord(health::slownessText(p95(4.1), 0.3, 0.12, {})),
                 QStringLiteral("p95 4,1 s (Ziel 300 ms), das 34-Fache der letzten Stunde."));
    }
    void namesMayHavePlacesOfTheirOwn() {
        QCOMPARE(shownRecord(health::cpuText(0.93, {QStringLiteral("a%1"), QStringLiteral("%2")})),
                 QStringLiteral("CPU bei 93 % des Limits auf a%1, %2."));
    }
    void unknownSentencesStay_data() {
        QTest::addColumn<QString>("recorded");
        QTest::newRow("empty") << QString();
        QTest::newRow("an orchestrator's") << QStringLiteral("rpc error: update out of sequence");
        QTest::newRow("places") << QStringLiteral("%1 of %2 and %n");
        QTest::newRow("long") << QString(100'000, u'a');
    }
    void unknownSentencesStay() {
        QFETCH(QString, recorded);
        QCOMPARE(shownRecord(recorded), recorded);
    }
};

QTEST_GUILESS_MAIN(TestRecordWords)
#include "tst_RecordWords.moc"
