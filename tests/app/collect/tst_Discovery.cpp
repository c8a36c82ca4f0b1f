// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/Discovery.h"
#include "tests/support/ScriptedServer.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::collect;
using wb::test::ScriptedServer;

namespace {

const QByteArray List = R"([{"targets": ["10.0.0.5:9102", "10.0.0.6:9102"],
  "labels": {"__metrics_path__": "/m", "__scheme__": "https", "zone": "a"}},
 {"targets": ["10.0.0.7:9102"], "labels": {"service": "search", "task": "search-9"}}])";

fleet::ServiceSpec serviceNamed(const QString& name) {
    fleet::ServiceSpec service;
    service.name = name;
    service.targets.refreshMs = 100;
    return service;
}

fleet::EnvironmentSpec environmentWith(const fleet::TargetsSpec& targets) {
    fleet::EnvironmentSpec environment;
    environment.services << serviceNamed(QStringLiteral("chat"))
                         << serviceNamed(QStringLiteral("search"));
    environment.services[0].targets = targets;
    environment.services[0].targets.refreshMs = 100;
    return environment;
}

QStringList shown(const QVector<fleet::Target>& targets) {
    QStringList lines;
    for (const fleet::Target& target : targets) {
        lines << target.service + u'/' + target.task + u' ' + target.id;
    }
    return lines;
}

const QString Swarm = QStringLiteral("swarm");
const QString Chat = QStringLiteral("chat");

fleet::EnvironmentSpec environmentWithTasks() {
    fleet::TargetsSpec spec;
    fleet::OrchestratedTargets tasks;
    tasks.source.provider = Swarm;
    spec.orchestrated << tasks;
    return environmentWith(spec);
}

fleet::TaskPlacement task(const QByteArray& name, const QByteArray& instance,
                          const char* state = "running") {
    fleet::TaskPlacement task;
    task.task = QString::fromUtf8(name);
    task.instance = QString::fromUtf8(instance);
    task.state = QLatin1String(state);
    return task;
}

Expected<QString> noSecret(const fleet::SecretRef&) {
    return QString();
}

} // namespace

class TestDiscovery : public QObject {
    Q_OBJECT

    QNetworkAccessManager m_network;
    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& bytes) {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
                   ? file.fileName()
                   : QString();
    }

