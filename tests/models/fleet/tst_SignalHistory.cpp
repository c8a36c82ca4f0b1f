// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalHistory.h"

#include <QTest>

using namespace wb;
using namespace wb::fleet;

class TestSignalHistory : public QObject {
    Q_OBJECT

    const QString m_service = QStringLiteral("chat");

    static SignalPoint point(TimeMs timeMs, double memory) {
        SignalPoint one{timeMs, {}};
        one.values[Signal::Memory] = memory;
        return one;
    }

private Q_SLOTS:
    void keepsNoMoreThanItsBound() {
        SignalHistory history(100);
        for (int i = 0; i < 250; ++i) {
            history.append(m_service, {}, point(i, i));
        }
        QCOMPARE(history.points(m_service, {})->size(), std::size_t(100));
        QCOMPARE(history.points(m_service, {})->front().timeMs, 150);
    }
    void aRangeKeepsFirstLowestHighestAndLastOfAColumn() {
        SignalHistory history;
        for (int i = 0; i < 1000; ++i) {
            const double spike = i == 333 ? 50 : i == 777 ? -50 : 0;
            history.append(m_service, {}, point(i, spike + (i % 7)));
        }
        const auto reduced = history.range(m_service, {}, Signal::Memory, 0, 999, 10);
        QVERIFY(reduced.size() <= 4 * 11);
        const auto [low, high] =
            std::minmax_element(reduced.begin(), reduced.end(),
                                [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
        QCOMPARE(high->x(), 333.0);
        QCOMPARE(low->x(), 777.0);
        QCOMPARE(reduced.first().x(), 0.0);
        QCOMPARE(reduced.last().x(), 999.0);
        QVERIFY(std::is_sorted(reduced.begin(), reduced.end(),
                               [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
    }
    void aGapEndsTheLine() {
        SignalHistory history;
        for (const auto& [timeMs, value] :
             {std::pair{0, 1.0}, {5, 2.0}, {10, NoValue}, {15, NoValue}, {20, 3.0}}) {
            history.append(m_service, {}, point(timeMs, value));
        }
        const auto line = history.range(m_service, {}, Signal::Memory, 0, 20, 1000);
        QCOMPARE(line.size(), 4);
        QVERIFY(std::isnan(line[2].y()));
        QCOMPARE(line[3].y(), 3.0);
    }
    void anEarlierRunIsRecalledInFrontWithTheGapBetween() {
        SignalHistory history(6);
        history.append(m_service, {}, point(1000, 5), 20);
        // Newest first, as storage gives them; the first is there already.
        for (const TimeMs timeMs : {1000, 500, 490, 400, 390, 380}) {
            history.recall(m_service, {}, point(timeMs, 1), 20);
        }
        history.append(m_service, {}, point(1010, 6), 20);
        const auto line = history.range(m_service, {}, Signal::Memory, 0, 2000, 4000);
        QStringList told;
        for (const QPointF& at : line) {
            told << QStringLiteral("%1:%2").arg(at.x()).arg(at.y());
        }
        // Room for six rows: what is oldest was left out, live points never are.
        QCOMPARE(told.join(QLatin1Char(' ')), QStringLiteral("490:1 500:1 501:nan 1000:5 1010:6"));
    }
    void aLongSilenceIsAGap() {
        SignalHistory history;
        for (const TimeMs timeMs : {0, 5, 100, 105}) {
            history.append(m_service, {}, point(timeMs, 1), 20);
        }
        QCOMPARE(history.points(m_service, {})->size(), std::size_t(5));
        QVERIFY(std::isnan(history.range(m_service, {}, Signal::Memory, 0, 200, 400)[2].y()));
    }
    void edges() {
        SignalHistory history;
        QVERIFY(history.range(m_service, {}, Signal::Memory, 0, 10, 100).isEmpty());
        history.append(m_service, QStringLiteral("chat-1"), point(5, 1));
        QCOMPARE(history.tasks(m_service), QStringList{QStringLiteral("chat-1")});
        QVERIFY(history.range(m_service, QStringLiteral("chat-1"), Signal::Memory, 10, 0, 100)
                    .isEmpty());
        QVERIFY(
            history.range(m_service, QStringLiteral("chat-1"), Signal::Cpu, 0, 10, 100).isEmpty());
        QCOMPARE(history.range(m_service, QStringLiteral("chat-1"), Signal::Memory, 5, 5, 1).size(),
                 1);
        history.forget(m_service, QStringLiteral("chat-1"));
        QVERIFY(history.tasks(m_service).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSignalHistory)
#include "tst_SignalHistory.moc"
