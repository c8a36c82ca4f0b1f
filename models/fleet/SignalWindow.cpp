// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalWindow.h"

namespace wb::fleet {

namespace {

double ratio(double part, double whole) {
    return whole > 0 ? part / whole : NoValue;
}

} // namespace

void setLatencyQuantiles(SignalValues& values, const LatencyRates& rates) {
    values.setLatencyCeiling(rates.ceiling());
    values[Signal::LatencyP50] = rates.quantile(0.50);
    values[Signal::LatencyP95] = rates.quantile(0.95);
    values[Signal::LatencyP99] = rates.quantile(0.99);
}

SignalWindow::SignalWindow(DurationMs spanMs)
    : m_spanMs(spanMs) {}

void SignalWindow::clear() {
    m_readings.clear();
    m_values = {};
    m_latencyRates = {};
    m_requests = m_bad = m_timedOut = NoValue;
}

DurationMs SignalWindow::spanMs() const {
    return m_readings.empty() ? 0 : m_readings.back().timeMs - m_readings.front().timeMs;
}

void SignalWindow::trim() {
    const TimeMs nowMs = m_readings.back().timeMs;
    while (m_readings.size() > 2 && m_readings.front().timeMs < nowMs - m_spanMs) {
        m_readings.pop_front();
    }
    // Two readings that stand far apart, with failed scrapes between, average over an outage.
    if (m_readings.size() == 2 && m_readings.front().timeMs < nowMs - 2 * m_spanMs) {
        m_readings.pop_front();
    }
}

void SignalWindow::append(SignalReading reading, const std::vector<double>& latencyBounds) {
    m_readings.push_back(std::move(reading));
    trim();
    computeRates(latencyBounds);
}

void SignalWindow::computeRates(const std::vector<double>& latencyBounds) {
    const SignalReading& newest = m_readings.back();
    const SignalReading& oldest = m_readings.front();
    m_values = {};
    m_latencyRates = {};
    m_values[Signal::Memory] = newest.memoryBytes;
    m_values[Signal::MemoryLimit] = newest.memoryLimitBytes;
    const double seconds = static_cast<double>(newest.timeMs - oldest.timeMs) / 1000;
    if (seconds <= 0) {
        m_requests = m_bad = m_timedOut = NoValue;
        return;
    }
    m_requests = newest.requests - oldest.requests;
    m_bad = newest.badRequests - oldest.badRequests;
    m_timedOut = newest.timedOut - oldest.timedOut;
    m_values[Signal::Traffic] = m_requests / seconds;
    m_values[Signal::Errors] = ratio(m_bad, m_requests);
    m_values[Signal::Timeouts] = ratio(m_timedOut, m_requests);
    const double cores = (newest.cpuSeconds - oldest.cpuSeconds) / seconds;
    const bool isLimited = newest.cpuLimitCores > 0;
    m_values[Signal::Cpu] = isLimited ? cores / newest.cpuLimitCores : NoValue;
    m_values[Signal::CpuMax] = m_values[Signal::Cpu];
    m_values[Signal::CpuCores] = isLimited ? NoValue : cores;
    m_values[Signal::CpuCoresMax] = m_values[Signal::CpuCores];
    computeLatency(latencyBounds, seconds);
}

void SignalWindow::computeLatency(const std::vector<double>& latencyBounds, double seconds) {
    const SignalReading& newest = m_readings.back();
    const SignalReading& oldest = m_readings.front();
    if (newest.nativeLatency != nullptr) {
        std::vector<std::pair<TimeMs, const NativeGrowth*>> scrapes;
        for (const SignalReading& one : m_readings) {
            scrapes.emplace_back(one.timeMs, one.nativeLatency.get());
        }
        if (auto perSecond = growthPerSecond(scrapes)) {
            m_latencyRates = LatencyRates::of(std::move(*perSecond));
            setLatencyQuantiles(m_values, m_latencyRates);
            return;
        }
    }
    if (newest.boundsRevision != oldest.boundsRevision || latencyBounds.empty()) {
        return;
    }
    m_latencyRates.buckets.reserve(latencyBounds.size());
    for (std::size_t i = 0; i < latencyBounds.size(); ++i) {
        const double increase = newest.latencyCounts[i] - oldest.latencyCounts[i];
        m_latencyRates.buckets.push_back({latencyBounds[i], increase / seconds});
    }
    setLatencyQuantiles(m_values, m_latencyRates);
}

} // namespace wb::fleet
