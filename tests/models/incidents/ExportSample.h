// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incidents/Exporter.h"

/// One incident with hostile texts, for whatever writes exports.
namespace wb::tests {

using namespace wb::incidents;

/// 2024-11-03T05:59:00Z, a minute before New York's clocks go back from 02:00 to 01:00.
inline constexpr TimeMs BeforeChange = 1'730'613'540'000;
inline constexpr DurationMs Minute = 60'000;

inline TimelineEntry entry(DurationMs afterMs, EntryKind kind, const QString& title) {
    TimelineEntry entry;
    entry.id = title;
    entry.timeMs = BeforeChange + afterMs;
    entry.kind = kind;
    entry.severity = QStringLiteral("unhealthy");
    entry.service = QStringLiteral("chat-internal");
    entry.actor = QStringLiteral("Zoë Person");
    entry.title = title;
    entry.detail = QStringLiteral("health · memory-saturation");
    return entry;
}

inline Incident incident() {
    Incident incident;
    incident.id = QStringLiteral("INC-7");
    incident.environment = QStringLiteral("Prod1 <secret>");
    incident.title = QStringLiteral("chat-internal: <script>alert(1)</script> | **96 %** of limit");
    incident.state = IncidentState::Resolved;
    incident.openedMs = BeforeChange;
    incident.mitigatedMs = BeforeChange + 60 * Minute;
    incident.resolvedMs = BeforeChange + 75 * Minute;
    incident.services = {QStringLiteral("chat-internal"), QStringLiteral("kb-internal")};
    incident.severity = 1;
    incident.commander = QStringLiteral("Zoë Person");
    return incident;
}

/// Not in order of time, and full of what a format could take for its own.
inline QVector<TimelineEntry> entries() {
    QVector<TimelineEntry> all{
        entry(75 * Minute, EntryKind::Incident, QStringLiteral("Incident resolved")),
        entry(0, EntryKind::Verdict, QStringLiteral("=HYPERLINK(\"http://evil.example\",\"x\")")),
        entry(Minute, EntryKind::Note, QStringLiteral("+1 by phone\r\n| second | line |")),
        entry(Minute, EntryKind::Deployment, QStringLiteral("-2+3 arrived after the +1")),
        entry(2 * Minute, EntryKind::Action, QStringLiteral("@SUM(A1:A9) [x](javascript:y) `z`")),
        entry(3 * Minute, EntryKind::Verdict, QStringLiteral("\t=1+1 behind a tab")),
        entry(4 * Minute, EntryKind::Verdict, QStringLiteral("\r=1+1 behind a CR")),
        entry(5 * Minute, EntryKind::Note, QStringLiteral("\u202Egpj.exe\u202C, \"quoted\"")),
        entry(6 * Minute, EntryKind::StatusUpdate,
              QStringLiteral("We are looking into <b>slow</b> replies, see www.example.com")),
        entry(61 * Minute, EntryKind::Verdict, QStringLiteral("chat-internal healthy again")),
    };
    all[0].severity = QStringLiteral("healthy");
    all.last().severity = QStringLiteral("healthy");
    all[1].kind = EntryKind::Incident;
    all[5].task = QStringLiteral("task-7-internal");
    all[6].kind = EntryKind::Incident;
    all[6].service = QStringLiteral("kb-internal");
    return all;
}

inline ExportOptions options(bool publicAudience) {
    ExportOptions options;
    options.timeZone = QTimeZone("America/New_York");
    options.publicAudience = publicAudience;
    options.componentNames.insert(QStringLiteral("chat-internal"),
                                  QStringLiteral("Channel - Chat"));
    return options;
}

inline TimelineEntry told(int second, EntryKind kind, const char* severity, const char* title) {
    TimelineEntry told = entry(1000 * second, kind, QLatin1String(title));
    told.severity = QLatin1String(severity);
    return told;
}

using Exporter = QByteArray (*)(const Incident&, const QVector<TimelineEntry>&,
                                const ExportOptions&);

} // namespace wb::tests
