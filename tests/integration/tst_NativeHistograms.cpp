// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/NativeHistogram.h"
#include "tests/support/NativeScript.h"
#include "tests/support/PrometheusPeer.h"
#include "tests/support/Seed.h"

#include <QDateTime>
#include <QTest>

#include <cmath>
#include <memory>

using namespace wb;
using namespace wb::metrics;
using namespace wb::test;

namespace {

constexpr DurationMs Minute = 60'000;
constexpr DurationMs Length = 20 * Minute;
constexpr DurationMs Step = 7'300;
constexpr int SeriesCount = 40;

} // namespace

/// Native histograms as ours counts them, beside a real Prometheus.
class TestNativeHistograms : public QObject {
    Q_OBJECT

    std::unique_ptr<PrometheusPeer> m_prometheus;
    std::vector<NativeScript> m_scripts;
    TimeMs m_beginMs = 0;
    TimeMs m_endMs = 0;
    qint64 m_compared = 0;
    /// Prometheus 2.42 mixes up the native histograms of several series and steps of one query.
    bool m_mixesUp = false;

    /// By series number and time.
    using Answers = QHash<QString, QMap<TimeMs, double>>;
    Answers ask(double q, QString& fault) {
        const QString form = QStringLiteral("histogram_quantile(%1, rate(n%2[1m]))").arg(q);
        Answers answers;
        const auto take = [&](const std::vector<AnsweredSeries>& all) {
            for (const AnsweredSeries& series : all) {
                answers[series.labels[QStringLiteral("i")]].insert(series.values);
            }
        };
        if (!m_mixesUp) {
            take(m_prometheus->queryRange(form.arg(QString()), m_beginMs, m_endMs, step(), fault));
        }
        for (int i = 0; m_mixesUp && i < SeriesCount; ++i) {
            const QString one = form.arg(QStringLiteral("{i=\"%1\"}").arg(i));
            for (TimeMs atMs = m_beginMs; atMs <= m_endMs && fault.isEmpty(); atMs += step()) {
                take(m_prometheus->queryRange(one, atMs, atMs, step(), fault));
            }
        }
        return answers;
    }
    [[nodiscard]] DurationMs step() const { return m_mixesUp ? 11 * Step : Step; }

    static std::optional<NativeHistogram> grown(const NativeScript& script, TimeRange range) {
        std::vector<NativePoint> points;
        for (const WrittenHistogram& one : script.series.histograms) {
            points.push_back({one.timeMs, one.histogram ? &*one.histogram : nullptr});
        }
        return rate(points, range);
    }

private Q_SLOTS:
    void initTestCase() {
        m_prometheus = std::make_unique<PrometheusPeer>(
            "global: {}\n", QStringList{QStringLiteral("--web.enable-remote-write-receiver"),
                                        QStringLiteral("--enable-feature=native-histograms")});
        NativeWriter writer(chosenSeed());
        // Of this hour, so that it belongs to the block that Prometheus has open.
        m_beginMs = QDateTime::currentMSecsSinceEpoch() - Length - 5 * Minute;
        m_endMs = m_beginMs + Length + 2 * Minute;
        std::vector<WrittenSeries> written;
        for (int i = 0; i < SeriesCount; ++i) {
            m_scripts.push_back(writer.histogram(i, m_beginMs, Length));
            written.push_back(m_scripts.back().series);
        }
        QTRY_VERIFY2_WITH_TIMEOUT(m_prometheus->isReady(), qPrintable(m_prometheus->account()),
                                  120'000);
        const QString version = m_prometheus->version();
        qInfo("Prometheus %s", qPrintable(version));
        m_mixesUp = version.startsWith(QLatin1String("2.42."));
        const QString fault = m_prometheus->write(written);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }
    void cleanupTestCase() {
        qInfo("%lld values compared", m_compared);
        QVERIFY(m_compared > (m_mixesUp ? 3'000 : 50'000));
        m_prometheus.reset();
    }

    void quantiles_data() {
        QTest::addColumn<double>("q");
        // Such as no whole number of observations can fall on: between two buckets that do not
        // touch Prometheus 2.42 takes the lower one, later versions and ours the nearer end.
        for (const double q :
             {-0.1, 0.0, 0.0107, 0.2503, 0.5003, 0.7301, 0.9501, 0.9907, 1.0, 1.1}) {
            QTest::addRow("q %g", q) << q;
        }
    }
    void quantiles() {
        QFETCH(double, q);
        QString fault;
        const Answers answers = ask(q, fault);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        for (const NativeScript& script : m_scripts) {
            const QString number = script.series.labels[QStringLiteral("i")];
            const QMap<TimeMs, double> theirs = answers[number];
            for (TimeMs atMs = m_beginMs; atMs <= m_endMs; atMs += step()) {
                const auto perSecond = grown(script, {atMs - Minute, atMs});
                std::optional<double> own;
                std::optional<double> expected;
                if (perSecond) {
                    own = histogramQuantile(q, *perSecond);
                }
                if (theirs.contains(atMs)) {
                    expected = theirs[atMs];
                }
                QVERIFY2(isSame(own, expected),
                         qPrintable(QStringLiteral("%1 (%2) at +%3 ms: ours %4, Prometheus %5")
                                        .arg(number, script.kind)
                                        .arg(atMs - m_beginMs)
                                        .arg(textOf(own), textOf(expected))));
                m_compared += expected ? 1 : 0;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestNativeHistograms)
#include "tst_NativeHistograms.moc"
