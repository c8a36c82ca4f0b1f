// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/CardLayout.h"

#include "widgets/common/Theme.h"

#include <algorithm>
#include <cmath>

namespace wb::charts {

namespace {

constexpr int HeaderHeight = 32;
constexpr int AxisWidth = 46;
constexpr int TimesHeight = 26;

} // namespace

CardLayout CardLayout::of(QSizeF size, double pixelRatio) {
    const QRectF card(QPointF(0, 0), size);
    const double headerHeight = common::scaled(HeaderHeight);
    const double axisWidth = common::scaled(AxisWidth);
    const double timesHeight = common::scaled(TimesHeight);
    const double padding = common::spacing::Padding;
    const auto whole = [&](double position) {
        return std::round(position * pixelRatio) / pixelRatio;
    };
    return {card, QRectF(padding, 0, size.width() - 2 * padding, headerHeight),
            QRectF(QPointF(whole(axisWidth), whole(headerHeight)),
                   QPointF(whole(std::max(axisWidth + 10, size.width() - padding - 1)),
                           whole(std::max(headerHeight + 10, size.height() - timesHeight))))};
}

} // namespace wb::charts
