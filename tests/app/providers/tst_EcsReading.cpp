// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/ecs/EcsRelease.h"
#include "app/providers/ecs/EcsView.h"
#include "app/providers/ecs/ScalingPolicies.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace wb;
using namespace wb::ecs;
using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;

namespace {

constexpr TimeMs StartMs = 1'700'000'000'000;

QJsonObject json(const QByteArray& text) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject()) {
        qFatal("%s", qUtf8Printable(error.errorString()));
    }
    return document.object();
}

/// A definition of family "shop" with an image and one variable.
TaskDefinition definition(int revision, const QByteArray& image, const QByteArray& pool = "8") {
    return *parseDefinition(json(R"({"taskDefinition":{"taskDefinitionArn":"arn:td/shop:)" +
                                 QByteArray::number(revision) + R"(","family":"shop","revision":)" +
                                 QByteArray::number(revision) + R"(,"status":"ACTIVE",
        "registeredAt":17000000)" +
                                 QByteArray::number(10 + revision) + R"(.5,
        "registeredBy":"arn:aws:sts::1:assumed-role/Deploy/ann","cpu":"256","memory":"512",
        "containerDefinitions":[
          {"name":"log-router","image":"fluent:1","essential":false},
          {"name":"app","image":")" +
                                 image + R"(","essential":true,"memory":400,
           "portMappings":[{"containerPort":8080}],
           "environment":[{"name":"POOL","value":")" +
                                 pool + R"("},
                          {"name":"TOKEN","value":"hunter2"}],
           "secrets":[{"name":"DB","valueFrom":"arn:secret"}]}]}})"));
}

TaskGroup group(int revision, const char* id, TimeMs createdMs, const char* rollout,
                const char* status = "PRIMARY") {
    TaskGroup made;
    made.id = QString::fromLatin1(id);
    made.status = QString::fromLatin1(status);
    made.taskDefinition = QStringLiteral("arn:td/shop:%1").arg(revision);
    made.desired = made.running = 2;
    made.createdMs = createdMs;
    made.rollout = QString::fromLatin1(rollout);
    return made;
}

/// A service deployment to a revision of the same number as its definition.
ServiceDeployment act(int revision, TimeMs createdMs, const char* status) {
    ServiceDeployment made;
    made.arn = QStringLiteral("arn:sd/prod/shop/d%1-%2").arg(revision).arg(createdMs % 1'000'000);
    made.status = QString::fromLatin1(status);
    made.targetRevision = QStringLiteral("arn:rev/%1").arg(revision);
    made.createdMs = createdMs;
    return made;
}

Reading reading() {
    Reading made;
    made.service.name = QStringLiteral("shop");
    made.service.arn = QStringLiteral("arn:service/prod/shop");
    made.service.desired = 2;
    made.service.taskDefinition = QStringLiteral("arn:td/shop:2");
    made.readAtMs = StartMs + 3'600'000;
    made.tellsDeployments = true;
    const QByteArray images[] = {"shop:v1", "shop:v2", "shop:v3"};
    for (int i = 1; i <= 3; ++i) {
        const TaskDefinition each = definition(i, images[i - 1], i == 3 ? "20" : "8");
        made.definitions.insert(each.arn, each);
        const QString revision = QStringLiteral("arn:rev/%1").arg(i);
        made.revisions.insert(revision, {revision, each.arn, {}});
    }
    return made;
}

QString inWords(const Change& change) {
    return QStringLiteral("%1 %2 %3 %4")
        .arg(change.deployment.id, fleet::deploymentKindName(change.deployment.kind),
             change.deployment.release.code, fleet::deploymentStateName(change.deployment.state));
}

QStringList inWords(const QVector<Change>& changes) {
    QStringList words;
    for (const Change& change : changes) {
        words << inWords(change);
    }
    return words;
}

EcsTask task(const char* id, const char* last, const char* desired = "RUNNING") {
    EcsTask made;
    made.id = QString::fromLatin1(id);
    made.arn = QStringLiteral("arn:task/prod/") + made.id;
    made.taskDefinition = QStringLiteral("arn:td/shop:2");
    made.startedBy = QStringLiteral("ecs-svc/2");
    made.lastStatus = QString::fromLatin1(last);
    made.desiredStatus = QString::fromLatin1(desired);
    return made;
}

} // namespace

