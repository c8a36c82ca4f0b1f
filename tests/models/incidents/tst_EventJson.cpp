// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Format.h"
#include "models/base/OrderedJson.h"
#include "models/incidents/EventJson.h"
#include "models/incidents/WatchGaps.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace wb;
using namespace wb::incidents;

namespace {

const TimeMs At = base::parseTime(QStringLiteral("2024-11-14T17:51:08-05:00"));

deploy::ActionSnapshot action(fleet::DeploymentKind kind) {
    deploy::ActionSnapshot snapshot;
    snapshot.id = QStringLiteral("a-1");
    snapshot.kind = kind;
    snapshot.state = deploy::ActionState::Running;
    snapshot.service = QStringLiteral("chat");
    snapshot.detail = QStringLiteral("1 of 2 tasks replaced");
    deploy::ActionMember member;
    member.service = snapshot.service;
    if (kind == fleet::DeploymentKind::Rollback) {
        member.release.code = QStringLiteral("v412");
        member.release.settings = QStringLiteral("r41");
    } else {
        member.tasks = {QStringLiteral("chat-3"), QStringLiteral("chat-7")};
    }
    snapshot.members = {member};
    return snapshot;
}

} // namespace

class TestEventJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lines_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("expected");
        const QString chat = QStringLiteral("chat");
        const QString reason = QStringLiteral("Memory 85 % of limit");
        fleet::VerdictChange change{At,
                                    chat,
                                    QStringLiteral("chat-7"),
                                    fleet::HealthState::Degraded,
                                    fleet::HealthState::Healthy,
                                    QStringLiteral("memory-saturation"),
                                    reason};
        QTest::newRow("task verdict")
            << eventJson(QStringLiteral("Prod1 (US)"), change)
            << QByteArray(R"({"event":"verdict","time":"2024-11-14T22:51:08.000Z",)"
                          R"j("environment":"Prod1 (US)","service":"chat","task":"chat-7",)j"
                          R"("state":"degraded","previous":"healthy","rule":"memory-saturation",)"
                          R"("reason":"Memory 85 % of limit"})");
        QTest::newRow("gap")
            << gapEventJson(QStringLiteral("Prod1 (US)"),
                            gapEntry({At, At + 120'000}, QTimeZone::utc()))
            << QByteArray(
                   R"({"event":"gap","time":"2024-11-14T22:51:08.000Z",)"
                   R"j("until":"2024-11-14T22:53:08.000Z","environment":"Prod1 (US)",)j"
                   R"("title":"Not watched 22:51:08–22:53:08 UTC: Watchbridge was not running"})");
        fleet::CauseChange cause;
        cause.timeMs = At;
        cause.service = chat;
        cause.finding = {fleet::CauseFinding::Factor::Settings,
                         QStringLiteral("Memory tracks settings r42."), 0.00125, 14};
        cause.previous = fleet::CauseFinding::Factor::Unknown;
        QTest::newRow("cause") << eventJson(QStringLiteral("Prod1 (US)"), cause)
                               << QByteArray(
                                      R"({"event":"cause","time":"2024-11-14T22:51:08.000Z",)"
                                      R"j("environment":"Prod1 (US)","service":"chat",)j"
                                      R"("factor":"settings","previous":"unknown",)"
                                      R"("detail":"Memory tracks settings r42.","p":0.00125,)"
                                      R"("tasks":14,"blind_spot":null})");
        cause.finding = {};
        cause.previous.reset();
        cause.blindSpot = QStringLiteral("chat scales on CPU");
        QTest::newRow("cause not known")
            << eventJson(QStringLiteral("Prod1 (US)"), cause)
            << QByteArray(R"({"event":"cause","time":"2024-11-14T22:51:08.000Z",)"
                          R"j("environment":"Prod1 (US)","service":"chat",)j"
                          R"("factor":"unknown","previous":null,"detail":"","p":null,)"
                          R"("tasks":0,"blind_spot":"chat scales on CPU"})");
        change.task.clear();
        change.state = fleet::HealthState::Unknown;
        QTest::newRow("service verdict")
            << eventJson(QStringLiteral("Prod1 (US)"), change)
            << QByteArray(R"({"event":"verdict","time":"2024-11-14T22:51:08.000Z",)"
                          R"j("environment":"Prod1 (US)","service":"chat","task":null,)j"
                          R"("state":"unknown","previous":"healthy","rule":"memory-saturation",)"
                          R"("reason":"Memory 85 % of limit"})");
        fleet::Deployment deployment;
        deployment.service = chat;
        deployment.release.code = QStringLiteral("v413");
        deployment.release.settings = QStringLiteral("r42");
        deployment.by = QStringLiteral("pipeline");
        deployment.state = fleet::DeploymentState::InProgress;
        QTest::newRow("deployment")
            << eventJson(At, deployment)
            << QByteArray(R"({"event":"deployment","time":"2024-11-14T22:51:08.000Z",)"
                          R"("service":"chat","release":{"code":"v413","settings":"r42"},)"
                          R"("by":"pipeline","state":"progress"})");
        QTest::newRow("redeploy") << eventJson(QStringLiteral("Prod1 (US)"), At,
                                               action(fleet::DeploymentKind::Redeploy))
                                  << QByteArray(
                                         R"({"event":"action","time":"2024-11-14T22:51:08.000Z",)"
                                         R"-("environment":"Prod1 (US)","id":"a-1",)-"
                                         R"("service":"chat","kind":"redeploy","release":null,)"
                                         R"("tasks":["chat-3","chat-7"],"state":"running",)"
                                         R"("detail":"1 of 2 tasks replaced"})");
        QTest::newRow("rollback") << eventJson(QStringLiteral("Prod1 (US)"), At,
                                               action(fleet::DeploymentKind::Rollback))
                                  << QByteArray(
                                         R"({"event":"action","time":"2024-11-14T22:51:08.000Z",)"
                                         R"-("environment":"Prod1 (US)","id":"a-1",)-"
                                         R"("service":"chat","kind":"rollback",)"
                                         R"("release":{"code":"v412","settings":"r41"},"tasks":[],)"
                                         R"("state":"running","detail":"1 of 2 tasks replaced"})");
        Incident incident;
        incident.id = QStringLiteral("INC-7");
        incident.title = QStringLiteral("chat: memory 96 % of limit");
        incident.services = QStringList{chat, QStringLiteral("search")};
        incident.state = IncidentState::Mitigated;
        QTest::newRow("incident")
            << eventJson(At, incident)
            << QByteArray(R"({"event":"incident","time":"2024-11-14T22:51:08.000Z","id":"INC-7",)"
                          R"("state":"mitigated","services":["chat","search"],)"
                          R"("title":"chat: memory 96 % of limit"})");
    }
    void lines() {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, expected);
        QCOMPARE(line, expected);
        QVERIFY(QJsonDocument::fromJson(line).isObject());
    }

    void hostileText_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("readBack");
        const auto row = [](const char* name, const QString& text) {
            QTest::newRow(name) << text << text;
        };
        row("quotes", QStringLiteral("\"\\\"\\"));
        row("newlines", QStringLiteral("a\r\nb\tc"));
        row("nul", QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b"));
        row("escape sequence", QStringLiteral("\x1b[2J"));
        row("right to left override", QString(QChar(0x202e)) + QStringLiteral("abc"));
        row("line separator", QString(QChar(0x2028)));
        row("invisible tag", QStringLiteral("\U000e0041"));
        row("emoji", QStringLiteral("\U0001F525"));
        QTest::newRow("half a character") << QString(QChar(0xd83d)) << QString(QChar(0xfffd));
    }
    void hostileText() {
        QFETCH(QString, text);
        QFETCH(QString, readBack);
        const QByteArray json = base::OrderedJson().text("text", text).toJson();
        for (const char byte : json) {
            QVERIFY(static_cast<unsigned char>(byte) >= 0x20);
        }
        QVERIFY(!json.contains("\xE2\x80\xAE"));
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(json, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(document.object().value(QStringLiteral("text")).toString(), readBack);
    }
};

QTEST_GUILESS_MAIN(TestEventJson)
#include "tst_EventJson.moc"
