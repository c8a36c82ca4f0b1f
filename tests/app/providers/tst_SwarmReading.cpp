// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/swarm/ServiceReading.h"
#include "app/providers/swarm/SlotView.h"
#include "app/providers/swarm/SwarmRelease.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::swarm;

namespace {

QJsonObject json(const QByteArray& text) {
    return QJsonDocument::fromJson(text).object();
}

QJsonObject madeOf(const QString& image, const QStringList& environment = {}) {
    return {{QStringLiteral("ContainerSpec"),
             QJsonObject{{QStringLiteral("Image"), image},
                         {QStringLiteral("Env"), QJsonArray::fromStringList(environment)}}}};
}

EngineTask task(int slot, const char* state, const char* desired, TimeMs createdMs) {
    EngineTask made;
    made.id = QStringLiteral("t%1-%2").arg(slot).arg(createdMs);
    made.slot = slot;
    made.state = QLatin1String(state);
    made.desired = QLatin1String(desired);
    made.createdMs = createdMs;
    made.spec = madeOf(QStringLiteral("shop:v1"));
    return made;
}

Reading readingOf(const QVector<EngineTask>& tasks, int replicas) {
    Reading reading;
    reading.service.name = QStringLiteral("shop");
    reading.service.spec =
        QJsonObject{{QStringLiteral("TaskTemplate"), madeOf(QStringLiteral("shop:v1"))},
                    {QStringLiteral("Mode"),
                     QJsonObject{{QStringLiteral("Replicated"),
                                  QJsonObject{{QStringLiteral("Replicas"), replicas}}}}}};
    reading.tasks = tasks;
    return reading;
}

KeptRelease kept(const char* code, TimeMs firstSeenMs) {
    return {QLatin1String(code),
            QStringLiteral("s1"),
            madeOf(QStringLiteral("shop:v1")),
            firstSeenMs,
            false,
            false};
}

} // namespace

