// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/ActionLock.h"

#include <algorithm>

namespace wb::deploy {

ActionLock::ActionLock(const Clock& clock, DurationMs idleMs)
    : m_clock(clock)
    , m_idleMs(idleMs) {}

void ActionLock::unlock() {
    m_touched = Moment{m_clock.nowMs(), m_clock.steadyMs()};
}

void ActionLock::touch() {
    if (isUnlocked()) {
        unlock();
    }
}

DurationMs ActionLock::leftMs() const {
    if (!m_touched) {
        return 0;
    }
    // The steady clock may stand still while the machine sleeps, and the other may be set back.
    const DurationMs idleForMs =
        std::max(m_clock.steadyMs() - m_touched->steadyMs, m_clock.nowMs() - m_touched->wallMs);
    return std::max<DurationMs>(0, m_idleMs - idleForMs);
}

} // namespace wb::deploy
