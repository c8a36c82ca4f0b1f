// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/SystemClock.h"
#include "tests/faults/FaultWorld.h"

#include <QTest>

namespace wb::test {

/// A world at a real orchestrator, or one that speaks as it does, in real time. What the program's
/// figures are about is what the program has read last; the tasks of that are well.
class RealWorld : public FaultWorld {
public:
    [[nodiscard]] const Clock& clock() const override { return m_clock; }
    [[nodiscard]] deploy::ActionRequest request() const override { return m_request; }
    deploy::DeployProvider& provider() override { return m_line; }
    deploy::DeployProvider& secondProvider() override {
        if (m_second.provider == nullptr) {
            m_second.provider = makeProvider(Way::Faulty);
        }
        return m_second;
    }
    void killProvider() override { m_line.provider = makeProvider(Way::Faulty); }
    [[nodiscard]] fleet::FleetSnapshotPtr fleet() override {
        auto fleet = std::make_shared<fleet::FleetSnapshot>();
        fleet->timeMs = m_clock.nowMs();
        fleet::ServiceSnapshot service;
        service.name = m_request.service;
        service.lastSampleMs = fleet->timeMs;
        service.verdict.state = fleet::HealthState::Healthy;
        for (const auto& placement : m_status.tasks) {
            fleet::TaskSnapshot task;
            task.name = placement.task;
            task.release = placement.release;
            task.lastSampleMs = fleet->timeMs;
            task.verdict.state = fleet::HealthState::Healthy;
            service.tasks.append(task);
        }
        fleet->services.append(service);
        return fleet;
    }
    [[nodiscard]] bool isRecovered() override {
        const fleet::ServiceStatus now = statusNow();
        return !now.running && now.tasks.size() == now.desiredCount &&
               now.recent.value(0).state == fleet::DeploymentState::Completed;
    }

protected:
    /// Through what loses and refuses, or past it.
    enum class Way { Faulty, Straight };

    explicit RealWorld(const QString& service)
        : m_line(*this)
        , m_second(*this) {
        m_request.service = service;
        m_request.actor = QStringLiteral("ana@desk");
    }
    virtual std::unique_ptr<deploy::DeployProvider> makeProvider(Way way) = 0;
    /// Call last thing in a constructor.
    void begin() {
        m_line.provider = makeProvider(Way::Faulty);
        m_status = statusNow();
    }
    /// Waited for.
    [[nodiscard]] fleet::ServiceStatus statusNow() {
        constexpr int PatienceMs = 30'000;
        const auto direct = makeProvider(Way::Straight);
        std::optional<Expected<fleet::ServiceStatus>> answer;
        direct->fetchStatus(m_request.service, [&](auto status) { answer = std::move(status); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, PatienceMs) || !*answer) {
            qFatal("nothing is told of %s", qUtf8Printable(m_request.service));
        }
        return **answer;
    }

    SystemClock m_clock;
    deploy::ActionRequest m_request;
    fleet::ServiceStatus m_status;

private:
    class Line : public deploy::DeployProvider {
    public:
        explicit Line(RealWorld& world)
            : m_world(world) {}
        void fetchStatus(const QString& service, Reply<fleet::ServiceStatus> reply) override {
            provider->fetchStatus(service, [this, reply](Expected<fleet::ServiceStatus> status) {
                if (status) {
                    m_world.m_status = *status;
                }
                reply(std::move(status));
            });
        }
        void start(const deploy::DeployRequest& request, Reply<fleet::Deployment> reply) override {
            provider->start(request, std::move(reply));
        }
        void fetchDeployment(const QString& id, Reply<fleet::Deployment> reply) override {
            provider->fetchDeployment(id, std::move(reply));
        }
        void abort(const QString& id, Reply<fleet::Deployment> reply) override {
            provider->abort(id, std::move(reply));
        }
        deploy::Autoscaler* autoscaler() override { return provider->autoscaler(); }

        std::unique_ptr<deploy::DeployProvider> provider;

    private:
        RealWorld& m_world;
    };

    Line m_line;
    Line m_second; ///< Of the second desk.
};

} // namespace wb::test
