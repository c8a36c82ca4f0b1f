// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalWindow.h"
#include "tests/support/ExpositionText.h"
#include "tests/support/NativeScript.h"
#include "tests/support/Seed.h"

#include <QTest>

using namespace wb;
using namespace wb::fleet;
using namespace wb::metrics;
using wb::test::NativeScript;
using wb::test::NativeWriter;

namespace {

constexpr DurationMs Minute = 60'000;
constexpr DurationMs Length = 20 * Minute;
/// Such as no whole number of observations can fall on, where the last bit decides for a bucket.
constexpr double Quantiles[] = {0.0107, 0.5003, 0.9501, 0.9907};

SignalSpec watching(const QVector<LabelMatcher>& matchers = {}) {
    SignalSpec spec;
    spec.latency = {QStringLiteral("h"), matchers};
    return spec;
}

SignalReader readerOf(const SignalSpec& spec) {
    return SignalReader(std::make_shared<const SignalMatchers>(spec));
}

/// Series h{i="0"}, h{i="1"} … of these histograms.
ScrapedBody bodyOf(const std::vector<NativeHistogram>& histograms, const QByteArray& extra = {}) {
    QByteArray text = "# TYPE h untyped\n";
    for (std::size_t i = 0; i < histograms.size(); ++i) {
        text += "h_count{i=\"" + QByteArray::number(qulonglong(i)) + "\"} " +
                QByteArray::number(histograms[i].count) + '\n';
    }
    ScrapedBody body = tests::parsed(text + extra);
    for (std::size_t i = 0; i < histograms.size(); ++i) {
        body.natives.push_back({static_cast<std::uint32_t>(i), false, histograms[i]});
    }
    return body;
}

NativeHistogram histogramOf(std::vector<IndexedCount> positive, int schema = 0) {
    NativeHistogram histogram;
    histogram.schema = schema;
    for (const IndexedCount& bucket : positive) {
        histogram.count += bucket.count;
    }
    histogram.positive = std::move(positive);
    return histogram;
}

bool isNear(double a, double b) {
    return (std::isnan(a) && std::isnan(b)) || a == b ||
           std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

} // namespace

class TestNativeLatency : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Histograms that fill, restart, become coarser and widen their zero bucket: the signals are
    /// what PromQL's rate() gives of the same scrapes.
    void quantilesAreThoseOfRates() {
        NativeWriter writer(test::chosenSeed());
        int compared = 0;
        for (int i = 0; i < 40; ++i) {
            const NativeScript script = writer.histogram(i, 0, Length);
            SignalReader reader = readerOf(watching());
            SignalWindow window(Minute);
            std::vector<NativePoint> points;
            for (const test::WrittenHistogram& one : script.series.histograms) {
                if (!one.histogram) {
                    continue;
                }
                const TimeMs nowMs = one.timeMs;
                points.push_back({nowMs, &*one.histogram});
                window.append(reader.read(bodyOf({*one.histogram}), nowMs), {});
                const auto expected = rate(points, {nowMs - window.spanMs(), nowMs});
                QCOMPARE(window.latencyRates().native.has_value(), expected.has_value());
                for (const double q : Quantiles) {
                    const double theirs = expected ? histogramQuantile(q, *expected) : NoValue;
                    const double ours = window.latencyRates().quantile(q);
                    QVERIFY2(isNear(ours, theirs),
                             qPrintable(QStringLiteral("%1 (%2) at %3 ms: %4, not %5")
                                            .arg(i)
                                            .arg(script.kind)
                                            .arg(nowMs)
                                            .arg(ours, 0, 'g', 17)
                                            .arg(theirs, 0, 'g', 17)));
                    compared += std::isnan(theirs) ? 0 : 1;
                }
            }
        }
        qInfo("%d values compared", compared);
        QVERIFY(compared > 1000);
    }

