// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/BodyReader.h"
#include "models/metrics/SampleStore.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <map>

using namespace wb;
using namespace wb::metrics;

namespace {

const QString Target = QStringLiteral("chat/10.0.0.5:9102");
constexpr TimeMs Start = 1'700'000'000'000;

/// What a store should give back, kept the plain way.
using Expected = std::map<std::string, std::vector<SamplePoint>>;

/// Reads bodies as the collector does, so that layouts are shared as they are there.
class Bodies {
public:
    ScrapedBody read(const QByteArray& text) {
        const auto body = m_reader.read(text, ExpositionFormat::Prometheus);
        Q_ASSERT(body.has_value());
        return *body;
    }

private:
    LayoutCache m_layouts;
    BodyReader m_reader{ParseLimits(), &m_layouts};
};

void append(SampleStore& store, Bodies& bodies, const QByteArray& text, TimeMs timeMs,
            const QString& target = Target) {
    const ScrapedBody body = bodies.read(text);
    store.append(target, body.layout, body.values, timeMs);
}

QByteArray line(const char* series, double value) {
    return series + (" " + QByteArray::number(value, 'g', 17)) + '\n';
}

/// Points as text, so that a failure tells what there was.
QStringList texts(const std::vector<SamplePoint>& points) {
    QStringList result;
    for (const SamplePoint& point : points) {
        result << QStringLiteral("%1=%2").arg(QString::number(point.timeMs - Start),
                                              isStale(point.value) ? QStringLiteral("end")
                                                                   : QString::number(point.value));
    }
    return result;
}

QStringList points(const SampleStore& store, const char* series, const QString& target = Target) {
    return texts(store.points(target, series, 0, std::numeric_limits<TimeMs>::max()));
}

class CountingSink final : public SampleSink {
public:
    void rowAppended(const SampleRow& row) override {
        ++rows;
        bytes += row.bytes.size();
        QCOMPARE(row.index, inBlock[row.block]++);
    }
    void scrapeFailed(const QString&, std::uint64_t, TimeMs) override { ++failures; }
    void blockPacked(const SampleBlockPtr& block) override {
        QCOMPARE(block->rows(), inBlock[block->id()]);
        blocks.push_back(block);
    }

    std::size_t rows = 0;
    std::size_t bytes = 0;
    int failures = 0;
    std::map<std::uint64_t, std::size_t> inBlock;
    std::vector<SampleBlockPtr> blocks;
};

} // namespace

class TestSampleStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySampleComesBack() {
        SampleStore store({});
        Bodies bodies;
        QRandomGenerator random(1);
        Expected expected;
        double counter = 0;
        for (int i = 0; i < 500; ++i) {
            const TimeMs timeMs = Start + 5000 * i + random.bounded(20);
            counter += random.bounded(9);
            const std::map<const char*, double> values{{"requests_total{code=\"200\"}", counter},
                                                       {"seconds_sum", counter * 0.1 + 1.0 / 3},
                                                       {"up", 1},
                                                       {"temperature", random.bounded(40) / 4.0}};
            QByteArray text;
            for (const auto& [series, value] : values) {
                text += line(series, value);
                expected[series].push_back({timeMs, value});
            }
            append(store, bodies, text, timeMs);
        }
        for (const auto& [series, wanted] : expected) {
            const std::vector<SamplePoint> found =
                store.points(Target, series, 0, std::numeric_limits<TimeMs>::max());
            QCOMPARE(found.size(), wanted.size());
            for (std::size_t i = 0; i < found.size(); ++i) {
                QCOMPARE(found[i].timeMs, wanted[i].timeMs);
                QCOMPARE(std::bit_cast<quint64>(found[i].value),
                         std::bit_cast<quint64>(wanted[i].value));
            }
        }
        QCOMPARE(store.figures().samples, 2000U);
        QVERIFY(store.figures().blocks >= 4);
        QVERIFY(store.points(Target, "nonesuch", 0, Start * 2).empty());
        QVERIFY(store.points(QStringLiteral("nobody"), "up", 0, Start * 2).empty());
        QCOMPARE(store.points(Target, "up", Start + 50'000, Start + 100'000).size(), 10U);
    }

    /// What comes while targets are packed one by one waits for the next time.
    void targetsArePackedOneByOne() {
        CountingSink sink;
        SampleStore::Options options;
        options.sink = &sink;
        SampleStore store(options);
        Bodies bodies;
        QVERIFY(!store.packNext());
        for (const char* target : {"a", "b", "c"}) {
            append(store, bodies, line("up", 1), Start, QLatin1String(target));
        }
        store.beginPacking();
        append(store, bodies, line("up", 1), Start + 5000, QStringLiteral("late"));
        QVERIFY(store.packNext());
        QCOMPARE(sink.blocks.size(), std::size_t(1));
        const QString first = sink.blocks.front()->target();
        append(store, bodies, line("up", 2), Start + 5000, first);
        while (store.packNext()) {
        }
        QCOMPARE(sink.blocks.size(), std::size_t(3));
        QCOMPARE(points(store, "up", first), QStringList({"0=1", "5000=2"}));
        store.packAll();
        QCOMPARE(sink.blocks.size(), std::size_t(5));
    }

    /// Targets that were packed together do not fill their next blocks together.
    void blocksAreNotFullAllAtOnce() {
        constexpr int Targets = 64;
        CountingSink sink;
        SampleStore::Options options;
        options.sink = &sink;
        SampleStore store(options);
        Bodies bodies;
        std::size_t mostAtOnce = 0;
        for (int i = 0; i < 400; ++i) {
            std::size_t before = sink.blocks.size();
            for (int target = 0; target < Targets; ++target) {
                append(store, bodies, line("up", i), Start + 5000LL * i, QString::number(target));
            }
            mostAtOnce = std::max(mostAtOnce, sink.blocks.size() - before);
            if (i == 20) {
                store.packAll();
            }
        }
        QVERIFY(sink.blocks.size() >= 3 * Targets);
        QVERIFY2(mostAtOnce <= Targets / 8, qPrintable(QString::number(mostAtOnce)));
    }

    void aFailureEndsEverySeriesOnce() {
        SampleStore store({});
        Bodies bodies;
        append(store, bodies, "a 1\n", Start);
        store.markFailed(Target, Start + 1);
        store.markFailed(Target, Start + 2);
        append(store, bodies, "a 2\n", Start + 3);
        const QStringList wanted{"0=1", "1=end", "3=2"};
        QCOMPARE(points(store, "a"), wanted);
        store.packAll();
        QCOMPARE(points(store, "a"), wanted);
        store.markFailed(Target, Start + 4);
        append(store, bodies, "a 5\n", Start + 5);
        QCOMPARE(points(store, "a"), wanted + QStringList({"4=end", "5=5"}));
    }

    void aSeriesThatABodyNoLongerHasEnds() {
        SampleStore store({});
        Bodies bodies;
        append(store, bodies, "a 1\nb 1\n", Start);
        append(store, bodies, "a 2\nb 2\nc 2\n", Start + 1);
        append(store, bodies, "c 3\na 3\n", Start + 2);
        append(store, bodies, "a 4\nb 4\nb{x=\"1\"} 4\nc 4\n", Start + 3);
        for (int packed = 0; packed < 2; ++packed) {
            QCOMPARE(points(store, "a"), QStringList({"0=1", "1=2", "2=3", "3=4"}));
            QCOMPARE(points(store, "b"), QStringList({"0=1", "1=2", "2=end", "3=4"}));
            QCOMPARE(points(store, "c"), QStringList({"1=2", "2=3", "3=4"}));
            QCOMPARE(points(store, "b{x=\"1\"}"), QStringList({"3=4"}));
            store.packAll();
        }
        QCOMPARE(store.figures().samples, 11U);
        QCOMPARE(store.figures().blocks, 1U);
    }

    void seriesThatChangeAtEveryScrapeCostNoGaps() {
        SampleStore store({});
        Bodies bodies;
        for (int i = 0; i < 50; ++i) {
            QByteArray text = line("steady", i);
            for (int s = 0; s < 200; ++s) {
                text += line(qPrintable(QStringLiteral("job{id=\"%1-%2\"}").arg(i).arg(s)), s);
            }
            append(store, bodies, text, Start + i);
        }
        QCOMPARE(points(store, "steady").size(), 50);
        QCOMPARE(points(store, "job{id=\"7-12\"}").first(), QStringLiteral("7=12"));
        QCOMPARE(store.figures().samples, 50U * 201);
        QVERIFY(store.figures().blocks > 10);
    }

    void aScrapeThatComesLateIsLeftOut() {
        SampleStore store({});
        Bodies bodies;
        append(store, bodies, "a 1\n", Start + 10);
        append(store, bodies, "a 2\n", Start + 9);
        append(store, bodies, "a 3\n", Start + 10);
        QCOMPARE(points(store, "a"), QStringList({"10=1", "10=3"}));
        QCOMPARE(store.figures().lateScrapes, 1U);
    }

    void theOldestGoesForEachBound_data() {
        QTest::addColumn<quint64>("bytes");
        QTest::addColumn<quint64>("samples");
        QTest::addColumn<qint64>("ageMs");
        const quint64 any = std::numeric_limits<quint64>::max();
        const qint64 ever = 1LL << 50;
        QTest::newRow("bytes") << quint64(60'000) << any << ever;
        QTest::newRow("samples") << any << quint64(50'000) << ever;
        QTest::newRow("age") << any << any << qint64(600'000);
    }
    void theOldestGoesForEachBound() {
        QFETCH(quint64, bytes);
        QFETCH(quint64, samples);
        QFETCH(qint64, ageMs);
        SampleStore::Options options;
        options.limits = {bytes, samples, ageMs};
        SampleStore store(options);
        Bodies bodies;
        QRandomGenerator random(9);
        quint64 appended = 0;
        for (int i = 0; i < 2000; ++i) {
            QByteArray text;
            for (int s = 0; s < 40; ++s) {
                text += line(qPrintable(QStringLiteral("a{s=\"%1\"}").arg(s)), random.bounded(100));
            }
            append(store, bodies, text, Start + 1000 * i, QString::number(i % 3));
            appended += 40;
            QVERIFY(store.figures().bytes <= bytes);
            QVERIFY(store.figures().samples <= samples);
            QCOMPARE(store.figures().samples + store.figures().droppedSamples, appended);
        }
        QVERIFY(store.figures().droppedSamples > 10'000);
        for (const QString& target : store.targets()) {
            QVERIFY(store.firstMs(target) > Start + 300'000);
            const QStringList last = points(store, "a{s=\"1\"}", target);
            QVERIFY(last.size() > 50);
            QVERIFY(last.last().toLongLong() == 0);
        }
    }

    void evenOneScrapeMayBeTooMuch() {
        SampleStore::Options options;
        options.limits.bytes = 10;
        SampleStore store(options);
        Bodies bodies;
        append(store, bodies, "a 1\nb 2\n", Start);
        QCOMPARE(store.figures().samples, 0U);
        QCOMPARE(store.figures().droppedSamples, 2U);
        QVERIFY(points(store, "a").isEmpty());
    }

    void aTargetThatIsGoneLeavesNothingBehind() {
        SampleStore::Options options;
        options.limits.ageMs = 3'600'000;
        SampleStore store(options);
        Bodies bodies;
        append(store, bodies, "a 1\n", Start, QStringLiteral("gone"));
        store.endTarget(QStringLiteral("gone"), Start + 1);
        QCOMPARE(points(store, "a", QStringLiteral("gone")), QStringList({"0=1", "1=end"}));
        for (int i = 0; i < 100; ++i) {
            append(store, bodies, "a 1\n", Start + 60'000 * i);
        }
        QCOMPARE(store.targets(), QStringList{Target});
    }

    void reducedKeepsEverySpike() {
        SampleStore store({});
        Bodies bodies;
        QRandomGenerator random(4);
        constexpr int Scrapes = 3000;
        constexpr int Columns = 100;
        std::vector<SamplePoint> all;
        for (int i = 0; i < Scrapes; ++i) {
            const TimeMs timeMs = Start + 5000 * i;
            if (i % 700 == 699) {
                store.markFailed(Target, timeMs);
                continue;
            }
            all.push_back({timeMs, i % 311 == 0 ? 1e6 : random.bounded(10)});
            append(store, bodies, line("a", all.back().value), timeMs);
        }
        const TimeMs from = Start + 100'000;
        const TimeMs to = Start + 5000 * Scrapes - 200'000;
        const double width = double(to - from + 1) / Columns;
        std::map<int, PixelColumn> wanted;
        for (const SamplePoint& point : all) {
            if (point.timeMs < from || point.timeMs > to) {
                continue;
            }
            const int column = int(double(point.timeMs - from) / width);
            const auto [entry, isNew] = wanted.try_emplace(column);
            PixelColumn& pixel = entry->second;
            pixel.min = isNew ? point.value : std::min(pixel.min, point.value);
            pixel.max = isNew ? point.value : std::max(pixel.max, point.value);
            pixel.first = isNew ? point.value : pixel.first;
            pixel.last = point.value;
            pixel.lastMs = point.timeMs;
            ++pixel.count;
        }
        const std::vector<PixelColumn> found = store.reduced(Target, "a", from, to, Columns);
        QCOMPARE(found.size(), wanted.size());
        for (const PixelColumn& pixel : found) {
            const PixelColumn& other = wanted[pixel.column];
            QCOMPARE(pixel.count, other.count);
            QCOMPARE(pixel.min, other.min);
            QCOMPARE(pixel.max, other.max);
            QCOMPARE(pixel.first, other.first);
            QCOMPARE(pixel.last, other.last);
            QCOMPARE(pixel.lastMs, other.lastMs);
        }
    }

    void aGapEndsTheLine() {
        SampleStore store({});
        Bodies bodies;
        append(store, bodies, "a 1\n", Start);
        append(store, bodies, "a 1\n", Start + 10);
        store.markFailed(Target, Start + 20);
        append(store, bodies, "a 1\n", Start + 30);
        append(store, bodies, "a NaN\n", Start + 40);
        const std::vector<PixelColumn> found = store.reduced(Target, "a", Start, Start + 49, 5);
        QCOMPARE(found.size(), 4U);
        QList<bool> gaps;
        for (const PixelColumn& pixel : found) {
            gaps << pixel.gapBefore;
        }
        QCOMPARE(gaps, QList<bool>({false, false, true, false}));
        QVERIFY(std::isnan(found.back().min) && std::isnan(found.back().last));
    }

    void anEarlierRunIsRecalled() {
        CountingSink sink;
        Bodies bodies;
        {
            SampleStore::Options options;
            options.sink = &sink;
            SampleStore store(options);
            for (int i = 0; i < 300; ++i) {
                append(store, bodies, line("a", i), Start + i);
            }
            store.markFailed(Target, Start + 300);
            store.packAll();
        }
        QCOMPARE(sink.rows, 300U);
        QCOMPARE(sink.failures, 1);
        SampleStore store({});
        for (const SampleBlockPtr& block : sink.blocks) {
            store.recall(block);
        }
        append(store, bodies, "a 7\n", Start + 400);
        // Too late: rows of this run are there.
        store.recall(sink.blocks.back());
        const QStringList found = points(store, "a");
        QCOMPARE(found.size(), 302);
        QCOMPARE(found.mid(299), QStringList({"299=299", "300=end", "400=7"}));
        QCOMPARE(store.figures().samples, 301U);
    }
};

QTEST_APPLESS_MAIN(TestSampleStore)
#include "tst_SampleStore.moc"
