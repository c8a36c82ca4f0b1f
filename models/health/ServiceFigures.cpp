// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/ServiceFigures.h"

namespace wb::health {

using fleet::NoValue;
using fleet::Signal;

namespace {

/// A sum that stays unknown until something known is added.
class Sum {
public:
    void add(double value) {
        if (!std::isnan(value)) {
            m_value += value;
            ++m_count;
        }
    }
    [[nodiscard]] double value() const { return m_count > 0 ? m_value : NoValue; }
    [[nodiscard]] double mean() const { return m_count > 0 ? m_value / m_count : NoValue; }

private:
    double m_value = 0;
    int m_count = 0;
};

/// Which of the tasks that count were heard: a sum over the others would draw an outage where only
/// the feed is dead.
class Roll {
public:
    void add(const TaskTrack& task) {
        m_counted += task.isExpectedGap() ? 0 : 1;
        m_unheard += task.isUnheard() ? 1 : 0;
        // A rate needs two readings, also the first after an outage.
        m_once += task.hasFreshData() && task.window().spanMs() == 0 ? 1 : 0;
        m_healthy += task.state() == fleet::HealthState::Healthy ? 1 : 0;
    }
    [[nodiscard]] bool isRateWhole() const { return m_unheard == 0 && m_once == 0; }
    [[nodiscard]] double healthy() const {
        return m_unheard > 0 && m_unheard >= UnknownTaskFraction * m_counted ? NoValue : m_healthy;
    }

private:
    int m_counted = 0;
    int m_unheard = 0;
    int m_once = 0;
    int m_healthy = 0;
};

double ratio(double part, double whole) {
    return whole > 0 ? part / whole : NoValue;
}

/// The digits at a name's end, or -1.
int trailingNumber(const QString& name, qsizetype& stem) {
    stem = name.size();
    while (stem > 0 && name.at(stem - 1).isDigit() && name.size() - stem < 9) {
        --stem;
    }
    return stem == name.size() ? -1 : QStringView(name).mid(stem).toInt();
}

} // namespace

bool TaskOrder::operator()(const QString& a, const QString& b) const {
    qsizetype stemA = 0;
    qsizetype stemB = 0;
    const int numberA = trailingNumber(a, stemA);
    const int numberB = trailingNumber(b, stemB);
    if (numberA >= 0 && numberB >= 0 && numberA != numberB &&
        QStringView(a).left(stemA) == QStringView(b).left(stemB)) {
        return numberA < numberB;
    }
    return a < b;
}

ServiceFigures serviceFigures(const TaskMap& tasks) {
    ServiceFigures figures;
    Sum traffic, requests, bad, timedOut, cpu, cores;
    double highestFraction = -1;
    Roll roll;
    for (const auto& [name, task] : tasks) {
        roll.add(*task);
        if (!task->hasFreshData()) {
            continue;
        }
        const fleet::SignalValues& values = task->values();
        traffic.add(values[Signal::Traffic]);
        requests.add(task->window().requestsInWindow());
        bad.add(task->window().badInWindow());
        timedOut.add(task->window().timedOutInWindow());
        cpu.add(values[Signal::Cpu]);
        figures.values[Signal::CpuMax] =
            std::fmax(figures.values[Signal::CpuMax], values[Signal::Cpu]);
        cores.add(values[Signal::CpuCores]);
        figures.values[Signal::CpuCoresMax] =
            std::fmax(figures.values[Signal::CpuCoresMax], values[Signal::CpuCores]);
        fleet::addLatency(figures.latencyRates, task->window().latencyRates());
        const double fraction = values.has(Signal::MemoryLimit) ? values.memoryFraction() : 0;
        if (values.has(Signal::Memory) &&
            (fraction > highestFraction ||
             (fraction == highestFraction &&
              values[Signal::Memory] > figures.values[Signal::Memory]))) {
            highestFraction = fraction;
            figures.values[Signal::Memory] = values[Signal::Memory];
            figures.values[Signal::MemoryLimit] = values[Signal::MemoryLimit];
        }
    }
    figures.requestsInWindow = requests.value();
    figures.heardTraffic = traffic.value();
    figures.values[Signal::Traffic] = roll.isRateWhole() ? traffic.value() : NoValue;
    figures.values[Signal::Errors] = ratio(bad.value(), requests.value());
    figures.values[Signal::Timeouts] = ratio(timedOut.value(), requests.value());
    figures.values[Signal::Cpu] = cpu.mean();
    figures.values[Signal::CpuCores] = cores.mean();
    figures.values[Signal::TasksHealthy] = roll.healthy();
    if (!figures.latencyRates.buckets.empty()) {
        fleet::setLatencyQuantiles(figures.values, figures.latencyRates);
    }
    return figures;
}

ReleaseFigures taskFigures(const TaskTrack& task) {
    const auto orZero = [](double value) { return std::isnan(value) ? 0 : value; };
    return {task.release(),
            task.window().latencyRates().buckets,
            task.values()[Signal::LatencyP95],
            orZero(task.window().requestsInWindow()),
            orZero(task.window().badInWindow()),
            task.values().memoryFraction(),
            1,
            task.lastGoodMs()};
}

ReleaseFigures releaseFigures(const TaskMap& tasks, const fleet::Release& release, bool others) {
    ReleaseFigures sum;
    sum.release = release;
    fleet::LatencyRates latency;
    Sum memory;
    for (const auto& [name, task] : tasks) {
        if (!task->hasFreshData() || !task->release().isValid() ||
            task->release().isSameAs(release) == others) {
            continue;
        }
        const ReleaseFigures one = taskFigures(*task);
        if (others) {
            sum.release = one.release;
        }
        fleet::addLatency(latency, task->window().latencyRates());
        sum.requests += one.requests;
        sum.bad += one.bad;
        memory.add(one.memoryFraction);
        sum.seenMs = std::max(sum.seenMs, one.seenMs);
        ++sum.tasks;
    }
    sum.memoryFraction = memory.mean();
    sum.p95 = latency.quantile(0.95);
    sum.latencyRates = std::move(latency.buckets);
    return sum;
}

} // namespace wb::health
