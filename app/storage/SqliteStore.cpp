// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SqliteStore.h"

#include "app/storage/NewRecord.h"
#include "models/incidents/StatusUpdate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace wb::storage {

namespace {

using incidents::Incident;
using incidents::TimelineEntry;

const char* const EntryColumns =
    "id, incident_id, time_ms, kind, severity, service, task, actor, title, detail, told_by";
const char* const IncidentColumns = "id, environment, title, state, opened_ms, mitigated_ms, "
                                    "resolved_ms, services, severity, commander, held, "
                                    "updated_ms, phase, first_title";

QVariant orNull(const QString& text) {
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant orNull(TimeMs timeMs) {
    return timeMs == NoTime ? QVariant() : QVariant(timeMs);
}

/// A null QString would be bound as NULL.
QString present(const QString& text) {
    return text.isNull() ? QStringLiteral("") : text;
}

TimeMs timeOf(const QVariant& value) {
    return value.isNull() ? NoTime : value.toLongLong();
}

/// The n of "INC-n"; 0 for ids of another make.
int numberOf(const QString& incidentId) {
    return incidentId.startsWith(QStringLiteral("INC-")) ? incidentId.mid(4).toInt() : 0;
}

QString jsonOf(const QStringList& texts) {
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

TimelineEntry entryOf(const QSqlQuery& row) {
    TimelineEntry entry;
    entry.id = row.value(0).toString();
    entry.incidentId = row.value(1).toString();
    entry.timeMs = row.value(2).toLongLong();
    entry.kind =
        incidents::entryKindFromName(row.value(3).toString()).value_or(incidents::EntryKind::Note);
    entry.severity = row.value(4).toString();
    entry.service = row.value(5).toString();
    entry.task = row.value(6).toString();
    entry.actor = row.value(7).toString();
    entry.title = row.value(8).toString();
    entry.detail = row.value(9).toString();
    entry.toldBy = row.value(10).toString();
    return entry;
}

Incident incidentOf(const QSqlQuery& row) {
    Incident incident;
    incident.id = row.value(0).toString();
    incident.environment = row.value(1).toString();
    incident.title = row.value(2).toString();
    incident.state = incidents::incidentStateFromName(row.value(3).toString())
                         .value_or(incidents::IncidentState::Opened);
    incident.openedMs = row.value(4).toLongLong();
    incident.mitigatedMs = timeOf(row.value(5));
    incident.resolvedMs = timeOf(row.value(6));
    const auto services = QJsonDocument::fromJson(row.value(7).toString().toUtf8()).array();
    for (const auto& service : services) {
        incident.services << service.toString();
    }
    incident.severity = row.value(8).toInt();
    incident.commander = row.value(9).toString();
    incident.isHeld = row.value(10).toBool();
    incident.updatedMs = timeOf(row.value(11));
    incident.phase = incidents::updatePhaseFromName(row.value(12).toString());
    incident.firstTitle = row.value(13).toString();
    return incident;
}

/// In the order of IncidentColumns.
QVariantList rowOf(const Incident& incident) {
    return {incident.id,
            present(incident.environment),
            present(incident.title),
            incidents::incidentStateName(incident.state),
            incident.openedMs,
            orNull(incident.mitigatedMs),
            orNull(incident.resolvedMs),
            jsonOf(incident.services),
            incident.severity,
            present(incident.commander),
            incident.isHeld ? 1 : 0,
            orNull(incident.updatedMs),
            incident.phase ? incidents::updatePhaseName(*incident.phase) : QStringLiteral(""),
            present(incident.firstTitle)};
}

template <typename Row>
Expected<QVector<Row>> allRows(Database& database, const QString& sql, const QVariantList& values,
                               Row (*rowOf)(const QSqlQuery&)) {
    auto query = database.run(sql, values);
    if (!query) {
        return failure(query.error());
    }
    QVector<Row> rows;
    while (query->next()) {
        rows.append(rowOf(*query));
    }
    if (auto read = database.ended(*query); !read) {
        return failure(read.error());
    }
    return rows;
}

} // namespace

SqliteStore::SqliteStore(std::unique_ptr<Database> database)
    : m_database(std::move(database))
    , m_audit(*m_database)
    , m_signals(*m_database)
    , m_hours(*m_database)
    , m_targets(*m_database) {}

Expected<std::unique_ptr<SqliteStore>> SqliteStore::open(const Database::Options& options) {
    auto database = Database::open(options);
    if (!database) {
        return failure(database.error());
    }
    std::unique_ptr<SqliteStore> store(new SqliteStore(std::move(*database)));
    if (options.mode == Database::Mode::Create) {
        if (auto told = tellNewRecord(*store, options.nowMs); !told) {
            return failure(told.error());
        }
    }
    return store;
}

Expected<void> SqliteStore::append(const TimelineEntry& entry) {
    if (entry.id.isEmpty()) {
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("a timeline entry needs an id to be saved"));
    }
    if (!entry.tells.isEmpty()) {
        return m_database->inTransaction([&] { return appendTelling(entry); });
    }
    auto done = m_database->run(
        QStringLiteral("INSERT INTO entries (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                       " ON CONFLICT (id) DO UPDATE SET incident_id = excluded.incident_id"
                       " WHERE entries.incident_id IS NULL")
            .arg(QLatin1String(EntryColumns)),
        {entry.id, orNull(entry.incidentId), entry.timeMs, incidents::entryKindName(entry.kind),
         present(entry.severity), present(entry.service), present(entry.task), present(entry.actor),
         present(entry.title), present(entry.detail), present(entry.toldBy)});
    return done ? Expected<void>() : failure(done.error());
}

Expected<void> SqliteStore::appendTelling(TimelineEntry entry) {
    const QStringList told = std::exchange(entry.tells, {});
    auto appended = append(entry);
    for (const QString& id : told) {
        if (!appended) {
            return appended;
        }
        auto marked = m_database->run(
            QStringLiteral("UPDATE entries SET told_by = ? WHERE id = ? AND told_by = ''"),
            {entry.id, id});
        appended = marked ? Expected<void>() : failure(marked.error());
    }
    return appended;
}

Expected<void> SqliteStore::save(const Incident& incident) {
    if (incident.id.isEmpty()) {
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("an incident needs an id to be saved"));
    }
    // A program that has not seen yet what another one recorded of a person must not undo it.
    auto done = m_database->run(
        QStringLiteral(
            "INSERT INTO incidents (%1, number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
            "?)"
            " ON CONFLICT (id) DO UPDATE SET title = excluded.title, services = excluded.services,"
            " mitigated_ms = CASE WHEN state = 'resolved' THEN mitigated_ms"
            " ELSE excluded.mitigated_ms END,"
            " resolved_ms = CASE WHEN state = 'resolved' THEN resolved_ms"
            " ELSE excluded.resolved_ms END,"
            " state = CASE WHEN state = 'resolved' THEN state ELSE excluded.state END"
            " WHERE opened_ms = excluded.opened_ms AND environment = excluded.environment")
            .arg(QLatin1String(IncidentColumns)),
        rowOf(incident) << numberOf(incident.id));
    if (!done) {
        return failure(done.error());
    }
    if (done->numRowsAffected() == 0) {
        return failure(ErrorCode::Conflict,
                       QStringLiteral("another %1 is saved here already; is another Watchbridge "
                                      "writing to the same database?")
                           .arg(incident.id),
                       m_database->path());
    }
    return {};
}

