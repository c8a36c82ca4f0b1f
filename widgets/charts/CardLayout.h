// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

namespace wb::charts {

/// Where the parts of a card are, in logical pixels.
struct CardLayout {
    QRectF card;
    QRectF header;
    QRectF legend; ///< The header's end, or a row of its own below it.
    QRectF plot;   ///< On whole device pixels, so that lines and shades meet the grid exactly.

    /// `hasLegendRow`: the legend has no room beside the title.
    [[nodiscard]] static CardLayout of(QSizeF size, double pixelRatio, bool hasLegendRow = false);
    [[nodiscard]] bool hasLegendRow() const { return legend.top() > header.top(); }
};

} // namespace wb::charts
