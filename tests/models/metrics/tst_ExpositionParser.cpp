// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/ExpositionParser.h"
#include "models/metrics/NumberText.h"
#include "tests/support/ExpositionCases.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace wb;
using namespace wb::metrics;
using wb::tests::ExpositionCase;

Q_DECLARE_METATYPE(ExpositionFormat)
Q_DECLARE_METATYPE(ExpositionCase)

namespace {

QString text(std::string_view bytes) {
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// le and quantile compare as numbers: "1" and "1.0" are one bucket.
QString labelText(const QString& name, const QString& value) {
    const std::string bytes = value.toStdString();
    const auto number = name == QStringLiteral("le") || name == QStringLiteral("quantile")
                            ? parseNumber(bytes)
                            : std::nullopt;
    return number ? QString::number(*number, 'g', 17) : value;
}

QString numberText(double value) {
    return std::isnan(value) ? QStringLiteral("NaN") : QString::number(value, 'g', 17);
}

QString lineOf(const QString& name, const QMap<QString, QString>& labels, double value,
               std::optional<double> timestampMs) {
    QString line = name + QLatin1Char('{');
    for (auto it = labels.begin(); it != labels.end(); ++it) {
        line += it.key() + QLatin1Char('=') + labelText(it.key(), it.value()) + QLatin1Char(';');
    }
    line += QStringLiteral("} ") + numberText(value);
    return timestampMs ? line + QStringLiteral(" @") + numberText(*timestampMs) : line;
}

QStringList linesOf(const Exposition& exposition) {
    QStringList lines;
    for (const Sample& sample : exposition.samples()) {
        QMap<QString, QString> labels;
        for (const Label& label : sample.labels) {
            labels.insert(text(label.name), text(label.value));
        }
        lines << lineOf(text(sample.name), labels, sample.value, sample.timestampMs);
    }
    lines.sort();
    return lines;
}

QStringList expectedLines(const QJsonArray& samples) {
    QStringList lines;
    for (const QJsonValue& entry : samples) {
        const QJsonObject sample = entry.toObject();
        QMap<QString, QString> labels;
        const QJsonObject labelObject = sample[QStringLiteral("labels")].toObject();
        for (auto it = labelObject.begin(); it != labelObject.end(); ++it) {
            labels.insert(it.key(), it.value().toString());
        }
        const QJsonValue value = sample[QStringLiteral("value")];
        const double number = value.isString()
                                  ? parseNumber(value.toString().toStdString()).value_or(0)
                                  : value.toDouble();
        const QJsonValue timestamp = sample[QStringLiteral("timestamp")];
        lines << lineOf(sample[QStringLiteral("name")].toString(), labels, number,
                        timestamp.isDouble() ? std::optional(timestamp.toDouble()) : std::nullopt);
    }
    lines.sort();
    return lines;
}

QByteArray issueText(const ParseIssue& issue) {
    return QByteArray::number(issue.line) + ':' + QByteArray::number(issue.column) + ": " +
           QByteArray::fromStdString(issue.reason);
}

} // namespace

class TestExpositionParser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Quoted, a name may be what lines begin with otherwise.
    void aQuotedNameIsNotLookedForWithoutQuotes() {
        const auto parsed = ExpositionParser::parse("# TYPE \"{\" gauge\n{\"{\",a=\"b\"} 1\n",
                                                    ExpositionFormat::Prometheus);
        QVERIFY(parsed);
        QCOMPARE(parsed->samples().size(), std::size_t(1));
        QCOMPARE(parsed->samples()[0].name, std::string_view("{"));
        QCOMPARE(parsed->samples()[0].labels.size(), std::size_t(1));
        QVERIFY(!ExpositionParser::parse("# TYPE \"a-b\" gauge\na-b 1\n",
                                         ExpositionFormat::Prometheus));
    }

    void suite_data() {
        QTest::addColumn<ExpositionCase>("testCase");
        for (const ExpositionCase& testCase : tests::expositionCases()) {
            const QString tier = testCase.members[QStringLiteral("tier")].toString();
            QTest::newRow(qPrintable(tier + QStringLiteral(": ") + testCase.name)) << testCase;
        }
    }
    void suite() {
        QFETCH(ExpositionCase, testCase);
        const QJsonObject& members = testCase.members;
        const QString tier = members[QStringLiteral("tier")].toString();
        const auto parsed = ExpositionParser::parse(testCase.body, testCase.format);
        if (!parsed) {
            QVERIFY(parsed.error().line > 0 && parsed.error().column > 0);
            QVERIFY(!parsed.error().reason.empty());
        }
        if (tier == QStringLiteral("lenient")) {
            return;
        }
        if (members[QStringLiteral("expect")] == QStringLiteral("error")) {
            const bool warned = parsed && !parsed->warnings().empty();
            QVERIFY(!parsed || (tier == QStringLiteral("semantic") && warned));
            return;
        }
        QVERIFY2(parsed, parsed ? "" : issueText(parsed.error()).constData());
        if (members.contains(QStringLiteral("samples"))) {
            QCOMPARE(linesOf(*parsed), expectedLines(members[QStringLiteral("samples")].toArray()));
        }
    }

