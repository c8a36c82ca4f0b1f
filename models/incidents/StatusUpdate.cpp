// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/StatusUpdate.h"

#include "models/base/Format.h"
#include "models/incidents/EntryText.h"
#include "models/incidents/ExportRows.h"
#include "models/incidents/PublicTimeline.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace wb::incidents {

namespace {

constexpr int TextLimit = 3000;
constexpr int NameLimit = 120;
constexpr int ComponentsTold = 40;

constexpr std::array Phases = {
    std::pair{UpdatePhase::Investigating, "Investigating"},
    std::pair{UpdatePhase::Identified, "Identified"},
    std::pair{UpdatePhase::Monitoring, "Monitoring"},
    std::pair{UpdatePhase::Resolved, "Resolved"},
};

const QString Dash = QStringLiteral(" — ");
const QString Dot = QStringLiteral(" · ");
const QString Comma = QStringLiteral(", ");
const QString Kind = QStringLiteral("status update");

/// The detail is read back by its dots and commas.
QString asPart(const QString& name) {
    QString part = oneLine(name, NameLimit);
    return part.replace(Dot, QStringLiteral(" ")).replace(Comma, QStringLiteral(" "));
}

QString together(const QStringList& names) {
    return names.size() < 2 ? names.value(0)
                            : names.mid(0, names.size() - 1).join(Comma) + QStringLiteral(" and ") +
                                  names.last();
}

/// Customers need no seconds.
QString minuteText(TimeMs timeMs, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(timeMs, zone).toString(QStringLiteral("HH:mm ")) +
           base::zoneText(timeMs, zone);
}

/// As it stands within a sentence: a component's name is a name, "One of our services" is none.
QStringList inSentence(QStringList names) {
    for (QString& name : names) {
        if (name == publicName({}, {})) {
            name[0] = name[0].toLower();
        }
    }
    return names;
}

bool tells(const QVector<ExportRow>& rows, const char* words) {
    return std::any_of(rows.begin(), rows.end(),
                       [&](const ExportRow& row) { return row.title == QLatin1String(words); });
}

} // namespace

QString updatePhaseTitle(UpdatePhase phase) {
    const auto* at = std::find_if(Phases.begin(), Phases.end(),
                                  [&](const auto& each) { return each.first == phase; });
    return QLatin1String(at->second);
}

QString updatePhaseName(UpdatePhase phase) {
    return updatePhaseTitle(phase).toLower();
}

std::optional<UpdatePhase> updatePhaseFromName(const QString& name) {
    for (const UpdatePhase phase : UpdatePhases) {
        if (updatePhaseName(phase) == name) {
            return phase;
        }
    }
    return std::nullopt;
}

Expected<IncidentStep> updateStep(const Incident& incident, const StatusUpdate& update,
                                  TimeMs nowMs, const QString& actor, const QString& entryId) {
    const QString text = oneLine(update.text, TextLimit);
    if (text.isEmpty()) {
        return failure(ErrorCode::InvalidInput, QStringLiteral("the update says nothing"));
    }
    QStringList components;
    for (const QString& component : update.components.mid(0, ComponentsTold)) {
        components << asPart(component);
    }
    components.removeAll(QString());
    components.removeDuplicates();
    IncidentStep step;
    step.phase = update.phase;
    step.entry.id = entryId;
    step.entry.incidentId = incident.id;
    step.entry.timeMs = nowMs;
    step.entry.kind = EntryKind::StatusUpdate;
    step.entry.actor = oneLine(actor, NameLimit);
    step.entry.title = updatePhaseTitle(update.phase) + Dash + text;
    step.entry.detail = QStringList{Kind, components.join(Comma), QStringLiteral("recorded"),
                                    QStringLiteral("by ") + asPart(actor)}
                            .join(Dot);
    return step;
}

std::optional<StatusUpdate> statusUpdateOf(const TimelineEntry& entry) {
    const qsizetype dash = entry.title.indexOf(Dash);
    const auto phase =
        updatePhaseFromName(entry.title.left(std::max<qsizetype>(0, dash)).toLower());
    if (entry.kind != EntryKind::StatusUpdate || !phase) {
        return std::nullopt;
    }
    StatusUpdate update;
    update.phase = *phase;
    update.text = entry.title.mid(dash + Dash.size());
    const QStringList parts = entry.detail.split(Dot);
    if (parts.value(0) == Kind) {
        update.components = parts.value(1).split(Comma, Qt::SkipEmptyParts);
    }
    return update;
}

QString proposedText(UpdatePhase phase, const Incident& incident,
                     const QVector<TimelineEntry>& entries, ExportOptions options) {
    options.publicAudience = true;
    const QVector<ExportRow> rows = exportRows(entries, options);
    const QString names = together(inSentence(exportServices(incident, options)));
    const QString since = minuteText(incident.openedMs, options.timeZone);
    const bool isWorse = tells(rows, "Service disrupted");
    const bool isMeasured = tells(rows, "A corrective measure was started");
    const bool isWell = tells(rows, "A corrective measure was finished");
    switch (phase) {
    case UpdatePhase::Investigating:
        return QStringLiteral("We are investigating %1 of %2 since %3. We will post an update as "
                              "soon as we know more.")
            .arg(isWorse ? QStringLiteral("a disruption") : QStringLiteral("degraded performance"),
                 names, since);
    case UpdatePhase::Identified:
        return QStringLiteral("We have identified the cause of the disruption of %1 and %2.")
            .arg(names, isMeasured ? QStringLiteral("are putting a fix in place")
                                   : QStringLiteral("are preparing a fix"));
    case UpdatePhase::Monitoring:
        return QStringLiteral("%1 We are monitoring %2 to make sure that it stays so.")
            .arg(isWell ? QStringLiteral("A fix is in place.")
                        : QStringLiteral("The service is recovering."),
                 names);
    case UpdatePhase::Resolved:
        break;
    }
    const TimeMs untilMs =
        incident.mitigatedMs != NoTime ? incident.mitigatedMs : incident.resolvedMs;
    const QString until = untilMs == NoTime
                              ? QString()
                              : QStringLiteral(" to ") + minuteText(untilMs, options.timeZone);
    return QStringLiteral("This incident, which affected %1 from %2%3, is resolved.")
        .arg(names, since, until);
}

TimeMs updateDueMs(const Incident& incident, const UpdateCadence& everyMs) {
    const bool isKnown = incident.severity >= 1 && incident.severity <= int(everyMs.size());
    const DurationMs spanMs = isKnown ? everyMs[std::size_t(incident.severity) - 1] : 0;
    const bool isTold = incident.phase == UpdatePhase::Resolved;
    if (spanMs <= 0 || isTold || incident.state == IncidentState::Resolved) {
        return NoTime;
    }
    return (incident.updatedMs == NoTime ? incident.openedMs : incident.updatedMs) + spanMs;
}

} // namespace wb::incidents
