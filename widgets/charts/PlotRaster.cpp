// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/PlotRaster.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace wb::charts {

namespace {

/// Of limits, in logical pixels.
constexpr double DashPx = 5;
constexpr double DashGapPx = 4;
constexpr double HatchPx = 8;
/// Of a plot that two threads draw, each as many parts as it comes to.
constexpr int PartColumns = 64;

std::span<quint32> rowOf(const PixelBlock& block, int row) {
    // Images of 32 bits a pixel begin each row on a whole one.
    void* const begin = block.pixels + row * block.stride;
    return {static_cast<quint32*>(begin), static_cast<std::size_t>(block.columns)};
}

QRgb mixed(QRgb ground, const QColor& ink) {
    const int weight = ink.alpha();
    const auto mix = [weight](int below, int above) {
        return below + ((above - below) * weight + (above < below ? -127 : 127)) / 255;
    };
    return qRgb(mix(qRed(ground), ink.red()), mix(qGreen(ground), ink.green()),
                mix(qBlue(ground), ink.blue()));
}

/// Where a shade begins and ends within columns [column, column + count).
std::pair<int, int> columnsOf(const PlotScene& scene, const PlotScene::Shade& shade, int column,
                              int count) {
    const auto at = [&](double timeMs) {
        return static_cast<int>(
            std::clamp(std::round(scene.x(timeMs)) - column, 0.0, static_cast<double>(count)));
    };
    return {at(shade.fromMs), at(shade.toMs)};
}

void drawShades(const PlotScene& scene, const PixelBlock& block, int column, qint64 firstColumn) {
    const int thickness = std::max(1, static_cast<int>(std::lround(scene.ratio)));
    const auto period = std::max<qint64>(1, std::llround(HatchPx * scene.ratio));
    for (const PlotScene::Shade& shade : scene.shades) {
        const auto [from, to] = columnsOf(scene, shade, column, block.columns);
        for (int row = 1; row + 1 < block.rows && from < to; ++row) {
            const std::span<quint32> pixels = rowOf(block, row);
            if (!shade.isHatched) {
                const auto at = static_cast<qsizetype>(row);
                std::fill(pixels.begin() + from, pixels.begin() + to,
                          mixed(scene.ground[at], shade.ink));
                continue;
            }
            for (int x = from; x < to; ++x) {
                if ((firstColumn + x + row) % period < thickness) {
                    pixels[static_cast<std::size_t>(x)] = shade.ink.rgb();
                }
            }
        }
    }
}

void drawLevels(const PlotScene& scene, const PixelBlock& block, qint64 firstColumn) {
    const int thickness = std::max(1, static_cast<int>(std::lround(scene.ratio)));
    const auto dash = std::llround(DashPx * scene.ratio);
    const auto period = dash + std::llround(DashGapPx * scene.ratio);
    for (const PlotScene::Level& level : scene.levels) {
        const int end = std::min(level.firstRow + thickness, block.rows);
        for (int row = std::max(0, level.firstRow); row < end; ++row) {
            const std::span<quint32> pixels = rowOf(block, row);
            for (int x = 0; x < block.columns; ++x) {
                if ((firstColumn + x) % period < dash) {
                    pixels[static_cast<std::size_t>(x)] = level.ink.rgb();
                }
            }
        }
    }
}

} // namespace

void PlotRaster::draw(const PlotScene& scene, const PixelBlock& block, int column) {
    if (block.isEmpty()) {
        return;
    }
    if (block.columns < 2 * PartColumns || !SharedParts::isShared()) {
        m_hands[0].draw(scene, block, column);
        return;
    }
    begin(scene, block, column);
    finish();
}

void PlotRaster::begin(const PlotScene& scene, const PixelBlock& block, int column) {
    const int parts = block.isEmpty() ? 0 : std::max(1, block.columns / PartColumns);
    m_parts.begin(parts, [this, &scene, block, column, parts](int hand, int part) {
        const int first = part * PartColumns; // The last one is longer.
        const int end = part + 1 == parts ? block.columns : first + PartColumns;
        m_hands[static_cast<std::size_t>(hand)].draw(scene, block.part(first, end - first),
                                                     column + first);
    });
}

void PlotRaster::Hand::draw(const PlotScene& scene, const PixelBlock& block, int column) {
    for (int row = 0; row < block.rows; ++row) {
        std::ranges::fill(rowOf(block, row), scene.ground[row]);
    }
    const qint64 firstColumn = std::llround(std::floor(scene.firstColumn)) + column;
    drawShades(scene, block, column, firstColumn);
    drawLevels(scene, block, firstColumn);
    for (const PlotScene::Stroke& stroke : scene.strokes) {
        drawStroke(scene, stroke, block, column);
    }
}

void PlotRaster::Hand::drawStroke(const PlotScene& scene, const PlotScene::Stroke& stroke,
                                  const PixelBlock& block, int column) {
    // What lies outside the block and reaches into it: half the pen, and the line from the point
    // before and to the one behind.
    const double reach = stroke.pen.widthPx / 2 + 1;
    const auto isBefore = [](const QPointF& point, double timeMs) { return point.x() < timeMs; };
    const auto& points = stroke.points;
    auto first =
        std::lower_bound(points.begin(), points.end(), scene.timeMs(column - reach), isBefore);
    auto end = std::lower_bound(first, points.end(), scene.timeMs(column + block.columns + reach),
                                isBefore);
    first = first == points.begin() ? first : std::prev(first);
    end = end == points.end() ? end : std::next(end);
    const double left = scene.firstColumn + column;
    std::span<const QPointF> line(first, end);
    if (scene.values.isLogarithmic) {
        fractions.clear();
        for (const QPointF& point : line) {
            fractions.emplace_back(point.x(), scene.values.fraction(point.y()));
        }
        line = fractions;
    }
    const ValueMap& values = scene.values;
    const double bottom = values.isLogarithmic ? 0 : values.bottom;
    const double range = values.isLogarithmic ? 1 : values.top - values.bottom;
    const double perValue = (scene.rows - 2) / range;
    const PointMap map{{1 / scene.columnMs, -perValue},
                       {-left, scene.rows - 1 + bottom * perValue}};
    raster.draw(block, line, map, stroke.pen, std::llround(std::floor(left)));
}

} // namespace wb::charts
