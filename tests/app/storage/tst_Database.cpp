// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Database.h"
#include "app/storage/Migrations.h"
#include "tests/contracts/TimelineStoreContract.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <array>
#include <barrier>
#include <ctime>
#include <memory>
#include <unistd.h>
#include <vector>

using namespace wb;
using namespace wb::storage;
using wb::test::problemOf;

namespace {

constexpr TimeMs At = 1'731'624'668'000;
constexpr uid_t Nobody = 65534;
constexpr QFileDevice::Permissions OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                               QFileDevice::ReadUser | QFileDevice::WriteUser;

/// Root may write everywhere: while this lives, the process is nobody if it was root.
class WithoutRoot {
public:
    WithoutRoot()
        : m_wasRoot(geteuid() == 0) {
        m_isReady = !m_wasRoot || seteuid(Nobody) == 0;
    }
    ~WithoutRoot() {
        if (m_wasRoot && seteuid(0) != 0) {
            qFatal("cannot become root again");
        }
    }
    Q_DISABLE_COPY_MOVE(WithoutRoot)
    [[nodiscard]] bool isReady() const { return m_isReady; }

private:
    bool m_wasRoot;
    bool m_isReady;
};

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT

    [[nodiscard]] Database::Options options(Database::Mode mode = Database::Mode::Create) const {
        Database::Options options;
        options.path = m_folder->filePath(QStringLiteral("prod1.db"));
        options.mode = mode;
        options.nowMs = At;
        return options;
    }
    void write(const QByteArray& bytes) const {
        QFile file(options().path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static qint64 threadCpuMs() {
        timespec used{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
        return used.tv_sec * 1000 + used.tv_nsec / 1'000'000;
    }
    [[nodiscard]] QByteArray content() const {
        QFile file(options().path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// A sound database with one row, closed again.
    void makeSound() const {
        const auto database = Database::open(options());
        QCOMPARE(problemOf(database), QString());
        QCOMPARE(problemOf((*database)->run(
                     QStringLiteral("INSERT INTO subjects (service, task) VALUES ('chat', '')"))),
                 QString());
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void findingsOfOlderProgramsAreTakenForTold() {
        makeSound();
        {
            const auto database = Database::open(options());
            for (const char* statement :
                 {"ALTER TABLE entries DROP COLUMN told_by", "PRAGMA user_version=9",
                  "INSERT INTO entries VALUES (1, 'f', NULL, 7, 'finding', '', '', '', '', '', '')",
                  "INSERT INTO entries VALUES (2, 'v', NULL, 7, 'verdict', '', '', '', '', '', "
                  "'')"}) {
                QCOMPARE(problemOf((*database)->run(QLatin1String(statement))), QString());
            }
        }
        const auto database = Database::open(options());
        // One that had it open before goes on, and knows nothing of the column.
        QCOMPARE(
            problemOf((*database)->run(QStringLiteral(
                "INSERT INTO entries (id, time_ms, kind, severity, service, task, actor, title,"
                " detail) VALUES ('late', 8, 'finding', '', '', '', '', '', '')"))),
            QString());
        const auto untold = (*database)->value(QStringLiteral(
            "SELECT count(*) || ' of which untold ' || sum(told_by = '') FROM entries"));
        QCOMPARE(untold->toString(), QStringLiteral("3 of which untold 0"));
    }

    void theSchemaIsMadeStepByStep() {
        for (int version = 0; version <= currentSchema(); ++version) {
            m_folder = std::make_unique<QTemporaryDir>();
            makeSound();
            // Back to what an older program would have left, from the newest column and table on.
            const QStringList columns{QStringLiteral("entries DROP COLUMN told_by"),
                                      QStringLiteral("incidents DROP COLUMN first_title"),
                                      QStringLiteral("incidents DROP COLUMN phase"),
                                      QStringLiteral("incidents DROP COLUMN updated_ms"),
                                      QStringLiteral("incidents DROP COLUMN held")};
            const QVector<int> columnsLeft{0, 0, 0, 0, 0, 0, 0, 3, 4, 4, 5};
            const QStringList tables{QStringLiteral("watches"),      QStringLiteral("targets"),
                                     QStringLiteral("signal_hours"), QStringLiteral("environments"),
                                     QStringLiteral("signals"),      QStringLiteral("subjects"),
                                     QStringLiteral("audit"),        QStringLiteral("entries"),
                                     QStringLiteral("incidents")};
            const QVector<int> tablesLeft{0, 2, 3, 5, 6, 7, 8, 8, 8, 9, 9};
            QCOMPARE(static_cast<int>(tablesLeft.size()), currentSchema() + 1);
            QCOMPARE(columnsLeft.size(), tablesLeft.size());
            {
                const auto database = Database::open(options());
                for (const QString& column :
                     columns.mid(0, columns.size() - columnsLeft[version])) {
                    QCOMPARE(problemOf((*database)->run(QStringLiteral("ALTER TABLE ") + column)),
                             QString());
                }
                for (const QString& table : tables.mid(0, tables.size() - tablesLeft[version])) {
                    QCOMPARE(problemOf((*database)->run(QStringLiteral("DROP TABLE ") + table)),
                             QString());
                }
                QCOMPARE(problemOf((*database)->run(
                             QStringLiteral("PRAGMA user_version=%1").arg(version))),
                         QString());
            }
            const auto database = Database::open(options());
            QCOMPARE(problemOf(database), QString());
            QCOMPARE((*database)->value(QStringLiteral("PRAGMA user_version")).value().toInt(),
                     currentSchema());
            for (const QString& table : tables) {
                QCOMPARE(problemOf((*database)->run(QStringLiteral("SELECT * FROM ") + table)),
                         QString());
            }
            for (const QString& column : columns) {
                const QStringList words = column.split(u' ');
                QCOMPARE(problemOf((*database)->run(
                             QStringLiteral("SELECT %1 FROM %2").arg(words.last(), words.first()))),
                         QString());
            }
        }
    }

    void aNewerDatabaseIsLeftAlone() {
        makeSound();
        {
            const auto database = Database::open(options());
            QCOMPARE(problemOf((*database)->run(QStringLiteral("PRAGMA user_version=99"))),
                     QString());
        }
        const QByteArray before = content();
        for (const auto mode : {Database::Mode::Create, Database::Mode::Existing}) {
            const auto refused = Database::open(options(mode));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Storage);
            QVERIFY(refused.error().text().contains(QStringLiteral("newer Watchbridge")));
            QVERIFY(refused.error().text().contains(options().path));
            QCOMPARE(content(), before);
        }
    }

    void aDatabaseOfAnotherProgramIsLeftAlone() {
        {
            auto other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"),
                                                   QStringLiteral("another program"));
            other.setDatabaseName(options().path);
            QVERIFY(other.open());
            other.exec(QStringLiteral("CREATE TABLE bookmarks (url TEXT)"));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("another program"));
        const QByteArray before = content();
        const auto refused = Database::open(options());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Storage);
        QVERIFY(refused.error().text().contains(QStringLiteral("another program")));
        QCOMPARE(content(), before);
    }

    /// Programs that start together on a new database: none takes it for another's, or is refused.
    void severalMakeItAtOnce() {
        constexpr int Programs = 6;
        // Each of ten steps of each is written through to the disk, one after the other.
        Database::Options patient = options();
        patient.busyTimeoutMs = 60'000;
        for (int round = 0; round < 20; ++round) {
            // There before, so that no handle on it is closed here: that would lose SQLite's locks.
            write({});
            std::barrier together(Programs);
            std::array<QString, Programs> problems;
            std::vector<std::unique_ptr<QThread>> programs;
            for (QString& problem : problems) {
                programs.emplace_back(QThread::create([&patient, &together, &problem] {
                    together.arrive_and_wait();
                    problem = problemOf(Database::open(patient));
                }));
                programs.back()->start();
            }
            for (const auto& program : programs) {
                program->wait();
            }
            for (const QString& problem : problems) {
                QCOMPARE(problem, QString());
            }
            QVERIFY(QFile::remove(options().path));
        }
    }

    void itWaitsForOthersWhereThereIsNoLogYet_data() {
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("a writer") << QStringList{QStringLiteral("BEGIN IMMEDIATE")};
        QTest::newRow("a reader") << QStringList{QStringLiteral("BEGIN"),
                                                 QStringLiteral("SELECT * FROM subjects")};
    }
    void itWaitsForOthersWhereThereIsNoLogYet() {
        QFETCH(QStringList, statements);
        makeSound();
        Database::Options patient = options();
        patient.busyTimeoutMs = 400;
        {
            auto other =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("another one"));
            other.setDatabaseName(options().path);
            QVERIFY(other.open());
            QSqlQuery query(other);
            QVERIFY(query.exec(QStringLiteral("PRAGMA journal_mode=DELETE")));
            for (const QString& statement : statements) {
                QVERIFY(query.exec(statement));
            }
            QElapsedTimer waited;
            waited.start();
            const qint64 workedMs = threadCpuMs();
            const auto refused = Database::open(patient);
            QVERIFY2(problemOf(refused).contains(QStringLiteral("locked")),
                     qPrintable(problemOf(refused)));
            QVERIFY2(waited.elapsed() >= 400, qPrintable(QString::number(waited.elapsed())));
            // It sleeps meanwhile.
            QVERIFY2(threadCpuMs() - workedMs < 200,
                     qPrintable(QString::number(threadCpuMs() - workedMs)));
            query.finish();
            QVERIFY(query.exec(QStringLiteral("COMMIT")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("another one"));
        QCOMPARE(problemOf(Database::open(patient)), QString());
    }

    void aDamagedFileIsSetAside_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<QByteArray>("overwritten");
        QTest::newRow("no database at all") << 0 << QByteArray("I am no database. ").repeated(50);
        QTest::newRow("the header") << 16 << QByteArray(200, '\xff');
        QTest::newRow("the list of tables") << 100 << QByteArray(3000, '\x5a');
        QTest::newRow("a later page") << 4096 << QByteArray(12'000, '\x5a');
        QTest::newRow("cut off") << 4096 << QByteArray();
    }

    void aDamagedFileIsSetAside() {
        QFETCH(int, from);
        QFETCH(QByteArray, overwritten);
        makeSound();
        const QByteArray sound = content();
        QVERIFY(sound.size() > 16'096);
        const QByteArray damaged =
            sound.left(from) + overwritten +
            (overwritten.isEmpty() ? QByteArray() : sound.mid(from + overwritten.size()));
        write(damaged);

        const auto untouched = Database::open(options(Database::Mode::Existing));
        QCOMPARE(content(), damaged);

        const auto database = Database::open(options());
        QCOMPARE(problemOf(database), QString());
        QCOMPARE((*database)->setAsidePath(),
                 options().path + QStringLiteral(".damaged-20241114T225108Z"));
        QFile aside((*database)->setAsidePath());
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), damaged);
        QCOMPARE(
            (*database)->value(QStringLiteral("SELECT count(*) FROM subjects")).value().toInt(), 0);
    }

    void filesSetAsideAreNeverOverwritten() {
        QStringList names;
        for (int i = 0; i < 3; ++i) {
            write(QByteArray("damaged ").repeated(100 + i));
            const auto database = Database::open(options());
            QCOMPARE(problemOf(database), QString());
            names << (*database)->setAsidePath();
        }
        names.removeDuplicates();
        QCOMPARE(names.size(), 3);
        for (const QString& name : names) {
            QVERIFY(QFile::exists(name));
        }
    }

    void onlyTheOwnerReads() {
        Database::Options with = options();
        with.path = m_folder->filePath(QStringLiteral("made/for/it/prod1.db"));
        const auto database = Database::open(with);
        QCOMPARE(problemOf(database), QString());
        QCOMPARE(problemOf((*database)->run(
                     QStringLiteral("INSERT INTO subjects (service, task) VALUES ('chat', '')"))),
                 QString());
        for (const QString& side : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
            QVERIFY(QFile::exists(with.path + side));
            QCOMPARE(QFile::permissions(with.path + side), OwnerOnly);
        }
        QCOMPARE(QFile::permissions(m_folder->filePath(QStringLiteral("made/for/it"))),
                 OwnerOnly | QFileDevice::ExeOwner | QFileDevice::ExeUser);
    }

    void aFileOthersCouldReadIsClosedToThem() {
        makeSound();
        QVERIFY(QFile::setPermissions(options().path, OwnerOnly | QFileDevice::ReadOther));
        QCOMPARE(problemOf(Database::open(options())), QString());
        QCOMPARE(QFile::permissions(options().path), OwnerOnly);
    }

    void aFolderThatCannotBeWrittenIsNamed_data() {
        QTest::addColumn<bool>("exists");
        QTest::newRow("new database") << false;
        QTest::newRow("database of an earlier run") << true;
    }

    void aFolderThatCannotBeWrittenIsNamed() {
        QFETCH(bool, exists);
        if (exists) {
            makeSound();
        }
        QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner |
                                                    QFileDevice::ReadOther | QFileDevice::ExeOther);
        QFile::setPermissions(options().path, QFileDevice::ReadOwner | QFileDevice::ReadOther);
        const QByteArray before = content();
        std::optional<Error> refused;
        {
            const WithoutRoot nobody;
            QVERIFY(nobody.isReady());
            const auto opened = Database::open(options());
            if (!opened) {
                refused = opened.error();
            }
        }
        QFile::setPermissions(m_folder->path(), OwnerOnly | QFileDevice::ExeOwner);
        QVERIFY(refused);
        QCOMPARE(refused->code, ErrorCode::Storage);
        QVERIFY2(refused->text().contains(options().path), qPrintable(refused->text()));
        QCOMPARE(content(), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), exists ? 1 : 0);
    }

    void whatIsNotThereIsNotMadeForReaders() {
        const auto missing = Database::open(options(Database::Mode::Existing));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(options().path));
    }

