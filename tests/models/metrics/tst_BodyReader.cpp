// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/BodyReader.h"
#include "tests/support/ExpositionCases.h"
#include "tests/support/ReadText.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace wb;
using namespace wb::metrics;
using tests::ReadText;

Q_DECLARE_METATYPE(ExpositionFormat)

namespace {

QByteArray bytes(const std::string& text) {
    return QByteArray::fromStdString(text);
}

QVector<QPair<QByteArray, ExpositionFormat>> realBodies() {
    QVector<QPair<QByteArray, ExpositionFormat>> bodies;
    for (const char* file :
         {"alertmanager.prom", "nginx_exporter-0.11.0.prom.txt", "node_exporter.prom",
          "prom-client-node20.om.txt", "prom-client-node20.prom.txt", "prometheus.prom",
          "victoriametrics.prom"}) {
        const QByteArray body = tests::testFile(QStringLiteral("bodies/") + QLatin1String(file));
        bodies.push_back({body, ExpositionParser::guessFormat(body)});
    }
    return bodies;
}

/// Every value one more: what a body looks like a scrape later.
QByteArray later(const QByteArray& body) {
    QByteArray result;
    for (const QByteArray& line : body.split('\n')) {
        const qsizetype blank = line.lastIndexOf(' ');
        bool isNumber = false;
        const double value = line.mid(blank + 1).toDouble(&isNumber);
        result += line.startsWith('#') || !isNumber
                      ? line
                      : line.left(blank + 1) + QByteArray::number(value + 1, 'g', 17);
        result += '\n';
    }
    result.chop(1);
    return result;
}

/// A change of the kind that bodies see between two scrapes, or on a bad wire.
QByteArray mutated(QByteArray body, QRandomGenerator& random) {
    static const QByteArrayList Pieces = {"0",
                                          "-1",
                                          "1e5",
                                          "0.25",
                                          "NaN",
                                          "+Inf",
                                          " ",
                                          "\n",
                                          "\t",
                                          "\"",
                                          "{",
                                          "}",
                                          ",",
                                          "#",
                                          "\\",
                                          "=",
                                          "\xff",
                                          "\xc3\xa9",
                                          ".",
                                          "e",
                                          "a 1",
                                          "a 1\n",
                                          "\r",
                                          "_",
                                          "le=\"",
                                          "# EOF",
                                          " 1234567",
                                          " # {} 1 1",
                                          "18446744073709551616"};
    const int changes = random.bounded(1, 4);
    for (int i = 0; i < changes && !body.isEmpty(); ++i) {
        const auto at = static_cast<qsizetype>(random.bounded(static_cast<int>(body.size())));
        const QByteArray& piece = Pieces[random.bounded(static_cast<int>(Pieces.size()))];
        switch (random.bounded(4)) {
        case 0:
            body.insert(at, piece);
            break;
        case 1:
            body.remove(at, random.bounded(1, 6));
            break;
        case 2:
            body[at] = static_cast<char>('0' + random.bounded(10));
            break;
        default:
            body.replace(at, std::min<qsizetype>(piece.size(), body.size() - at), piece);
            break;
        }
    }
    return body;
}

class Readings {
public:
    explicit Readings(const ParseLimits& limits = {})
        : m_limits(limits) {}

    std::string first(const QByteArray& body, ExpositionFormat format) const {
        LayoutCache cache;
        return ReadText::of(BodyReader(m_limits, &cache).read(body, format));
    }
    std::string after(const QByteArray& before, ExpositionFormat formatBefore,
                      const QByteArray& body, ExpositionFormat format) const {
        LayoutCache cache;
        BodyReader reader(m_limits, &cache);
        (void)reader.read(before, formatBefore);
        return ReadText::of(reader.read(body, format));
    }

private:
    ParseLimits m_limits;
};

} // namespace

class TestBodyReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFirstReadGivesWhatTheParserGives() {
        for (const tests::ExpositionCase& testCase : tests::expositionCases()) {
            const std::string parsed =
                ReadText::of(ExpositionParser::parse(testCase.body, testCase.format));
            QCOMPARE(bytes(Readings().first(testCase.body, testCase.format)), bytes(parsed));
        }
        for (const auto& [body, format] : realBodies()) {
            QCOMPARE(bytes(Readings().first(body, format)),
                     bytes(ReadText::of(ExpositionParser::parse(body, format))));
        }
    }

    /// Every case after itself and after its neighbour, in both formats.
    void casesReadAlikeAfterAnyOther() {
        const QVector<tests::ExpositionCase> cases = tests::expositionCases();
        QVERIFY(cases.size() > 200);
        const Readings readings;
        for (qsizetype i = 0; i < cases.size(); ++i) {
            const tests::ExpositionCase& testCase = cases[i];
            const tests::ExpositionCase& other = cases[(i + 1) % cases.size()];
            const std::string first = readings.first(testCase.body, testCase.format);
            for (const tests::ExpositionCase* before : {&testCase, &other}) {
                for (const auto format :
                     {ExpositionFormat::Prometheus, ExpositionFormat::OpenMetrics}) {
                    QCOMPARE(
                        bytes(readings.after(before->body, format, testCase.body, testCase.format)),
                        bytes(first));
                }
            }
        }
    }

    void mutatedCasesReadAlike() {
        const QVector<tests::ExpositionCase> cases = tests::expositionCases();
        QRandomGenerator random(20261125);
        const Readings readings;
        for (const tests::ExpositionCase& testCase : cases) {
            for (int i = 0; i < 60; ++i) {
                const QByteArray body = mutated(testCase.body, random);
                QCOMPARE(
                    bytes(readings.after(testCase.body, testCase.format, body, testCase.format)),
                    bytes(readings.first(body, testCase.format)));
            }
        }
    }

    /// One reader sees a target change time and again, and never tells it from one read afresh.
    void aLongRunOfChangesReadsAlike() {
        QRandomGenerator random(7);
        for (const auto& [body, format] : realBodies()) {
            LayoutCache cache;
            BodyReader reader({}, &cache);
            QByteArray current = body;
            for (int i = 0; i < 60; ++i) {
                const QByteArray next = i % 3 == 0 ? later(current) : mutated(current, random);
                QCOMPARE(bytes(ReadText::of(reader.read(next, format))),
                         bytes(Readings().first(next, format)));
                current = ExpositionParser::parse(next, format) ? next : body;
            }
        }
    }

    void aBodyWithOtherValuesIsMatched() {
        for (const auto& [body, format] : realBodies()) {
            LayoutCache cache;
            BodyReader reader({}, &cache);
            const auto first = reader.read(body, format);
            QVERIFY(first);
            const auto same = reader.read(body, format);
            const auto next = reader.read(later(body), format);
            QVERIFY(same && next);
            QCOMPARE(reader.repeats(), std::uint64_t(2));
            QCOMPARE(same->layout->id(), first->layout->id());
            QCOMPARE(next->layout->id(), first->layout->id());
            QCOMPARE(same->values.size(), first->values.size());
            QCOMPARE(next->values.back(), first->values.back() + 1);
        }
    }

    /// What warns by its values is parsed every time, and matched again when it is right again.
    void valuesThatWarnAreParsed_data() {
        QTest::addColumn<ExpositionFormat>("format");
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<QByteArray>("wrong");
        const auto text = ExpositionFormat::Prometheus;
        const auto om = ExpositionFormat::OpenMetrics;
        const QByteArray eof("# EOF\n");
        const auto add = [](const char* name, ExpositionFormat format, const QByteArray& body,
                            const QByteArray& from, const QByteArray& to) {
            QVERIFY(body.contains(from));
            QTest::newRow(name) << format << body << QByteArray(body).replace(from, to);
        };
        const QByteArray counter("# TYPE a counter\na_total 1\n");
        const QByteArray histogram("# TYPE h histogram\nh_bucket{le=\"1\"} 1\n"
                                   "h_bucket{le=\"+Inf\"} 3\nh_sum 2\nh_count 3\n");
        add("negative counter", om, counter + eof, " 1\n", " -1\n");
        add("no number", om, counter + eof, " 1\n", " NaN\n");
        add("not cumulative", text, histogram, " 1\n", " 4\n");
        add("count is not +Inf", text, histogram, "count 3", "count 4");
        add("+Inf is not count", text, histogram, "Inf\"} 3", "Inf\"} 4");
        add("negative sum", om, histogram + eof, "sum 2", "sum -2");
        add("no whole number", om, histogram + eof, " 1\n", " 1.5\n");
        add("info", om, "# TYPE i info\ni_info{a=\"b\"} 1\n" + eof, " 1\n", " 2\n");
        add("state", om, "# TYPE s stateset\ns{s=\"b\"} 1\n" + eof, " 1\n", " 2\n");
        add("quantile", om, "# TYPE q summary\nq{quantile=\"0.5\"} 1\n" + eof, " 1\n", " -1\n");
        add("sum of gauges", om,
            "# TYPE g gaugehistogram\ng_bucket{le=\"+Inf\"} 1\ng_gsum 1\ng_gcount 1\n" + eof,
            "sum 1", "sum -1");
    }
    void valuesThatWarnAreParsed() {
        QFETCH(ExpositionFormat, format);
        QFETCH(QByteArray, right);
        QFETCH(QByteArray, wrong);
        LayoutCache cache;
        BodyReader reader({}, &cache);
        const auto warningsOf = [&](const QByteArray& body) {
            const auto read = reader.read(body, format);
            return read ? static_cast<int>(read->warningCount()) : -1;
        };
        QCOMPARE(warningsOf(right), 0);
        QCOMPARE(warningsOf(right), 0);
        QCOMPARE(reader.repeats(), std::uint64_t(1));
        QVERIFY(warningsOf(wrong) > 0);
        QVERIFY(warningsOf(wrong) > 0);
        QCOMPARE(reader.repeats(), std::uint64_t(1));
        QCOMPARE(warningsOf(right), 0);
        QCOMPARE(warningsOf(right), 0);
        QCOMPARE(reader.repeats(), std::uint64_t(2));
    }

    /// Warnings that no value has to do with come with every body.
    void warningsOfTheLayoutStay() {
        LayoutCache cache;
        BodyReader reader({}, &cache);
        const QByteArray body("a 1\nb 2\na 3\n");
        const std::string first = ReadText::of(reader.read(body, ExpositionFormat::Prometheus));
        QVERIFY(first.find("given more than once") != std::string::npos);
        QCOMPARE(bytes(ReadText::of(reader.read(body, ExpositionFormat::Prometheus))),
                 bytes(first));
        QCOMPARE(reader.repeats(), std::uint64_t(1));
    }

    /// Without a blank between, another value may make another name.
    void aNameEndsWhereItsValueSays() {
        LayoutCache cache;
        BodyReader reader({}, &cache);
        QVERIFY(reader.read("a.1\n", ExpositionFormat::Prometheus));
        const auto read = reader.read("a5.2\n", ExpositionFormat::Prometheus);
        QCOMPARE(bytes(std::string(read->layout->name(0))), QByteArray("a5"));
        QVERIFY(reader.read("a{b=\"c\"}1\n", ExpositionFormat::Prometheus));
        QVERIFY(reader.read("a{b=\"c\"}2\n", ExpositionFormat::Prometheus));
        QCOMPARE(reader.repeats(), std::uint64_t(1));
    }

    /// What is left out of a body is left out of the next one, too.
    void nativeHistogramsAreParsedEveryTime() {
        const QByteArray body("# TYPE h histogram\nh {count:2,sum:3}\nup 1\n# EOF\n");
        LayoutCache cache;
        BodyReader reader({}, &cache);
        const std::string first = ReadText::of(reader.read(body, ExpositionFormat::OpenMetrics));
        QVERIFY(first.find("native histogram") != std::string::npos);
        QCOMPARE(bytes(ReadText::of(reader.read(body, ExpositionFormat::OpenMetrics))),
                 bytes(first));
        QCOMPARE(reader.repeats(), std::uint64_t(0));
    }

    void timestampsComeAndGo() {
        LayoutCache cache;
        BodyReader reader({}, &cache);
        const auto read = [&reader](const QByteArray& body) {
            return reader.read(body, ExpositionFormat::Prometheus).value();
        };
        QVERIFY(read("a 1\nb 2\n").timestampsMs.empty());
        const ScrapedBody with = read("a 1 1700000000000\nb 2\n");
        QCOMPARE(with.timestampsMs.size(), std::size_t(2));
        QCOMPARE(with.timestampsMs[0], 1.7e12);
        QVERIFY(std::isnan(with.timestampsMs[1]));
        QVERIFY(read("a 1\nb 2\n").timestampsMs.empty());
        QCOMPARE(reader.repeats(), std::uint64_t(2));
        QCOMPARE(read("a 1 -5\nb 2\n").timestampsMs[0], -5.0);
    }

    /// A value's text may be as long as it likes and end where it likes.
    void valuesOfEveryLength() {
        LayoutCache cache;
        BodyReader reader({}, &cache);
        (void)reader.read("a 1\n", ExpositionFormat::Prometheus);
        for (int digits = 1; digits < 40; ++digits) {
            for (const QByteArray& end : {QByteArray("\n"), QByteArray(" 1\n"), QByteArray()}) {
                const QByteArray body = "a 0." + QByteArray(digits, '3') + end;
                QCOMPARE(bytes(ReadText::of(reader.read(body, ExpositionFormat::Prometheus))),
                         bytes(Readings().first(body, ExpositionFormat::Prometheus)));
                (void)reader.read("a 1\n", ExpositionFormat::Prometheus);
            }
        }
    }

    void limitsHoldForEveryRead() {
        ParseLimits limits;
        limits.samples = 2;
        LayoutCache cache;
        BodyReader reader(limits, &cache);
        QVERIFY(reader.read("a 1\nb 1\n", ExpositionFormat::Prometheus));
        const auto tooMany = reader.read("a 1\nb 1\nc 1\n", ExpositionFormat::Prometheus);
        QVERIFY(!tooMany);
        QCOMPARE(tooMany.error().line, 3);
        QVERIFY(reader.read("a 2\nb 1\n", ExpositionFormat::Prometheus));
        QCOMPARE(reader.repeats(), std::uint64_t(1));
    }

    void targetsOfOneExporterShareALayout() {
        LayoutCache cache;
        const QByteArray body = tests::testFile(QStringLiteral("bodies/node_exporter.prom"));
        std::vector<BodyReader> readers(100, BodyReader({}, &cache));
        QSet<std::uint64_t> ids;
        for (BodyReader& reader : readers) {
            ids.insert(reader.read(body, ExpositionFormat::Prometheus)->layout->id());
        }
        QCOMPARE(ids.size(), 1);
        QCOMPARE(cache.entries(), std::size_t(1));
        LayoutCache other;
        BodyReader alone({}, &other);
        ids.insert(alone.read(body, ExpositionFormat::Prometheus)->layout->id());
        QCOMPARE(ids.size(), 2);
    }

    /// A target that has not been read yet is matched with what another one said.
    void aNewTargetIsMatchedWithItsSiblings() {
        for (const auto& [body, format] : realBodies()) {
            LayoutCache cache;
            BodyReader reader({}, &cache);
            BodyReader sibling({}, &cache);
            const auto first = reader.read(body, format);
            const auto matched = sibling.read(later(body), format);
            QVERIFY(first && matched);
            QCOMPARE(sibling.repeats(), std::uint64_t(1));
            QCOMPARE(matched->layout->id(), first->layout->id());
            QCOMPARE(bytes(ReadText::of(matched)), bytes(Readings().first(later(body), format)));
        }
    }

    void aSiblingsWarningsComeAlong() {
        const QByteArray body("a 1\nb 2\na 3\n");
        LayoutCache cache;
        BodyReader reader({}, &cache);
        BodyReader sibling({}, &cache);
        const auto first = reader.read(body, ExpositionFormat::Prometheus);
        QVERIFY(first->warningCount() > 0);
        const auto matched = sibling.read(body, ExpositionFormat::Prometheus);
        QCOMPARE(sibling.repeats(), std::uint64_t(1));
        QCOMPARE(bytes(ReadText::of(matched)), bytes(ReadText::of(first)));
    }

    /// What one target may say is not what another one may.
    void siblingsHaveTheSameLimits() {
        LayoutCache cache;
        ParseLimits strict;
        strict.samples = 1;
        BodyReader reader({}, &cache);
        BodyReader other(strict, &cache);
        QVERIFY(reader.read("a 1\nb 1\n", ExpositionFormat::Prometheus));
        QVERIFY(!other.read("a 1\nb 1\n", ExpositionFormat::Prometheus));
    }

    /// Among many that begin alike, only so many are tried as costs less than parsing.
    void siblingsAreFewAndTriedShortly() {
        LayoutCache cache(LayoutCache::UsualEntries, 3);
        const auto bodyOf = [](int last) {
            QByteArray body;
            for (int i = 0; i < 50; ++i) {
                body += "a" + QByteArray::number(i) + " 1\n";
            }
            return body + "z" + QByteArray::number(last) + " 1\n";
        };
        std::vector<BodyReader> readers(4, BodyReader({}, &cache));
        for (int i = 0; i < 4; ++i) {
            QVERIFY(
                readers[static_cast<std::size_t>(i)].read(bodyOf(i), ExpositionFormat::Prometheus));
        }
        QCOMPARE(cache.siblings().size(), std::size_t(3));
        const auto repeatsOf = [&](int last) {
            BodyReader reader({}, &cache);
            (void)reader.read(bodyOf(last), ExpositionFormat::Prometheus);
            return reader.repeats();
        };
        QCOMPARE(repeatsOf(3), std::uint64_t(1));
        QCOMPARE(repeatsOf(2), std::uint64_t(0)); // The one before it was held against it first.
    }

    void aTypeMakesAnotherLayout() {
        LayoutCache cache;
        BodyReader reader({}, &cache);
        const auto counter = reader.read("# TYPE a counter\na 1\n", ExpositionFormat::Prometheus);
        const auto gauge = reader.read("# TYPE a gauge\na 1\n", ExpositionFormat::Prometheus);
        QVERIFY(counter->layout->id() != gauge->layout->id());
        QCOMPARE(counter->layout->type(0), MetricType::Counter);
        QCOMPARE(gauge->layout->type(0), MetricType::Gauge);
        QVERIFY(counter->layout->hasSameSeries(*gauge->layout));
    }

    void theCacheIsBoundedAndKeepsNothingAlive() {
        LayoutCache cache(2);
        BodyReader reader({}, &cache);
        std::weak_ptr<const SeriesLayout> first;
        for (int i = 0; i < 5; ++i) {
            const QByteArray body = "a" + QByteArray::number(i) + " 1\n";
            const auto read = reader.read(body, ExpositionFormat::Prometheus);
            first = i == 0 ? std::weak_ptr(read->layout) : first;
        }
        QCOMPARE(cache.entries(), std::size_t(2));
        QVERIFY(first.expired());
    }

    void aLayoutIsCompact() {
        LayoutCache cache;
        const QByteArray body = tests::testFile(QStringLiteral("bodies/prometheus.prom"));
        const auto read = BodyReader({}, &cache).read(body, ExpositionFormat::Prometheus);
        const auto perSeries = static_cast<std::size_t>(64);
        QVERIFY(read->layout->bytes() <
                static_cast<std::size_t>(body.size()) + perSeries * read->layout->size());
    }
};

QTEST_GUILESS_MAIN(TestBodyReader)
#include "tst_BodyReader.moc"
