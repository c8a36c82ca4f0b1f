// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exposition/ProtobufReader.h"
#include "tests/support/ProtobufBodies.h"
#include "tests/support/ReadText.h"

#include <QTest>

#include <array>
#include <cstdio>

using namespace wb;
using namespace wb::exposition;
using namespace wb::metrics;
using namespace wb::test;
using tests::ReadText;
using enum FamilyType;

namespace {

constexpr double Infinity = std::numeric_limits<double>::infinity();

QByteArray bodyNamed(const char* name) {
    for (const NamedBody& body : protobufBodies()) {
        if (qstrcmp(body.name, name) == 0) {
            return body.bytes;
        }
    }
    qFatal("no body is named so");
}

std::string reasonOf(const QByteArray& body, const ProtobufLimits& limits = {}) {
    const auto parsed = parseProtobuf(body, limits);
    return parsed ? std::string() : placeText(parsed.error()) + ": " + parsed.error().reason;
}

QByteArray nativeBody(const NativeHistogram& histogram, bool isFloat = false) {
    return familyBytes("h", Histogram, {histogramBytes(nativeBytes(histogram, isFloat))});
}

} // namespace

class TestProtobufReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textOfBodies_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const QByteArray& text) {
            QTest::newRow(name) << bodyNamed(name) << text;
        };
        row("gauge", "# TYPE up gauge\nup 1\n");
        row("two families",
            "# TYPE up gauge\nup 1\n# HELP a_total Requests.\n# TYPE a_total counter\n"
            "a_total{code=\"200\"} 2\na_total{code=\"500\"} 3\n");
        row("untyped at a time", "# TYPE u untyped\nu -1.5 1700000000000\n");
        row("summary", "# TYPE s summary\ns{quantile=\"0.5\"} 0.1\ns_sum 1.5\ns_count 7\n");
        row("classic",
            "# TYPE h histogram\nh_bucket{a=\"b\",le=\"0.5\"} 2\n"
            "h_bucket{a=\"b\",le=\"+Inf\"} 5\nh_sum{a=\"b\"} 1.25\nh_count{a=\"b\"} 5\n");
        row("gauge histogram", "# TYPE g gaugehistogram\ng_bucket{le=\"0.5\"} 2\n"
                               "g_bucket{le=\"+Inf\"} 5\ng_sum 1.25\ng_count 5\n");
        row("native", "# TYPE h histogram\nh_sum{a=\"b\"} 34.5\nh_count{a=\"b\"} 23\n");
        row("native beside classic",
            "# TYPE h histogram\nh_bucket{a=\"b\",le=\"0.5\"} 2\nh_bucket{a=\"b\",le=\"1\"} 11\n"
            "h_bucket{a=\"b\",le=\"+Inf\"} 23\nh_sum{a=\"b\"} 34.5\nh_count{a=\"b\"} 23\n");
        row("names of any kind", "# HELP \"a.b \\\"c\\\"\" a\\nb\n# TYPE \"a.b \\\"c\\\"\" gauge\n"
                                 "{\"a.b \\\"c\\\"\",\"x.y\"=\"1\\n2\\\\\\\"\"} 1\n");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("bounds as Go writes them")
            << familyBytes("h", Histogram,
                           {histogramBytes(ProtoBytes()
                                               .message(3, classicBucket(-Infinity, 0))
                                               .message(3, classicBucket(1e-5, 0))
                                               .message(3, classicBucket(0.0001, 0))
                                               .message(3, classicBucket(0.1, 0))
                                               .message(3, classicBucket(100'000, 0))
                                               .message(3, classicBucket(1'000'000, 0))
                                               .message(3, classicBucket(123'456'789, 0)))})
            << QByteArray("# TYPE h histogram\nh_bucket{le=\"-Inf\"} 0\nh_bucket{le=\"1e-05\"} 0\n"
                          "h_bucket{le=\"0.0001\"} 0\nh_bucket{le=\"0.1\"} 0\n"
                          "h_bucket{le=\"100000\"} 0\nh_bucket{le=\"1e+06\"} 0\n"
                          "h_bucket{le=\"1.23456789e+08\"} 0\nh_bucket{le=\"+Inf\"} 0\n"
                          "h_sum 0\nh_count 0\n");
    }
    void textOfBodies() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, text);
        const auto written = textOfProtobuf(body, {});
        QVERIFY(written);
        QCOMPARE(written->text, text);
        QCOMPARE(written->warnings.count, std::size_t(0));
        LayoutCache layouts;
        BodyReader reader({}, &layouts);
        const auto read = readProtobuf(body, reader, {});
        QVERIFY(read);
        QCOMPARE(read->warningCount(), std::size_t(0));
    }

    /// Names, labels, types and values are those of a body read as text, bit by bit.
    void whatIsReadIsWhatTextGives() {
        LayoutCache layouts;
        BodyReader ofText({}, &layouts);
        BodyReader ofProtobuf({}, &layouts);
        for (const double value : {0.0, -0.0, 0.1, 1e300, 5e-324, 123'456'789.0, Infinity,
                                   std::numeric_limits<double>::quiet_NaN()}) {
            const auto read =
                readProtobuf(familyBytes("a", Gauge, {numberBytes(Gauge, value, {{"b", "c\n"}})}),
                             ofProtobuf, {});
            // Qt's own would lose the sign of -0.
            std::array<char, 40> number{};
            std::snprintf(number.data(), number.size(), "%.17g", value);
            const auto text =
                ofText.read(QByteArray("# TYPE a gauge\na{b=\"c\\n\"} ") + number.data() + '\n',
                            ExpositionFormat::Prometheus);
            QCOMPARE(QByteArray::fromStdString(ReadText::of(read)),
                     QByteArray::fromStdString(ReadText::of(text)));
        }
        QCOMPARE(ofProtobuf.repeats(), std::uint64_t(7));
    }

    void nativeHistograms_data() {
        QTest::addColumn<bool>("isFloat");
        QTest::newRow("of whole numbers") << false;
        QTest::newRow("of fractions") << true;
    }
    void nativeHistograms() {
        QFETCH(bool, isFloat);
        NativeHistogram expected = someNative();
        if (isFloat) {
            expected.count += 0.5;
            expected.positive[1].count += 0.5;
        }
        const auto parsed = parseProtobuf(
            familyBytes("up", Gauge, {numberBytes(Gauge, 1)}) + nativeBody(expected, isFloat), {});
        QVERIFY(parsed);
        QCOMPARE(parsed->natives.size(), std::size_t(1));
        QVERIFY(parsed->natives[0].histogram == expected);
        QVERIFY(!parsed->natives[0].isGauge);
        const Sample& count = parsed->exposition.samples()[parsed->natives[0].countSeries];
        QCOMPARE(QByteArray::fromStdString(std::string(count.name)), QByteArray("h_count"));
        QCOMPARE(count.value, expected.count);
    }

    /// An empty one is told from a classic one by its span of nothing.
    void anEmptyNativeHistogram() {
        const ProtoBytes nothing = ProtoBytes().message(12, ProtoBytes().zigzag(1, 0));
        const auto native =
            parseProtobuf(familyBytes("h", Histogram, {histogramBytes(nothing)}), {});
        QVERIFY(native);
        QCOMPARE(native->natives.size(), std::size_t(1));
        QCOMPARE(native->exposition.samples().size(), std::size_t(2));
        const auto classic =
            parseProtobuf(familyBytes("h", Histogram, {histogramBytes(ProtoBytes())}), {});
        QVERIFY(classic);
        QVERIFY(classic->natives.empty());
        QCOMPARE(classic->exposition.samples().size(), std::size_t(3));
    }

    void malformed_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const char* reason) {
            QTest::newRow(name) << bodyNamed(name) << QString::fromLatin1(reason);
        };
        row("cut short", "message 1: the body was cut short: the message should have 19 bytes and "
                         "has 18");
        row("a length without end", "message 1: the message's length does not end");
        row("a length beyond all", "message 2: the body was cut short: the message should have "
                                   "4294967295 bytes and has 3");
        row("an empty message", "message 1: a metric family without a name");
        row("a group", "message 1: not the wire format of Protocol Buffers");
        row("not UTF-8", "message 1: a label is not valid UTF-8");
        row("labels without end", "message 1: a label without a name");
        const auto family = [](const char* name, FamilyType type, const ProtoBytes& metric,
                               const char* reason) {
            QTest::newRow(name) << familyBytes("up", Gauge, {numberBytes(Gauge, 1)}) +
                                       familyBytes("a", type, {metric})
                                << QStringLiteral("message 2: ") + QString::fromLatin1(reason);
        };
        family("a number of another type", Gauge, numberBytes(Counter, 1),
               "a metric of \"a\" has no value of its type");
        family("no histogram", Histogram, numberBytes(Counter, 1), "a histogram is empty");
        family("a type of the future", static_cast<FamilyType>(6), numberBytes(Gauge, 1),
               "no metric type: 6");
        family("a label twice", Gauge, numberBytes(Gauge, 1, {{"b", "1"}, {"b", "2"}}),
               "the label \"b\" is given twice");
        family("the name as a label", Gauge, numberBytes(Gauge, 1, {{"__name__", "1"}}),
               "__name__ is not allowed as a label");
        family("le of a histogram's own", Histogram,
               histogramBytes(ProtoBytes().number(1, 0), {{"le", "1"}}),
               "the label \"le\" is given twice");
        family("a bad number within", Histogram,
               metricBytes().bytes(7, QByteArray("\x08") + QByteArray(11, '\x80')),
               "a metric of \"a\" is not the wire format of Protocol Buffers");
        family("a message that ends within a bucket", Histogram,
               metricBytes().bytes(7, "\x1A\x05\x08"),
               "a metric of \"a\" is not the wire format of Protocol Buffers");
        family("text as a number", Gauge, metricBytes().number(2, 1),
               "a metric of \"a\" has no value of its type");
        QTest::newRow("metrics that are numbers")
            << ProtoBytes().bytes(1, "a").number(3, 1).number(4, 1).delimited()
            << "message 1: a field of a metric family is of another kind than it should be";
    }
    void malformed() {
        QFETCH(QByteArray, body);
        QFETCH(QString, reason);
        QCOMPARE(QString::fromStdString(reasonOf(body)), reason);
    }

    void limits() {
        ProtobufLimits limits;
        limits.parse.samples = 2;
        const auto gauges = [](int count) {
            QByteArray body;
            for (int i = 0; i < count; ++i) {
                body += familyBytes("g" + QByteArray::number(i), Gauge, {numberBytes(Gauge, i)});
            }
            return body;
        };
        QCOMPARE(reasonOf(gauges(2), limits), std::string());
        QCOMPARE(reasonOf(gauges(3), limits), std::string("message 3: more than 2 samples"));
        QCOMPARE(reasonOf(nativeBody(someNative()), limits),
                 std::string("message 1: more than 2 buckets of native histograms"));
        limits.parse.labelsPerSample = 1;
        QCOMPARE(reasonOf(familyBytes("a", Gauge, {numberBytes(Gauge, 1, {{"b", ""}, {"c", ""}})}),
                          limits),
                 std::string("message 1: more than 1 labels"));
        limits.parse.labelLengthBytes = 3;
        QCOMPARE(
            reasonOf(familyBytes("a", Gauge, {numberBytes(Gauge, 1, {{"b", "1234"}})}), limits),
            std::string("message 1: a label is longer than 3 bytes"));
        limits.textBytes = 20;
        QCOMPARE(reasonOf(familyBytes("gauge", Gauge, {numberBytes(Gauge, 1)}), limits),
                 std::string("message 1: the body would be longer than 20 bytes of text"));
        // Empty labels take two bytes each and would make an object of some dozens.
        ProtoBytes metric;
        for (int i = 0; i < 100; ++i) {
            metric.bytes(1, {});
        }
        QCOMPARE(reasonOf(familyBytes("a", Gauge, {metric}), limits),
                 std::string("message 1: a metric of more than 12 parts"));
    }

    void leftOut_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, const char* why) {
            QTest::newRow(name) << bodyNamed(name) << QString::fromLatin1(why);
        };
        row("a span without end", "left out, its spans and its counts are not as many");
        row("a span beyond all", "left out, its spans lead beyond all numbers");
        row("counts below zero", "left out, a bucket's count is below zero or no number");
        row("an absurd schema", "left out, its schema is not known");
        row("native twice", "given twice, the first one counts");
        const auto buckets = [](const char* name, const ProtoBytes& message, const char* why) {
            QTest::newRow(name) << familyBytes("h", Histogram, {histogramBytes(message)})
                                << QString::fromLatin1(why);
        };
        const auto span = [](std::int64_t offset) {
            return ProtoBytes().zigzag(1, offset).number(2, 1);
        };
        buckets("spans that overlap",
                ProtoBytes().message(12, span(3)).message(12, span(-1)).bytes(13, "\x02\x02"),
                "left out, its spans overlap");
        QByteArray most;
        ProtoBytes::putVarint(most, ProtoBytes::zigzagOf(std::numeric_limits<std::int64_t>::max()));
        buckets("a sum beyond 64 bits",
                ProtoBytes().message(12, span(0)).message(12, span(0)).bytes(13, most + "\x02"),
                "left out, a bucket's count is below zero or no number");
        buckets("a zero bucket of no width", ProtoBytes().real(6, -1).number(7, 1),
                "left out, a count or the zero bucket's width is below zero or no number");
        buckets("an infinite fraction",
                ProtoBytes().real(4, 1).message(12, span(0)).real(14, Infinity),
                "left out, a bucket's count is below zero or no number");
    }
    void leftOut() {
        QFETCH(QByteArray, body);
        QFETCH(QString, why);
        LayoutCache layouts;
        BodyReader reader({}, &layouts);
        const auto read = readProtobuf(body, reader, {});
        QVERIFY(read);
        QVERIFY(read->warningCount() > 0);
        const ParseIssue& first = read->warnings->first.front();
        QCOMPARE(QString::fromStdString(placeText(first)), QStringLiteral("message 1"));
        QCOMPARE(QString::fromStdString(first.reason),
                 QStringLiteral("a native histogram \"h\" is ") + why);
        QVERIFY(read->layout->size() >= 2);
    }

    void departuresOfTheTextAreToldByMessage() {
        LayoutCache layouts;
        BodyReader reader({}, &layouts);
        const auto read = readProtobuf(familyBytes("b", Gauge, {numberBytes(Gauge, 1)}) +
                                           bodyNamed("a series twice"),
                                       reader, {});
        QVERIFY(read);
        QCOMPARE(read->warningCount(), std::size_t(1));
        QCOMPARE(placeText(read->warnings->first.front()), std::string("message 2"));
    }

    void contentTypes_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("expected");
        const QByteArray type = "application/vnd.google.protobuf";
        QTest::newRow("as Prometheus asks")
            << type + "; proto=io.prometheus.client.MetricFamily; encoding=delimited" << true;
        QTest::newRow("quoted, with escaping")
            << type + ";proto=\"io.prometheus.client.MetricFamily\";encoding=\"delimited\";"
                      "escaping=allow-utf-8"
            << true;
        QTest::newRow("as text") << type +
                                        "; proto=io.prometheus.client.MetricFamily; encoding=text"
                                 << false;
        QTest::newRow("without encoding") << type << false;
        QTest::newRow("of another message") << type + "; proto=a.B; encoding=delimited" << false;
        QTest::newRow("text") << QByteArray("text/plain; version=0.0.4") << false;
        QTest::newRow("none") << QByteArray() << false;
    }
    void contentTypes() {
        QFETCH(QByteArray, type);
        QTEST(isProtobuf(type), "expected");
    }

    void filesAreToldByTheirBytes() {
        for (const char* name : {"gauge", "classic", "native", "names of any kind"}) {
            QVERIFY2(looksLikeProtobuf(bodyNamed(name)), name);
        }
        for (const QByteArray& text : {QByteArray(), QByteArray("up 1\n"), QByteArray("# EOF\n"),
                                       QByteArray("\n\n# TYPE a gauge\na 1\n"), QByteArray("\n")}) {
            QVERIFY2(!looksLikeProtobuf(text), text.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestProtobufReader)
#include "tst_ProtobufReader.moc"