private Q_SLOTS:
    void lists_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("addresses"); // -1: refused.
        const QString json = QStringLiteral("a.json");
        const QString yaml = QStringLiteral("a.yml");
        const QString text = QStringLiteral("a.txt");
        QTest::newRow("JSON") << List << json << 3;
        QTest::newRow("JSON by its look") << List << text << 3;
        QTest::newRow("YAML") << QByteArray("- targets: [a:1, b:2]\n  labels: {x: y}\n") << yaml
                              << 2;
        QTest::newRow("plain") << QByteArray("# mine\nhttp://a:1/metrics\n\nb:2\n") << text << 2;
        QTest::newRow("empty YAML") << QByteArray() << yaml << 0;
        QTest::newRow("malformed JSON") << QByteArray("[{") << json << -1;
        QTest::newRow("no list") << QByteArray("{}") << json << -1;
        QTest::newRow("targets no list") << QByteArray(R"([{"targets": "a:1"}])") << json << -1;
        QTest::newRow("malformed YAML") << QByteArray("- targets: [a") << yaml << -1;
        QTest::newRow("YAML without targets") << QByteArray("- labels: {a: b}\n") << yaml << -1;
        QTest::newRow("too many") << QByteArray("a:1\n").repeated(TargetLimit + 1) << text << -1;
        QTest::newRow("too large") << QByteArray(TargetListBytesLimit + 1, ' ') << text << -1;
    }
    void lists() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, source);
        QFETCH(int, addresses);
        const auto groups = parseTargetList(bytes, source);
        QCOMPARE(groups.has_value(), addresses >= 0);
        if (!groups) {
            QVERIFY(!groups.error().message.isEmpty());
            return;
        }
        qsizetype count = 0;
        for (const TargetGroup& group : *groups) {
            count += group.addresses.size();
        }
        QCOMPARE(count, addresses);
    }

    void addressesThatMakeNoUrlAreNamed() {
        QStringList mistakes;
        const auto targets =
            targetsOf({{{QStringLiteral("a b"), QStringLiteral("file:///etc/passwd"),
                         QStringLiteral("http://user:secret@a:1/"), QStringLiteral("ok:1")},
                        {}}},
                      serviceNamed(QStringLiteral("chat")), mistakes);
        QCOMPARE(targets.size(), 1);
        QCOMPARE(mistakes.size(), 3);
    }

    void labelsDecide() {
        fleet::TargetsSpec spec;
        spec.staticTargets << QStringLiteral("10.0.0.1:80");
        spec.fileSd << write(QStringLiteral("labels.json"), List);
        fleet::EnvironmentSpec environment = environmentWith(spec);
        environment.services[1].targets.fileSd = spec.fileSd;
        Discovery discovery(environment, &m_network, noSecret);
        QSignalSpy warnings(&discovery, &Discovery::warning);
        discovery.start();
        QCOMPARE(warnings.size(), 0);
        QCOMPARE(shown(discovery.targets()),
                 QStringList({QStringLiteral("chat/chat-1 http://10.0.0.1:80/metrics"),
                              QStringLiteral("chat/chat-2 https://10.0.0.5:9102/m"),
                              QStringLiteral("chat/chat-3 https://10.0.0.6:9102/m"),
                              QStringLiteral("search/search-9 http://10.0.0.7:9102/metrics")}));
        QCOMPARE(discovery.targets()[1].labels.value(QStringLiteral("zone")), QStringLiteral("a"));
        QVERIFY(!discovery.targets()[1].labels.contains(QStringLiteral("__scheme__")));
    }

    /// It would be scraped with search's token, and its figures would be search's.
    void noListGivesTargetsToAServiceThatDoesNotNameIt() {
        fleet::TargetsSpec spec;
        spec.fileSd << write(QStringLiteral("foreign.json"), List);
        Discovery discovery(environmentWith(spec), &m_network, noSecret);
        QSignalSpy warnings(&discovery, &Discovery::warning);
        discovery.start();
        QCOMPARE(shown(discovery.targets()),
                 QStringList({QStringLiteral("chat/chat-1 https://10.0.0.5:9102/m"),
                              QStringLiteral("chat/chat-2 https://10.0.0.6:9102/m")}));
        QCOMPARE(warnings.size(), 1);
        QCOMPARE(warnings[0][0].toString(),
                 QStringLiteral("The list of chat gives targets to search, which does not name "
                                "that list; they are left out."));
    }
    /// An entry of the environment and a file may have one name.
    void aListIsReadOnceForEachCredential() {
        ScriptedServer server;
        server.answerBody(QStringLiteral("/sd"), List, "application/json");
        fleet::TargetsSpec spec;
        spec.httpSd << server.url(QStringLiteral("/sd"));
        fleet::EnvironmentSpec environment = environmentWith(spec);
        using Source = fleet::SecretRef::Source;
        environment.services[0].bearer = {Source::Environment, QStringLiteral("t")};
        environment.services[1].targets = environment.services[0].targets;
        environment.services[1].bearer = {Source::File, QStringLiteral("t")};
        environment.services << serviceNamed(QStringLiteral("mail"));
        environment.services[2].targets = environment.services[0].targets;
        environment.services[2].bearer = environment.services[0].bearer;
        for (fleet::ServiceSpec& service : environment.services) {
            service.targets.refreshMs = 60'000;
        }
        Discovery discovery(environment, &m_network,
                            [](const fleet::SecretRef& secret) -> Expected<QString> {
                                return secret.source == Source::File ? QStringLiteral("of-a-file")
                                                                     : QStringLiteral("of-env");
                            });
        discovery.start();
        QTRY_COMPARE(discovery.targets().size(), 3);
        QTRY_COMPARE(server.requests.size(), 2);
        QSet<QByteArray> bearers;
        for (const auto& request : std::as_const(server.requests)) {
            bearers << ScriptedServer::header(request, "Authorization");
        }
        QCOMPARE(bearers, QSet<QByteArray>({"Bearer of-env", "Bearer of-a-file"}));
        QCOMPARE(discovery.targets().last().service, QStringLiteral("search"));
    }

    void filesAreFollowedAndFaultsKeepTheLastList() {
        fleet::TargetsSpec spec;
        spec.fileSd << write(QStringLiteral("moving.json"), R"([{"targets": ["a:1"]}])");
        Discovery discovery(environmentWith(spec), &m_network, noSecret);
        QSignalSpy warnings(&discovery, &Discovery::warning);
        discovery.start();
        QCOMPARE(discovery.targets().size(), 1);
        write(QStringLiteral("moving.json"), R"([{"targets": ["a:1", "b:2"]}])");
        QTRY_COMPARE(discovery.targets().size(), 2);
        write(QStringLiteral("moving.json"), "[{");
        QTRY_COMPARE(warnings.size(), 1);
        QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("moving.json"))));
        QTRY_COMPARE(warnings.size(), 2);
        QCOMPARE(discovery.targets().size(), 2);
        write(QStringLiteral("moving.json"), "[]");
        QTRY_COMPARE(discovery.targets().size(), 0);
    }

    void runningTasksAreTargets() {
        Discovery discovery(environmentWithTasks(), &m_network, noSecret);
        QSignalSpy warnings(&discovery, &Discovery::warning);
        discovery.start();
        QCOMPARE(discovery.targets().size(), 0);
        discovery.takeTasks(Swarm, Chat,
                            {task("chat.1", "10.0.0.5:9102"), task("chat.2", "10.0.0.6:9102"),
                             task("chat.3", "10.0.0.7:9102", "starting"),
                             task("chat.4", "10.0.0.8:9102", "stopped"), task("chat.5", "")});
        QTRY_COMPARE(shown(discovery.targets()),
                     QStringList({QStringLiteral("chat/chat.1 http://10.0.0.5:9102/metrics"),
                                  QStringLiteral("chat/chat.2 http://10.0.0.6:9102/metrics")}));
        QCOMPARE(warnings.size(), 1);
        QCOMPARE(warnings[0][0].toString(),
                 QStringLiteral("chat.5 cannot be scraped: where its metrics are is not told"));
        // Others' tasks are none of ours.
        discovery.takeTasks(QStringLiteral("ecs"), Chat, {});
        discovery.takeTasks(Swarm, QStringLiteral("search"), {task("search.1", "10.0.0.9:1")});
        discovery.takeNoTasks(Swarm, Chat, QStringLiteral("no answer"));
        QCOMPARE(warnings.size(), 2);
        QCOMPARE(warnings[1][0].toString(), QStringLiteral("The targets of chat could not be read: "
                                                           "no answer"));
        QCOMPARE(discovery.targets().size(), 2);
        // Other settings begin with what is known.
        Discovery next(environmentWithTasks(), &m_network, noSecret);
        next.adopt(discovery);
        next.start();
        QCOMPARE(shown(next.targets()), shown(discovery.targets()));
        next.takeTasks(Swarm, Chat, {});
        QTRY_COMPARE(next.targets().size(), 0);
    }

    void tasksOfAnotherPlaceAreNotTakenOver_data() {
        QTest::addColumn<fleet::EnvironmentSpec>("next");
        QTest::addColumn<bool>("isSame");
        const auto row = [](const char* name, auto change, bool isSame = false) {
            fleet::EnvironmentSpec next = environmentWithTasks();
            change(next.services[0].targets.orchestrated[0]);
            QTest::newRow(name) << next << isSame;
        };
        using Tasks = fleet::OrchestratedTargets;
        row(
            "the same", [](Tasks&) {}, true);
        row("address", [](Tasks& tasks) { tasks.source.url = QUrl("tcp://10.0.0.2:2376"); });
        row("service", [](Tasks& tasks) { tasks.source.service = QStringLiteral("chat2"); });
        row("context", [](Tasks& tasks) { tasks.source.context = QStringLiteral("staging"); });
        row("namespace", [](Tasks& tasks) { tasks.source.namespaceName = Chat; });
        row("cluster", [](Tasks& tasks) { tasks.source.cluster = QStringLiteral("two"); });
        row("profile", [](Tasks& tasks) { tasks.source.profile = QStringLiteral("two"); });
        row("port", [](Tasks& tasks) { tasks.port.port = QStringLiteral("9103"); });
    }
    void tasksOfAnotherPlaceAreNotTakenOver() {
        QFETCH(fleet::EnvironmentSpec, next);
        QFETCH(bool, isSame);
        Discovery before(environmentWithTasks(), &m_network, noSecret);
        before.start();
        before.takeTasks(Swarm, Chat, {task("chat.1", "10.0.0.5:9102")});
        QTRY_COMPARE(before.targets().size(), 1);
        Discovery after(next, &m_network, noSecret);
        after.adopt(before);
        after.start();
        QCOMPARE(after.targets().size(), isSame ? 1 : 0);
    }

    void tasksHaveLimitsAndPlainNames() {
        Discovery discovery(environmentWithTasks(), &m_network, noSecret);
        QSignalSpy warnings(&discovery, &Discovery::warning);
        discovery.start();
        const QString hostile = QStringLiteral("chat.1\n\u202e<b>") + QString(5000, u'x');
        discovery.takeTasks(Swarm, Chat, {task(hostile.toUtf8(), "10.0.0.5:9102")});
        QTRY_COMPARE(discovery.targets().size(), 1);
        const QString name = discovery.targets().first().task;
        QVERIFY2(name.size() <= 253 && !name.contains(u'\n') && !name.contains(QChar(0x202e)),
                 qUtf8Printable(name));
        QVector<fleet::TaskPlacement> many;
        for (int i = 0; i <= TargetLimit; ++i) {
            many << task("t", QByteArray("10.1." + QByteArray::number(i / 256) + '.' +
                                         QByteArray::number(i % 256) + ":1"));
        }
        discovery.takeTasks(Swarm, Chat, many);
        QTRY_COMPARE(warnings.size(), 1);
        QVERIFY(warnings[0][0].toString().contains(QStringLiteral("More than 10000 targets")));
        QCOMPARE(discovery.targets().size(), 1);
    }

    void httpListsCarryTheBearer() {
        ScriptedServer server;
        server.answerBody(QStringLiteral("/sd"), R"([{"targets": ["a:1"]}])", "application/json");
        fleet::TargetsSpec spec;
        spec.httpSd << server.url(QStringLiteral("/sd"));
        fleet::EnvironmentSpec environment = environmentWith(spec);
        environment.services[0].bearer = {fleet::SecretRef::Source::Environment,
                                          QStringLiteral("TOKEN")};
        Discovery discovery(
            environment, &m_network,
            [](const fleet::SecretRef&) -> Expected<QString> { return QStringLiteral("s3cret"); });
        discovery.start();
        QTRY_COMPARE(discovery.targets().size(), 1);
        QCOMPARE(ScriptedServer::header(server.requests.constFirst(), "Authorization"),
                 QByteArray("Bearer s3cret"));
        server.answer(QStringLiteral("/sd"), "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n");
        QSignalSpy warnings(&discovery, &Discovery::warning);
        QTRY_COMPARE(warnings.size(), 1);
        QVERIFY(!warnings[0][0].toString().contains(QStringLiteral("s3cret")));
        QCOMPARE(discovery.targets().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_Discovery.moc"
