// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "tests/support/FreePort.h"
#include "tests/support/MotoPeer.h"

#include <QRegularExpression>
#include <QTest>

using namespace wb;
using namespace wb::test;
using fleet::ServiceStatus;

namespace {

constexpr int PatienceMs = 60'000;

/// What stands in the first element of that name; empty: none does.
QString inXml(const QByteArray& xml, const char* name) {
    const QRegularExpression element(QStringLiteral("<%1>([^<]+)</%1>").arg(QLatin1String(name)));
    return element.match(QString::fromUtf8(xml)).captured(1);
}

} // namespace

/// Where the tasks of a service at a real moto server have their metrics.
class tst_EcsTargets : public QObject {
    Q_OBJECT

    std::unique_ptr<MotoPeer> m_moto;
    SystemClock m_clock;
    const QString m_name = QStringLiteral("shop");

    QString define(const QString& networkMode) {
        const QJsonObject container{
            {QStringLiteral("name"), QStringLiteral("app")},
            {QStringLiteral("image"), QStringLiteral("shop:v1")},
            {QStringLiteral("memory"), 64},
            {QStringLiteral("portMappings"),
             QJsonArray{QJsonObject{{QStringLiteral("containerPort"), 8080}},
                        QJsonObject{{QStringLiteral("containerPort"), 9102},
                                    {QStringLiteral("name"), QStringLiteral("metrics")}}}}};
        return m_moto
            ->ask("RegisterTaskDefinition",
                  {{QStringLiteral("family"), m_name},
                   {QStringLiteral("networkMode"), networkMode},
                   {QStringLiteral("containerDefinitions"), QJsonArray{container}}})
            .json()[QLatin1String("taskDefinition")][QLatin1String("taskDefinitionArn")]
            .toString();
    }
    /// A machine of the cluster; its private address.
    QString addMachine() {
        const QByteArray ran =
            m_moto
                ->askForm("Action=RunInstances&Version=2016-11-15&ImageId=ami-12c6146b&"
                          "MinCount=1&MaxCount=1",
                          "ec2")
                .body;
        m_moto->ask("CreateCluster", {{QStringLiteral("clusterName"), QStringLiteral("prod")}});
        const auto answer = m_moto->ask(
            "RegisterContainerInstance",
            {{QStringLiteral("cluster"), QStringLiteral("prod")},
             {QStringLiteral("instanceIdentityDocument"),
              QStringLiteral("{\"instanceId\": \"%1\"}").arg(inXml(ran, "instanceId"))}});
        return answer.status == 200 ? inXml(ran, "privateIpAddress") : QString();
    }
    Expected<ServiceStatus> status(ecs::EcsProvider& provider) {
        std::optional<Expected<ServiceStatus>> answer;
        provider.fetchStatus(m_name,
                             [&](Expected<ServiceStatus> given) { answer = std::move(given); });
        return QTest::qWaitFor([&] { return answer.has_value(); }, PatienceMs)
                   ? *answer
                   : failure(ErrorCode::Cancelled, QStringLiteral("never answered"));
    }
    ecs::EcsProvider::Options options(const QString& port) const {
        ecs::EcsProvider::Options options = m_moto->options(m_name, m_clock);
        options.metrics = fleet::MetricsPort{port, {}};
        return options;
    }

private Q_SLOTS:
    void init() {
        m_moto = std::make_unique<MotoPeer>();
        const QString wrong = m_moto->start(50);
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
    }

    void anInterfaceOfItsOwnHasThePortAsItIs() {
        const QString subnet = inXml(
            m_moto->askForm("Action=DescribeSubnets&Version=2016-11-15", "ec2").body, "subnetId");
        QVERIFY(!subnet.isEmpty());
        m_moto->ask("CreateCluster", {{QStringLiteral("clusterName"), QStringLiteral("prod")}});
        const QJsonObject network{{QStringLiteral("awsvpcConfiguration"),
                                   QJsonObject{{QStringLiteral("subnets"), QJsonArray{subnet}},
                                               {QStringLiteral("securityGroups"), QJsonArray()}}}};
        const auto made = m_moto->ask(
            "CreateService", {{QStringLiteral("cluster"), QStringLiteral("prod")},
                              {QStringLiteral("serviceName"), m_name},
                              {QStringLiteral("taskDefinition"), define(QStringLiteral("awsvpc"))},
                              {QStringLiteral("launchType"), QStringLiteral("FARGATE")},
                              {QStringLiteral("networkConfiguration"), network},
                              {QStringLiteral("desiredCount"), 2}});
        QVERIFY2(made.status == 200, made.body.constData());
        ecs::EcsProvider provider(options(QStringLiteral("metrics")));
        const auto told = status(provider);
        QVERIFY2(told.has_value(), told ? "" : qUtf8Printable(told.error().text()));
        QCOMPARE(told->tasks.size(), 2);
        for (const fleet::TaskPlacement& task : told->tasks) {
            QVERIFY2(task.instance.endsWith(QStringLiteral(":9102")) &&
                         task.instance.startsWith(QStringLiteral("10.")),
                     qUtf8Printable(task.instance + task.instanceTrouble));
            QVERIFY(task.task.startsWith(QStringLiteral("shop-")));
        }
        QVERIFY(told->tasks[0].instance != told->tasks[1].instance);
    }

