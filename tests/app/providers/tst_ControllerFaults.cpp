// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/providers/controller/ControllerProvider.h"
#include "models/deploy/ActionRunner.h"
#include "tests/support/FakeController.h"
#include "tests/support/FreezeMeter.h"

#include <QTest>
#include <QTimer>

using namespace wb;
using namespace wb::deploy;
using test::FakeController;
using Way = FakeController::Way;
using Kind = FakeController::Kind;
using Behaviour = FakeController::Behaviour;

namespace {

const QByteArray Token = "s3cr3t-t0ken";

class MemoryAudit : public AuditLog {
public:
    void record(const AuditEntry& entry, Saved saved) override {
        durable << entry.step;
        saved(durable.size());
    }
    /// Nothing is pinned at a controller.
    void read(Loaded loaded) override { loaded(QVector<AuditEntry>()); }
    QStringList durable;
};

/// The whole way from a click to a socket, with short times.
class Desk : public QObject {
    Q_OBJECT
public:
    explicit Desk(FakeController& server)
        : m_server(server) {
        controller::ControllerProvider::Options provider;
        provider.url = server.url();
        provider.clock = &m_clock;
        provider.deadlineMs = 400;
        provider.bearer = [] { return Expected<QString>(QString::fromLatin1(Token)); };
        m_provider = std::make_unique<controller::ControllerProvider>(provider);
        ActionRunner::Options options;
        options.timings = {100, 30, 200, 3000, 15'000, 1500, 700, 2000};
        options.clock = &m_clock;
        options.audit = &audit;
        options.actionsEnabled = true;
        options.providerOf = [this](const QString&) { return m_provider.get(); };
        options.newId = [this] { return QStringLiteral("id-%1").arg(++m_ids); };
        runner = std::make_unique<ActionRunner>(options);
        connect(runner.get(), &ActionRunner::actionChanged, this, [this](const auto& action) {
            ends += isOver(action.state) ? 1 : 0;
            texts << action.detail;
            for (const auto& check : action.checks) {
                texts << check.text;
            }
        });
        connect(&m_timer, &QTimer::timeout, this, [this] {
            runner->setFleet(m_server.snapshot(m_clock.nowMs()));
            runner->advance();
        });
        m_timer.start(10);
        runner->setFleet(m_server.snapshot(m_clock.nowMs()));
    }

    auto arm() {
        ActionRequest request;
        request.service = QStringLiteral("chat");
        request.tasks = {QStringLiteral("chat-1"), QStringLiteral("chat-2")};
        request.actor = QStringLiteral("ana");
        return runner->arm(request);
    }
    [[nodiscard]] bool isOverNow() const { return isOver(runner->current()->state); }

    MemoryAudit audit;
    std::unique_ptr<ActionRunner> runner;
    int ends = 0;
    QStringList texts;

private:
    FakeController& m_server;
    SystemClock m_clock;
    QTimer m_timer;
    std::unique_ptr<controller::ControllerProvider> m_provider;
    int m_ids = 0;
};

} // namespace

class tst_ControllerFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
    void deadController();
    void keyRepeat();
    void vanishesAndReturns();
    void tokenStaysAtItsAddress();
};

void tst_ControllerFaults::faults_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("way");
    QTest::addColumn<bool>("applied");
    QTest::addColumn<int>("refuseWith");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("writesApplied");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, Kind kind, Way way, bool applied, int refuseWith,
                        ActionState state, int writesApplied, const char* says) {
        QTest::newRow(name) << int(kind) << int(way) << applied << refuseWith << int(state)
                            << writesApplied << QString::fromUtf8(says);
    };
    const auto good = ActionState::Succeeded;
    const auto failed = ActionState::Failed;
    const auto unknown = ActionState::Unknown;
    row("all is well", Kind::Other, Way::Proper, true, 0, good, 1, "Recovered");
    row("409", Kind::Write, Way::Refuse, false, 409, failed, 0, "Another deployment runs");
    row("401", Kind::Write, Way::Refuse, false, 401, failed, 0, "wants a credential");
    row("403", Kind::Write, Way::Refuse, false, 403, failed, 0, "refuses this credential");
    row("404", Kind::Write, Way::Refuse, false, 404, failed, 0, "does not know it");
    row("422", Kind::Write, Way::Refuse, false, 422, failed, 0, "no longer exists there");
    row("503", Kind::Write, Way::Refuse, false, 503, failed, 0, "no capacity");
    row("500", Kind::Write, Way::Refuse, false, 500, unknown, 0, "HTTP 500");
    row("write hangs", Kind::Write, Way::Hang, false, 0, unknown, 0, "no answer within");
    row("applied, then hangs", Kind::Write, Way::Hang, true, 0, good, 1, "Recovered");
    row("reset", Kind::Write, Way::Reset, false, 0, unknown, 0, "is not known");
    row("applied, then reset", Kind::Write, Way::Reset, true, 0, good, 1, "Recovered");
    row("closed", Kind::Write, Way::Close, false, 0, unknown, 0, "is not known");
    row("applied, then closed", Kind::Write, Way::Close, true, 0, good, 1, "Recovered");
    row("write answered with garbage", Kind::Write, Way::Garbage, true, 0, good, 1, "Recovered");
    row("answer breaks off", Kind::Write, Way::Truncated, true, 0, good, 1, "Recovered");
    row("answer drips", Kind::Write, Way::Drip, true, 0, good, 1, "Recovered");
    row("answer floods", Kind::Write, Way::Huge, true, 0, good, 1, "Recovered");
    row("write redirected", Kind::Write, Way::Redirect, false, 0, unknown, 0, "redirects");
    row("status hangs", Kind::Status, Way::Hang, true, 0, failed, 0, "no answer within");
    row("status is garbage", Kind::Status, Way::Garbage, true, 0, failed, 0, "not the JSON object");
    row("status of another API", Kind::Status, Way::WrongJson, true, 0, failed, 0,
        "generation is not a whole number");
    row("status drips", Kind::Status, Way::Drip, true, 0, failed, 0, "no answer within");
    row("status floods", Kind::Status, Way::Huge, true, 0, failed, 0, "larger than 4.0 MiB");
    row("status redirected", Kind::Status, Way::Redirect, true, 0, failed, 0, "redirects");
    row("status 401", Kind::Status, Way::Refuse, true, 401, failed, 0, "wants a credential");
    row("deployment hangs for ever", Kind::Deployment, Way::Hang, true, 0, unknown, 1,
        "Check at the orchestrator");
    row("deployment turns to garbage", Kind::Deployment, Way::Garbage, true, 0, unknown, 1,
        "Check at the orchestrator");
}

