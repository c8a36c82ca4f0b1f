// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/Signal.h"

#include "models/base/Format.h"

namespace wb::fleet {

namespace {

constexpr std::array<std::string_view, SignalCount> Names = {
    "traffic",       "errors",        "timeouts",     "latency_p50",   "latency_p95",
    "latency_p99",   "memory",        "memory_limit", "cpu",           "cpu_max",
    "tasks_desired", "tasks_healthy", "cpu_cores",    "cpu_cores_max",
};

} // namespace

std::string_view signalName(Signal signal) {
    return Names[static_cast<std::size_t>(signal)];
}

QString latencyText(const SignalValues& values, Signal signal, const QLocale& locale) {
    const QString text = base::secondsText(values[signal], locale);
    return isAtLeast(values[signal], values.latencyCeiling()) ? base::atLeastText(text) : text;
}

std::optional<Signal> signalFromName(std::string_view name) {
    for (std::size_t i = 0; i < Names.size(); ++i) {
        if (Names[i] == name) {
            return static_cast<Signal>(i);
        }
    }
    return std::nullopt;
}

} // namespace wb::fleet
