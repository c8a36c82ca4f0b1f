// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/storage/SqliteStore.h"
#include "app/storage/StorageThread.h"
#include "tests/contracts/TimelineStoreContract.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::storage;
using wb::test::problemOf;

namespace {

constexpr TimeMs At = 1'731'624'668'000;
constexpr int Tasks = 3;
constexpr int Times = 10'000;
constexpr int Rows = Tasks * Times;
const QString Chat = QStringLiteral("chat");

QVector<RecordedPoint> points(TimeMs from = At) {
    QVector<RecordedPoint> recorded;
    for (int i = 0; i < Rows; ++i) {
        RecordedPoint point{Chat, QStringLiteral("chat-%1").arg(i % Tasks), {}};
        point.point.timeMs = from + i / Tasks;
        point.point.values[fleet::Signal::LatencyP95] = i;
        point.point.values[fleet::Signal::Memory] = 2 * i;
        recorded << point;
    }
    return recorded;
}

} // namespace

/// What bounds the recorded signals, on a real file.
class TestSignalTable : public QObject {
    Q_OBJECT

    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("prod1.db")); }
    [[nodiscard]] std::unique_ptr<SqliteStore> opened() const {
        Database::Options options;
        options.path = path();
        auto store = SqliteStore::open(options);
        if (!store) {
            qFatal("%s", qPrintable(store.error().text())); // Nothing below could be told.
        }
        return std::move(*store);
    }
    [[nodiscard]] qint64 number(const char* sql) const {
        return m_store->database().value(QLatin1String(sql)).value().toLongLong();
    }
    [[nodiscard]] qint64 rows() const { return number("SELECT count(*) FROM signals"); }
    [[nodiscard]] qint64 used() const { return m_store->signalTable().usedBytes().value(); }
    [[nodiscard]] qint64 fileBytes() const {
        static_cast<void>(number("PRAGMA wal_checkpoint(TRUNCATE)"));
        return QFileInfo(path()).size();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteStore> m_store;
    SystemClock m_clock;

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = opened();
        QVERIFY(m_store);
    }
    void cleanup() { m_store.reset(); }

    void whatIsWithinBoundsStays() {
        QCOMPARE(problemOf(m_store->signalTable().append(points())), QString());
        SignalTable::Bounds bounds;
        bounds.keepFromMs = At;
        bounds.bytesLimit = used();
        QVERIFY(!m_store->signalTable().tidy(bounds).value());
        QCOMPARE(rows(), Rows);
    }

    void oldRowsGoInSlices() {
        QCOMPARE(problemOf(m_store->signalTable().append(points())), QString());
        const qint64 before = used();
        const qint64 fileBefore = fileBytes();
        SignalTable::Bounds bounds;
        bounds.keepFromMs = At + Times / 2;
        bounds.rowsAtOnce = 4000;
        for (const int left : {26'000, 22'000, 18'000, 15'000}) {
            // The last slice is not full, so it says that there is no more.
            QCOMPARE(m_store->signalTable().tidy(bounds).value(), left > 15'000);
            QCOMPARE(rows(), left);
        }
        QCOMPARE(number("SELECT min(time_ms) FROM signals"), bounds.keepFromMs);
        QVERIFY(used() < before * 6 / 10);
        QVERIFY(fileBytes() < fileBefore * 6 / 10);
    }

    void aFileThatIsTooBigLosesItsOldest() {
        QCOMPARE(problemOf(m_store->signalTable().append(points())), QString());
        QCOMPARE(problemOf(m_store->append(test::someEntry(QStringLiteral("a"), At - 1))),
                 QString());
        QCOMPARE(problemOf(m_store->audit().append({})), QString());
        const qint64 fileBefore = fileBytes();
        SignalTable::Bounds bounds;
        bounds.bytesLimit = used() / 2;
        bounds.rowsAtOnce = 1000;
        qint64 left = Rows;
        while (m_store->signalTable().tidy(bounds).value()) {
            left -= bounds.rowsAtOnce;
            QCOMPARE(rows(), left);
            // Those that are left are the newest: none is missing between them and the end.
            QCOMPARE(number("SELECT count(*) FROM signals WHERE time_ms > (SELECT min(time_ms)"
                            " FROM signals)") /
                         Tasks,
                     At + Times - 1 - number("SELECT min(time_ms) FROM signals"));
        }
        QVERIFY(used() <= bounds.bytesLimit);
        // Not more than it takes: the slice before the last was not enough.
        QVERIFY2(left > Rows * 4 / 10 && left < Rows * 6 / 10, qPrintable(QString::number(left)));
        QVERIFY(fileBytes() < fileBefore * 6 / 10);
        QCOMPARE(m_store->recentEntries(0).value().size(), 1);
        QCOMPARE(m_store->audit().verify()->entries, 1);
    }

    void aLimitThatCannotBeKeptEnds() {
        QCOMPARE(problemOf(m_store->signalTable().append(points())), QString());
        SignalTable::Bounds bounds;
        bounds.bytesLimit = 1;
        int slices = 0;
        while (m_store->signalTable().tidy(bounds).value()) {
            QVERIFY(++slices <= Rows / bounds.rowsAtOnce);
        }
        QCOMPARE(rows(), 0);
        // The subjects are still known, so that recording goes on.
        QCOMPARE(problemOf(m_store->signalTable().append(points())), QString());
        QCOMPARE(rows(), Rows);
    }

    void theStorageThreadKeepsTheLimit() {
        StorageOptions options;
        options.path = path();
        options.clock = &m_clock;
        options.signalBatchMs = 1;
        options.signalBytesLimit = 512 * 1024;
        options.tidyEveryMs = 10;
        const TimeMs from = m_clock.nowMs() - Times;
        StorageThread storage(options);
        storage.recordSignals(points(from));
        QTRY_COMPARE(number("SELECT max(time_ms) FROM signals"), from + Times - 1);
        QTRY_VERIFY(used() <= options.signalBytesLimit);
        QVERIFY(rows() > 0);
        QCOMPARE(number("SELECT max(time_ms) FROM signals"), from + Times - 1);
        QVERIFY(number("SELECT min(time_ms) FROM signals") > from);
        QCOMPARE(storage.droppedPoints(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSignalTable)
#include "tst_SignalTable.moc"
