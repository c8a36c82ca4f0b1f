// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Signal.h"
#include "models/incidents/Timeline.h"

#include <QPointF>
#include <QTimeZone>

namespace wb::incidents {

/// What a service's signal was around an incident, for pages that show it.
struct ExportChart {
    QString service;
    fleet::Signal signal = fleet::Signal::LatencyP95;
    TimeMs fromMs = NoTime;
    TimeMs toMs = NoTime;
    QVector<QPointF> points = {}; ///< As fleet::ChartReply has them: ms and the signal's own unit.
};

/// A figure with inline SVG and a caption, to stand in HTML: the line, broken where nothing is
/// known, and when the incident was opened, mitigated and resolved. Its colours are those of the
/// page's style. Empty where no point is known.
[[nodiscard]] QString chartFigure(const ExportChart& chart, const Incident& incident,
                                  const QTimeZone& zone);

} // namespace wb::incidents
