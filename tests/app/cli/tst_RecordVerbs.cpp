// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleRecord.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace wb;
using test::Ran;
using test::SampleRecord;

/// query and audit; and of all verbs what they refuse, and say to a database they cannot
/// read.
class TestRecordVerbs : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleRecord> m_record;

private Q_SLOTS:
    void init() { m_record = std::make_unique<SampleRecord>(); }
    void query_data();
    void query();
    void queryFarBack();
    void auditVerify();
    void aBrokenChainIsNamed_data();
    void aBrokenChainIsNamed();
    void exitCodes_data();
    void exitCodes();
    void aMissingDatabase();
    void aRecordBegunAnewSaysSo_data();
    void aRecordBegunAnewSaysSo();
    void aDamagedDatabase_data();
    void aDamagedDatabase();
    void anotherProgramsDatabase();
    void aFullDiskIsNotSuccess();
    void aPipeIsWrittenIntoAndStays();
};

void TestRecordVerbs::query_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("csv");
    const auto row = [](const char* name, const QString& from, const QString& to,
                        const QStringList& options, const char* csv) {
        QTest::newRow(name) << (QStringList{"--from", from, "--to", to} + options)
                            << QByteArray("timestamp,value\n") + csv;
    };
    row("a service", "2024-11-14T22:51:00Z", "2024-11-14T22:51:10Z", {},
        "2024-11-14T22:51:00.000Z,0\n2024-11-14T22:51:05.000Z,0.25\n2024-11-14T22:51:10.000Z,0\n");
    row("with an offset", "2024-11-14T17:51:05-05:00", "2024-11-14T17:51:05-05:00", {},
        "2024-11-14T22:51:05.000Z,0.25\n");
    row("a task", "2024-11-14T22:51:00Z", "2024-11-14T22:51:05Z", {"--task", "chat-7"},
        "2024-11-14T22:51:00.000Z,4\n2024-11-14T22:51:05.000Z,4\n");
    row("means, and no row without data", "2024-11-14T22:51:30Z", "2024-11-14T22:52:09Z",
        {"--step", "10s"},
        "2024-11-14T22:51:30.000Z,0.125\n2024-11-14T22:51:40.000Z,0.125\n"
        "2024-11-14T22:52:00.000Z,0.125\n");
    row("nothing then", "2024-11-13T00:00:00Z", "2024-11-13T01:00:00Z", {}, "");
}

void TestRecordVerbs::query() {
    QFETCH(QStringList, options);
    QFETCH(QByteArray, csv);
    const Ran ran = m_record->onRecord(
        QStringList{"query", "--service", "chat-svc", "--signal", "latency_p95"} + options);
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.out, csv);
    QCOMPARE(ran.exitCode, 0);
}

void TestRecordVerbs::queryFarBack() {
    // From now on, and all that there ever was.
    const QStringList chat{"query", "--service", "chat-svc", "--signal", "latency_p95"};
    QCOMPARE(m_record->onRecord(chat + QStringList{"--from", "-1h", "--to", "now"}).out,
             QByteArray("timestamp,value\n"));
    const Ran all = m_record->onRecord(chat + QStringList{"--from", "-36500d", "--to", "now"});
    QCOMPARE(all.out.count('\n'), 23);
    // A signal that was never known has a header and no rows.
    QCOMPARE(m_record
                 ->onRecord({"query", "--service", "chat-svc", "--signal", "memory", "--from",
                             "-36500d", "--to", "now"})
                 .out,
             QByteArray("timestamp,value\n"));
}

void TestRecordVerbs::auditVerify() {
    const Ran ran = m_record->onRecord({"audit", "verify"});
    QCOMPARE(ran.out, QByteArray("4 entries, intact\n"));
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.exitCode, 0);
}

void TestRecordVerbs::aBrokenChainIsNamed_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("changed") << "UPDATE audit SET body = replace(body, 'zoe', 'bob') WHERE seq > 1"
                             << QByteArray("entry 2 is broken: ");
    QTest::newRow("taken out") << "DELETE FROM audit WHERE seq = 3"
                               << QByteArray("entry 4 is broken: ");
    QTest::newRow("cut off") << "DELETE FROM audit WHERE seq = 4"
                             << QByteArray("entry 4 is broken: ");
}

void TestRecordVerbs::aBrokenChainIsNamed() {
    QFETCH(QString, sql);
    QFETCH(QByteArray, says);
    for (const QString& statement : {QStringLiteral("DROP TRIGGER audit_is_never_changed"),
                                     QStringLiteral("DROP TRIGGER audit_is_never_deleted"), sql}) {
        QVERIFY(m_record->opened()->database().run(statement));
    }
    const Ran ran = m_record->onRecord({"audit", "verify"});
    QVERIFY2(ran.out.startsWith(says), ran.out);
    QCOMPARE(ran.out.count('\n'), 1);
    QCOMPARE(ran.exitCode, 1);
}

