// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalHistory.h"

#include <QTest>

#include <cstring>
#include <random>
#include <set>

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

    /// First, lowest, highest and last of each column, point by point; NaN ends a column.
    static QVector<QPointF> plainlyReduced(const QVector<QPointF>& line, double columnMs) {
        QVector<QPointF> reduced;
        QVector<QPointF> column;
        const auto flush = [&] {
            if (column.isEmpty()) {
                return;
            }
            const auto isLower = [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); };
            const auto lowest = std::min_element(column.begin(), column.end(), isLower);
            const auto highest = std::max_element(column.begin(), column.end(), isLower);
            std::set<qsizetype> kept{0, lowest - column.begin(), highest - column.begin(),
                                     column.size() - 1};
            for (const qsizetype at : kept) {
                reduced.append(column[at]);
            }
            column.clear();
        };
        const auto columnOf = [&](const QPointF& point) {
            auto number = static_cast<qint64>(point.x() / columnMs);
            number += point.x() >= static_cast<double>(number + 1) * columnMs ? 1 : 0;
            number -= point.x() < static_cast<double>(number) * columnMs ? 1 : 0;
            return number;
        };
        for (const QPointF& point : line) {
            if (std::isnan(point.y())) {
                flush();
                if (!reduced.isEmpty() && !std::isnan(reduced.last().y())) {
                    reduced.append(point);
                }
                continue;
            }
            if (!column.isEmpty() && columnOf(column.last()) != columnOf(point)) {
                flush();
            }
            column.append(point);
        }
        flush();
        return reduced;
    }

private Q_SLOTS:
    void keepsNoMoreThanItsBound() {
        SignalHistory history(100);
        for (int i = 0; i < 250; ++i) {
            history.append(m_service, {}, point(i, i));
        }
        QCOMPARE(history.rows(m_service, {})->size(), std::size_t(100));
        QCOMPARE(history.rows(m_service, {})->firstMs(), 150);
    }
    void aLargeFleetKeepsFewerOfEach() {
        SignalHistory history(1000, 600);
        const auto fill = [&](const QString& task) {
            for (int i = 0; i < 1000; ++i) {
                history.append(m_service, task, point(i, i));
            }
        };
        fill(QStringLiteral("chat-1"));
        QCOMPARE(history.rows(m_service, QStringLiteral("chat-1"))->size(), std::size_t(600));
        fill(QStringLiteral("chat-2"));
        history.append(m_service, QStringLiteral("chat-1"), point(1000, 1));
        for (const auto& [task, lastMs] : {std::pair{"chat-1", 1000}, {"chat-2", 999}}) {
            const SignalRows* rows = history.rows(m_service, QLatin1String(task));
            QCOMPARE(rows->size(), std::size_t(300));
            QCOMPARE(rows->lastMs(), lastMs);
        }
        for (int i = 3; i <= 10; ++i) {
            fill(QStringLiteral("chat-%1").arg(i));
        }
        QCOMPARE(history.rows(m_service, QStringLiteral("chat-10"))->size(),
                 std::size_t(SignalHistory::FewestPoints));
    }
    void rowsAtBothEndsAreWhatWasGiven() {
        SignalRows rows;
        const auto given = [](TimeMs timeMs) {
            SignalPoint row =
                point(timeMs, timeMs % 3 == 0 ? NoValue : 2.0 * static_cast<double>(timeMs));
            // A signal that begins late.
            row.values[Signal::Cpu] = timeMs < 900 ? NoValue : 0.5;
            return row;
        };
        for (int i = 0; i < 300; ++i) {
            rows.append(given(700 + i));
            rows.prepend(given(699 - i));
        }
        for (int i = 0; i < 130; ++i) {
            rows.dropFirst();
        }
        QCOMPARE(rows.size(), std::size_t(470));
        QCOMPARE(rows.firstMs(), 530);
        QCOMPARE(rows.firstFrom(0), std::size_t(0));
        QCOMPARE(rows.firstFrom(2000), rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const SignalPoint wanted = given(530 + static_cast<TimeMs>(row));
            QCOMPARE(rows.timeMs(row), wanted.timeMs);
            QCOMPARE(rows.firstFrom(wanted.timeMs), row);
            for (const Signal signal : {Signal::Memory, Signal::Cpu, Signal::Traffic}) {
                const double value = rows.value(row, signal);
                QVERIFY(value == wanted.values[signal] ||
                        (std::isnan(value) && !wanted.values.has(signal)));
            }
        }
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
    void anyLineIsReducedAsPointByPoint() {
        std::mt19937 random(7);
        const auto below = [&](int end) { return static_cast<int>(random() % unsigned(end)); };
        for (int round = 0; round < 300; ++round) {
            const int longestStep = 1 + below(round % 2 == 0 ? 3 : 400);
            const int gaps = below(3) * below(20);
            SignalHistory history;
            QVector<QPointF> line;
            TimeMs timeMs = below(1000);
            for (int i = below(700); i >= 0; --i, timeMs += 1 + below(longestStep)) {
                const double value = below(1000) < gaps ? NoValue
                                     : below(500) == 0  ? HUGE_VAL
                                                        : below(40) - 20;
                history.append(m_service, {}, point(timeMs, value));
                line.append({static_cast<double>(timeMs), value});
            }
            const TimeMs fromMs = std::llround(line.first().x());
            const TimeMs toMs = std::llround(line.last().x()) + 1;
            for (const int columns : {1, 3, 40, 435, 3000}) {
                const auto reduced =
                    history.range(m_service, {}, Signal::Memory, fromMs, toMs, columns);
                const auto wanted =
                    plainlyReduced(line, static_cast<double>(toMs - fromMs) / columns);
                QCOMPARE(reduced.size(), wanted.size());
                // By their bytes, as a gap is NaN.
                QVERIFY(std::memcmp(reduced.constData(), wanted.constData(),
                                    sizeof(QPointF) * static_cast<std::size_t>(wanted.size())) ==
                        0);
            }
        }
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
        QCOMPARE(history.rows(m_service, {})->size(), std::size_t(5));
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
