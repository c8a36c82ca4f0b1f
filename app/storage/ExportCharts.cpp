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

QString unreadNote(const Error& error) {
    return QStringLiteral("No charts here: the recorded signals cannot be read (%1).")
        .arg(error.text());
}

} // namespace

void addCharts(incidents::ExportOptions& options, const QString& databasePath,
               const incidents::Incident& incident) {
    const auto reading = SignalReading::open(databasePath);
    if (!reading) {
        options.chartsNote = unreadNote(reading.error());
        return;
    }
    const TimeMs nowMs = options.nowMs;
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
        if (!lines) {
            options.chartsNote = unreadNote(lines.error());
            return;
        }
        for (qsizetype at = 0; at < lines->size(); ++at) {
            if (isAnything(lines->at(at))) {
                options.charts.append(
                    {service, Signals[at], range.fromMs, range.toMs, lines->at(at)});
            }
        }
    }
    const QStringList without = incident.services.mid(MostServices);
    if (!without.isEmpty()) {
        options.chartsNote =
            QStringLiteral("Without charts here: %1.").arg(without.join(QStringLiteral(", ")));
    }
}

} // namespace wb::storage
