// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/ExportRows.h"

#include <QDateTime>

#include <algorithm>

namespace wb::incidents {

namespace {

QString publicName(const QString& service, const ExportOptions& options) {
    const QString component = options.componentNames.value(service);
    return component.isEmpty() ? QStringLiteral("One of our services") : component;
}

QString publicVerdict(const QString& severity) {
    if (severity == QStringLiteral("unhealthy")) {
        return QStringLiteral("Service disrupted");
    }
    if (severity == QStringLiteral("degraded")) {
        return QStringLiteral("Degraded performance");
    }
    return severity == QStringLiteral("healthy") ? QStringLiteral("Operating normally")
                                                 : QStringLiteral("State being checked");
}

QString publicIncidentStep(const QString& severity) {
    if (severity == QStringLiteral("healthy")) {
        return QStringLiteral("Incident resolved");
    }
    return severity == QStringLiteral("degraded") ? QStringLiteral("Incident mitigated")
                                                  : QStringLiteral("Service disrupted");
}

/// Empty: nothing for the public.
QString publicTitle(const TimelineEntry& entry) {
    switch (entry.kind) {
    case EntryKind::Verdict:
        // A single task is our business; the service's own verdict tells what customers had.
        return entry.task.isEmpty() ? publicVerdict(entry.severity) : QString();
    case EntryKind::Deployment:
        return QStringLiteral("A change was made");
    case EntryKind::Action:
        return QStringLiteral("Corrective action");
    case EntryKind::StatusUpdate:
        return entry.title;
    case EntryKind::Incident:
        return publicIncidentStep(entry.severity);
    case EntryKind::Note:
        break;
    }
    return {};
}

ExportRow internalRow(const TimelineEntry& entry) {
    return {entry.timeMs,   entryKindName(entry.kind),
            entry.severity, entry.service,
            entry.task,     entry.actor,
            entry.title,    entry.detail};
}

ExportRow publicRow(const TimelineEntry& entry, const ExportOptions& options) {
    ExportRow row;
    row.timeMs = entry.timeMs;
    row.kind = entryKindName(entry.kind);
    row.severity = entry.severity;
    row.service = entry.service.isEmpty() ? QString() : publicName(entry.service, options);
    row.title = publicTitle(entry);
    return row;
}

} // namespace

QVector<ExportRow> exportRows(const QVector<TimelineEntry>& entries, const ExportOptions& options) {
    QVector<TimelineEntry> sorted = entries;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.timeMs < b.timeMs; });
    QVector<ExportRow> rows;
    for (const TimelineEntry& entry : sorted) {
        if (!options.publicAudience) {
            rows.append(internalRow(entry));
            continue;
        }
        ExportRow row = publicRow(entry, options);
        // With the particulars left out, many lines in a row may come to say the same.
        const bool isRepeated =
            !rows.isEmpty() && rows.last().title == row.title && rows.last().service == row.service;
        if (!row.title.isEmpty() && !isRepeated) {
            rows.append(std::move(row));
        }
    }
    return rows;
}

QStringList exportServices(const Incident& incident, const ExportOptions& options) {
    if (!options.publicAudience) {
        return incident.services;
    }
    QStringList names;
    for (const QString& service : incident.services) {
        names << publicName(service, options);
    }
    names.removeDuplicates();
    return names;
}

QString exportTitle(const Incident& incident, const ExportOptions& options) {
    return options.publicAudience
               ? QStringLiteral("Disruption of %1")
                     .arg(exportServices(incident, options).join(QStringLiteral(", ")))
               : incident.title;
}

QString offsetTimeText(TimeMs timeMs, const QTimeZone& zone) {
    if (timeMs == NoTime) {
        return {};
    }
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(timeMs, zone);
    // With a zone Qt writes no offset; with a fixed offset of zero it would write "Z".
    const int minutes = local.offsetFromUtc() / 60;
    return local.toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss.zzz")) +
           QStringLiteral("%1%2:%3")
               .arg(QChar(minutes < 0 ? u'-' : u'+'))
               .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
               .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

} // namespace wb::incidents
