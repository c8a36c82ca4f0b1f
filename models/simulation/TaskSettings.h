// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/simulation/Scenario.h"

#include <optional>

namespace wb::simulation {

/// What a release's settings mean to a task that runs it. Keys that the model does not know
/// (`cpu_type` apart) are shown but have no effect.
struct TaskSettings {
    double heapMaxBytes = 0;     ///< `heap_max`; 0: the runtime's own, which never bites here.
    double memoryLimitBytes = 0; ///< `memory_limit`
    double cpuLimitCores = 1;    ///< `cpu_limit`
    double workers = 32;         ///< `workers`
    double timeoutSeconds = 10;  ///< `request_timeout`
    double pace = 1;             ///< `cpu_type`: graviton does the same work in 0.9 of the time.

    [[nodiscard]] static TaskSettings of(const ServiceModel& service,
                                         const fleet::Release& release);
};

/// "1024 MiB", "1GiB", "768MiB", "4096" → bytes.
[[nodiscard]] std::optional<double> bytesFromText(const QString& text);
/// "10s", "250ms" → seconds.
[[nodiscard]] std::optional<double> secondsFromText(const QString& text);

} // namespace wb::simulation