    void bodies_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<ExpositionFormat>("format");
        const auto text = ExpositionFormat::Prometheus;
        QTest::newRow("alertmanager") << "alertmanager.prom" << text;
        QTest::newRow("nginx exporter") << "nginx_exporter-0.11.0.prom.txt" << text;
        QTest::newRow("node_exporter") << "node_exporter.prom" << text;
        QTest::newRow("prom-client, OpenMetrics")
            << "prom-client-node20.om.txt" << ExpositionFormat::OpenMetrics;
        QTest::newRow("prom-client") << "prom-client-node20.prom.txt" << text;
        QTest::newRow("prometheus") << "prometheus.prom" << text;
        QTest::newRow("victoriametrics") << "victoriametrics.prom" << text;
    }
    /// Every line that is no comment is a sample.
    void bodies() {
        QFETCH(QString, file);
        QFETCH(ExpositionFormat, format);
        const QByteArray body = tests::testFile(QStringLiteral("bodies/") + file);
        QCOMPARE(ExpositionParser::guessFormat(body), format);
        const QList<QByteArray> lines = body.split('\n');
        const auto expected = std::count_if(lines.begin(), lines.end(), [](const QByteArray& line) {
            return !line.isEmpty() && !line.startsWith('#');
        });
        QVERIFY(expected > 0);
        const auto parsed = ExpositionParser::parse(body, format);
        QVERIFY2(parsed, parsed ? "" : issueText(parsed.error()).constData());
        QCOMPARE(static_cast<qsizetype>(parsed->samples().size()),
                 static_cast<qsizetype>(expected));
        for (const ParseIssue& warning : parsed->warnings()) {
            qInfo("%s", issueText(warning).constData());
        }
    }

    void malformed_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ExpositionFormat>("format");
        QTest::addColumn<QByteArray>("issue");
        const auto text = ExpositionFormat::Prometheus;
        const auto om = ExpositionFormat::OpenMetrics;
        QTest::newRow("carriage return") << QByteArray("a 1\r\n") << text << QByteArray("1:3:");
        QTest::newRow("bad UTF-8 value")
            << QByteArray("a{b=\"\xff\"} 1\n") << text << QByteArray("1:5: not valid UTF-8");
        QTest::newRow("bad UTF-8 help")
            << QByteArray("# HELP a \xc0\xaf\n") << text << QByteArray("1:10: not valid UTF-8");
        QTest::newRow("surrogate") << QByteArray("a{b=\"\xed\xa0\x80\"} 1\n") << text
                                   << QByteArray("1:5: not valid UTF-8");
        QTest::newRow("NUL in a name") << QByteArray("a\0b 1\n", 6) << text << QByteArray("1:2:");
        QTest::newRow("NUL as value") << QByteArray("a \0\n", 4) << text << QByteArray("1:3:");
        QTest::newRow("beyond a double") << QByteArray("a 1e400\n") << text << QByteArray("1:3:");
        QTest::newRow("timestamp beyond 64 bits")
            << QByteArray("a 1 99999999999999999999\n") << text << QByteArray("1:5:");
        QTest::newRow("second line")
            << QByteArray("a 1\nb\n") << text << QByteArray("2:2: expected a value");
        QTest::newRow("open quote") << QByteArray("a{b=\"c\\\"} 1\n") << text << QByteArray("1:5:");
        QTest::newRow("backslash at the end")
            << QByteArray("a{b=\"\\") << text << QByteArray("1:5:");
        QTest::newRow("open brace") << QByteArray("a{") << text << QByteArray("1:3:");
        QTest::newRow("no EOF") << QByteArray("a 1\n") << om
                                << QByteArray("2:1: # EOF is missing: the body was cut short");
        QTest::newRow("cut within EOF") << QByteArray("a 1\n# EO") << om << QByteArray("2:3:");
        QTest::newRow("cut within a value") << QByteArray("a 1\nb 23") << om << QByteArray("2:5:");
        QTest::newRow("two EOF") << QByteArray("# EOF\n# EOF\n") << om
                                 << QByteArray("2:1: text after # EOF");
        QTest::newRow("signed NaN") << QByteArray("a +NaN\n# EOF\n") << om << QByteArray("1:3:");
        QTest::newRow("exemplar with a name")
            << QByteArray("a_total 1 # {\"x\"} 1\n# EOF\n") << om << QByteArray("1:");
    }
    void malformed() {
        QFETCH(QByteArray, body);
        QFETCH(ExpositionFormat, format);
        QFETCH(QByteArray, issue);
        const auto parsed = ExpositionParser::parse(body, format);
        QVERIFY(!parsed);
        const QByteArray actual = issueText(parsed.error());
        QVERIFY2(actual.startsWith(issue), actual.constData());
    }

    void nativeHistograms_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("issue"); ///< Empty: accepted, and left out with a warning.
        const QByteArray full("h{a=\"b\"} {count:24,sum:100.5,schema:0,zero_threshold:1e-4,"
                              "zero_count:0,positive_spans:[0:2,1:1],positive_buckets:[5,7,12]}");
        QTest::newRow("all of it") << full << QByteArray();
        QTest::newRow("with a timestamp") << full + " 1520879607.789" << QByteArray();
        QTest::newRow("with a start") << full + " 1520879607.789 st@1520430000" << QByteArray();
        QTest::newRow("with exemplars")
            << full + " st@152 # {id=\"1\"} 0.1 1520879607 # {id=\"2\"} 3" << QByteArray();
        QTest::newRow("classic buckets in one value")
            << QByteArray("h {count:2,sum:3,bucket:[0.1:1,+Inf:2]}") << QByteArray();
        QTest::newRow("a summary")
            << QByteArray("h {count:2,sum:NaN,quantile:[0.5:-Inf]}") << QByteArray();
        QTest::newRow("not closed") << QByteArray("h {count:24") << QByteArray("2:12:");
        QTest::newRow("list not closed") << QByteArray("h {count:[2}") << QByteArray("2:12:");
        QTest::newRow("lists in lists") << QByteArray("h {count:[[2]]}") << QByteArray("2:11:");
        QTest::newRow("a quote within") << QByteArray("h {count:\"2\"}") << QByteArray("2:10:");
        QTest::newRow("text after it") << full + " x" << QByteArray("2:");
        QTest::newRow("no name within") << QByteArray("h {:1}") << QByteArray("2:3:");
        QTest::newRow("a start that is none") << full + " st@x" << QByteArray("2:");
    }
    /// A body is not lost for a value that is not one number.
    void nativeHistograms() {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, issue);
        const QByteArray body = "# TYPE h histogram\n" + line + "\nup 1\n# EOF\n";
        const auto parsed = ExpositionParser::parse(body, ExpositionFormat::OpenMetrics);
        if (!issue.isEmpty()) {
            QVERIFY(!parsed);
            const QByteArray actual = issueText(parsed.error());
            QVERIFY2(actual.startsWith(issue), actual.constData());
            return;
        }
        QVERIFY2(parsed, parsed ? "" : issueText(parsed.error()).constData());
        QCOMPARE(linesOf(*parsed), QStringList(QStringLiteral("up{} 1")));
        QVERIFY(issueText(parsed->warnings().front()).contains("native histogram"));
    }
    void aStartTimeIsReadOver() {
        const auto parsed = ExpositionParser::parse("a_total 17 1520879607 st@1520430000 # {} 1\n"
                                                    "# EOF\n",
                                                    ExpositionFormat::OpenMetrics);
        QVERIFY2(parsed, parsed ? "" : issueText(parsed.error()).constData());
        QCOMPARE(linesOf(*parsed), QStringList(QStringLiteral("a_total{} 17 @1520879607000")));
        QVERIFY(!parsed->warnings().empty());
    }

    void limits_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("accepted");
        const QByteArray five(5, 'x');
        QTest::newRow("samples at the limit") << QByteArray("a 1\nb 1\nc 1\n") << true;
        QTest::newRow("samples") << QByteArray("a 1\nb 1\nc 1\nd 1\n") << false;
        QTest::newRow("labels at the limit") << QByteArray("a{b=\"\",c=\"\"} 1\n") << true;
        QTest::newRow("labels") << QByteArray("a{b=\"\",c=\"\",d=\"\"} 1\n") << false;
        QTest::newRow("value at the limit") << QByteArray("a{b=\"xxxx\"} 1\n") << true;
        QTest::newRow("value") << "a{b=\"" + five + "\"} 1\n" << false;
        QTest::newRow("label name") << "a{" + five + "=\"\"} 1\n" << false;
        QTest::newRow("metric name") << five + " 1\n" << false;
    }
    void limits() {
        QFETCH(QByteArray, body);
        ParseLimits limits;
        limits.samples = 3;
        limits.labelsPerSample = 2;
        limits.labelLengthBytes = 4;
        QTEST(ExpositionParser::parse(body, ExpositionFormat::Prometheus, limits).has_value(),
              "accepted");
    }

    void warningsAreBoundedAndCounted() {
        QByteArray body;
        for (int i = 0; i < 1000; ++i) {
            body += "a 1\n";
        }
        ParseLimits limits;
        limits.warnings = 10;
        const auto parsed = ExpositionParser::parse(body, ExpositionFormat::Prometheus, limits);
        QVERIFY(parsed);
        QCOMPARE(parsed->warnings().size(), std::size_t(10));
        QCOMPARE(parsed->warningCount(), std::size_t(999));
    }

    /// None of these may crash, hang or take more than moderate memory.
    void hostile_data() {
        QTest::addColumn<QByteArray>("body");
        const QByteArray megabyte(1 << 20, 'x');
        QTest::newRow("one long name") << megabyte;
        QTest::newRow("one long value") << "a{b=\"" + megabyte + "\"} 1\n";
        QTest::newRow("one long number") << "a " + QByteArray(1 << 20, '9') + '\n';
        QTest::newRow("one long fraction") << "a 0." + QByteArray(1 << 20, '0') + "1\n";
        QTest::newRow("one long exponent") << "a 1e" + QByteArray(1 << 20, '9') + '\n';
        QTest::newRow("one long help") << "# HELP a " + QByteArray(1 << 20, '\\') + '\n';
        QTest::newRow("backslashes") << "a{b=\"" + QByteArray(1 << 20, '\\') + "\"} 1\n";
        QTest::newRow("NULs") << QByteArray(1 << 20, '\0');
        QTest::newRow("braces") << QByteArray(1 << 20, '{');
        QTest::newRow("hashes") << QByteArray(1 << 20, '#');
        QTest::newRow("line feeds") << QByteArray(1 << 20, '\n');
        QTest::newRow("blanks") << QByteArray(1 << 20, ' ');
        QTest::newRow("many families") << QByteArray("# TYPE a gauge\n").repeated(65'536);
    }
    void hostile() {
        QFETCH(QByteArray, body);
        for (const auto format : {ExpositionFormat::Prometheus, ExpositionFormat::OpenMetrics}) {
            const auto parsed = ExpositionParser::parse(body, format);
            if (!parsed) {
                QVERIFY(!parsed.error().reason.empty() && parsed.error().reason.size() < 500);
            } else {
                QVERIFY(parsed->samples().size() < 2);
            }
        }
    }

    /// A body cut anywhere is refused or read as a shorter one, never read out of bounds.
    void cutAnywhere() {
        const QByteArray body = tests::testFile(QStringLiteral("bodies/prom-client-node20.om.txt"));
        for (qsizetype length = 0; length < body.size() - 1; ++length) {
            QVERIFY(!ExpositionParser::parse(body.left(length), ExpositionFormat::OpenMetrics));
            (void)ExpositionParser::parse(body.left(length), ExpositionFormat::Prometheus);
        }
    }

    void contentTypes_data() {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<int>("expected");
        QTest::newRow("none") << QByteArray() << 0;
        QTest::newRow("text") << QByteArray("text/plain; version=0.0.4; charset=utf-8") << 0;
        QTest::newRow("OpenMetrics")
            << QByteArray("Application/OpenMetrics-Text; version=1.0.0") << 1;
        QTest::newRow("a web page") << QByteArray("text/html; charset=utf-8") << -1;
        QTest::newRow("protobuf") << QByteArray("application/vnd.google.protobuf") << -1;
    }
    void contentTypes() {
        QFETCH(QByteArray, contentType);
        const auto format = ExpositionParser::formatFromContentType(contentType);
        QTEST(format ? (*format == ExpositionFormat::OpenMetrics ? 1 : 0) : -1, "expected");
    }
};

QTEST_GUILESS_MAIN(TestExpositionParser)
#include "tst_ExpositionParser.moc"
