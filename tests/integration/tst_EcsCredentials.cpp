// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "tests/support/MotoPeer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::test;

namespace {

constexpr int PatienceMs = 60'000;

/// A user of AWS with one policy.
struct User {
    QString id;
    QString secret;

    User(MotoPeer& moto, const QByteArray& actions) {
        const QByteArray policy =
            R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":")" + actions +
            R"(","Resource":"*"}})";
        const QByteArray version = "&Version=2010-05-08&UserName=watch";
        moto.askForm("Action=CreateUser" + version, "iam");
        moto.askForm("Action=PutUserPolicy&PolicyName=p&PolicyDocument=" +
                         policy.toPercentEncoding() + version,
                     "iam");
        const QByteArray made = moto.askForm("Action=CreateAccessKey" + version, "iam").body;
        const auto element = [&](const QByteArray& name) {
            const qsizetype begin = made.indexOf('<' + name + '>') + name.size() + 2;
            return QString::fromLatin1(made.mid(begin, made.indexOf("</" + name, begin) - begin));
        };
        id = element("AccessKeyId");
        secret = element("SecretAccessKey");
    }
};

Expected<QJsonObject> clusters(const MotoPeer& moto, const aws::Surroundings& around) {
    const SystemClock clock;
    auto options = moto.options(QStringLiteral("shop"), clock).client;
    options.surroundings = around;
    ecs::EcsClient client(options);
    std::optional<Expected<QJsonObject>> answer;
    client.call({QStringLiteral("listing"), "ListClusters", {}},
                [&](Expected<QJsonObject> given) { answer = std::move(given); });
    return QTest::qWaitFor([&] { return answer.has_value(); }, PatienceMs)
               ? *answer
               : failure(ErrorCode::Cancelled, QStringLiteral("never answered"));
}

} // namespace

/// What a real moto server that checks signatures and policies makes of the credentials.
class tst_EcsCredentials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signaturesHoldWhereTheyAreChecked();
    void aRolesKeysAreTakenWhereTheyAreChecked();
};

void tst_EcsCredentials::signaturesHoldWhereTheyAreChecked() {
    MotoPeer strict;
    const QString wrong = strict.start(300, 3);
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
    const User user(strict, "ecs:*");
    const auto good = clusters(strict, MotoPeer::keys(user.id, user.secret));
    QVERIFY2(good.has_value(), good ? "" : qUtf8Printable(good.error().text()));
    const QString known = user.secret.chopped(1);
    const auto bad = clusters(
        strict, MotoPeer::keys(user.id, known + (user.secret.endsWith(u'x') ? u'y' : u'x')));
    QVERIFY(!bad.has_value());
    // moto words it in XML and with HTTP 403, as AWS' older APIs do.
    QCOMPARE(bad.error().code, ErrorCode::Forbidden);
    QVERIFY(!bad.error().text().contains(known));
}

void tst_EcsCredentials::aRolesKeysAreTakenWhereTheyAreChecked() {
    MotoPeer strict;
    const QString wrong = strict.start(300, 5);
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
    // The user may do nothing but become the role, so that ECS answers none but the role.
    strict.askForm("Action=CreateRole&Version=2010-05-08&RoleName=deployer&"
                   "AssumeRolePolicyDocument=%7B%22Version%22%3A%222012-10-17%22%7D",
                   "iam");
    strict.askForm("Action=PutRolePolicy&Version=2010-05-08&RoleName=deployer&PolicyName=p&"
                   "PolicyDocument=%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%7B%22"
                   "Effect%22%3A%22Allow%22%2C%22Action%22%3A%22ecs%3A*%22%2C%22Resource%22%3A%22*"
                   "%22%7D%7D",
                   "iam");
    const User user(strict, "sts:AssumeRole");
    QTemporaryDir home;
    const auto around = [&](const QByteArray& role) -> aws::Surroundings {
        QDir(home.path()).mkpath(QStringLiteral(".aws"));
        QFile config(home.filePath(QStringLiteral(".aws/config")));
        if (config.open(QIODevice::WriteOnly)) {
            config.write("[default]\n" + role + "aws_access_key_id=" + user.id.toLatin1() +
                         "\naws_secret_access_key=" + user.secret.toLatin1() + '\n');
        }
        return {[url = strict.url().toString()](const char* name) {
                    return QByteArray(name) == "AWS_ENDPOINT_URL_STS" ? url : QString();
                },
                home.path()};
    };
    const auto withoutRole = clusters(strict, around({}));
    QVERIFY(!withoutRole.has_value());
    QCOMPARE(withoutRole.error().code, ErrorCode::Forbidden);
    const auto withRole = clusters(
        strict,
        around("source_profile=default\nrole_arn=arn:aws:iam::123456789012:role/deployer\n"));
    QVERIFY2(withRole.has_value(), withRole ? "" : qUtf8Printable(withRole.error().text()));
}

QTEST_GUILESS_MAIN(tst_EcsCredentials)
#include "tst_EcsCredentials.moc"
