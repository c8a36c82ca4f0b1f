// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/LineRaster.h"

#include "widgets/charts/StrokeFill.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb::charts {

namespace {

constexpr float Infinity = std::numeric_limits<float>::infinity();
/// Far outside any image, and near enough for exact steps within it.
constexpr double FarAway = 1e7;

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

inline void LineRaster::include(int sample, double y, double otherY) {
    const auto from = static_cast<float>(std::min(y, otherY));
    const auto to = static_cast<float>(std::max(y, otherY));
    float& low = m_centre.low[static_cast<std::size_t>(sample)];
    float& high = m_centre.high[static_cast<std::size_t>(sample)];
    low = lesser(low, from);
    high = greater(high, to);
}

void LineRaster::draw(QImage& image, const QRect& clip, const std::vector<QPointF>& points,
                      double widthPx, const QColor& colour, int dashPx) {
    const QRect area = clip & image.rect();
    if (area.isEmpty() || points.empty()) {
        return;
    }
    // Slopes look smooth with four samples a column. A line with more points than columns is made
    // of upright strokes, which look the same with half as many.
    const int fractions = points.size() > 2 * static_cast<std::size_t>(area.width()) ? 2 : 4;
    const double radius = widthPx / 2;
    const int taps = static_cast<int>(radius * fractions);
    std::vector<float> reach; ///< The round pen's half height at each of the samples it covers.
    for (int tap = -taps; tap <= taps; ++tap) {
        const double x = static_cast<double>(tap) / fractions;
        reach.push_back(static_cast<float>(std::sqrt(std::max(0.0, radius * radius - x * x))));
    }
    const std::size_t samples = StrokeSpans::samples(area.width(), fractions);
    m_pen.clear(samples);
    m_centre.clear(samples + reach.size() - 1);
    QPointF previous(std::nan(""), std::nan(""));
    for (const QPointF& point : points) {
        const QPointF sampled((point.x() - area.left()) * fractions + taps,
                              std::clamp(point.y() - area.top(), -FarAway, FarAway));
        if (!std::isnan(sampled.y())) {
            // After a gap it is a dot, until another one follows.
            addSegment(std::isnan(previous.y()) ? sampled : previous, sampled);
        }
        previous = sampled;
    }
    widen(reach, static_cast<float>(area.height()));
    if (dashPx > 0) {
        for (int x = dashPx; x < area.width(); x += 2 * dashPx) {
            const int end = std::min(x + dashPx, area.width());
            std::fill(m_pen.low.begin() + x * fractions, m_pen.low.begin() + end * fractions,
                      Infinity);
            std::fill(m_pen.high.begin() + x * fractions, m_pen.high.begin() + end * fractions,
                      -Infinity);
        }
    }
    fillStroke(image, area, {m_pen.low, m_pen.high, fractions}, colour);
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

/// `from` and `to`: x in samples, y in pixels.
void LineRaster::addSegment(QPointF from, QPointF to) {
    const auto end = static_cast<double>(m_centre.low.size());
    if (to.x() < 0 || from.x() >= end) {
        return;
    }
    const int first = static_cast<int>(std::max(from.x(), 0.0));
    const int last = static_cast<int>(std::min(to.x(), end - 1));
    if (first >= last && from.x() >= 0) {
        include(first, from.y(), to.y());
        return;
    }
    const double slope = (to.y() - from.y()) / (to.x() - from.x());
    double y = from.x() < 0 ? from.y() - slope * from.x() : from.y();
    for (int sample = first; sample <= last; ++sample) {
        const double leave = sample + 1.0;
        const double next = to.x() < leave ? to.y() : from.y() + slope * (leave - from.x());
        include(sample, y, next);
        y = next;
    }
}

} // namespace wb::charts
