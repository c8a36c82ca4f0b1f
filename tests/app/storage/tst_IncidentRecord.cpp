// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/storage/IncidentRecord.h"
#include "app/storage/SqliteStore.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::storage;
using fleet::HealthState;
using incidents::Incident;
using incidents::TimelineEntry;

namespace {

const QString Chat = QStringLiteral("chat");
const QString Search = QStringLiteral("search");

fleet::VerdictChange verdict(TimeMs timeMs, const QString& service, HealthState state,
                             const QString& task = {}) {
    return {timeMs,
            service,
            task,
            state,
            HealthState::Healthy,
            QStringLiteral("memory-saturation"),
            QStringLiteral("Memory 96 % of limit.")};
}

} // namespace

class TestIncidentRecord : public QObject {
    Q_OBJECT

    /// A record as the programs keep it, and what it has shown.
    struct Desk {
        explicit Desk(const StorageOptions& options)
            : storage(std::make_unique<StorageThread>(options))
            , record(std::make_unique<IncidentRecord>(
                  options.environment, health::RuleSet::standard(), *options.clock, storage.get()))
            , ready(storage.get(), &StorageThread::ready)
            , saved(storage.get(), &StorageThread::entrySaved) {
            QObject::connect(record.get(), &IncidentRecord::incidentChanged, record.get(),
                             [this](const Incident& incident) { shown << incident; });
            QObject::connect(record.get(), &IncidentRecord::entryAdded, record.get(),
                             [this](const TimelineEntry& entry, bool isSaved) {
                                 if (!isSaved) {
                                     entries << entry;
                                 }
                             });
        }
        std::unique_ptr<StorageThread> storage;
        std::unique_ptr<IncidentRecord> record; ///< Goes before the storage, as in the programs.
        QSignalSpy ready;
        QSignalSpy saved;
        QVector<Incident> shown;
        QVector<TimelineEntry> entries;
    };

