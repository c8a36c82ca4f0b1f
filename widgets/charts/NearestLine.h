// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/Plot.h"
#include "widgets/charts/TimeView.h"
#include "widgets/charts/ValueMap.h"

#include <QRectF>

namespace wb::charts {

/// The name of the line of the time shown that passes nearest to a point of a plot, within a few
/// pixels; of lines equally near the one drawn last. Empty: none. `area` is the plot in pixels.
[[nodiscard]] QString nearestLine(const Plot& plot, const TimeView& time, const ValueMap& values,
                                  const QRectF& area, const QPointF& at);

} // namespace wb::charts
