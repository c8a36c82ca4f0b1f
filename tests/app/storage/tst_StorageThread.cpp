// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/storage/SqliteStore.h"
#include "app/storage/StorageThread.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::storage;

namespace {

constexpr TimeMs At = 1'731'624'668'000;

incidents::TimelineEntry entry(const QString& id) {
    incidents::TimelineEntry entry;
    entry.id = id;
    entry.timeMs = At;
    entry.title = QStringLiteral("note ") + id;
    return entry;
}

QVector<RecordedPoint> points(int count, qint64 from = At) {
    QVector<RecordedPoint> recorded;
    for (int i = 0; i < count; ++i) {
        RecordedPoint point{QStringLiteral("chat"), QStringLiteral("chat-1"), {}};
        point.point.timeMs = from + i;
        point.point.values[fleet::Signal::LatencyP95] = i;
        recorded << point;
    }
    return recorded;
}

} // namespace

class TestStorageThread : public QObject {
    Q_OBJECT

    /// Options for a database in a folder of this test's own.
    StorageOptions options() {
        m_folder = std::make_unique<QTemporaryDir>();
        StorageOptions options;
        options.path = m_folder->filePath(QStringLiteral("prod1.db"));
        options.environment.name = QStringLiteral("Prod1 (US)");
        options.clock = &m_clock;
        options.busyTimeoutMs = 20;
        options.firstRetryMs = 10;
        options.signalBatchMs = 1;
        return options;
    }
    static std::unique_ptr<SqliteStore> reopened(const StorageOptions& options) {
        Database::Options database;
        database.path = options.path;
        database.mode = Database::Mode::Existing;
        return std::move(SqliteStore::open(database).value());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;

private Q_SLOTS:
    void itSavesAndAnswers() {
        const StorageOptions with = options();
        StorageThread storage(with);
        QSignalSpy ready(&storage, &StorageThread::ready);
        QSignalSpy saved(&storage, &StorageThread::entrySaved);
        QSignalSpy incidentSaved(&storage, &StorageThread::incidentSaved);
        QSignalSpy loaded(&storage, &StorageThread::entriesLoaded);
        incidents::Incident incident;
        incident.id = QStringLiteral("INC-1");
        incident.openedMs = At;
        storage.save(incident);
        auto first = entry(QStringLiteral("a"));
        first.incidentId = incident.id;
        storage.append(first);
        const quint64 request = storage.loadEntries(incident.id);
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(loaded[0][0].toULongLong(), request);
        QCOMPARE(loaded[0][1].value<QVector<incidents::TimelineEntry>>().size(), 1);
        QCOMPARE(saved.size(), 1);
        QCOMPARE(incidentSaved.size(), 1);
        QCOMPARE(ready.size(), 1);
        QVERIFY(ready[0][0].value<StoredState>().isAvailable);
        QCOMPARE(storage.waiting(), 0);
    }

    void theNextRunGoesOn() {
        const StorageOptions with = options();
        {
            StorageThread storage(with);
            incidents::Incident incident;
            incident.id = QStringLiteral("INC-7");
            incident.environment = with.environment.name;
            incident.openedMs = At;
            storage.save(incident);
            auto recent = entry(QStringLiteral("a"));
            recent.timeMs = m_clock.nowMs();
            storage.append(recent);
        }
        StorageThread storage(with);
        QSignalSpy ready(&storage, &StorageThread::ready);
        QTRY_COMPARE(ready.size(), 1);
        const auto state = ready[0][0].value<StoredState>();
        QCOMPARE(state.nextIncidentNumber, 8);
        QVERIFY(state.openIncident);
        QCOMPARE(state.openIncident->id, QStringLiteral("INC-7"));
        QCOMPARE(state.recentEntries.size(), 1);
    }

    void theDestructorSavesWhatWaits() {
        const StorageOptions with = options();
        {
            StorageThread storage(with);
            for (int i = 0; i < 500; ++i) {
                storage.append(entry(QString::number(i)));
            }
            storage.recordSignals(points(1000));
        }
        const auto store = reopened(with);
        QCOMPARE(store->recentEntries(0)->size(), 500);
        QCOMPARE(store->signalTable()
                     .range(QStringLiteral("chat"), QStringLiteral("chat-1"), 0, At * 2)
                     ->size(),
                 1000);
    }

    void auditAnswersHere() {
        const StorageOptions with = options();
        StorageThread storage(with);
        StorageAuditLog audit(storage);
        qint64 sequence = 0;
        QThread* answeredOn = nullptr;
        for (int i = 0; i < 3; ++i) {
            audit.record({}, [&](const Expected<qint64>& saved) {
                sequence = saved.value();
                answeredOn = QThread::currentThread();
            });
        }
        QTRY_COMPARE(sequence, 3);
        QCOMPARE(answeredOn, QThread::currentThread());
    }

    void aFolderThatCannotBeWrittenIsReported() {
        StorageOptions with = options();
        // A file stands where the folder should be: this fails for root, too.
        const QString file = m_folder->filePath(QStringLiteral("file"));
        QVERIFY(QFile(file).open(QIODevice::WriteOnly | QIODevice::NewOnly));
        with.path = file + QStringLiteral("/prod1.db");
        StorageThread storage(with);
        QSignalSpy ready(&storage, &StorageThread::ready);
        QSignalSpy failed(&storage, &StorageThread::saveFailed);
        storage.append(entry(QStringLiteral("a")));
        storage.recordSignals(points(10));
        std::optional<Error> refused;
        storage.recordAudit({}, [&](const Expected<qint64>& saved) { refused = saved.error(); });
        QTRY_COMPARE(ready.size(), 1);
        QVERIFY(!ready[0][0].value<StoredState>().isAvailable);
        QTRY_VERIFY(refused);
        QCOMPARE(refused->code, ErrorCode::Storage);
        QTRY_COMPARE(failed.size(), 1);
        QTRY_COMPARE(storage.droppedPoints(), 10);
        QVERIFY(storage.problem().contains(with.path.section(u'/', 0, -2)));
        QCOMPARE(storage.waiting(), 1);
        // The folder is mended; what waited is saved without anybody asking.
        QSignalSpy saved(&storage, &StorageThread::entrySaved);
        QVERIFY(QFile::remove(file));
        QTRY_COMPARE(saved.size(), 1);
        QTRY_COMPARE(storage.waiting(), 0);
        QTRY_COMPARE(storage.problem(), QString());
    }

    void aLockedDatabaseIsTriedAgain() {
        const StorageOptions with = options();
        StorageThread storage(with);
        QSignalSpy ready(&storage, &StorageThread::ready);
        QTRY_COMPARE(ready.size(), 1);
        QSignalSpy failed(&storage, &StorageThread::saveFailed);
        QSignalSpy saved(&storage, &StorageThread::entrySaved);
        const auto other = reopened(with);
        QVERIFY(other->database().run(QStringLiteral("BEGIN IMMEDIATE")));
        storage.append(entry(QStringLiteral("a")));
        storage.append(entry(QStringLiteral("b")));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed[0][1].value<Error>().text().contains(QStringLiteral("locked")));
        QVERIFY(other->database().run(QStringLiteral("ROLLBACK")));
        QTRY_COMPARE(saved.size(), 2);
        QCOMPARE(saved[0][0].toString(), QStringLiteral("a"));
        QTRY_COMPARE(storage.problem(), QString());
    }

