// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ScenarioFile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;

class TestScenarioFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("WATCHBRIDGE_RESOURCES", WB_SOURCE_DIR "/resources"); }
    void shippedScenariosLoad_data();
    void shippedScenariosLoad();
    void mistakesNameTheirLine_data();
    void mistakesNameTheirLine();
    void everyMistakeIsTold();
};

namespace {

QByteArray shippedText(const char* name) {
    QFile file(settings::scenarioPath(QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

settings::Mistakes mistakesOf(const QByteArray& text) {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("story.yaml")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        return {};
    }
    file.close();
    const auto loaded = settings::loadScenario(file.fileName());
    return loaded ? settings::Mistakes() : loaded.error();
}

} // namespace

void TestScenarioFile::shippedScenariosLoad_data() {
    QTest::addColumn<QString>("name");
    QVERIFY(!settings::scenarioNames().isEmpty());
    for (const QString& name : settings::scenarioNames()) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestScenarioFile::shippedScenariosLoad() {
    QFETCH(QString, name);
    const auto scenario = settings::loadScenario(settings::scenarioPath(name));
    if (!scenario) {
        QFAIL(qPrintable(scenario.error().constFirst().text()));
    }
    QCOMPARE(scenario->name, name);
    QCOMPARE(scenario->services.size(), 9);
    int tasks = 0;
    for (const simulation::ServiceModel& service : scenario->services) {
        tasks += service.tasks;
        const fleet::ServiceSpec* watched = scenario->environment.service(service.name);
        QVERIFY(watched);
        QVERIFY(!watched->signalSpec.latency.metric.isEmpty());
        QVERIFY(!std::isnan(watched->objectives.latencyP95Seconds));
    }
    QCOMPARE(tasks, 82);
    QVERIFY(scenario->environment.actionsEnabled);
    QVERIFY(scenario->endMs > scenario->startMs);
}

void TestScenarioFile::mistakesNameTheirLine_data() {
    QTest::addColumn<QByteArray>("wrong");
    QTest::addColumn<QByteArray>("instead");
    QTest::addColumn<QString>("message");
    QTest::newRow("misspelt key") << QByteArray("service_tme: 45ms")
                                  << QByteArray("service_time: 45ms")
                                  << QStringLiteral("did you mean \"service_time\"");
    QTest::newRow("unknown service") << QByteArray("deploy: chatt") << QByteArray("deploy: chat")
                                     << QStringLiteral("did you mean \"chat\"");
    QTest::newRow("unknown release")
        << QByteArray("release: v413-r43") << QByteArray("release: v413-r42")
        << QStringLiteral("chat has no release v413-r43; it has v412-r41, v413-r42");
    QTest::newRow("malformed time")
        << QByteArray("at: \"17:75:02\"") << QByteArray("at: \"17:15:02\"")
        << QStringLiteral("expected a time such as 17:15");
    QTest::newRow("foreign task") << QByteArray("tasks: [search-7]")
                                  << QByteArray("tasks: [chat-7]")
                                  << QStringLiteral("is not the name of a task of chat");
    QTest::newRow("no kind of event")
        << QByteArray("deplyo: chat, release") << QByteArray("deploy: chat, release")
        << QStringLiteral("expected exactly one of the keys");
    QTest::newRow("a route that would break out of its label")
        << QByteArray("route: '/v1\"} 1'") << QByteArray("route: \"/v1/messages\"")
        << QStringLiteral("expected a method");
}

void TestScenarioFile::mistakesNameTheirLine() {
    QFETCH(QByteArray, wrong);
    QFETCH(QByteArray, instead);
    QFETCH(QString, message);
    QByteArray text = shippedText("chat-2024-11-14");
    const qsizetype at = text.indexOf(instead);
    QVERIFY(at > 0);
    const int line = static_cast<int>(text.left(at).count('\n')) + 1;
    text.replace(at, instead.size(), wrong);
    const settings::Mistakes mistakes = mistakesOf(text);
    QVERIFY(!mistakes.isEmpty());
    bool told = false;
    for (const settings::Mistake& mistake : mistakes) {
        told = told || (mistake.line == line && mistake.message.inEnglish().contains(message));
    }
    if (!told) {
        QFAIL(qPrintable(mistakes.constFirst().text()));
    }
}

void TestScenarioFile::everyMistakeIsTold() {
    QByteArray text = shippedText("chat-2024-11-14");
    text.replace("start: 2024-11-14T17:10:00", "start: yesterday");
    text.replace("speed: 20", "speed: fast");
    text.replace("first_warning_before", "first_warning_befor");
    const settings::Mistakes mistakes = mistakesOf(text);
    QCOMPARE(mistakes.size(), 3);
    QVERIFY(mistakes[0].line < mistakes[1].line && mistakes[1].line < mistakes[2].line);
}

QTEST_GUILESS_MAIN(TestScenarioFile)
#include "tst_ScenarioFile.moc"
