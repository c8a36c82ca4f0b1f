// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleFleet.h"
#include "widgets/incidents/IncidentBar.h"

#include <QFileDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using incidents::ExportFormat;
using incidents::IncidentBar;

class TestIncidentBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyExportIsReachedByKeys_data() {
        QTest::addColumn<int>("down");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<ExportFormat>("format");
        const auto row = [](const char* tag, int down, const QString& text, const QString& name,
                            ExportFormat format) {
            QTest::newRow(tag) << down << text << name << format;
        };
        row("markdown", 0, QStringLiteral("Markdown…"), QStringLiteral("INC-7-chat-2024-11-14.md"),
            ExportFormat::Markdown);
        row("csv", 1, QStringLiteral("CSV…"), QStringLiteral("INC-7-chat-2024-11-14.csv"),
            ExportFormat::Csv);
        row("json", 2, QStringLiteral("JSON…"), QStringLiteral("INC-7-chat-2024-11-14.json"),
            ExportFormat::Json);
        // Its name tells customers no service of ours.
        row("for customers", 3, QStringLiteral("For customers…"),
            QStringLiteral("INC-7-customers-2024-11-14.md"), ExportFormat::Customers);
    }

    void everyExportIsReachedByKeys() {
        QFETCH(int, down);
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(ExportFormat, format);
        IncidentBar bar;
        bar.setIncident(sample::incident());
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        bar.openExportMenu();
        auto* menu = bar.findChild<QMenu*>(QStringLiteral("exportMenu"));
        QTRY_VERIFY(menu->isVisible());
        for (int i = 0; i < down; ++i) {
            QTest::keyClick(menu, Qt::Key_Down);
        }
        QCOMPARE(menu->activeAction()->text(), text);
        QTest::keyClick(menu, Qt::Key_Return);
        auto* dialog = bar.findChild<QFileDialog*>(QStringLiteral("exportDialog"));
        QVERIFY(dialog != nullptr);
        QVERIFY2(dialog->selectedFiles().constFirst().endsWith(name),
                 qPrintable(dialog->selectedFiles().constFirst()));
        QSignalSpy exported(&bar, &IncidentBar::exportRequested);
        const QTemporaryDir folder;
        dialog->selectFile(folder.filePath(name));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(exported.size(), 1);
        QCOMPARE(exported.first().at(1).value<ExportFormat>(), format);
    }
};

QTEST_MAIN(TestIncidentBar)
#include "tst_IncidentBar.moc"
