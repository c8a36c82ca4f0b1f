// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>

namespace wb::fleet {

/// What is known of a task or a service at a moment. The order is that of the stored columns:
/// append only.
enum class Signal : quint8 {
    Traffic,      ///< Requests per second.
    Errors,       ///< Fraction of requests that failed, 0…1.
    Timeouts,     ///< Fraction of requests that timed out, 0…1.
    LatencyP50,   ///< Seconds.
    LatencyP95,   ///< Seconds.
    LatencyP99,   ///< Seconds.
    Memory,       ///< Bytes resident. Of a service: the highest task's.
    MemoryLimit,  ///< Bytes. Of a service: that task's limit.
    Cpu,          ///< Fraction of the CPU limit, 0…1. Of a service: the mean of its tasks.
    CpuMax,       ///< Fraction of the CPU limit, the busiest task's. Of a task: equal to Cpu.
    TasksDesired, ///< Count; services only.
    TasksHealthy, ///< Count; services only.
    CpuCores,    ///< Cores in use where no limit is known, else NaN. Of a service: the tasks' mean.
    CpuCoresMax, ///< The same of the busiest task. Of a task: equal to CpuCores.
};
inline constexpr int SignalCount = 14;

/// The contract's name of a signal ("latency_p95"), as query, rules and config use it.
[[nodiscard]] std::string_view signalName(Signal signal);
[[nodiscard]] std::optional<Signal> signalFromName(std::string_view name);

inline constexpr double NoValue = std::numeric_limits<double>::quiet_NaN();

/// One value a signal; NaN where nothing is known (never 0 for "no data").
class SignalValues {
public:
    SignalValues() { m_values.fill(NoValue); }
    [[nodiscard]] double operator[](Signal signal) const { return m_values[index(signal)]; }
    double& operator[](Signal signal) { return m_values[index(signal)]; }
    [[nodiscard]] bool has(Signal signal) const { return !std::isnan((*this)[signal]); }
    /// Memory / MemoryLimit, or NaN.
    [[nodiscard]] double memoryFraction() const {
        return (*this)[Signal::Memory] / (*this)[Signal::MemoryLimit];
    }
    /// Seconds: the highest finite bound of the latency histogram, above which it tells nothing
    /// further; NaN where there is no such bound. Of the moment: rows that are kept lack it.
    [[nodiscard]] double latencyCeiling() const { return m_latencyCeiling; }
    void setLatencyCeiling(double seconds) { m_latencyCeiling = seconds; }
    /// Whether CPU is known, but not what it is a share of.
    [[nodiscard]] bool isCpuInCores() const { return has(Signal::CpuCores) && !has(Signal::Cpu); }

private:
    static std::size_t index(Signal signal) { return static_cast<std::size_t>(signal); }
    std::array<double, SignalCount> m_values;
    double m_latencyCeiling = NoValue;
};

/// Whether a latency has reached the ceiling: it may be higher. Compared as equal and not as
/// greater, for of an earlier moment the ceiling may have been another.
[[nodiscard]] inline bool isAtLeast(double seconds, double ceiling) {
    return std::abs(seconds - ceiling) <= 1e-9 * ceiling;
}
/// "840 ms"; "≥ 10 s" where it has reached the ceiling.
[[nodiscard]] QString latencyText(const SignalValues& values, Signal signal,
                                  const QLocale& locale = QLocale::c());

/// Values of one subject at one time: a row of the history and of the stored signals.
struct SignalPoint {
    qint64 timeMs = -1;
    SignalValues values;
};

} // namespace wb::fleet