    void seriesOfOneTaskAreAdded() {
        SignalReader reader = readerOf(watching());
        SignalWindow window(Minute);
        window.append(reader.read(bodyOf({histogramOf({{1, 5}}), histogramOf({{2, 5}})}), 0), {});
        QVERIFY(std::isnan(window.values()[Signal::LatencyP50]));
        window.append(
            reader.read(bodyOf({histogramOf({{1, 15}}), histogramOf({{2, 5}, {3, 10}})}), 10'000),
            {});
        // Ten between 1 and 2, ten between 4 and 8; a second, a tenth of them.
        QCOMPARE(window.values()[Signal::LatencyP50], 4.0);
        QCOMPARE(window.values()[Signal::LatencyP95], 7.6);
        QCOMPARE(window.latencyRates().native->count, 2.0);
        QCOMPARE(window.values()[Signal::Traffic], 2.0);
        QCOMPARE(window.latencyRates().buckets.back().count, 2.0);
    }

    void labelsChooseTheSeries() {
        SignalReader reader = readerOf(
            watching({{QStringLiteral("i"), LabelMatcher::Op::Equal, QStringLiteral("1")}}));
        SignalWindow window(Minute);
        window.append(reader.read(bodyOf({histogramOf({}), histogramOf({})}), 0), {});
        window.append(
            reader.read(bodyOf({histogramOf({{1, 100}}), histogramOf({{3, 10}})}), 10'000), {});
        QCOMPARE(window.latencyRates().native->count, 1.0);
        QCOMPARE(window.values()[Signal::LatencyP50], 6.0);
    }

    /// One of a status code that was not seen before counts from zero; one of a body that had none
    /// at all is just not known.
    void seriesThatAppear() {
        SignalReader reader = readerOf(watching());
        QVERIFY(reader.read(bodyOf({}), 0).nativeLatency == nullptr);
        const SignalReading first = reader.read(bodyOf({histogramOf({{1, 1000}})}), 1000);
        QCOMPARE(first.nativeLatency->grown.count, 0.0);
        const SignalReading second =
            reader.read(bodyOf({histogramOf({{1, 1001}}), histogramOf({{2, 7}})}), 2000);
        QCOMPARE(second.nativeLatency->grown.count, 8.0);
        // It goes and comes back within five minutes: it goes on from where it was.
        QCOMPARE(reader.read(bodyOf({histogramOf({{1, 1001}})}), 3000).nativeLatency->grown.count,
                 0.0);
        QCOMPARE(reader.read(bodyOf({histogramOf({{1, 1001}}), histogramOf({{2, 9}})}), 4000)
                     .nativeLatency->grown.count,
                 2.0);
    }

    void aProcessThatRestartedCountsFromZero() {
        SignalReader reader = readerOf(watching());
        const QByteArray start = "process_start_time_seconds ";
        (void)reader.read(bodyOf({histogramOf({{1, 5}})}, start + "1000\n"), 2'000'000);
        const SignalReading after =
            reader.read(bodyOf({histogramOf({{1, 8}})}, start + "1900\n"), 2'005'000);
        QCOMPARE(after.nativeLatency->grown.count, 8.0);
    }

    /// A window that has readings of both kinds speaks of the native ones as soon as there are two.
    void classicBucketsUntilNativeOnesAreKnown() {
        const auto classic = [](int count) {
            const QByteArray number = QByteArray::number(count);
            return "# TYPE h histogram\nh_bucket{le=\"0.5\"} " + number +
                   "\nh_bucket{le=\"+Inf\"} " + number + "\nh_count " + number + "\nh_sum 1\n";
        };
        const auto both = [&](int count) {
            ScrapedBody body = tests::parsed(classic(count));
            body.natives.push_back({2, false, histogramOf({{3, double(count)}})});
            return body;
        };
        SignalReader reader = readerOf(watching());
        SignalWindow window(Minute);
        const auto p50After = [&](const ScrapedBody& body, TimeMs atMs) {
            SignalReading reading = reader.read(body, atMs);
            window.append(std::move(reading), reader.latencyBounds());
            return window.values()[Signal::LatencyP50];
        };
        QVERIFY(std::isnan(p50After(tests::parsed(classic(10)), 0)));
        QCOMPARE(p50After(tests::parsed(classic(20)), 5000), 0.25);
        QCOMPARE(p50After(both(30), 10'000), 0.25);
        QCOMPARE(p50After(both(40), 15'000), 6.0);
        QCOMPARE(p50After(tests::parsed(classic(50)), 20'000), 0.25);
    }

    void gaugesAreNoCounters() {
        SignalReader reader = readerOf(watching());
        ScrapedBody body = bodyOf({histogramOf({{1, 5}})});
        body.natives[0].isGauge = true;
        QVERIFY(reader.read(body, 0).nativeLatency == nullptr);
    }

    void tasksAreAdded() {
        LatencyRates sum;
        addLatency(sum, {});
        QVERIFY(std::isnan(sum.quantile(0.5)));
        addLatency(sum, LatencyRates::of(histogramOf({{1, 10}})));
        addLatency(sum, {});
        addLatency(sum, LatencyRates::of(histogramOf({{5, 5}, {6, 5}}, 1)));
        QCOMPARE(sum.native->schema, 0);
        QCOMPARE(sum.quantile(0.25), 1.5);
        QCOMPARE(sum.buckets.back().count, 20.0);
        addLatency(sum, {{{0.5, 20}, {std::numeric_limits<double>::infinity(), 20}}, {}});
        QVERIFY(!sum.native);
        QCOMPARE(sum.buckets.back().count, 40.0);
        QCOMPARE(sum.quantile(0.25), 0.5);
    }
};

QTEST_GUILESS_MAIN(TestNativeLatency)
#include "tst_NativeLatency.moc"
