// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Database.h"

#include "app/storage/Migrations.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <sys/stat.h>

namespace wb::storage {

namespace {

// SQLite's primary result codes, https://www.sqlite.org/rescode.html
enum ResultCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26,
};

/// "WbDB": tells our files from other programs'.
constexpr int ApplicationId = 0x57624442;
constexpr QLatin1String LogSuffix("-wal");

constexpr QFileDevice::Permissions OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

int resultCode(const QSqlError& error) {
    return error.nativeErrorCode().toInt() & 0xff;
}

QString explained(int code) {
    switch (code) {
    case Busy:
    case Locked:
        return QStringLiteral("another program holds the database locked");
    case ReadOnly:
        return QStringLiteral("the database is read-only; make its file and folder writable");
    case InputOutput:
        return QStringLiteral("reading or writing the disk failed");
    case Corrupt:
    case NotADatabase:
        return QStringLiteral("the database is damaged");
    case Full:
        return QStringLiteral("the disk is full; free some space");
    case CannotOpen:
        return QStringLiteral("the database cannot be opened; its folder must exist and be "
                              "readable and writable");
    default:
        return {};
    }
}

/// SQLite takes whatever follows half a pair of surrogates for its other half: the character after
/// it would be lost.
QVariant wellFormed(const QVariant& value) {
    if (value.userType() != QMetaType::QString || value.toString().isValidUtf16()) {
        return value;
    }
    QString text = value.toString();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
        } else if (text[i].isSurrogate()) {
            text[i] = QChar::ReplacementCharacter;
        }
    }
    return text;
}

/// 0 where there is no file.
quint64 inodeOf(const QString& path) {
    struct stat found = {};
    return stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_ino : 0;
}

/// Makes the folder and an empty file that only the owner may read: SQLite would make it by umask.
Expected<void> makeFile(const QString& path) {
    const QFileInfo info(path);
    const QDir folder = info.absoluteDir();
    if (!folder.exists()) {
        if (!folder.mkpath(QStringLiteral("."))) {
            return failure(ErrorCode::Storage,
                           QStringLiteral("the folder for the database cannot be made"),
                           folder.path());
        }
        QFile::setPermissions(folder.path(), OwnerOnly | QFileDevice::ExeOwner);
    }
    if (info.isDir()) {
        return failure(ErrorCode::Storage, QStringLiteral("is a folder, not a database"), path);
    }
    QFile file(path);
    if (!info.exists() && !file.open(QIODevice::ReadWrite | QIODevice::NewOnly, OwnerOnly) &&
        !QFile::exists(path)) {
        return failure(ErrorCode::Storage,
                       QStringLiteral("the database cannot be made: ") + file.errorString(), path);
    }
    return {};
}

/// Renames the file and its side files. Returns the new name.
Expected<QString> setAside(const QString& path, TimeMs nowMs) {
    const QString stamp = QDateTime::fromMSecsSinceEpoch(nowMs).toUTC().toString(
        QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    QString aside = path + QStringLiteral(".damaged-") + stamp;
    for (int i = 2; QFile::exists(aside); ++i) {
        aside = QStringLiteral("%1.damaged-%2-%3").arg(path, stamp).arg(i);
    }
    if (!QFile::rename(path, aside)) {
        return failure(ErrorCode::Storage,
                       QStringLiteral("the database is damaged and cannot be moved aside"), path);
    }
    for (const QLatin1String side : {LogSuffix, QLatin1String("-shm")}) {
        QFile::rename(path + side, aside + side);
    }
    return aside;
}

} // namespace

Database::Database(QString path)
    : m_path(std::move(path))
    , m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces)) {}

Database::~Database() {
    m_database.close();
    m_database = QSqlDatabase();
    if (QSqlDatabase::contains(m_connection)) {
        QSqlDatabase::removeDatabase(m_connection);
    }
}

