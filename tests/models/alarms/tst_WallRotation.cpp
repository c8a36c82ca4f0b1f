// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/WallRotation.h"

#include <QTest>

using namespace wb;
using namespace wb::alarms;
using fleet::HealthState;

namespace {

constexpr DurationMs Each = 10'000;

/// Services a, b, c … of one environment, with a state each: 'h', 'd', '?' or 'u'.
QVector<WallStop> stops(const QString& states) {
    QVector<WallStop> stops;
    for (int at = 0; at < states.size(); ++at) {
        const QChar letter = states[at];
        stops.append({QStringLiteral("Prod1"), QString(QChar(u'a' + at)),
                      letter == u'u'   ? HealthState::Unhealthy
                      : letter == u'd' ? HealthState::Degraded
                      : letter == u'?' ? HealthState::Unknown
                                       : HealthState::Healthy});
    }
    return stops;
}

/// What is shown, a letter for each ten seconds.
QString shown(WallRotation& rotation, const QString& states, int looks, DurationMs& nowMs) {
    QString services;
    for (int at = 0; at < looks; ++at) {
        const auto stop = rotation.look(stops(states), nowMs);
        services += stop ? stop->service : QStringLiteral("-");
        nowMs += Each;
    }
    return services;
}

} // namespace

class TestWallRotation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allInTurnWorstFirstBadOnesLonger_data() {
        QTest::addColumn<QString>("states");
        QTest::addColumn<QString>("services");
        QTest::newRow("all well") << "hhh"
                                  << "abcabcabc";
        QTest::newRow("one") << "h"
                             << "aaa";
        QTest::newRow("none") << ""
                              << "---";
        QTest::newRow("unhealthy first and longest") << "hdu"
                                                     << "cccbbacccbba";
        QTest::newRow("unknown is not well") << "h?"
                                             << "bbabba";
        QTest::newRow("bad ones again after three that are well") << "hhhhhhu"
                                                                  << "gggabcgggdefggga";
    }
    void allInTurnWorstFirstBadOnesLonger() {
        QFETCH(QString, states);
        QFETCH(QString, services);
        WallRotation rotation(Each);
        DurationMs nowMs = 5;
        QCOMPARE(shown(rotation, states, static_cast<int>(services.size()), nowMs), services);
    }
    void whatBecomesUnhealthyIsShownAtOnce() {
        WallRotation rotation(Each);
        DurationMs nowMs = 0;
        QCOMPARE(shown(rotation, QStringLiteral("hhhh"), 2, nowMs), QStringLiteral("ab"));
        nowMs -= Each / 2;
        QCOMPARE(rotation.look(stops(QStringLiteral("hhhu")), nowMs)->service, QStringLiteral("d"));
        QCOMPARE(shown(rotation, QStringLiteral("hhhu"), 3, nowMs), QStringLiteral("ddd"));
        // It is no news any more, and does not hold the wall for ever.
        QCOMPARE(shown(rotation, QStringLiteral("hhhu"), 1, nowMs), QStringLiteral("c"));
    }
    void whatIsGoneIsNotShown() {
        WallRotation rotation(Each);
        DurationMs nowMs = 0;
        QCOMPARE(shown(rotation, QStringLiteral("hhh"), 3, nowMs), QStringLiteral("abc"));
        QCOMPARE(rotation.look(stops(QStringLiteral("h")), nowMs)->service, QStringLiteral("a"));
        QVERIFY(!rotation.look({}, nowMs));
    }
    /// What is said to be next is next, whatever the states.
    void theTurnTellsWhatIsNext_data() {
        QTest::addColumn<QString>("states");
        for (const char* states : {"hhh", "uhh", "udh?hhhh", "hhhhhhu"}) {
            QTest::newRow(states) << QString::fromLatin1(states);
        }
    }
    void theTurnTellsWhatIsNext() {
        QFETCH(QString, states);
        const QVector<WallStop> all = stops(states);
        WallRotation rotation(Each);
        DurationMs nowMs = 7;
        QString shown = rotation.look(all, nowMs)->service;
        for (int time = 0; time < 3 * static_cast<int>(all.size()); ++time) {
            const alarms::WallTurn turn = rotation.turn(all, nowMs);
            QCOMPARE(turn.count, static_cast<int>(all.size()));
            QCOMPARE(turn.unwell, static_cast<int>(all.size()) - states.count(u'h'));
            QVERIFY(turn.at >= 1 && turn.at <= turn.count);
            QCOMPARE(turn.leftMs, turn.dwellMs);
            QVERIFY(turn.next.has_value());
            QCOMPARE(rotation.turn(all, nowMs + Each / 4).leftMs, turn.dwellMs - Each / 4);
            QCOMPARE(rotation.look(all, nowMs + turn.leftMs - 1)->service, shown);
            nowMs += turn.leftMs;
            shown = rotation.look(all, nowMs)->service;
            QCOMPARE(shown, turn.next->service);
        }
    }
    void aloneThereIsNoNext() {
        WallRotation rotation(Each);
        QCOMPARE(rotation.turn(stops(QStringLiteral("u")), 0).at, 0); // Not looked yet.
        QVERIFY(rotation.look(stops(QStringLiteral("u")), 0));
        const alarms::WallTurn turn = rotation.turn(stops(QStringLiteral("u")), 0);
        QCOMPARE(turn.at, 1);
        QVERIFY(!turn.next);
        QCOMPARE(rotation.turn({}, 0).at, 0);
    }
    void aLongSleepIsOneStep() {
        WallRotation rotation(Each);
        DurationMs nowMs = 0;
        QCOMPARE(shown(rotation, QStringLiteral("hhh"), 1, nowMs), QStringLiteral("a"));
        nowMs += 86'400'000;
        QCOMPARE(shown(rotation, QStringLiteral("hhh"), 2, nowMs), QStringLiteral("bc"));
    }
};

QTEST_GUILESS_MAIN(TestWallRotation)
#include "tst_WallRotation.moc"
