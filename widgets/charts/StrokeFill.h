// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QRect>

#include <span>

namespace wb::charts {

/// What a stroke covers in y, in pixels below the clip's top: an interval for each of `fractions`
/// samples of a column, and so many samples that the last block of columns is complete. Nothing is
/// covered where the high end lies before the low one.
struct StrokeSpans {
    static constexpr int BlockColumns = 8;

    std::span<const float> low;
    std::span<const float> high;
    int fractions = 4; ///< Or 2.

    [[nodiscard]] static std::size_t samples(int columns, int fractions) {
        const int blocks = (columns + BlockColumns - 1) / BlockColumns;
        return static_cast<std::size_t>(blocks * BlockColumns * fractions);
    }
};

/// Fills them with exact coverage into an image of Format_RGB32; `clip` lies within it.
void fillStroke(QImage& image, const QRect& clip, const StrokeSpans& spans, const QColor& colour);

} // namespace wb::charts
