// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

namespace wb::desktop {

/// What this process costs: CPU since the last reading and resident memory. Reads the kernel's
/// counters from memory (getrusage, /proc/self/statm); nothing waits for a disk.
class ProcessFigures {
public:
    explicit ProcessFigures(const Clock& clock);

    struct Reading {
        double cpuFraction = 0; ///< Of one core, since the last reading.
        double residentBytes = 0;
    };
    [[nodiscard]] Reading read();

private:
    [[nodiscard]] static double cpuSeconds();
    [[nodiscard]] static double residentBytes();

    const Clock& m_clock;
    double m_lastCpuSeconds;
    DurationMs m_lastMs;
};

} // namespace wb::desktop
