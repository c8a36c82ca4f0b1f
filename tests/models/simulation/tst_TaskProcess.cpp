// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/simulation/TaskProcess.h"
#include "tests/support/SmallProd1.h"

#include <QTest>

using namespace wb;
using namespace wb::simulation;
using Fate = TaskProcess::Fate;

class TestTaskProcess : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void latencyGrowsWithLoad();
    void overloadTimesOutAndRefuses();
    void leakEndsByTheRuntimesRules_data();
    void leakEndsByTheRuntimesRules();
    void tasksNearTheLimitStallWithoutCpu();
    void heapPressureCostsLatencyAndCpu();
    void spillDrainsAway();
    void settingsRule_data();
    void settingsRule();
};

namespace {

TaskProcess warmTask(const ServiceModel& model, const QMap<QString, QString>& values = {}) {
    const fleet::Release release =
        support::release(QStringLiteral("v1"), QStringLiteral("r1"), values);
    return {model, TaskSettings::of(model, release), support::StoryStartMs, Random(1), true};
}

Fate run(TaskProcess& task, const ServiceModel& model, TaskConditions conditions, int seconds) {
    Fate fate = Fate::Runs;
    for (int i = 0; i < seconds && fate == Fate::Runs; ++i) {
        fate = task.step(model, conditions, 1);
    }
    return fate;
}

TaskConditions load(double requestsPerSecond) {
    TaskConditions conditions;
    conditions.requestsPerSecond = requestsPerSecond;
    return conditions;
}

} // namespace

void TestTaskProcess::latencyGrowsWithLoad() {
    const ServiceModel model = support::service(QStringLiteral("chat"));
    double before = 0;
    for (const double rps : {100.0, 350.0, 420.0, 470.0, 490.0}) {
        TaskProcess task = warmTask(model, {{QStringLiteral("cpu_limit"), QStringLiteral("4")}});
        run(task, model, load(rps), 120);
        QVERIFY2(task.figures().meanSeconds > before, qPrintable(QString::number(rps)));
        before = task.figures().meanSeconds;
    }
}

void TestTaskProcess::overloadTimesOutAndRefuses() {
    const ServiceModel model = support::service(QStringLiteral("chat"));
    TaskProcess task = warmTask(model, {{QStringLiteral("cpu_limit"), QStringLiteral("4")}});
    run(task, model, load(900), 120);
    QVERIFY(task.figures().utilisation > 1);
    QVERIFY(task.figures().meanSeconds > 5);
    QVERIFY(task.figures().meanSeconds <= task.settings().timeoutSeconds);
    QVERIFY(task.figures().timedOut > 0.01);
    QVERIFY(task.figures().failed > 0.2);
    const double full = task.figures().meanSeconds;
    run(task, model, load(100), 120);
    QVERIFY(task.figures().meanSeconds < full / 20);
}

void TestTaskProcess::leakEndsByTheRuntimesRules_data() {
    QTest::addColumn<Runtime>("runtime");
    QTest::addColumn<QString>("heapMax");
    QTest::addColumn<int>("fate");
    QTest::newRow("Node.js, heap maximum above the container's limit")
        << Runtime::Node << QStringLiteral("1400 MiB") << int(Fate::OutOfMemoryKilled);
    QTest::newRow("Node.js, heap maximum below it")
        << Runtime::Node << QStringLiteral("700 MiB") << int(Fate::HeapExhausted);
    QTest::newRow("Go passes its soft limit and is killed at the container's")
        << Runtime::Go << QStringLiteral("700 MiB") << int(Fate::OutOfMemoryKilled);
}

void TestTaskProcess::leakEndsByTheRuntimesRules() {
    QFETCH(Runtime, runtime);
    QFETCH(QString, heapMax);
    QFETCH(int, fate);
    ServiceModel model = support::service(QStringLiteral("chat"));
    model.runtime = runtime;
    TaskProcess task = warmTask(model, {{QStringLiteral("heap_max"), heapMax}});
    TaskConditions conditions = load(50);
    conditions.leakBytesPerSecond = 1 << 20;
    Fate end = Fate::Runs;
    for (int second = 0; second < 4 * 3600 && end == Fate::Runs; ++second) {
        end = task.step(model, conditions, 1);
        QVERIFY(task.figures().memoryBytes <= task.figures().memoryLimitBytes);
    }
    QCOMPARE(int(end), fate);
}

