// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/EntryText.h"
#include "models/incidents/WatchGaps.h"
#include "tests/models/incidents/ExportSample.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace wb;
using namespace wb::incidents;
using namespace wb::tests;

namespace {

/// Beside an action's steps, and no word for the public.
TimelineEntry capacity(int second, const char* text) {
    const deploy::PinChange change{QStringLiteral("Zo"), QStringLiteral("chat-internal"),
                                   QLatin1String(text), true};
    return capacityEntry(BeforeChange + 1000 * second, change);
}

struct Format {
    const char* suffix;
    Exporter write;
};
constexpr Format Formats[] = {
    {"md", exportMarkdown}, {"csv", exportCsv}, {"json", exportJson}, {"html", exportHtml}};

/// The fields of a line of RFC 4180, with what quotes protect taken out.
QVector<QStringList> csvRows(const QByteArray& csv) {
    QVector<QStringList> rows;
    QStringList row;
    QString field;
    bool isQuoted = false;
    const QString text = QString::fromUtf8(csv);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' && isQuoted && i + 1 < text.size() && text[i + 1] == u'"') {
            field += c;
            ++i;
        } else if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (c == u',' && !isQuoted) {
            row << std::exchange(field, {});
        } else if (c == u'\r' && !isQuoted) {
            row << std::exchange(field, {});
            rows << std::exchange(row, {});
            ++i;
        } else {
            field += c;
        }
    }
    return rows;
}

/// "76 A corrective measure was started|…": the second and the title of each line.
QString publicLines(const QVector<TimelineEntry>& entries, int nowSecond) {
    ExportOptions asked = options(true);
    asked.componentNames.insert(QStringLiteral("api-internal"), QStringLiteral("Channel - Chat"));
    asked.nowMs = BeforeChange + 1000 * nowSecond;
    QStringList lines;
    for (const QStringList& row : csvRows(exportCsv(incident(), entries, asked)).mid(1)) {
        const QDateTime time = QDateTime::fromString(row[0], Qt::ISODateWithMs);
        lines << QStringLiteral("%1 %2")
                     .arg((time.toMSecsSinceEpoch() - BeforeChange) / 1000)
                     .arg(row[7]);
    }
    return lines.join(u'|');
}

} // namespace

class TestExporter : public QObject {
    Q_OBJECT

    static void eachFormat() {
        QTest::addColumn<int>("format");
        for (int i = 0; i < int(std::size(Formats)); ++i) {
            QTest::newRow(Formats[i].suffix) << i;
        }
    }

private Q_SLOTS:
    void itWritesWhatIsAgreed_data() {
        QTest::addColumn<int>("format");
        QTest::addColumn<bool>("publicAudience");
        for (int i = 0; i < int(std::size(Formats)); ++i) {
            QTest::addRow("internal.%s", Formats[i].suffix) << i << false;
            QTest::addRow("public.%s", Formats[i].suffix) << i << true;
        }
    }

