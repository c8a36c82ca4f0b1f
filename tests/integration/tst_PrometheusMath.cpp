// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/SampleArchive.h"
#include "models/base/Format.h"
#include "models/metrics/BodyReader.h"
#include "models/metrics/Histogram.h"
#include "models/metrics/NumberText.h"
#include "models/metrics/Rate.h"
#include "models/metrics/SampleStore.h"
#include "tests/support/PrometheusPeer.h"
#include "tests/support/ScrapeScript.h"
#include "tests/support/Seed.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
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

SampleStore::Options gatheredBy(SampleGatherer& gatherer) {
    SampleStore::Options options;
    options.sink = &gatherer;
    return options;
}

/// What `watchbridge-cli query` printed, by target.
using Queried = QHash<QString, QMap<TimeMs, double>>;

double numberOf(const QJsonValue& value) {
    return value.isString() ? parseNumber(value.toString().toStdString()).value_or(0)
                            : value.toDouble();
}

} // namespace

/// What our store and our maths make of scripted targets, beside what a real Prometheus makes of
/// the same samples.
class TestPrometheusMath : public QObject {
    Q_OBJECT

    std::unique_ptr<PrometheusPeer> m_prometheus;
    SampleGatherer m_gatherer;
    SampleStore m_store{gatheredBy(m_gatherer)};
    QTemporaryDir m_folder;
    LayoutCache m_layouts;
    std::vector<ScrapeScript> m_counters;
    std::vector<ScrapeScript> m_histograms;
    TimeMs m_beginMs = 0;
    qint64 m_compared = 0;
    qint64 m_absent = 0;
    qint64 m_leftOut = 0;
    bool m_hasOlderRule = false;

    /// Both sides get every scrape: what a body has, what it has no longer, and that it failed.
    void watch(const ScrapeScript& script, std::vector<WrittenSeries>& written) {
        BodyReader reader({}, &m_layouts);
        for (const LabelSet& labels : script.series) {
            written.push_back({labels, {}, {}});
        }
        const std::size_t base = written.size() - script.series.size();
        std::vector<bool> had(script.series.size());
        for (const ScrapeScript::Scrape& scrape : script.scrapes) {
            QByteArray body;
            std::vector<double> values;
            for (std::size_t i = 0; i < script.series.size(); ++i) {
                const std::optional<double> value = scrape.values[i];
                if (value) {
                    body += ScrapeScript::text(script.series[i]) + " 0\n";
                    values.push_back(*value);
                }
                if (value || had[i]) {
                    written[base + i].points.push_back(
                        {scrape.timeMs, value.value_or(std::bit_cast<double>(StaleBits))});
                }
                had[i] = value.has_value();
            }
            if (body.isEmpty()) {
                m_store.markFailed(script.target, scrape.timeMs);
                continue;
            }
            const auto read = reader.read(body, ExpositionFormat::Prometheus);
            QVERIFY2(read, read ? "" : read.error().reason.c_str());
            m_store.append(script.target, read->layout, values, scrape.timeMs);
        }
    }
    /// Whether Prometheus 2.42 and 2.53 extrapolate a series of the script differently: the start
    /// of the range is far, and the counter's zero less so, but farther than half a distance.
    bool versionsPart(const ScrapeScript& script, TimeRange range) const {
        for (std::size_t i = 0; i < script.series.size(); ++i) {
            std::vector<SamplePoint> all = points(script, i, range);
            std::erase_if(all, [](const SamplePoint& point) { return isStale(point.value); });
            if (all.size() < 2) {
                continue;
            }
            const auto sampled = static_cast<double>(all.back().timeMs - all.front().timeMs);
            const double distance = sampled / static_cast<double>(all.size() - 1);
            // A range that fits the samples is not extrapolated, so this is the growth itself.
            const double growth =
                increase(all, {all.front().timeMs, all.back().timeMs}).value_or(0);
            const double toZero = sampled * (all.front().value / growth);
            const auto toStart = static_cast<double>(all.front().timeMs - range.fromMs);
            if (growth > 0 && toStart > distance && toZero > distance * 0.499 &&
                toZero < distance * 1.101) {
                return true;
            }
        }
        return false;
    }
    void compare(const QString& query, DurationMs range, const QString& key,
                 const std::vector<ScrapeScript>& all,
                 const std::function<std::optional<double>(const ScrapeScript&, TimeMs)>& ours) {
        QString fault;
        const TimeMs endMs = m_beginMs + Length + 2 * Minute;
        const auto answer = m_prometheus->queryRange(query, m_beginMs, endMs, Step, fault);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QHash<QString, const AnsweredSeries*> theirs;
        for (const AnsweredSeries& series : answer) {
            theirs[series.labels[key]] = &series;
        }
        for (const ScrapeScript& script : all) {
            const AnsweredSeries* const series = theirs.value(script.series.front()[key], nullptr);
            for (TimeMs atMs = m_beginMs; atMs <= endMs; atMs += Step) {
                std::optional<double> expected;
                if (series != nullptr && series->values.contains(atMs)) {
                    expected = series->values[atMs];
                }
                if (m_hasOlderRule && versionsPart(script, {atMs - range, atMs})) {
                    ++m_leftOut;
                    continue;
                }
                const std::optional<double> own = ours(script, atMs);
                QVERIFY2(isSame(own, expected),
                         qPrintable(QStringLiteral("%1 of %2 at +%3 ms: ours %4, Prometheus %5")
                                        .arg(query, script.target)
                                        .arg(atMs - m_beginMs)
                                        .arg(textOf(own), textOf(expected))));
                ++(expected ? m_compared : m_absent);
            }
        }
    }
    std::vector<SamplePoint> points(const ScrapeScript& script, std::size_t series,
                                    TimeRange range) const {
        return m_store.points(script.target,
                              ScrapeScript::text(script.series[series]).toStdString(), range.fromMs,
                              range.toMs);
    }

