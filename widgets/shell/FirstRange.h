// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/ChartRange.h"
#include "widgets/charts/TimeWindow.h"

#include <optional>

namespace wb::shell {

/// How much time charts show while nobody has chosen: what there is of a watch that has just begun
/// would be a dot in half an hour.
class FirstRange {
public:
    static constexpr DurationMs ShortMs = 5 * 60'000;
    static constexpr DurationMs UsualMs = 30 * 60'000;

    /// A person did, now or in an earlier session.
    void choose() { m_isChosen = true; }
    [[nodiscard]] bool isChosen() const { return m_isChosen; }
    /// The span that suits what is known to be there; nullopt: as it is.
    [[nodiscard]] std::optional<DurationMs> fitting(const fleet::ChartReply& reply,
                                                    const charts::TimeWindow& window);

private:
    bool m_isChosen = false;
    TimeMs m_beginMs = NoTime; ///< The earliest point heard of.
};

} // namespace wb::shell
