// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/CauseNews.h"

namespace wb::health {

namespace {

/// As often as a cause is looked for: two findings running are of one opinion.
constexpr DurationMs StandsAfterMs = 5'000;

} // namespace

std::optional<fleet::CauseChange> CauseNews::next(const QString& service,
                                                  const fleet::CauseFinding& finding,
                                                  const QString& blindSpot, TimeMs nowMs) {
    const Belief belief{finding.factor, !finding.detail.isEmpty()};
    const bool isEmpty = !belief.isReasoned && blindSpot.isEmpty();
    if (isEmpty || m_standing != belief) {
        m_standing = isEmpty ? std::nullopt : std::optional(belief);
        m_standsSinceMs = nowMs;
        return std::nullopt;
    }
    const bool isNews =
        !m_told || m_told->factor != belief.factor || (!m_told->isReasoned && belief.isReasoned);
    if (!isNews || nowMs - m_standsSinceMs < StandsAfterMs) {
        return std::nullopt;
    }
    fleet::CauseChange change{nowMs, service, finding, {}, blindSpot};
    if (m_told) {
        change.previous = m_told->factor;
    }
    m_told = belief;
    return change;
}

} // namespace wb::health