    void aFolderIsNoDatabase() {
        QVERIFY(QDir().mkdir(options().path));
        const auto refused = Database::open(options());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Storage);
    }

    void savedMeansOnTheDisk() {
        const auto database = Database::open(options());
        QCOMPARE(problemOf(database), QString());
        QCOMPARE((*database)->value(QStringLiteral("PRAGMA journal_mode")).value().toString(),
                 QStringLiteral("wal"));
        // FULL: the log reaches the disk at each commit.
        QCOMPARE((*database)->value(QStringLiteral("PRAGMA synchronous")).value().toInt(), 2);
        QCOMPARE((*database)->value(QStringLiteral("PRAGMA foreign_keys")).value().toInt(), 1);

        int level = -1;
        const auto look = [&]() -> Expected<void> {
            level = (*database)->value(QStringLiteral("PRAGMA synchronous")).value().toInt();
            return {};
        };
        QVERIFY((*database)->inFastTransaction(look));
        QCOMPARE(level, 1);
        QVERIFY((*database)->inTransaction(look));
        QCOMPARE(level, 2);
        // One inside another is as safe as the other.
        QVERIFY((*database)->inTransaction([&] { return (*database)->inFastTransaction(look); }));
        QCOMPARE(level, 2);
    }

    /// As when this process has lost its locks, and another one ends that used the database.
    void nothingIsSavedIntoALogThatIsGone() {
        auto database = Database::open(options());
        QVERIFY2(database, qPrintable(problemOf(database)));
        const auto note = [&] {
            return (*database)->inTransaction([&]() -> Expected<void> {
                auto done = (*database)->run(QStringLiteral("CREATE TABLE IF NOT EXISTS t(x)"));
                return done ? Expected<void>() : failure(done.error());
            });
        };
        QVERIFY2(note(), "a database that nobody has touched");
        QVERIFY(QFile::remove(options().path + QStringLiteral("-wal")));
        const auto lost = note();
        QVERIFY(!lost);
        QVERIFY2(lost.error().message.contains(QStringLiteral("taken the database's log away")),
                 qPrintable(lost.error().message));
        QVERIFY2(!note(), "it stays so until the program begins again");
    }

    void aTransactionIsAllOrNothing() {
        const auto database = Database::open(options());
        QCOMPARE(problemOf(database), QString());
        const auto insert = [&](const QString& service) -> Expected<void> {
            auto done = (*database)->run(
                QStringLiteral("INSERT INTO subjects (service, task) VALUES (?, '')"), {service});
            return done ? Expected<void>() : failure(done.error());
        };
        const auto failed = (*database)->inTransaction([&]() -> Expected<void> {
            static_cast<void>(insert(QStringLiteral("a")));
            // One inside another is part of it.
            static_cast<void>(
                (*database)->inTransaction([&] { return insert(QStringLiteral("b")); }));
            return insert(QStringLiteral("a"));
        });
        QVERIFY(!failed);
        const auto rows = QStringLiteral("SELECT count(*) FROM subjects");
        QCOMPARE((*database)->value(rows).value().toInt(), 0);
        QCOMPARE(problemOf((*database)->inTransaction([&] { return insert(QStringLiteral("a")); })),
                 QString());
        QCOMPARE((*database)->value(rows).value().toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_Database.moc"
