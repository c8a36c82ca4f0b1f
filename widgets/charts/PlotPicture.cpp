// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/PlotPicture.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>
#include <span>

namespace wb::charts {

namespace {

using Stroke = PlotScene::Stroke;
using Points = std::span<const QPointF>;

bool isLike(const LinePen& a, const LinePen& b) {
    return a.widthPx == b.widthPx && a.colour == b.colour && a.dashPx == b.dashPx &&
           a.fractions == b.fractions && a.isStepped == b.isStepped;
}

/// By their bytes: gaps, which are NaN, are equal as well.
bool isSame(const QPointF* a, const QPointF* b, std::size_t count) {
    return std::memcmp(a, b, count * sizeof(QPointF)) == 0;
}

/// How many points two lines have in common from their beginning. Most are all the same.
std::size_t samePoints(Points a, Points b) {
    constexpr std::size_t Block = 64;
    const std::size_t count = std::min(a.size(), b.size());
    std::size_t same = 0;
    while (same + Block <= count && isSame(&a[same], &b[same], Block)) {
        same += Block;
    }
    while (same < count && isSame(&a[same], &b[same], 1)) {
        ++same;
    }
    return same;
}

/// The points of a line that a scene shows, with one more at both ends.
Points shownPoints(const Stroke& stroke, const PlotScene& scene) {
    const auto isBefore = [](const QPointF& point, double timeMs) { return point.x() < timeMs; };
    const double reach = stroke.pen.widthPx / 2 + 1;
    const auto& points = stroke.points;
    const auto first =
        std::lower_bound(points.begin(), points.end(), scene.timeMs(-reach), isBefore);
    const auto end =
        std::lower_bound(first, points.end(), scene.timeMs(scene.columns + reach), isBefore);
    const auto from = std::max<qsizetype>(0, first - points.begin() - 1);
    const auto to = std::min<qsizetype>(points.size(), end - points.begin() + 1);
    return Points(points).subspan(static_cast<std::size_t>(from),
                                  static_cast<std::size_t>(to - from));
}

/// Columns of a scene in which lines through `a` and `b` may differ.
class Difference {
public:
    Difference(const PlotScene& scene, double penPx)
        : m_scene(scene)
        , m_reach(penPx / 2 + 2) {}

    [[nodiscard]] QVector<std::pair<int, int>> between(Points a, Points b) {
        const std::optional<double> joinMs = skipToJoint(a, b);
        if (!joinMs) {
            add(0, m_scene.columns);
            return m_found;
        }
        const std::size_t same = samePoints(a, b);
        Points restA = a.subspan(same);
        Points restB = b.subspan(same);
        if (restA.empty() && restB.empty()) {
            return m_found;
        }
        // A point's line begins at the one before it.
        const double fromMs = same == 0 ? *joinMs : a[same - 1].x();
        double toMs = m_scene.timeMs(m_scene.columns);
        while (!restA.empty() && !restB.empty() && isSame(&restA.back(), &restB.back(), 1)) {
            toMs = restA.back().x();
            restA = restA.first(restA.size() - 1);
            restB = restB.first(restB.size() - 1);
        }
        add(m_scene.x(fromMs), m_scene.x(toMs));
        return m_found;
    }

private:
    /// One of them begins earlier: what the other lacks is skipped, and counts as different.
    /// Nothing where they have no point in common.
    std::optional<double> skipToJoint(Points& a, Points& b) {
        if (a.empty() || b.empty()) {
            return a.empty() && b.empty() ? std::optional(0.0) : std::nullopt;
        }
        Points& earlier = a.front().x() < b.front().x() ? a : b;
        const Points& later = a.front().x() < b.front().x() ? b : a;
        const auto joint = std::ranges::lower_bound(earlier, later.front().x(), {}, &QPointF::x);
        if (joint == earlier.end() || !isSame(&*joint, &later.front(), 1)) {
            return std::nullopt;
        }
        if (joint != earlier.begin()) {
            earlier = Points(joint, earlier.end());
            add(0, m_scene.x(later.front().x()));
        }
        return later.front().x();
    }
    void add(double fromX, double toX) {
        const double last = m_scene.columns;
        const double from = std::clamp(std::floor(fromX - m_reach), 0.0, last);
        const double to = std::clamp(std::ceil(toX + m_reach), 0.0, last);
        if (from < to) {
            m_found.append({static_cast<int>(from), static_cast<int>(to)});
        }
    }

