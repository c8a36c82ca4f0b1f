// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

namespace wb::charts {

/// The part of time that charts show: the last while, which moves on with the clock ("live"), or a
/// part of the past, which stays until somebody moves it. Never beyond now, nor longer than
/// LongestMs.
class TimeWindow {
public:
    static constexpr DurationMs ShortestMs = 30'000;
    static constexpr DurationMs LongestMs = 7LL * 24 * 3'600'000;
    static constexpr DurationMs ReachMs = 366LL * 24 * 3'600'000; ///< So far back and no further.

    void setNow(TimeMs nowMs) { m_nowMs = nowMs; }
    /// Keeps the right end.
    void setSpan(DurationMs spanMs);
    /// Makes the span so many times as long; what is at `fraction` (0 left, 1 right) stays there.
    void zoom(double fraction, double factor);
    /// Later for a positive time. What would reach now is live.
    void pan(DurationMs byMs);
    void show(TimeMs fromMs, TimeMs toMs);
    void goLive() { m_toMs = NoTime; }

    [[nodiscard]] bool isLive() const { return m_toMs == NoTime; }
    [[nodiscard]] DurationMs spanMs() const { return m_spanMs; }
    [[nodiscard]] TimeMs toMs() const { return isLive() ? m_nowMs : m_toMs; }
    [[nodiscard]] TimeMs fromMs() const { return toMs() - m_spanMs; }
    /// Where the last of so many columns ends. They are counted since 1970: a window that follows
    /// the clock moves on by whole ones, so that lines keep their shape.
    [[nodiscard]] TimeMs columnsEndMs(int columns) const;

private:
    TimeMs m_nowMs = NoTime;
    TimeMs m_toMs = NoTime; ///< NoTime: live.
    DurationMs m_spanMs = 30LL * 60'000;
};

} // namespace wb::charts