/// What answers of ECS mean, without a network.
class tst_EcsReading : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDefinitionBecomesARelease();
    void imageAndSettingsAreApart();
    void otherSettingsGoBackWhereTheyDiffer();
    void tasksAreReadWhole();
    void malformedAnswersAreProtocolErrors_data();
    void malformedAnswersAreProtocolErrors();
    void missingServicesAreNotFound();
    void changesAreToldOnce_data();
    void changesAreToldOnce();
    void statesOfServiceDeployments_data();
    void statesOfServiceDeployments();
    void whatWasLeftIsNotGood();
    void guardsAndTroubleAreTold();
    void policiesBecomeWhatIsWatched_data();
    void policiesBecomeWhatIsWatched();
    void tasksHaveTheirState_data();
    void tasksHaveTheirState();
    void whatFailedStandsInForWhatIsMissing();
};

void tst_EcsReading::aDefinitionBecomesARelease() {
    const auto release =
        releaseOf(definition(7, "registry:5000/team/shop:v7"), {QStringLiteral("POOL")});
    QCOMPARE(release.code, QStringLiteral("v7"));
    QVERIFY2(release.settings.startsWith(u's') && release.settings.size() == 8,
             qUtf8Printable(release.settings));
    QCOMPARE(release.author, QStringLiteral("ann"));
    QCOMPARE(release.createdMs, TimeMs(1'700'000'017'500));
    QCOMPARE(release.values.value(QStringLiteral("POOL")), QStringLiteral("8"));
    QVERIFY(release.values.value(QStringLiteral("TOKEN")).startsWith(QStringLiteral("hidden (")));
    QCOMPARE(release.values.value(QStringLiteral("(secrets)")), QStringLiteral("DB"));
    QCOMPARE(release.values.value(QStringLiteral("log-router/(image)")),
             QStringLiteral("fluent:1"));
    for (const QString& value : release.values) {
        QVERIFY(!value.contains(QStringLiteral("hunter2")));
    }
    const TaskDefinition byDigest = definition(1, "shop@sha256:0123456789abcdef0123");
    QCOMPARE(releaseOf(byDigest, {}).code, QStringLiteral("0123456789ab"));
    QCOMPARE(memoryLimitOf(byDigest), qint64(400) << 20);
    QCOMPARE(firstPort(byDigest), 8080);
}

void tst_EcsReading::imageAndSettingsAreApart() {
    const auto first = releaseOf(definition(1, "shop:v1"), {});
    const auto sameSettings = releaseOf(definition(2, "shop:v2"), {});
    const auto otherSettings = releaseOf(definition(3, "shop:v2", "20"), {});
    QCOMPARE(first.settings, sameSettings.settings);
    QVERIFY(sameSettings.settings != otherSettings.settings);
    QCOMPARE(sameSettings.code, otherSettings.code);
    TaskDefinition named = definition(4, "shop:v2");
    named.whole = json(QJsonDocument(named.whole)
                           .toJson()
                           .replace("\"TOKEN\"", "\"SETTINGS_REVISION\"")
                           .replace("hunter2", "r41"));
    QCOMPARE(releaseOf(named, {}).settings, QStringLiteral("r41"));
}

void tst_EcsReading::otherSettingsGoBackWhereTheyDiffer() {
    const ServiceRevision current{
        QStringLiteral("a"),
        {},
        json(R"({"platformVersion":"1.4.0","networkConfiguration":{"awsvpcConfiguration":
            {"subnets":["new"]}},"capacityProviderStrategy":[{"capacityProvider":"FARGATE"}],
            "taskDefinition":"x","guardDutyEnabled":true})")};
    ServiceRevision wanted = current;
    wanted.arn = QStringLiteral("b");
    QVERIFY(otherSettings(current, wanted).isEmpty());
    wanted.whole = json(R"({"platformVersion":"1.4.0","networkConfiguration":
        {"awsvpcConfiguration":{"subnets":["old"]}},"taskDefinition":"y","guardDutyEnabled":false})");
    const QJsonObject other = otherSettings(current, wanted);
    QCOMPARE(other.keys(), QStringList{QStringLiteral("networkConfiguration")});
    QVERIFY(otherSettings({}, wanted).isEmpty());
}

