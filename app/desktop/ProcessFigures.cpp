// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ProcessFigures.h"

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

namespace wb::desktop {

ProcessFigures::ProcessFigures(const Clock& clock)
    : m_clock(clock)
    , m_lastCpuSeconds(cpuSeconds())
    , m_lastMs(clock.steadyMs()) {}

ProcessFigures::Reading ProcessFigures::read() {
    const double cpu = cpuSeconds();
    const DurationMs now = m_clock.steadyMs();
    const double spanSeconds = static_cast<double>(std::max<DurationMs>(1, now - m_lastMs)) / 1000;
    const Reading reading{(cpu - m_lastCpuSeconds) / spanSeconds, residentBytes()};
    m_lastCpuSeconds = cpu;
    m_lastMs = now;
    return reading;
}

double ProcessFigures::cpuSeconds() {
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double ProcessFigures::residentBytes() {
    std::FILE* file = std::fopen("/proc/self/statm", "r");
    if (file == nullptr) {
        return 0;
    }
    long total = 0;
    long resident = 0;
    const int fields = std::fscanf(file, "%ld %ld", &total, &resident);
    std::fclose(file);
    return fields == 2
               ? static_cast<double>(resident) * static_cast<double>(::sysconf(_SC_PAGESIZE))
               : 0;
}

} // namespace wb::desktop
