// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/NewRecord.h"

#include "app/storage/SqliteStore.h"
#include "models/base/Format.h"
#include "models/incidents/EntryText.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

namespace wb::storage {

namespace {

constexpr QLatin1String BegunAnew("begun_anew");
constexpr QLatin1String File("file");
constexpr QLatin1String LastSequence("last_sequence");
constexpr QLatin1String LastHash("last_hash");

/// Of a file that was set aside, whose content is evidence: it is only read, and as far as it can
/// be. Empty where it cannot.
QJsonObject lastEntryOf(const QString& path) {
    const QString connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QJsonObject last;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        // Without a log beside it nothing at all is made for the reading.
        const bool hasLog = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
        database.setDatabaseName(
            QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()) +
            (hasLog ? QStringLiteral("?mode=ro") : QStringLiteral("?mode=ro&immutable=1")));
        database.setConnectOptions(
            QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=100"));
        if (database.open()) {
            QSqlQuery query(database);
            if (query.exec(
                    QStringLiteral("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")) &&
                query.next()) {
                last = {{LastSequence, query.value(0).toLongLong()},
                        {LastHash, QString::fromLatin1(query.value(1).toByteArray().toHex())}};
            }
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return last;
}

/// The file that was set aside last beside this database; empty: none is.
QString newestAside(const Database& database) {
    if (!database.setAsidePath().isEmpty()) {
        return database.setAsidePath();
    }
    const QFileInfo file(database.path());
    QString newest;
    for (const QFileInfo& each : file.absoluteDir().entryInfoList(
             {file.fileName() + QStringLiteral(".damaged-*")}, QDir::Files, QDir::Name)) {
        const bool isSide = each.fileName().endsWith(QLatin1String("-wal")) ||
                            each.fileName().endsWith(QLatin1String("-shm"));
        newest = isSide ? newest : each.filePath();
    }
    return newest;
}

} // namespace

Expected<void> tellNewRecord(SqliteStore& store, TimeMs nowMs) {
    Database& database = store.database();
    const auto given =
        database.value(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'audit'"));
    if (!given) {
        return failure(given.error());
    }
    const QString aside = given->isNull() ? newestAside(database) : QString();
    if (aside.isEmpty()) {
        return {};
    }
    deploy::AuditEntry entry;
    entry.timeMs = nowMs;
    entry.actor = QStringLiteral("record");
    entry.step = BegunAnew;
    entry.evidence = lastEntryOf(aside);
    entry.evidence.insert(File, QFileInfo(aside).fileName());
    entry.detail = QStringLiteral("the record before this one was damaged and is kept as %1; ")
                       .arg(entry.evidence[File].toString()) +
                   (entry.evidence.contains(LastSequence)
                        ? QStringLiteral("its last entry was number %1, with the hash %2")
                              .arg(QString::number(entry.evidence[LastSequence].toInteger()),
                                   entry.evidence[LastHash].toString())
                        : QStringLiteral("its last entry cannot be read"));
    return database.inTransaction([&]() -> Expected<void> {
        // Another program may have been first.
        const auto now =
            database.value(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'audit'"));
        if (!now || !now->isNull()) {
            return now ? Expected<void>() : failure(now.error());
        }
        if (auto told = store.audit().append(entry); !told) {
            return failure(told.error());
        }
        auto note = incidents::noteEntry(nowMs, entry.actor, newRecordText(entry));
        note.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        return store.append(note);
    });
}

QString newRecordText(const deploy::AuditEntry& entry) {
    if (entry.step != BegunAnew) {
        return {};
    }
    return QStringLiteral("The record of actions was begun anew: the one before was damaged and is "
                          "kept as %1. Whether an action was under way or capacity pinned is not "
                          "known here; look at the orchestrators.")
        .arg(entry.evidence[File].toString());
}

} // namespace wb::storage