void tst_EcsReading::tasksAreReadWhole() {
    const auto tasks = parseTasks(json(R"({"tasks":[{
        "taskArn":"arn:aws:ecs:eu-west-1:1:task/prod/0123456789abcdef","lastStatus":"STOPPED",
        "desiredStatus":"STOPPED","startedBy":"ecs-svc/9","taskDefinitionArn":"arn:td/shop:2",
        "createdAt":1700000000.123,"stoppedAt":1700000100,"stopCode":"EssentialContainerExited",
        "stoppedReason":"Essential container in task exited","memory":"512",
        "attachments":[{"type":"ElasticNetworkInterface","details":[
          {"name":"subnetId","value":"s"},{"name":"privateIPv4Address","value":"10.0.3.7"}]}],
        "containers":[{"name":"app","exitCode":137,"imageDigest":"sha256:1",
          "reason":"OutOfMemoryError: Container killed due to memory usage"}]}]})"));
    QVERIFY(tasks.has_value());
    const EcsTask& read = tasks->first();
    QCOMPARE(read.id, QStringLiteral("0123456789abcdef"));
    QCOMPARE(read.createdMs, TimeMs(1'700'000'000'123));
    QCOMPARE(read.host, QStringLiteral("10.0.3.7"));
    QCOMPARE(read.memoryBytes, qint64(512) << 20);
    QVERIFY(wasOutOfMemory(read));
    QCOMPARE(failureText(read),
             QStringLiteral("app exited with 137: OutOfMemoryError: Container killed due to memory "
                            "usage"));
}

void tst_EcsReading::malformedAnswersAreProtocolErrors_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("no lists") << QByteArray(
        R"({"tasks":{},"services":1,"serviceDeployments":"x","serviceRevisions":null})");
    QTest::newRow("empty items") << QByteArray(
        R"({"tasks":[{}],"services":[{"a":1}],"serviceDeployments":[{}],"serviceRevisions":[{}],
            "taskDefinition":{"taskDefinitionArn":"a"}})");
    QTest::newRow("other kinds") << QByteArray(
        R"({"tasks":[1],"services":[{"serviceArn":2}],"serviceDeployments":[[]],
            "serviceRevisions":["a"],"taskDefinition":[]})");
}

void tst_EcsReading::malformedAnswersAreProtocolErrors() {
    QFETCH(QByteArray, text);
    const QJsonObject answer = json(text);
    QCOMPARE(parseTasks(answer).error().code, ErrorCode::Protocol);
    QCOMPARE(parseDeployments(answer).error().code, ErrorCode::Protocol);
    QCOMPARE(parseRevisions(answer).error().code, ErrorCode::Protocol);
    QCOMPARE(parseDefinition(answer).error().code, ErrorCode::Protocol);
    QCOMPARE(parseService(answer, QStringLiteral("shop")).error().code, ErrorCode::Protocol);
}

void tst_EcsReading::missingServicesAreNotFound() {
    for (const char* text :
         {R"({"services":[],"failures":[{"reason":"MISSING"}]})",
          R"({"services":[{"serviceArn":"a","serviceName":"shop","status":"INACTIVE"}]})"}) {
        const auto service = parseService(json(text), QStringLiteral("shop"));
        QVERIFY(!service.has_value());
        QCOMPARE(service.error().code, ErrorCode::NotFound);
    }
}

