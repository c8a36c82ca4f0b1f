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

/// A weight of 256 is all ink. Red and blue are mixed in one multiplication, green in another.
inline Words mixed(const Words& ground, quint32 ink, const Words& weight) {
    const Words redBlue = ground & 0xff00ffU;
    const Words green = ground & 0x00ff00U;
    const Words newRedBlue = redBlue + (((ink & 0xff00ffU) - redBlue) * weight >> 8);
    const Words newGreen = green + (((ink & 0x00ff00U) - green) * weight >> 8);
    return 0xff000000U | (newRedBlue & 0xff00ffU) | (newGreen & 0x00ff00U);
}

/// What the pen covers of a block of columns, and the rows that takes.
template <int Fractions>
struct Block {
    std::array<Floats, Fractions> low;
    std::array<Floats, Fractions> high;
    float top = Infinity;
    float bottom = -Infinity;
    float solidTop = -Infinity;   ///< From here …
    float solidBottom = Infinity; ///< … to here all is covered.

    Block(const float* lows, const float* highs) {
        for (int column = 0; column < BlockColumns; ++column) {
            for (int fraction = 0; fraction < Fractions; ++fraction, ++lows, ++highs) {
                low[fraction][column] = *lows;
                high[fraction][column] = *highs;
                top = lesser(top, *lows);
                bottom = greater(bottom, *highs);
                solidTop = greater(solidTop, *lows);
                solidBottom = lesser(solidBottom, *highs);
            }
        }
    }
    /// `whole` where a pixel of the row is covered whole.
    [[nodiscard]] Words weights(float row, float whole) const {
        Floats covered{};
        for (int fraction = 0; fraction < Fractions; ++fraction) {
            const Floats from = greater(low[fraction], Floats{} + row);
            const Floats to = lesser(high[fraction], Floats{} + (row + 1));
            covered += greater(to - from, Floats{});
        }
        return __builtin_convertvector(
            __builtin_convertvector(covered * (whole / Fractions) + 0.5F, Integers), Words);
    }
};

/// A row's part of a block. Copying whole blocks is an instruction, copying some bytes is a call.
struct BlockRow {
    quint8* pixels;
    int columns;

    [[nodiscard]] Words read() const {
        Words words{};
        if (columns == BlockColumns) {
            std::memcpy(&words, pixels, sizeof words);
        } else {
            std::memcpy(&words, pixels, static_cast<std::size_t>(columns) * sizeof(quint32));
        }
        return words;
    }
    void write(const Words& words) const {
        if (columns == BlockColumns) {
            std::memcpy(pixels, &words, sizeof words);
        } else {
            std::memcpy(pixels, &words, static_cast<std::size_t>(columns) * sizeof(quint32));
        }
    }
};

/// Draws what the block covers below `row`, the first one.
template <int Fractions>
inline void fillBlock(const Block<Fractions>& block, BlockRow row, qsizetype stride, quint32 ink,
                      float opacity) {
    if (!(block.top < block.bottom)) {
        return;
    }
    const int first = static_cast<int>(block.top);
    const int end = static_cast<int>(std::ceil(block.bottom));
    const bool hasSolid = opacity == 1 && block.solidTop < block.solidBottom;
    const int solidFirst = hasSolid ? static_cast<int>(std::ceil(block.solidTop)) : end;
    const int solidEnd = hasSolid ? static_cast<int>(block.solidBottom) : end;
    row.pixels += first * stride;
    for (int y = first; y < end; ++y, row.pixels += stride) {
        if (y >= solidFirst && y < solidEnd) {
            row.write(Words{} + ink);
        } else {
            row.write(mixed(row.read(), ink, block.weights(static_cast<float>(y), 256 * opacity)));
        }
    }
}

template <int Fractions>
inline void fillBlocks(const PixelBlock& ground, const StrokeSpans& spans, quint32 ink,
                       float opacity) {
    BlockRow row{ground.pixels, BlockColumns};
    for (int x = 0; x < ground.columns; x += BlockColumns, row.pixels += sizeof(Words)) {
        const auto sample = static_cast<std::size_t>(x * Fractions);
        row.columns = std::min(BlockColumns, ground.columns - x);
        fillBlock(Block<Fractions>(&spans.low[sample], &spans.high[sample]), row, ground.stride,
                  ink, opacity);
    }
}

WB_WIDE_VECTORS void fillAll(const PixelBlock& ground, const StrokeSpans& spans, quint32 ink,
                             float opacity) {
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
