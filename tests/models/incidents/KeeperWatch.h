// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Format.h"
#include "models/incidents/IncidentKeeper.h"

namespace wb::tests {

using fleet::HealthState;
using incidents::EntryKind;
using incidents::Incident;
using incidents::IncidentKeeper;
using incidents::KeeperChange;
using incidents::TimelineEntry;
using Factor = fleet::CauseFinding::Factor;

inline const TimeMs Start = base::parseTime(QStringLiteral("2024-11-14T17:15:00-05:00"));
inline const QString Chat = QStringLiteral("chat");
inline const QString Saturation = QStringLiteral("memory-saturation");

constexpr TimeMs minutes(double count) {
    return static_cast<TimeMs>(count * 60'000);
}

/// A keeper with numbered entry ids, and what it has said.
struct Watch {
    explicit Watch(IncidentKeeper::Options options = {})
        : keeper([&] {
            options.environment = QStringLiteral("Prod1 (US)");
            options.timeZone = QTimeZone("America/New_York");
            options.newId = [this] { return QStringLiteral("e%1").arg(++ids); };
            return options;
        }()) {}

    void verdict(double minute, const QString& service, HealthState state,
                 const QString& reason = {}, const QString& task = {},
                 const QString& rule = Saturation, HealthState previous = HealthState::Healthy) {
        keeper.verdictChanged({Start + minutes(minute), service, task, state, previous,
                               state == HealthState::Healthy ? QString() : rule, reason});
        take();
    }
    void cause(double minute, Factor factor, const QString& detail) {
        fleet::CauseChange change;
        change.timeMs = Start + minutes(minute);
        change.service = Chat;
        change.finding = {factor, detail, 0.012, 14};
        change.blindSpot = QStringLiteral("chat scales on CPU > 70 %");
        keeper.causeChanged(change);
        take();
    }
    /// Another task of a service that answers nobody, `second` after the start.
    void outage(double second, const QString& service, int task, int of) {
        fleet::VerdictChange change{Start + minutes(second / 60),
                                    service,
                                    QStringLiteral("%1-%2").arg(service).arg(task),
                                    HealthState::Unhealthy,
                                    HealthState::Healthy,
                                    QStringLiteral("task-down"),
                                    QStringLiteral("No answer")};
        change.tasks = of;
        change.tasksAlike = task;
        keeper.verdictChanged(change);
        take();
    }
    void tick(double minute) {
        keeper.tick(Start + minutes(minute));
        take();
    }
    void take() {
        for (const KeeperChange& change : keeper.takeChanges()) {
            if (const auto* incident = std::get_if<Incident>(&change)) {
                incidents << *incident;
                log << incident->id + u' ' + incidentStateName(incident->state);
            } else {
                const auto& entry = std::get<TimelineEntry>(change);
                if (entry.kind == EntryKind::Finding) {
                    kept.insert(entry.id, entry);
                    continue;
                }
                entries << entry;
                for (const QString& id : entry.tells) {
                    kept[id].toldBy = entry.id;
                }
                log << entry.incidentId + QStringLiteral("| ") +
                           base::clockText(entry.timeMs, QTimeZone("America/New_York"), false) +
                           u' ' + entry.title + QStringLiteral(" | ") + entry.detail;
            }
        }
    }

    /// What people read, each entry as it was told last.
    QVector<TimelineEntry> shown() const {
        QVector<TimelineEntry> shown;
        for (const TimelineEntry& entry : entries) {
            shown.removeIf([&](const TimelineEntry& known) { return known.id == entry.id; });
            shown << entry;
        }
        return shown;
    }
    /// What a store has of it, were the program killed now.
    QVector<TimelineEntry> record() const { return entries + kept.values(); }

    int ids = 0;
    IncidentKeeper keeper;
    QVector<Incident> incidents;
    QVector<TimelineEntry> entries;    ///< Without the single findings.
    QMap<QString, TimelineEntry> kept; ///< Those, as a store has them.
    QStringList log;
};

} // namespace wb::tests
