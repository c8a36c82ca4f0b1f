// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/Histogram.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace wb::metrics;
using Buckets = std::vector<Bucket>;
Q_DECLARE_METATYPE(Buckets)

namespace {
constexpr double Inf = std::numeric_limits<double>::infinity();
const double NaN = std::nan("");
} // namespace

/// Expected values follow Prometheus' promqltest/testdata/histograms.test.
class TestHistogram : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quantile_data() {
        QTest::addColumn<double>("q");
        QTest::addColumn<Buckets>("buckets");
        QTest::addColumn<double>("expected");
        const Buckets positive{{.1, 50}, {.2, 70}, {1e0, 110}, {Inf, 110}};
        const Buckets negative{{-.2, 10}, {-.1, 20}, {.3, 20}, {Inf, 30}};
        QTest::newRow("q below 0") << -0.1 << positive << -Inf;
        QTest::newRow("q above 1") << 1.01 << positive << Inf;
        QTest::newRow("q is NaN") << NaN << positive << NaN;
        QTest::newRow("interpolates from 0") << 0.1 << positive << 0.1 * 11 / 50;
        QTest::newRow("q 0") << 0.0 << positive << 0.0;
        QTest::newRow("second bucket") << 0.5 << positive << 0.125;
        QTest::newRow("q 1") << 1.0 << positive << 1.0;
        QTest::newRow("first bound below 0") << 0.0 << negative << -.2;
        QTest::newRow("negative bounds") << 0.5 << negative << -0.15;
        QTest::newRow("in the +Inf bucket") << 0.9 << negative << 0.3;
        QTest::newRow("no +Inf bucket") << 0.5 << Buckets{{.1, 1}, {1, 2}} << NaN;
        QTest::newRow("only +Inf") << 0.5 << Buckets{{Inf, 2}} << NaN;
        QTest::newRow("empty") << 0.5 << Buckets{} << NaN;
        QTest::newRow("no observations") << 0.5 << Buckets{{.1, 0}, {Inf, 0}} << NaN;
        QTest::newRow("any order")
            << 0.5 << Buckets{{Inf, 110}, {.2, 70}, {1, 110}, {.1, 50}} << 0.125;
        QTest::newRow("equal bounds merge")
            << 0.5 << Buckets{{.1, 25}, {.1, 25}, {.2, 70}, {1, 110}, {Inf, 110}} << 0.125;
        QTest::newRow("falling counts are lifted")
            << 1.0 << Buckets{{1, 10}, {2, 8}, {3, 12}, {Inf, 12}} << 3.0;
        QTest::newRow("falling +Inf is lifted")
            << 0.5 << Buckets{{1, 10}, {2, 20}, {Inf, 15}} << 1.0;
        QTest::newRow("a count that is none")
            << 0.5 << Buckets{{1, 10}, {2, NaN}, {3, 30}, {Inf, 40}} << NaN;
        QTest::newRow("no count at all is like too many")
            << 0.5 << Buckets{{1, 10}, {2, 20}, {Inf, NaN}} << 2.0;
        QTest::newRow("NaN bound left out") << 0.5 << Buckets{{NaN, 3}, {1, 10}, {Inf, 10}} << 0.5;
    }
    void quantile() {
        QFETCH(double, q);
        QFETCH(Buckets, buckets);
        QFETCH(double, expected);
        const double result = histogramQuantile(q, buckets);
        if (std::isnan(expected)) {
            QVERIFY(std::isnan(result));
        } else if (std::isinf(expected)) {
            QCOMPARE(result, expected);
        } else {
            QVERIFY2(std::abs(result - expected) < 1e-12, qPrintable(QString::number(result)));
        }
    }
};

QTEST_GUILESS_MAIN(TestHistogram)
#include "tst_Histogram.moc"
