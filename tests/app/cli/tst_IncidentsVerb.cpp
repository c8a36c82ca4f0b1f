// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Account.h"
#include "models/incidents/WatchGaps.h"
#include "tests/support/PdfText.h"
#include "tests/support/SampleRecord.h"

#include <QDateTime>
#include <QFile>
#include <QTest>

using namespace wb;
using incidents::EntryKind;
using test::Ran;
using test::SampleRecord;

namespace {

/// A note that would drive a terminal, a spreadsheet, a renderer and a browser if it could.
const QString Hostile =
    QStringLiteral("=HYPERLINK(\"http://evil.example\") "
                   "\u001b[31m\u202Ered\u2028on\u2029\U000E0041 | <b>x</b> `y`");

/// Every kind of entry with a word of ours in every field, and hostile as well.
void addInternalWords(storage::SqliteStore& store) {
    using Kind = incidents::EntryKind;
    incidents::Incident incident = store.incident(QStringLiteral("INC-2")).value();
    incident.title = incident.firstTitle = QStringLiteral("leak-title ") + Hostile;
    incident.services << QStringLiteral("leak-service");
    QVERIFY(store.save(incident));
    incidents::IncidentStep lead;
    lead.commander = QStringLiteral("leak-commander");
    lead.entry.id = QStringLiteral("lead");
    lead.entry.kind = Kind::Incident;
    lead.entry.incidentId = incident.id;
    lead.entry.timeMs = incident.openedMs + 1000;
    lead.entry.title = QStringLiteral("Commander: leak-commander");
    QVERIFY(store.take(lead));
    int minute = 40;
    for (const Kind kind : {Kind::Verdict, Kind::Deployment, Kind::Action, Kind::Note,
                            Kind::Incident, Kind::Cause, Kind::Finding, Kind::Gap}) {
        // As the watch writes them, with a state of ours, and as nobody should.
        for (const char* severity : {"unhealthy", "", "leak-severity"}) {
            incidents::TimelineEntry entry;
            entry.id = QStringLiteral("%1 %2").arg(int(kind)).arg(QLatin1String(severity));
            entry.incidentId = incident.id;
            entry.timeMs = incident.openedMs + 60'000LL * ++minute;
            entry.kind = kind;
            entry.severity = QLatin1String(severity);
            entry.service = QStringLiteral("leak-service");
            entry.task = QStringLiteral("leak-task");
            entry.actor = QStringLiteral("leak-actor");
            entry.title = QStringLiteral("leak-service leak-words ") + Hostile;
            entry.detail = QStringLiteral("leak-detail ") + Hostile;
            QVERIFY(store.append(entry));
        }
    }
    const incidents::WatchGap gap{incident.openedMs + 3'600'000, incident.openedMs + 5'400'000,
                                  incidents::WatchGap::Why::NotRunning};
    incidents::TimelineEntry notWatched = incidents::gapEntry(gap, QTimeZone("America/New_York"));
    notWatched.id = QStringLiteral("gap");
    notWatched.incidentId = incident.id;
    QVERIFY(store.append(notWatched));
}

} // namespace

/// The verb as scripts use it: the real program on a real record.
class TestIncidentsVerb : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleRecord> m_record;

private Q_SLOTS:
    void init() { m_record = std::make_unique<SampleRecord>(); }
    void list();
    void show();
    void exportsSayWhatTheyShould_data();
    void exportsSayWhatTheyShould();
    void exportsForThePublicNameNothingInternal_data();
    void exportsForThePublicNameNothingInternal();
    void nothingInternalReachesThePublic_data();
    void nothingInternalReachesThePublic();
    void exportsToAFile();
    void aPdfIsReadAsText_data();
    void aPdfIsReadAsText();
    void namesComeFromTheConfiguration();
    void notes();
    void whatPeopleDecideIsRecorded();
    void allThatIsSetIsTakenOrNothing();
    void updatesAreRecordedAndPrinted();
    void wrongWordsAreTold_data();
    void wrongWordsAreTold();
    void aHostileNoteHarmsNobody();
};

