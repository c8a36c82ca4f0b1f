// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

namespace wb::health {

/// How long a finding must stand before it counts, and be gone before it is dropped.
struct Dwell {
    DurationMs worsenAfterMs = 0;
    DurationMs improveAfterMs = 0;
};

/// A condition with memory, so that noise around a threshold never flaps: it turns on when `over`
/// has held for a while, off when `under` has. Between the two it stays as it is.
class Latch {
public:
    void update(TimeMs nowMs, bool over, bool under, const Dwell& dwell) {
        m_overSinceMs = !over ? NoTime : m_overSinceMs == NoTime ? nowMs : m_overSinceMs;
        m_underSinceMs = !under ? NoTime : m_underSinceMs == NoTime ? nowMs : m_underSinceMs;
        if (!m_on && over && nowMs - m_overSinceMs >= dwell.worsenAfterMs) {
            m_on = true;
            m_sinceMs = m_overSinceMs;
        } else if (m_on && under && nowMs - m_underSinceMs >= dwell.improveAfterMs) {
            m_on = false;
        }
    }
    void reset() { *this = {}; }
    [[nodiscard]] bool isOn() const { return m_on; }
    /// Still on, though the condition is clear of its level at present.
    [[nodiscard]] bool isEasing() const { return m_on && m_underSinceMs != NoTime; }
    /// The condition holds at present, whether it counts yet or not.
    [[nodiscard]] bool isOver() const { return m_overSinceMs != NoTime; }
    /// When the condition that turned it on began, not when it was believed.
    [[nodiscard]] TimeMs sinceMs() const { return m_sinceMs; }

private:
    bool m_on = false;
    TimeMs m_sinceMs = NoTime;
    TimeMs m_overSinceMs = NoTime;
    TimeMs m_underSinceMs = NoTime;
};

} // namespace wb::health
