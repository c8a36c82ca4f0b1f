// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/aws/SigV4.h"
#include "models/base/Format.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace wb;
using namespace wb::aws;

namespace {

QJsonObject suite() {
    QFile file(QStringLiteral(WB_TEST_DATA "/sigv4/suite.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

QByteArray text(const QJsonValue& object, const char* name) {
    return object[QLatin1String(name)].toString().toUtf8();
}

} // namespace

/// The signer against AWS' own vectors (tests/data/sigv4/README.md).
class tst_SigV4 : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signsAsAwsDoes_data();
    void signsAsAwsDoes();
    void canonicalFormIsAwsOwn();
    void sessionTokenIsSigned();
    void everyPartCounts_data();
    void everyPartCounts();
};

void tst_SigV4::signsAsAwsDoes_data() {
    QTest::addColumn<QJsonObject>("request");
    const QJsonArray requests = suite()[QLatin1String("requests")].toArray();
    QCOMPARE(requests.size(), 24);
    for (const auto& request : requests) {
        QTest::newRow(text(request, "name").constData()) << request.toObject();
    }
}

void tst_SigV4::signsAsAwsDoes() {
    QFETCH(QJsonObject, request);
    const QJsonObject all = suite();
    Signable signable;
    signable.verb = text(request, "verb");
    signable.path = text(request, "path");
    signable.body = text(request, "body");
    const QJsonObject query = request[QLatin1String("query")].toObject();
    for (auto item = query.begin(); item != query.end(); ++item) {
        signable.query.append({item.key().toUtf8(), item.value().toString().toUtf8()});
    }
    const QJsonObject headers = request[QLatin1String("headers")].toObject();
    for (auto item = headers.begin(); item != headers.end(); ++item) {
        signable.headers.emplaceBack(item.key().toUtf8(), item.value().toString().toUtf8());
    }
    const SigningScope scope{text(all, "region"), text(all, "service"),
                             base::parseTime(all[QLatin1String("signingDate")].toString())};
    const Credentials credentials{
        text(all, "accessKeyId"), text(all, "secretAccessKey"), {}, NoTime, {}};
    QCOMPARE(authorization(signable, scope, credentials), text(request, "authorization"));
}

/// The suite's get-vanilla, as its .creq and .sts have it.
void tst_SigV4::canonicalFormIsAwsOwn() {
    Signable request;
    request.verb = "GET";
    request.headers = {{"Host", "example.amazonaws.com"}, {"X-Amz-Date", "20150830T123600Z"}};
    QCOMPARE(canonicalRequest(request),
             QByteArray("GET\n/\n\nhost:example.amazonaws.com\nx-amz-date:20150830T123600Z\n\n"
                        "host;x-amz-date\n"
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    const TimeMs timeMs = base::parseTime(QStringLiteral("2015-08-30T12:36:00Z"));
    QCOMPARE(stringToSign(request, {"us-east-1", "service", timeMs}),
             QByteArray("AWS4-HMAC-SHA256\n20150830T123600Z\n"
                        "20150830/us-east-1/service/aws4_request\n"
                        "bb579772317eb040ac9ed261061d46c1f17a8133879d6129b6e1c25292927e63"));
}

void tst_SigV4::sessionTokenIsSigned() {
    Signable request;
    request.headers = {{"host", "ecs.us-east-1.amazonaws.com"}};
    const auto headers =
        signedHeaders(request, {"us-east-1", "ecs", 0}, {"AKID", "secret", "token", NoTime, {}});
    QMap<QByteArray, QByteArray> byName;
    for (const auto& [name, value] : headers) {
        byName[name] = value;
    }
    QCOMPARE(byName.keys(),
             (QList<QByteArray>{"Authorization", "X-Amz-Date", "X-Amz-Security-Token"}));
    QCOMPARE(byName["X-Amz-Date"], QByteArray("19700101T000000Z"));
    QVERIFY(
        byName["Authorization"].contains("SignedHeaders=host;x-amz-date;x-amz-security-token,"));
    QVERIFY(!byName["Authorization"].contains("secret"));
}

void tst_SigV4::everyPartCounts_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("region");
    QTest::addColumn<TimeMs>("timeMs");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("body") << QByteArray("{ }") << QByteArray("us-east-1") << TimeMs(0)
                          << QByteArray("secret");
    QTest::newRow("region") << QByteArray("{}") << QByteArray("us-east-2") << TimeMs(0)
                            << QByteArray("secret");
    QTest::newRow("time") << QByteArray("{}") << QByteArray("us-east-1") << TimeMs(1000)
                          << QByteArray("secret");
    QTest::newRow("secret") << QByteArray("{}") << QByteArray("us-east-1") << TimeMs(0)
                            << QByteArray("Secret");
}

void tst_SigV4::everyPartCounts() {
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, region);
    QFETCH(TimeMs, timeMs);
    QFETCH(QByteArray, secret);
    Signable request;
    request.headers = {{"host", "ecs"}};
    request.body = "{}";
    const auto signature = [](const Signable& of, const SigningScope& scope,
                              const QByteArray& key) {
        return authorization(of, scope, {"AKID", key, {}, NoTime, {}}).right(64);
    };
    const QByteArray usual = signature(request, {"us-east-1", "ecs", 0}, "secret");
    request.body = body;
    QVERIFY(signature(request, {region, "ecs", timeMs}, secret) != usual);
}

QTEST_GUILESS_MAIN(tst_SigV4)
#include "tst_SigV4.moc"
