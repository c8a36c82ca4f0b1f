// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/ActionRunner.h"
#include "tests/support/FakeOrchestrator.h"

#include <memory>

namespace wb::test {

/// A runner with everything it meets, in virtual time.
struct ActionBridge {
    ActionBridge() {
        orchestrator.addService(QStringLiteral("chat"), 4, 2);
        orchestrator.addService(QStringLiteral("gateway"), 4, 4);
        orchestrator.addService(QStringLiteral("gateway-kb"), 3, 3);
        options.clock = &clock;
        options.audit = &audit;
        options.actionsEnabled = true;
        options.providerOf = [this](const QString& service) {
            return service == QStringLiteral("reporting") ? nullptr : &orchestrator;
        };
        options.newId = [this] { return QStringLiteral("id-%1").arg(++ids); };
        options.timings.giveUpAfterMs = 300'000;
        start();
    }

    void start() {
        runner = std::make_unique<deploy::ActionRunner>(options);
        runner->setFleet(orchestrator.snapshot());
        QObject::connect(runner.get(), &deploy::ActionRunner::actionChanged, runner.get(),
                         [this](const deploy::ActionSnapshot& action) {
                             if (states.isEmpty() ||
                                 states.last() != deploy::actionStateName(action.state)) {
                                 states << deploy::actionStateName(action.state);
                             }
                         });
    }

    /// The program is killed at this very moment. Its words may be on their way to the
    /// orchestrator.
    void kill() {
        runner.reset();
        audit.loseUnsaved();
    }

    /// It starts again and takes up what the record says was under way; false: nothing.
    bool restart() {
        start();
        const auto left = deploy::unfinishedActions({audit.durable.begin(), audit.durable.end()});
        return !left.isEmpty() && runner->resume(left.constLast()).has_value();
    }

    void run(DurationMs forMs) {
        for (DurationMs spent = 0; spent < forMs; spent += 100) {
            schedule.advanceMs(100);
            orchestrator.advance();
            if (runner == nullptr) {
                continue;
            }
            if (feedsFleet && ++steps % fleetEverySteps == 0) {
                runner->setFleet(orchestrator.snapshot());
            }
            runner->advance();
        }
    }

    deploy::ActionSnapshot runToEnd(DurationMs atMostMs = 1'000'000) {
        for (DurationMs spent = 0; spent < atMostMs && !deploy::isOver(now().state); spent += 100) {
            run(100);
        }
        return now();
    }

    [[nodiscard]] deploy::ActionSnapshot now() const { return *runner->current(); }

    static deploy::ActionRequest redeploy() {
        deploy::ActionRequest request;
        request.service = QStringLiteral("chat");
        request.tasks = {QStringLiteral("chat-1"), QStringLiteral("chat-2")};
        request.actor = QStringLiteral("ana@desk");
        return request;
    }

    static deploy::ActionRequest rollback() {
        deploy::ActionRequest request;
        request.kind = fleet::DeploymentKind::Rollback;
        request.service = QStringLiteral("gateway");
        request.release = FakeOrchestrator::goodRelease();
        request.rollbackWith = {QStringLiteral("gateway-kb")};
        request.actor = QStringLiteral("ana@desk");
        return request;
    }

    [[nodiscard]] QStringList auditSteps() const {
        QStringList names;
        for (const deploy::AuditEntry& entry : audit.durable) {
            names << entry.step;
        }
        return names;
    }

    ManualClock clock{1'700'000'000'000};
    Schedule schedule{clock};
    FakeAudit audit{schedule};
    FakeOrchestrator orchestrator{clock, schedule};
    deploy::ActionRunner::Options options;
    std::unique_ptr<deploy::ActionRunner> runner;
    QStringList states;
    bool feedsFleet = true;
    int fleetEverySteps = 1; ///< Of 100 ms each.
    int steps = 0;
    int ids = 0;
};

} // namespace wb::test