    void keepOnDisk() {
        storage::SampleArchive::Options options;
        options.directory = m_folder.filePath(QStringLiteral("prod1.samples"));
        storage::SampleArchive archive(options);
        const TimeMs endMs = m_beginMs + Length;
        QVERIFY(archive.open(endMs).has_value());
        m_store.packAll();
        archive.record(*m_gatherer.take(true), endMs);
        archive.close(endMs);
        QVERIFY(archive.figures().samples > 0);
    }
    Queried query(const QString& expression) const {
        QProcess program;
        program.start(QStringLiteral(WB_BIN_DIR "/watchbridge-cli"),
                      {"query", "--data", m_folder.path(), expression, "--from",
                       base::utcText(m_beginMs), "--to",
                       base::utcText(m_beginMs + Length + 2 * Minute), "--step",
                       QStringLiteral("%1ms").arg(Step), "--json"});
        Queried result;
        if (!program.waitForFinished() || program.exitCode() != 0) {
            qWarning("%s", program.readAllStandardError().constData());
            return result;
        }
        for (const QByteArray& line : program.readAllStandardOutput().trimmed().split('\n')) {
            const QJsonObject point = QJsonDocument::fromJson(line).object();
            result[point[QStringLiteral("target")].toString()]
                  [base::parseTime(point[QStringLiteral("time")].toString())] =
                      numberOf(point[QStringLiteral("value")]);
        }
        return result;
    }

private Q_SLOTS:
    void initTestCase() {
        m_prometheus = std::make_unique<PrometheusPeer>(
            "global: {}\n", QStringList{QStringLiteral("--web.enable-remote-write-receiver")});
        ScriptWriter writer(chosenSeed());
        // Of this hour, so that it belongs to the block that Prometheus has open.
        m_beginMs = QDateTime::currentMSecsSinceEpoch() - Length - 5 * Minute;
        for (int i = 0; i < 66; ++i) {
            m_counters.push_back(writer.counter(i, m_beginMs, Length));
        }
        for (int i = 0; i < 33; ++i) {
            m_histograms.push_back(writer.histogram(i, m_beginMs, Length));
        }
        std::vector<WrittenSeries> written;
        for (const auto* all : {&m_counters, &m_histograms}) {
            for (const ScrapeScript& script : *all) {
                watch(script, written);
            }
        }
        keepOnDisk();
        QTRY_VERIFY2_WITH_TIMEOUT(m_prometheus->isReady(), qPrintable(m_prometheus->account()),
                                  120'000);
        const QString version = m_prometheus->version();
        qInfo("Prometheus %s", qPrintable(version));
        // Ours counts as Debian 13's 2.53 does; what Debian 12's knows otherwise is left out there.
        m_hasOlderRule = version.startsWith(QLatin1String("2.42."));
        const QString fault = m_prometheus->write(written);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }
    void cleanupTestCase() {
        qInfo("%lld values compared, %lld times both sides had none, %lld times this version's "
              "rule is an older one",
              m_compared, m_absent, m_leftOut);
        QVERIFY(m_compared > 80'000);
        QVERIFY(m_leftOut < m_compared / 10);
        m_prometheus.reset();
    }

    void rates_data() {
        QTest::addColumn<QString>("function");
        QTest::addColumn<DurationMs>("range");
        for (const DurationMs range : {11'000LL, 37'000LL, 60'000LL, 300'000LL}) {
            QTest::addRow("rate over %lld ms", range) << QStringLiteral("rate") << range;
            QTest::addRow("increase over %lld ms", range) << QStringLiteral("increase") << range;
        }
    }
    void rates() {
        QFETCH(QString, function);
        QFETCH(DurationMs, range);
        const bool isRate = function == QLatin1String("rate");
        compare(QStringLiteral("%1(c_total[%2ms])").arg(function).arg(range), range,
                QStringLiteral("i"), m_counters, [&](const ScrapeScript& script, TimeMs atMs) {
                    const TimeRange span{atMs - range, atMs};
                    const auto all = points(script, 0, span);
                    return isRate ? rate(all, span) : increase(all, span);
                });
    }

    void quantiles_data() {
        QTest::addColumn<double>("q");
        for (const double q : {-0.1, 0.0, 0.013, 0.25, 0.5, 0.731, 0.95, 0.99, 1.0, 1.1}) {
            QTest::addRow("q %g", q) << q;
        }
        QTest::addRow("q NaN") << std::nan("");
    }
    void quantiles() {
        QFETCH(double, q);
        const QString number = std::isnan(q) ? QStringLiteral("NaN") : QString::number(q);
        compare(QStringLiteral("histogram_quantile(%1, rate(b_bucket[1m]))").arg(number), Minute,
                QStringLiteral("h"), m_histograms,
                [&](const ScrapeScript& script, TimeMs atMs) -> std::optional<double> {
                    const TimeRange span{atMs - Minute, atMs};
                    std::vector<Bucket> buckets;
                    for (std::size_t i = 0; i < script.series.size(); ++i) {
                        const auto bound =
                            parseNumber(script.series[i][QStringLiteral("le")].toStdString());
                        const auto perSecond = rate(points(script, i, span), span);
                        if (bound && perSecond) {
                            buckets.push_back({*bound, *perSecond});
                        }
                    }
                    return buckets.empty() ? std::nullopt
                                           : std::optional(histogramQuantile(q, buckets));
                });
    }

    /// What was kept on disk, through the program that reads it.
    void queries_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<DurationMs>("range");
        QTest::addColumn<bool>("areHistograms");
        const auto row = [](const char* expression, DurationMs range, bool areHistograms) {
            QTest::newRow(expression) << QString::fromLatin1(expression) << range << areHistograms;
        };
        row("rate(c_total[1m])", Minute, false);
        row("rate(c_total[5m])", 5 * Minute, false);
        row("increase(c_total{i!=\"\"}[37s])", 37'000, false);
        row("histogram_quantile(0.95, b_bucket)", 0, true);
        row("histogram_quantile(0.5, rate(b_bucket[1m]))", Minute, true);
        row("histogram_quantile(0.99, increase(b_bucket[5m]))", 5 * Minute, true);
    }
    void queries() {
        QFETCH(QString, expression);
        QFETCH(DurationMs, range);
        QFETCH(bool, areHistograms);
        const Queried found = query(expression);
        QVERIFY(found.size() > 20);
        compare(expression, range, areHistograms ? QStringLiteral("h") : QStringLiteral("i"),
                areHistograms ? m_histograms : m_counters,
                [&](const ScrapeScript& script, TimeMs atMs) -> std::optional<double> {
                    const QMap<TimeMs, double> values = found.value(script.target);
                    const auto value = values.constFind(atMs);
                    return value == values.constEnd() ? std::nullopt : std::optional(*value);
                });
    }
};

QTEST_GUILESS_MAIN(TestPrometheusMath)
#include "tst_PrometheusMath.moc"
