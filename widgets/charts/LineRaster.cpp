// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/LineRaster.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace wb::charts {

namespace {

constexpr float Infinity = std::numeric_limits<float>::infinity();
constexpr float Unknown = std::numeric_limits<float>::quiet_NaN();
/// Points of different samples count as no nearer than this, which may be 0 when rounded.
constexpr float NearestX = 1e-6F;

/// (low, -high), twice: one instruction does the same to both ends, as both become less.
using Ends = float __attribute__((vector_size(4 * sizeof(float))));
using Choice = qint32 __attribute__((vector_size(4 * sizeof(qint32))));
constexpr std::size_t EndsOfSample = 2;
constexpr Ends Nothing{Infinity, Infinity, Infinity, Infinity};

// Not std::min and std::max, as with values alike these are one instruction. Where the first one is
// NaN it is the other.
template <typename T>
inline T lesser(const T& a, const T& b) {
    return a < b ? a : b;
}
template <typename T>
inline T greater(const T& a, const T& b) {
    return a > b ? a : b;
}

/// x in samples and y in pixels.
using Place = double __attribute__((vector_size(2 * sizeof(double))));
constexpr double FarX = 1e9; ///< Outside any image.

/// Samples that a pen covers on either side of the one it stands on.
int tapsOf(const LinePen& pen) {
    return static_cast<int>(pen.widthPx / 2 * pen.fractions);
}

/// Goes along a line and leaves in each sample how far up and down the line lies there. No step
/// depends on a branch that noise would mispredict, and none on where the samples begin.
class Trace {
public:
    /// `ends` has `samples` of them, of which the first and the last one take all beyond.
    Trace(float* ends, std::size_t samples)
        : m_ends(ends)
        , m_last(static_cast<int>(samples) - 1) {}

    /// NaN for y: a gap. After one it is a dot, until another point follows.
    void lineTo(const Place& point) {
        const double x = lesser(greater(point[0], -FarX), FarX);
        const int truncated = static_cast<int>(x);
        const int sample = truncated - (x < truncated ? 1 : 0);
        const auto within = static_cast<float>(x - sample);
        const auto y = static_cast<float>(point[1]);
        const Ends at{y, -y, y, -y};
        const int samples = sample - m_sample;
        // Compilers choose between vectors without a branch, and between numbers with one.
        const Choice isSame = Choice{} + samples == 0;
        const float width = greater(NearestX, static_cast<float>(samples) + (within - m_within));
        const Ends step = isSame ? Ends{} : (at - m_at) / width;
        const Ends leaves = m_at + step * (1 - m_within);
        const Ends covered = lesser(leaves, m_covered);
        write(m_sample, covered);
        if (samples > 1) {
            passThrough(leaves, step, sample);
        }
        m_covered = lesser(at, lesser(at - step * within, isSame ? covered : Nothing));
        m_sample = sample;
        m_within = within;
        m_at = at;
    }
    void finish() { write(m_sample, m_covered); }

private:
    void write(int sample, const Ends& covered) {
        const int place = std::clamp(sample, 0, m_last);
        std::memcpy(m_ends + EndsOfSample * static_cast<std::size_t>(place), &covered,
                    EndsOfSample * sizeof(float));
    }
    /// The samples after the one before and before `end`, which is neither.
    void passThrough(const Ends& leaves, const Ends& step, int end) {
        const int first = std::max(m_sample + 1, 0);
        const int last = std::min(end - 1, m_last);
        const auto at = [&](int sample) {
            return leaves + step * static_cast<float>(sample - m_sample - 1);
        };
        Ends enters = at(first);
        for (int sample = first; sample <= last; ++sample) {
            const Ends leavesThis = at(sample + 1);
            write(sample, lesser(enters, lesser(leavesThis, Nothing)));
            enters = leavesThis;
        }
    }

    float* m_ends;
    int m_last;
    int m_sample = 0;
    float m_within = 0;
    Ends m_at{Unknown, Unknown, Unknown, Unknown};
    Ends m_covered = Nothing; ///< Of m_sample.
};

} // namespace

void LineRaster::draw(const PixelBlock& block, std::span<const QPointF> points, const PointMap& map,
                      const LinePen& pen, qint64 firstColumn) {
    if (block.isEmpty() || points.empty()) {
        return;
    }
    const double radius = pen.widthPx / 2;
    const int taps = tapsOf(pen);
    m_reach.clear();
    for (int tap = -taps; tap <= taps; ++tap) {
        const double x = static_cast<double>(tap) / pen.fractions;
        m_reach.push_back(static_cast<float>(std::sqrt(std::max(0.0, radius * radius - x * x))));
    }
    const std::size_t samples = StrokeSpans::samples(block.columns, pen.fractions);
    m_pen.assign(EndsOfSample * samples, Infinity);
    m_centre.assign(EndsOfSample * (samples + m_reach.size() + 1), Infinity);
    addLine(points, map, pen);
    widen();
    cutDashes(pen, block.columns, firstColumn);
    clip(static_cast<float>(block.rows));
    fillStroke(block, {m_pen, pen.fractions}, pen.colour);
}

void LineRaster::addLine(std::span<const QPointF> points, const PointMap& map, const LinePen& pen) {
    const int firstSample = 1 + tapsOf(pen);
    const Place scale{map.scale.x() * pen.fractions, map.scale.y()};
    const Place offset{map.offset.x() * pen.fractions + firstSample, map.offset.y()};
    Trace trace(m_centre.data(), m_centre.size() / EndsOfSample);
    Place before{};
    for (const QPointF& point : points) {
        const Place place = Place{point.x(), point.y()} * scale + offset;
        if (pen.isStepped && &point != points.data()) {
            trace.lineTo(Place{place[0], before[1]});
        }
        trace.lineTo(place);
        before = place;
    }
    trace.finish();
}

/// The pen at a sample reaches as far as it does from any sample of the line below it.
void LineRaster::widen() {
    const std::size_t count = m_pen.size();
    float* const ends = m_pen.data();
    for (std::size_t tap = 0; tap < m_reach.size(); ++tap) {
        const float* const centre = m_centre.data() + EndsOfSample * (tap + 1);
        const float reach = m_reach[tap];
        for (std::size_t i = 0; i < count; ++i) {
            ends[i] = lesser(ends[i], centre[i] - reach);
        }
    }
}

/// To the block's rows. Of what covers none of them both ends lie on one of its edges.
void LineRaster::clip(float height) {
    for (std::size_t i = 0; i < m_pen.size(); i += EndsOfSample) {
        m_pen[i] = greater(lesser(m_pen[i], height), 0.0F);
        m_pen[i + 1] = greater(lesser(m_pen[i + 1], 0.0F), -height);
    }
}

void LineRaster::cutDashes(const LinePen& pen, int columns, qint64 firstColumn) {
    if (pen.dashPx <= 0) {
        return;
    }
    const std::size_t ends = EndsOfSample * static_cast<std::size_t>(pen.fractions);
    for (int column = 0; column < columns; ++column) {
        if (((firstColumn + column) / pen.dashPx) % 2 != 0) {
            std::fill_n(m_pen.begin() + static_cast<std::ptrdiff_t>(ends) * column, ends, Infinity);
        }
    }
}

} // namespace wb::charts
