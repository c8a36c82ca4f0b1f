// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/Baseline.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace wb::health {

namespace {

constexpr DurationMs SpacingMs = 60'000;
constexpr DurationMs SpanMs = 65 * 60'000;
constexpr DurationMs LeaveOutMs = 5 * 60'000;
constexpr std::size_t MinimumPoints = 10;

} // namespace

void Baseline::add(TimeMs timeMs, double value) {
    if (std::isnan(value) || (!m_points.empty() && timeMs - m_points.back().timeMs < SpacingMs)) {
        return;
    }
    m_points.push_back({timeMs, value});
    while (m_points.front().timeMs < timeMs - SpanMs) {
        m_points.pop_front();
    }
}

void Baseline::learn(const fleet::SignalRows& rows, TimeMs nowMs, double objective) {
    *this = {};
    for (std::size_t row = rows.firstFrom(nowMs - SpanMs); row < rows.size(); ++row) {
        const double p95 = rows.value(row, fleet::Signal::LatencyP95);
        if (!(p95 > objective)) {
            add(rows.timeMs(row), p95);
        }
    }
}

double Baseline::usual(TimeMs nowMs) const {
    if (m_computedMs != NoTime && nowMs - m_computedMs < SpacingMs / 2) {
        return m_usual;
    }
    std::vector<double> values;
    for (const Point& point : m_points) {
        if (point.timeMs <= nowMs - LeaveOutMs) {
            values.push_back(point.value);
        }
    }
    m_computedMs = nowMs;
    m_usual = std::numeric_limits<double>::quiet_NaN();
    if (values.size() >= MinimumPoints) {
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::nth_element(values.begin(), middle, values.end());
        m_usual = *middle;
    }
    return m_usual;
}

} // namespace wb::health
