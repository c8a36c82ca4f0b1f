// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/AuditTable.h"
#include "app/storage/Database.h"
#include "tests/contracts/TimelineStoreContract.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::storage;
using wb::test::problemOf;

class TestAuditTable : public QObject {
    Q_OBJECT

    [[nodiscard]] std::unique_ptr<Database> opened() const {
        Database::Options options;
        options.path = m_folder->filePath(QStringLiteral("prod1.db"));
        auto database = Database::open(options);
        if (!database) {
            qFatal("%s", qPrintable(database.error().text())); // Nothing below could be told.
        }
        return std::move(*database);
    }
    static deploy::AuditEntry step(const QString& detail) {
        deploy::AuditEntry entry;
        entry.timeMs = 1'731'624'668'000;
        entry.actor = QStringLiteral("zoe@bastion");
        entry.actionId = QStringLiteral("action-1");
        entry.step = QStringLiteral("request");
        entry.service = QStringLiteral("chat");
        entry.detail = detail;
        entry.evidence = {{QStringLiteral("tasks"), 3}, {QStringLiteral("a"), detail}};
        return entry;
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void anEmptyRecordIsIntact() {
        const auto database = opened();
        const auto report = AuditTable(*database).verify();
        QCOMPARE(problemOf(report), QString());
        QCOMPARE(report->entries, 0);
        QVERIFY(!report->broken);
    }

    void theNewestComeBackAsTheyWere() {
        const auto database = opened();
        AuditTable table(*database);
        for (const QString& detail :
             {QStringLiteral("one"), QStringLiteral("two 🦊"), QStringLiteral("three")}) {
            QVERIFY(table.append(step(detail)));
        }
        const auto newest = table.newest(2);
        QCOMPARE(problemOf(newest), QString());
        QCOMPARE(newest->size(), 2);
        const deploy::AuditEntry expected = step(QStringLiteral("two 🦊"));
        const deploy::AuditEntry& entry = newest->constFirst();
        QCOMPARE(entry.timeMs, expected.timeMs);
        QCOMPARE(entry.actor, expected.actor);
        QCOMPARE(entry.actionId, expected.actionId);
        QCOMPARE(entry.step, expected.step);
        QCOMPARE(entry.service, expected.service);
        QCOMPARE(entry.detail, expected.detail);
        QCOMPARE(entry.evidence, expected.evidence);
        QCOMPARE(newest->constLast().detail, QStringLiteral("three"));
    }

    void theRecordIsIntactAcrossRuns() {
        const QStringList details{QStringLiteral("plain"),
                                  QString(),
                                  QStringLiteral("'; DROP TABLE audit; --"),
                                  QString::fromUtf8("nul\0inside", 10),
                                  QStringLiteral("\u202Eright to left\n\t\u0001"),
                                  QStringLiteral("half a pair ") + QChar(0xD800),
                                  QString::fromUtf8("🦊"),
                                  QString(100'000, u'x')};
        qint64 expected = 0;
        for (const QString& detail : details) {
            const auto database = opened();
            const auto sequence = AuditTable(*database).append(step(detail));
            QCOMPARE(problemOf(sequence), QString());
            QCOMPARE(*sequence, ++expected);
        }
        const auto database = opened();
        const auto report = AuditTable(*database).verify();
        QCOMPARE(problemOf(report), QString());
        QVERIFY2(!report->broken, qPrintable(report->broken.value_or(AuditTable::Broken{}).reason));
        QCOMPARE(report->entries, expected);
    }

    void twoWritersShareOneChain() {
        const auto here = opened();
        const auto there = opened();
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(AuditTable(i % 2 == 0 ? *here : *there).append(step({})).value(), i + 1);
        }
        QVERIFY(!AuditTable(*here).verify()->broken);
    }

    void theDatabaseRefusesChanges() {
        const auto database = opened();
        QCOMPARE(problemOf(AuditTable(*database).append(step({}))), QString());
        for (const char* sql : {"UPDATE audit SET body = '{}'", "DELETE FROM audit"}) {
            const auto refused = database->run(QLatin1String(sql));
            QVERIFY(!refused);
            QVERIFY(refused.error().text().contains(QStringLiteral("append-only")));
        }
        QCOMPARE(AuditTable(*database).verify()->entries, 1);
    }

    void tamperingIsFound_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<qint64>("brokenAt");
        QTest::addColumn<qint64>("soundBefore");
        const auto row = [](const char* name, const char* sql, qint64 brokenAt, qint64 sound) {
            QTest::newRow(name) << QString::fromLatin1(sql) << brokenAt << sound;
        };
        row("a word changed", "UPDATE audit SET body = replace(body, 'zoe', 'bob') WHERE seq = 3",
            3, 2);
        row("the first changed",
            "UPDATE audit SET body = replace(body, 'zoe', 'bob') WHERE seq = 1", 1, 0);
        row("the last changed", "UPDATE audit SET body = body || ' ' WHERE seq = 5", 5, 4);
        row("a hash changed", "UPDATE audit SET hash = zeroblob(32) WHERE seq = 2", 2, 1);
        row("a link changed", "UPDATE audit SET previous_hash = zeroblob(32) WHERE seq = 4", 4, 3);
        row("one taken out", "DELETE FROM audit WHERE seq = 3", 4, 2);
        row("the first taken out", "DELETE FROM audit WHERE seq = 1", 2, 0);
        row("the last taken out", "DELETE FROM audit WHERE seq = 5", 5, 4);
        row("all taken out", "DELETE FROM audit", 1, 0);
        row("two exchanged",
            "UPDATE audit SET body = (SELECT body FROM audit AS other WHERE other.seq = 5 -"
            " audit.seq) WHERE seq IN (2, 3)",
            2, 1);
        row("one added", "INSERT INTO audit SELECT 6, body, hash, hash FROM audit WHERE seq = 5", 6,
            5);
        row("a body that is no text", "UPDATE audit SET body = zeroblob(10) WHERE seq = 3", 3, 2);
    }

    void tamperingIsFound() {
        QFETCH(QString, sql);
        QFETCH(qint64, brokenAt);
        QFETCH(qint64, soundBefore);
        const auto database = opened();
        AuditTable audit(*database);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(problemOf(audit.append(step(QString::number(i)))), QString());
        }
        for (const QString& statement :
             {QStringLiteral("DROP TRIGGER audit_is_never_changed"),
              QStringLiteral("DROP TRIGGER audit_is_never_deleted"), sql}) {
            QCOMPARE(problemOf(database->run(statement)), QString());
        }
        const auto report = audit.verify();
        QCOMPARE(problemOf(report), QString());
        QVERIFY(report->broken);
        QCOMPARE(report->broken->sequence, brokenAt);
        QCOMPARE(report->entries, soundBefore);
        QVERIFY(!report->broken->reason.isEmpty());
        // What is appended afterwards does not cover it up.
        QCOMPARE(problemOf(audit.append(step({}))), QString());
        QVERIFY(audit.verify()->broken);
    }
};

QTEST_GUILESS_MAIN(TestAuditTable)
#include "tst_AuditTable.moc"