void TestIncidentsVerb::list() {
    const Ran ran = m_record->onRecord({"incidents", "list"});
    QCOMPARE(ran.out, QByteArray("INC-2  opened  2024-11-14 17:51:08 ET  not over  "
                                 "chat-svc: memory 96 % of limit on chat-7\n"
                                 "INC-1  resolved  2024-07-01 08:00:00 ET  65 min  "
                                 "gw-svc: p95 7 s\n"));
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.exitCode, 0);
    const Ran berlin = m_record->onRecord({"incidents", "list", "--time-zone", "Europe/Berlin"});
    QVERIFY2(berlin.out.contains("2024-11-14 23:51:08 CET"), berlin.out);
    QVERIFY2(berlin.out.contains("2024-07-01 14:00:00 CEST"), berlin.out);
}

void TestIncidentsVerb::show() {
    const Ran ran = m_record->onRecord({"incidents", "show", "INC-2"});
    QCOMPARE(ran.exitCode, 0);
    QCOMPARE(ran.err, QByteArray());
    const QByteArrayList lines = ran.out.split('\n');
    QCOMPARE(lines.size(), 9);
    QCOMPARE(lines[0], QByteArray("INC-2  chat-svc: memory 96 % of limit on chat-7"));
    QCOMPARE(
        lines[1],
        QByteArray(
            "opened · not over · severity 2 · commander: unassigned · services: chat-svc, gw-svc"));
    QCOMPARE(lines[2], QByteArray("opened 2024-11-14 17:51:08 ET · 2024-11-14T22:51:08.000Z"));
    QCOMPARE(lines[5], QByteArray("2024-11-14 17:59:28 ET  Redeploy of 3 tasks started  "
                                  "(action · zoe@bastion)"));
    const Ran utc = m_record->onRecord({"incidents", "show", "INC-2", "--time-zone", "UTC"});
    QVERIFY2(utc.out.contains("\n2024-11-14 22:59:28 UTC  Redeploy"), utc.out);
}

void TestIncidentsVerb::exportsSayWhatTheyShould_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArrayList>("says");
    const auto row = [](const char* name, const QStringList& options, const QByteArrayList& says) {
        QTest::newRow(name) << options << says;
    };
    row("csv", {"--format", "csv"},
        {"time_utc,time_local,kind,severity,service,task,actor,title,detail\r\n",
         "\r\n2024-11-14T22:51:08.250Z,2024-11-14T17:51:08.250-05:00,incident,unhealthy,chat-svc,",
         ",chat-7,", "zoe@bastion"});
    row("csv elsewhere", {"--format", "csv", "--time-zone", "Asia/Kolkata"},
        {"\r\n2024-11-14T22:51:08.250Z,2024-11-15T04:21:08.250+05:30,incident,"});
    row("json", {"--format", "json", "--audience", "internal"},
        {"\"audience\":\"internal\"", "\"time_zone\":\"America/New_York\"",
         "\"time_local\":\"2024-11-14T17:59:28.000-05:00\"", "\"actor\":\"zoe@bastion\""});
    row("md", {"--format", "md"},
        {"# INC-2: chat-svc: memory", "| 2024-11-14 17:51:08 ET | 2024-11-14 22:51:08 UTC |",
         "zoe&#64;bastion"});
    row("html", {"--format", "html", "--time-zone", "Asia/Kolkata"},
        {"<td class=\"time\">2024-11-15 04:21:08 IST</td><td class=\"time\">2024-11-14 22:51:08 "
         "UTC",
         "action · zoe@bastion", "Local times are those of Asia/Kolkata."});
    row("public html", {"--format", "html", "--audience", "public"},
        {"Disruption of Channel - Chat, One of our services", "<td>Service disrupted</td>"});
    row("public csv", {"--format", "csv", "--audience", "public"},
        {"2024-11-14T17:51:08.250-05:00,incident,unhealthy,Channel - Chat,,,Service disrupted,\r\n",
         "A corrective measure was started", "We are looking into delayed messages."});
    row("public md", {"--format", "md", "--audience", "public"},
        {"Disruption of Channel - Chat, One of our services",
         "| A corrective measure was started |"});
    row("public json", {"--format", "json", "--audience", "public"},
        {"\"audience\":\"public\"", "\"components\":[\"Channel - Chat\",\"One of our services\"]"});
}

void TestIncidentsVerb::exportsSayWhatTheyShould() {
    QFETCH(QStringList, options);
    QFETCH(QByteArrayList, says);
    const Ran ran = m_record->onRecord(QStringList{"incidents", "export", "INC-2"} + options);
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.exitCode, 0);
    for (const QByteArray& words : says) {
        QVERIFY2(ran.out.contains(words), ran.out);
    }
}

