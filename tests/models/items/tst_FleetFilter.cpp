// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FleetFilter.h"
#include "tests/support/SampleFleet.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <random>

using namespace wb;
using fleet::HealthState;
using items::FleetFilter;
using items::FleetModel;

class TestFleetFilter : public QObject {
    Q_OBJECT
private:
    static QStringList names(const QAbstractItemModel& model, const QModelIndex& parent = {}) {
        QStringList names;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            names << model.index(row, 0, parent).data(FleetModel::NameRole).toString();
        }
        return names;
    }
    static fleet::ServiceSnapshot& named(fleet::FleetSnapshot& fleet, const char* name) {
        return *std::find_if(fleet.services.begin(), fleet.services.end(),
                             [&](const auto& each) { return each.name == QLatin1String(name); });
    }
    static void setState(fleet::ServiceSnapshot& service, HealthState state) {
        service.verdict.state = state;
        for (fleet::TaskSnapshot& task : service.tasks) {
            task.verdict.state = state;
        }
    }
    static fleet::FleetSnapshot fleetWithReleases() {
        fleet::FleetSnapshot fleet = sample::fleet();
        for (fleet::TaskSnapshot& task : named(fleet, "search").tasks) {
            task.release.code = task.name.endsWith(QLatin1String("-1")) ? QStringLiteral("v414")
                                                                        : QStringLiteral("v413");
        }
        return fleet;
    }
