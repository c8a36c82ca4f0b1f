// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ScriptedServer.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using wb::test::ScriptedServer;

/// watch with rules of the user's, on a real server, as a script would use it.
class TestWatchVerb : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& text) {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }
    static void begin(QProcess& process, const QStringList& arguments) {
        process.start(QStringLiteral(WB_BIN_DIR "/watchbridge-cli"), arguments);
    }
    /// Reads event lines until one is about this task or service; empty when none comes.
    static QJsonObject eventOf(QProcess& process, const QString& task) {
        QJsonObject event;
        const auto arrived = [&] {
            while (event.isEmpty() && process.canReadLine()) {
                const QJsonObject line = QJsonDocument::fromJson(process.readLine()).object();
                if (line[QStringLiteral("task")].toString() == task) {
                    event = line;
                }
            }
            return !event.isEmpty();
        };
        [[maybe_unused]] const bool came = QTest::qWaitFor(arrived, 20'000);
        return event;
    }

private Q_SLOTS:
    void aRuleTurnsTheScrapeIntoAVerdict() {
        ScriptedServer server;
        server.answerBody(QStringLiteral("/metrics"), "job_bad{queue=\"mail\"} 0\n");
        const QString targets = write(QStringLiteral("targets.txt"),
                                      server.url(QStringLiteral("/metrics")).toEncoded() + '\n');
        const QString rules = write(QStringLiteral("rules.yaml"),
                                    "improve_after: 100ms\n"
                                    "metrics:\n"
                                    "  - {name: job-bad, when: job_bad > 0, severity: unhealthy, "
                                    "for: 0s, reason: Jobs are stuck}\n");
        QProcess watch;
        begin(watch, {QStringLiteral("watch"), QStringLiteral("--targets"), targets,
                      QStringLiteral("--interval"), QStringLiteral("50ms"),
                      QStringLiteral("--rules"), rules, QStringLiteral("--json")});
        QTRY_VERIFY_WITH_TIMEOUT(server.requests.size() >= 3, 20'000);
        const QString task = QStringLiteral("targets-1");

        server.answerBody(QStringLiteral("/metrics"), "job_bad{queue=\"mail\"} 3\n");
        const QJsonObject bad = eventOf(watch, task);
        QCOMPARE(bad[QStringLiteral("state")].toString(), QStringLiteral("unhealthy"));
        QCOMPARE(bad[QStringLiteral("rule")].toString(), QStringLiteral("job-bad"));
        QCOMPARE(bad[QStringLiteral("reason")].toString(),
                 QStringLiteral("Jobs are stuck: job_bad{queue=\"mail\"} is 3 (rule: above 0)."));

        server.answerBody(QStringLiteral("/metrics"), "job_bad{queue=\"mail\"} 0\n");
        const QJsonObject well = eventOf(watch, task);
        QCOMPARE(well[QStringLiteral("state")].toString(), QStringLiteral("healthy"));
        watch.terminate();
        QVERIFY(watch.waitForFinished());
        QCOMPARE(watch.exitCode(), 0);
    }

    /// However short it is: whether there is a record is waited for, and told.
    void aRecordThatCannotBeOpenedIsTold_data() {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QByteArray>("why");
        QTest::newRow("of another program")
            << QStringLiteral("CREATE TABLE bookmarks (url TEXT)")
            << QByteArray("is a database of another program; name another file\n");
        QTest::newRow("locked") << QStringLiteral("BEGIN EXCLUSIVE")
                                << QByteArray("another program holds the database locked\n");
    }
    void aRecordThatCannotBeOpenedIsTold() {
        QFETCH(QString, statement);
        QFETCH(QByteArray, why);
        const QTemporaryDir folder;
        const QString name = QStringLiteral("another program");
        const auto closes = qScopeGuard([name] { QSqlDatabase::removeDatabase(name); });
        auto other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        other.setDatabaseName(folder.filePath(QStringLiteral("prod1.db")));
        QVERIFY(other.open());
        QCOMPARE(other.exec(statement).lastError().text(), QString());
        QProcess watch;
        begin(watch, {QStringLiteral("watch"), QStringLiteral("--targets"),
                      write(QStringLiteral("targets.txt"), "http://127.0.0.1:1/metrics\n"),
                      QStringLiteral("--data"), folder.path(), QStringLiteral("--for"),
                      QStringLiteral("1ms")});
        QVERIFY(watch.waitForFinished());
        QCOMPARE(watch.exitStatus(), QProcess::NormalExit);
        QCOMPARE(watch.exitCode(), 3);
        const QByteArray told = watch.readAllStandardError();
        QVERIFY2(told.contains("prod1.db: " + why), told.constData());
        QVERIFY2(
            told.endsWith(
                "Neither timeline nor signals were recorded: the database could not be opened.\n"),
            told.constData());
    }

    void mistakesAreToldWithTheirLine_data() {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("condition")
            << QByteArray("metrics:\n  - name: a\n    when: job_bad >> 0\n")
            << QByteArray("rules.yaml:3: \"when\" is \"job_bad >> 0\"; did you mean \">\"?\n");
        QTest::newRow("service")
            << QByteArray("metrics:\n  - name: a\n    when: b > 0\n    services: [targts]\n")
            << QByteArray("rules.yaml:4: there is no service \"targts\"; did you mean "
                          "\"targets\"?\n");
    }
    void mistakesAreToldWithTheirLine() {
        QFETCH(QByteArray, rules);
        QFETCH(QByteArray, expected);
        QProcess watch;
        begin(watch, {QStringLiteral("watch"), QStringLiteral("--targets"),
                      write(QStringLiteral("targets.txt"), "http://127.0.0.1:1/metrics\n"),
                      QStringLiteral("--rules"), write(QStringLiteral("rules.yaml"), rules)});
        QVERIFY(watch.waitForFinished());
        QCOMPARE(watch.exitCode(), 1);
        const QByteArray told = watch.readAllStandardError();
        QVERIFY2(told.endsWith(expected), told.constData());
        QVERIFY(watch.readAllStandardOutput().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWatchVerb)
#include "tst_WatchVerb.moc"