void TestRecordVerbs::exitCodes_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const QStringList& arguments, int exitCode,
                        const char* says) {
        QTest::newRow(name) << arguments << exitCode << QByteArray(says);
    };
    row("incidents of nothing", {"incidents"}, 2, "say list, show, note, set, update or export");
    row("list of something", {"incidents", "list", "INC-1"}, 2, "takes 0 arguments");
    row("show nothing", {"incidents", "show"}, 2, "takes 1 argument");
    row("show unknown", {"incidents", "show", "INC-9"}, 1, "there is no incident \"INC-9\"");
    row("show by injection", {"incidents", "show", "' OR 1=1 --"}, 1, "there is no incident");
    row("note on unknown", {"incidents", "note", "INC-9", "hello"}, 1, "there is no incident");
    row("an empty note", {"incidents", "note", "INC-1", " \n\t"}, 2, "says nothing");
    row("a note of two words", {"incidents", "note", "INC-1", "two", "words"}, 2,
        "takes 2 arguments");
    row("export unknown", {"incidents", "export", "INC-9", "--format", "md"}, 1,
        "there is no incident");
    row("export in no format", {"incidents", "export", "INC-1"}, 2, "md, html, pdf, csv, json");
    row("export in docx", {"incidents", "export", "INC-1", "--format", "docx"}, 2, "--format is");
    row("export for all", {"incidents", "export", "INC-1", "--format", "md", "--audience", "all"},
        2, "internal or public");
    row("no such zone", {"incidents", "list", "--time-zone", "Prod1/US"}, 2, "no time zone");
    row("unknown option", {"incidents", "list", "--colour"}, 2, "colour");
    row("query without service", {"query", "--signal", "errors"}, 2, "--service");
    row("query of no signal", {"query", "--service", "chat-svc", "--signal", "mood"}, 2,
        "latency_p95");
    row("query backwards",
        {"query", "--service", "chat-svc", "--signal", "errors", "--from", "now", "--to", "-1h"}, 2,
        "earlier one first");
    row("query without a zone",
        {"query", "--service", "chat-svc", "--signal", "errors", "--from", "2024-11-14T17:51:00",
         "--to", "now"},
        2, "--from");
    row("query in no steps",
        {"query", "--service", "chat-svc", "--signal", "errors", "--from", "-1h", "--to", "now",
         "--step", "0s"},
        2, "--step");
    row("query of a stranger",
        {"query", "--service", "chatt", "--signal", "errors", "--from", "-1h", "--to", "now"}, 1,
        "nothing was ever recorded of chatt");
    row("audit of nothing", {"audit"}, 2, "verify");
    row("audit of more", {"audit", "verify", "all"}, 2, "verify");
}

void TestRecordVerbs::exitCodes() {
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, says);
    const Ran ran = m_record->onRecord(arguments);
    QVERIFY2(ran.err.contains(says), ran.err);
    QCOMPARE(ran.exitCode, exitCode);
    QCOMPARE(ran.out, QByteArray());
    // A bad input is told in one line; wrong usage has the usage below.
    QCOMPARE(ran.err.count('\n'), exitCode);
}

void TestRecordVerbs::aMissingDatabase() {
    for (const QStringList& arguments :
         {QStringList{"incidents", "list"}, QStringList{"audit", "verify"},
          QStringList{"incidents", "note", "INC-1", "hello"}}) {
        const Ran ran = m_record->run(
            arguments + QStringList{"--data", m_record->path(QStringLiteral("empty"))});
        QCOMPARE(ran.exitCode, 1);
        QVERIFY2(ran.err.contains("there is no database here; name one with --data"), ran.err);
        QCOMPARE(ran.err.count('\n'), 1);
    }
    QVERIFY(!QFile::exists(m_record->path(QStringLiteral("empty"))));
}

void TestRecordVerbs::aRecordBegunAnewSaysSo_data() {
    QTest::addColumn<QString>("table");
    QTest::addColumn<bool>("isKilled");
    QTest::newRow("the record can be read") << "entries" << false;
    QTest::newRow("it cannot") << "audit" << false;
    QTest::newRow("killed before it was said") << "entries" << true;
}

