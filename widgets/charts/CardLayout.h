// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

namespace wb::charts {

/// Where the parts of a card are, in logical pixels.
struct CardLayout {
    QRectF card;
    QRectF header;
    QRectF plot; ///< On whole device pixels, so that lines and shades meet the grid exactly.

    /// `legendRows`: below the title, of what has no room beside it.
    [[nodiscard]] static CardLayout of(QSizeF size, double pixelRatio, int legendRows = 0);
    /// Logical pixels: below that nothing is to be made out on the plot.
    /// `isOnWall`: where nobody scrolls, lower ones are better than fewer.
    [[nodiscard]] static int leastHeight(int legendRows, bool isOnWall = false);
    /// For marks of what happened: above the plot, as wide.
    [[nodiscard]] QRectF lane() const;
    /// 0: the header, at whose end a legend stands; others are below it.
    [[nodiscard]] QRectF legendRow(int row) const;
};

} // namespace wb::charts
