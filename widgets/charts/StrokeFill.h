// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <span>

namespace wb::charts {

/// A part of somebody's image, of 32 bits a pixel without transparency (0xffrrggbb).
struct PixelBlock {
    quint8* pixels = nullptr; ///< The first row's first one.
    qsizetype stride = 0;     ///< Bytes from a row to the next.
    int columns = 0;
    int rows = 0;

    [[nodiscard]] bool isEmpty() const { return columns <= 0 || rows <= 0; }
    /// Some of its columns, which lie within it.
    [[nodiscard]] PixelBlock part(int first, int count) const {
        return {pixels + first * qsizetype(sizeof(quint32)), stride, count, rows};
    }
};

/// What a stroke covers in y, in pixels below the block's top: an interval for each of `fractions`
/// samples of a column, and so many samples that the last block of columns is complete. Nothing is
/// covered where the high end does not lie behind the low one. Both lie within the block's rows.
struct StrokeSpans {
    static constexpr int BlockColumns = 8;

    std::span<const float> ends; ///< (low, -high) of each.
    int fractions = 4;           ///< Or 2.

    [[nodiscard]] static std::size_t samples(int columns, int fractions) {
        const int blocks = (columns + BlockColumns - 1) / BlockColumns;
        return static_cast<std::size_t>(blocks * BlockColumns * fractions);
    }
};

/// Fills them with exact coverage. What a pixel becomes does not depend on where the block begins.
void fillStroke(const PixelBlock& block, const StrokeSpans& spans, const QColor& colour);

} // namespace wb::charts
