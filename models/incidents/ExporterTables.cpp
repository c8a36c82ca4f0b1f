// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Format.h"
#include "models/base/OrderedJson.h"
#include "models/base/SafeText.h"
#include "models/incidents/ExportRows.h"
#include "models/incidents/WatchGaps.h"

namespace wb::incidents {

namespace {

/// One field by RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe in
/// front (https://owasp.org/www-community/attacks/CSV_Injection), its full-width forms included.
QByteArray csvField(QString text) {
    static const QString starters = QStringLiteral("=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20");
    // Overrides of direction show another text than is there; NUL ends the text for some readers.
    text = base::withoutFormatting(text);
    text.removeIf([](QChar c) { return c.isNull(); });
    const QString shown = text.trimmed();
    if (!text.isEmpty() &&
        (starters.contains(text[0]) || (!shown.isEmpty() && starters.contains(shown[0])))) {
        text.prepend(u'\'');
    }
    const bool needsQuotes = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') ||
                             text.contains(u'\r') || text != text.trimmed();
    if (needsQuotes) {
        text.replace(u'"', QStringLiteral("\"\""));
        text = u'"' + text + u'"';
    }
    return text.toUtf8();
}

QByteArray csvLine(const QStringList& fields) {
    QByteArrayList line;
    for (const QString& field : fields) {
        line << csvField(field);
    }
    return line.join(',') + "\r\n";
}

base::OrderedJson timesJson(base::OrderedJson json, const char* name, TimeMs timeMs,
                            const ExportOptions& options) {
    const QByteArray local = QByteArray(name) + "_local";
    json.textOrNull(name, base::utcText(timeMs));
    json.textOrNull(local.constData(), offsetTimeText(timeMs, options.timeZone));
    return json;
}

base::OrderedJson incidentJson(const Incident& incident, const QVector<TimelineEntry>& entries,
                               const ExportOptions& options) {
    base::OrderedJson json;
    json.text("id", incident.id)
        .text("title", exportTitle(incident, options))
        .text("state", incidentStateName(incident.state))
        .integer("severity", incident.severity)
        .texts(options.publicAudience ? "components" : "services",
               exportServices(incident, options));
    if (!options.publicAudience) {
        json.textOrNull("first_title", incident.firstTitle)
            .text("environment", incident.environment)
            .textOrNull("commander", incident.commander)
            .textOrNull("cause", exportCause(entries, options));
    }
    json = timesJson(json, "opened", incident.openedMs, options);
    json = timesJson(json, "mitigated", incident.mitigatedMs, options);
    json = timesJson(json, "resolved", incident.resolvedMs, options);
    return json.integer("not_watched_seconds",
                        unwatchedMs(entries, incident.openedMs, incident.resolvedMs) / 1000);
}

base::OrderedJson rowJson(const ExportRow& row, const ExportOptions& options) {
    base::OrderedJson json = timesJson({}, "time", row.timeMs, options);
    json.text("kind", row.kind)
        .textOrNull("severity", row.severity)
        .textOrNull(options.publicAudience ? "component" : "service", row.service);
    if (!options.publicAudience) {
        json.textOrNull("task", row.task).textOrNull("actor", row.actor);
    }
    json.text("title", row.title);
    if (!options.publicAudience) {
        json.textOrNull("detail", row.detail);
    }
    return json;
}

} // namespace

QByteArray exportCsv(const Incident& incident, const QVector<TimelineEntry>& entries,
                     const ExportOptions& options) {
    Q_UNUSED(incident);
    QByteArray csv = "time_utc,time_local,kind,severity,service,task,actor,title,detail\r\n";
    for (const ExportRow& row : exportRows(entries, options)) {
        csv += csvLine({base::utcText(row.timeMs), offsetTimeText(row.timeMs, options.timeZone),
                        row.kind, row.severity, row.service, row.task, row.actor, row.title,
                        row.detail});
    }
    return csv;
}

QByteArray exportJson(const Incident& incident, const QVector<TimelineEntry>& entries,
                      const ExportOptions& options) {
    QByteArray lines;
    for (const ExportRow& row : exportRows(entries, options)) {
        lines += (lines.isEmpty() ? "\n" : ",\n") + rowJson(row, options).toJson();
    }
    base::OrderedJson json;
    json.text("audience",
              options.publicAudience ? QStringLiteral("public") : QStringLiteral("internal"))
        .text("time_zone", QString::fromLatin1(options.timeZone.id()))
        .object("incident", incidentJson(incident, entries, options))
        .raw("entries", '[' + lines + "\n]");
    return json.toJson() + '\n';
}

} // namespace wb::incidents
