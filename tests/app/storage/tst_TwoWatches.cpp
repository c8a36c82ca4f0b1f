// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SqliteStore.h"
#include "tests/support/Seed.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace wb;
using namespace wb::storage;
using incidents::EntryKind;
using incidents::TimelineEntry;

/// Real programs that watch one environment on one database: one of them writes.
class TestTwoWatches : public QObject {
    Q_OBJECT

    struct Watch {
        explicit Watch(const QString& path, const QString& name) {
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            process.start(QStringLiteral(WB_WATCH_CHILD), {path, name});
        }
        /// The role that it told last.
        QByteArray role() {
            while (process.canReadLine()) {
                told = process.readLine().trimmed();
            }
            return told;
        }
        void signal(int number) const { ::kill(pid_t(process.processId()), number); }
        QProcess process;
        QByteArray told;
    };
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("prod1.db")); }
    [[nodiscard]] std::unique_ptr<Watch> watch(const char* name, const QByteArray& role) const {
        auto watch = std::make_unique<Watch>(path(), QString::fromLatin1(name));
        [&] { QTRY_COMPARE_WITH_TIMEOUT(watch->role(), role, 30'000); }();
        return watch;
    }
    static void send(const QByteArray& line, std::initializer_list<Watch*> watches) {
        for (Watch* watch : watches) {
            watch->process.write(line + '\n');
            QVERIFY(watch->process.waitForBytesWritten());
        }
    }
    [[nodiscard]] QVector<TimelineEntry> record() const {
        Database::Options options;
        options.path = path();
        options.mode = Database::Mode::Existing;
        const auto store = SqliteStore::open(options);
        return store ? (*store)->recentEntries(0, 100'000).value_or(QVector<TimelineEntry>())
                     : QVector<TimelineEntry>();
    }
    /// How often the record tells a state of a service or of one task.
    [[nodiscard]] int told(const QString& service, const QString& task,
                           const QString& state) const {
        QStringList verdicts;
        QStringList findings;
        for (const TimelineEntry& entry : record()) {
            const bool isOf = entry.service == service && entry.task == task &&
                              entry.severity == state &&
                              (!task.isEmpty() || entry.title.startsWith(service + u' '));
            if (isOf) {
                (entry.kind == EntryKind::Finding ? findings : verdicts) << entry.title;
            }
        }
        // A task's change has a line of its own, or is one of those that a line tells of.
        return int(std::max(verdicts.size(), findings.size()));
    }
    /// Findings that no line tells yet.
    [[nodiscard]] int untold() const {
        const auto entries = record();
        return int(std::count_if(entries.begin(), entries.end(), [](const TimelineEntry& entry) {
            return entry.kind == EntryKind::Finding && entry.toldBy.isEmpty();
        }));
    }
    [[nodiscard]] int outside(const QString& incident) const {
        const auto entries = record();
        return int(std::count_if(entries.begin(), entries.end(), [&](const TimelineEntry& entry) {
            return entry.incidentId != incident;
        }));
    }
    [[nodiscard]] int count(EntryKind kind) const {
        const auto entries = record();
        return int(std::count_if(entries.begin(), entries.end(),
                                 [&](const TimelineEntry& entry) { return entry.kind == kind; }));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    const QString m_chat = QStringLiteral("chat");
    const QString m_unhealthy = QStringLiteral("unhealthy");

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void oneWritesAndPeopleMayUseBoth() {
        const auto first = watch("first", "writer");
        const auto second = watch("second", "follower");
        send("chat unhealthy", {first.get(), second.get()});
        send("chat unhealthy chat-1", {first.get(), second.get()});
        QTRY_COMPARE_WITH_TIMEOUT(told(m_chat, QStringLiteral("chat-1"), m_unhealthy), 1, 15'000);
        send("note from the first", {first.get()});
        send("note from the second", {second.get()});
        QTRY_COMPARE(count(EntryKind::Note), 2);
        QCOMPARE(told(m_chat, {}, m_unhealthy), 1);
        // A note that came before the second had heard of the incident joins it.
        QTRY_COMPARE_WITH_TIMEOUT(outside(QStringLiteral("INC-1")), 0, 15'000);
        // An end hands over at once.
        send("end", {first.get()});
        QTRY_COMPARE_WITH_TIMEOUT(second->role(), QByteArray("writer"), 5000);
        send("chat healthy", {second.get()});
        QTRY_COMPARE_WITH_TIMEOUT(told(m_chat, {}, QStringLiteral("healthy")), 1, 15'000);
    }

    void aKilledWriterIsFollowedAndNothingIsLostOrDoubled_data() {
        QTest::addColumn<int>("killAfter");
        auto* random = QRandomGenerator::global();
        const quint32 seed = qEnvironmentVariableIntValue("WB_SEED") != 0
                                 ? quint32(qEnvironmentVariableIntValue("WB_SEED"))
                                 : random->generate() & 0x7fffffff;
        qInfo("seed %u", seed);
        QRandomGenerator seeded(seed);
        for (int run = 0; run < 6; ++run) {
            const int killAfter = seeded.bounded(60);
            QTest::addRow("run %d, killed after %d", run, killAfter) << killAfter;
        }
    }
    void aKilledWriterIsFollowedAndNothingIsLostOrDoubled() {
        QFETCH(int, killAfter);
        constexpr int Tasks = 60;
        const auto first = watch("first", "writer");
        const auto second = watch("second", "follower");
        send("chat unhealthy", {second.get(), first.get()});
        const auto name = [](int task) { return QByteArray("chat-") + QByteArray::number(task); };
        QElapsedTimer sinceKill;
        for (int task = 0; task < Tasks; ++task) {
            if (task == killAfter) {
                first->signal(SIGKILL);
                sinceKill.start();
            }
            const QByteArray line = "chat unhealthy " + name(task);
            if (task < killAfter) {
                send(line, {first.get()});
            }
            send(line, {second.get()});
        }
        QTRY_COMPARE_WITH_TIMEOUT(second->role(), QByteArray("writer"), 5000);
        QVERIFY2(sinceKill.elapsed() < 3000, qPrintable(QString::number(sinceKill.elapsed())));
        qInfo("taken over %lld ms after the kill", sinceKill.elapsed());
        // Waves are held back for up to half a minute; the end tells them.
        send("end", {second.get()});
        QVERIFY(second->process.waitForFinished());
        for (int task = 0; task < Tasks; ++task) {
            QCOMPARE(told(m_chat, QString::fromLatin1(name(task)), m_unhealthy), 1);
        }
        QCOMPARE(told(m_chat, {}, m_unhealthy), 1);
        QCOMPARE(count(EntryKind::Incident), 1);
        for (const TimelineEntry& entry : record()) {
            QCOMPARE(entry.incidentId, QStringLiteral("INC-1"));
        }
    }

    /// What one program gathers before it tells it is no longer lost with the program.
    void aKilledProgramLeavesItsWaveToTheNext_data() {
        QTest::addColumn<int>("afterMs");
        const quint32 seed = test::chosenSeed();
        QRandomGenerator seeded(seed);
        for (int run = 0; run < 6; ++run) {
            // The first group is told after three seconds, those after it later.
            const int afterMs = run == 0 ? 0 : seeded.bounded(4000);
            QTest::addRow("run %d, killed after %d ms", run, afterMs) << afterMs;
        }
    }
    void aKilledProgramLeavesItsWaveToTheNext() {
        QFETCH(int, afterMs);
        constexpr int Tasks = 20;
        const auto killed = watch("killed", "writer");
        send("chat unhealthy", {killed.get()});
        for (int task = 0; task < Tasks; ++task) {
            send("chat unhealthy chat-" + QByteArray::number(task), {killed.get()});
        }
        QTRY_COMPARE_WITH_TIMEOUT(count(EntryKind::Finding), Tasks, 15'000);
        QElapsedTimer since;
        since.start();
        QTRY_VERIFY_WITH_TIMEOUT(since.elapsed() >= afterMs, 10'000);
        killed->signal(SIGKILL);
        QVERIFY(killed->process.waitForFinished());
        // Neither of these two hears of it anew.
        for (const char* name : {"next", "third"}) {
            const auto next = watch(name, "writer");
            QTRY_COMPARE_WITH_TIMEOUT(untold(), 0, 15'000);
            send("end", {next.get()});
            QVERIFY(next->process.waitForFinished());
        }
        QCOMPARE(count(EntryKind::Finding), Tasks);
        QCOMPARE(count(EntryKind::Incident), 1);
        QSet<QString> lines;
        for (const TimelineEntry& entry : record()) {
            QCOMPARE(entry.incidentId, QStringLiteral("INC-1"));
            if (entry.kind == EntryKind::Verdict) {
                lines << entry.id;
            }
        }
        // Each by one line, and there is no line that tells nothing new.
        QSet<QString> telling;
        for (const TimelineEntry& entry : record()) {
            if (entry.kind == EntryKind::Finding) {
                telling << entry.toldBy;
            }
        }
        QCOMPARE(telling, lines);
    }

    /// An action from the command line has the record, but not the watch's lease.
    void anActionBesideTellsNothingOfTheWatch() {
        constexpr int Tasks = 20;
        const auto live = watch("live", "writer");
        const auto wave = [&](const char* name) {
            for (int task = 0; task < Tasks; ++task) {
                send("chat unhealthy " + QByteArray(name) + QByteArray::number(task), {live.get()});
            }
        };
        send("chat unhealthy", {live.get()});
        wave("chat-a");
        QTRY_COMPARE_WITH_TIMEOUT(count(EntryKind::Finding), Tasks, 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(untold(), 0, 15'000);
        const int lines = count(EntryKind::Verdict);
        // The second group of a wave is held back for twelve seconds.
        wave("chat-b");
        QTRY_COMPARE_WITH_TIMEOUT(untold(), Tasks, 15'000);
        const auto action = watch("bystander", "writer");
        send("action chat", {action.get()});
        send("end", {action.get()});
        QVERIFY(action->process.waitForFinished());
        QCOMPARE(count(EntryKind::Action), 1);
        QCOMPARE(untold(), Tasks);
        QCOMPARE(count(EntryKind::Verdict), lines);
        // Whose they are tells them, once.
        send("end", {live.get()});
        QVERIFY(live->process.waitForFinished());
        QCOMPARE(untold(), 0);
        QCOMPARE(count(EntryKind::Verdict), lines + 1);
        QCOMPARE(outside(QStringLiteral("INC-1")), 0);
    }

    void aWriterThatWasHeldUpWritesNothingMore() {
        const auto first = watch("first", "writer");
        const auto second = watch("second", "follower");
        first->signal(SIGSTOP);
        QTRY_COMPARE_WITH_TIMEOUT(second->role(), QByteArray("writer"), 15'000);
        send("chat unhealthy", {second.get(), first.get()});
        QTRY_COMPARE_WITH_TIMEOUT(told(m_chat, {}, m_unhealthy), 1, 15'000);
        // What waits for it is read before it looks at the lease.
        first->signal(SIGCONT);
        QTRY_COMPARE_WITH_TIMEOUT(first->role(), QByteArray("follower"), 15'000);
        send("note from the first", {first.get()});
        QTRY_COMPARE(count(EntryKind::Note), 1);
        QCOMPARE(told(m_chat, {}, m_unhealthy), 1);
        QCOMPARE(count(EntryKind::Incident), 1);
        // And is there when the other ends.
        second->signal(SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(first->role(), QByteArray("writer"), 5000);
        send("chat healthy", {first.get()});
        QTRY_COMPARE_WITH_TIMEOUT(told(m_chat, {}, QStringLiteral("healthy")), 1, 15'000);
        for (const TimelineEntry& entry : record()) {
            QCOMPARE(entry.incidentId, QStringLiteral("INC-1"));
        }
    }
};

QTEST_GUILESS_MAIN(TestTwoWatches)
#include "tst_TwoWatches.moc"
