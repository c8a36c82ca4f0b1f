// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <optional>

namespace wb::deploy {

/// Whether somebody at this desk may act: locked until it is unlocked, and again by itself when
/// nobody has done anything for a while. A machine that slept was idle as well. Lives on the thread
/// that calls it.
class ActionLock {
public:
    ActionLock(const Clock& clock, DurationMs idleMs);

    /// Opens nothing that is locked by now.
    void setIdleMs(DurationMs idleMs);
    void unlock();
    void lock() { m_touched.reset(); }
    /// Somebody does something; without effect where it is locked.
    void touch();
    /// Until it locks itself; 0: it is locked, and stays so until somebody unlocks it.
    [[nodiscard]] DurationMs leftMs();
    [[nodiscard]] bool isUnlocked() { return leftMs() > 0; }

private:
    struct Moment {
        TimeMs wallMs;
        DurationMs steadyMs;
    };
    const Clock& m_clock;
    DurationMs m_idleMs;
    std::optional<Moment> m_touched; ///< Nothing: it is locked.
};

} // namespace wb::deploy
