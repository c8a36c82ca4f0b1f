// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/ExportRows.h"

#include "models/incidents/EntryText.h"
#include "models/incidents/PublicTimeline.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace wb::incidents {

namespace {

ExportRow internalRow(const TimelineEntry& entry) {
    return {entry.timeMs,   entryKindName(entry.kind),
            entry.severity, entry.service,
            entry.task,     entry.actor,
            entry.title,    entry.detail};
}

/// A line that tells of one task says all that its finding does.
void removeToldAlone(QVector<TimelineEntry>& entries) {
    QHash<QString, int> told;
    QSet<QString> ofOneTask;
    for (const TimelineEntry& entry : std::as_const(entries)) {
        if (entry.kind == EntryKind::Finding) {
            ++told[entry.toldBy];
        } else if (!entry.task.isEmpty()) {
            ofOneTask.insert(entry.id);
        }
    }
    entries.removeIf([&](const TimelineEntry& entry) {
        return entry.kind == EntryKind::Finding && ofOneTask.contains(entry.toldBy) &&
               told.value(entry.toldBy) == 1;
    });
}

} // namespace

QVector<ExportRow> exportRows(const QVector<TimelineEntry>& entries, const ExportOptions& options) {
    QVector<TimelineEntry> sorted = entries;
    removeToldAlone(sorted);
    // Findings come before the line that tells them, and are read behind it.
    const auto place = [](const TimelineEntry& entry) {
        return std::pair(entry.timeMs, entry.kind == EntryKind::Finding);
    };
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const auto& a, const auto& b) { return place(a) < place(b); });
    if (options.publicAudience) {
        return publicRows(sorted, options);
    }
    QVector<ExportRow> rows;
    rows.reserve(sorted.size());
    std::transform(sorted.begin(), sorted.end(), std::back_inserter(rows), internalRow);
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

QString exportCause(const QVector<TimelineEntry>& entries, const ExportOptions& options) {
    QMap<QString, TimelineEntry> latest;
    for (const TimelineEntry& entry : entries) {
        const bool isCause = entry.kind == EntryKind::Cause && !options.publicAudience;
        if (isCause && entry.timeMs >= latest.value(entry.service).timeMs) {
            latest[entry.service] = entry;
        }
    }
    QStringList causes;
    for (const TimelineEntry& entry : std::as_const(latest)) {
        causes << entry.title;
    }
    return causes.join(QStringLiteral("; "));
}

QString exportTitle(const Incident& incident, const ExportOptions& options) {
    return options.publicAudience
               // Statuspage takes 255 characters at most.
               ? oneLine(QStringLiteral("Disruption of ") +
                             listed(exportServices(incident, options)),
                         255)
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

bool isForPublic(ExportFormat format) {
    return format == ExportFormat::Customers || format == ExportFormat::CustomersHtml ||
           format == ExportFormat::CustomersPdf || format == ExportFormat::StatusPage;
}

bool isPdf(ExportFormat format) {
    return format == ExportFormat::Pdf || format == ExportFormat::CustomersPdf;
}

QByteArray exportAs(ExportFormat format, const Incident& incident,
                    const QVector<TimelineEntry>& entries, ExportOptions options) {
    options.publicAudience = options.publicAudience || isForPublic(format);
    switch (format) {
    case ExportFormat::Csv:
        return exportCsv(incident, entries, options);
    case ExportFormat::Json:
        return exportJson(incident, entries, options);
    case ExportFormat::Html:
    case ExportFormat::CustomersHtml:
        return exportHtml(incident, entries, options);
    case ExportFormat::Pdf:
    case ExportFormat::CustomersPdf:
        return exportPaper(incident, entries, options);
    case ExportFormat::StatusPage:
        return exportStatuspage(incident, entries, options);
    case ExportFormat::Markdown:
    case ExportFormat::Customers:
        break;
    }
    return exportMarkdown(incident, entries, options);
}

} // namespace wb::incidents
