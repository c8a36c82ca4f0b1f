// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FleetFilter.h"
#include "widgets/fleet/FleetGeometry.h"

#include <QFont>
#include <QPoint>
#include <QRect>
#include <QString>

namespace wb::fleet {

/// What the columns of the fleet table need for their titles, usual figures and counts of tasks,
/// and the tiles of the chosen service for theirs.
[[nodiscard]] FleetGeometry::TextWidths widestTexts(const items::FleetFilter& model,
                                                    const QFont& font, const QModelIndex& chosen);
/// "healthy, partly judged": the state of a service or task in a word.
[[nodiscard]] QString stateText(const QModelIndex& row);
/// What a tile's text is set in.
[[nodiscard]] QFont tileFont();
/// Of the mark of its state with the gap behind it.
[[nodiscard]] int tileMarkWidth();
/// Left and right of both.
inline constexpr int TileMargins = 10;
/// How often a task ran out of memory, in the corner of its tile.
struct Badge {
    QRect area;
    QFont font;
    QString text;
    QPoint baseline; ///< Where the text begins.
};
[[nodiscard]] Badge outOfMemoryBadge(const QRect& tile, int count);

} // namespace wb::fleet