void TestIncidentsVerb::exportsForThePublicNameNothingInternal_data() {
    QTest::addColumn<QString>("format");
    for (const char* format : {"md", "html", "csv", "json", "statuspage"}) {
        QTest::newRow(format) << QString::fromLatin1(format);
    }
}

void TestIncidentsVerb::exportsForThePublicNameNothingInternal() {
    QFETCH(QString, format);
    const Ran ran = m_record->onRecord(
        {"incidents", "export", "INC-2", "--format", format, "--audience", "public"});
    QCOMPARE(ran.exitCode, 0);
    for (const char* internal : {"chat-svc", "gw-svc", "chat-7", "zoe", "bastion", "heap", "96 %",
                                 "memory", "Prod1", "Redeploy"}) {
        QVERIFY2(!ran.out.contains(internal), internal);
    }
}

void TestIncidentsVerb::nothingInternalReachesThePublic_data() {
    QTest::addColumn<QString>("format");
    for (const char* format : {"md", "html", "pdf", "csv", "json", "statuspage"}) {
        QTest::newRow(format) << QString::fromLatin1(format);
    }
}

void TestIncidentsVerb::nothingInternalReachesThePublic() {
    QFETCH(QString, format);
    addInternalWords(*m_record->opened());
    // What is proposed without --component names components only.
    QCOMPARE(m_record->onRecord({"incidents", "update", "INC-2", "--phase", "identified", "Told."})
                 .exitCode,
             0);

    const QString file = m_record->path(QStringLiteral("public"));
    const Ran ran = m_record->onRecord(
        {"incidents", "export", "INC-2", "--format", format, "--audience", "public", "-o", file});
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.exitCode, 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QString text = format == QStringLiteral("pdf") ? test::pdfText(file)
                                                         : QString::fromUtf8(written.readAll());
    for (const char* internal :
         {"leak", "HYPERLINK", "evil", "chat-svc", "gw-svc", "chat-7", "zoe", "bastion", "heap",
          "96 %", "Prod1", "Cause", "cause", "Watchbridge", "Not watched", "not running", "finding",
          "\u202E", "<b>"}) {
        QVERIFY2(!text.contains(QString::fromUtf8(internal)), internal);
    }
    QVERIFY2(text.contains(QStringLiteral("Channel - Chat")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Told.")), qPrintable(text));
}

void TestIncidentsVerb::exportsToAFile() {
    const QString file = m_record->path(QStringLiteral("timeline.csv"));
    const QStringList arguments{"incidents", "export", "INC-2", "--format", "csv"};
    const Ran ran = m_record->onRecord(arguments + QStringList{"-o", file});
    QCOMPARE(ran.exitCode, 0);
    QCOMPARE(ran.out, QByteArray());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), m_record->onRecord(arguments).out);
    const Ran nowhere =
        m_record->onRecord(arguments + QStringList{"-o", m_record->path("no/such/folder/x.csv")});
    QCOMPARE(nowhere.exitCode, 3);
    QVERIFY2(nowhere.err.contains("cannot be written"), nowhere.err);
}

void TestIncidentsVerb::aPdfIsReadAsText_data() {
    QTest::addColumn<QString>("audience");
    QTest::addColumn<QStringList>("says");
    QTest::addColumn<QStringList>("hides");
    const QStringList internal{"chat-7 memory 97 %", "zoe@bastion", "Ελένη: Нагрузка на ä"};
    const QStringList known{"Channel - Chat", "We are looking into delayed messages."};
    QTest::newRow("internal") << QStringLiteral("internal") << internal << QStringList();
    QTest::newRow("public") << QStringLiteral("public") << known
                            << internal + QStringList{"chat-svc", "Prod1"};
}

void TestIncidentsVerb::aPdfIsReadAsText() {
    QFETCH(QString, audience);
    QFETCH(QStringList, says);
    QFETCH(QStringList, hides);
    QCOMPARE(m_record->onRecord({"incidents", "note", "INC-2", "Ελένη: Нагрузка на ä"}).exitCode,
             0);
    const QString file = m_record->path(QStringLiteral("timeline.pdf"));
    const Ran ran = m_record->onRecord(
        {"incidents", "export", "INC-2", "--format", "pdf", "--audience", audience, "-o", file});
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.exitCode, 0);
    const QString text = test::pdfText(file);
    const QString properties = test::pdfProperties(file);
    QVERIFY2(properties.contains(QStringLiteral("INC-2: ")), qPrintable(properties));
    QVERIFY2(!properties.contains(QStringLiteral("Watchbridge")), qPrintable(properties));
    for (const QString& words : says) {
        QVERIFY2(text.contains(words), qPrintable(text));
    }
    for (const QString& words : hides) {
        QVERIFY2(!text.contains(words), qPrintable(words));
    }
}

