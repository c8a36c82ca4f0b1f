// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QChart>
#include <QChartView>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

#ifdef WB_BENCH_QCUSTOMPLOT
// It spells them as Qt did once; our build knows no such keywords.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach
#endif

/// What charts are measured beside, and the colours of the lines of all.
namespace wb::bench {

inline const QColor LineColours[] = {common::colour::ChartBlue, common::colour::ChartOrange,
                                     common::colour::ChartPink, common::colour::ChartGreen};

} // namespace wb::bench
