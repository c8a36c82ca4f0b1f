// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "widgets/charts/Comparison.h"

#include <QRect>
#include <QString>
#include <QVector>

namespace wb::shell {

/// A chart in a window of its own.
struct TornChart {
    QString service;
    QString chart;  ///< "latency".
    QRect geometry; ///< Without the frame.
    DurationMs spanMs = 0;
    TimeMs toMs = NoTime; ///< NoTime: it is live.
    bool isLogarithmic = false;

    friend bool operator==(const TornChart&, const TornChart&) = default;
};

/// What the window of an environment looks at; it comes back at the next start.
struct WindowView {
    QString service;       ///< Chosen by hand; empty: the worst one, whichever that is.
    DurationMs spanMs = 0; ///< Of the charts; 0: nobody chose.
    TimeMs toMs = NoTime;  ///< Their right end; NoTime: they are live.
    charts::Comparison comparison = charts::Comparison::None; ///< Never with a marked range.
    bool isHeat = false;                                      ///< The fleet is shown as a heat map.
    QVector<TornChart> tornOff = {};

    friend bool operator==(const WindowView&, const WindowView&) = default;
};

} // namespace wb::shell