Expected<std::unique_ptr<Database>> Database::open(const Options& options) {
    QString aside;
    for (;;) {
        if (options.mode == Mode::Create) {
            if (auto made = makeFile(options.path); !made) {
                return failure(made.error());
            }
        } else if (!QFileInfo(options.path).isFile()) {
            return failure(ErrorCode::NotFound, QStringLiteral("there is no database here"),
                           options.path);
        }
        std::unique_ptr<Database> database(new Database(options.path));
        const Expected<void> connected = database->connect(options);
        if (connected) {
            database->m_setAsidePath = aside;
            return database;
        }
        if (!database->m_isDamaged || options.mode != Mode::Create || !aside.isEmpty()) {
            return failure(connected.error());
        }
        database.reset();
        auto moved = setAside(options.path, options.nowMs);
        if (!moved) {
            return failure(moved.error());
        }
        aside = *moved;
    }
}

Expected<void> Database::connect(const Options& options) {
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(
        QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyTimeoutMs));
    if (!m_database.open()) {
        return failure(errorOf(m_database.lastError()));
    }
    if (auto known = checkIdentity(); !known) {
        return known;
    }
    if (options.mode == Mode::Create) {
        auto sound = value(QStringLiteral("PRAGMA quick_check(1)"));
        if (!sound) {
            return failure(sound.error());
        }
        if (sound->toString() != QStringLiteral("ok")) {
            m_isDamaged = true;
            return failure(ErrorCode::Storage,
                           QStringLiteral("the database is damaged: ") + sound->toString(), m_path);
        }
    }
    if (auto configured = configure(options); !configured) {
        return configured;
    }
    return migrate(*this);
}

Expected<void> Database::checkIdentity() {
    // One reading: another program may be making the tables at this moment.
    const auto foreign =
        value(QStringLiteral("SELECT application_id <> %1 AND (application_id <> 0 OR"
                             " EXISTS (SELECT 1 FROM sqlite_master)) FROM pragma_application_id")
                  .arg(ApplicationId));
    if (!foreign) {
        return failure(foreign.error());
    }
    if (foreign->toBool()) {
        return failure(ErrorCode::Storage,
                       QStringLiteral("is a database of another program; name another file"),
                       m_path);
    }
    return {};
}

Expected<void> Database::configure(const Options& options) {
    // Incremental vacuum can only be chosen before the first table; write-ahead logging after it.
    QStringList pragmas{
        QStringLiteral("PRAGMA auto_vacuum=INCREMENTAL"),
        QStringLiteral("PRAGMA application_id=%1").arg(ApplicationId),
        QStringLiteral("PRAGMA foreign_keys=ON"),
        QStringLiteral("PRAGMA trusted_schema=OFF"),
    };
    const auto id = value(QStringLiteral("PRAGMA application_id"));
    if (id && id->toInt() == ApplicationId) {
        pragmas.remove(0, 2);
    }
    if (options.fileBytesLimit > 0) {
        const auto pageBytes = value(QStringLiteral("PRAGMA page_size"));
        pragmas << QStringLiteral("PRAGMA max_page_count=%1")
                       .arg(options.fileBytesLimit /
                            std::max(512LL, pageBytes ? pageBytes->toLongLong() : 4096));
    }
    for (const QString& pragma : pragmas) {
        if (auto done = run(pragma); !done) {
            return failure(done.error());
        }
    }
    if (auto logged = writeAhead(options.busyTimeoutMs); !logged) {
        return logged;
    }
    if (options.mode == Mode::Create) {
        QFile::setPermissions(m_path, OwnerOnly);
    }
    return setSynchronous(true);
}

/// SQLite does not wait for others where it turns to the log, as it does where a transaction
/// begins: one of those that made the file together would be refused.
Expected<void> Database::writeAhead(int busyTimeoutMs) {
    const QDeadlineTimer deadline(busyTimeoutMs);
    for (;;) {
        const auto turned = run(QStringLiteral("PRAGMA journal_mode=WAL"));
        if (turned || deadline.hasExpired()) {
            return turned ? Expected<void>() : failure(turned.error());
        }
        for (const char* wait : {"BEGIN IMMEDIATE", "COMMIT"}) {
            if (auto waited = run(QLatin1String(wait)); !waited) {
                return failure(waited.error());
            }
        }
    }
}

