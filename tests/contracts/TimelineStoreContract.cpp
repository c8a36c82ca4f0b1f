// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contracts/TimelineStoreContract.h"

#include <QTest>

namespace wb::test {

using incidents::EntryKind;
using incidents::Incident;
using incidents::IncidentState;
using incidents::TimelineEntry;

namespace {

constexpr TimeMs At = 1'731'624'668'123;

QStringList idsOf(const Expected<QVector<TimelineEntry>>& entries) {
    QStringList ids;
    for (const TimelineEntry& entry : entries.value()) {
        ids << entry.id;
    }
    return ids;
}

QStringList idsOf(const Expected<QVector<Incident>>& incidents) {
    QStringList ids;
    for (const Incident& incident : incidents.value()) {
        ids << incident.id;
    }
    return ids;
}

} // namespace

TimelineEntry someEntry(const QString& id, TimeMs timeMs, const QString& incidentId) {
    TimelineEntry entry;
    entry.id = id;
    entry.incidentId = incidentId;
    entry.timeMs = timeMs;
    entry.kind = EntryKind::Verdict;
    entry.severity = QStringLiteral("unhealthy");
    entry.service = QStringLiteral("chat");
    entry.task = QStringLiteral("chat-7");
    entry.actor = QStringLiteral("health");
    entry.title = QStringLiteral("chat-7 memory 96 % of limit");
    entry.detail = QStringLiteral("health · memory-saturation");
    return entry;
}

Incident someIncident(const QString& id, TimeMs openedMs) {
    Incident incident;
    incident.id = id;
    incident.environment = QStringLiteral("Prod1 (US)");
    incident.title = QStringLiteral("chat: memory 96 % of limit");
    incident.openedMs = openedMs;
    incident.services = {QStringLiteral("chat"), QStringLiteral("api-gateway-chat-kb")};
    incident.severity = 1;
    incident.commander = QStringLiteral("Zoë");
    return incident;
}

QString inWords(const TimelineEntry& entry) {
    return QStringList{entry.id,
                       entry.incidentId,
                       QString::number(entry.timeMs),
                       entryKindName(entry.kind),
                       entry.severity,
                       entry.service,
                       entry.task,
                       entry.actor,
                       entry.title,
                       entry.detail,
                       entry.toldBy}
        .join(QStringLiteral(" ¦ "));
}

QString inWords(const Incident& incident) {
    return QStringList{incident.id,
                       incident.environment,
                       incident.title,
                       incidentStateName(incident.state),
                       QString::number(incident.openedMs),
                       QString::number(incident.mitigatedMs),
                       QString::number(incident.resolvedMs),
                       incident.services.join(QStringLiteral(" + ")),
                       QString::number(incident.severity),
                       incident.commander}
        .join(QStringLiteral(" ¦ "));
}

void TimelineStoreContract::reopen() {
    m_store.reset();
    m_store = reopenedStore();
}

void TimelineStoreContract::init() {
    m_store = emptyStore();
    QVERIFY(m_store);
}

void TimelineStoreContract::cleanup() {
    m_store.reset();
}

void TimelineStoreContract::anEmptyStoreHasNothing() {
    QCOMPARE(m_store->incidents().value().size(), 0);
    QCOMPARE(m_store->recentEntries(0).value().size(), 0);
    QCOMPARE(m_store->entries(QStringLiteral("INC-1")).value().size(), 0);
    QCOMPARE(m_store->nextIncidentNumber().value(), 1);
    const auto missing = m_store->incident(QStringLiteral("INC-1"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(missing.error().text().contains(QStringLiteral("INC-1")));
}

void TimelineStoreContract::anEntryComesBackWhole_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringLiteral("chat-7 memory 96 % of limit");
    QTest::newRow("nothing") << QString();
    QTest::newRow("SQL") << QStringLiteral("'; DROP TABLE entries; --");
    QTest::newRow("SQL placeholders") << QStringLiteral("? ?1 :id @id $id %1");
    QTest::newRow("quotes") << QStringLiteral("\"'`\\");
    QTest::newRow("HTML") << QStringLiteral("<img src=x onerror=alert(1)>&amp;");
    QTest::newRow("several lines") << QStringLiteral("one\ntwo\r\nthree\ttab");
    QTest::newRow("control characters") << QStringLiteral("\u0001\u001b[31mred\u007f");
    QTest::newRow("NUL inside") << QString::fromUtf8("before\0after", 12);
    QTest::newRow("right-to-left override") << QStringLiteral("\u202Etxt.exe\u202C");
    QTest::newRow("outside the first plane")
        << QString::fromUtf8("🦊 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩‍💻");
    QTest::newRow("not normalised") << QString::fromUtf8("e\u0301 é");
    QTest::newRow("byte order mark inside") << QStringLiteral("te\uFEFFxt");
    QTest::newRow("long") << QString(300'000, u'x');
}

void TimelineStoreContract::anEntryComesBackWhole() {
    QFETCH(QString, text);
    auto incident = someIncident(QStringLiteral("INC-1"), At);
    incident.title = text;
    incident.environment = text;
    incident.commander = text;
    incident.services = {text, QStringLiteral("chat")};
    QCOMPARE(problemOf(m_store->save(incident)), QString());
    auto entry = someEntry(QStringLiteral("id ") + text, At, incident.id);
    for (QString* member : {&entry.severity, &entry.service, &entry.task, &entry.actor,
                            &entry.title, &entry.detail}) {
        *member = text;
    }
    QCOMPARE(problemOf(m_store->append(entry)), QString());
    reopen();
    const auto entries = m_store->entries(incident.id).value();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(inWords(entries.first()), inWords(entry));
    QCOMPARE(inWords(m_store->incident(incident.id).value()), inWords(incident));
}

void TimelineStoreContract::anIncidentComesBackWhole() {
    auto incident = someIncident(QStringLiteral("INC-7"), At);
    QCOMPARE(problemOf(m_store->save(incident)), QString());
    QCOMPARE(inWords(m_store->incident(incident.id).value()), inWords(incident));
    incident.state = IncidentState::Resolved;
    incident.mitigatedMs = At + 60'000;
    incident.resolvedMs = At + 360'000;
    incident.title = QStringLiteral("chat: memory");
    incident.services << QStringLiteral("kb");
    QCOMPARE(problemOf(m_store->save(incident)), QString());
    reopen();
    QCOMPARE(m_store->incidents().value().size(), 1);
    QCOMPARE(inWords(m_store->incident(incident.id).value()), inWords(incident));
}

void TimelineStoreContract::whatAPersonDecidedIsNotOverwritten() {
    const auto before = someIncident(QStringLiteral("INC-7"), At);
    QCOMPARE(problemOf(m_store->save(before)), QString());
    incidents::IncidentStep step;
    step.severity = 3;
    step.commander = QString();
    step.state = IncidentState::Resolved;
    step.phase = incidents::UpdatePhase::Monitoring;
    step.entry = someEntry(QStringLiteral("a"), At + 60'000, before.id);
    QCOMPARE(problemOf(m_store->take(step)), QString());
    QCOMPARE(problemOf(m_store->take(step)), QString());
    // Another program has not heard of it.
    auto old = before;
    old.state = IncidentState::Mitigated;
    old.mitigatedMs = At + 120'000;
    old.title = QStringLiteral("chat: more");
    QCOMPARE(problemOf(m_store->save(old)), QString());
    reopen();
    const auto after = m_store->incident(before.id).value();
    QCOMPARE(after.title, old.title);
    QCOMPARE(after.severity, 3);
    QCOMPARE(after.commander, QString());
    QCOMPARE(after.state, IncidentState::Resolved);
    QCOMPARE(after.mitigatedMs, At + 60'000);
    QCOMPARE(after.resolvedMs, At + 60'000);
    QCOMPARE(after.updatedMs, At + 60'000);
    QVERIFY(after.phase == incidents::UpdatePhase::Monitoring);
    QCOMPARE(idsOf(m_store->entries(before.id)), QStringList{QStringLiteral("a")});
    // Opened again by a person, and by nobody else.
    step = {};
    step.state = IncidentState::Opened;
    step.entry = someEntry(QStringLiteral("b"), At + 180'000, before.id);
    QCOMPARE(problemOf(m_store->take(step)), QString());
    reopen();
    const auto again = m_store->incident(before.id).value();
    QCOMPARE(again.state, IncidentState::Opened);
    QVERIFY(again.isHeld);
    QCOMPARE(again.resolvedMs, NoTime);
}

void TimelineStoreContract::aStepOfNoIncidentIsNotTaken() {
    incidents::IncidentStep step;
    step.entry = someEntry(QStringLiteral("a"), At, QStringLiteral("INC-9"));
    const auto taken = m_store->take(step);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::NotFound);
    QCOMPARE(m_store->recentEntries(0).value().size(), 0);
}

void TimelineStoreContract::unsetTimesComeBackUnset() {
    const auto incident = someIncident(QStringLiteral("INC-1"), At);
    QCOMPARE(problemOf(m_store->save(incident)), QString());
    reopen();
    const auto read = m_store->incident(incident.id).value();
    QCOMPARE(read.mitigatedMs, NoTime);
    QCOMPARE(read.resolvedMs, NoTime);
}

void TimelineStoreContract::savingTwiceIsHarmless() {
    auto entry = someEntry(QStringLiteral("a"), At);
    QCOMPARE(problemOf(m_store->append(entry)), QString());
    const QString first = inWords(entry);
    entry.title = QStringLiteral("something else");
    entry.timeMs += 1;
    QCOMPARE(problemOf(m_store->append(entry)), QString());
    const auto entries = m_store->recentEntries(0).value();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(inWords(entries.first()), first);
}

void TimelineStoreContract::anEntryMayJoinAnIncidentOnce() {
    QCOMPARE(problemOf(m_store->save(someIncident(QStringLiteral("INC-1"), At))), QString());
    QCOMPARE(problemOf(m_store->save(someIncident(QStringLiteral("INC-2"), At + 1))), QString());
    for (const QString& incident : {QString(), QStringLiteral("INC-1"), QStringLiteral("INC-2")}) {
        QCOMPARE(problemOf(m_store->append(someEntry(QStringLiteral("a"), At, incident))),
                 QString());
    }
    QCOMPARE(idsOf(m_store->entries(QStringLiteral("INC-1"))), QStringList{QStringLiteral("a")});
    QCOMPARE(idsOf(m_store->entries(QStringLiteral("INC-2"))), QStringList());
}

void TimelineStoreContract::aFindingIsMarkedByTheFirstThatTellsIt() {
    for (const char* id : {"one", "two", "three"}) {
        TimelineEntry finding = someEntry(QLatin1String(id), At, {});
        finding.kind = EntryKind::Finding;
        QVERIFY(m_store->append(finding));
    }
    TimelineEntry line = someEntry(QStringLiteral("line"), At, {});
    line.tells = QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("none")};
    QVERIFY(m_store->append(line));
    line.id = QStringLiteral("later");
    line.tells = QStringList{QStringLiteral("two")};
    QVERIFY(m_store->append(line));
    // One that joins its incident later, or is saved anew, keeps the mark.
    TimelineEntry again = someEntry(QStringLiteral("one"), At, {});
    QVERIFY(m_store->append(again));
    reopen();
    QMap<QString, QString> told;
    const auto kept = m_store->recentEntries(0).value();
    for (const TimelineEntry& entry : kept) {
        told[entry.id] = entry.toldBy;
    }
    const QMap<QString, QString> expected{
        {"one", "line"}, {"two", "line"}, {"three", ""}, {"line", ""}, {"later", ""}};
    QCOMPARE(told, expected);
}

void TimelineStoreContract::anEntryNeedsItsIncident() {
    const auto refused =
        m_store->append(someEntry(QStringLiteral("a"), At, QStringLiteral("INC-9")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QCOMPARE(m_store->recentEntries(0).value().size(), 0);
}

void TimelineStoreContract::thingsWithoutIdAreRefused() {
    const auto entry = m_store->append(someEntry({}, At));
    QVERIFY(!entry);
    QCOMPARE(entry.error().code, ErrorCode::InvalidInput);
    const auto incident = m_store->save(someIncident({}, At));
    QVERIFY(!incident);
    QCOMPARE(incident.error().code, ErrorCode::InvalidInput);
}

void TimelineStoreContract::anotherIncidentOfTheSameIdIsAConflict() {
    const auto first = someIncident(QStringLiteral("INC-1"), At);
    QCOMPARE(problemOf(m_store->save(first)), QString());
    const auto refused = m_store->save(someIncident(QStringLiteral("INC-1"), At + 1));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(inWords(m_store->incident(first.id).value()), inWords(first));
}

void TimelineStoreContract::numbersGoOn() {
    for (const char* id : {"INC-2", "INC-10", "INC-9"}) {
        QCOMPARE(problemOf(m_store->save(someIncident(QLatin1String(id), At))), QString());
    }
    reopen();
    QCOMPARE(m_store->nextIncidentNumber().value(), 11);
}

void TimelineStoreContract::incidentsComeNewestFirst() {
    QCOMPARE(problemOf(m_store->save(someIncident(QStringLiteral("INC-2"), At + 2))), QString());
    QCOMPARE(problemOf(m_store->save(someIncident(QStringLiteral("INC-1"), At + 1))), QString());
    QCOMPARE(problemOf(m_store->save(someIncident(QStringLiteral("INC-3"), At + 3))), QString());
    QCOMPARE(
        idsOf(m_store->incidents()),
        (QStringList{QStringLiteral("INC-3"), QStringLiteral("INC-2"), QStringLiteral("INC-1")}));
    QCOMPARE(idsOf(m_store->incidents(2)),
             (QStringList{QStringLiteral("INC-3"), QStringLiteral("INC-2")}));
}

void TimelineStoreContract::entriesComeByTimeThenArrival() {
    const auto incident = someIncident(QStringLiteral("INC-1"), At);
    QCOMPARE(problemOf(m_store->save(incident)), QString());
    const QVector<QPair<QString, TimeMs>> arrivals{{QStringLiteral("late"), At + 9},
                                                   {QStringLiteral("z"), At},
                                                   {QStringLiteral("a"), At},
                                                   {QStringLiteral("m"), At},
                                                   {QStringLiteral("early"), At - 9}};
    for (const auto& [id, timeMs] : arrivals) {
        QCOMPARE(problemOf(m_store->append(someEntry(id, timeMs, incident.id))), QString());
    }
    reopen();
    QCOMPARE(idsOf(m_store->entries(incident.id)).join(u' '), QStringLiteral("early z a m late"));
    QCOMPARE(idsOf(m_store->recentEntries(0)).join(u' '), QStringLiteral("early z a m late"));
}

void TimelineStoreContract::recentEntriesAreTheLastOnes() {
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(problemOf(m_store->append(someEntry(QString::number(i), At + i))), QString());
    }
    QCOMPARE(idsOf(m_store->recentEntries(At + 7)).join(u' '), QStringLiteral("7 8 9"));
    QCOMPARE(idsOf(m_store->recentEntries(0, 2)).join(u' '), QStringLiteral("8 9"));
}

} // namespace wb::test