void TestTaskProcess::tasksNearTheLimitStallWithoutCpu() {
    const ServiceModel model = support::service(QStringLiteral("chat"));
    TaskProcess task = warmTask(model, {{QStringLiteral("heap_max"), QStringLiteral("1400 MiB")}});
    run(task, model, load(100), 60);
    const TaskFigures well = task.figures();
    TaskConditions conditions = load(100);
    conditions.leakBytesPerSecond = 1 << 20;
    QCOMPARE(run(task, model, conditions, 15 * 60), Fate::Runs);
    QVERIFY(task.figures().memoryFraction() > 0.95);
    QVERIFY(task.figures().meanSeconds > 10 * well.meanSeconds);
    QVERIFY(task.figures().failed > 0.02);
    QVERIFY(task.figures().cpuFraction < well.cpuFraction * 1.3);
}

void TestTaskProcess::heapPressureCostsLatencyAndCpu() {
    ServiceModel model = support::service(QStringLiteral("gateway"));
    model.runtime = Runtime::Go;
    TaskProcess roomy = warmTask(model, {{QStringLiteral("heap_max"), QStringLiteral("800 MiB")}});
    TaskProcess tight = warmTask(model, {{QStringLiteral("heap_max"), QStringLiteral("400 MiB")}});
    run(roomy, model, load(150), 120);
    run(tight, model, load(150), 120);
    QCOMPARE(roomy.figures().heapPressure, 0.0);
    QVERIFY(tight.figures().heapPressure > 1);
    QVERIFY(tight.figures().meanSeconds > 20 * roomy.figures().meanSeconds);
    QVERIFY(tight.figures().cpuFraction > 1.2 * roomy.figures().cpuFraction);
    QVERIFY(tight.counters().gcSeconds > 10 * roomy.counters().gcSeconds);
}

void TestTaskProcess::spillDrainsAway() {
    const ServiceModel model = support::service(QStringLiteral("chat"));
    TaskProcess task = warmTask(model);
    run(task, model, load(50), 60);
    const double before = task.figures().memoryBytes;
    TaskConditions conditions = load(50);
    conditions.spillBytesPerSecond = 1 << 20;
    run(task, model, conditions, 120);
    QVERIFY(task.figures().memoryBytes > before + (100 << 20));
    run(task, model, load(50), 180);
    QVERIFY(task.figures().memoryBytes < before + (20 << 20));
}

void TestTaskProcess::settingsRule_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<double>("expected");
    QTest::newRow("heap") << QStringLiteral("heap_max") << QStringLiteral("1.5GiB")
                          << 1536.0 * 1048576;
    QTest::newRow("limit") << QStringLiteral("memory_limit") << QStringLiteral("512 MiB")
                           << 512.0 * 1048576;
    QTest::newRow("cores") << QStringLiteral("cpu_limit") << QStringLiteral("2.5") << 2.5;
    QTest::newRow("workers") << QStringLiteral("workers") << QStringLiteral("12") << 12.0;
    QTest::newRow("timeout") << QStringLiteral("request_timeout") << QStringLiteral("1500ms")
                             << 1.5;
    QTest::newRow("nonsense falls back")
        << QStringLiteral("request_timeout") << QStringLiteral("soon") << 10.0;
}

void TestTaskProcess::settingsRule() {
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(double, expected);
    const TaskSettings settings = TaskSettings::of(
        support::service(QStringLiteral("chat")),
        support::release(QStringLiteral("v1"), QStringLiteral("r1"), {{key, value}}));
    const QMap<QString, double> read{{QStringLiteral("heap_max"), settings.heapMaxBytes},
                                     {QStringLiteral("memory_limit"), settings.memoryLimitBytes},
                                     {QStringLiteral("cpu_limit"), settings.cpuLimitCores},
                                     {QStringLiteral("workers"), settings.workers},
                                     {QStringLiteral("request_timeout"), settings.timeoutSeconds}};
    QCOMPARE(read[key], expected);
}

QTEST_GUILESS_MAIN(TestTaskProcess)
#include "tst_TaskProcess.moc"
