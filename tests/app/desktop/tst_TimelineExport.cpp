// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/desktop/TimelineExport.h"
#include "app/publish/PdfProgram.h"
#include "app/storage/ExportCharts.h"
#include "tests/support/PdfText.h"
#include "tests/support/SampleRecord.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using incidents::ExportFormat;

/// The window's exports, of a real record into real files.
class TestTimelineExport : public QObject {
    Q_OBJECT

    [[nodiscard]] storage::StorageOptions kept(const fleet::EnvironmentSpec& environment) const {
        storage::StorageOptions options;
        options.path = m_record.database();
        options.environment = environment;
        options.clock = &m_clock;
        return options;
    }

    const test::SampleRecord m_record;
    const SystemClock m_clock;

private Q_SLOTS:
    void eachFormatIsAFile_data() {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("isPublic");
        const QString internal = QStringLiteral("zoe suspects the heap setting");
        const QString open = QStringLiteral("We are looking into delayed messages.");
        QTest::newRow("md") << ExportFormat::Markdown << internal << false;
        QTest::newRow("html") << ExportFormat::Html << internal << false;
        QTest::newRow("pdf") << ExportFormat::Pdf << internal << false;
        QTest::newRow("public html") << ExportFormat::CustomersHtml << open << true;
        QTest::newRow("public pdf") << ExportFormat::CustomersPdf << open << true;
    }

    void eachFormatIsAFile() {
        QFETCH(ExportFormat, format);
        QFETCH(QString, says);
        QFETCH(bool, isPublic);
        fleet::EnvironmentSpec environment;
        environment.name = QStringLiteral("Prod1 (US)");
        environment.timeZone = QTimeZone("America/New_York");
        fleet::ServiceSpec chat;
        chat.name = QStringLiteral("chat-svc");
        chat.component = QStringLiteral("Channel - Chat");
        environment.services << chat;
        storage::StorageThread storage(kept(environment));
        desktop::TimelineExport exports(environment, storage, m_record.database(), m_clock);
        QSignalSpy exported(&exports, &desktop::TimelineExport::exported);
        const auto incident = m_record.opened()->incident(QStringLiteral("INC-2"));
        QVERIFY(incident);
        const QString path = m_record.path(QLatin1String(QTest::currentDataTag()));
        exports.write(*incident, format, path);
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 20'000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const bool isPdf = incidents::isPdf(format);
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.startsWith("%PDF-"), isPdf);
        const QString text = isPdf ? test::pdfText(path) : QString::fromUtf8(bytes);
        QVERIFY2(text.contains(says), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("2024-11-14 18:20:00 ET")), qPrintable(text));
        QCOMPARE(text.contains(QStringLiteral("zoe")), !isPublic);
        QCOMPARE(text.contains(QStringLiteral("<polyline")), format == ExportFormat::Html);
    }

    void whatHasNoChartsIsSaid() {
        auto incident = m_record.opened()->incident(QStringLiteral("INC-2")).value();
        incidents::ExportOptions options;
        options.nowMs = m_clock.nowMs();
        storage::addCharts(options, m_record.database(), incident);
        QVERIFY(!options.charts.isEmpty());
        QCOMPARE(options.chartsNote, QString());
        incident.services.resize(6);
        incident.services << QStringLiteral("seventh") << QStringLiteral("eighth");
        storage::addCharts(options, m_record.database(), incident);
        QCOMPARE(options.chartsNote, QStringLiteral("Without charts here: seventh, eighth."));
        QFile broken(m_record.path(QStringLiteral("broken.db")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(QByteArray("I am no database. ").repeated(50));
        broken.close();
        storage::addCharts(options, broken.fileName(), incident);
        QVERIFY2(options.chartsNote.startsWith(QStringLiteral("No charts here: ")),
                 qPrintable(options.chartsNote));
    }

    /// A window that closes does not wait for pages.
    void aPdfIsGivenUpAtTheEnd() {
        const auto record = m_record.opened();
        const auto incident = record->incident(QStringLiteral("INC-2"));
        QVERIFY(incident);
        const auto filled = record->database().inTransaction([&]() -> Expected<void> {
            incidents::TimelineEntry entry;
            entry.incidentId = incident->id;
            Expected<void> done;
            for (int task = 0; task < 20'000 && done; ++task) {
                entry.id = QStringLiteral("flap %1").arg(task);
                entry.timeMs = incident->openedMs + task;
                entry.kind =
                    task % 2 == 0 ? incidents::EntryKind::Finding : incidents::EntryKind::Verdict;
                entry.title = QStringLiteral("chat-%1 memory 97 % of limit").arg(task);
                done = record->append(entry);
            }
            return done;
        });
        QVERIFY(filled);
        storage::StorageThread storage(kept({}));
        const QString path = m_record.path(QStringLiteral("long.pdf"));
        QElapsedTimer since;
        QTest::failOnWarning(QRegularExpression(QStringLiteral("Destroyed while process")));
        {
            desktop::TimelineExport exports({}, storage, m_record.database(), m_clock);
            exports.write(*incident, ExportFormat::Pdf, path);
            QTRY_VERIFY_WITH_TIMEOUT(exports.findChild<publish::PdfProgram*>() != nullptr, 20'000);
            since.start();
        }
        qInfo("closed after %lld ms", since.elapsed());
        QVERIFY(!QFile::exists(path));
        desktop::TimelineExport exports({}, storage, m_record.database(), m_clock);
        QSignalSpy exported(&exports, &desktop::TimelineExport::exported);
        since.start();
        exports.write(*incident, ExportFormat::Pdf, path);
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 60'000);
        qInfo("exported after %lld ms", since.elapsed());
        QVERIFY(test::pdfText(path).contains(QStringLiteral("more are left out here")));
    }
};

QTEST_MAIN(TestTimelineExport)
#include "tst_TimelineExport.moc"