private Q_SLOTS:
    void tasksOfAPartlyJudgedServiceAreMarkedSo() {
        fleet::FleetSnapshot fleet = sample::fleet();
        fleet::ServiceSnapshot& search = named(fleet, "search");
        search.standings.latency = {};
        search.tasks[1].verdict.state = HealthState::Degraded;
        items::FleetModel model;
        FleetFilter filter(&model);
        model.setFleet(sample::share(fleet));
        const QByteArray marks = filter.taskMarks(filter.indexOfService(search.name));
        QCOMPARE(marks.at(0), static_cast<char>(FleetFilter::PartlyJudgedMark));
        QCOMPARE(marks.at(1), static_cast<char>(HealthState::Degraded));
        QCOMPARE(filter.taskMarks(filter.indexOfService(QStringLiteral("webhooks"))).at(0),
                 static_cast<char>(HealthState::Healthy));
    }
    void wordsAreAllToMatch_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("services");
        QTest::addColumn<QStringList>("tasks"); ///< Of the first service that is shown.
        const QStringList unhealthyTasks{QStringLiteral("chat-3"), QStringLiteral("chat-7"),
                                         QStringLiteral("chat-11")};
        const QStringList chat{QStringLiteral("chat")};
        QTest::newRow("a part of a name")
            << QStringLiteral("gateway-")
            << QStringList{QStringLiteral("api-gateway-chat-kb"), QStringLiteral("api-gateway")}
            << QStringList();
        QTest::newRow("capitals do not count")
            << QStringLiteral("SEARCH") << QStringList{QStringLiteral("search")} << QStringList();
        QTest::newRow("a state is not a part of another one's name")
            << QStringLiteral("unhealthy") << chat << unhealthyTasks;
        QTest::newRow("unknown is found")
            << QStringLiteral("unknown") << QStringList{QStringLiteral("reporting")}
            << QStringList();
        QTest::newRow("a state in another language")
            << QStringLiteral("gestört") << chat << unhealthyTasks;
        QTest::newRow("a task by its name")
            << QStringLiteral("chat-11") << chat << QStringList{QStringLiteral("chat-11")};
        QTest::newRow("a release that one task has")
            << QStringLiteral("v414") << QStringList{QStringLiteral("search")}
            << QStringList{QStringLiteral("search-1")};
        QTest::newRow("a word of a reason of the service alone")
            << QStringLiteral("autoscaler") << chat << QStringList();
        QTest::newRow("a reason's word from its beginning only")
            << QStringLiteral("toscaler") << QStringList() << QStringList();
        QTest::newRow("two words, in any order")
            << QStringLiteral("rising  degraded ") << chat
            << QStringList{QStringLiteral("chat-2"), QStringLiteral("chat-9")};
        QTest::newRow("two words that nothing has both")
            << QStringLiteral("search unhealthy") << QStringList() << QStringList();
        QTest::newRow("markup is text")
            << QStringLiteral("<b>and</b> unhealthy") << chat << unhealthyTasks;
    }
    void wordsAreAllToMatch() {
        QFETCH(QString, text);
        QFETCH(QStringList, services);
        QFETCH(QStringList, tasks);
        FleetModel model;
        FleetFilter filter(&model);
        filter.setStateWords([](HealthState state) {
            return state == HealthState::Unhealthy ? QStringLiteral("gestört") : QString();
        });
        model.setFleet(sample::share(fleetWithReleases()));
        filter.setText(text);
        QCOMPARE(names(filter), services);
        if (!tasks.isEmpty()) {
            QCOMPARE(names(filter, filter.index(0, 0)), tasks);
        }
        int hidden = 0;
        for (const int count : filter.hiddenServices()) {
            hidden += count;
        }
        QCOMPARE(hidden, 9 - static_cast<int>(services.size()));
        filter.setText(QStringLiteral("  "));
        QCOMPARE(names(filter), names(model));
        QVERIFY(!filter.isFiltering());
    }
    void aServiceThatMatchesAloneShowsAllItsTasks() {
        FleetModel model;
        FleetFilter filter(&model);
        model.setFleet(sample::share(sample::fleet()));
        filter.setText(QStringLiteral("autoscaler"));
        QCOMPARE(filter.rowCount(filter.index(0, 0)), 12);
    }
    void whatIsHiddenIsCountedByState() {
        FleetModel model;
        FleetFilter filter(&model);
        model.setFleet(sample::share(sample::fleet()));
        filter.setText(QStringLiteral("web"));
        QCOMPARE(names(filter),
                 (QStringList{QStringLiteral("web-client"), QStringLiteral("webhooks")}));
        const auto hidden = filter.hiddenServices();
        QCOMPARE(hidden[static_cast<std::size_t>(HealthState::Unhealthy)], 1);
        QCOMPARE(hidden[static_cast<std::size_t>(HealthState::Unknown)], 1);
        QCOMPARE(hidden[static_cast<std::size_t>(HealthState::Degraded)], 1);
        QCOMPARE(hidden[static_cast<std::size_t>(HealthState::Healthy)], 4);
    }
    void rowsComeAndGoWithTheFleet() {
        FleetModel model;
        FleetFilter filter(&model);
        model.setFleet(sample::share(sample::fleet()));
        filter.setText(QStringLiteral("unhealthy"));
        fleet::FleetSnapshot next = sample::fleet();
        setState(named(next, "chat"), HealthState::Healthy);
        setState(named(next, "search"), HealthState::Unhealthy);
        model.setFleet(sample::share(next));
        QCOMPARE(names(filter), QStringList{QStringLiteral("search")});
        QCOMPARE(filter.rowCount(filter.index(0, 0)), 8);
        QVERIFY(!filter.isHeldBack());
    }
    void heldRowsStayAndTheChangeIsTold() {
        FleetModel model;
        FleetFilter filter(&model);
        model.setFleet(sample::share(sample::fleet()));
        filter.setText(QStringLiteral("unhealthy"));
        filter.setHeld(true);
        QVERIFY(!filter.isHeldBack());
        QSignalSpy told(&filter, &FleetFilter::shownChanged);
        fleet::FleetSnapshot next = sample::fleet();
        setState(named(next, "chat"), HealthState::Healthy);
        setState(named(next, "search"), HealthState::Unhealthy);
        model.setFleet(sample::share(next));
        QCOMPARE(names(filter), QStringList{QStringLiteral("chat")});
        QCOMPARE(filter.rowCount(filter.index(0, 0)), 3);
        QVERIFY(filter.isHeldBack());
        QVERIFY(!told.isEmpty());
        // Whoever types wants to see what is found now.
        filter.setText(QStringLiteral("unhealth"));
        QCOMPARE(names(filter), QStringList{QStringLiteral("search")});
        filter.setHeld(false);
        QCOMPARE(names(filter), QStringList{QStringLiteral("search")});
        QVERIFY(!filter.isHeldBack());
    }
    void aHeldOrderIsToldWithoutAnyFilter() {
        FleetModel model;
        FleetFilter filter(&model);
        model.setFleet(sample::share(sample::fleet()));
        const QStringList before = names(filter);
        filter.setHeld(true);
        fleet::FleetSnapshot turned = sample::fleet();
        std::reverse(turned.services.begin(), turned.services.end());
        model.setFleet(sample::share(turned));
        QCOMPARE(names(filter), before);
        QVERIFY(filter.isHeldBack());
        filter.setHeld(false);
        QCOMPARE(names(filter).constFirst(), QStringLiteral("search"));
        QVERIFY(!filter.isHeldBack());
    }
    void staysAProperModel() {
        FleetModel model;
        FleetFilter filter(&model);
        const QAbstractItemModelTester tester(
            &filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::mt19937 random(20241114);
        const char* const texts[] = {"", "chat", "unhealthy", "a", "v41", "nothing at all", "un"};
        for (int round = 0; round < 200; ++round) {
            fleet::FleetSnapshot fleet = sample::fleet();
            std::shuffle(fleet.services.begin(), fleet.services.end(), random);
            fleet.services.resize(static_cast<qsizetype>(random() % 10));
            for (fleet::ServiceSnapshot& service : fleet.services) {
                setState(service, static_cast<HealthState>(random() % 4));
                std::shuffle(service.tasks.begin(), service.tasks.end(), random);
                service.tasks.resize(
                    std::min(service.tasks.size(), static_cast<qsizetype>(random() % 14)));
            }
            filter.setHeld(random() % 2 == 0);
            model.setFleet(sample::share(fleet));
            filter.setText(QLatin1String(texts[random() % std::size(texts)]));
        }
    }
};

QTEST_GUILESS_MAIN(TestFleetFilter)
#include "tst_FleetFilter.moc"
