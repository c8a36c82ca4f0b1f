// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/ChartRange.h"
#include "widgets/charts/Plot.h"
#include "widgets/charts/PlotSource.h"

#include <QCoreApplication>
#include <QMap>

namespace wb::charts {

/// The memory chart's lines, one a task: the sick stand out in red over a quiet band of healthy
/// ones, and the highlighted task lies on top.
class TaskLines {
    Q_DECLARE_TR_FUNCTIONS(wb::charts::TaskLines)
public:
    /// Adds lines and legend to `plot`; lines[i], in MiB, answers asked[i].
    static void addTo(Plot& plot, const PlotSource& source, const QVector<fleet::ChartLine>& asked,
                      const QVector<QVector<QPointF>>& lines);

private:
    static void addStates(Plot& plot, const PlotSource& source,
                          const QMap<fleet::HealthState, QVector<qsizetype>>& byState);
};

} // namespace wb::charts
