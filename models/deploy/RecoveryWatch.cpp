// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/RecoveryWatch.h"

namespace wb::deploy {

Recovery RecoveryWatch::judge(const ActionMember& member, RecoveryEvidence evidence,
                              DurationMs steadyMs) {
    evidence.status = m_status ? &*m_status : nullptr;
    evidence.completedMs = m_completedMs;
    const Recovery recovery = judgeRecovery(member, evidence);
    if (recovery.state != Recovery::State::Recovered) {
        m_sinceMs = -1;
    } else if (m_sinceMs < 0) {
        m_sinceMs = steadyMs;
    }
    return recovery;
}

} // namespace wb::deploy
