// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/ChartRange.h"
#include "widgets/charts/Plot.h"
#include "widgets/charts/PlotSource.h"

#include <QCoreApplication>

#include <optional>

namespace wb::charts {

/// Turns a service's snapshot and its history into what each chart draws. Knows which signals a
/// chart has, their units and colours; judges nothing.
class ServicePlots {
    Q_DECLARE_TR_FUNCTIONS(wb::charts::ServicePlots)
public:
    /// The history a chart needs; bounded: of very many tasks the first ones by verdict, and the
    /// one that is named.
    [[nodiscard]] static QVector<fleet::ChartLine>
    wanted(ChartKind kind, const fleet::ServiceSnapshot* service, const QString& task = {});
    /// `asked` and `lines` belong together; lines are already in the chart's unit (see inUnit).
    [[nodiscard]] static Plot plot(ChartKind kind, const PlotSource& source,
                                   const QVector<fleet::ChartLine>& asked,
                                   const QVector<QVector<QPointF>>& lines);
    /// What a chart is compared by: the same signals; of memory the highest task's.
    [[nodiscard]] static QVector<fleet::ChartLine> compared(ChartKind kind,
                                                            const fleet::ServiceSnapshot* service);
    /// What was so long before, in the chart's unit, and its name: "yesterday".
    struct Earlier {
        QVector<fleet::ChartLine> asked;
        QVector<QVector<QPointF>> lines;
        DurationMs byMs = 0;
        QString name;
        QString brief; ///< Where there is little room; empty: the same.
    };
    /// Adds dashed lines to a finished plot, or the note that nothing is kept of then.
    static void addEarlier(Plot& plot, ChartKind kind, const Earlier& earlier);
    /// Values of a signal's own unit in its chart's: bytes → MiB, fractions → %.
    [[nodiscard]] static QVector<QPointF> inUnit(fleet::Signal signal, QVector<QPointF> points);
    /// The chart that shows a signal.
    [[nodiscard]] static ChartKind chartOf(fleet::Signal signal);
    /// A stable name for objectName and tests: "latency".
    [[nodiscard]] static QString key(ChartKind kind);
    /// The kind with that key; nothing: there is none.
    [[nodiscard]] static std::optional<ChartKind> kindOf(const QString& key);
};

} // namespace wb::charts
