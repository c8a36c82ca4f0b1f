// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prod1sim/ApiToken.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using prod1sim::ApiToken;

class TestApiToken : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isMadeForItsOwnerOnly();
    void checks_data();
    void checks();
    void emptyFileIsRefused();
};

void TestApiToken::isMadeForItsOwnerOnly() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("deeper/token"));
    QVERIFY(ApiToken::fromFile(path));
    QFile file(path);
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray token = file.readAll().trimmed();
    QCOMPARE(token.size(), 64);
    // The next run reads the same one.
    QCOMPARE(ApiToken::fromFile(path)->check("Bearer " + token), ApiToken::Check::Right);
}

void TestApiToken::checks_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("expected");
    QTest::newRow("right") << QByteArray("Bearer secret") << int(ApiToken::Check::Right);
    QTest::newRow("scheme in lower case")
        << QByteArray("bearer secret") << int(ApiToken::Check::Right);
    QTest::newRow("none") << QByteArray() << int(ApiToken::Check::Missing);
    QTest::newRow("another scheme") << QByteArray("Basic secret") << int(ApiToken::Check::Missing);
    QTest::newRow("wrong") << QByteArray("Bearer secreT") << int(ApiToken::Check::Wrong);
    QTest::newRow("a beginning of it") << QByteArray("Bearer secre") << int(ApiToken::Check::Wrong);
    QTest::newRow("empty") << QByteArray("Bearer ") << int(ApiToken::Check::Wrong);
}

void TestApiToken::checks() {
    QFETCH(QByteArray, header);
    QFETCH(int, expected);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("token")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("secret\n");
    file.close();
    QCOMPARE(int(ApiToken::fromFile(file.fileName())->check(header)), expected);
}

void TestApiToken::emptyFileIsRefused() {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("token")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(!ApiToken::fromFile(file.fileName()));
}

QTEST_GUILESS_MAIN(TestApiToken)
#include "tst_ApiToken.moc"
