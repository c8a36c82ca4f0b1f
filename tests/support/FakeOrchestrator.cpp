// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeOrchestrator.h"

#include <algorithm>

namespace wb::test {

using deploy::DeployRequest;
using fleet::Deployment;
using fleet::DeploymentState;
using fleet::ServiceStatus;
using fleet::TaskProgress;

void Schedule::after(DurationMs delayMs, std::function<void()> call) {
    m_calls.emplace(m_clock.nowMs() + delayMs, std::move(call));
}

void Schedule::advanceMs(DurationMs byMs) {
    const TimeMs untilMs = m_clock.nowMs() + byMs;
    while (!m_calls.empty() && m_calls.begin()->first <= untilMs) {
        auto due = m_calls.extract(m_calls.begin());
        m_clock.setNowMs(std::max(m_clock.nowMs(), due.key()));
        due.mapped()();
    }
    m_clock.setNowMs(untilMs);
}

void FakeAudit::record(const deploy::AuditEntry& entry, Saved saved) {
    if (neverAnswers && neverAnswers(entry)) {
        return;
    }
    const bool refused = refuses && refuses(entry);
    m_schedule.after(delayMs,
                     [this, entry, refused, saved = std::move(saved), program = m_program] {
                         if (program != m_program) {
                             return;
                         }
                         if (refused) {
                             saved(failure(ErrorCode::Storage, QStringLiteral("the disk is full")));
                             return;
                         }
                         durable.push_back(entry);
                         if (unheard && unheard(entry)) {
                             return;
                         }
                         saved(static_cast<qint64>(durable.size()));
                     });
}

void FakeAudit::read(Loaded loaded) {
    m_schedule.after(delayMs, [this, loaded = std::move(loaded), program = m_program] {
        if (program != m_program || (neverAnswers && neverAnswers({}))) {
            return;
        }
        if (isUnreadable && isUnreadable()) {
            loaded(failure(ErrorCode::Storage, QStringLiteral("the disk is broken")));
        } else {
            loaded(QVector<deploy::AuditEntry>(durable.begin(), durable.end()));
        }
    });
}

fleet::Release FakeOrchestrator::badRelease() {
    fleet::Release release;
    release.code = QStringLiteral("v413");
    release.settings = QStringLiteral("r42");
    release.values = {{QStringLiteral("heap_max"), QStringLiteral("1400 MiB")},
                      {QStringLiteral("cpu_type"), QStringLiteral("x86")}};
    return release;
}

fleet::Release FakeOrchestrator::goodRelease() {
    fleet::Release release;
    release.code = QStringLiteral("v412");
    release.settings = QStringLiteral("r41");
    release.values = {{QStringLiteral("heap_max"), QStringLiteral("768 MiB")},
                      {QStringLiteral("cpu_type"), QStringLiteral("x86")}};
    release.knownGood = true;
    return release;
}

void FakeOrchestrator::addService(const QString& name, int tasks, int badTasks) {
    Service service;
    service.status.service = name;
    service.status.generation = 7;
    service.status.current = badRelease();
    service.status.releases = {badRelease(), goodRelease()};
    service.status.desiredCount = tasks;
    service.status.capacityTasks = 3;
    for (int i = 1; i <= tasks; ++i) {
        service.tasks.push_back(
            {QStringLiteral("%1-%2").arg(name).arg(i), badRelease(), i <= badTasks, NoTime});
    }
    m_services[name] = std::move(service);
}

fleet::FleetSnapshotPtr FakeOrchestrator::snapshot() const {
    auto fleet = std::make_shared<fleet::FleetSnapshot>();
    fleet->timeMs = m_clock.nowMs();
    for (const auto& [name, truth] : m_services) {
        fleet::ServiceSnapshot service;
        service.name = name;
        service.verdict.state = fleet::HealthState::Healthy;
        service.values[fleet::Signal::Cpu] = cpuFraction;
        service.lastSampleMs = m_clock.nowMs();
        for (const Task& each : truth.tasks) {
            fleet::TaskSnapshot task;
            task.name = each.name;
            task.release = each.release;
            task.lastSampleMs = m_clock.nowMs();
            task.verdict.state =
                each.isBad ? fleet::HealthState::Unhealthy : fleet::HealthState::Healthy;
            if (each.isBad) {
                task.verdict.reasons = {{QStringLiteral("memory-saturation"),
                                         fleet::HealthState::Unhealthy,
                                         QStringLiteral("Memory 96 % of limit")}};
                service.verdict = task.verdict;
            }
            service.tasks.append(task);
        }
        fleet->services.append(service);
    }
    return fleet;
}

void FakeOrchestrator::advance() {
    for (auto& [name, service] : m_services) {
        if (!service.status.running || m_clock.nowMs() < m_nextStepMs[name]) {
            continue;
        }
        m_nextStepMs[name] = m_clock.nowMs() + perTaskMs;
        Deployment& running = *service.status.running;
        running.state = DeploymentState::InProgress;
        int at = 0;
        while (at < running.tasks.size() && running.tasks[at].state == TaskProgress::State::Done) {
            ++at;
        }
        if (at == running.tasks.size()) {
            finish(service, DeploymentState::Completed);
            continue;
        }
        if (at == service.failsAtTask) {
            running.tasks[at].state = TaskProgress::State::Failed;
            running.tasks[at].detail = QStringLiteral("image pull error");
            finish(service, DeploymentState::Failed);
            continue;
        }
        for (Task& task : service.tasks) {
            if (task.name == running.tasks[at].task) {
                task.release = running.release;
                task.isBad = service.replacementsStayBad;
                task.replacedMs = m_clock.nowMs();
            }
        }
        running.tasks[at].state = TaskProgress::State::Done;
    }
}

void FakeOrchestrator::finish(Service& service, DeploymentState state) {
    Deployment done = *service.status.running;
    service.status.running.reset();
    done.state = state;
    done.finishedMs = m_clock.nowMs();
    service.status.recent.prepend(done);
}

void FakeOrchestrator::deployElsewhere(const QString& name, const fleet::Release& release) {
    Service& truth = service(name);
    ++truth.status.generation;
    truth.status.current = release;
    for (Task& task : truth.tasks) {
        task.release = release;
    }
}

bool FakeOrchestrator::isRecovered(const QString& name, const fleet::Release& release) const {
    const Service& truth = m_services.at(name);
    return std::all_of(truth.tasks.begin(), truth.tasks.end(), [&](const Task& task) {
        return !task.isBad && (!release.isValid() || task.release.isSameAs(release));
    });
}

ServiceStatus FakeOrchestrator::statusOf(const Service& truth) const {
    ServiceStatus status = truth.status;
    status.readAtMs = m_clock.nowMs();
    if (scaleInOf) {
        status.scaleIn = scaleInOf(status.service);
    }
    for (const Task& task : truth.tasks) {
        fleet::TaskPlacement placement;
        placement.task = task.name;
        placement.release = task.release;
        placement.state = QStringLiteral("running");
        status.tasks.append(placement);
    }
    return status;
}

template <typename T>
void FakeOrchestrator::answer(const CallFate& what, Reply<T> reply,
                              std::function<Expected<T>()> make) {
    // The answer tells what is true half-way, as one over a network does.
    m_schedule.after(what.delayMs / 2, [this, what, reply, make] {
        std::optional<Expected<T>> made;
        if (!what.error) {
            made = make();
        } else {
            made = failure(*what.error, QStringLiteral("made-up failure"));
        }
        if (!what.isLost) {
            m_schedule.after(what.delayMs - what.delayMs / 2,
                             [reply, made = *made] { reply(made); });
        }
    });
}

void FakeOrchestrator::fetchStatus(const QString& name, Reply<ServiceStatus> reply) {
    answer<ServiceStatus>(fate(Call::Status), std::move(reply), [this, name] {
        return Expected<ServiceStatus>(statusOf(service(name)));
    });
}

Expected<Deployment> FakeOrchestrator::apply(const DeployRequest& request) {
    Service& truth = service(request.service);
    const QString running = truth.status.running ? truth.status.running->id : QString();
    if (running != request.stops || truth.status.generation != request.expectedGeneration) {
        return failure(ErrorCode::Conflict, QStringLiteral("the generation moved"));
    }
    if (!running.isEmpty()) {
        finish(truth, DeploymentState::Aborted);
    }
    Deployment deployment;
    deployment.id = QStringLiteral("d-%1").arg(m_nextId++);
    deployment.service = request.service;
    deployment.kind = request.kind;
    deployment.release =
        request.kind == fleet::DeploymentKind::Rollback ? request.release : truth.status.current;
    deployment.by = QStringLiteral("ana");
    deployment.startedMs = m_clock.nowMs();
    deployment.idempotencyKey = request.idempotencyKey;
    for (const Task& task : truth.tasks) {
        if (request.tasks.isEmpty() || request.tasks.contains(task.name)) {
            deployment.tasks.append({task.name, TaskProgress::State::Pending, {}});
        }
    }
    ++truth.status.generation;
    truth.status.current = deployment.release;
    truth.status.running = deployment;
    m_nextStepMs[request.service] = m_clock.nowMs() + perTaskMs;
    return deployment;
}

void FakeOrchestrator::start(const DeployRequest& request, Reply<Deployment> reply) {
    writes.push_back(request);
    if (onWrite) {
        onWrite(request);
    }
    const CallFate what = fate(Call::Start);
    m_schedule.after(what.delayMs / 2, [this, what, request, reply] {
        Expected<Deployment> applied = failure(ErrorCode::Network, QStringLiteral("lost"));
        if (what.isApplied) {
            applied = apply(request);
        }
        if (what.error) {
            applied = failure(*what.error, QStringLiteral("made-up failure"));
        }
        if (!what.isLost) {
            m_schedule.after(what.delayMs - what.delayMs / 2, [reply, applied] { reply(applied); });
        }
    });
}

void FakeOrchestrator::fetchDeployment(const QString& id, Reply<Deployment> reply) {
    answer<Deployment>(
        fate(Call::Deployment), std::move(reply), [this, id]() -> Expected<Deployment> {
            for (const auto& [name, truth] : m_services) {
                if (truth.status.running && truth.status.running->id == id) {
                    return *truth.status.running;
                }
                for (const Deployment& deployment : truth.status.recent) {
                    if (deployment.id == id) {
                        return deployment;
                    }
                }
            }
            return failure(ErrorCode::NotFound, QStringLiteral("no deployment %1").arg(id));
        });
}

void FakeOrchestrator::abort(const QString& id, Reply<Deployment> reply) {
    ++aborts;
    answer<Deployment>(fate(Call::Abort), std::move(reply), [this, id]() -> Expected<Deployment> {
        for (auto& [name, truth] : m_services) {
            if (truth.status.running && truth.status.running->id == id) {
                finish(truth, DeploymentState::Aborted);
                return truth.status.recent.first();
            }
        }
        return failure(ErrorCode::Conflict, QStringLiteral("it is over already"));
    });
}

} // namespace wb::test
