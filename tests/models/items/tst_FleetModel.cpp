// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FleetModel.h"
#include "tests/support/SampleFleet.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <random>

using namespace wb;
using items::FleetModel;

class TestFleetModel : public QObject {
    Q_OBJECT
private:
    static QStringList order(const FleetModel& model) {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row) {
            names << model.index(row, 0).data(FleetModel::NameRole).toString();
        }
        return names;
    }
    static QStringList order(const fleet::FleetSnapshot& fleet) {
        QStringList names;
        for (const fleet::ServiceSnapshot& service : fleet.services) {
            names << service.name;
        }
        return names;
    }
private Q_SLOTS:
    void aTilesTextIsWhatDistinguishesTheTask_data() {
        QTest::addColumn<QString>("task");
        QTest::addColumn<QString>("text");
        QTest::newRow("ours") << "chat-3"
                              << "3";
        QTest::newRow("Swarm's") << "chat.3"
                                 << "3";
        QTest::newRow("a pod") << "chat-7d5b9-x2f8q"
                               << "x2f8q";
        QTest::newRow("ends alike") << "chat-a-3"
                                    << "a-3";
        QTest::newRow("another service's name goes on") << "chatter-3"
                                                        << "chatter-3";
        QTest::newRow("no number") << "chat"
                                   << "chat";
        QTest::newRow("nothing behind it") << "chat-"
                                           << "chat-";
    }
    void aTilesTextIsWhatDistinguishesTheTask() {
        QFETCH(QString, task);
        fleet::FleetSnapshot fleet = sample::fleet();
        fleet.services.first().tasks.first().name = task;
        FleetModel model;
        model.setFleet(sample::share(fleet));
        const QModelIndex tile = model.index(0, 0, model.index(0, 0));
        QTEST(tile.data(FleetModel::NumberRole).toString(), "text");
    }
    void rolesCarryMeaning() {
        FleetModel model;
        model.setFleet(sample::share(sample::fleet()));
        const QModelIndex chat = model.index(0, 0);
        QCOMPARE(chat.data(FleetModel::StateRole).toInt(),
                 static_cast<int>(fleet::HealthState::Unhealthy));
        QCOMPARE(chat.siblingAtColumn(FleetModel::LatencyColumn).data().toString(),
                 QStringLiteral("4.1 s"));
        QCOMPARE(chat.siblingAtColumn(FleetModel::TasksColumn).data().toString(),
                 QStringLiteral("9/12"));
        const QModelIndex task = model.index(2, 0, chat);
        QCOMPARE(task.data(FleetModel::NumberRole).toString(), QStringLiteral("3"));
        QVERIFY(task.data(FleetModel::SummaryRole)
                    .toString()
                    .startsWith(QStringLiteral("Memory 96 % of limit <b>and</b> rising")));
    }
    void unknownIsNeverShownAsFigures() {
        FleetModel model;
        model.setFleet(sample::share(sample::fleet()));
        const QModelIndex reporting = model.indexOfService(QStringLiteral("reporting"));
        QCOMPARE(reporting.data(FleetModel::HasDataRole).toBool(), false);
        QCOMPARE(reporting.siblingAtColumn(FleetModel::LatencyColumn).data().toString(),
                 QStringLiteral("—"));
        QCOMPARE(reporting.siblingAtColumn(FleetModel::MemoryColumn).data().toString(),
                 QStringLiteral("no data 48 s"));
    }
    void withoutLimitsFiguresAreAbsolute() {
        fleet::FleetSnapshot fleet = sample::fleet();
        fleet::ServiceSnapshot& chat = fleet.services[0];
        for (fleet::SignalValues* values : {&chat.values, &chat.tasks[1].values}) {
            (*values)[fleet::Signal::MemoryLimit] = fleet::NoValue;
            (*values)[fleet::Signal::Memory] = 94 * 1024 * 1024;
            (*values)[fleet::Signal::Cpu] = fleet::NoValue;
            (*values)[fleet::Signal::CpuCores] = 0.25;
        }
        FleetModel model;
        model.setFleet(sample::share(fleet));
        const QModelIndex service = model.indexOfService(chat.name);
        QCOMPARE(service.siblingAtColumn(FleetModel::MemoryColumn).data().toString(),
                 QStringLiteral("94 MiB"));
        QCOMPARE(service.siblingAtColumn(FleetModel::CpuColumn).data().toString(),
                 QStringLiteral("0.25"));
        const QString facts = model.index(1, 0, service).data(FleetModel::SummaryRole).toString();
        QVERIFY2(facts.contains(QStringLiteral("memory 94 MiB, no limit known · CPU 0.25 cores")),
                 qPrintable(facts));
    }
    void whatMayBeHigherIsMarked() {
        fleet::FleetSnapshot fleet = sample::fleet();
        fleet::ServiceSnapshot& chat = fleet.services[0];
        chat.values[fleet::Signal::LatencyP95] = 10;
        chat.values.setLatencyCeiling(10);
        FleetModel model;
        model.setFleet(sample::share(fleet));
        QCOMPARE(model.index(0, 0).siblingAtColumn(FleetModel::LatencyColumn).data().toString(),
                 QStringLiteral("≥ 10 s"));
    }
    void whatIsOnlyNotJudgedYetHasFigures() {
        fleet::FleetSnapshot fleet = sample::fleet();
        fleet::Verdict& verdict = fleet.services[0].verdict;
        verdict.state = fleet::HealthState::Unknown;
        verdict.reasons = {{QStringLiteral("first-look"), verdict.state, QStringLiteral("…")}};
        FleetModel model;
        model.setFleet(sample::share(fleet));
        const QModelIndex service = model.indexOfService(fleet.services[0].name);
        QCOMPARE(service.data(FleetModel::HasDataRole).toBool(), true);
        QCOMPARE(service.siblingAtColumn(FleetModel::LatencyColumn).data().toString(),
                 QStringLiteral("4.1 s"));
    }
    void namesFromOutsideReorderNothing() {
        fleet::FleetSnapshot fleet = sample::fleet();
        const QString hostile = QStringLiteral("chat-\u202e3\u001b[2J");
        fleet.services.first().tasks.first().name = hostile;
        FleetModel model;
        model.setFleet(sample::share(fleet));
        const QModelIndex task = model.index(0, 0, model.index(0, 0));
        QCOMPARE(task.data(Qt::DisplayRole).toString(), QStringLiteral("chat-3 [2J"));
        QCOMPARE(task.data(FleetModel::NumberRole).toString(), QStringLiteral("3 [2J"));
        // By its name it is still found.
        QCOMPARE(task.data(FleetModel::NameRole).toString(), hostile);
    }
    void figuresStandAgainstWhatIsAllowed() {
        FleetModel model;
        model.setFleet(sample::share(sample::fleet()));
        const auto standing = [&](const char* service, FleetModel::Column column) {
            return static_cast<fleet::HealthState>(model.indexOfService(QLatin1String(service))
                                                       .siblingAtColumn(column)
                                                       .data(FleetModel::StandingRole)
                                                       .toInt());
        };
        QCOMPARE(standing("chat", FleetModel::LatencyColumn), fleet::HealthState::Unhealthy);
        QCOMPARE(standing("chat", FleetModel::CpuColumn), fleet::HealthState::Healthy);
        QCOMPARE(standing("chat", FleetModel::TasksColumn), fleet::HealthState::Unknown);
        QCOMPARE(standing("api-gateway-chat-kb", FleetModel::LatencyColumn),
                 fleet::HealthState::Degraded);
        QCOMPARE(standing("search", FleetModel::ErrorsColumn), fleet::HealthState::Healthy);
        QVERIFY(model.indexOfService(QStringLiteral("api-gateway-chat-kb"))
                    .data(FleetModel::SummaryRole)
                    .toString()
                    .contains(QStringLiteral("Over its limit: p95 840 ms (300 ms)")));
    }
    void whatIsStaleStandsAgainstNothing() {
        fleet::FleetSnapshot fleet = sample::fleet();
        fleet.services[1].standings = fleet.services[0].standings;
        FleetModel model;
        model.setFleet(sample::share(fleet));
        const QModelIndex reporting = model.indexOfService(QStringLiteral("reporting"));
        for (int column = 0; column < FleetModel::ColumnCount; ++column) {
            QCOMPARE(reporting.siblingAtColumn(column).data(FleetModel::StandingRole).toInt(),
                     static_cast<int>(fleet::HealthState::Unknown));
        }
        QCOMPARE(reporting.data(FleetModel::SummaryRole).toString(), QString());
    }
    void whatIsNotJudgedIsTold() {
        fleet::FleetSnapshot fleet = sample::fleet();
        fleet::ServiceSnapshot& search = fleet.services.last();
        search.standings.latency = {};
        search.standings.errors = {};
        search.standings.cpu = {fleet::HealthState::Unknown,
                                fleet::FigureStanding::Gap::NoYardstick, fleet::NoValue};
        FleetModel model;
        model.setFleet(sample::share(fleet));
        const QModelIndex service = model.indexOfService(search.name);
        QCOMPARE(service.data(FleetModel::PartlyJudgedRole).toBool(), true);
        QCOMPARE(model.index(0, 0, service).data(FleetModel::PartlyJudgedRole).toBool(), true);
        QCOMPARE(service.data(FleetModel::SummaryRole).toString(),
                 QStringLiteral("Judged: memory. Not judged: latency, errors (not measured); CPU "
                                "(no limit or objective known)"));
        const QModelIndex other = model.indexOfService(QStringLiteral("webhooks"));
        QCOMPARE(other.data(FleetModel::PartlyJudgedRole).toBool(), false);
        QCOMPARE(other.data(FleetModel::SummaryRole).toString(), QString());
        // What is unwell is so for a reason, however much else is not judged.
        QCOMPARE(model.index(0, 0).data(FleetModel::PartlyJudgedRole).toBool(), false);
    }
    void aTasksFactsAreTold() {
        fleet::FleetSnapshot fleet = sample::fleet();
        fleet::TaskSnapshot& told = fleet.services[0].tasks[1];
        told.oomKills = 3;
        told.lastOomMs = sample::NowMs - 600'000;
        told.release.code = QStringLiteral("v413");
        FleetModel model;
        model.setFleet(sample::share(fleet));
        const QModelIndex task = model.index(1, 0, model.index(0, 0));
        QCOMPARE(task.data(FleetModel::OutOfMemoryRole).toInt(), 3);
        const QString facts = task.data(FleetModel::SummaryRole).toString();
        for (const char* fact : {"reaches its memory limit in about 6 min", "ran out of memory 3",
                                 "last at 17:49:32 ET", "v413", "up for 2 h", "last sample"}) {
            QVERIFY2(facts.contains(QLatin1String(fact)), qPrintable(facts));
        }
    }
    void rowsMoveInsteadOfResetting() {
        FleetModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        std::mt19937 random(20241114);
        model.setFleet(sample::share(sample::fleet()));
        const QPersistentModelIndex chat = model.indexOfService(QStringLiteral("chat"));
        for (int round = 0; round < 50; ++round) {
            fleet::FleetSnapshot fleet = sample::fleet();
            std::shuffle(fleet.services.begin(), fleet.services.end(), random);
            if (fleet.services.last().name != QStringLiteral("chat") && round % 3 == 0) {
                fleet.services.removeLast();
            }
            for (fleet::ServiceSnapshot& service : fleet.services) {
                std::shuffle(service.tasks.begin(), service.tasks.end(), random);
                service.tasks.resize(static_cast<qsizetype>(random() % 5));
            }
            const QStringList wanted = order(fleet);
            model.setFleet(sample::share(fleet));
            QCOMPARE(order(model), wanted);
            QVERIFY(chat.isValid());
            QCOMPARE(chat.data(FleetModel::NameRole).toString(), QStringLiteral("chat"));
        }
        QCOMPARE(resets.size(), 0);
    }
    void theOrderStandsStillWhileHeld() {
        FleetModel model;
        model.setFleet(sample::share(sample::fleet()));
        const QStringList before = order(model);
        model.setOrderHeld(true);
        fleet::FleetSnapshot turned = sample::fleet();
        std::reverse(turned.services.begin(), turned.services.end());
        model.setFleet(sample::share(turned));
        QCOMPARE(order(model), before);
        model.setOrderHeld(false);
        QCOMPARE(order(model), order(turned));
    }
};

QTEST_GUILESS_MAIN(TestFleetModel)
#include "tst_FleetModel.moc"