void tst_ControllerFaults::faults() {
    QFETCH(int, kind);
    QFETCH(int, way);
    QFETCH(bool, applied);
    QFETCH(int, refuseWith);
    QFETCH(int, state);
    QFETCH(int, writesApplied);
    QFETCH(QString, says);
    FakeController server;
    server.listen();
    server.behave = [&](Kind asked) {
        return int(asked) == kind ? Behaviour{Way(way), applied, refuseWith} : Behaviour{};
    };
    Desk desk(server);
    test::FreezeMeter meter;
    QVERIFY(desk.arm().has_value());
    QVERIFY(!desk.arm().has_value());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isOverNow(), 20'000);
    const ActionSnapshot end = *desk.runner->current();
    QVERIFY2(int(end.state) == state, qPrintable(end.detail));
    QVERIFY2(end.detail.contains(says), qPrintable(end.detail));
    QCOMPARE(desk.ends, 1);
    QVERIFY(server.writesSeen <= 1);
    QCOMPARE(server.writesApplied, writesApplied);
    QCOMPARE(server.writesSeen, int(desk.audit.durable.count(QStringLiteral("request"))));
    for (const QString& text : std::as_const(desk.texts)) {
        QVERIFY2(!text.contains(QString::fromLatin1(Token)), qPrintable(text));
        QVERIFY2(!text.contains(QChar(7)), qPrintable(text));
    }
    QVERIFY2(meter.worstMs() < 50, qPrintable(QString::number(meter.worstMs())));
}

void tst_ControllerFaults::deadController() {
    FakeController server;
    server.listen();
    server.vanish();
    Desk desk(server);
    test::FreezeMeter meter;
    QVERIFY(desk.arm().has_value());
    QTRY_VERIFY(desk.isOverNow());
    const ActionSnapshot end = *desk.runner->current();
    QCOMPARE(end.state, ActionState::Failed);
    QVERIFY2(end.detail.contains(QStringLiteral("Nothing was sent")) &&
                 end.detail.contains(QStringLiteral("refused")),
             qPrintable(end.detail));
    QVERIFY(meter.worstMs() < 50);
}

void tst_ControllerFaults::keyRepeat() {
    FakeController server;
    server.listen();
    Desk desk(server);
    test::FreezeMeter meter;
    int accepted = 0;
    int repeats = 0;
    QTimer held;
    connect(&held, &QTimer::timeout, this, [&] {
        for (int i = 0; i < 1000; ++i) {
            accepted += desk.arm().has_value() ? 1 : 0;
        }
        repeats += 1000;
        if (repeats == 10'000) {
            held.stop();
        }
    });
    held.start(1);
    QTRY_COMPARE(repeats, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(desk.runner->current()->state, ActionState::Succeeded, 20'000);
    // A repeat that comes after the end would be a new click; here all came while it went on.
    QCOMPARE(accepted, 1);
    QCOMPARE(server.writesSeen, 1);
    QVERIFY2(meter.worstMs() < 50, qPrintable(QString::number(meter.worstMs())));
}

void tst_ControllerFaults::vanishesAndReturns() {
    FakeController server;
    server.listen();
    Desk desk(server);
    test::FreezeMeter meter;
    QVERIFY(desk.arm().has_value());
    QTRY_VERIFY(server.writesApplied == 1 && desk.runner->current()->state == ActionState::Running);
    server.vanish();
    QTRY_VERIFY(desk.runner->current()->detail.contains(QStringLiteral("cannot be read")));
    server.listen();
    QTRY_COMPARE_WITH_TIMEOUT(desk.runner->current()->state, ActionState::Succeeded, 20'000);
    QCOMPARE(server.writesSeen, 1);
    QVERIFY2(meter.worstMs() < 50, qPrintable(QString::number(meter.worstMs())));
}

void tst_ControllerFaults::tokenStaysAtItsAddress() {
    FakeController elsewhere;
    elsewhere.listen();
    FakeController server;
    server.listen();
    server.redirectTo = elsewhere.url().toEncoded() + "/services/chat";
    server.behave = [](Kind) { return Behaviour{Way::Redirect}; };
    Desk desk(server);
    QVERIFY(desk.arm().has_value());
    QTRY_VERIFY(desk.isOverNow());
    QCOMPARE(server.requests.first().headers.value("authorization"), "Bearer " + Token);
    QCOMPARE(elsewhere.connections, 0);
}

QTEST_GUILESS_MAIN(tst_ControllerFaults)
#include "tst_ControllerFaults.moc"
