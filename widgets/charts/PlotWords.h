// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/Plot.h"
#include "widgets/charts/PlotSource.h"

#include <QCoreApplication>

namespace wb::charts {

/// What is said of a plot: its limits with their names, how old its data are, and the whole of it
/// in a sentence for screen readers.
class PlotWords {
    Q_DECLARE_TR_FUNCTIONS(wb::charts::PlotWords)
public:
    /// The objective, the memory limit, and where the autoscaler acts, as far as they are known.
    static void addLimits(Plot& plot, ChartKind kind, const PlotSource& source);
    /// Sets lastSampleMs, stale and age.
    static void addAge(Plot& plot, const PlotSource& source);
    /// "Latency of chat: p95 4.1 s, objective 300 ms, rising."
    [[nodiscard]] static QString describe(const Plot& plot, ChartKind kind,
                                          const PlotSource& source);
};

} // namespace wb::charts
