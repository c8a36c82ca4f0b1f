// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Cause.h"

namespace wb::health {

/// When what is believed to be the cause of one service's trouble is worth telling: once it has
/// stood for a moment, and again only when another factor is blamed, or a sentence is found where
/// there was none. Pure.
class CauseNews {
public:
    /// The trouble is over: the next one has a cause of its own.
    void end() { *this = {}; }
    /// `service` is the change's; `blindSpot` is empty where there is none.
    [[nodiscard]] std::optional<fleet::CauseChange> next(const QString& service,
                                                         const fleet::CauseFinding& finding,
                                                         const QString& blindSpot, TimeMs nowMs);

private:
    struct Belief {
        fleet::CauseFinding::Factor factor = fleet::CauseFinding::Factor::Unknown;
        bool isReasoned = false; ///< The finding has a sentence.
        bool operator==(const Belief& other) const {
            return factor == other.factor && isReasoned == other.isReasoned;
        }
    };
    std::optional<Belief> m_told;
    std::optional<Belief> m_standing;
    TimeMs m_standsSinceMs = NoTime;
};

} // namespace wb::health