void TestIncidentsVerb::namesComeFromTheConfiguration() {
    QFile file(m_record->path(QStringLiteral("watchbridge.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("environments:\n"
               "  - name: Prod1 (US)\n"
               "    time_zone: Asia/Tokyo\n"
               "    services:\n"
               "      - name: chat-svc\n"
               "        component: Messaging\n"
               "        targets: {static: [127.0.0.1:9]}\n"
               "        signals: {preset: prom-client}\n"
               "storage: {path: " +
               m_record->database().toUtf8() + "}\n");
    file.close();
    const QStringList arguments{"--config", file.fileName(), "incidents",  "export", "INC-2",
                                "--format", "csv",           "--audience", "public"};
    const Ran ran = m_record->run(arguments);
    QCOMPARE(ran.exitCode, 0);
    QVERIFY2(ran.out.contains("2024-11-15T07:51:08.250+09:00,incident,unhealthy,Messaging,"),
             ran.out);
    QVERIFY(file.open(QIODevice::Append));
    file.write("colour: blue\n");
    file.close();
    const Ran refused = m_record->run(arguments);
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("watchbridge.yaml:10: "), refused.err);
    QCOMPARE(refused.out, QByteArray());
}

void TestIncidentsVerb::notes() {
    const TimeMs beforeMs = QDateTime::currentMSecsSinceEpoch();
    const Ran ran =
        m_record->onRecord({"incidents", "note", "INC-2", "Customers report delayed messages"});
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.exitCode, 0);
    const auto entries = m_record->opened()->entries(QStringLiteral("INC-2")).value();
    QCOMPARE(entries.size(), 6);
    QCOMPARE(entries.last().title, QStringLiteral("Customers report delayed messages"));
    QCOMPARE(entries.last().kind, EntryKind::Note);
    // The account's name, whatever the environment calls it: the window signs the same way.
    QCOMPARE(entries.last().actor, actorName());
    QVERIFY(!entries.last().actor.startsWith(QStringLiteral("forged@")));
    QVERIFY(entries.last().timeMs >= beforeMs);
    // What begins like an option is still a note.
    QCOMPARE(m_record->onRecord({"incidents", "note", "INC-1", "--", "-5 % traffic"}).exitCode, 0);
    QCOMPARE(m_record->opened()->entries(QStringLiteral("INC-1"))->size(), 1);
}

void TestIncidentsVerb::whatPeopleDecideIsRecorded() {
    const Ran set = m_record->onRecord({"incidents", "set", "INC-2", "--severity", "1",
                                        "--commander", "ann-lee", "--why", "all regions"});
    QCOMPARE(set.err, QByteArray());
    QCOMPARE(set.exitCode, 0);
    const Ran shown = m_record->onRecord({"incidents", "show", "INC-2"});
    QVERIFY2(shown.out.contains("severity 1 · commander: ann-lee · "), shown.out);
    QVERIFY2(shown.out.contains("Severity 1 (was 2)  (incident · "), shown.out);
    QVERIFY2(shown.out.contains("Commander: ann-lee (was unassigned)"), shown.out);
    QVERIFY2(shown.out.contains(" · all regions)"), shown.out);
    const Ran exported = m_record->onRecord({"incidents", "export", "INC-2", "--format", "json"});
    QVERIFY2(exported.out.contains("\"severity\":1"), exported.out);
    // Who leads it is no news for customers.
    const Ran open = m_record->onRecord(
        {"incidents", "export", "INC-2", "--format", "md", "--audience", "public"});
    QVERIFY2(!open.out.contains("ann-lee"), open.out);
}