/// What SwarmProvider makes of the Engine's answers, without an Engine.
class tst_SwarmReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codeIsTheTag_data() {
        QTest::addColumn<QString>("image");
        QTest::addColumn<QString>("code");
        const QString digest = QStringLiteral("@sha256:0123456789abcdef0123");
        QTest::newRow("tag") << QStringLiteral("shop:v412") << QStringLiteral("v412");
        QTest::newRow("registry with a port")
            << QStringLiteral("reg:5000/shop:v412") << QStringLiteral("v412");
        QTest::newRow("no tag at a registry with a port")
            << QStringLiteral("reg:5000/shop") << QStringLiteral("latest");
        QTest::newRow("tag and digest")
            << QStringLiteral("shop:v412") + digest << QStringLiteral("v412");
        QTest::newRow("digest alone")
            << QStringLiteral("shop") + digest << QStringLiteral("0123456789ab");
        QTest::newRow("latest and digest")
            << QStringLiteral("shop:latest") + digest << QStringLiteral("0123456789ab");
    }
    void codeIsTheTag() {
        QFETCH(QString, image);
        QTEST(releaseOf(madeOf(image), {}).code, "code");
    }
    void settingsAreToldApartAndKeptSecret() {
        const auto first =
            releaseOf(madeOf(QStringLiteral("shop:v1"),
                             {QStringLiteral("POOL=20"), QStringLiteral("TOKEN=s3cr3t")}),
                      {QStringLiteral("POOL")});
        const auto second =
            releaseOf(madeOf(QStringLiteral("shop:v1"),
                             {QStringLiteral("POOL=20"), QStringLiteral("TOKEN=other")}),
                      {QStringLiteral("POOL")});
        QCOMPARE(first.code, second.code);
        QVERIFY(first.settings != second.settings);
        QCOMPARE(first.values[QStringLiteral("POOL")], QStringLiteral("20"));
        for (const QString& value : first.values) {
            QVERIFY(!value.contains(QStringLiteral("s3cr3t")));
        }
        QVERIFY(first.values[QStringLiteral("TOKEN")] != second.values[QStringLiteral("TOKEN")]);
    }
    void aMovedTagIsAnotherRelease() {
        const auto before =
            releaseOf(madeOf(QStringLiteral("shop:v1@sha256:aaaaaaaaaaaaaaaa")), {});
        const auto after = releaseOf(madeOf(QStringLiteral("shop:v1@sha256:bbbbbbbbbbbbbbbb")), {});
        QVERIFY(!before.isSameAs(after));
    }
    void aRevisionMayBeNamed() {
        const auto release = releaseOf(
            madeOf(QStringLiteral("shop:v1"), {QStringLiteral("SETTINGS_REVISION=r42")}), {});
        QCOMPARE(release.settings, QStringLiteral("r42"));
    }
    void answersAreChecked_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("why");
        QTest::newRow("no JSON") << QByteArray("<html>") << QStringLiteral("illegal value");
        QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("not an object");
        QTest::newRow("no id") << QByteArray("{}") << QStringLiteral("ID");
        QTest::newRow("version is a text") << QByteArray(R"({"ID":"a","Version":{"Index":"7"}})")
                                           << QStringLiteral("Version.Index");
        QTest::newRow("no image")
            << QByteArray(R"({"ID":"a","Version":{"Index":7},"Spec":{"Name":"shop"}})")
            << QStringLiteral("Image");
    }
    void answersAreChecked() {
        QFETCH(QByteArray, body);
        QFETCH(QString, why);
        const auto service = parseService(body);
        QVERIFY(!service.has_value());
        QCOMPARE(service.error().code, ErrorCode::Protocol);
        QVERIFY2(service.error().message.contains(why), qUtf8Printable(service.error().message));
    }
    void refusalsAreToldFromDoubts_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("stale version, before 23")
            << 500 << QByteArray("rpc error: code = Unknown desc = update out of sequence")
            << ErrorCode::Conflict;
        QTest::newRow("stale version") << 409 << QByteArray("x") << ErrorCode::Conflict;
        QTest::newRow("any other failure")
            << 500 << QByteArray("rpc error: context deadline") << ErrorCode::Protocol;
        QTest::newRow("no manager")
            << 503 << QByteArray("This node is not a swarm manager.") << ErrorCode::NotFound;
        QTest::newRow("a proxy's 503")
            << 503 << QByteArray("no server is available") << ErrorCode::Protocol;
        QTest::newRow("malformed") << 400 << QByteArray("x") << ErrorCode::InvalidInput;
        QTest::newRow("forbidden") << 403 << QByteArray("x") << ErrorCode::Forbidden;
        QTest::newRow("unknown service") << 404 << QByteArray("x") << ErrorCode::NotFound;
    }
    void refusalsAreToldFromDoubts() {
        QFETCH(int, status);
        QFETCH(QByteArray, message);
        const Error error = errorOf({status, "{\"message\":\"" + message + "\"}"}, {});
        QTEST(error.code, "code");
        QVERIFY(error.message.contains(QString::fromUtf8(message)));
    }
    void aSlotIsTheTaskThatShallRun() {
        const Reading reading =
            readingOf({task(1, "shutdown", "shutdown", 10), task(1, "running", "running", 20),
                       task(2, "running", "shutdown", 10), task(2, "ready", "ready", 30),
                       task(3, "shutdown", "shutdown", 10)},
                      2);
        const auto placements = placementsOf(reading);
        QCOMPARE(placements.size(), 2);
        QCOMPARE(placements[0].task, QStringLiteral("shop.1"));
        QCOMPARE(placements[0].state, QStringLiteral("running"));
        QCOMPARE(placements[1].state, QStringLiteral("starting"));
    }
    void aSlotThatEndedForGoodCounts() {
        EngineTask failed = task(2, "failed", "shutdown", 30);
        failed.error = QStringLiteral("task: non-zero exit (1)");
        const auto placements =
            placementsOf(readingOf({task(1, "running", "running", 20), failed}, 2));
        QCOMPARE(placements.size(), 2);
        QCOMPARE(placements[1].state, QStringLiteral("stopped"));
        QCOMPARE(placements[1].detail, failed.error);
    }
    void capacityIsWhatReservationsLeave() {
        Reading reading = readingOf({}, 3);
        EngineNode node;
        node.takesTasks = true;
        node.memoryBytes = 1000;
        node.reservedMemoryBytes = 350;
        reading.nodes = {node, node};
        QCOMPARE(capacityOf(reading), 3);
        reading.service.spec = json(R"({"TaskTemplate":{"Resources":{"Reservations":
                                        {"MemoryBytes":300}}}})");
        QCOMPARE(capacityOf(reading), 4);
        reading.nodes[1].takesTasks = false;
        QCOMPARE(capacityOf(reading), 2);
    }
    void aRollbackLeavesTheCountAndOthersLabels() {
        EngineService service = readingOf({}, 7).service;
        service.spec.insert(QStringLiteral("Labels"),
                            QJsonObject{{QStringLiteral("team"), QStringLiteral("a")}});
        deploy::DeployRequest request;
        request.kind = fleet::DeploymentKind::Rollback;
        request.idempotencyKey = QStringLiteral("key-1");
        const QJsonObject made = madeOf(QStringLiteral("shop:v0"));
        const QJsonObject spec = rollbackSpec(service, made, request, 1234);
        QCOMPARE(spec[QStringLiteral("TaskTemplate")].toObject(), made);
        QCOMPARE(spec[QStringLiteral("Mode")], service.spec[QStringLiteral("Mode")]);
        const QJsonObject labels = spec[QStringLiteral("Labels")].toObject();
        QCOMPARE(labels[QStringLiteral("team")].toString(), QStringLiteral("a"));
        QCOMPARE(labels[QStringLiteral("io.watchbridge.key")].toString(), QStringLiteral("key-1"));
    }
    void releasesComeBackNewestFirst() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("deep/shop.json"));
        SpecArchive one(path);
        SpecArchive other(path);
        QVERIFY(one.keep(kept("v1", 100)).has_value());
        QVERIFY(other.keep(kept("v2", 200)).has_value());
        KeptRelease again = kept("v1", 150);
        again.ranWell = true;
        QVERIFY(one.keep(again).has_value());
        const SpecArchive read(path);
        QCOMPARE(read.releases().size(), 2);
        QCOMPARE(read.releases()[0].code, QStringLiteral("v2"));
        QCOMPARE(read.releases()[1].firstSeenMs, 100);
        QVERIFY(read.releases()[1].ranWell);
        QCOMPARE(read.releases()[1].taskTemplate, again.taskTemplate);
    }
    void endpointsAreChosen_data() {
        QTest::addColumn<QByteArray>("members"); // Of the task, beside what it needs.
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("instance"); // Or, without a digit at its start, why not.
        const QString none;
        const QByteArray overlay =
            R"("NetworksAttachments":[{"Network":{"Spec":{"Name":"ingress"}},"Addresses":["10.255.0.4/16"]},
               {"Network":{"Spec":{"Name":"backend"},"DriverState":{"Name":"overlay"}},"Addresses":["10.0.1.7/24"]}])";
        QTest::newRow("the node's network")
            << QByteArray(R"("NetworksAttachments":[{"Network":{"Spec":{"Name":"host"}}}])") << none
            << QStringLiteral("192.0.2.7:9102");
        QTest::newRow("handed on by the node")
            << QByteArray(
                   R"("Status":{"State":"running","PortStatus":{"Ports":[
                   {"Protocol":"udp","TargetPort":9102,"PublishedPort":30001,"PublishMode":"host"},
                   {"Protocol":"tcp","TargetPort":8080,"PublishedPort":30002,"PublishMode":"host"},
                   {"Protocol":"tcp","TargetPort":9102,"PublishedPort":30003,"PublishMode":"host"}]}})")
            << none << QStringLiteral("192.0.2.7:30003");
        QTest::newRow("behind the ingress")
            << QByteArray(R"("Status":{"State":"running","PortStatus":{"Ports":[
                   {"Protocol":"tcp","TargetPort":9102,"PublishedPort":9102,"PublishMode":"ingress"}]}})")
            << none << QStringLiteral("its node does not hand on port 9102");
        QTest::newRow("a network named")
            << overlay << QStringLiteral("backend") << QStringLiteral("10.0.1.7:9102");
        QTest::newRow("an overlay not named")
            << overlay << none << QStringLiteral("its node does not hand on port 9102");
        QTest::newRow("another network named")
            << overlay << QStringLiteral("other")
            << QStringLiteral("it has no address on the network");
        QTest::newRow("an address that is a name")
            << QByteArray(
                   R"("NetworksAttachments":[{"Network":{"Spec":{"Name":"backend"}},"Addresses":["evil.example"]}])")
            << QStringLiteral("backend") << QStringLiteral("its address \"evil.example\"");
        QTest::newRow("an unknown node")
            << QByteArray(
                   R"("NodeID":"n9","NetworksAttachments":[{"Network":{"Spec":{"Name":"host"}}}])")
            << none << QStringLiteral("its node is not among those of the swarm");
    }
    void endpointsAreChosen() {
        QFETCH(QByteArray, members);
        QFETCH(QString, network);
        QFETCH(QString, instance);
        QJsonObject told = json(R"({"ID":"t1","Slot":1,"NodeID":"n1","DesiredState":"running",
            "Status":{"State":"running"},"CreatedAt":"2026-11-27T10:00:00Z"})");
        const QJsonObject more = json('{' + members + '}');
        for (auto member = more.begin(); member != more.end(); ++member) {
            told.insert(member.key(), member.value());
        }
        const auto tasks = parseTasks(QJsonDocument(QJsonArray{told}).toJson());
        QVERIFY2(tasks.has_value(), tasks ? "" : qUtf8Printable(tasks.error().text()));
        Reading reading = readingOf(*tasks, 1);
        const auto nodes = parseNodes(
            R"([{"ID":"n1","Status":{"Addr":"0.0.0.0"},"ManagerStatus":{"Addr":"192.0.2.7:2377"}}])");
        QVERIFY(nodes.has_value());
        reading.nodes = *nodes;
        reading.metrics = fleet::MetricsPort{QStringLiteral("9102"), network};
        const auto placements = placementsOf(reading);
        QCOMPARE(placements.size(), 1);
        const bool isReached = instance.front().isDigit();
        QCOMPARE(placements[0].instance, isReached ? instance : QString());
        QVERIFY2(placements[0].instanceTrouble.startsWith(isReached ? QString() : instance),
                 qUtf8Printable(placements[0].instanceTrouble));
        QCOMPARE(placements[0].instanceTrouble.isEmpty(), isReached);
        // Where no targets are asked for, nothing is told of it.
        reading.metrics.reset();
        QCOMPARE(placementsOf(reading)[0].instance, QString());
        QCOMPARE(placementsOf(reading)[0].instanceTrouble, QString());
    }
    void whatCouldNotBeKeptIsTriedAgain() {
        const QTemporaryDir folder;
        QFile inTheWay(folder.filePath(QStringLiteral("deep")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        const QString path = folder.filePath(QStringLiteral("deep/shop.json"));
        SpecArchive archive(path);
        const auto refused = archive.keep(kept("v1", 100));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::Storage);
        QVERIFY(inTheWay.remove());
        QVERIFY(archive.keep(kept("v1", 100)).has_value());
        QCOMPARE(SpecArchive(path).releases().size(), 1);
    }
    void theArchiveIsBounded() {
        SpecArchive archive({});
        for (int i = 0; i < 60; ++i) {
            QVERIFY(archive.keep(kept(qPrintable(QString::number(i)), i)).has_value());
        }
        QCOMPARE(archive.releases().size(), 50);
        QCOMPARE(archive.releases().last().code, QStringLiteral("10"));
    }
    void aDamagedArchiveIsNoRelease() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("shop.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"releases":[{"code":"v1","settings":"s1"},7]})");
        file.close();
        QVERIFY(SpecArchive(file.fileName()).releases().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_SwarmReading)
#include "tst_SwarmReading.moc"