    const PlotScene& m_scene;
    const double m_reach;
    QVector<std::pair<int, int>> m_found;
};

/// Where the ends of a shade went.
void addMovedEnds(QVector<std::pair<int, int>>& found, const PlotScene& scene,
                  const PlotScene::Shade& before, const PlotScene::Shade& now) {
    const auto add = [&](double oneMs, double otherMs) {
        if (oneMs != otherMs) {
            const auto at = [&](double timeMs) {
                return std::clamp(scene.x(timeMs), -1.0, scene.columns + 1.0);
            };
            const int from = static_cast<int>(std::floor(at(std::min(oneMs, otherMs)))) - 1;
            const int to = static_cast<int>(std::ceil(at(std::max(oneMs, otherMs)))) + 1;
            found.append({std::max(0, from), std::min(scene.columns, to)});
        }
    };
    add(before.fromMs, now.fromMs);
    add(before.toMs, now.toMs);
}

bool isLike(const PlotScene::Level& a, const PlotScene::Level& b) {
    return a.firstRow == b.firstRow && a.ink == b.ink;
}

} // namespace

PixelBlock pixelsOf(QImage& image) {
    return {image.bits(), image.bytesPerLine(), image.width(), image.height()};
}

bool PlotPicture::resembles(const PlotScene& scene) const {
    const auto isLikeStroke = [](const Stroke& a, const Stroke& b) { return isLike(a.pen, b.pen); };
    const auto isLikeShade = [](const PlotScene::Shade& a, const PlotScene::Shade& b) {
        return a.ink == b.ink && a.isHatched == b.isHatched;
    };
    const auto isLikeLevel = [](const PlotScene::Level& a, const PlotScene::Level& b) {
        return isLike(a, b);
    };
    const double moved = scene.firstColumn - m_scene.firstColumn;
    return scene.columns == m_scene.columns && scene.rows == m_scene.rows &&
           scene.ratio == m_scene.ratio && scene.columnMs == m_scene.columnMs &&
           moved == std::round(moved) && std::abs(moved) < scene.columns &&
           scene.values == m_scene.values && scene.ground == m_scene.ground &&
           std::ranges::equal(scene.strokes, m_scene.strokes, isLikeStroke) &&
           std::ranges::equal(scene.shades, m_scene.shades, isLikeShade) &&
           std::ranges::equal(scene.levels, m_scene.levels, isLikeLevel);
}

/// Of a scene that resembles the one before; apart, in order.
QVector<PlotPicture::Columns> PlotPicture::changed(const PlotScene& scene) const {
    QVector<Columns> found;
    const int moved = static_cast<int>(scene.firstColumn - m_scene.firstColumn);
    if (moved != 0) {
        found.append(moved > 0 ? Columns(scene.columns - moved, scene.columns)
                               : Columns(0, -moved));
    }
    for (qsizetype i = 0; i < scene.shades.size(); ++i) {
        addMovedEnds(found, scene, m_scene.shades[i], scene.shades[i]);
    }
    for (qsizetype i = 0; i < scene.strokes.size(); ++i) {
        const Stroke& before = m_scene.strokes[i];
        const Stroke& now = scene.strokes[i];
        if (before.points.constData() != now.points.constData() ||
            before.points.size() != now.points.size()) {
            found += Difference(scene, now.pen.widthPx)
                         .between(shownPoints(before, scene), shownPoints(now, scene));
        }
    }
    std::ranges::sort(found);
    QVector<Columns> apart;
    for (const Columns& each : std::as_const(found)) {
        if (!apart.isEmpty() && each.first <= apart.constLast().second) {
            apart.last().second = std::max(apart.constLast().second, each.second);
        } else if (each.first < each.second) {
            apart.append(each);
        }
    }
    return apart;
}

int PlotPicture::update(const PlotScene& scene) {
    QVector<Columns> wanted{{0, scene.columns}};
    if (m_ring.isNull() || !resembles(scene)) {
        const QSize size(std::max(1, scene.columns), std::max(1, scene.rows));
        if (m_ring.size() != size) {
            m_ring = QImage(size, QImage::Format_RGB32);
        }
    } else {
        wanted = changed(scene);
    }
    m_scene = scene;
    int drawn = 0;
    for (const Columns& each : std::as_const(wanted)) {
        drawColumns(each);
        drawn += each.second - each.first;
    }
    return drawn;
}

void PlotPicture::beginPast(const PlotScene& scene, const PixelBlock& block) {
    m_ring = QImage();
    m_scene = scene;
    m_raster->begin(m_scene, block, 0);
}

int PlotPicture::place(int column) const {
    const auto first = static_cast<qint64>(std::floor(m_scene.firstColumn));
    return static_cast<int>((first + column) % m_scene.columns);
}

void PlotPicture::drawColumns(Columns columns) {
    const PixelBlock ring = pixelsOf(m_ring);
    for (int column = columns.first; column < columns.second;) {
        const int at = place(column);
        const int count = std::min(columns.second - column, m_scene.columns - at);
        m_raster->draw(m_scene, ring.part(at, count), column);
        column += count;
    }
}

void PlotPicture::copyTo(const PixelBlock& block) const {
    const int seam = place(0);
    const auto leftBytes = static_cast<std::size_t>(m_scene.columns - seam) * sizeof(quint32);
    const auto rightBytes = static_cast<std::size_t>(seam) * sizeof(quint32);
    for (int row = 0; row < block.rows; ++row) {
        quint8* const to = block.pixels + row * block.stride;
        const quint8* const from = m_ring.constScanLine(row);
        std::memcpy(to, from + rightBytes, leftBytes);
        std::memcpy(to + leftBytes, from, rightBytes);
    }
}

QImage PlotPicture::image() const {
    QImage whole(m_ring.size(), QImage::Format_RGB32);
    copyTo(pixelsOf(whole));
    return whole;
}

} // namespace wb::charts
