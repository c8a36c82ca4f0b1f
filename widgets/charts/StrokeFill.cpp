// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/StrokeFill.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

// The vectors below are one instruction where the processor has AVX2, and two elsewhere; which of
// them, the program finds out when it starts.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define WB_WIDE_VECTORS __attribute__((flatten, target_clones("avx2", "default")))
#else
#define WB_WIDE_VECTORS
#endif

namespace wb::charts {

namespace {

/// The pixels of a block's row lie side by side, and one instruction does the same to all of them.
constexpr int BlockColumns = StrokeSpans::BlockColumns;
using Floats = float __attribute__((vector_size(BlockColumns * sizeof(float))));
using Words = quint32 __attribute__((vector_size(BlockColumns * sizeof(quint32))));
using Integers = qint32 __attribute__((vector_size(BlockColumns * sizeof(qint32))));

constexpr float Infinity = std::numeric_limits<float>::infinity();

// Not std::min and std::max: with a value alike these are one instruction, for vectors as well.
template <typename T>
inline T lesser(const T& a, const T& b) {
    return a < b ? a : b;
}
template <typename T>
inline T greater(const T& a, const T& b) {
    return a > b ? a : b;
}

/// What is mixed with the ground: red and blue in one multiplication, green in another.
struct Ink {
    static constexpr quint32 Opaque = 0xff000000U;
    static constexpr quint32 RedBlue = 0x00ff00ffU;
    static constexpr quint32 Green = 0x0000ff00U;

    Words redBlue;
    Words green;

    explicit Ink(QRgb colour)
        : redBlue(Words{} + (colour & RedBlue))
        , green(Words{} + (colour & Green)) {}
    [[nodiscard]] Words pure() const { return redBlue | green | Opaque; }
    /// A weight of 256 is all ink.
    [[nodiscard]] Words over(const Words& ground, const Words& weight) const {
        const Words groundRedBlue = ground & RedBlue;
        const Words groundGreen = ground & Green;
        const Words newRedBlue = groundRedBlue + ((redBlue - groundRedBlue) * weight >> 8);
        const Words newGreen = groundGreen + ((green - groundGreen) * weight >> 8);
        return Opaque | (newRedBlue & RedBlue) | (newGreen & Green);
    }
};

/// What the pen covers of a block of columns, and the rows that takes.
template <int Fractions>
struct Block {
    /// Of `low` and `high`: what a sample adds to the weight of a pixel that it covers whole. A
    /// power of two: a sum of rows is exact, wherever it begins.
    static constexpr float RowHeight = 256.0F / Fractions;

    const float opacity;
    std::array<Floats, Fractions> low;
    std::array<Floats, Fractions> high;
    float top = Infinity;
    float bottom = -Infinity;
    float solidTop = -Infinity;   ///< From here …
    float solidBottom = Infinity; ///< … to here all is covered.

    Block(const float* ends, float inkOpacity)
        : opacity(inkOpacity) {
        for (int column = 0; column < BlockColumns; ++column) {
            for (int fraction = 0; fraction < Fractions; ++fraction, ends += 2) {
                const float from = ends[0];
                const float to = -ends[1];
                low[fraction][column] = from * RowHeight;
                high[fraction][column] = to * RowHeight;
                top = lesser(top, from);
                bottom = greater(bottom, to);
                solidTop = greater(solidTop, from);
                solidBottom = lesser(solidBottom, to);
            }
        }
    }
    /// Whether there is a row that is ink alone.
    [[nodiscard]] bool hasSolid() const {
        return opacity == 1 && std::ceil(solidTop) < std::floor(solidBottom);
    }
    /// Of the pixels between two heights that are a row apart.
    [[nodiscard]] Words weights(const Floats& rowTop, const Floats& rowBottom) const {
        Floats covered{};
        for (int fraction = 0; fraction < Fractions; ++fraction) {
            const Floats from = greater(low[fraction], rowTop);
            covered += greater(lesser(high[fraction], rowBottom), from) - from;
        }
        return __builtin_convertvector(__builtin_convertvector(covered * opacity + 0.5F, Integers),
                                       Words);
    }
};

/// A row's part of a block. Copying whole blocks is an instruction, copying some bytes is a call.
template <bool IsWhole>
struct BlockRow {
    quint8* pixels;
    std::size_t columns;

    [[nodiscard]] Words read() const {
        Words words{};
        std::memcpy(&words, pixels, IsWhole ? sizeof words : columns * sizeof(quint32));
        return words;
    }
    void write(const Words& words) const {
        std::memcpy(pixels, &words, IsWhole ? sizeof words : columns * sizeof(quint32));
    }
};

/// Draws what the block covers below `row`, the first one.
template <int Fractions, bool IsWhole>
inline void fillBlock(const Block<Fractions>& block, BlockRow<IsWhole> row, qsizetype stride,
                      const Ink& ink) {
    if (!(block.top < block.bottom)) {
        return;
    }
    const int first = static_cast<int>(block.top);
    const int end = static_cast<int>(std::ceil(block.bottom));
    const int solidFirst = block.hasSolid() ? static_cast<int>(std::ceil(block.solidTop)) : end;
    const int solidEnd = block.hasSolid() ? static_cast<int>(block.solidBottom) : end;
    row.pixels += first * stride;
    const auto mix = [&](int from, int to) {
        const Floats step = Floats{} + Block<Fractions>::RowHeight;
        Floats top = step * static_cast<float>(from);
        for (int y = from; y < to; ++y, row.pixels += stride) {
            const Floats bottom = top + step;
            row.write(ink.over(row.read(), block.weights(top, bottom)));
            top = bottom;
        }
    };
    mix(first, solidFirst);
    for (int y = solidFirst; y < solidEnd; ++y, row.pixels += stride) {
        row.write(ink.pure());
    }
    mix(solidEnd, end);
}

template <int Fractions>
inline void fillBlocks(const PixelBlock& ground, const StrokeSpans& spans, const Ink& ink,
                       float opacity) {
    quint8* pixels = ground.pixels;
    const float* ends = spans.ends.data();
    for (int left = ground.columns; left > 0; left -= BlockColumns, pixels += sizeof(Words)) {
        const Block<Fractions> block(ends, opacity);
        ends += 2 * BlockColumns * Fractions;
        if (left >= BlockColumns) {
            fillBlock(block, BlockRow<true>{pixels, BlockColumns}, ground.stride, ink);
        } else {
            fillBlock(block, BlockRow<false>{pixels, static_cast<std::size_t>(left)}, ground.stride,
                      ink);
        }
    }
}

WB_WIDE_VECTORS void fillAll(const PixelBlock& ground, const StrokeSpans& spans, QRgb colour,
                             float opacity) {
    const Ink ink(colour);
    if (spans.fractions == 2) {
        fillBlocks<2>(ground, spans, ink, opacity);
    } else {
        fillBlocks<4>(ground, spans, ink, opacity);
    }
}

} // namespace

void fillStroke(const PixelBlock& block, const StrokeSpans& spans, const QColor& colour) {
    fillAll(block, spans, colour.rgb(), colour.alphaF());
}

} // namespace wb::charts
