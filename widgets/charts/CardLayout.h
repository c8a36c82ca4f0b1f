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

    [[nodiscard]] static CardLayout of(QSizeF size, double pixelRatio);
};

} // namespace wb::charts
