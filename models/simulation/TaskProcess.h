// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/simulation/LatencyModel.h"
#include "models/simulation/Random.h"
#include "models/simulation/TaskSettings.h"

namespace wb::simulation {

/// What a task meets during one step.
struct TaskConditions {
    double requestsPerSecond = 0;
    double dependencySeconds = 0; ///< How much slower than usual its dependencies answer.
    double dependencyShare = 0;   ///< Fraction of the requests that wait for them.
    double dependencyErrors = 0;  ///< Fraction of the requests that fail because of them.
    double leakBytesPerSecond = 0;
    double spillBytesPerSecond = 0; ///< 0: what was taken over drains away.
    double slowFactor = 1;
    double faultErrors = 0;
};

/// How a task is at the end of a step.
struct TaskFigures {
    double requestsPerSecond = 0;
    double meanSeconds = 0;
    double usualSeconds = 0; ///< The mean without any wait, pressure or fault.
    double failed = 0;       ///< Fraction of the requests, without those timed out.
    double timedOut = 0;     ///< Fraction of the requests.
    double utilisation = 0;  ///< Of the workers; above 1 the backlog grows.
    double cpuFraction = 0;  ///< Of the CPU limit.
    double heapBytes = 0;
    double memoryBytes = 0; ///< Resident; never above the limit.
    double memoryLimitBytes = 0;
    double stallSeconds = 0;   ///< What memory reclaim adds to each answer.
    double heapPressure = 0;   ///< 0: none; 1: the live heap fills the heap maximum.
    double memoryDistress = 0; ///< 0: none; 1: the kernel reclaims at the container's limit.
    [[nodiscard]] double memoryFraction() const { return memoryBytes / memoryLimitBytes; }
};

/// What a process has counted since it started. Real numbers: rendering makes them integral.
struct TaskCounters {
    double succeeded = 0;
    double failed = 0;
    double timedOut = 0;
    std::array<double, LatencyBuckets.size()> cumulative{};
    double latencySumSeconds = 0;
    double cpuSeconds = 0;
    double gcCycles = 0;
    double gcSeconds = 0;
    double allocatedBytes = 0;
};

/// One running process of a service: queue, heap, CPU. Pure; stepped by SimulatedService.
class TaskProcess {
public:
    enum class Fate {
        Runs,
        OutOfMemoryKilled, ///< By the kernel, at the container's limit.
        HeapExhausted,     ///< By itself, at its heap maximum (Node.js only).
    };

    /// @param warm as if it had been running for long: no cold caches.
    TaskProcess(const ServiceModel& service, const TaskSettings& settings, TimeMs startedMs,
                Random random, bool warm);

    /// Counts what `seconds` at this traffic would have counted, for a process that had been
    /// running before the story starts.
    void pretendUptime(double seconds, double requestsPerSecond);
    /// The service must be the one it was made for, or a copy of it.
    Fate step(const ServiceModel& service, const TaskConditions& conditions, double seconds);

    [[nodiscard]] const TaskFigures& figures() const { return m_figures; }
    [[nodiscard]] const TaskCounters& counters() const { return m_counters; }
    [[nodiscard]] const TaskSettings& settings() const { return m_settings; }
    [[nodiscard]] TimeMs startedMs() const { return m_startedMs; }

private:
    void stepMemory(const ServiceModel& service, const TaskConditions& conditions, double seconds);
    /// Returns the fraction of the arrivals that found the queue full.
    double stepQueue(const TaskConditions& conditions, double seconds);
    void stepCpu(const ServiceModel& service, double seconds);
    void count(const LatencySpread& spread, double requests, double failedFraction);
    [[nodiscard]] Fate fate(const ServiceModel& service) const;

    TaskSettings m_settings;
    TimeMs m_startedMs;
    Random m_random;
    TaskFigures m_figures;
    TaskCounters m_counters;
    double m_ageSeconds = 0;
    double m_smoothedRps = 0;
    double m_backlog = 0; ///< Requests waiting beyond what the workers keep up with.
    double m_waitSeconds = 0;
    double m_slowdown = 1; ///< Of the service time, all causes.
    double m_leakBytes = 0;
    double m_spillBytes = 0;
    double m_steadyMemoryBytes = 0; ///< Without the noise of the collector.
    double m_memoryNoise = 0;
    double m_loadNoise = 0;
    double m_cpuDemand = 0; ///< Fraction of the limit; above 1 the scheduler throttles.
    double m_gcPhase = 0;
};

} // namespace wb::simulation
