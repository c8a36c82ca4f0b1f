// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Format.h"
#include "models/base/OrderedJson.h"
#include "models/base/SafeText.h"
#include "models/incidents/ExportRows.h"
#include "models/incidents/StatusUpdate.h"

#include <algorithm>

namespace wb::incidents {

namespace {

/// Statuspage's four impacts for our five severities.
QString impactOf(int severity) {
    switch (severity) {
    case 1:
        return QStringLiteral("critical");
    case 2:
        return QStringLiteral("major");
    case 3:
        return QStringLiteral("minor");
    default:
        return QStringLiteral("none");
    }
}

QByteArray componentsJson(const QStringList& names) {
    QByteArray json;
    for (const QString& name : names) {
        json += (json.isEmpty() ? "" : ",") + base::OrderedJson().text("name", name).toJson();
    }
    return '[' + json + ']';
}

QByteArray updateJson(const StatusUpdate& update, TimeMs timeMs) {
    return base::OrderedJson()
        .text("status", updatePhaseName(update.phase))
        .text("body", base::withoutFormatting(update.text))
        .text("created_at", base::utcText(timeMs))
        .text("display_at", base::utcText(timeMs))
        .raw("affected_components", componentsJson(update.components))
        .toJson();
}

} // namespace

QByteArray exportStatuspage(const Incident& incident, const QVector<TimelineEntry>& entries,
                            ExportOptions options) {
    options.publicAudience = true;
    QVector<TimelineEntry> newestFirst = entries;
    std::stable_sort(newestFirst.begin(), newestFirst.end(),
                     [](const auto& a, const auto& b) { return a.timeMs > b.timeMs; });
    QByteArray updates;
    TimeMs monitoringMs = NoTime;
    TimeMs updatedMs = incident.openedMs;
    for (const TimelineEntry& entry : std::as_const(newestFirst)) {
        const auto update = statusUpdateOf(entry);
        if (!update) {
            continue;
        }
        updates += (updates.isEmpty() ? "\n" : ",\n") + updateJson(*update, entry.timeMs);
        updatedMs = std::max(updatedMs, entry.timeMs);
        if (update->phase == UpdatePhase::Monitoring) {
            monitoringMs = entry.timeMs;
        }
    }
    // What the page tells is what customers were told, not what the watch knows.
    const UpdatePhase phase = incident.phase.value_or(UpdatePhase::Investigating);
    const bool isResolved = phase == UpdatePhase::Resolved;
    return base::OrderedJson()
               .text("name", exportTitle(incident, options))
               .text("status", updatePhaseName(phase))
               .text("impact", impactOf(incident.severity))
               .text("created_at", base::utcText(incident.openedMs))
               .text("updated_at", base::utcText(updatedMs))
               .textOrNull("monitoring_at", base::utcText(monitoringMs))
               .textOrNull("resolved_at", base::utcText(isResolved ? incident.updatedMs : NoTime))
               .raw("components", componentsJson(exportServices(incident, options)))
               .raw("incident_updates", '[' + updates + "\n]")
               .toJson() +
           '\n';
}

} // namespace wb::incidents