    void aFullDiskStopsSignalsOnly() {
        StorageOptions with = options();
        with.fileBytesLimit = 256 * 1024;
        StorageThread storage(with);
        QSignalSpy failed(&storage, &StorageThread::saveFailed);
        QSignalSpy loaded(&storage, &StorageThread::signalsLoaded);
        const auto isRecorded = [&] {
            storage.loadSignals(QStringLiteral("chat"), QStringLiteral("chat-1"), At, At + 100);
            return !loaded.isEmpty() &&
                   !loaded.last()[1].value<QVector<fleet::SignalPoint>>().isEmpty();
        };
        storage.recordSignals(points(100));
        QTRY_VERIFY(isRecorded());
        storage.recordSignals(points(20'000));
        QTRY_COMPARE(storage.droppedPoints(), 20'000);
        QVERIFY(storage.problem().contains(QStringLiteral("full")));
        QVERIFY(failed.isEmpty());
        // That an entry is saved says nothing of the signals.
        const QString signalsLost = storage.problem();
        QVERIFY(signalsLost.startsWith(QStringLiteral("signals are not recorded: ")));
        QSignalSpy saved(&storage, &StorageThread::entrySaved);
        storage.append(entry(QStringLiteral("small")));
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(storage.problem(), signalsLost);
        // Entries that do not fit are told of and wait.
        auto bulky = entry(QStringLiteral("bulky"));
        bulky.detail = QString(1'000'000, u'x');
        storage.append(bulky);
        QTRY_COMPARE(failed.size(), 1);
        QTRY_COMPARE(storage.waiting(), 1);
        QTRY_VERIFY(storage.problem().startsWith(QStringLiteral("the timeline is not saved: ")) &&
                    storage.problem().endsWith(QStringLiteral("; ") + signalsLost));
    }

    void anEntryAtFaultHoldsNobodyUp() {
        const StorageOptions with = options();
        StorageThread storage(with);
        QSignalSpy failed(&storage, &StorageThread::saveFailed);
        QSignalSpy saved(&storage, &StorageThread::entrySaved);
        auto orphan = entry(QStringLiteral("orphan"));
        orphan.incidentId = QStringLiteral("INC-1");
        storage.append(orphan);
        storage.append(entry(QStringLiteral("a")));
        QTRY_COMPARE(failed.size(), 1);
        QTRY_COMPARE(saved.size(), 1);
        QTRY_COMPARE(storage.waiting(), 1);
        // Its incident comes after all.
        incidents::Incident incident;
        incident.id = orphan.incidentId;
        incident.openedMs = At;
        storage.save(incident);
        QTRY_COMPARE(saved.size(), 2);
        QTRY_COMPARE(storage.waiting(), 0);
        QTRY_COMPARE(storage.problem(), QString());
    }

    void thePastComesInPagesNewestFirst() {
        const StorageOptions with = options();
        {
            StorageThread storage(with);
            storage.recordSignals(points(25'000));
            QVector<RecordedPoint> service = points(10);
            for (RecordedPoint& point : service) {
                point.task.clear();
            }
            storage.recordSignals(service);
        }
        StorageThread storage(with);
        QVector<RecordedPoint> past;
        QVector<qsizetype> pages;
        bool isWhole = false;
        bool savedBetween = false;
        connect(&storage, &StorageThread::pastLoaded, this,
                [&](quint64, const QVector<RecordedPoint>& newestFirst, bool isLast) {
                    past += newestFirst;
                    pages << newestFirst.size();
                    isWhole = isLast;
                });
        connect(&storage, &StorageThread::entrySaved, this, [&] { savedBetween = !isWhole; });
        storage.loadPast(At + 100, At + 24'990);
        storage.append(entry(QStringLiteral("urgent")));
        QTRY_VERIFY(isWhole);
        QCOMPARE(past.size(), 24'890);
        QCOMPARE(pages.size(), 3);
        QVERIFY2(savedBetween, "an entry waited until the whole past was read");
        QCOMPARE(past.first().point.timeMs, At + 24'989);
        QCOMPARE(past.last().point.timeMs, At + 100);
        QCOMPARE(past.last().task, QStringLiteral("chat-1"));
        storage.loadPast(At, At + 5);
        isWhole = false;
        past.clear();
        QTRY_VERIFY(isWhole);
        QCOMPARE(past.size(), 10);
        QVERIFY(past[0].task.isEmpty() || past[1].task.isEmpty());
    }

    void theQueueOfSignalsIsBounded() {
        StorageOptions with = options();
        with.signalQueueLimit = 100;
        StorageThread storage(with);
        storage.recordSignals(points(80));
        storage.recordSignals(points(80));
        QCOMPARE(storage.droppedPoints(), 80);
    }
};

QTEST_GUILESS_MAIN(TestStorageThread)
#include "tst_StorageThread.moc"
