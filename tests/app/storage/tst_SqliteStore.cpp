// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SqliteStore.h"
#include "tests/contracts/TimelineStoreContract.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace wb;
using namespace wb::storage;
using wb::test::problemOf;
using wb::test::someEntry;
using wb::test::someIncident;

namespace {

constexpr TimeMs At = 1'731'624'668'123;

QVector<RecordedPoint> points(int count, TimeMs fromMs) {
    QVector<RecordedPoint> recorded;
    for (int i = 0; i < count; ++i) {
        RecordedPoint point{QStringLiteral("chat"), QStringLiteral("chat-1"), {}};
        point.point.timeMs = fromMs + i;
        point.point.values[fleet::Signal::LatencyP95] = i;
        recorded << point;
    }
    return recorded;
}

/// While it lives no file of this process grows beyond `bytes`: like a full disk or a quota.
class FileSizeLimit {
public:
    explicit FileSizeLimit(qint64 bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = static_cast<rlim_t>(bytes);
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        static_cast<void>(std::signal(SIGXFSZ, m_handler));
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace

/// The contract of all stores, and what only this one promises.
class TestSqliteStore : public wb::test::TimelineStoreContract {
    Q_OBJECT

    std::unique_ptr<SqliteStore> open(qint64 fileBytesLimit = 0) {
        Database::Options options;
        options.path = m_folder->filePath(QStringLiteral("prod1.db"));
        options.fileBytesLimit = fileBytesLimit;
        auto store = SqliteStore::open(options);
        if (!store) {
            qWarning("%s", qPrintable(store.error().text()));
            return nullptr;
        }
        return std::move(*store);
    }
    std::unique_ptr<incidents::TimelineStore> emptyStore() override {
        m_folder = std::make_unique<QTemporaryDir>();
        return open();
    }
    std::unique_ptr<incidents::TimelineStore> reopenedStore() override { return open(); }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void halfAPairOfSurrogatesHarmsNothingElse() {
        auto entry = someEntry(QStringLiteral("a"), At);
        entry.title = QStringLiteral("before") + QChar(0xD800) + QStringLiteral("after");
        entry.detail = QString(QChar(0xDC00));
        QCOMPARE(problemOf(m_store->append(entry)), QString());
        const auto read = m_store->recentEntries(0).value();
        QCOMPARE(read.size(), 1);
        QCOMPARE(read.first().title, QStringLiteral("before\uFFFDafter"));
        QCOMPARE(read.first().detail, QStringLiteral("\uFFFD"));
    }

    void aFullDatabaseRefusesAndGoesOn() {
        m_store.reset();
        const auto store = open(256 * 1024);
        QVERIFY(store);
        QCOMPARE(problemOf(store->append(someEntry(QStringLiteral("a"), At))), QString());
        const auto refused = store->signalTable().append(points(50'000, At));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Storage);
        QVERIFY(refused.error().text().contains(QStringLiteral("disk is full")));
        auto bulky = someEntry(QStringLiteral("bulky"), At + 1);
        bulky.detail = QString(1'000'000, u'x');
        const auto alsoRefused = store->append(bulky);
        QVERIFY(!alsoRefused);
        QCOMPARE(alsoRefused.error().code, ErrorCode::Storage);
        // Nothing of what was refused is left, and what fits still goes in.
        QVERIFY(
            !store->signalTable().knows(QStringLiteral("chat"), QStringLiteral("chat-1")).value());
        QCOMPARE(problemOf(store->append(someEntry(QStringLiteral("b"), At + 2))), QString());
        QCOMPARE(store->recentEntries(0).value().size(), 2);
        QCOMPARE(problemOf(store->signalTable().append(points(10, At))), QString());
    }

    void aFileThatCannotGrowRefusesAndGoesOn() {
        m_store.reset();
        const auto store = open();
        QVERIFY(store);
        QCOMPARE(problemOf(store->append(someEntry(QStringLiteral("a"), At))), QString());
        {
            const FileSizeLimit limit(
                QFileInfo(store->database().path() + QStringLiteral("-wal")).size() + 64 * 1024);
            const auto refused = store->signalTable().append(points(50'000, At));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Storage);
            auto bulky = someEntry(QStringLiteral("bulky"), At + 1);
            bulky.detail = QString(1'000'000, u'x');
            QVERIFY(!store->append(bulky));
            QCOMPARE(store->recentEntries(0).value().size(), 1);
        }
        QCOMPARE(problemOf(store->append(someEntry(QStringLiteral("b"), At + 2))), QString());
        QCOMPARE(problemOf(store->signalTable().append(points(50'000, At))), QString());
        reopen();
        QCOMPARE(m_store->recentEntries(0).value().size(), 2);
    }

    void theOldestSignalsGoFirst() {
        m_store.reset();
        const auto store = open();
        QVERIFY(store);
        QCOMPARE(problemOf(store->signalTable().append(points(1000, At))), QString());
        SignalTable::Bounds bounds;
        bounds.keepFromMs = At + 900;
        bounds.rowsAtOnce = 400;
        int slices = 1;
        while (store->signalTable().tidy(bounds).value()) {
            ++slices;
        }
        QCOMPARE(slices, 3);
        const auto left = store->signalTable()
                              .range(QStringLiteral("chat"), QStringLiteral("chat-1"), 0, At * 2)
                              .value();
        QCOMPARE(left.size(), 100);
        QCOMPARE(left.first().timeMs, At + 900);
    }

    void signalsComeBack() {
        m_store.reset();
        const auto store = open();
        QVERIFY(store);
        RecordedPoint recorded{QStringLiteral("'; DROP TABLE signals; --"), {}, {}};
        recorded.point.timeMs = At;
        recorded.point.values[fleet::Signal::LatencyP95] = 0.25;
        recorded.point.values[fleet::Signal::Errors] = 0;
        QCOMPARE(problemOf(store->signalTable().append({recorded})), QString());
        const auto read = store->signalTable().range(recorded.service, {}, At, At).value();
        QCOMPARE(read.size(), 1);
        QCOMPARE(read.first().values[fleet::Signal::LatencyP95], 0.25);
        QVERIFY(read.first().values.has(fleet::Signal::Errors));
        QVERIFY(!read.first().values.has(fleet::Signal::Cpu));
    }

    void crookedBlobsAreUnknown_data() {
        QTest::addColumn<QByteArray>("blob");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a mask") << QByteArray("\xff\xff", 2);
        QTest::newRow("a mask without values") << QByteArray("\xff\xff\xff\xff", 4);
        QTest::newRow("half a value") << QByteArray("\x01\x00\x00\x00\x00\x00", 6);
    }

    void crookedBlobsAreUnknown() {
        QFETCH(QByteArray, blob);
        const fleet::SignalValues values = unpacked(blob);
        for (int i = 0; i < fleet::SignalCount; ++i) {
            QVERIFY(!values.has(static_cast<fleet::Signal>(i)));
        }
    }

    void theNewestOpenIncidentIsFound() {
        m_store.reset();
        const auto store = open();
        QVERIFY(store);
        auto resolved = someIncident(QStringLiteral("INC-1"), At);
        resolved.state = incidents::IncidentState::Resolved;
        auto elsewhere = someIncident(QStringLiteral("INC-2"), At + 9);
        elsewhere.environment = QStringLiteral("Prod1 (EU)");
        auto mitigated = someIncident(QStringLiteral("INC-3"), At + 1);
        mitigated.state = incidents::IncidentState::Mitigated;
        for (const auto& incident : {resolved, elsewhere, mitigated}) {
            QCOMPARE(problemOf(store->save(incident)), QString());
        }
        QCOMPARE(store->openIncident(resolved.environment).value()->id, QStringLiteral("INC-3"));
        QVERIFY(!store->openIncident(QStringLiteral("nowhere")).value());
    }

    void anEnvironmentIsKept() {
        m_store.reset();
        const auto store = open();
        QVERIFY(store);
        fleet::EnvironmentSpec environment;
        environment.name = QStringLiteral("Prod1 (US)");
        environment.timeZone = QTimeZone("America/New_York");
        fleet::ServiceSpec chat;
        chat.name = QStringLiteral("chat");
        chat.component = QStringLiteral("Channel - Chat");
        environment.services << chat;
        QCOMPARE(problemOf(store->saveEnvironment(environment)), QString());
        const auto read = store->environment(environment.name).value();
        QCOMPARE(read.timeZone, environment.timeZone);
        QCOMPARE(read.componentNames.value(chat.name), chat.component);
        QCOMPARE(store->environment(QStringLiteral("nowhere")).value().timeZone, QTimeZone::utc());
    }
};

QTEST_GUILESS_MAIN(TestSqliteStore)
#include "tst_SqliteStore.moc"
