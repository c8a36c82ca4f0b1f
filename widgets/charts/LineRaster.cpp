// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/LineRaster.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb::charts {

namespace {

/// Samples a pixel column: enough that slopes look smooth. A line with more points than columns is
/// made of upright strokes, which look the same with half as many.
int fractionsFor(std::size_t points, int columns) {
    return points > 2 * static_cast<std::size_t>(columns) ? 2 : 4;
}

constexpr float Infinity = std::numeric_limits<float>::infinity();

/// `weight` of 256 is all ink. Red and blue are mixed in one multiplication, green in another.
inline quint32 blend(quint32 ground, quint32 ink, quint32 weight) {
    const quint32 rest = 256U - weight;
    const quint32 redBlue =
        ((ground & 0xff00ffU) * rest + (ink & 0xff00ffU) * weight) >> 8 & 0xff00ffU;
    const quint32 green =
        ((ground & 0x00ff00U) * rest + (ink & 0x00ff00U) * weight) >> 8 & 0x00ff00U;
    return 0xff000000U | redBlue | green;
}

} // namespace

void LineRaster::draw(QImage& image, const QRect& clip, const std::vector<QPointF>& points,
                      double widthPx, const QColor& colour, int dashPx) {
    const QRect area = clip & image.rect();
    if (area.isEmpty() || points.empty()) {
        return;
    }
    m_fractions = fractionsFor(points.size(), area.width());
    const double radius = widthPx / 2;
    const int taps = static_cast<int>(radius * m_fractions);
    m_reach.clear();
    for (int tap = -taps; tap <= taps; ++tap) {
        const double x = static_cast<double>(tap) / m_fractions;
        m_reach.push_back(static_cast<float>(std::sqrt(std::max(0.0, radius * radius - x * x))));
    }
    m_left = area.left() - static_cast<double>(taps) / m_fractions;
    m_extents.assign(static_cast<std::size_t>(area.width() * m_fractions) + m_reach.size() - 1,
                     Extent{Infinity, -Infinity});
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (std::isnan(points[i].y())) {
            continue;
        }
        // A point between two gaps is a dot; any other one begins or continues a segment.
        const bool joined = i + 1 < points.size() && !std::isnan(points[i + 1].y());
        addSegment(points[i], joined ? points[i + 1] : points[i]);
    }
    m_edges.assign(static_cast<std::size_t>(area.height()) + 2, 0.0F);
    for (int x = area.left(); x <= area.right(); ++x) {
        if (dashPx > 0 && (x - area.left()) / dashPx % 2 == 1) {
            continue;
        }
        blendColumn(image, area, x, colour);
    }
}

void LineRaster::include(int index, double low, double high) {
    if (index < 0 || index >= static_cast<int>(m_extents.size())) {
        return;
    }
    Extent& extent = m_extents[static_cast<std::size_t>(index)];
    extent.low = std::min(extent.low, static_cast<float>(low));
    extent.high = std::max(extent.high, static_cast<float>(high));
}

void LineRaster::addSegment(QPointF from, QPointF to) {
    const double first = (from.x() - m_left) * m_fractions;
    const double last = (to.x() - m_left) * m_fractions;
    const double end = static_cast<double>(m_extents.size());
    if (last < 0 || first >= end) {
        return;
    }
    const int firstIndex = static_cast<int>(std::floor(std::max(first, 0.0)));
    const int lastIndex = static_cast<int>(std::floor(std::min(last, end - 1)));
    if (first >= 0 && static_cast<int>(first) == static_cast<int>(last)) {
        include(firstIndex, std::min(from.y(), to.y()), std::max(from.y(), to.y()));
        return;
    }
    const double slope = (to.y() - from.y()) / (last - first);
    for (int index = firstIndex; index <= lastIndex; ++index) {
        const double enter =
            from.y() + slope * (std::max(first, static_cast<double>(index)) - first);
        const double leave =
            from.y() + slope * (std::min(last, static_cast<double>(index + 1)) - first);
        include(index, std::min(enter, leave), std::max(enter, leave));
    }
}

void LineRaster::blendColumn(QImage& image, const QRect& clip, int x, const QColor& colour) {
    const auto height = static_cast<float>(clip.height());
    const auto top = static_cast<float>(clip.top());
    const auto column = static_cast<std::size_t>((x - clip.left()) * m_fractions);
    int firstRow = clip.height();
    int lastRow = -1;
    for (std::size_t fraction = column; fraction < column + static_cast<std::size_t>(m_fractions);
         ++fraction) {
        float low = Infinity;
        float high = -Infinity;
        for (std::size_t tap = 0; tap < m_reach.size(); ++tap) {
            const Extent& extent = m_extents[fraction + tap];
            low = std::min(low, extent.low - m_reach[tap]);
            high = std::max(high, extent.high + m_reach[tap]);
        }
        low = std::max(low - top, 0.0F);
        high = std::min(high - top, height);
        if (!(low < high)) {
            continue;
        }
        // The derivative of an interval's coverage is nothing but its four corner weights; the
        // running sum below turns it into exact area per row.
        const auto lowRow = static_cast<int>(low);
        const auto highRow = static_cast<int>(high);
        const float lowPart = low - static_cast<float>(lowRow);
        const float highPart = high - static_cast<float>(highRow);
        float* edges = m_edges.data();
        edges[lowRow] += 1 - lowPart;
        edges[lowRow + 1] += lowPart;
        edges[highRow] -= 1 - highPart;
        edges[highRow + 1] -= highPart;
        firstRow = std::min(firstRow, lowRow);
        lastRow = std::max(lastRow, highRow + 1);
    }
    if (lastRow < 0) {
        return;
    }
    const float weightScale =
        256.0F * static_cast<float>(colour.alphaF()) / static_cast<float>(m_fractions);
    const quint32 ink = colour.rgb();
    const auto stride = static_cast<std::size_t>(image.bytesPerLine()) / sizeof(quint32);
    auto* pixel = static_cast<quint32*>(static_cast<void*>(image.bits())) +
                  static_cast<std::size_t>(clip.top() + firstRow) * stride + x;
    float coverage = 0;
    quint32 weight = 0;
    const int end = std::min(lastRow + 1, clip.height());
    for (int row = firstRow; row < end; ++row, pixel += stride) {
        float& edge = m_edges[static_cast<std::size_t>(row)];
        if (edge != 0.0F) {
            coverage += edge;
            edge = 0;
            weight = static_cast<quint32>(std::max(0.0F, coverage * weightScale + 0.5F));
        }
        // Inside a tall stroke nothing changes from row to row and nothing shines through.
        *pixel = weight >= 256U ? ink : blend(*pixel, ink, weight);
    }
    std::fill(m_edges.begin() + end, m_edges.begin() + clip.height() + 2, 0.0F);
}

} // namespace wb::charts
