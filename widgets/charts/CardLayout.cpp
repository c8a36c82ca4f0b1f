// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/CardLayout.h"

#include "widgets/common/Theme.h"

#include <algorithm>
#include <cmath>

namespace wb::charts {

namespace {

constexpr double HeaderHeight = 32;
constexpr double AxisWidth = 42;
constexpr double TimesHeight = 26;

} // namespace

CardLayout CardLayout::of(QSizeF size, double pixelRatio) {
    const QRectF card(QPointF(0, 0), size);
    const double padding = common::spacing::Padding;
    const auto whole = [&](double position) {
        return std::round(position * pixelRatio) / pixelRatio;
    };
    return {card, QRectF(padding, 0, size.width() - 2 * padding, HeaderHeight),
            QRectF(QPointF(whole(AxisWidth), whole(HeaderHeight)),
                   QPointF(whole(std::max(AxisWidth + 10, size.width() - padding - 1)),
                           whole(std::max(HeaderHeight + 10, size.height() - TimesHeight))))};
}

} // namespace wb::charts
