// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <algorithm>

namespace wb::alarms {

/// Sounds are off for a while, and on again by themselves.
class Mute {
public:
    static constexpr DurationMs LongestMs = 8LL * 3'600'000;

    void begin(DurationMs forMs, TimeMs nowMs) {
        m_untilMs = nowMs + std::clamp<DurationMs>(forMs, 0, LongestMs);
    }
    void end() { m_untilMs = NoTime; }
    /// Goes on with what an earlier run began.
    void resume(TimeMs untilMs) { m_untilMs = untilMs; }

    /// 0: sounds are on. A clock that was set back does not make it last longer than it may.
    [[nodiscard]] DurationMs leftMs(TimeMs nowMs) const {
        const DurationMs leftMs = m_untilMs == NoTime ? 0 : m_untilMs - nowMs;
        return leftMs > LongestMs ? 0 : std::max<DurationMs>(0, leftMs);
    }
    [[nodiscard]] TimeMs untilMs() const { return m_untilMs; }

private:
    TimeMs m_untilMs = NoTime;
};

} // namespace wb::alarms
