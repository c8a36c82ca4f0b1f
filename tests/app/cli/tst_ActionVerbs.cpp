// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ActionPlan.h"
#include "models/base/Format.h"
#include "tests/support/FakeController.h"
#include "tests/support/FakeOrchestrator.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::cli;
using test::FakeOrchestrator;

namespace {

/// A status with the bad release running and three to go back to, two of one code.
Statuses statuses() {
    fleet::ServiceStatus status;
    status.service = QStringLiteral("chat");
    status.current = FakeOrchestrator::badRelease();
    status.releases = {FakeOrchestrator::badRelease(), FakeOrchestrator::goodRelease()};
    fleet::Release older = FakeOrchestrator::goodRelease();
    older.settings = QStringLiteral("r40");
    status.releases << older;
    Statuses all;
    all.insert(status.service, status);
    return all;
}

fleet::FleetSnapshot fleetWith(int unhealthy) {
    fleet::FleetSnapshot fleet;
    fleet::ServiceSnapshot service;
    service.name = QStringLiteral("chat");
    for (int i = 1; i <= 3; ++i) {
        fleet::TaskSnapshot task;
        task.name = QStringLiteral("chat-%1").arg(i);
        task.verdict.state =
            i <= unhealthy ? fleet::HealthState::Unhealthy : fleet::HealthState::Healthy;
        service.tasks.append(task);
    }
    fleet.services.append(service);
    return fleet;
}

struct Ran {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

Ran run(const QStringList& arguments) {
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(WB_BIN_DIR "/watchbridge-cli"), arguments);
    Ran ran;
    if (process.waitForFinished(40'000)) {
        ran = {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    return ran;
}

} // namespace

class tst_ActionVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rollbackNamesOneRelease_data();
    void rollbackNamesOneRelease();
    void redeployNamesTheUnhealthy();
    void whatIsStoppedIsWhatWasPrinted();
    void checkLines();
    void aSpanThatGrowsIsNoNews();
    void preflightAsJson();
    void endsAreExitCodes();
    void exitCodes_data();
    void exitCodes();
    void whichOfTwoEnvironments_data();
    void whichOfTwoEnvironments();
    void onlyTheEnvironmentNamedIsAsked();
    void theEnvironmentNamedIsWatched();
    void whatADamagedRecordHadIsToldAsNotKnown();

private:
    /// A configuration with a "chat" in Staging and in Prod1 (EU), each with a controller of its
    /// own at a port of the loopback.
    QString twoEnvironments(int stagingPort, int productionPort, const QString& name) const;

    QTemporaryDir m_folder;
    QString m_config;
};

void tst_ActionVerbs::initTestCase() {
    m_config = m_folder.filePath(QStringLiteral("watchbridge.yaml"));
    QFile file(m_config);
    QVERIFY(file.open(QIODevice::WriteOnly));
    // Port 9 (discard) of the loopback: nobody listens there.
    file.write("environments:\n"
               "  - name: Test\n"
               "    actions: enabled\n"
               "    services:\n"
               "      - name: chat\n"
               "        targets: {static: [127.0.0.1:9]}\n"
               "        signals: {preset: prom-client}\n"
               "        deploy: {provider: controller, url: http://127.0.0.1:9/v1}\n"
               "      - name: bare\n"
               "        targets: {static: [127.0.0.1:9]}\n"
               "        signals: {preset: prom-client}\n"
               "storage: {path: " +
               m_folder.filePath(QStringLiteral("prod1.db")).toUtf8() + "}\n");
}

QString tst_ActionVerbs::twoEnvironments(int stagingPort, int productionPort,
                                         const QString& name) const {
    const auto service = [](const char* of, int port) {
        return QByteArray("      - name: ") + of +
               "\n        targets: {static: [127.0.0.1:9]}\n"
               "        signals: {preset: prom-client}\n"
               "        deploy: {provider: controller, url: http://127.0.0.1:" +
               QByteArray::number(port) + "/v1}\n";
    };
    const QByteArray text =
        "environments:\n  - name: Staging\n    actions: enabled\n    services:\n" +
        service("chat", stagingPort) +
        "  - name: Prod1 (EU)\n    actions: enabled\n    services:\n" +
        service("chat", productionPort) + service("search", productionPort) +
        "storage: {path: " + m_folder.filePath(QStringLiteral("two.db")).toUtf8() + "}\n";
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
    return path;
}

void tst_ActionVerbs::rollbackNamesOneRelease_data() {
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("release");
    QTest::newRow("none named: the previous good one") << ""
                                                       << "v412 · r41";
    QTest::newRow("code and settings") << "v412-r40"
                                       << "v412 · r40";
    QTest::newRow("as shown") << "v412 · r41"
                              << "v412 · r41";
    QTest::newRow("a code that is unique") << "v413"
                                           << "v413 · r42";
    QTest::newRow("a code that is not") << "v412"
                                        << "";
    QTest::newRow("unknown") << "v1"
                             << "";
}

void tst_ActionVerbs::rollbackNamesOneRelease() {
    QFETCH(QString, to);
    QFETCH(QString, release);
    ActionWish wish;
    wish.kind = fleet::DeploymentKind::Rollback;
    wish.service = QStringLiteral("chat");
    wish.release = to;
    wish.rollbackWith = {QStringLiteral("search")};
    const auto request = planAction(wish, fleetWith(0), statuses());
    QCOMPARE(request.has_value(), !release.isEmpty());
    if (request) {
        QCOMPARE(request->release.name(), release);
        QCOMPARE(request->rollbackWith, wish.rollbackWith);
    } else {
        QVERIFY(request.error().message.contains(QStringLiteral("v412 · r40")));
    }
}

void tst_ActionVerbs::redeployNamesTheUnhealthy() {
    ActionWish wish;
    wish.service = QStringLiteral("chat");
    const auto some = planAction(wish, fleetWith(2), statuses());
    QVERIFY(some.has_value());
    QCOMPARE(some->tasks, (QStringList{"chat-1", "chat-2"}));
    const auto none = planAction(wish, fleetWith(0), statuses());
    QVERIFY(!none.has_value());
    QVERIFY(none.error().message.contains(QStringLiteral("--tasks all")));
    wish.allTasks = true;
    const auto all = planAction(wish, fleetWith(0), statuses());
    QVERIFY(all.has_value());
    QVERIFY(all->tasks.isEmpty());
    const auto unread = planAction(wish, fleetWith(0), {});
    QVERIFY(!unread.has_value());
}

void tst_ActionVerbs::whatIsStoppedIsWhatWasPrinted() {
    auto told = statuses();
    ActionWish wish;
    wish.kind = fleet::DeploymentKind::Rollback;
    wish.service = QStringLiteral("chat");
    fleet::ServiceStatus& chat = *told[wish.service];
    chat.running = fleet::Deployment();
    chat.running->id = QStringLiteral("d-9");
    chat.running->by = QStringLiteral("ben");
    chat.running->release = chat.current;
    const auto request = planAction(wish, fleetWith(0), told);
    QVERIFY(request.has_value());
    deploy::PreflightContext context;
    context.nowMs = 1;
    const auto other = [&] {
        const auto checks = planChecks(*request, fleetWith(0), told, context);
        return *std::find_if(checks.begin(), checks.end(), [](const auto& check) {
            return check.id == QLatin1String("no-other-deployment");
        });
    };
    QCOMPARE(other().result, deploy::CheckResult::Failed);
    QVERIFY(plannedStops(*request, told).isEmpty());
    chat.wayBack = fleet::WayBack{true, {}};
    QCOMPARE(other().result, deploy::CheckResult::Warning);
    QVERIFY2(checkLine(other()).contains(QStringLiteral("(d-9), by ben: stopped by going back to "
                                                        "v412 · r41")),
             qPrintable(checkLine(other())));
    QCOMPARE(plannedStops(*request, told),
             (QMap<QString, QString>{{wish.service, QStringLiteral("d-9")}}));
    // Agreed to before anybody read it: what it names alone.
    const auto agreed = [&](const QString& named) {
        deploy::ActionRequest asked = *request;
        asked.stops = plannedStops(*request, told, QStringList{named});
        const auto checks = planChecks(asked, fleetWith(0), told, context);
        return std::none_of(checks.begin(), checks.end(), [](const auto& check) {
            return check.id == QLatin1String("no-other-deployment") &&
                   check.result == deploy::CheckResult::Failed;
        });
    };
    QVERIFY(agreed(QStringLiteral("d-9")));
    QVERIFY(!agreed(QStringLiteral("d-8")));
}

void tst_ActionVerbs::aSpanThatGrowsIsNoNews() {
    const auto line = [](const char* task, const QString& span) {
        return QStringLiteral("verifying  Waiting for recovery: %1 is unknown: No data for %2: "
                              "Connection refused, and 7 more.")
            .arg(QLatin1String(task), span);
    };
    QCOMPARE(withoutSpans(line("chat-1", base::spanText(3000))),
             withoutSpans(line("chat-1", base::spanText(95'000))));
    QVERIFY(withoutSpans(line("chat-1", base::spanText(3000))) !=
            withoutSpans(line("chat-2", base::spanText(3000))));
    QVERIFY(withoutSpans(QStringLiteral("running  1 of 12 tasks done")) !=
            withoutSpans(QStringLiteral("running  2 of 12 tasks done")));
}

void tst_ActionVerbs::checkLines() {
    QCOMPARE(checkLine({QStringLiteral("capacity"),
                        QStringLiteral("chat"),
                        deploy::CheckResult::Passed,
                        QStringLiteral("capacity for 3 more tasks"),
                        {}}),
             QStringLiteral("✓ chat: capacity for 3 more tasks"));
    QCOMPARE(checkLine({QStringLiteral("x"), QStringLiteral("chat"), deploy::CheckResult::Failed,
                        QStringLiteral("no"), QStringLiteral("Do.")}),
             QStringLiteral("✗ chat: no — Do."));
}

void tst_ActionVerbs::preflightAsJson() {
    deploy::ActionRequest request;
    request.service = QStringLiteral("chat");
    const QJsonObject line =
        QJsonDocument::fromJson(preflightJson(QStringLiteral("Prod1 (US)"), 0, request,
                                              {{QStringLiteral("x"),
                                                QStringLiteral("chat"),
                                                deploy::CheckResult::Failed,
                                                QStringLiteral("no"),
                                                {}}}))
            .object();
    QCOMPARE(line.value(QStringLiteral("environment")).toString(), QStringLiteral("Prod1 (US)"));
    QCOMPARE(line.value(QStringLiteral("event")).toString(), QStringLiteral("preflight"));
    QCOMPARE(line.value(QStringLiteral("would_go")).toBool(true), false);
    QCOMPARE(line.value(QStringLiteral("time")).toString(),
             QStringLiteral("1970-01-01T00:00:00.000Z"));
}

void tst_ActionVerbs::endsAreExitCodes() {
    deploy::ActionSnapshot action;
    action.members.resize(2);
    action.state = deploy::ActionState::Succeeded;
    QCOMPARE(exitCodeOf(action), Fine);
    action.state = deploy::ActionState::Failed;
    QCOMPARE(exitCodeOf(action), AnswerIsNo);
    action.members.last().isNotSent = true;
    QCOMPARE(exitCodeOf(action), OutsideFailed);
    action.members.last().isNotSent = false;
    action.state = deploy::ActionState::Unknown;
    QCOMPARE(exitCodeOf(action), OutsideFailed);
}

void tst_ActionVerbs::exitCodes_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const QStringList& arguments, int exitCode,
                        const char* says) {
        QTest::newRow(name) << arguments << exitCode << QByteArray(says);
    };
    row("no service", {"redeploy", "--yes"}, 2, "name one service");
    row("no terminal", {"rollback", "chat"}, 2, "give --yes");
    row("redeploy to a release", {"redeploy", "chat", "--to", "v1", "--yes"}, 2,
        "rollback has --to");
    row("some tasks only", {"rollback", "chat", "--tasks", "unhealthy", "--yes"}, 2, "all tasks");
    row("odd tasks", {"redeploy", "chat", "--tasks", "few", "--yes"}, 2, "unhealthy or all");
    row("misspelt", {"redeploy", "chatt", "--yes"}, 1, "did you mean chat");
    row("no provider", {"redeploy", "bare", "--yes"}, 1, "no deploy provider");
    row("a short reason", {"rollback", "chat", "--yes", "--override", "why not"}, 2,
        "10 to 500 characters");
    row("what is blind is not overridden",
        {"rollback", "chat", "--yes", "--override", "I know what I do"}, 3, "refused");
    row("dead controller", {"rollback", "chat", "--dry-run"}, 3, "refused");
}

void tst_ActionVerbs::exitCodes() {
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, says);
    const Ran ran = run(QStringList{QStringLiteral("--config"), m_config} + arguments);
    QVERIFY2(ran.err.contains(says), ran.err.constData());
    QCOMPARE(ran.exitCode, exitCode);
    QVERIFY(ran.out.isEmpty());
}

void tst_ActionVerbs::whichOfTwoEnvironments_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const QStringList& arguments, int exitCode,
                        const char* says) {
        QTest::newRow(name) << arguments << exitCode << QByteArray(says);
    };
    row("rollback, none named", {"rollback", "chat", "--yes"}, 2,
        "\"chat\" is a service of \"Staging\" and of \"Prod1 (EU)\": say which one with "
        "--environment NAME");
    row("redeploy, none named", {"redeploy", "chat", "--dry-run"}, 2, "say which one");
    row("none of that name", {"rollback", "chat", "--yes", "--environment", "Prod"}, 1,
        "no environment \"Prod\"; there are: Staging, Prod1 (EU)");
    row("not in that one", {"rollback", "search", "--yes", "--environment", "Staging"}, 1,
        "There is no service \"search\" in Staging");
    row("watch, none of that name", {"watch", "--for", "1ms", "--environment", "Prod"}, 1,
        "no environment \"Prod\"");
    row("watch, none named", {"watch", "--for", "1ms"}, 0, "only Staging, the first environment");
}

void tst_ActionVerbs::whichOfTwoEnvironments() {
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, says);
    const Ran ran = run(
        QStringList{QStringLiteral("--config"), twoEnvironments(9, 9, QStringLiteral("two.yaml"))} +
        arguments);
    QVERIFY2(ran.err.contains(says), ran.err.constData());
    QCOMPARE(ran.exitCode, exitCode);
}