void TestIncidentsVerb::allThatIsSetIsTakenOrNothing() {
    // Its last verdict is unhealthy.
    const Ran refused = m_record->onRecord(
        {"incidents", "set", "INC-2", "--severity", "3", "--state", "resolved", "--why", "done"});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("still unhealthy: "), refused.err);
    const Ran shown = m_record->onRecord({"incidents", "show", "INC-2"});
    QVERIFY2(shown.out.contains("opened · not over · severity 2 · "), shown.out);
    QVERIFY2(!shown.out.contains("Severity 3"), shown.out);
    // INC-1 is over, and INC-2 is open.
    const Ran other = m_record->onRecord({"incidents", "set", "INC-1", "--state", "opened"});
    QCOMPARE(other.exitCode, 1);
    QVERIFY2(other.err.contains("INC-2 is open here"), other.err);
}

void TestIncidentsVerb::updatesAreRecordedAndPrinted() {
    const Ran told = m_record->onRecord({"incidents", "update", "INC-2", "--phase", "identified",
                                         "We know why,\nand  work on it."});
    QCOMPARE(told.exitCode, 0);
    QCOMPARE(told.out, QByteArray("We know why, and work on it.\n"));
    QVERIFY2(told.err.contains("nothing was sent"), told.err);
    const Ran page = m_record->onRecord({"incidents", "export", "INC-2", "--format", "statuspage"});
    QCOMPARE(page.exitCode, 0);
    QVERIFY2(page.out.contains("\"status\":\"identified\""), page.out);
    QVERIFY2(page.out.contains("\"body\":\"We know why, and work on it.\""), page.out);
    QVERIFY2(page.out.contains("\"affected_components\":[{\"name\":\"Channel - Chat\"}"), page.out);
    const Ran open = m_record->onRecord(
        {"incidents", "export", "INC-2", "--format", "csv", "--audience", "public"});
    QVERIFY2(open.out.contains("Identified — We know why"), open.out);
}

void TestIncidentsVerb::wrongWordsAreTold_data() {
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing to set") << QStringList{"set", "INC-2"};
    QTest::newRow("severity 6") << QStringList{"set", "INC-2", "--severity", "6"};
    QTest::newRow("severity 1x") << QStringList{"set", "INC-2", "--severity", "1x"};
    QTest::newRow("a state of its own") << QStringList{"set", "INC-2", "--state", "closed"};
    QTest::newRow("no phase") << QStringList{"update", "INC-2", "text"};
    QTest::newRow("a phase of its own")
        << QStringList{"update", "INC-2", "--phase", "fixed", "text"};
}

void TestIncidentsVerb::wrongWordsAreTold() {
    QFETCH(QStringList, words);
    QCOMPARE(m_record->onRecord(QStringList{"incidents"} + words).exitCode, 2);
}

void TestIncidentsVerb::aHostileNoteHarmsNobody() {
    QCOMPARE(m_record->onRecord({"incidents", "note", "INC-2", Hostile}).exitCode, 0);
    // What other programs have written is no better.
    incidents::TimelineEntry raw = m_record->opened()->entries(QStringLiteral("INC-2"))->last();
    raw.id = QStringLiteral("raw");
    raw.title = raw.detail = raw.actor = Hostile;
    QVERIFY(m_record->opened()->append(raw));
    const QByteArray shown = m_record->onRecord({"incidents", "show", "INC-2"}).out;
    QCOMPARE(shown.count("=HYPERLINK"), 3);
    QCOMPARE(shown.count('\n'), 10);
    const auto exported = [&](const char* format, const char* audience) {
        return m_record
            ->onRecord({"incidents", "export", "INC-2", "--format", QString::fromLatin1(format),
                        "--audience", QString::fromLatin1(audience)})
            .out;
    };
    const QByteArray md = exported("md", "internal");
    const QByteArray csv = exported("csv", "internal");
    for (const QByteArray& text : {shown, md, csv, exported("json", "internal")}) {
        QVERIFY(text.contains("HYPERLINK"));
        for (const char* driving : {"\u202E", "\u2028", "\u2029", "\U000E0041"}) {
            QVERIFY(!text.contains(driving));
        }
    }
    QVERIFY2(!shown.contains('\x1b') && !md.contains('\x1b'), "a terminal would turn red");
    QVERIFY2(!csv.contains(",\"=") && csv.contains(",\"'=HYPERLINK("), "a formula would run");
    QVERIFY2(!md.contains("<b>") && md.contains("\\|"), "HTML would be rendered");
    for (const char* format : {"md", "html", "csv", "json"}) {
        QVERIFY(!exported(format, "public").contains("HYPERLINK"));
    }
}

QTEST_GUILESS_MAIN(TestIncidentsVerb)
#include "tst_IncidentsVerb.moc"
