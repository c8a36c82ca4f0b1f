// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SignalReader.h"
#include "app/storage/SqliteStore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace wb;
using namespace wb::storage;
using fleet::Signal;

namespace {

constexpr DurationMs HourMs = HourOfMinutes::HourMs;
constexpr DurationMs MinuteMs = HourOfMinutes::MinuteMs;
/// Not at the beginning of an hour.
constexpr TimeMs Start = 1'731'600'000'000 / HourMs * HourMs + 17 * MinuteMs;
constexpr DurationMs StepMs = 10'000;
const QString Chat = QStringLiteral("chat");

bool never() {
    return false;
}

struct Extremes {
    double min = std::nan("");
    double max = std::nan("");
    int gaps = 0;
};

Extremes extremes(const QVector<QPointF>& points) {
    Extremes found;
    for (const QPointF& point : points) {
        found.gaps += std::isnan(point.y()) ? 1 : 0;
        found.min = std::fmin(found.min, point.y());
        found.max = std::fmax(found.max, point.y());
    }
    return found;
}

} // namespace

/// Recorded signals as charts read them, beside a store that goes on writing.
class TestSignalReading : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<SqliteStore> m_store;

    /// `hours` of chat's own row and two tasks': p95 is 1, memory counts up.
    void record(int hours, TimeMs spikeMs, TimeMs silentFromMs = 0, TimeMs silentToMs = 0) {
        QVector<RecordedPoint> points;
        for (TimeMs timeMs = Start; timeMs < Start + hours * HourMs; timeMs += StepMs) {
            if (timeMs >= silentFromMs && timeMs < silentToMs) {
                continue;
            }
            for (const QString& task : {QString(), QStringLiteral("chat-1"), QStringLiteral("x")}) {
                RecordedPoint point{Chat, task, {timeMs, {}}};
                point.point.values[Signal::LatencyP95] = timeMs == spikeMs ? 9 : 1;
                point.point.values[Signal::Memory] = static_cast<double>(timeMs - Start) / StepMs;
                points << point;
            }
        }
        QVERIFY(m_store->signalTable().append(points));
    }
    void makeHours(TimeMs nowMs) {
        for (int steps = 0; steps < 10'000; ++steps) {
            const auto more = m_store->signalHours().step(nowMs);
            QVERIFY(more);
            if (!*more) {
                return;
            }
        }
        QFAIL("hours are made without an end");
    }
    [[nodiscard]] qint64 hours() const {
        return m_store->database()
            .value(QStringLiteral("SELECT count(DISTINCT hour_ms) FROM signal_hours"))
            .value()
            .toLongLong();
    }
    QVector<QVector<QPointF>> read(TimeMs fromMs, TimeMs toMs, int columns) {
        SignalReading::Range range;
        range.service = Chat;
        range.lines = {{{}, Signal::LatencyP95},
                       {QStringLiteral("chat-1"), Signal::Memory},
                       {QStringLiteral("gone"), Signal::Memory},
                       {{}, Signal::Errors}};
        range.fromMs = fromMs;
        range.toMs = toMs;
        range.columnMs = static_cast<double>(toMs - fromMs) / columns;
        range.silenceMs = StepMs * 5 / 2;
        auto reading = SignalReading::open(m_path);
        auto lines = reading ? (*reading)->lines(range, never) : failure(reading.error());
        return lines ? *lines : QVector<QVector<QPointF>>();
    }

