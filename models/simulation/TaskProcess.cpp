// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/simulation/TaskProcess.h"

#include "models/simulation/PortableMath.h"

#include <algorithm>
#include <cmath>

namespace wb::simulation {

namespace {

constexpr double BytesPerWaitingRequest = 60e3;
/// From this fraction of the heap maximum on, collections become frequent.
constexpr double HeapPressureFrom = 0.85;
/// From this fraction of the container's limit on, the kernel reclaims pages in the foreground.
constexpr double ReclaimFrom = 0.935;
constexpr double ReclaimSpan = 0.05;
/// What a task at the limit waits for its own pages on each request, and how often in vain.
constexpr double ReclaimStallSeconds = 3.2;
constexpr double ReclaimErrors = 0.2;
/// Reclaim slows a leak down from here on; what is left of its pace at the worst.
constexpr double ReclaimSlowsFrom = 0.85;
constexpr double ReclaimHoldsAt = 0.985;
constexpr double LeastLeakPace = 0.015;
/// The queue holds what can be answered within this part of the timeout; the rest is refused.
constexpr double QueueOfTimeout = 0.8;
constexpr double SpreadOfWait = 0.45;

/// One step of noise that wanders around 0 with this deviation and time constant.
double wander(double value, double deviation, double seconds, double timeConstant, Random& random) {
    const double keep = 1 / (1 + seconds / timeConstant);
    return value * keep + deviation * std::sqrt(1 - keep * keep) * random.normal();
}

} // namespace

TaskProcess::TaskProcess(const ServiceModel& service, const TaskSettings& settings,
                         TimeMs startedMs, Random random, bool warm)
    : m_settings(settings)
    , m_startedMs(startedMs)
    , m_random(random)
    , m_ageSeconds(warm ? 1e5 : 0)
    , m_gcPhase(m_random.uniform()) {
    const double expected = service.requestsPerSecond / std::max(1, service.tasks);
    m_smoothedRps = warm ? expected : 0;
    m_figures.memoryLimitBytes = settings.memoryLimitBytes;
    m_figures.usualSeconds = service.serviceTimeSeconds * settings.pace *
                             portableExp(service.spread * service.spread / 2);
    m_figures.meanSeconds = m_figures.usualSeconds;
    stepMemory(service, {}, 0);
}

void TaskProcess::pretendUptime(double seconds, double requestsPerSecond) {
    m_counters = {};
    const LatencySpread spread =
        latencySpread(m_figures.usualSeconds * 0.84, 0.6, m_settings.timeoutSeconds);
    count(spread, seconds * requestsPerSecond, 0);
    m_counters.cpuSeconds = seconds * m_settings.cpuLimitCores * 0.25;
    m_counters.gcCycles = seconds / 20;
    m_counters.gcSeconds = m_counters.gcCycles * 0.004;
    m_counters.allocatedBytes = m_counters.gcCycles * 40e6;
}

TaskProcess::Fate TaskProcess::step(const ServiceModel& service, const TaskConditions& conditions,
                                    double seconds) {
    m_ageSeconds += seconds;
    m_loadNoise = wander(m_loadNoise, service.loadNoise, seconds, 20, m_random);
    TaskConditions met = conditions;
    met.requestsPerSecond *= std::max(0.0, 1 + m_loadNoise);
    m_figures.requestsPerSecond = met.requestsPerSecond;

    stepMemory(service, met, seconds);
    const double refused = stepQueue(met, seconds);
    stepCpu(service, seconds);

    const double own = service.serviceTimeSeconds * m_settings.pace * m_slowdown;
    const double median = own + m_waitSeconds + m_figures.stallSeconds;
    const double spread = (own * service.spread + (median - own) * SpreadOfWait) / median;
    LatencySpread latency = latencySpread(median, spread, m_settings.timeoutSeconds);
    if (met.dependencySeconds > 0.001 && met.dependencyShare > 0) {
        const double slower = median + met.dependencySeconds;
        latency = blend(
            latency, latencySpread(slower, (spread + SpreadOfWait) / 2, m_settings.timeoutSeconds),
            std::min(1.0, met.dependencyShare));
    }
    const double distress = m_figures.memoryDistress;
    const double answered = (1 - service.errorFraction) * (1 - met.faultErrors) *
                            (1 - met.dependencyErrors) * (1 - refused) *
                            (1 - ReclaimErrors * distress * distress);
    m_figures.failed = 1 - answered;
    m_figures.timedOut = latency.timedOut * answered;
    m_figures.meanSeconds = latency.meanSeconds;
    count(latency, met.requestsPerSecond * seconds, m_figures.failed);
    return fate(service);
}

void TaskProcess::stepMemory(const ServiceModel& service, const TaskConditions& conditions,
                             double seconds) {
    const MemoryModel& memory = service.memory;
    m_smoothedRps += (conditions.requestsPerSecond - m_smoothedRps) * seconds / (seconds + 60);
    m_memoryNoise = wander(m_memoryNoise, memory.noise, seconds, 60, m_random);

    const double limit = m_settings.memoryLimitBytes;
    const double filled = m_steadyMemoryBytes / limit;
    const double pace = filled < ReclaimSlowsFrom
                            ? 1.0
                            : std::max(LeastLeakPace, (ReclaimHoldsAt - filled) /
                                                          (ReclaimHoldsAt - ReclaimSlowsFrom));
    m_leakBytes += conditions.leakBytesPerSecond * pace * seconds;
    if (conditions.spillBytesPerSecond > 0) {
        m_spillBytes += conditions.spillBytesPerSecond * pace * seconds;
    } else {
        m_spillBytes -= m_spillBytes * seconds / (seconds + 20);
    }

    const double warmth = 1 - 0.1 / (1 + m_ageSeconds / 10);
    const double live = memory.baselineBytes * warmth + memory.perRpsBytes * m_smoothedRps +
                        m_leakBytes + m_spillBytes + m_backlog * BytesPerWaitingRequest;
    m_gcPhase += seconds * (0.03 + 0.0001 * conditions.requestsPerSecond);
    m_gcPhase -= std::floor(m_gcPhase);
    const double garbage = 0.025 * memory.baselineBytes * m_gcPhase;

    m_steadyMemoryBytes = live + memory.nativeBytes;
    m_figures.heapBytes = live + garbage + m_memoryNoise * memory.baselineBytes;
    m_figures.memoryBytes = std::min(limit, m_figures.heapBytes + memory.nativeBytes);
    m_figures.heapPressure = m_settings.heapMaxBytes <= 0
                                 ? 0
                                 : std::clamp((live / m_settings.heapMaxBytes - HeapPressureFrom) /
                                                  (1 - HeapPressureFrom),
                                              0.0, 1.5);
    const double full = m_steadyMemoryBytes / limit;
    m_figures.memoryDistress = std::clamp((full - ReclaimFrom) / ReclaimSpan, 0.0, 1.1);
    m_figures.stallSeconds =
        ReclaimStallSeconds * m_figures.memoryDistress * m_figures.memoryDistress;
}

double TaskProcess::stepQueue(const TaskConditions& conditions, double seconds) {
    const double pressure = m_figures.heapPressure;
    const double cold = 1 + 0.4 / (1 + m_ageSeconds * m_ageSeconds / 25);
    m_slowdown =
        conditions.slowFactor * cold * (1 + 2 * pressure * pressure) * std::max(1.0, m_cpuDemand);
    const double meanSeconds = m_figures.usualSeconds * m_slowdown;
    const double servedPerSecond = m_settings.workers / meanSeconds;
    m_figures.utilisation = conditions.requestsPerSecond / servedPerSecond;

    const double room = QueueOfTimeout * m_settings.timeoutSeconds * servedPerSecond;
    const double wanted =
        std::max(0.0, m_backlog + (conditions.requestsPerSecond - servedPerSecond) * seconds);
    m_backlog = std::min(wanted, room);
    m_waitSeconds = waitInServiceTimes(m_figures.utilisation, m_settings.workers) * meanSeconds +
                    m_backlog / servedPerSecond;
    const double arrivals = conditions.requestsPerSecond * seconds;
    return arrivals > 0 ? std::min(1.0, (wanted - m_backlog) / arrivals) : 0.0;
}

void TaskProcess::stepCpu(const ServiceModel& service, double seconds) {
    const double limit = m_settings.cpuLimitCores;
    const double pressure = m_figures.heapPressure;
    const double worked = m_figures.requestsPerSecond / std::max(1.0, m_figures.utilisation) *
                          service.cpu.perRequestSeconds * m_settings.pace * (1 + 0.4 * pressure);
    const double cores =
        (service.cpu.baseCores + worked + 0.12 * pressure * limit) * (1 + 0.06 * m_random.normal());
    m_cpuDemand = std::max(0.0, cores) / limit;
    m_figures.cpuFraction = std::min(1.0, m_cpuDemand);
    m_counters.cpuSeconds += m_figures.cpuFraction * limit * seconds;

    const double cyclesPerSecond =
        (0.03 + 0.0001 * m_figures.requestsPerSecond) * (1 + 20 * pressure * pressure);
    m_counters.gcCycles += cyclesPerSecond * seconds;
    m_counters.gcSeconds += cyclesPerSecond * seconds * 0.004 * (1 + 10 * pressure);
    m_counters.allocatedBytes += m_figures.requestsPerSecond * seconds * 90e3;
}

void TaskProcess::count(const LatencySpread& spread, double requests, double failedFraction) {
    const double timedOut = requests * (1 - failedFraction) * spread.timedOut;
    const double failed = requests * failedFraction;
    m_counters.failed += failed;
    m_counters.timedOut += timedOut;
    m_counters.succeeded += requests - failed - timedOut;
    m_counters.latencySumSeconds += requests * spread.meanSeconds;
    for (std::size_t bucket = 0; bucket < LatencyBuckets.size(); ++bucket) {
        m_counters.cumulative[bucket] += requests * spread.cumulative[bucket];
    }
}

TaskProcess::Fate TaskProcess::fate(const ServiceModel& service) const {
    if (m_steadyMemoryBytes >= m_settings.memoryLimitBytes) {
        return Fate::OutOfMemoryKilled;
    }
    const double heap = m_steadyMemoryBytes - service.memory.nativeBytes;
    if (service.runtime == Runtime::Node && m_settings.heapMaxBytes > 0 &&
        heap >= m_settings.heapMaxBytes) {
        return Fate::HeapExhausted;
    }
    return Fate::Runs;
}

} // namespace wb::simulation
