// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/deploy/AuditLog.h"
#include "models/deploy/DeployProvider.h"
#include "models/fleet/FleetSnapshot.h"

#include <map>
#include <vector>

/// Stand-ins for what an action meets, in virtual time and without any I/O.
namespace wb::test {

/// Calls functions when a ManualClock has come to their time, in order of time, then of arrival.
class Schedule {
public:
    explicit Schedule(ManualClock& clock)
        : m_clock(clock) {}
    void after(DurationMs delayMs, std::function<void()> call);
    /// Moves the clock on and calls what is due on the way.
    void advanceMs(DurationMs byMs);

private:
    ManualClock& m_clock;
    std::multimap<TimeMs, std::function<void()>> m_calls;
};

/// An audit log that can be slow, refuse, or never answer.
class FakeAudit : public deploy::AuditLog {
public:
    explicit FakeAudit(Schedule& schedule)
        : m_schedule(schedule) {}
    void record(const deploy::AuditEntry& entry, Saved saved) override;
    void read(Loaded loaded) override;
    /// The program is killed: what is not durable yet never will be.
    void loseUnsaved() { ++m_program; }

    std::vector<deploy::AuditEntry> durable;
    DurationMs delayMs = 1;
    std::function<bool(const deploy::AuditEntry&)> refuses;
    std::function<bool(const deploy::AuditEntry&)> neverAnswers;
    std::function<bool()> isUnreadable;
    /// It became durable, but the program is killed before it hears of it.
    std::function<bool(const deploy::AuditEntry&)> unheard;

private:
    Schedule& m_schedule;
    int m_program = 0; ///< Counts programs that were killed.
};

/// What becomes of one call to the orchestrator.
struct CallFate {
    DurationMs delayMs = 5;
    bool isLost = false;            ///< Never answered.
    std::optional<ErrorCode> error; ///< Answered with this, after `isApplied` was heeded.
    bool isApplied = true;          ///< A write takes effect, whatever is answered.
};

/// An orchestrator with services, releases and rolling deployments; the truth that an action has
/// to find out about. A task is bad while `isBad` says so of it.
class FakeOrchestrator : public deploy::DeployProvider {
public:
    struct Task {
        QString name;
        fleet::Release release;
        bool isBad = false;
        TimeMs replacedMs = NoTime;
    };
    struct Service {
        fleet::ServiceStatus status; ///< Without tasks.
        std::vector<Task> tasks;
        bool replacementsStayBad = false;
        int failsAtTask = -1; ///< The deployment fails at its n-th task.
    };

    FakeOrchestrator(ManualClock& clock, Schedule& schedule)
        : m_clock(clock)
        , m_schedule(schedule) {}

    /// v413 · r42 runs and is bad on the first `badTasks`; v412 · r41 was good.
    void addService(const QString& name, int tasks, int badTasks);
    Service& service(const QString& name) { return m_services.at(name); }
    /// What the collector would publish now.
    [[nodiscard]] fleet::FleetSnapshotPtr snapshot() const;
    /// Moves running deployments on: call as time passes.
    void advance();
    /// Somebody else deploys a release at once.
    void deployElsewhere(const QString& service, const fleet::Release& release);
    /// Every task runs `release` (or any, if it is invalid) and is healthy.
    [[nodiscard]] bool isRecovered(const QString& service, const fleet::Release& release) const;

    void fetchStatus(const QString& service, Reply<fleet::ServiceStatus> reply) override;
    void start(const deploy::DeployRequest& request, Reply<fleet::Deployment> reply) override;
    void fetchDeployment(const QString& id, Reply<fleet::Deployment> reply) override;
    void abort(const QString& id, Reply<fleet::Deployment> reply) override;
    deploy::Autoscaler* autoscaler() override { return scaler; }

    enum class Call { Status, Start, Deployment, Abort };
    std::function<CallFate(Call)> fate = [](Call) { return CallFate{}; };
    std::function<void(const deploy::DeployRequest&)> onWrite; ///< At the moment of sending.
    std::vector<deploy::DeployRequest> writes;
    int aborts = 0;
    deploy::Autoscaler* scaler = nullptr;
    std::function<fleet::ScaleIn(const QString& service)> scaleInOf; ///< As its status tells it.
    double cpuFraction = 0.22;                                       ///< Of every service.
    DurationMs perTaskMs = 2000;

    static fleet::Release badRelease();
    static fleet::Release goodRelease();

private:
    template <typename T>
    void answer(const CallFate& fate, Reply<T> reply, std::function<Expected<T>()> make);
    [[nodiscard]] fleet::ServiceStatus statusOf(const Service& service) const;
    Expected<fleet::Deployment> apply(const deploy::DeployRequest& request);
    void finish(Service& service, fleet::DeploymentState state);

    ManualClock& m_clock;
    Schedule& m_schedule;
    std::map<QString, Service> m_services;
    std::map<QString, TimeMs> m_nextStepMs; ///< By service.
    int m_nextId = 1;
};

} // namespace wb::test
