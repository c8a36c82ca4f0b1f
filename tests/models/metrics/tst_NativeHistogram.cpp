// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/NativeHistogram.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

using namespace wb::metrics;

Q_DECLARE_METATYPE(NativeHistogram)

namespace {

constexpr double Infinity = std::numeric_limits<double>::infinity();

NativeHistogram histogram(int schema, std::vector<IndexedCount> positive, double zeroCount = 0,
                          double zeroThreshold = 0.001, std::vector<IndexedCount> negative = {}) {
    NativeHistogram one;
    one.schema = schema;
    one.zeroThreshold = zeroThreshold;
    one.zeroCount = zeroCount;
    one.count = zeroCount;
    one.positive = std::move(positive);
    one.negative = std::move(negative);
    for (const auto* counts : {&one.positive, &one.negative}) {
        for (const IndexedCount& bucket : *counts) {
            one.count += bucket.count;
        }
    }
    return one;
}

} // namespace

/// By hand; tests/integration/tst_NativeHistograms asks a real Prometheus.
class TestNativeHistogram : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bounds_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("schema");
        QTest::addColumn<double>("bound");
        QTest::newRow("one") << 0 << 3 << 1.0;
        QTest::newRow("doubled") << 8 << 3 << 2.0;
        QTest::newRow("halved") << -8 << 3 << 0.5;
        QTest::newRow("four doublings a bucket") << 3 << -2 << 4096.0;
        QTest::newRow("below one") << -1 << -4 << std::ldexp(1.0, -16);
        // The next four as the tables of client libraries have them, to the last bit.
        QTest::newRow("root") << 1 << 1 << 2 * 0.7071067811865475;
        QTest::newRow("fourth root") << 1 << 2 << 2 * 0.5946035575013605;
        QTest::newRow("finest") << 255 << 8 << 2 * 0.9972960560854698;
        QTest::newRow("finest, below one") << -163 << 8 << 0.6431741147730128;
        QTest::newRow("last of finite numbers") << 1024 << 0 << std::numeric_limits<double>::max();
        QTest::newRow("the same, coarse") << 64 << -4 << std::numeric_limits<double>::max();
        QTest::newRow("of infinities") << 1025 << 0 << Infinity;
    }
    void bounds() {
        QFETCH(const int, index);
        QFETCH(const int, schema);
        QFETCH(const double, bound);
        QVERIFY2(bucketBound(index, schema) == bound,
                 qPrintable(QString::number(bucketBound(index, schema), 'g', 17)));
    }

    void coarserBucketsHoldTheSame() {
        NativeHistogram one =
            histogram(2, {{-5, 1}, {-4, 2}, {-3, 4}, {0, 8}, {1, 16}, {4, 32}, {5, 64}});
        reduceSchema(one, 0);
        QCOMPARE(one, histogram(0, {{-1, 3}, {0, 12}, {1, 48}, {2, 64}}));
    }
    void sumsAreAsCoarseAsTheCoarsest() {
        NativeHistogram sum = histogram(1, {{1, 3}, {2, 4}, {4, 5}}, 2);
        add(sum, histogram(0, {{1, 10}, {3, 1}}, 1));
        QCOMPARE(sum, histogram(0, {{1, 17}, {2, 5}, {3, 1}}, 3));
        add(sum, histogram(0, {{1, 17}, {3, 1}}, 3), -1);
        QCOMPARE(sum, histogram(0, {{2, 5}}));
    }
    void sumsHaveTheWiderZeroBucket() {
        // 0.3 cuts the bucket up to a half, which then belongs to it whole.
        NativeHistogram sum = histogram(0, {{-3, 1}, {-1, 2}, {0, 4}}, 1, 0.001, {{-2, 8}});
        add(sum, histogram(0, {{0, 1}}, 16, 0.3));
        QCOMPARE(sum, histogram(0, {{0, 5}}, 28, 0.5));
    }

    void resets_data() {
        QTest::addColumn<NativeHistogram>("now");
        QTest::addColumn<bool>("isReset");
        QTest::newRow("the same") << histogram(1, {{1, 3}, {3, 4}}, 2) << false;
        QTest::newRow("grown") << histogram(1, {{0, 1}, {1, 3}, {3, 9}}, 2) << false;
        QTest::newRow("fewer in all") << histogram(1, {{1, 3}}, 2) << true;
        QTest::newRow("a bucket fell") << histogram(1, {{1, 2}, {3, 9}}, 2) << true;
        QTest::newRow("a bucket went") << histogram(1, {{1, 30}}, 2) << true;
        QTest::newRow("about zero fell") << histogram(1, {{1, 3}, {3, 9}}, 1) << true;
        QTest::newRow("coarser") << histogram(0, {{1, 3}, {2, 4}}, 2) << false;
        QTest::newRow("coarser and fallen") << histogram(0, {{1, 2}, {2, 9}}, 2) << true;
        QTest::newRow("finer") << histogram(2, {{1, 30}, {6, 40}}, 2) << true;
        QTest::newRow("wider about zero") << histogram(1, {{3, 4}}, 5, bucketBound(1, 1)) << false;
        QTest::newRow("wider and cut") << histogram(1, {{1, 3}, {3, 4}}, 5, 1.2) << true;
        QTest::newRow("narrower about zero") << histogram(1, {{1, 3}, {3, 4}}, 2, 0.0001) << true;
    }
    void resets() {
        QFETCH(const NativeHistogram, now);
        QFETCH(const bool, isReset);
        QCOMPARE(wb::metrics::isReset(now, histogram(1, {{1, 3}, {3, 4}}, 2)), isReset);
    }

    void quantiles_data() {
        QTest::addColumn<NativeHistogram>("of");
        QTest::addColumn<double>("q");
        QTest::addColumn<double>("expected");
        const NativeHistogram plain = histogram(0, {{1, 10}, {3, 10}}, 20, 0.5);
        QTest::newRow("about zero, nothing below") << plain << 0.25 << 0.25;
        QTest::newRow("within a bucket") << plain << 0.625 << 1.5;
        QTest::newRow("the highest") << plain << 1.0 << 8.0;
        QTest::newRow("the lowest") << plain << 0.0 << 0.0;
        QTest::newRow("below all") << plain << -0.1 << -Infinity;
        QTest::newRow("above all") << plain << 1.1 << Infinity;
        QTest::newRow("nothing") << histogram(0, {}) << 0.5 << std::nan("");
        const NativeHistogram both = histogram(0, {{1, 10}}, 10, 0.5, {{1, 20}});
        QTest::newRow("below zero") << both << 0.25 << -1.5;
        QTest::newRow("about zero, both around") << both << 0.625 << 0.0;
        NativeHistogram beyond = histogram(0, {{1, 10}});
        beyond.count = 20; // Ten are NaN.
        beyond.sum = std::nan("");
        QTest::newRow("among what is no number") << beyond << 0.75 << 2.0;
    }
    void quantiles() {
        QFETCH(const NativeHistogram, of);
        QFETCH(const double, q);
        QTEST(histogramQuantile(q, of), "expected");
    }

    void classicBucketsGiveTheSameQuantiles() {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<IndexedCount> counts;
            for (int i = 0; i < 40; ++i) {
                if (random.bounded(3) == 0) {
                    counts.push_back({i - 20, static_cast<double>(1 + random.bounded(50))});
                }
            }
            const NativeHistogram one = histogram(
                round % 9 - 1, counts, round % 2 * random.bounded(9), std::ldexp(1.0, -128));
            const std::vector<Bucket> buckets = classicBuckets(one);
            for (const double q : {0.0103, 0.4999, 0.9501, 0.9899, 1.0}) {
                const double expected = histogramQuantile(q, one);
                QVERIFY(std::abs(histogramQuantile(q, buckets) - expected) <= 1e-9 * expected);
            }
        }
        QVERIFY(classicBuckets(histogram(0, {})).empty());
    }
};

QTEST_GUILESS_MAIN(TestNativeHistogram)
#include "tst_NativeHistogram.moc"