void tst_ActionVerbs::onlyTheEnvironmentNamedIsAsked() {
    test::FakeController staging;
    test::FakeController production;
    staging.listen();
    production.listen();
    const QString config = twoEnvironments(staging.url().port(), production.url().port(),
                                           QStringLiteral("asked.yaml"));
    const auto preflightOf = [&](const QStringList& further) {
        QProcess process;
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(QStringLiteral(WB_BIN_DIR "/watchbridge-cli"),
                      QStringList{QStringLiteral("--config"), config, QStringLiteral("rollback"),
                                  QStringLiteral("chat"), QStringLiteral("--dry-run"),
                                  QStringLiteral("--environment"), QStringLiteral("Prod1 (EU)")} +
                          further);
        // The controllers live on this thread: it has to serve meanwhile.
        return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 40'000)
                   ? process.readAllStandardOutput()
                   : QByteArray();
    };
    const QByteArray words = preflightOf({});
    QVERIFY2(words.startsWith("Prod1 (EU): Roll back chat to v412"), words.constData());
    const QByteArray json = preflightOf({QStringLiteral("--json")});
    const QJsonObject line = QJsonDocument::fromJson(json).object();
    QVERIFY2(line.value(QStringLiteral("environment")) == QStringLiteral("Prod1 (EU)"),
             json.constData());
    QVERIFY(!production.requests.isEmpty());
    QCOMPARE(staging.connections, 0);
}