    void onAMachineThePortIsTheOneItHandsOn_data() {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("port");
        QTest::addColumn<QString>("endsWith"); // Of the instance, or of what is in its way.
        QTest::newRow("bridge") << QStringLiteral("bridge") << QStringLiteral("9102")
                                << QStringLiteral(":32769");
        QTest::newRow("bridge, by name")
            << QStringLiteral("bridge") << QStringLiteral("metrics") << QStringLiteral(":32769");
        QTest::newRow("bridge, the first")
            << QStringLiteral("bridge") << QString() << QStringLiteral(":32768");
        QTest::newRow("bridge, not mapped")
            << QStringLiteral("bridge") << QStringLiteral("9999")
            << QStringLiteral("port 9999 is not mapped to one of its instance: add it to "
                              "portMappings of the task definition");
        QTest::newRow("host") << QStringLiteral("host") << QStringLiteral("9102")
                              << QStringLiteral(":9102");
        QTest::newRow("no such name")
            << QStringLiteral("host") << QStringLiteral("admin")
            << QStringLiteral("its task definition has no port \"admin\"");
    }
    void onAMachineThePortIsTheOneItHandsOn() {
        QFETCH(QString, mode);
        QFETCH(QString, port);
        QFETCH(QString, endsWith);
        const QString address = addMachine();
        QVERIFY(!address.isEmpty());
        QCOMPARE(m_moto->create(m_name, define(mode), 1), QString());
        ecs::EcsProvider provider(options(port));
        const auto told = status(provider);
        QVERIFY2(told.has_value(), told ? "" : qUtf8Printable(told.error().text()));
        QCOMPARE(told->tasks.size(), 1);
        const fleet::TaskPlacement& task = told->tasks.first();
        if (endsWith.startsWith(u':')) {
            QCOMPARE(task.instance, address + endsWith);
            QCOMPARE(task.instanceTrouble, QString());
        } else {
            QCOMPARE(task.instance, QString());
            QCOMPARE(task.instanceTrouble, endsWith);
        }
    }

    void withoutTargetsNoMachineIsAskedFor() {
        QVERIFY(!addMachine().isEmpty());
        QCOMPARE(m_moto->create(m_name, define(QStringLiteral("bridge")), 1), QString());
        ecs::EcsProvider provider(m_moto->options(m_name, m_clock));
        const auto told = status(provider);
        QVERIFY2(told.has_value(), told ? "" : qUtf8Printable(told.error().text()));
        QCOMPARE(told->tasks.first().instance, QString());
        QCOMPARE(told->tasks.first().instanceTrouble, QString());
    }

    void aPolicyThatHidesTheMachinesIsNoFault() {
        QVERIFY(!addMachine().isEmpty());
        QCOMPARE(m_moto->create(m_name, define(QStringLiteral("bridge")), 1), QString());
        const QString closed = QStringLiteral("http://127.0.0.1:%1").arg(freePort());
        ecs::EcsProvider::Options wanted = options(QStringLiteral("9102"));
        // EC2's API alone cannot be reached.
        const QString others = m_moto->url().toString();
        const auto keys = wanted.client.surroundings.variable;
        wanted.client.endpoint = QUrl();
        wanted.client.surroundings.variable = [=](const char* name) {
            const QByteArray asked(name);
            return asked == "AWS_ENDPOINT_URL_EC2"         ? closed
                   : asked.startsWith("AWS_ENDPOINT_URL_") ? others
                                                           : keys(name);
        };
        ecs::EcsProvider provider(wanted);
        const auto told = status(provider);
        QVERIFY2(told.has_value(), told ? "" : qUtf8Printable(told.error().text()));
        QCOMPARE(told->tasks.first().instance, QString());
        QVERIFY2(told->tasks.first().instanceTrouble.startsWith(
                     QStringLiteral("the address of what it runs on is not told: ")),
                 qUtf8Printable(told->tasks.first().instanceTrouble));
    }
};

QTEST_GUILESS_MAIN(tst_EcsTargets)
#include "tst_EcsTargets.moc"