/// A process that closes a handle of its own on the file loses its locks (POSIX), and another one
/// that ends then takes the log for its own: whatever is written after that is in no file.
Expected<void> Database::checkLog() {
    const quint64 inode = inodeOf(m_path + LogSuffix);
    if (m_logInode == 0) {
        m_logInode = inode;
    }
    if (inode == m_logInode) {
        return {};
    }
    return failure(ErrorCode::Storage,
                   QStringLiteral("another program has taken the database's log away, and nothing "
                                  "more is saved: end this program, and start it again"),
                   m_path + LogSuffix);
}

Expected<QSqlQuery> Database::prepare(const QString& sql) {
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        m_isDamaged |= resultCode(query.lastError()) == Corrupt ||
                       resultCode(query.lastError()) == NotADatabase;
        return failure(errorOf(query.lastError()));
    }
    return query;
}

Expected<void> Database::runAgain(QSqlQuery& query, const QVariantList& values) {
    for (int i = 0; i < values.size(); ++i) {
        query.bindValue(i, wellFormed(values[i]));
    }
    if (query.exec()) {
        return {};
    }
    const int code = resultCode(query.lastError());
    m_isDamaged |= code == Corrupt || code == NotADatabase;
    return failure(errorOf(query.lastError()));
}

Expected<QSqlQuery> Database::run(const QString& sql, const QVariantList& values) {
    auto query = prepare(sql);
    if (query) {
        if (auto done = runAgain(*query, values); !done) {
            return failure(done.error());
        }
    }
    return query;
}

Expected<QVariant> Database::value(const QString& sql, const QVariantList& values) {
    auto query = run(sql, values);
    if (!query) {
        return failure(query.error());
    }
    if (query->next()) {
        return query->value(0);
    }
    if (auto read = ended(*query); !read) {
        return failure(read.error());
    }
    return QVariant();
}

Expected<void> Database::ended(const QSqlQuery& query) const {
    if (query.lastError().isValid()) {
        return failure(errorOf(query.lastError()));
    }
    return {};
}

Expected<void> Database::setSynchronous(bool synchronous) {
    if (synchronous == m_isSynchronous) {
        return {};
    }
    auto set = run(synchronous ? QStringLiteral("PRAGMA synchronous=FULL")
                               : QStringLiteral("PRAGMA synchronous=NORMAL"));
    if (!set) {
        return failure(set.error());
    }
    m_isSynchronous = synchronous;
    return {};
}

Expected<void> Database::inTransaction(const std::function<Expected<void>()>& work) {
    return transact(true, work);
}

Expected<void> Database::inFastTransaction(const std::function<Expected<void>()>& work) {
    return transact(false, work);
}

Expected<void> Database::transact(bool synchronous, const std::function<Expected<void>()>& work) {
    if (m_inTransaction) {
        return work();
    }
    if (auto set = setSynchronous(synchronous); !set) {
        return set;
    }
    if (auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun) {
        return failure(begun.error());
    }
    m_inTransaction = true;
    Expected<void> result = checkLog();
    if (result) {
        result = work();
    }
    if (result) {
        if (auto committed = run(QStringLiteral("COMMIT")); !committed) {
            result = failure(committed.error());
        }
    }
    if (!result) {
        // A full disk may have rolled back already: then there is nothing to roll back.
        static_cast<void>(run(QStringLiteral("ROLLBACK")));
    }
    m_inTransaction = false;
    return result;
}

Error Database::errorOf(const QSqlError& error) const {
    const int code = resultCode(error);
    if (code == Constraint) {
        return {ErrorCode::InvalidInput, error.databaseText(), m_path};
    }
    const QString known = explained(code);
    return {ErrorCode::Storage, known.isEmpty() ? error.databaseText() : known, m_path};
}

} // namespace wb::storage
