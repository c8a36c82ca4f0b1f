// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/TargetReader.h"
#include "tests/support/ProtobufBodies.h"

#include <QTest>

using namespace wb;
using namespace wb::collect;
using namespace wb::test;
using enum FamilyType;

namespace {

constexpr const char* Text = "text/plain; version=0.0.4";
constexpr const char* Protobuf =
    "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited";

} // namespace

class TestTargetReader : public QObject {
    Q_OBJECT

    static QString told(const ScrapeResult& result) {
        return result ? QStringLiteral("%1 samples, %2 native")
                            .arg(result->values.size())
                            .arg(result->natives.size())
                      : result.error().message;
    }

private Q_SLOTS:
    void theTypeOfTheAnswerChoosesTheReader_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("hasLength");
        QTest::addColumn<QString>("expected");
        const QByteArray gauge = familyBytes("up", Gauge, {numberBytes(Gauge, 1)});
        const QByteArray native =
            familyBytes("h", Histogram, {histogramBytes(nativeBytes(someNative()))});
        const auto row = [](const char* name, const char* type, const QByteArray& body,
                            bool hasLength, const char* expected) {
            QTest::newRow(name) << QByteArray(type) << body << hasLength
                                << QString::fromLatin1(expected);
        };
        row("text", Text, "up 1\n", false, "1 samples, 0 native");
        row("protobuf", Protobuf, gauge + native, true, "3 samples, 1 native");
        row("protobuf that may be cut", Protobuf, gauge + native, false,
            "The body is protobuf and came without a length and not in chunks: whether it is whole "
            "cannot be told.");
        row("protobuf that is cut", Protobuf, (gauge + native).chopped(3), true,
            "The body is malformed at message 2: the body was cut short: the message should have "
            "62 "
            "bytes and has 59");
        row("protobuf said to be text", Text, native, true,
            "The body is malformed at line 1, column 1: expected a metric name");
        row("text said to be protobuf", Protobuf, "up 1\n", true,
            "The body is malformed at message 1: the body was cut short: the message should have "
            "117 bytes and has 4");
        row("protobuf as text", "application/vnd.google.protobuf; encoding=text", gauge, true,
            "Answered application/vnd.google.protobuf; encoding=text, which are no metrics.");
    }
    void theTypeOfTheAnswerChoosesTheReader() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(bool, hasLength);
        metrics::LayoutCache layouts;
        TargetReader reader({}, &layouts);
        QTEST(told(reader.read({body, type, hasLength})), "expected");
    }

    void limitsHoldForProtobufAsForText() {
        metrics::LayoutCache layouts;
        fleet::ScrapeSpec spec;
        spec.sampleLimit = 1;
        TargetReader reader(spec, &layouts);
        const QByteArray body =
            familyBytes("up", Gauge, {numberBytes(Gauge, 1), numberBytes(Gauge, 1, {{"a", "b"}})});
        QCOMPARE(told(reader.read({body, Protobuf, true})),
                 QStringLiteral("The body is malformed at message 1: more than 1 samples"));
        spec.sampleLimit = 2;
        spec.bodySizeLimitBytes = 30;
        QCOMPARE(told(TargetReader(spec, &layouts).read({body, Protobuf, true})),
                 QStringLiteral("The body is malformed at message 1: the body would be longer than "
                                "30 bytes of text"));
    }

    /// A target may change its mind.
    void formatsMayTakeTurns() {
        metrics::LayoutCache layouts;
        TargetReader reader({}, &layouts);
        const QByteArray gauge = familyBytes("up", Gauge, {numberBytes(Gauge, 3)});
        for (int i = 0; i < 3; ++i) {
            const auto text = reader.read({"# TYPE up gauge\nup 2\n", Text, true});
            const auto protobuf = reader.read({gauge, Protobuf, true});
            QVERIFY(text && protobuf);
            QCOMPARE(text->values, std::vector<double>{2});
            QCOMPARE(protobuf->values, std::vector<double>{3});
            QVERIFY(text->layout->hasSameSeries(*protobuf->layout));
        }
    }
};

QTEST_GUILESS_MAIN(TestTargetReader)
#include "tst_TargetReader.moc"
