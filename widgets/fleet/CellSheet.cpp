// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/CellSheet.h"

#include "models/items/FleetFilter.h"
#include "widgets/common/StateLook.h"
#include "widgets/common/Theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace wb::fleet {

namespace colour = common::colour;

namespace {

constexpr int ShapesFromPx = 10;
constexpr int WideGapFromPx = 8;
constexpr double ShareOfCell = 0.35;
constexpr double ShareOfShape = 0.5;
/// More single cells than this are shown anew as one rectangle.
constexpr int MostRects = 64;

/// Between the ground of a healthy tile and an ink: quieter than what is wrong, and yet to be seen.
QColor quietGood(const QColor& good, double share) {
    const QColor tile = colour::GoodTile.value();
    const auto mixed = [share](int a, int b) { return a + static_cast<int>((b - a) * share); };
    return {mixed(tile.red(), good.red()), mixed(tile.green(), good.green()),
            mixed(tile.blue(), good.blue())};
}

void paintSmall(QPainter& painter, const QRectF& cell, HealthState state, bool isPartlyJudged) {
    switch (state) {
    case HealthState::Healthy:
        painter.fillRect(cell, quietGood(colour::Good, ShareOfCell));
        if (isPartlyJudged) {
            painter.fillRect(cell.adjusted(1, 1, -1, -1), colour::Window.value());
        }
        break;
    case HealthState::Degraded:
        painter.fillRect(cell, colour::Warning.value());
        break;
    case HealthState::Unhealthy:
        // It takes the gap as well: what is worst is also largest.
        painter.fillRect(cell.adjusted(0, 0, 1, 1), colour::Danger.value());
        break;
    case HealthState::Unknown:
        painter.fillRect(cell, colour::TextDim.value());
        painter.fillRect(cell.adjusted(1, 1, -1, -1), colour::Window.value());
        break;
    }
}

QImage stamp(int mark, const CellGrid& grid) {
    const int side = static_cast<int>(std::ceil(grid.pitch * grid.pixelRatio));
    QImage image(side, side, QImage::Format_RGB32);
    image.setDevicePixelRatio(grid.pixelRatio);
    image.fill(colour::Window.value());
    QPainter painter(&image);
    const auto state = static_cast<HealthState>(mark & items::FleetFilter::StateMask);
    const bool isPartlyJudged = (mark & items::FleetFilter::PartlyJudgedMark) != 0;
    const int size = grid.pitch - (grid.pitch >= WideGapFromPx ? 2 : 1);
    const QRectF cell(0, 0, size, size);
    if (size < ShapesFromPx) {
        paintSmall(painter, cell, state, isPartlyJudged);
    } else {
        painter.fillRect(cell, common::tileFill(state).value());
        const qreal margin = size * 0.22;
        const QRectF shape = cell.adjusted(margin, margin, -margin, -margin);
        // Hundreds that are well must not outshine a few that are not.
        const QColor ink = state == HealthState::Healthy
                               ? quietGood(common::tileInk(state), ShareOfShape)
                               : common::tileInk(state).value();
        if (isPartlyJudged) {
            common::paintPartlyJudged(painter, shape, ink);
        } else {
            common::paintState(painter, shape, state, ink);
        }
    }
    // On a smaller cell nobody could tell it from a flaw.
    if ((mark & items::FleetFilter::OutOfMemoryMark) != 0 && size >= ShapesFromPx) {
        const qreal dot = std::max(1.0, std::round(size / 3.5));
        painter.fillRect(QRectF(size - dot, 0, dot, dot), colour::Text.value());
    }
    return image;
}

} // namespace

void CellSheet::forget() {
    m_grid = {};
}

void CellSheet::begin(const QByteArray& marks, const CellGrid& grid) {
    m_grid = grid;
    const auto lines = (marks.size() + grid.perLine - 1) / grid.perLine;
    const QSizeF size =
        QSizeF(grid.perLine * grid.pitch, static_cast<qreal>(lines) * grid.pitch) * grid.pixelRatio;
    m_image = QImage(static_cast<int>(std::ceil(size.width())),
                     static_cast<int>(std::ceil(size.height())), QImage::Format_RGB32);
    m_image.setDevicePixelRatio(grid.pixelRatio);
    m_image.fill(colour::Window.value());
    for (std::size_t mark = 0; mark < MarkCount; ++mark) {
        m_stamps[mark] = stamp(static_cast<int>(mark), grid);
    }
}

QRegion CellSheet::update(const QByteArray& marks, const CellGrid& grid) {
    const bool isNew = grid != m_grid || marks.size() != m_marks.size();
    m_painted = 0;
    if (marks.isEmpty() || (!isNew && marks == m_marks)) {
        m_marks = marks;
        return {};
    }
    if (isNew) {
        begin(marks, grid);
    }
    QPainter painter(&m_image);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    QRegion changed;
    QRect all;
    for (int place = 0; place < marks.size(); ++place) {
        if (!isNew && marks.at(place) == m_marks.at(place)) {
            continue;
        }
        const QRect cell = grid.cell(place);
        painter.drawImage(cell.topLeft(),
                          m_stamps[static_cast<std::size_t>(marks.at(place)) % MarkCount]);
        all |= cell;
        ++m_painted;
        if (m_painted <= MostRects) {
            changed += cell;
        }
    }
    m_marks = marks;
    return m_painted <= MostRects ? changed : QRegion(all);
}

void CellSheet::paint(QPainter& painter, const QPoint& at) const {
    if (!m_image.isNull()) {
        painter.drawImage(at, m_image);
    }
}

} // namespace wb::fleet
