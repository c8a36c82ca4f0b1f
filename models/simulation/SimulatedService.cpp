// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/simulation/SimulatedService.h"

#include <algorithm>

namespace wb::simulation {

namespace {

constexpr DurationMs RestartDelayMs = 2000;
constexpr DurationMs ScalingEveryMs = 60'000;
constexpr double ScaleInAfterSeconds = 900;
constexpr DurationMs GoodAfterMs = 60 * 60'000;
constexpr double TroubledFailures = 0.02;
constexpr int RecentDeployments = 20;
constexpr double DistressOfSpill = 0.1;

fleet::Release withValues(const QVector<fleet::Release>& releases, const fleet::Release& wanted) {
    const auto found =
        std::find_if(releases.begin(), releases.end(),
                     [&](const fleet::Release& each) { return each.isSameAs(wanted); });
    return found == releases.end() ? wanted : *found;
}

/// The fault's tasks, or all of them when it names none.
bool concerns(const Fault& fault, const TaskSlot& slot) {
    return (fault.tasks.isEmpty() || fault.tasks.contains(slot.name)) &&
           (fault.code.isEmpty() || fault.code == slot.release.code) &&
           (fault.settings.isEmpty() || fault.settings == slot.release.settings);
}

} // namespace

SimulatedService::SimulatedService(const ServiceModel& model, quint64 seed, quint64 index,
                                   TimeMs startMs)
    : m_model(model)
    , m_seed(seed)
    , m_index(index)
    , m_current(withValues(model.releases, model.current))
    , m_desired(model.tasks)
    , m_nextScalingMs(startMs + ScalingEveryMs) {
    m_currentSinceMs = m_current.createdMs;
    for (int i = 0; i < model.tasks; ++i) {
        addSlot(NoTime);
    }
    Random random = Random::stream(seed, index + 1, 0);
    for (TaskSlot& slot : m_slots) {
        for (const PlacementModel& placement : model.placements) {
            if (placement.tasks.contains(slot.name)) {
                slot.release = withValues(model.releases, placement.release);
                slot.pinned = placement.pinned;
            }
        }
        const double uptimeSeconds = random.between(2, 60) * 3600;
        const TimeMs bornMs = startMs - static_cast<DurationMs>(uptimeSeconds * 1000);
        slot.containerStartedMs = bornMs;
        slot.process.emplace(m_model, TaskSettings::of(m_model, slot.release), bornMs,
                             Random::stream(seed, index + 1, 1000 + quint64(slot.number)), true);
        slot.process->pretendUptime(uptimeSeconds, m_model.requestsPerSecond * 0.8 / m_model.tasks);
        ++slot.processes;
    }
    fleet::Deployment last;
    last.id = QStringLiteral("d-0-%1").arg(model.name);
    last.service = model.name;
    last.state = fleet::DeploymentState::Completed;
    last.release = m_current;
    last.by = m_current.author;
    last.startedMs = m_currentSinceMs;
    last.finishedMs = m_currentSinceMs + 180'000;
    m_recent.append(last);
}

void SimulatedService::addSlot(TimeMs upAtMs) {
    TaskSlot slot;
    slot.number = m_slots.empty() ? 1 : m_slots.back().number + 1;
    slot.name = QStringLiteral("%1-%2").arg(m_model.name).arg(slot.number);
    slot.release = m_current;
    slot.upAtMs = upAtMs;
    slot.containerStartedMs = upAtMs;
    m_slots.push_back(std::move(slot));
}

void SimulatedService::startProcess(TaskSlot& slot, TimeMs nowMs) {
    const quint64 dice = quint64(slot.number) * 1000 + ++slot.processes;
    slot.process.emplace(m_model, TaskSettings::of(m_model, slot.release), nowMs,
                         Random::stream(m_seed, m_index + 1, 1'000'000 + dice), false);
}

void SimulatedService::stopProcess(TaskSlot& slot, TimeMs upAtMs) {
    if (slot.process) {
        slot.earlierCpuSeconds += slot.process->counters().cpuSeconds;
    }
    slot.process.reset();
    slot.upAtMs = upAtMs;
}

const TaskSlot* SimulatedService::slot(const QString& name) const {
    const auto found = std::find_if(m_slots.begin(), m_slots.end(),
                                    [&](const TaskSlot& each) { return each.name == name; });
    return found == m_slots.end() ? nullptr : &*found;
}

void SimulatedService::step(TimeMs nowMs, double seconds, const ServiceConditions& conditions,
                            const QVector<Fault>& faults) {
    for (TaskSlot& slot : m_slots) {
        if (!slot.process && nowMs >= slot.upAtMs) {
            startProcess(slot, nowMs);
        }
    }
    moveRollout(nowMs);
    stepSlots(nowMs, seconds, conditions, faults);
    autoscale(nowMs, seconds);
    judgeRelease(nowMs);
}

void SimulatedService::moveRollout(TimeMs nowMs) {
    if (!m_rollout) {
        return;
    }
    const int capacity = freeTasksAtRest();
    for (const Replacement& replacement : m_rollout->step(nowMs, capacity)) {
        const auto slot = std::find_if(m_slots.begin(), m_slots.end(), [&](const TaskSlot& each) {
            return each.name == replacement.task;
        });
        if (slot == m_slots.end()) {
            continue;
        }
        slot->release = replacement.release;
        slot->pinned =
            slot->pinned && m_rollout->deployment().kind != fleet::DeploymentKind::Rollback;
        slot->containerStartedMs = nowMs;
        slot->earlierCpuSeconds = 0;
        slot->oomKills = 0;
        startProcess(*slot, nowMs);
    }
    if (m_rollout->isOver()) {
        m_recent.prepend(m_rollout->deployment());
        m_recent.resize(std::min<qsizetype>(m_recent.size(), RecentDeployments));
        m_rollout.reset();
    }
}

bool SimulatedService::inDistress(const QStringList& tasks) const {
    return std::any_of(m_slots.begin(), m_slots.end(), [&](const TaskSlot& slot) {
        return slot.process && tasks.contains(slot.name) &&
               slot.process->figures().memoryDistress > DistressOfSpill;
    });
}

void SimulatedService::applyFault(const Fault& fault, const TaskSlot& slot, TimeMs nowMs,
                                  TaskConditions& conditions) const {
    if (!concerns(fault, slot)) {
        return;
    }
    switch (fault.kind) {
    case Fault::Kind::Leak: {
        // What a process has piled up is gone with it; whether it begins anew is the fault's to
        // say.
        const TimeMs bornMs =
            fault.survivesRestart ? slot.containerStartedMs : slot.process->startedMs();
        if (bornMs <= fault.fromMs && nowMs >= fault.fromMs) {
            conditions.leakBytesPerSecond += fault.bytesPerSecond;
        }
        break;
    }
    case Fault::Kind::Spill:
        if (inDistress(fault.underPressureOf)) {
            conditions.spillBytesPerSecond += fault.bytesPerSecond;
        }
        break;
    case Fault::Kind::Slow:
        conditions.slowFactor *= fault.factor;
        break;
    case Fault::Kind::Errors:
        conditions.faultErrors = std::min(1.0, conditions.faultErrors + fault.factor);
        break;
    }
}

void SimulatedService::stepSlots(TimeMs nowMs, double seconds, const ServiceConditions& met,
                                 const QVector<Fault>& faults) {
    const auto serving = std::count_if(m_slots.begin(), m_slots.end(), [](const TaskSlot& slot) {
        return slot.process.has_value();
    });
    TaskConditions shared;
    shared.requestsPerSecond =
        serving > 0 ? met.requestsPerSecond / static_cast<double>(serving) : 0;
    shared.dependencySeconds = met.dependencySeconds;
    shared.dependencyShare = met.dependencyShare;
    shared.dependencyErrors = met.dependencyErrors;

    ServiceFigures sum;
    sum.servingTasks = static_cast<int>(serving);
    for (TaskSlot& slot : m_slots) {
        if (!slot.process) {
            continue;
        }
        TaskConditions conditions = shared;
        for (const Fault& fault : faults) {
            applyFault(fault, slot, nowMs, conditions);
        }
        const TaskProcess::Fate fate = slot.process->step(m_model, conditions, seconds);
        const TaskFigures& figures = slot.process->figures();
        sum.requestsPerSecond += figures.requestsPerSecond;
        sum.meanSeconds += figures.meanSeconds * figures.requestsPerSecond;
        sum.usualSeconds += figures.usualSeconds * figures.requestsPerSecond;
        sum.failed += (figures.failed + figures.timedOut) * figures.requestsPerSecond;
        sum.cpuFraction += figures.cpuFraction / static_cast<double>(serving);
        if (fate != TaskProcess::Fate::Runs) {
            const bool byKernel = fate == TaskProcess::Fate::OutOfMemoryKilled;
            slot.oomKills += byKernel ? 1 : 0;
            slot.oomKillsEver += byKernel ? 1 : 0;
            m_troubled = true;
            stopProcess(slot, nowMs + RestartDelayMs + m_model.rolling.startupMs);
        }
    }
    if (sum.requestsPerSecond > 0) {
        sum.meanSeconds /= sum.requestsPerSecond;
        sum.usualSeconds /= sum.requestsPerSecond;
        sum.failed /= sum.requestsPerSecond;
    } else {
        // Nobody answers: callers wait for their whole timeout.
        sum.meanSeconds = m_model.timeoutSeconds;
        sum.failed = met.requestsPerSecond > 0 ? 1 : 0;
    }
    m_figures = sum;
}

void SimulatedService::judgeRelease(TimeMs nowMs) {
    m_troubled = m_troubled || m_figures.failed > TroubledFailures;
    if (m_rollout || m_troubled || nowMs < m_currentSinceMs + GoodAfterMs) {
        return;
    }
    for (fleet::Release& each : m_model.releases) {
        if (each.isSameAs(m_current)) {
            each.knownGood = m_current.knownGood = true;
        }
    }
}

void SimulatedService::autoscale(TimeMs nowMs, double seconds) {
    if (!m_model.autoscaler) {
        return;
    }
    const AutoscalerModel& scaler = *m_model.autoscaler;
    m_watchedCpu += (m_figures.cpuFraction - m_watchedCpu) * seconds / (seconds + 180);
    m_idleSeconds = m_watchedCpu < scaler.below ? m_idleSeconds + seconds : 0;
    if (nowMs < m_nextScalingMs || m_rollout) {
        return;
    }
    m_nextScalingMs = nowMs + ScalingEveryMs;
    if (m_watchedCpu > scaler.above && m_desired < scaler.maxTasks) {
        scaleTo(std::min(scaler.maxTasks, m_desired + std::max(1, m_desired / 8)), nowMs);
        m_nextScalingMs = nowMs + 5 * ScalingEveryMs;
    } else if (m_idleSeconds > ScaleInAfterSeconds && m_desired > scaler.minTasks) {
        scaleTo(m_desired - 1, nowMs);
        m_idleSeconds = 0;
    }
}

void SimulatedService::scaleTo(int count, TimeMs nowMs) {
    if (count < 1 || count == m_desired) {
        return;
    }
    m_desired = count;
    ++m_generation;
    while (static_cast<int>(m_slots.size()) < count) {
        addSlot(nowMs + m_model.rolling.startupMs);
    }
    m_slots.resize(static_cast<std::size_t>(count));
}

void SimulatedService::restart(const QStringList& tasks, TimeMs nowMs) {
    for (TaskSlot& slot : m_slots) {
        if (tasks.isEmpty() || tasks.contains(slot.name)) {
            stopProcess(slot, nowMs + m_model.rolling.startupMs);
        }
    }
}

} // namespace wb::simulation
