// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/ExportCharts.h"

#include "app/storage/SignalReading.h"

#include <algorithm>
#include <cmath>

namespace wb::storage {

namespace {

constexpr DurationMs BeforeMs = 15 * 60'000;
constexpr DurationMs AfterMs = 5 * 60'000;
constexpr DurationMs SilenceMs = 30'000;
constexpr int Columns = 400;
constexpr int MostServices = 6;
constexpr fleet::Signal Signals[] = {fleet::Signal::LatencyP95, fleet::Signal::Errors,
                                     fleet::Signal::Memory};

bool isAnything(const QVector<QPointF>& points) {
    return std::any_of(points.begin(), points.end(), [](const QPointF& point) {
        return std::isfinite(point.y()) && point.y() > 0;
    });
}

} // namespace

QVector<incidents::ExportChart> exportCharts(const QString& databasePath,
                                             const incidents::Incident& incident, TimeMs nowMs) {
    QVector<incidents::ExportChart> charts;
    const auto reading = SignalReading::open(databasePath);
    if (!reading) {
        return charts;
    }
    SignalReading::Range range;
    for (const fleet::Signal signal : Signals) {
        range.lines.append({QString(), signal});
    }
    const TimeMs endMs = incident.resolvedMs == NoTime ? nowMs : incident.resolvedMs + AfterMs;
    range.fromMs = incident.openedMs - BeforeMs;
    range.toMs = std::max(range.fromMs + 1, std::min(endMs, nowMs));
    range.columnMs = static_cast<double>(range.toMs - range.fromMs) / Columns;
    range.silenceMs = std::max(SilenceMs, static_cast<DurationMs>(3 * range.columnMs));
    for (const QString& service : incident.services.mid(0, MostServices)) {
        range.service = service;
        const auto lines = (*reading)->lines(range, [] { return false; });
        for (qsizetype at = 0; lines && at < lines->size(); ++at) {
            if (isAnything(lines->at(at))) {
                charts.append({service, Signals[at], range.fromMs, range.toMs, lines->at(at)});
            }
        }
    }
    return charts;
}

} // namespace wb::storage
