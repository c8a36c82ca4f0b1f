// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/MemoryTrend.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace wb::health {

namespace {

constexpr DurationMs SpacingMs = 4'500; // Just below the usual interval, so that jitter drops none.
constexpr DurationMs SpanMs = 180'000;
constexpr DurationMs MinimumSpanMs = 90'000;
constexpr std::size_t MinimumPoints = 5;

} // namespace

void MemoryTrend::add(TimeMs timeMs, double bytes) {
    if (std::isnan(bytes) || (!m_points.empty() && timeMs - m_points.back().timeMs < SpacingMs)) {
        return;
    }
    m_points.push_back({timeMs, bytes});
    while (m_points.front().timeMs < timeMs - SpanMs) {
        m_points.pop_front();
    }
}

void MemoryTrend::learn(const fleet::SignalRows& rows, TimeMs fromMs) {
    m_points.clear();
    if (rows.isEmpty()) {
        return;
    }
    std::size_t row = rows.firstFrom(std::max(fromMs, rows.lastMs() - SpanMs));
    for (; row < rows.size(); ++row) {
        add(rows.timeMs(row), rows.value(row, fleet::Signal::Memory));
    }
}

void MemoryTrend::forgetBefore(TimeMs fromMs) {
    while (!m_points.empty() && m_points.front().timeMs < fromMs) {
        m_points.pop_front();
    }
}

double MemoryTrend::roughRiseBytes() const {
    const std::size_t third = m_points.size() / 3;
    double first = 0;
    double last = 0;
    for (std::size_t i = 0; i < third; ++i) {
        first += m_points[i].bytes;
        last += m_points[m_points.size() - 1 - i].bytes;
    }
    return third == 0 ? 0 : (last - first) / static_cast<double>(third);
}

MemoryTrend::Rise MemoryTrend::rise() const {
    if (m_points.size() < MinimumPoints ||
        m_points.back().timeMs - m_points.front().timeMs < MinimumSpanMs) {
        return {};
    }
    std::vector<double> slopes;
    slopes.reserve(m_points.size() * (m_points.size() - 1) / 2);
    std::size_t rising = 0;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        for (std::size_t j = i + 1; j < m_points.size(); ++j) {
            const double seconds =
                static_cast<double>(m_points[j].timeMs - m_points[i].timeMs) / 1000;
            slopes.push_back((m_points[j].bytes - m_points[i].bytes) / seconds);
            rising += slopes.back() > 0 ? 1 : 0;
        }
    }
    const auto middle = slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() / 2);
    std::nth_element(slopes.begin(), middle, slopes.end());
    const double span =
        static_cast<double>(m_points.back().timeMs - m_points.front().timeMs) / 1000;
    return {*middle, static_cast<double>(rising) / static_cast<double>(slopes.size()),
            *middle * span};
}

} // namespace wb::health
