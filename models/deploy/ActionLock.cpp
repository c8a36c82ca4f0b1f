// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/ActionLock.h"

#include <algorithm>

namespace wb::deploy {

ActionLock::ActionLock(const Clock& clock, DurationMs idleMs)
    : m_clock(clock)
    , m_idleMs(idleMs) {}

void ActionLock::setIdleMs(DurationMs idleMs) {
    static_cast<void>(leftMs()); // Locks it if that is due by the time that held so far.
    m_idleMs = idleMs;
}

void ActionLock::unlock() {
    m_touched = Moment{m_clock.nowMs(), m_clock.steadyMs()};
}

void ActionLock::touch() {
    if (isUnlocked()) {
        unlock();
    }
}

DurationMs ActionLock::leftMs() {
    if (!m_touched) {
        return 0;
    }
    // The steady clock may stand still while the machine sleeps, and the other may be set back.
    const DurationMs idleForMs =
        std::max(m_clock.steadyMs() - m_touched->steadyMs, m_clock.nowMs() - m_touched->wallMs);
    if (idleForMs >= m_idleMs) {
        lock(); // A clock that is set back later, or a longer time, brings nobody to the desk.
        return 0;
    }
    return m_idleMs - idleForMs;
}

} // namespace wb::deploy