void TestRecordVerbs::aRecordBegunAnewSaysSo() {
    QFETCH(QString, table);
    QFETCH(bool, isKilled);
    QByteArray lastHash;
    qint64 from = 0;
    {
        const auto store = m_record->opened();
        storage::Database& database = store->database();
        QVERIFY(database.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
        lastHash = database.value(QStringLiteral("SELECT hash FROM audit WHERE seq = 4"))
                       ->toByteArray()
                       .toHex();
        from = database
                   .value(QStringLiteral("SELECT (rootpage - 1) * 4096 FROM sqlite_master"
                                         " WHERE name = ?"),
                          {table})
                   ->toLongLong();
    }
    QFile file(m_record->database());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(from));
    QCOMPARE(file.write(QByteArray(4096, '\x5a')), 4096);
    file.close();
    if (isKilled) {
        QVERIFY(file.rename(m_record->database() + QStringLiteral(".damaged-20241114T225108Z")));
    }
    for (int start = 0; start < 2; ++start) {
        QVERIFY(m_record->opened() != nullptr);
    }
    const Ran ran = m_record->onRecord({"audit", "verify"});
    QCOMPARE(ran.exitCode, 0);
    QVERIFY2(ran.out.startsWith("1 entry, intact\nbegun anew "), ran.out);
    const QByteArray name =
        QDir(m_record->folder()).entryList({QStringLiteral("*.damaged-*Z")}).value(0).toUtf8();
    const QByteArray kept = "the record before this one was damaged and is kept as " + name + "; ";
    const QByteArray last = table == QLatin1String("audit")
                                ? QByteArray("its last entry cannot be read")
                                : "its last entry was number 4, with the hash " + lastHash;
    QVERIFY2(ran.out.endsWith(kept + last + '\n'), ran.out);
    const auto entries = m_record->opened()->recentEntries(0);
    QCOMPARE(entries->size(), 1);
    QVERIFY2(entries->constFirst().title.contains(
                 QStringLiteral("Whether an action was under way or capacity pinned is not known")),
             qPrintable(entries->constFirst().title));
}

void TestRecordVerbs::aDamagedDatabase_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<qint64>("from");
    const QStringList verify{"audit", "verify"};
    const QStringList list{"incidents", "list"};
    QTest::newRow("no database at all: audit") << verify << qint64(0);
    QTest::newRow("no database at all: list") << list << qint64(0);
    QTest::newRow("pages: audit") << verify << qint64(4096);
    QTest::newRow("pages: list") << list << qint64(4096);
    QTest::newRow("pages: show") << QStringList{"incidents", "show", "INC-2"} << qint64(4096);
    QTest::newRow("pages: query") << QStringList{"query",    "--service",   "chat-svc",
                                                 "--signal", "latency_p95", "--from",
                                                 "-36500d",  "--to",        "now"}
                                  << qint64(4096);
}

void TestRecordVerbs::aDamagedDatabase() {
    QFETCH(QStringList, arguments);
    QFETCH(qint64, from);
    QVERIFY(m_record->opened()->database().run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    QFile file(m_record->database());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray damaged(file.size() - from, '\x5a');
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(damaged), damaged.size());
    file.close();
    const Ran ran = m_record->onRecord(arguments);
    QVERIFY2(ran.err.contains("damaged"), ran.err);
    QCOMPARE(ran.exitCode, 3);
    QCOMPARE(ran.err.count('\n'), 1);
    // Whoever only reads moves nothing aside.
    QVERIFY(file.exists());
    QCOMPARE(QDir(m_record->folder()).entryList({QStringLiteral("*damaged*")}).size(), 0);
}

void TestRecordVerbs::anotherProgramsDatabase() {
    QVERIFY(m_record->opened()->database().run(QStringLiteral("PRAGMA application_id=1")));
    const Ran ran = m_record->onRecord({"incidents", "list"});
    // 1 would be an answer: that the chain of `audit verify` is broken, say.
    QCOMPARE(ran.exitCode, 3);
    QVERIFY2(ran.err.contains("another program"), ran.err);
}

void TestRecordVerbs::aFullDiskIsNotSuccess() {
    for (const QStringList& arguments :
         {QStringList{"incidents", "list"}, QStringList{"audit", "verify"},
          QStringList{"incidents", "export", "INC-2", "--format", "csv"}, QStringList{"--help"},
          QStringList{"--version"}}) {
        const Ran ran = m_record->run(arguments + QStringList{"--data", m_record->folder()},
                                      QStringLiteral("/dev/full"));
        QCOMPARE(ran.exitCode, 3);
        QVERIFY2(ran.err.contains("output"), ran.err);
    }
}

void TestRecordVerbs::aPipeIsWrittenIntoAndStays() {
    const QByteArray path = QFile::encodeName(m_record->path(QStringLiteral("pipe")));
    QCOMPARE(::mkfifo(path.constData(), 0600), 0);
    const int pipe = ::open(path.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    const auto closes = qScopeGuard([pipe] { ::close(pipe); });
    const QStringList exported{"incidents", "export", "INC-2", "--format", "csv"};
    const Ran ran = m_record->onRecord(exported + QStringList{"-o", QFile::decodeName(path)});
    QCOMPARE(ran.exitCode, 0);
    QByteArray read(1 << 16, '\0');
    read.truncate(std::max<ssize_t>(0, ::read(pipe, read.data(), std::size_t(read.size()))));
    QCOMPARE(read, m_record->onRecord(exported).out);
    struct stat found = {};
    QCOMPARE(::stat(path.constData(), &found), 0);
    QVERIFY(S_ISFIFO(found.st_mode));
}

QTEST_GUILESS_MAIN(TestRecordVerbs)
#include "tst_RecordVerbs.moc"
