// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/TimeWindow.h"

#include <algorithm>
#include <cmath>

namespace wb::charts {

void TimeWindow::setSpan(DurationMs spanMs) {
    m_spanMs = std::clamp(spanMs, ShortestMs, LongestMs);
}

void TimeWindow::zoom(double fraction, double factor) {
    const auto span = static_cast<double>(m_spanMs);
    const double pivot = static_cast<double>(fromMs()) + fraction * span;
    const double wanted =
        std::clamp(span * factor, static_cast<double>(ShortestMs), static_cast<double>(LongestMs));
    const TimeMs from = std::llround(pivot - fraction * wanted);
    show(from, from + std::llround(wanted));
}

void TimeWindow::pan(DurationMs byMs) {
    show(fromMs() + byMs, toMs() + byMs);
}

void TimeWindow::show(TimeMs fromMs, TimeMs toMs) {
    if (m_nowMs == NoTime) {
        return;
    }
    setSpan(toMs - fromMs);
    // A hand that stops a pixel or two before the end means the end.
    const DurationMs nearlyMs = m_spanMs / 100;
    const TimeMs endMs = std::max(toMs, m_nowMs - ReachMs + m_spanMs);
    m_toMs = endMs + nearlyMs >= m_nowMs ? NoTime : endMs;
}

TimeMs TimeWindow::columnsEndMs(int columns) const {
    const double columnMs = static_cast<double>(m_spanMs) / columns;
    return std::llround(std::ceil(static_cast<double>(toMs()) / columnMs) * columnMs);
}

} // namespace wb::charts