    void itWritesWhatIsAgreed() {
        QFETCH(int, format);
        QFETCH(bool, publicAudience);
        const QByteArray written =
            Formats[format].write(incident(), entries(), options(publicAudience));
        QFile golden(QStringLiteral(WB_TEST_DATA "/incidents/") +
                     QLatin1String(QTest::currentDataTag()));
        if (qEnvironmentVariableIsSet("WB_WRITE_GOLDEN")) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            QCOMPARE(golden.write(written), written.size());
            golden.close();
        }
        QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
        const QList<QByteArray> expected = golden.readAll().split('\n');
        const QList<QByteArray> actual = written.split('\n');
        for (qsizetype i = 0; i < std::min(expected.size(), actual.size()); ++i) {
            QCOMPARE(actual[i], expected[i]);
        }
        QCOMPARE(actual.size(), expected.size());
    }

    void thePublicLearnsNoInternals_data() { eachFormat(); }

    void thePublicLearnsNoInternals() {
        QFETCH(int, format);
        const QByteArray written = Formats[format].write(incident(), entries(), options(true));
        for (const char* internal :
             {"internal:", "chat-internal", "kb-internal", "task-7", "Zo", "Person", "secret",
              "memory-saturation", "HYPERLINK", "phone", "gpj", "SUM", "alert(1)", "again"}) {
            QVERIFY2(!written.contains(internal), internal);
        }
        QVERIFY(written.contains("Channel - Chat"));
        QVERIFY(written.contains("We are looking into"));
    }

    void thePublicIsToldWhatHeld() {
        // The times of a trial of the gateway's day: 3 of 16 tasks were well at 20:25:20 already.
        QVector<TimelineEntry> all{
            told(3, EntryKind::Deployment, "", "Deploy v232"),
            told(19, EntryKind::Verdict, "degraded", "chat-internal degraded: p95 9.8 s on chat-3"),
            told(21, EntryKind::Verdict, "unhealthy", "chat-3, chat-6 unhealthy: p95 10 s"),
            told(22, EntryKind::Incident, "unhealthy", "chat-internal unhealthy: p95 8.2 s"),
            told(25, EntryKind::Verdict, "degraded", "chat-internal no longer unhealthy"),
            told(28, EntryKind::Verdict, "unhealthy", "chat-internal unhealthy: p95 9 s"),
            told(30, EntryKind::Deployment, "", "Deploy v232 completed"),
            told(71, EntryKind::Action, "", "Rollback of chat-internal to v231 armed"),
            capacity(75, "The capacity of chat-internal is pinned: the minimum of X is 4"),
            told(76, EntryKind::Deployment, "", "Rollback to v231"),
            told(76, EntryKind::Action, "", "Rollback of chat-internal to v231 started"),
            told(80, EntryKind::Verdict, "healthy", "chat-5, chat-3, chat-4 healthy again"),
            told(97, EntryKind::Deployment, "", "Rollback to v231 completed"),
            told(
                110, EntryKind::Action, "",
                "Rollback of chat-internal to v231 done, waiting for tasks and signals to recover"),
            told(144, EntryKind::Verdict, "healthy", "chat-internal healthy again after 2 min"),
            told(145, EntryKind::Incident, "degraded", "INC-7 mitigated after 2 min"),
            told(160, EntryKind::Action, "healthy", "Rollback of chat-internal to v231 succeeded"),
            capacity(161, "The capacity of chat-internal is no longer pinned"),
        };
        const QString begun = QStringLiteral(
            "3 A change was made|19 Service disrupted|76 A corrective measure was started|");
        const QString over =
            QStringLiteral("145 Incident mitigated|160 A corrective measure was finished");
        QCOMPARE(publicLines(all, 160), begun + over);
        QCOMPARE(publicLines(all, 203), begun + over);
        QCOMPARE(publicLines(all, 204), begun + QStringLiteral("144 Operating normally|") + over);
        // What came back within the minute was never over.
        all.append(told(180, EntryKind::Verdict, "degraded", "chat-internal degraded: p95 1 s"));
        QCOMPARE(publicLines(all, 400), begun + QStringLiteral("144 Degraded performance|") + over);
        all.append(told(300, EntryKind::Deployment, "", "Deploy v233"));
        QVERIFY(publicLines(all, 400).endsWith(QStringLiteral("|300 A change was made")));
    }

    void aComponentIsAsBadAsItsWorstService() {
        QVector<TimelineEntry> all{
            told(0, EntryKind::Incident, "unhealthy", "chat-internal unhealthy: p95 8 s"),
            told(90, EntryKind::Verdict, "unhealthy", "api-internal unhealthy: p95 8 s"),
            told(200, EntryKind::Verdict, "healthy", "chat-internal healthy again"),
            told(480, EntryKind::Verdict, "degraded", "api-internal no longer unhealthy"),
            told(500, EntryKind::Verdict, "unknown", "api-internal unknown: no answer"),
            told(900, EntryKind::Verdict, "healthy", "api-internal healthy again"),
        };
        all[1].service = all[3].service = all[4].service = all[5].service =
            QStringLiteral("api-internal");
        QCOMPARE(
            publicLines(all, 1000),
            QStringLiteral("0 Service disrupted|480 Degraded performance|500 State being checked|"
                           "900 Operating normally"));
    }

    /// With the pipeline's own tools, say.
    void measuresTakenElsewhereAreToldAsMeasures() {
        const QVector<TimelineEntry> all{
            told(0, EntryKind::Deployment, "", "Deploy v232 · settings r17"),
            told(20, EntryKind::Deployment, "", "Deploy v232 · settings r17 completed"),
            told(80, EntryKind::Deployment, "", "Rollback to v231 · settings r16"),
            told(90, EntryKind::Deployment, "", "Rollback to v231 · settings r16 aborted"),
            told(100, EntryKind::Deployment, "", "Redeploy of v231 · settings r16"),
            told(110, EntryKind::Deployment, "degraded", "Redeploy of v231 · settings r16 failed"),
            told(120, EntryKind::Deployment, "", "Rollback to v231 · settings r16"),
            told(200, EntryKind::Deployment, "", "Rollback to v231 · settings r16 completed"),
        };
        QCOMPARE(publicLines(all, 1000),
                 QStringLiteral("0 A change was made|80 A corrective measure was started|"
                                "90 A corrective measure was ended early|"
                                "100 A corrective measure was started|"
                                "110 A corrective measure did not succeed|"
                                "120 A corrective measure was started|"
                                "200 A corrective measure was finished"));
    }

    void severalServicesOfAComponentAreOneMeasure() {
        QVector<TimelineEntry> all{
            told(80, EntryKind::Deployment, "", "Rollback to v231"),
            told(85, EntryKind::Deployment, "", "Rollback to v57"),
            told(120, EntryKind::Deployment, "", "Rollback to v231 completed"),
            told(200, EntryKind::Deployment, "", "Rollback to v57 completed"),
            told(900, EntryKind::Deployment, "", "Rollback to v230"),
            told(910, EntryKind::Deployment, "", "Rollback to v56"),
            told(930, EntryKind::Deployment, "degraded", "Rollback to v230 failed"),
            told(990, EntryKind::Deployment, "", "Rollback to v56 completed"),
        };
        for (const int other : {1, 3, 5, 7}) {
            all[other].service = QStringLiteral("api-internal");
        }
        QCOMPARE(publicLines(all, 2000), QStringLiteral("80 A corrective measure was started|"
                                                        "200 A corrective measure was finished|"
                                                        "900 A corrective measure was started|"
                                                        "930 A corrective measure did not succeed|"
                                                        "990 A corrective measure was finished"));
    }

    void aTitleForThePublicFitsAStatusPage() {
        Incident wide = incident();
        ExportOptions asked = options(true);
        for (int i = 0; i < 40; ++i) {
            wide.services << QStringLiteral("service-%1").arg(i);
            asked.componentNames.insert(wide.services.last(),
                                        QStringLiteral("Component number %1").arg(i));
        }
        const auto page = QJsonDocument::fromJson(exportStatuspage(wide, {}, asked));
        QCOMPARE(page[QStringLiteral("name")].toString(),
                 QStringLiteral("Disruption of Channel - Chat, One of our services, Component "
                                "number 0 and 39 more"));
        QCOMPARE(page[QStringLiteral("components")].toArray().size(), 42);
    }

    void aMeasureThatFailedIsNotToldAsFinished() {
        const QVector<TimelineEntry> all{
            told(0, EntryKind::Action, "", "Redeploy of chat-3 armed"),
            told(5, EntryKind::Action, "", "Redeploy of chat-3 cancelled"),
            told(10, EntryKind::Action, "", "Redeploy of chat-3 armed"),
            told(15, EntryKind::Action, "", "Redeploy of chat-3 started"),
            told(20, EntryKind::Action, "", "Redeploy of chat-3 taken up again"),
            told(90, EntryKind::Action, "unhealthy", "Redeploy of chat-3 failed"),
            told(95, EntryKind::Action, "unknown", "Redeploy of chat-4: outcome unknown"),
        };
        QCOMPARE(publicLines(all, 1000),
                 QStringLiteral("15 A corrective measure was started|"
                                "90 A corrective measure did not succeed|"
                                "95 The outcome of a corrective measure is being checked"));
    }

    void customersGetWhatThePublicGets() {
        const auto as = [](ExportFormat format) {
            return exportAs(format, incident(), entries(), options(false));
        };
        QCOMPARE(as(ExportFormat::Customers), exportMarkdown(incident(), entries(), options(true)));
        QCOMPARE(as(ExportFormat::CustomersHtml), exportHtml(incident(), entries(), options(true)));
        QCOMPARE(as(ExportFormat::CustomersPdf), exportPaper(incident(), entries(), options(true)));
        QCOMPARE(as(ExportFormat::Html), exportHtml(incident(), entries(), options(false)));
        QCOMPARE(as(ExportFormat::Pdf), exportPaper(incident(), entries(), options(false)));
        QCOMPARE(as(ExportFormat::Markdown), exportMarkdown(incident(), entries(), options(false)));
        QCOMPARE(as(ExportFormat::Csv), exportCsv(incident(), entries(), options(false)));
        QCOMPARE(as(ExportFormat::Json), exportJson(incident(), entries(), options(false)));
    }

    void nothingRemoteActs_data() { eachFormat(); }

    void nothingRemoteActs() {
        QFETCH(int, format);
        const QByteArray written = Formats[format].write(incident(), entries(), options(false));
        if (Formats[format].write == exportMarkdown) {
            for (const char* markup :
                 {"<script", "<b>", "**96", "http://", "[x]", " `z", "www.", " @SUM", "\u202E"}) {
                QVERIFY2(!written.contains(markup), markup);
            }
            const QList<QByteArray> lines = written.split('\n');
            for (const QByteArray& line : lines) {
                QByteArray plain = line;
                plain.replace("\\|", "");
                QVERIFY2(!line.startsWith('|') || plain.count('|') == 3 || plain.count('|') == 6,
                         line.constData());
            }
        }
        if (Formats[format].write == exportCsv) {
            QVERIFY(!written.contains("\u202E"));
            const QVector<QStringList> rows = csvRows(written);
            QCOMPARE(rows.size(), entries().size() + 1);
            for (const QStringList& row : rows) {
                QCOMPARE(row.size(), 9);
                for (const QString& field : row) {
                    QVERIFY2(field.isEmpty() || !QStringLiteral("=+-@\t\r").contains(field[0]),
                             qPrintable(field));
                }
            }
        }
        if (Formats[format].write == exportJson) {
            const QJsonObject read = QJsonDocument::fromJson(written).object();
            const QJsonArray lines = read.value(QStringLiteral("entries")).toArray();
            QCOMPARE(lines.size(), entries().size());
            QCOMPARE(lines[0].toObject().value(QStringLiteral("title")).toString(),
                     entries()[1].title);
        }
    }

    void aFindingThatALineTellsAloneIsNotReadTwice() {
        TimelineEntry finding = told(10, EntryKind::Finding, "unhealthy", "chat-7 p95 4 s");
        finding.id = QStringLiteral("finding");
        finding.task = QStringLiteral("chat-7");
        TimelineEntry line = finding;
        line.kind = EntryKind::Verdict;
        line.id = finding.toldBy = QStringLiteral("line");
        const auto rowsOf = [](const QVector<TimelineEntry>& all) {
            return csvRows(exportCsv(incident(), all, options(false))).mid(1);
        };
        QCOMPARE(rowsOf({finding, line}).size(), 1);
        // Two steps of the task, of which the line names the last; and one that nothing tells yet.
        TimelineEntry second = finding;
        second.id = QStringLiteral("second");
        TimelineEntry untold = finding;
        untold.toldBy.clear();
        const QVector<QStringList> rows = rowsOf({finding, second, untold, line});
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[0][2], QStringLiteral("verdict"));
        QCOMPARE(rows[1][2], QStringLiteral("finding"));
    }

    void orderIsByTimeThenArrival() {
        const QVector<QStringList> rows = csvRows(exportCsv(incident(), entries(), options(false)));
        QStringList times;
        for (const QStringList& row : rows.mid(1)) {
            times << row[0];
        }
        QVERIFY(std::is_sorted(times.begin(), times.end()));
        QCOMPARE(rows[2][2], QStringLiteral("note"));
        QCOMPARE(rows[3][2], QStringLiteral("deployment"));
        QCOMPARE(rows[2][0], rows[3][0]);
    }

    void localTimesTellTheirOffsets() {
        const QVector<QStringList> rows = csvRows(exportCsv(incident(), entries(), options(false)));
        QCOMPARE(rows[1][0], QStringLiteral("2024-11-03T05:59:00.000Z"));
        QCOMPARE(rows[1][1], QStringLiteral("2024-11-03T01:59:00.000-04:00"));
        QCOMPARE(rows[2][0], QStringLiteral("2024-11-03T06:00:00.000Z"));
        QCOMPARE(rows[2][1], QStringLiteral("2024-11-03T01:00:00.000-05:00"));
        const QByteArray markdown = exportMarkdown(incident(), entries(), options(false));
        QVERIFY(markdown.contains("UTC-04:00"));
        QVERIFY(markdown.contains("UTC-05:00"));
        QVERIFY(markdown.contains("America/New\\_York"));
    }

    void anIncidentWithoutEntriesIsExported_data() { eachFormat(); }

    void anIncidentWithoutEntriesIsExported() {
        QFETCH(int, format);
        Incident open = incident();
        open.mitigatedMs = NoTime;
        open.resolvedMs = NoTime;
        const QByteArray written = Formats[format].write(open, {}, options(false));
        QVERIFY(!written.isEmpty());
        QVERIFY(!written.contains("1969"));
        QVERIFY(!written.contains("1970"));
    }

    void theCauseIsInEveryInternalExportAndInNoPublicOne() {
        const char* first = "Cause of chat not known: too few tasks differ";
        const char* latest = "Cause of chat now believed to be the settings";
        const QVector<TimelineEntry> all{
            told(0, EntryKind::Incident, "unhealthy", "chat unhealthy"),
            told(20, EntryKind::Cause, "", latest), told(10, EntryKind::Cause, "", first)};
        for (const Format& format : Formats) {
            const QByteArray internal = format.write(incident(), all, options(false));
            QVERIFY2(internal.contains(first) && internal.contains(latest), format.suffix);
            const QByteArray told = format.write(incident(), all, options(true));
            QVERIFY2(!told.contains("Cause of") && !told.contains("settings"), format.suffix);
        }
        QVERIFY(exportMarkdown(incident(), all, options(false))
                    .contains("| Cause | Cause of chat now believed to be the settings |"));
        const auto json = QJsonDocument::fromJson(exportJson(incident(), all, options(false)));
        QCOMPARE(json[QStringLiteral("incident")][QStringLiteral("cause")].toString(),
                 QLatin1String(latest));
    }

    void aTimeThatNobodyWatchedIsInEveryExport() {
        const WatchGap gap{BeforeChange + 10 * Minute, BeforeChange + 41 * Minute,
                           WatchGap::Why::NotRunning};
        const QVector<TimelineEntry> all{
            told(0, EntryKind::Incident, "unhealthy", "chat unhealthy"),
            gapEntry(gap, options(false).timeZone)};
        QCOMPARE(gapEnd(all[1]), std::optional<TimeMs>(gap.untilMs));
        for (const Format& format : Formats) {
            const QByteArray internal = format.write(incident(), all, options(false));
            QVERIFY2(internal.contains("Not watched 01:09–01:40"), format.suffix);
            const QByteArray customers = format.write(incident(), all, options(true));
            QVERIFY2(customers.contains("No measurements until 2024-11-03 01:40:00"),
                     customers.constData());
            QVERIFY2(!customers.contains("Watchbridge"), format.suffix);
            const bool hasFacts = !internal.startsWith("time_utc");
            QCOMPARE(internal.contains("| Of it not watched | 31 min |") ||
                         internal.contains("<td>31 min</td>") ||
                         internal.contains("\"not_watched_seconds\":1860"),
                     hasFacts);
        }
    }
};

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_Exporter.moc"
