// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace wb {

using TimeMs = qint64;     ///< Milliseconds since 1970-01-01T00:00:00Z.
using DurationMs = qint64; ///< Milliseconds.

/// No time known. Compares lower than every real time.
inline constexpr TimeMs NoTime = -1;

/// Where time comes from, so that the same code runs live, in replay and in tests.
/// The system's clock is app/SystemClock; replay and tests use ManualClock.
class Clock {
public:
    virtual ~Clock() = default;
    /// Wall-clock time, UTC. May step when the system's clock is set.
    [[nodiscard]] virtual TimeMs nowMs() const = 0;
    /// Monotonic milliseconds from an arbitrary start: for deadlines and durations.
    [[nodiscard]] virtual DurationMs steadyMs() const = 0;
};

/// A clock that stands still until it is told to move.
class ManualClock : public Clock {
public:
    explicit ManualClock(TimeMs startMs = 0)
        : m_nowMs(startMs)
        , m_startMs(startMs) {}
    [[nodiscard]] TimeMs nowMs() const override { return m_nowMs; }
    [[nodiscard]] DurationMs steadyMs() const override { return m_nowMs - m_startMs; }
    void setNowMs(TimeMs nowMs) { m_nowMs = nowMs; }
    void advanceMs(DurationMs byMs) { m_nowMs += byMs; }

private:
    TimeMs m_nowMs;
    TimeMs m_startMs;
};

} // namespace wb