void tst_EcsReading::changesAreToldOnce_data() {
    QTest::addColumn<Reading>("read");
    QTest::addColumn<QStringList>("expected");
    Reading rest = reading();
    rest.service.groups = {group(2, "ecs-svc/2", StartMs + 2000, "COMPLETED")};
    rest.deployments = {act(2, StartMs + 2300, "SUCCESSFUL"),
                        act(1, StartMs - 60'000, "SUCCESSFUL")};
    QTest::newRow("at rest") << rest
                             << QStringList{QStringLiteral("ecs-svc/2 deploy v2 completed"),
                                            rest.deployments[1].arn.section(u'/', -1) +
                                                QStringLiteral(" deploy v1 completed")};
    Reading old = rest;
    old.deployments.clear();
    QTest::newRow("without service deployments")
        << old << QStringList{QStringLiteral("ecs-svc/2 deploy v2 completed")};
    Reading runs = rest;
    runs.service.groups = {group(3, "ecs-svc/3", StartMs + 90'000, "IN_PROGRESS"),
                           group(2, "ecs-svc/2", StartMs + 2000, "COMPLETED", "ACTIVE")};
    runs.deployments.prepend(act(3, StartMs + 90'000, "IN_PROGRESS"));
    QTest::newRow("running") << runs
                             << QStringList{QStringLiteral("ecs-svc/3 deploy v3 progress"),
                                            rest.deployments[0].arn.section(u'/', -1) +
                                                QStringLiteral(" deploy v2 completed"),
                                            rest.deployments[1].arn.section(u'/', -1) +
                                                QStringLiteral(" deploy v1 completed")};
    Reading back = rest;
    back.deployments.prepend(act(3, StartMs + 90'000, "ROLLBACK_IN_PROGRESS"));
    back.deployments[0].breaker = QStringLiteral("TRIGGERED");
    back.deployments[0].rollbackRevision = QStringLiteral("arn:rev/2");
    back.deployments[0].rollbackMs = StartMs + 150'000;
    back.service.groups = {group(2, "ecs-svc/4", StartMs + 152'000, "IN_PROGRESS"),
                           group(3, "ecs-svc/3", StartMs + 90'000, "FAILED", "ACTIVE")};
    QTest::newRow("rolling back by itself")
        << back
        << QStringList{
               QStringLiteral("ecs-svc/4 rollback v2 progress"),
               back.deployments[0].arn.section(u'/', -1) + QStringLiteral(" deploy v3 failed"),
               rest.deployments[0].arn.section(u'/', -1) + QStringLiteral(" deploy v2 completed"),
               rest.deployments[1].arn.section(u'/', -1) + QStringLiteral(" deploy v1 completed")};
    Reading forced = rest;
    forced.service.groups = {group(2, "ecs-svc/5", StartMs + 90'000, "")};
    forced.service.groups[0].pending = 1;
    QTest::newRow("a redeploy, no states told")
        << forced
        << QStringList{
               QStringLiteral("ecs-svc/5 redeploy v2 progress"),
               rest.deployments[0].arn.section(u'/', -1) + QStringLiteral(" deploy v2 completed"),
               rest.deployments[1].arn.section(u'/', -1) + QStringLiteral(" deploy v1 completed")};
}

void tst_EcsReading::changesAreToldOnce() {
    QFETCH(Reading, read);
    QFETCH(QStringList, expected);
    QCOMPARE(inWords(changesOf(read)), expected);
}

void tst_EcsReading::statesOfServiceDeployments_data() {
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("tripped");
    QTest::addColumn<DeploymentState>("state");
    const auto row = [](const char* status, bool tripped, DeploymentState state) {
        QTest::newRow(tripped
                          ? qPrintable(QString::fromLatin1(status) + QStringLiteral(", tripped"))
                          : status)
            << QString::fromLatin1(status) << tripped << state;
    };
    row("PENDING", false, DeploymentState::Started);
    row("IN_PROGRESS", false, DeploymentState::InProgress);
    row("STOP_REQUESTED", false, DeploymentState::InProgress);
    row("SUCCESSFUL", false, DeploymentState::Completed);
    row("STOPPED", false, DeploymentState::Aborted);
    row("STOPPED", true, DeploymentState::Failed);
    row("ROLLBACK_REQUESTED", false, DeploymentState::Aborted);
    row("ROLLBACK_IN_PROGRESS", true, DeploymentState::Failed);
    row("ROLLBACK_SUCCESSFUL", false, DeploymentState::Aborted);
    row("ROLLBACK_SUCCESSFUL", true, DeploymentState::Failed);
    row("ROLLBACK_FAILED", false, DeploymentState::Failed);
    // Unknown is never success.
    row("A_NEW_ONE", false, DeploymentState::InProgress);
}

void tst_EcsReading::statesOfServiceDeployments() {
    QFETCH(QString, status);
    QFETCH(bool, tripped);
    QFETCH(DeploymentState, state);
    Reading read = reading();
    ServiceDeployment told = act(3, StartMs, "");
    told.status = status;
    told.breaker = tripped ? QStringLiteral("TRIGGERED") : QStringLiteral("MONITORING");
    read.deployments = {told};
    const auto changes = changesOf(read);
    QCOMPARE(changes.last().deployment.state, state);
    QCOMPARE(changes.last().isStoppable,
             status == QLatin1String("PENDING") || status == QLatin1String("IN_PROGRESS"));
    // While it goes back, the service is not at rest.
    const auto running = statusOf(read, changes).running;
    QCOMPARE(running.has_value(), !fleet::isOver(state) ||
                                      status == QLatin1String("ROLLBACK_REQUESTED") ||
                                      status == QLatin1String("ROLLBACK_IN_PROGRESS"));
}

void tst_EcsReading::whatWasLeftIsNotGood() {
    Reading read = reading();
    read.service.groups = {group(1, "ecs-svc/9", StartMs + 900'000, "COMPLETED")};
    read.deployments = {act(1, StartMs + 900'000, "SUCCESSFUL"),
                        act(2, StartMs + 600'000, "SUCCESSFUL"), act(1, StartMs, "SUCCESSFUL")};
    const auto changes = changesOf(read);
    QCOMPARE(changes[0].deployment.kind, DeploymentKind::Rollback);
    QCOMPARE(goodDefinitions(changes), QSet<QString>{QStringLiteral("arn:td/shop:1")});
    const auto status = statusOf(read, changes);
    QCOMPARE(status.releases[0].code, QStringLiteral("v2"));
    QVERIFY(!status.releases[0].knownGood);
    QVERIFY(status.current.knownGood);
}

void tst_EcsReading::guardsAndTroubleAreTold() {
    Reading read = reading();
    read.service = *parseService(json(R"({"services":[{"serviceArn":"a","serviceName":"shop",
        "status":"ACTIVE","desiredCount":4,"taskDefinition":"arn:td/shop:3","launchType":"EC2",
        "deploymentConfiguration":{"maximumPercent":150,
          "deploymentCircuitBreaker":{"enable":true,"rollback":true},
          "alarms":{"enable":true,"rollback":false,"alarmNames":["p95-high"]}},
        "deployments":[{"id":"ecs-svc/3","status":"PRIMARY","taskDefinition":"arn:td/shop:3",
          "desiredCount":4,"runningCount":1,"createdAt":1700000000,"rolloutState":"IN_PROGRESS"}],
        "events":[{"message":"(service shop) was unable to place a task because no container instance met all of its requirements."},
                  {"message":"(service shop) has reached a steady state."}]}]})"),
                                 QStringLiteral("shop"));
    read.deployments = {act(3, StartMs, "IN_PROGRESS")};
    read.deployments[0].breakerCount = 2;
    read.deployments[0].breakerThreshold = 10;
    read.deployments[0].firingAlarms = QStringList{QStringLiteral("p95-high")};
    const auto status = statusOf(read, changesOf(read));
    QCOMPARE(status.capacityTasks, 0);
    const QString told = status.running->messages.join(u'\n');
    for (const char* words :
         {"circuit breaker: 2 of 10 failed starts", "circuit breaker (goes back by itself)",
          "alarms p95-high", "alarms firing: p95-high", "unable to place a task"}) {
        QVERIFY2(told.contains(QLatin1String(words)), qUtf8Printable(told));
    }
    QCOMPARE(status.guards, (QStringList{QStringLiteral("circuit breaker (goes back by itself)"),
                                         QStringLiteral("alarms p95-high")}));
    read.service.cannotPlace.clear();
    QCOMPARE(statusOf(read, changesOf(read)).capacityTasks, 2);
}

void tst_EcsReading::policiesBecomeWhatIsWatched_data() {
    QTest::addColumn<QByteArray>("policies");
    QTest::addColumn<QString>("watched");
    const auto tracking = [](const char* metric, int target) {
        return QByteArray(R"({"PolicyType":"TargetTrackingScaling",
            "TargetTrackingScalingPolicyConfiguration":{"TargetValue":)") +
               QByteArray::number(target) +
               R"(,"PredefinedMetricSpecification":{"PredefinedMetricType":")" + metric + R"("}}})";
    };
    const QByteArray cpu = tracking("ECSServiceAverageCPUUtilization", 70);
    const QByteArray memory = tracking("ECSServiceAverageMemoryUtilization", 80);
    const QByteArray requests = tracking("ALBRequestCountPerTarget", 1000);
    const QByteArray step = R"({"PolicyType":"StepScaling"})";
    const QByteArray own = R"({"PolicyType":"TargetTrackingScaling",
        "TargetTrackingScalingPolicyConfiguration":{"TargetValue":75,"CustomizedMetricSpecification":
        {"Namespace":"AWS/ECS","MetricName":"MemoryUtilization"}}})";
    QTest::newRow("none") << QByteArray() << QString();
    QTest::newRow("cpu") << cpu << QStringLiteral("cpu 0.7");
    QTest::newRow("cpu and memory") << cpu + ',' + memory << QStringLiteral("memory 0.8");
    QTest::newRow("requests") << requests << QStringLiteral("traffic nan");
    QTest::newRow("cpu and an alarm that is not told") << cpu + ',' + step << QString();
    QTest::newRow("memory and an alarm") << step + ',' + memory << QStringLiteral("memory 0.8");
    QTest::newRow("memory, by its name") << own << QStringLiteral("memory 0.75");
    QTest::newRow("somebody's own metric") << tracking("QueueDepth", 5) << QString();
}

void tst_EcsReading::policiesBecomeWhatIsWatched() {
    QFETCH(QByteArray, policies);
    QFETCH(QString, watched);
    const auto scaling = parseScaling(json("{\"ScalingPolicies\":[" + policies + "]}"));
    QVERIFY(scaling.has_value());
    QString told;
    if (scaling->signal) {
        const auto name = fleet::signalName(*scaling->signal);
        told = QStringLiteral("%1 %2")
                   .arg(QLatin1String(name.data(), static_cast<qsizetype>(name.size())))
                   .arg(scaling->above);
    }
    QCOMPARE(told, watched);
    QCOMPARE(parseScaling({}).error().code, ErrorCode::Protocol);
}

void tst_EcsReading::tasksHaveTheirState_data() {
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("desired");
    QTest::addColumn<QString>("state");
    const auto row = [](const char* last, const char* desired, const char* state) {
        QTest::addRow("%s, shall be %s", last, desired)
            << QString::fromLatin1(last) << QString::fromLatin1(desired)
            << QString::fromLatin1(state);
    };
    row("PROVISIONING", "RUNNING", "starting");
    row("PENDING", "RUNNING", "starting");
    row("ACTIVATING", "RUNNING", "starting");
    row("RUNNING", "RUNNING", "running");
    row("RUNNING", "STOPPED", "stopping");
    row("DEACTIVATING", "RUNNING", "stopping");
    row("DEPROVISIONING", "STOPPED", "stopping");
}

void tst_EcsReading::tasksHaveTheirState() {
    QFETCH(QString, last);
    QFETCH(QString, desired);
    QFETCH(QString, state);
    Reading read = reading();
    read.tasks = {task("0123456789", last.toLatin1(), desired.toLatin1())};
    read.tasks[0].host = QStringLiteral("10.0.0.5");
    const auto placements = statusOf(read, {}).tasks;
    QCOMPARE(placements.size(), 1);
    QCOMPARE(placements[0].task, QStringLiteral("shop-01234567"));
    QCOMPARE(placements[0].state, state);
    QCOMPARE(placements[0].instance, QStringLiteral("10.0.0.5:8080"));
    QCOMPARE(placements[0].release.code, QStringLiteral("v2"));
}

void tst_EcsReading::whatFailedStandsInForWhatIsMissing() {
    Reading read = reading();
    read.service.desired = 3;
    EcsTask killed = task("bbbbbbbbb", "STOPPED", "STOPPED");
    killed.stopCode = QStringLiteral("EssentialContainerExited");
    killed.containers = {
        {QStringLiteral("app"), {}, {}, 137, QStringLiteral("OutOfMemoryError: killed")}};
    killed.stoppedMs = StartMs + 10;
    EcsTask earlier = killed;
    earlier.id = QStringLiteral("ccccccccc");
    earlier.stoppedMs = StartMs;
    EcsTask scaledIn = task("ddddddddd", "STOPPED", "STOPPED");
    scaledIn.stopCode = QStringLiteral("ServiceSchedulerInitiated");
    scaledIn.stoppedMs = StartMs + 20;
    read.tasks = {task("aaaaaaaaa", "RUNNING"), task("eeeeeeeee", "PENDING"), earlier, killed,
                  scaledIn};
    const auto placements = statusOf(read, {}).tasks;
    QCOMPARE(placements.size(), 3);
    const auto stopped = std::find_if(placements.begin(), placements.end(), [](const auto& each) {
        return each.state == QLatin1String("stopped");
    });
    QVERIFY(stopped != placements.end());
    QCOMPARE(stopped->task, QStringLiteral("shop-bbbbbbbb"));
    QCOMPARE(stopped->oomKills, 1);
    QVERIFY(stopped->detail.contains(QStringLiteral("OutOfMemoryError")));
}

QTEST_GUILESS_MAIN(tst_EcsReading)
#include "tst_EcsReading.moc"
