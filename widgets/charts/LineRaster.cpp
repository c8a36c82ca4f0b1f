// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/LineRaster.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb::charts {

namespace {

constexpr float Infinity = std::numeric_limits<float>::infinity();
/// Far outside any image, and near enough for exact steps within it.
constexpr double FarAway = 1e7;
constexpr int Outside = -1;

// Not std::min and std::max: with NaN-free rules of their own these are one instruction.
inline float lesser(float a, float b) {
    return a < b ? a : b;
}
inline float greater(float a, float b) {
    return a > b ? a : b;
}

} // namespace

void LineRaster::Spans::clear(std::size_t count) {
    low.assign(count, Infinity);
    high.assign(count, -Infinity);
}

inline void LineRaster::include(int sample, float from, float to) {
    float& low = m_centre.low[static_cast<std::size_t>(sample)];
    float& high = m_centre.high[static_cast<std::size_t>(sample)];
    low = lesser(low, from);
    high = greater(high, to);
}

void LineRaster::draw(const PixelBlock& block, const std::vector<QPointF>& points,
                      const LinePen& pen, qint64 firstColumn) {
    if (block.isEmpty() || points.empty()) {
        return;
    }
    const double radius = pen.widthPx / 2;
    const int taps = static_cast<int>(radius * pen.fractions);
    std::vector<float> reach; ///< The round pen's half height at each of the samples it covers.
    for (int tap = -taps; tap <= taps; ++tap) {
        const double x = static_cast<double>(tap) / pen.fractions;
        reach.push_back(static_cast<float>(std::sqrt(std::max(0.0, radius * radius - x * x))));
    }
    const std::size_t samples = StrokeSpans::samples(block.columns, pen.fractions);
    m_pen.clear(samples);
    m_centre.clear(samples + reach.size() - 1);
    addLine(points, pen.fractions, taps);
    widen(reach, static_cast<float>(block.rows));
    cutDashes(pen, block.columns, firstColumn);
    fillStroke(block, {m_pen.low, m_pen.high, pen.fractions}, pen.colour);
}

void LineRaster::cutDashes(const LinePen& pen, int columns, qint64 firstColumn) {
    if (pen.dashPx <= 0) {
        return;
    }
    for (int column = 0; column < columns; ++column) {
        if (((firstColumn + column) / pen.dashPx) % 2 != 0) {
            const auto sample = column * pen.fractions;
            std::fill_n(m_pen.low.begin() + sample, pen.fractions, Infinity);
            std::fill_n(m_pen.high.begin() + sample, pen.fractions, -Infinity);
        }
    }
}

/// Most points of a dense line lie on the sample of the one before: what they add is kept in
/// registers until the line leaves that sample.
void LineRaster::addLine(const std::vector<QPointF>& points, int fractions, int taps) {
    const auto end = static_cast<double>(m_centre.low.size());
    int sample = Outside;
    float low = Infinity;
    float high = -Infinity;
    const auto leave = [&] {
        if (sample != Outside) {
            include(sample, low, high);
        }
    };
    QPointF previous(std::nan(""), std::nan(""));
    for (const QPointF& point : points) {
        const QPointF sampled(point.x() * fractions + taps,
                              std::clamp(point.y(), -FarAway, FarAway));
        const bool isGap = std::isnan(sampled.y());
        const bool isInside = !isGap && sampled.x() >= 0 && sampled.x() < end;
        const int next = isInside ? static_cast<int>(sampled.x()) : Outside;
        const auto y = static_cast<float>(sampled.y());
        if (next != Outside && next == sample) {
            low = lesser(low, y);
            high = greater(high, y);
        } else {
            leave();
            sample = next;
            low = y;
            high = y;
            // After a gap it is a dot, until another one follows.
            if (!isGap && !std::isnan(previous.y())) {
                addSegment(previous, sampled);
            }
        }
        previous = sampled;
    }
    leave();
}

/// The pen at a sample reaches as far as it does from any sample of the line below it.
void LineRaster::widen(const std::vector<float>& reach, float height) {
    const std::size_t count = m_pen.low.size();
    float* const low = m_pen.low.data();
    float* const high = m_pen.high.data();
    for (std::size_t tap = 0; tap < reach.size(); ++tap) {
        const float* const centreLow = m_centre.low.data() + tap;
        const float* const centreHigh = m_centre.high.data() + tap;
        for (std::size_t i = 0; i < count; ++i) {
            low[i] = lesser(low[i], centreLow[i] - reach[tap]);
            high[i] = greater(high[i], centreHigh[i] + reach[tap]);
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        const float from = greater(low[i], 0.0F);
        const float to = lesser(high[i], height);
        low[i] = from < to ? from : Infinity;
        high[i] = from < to ? to : -Infinity;
    }
}

/// From a point to one that lies on a later sample: x in samples, y in pixels.
void LineRaster::addSegment(QPointF from, QPointF to) {
    const auto end = static_cast<double>(m_centre.low.size());
    if (to.x() < 0 || from.x() >= end) {
        return;
    }
    const int first = static_cast<int>(std::max(from.x(), 0.0));
    const int last = static_cast<int>(std::min(to.x(), end - 1));
    const double slope = (to.y() - from.y()) / (to.x() - from.x());
    const auto add = [this](int sample, double y, double otherY) {
        include(sample, static_cast<float>(std::min(y, otherY)),
                static_cast<float>(std::max(y, otherY)));
    };
    double y = from.x() < 0 ? from.y() - slope * from.x() : from.y();
    for (int sample = first; sample <= last; ++sample) {
        const double leave = sample + 1.0;
        const double next = to.x() < leave ? to.y() : from.y() + slope * (leave - from.x());
        add(sample, y, next);
        y = next;
    }
}

} // namespace wb::charts
