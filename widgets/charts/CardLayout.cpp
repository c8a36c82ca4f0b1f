// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/CardLayout.h"

#include "widgets/common/Theme.h"

#include <algorithm>
#include <cmath>

namespace wb::charts {

namespace {

constexpr int LeastHeight = 150; ///< Of a card with one row below the title, or none.
constexpr int LeastOnWall = 120;
constexpr int HeaderHeight = 32;
constexpr int LegendHeight = 17; ///< Of a row below the title.
constexpr int LegendLift = 7;    ///< The two rows stand closer than a card's edge and its title.
constexpr int LaneHeight = 11;
constexpr int LaneSpace = 6; ///< Of it; the rest stands in the room below the header's words.
constexpr int AxisWidth = 46;
constexpr int TimesHeight = 26;

} // namespace

CardLayout CardLayout::of(QSizeF size, double pixelRatio, int legendRows) {
    const QRectF card(QPointF(0, 0), size);
    const double headerHeight = common::scaled(HeaderHeight);
    const double axisWidth = common::scaled(AxisWidth);
    const double timesHeight = common::scaled(TimesHeight);
    const double headEnd =
        headerHeight + legendRows * common::scaled(LegendHeight) + common::scaled(LaneSpace);
    const double padding = common::spacing::Padding;
    const QRectF header(padding, 0, size.width() - 2 * padding, headerHeight);
    const auto whole = [&](double position) {
        return std::round(position * pixelRatio) / pixelRatio;
    };
    return {card, header,
            QRectF(QPointF(whole(axisWidth), whole(headEnd)),
                   QPointF(whole(std::max(axisWidth + 10, size.width() - padding - 1)),
                           whole(std::max(headEnd + 10, size.height() - timesHeight))))};
}

int CardLayout::leastHeight(int legendRows, bool isOnWall) {
    return common::scaled(isOnWall ? LeastOnWall : LeastHeight) +
           std::max(0, legendRows - 1) * common::scaled(LegendHeight);
}

QRectF CardLayout::lane() const {
    const double height = common::scaled(LaneHeight);
    return {plot.left(), plot.top() - 2 - height, plot.width(), height};
}

QRectF CardLayout::legendRow(int row) const {
    if (row == 0) {
        return header;
    }
    const double height = common::scaled(LegendHeight);
    return {header.left(), header.bottom() - common::scaled(LegendLift) + (row - 1) * height,
            header.width(), height};
}

} // namespace wb::charts