void tst_ActionVerbs::theEnvironmentNamedIsWatched() {
    const QString config = twoEnvironments(9, 9, QStringLiteral("watched.yaml"));
    const QString record = m_folder.filePath(QStringLiteral("two-prod1-eu.db"));
    QFile::remove(record);
    const Ran ran =
        run({"--config", config, "watch", "--for", "1ms", "--environment", "Prod1 (EU)"});
    QCOMPARE(ran.exitCode, 0);
    QVERIFY2(!ran.err.contains("is watched"), ran.err.constData());
    QVERIFY(QFile::exists(record));
}

void tst_ActionVerbs::whatADamagedRecordHadIsToldAsNotKnown() {
    const QString config = twoEnvironments(9, 9, QStringLiteral("damaged.yaml"));
    QFile record(m_folder.filePath(QStringLiteral("two.db")));
    QVERIFY(record.open(QIODevice::WriteOnly) && record.write(QByteArray(9000, 'x')) == 9000);
    record.close();
    const QByteArray told = "The record of actions was begun anew: the one before was damaged and "
                            "is kept as two.db.damaged-";
    // Nothing was recorded meanwhile, so that who starts next is told as well.
    for (int start = 0; start < 2; ++start) {
        const Ran ran =
            run({"--config", config, "rollback", "chat", "--yes", "--environment", "Staging"});
        QVERIFY2(ran.err.contains(told), ran.err.constData());
        QCOMPARE(ran.exitCode, 3);
    }
}

QTEST_GUILESS_MAIN(tst_ActionVerbs)
#include "tst_ActionVerbs.moc"
