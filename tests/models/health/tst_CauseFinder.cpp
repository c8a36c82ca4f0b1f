// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/CauseFinder.h"
#include "models/health/CauseNews.h"

#include <QTest>

using namespace wb;
using namespace wb::health;
using Factor = fleet::CauseFinding::Factor;

class TestCauseFinder : public QObject {
    Q_OBJECT

    static fleet::Release release(const char* code, const char* settings) {
        fleet::Release one;
        one.code = QString::fromLatin1(code);
        one.settings = QString::fromLatin1(settings);
        return one;
    }

private Q_SLOTS:
    void twoByTwo_data() {
        QTest::addColumn<QString>("cells"); ///< Tasks in old/old, new/old, old/new, new/new; * bad.
        QTest::addColumn<int>("factor");
        const auto row = [](const char* name, const char* cells, Factor factor) {
            QTest::newRow(name) << QString::fromLatin1(cells) << int(factor);
        };
        row("settings, all four cells", "4 4 4* 4*", Factor::Settings);
        row("code, all four cells", "4 4* 4 4*", Factor::Code);
        row("both", "4 4* 4* 4**", Factor::Both);
        row("neither", "4 4 4 4", Factor::Neither);
        row("settings, one mixed cell is enough", "6 0 3* 3*", Factor::Settings);
        row("settings, seen through a canary of the new code", "0 4 0 4*", Factor::Settings);
        row("confounded", "6 0 0 6*", Factor::Unknown);
        row("too few", "1 1 1* 1*", Factor::Unknown);
        row("nothing", "0 0 0 0", Factor::Unknown);
    }
    void twoByTwo() {
        QFETCH(QString, cells);
        QFETCH(int, factor);
        const std::array releases{release("v1", "r1"), release("v2", "r1"), release("v1", "r2"),
                                  release("v2", "r2")};
        QVector<Observation> observations;
        const QStringList counts = cells.split(u' ');
        for (std::size_t cell = 0; cell < releases.size(); ++cell) {
            QString count = counts[qsizetype(cell)];
            const auto stars = count.count(u'*');
            for (int i = 0; i < count.remove(u'*').toInt(); ++i) {
                const double bad = stars == 2 ? 60 : stars == 1 ? 7 : 0.1;
                observations.append({QStringLiteral("t-%1").arg(observations.size()),
                                     releases[cell], bad * (1 + 0.01 * i + 0.001 * double(cell)),
                                     0});
            }
        }
        const CauseFinder finder(releases[0], releases[3], QStringLiteral("Latency"));
        const fleet::CauseFinding finding = finder.find(observations);
        QVERIFY2(int(finding.factor) == factor, qPrintable(finding.detail));
    }
    void aConfoundedChangeIsSaidToBeSo() {
        fleet::Release before = release("v1", "r1");
        fleet::Release now = release("v2", "r2");
        before.values = {{QStringLiteral("heap_max"), QStringLiteral("768 MiB")},
                         {QStringLiteral("greeting"), QStringLiteral("hello")}};
        now.values = {{QStringLiteral("heap_max"), QStringLiteral("1400 MiB")},
                      {QStringLiteral("greeting"), QStringLiteral("hi")}};
        QVector<Observation> observations;
        for (int i = 0; i < 6; ++i) {
            observations.append({QStringLiteral("a-%1").arg(i), before, 0.4, 0});
            observations.append({QStringLiteral("b-%1").arg(i), now, 0.96, 0});
        }
        const auto finding = CauseFinder(before, now, QStringLiteral("Memory")).find(observations);
        QCOMPARE(int(finding.factor), int(Factor::Unknown));
        QVERIFY2(finding.detail.contains(QStringLiteral("changed together")),
                 qPrintable(finding.detail));
        QVERIFY2(finding.detail.contains(QStringLiteral("heap_max 768 MiB → 1400 MiB")),
                 qPrintable(finding.detail));
        QVERIFY(!finding.detail.contains(QStringLiteral("greeting")));
    }
    void rankProbabilities_data() {
        QTest::addColumn<QVector<RankStratum>>("strata");
        QTest::addColumn<double>("p");
        // By counting: 1 of C(6,3) = 20 orders; 1 of C(7,3) = 35; two strata of C(4,2) = 6 each.
        QTest::newRow("3 above 3") << QVector<RankStratum>{{{4, 5, 6}, {1, 2, 3}}} << 1.0 / 20;
        QTest::newRow("3 above 4") << QVector<RankStratum>{{{5, 6, 7}, {1, 2, 3, 4}}} << 1.0 / 35;
        QTest::newRow("two strata")
            << QVector<RankStratum>{{{3, 4}, {1, 2}}, {{9, 8}, {7, 6}}} << 1.0 / 36;
        QTest::newRow("the wrong way round") << QVector<RankStratum>{{{1, 2}, {3, 4}}} << 1.0;
    }
    void rankProbabilities() {
        QFETCH(QVector<RankStratum>, strata);
        QTEST(rankProbability(strata), "p");
    }

