// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleFleet.h"
#include "widgets/common/PlainText.h"
#include "widgets/incidents/IncidentBar.h"

#include <QFileDialog>
#include <QMenu>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace wb;
using incidents::ExportFormat;
using incidents::IncidentBar;

namespace {

class LayoutCount : public QObject {
public:
    int layouts = 0;

protected:
    bool eventFilter(QObject* /*watched*/, QEvent* event) override {
        layouts += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return false;
    }
};

} // namespace

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
        row("web page", 1, QStringLiteral("Web page…"),
            QStringLiteral("INC-7-chat-2024-11-14.html"), ExportFormat::Html);
        row("pdf", 2, QStringLiteral("PDF…"), QStringLiteral("INC-7-chat-2024-11-14.pdf"),
            ExportFormat::Pdf);
        row("csv", 3, QStringLiteral("CSV…"), QStringLiteral("INC-7-chat-2024-11-14.csv"),
            ExportFormat::Csv);
        row("json", 4, QStringLiteral("JSON…"), QStringLiteral("INC-7-chat-2024-11-14.json"),
            ExportFormat::Json);
        // Its name tells customers no service of ours.
        row("for customers", 5, QStringLiteral("For customers…"),
            QStringLiteral("INC-7-customers-2024-11-14.md"), ExportFormat::Customers);
        row("web page for customers", 6, QStringLiteral("For customers, web page…"),
            QStringLiteral("INC-7-customers-2024-11-14.html"), ExportFormat::CustomersHtml);
        row("pdf for customers", 7, QStringLiteral("For customers, PDF…"),
            QStringLiteral("INC-7-customers-2024-11-14.pdf"), ExportFormat::CustomersPdf);
        row("status page", 8, QStringLiteral("For a status page…"),
            QStringLiteral("INC-7-status-page-2024-11-14.json"), ExportFormat::StatusPage);
    }

    void itCountsDownToTheNextUpdate_data() {
        QTest::addColumn<int>("afterSeconds");
        QTest::addColumn<int>("severity");
        QTest::addColumn<QString>("text");
        QTest::newRow("due") << 512 << 2 << QStringLiteral("public update due in 21:28");
        QTest::newRow("overdue") << 1990 << 1 << QStringLiteral("public update overdue by 3 min");
        QTest::newRow("nothing owed") << 512 << 4 << QString();
    }
    void itCountsDownToTheNextUpdate() {
        QFETCH(int, afterSeconds);
        QFETCH(int, severity);
        QFETCH(QString, text);
        IncidentBar bar;
        bar.resize(1680, bar.height());
        bar.setCadence(fleet::EnvironmentSpec().updateEveryMs);
        incidents::Incident incident = sample::incident();
        incident.severity = severity;
        bar.setIncident(incident);
        bar.setNow(incident.openedMs + afterSeconds * 1000);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        auto* due = bar.findChild<common::ElidedLabel*>(QStringLiteral("updateDue"));
        QCOMPARE(due->isVisible(), !text.isEmpty());
        if (!text.isEmpty()) {
            QCOMPARE(due->text(), text);
        }
        // Whoever was told that it is resolved is owed nothing more.
        incident.phase = incidents::UpdatePhase::Resolved;
        bar.setIncident(incident);
        bar.setNow(incident.openedMs + afterSeconds * 1000);
        QVERIFY(!due->isVisible());
    }

    /// Whatever room there is: a short form stands as close to the buttons as a long one.
    void whatIsOwedStandsBesideTheButtons() {
        IncidentBar bar;
        bar.setCadence(fleet::EnvironmentSpec().updateEveryMs);
        const incidents::Incident incident = sample::incident();
        bar.setIncident(incident);
        bar.setNow(incident.openedMs + 512'000);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        const auto* due = bar.findChild<common::ElidedLabel*>(QStringLiteral("updateDue"));
        const auto* people = bar.findChild<common::ElidedLabel*>(QStringLiteral("incidentPeople"));
        const auto* post = bar.findChild<QWidget*>(QStringLiteral("postUpdateButton"));
        QSet<QString> forms;
        for (int width = 820; width <= 1680; width += 20) {
            bar.resize(width, bar.height());
            QCoreApplication::sendPostedEvents();
            const QFontMetrics metrics(due->font());
            QTRY_VERIFY2(due->width() <= metrics.horizontalAdvance(due->shownText()) + 4,
                         qPrintable(QStringLiteral("%1: %2").arg(width).arg(due->shownText())));
            const QString shown = due->shownText();
            forms << shown;
            QVERIFY(post->x() - due->geometry().right() <= 14);
            // What is owed has its words before others have theirs.
            QVERIFY(shown == due->text() || people->shownText() != people->text());
        }
        QVERIFY(forms.size() > 1);
        QCOMPARE(people->shownText(), people->text());
    }

    void wordsHaveTheRoomThatButtonsLeave() {
        IncidentBar bar;
        bar.resize(1000, bar.height());
        bar.setCadence(fleet::EnvironmentSpec().updateEveryMs);
        bar.setIncident(sample::incident());
        bar.setNow(sample::incident().openedMs + 512'000);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        const auto* people = bar.findChild<common::ElidedLabel*>(QStringLiteral("incidentPeople"));
        QTRY_VERIFY(people->shownText() != people->text());
        bar.setOnWall(true);
        QTRY_COMPARE(people->shownText(), people->text());
        QVERIFY(people->width() >= people->sizeHint().width());
    }

    void aSecondLaysOutNothingAnew_data() {
        QTest::addColumn<QString>("title");
        QTest::newRow("a title that fits") << sample::incident().title;
        QTest::newRow("a title that takes all there is") << QString(300, QLatin1Char('x'));
    }
    void aSecondLaysOutNothingAnew() {
        QFETCH(QString, title);
        QWidget window;
        window.resize(1680, 200);
        auto* bar = new IncidentBar(&window);
        auto* lines = new QVBoxLayout(&window);
        lines->addWidget(bar);
        bar->setCadence(fleet::EnvironmentSpec().updateEveryMs);
        incidents::Incident incident = sample::incident();
        incident.title = title;
        bar->setIncident(incident);
        bar->setNow(incident.openedMs + 512'000);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCoreApplication::sendPostedEvents();
        const auto* shown = bar->findChild<common::ElidedLabel*>(QStringLiteral("incidentTitle"));
        QVERIFY(shown->width() >= std::min(shown->sizeHint().width(), 600));
        LayoutCount count;
        bar->installEventFilter(&count);
        window.installEventFilter(&count);
        bar->setNow(incident.openedMs + 513'000);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(count.layouts, 0);
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
