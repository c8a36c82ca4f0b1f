// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ActionOffers.h"
#include "tests/support/SampleFleet.h"

#include <QTest>

#include <functional>

using namespace wb;
using items::ActionOffer;
using items::ActionOffers;
using Change = std::function<void(fleet::EnvironmentSpec&, fleet::ServiceSnapshot&)>;
Q_DECLARE_METATYPE(Change)

class TestActionOffers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void offersWhatIsPossible() {
        ActionOffers offers;
        auto environment = sample::environment();
        environment.services.first().rollbackWith = {QStringLiteral("api-gateway-chat-kb")};
        offers.setEnvironment(environment);
        offers.setFleet(sample::share(sample::fleet()));
        const ActionOffer redeploy = offers.redeploy(QStringLiteral("chat"));
        QCOMPARE(redeploy.whyNot, QString());
        QCOMPARE(redeploy.label, QStringLiteral("Redeploy 3 unhealthy"));
        QCOMPARE(redeploy.request.tasks,
                 QStringList({QStringLiteral("chat-3"), QStringLiteral("chat-7"),
                              QStringLiteral("chat-11")}));
        const ActionOffer rollback = offers.rollback(QStringLiteral("chat"));
        QVERIFY(rollback.possible);
        QCOMPARE(rollback.label, QStringLiteral("Roll back to v412 · r41"));
        QCOMPARE(rollback.request.rollbackWith, QStringList(QStringLiteral("api-gateway-chat-kb")));
    }
    void saysWhyNot_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("redeploy");
        QTest::addColumn<QString>("rollback");
        const auto row = [](const char* name, const Change& change, const QString& redeploy,
                            const QString& rollback) {
            QTest::newRow(name) << change << redeploy << rollback;
        };
        const auto both = [&row](const char* name, const Change& change, const QString& why) {
            row(name, change, why, why);
        };
        both(
            "read-only", [](auto& environment, auto&) { environment.actionsEnabled = false; },
            QStringLiteral("read-only"));
        both(
            "no provider",
            [](auto& environment, auto&) { environment.services.first().deploy.provider.clear(); },
            QStringLiteral("no deploy provider"));
        both(
            "provider cannot be read",
            [](auto&, auto& service) { service.statusError = QStringLiteral("401"); },
            QStringLiteral("cannot be read: 401"));
        both(
            "provider not heard of yet",
            [](auto&, auto& service) { service.statusReadAtMs = NoTime; },
            QStringLiteral("has not answered yet"));
        both(
            "somebody else deploys",
            [](auto&, auto& service) {
                service.deployment = fleet::Deployment();
                service.deployment->by = QStringLiteral("pipeline");
            },
            QStringLiteral("by pipeline is running"));
        row(
            "nothing unhealthy",
            [](auto&, auto& service) {
                for (fleet::TaskSnapshot& task : service.tasks) {
                    task.verdict.state = fleet::HealthState::Healthy;
                }
            },
            QStringLiteral("No task of chat is unhealthy"), QString());
        row(
            "more unhealthy ones than an action takes",
            [](auto&, auto& service) {
                fleet::TaskSnapshot task = service.tasks.first();
                task.verdict.state = fleet::HealthState::Unhealthy;
                service.tasks.fill(task, deploy::MostTasks + 1);
            },
            QStringLiteral("One redeploy takes at most 1000 tasks"), QString());
        row(
            "tasks that cannot be judged",
            [](auto&, auto& service) {
                for (fleet::TaskSnapshot& task : service.tasks) {
                    task.verdict.state = fleet::HealthState::Unknown;
                }
            },
            QStringLiteral("Whether a task of chat is unhealthy is not known: "), QString());
        row(
            "no earlier good release", [](auto&, auto& service) { service.previousGood = {}; },
            QString(), QStringLiteral("No earlier release of chat"));
        row(
            "the release is gone",
            [](auto&, auto& service) { service.previousGood.available = false; }, QString(),
            QStringLiteral("no longer available"));
    }
    void saysWhyNot() {
        QFETCH(Change, change);
        QFETCH(QString, redeploy);
        QFETCH(QString, rollback);
        auto environment = sample::environment();
        auto fleet = sample::fleet();
        change(environment, fleet.services.first());
        ActionOffers offers;
        offers.setEnvironment(environment);
        offers.setFleet(sample::share(fleet));
        const auto check = [](const ActionOffer& offer, const QString& why) {
            QCOMPARE(offer.possible, why.isEmpty());
            QVERIFY2(offer.whyNot.contains(why), qPrintable(offer.whyNot));
        };
        check(offers.redeploy(QStringLiteral("chat")), redeploy);
        check(offers.rollback(QStringLiteral("chat")), rollback);
    }
    void whatRunsIsStoppedByARollbackAlone_data() {
        QTest::addColumn<bool>("leadsThere");
        QTest::newRow("one write leads there") << true;
        QTest::newRow("it does not") << false;
    }
    void whatRunsIsStoppedByARollbackAlone() {
        QFETCH(bool, leadsThere);
        auto fleet = sample::fleet();
        fleet::ServiceSnapshot& service = fleet.services.first();
        fleet::Release good = service.previousGood;
        good.knownGood = good.available = true;
        fleet::ServiceStatus status;
        status.service = service.name;
        status.current = service.current;
        status.releases = {service.current, good};
        status.desiredCount = status.capacityTasks = static_cast<int>(service.tasks.size());
        for (const auto& task : std::as_const(service.tasks)) {
            fleet::TaskPlacement placement;
            placement.task = task.name;
            placement.state = QStringLiteral("running");
            status.tasks.append(placement);
        }
        status.running = fleet::Deployment();
        status.running->id = QStringLiteral("d-9");
        status.running->by = QStringLiteral("ben");
        status.running->release = service.current;
        service.deployment = status.running;
        if (leadsThere) {
            status.wayBack = fleet::WayBack{false, good};
        }
        ActionOffers offers;
        offers.setEnvironment(sample::environment());
        offers.setFleet(sample::share(fleet));
        offers.setStatus(status);
        QVERIFY(offers.redeploy(service.name).whyNot.contains(QStringLiteral("by ben is running")));
        const ActionOffer rollback = offers.rollback(service.name);
        QVERIFY2(rollback.possible == leadsThere, qPrintable(rollback.whyNot));
        QCOMPARE(rollback.note.contains(QStringLiteral("Stops the deployment of")), leadsThere);
        QCOMPARE(rollback.whyNot.contains(QStringLiteral("by ben is running")), !leadsThere);
    }
    void whatCanBeOverriddenIsOfferedWithAWord() {
        const auto fleet = sample::fleet();
        fleet::ServiceStatus status;
        status.service = QStringLiteral("chat");
        status.desiredCount = 3;
        for (const auto& task : fleet.services.first().tasks) {
            fleet::TaskPlacement placement;
            placement.task = task.name;
            // All but the unhealthy ones are gone, and one healthy one is left.
            const bool isUnhealthy = task.verdict.state == fleet::HealthState::Unhealthy;
            placement.state =
                isUnhealthy || status.capacityTasks++ == 0 ? "running" : QStringLiteral("stopped");
            status.tasks.append(placement);
        }
        status.capacityTasks = 0;
        fleet::Release good = fleet.services.first().previousGood;
        good.knownGood = good.available = true;
        status.releases = {fleet.services.first().current, good};
        status.current = status.releases.constFirst();
        ActionOffers offers;
        offers.setEnvironment(sample::environment());
        offers.setFleet(sample::share(fleet));
        offers.setStatus(status);
        const ActionOffer rollback = offers.rollback(QStringLiteral("chat"));
        QVERIFY2(rollback.possible, qPrintable(rollback.whyNot));
        QVERIFY2(rollback.note.contains(QStringLiteral("asked for a reason")),
                 qPrintable(rollback.note));
    }
    void lockedActionsSaySo() {
        ActionOffers offers;
        offers.setEnvironment(sample::environment());
        offers.setFleet(sample::share(sample::fleet()));
        offers.setLocked(true);
        QVERIFY(offers.redeploy(QStringLiteral("chat")).whyNot.contains(QStringLiteral("locked")));
        offers.setLocked(false);
        QVERIFY(offers.redeploy(QStringLiteral("chat")).possible);
    }
    void nothingElseIsOfferedWhileAnActionRuns() {
        ActionOffers offers;
        offers.setEnvironment(sample::environment());
        offers.setFleet(sample::share(sample::fleet()));
        offers.setUnderWay(QStringLiteral("Redeploy 3 tasks of chat"));
        QVERIFY(!offers.redeploy(QStringLiteral("chat")).possible);
        QVERIFY(offers.rollback(QStringLiteral("api-gateway"))
                    .whyNot.contains(QStringLiteral("Redeploy 3 tasks of chat")));
    }
};

QTEST_GUILESS_MAIN(TestActionOffers)
#include "tst_ActionOffers.moc"