private Q_SLOTS:
    void init() {
        static int number = 0;
        m_path = m_folder.filePath(QStringLiteral("%1.db").arg(++number));
        Database::Options options;
        options.path = m_path;
        auto store = SqliteStore::open(options);
        QVERIFY(store);
        m_store = std::move(*store);
    }
    void cleanup() { m_store.reset(); }

    void aSpikeOfOneScrapeIsSeenHoweverLongTheRange_data() {
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("hoursAreMade");
        QTest::newRow("rows") << 5000 << false;
        QTest::newRow("rows in few columns") << 20 << false;
        QTest::newRow("minutes") << 400 << true;
        QTest::newRow("minutes in few columns") << 20 << true;
    }
    void aSpikeOfOneScrapeIsSeenHoweverLongTheRange() {
        QFETCH(const int, columns);
        QFETCH(const bool, hoursAreMade);
        const TimeMs spikeMs = Start + 3 * HourMs + 21 * MinuteMs + 20'000;
        const TimeMs endMs = Start + 10 * HourMs;
        record(10, spikeMs);
        if (hoursAreMade) {
            makeHours(endMs);
            // The first one is not whole, and the last is not over.
            QCOMPARE(hours(), 10);
        }
        const auto lines = read(Start, endMs, columns);
        QCOMPARE(lines.size(), 4);
        const Extremes latency = extremes(lines[0]);
        QCOMPARE(latency.min, 1.0);
        QCOMPARE(latency.max, 9.0);
        QCOMPARE(latency.gaps, 0);
        const auto highest = std::max_element(lines[0].begin(), lines[0].end(),
                                              [](auto& a, auto& b) { return a.y() < b.y(); });
        const double columnMs = 10.0 * HourMs / columns;
        QVERIFY(std::abs(highest->x() - static_cast<double>(spikeMs)) <=
                std::max<double>(columnMs, MinuteMs));
        QVERIFY(lines[0].size() <= 4 * (columns + 1));
        QVERIFY(std::is_sorted(lines[0].begin(), lines[0].end(),
                               [](auto& a, auto& b) { return a.x() < b.x(); }));
        const Extremes memory = extremes(lines[1]);
        QCOMPARE(memory.min, 0.0);
        QCOMPARE(memory.max, 10.0 * HourMs / StepMs - 1);
        QCOMPARE(lines[1].last().y(), memory.max);
        QVERIFY(lines[2].isEmpty());
        QVERIFY(lines[3].isEmpty());
    }

    void aSilenceIsAGap_data() {
        QTest::addColumn<DurationMs>("silentMs");
        QTest::addColumn<bool>("hoursAreMade");
        QTest::addColumn<int>("gaps");
        QTest::newRow("rows: one scrape less is none") << StepMs << false << 0;
        QTest::newRow("rows") << 3 * StepMs << false << 1;
        QTest::newRow("minutes") << 3 * MinuteMs << true << 1;
        QTest::newRow("minutes: over hours") << 3 * HourMs << true << 1;
    }
    void aSilenceIsAGap() {
        QFETCH(const DurationMs, silentMs);
        QFETCH(const bool, hoursAreMade);
        QFETCH(const int, gaps);
        const TimeMs silentMsFrom = Start + HourMs;
        record(8, 0, silentMsFrom, silentMsFrom + silentMs);
        if (hoursAreMade) {
            makeHours(Start + 8 * HourMs);
        }
        const auto lines = read(Start, Start + 8 * HourMs, hoursAreMade ? 400 : 40'000);
        QCOMPARE(extremes(lines[0]).gaps, gaps);
        QCOMPARE(extremes(lines[1]).gaps, gaps);
    }

    void rowsThatComeLateAreInTheirHour() {
        record(5, 0);
        makeHours(Start + 9 * HourMs);
        QCOMPARE(hours(), 6);
        const TimeMs lateMs = Start + 2 * HourMs + 5000;
        RecordedPoint late{Chat, {}, {lateMs, {}}};
        late.point.values[Signal::LatencyP95] = 7;
        QVERIFY(m_store->signalTable().append({late}));
        QVERIFY(m_store->signalHours().rowsCame(lateMs));
        makeHours(Start + 9 * HourMs);
        QCOMPARE(hours(), 6);
        QCOMPARE(extremes(read(Start, Start + 7 * HourMs, 100)[0]).max, 7.0);
    }

    void hoursGoByAgeAndOutliveRows() {
        record(5, 0);
        makeHours(Start + 9 * HourMs);
        SignalTable::Bounds bounds;
        bounds.keepFromMs = Start + 4 * HourMs;
        QVERIFY(m_store->signalTable().tidy(bounds));
        QVERIFY(m_store->signalHours().dropBefore(Start + 2 * HourMs));
        // The hour of which some may be kept stays.
        QCOMPARE(hours(), 4);
        QCOMPARE(extremes(read(Start, Start + 7 * HourMs, 100)[1]).min, (43.0 + 60) * 6);
    }

    void aDamagedHourIsAnError() {
        for (const QByteArray& blob :
             {QByteArray(), QByteArray("\1\0\0\0\1x", 6), QByteArray("\2abc"),
              QByteArray(1, '\1') + qCompress(QByteArray(9, '\xff')),
              QByteArray(1, '\1') + qCompress(QByteArray("\1\1\0\0\0\0\0\0\0", 9))}) {
            const auto hour = HourOfMinutes::unpacked(blob);
            const bool isRefused = !hour || hour->line(Signal::Errors) == nullptr;
            QVERIFY(isRefused);
        }
        QVERIFY(!HourOfMinutes::unpacked(QByteArray("\1\1\0\0\0\0\0\0\0", 9)));
    }

    void onlyTheLastOfSeveralReadingsIsDone() {
        record(6, 0);
        SignalReader reader(m_path);
        QSignalSpy done(&reader, &SignalReader::rangeRead);
        QSignalSpy failed(&reader, &SignalReader::readFailed);
        SignalReading::Range range;
        range.service = Chat;
        range.lines = {{{}, Signal::LatencyP95}};
        range.fromMs = Start;
        range.toMs = Start + 6 * HourMs;
        range.columnMs = 1000;
        for (int i = 0; i < 5; ++i) {
            reader.read(range);
        }
        QTRY_COMPARE(done.count() + failed.count(), 5);
        QVERIFY(!done.isEmpty());
        QCOMPARE(done.last()[0].toULongLong(), 5U);
        for (const auto& each : failed) {
            QCOMPARE(each[1].value<Error>().code, ErrorCode::Cancelled);
        }
    }

    void whatCannotBeReadIsTold() {
        SignalReader reader(m_folder.filePath(QStringLiteral("missing.db")));
        QSignalSpy failed(&reader, &SignalReader::readFailed);
        QCOMPARE(reader.read({}), 1U);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed[0][1].value<Error>().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestSignalReading)
#include "tst_SignalReading.moc"
