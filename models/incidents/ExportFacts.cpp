// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/ExportFacts.h"

#include "models/base/Format.h"
#include "models/incidents/WatchGaps.h"

#include <QDateTime>

namespace wb::incidents {

ExportTimes::ExportTimes(const QVector<ExportRow>& rows, const QTimeZone& zone)
    : m_zone(zone) {
    const auto offset = [&](const ExportRow& row) {
        return QDateTime::fromMSecsSinceEpoch(row.timeMs, zone).offsetFromUtc();
    };
    m_withOffset = !rows.isEmpty() && offset(rows.first()) != offset(rows.last());
}

QString ExportTimes::local(TimeMs timeMs) const {
    const QString text = base::dateTimeText(timeMs, m_zone);
    return m_withOffset
               ? text + QStringLiteral(" (UTC%1)").arg(offsetTimeText(timeMs, m_zone).right(6))
               : text;
}

QString ExportTimes::utc(TimeMs timeMs) {
    return base::dateTimeText(timeMs, QTimeZone::utc());
}

QString ExportTimes::both(TimeMs timeMs) const {
    return timeMs == NoTime ? QStringLiteral("—")
                            : local(timeMs) + QStringLiteral(" · ") + utc(timeMs);
}

QString ExportTimes::note() const {
    return QStringLiteral("Local times are those of %1.").arg(QString::fromLatin1(m_zone.id()));
}

QVector<ExportFact> exportFacts(const Incident& incident, const QVector<TimelineEntry>& entries,
                                const ExportOptions& options, const ExportTimes& times) {
    QVector<ExportFact> facts;
    const auto add = [&](const char* name, const QString& value) {
        facts.append({QLatin1String(name), value.isEmpty() ? QStringLiteral("—") : value});
    };
    add("State", incidentStateName(incident.state));
    add("Severity", QString::number(incident.severity));
    add(options.publicAudience ? "Components" : "Services",
        exportServices(incident, options).join(QStringLiteral(", ")));
    if (!options.publicAudience) {
        if (!incident.firstTitle.isEmpty() && incident.firstTitle != incident.title) {
            add("First told as", incident.firstTitle);
        }
        add("Environment", incident.environment);
        add("Commander",
            incident.commander.isEmpty() ? QStringLiteral("unassigned") : incident.commander);
        add("Cause", exportCause(entries, options));
    }
    add("Opened", times.both(incident.openedMs));
    add("Mitigated", times.both(incident.mitigatedMs));
    add("Resolved", times.both(incident.resolvedMs));
    add("Duration", incident.resolvedMs == NoTime
                        ? QStringLiteral("not over yet")
                        : base::spanText(incident.resolvedMs - incident.openedMs));
    const DurationMs unwatched = unwatchedMs(entries, incident.openedMs, incident.resolvedMs);
    if (unwatched > 0) {
        add(options.publicAudience ? "Without measurements" : "Of it not watched",
            base::spanText(unwatched));
    }
    return facts;
}

} // namespace wb::incidents
