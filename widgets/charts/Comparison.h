// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <QCoreApplication>
#include <QMetaType>
#include <QTimeZone>

namespace wb::charts {

/// What charts show their signals beside.
enum class Comparison {
    None,
    Yesterday,
    LastWeek,
    BeforeDeployment,
    MarkedRange, ///< Offered where a range is marked, in no menu.
};
inline constexpr int ComparisonCount = 4; ///< Of those that menus offer.

class ComparisonWords {
    Q_DECLARE_TR_FUNCTIONS(wb::charts::ComparisonWords)
public:
    /// "Nothing", "Yesterday", "Last week", "Before the last deployment": for menus.
    [[nodiscard]] static QString title(Comparison comparison);
    /// "yesterday", "before the deployment": for a legend.
    [[nodiscard]] static QString name(Comparison comparison);
    /// Where there is little room for the name; empty: it is short.
    [[nodiscard]] static QString brief(Comparison comparison);
};

/// How long before [.., toMs] that is which it is compared with: a day or a week of the zone's wall
/// clock, or as much as lets the deployment's time or the marked range's end, NoTime when there is
/// none, stand at the right end. 0: there is nothing to compare with.
[[nodiscard]] DurationMs comparedByMs(Comparison comparison, TimeMs toMs, const QTimeZone& zone,
                                      TimeMs endMs);

} // namespace wb::charts

Q_DECLARE_METATYPE(wb::charts::Comparison)