    void theEvidenceIsCounted() {
        QVector<Observation> observations;
        for (int i = 0; i < 5; ++i) {
            observations.append({QStringLiteral("a-%1").arg(i), release("v1", "r1"), 1.0 + i, 0});
            observations.append({QStringLiteral("b-%1").arg(i), release("v1", "r2"), 50.0 + i, 0});
        }
        const CauseFinder finder(release("v1", "r1"), release("v1", "r2"),
                                 QStringLiteral("Memory"));
        const fleet::CauseFinding finding = finder.find(observations);
        QCOMPARE(int(finding.factor), int(Factor::Settings));
        QCOMPARE(finding.tasks, 10);
        // All five above all five: one of the 252 ways to deal them.
        QCOMPARE(finding.p, 1.0 / 252);
        observations.resize(4);
        const fleet::CauseFinding few = finder.find(observations);
        QCOMPARE(int(few.factor), int(Factor::Unknown));
        QCOMPARE(few.tasks, 4);
        QVERIFY(std::isnan(few.p));
    }

    void onlyWhatStandsIsNews() {
        CauseNews news;
        const auto next = [&](TimeMs second, Factor factor, const char* detail,
                              const char* blindSpot = "") {
            return news.next(QStringLiteral("chat"), {factor, QString::fromLatin1(detail)},
                             QString::fromLatin1(blindSpot), second * 1000);
        };
        QVERIFY(!next(0, Factor::Unknown, ""));
        QVERIFY(!next(9, Factor::Unknown, ""));
        QVERIFY(!next(10, Factor::Unknown, "", "scales on CPU"));
        const auto first = next(15, Factor::Unknown, "", "scales on CPU");
        QVERIFY(first && !first->previous);
        QCOMPARE(first->blindSpot, QStringLiteral("scales on CPU"));
        QVERIFY(!next(20, Factor::Unknown, "", "scales on CPU"));
        QVERIFY(!next(25, Factor::Unknown, "Too few."));
        QVERIFY(next(30, Factor::Unknown, "Too few."));
        // Believed for a moment only.
        QVERIFY(!next(35, Factor::Code, "Tracks code."));
        QVERIFY(!next(40, Factor::Unknown, "Too few."));
        QVERIFY(!next(45, Factor::Unknown, "Too few."));
        QVERIFY(!next(50, Factor::Code, "Tracks code."));
        const auto code = next(55, Factor::Code, "Tracks code.");
        QVERIFY(code && code->previous == Factor::Unknown);
        QVERIFY(!next(99, Factor::Code, "Tracks code, p = 0.002."));
        news.end();
        QVERIFY(!next(100, Factor::Code, "Tracks code."));
        const auto again = next(105, Factor::Code, "Tracks code.");
        QVERIFY(again && !again->previous);
    }
};

QTEST_GUILESS_MAIN(TestCauseFinder)
#include "tst_CauseFinder.moc"
