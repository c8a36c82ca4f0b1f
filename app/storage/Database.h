// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Expected.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>

namespace wb::storage {

/// One connection to one SQLite file, ready to use: write-ahead log, foreign
/// keys, busy time-out, schema up to date. Lives whole on the thread that opened it.
class Database {
public:
    enum class Mode {
        Create,   ///< Makes directory and file when missing; a damaged file is set aside.
        Existing, ///< NotFound without a file; nothing but the schema is ever changed.
    };
    struct Options {
        QString path;
        Mode mode = Mode::Create;
        int busyTimeoutMs = 5000;
        qint64 fileBytesLimit = 0; ///< Hard limit of the file; 0: only the disk's.
        TimeMs nowMs = 0;          ///< Goes into the name of a file that is set aside.
    };

    /// Storage errors name the file and what can be done.
    [[nodiscard]] static Expected<std::unique_ptr<Database>> open(const Options& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs one statement with bound values. The query returned is active.
    Expected<QSqlQuery> run(const QString& sql, const QVariantList& values = {});
    /// Binds and runs a prepared query again.
    Expected<void> runAgain(QSqlQuery& query, const QVariantList& values);
    [[nodiscard]] Expected<QSqlQuery> prepare(const QString& sql);
    /// The first column of the first row; invalid when there is none.
    Expected<QVariant> value(const QString& sql, const QVariantList& values = {});
    /// Whether rows ended because there are no more, and not because reading failed.
    [[nodiscard]] Expected<void> ended(const QSqlQuery& query) const;
    /// All or nothing, and on the disk. A transaction inside another is part of it.
    Expected<void> inTransaction(const std::function<Expected<void>()>& work);
    /// The same, but with the system only: a kill costs nothing of it, a power cut what no later
    /// transaction has brought to the disk. For what comes all the time and is no promise.
    Expected<void> inFastTransaction(const std::function<Expected<void>()>& work);

    [[nodiscard]] const QString& path() const { return m_path; }
    /// Where a damaged file was moved to when this one was opened; empty: it was sound.
    [[nodiscard]] const QString& setAsidePath() const { return m_setAsidePath; }

private:
    explicit Database(QString path);
    Expected<void> connect(const Options& options);
    Expected<void> checkIdentity();
    Expected<void> configure(const Options& options);
    Expected<void> writeAhead(int busyTimeoutMs);
    Expected<void> setSynchronous(bool synchronous);
    [[nodiscard]] Expected<void> checkLog();
    Expected<void> transact(bool synchronous, const std::function<Expected<void>()>& work);
    [[nodiscard]] Error errorOf(const QSqlError& error) const;

    QString m_path;
    QString m_setAsidePath;
    QString m_connection;
    QSqlDatabase m_database;
    bool m_isDamaged = false; ///< SQLite said so; decides whether the file is set aside.
    quint64 m_logInode = 0;   ///< Of the write-ahead log, since the first transaction; 0: none yet.
    bool m_inTransaction = false;
    bool m_isSynchronous = false; ///< What is committed now waits for the disk.
};

} // namespace wb::storage