Expected<void> SqliteStore::take(const incidents::IncidentStep& step) {
    return m_database->inTransaction([&]() -> Expected<void> {
        const auto before = incident(step.entry.incidentId);
        if (!before) {
            return failure(before.error());
        }
        const Incident after = incidents::afterStep(*before, step);
        auto changed = m_database->run(
            QStringLiteral("UPDATE incidents SET state = ?, mitigated_ms = ?, resolved_ms = ?,"
                           " severity = ?, commander = ?, held = ?, updated_ms = ?, phase = ?"
                           " WHERE id = ?"),
            QVariantList{incidents::incidentStateName(after.state), orNull(after.mitigatedMs),
                         orNull(after.resolvedMs)}
                << rowOf(after).mid(8, 5) << after.id);
        return changed ? append(step.entry) : failure(changed.error());
    });
}

Expected<qint64> SqliteStore::lastPlace() {
    const auto last = m_database->value(QStringLiteral("SELECT max(seq) FROM entries"));
    if (!last) {
        return failure(last.error());
    }
    return last->toLongLong();
}

Expected<SqliteStore::Arrivals> SqliteStore::arrivedSince(qint64 place, int limit) {
    auto query = m_database->run(
        QStringLiteral("SELECT %1, seq FROM entries WHERE seq > ? ORDER BY seq LIMIT ?")
            .arg(QLatin1String(EntryColumns)),
        {place, limit});
    if (!query) {
        return failure(query.error());
    }
    Arrivals arrivals;
    arrivals.last = place;
    while (query->next()) {
        arrivals.entries << entryOf(*query);
        arrivals.last = query->value(11).toLongLong();
    }
    if (auto read = m_database->ended(*query); !read) {
        return failure(read.error());
    }
    return arrivals;
}