    [[nodiscard]] StorageOptions options() const {
        StorageOptions options;
        options.path = folder() + QStringLiteral("/prod1.db");
        options.environment.name = QStringLiteral("Prod1 (US)");
        for (const QString& name : {Chat, Search}) {
            fleet::ServiceSpec service;
            service.name = name;
            options.environment.services << service;
        }
        options.clock = &m_clock;
        options.program = QStringLiteral("a test");
        options.firstRetryMs = 10;
        return options;
    }
    [[nodiscard]] QString folder() const { return m_folder->filePath(QStringLiteral("record")); }
    [[nodiscard]] QString elsewhere() const { return m_folder->filePath(QStringLiteral("away")); }
    /// A file stands where the folder was: then nobody can open the database, not even root.
    void takeAway() const {
        QVERIFY(QDir().rename(folder(), elsewhere()));
        QVERIFY(QFile(folder()).open(QIODevice::WriteOnly | QIODevice::NewOnly));
    }
    void bringBack() const {
        QVERIFY(QFile::remove(folder()));
        QVERIFY(QDir().rename(elsewhere(), folder()));
    }
    [[nodiscard]] std::unique_ptr<SqliteStore> store() const {
        Database::Options database;
        database.path = options().path;
        database.mode = Database::Mode::Existing;
        return std::move(SqliteStore::open(database).value());
    }
    /// INC-1 of search, from a run before.
    void leaveAnEarlierRun(HealthState endsAs) const {
        Desk desk(options());
        QTRY_COMPARE(desk.ready.size(), 1);
        const TimeMs thenMs = m_clock.nowMs() - 40 * 60'000;
        desk.record->verdictChanged(verdict(thenMs, Search, HealthState::Unhealthy));
        desk.record->verdictChanged(verdict(thenMs + 1000, Search, endsAs));
        desk.record->verdictChanged(verdict(thenMs + 400'000, Search, endsAs));
        QTRY_COMPARE(desk.saved.size(), desk.entries.size());
        QCOMPARE(desk.shown.first().id, QStringLiteral("INC-1"));
        QCOMPARE(desk.shown.last().state == incidents::IncidentState::Resolved,
                 endsAs == HealthState::Healthy);
    }
    static QStringList ids(const QVector<Incident>& incidents) {
        QStringList ids;
        for (const Incident& incident : incidents) {
            ids << incident.id;
        }
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theEndKeepsWhatWasHeldBack() {
        {
            Desk desk(options());
            QTRY_COMPARE(desk.ready.size(), 1);
            desk.record->verdictChanged(
                verdict(m_clock.nowMs(), Chat, HealthState::Unhealthy, QStringLiteral("chat-7")));
            QCOMPARE(desk.entries.size(), 1);
        }
        const auto kept = store()->recentEntries(0).value();
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept[0].kind, incidents::EntryKind::Finding);
        QCOMPARE(kept[1].kind, incidents::EntryKind::Verdict);
        QCOMPARE(kept[0].toldBy, kept[1].id);
    }

    void theTimeBetweenTwoRunsIsToldAsNotWatched() {
        ManualClock clock(m_clock.nowMs());
        StorageOptions asked = options();
        asked.clock = &clock;
        asked.watches = true;
        const TimeMs beganMs = clock.nowMs();
        {
            Desk desk(asked);
            QTRY_COMPARE(desk.ready.size(), 1);
            desk.record->verdictChanged(verdict(beganMs, Chat, HealthState::Unhealthy));
            RecordedPoint point;
            point.service = Chat;
            point.point.timeMs = beganMs;
            desk.storage->recordSignals({point});
            QTRY_COMPARE(desk.saved.size(), 1);
        }
        clock.advanceMs(21 * 60'000);
        Desk desk(asked);
        QTRY_COMPARE(desk.saved.size(), 1);
        QCOMPARE(desk.entries.size(), 1);
        const TimelineEntry& gap = desk.entries.first();
        QCOMPARE(gap.incidentId, QStringLiteral("INC-1"));
        QCOMPARE(int(gap.kind), int(incidents::EntryKind::Gap));
        QCOMPARE(gap.timeMs, beganMs);
        QCOMPARE(incidents::gapEnd(gap), std::optional(clock.nowMs()));
        QCOMPARE(store()->entries(QStringLiteral("INC-1"))->size(), 2);
        // The machine sleeps.
        clock.advanceMs(10 * 60'000);
        desk.record->tick();
        QTRY_COMPARE(desk.saved.size(), 2);
        QVERIFY(desk.entries.last().title.contains(QStringLiteral("the machine slept")));
    }

    /// An action from the command line is no watch: what nobody watched is told by the next one,
    /// and a person who thinks about the question is no machine that sleeps.
    void whoDoesNotWatchTellsNoGap() {
        ManualClock clock(m_clock.nowMs());
        StorageOptions asked = options();
        asked.clock = &clock;
        asked.watches = true;
        {
            const Desk before(asked);
            QTRY_COMPARE(before.ready.size(), 1);
        }
        clock.advanceMs(21 * 60'000);
        asked.watches = false;
        {
            Desk action(asked);
            QTRY_COMPARE(action.ready.size(), 1);
            clock.advanceMs(2 * 60'000);
            action.record->addNote(QStringLiteral("zoe"), QStringLiteral("y"));
            QTRY_COMPARE(action.saved.size(), action.entries.size());
            QCOMPARE(action.entries.size(), 1);
        }
        asked.watches = true;
        Desk next(asked);
        QTRY_COMPARE(next.saved.size(), 1);
        QCOMPARE(int(next.entries.first().kind), int(incidents::EntryKind::Gap));
        QCOMPARE(incidents::gapEnd(next.entries.first()), std::optional(clock.nowMs()));
    }

    void aDatabaseThatComesLaterKeepsItsIncidentsApart() {
        leaveAnEarlierRun(HealthState::Healthy);
        const auto before = store()->entries(QStringLiteral("INC-1"))->size();
        takeAway();
        Desk desk(options());
        QTRY_COMPARE(desk.ready.size(), 1);
        desk.record->verdictChanged(verdict(m_clock.nowMs(), Chat, HealthState::Unhealthy));
        desk.record->addNote(QStringLiteral("zoe"), QStringLiteral("no database today"));
        QCOMPARE(desk.shown.size(), 1);
        const QString shown = desk.shown.first().id;
        bringBack();
        QTRY_COMPARE(desk.saved.size(), 2);
        desk.record->addNote(QStringLiteral("zoe"), QStringLiteral("it is back"));
        QTRY_COMPARE(desk.saved.size(), 3);

        QCOMPARE(store()->entries(QStringLiteral("INC-1"))->size(), before);
        QCOMPARE(store()->entries(shown)->size(), 3);
        QCOMPARE(store()->incident(shown)->services, QStringList{Chat});
        // It is over; the next one is counted on from those of the record.
        const TimeMs laterMs = m_clock.nowMs();
        desk.record->verdictChanged(verdict(laterMs, Chat, HealthState::Healthy));
        desk.record->verdictChanged(verdict(laterMs + 400'000, Chat, HealthState::Healthy));
        desk.record->verdictChanged(verdict(laterMs + 500'000, Chat, HealthState::Unhealthy));
        QCOMPARE(desk.shown.last().id, QStringLiteral("INC-2"));
    }

    void anIncidentThatIsStillOpenIsTakenUpLater() {
        leaveAnEarlierRun(HealthState::Unhealthy);
        takeAway();
        Desk desk(options());
        QTRY_COMPARE(desk.ready.size(), 1);
        desk.record->addNote(QStringLiteral("zoe"), QStringLiteral("where is the database?"));
        QVERIFY(desk.shown.isEmpty());
        bringBack();
        QTRY_COMPARE(desk.ready.size(), 2);
        QCOMPARE(ids(desk.shown), QStringList{QStringLiteral("INC-1")});
        // The note was about it, as would have shown had the record been there.
        QTRY_COMPARE(store()->entries(QStringLiteral("INC-1"))->last().title,
                     QStringLiteral("where is the database?"));
        desk.record->verdictChanged(verdict(m_clock.nowMs(), Search, HealthState::Unhealthy));
        QCOMPARE(desk.entries.last().incidentId, QStringLiteral("INC-1"));
    }

    static incidents::IncidentCommand command(incidents::IncidentCommand::Kind kind) {
        incidents::IncidentCommand command;
        command.kind = kind;
        command.severity = 1;
        command.commander = QStringLiteral("ann");
        return command;
    }

    void whatAPersonDoesIsShownAndSaved() {
        using Kind = incidents::IncidentCommand::Kind;
        Desk desk(options());
        QTRY_COMPARE(desk.ready.size(), 1);
        desk.record->verdictChanged(verdict(m_clock.nowMs(), Chat, HealthState::Unhealthy));
        const QString id = desk.shown.last().id;
        const QString zoe = QStringLiteral("zoe");
        QVERIFY(desk.record->command(id, command(Kind::Severity), zoe));
        QVERIFY(desk.record->command(id, command(Kind::Commander), zoe));
        QVERIFY(desk.record->postUpdate(
            id, {incidents::UpdatePhase::Identified, QStringLiteral("We know why."), {}}, zoe));
        // Nobody resolves what is unhealthy.
        QVERIFY(!desk.record->command(id, command(Kind::Resolve), zoe));
        QVERIFY(!desk.record->command(QStringLiteral("INC-99"), command(Kind::Severity), zoe));
        QCOMPARE(desk.shown.last().severity, 1);
        QTRY_COMPARE(desk.saved.size(), desk.entries.size());
        // The watch saves the incident, too.
        desk.record->verdictChanged(verdict(m_clock.nowMs(), Search, HealthState::Unhealthy));
        QTRY_COMPARE(desk.saved.size(), desk.entries.size());
        const Incident kept = store()->incident(id).value();
        QCOMPARE(kept.services.size(), 2);
        QCOMPARE(kept.severity, 1);
        QCOMPARE(kept.commander, QStringLiteral("ann"));
        QVERIFY(kept.phase == incidents::UpdatePhase::Identified);
        QCOMPARE(store()->entries(id)->at(3).title, QStringLiteral("Identified — We know why."));
    }

    void whatAnotherProgramDoesIsSeen() {
        StorageOptions with = options();
        with.othersEveryMs = 20;
        Desk desk(with);
        QTRY_COMPARE(desk.ready.size(), 1);
        desk.record->verdictChanged(verdict(m_clock.nowMs(), Chat, HealthState::Unhealthy));
        QTRY_COMPARE(desk.saved.size(), 1);
        const QString id = desk.shown.last().id;
        QSignalSpy told(desk.record.get(), &IncidentRecord::entryAdded);
        const auto other = store();
        incidents::IncidentStep step;
        step.severity = 4;
        step.entry.id = QStringLiteral("from elsewhere");
        step.entry.incidentId = id;
        step.entry.timeMs = m_clock.nowMs();
        step.entry.title = QStringLiteral("Severity 4 (was 2)");
        QVERIFY(other->take(step));
        QTRY_COMPARE(desk.shown.last().severity, 4);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.last().first().value<TimelineEntry>().title, step.entry.title);
        // Its own entries are not told a second time.
        desk.record->addNote(QStringLiteral("zoe"), QStringLiteral("a note"));
        QTRY_COMPARE(desk.saved.size(), 2);
        step.entry.id = QStringLiteral("a second one");
        step.severity = 5;
        QVERIFY(other->take(step));
        QTRY_COMPARE(desk.shown.last().severity, 5);
        QCOMPARE(told.size(), 3);
    }

    /// Whoever resolved it there had no watch to ask; here there is one.
    void whatIsUnhealthyDoesNotStayResolved() {
        StorageOptions with = options();
        with.othersEveryMs = 20;
        Desk desk(with);
        QTRY_COMPARE(desk.ready.size(), 1);
        desk.record->verdictChanged(verdict(m_clock.nowMs(), Chat, HealthState::Unhealthy));
        QTRY_COMPARE(desk.saved.size(), 1);
        incidents::IncidentStep step;
        step.state = incidents::IncidentState::Resolved;
        step.entry.id = QStringLiteral("from elsewhere");
        step.entry.incidentId = desk.shown.last().id;
        step.entry.timeMs = m_clock.nowMs();
        QVERIFY(store()->take(step));
        QTRY_COMPARE(desk.saved.size(), 2);
        QCOMPARE(desk.shown.last().state, incidents::IncidentState::Opened);
        QCOMPARE(desk.entries.last().detail,
                 QStringLiteral("incident · health · still unhealthy: chat"));
        QCOMPARE(store()->incident(step.entry.incidentId)->state, incidents::IncidentState::Opened);
    }

    void itRemembersTheLatestOnly() {
        const StorageOptions with = options();
        IncidentRecord record(with.environment, health::RuleSet::standard(), m_clock, nullptr);
        constexpr TimeMs ApartMs = 1'000'000;
        constexpr int Count = IncidentRecord::RememberedIncidents + 50;
        for (int at = 0; at < Count; ++at) {
            const TimeMs timeMs = ApartMs * at;
            record.verdictChanged(verdict(timeMs, Chat, HealthState::Unhealthy));
            record.verdictChanged(verdict(timeMs + 1000, Chat, HealthState::Healthy));
            record.verdictChanged(verdict(timeMs + 400'000, Chat, HealthState::Healthy));
        }
        int remembered = 0;
        for (int number = 1; number <= Count; ++number) {
            const auto incident = record.incident(QStringLiteral("INC-%1").arg(number));
            remembered += incident ? 1 : 0;
            QCOMPARE(bool(incident), number > Count - IncidentRecord::RememberedIncidents);
        }
        QCOMPARE(remembered, IncidentRecord::RememberedIncidents);
    }

    void twoOpenIncidentsGoOnAsTheOneShown() {
        leaveAnEarlierRun(HealthState::Unhealthy);
        takeAway();
        Desk desk(options());
        QTRY_COMPARE(desk.ready.size(), 1);
        const TimeMs nowMs = m_clock.nowMs();
        desk.record->verdictChanged(verdict(nowMs, Chat, HealthState::Unhealthy));
        const QString shown = desk.shown.last().id;
        bringBack();
        QTRY_COMPARE(desk.ready.size(), 2);
        QCOMPARE(desk.shown.last().id, shown);
        QCOMPARE(desk.shown.last().services, (QStringList{Chat, Search}));
        QVERIFY(desk.entries.last().title.contains(QStringLiteral("INC-1")));
        // Chat alone does not end it: nobody has seen search yet.
        desk.record->verdictChanged(verdict(nowMs + 1000, Chat, HealthState::Healthy));
        desk.record->verdictChanged(verdict(nowMs + 500'000, Chat, HealthState::Healthy));
        QCOMPARE(desk.shown.last().state, incidents::IncidentState::Opened);
        desk.record->verdictChanged(verdict(nowMs + 500'000, Search, HealthState::Healthy));
        desk.record->verdictChanged(verdict(nowMs + 900'000, Search, HealthState::Healthy));
        QTRY_COMPARE(desk.saved.size(), desk.entries.size());
        for (const QString& id : {shown, QStringLiteral("INC-1")}) {
            QTRY_COMPARE(store()->incident(id)->state, incidents::IncidentState::Resolved);
        }
    }
};

QTEST_GUILESS_MAIN(TestIncidentRecord)
#include "tst_IncidentRecord.moc"
