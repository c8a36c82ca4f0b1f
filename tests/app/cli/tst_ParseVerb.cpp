// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ProtobufBodies.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

/// The verb as scripts use it: arguments in, stdout, stderr and exit code out.
class TestParseVerb : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parse_data() {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QByteArray>("errors");
        QTest::addColumn<int>("code");
        const QString text = QStringLiteral("prometheus");
        const QString om = QStringLiteral("openmetrics");
        const QString any = QStringLiteral("auto");
        QTest::newRow("plain")
            << QByteArray("a{b=\"c\\\"\\n\"} 1.5 1234\n") << any
            << QByteArray("{\"name\":\"a\",\"labels\":{\"b\":\"c\\\"\\n\"},\"value\":1.5,"
                          "\"timestamp_ms\":1234}"
                          "\n")
            << QByteArray() << 0;
        QTest::newRow("words") << QByteArray("a NaN\nb +Inf\nc -Inf\n") << text
                               << QByteArray("{\"name\":\"a\",\"labels\":{},\"value\":\"NaN\"}\n"
                                             "{\"name\":\"b\",\"labels\":{},\"value\":\"+Inf\"}\n"
                                             "{\"name\":\"c\",\"labels\":{},\"value\":\"-Inf\"}\n")
                               << QByteArray() << 0;
        QTest::newRow("exemplar")
            << QByteArray("# TYPE a counter\na_total 3 # {id=\"x\"} 1 2.5\n# EOF\n") << any
            << QByteArray("{\"name\":\"a_total\",\"labels\":{},\"value\":3,\"exemplar\":"
                          "{\"labels\":{\"id\":\"x\"},\"value\":1,\"timestamp_ms\":2500}}"
                          "\n")
            << QByteArray() << 0;
        QTest::newRow("not one sample of a malformed body")
            << QByteArray("a 1\nb x\n") << text << QByteArray() << QByteArray("-:2:3: no number")
            << 1;
        QTest::newRow("no EOF") << QByteArray("a 1\n") << om << QByteArray()
                                << QByteArray("-:2:1: # EOF is missing") << 1;
        QTest::newRow("no samples")
            << QByteArray("# EOF\n") << any << QByteArray() << QByteArray() << 0;
        using enum wb::test::FamilyType;
        const QByteArray native = wb::test::familyBytes(
            "h", Histogram,
            {wb::test::histogramBytes(wb::test::nativeBytes(wb::test::someNative()),
                                      {{"a", "b"}})});
        QTest::newRow("protobuf with a native histogram")
            << native << any
            << QByteArray("{\"name\":\"h_sum\",\"labels\":{\"a\":\"b\"},\"value\":34.5}\n"
                          "{\"name\":\"h_count\",\"labels\":{\"a\":\"b\"},\"value\":23}\n"
                          "{\"name\":\"h\",\"labels\":{\"a\":\"b\"},\"native_histogram\":{"
                          "\"count\":23,\"sum\":34.5,\"schema\":2,"
                          "\"zero_threshold\":2.938735877055719e-39,\"zero_count\":2,"
                          "\"negative\":[[1.189207115002721,3],[1.414213562373095,2]],"
                          "\"positive\":[[0.5946035575013605,4],[0.7071067811865475,1],[1,9],"
                          "[6.727171322029715,2]]},"
                          "\"quantiles\":{\"0.5\":0.6508551693439539,\"0.95\":6.1117390053207465,"
                          "\"0.99\":6.604084858687921}}\n")
            << QByteArray() << 0;
        QTest::newRow("protobuf that is cut short")
            << native.chopped(1) << QStringLiteral("protobuf") << QByteArray()
            << QByteArray("-: message 1: the body was cut short") << 1;
        QTest::newRow("no such format") << QByteArray() << QStringLiteral("xml") << QByteArray()
                                        << QByteArray("watchbridge-cli parse: no format") << 2;
    }
    void parse() {
        QFETCH(QByteArray, input);
        QFETCH(QString, format);
        QFETCH(int, code);
        QFETCH(QByteArray, errors);
        QProcess process;
        process.start(
            QStringLiteral(WB_BIN_DIR "/watchbridge-cli"),
            {QStringLiteral("parse"), QStringLiteral("--format"), format, QStringLiteral("-")});
        process.write(input);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(30'000));
        QTEST(process.readAllStandardOutput(), "output");
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(errors.isEmpty() ? said.isEmpty() : said.startsWith(errors), said.constData());
        QCOMPARE(process.exitCode(), code);
    }
};

QTEST_GUILESS_MAIN(TestParseVerb)
#include "tst_ParseVerb.moc"