Expected<int> SqliteStore::nextIncidentNumber() {
    const auto highest = m_database->value(QStringLiteral("SELECT max(number) FROM incidents"));
    if (!highest) {
        return failure(highest.error());
    }
    return highest->toInt() + 1;
}

Expected<QVector<Incident>> SqliteStore::incidents(int limit) {
    return allRows<Incident>(*m_database,
                             QStringLiteral("SELECT %1 FROM incidents ORDER BY opened_ms DESC,"
                                            " number DESC LIMIT ?")
                                 .arg(QLatin1String(IncidentColumns)),
                             {limit}, incidentOf);
}

Expected<Incident> SqliteStore::incident(const QString& id) {
    auto found = allRows<Incident>(
        *m_database,
        QStringLiteral("SELECT %1 FROM incidents WHERE id = ?").arg(QLatin1String(IncidentColumns)),
        {present(id)}, incidentOf);
    if (!found) {
        return failure(found.error());
    }
    if (found->isEmpty()) {
        return failure(ErrorCode::NotFound, QStringLiteral("there is no incident \"%1\"").arg(id),
                       m_database->path());
    }
    return found->first();
}

Expected<QVector<TimelineEntry>> SqliteStore::entries(const QString& incidentId) {
    return allRows<TimelineEntry>(
        *m_database,
        QStringLiteral("SELECT %1 FROM entries WHERE incident_id = ? ORDER BY time_ms, seq")
            .arg(QLatin1String(EntryColumns)),
        {present(incidentId)}, entryOf);
}

Expected<QVector<TimelineEntry>> SqliteStore::recentEntries(TimeMs fromMs, int limit) {
    return allRows<TimelineEntry>(
        *m_database,
        QStringLiteral("SELECT * FROM (SELECT %1, seq FROM entries WHERE time_ms"
                       " >= ? ORDER BY time_ms DESC, seq DESC LIMIT ?)"
                       " ORDER BY time_ms, seq")
            .arg(QLatin1String(EntryColumns)),
        {fromMs, limit}, entryOf);
}

Expected<std::optional<Incident>> SqliteStore::openIncident(const QString& environment) {
    auto found =
        allRows<Incident>(*m_database,
                          QStringLiteral("SELECT %1 FROM incidents WHERE environment = ? AND state"
                                         " <> 'resolved' ORDER BY opened_ms DESC LIMIT 1")
                              .arg(QLatin1String(IncidentColumns)),
                          {present(environment)}, incidentOf);
    if (!found) {
        return failure(found.error());
    }
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Expected<void> SqliteStore::saveEnvironment(const fleet::EnvironmentSpec& environment) {
    QJsonObject components;
    for (const fleet::ServiceSpec& service : environment.services) {
        if (!service.component.isEmpty()) {
            components.insert(service.name, service.component);
        }
    }
    auto done = m_database->run(
        QStringLiteral("INSERT OR REPLACE INTO environments (name, time_zone, components)"
                       " VALUES (?, ?, ?)"),
        {present(environment.name), QString::fromLatin1(environment.timeZone.id()),
         QString::fromUtf8(QJsonDocument(components).toJson(QJsonDocument::Compact))});
    return done ? Expected<void>() : failure(done.error());
}

Expected<StoredEnvironment> SqliteStore::environment(const QString& name) {
    StoredEnvironment environment;
    environment.name = name;
    auto row = m_database->run(
        QStringLiteral("SELECT time_zone, components FROM environments WHERE name = ?"),
        {present(name)});
    if (!row) {
        return failure(row.error());
    }
    if (row->next()) {
        const QTimeZone zone(row->value(0).toString().toLatin1());
        if (zone.isValid()) {
            environment.timeZone = zone;
        }
        const auto components = QJsonDocument::fromJson(row->value(1).toString().toUtf8()).object();
        for (auto it = components.begin(); it != components.end(); ++it) {
            environment.componentNames.insert(it.key(), it.value().toString());
        }
    }
    return environment;
}

} // namespace wb::storage
