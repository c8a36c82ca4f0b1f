// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/AuditTable.h"
#include "app/storage/Database.h"
#include "app/storage/SignalHours.h"
#include "app/storage/SignalTable.h"
#include "app/storage/TargetTable.h"
#include "models/fleet/EnvironmentSpec.h"
#include "models/incidents/Timeline.h"

namespace wb::storage {

/// What an export needs to know of an environment when there is no configuration at hand.
struct StoredEnvironment {
    QString name;
    QTimeZone timeZone = QTimeZone::utc();
    QMap<QString, QString> componentNames;
};

/// Everything Watchbridge keeps, in one SQLite file: timelines, the audit record, signals. Lives
/// whole on the thread that opened it (the storage thread, or main of a command).
class SqliteStore final : public incidents::TimelineStore {
public:
    [[nodiscard]] static Expected<std::unique_ptr<SqliteStore>>
    open(const Database::Options& options);

    Expected<void> append(const incidents::TimelineEntry& entry) override;
    Expected<void> save(const incidents::Incident& incident) override;
    Expected<void> take(const incidents::IncidentStep& step) override;
    Expected<int> nextIncidentNumber() override;
    Expected<QVector<incidents::Incident>> incidents(int limit = 1000) override;
    Expected<incidents::Incident> incident(const QString& id) override;
    Expected<QVector<incidents::TimelineEntry>> entries(const QString& incidentId) override;
    Expected<QVector<incidents::TimelineEntry>> recentEntries(TimeMs fromMs,
                                                              int limit = 1000) override;

    /// The newest incident of an environment that is not resolved; nullopt: there is none.
    [[nodiscard]] Expected<std::optional<incidents::Incident>>
    openIncident(const QString& environment);
    /// Entries that came behind the one with this place in the order of arrival, whoever wrote
    /// them.
    struct Arrivals {
        QVector<incidents::TimelineEntry> entries;
        qint64 last = 0; ///< The place of the last one; as asked where there is none.
    };
    [[nodiscard]] Expected<Arrivals> arrivedSince(qint64 place, int limit);
    /// The place of the entry that came last.
    [[nodiscard]] Expected<qint64> lastPlace();
    Expected<void> saveEnvironment(const fleet::EnvironmentSpec& environment);
    /// UTC and no components when it was never saved.
    [[nodiscard]] Expected<StoredEnvironment> environment(const QString& name);

    [[nodiscard]] AuditTable& audit() { return m_audit; }
    [[nodiscard]] SignalTable& signalTable() { return m_signals; }
    [[nodiscard]] SignalHours& signalHours() { return m_hours; }
    [[nodiscard]] TargetTable& targets() { return m_targets; }
    [[nodiscard]] Database& database() { return *m_database; }

private:
    explicit SqliteStore(std::unique_ptr<Database> database);
    Expected<void> appendTelling(incidents::TimelineEntry entry);

    std::unique_ptr<Database> m_database;
    AuditTable m_audit;
    SignalTable m_signals;
    SignalHours m_hours;
    TargetTable m_targets;
};

} // namespace wb::storage
