// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleFleet.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/EntryArea.h"
#include "widgets/common/EntryField.h"
#include "widgets/common/FactsLabel.h"
#include "widgets/common/FoldHeading.h"
#include "widgets/common/KeyButton.h"
#include "widgets/shell/BacktestPanel.h"
#include "widgets/shell/MainWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using common::EntryArea;
using common::EntryField;
using common::KeyButton;
using incidents::IncidentCommand;
using incidents::StatusUpdate;
using incidents::UpdatePhase;
using shell::MainWindow;

/// Leading an incident by keys, on the real window.
class TestIncidentDesk : public QObject {
    Q_OBJECT

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<MainWindow> m_window;

    template <typename Widget>
    Widget* find(const char* name) const {
        return m_window->findChild<Widget*>(QString::fromLatin1(name));
    }
    void key(Qt::Key pressed) const { QTest::keyClick(QApplication::focusWidget(), pressed); }
    bool isAtTheFleet() const { return find<QWidget>("fleetTable")->hasFocus(); }

private Q_SLOTS:
    void init() {
        m_clock = std::make_unique<ManualClock>(sample::NowMs);
        fleet::EnvironmentSpec environment = sample::environment();
        for (fleet::ServiceSpec& service : environment.services) {
            if (service.name == QStringLiteral("chat")) {
                service.component = QStringLiteral("Channel - Chat");
            }
        }
        m_window = std::make_unique<MainWindow>(environment, *m_clock);
        m_window->setFleet(sample::share(sample::fleet()));
        m_window->setIncident(sample::incident());
        for (const incidents::TimelineEntry& entry : sample::timeline()) {
            m_window->addEntry(entry, true);
        }
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void anUpdateIsProposedEditedAndEntered() {
        QSignalSpy entered(m_window.get(), &MainWindow::updateEntered);
        QSignalSpy acted(m_window.get(), &MainWindow::actionRequested);
        key(Qt::Key_P);
        auto* text = find<EntryArea>("updateText");
        QVERIFY(text->hasFocus());
        QVERIFY2(text->toPlainText().contains(QStringLiteral("Channel - Chat")),
                 qPrintable(text->toPlainText()));
        QVERIFY(!text->toPlainText().contains(QStringLiteral("chat-")));
        // Another phase proposes other words, until somebody has written his own.
        const QString first = text->toPlainText();
        find<KeyButton>("updatePhase:identified")->click();
        QVERIFY(text->toPlainText() != first);
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("Roll RD, we know why."));
        find<KeyButton>("updatePhase:monitoring")->click();
        QCOMPARE(text->toPlainText(), QStringLiteral("Roll RD, we know why."));
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QCOMPARE(entered.first().first().toString(), QStringLiteral("INC-7"));
        const auto update = entered.first().at(1).value<StatusUpdate>();
        QVERIFY(update.phase == UpdatePhase::Monitoring);
        QCOMPARE(update.text, QStringLiteral("Roll RD, we know why."));
        QCOMPARE(update.components, QStringList{QStringLiteral("Channel - Chat")});
        QVERIFY(isAtTheFleet());
        QCOMPARE(acted.size(), 0);
        m_window->updateRecorded(update.text);
        QCOMPARE(QGuiApplication::clipboard()->text(), update.text);
    }

    void anEmptyUpdateIsNotEntered() {
        QSignalSpy entered(m_window.get(), &MainWindow::updateEntered);
        find<KeyButton>("postUpdateButton")->click();
        find<EntryArea>("updateText")->clear();
        QTest::keyClick(find<EntryArea>("updateText"), Qt::Key_Return);
        QVERIFY(find<QWidget>("updateComposer")->isVisible());
        QCOMPARE(entered.size(), 0);
        QTest::keyClick(find<EntryArea>("updateText"), Qt::Key_Escape);
        QVERIFY(!find<QWidget>("updateComposer")->isVisible());
        QVERIFY(isAtTheFleet());
    }

    void severityCommanderAndStateAreSaid() {
        QSignalSpy commanded(m_window.get(), &MainWindow::incidentCommanded);
        QSignalSpy taken(m_window.get(), &MainWindow::takeCommandRequested);
        const auto last = [&] { return commanded.last().at(1).value<IncidentCommand>(); };
        key(Qt::Key_I);
        QVERIFY(find<EntryField>("leadWhy")->hasFocus());
        QTest::keyClicks(find<EntryField>("leadWhy"), QStringLiteral("all regions"));
        find<KeyButton>("leadSeverity1")->click();
        QCOMPARE(last().severity, 1);
        QCOMPARE(last().why, QStringLiteral("all regions"));
        QVERIFY(isAtTheFleet());
        key(Qt::Key_I);
        find<EntryField>("leadCommander")->setFocus();
        QTest::keyClicks(find<EntryField>("leadCommander"), QStringLiteral("ann"));
        key(Qt::Key_Return);
        QVERIFY(last().kind == IncidentCommand::Kind::Commander);
        QCOMPARE(last().commander, QStringLiteral("ann"));
        key(Qt::Key_I);
        find<KeyButton>("leadTake")->click();
        QCOMPARE(taken.size(), 1);
        key(Qt::Key_I);
        QVERIFY(!find<KeyButton>("leadReopen")->isVisible());
        // Not while one of its services is unhealthy, and the button says which.
        QVERIFY(!find<KeyButton>("leadResolve")->isEnabled());
        QVERIFY(find<KeyButton>("leadResolve")->obstacle().contains(QStringLiteral("chat")));
        fleet::FleetSnapshot better = sample::fleet();
        for (fleet::ServiceSnapshot& service : better.services) {
            service.verdict.state = fleet::HealthState::Degraded;
        }
        m_window->setFleet(sample::share(better));
        find<KeyButton>("leadResolve")->click();
        QVERIFY(last().kind == IncidentCommand::Kind::Resolve);
        incidents::Incident resolved = sample::incident();
        resolved.state = incidents::IncidentState::Resolved;
        resolved.mitigatedMs = resolved.resolvedMs = m_clock->nowMs();
        m_window->setIncident(resolved);
        key(Qt::Key_I);
        QVERIFY(!find<KeyButton>("leadResolve")->isVisible());
        find<KeyButton>("leadReopen")->click();
        QVERIFY(last().kind == IncidentCommand::Kind::Reopen);
    }

    /// Others decide meanwhile; what is half typed here stays.
    void theOpenPanelFollowsTheIncident() {
        key(Qt::Key_I);
        auto* why = find<EntryField>("leadWhy");
        auto* commander = find<EntryField>("leadCommander");
        QTest::keyClicks(why, QStringLiteral("all reg"));
        incidents::Incident changed = sample::incident();
        changed.severity = 1;
        changed.commander = QStringLiteral("zoe");
        changed.state = incidents::IncidentState::Mitigated;
        find<KeyButton>("leadMitigate")->setFocus();
        m_window->setIncident(changed);
        QCOMPARE(why->text(), QStringLiteral("all reg"));
        QCOMPARE(commander->text(), QStringLiteral("zoe"));
        QVERIFY(find<KeyButton>("leadSeverity1")->kind() == KeyButton::Kind::Main);
        QVERIFY(find<KeyButton>("leadSeverity2")->kind() == KeyButton::Kind::Plain);
        QVERIFY(!find<KeyButton>("leadMitigate")->isVisible());
        QVERIFY(find<KeyButton>("leadReopen")->isVisible());
        QVERIFY2(why->hasFocus(), "the keys do not fall to a neighbour of what went");
        commander->selectAll();
        QTest::keyClicks(commander, QStringLiteral("an"));
        changed.commander = QStringLiteral("bob");
        m_window->setIncident(changed);
        QCOMPARE(commander->text(), QStringLiteral("an"));
        // A second click on the bar does not empty it.
        QTest::mouseClick(find<QWidget>("incidentPeople"), Qt::LeftButton);
        QCOMPARE(why->text(), QStringLiteral("all reg"));
        QCOMPARE(commander->text(), QStringLiteral("an"));
    }

    void thePanelsCoverNothing_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("panel");
        QTest::newRow("lead") << int(Qt::Key_I) << QStringLiteral("leadEntry");
        QTest::newRow("update") << int(Qt::Key_P) << QStringLiteral("updateComposer");
        QTest::newRow("snooze") << int(Qt::Key_Z) << QStringLiteral("snoozeEntry");
    }
    void thePanelsCoverNothing() {
        QFETCH(int, key);
        QFETCH(QString, panel);
        m_window->resize(1280, 720);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key));
        const auto* opened = m_window->findChild<QWidget*>(panel);
        const auto area = [this](const QWidget* widget) {
            return QRect(widget->mapTo(m_window.get(), QPoint(0, 0)), widget->size());
        };
        QTRY_VERIFY(area(opened).bottom() > area(find<QWidget>("incidentBar")).bottom());
        for (const char* name : {"rollbackButton", "redeployButton", "incidentBar", "fleetTable",
                                 "timelineList", "noteField", "chartGrid", "statusStrip"}) {
            const auto* other = find<QWidget>(name);
            QVERIFY2(other != nullptr, name);
            QTRY_VERIFY2(!area(other).intersects(area(opened)), name);
        }
        QCOMPARE(m_window->size(), QSize(1280, 720));
    }

    /// On a wide screen as well: what a button is about stands beside it.
    void theFieldsStayTogether_data() { thePanelsCoverNothing_data(); }
    void theFieldsStayTogether() {
        QFETCH(int, key);
        QFETCH(QString, panel);
        m_window->resize(3840, 2160);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key));
        const auto* opened = m_window->findChild<QWidget*>(panel);
        QTRY_COMPARE(opened->width(), 3840);
        for (const QWidget* each : opened->findChildren<QWidget*>()) {
            QTRY_VERIFY2(!each->isVisible() ||
                             each->mapTo(opened, QPoint(each->width(), 0)).x() <= 960,
                         qPrintable(each->objectName()));
        }
    }

    /// With large text on a small screen the lists have the room, and a heading opens what gave it.
    void aLowColumnFoldsWhatIsNeededLeast() {
        common::Appearance appearance(*qApp, QString());
        m_window->resize(1680, 1050);
        auto* blind = find<common::FoldHeading>("blindSpotHeading");
        auto* changed = find<common::FoldHeading>("changedHeading");
        const auto* card = find<QWidget>("blindSpotCard");
        const auto* table = find<QWidget>("releaseDiff");
        QTRY_VERIFY(!blind->isFolded() && !changed->isFolded());
        QVERIFY(card->isVisible() && table->isVisible());
        QVERIFY(!blind->isEnabled() && blind->toolTip().isEmpty());
        appearance.configure({QStringLiteral("dark"), 150, QStringLiteral("en")});
        m_window->resize(1280, 720);
        key(Qt::Key_P);
        QTRY_VERIFY(blind->isFolded() && changed->isFolded());
        QVERIFY(!card->isVisible() && !table->isVisible());
        QVERIFY2(blind->toolTip().contains(QStringLiteral("The autoscaler will not act")),
                 qPrintable(blind->toolTip()));
        QVERIFY2(changed->toolTip().contains(QStringLiteral("settings r42")),
                 qPrintable(changed->toolTip()));
        // The headline has whole sentences, and the timeline's newest entry is whole.
        auto* reason = find<common::FactsLabel>("reasonText");
        QTRY_VERIFY(reason->height() >= reason->heightForWidth(reason->width()));
        QVERIFY2(reason->shownText().endsWith(QStringLiteral(". …")),
                 qPrintable(reason->shownText()));
        const auto* list = find<QListView>("timelineList");
        const QModelIndex newest = list->model()->index(list->model()->rowCount() - 1, 0);
        QTRY_VERIFY(list->viewport()->rect().contains(list->visualRect(newest)));
        blind->click();
        QTRY_VERIFY(!blind->isFolded() && card->isVisible());
        blind->click();
        QTRY_VERIFY(!card->isVisible());
        appearance.configure({QStringLiteral("dark"), 100, QStringLiteral("en")});
        m_window->resize(1680, 1050);
        QTRY_VERIFY(!blind->isFolded() && card->isVisible() && table->isVisible());
    }

    /// Fields over the charts leave free what changes production, armed or not.
    void thePanelsOverTheChartsCoverNoAction_data() {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150}) {
            QTest::addRow("text %d %%", percent) << percent;
        }
    }
    void thePanelsOverTheChartsCoverNoAction() {
        QFETCH(int, percent);
        common::Appearance appearance(*qApp, QString());
        appearance.configure({QStringLiteral("dark"), percent, QStringLiteral("en")});
        m_window->resize(1280, 720);
        m_window->setUnlockedFor(9 * 60'000);
        m_window->setAction(sample::armedRedeploy(m_clock->nowMs()));
        const auto area = [this](const QWidget* widget) {
            return QRect(widget->mapTo(m_window.get(), QPoint(0, 0)), widget->size());
        };
        const auto coversNone = [&](const char* panel) {
            const auto* opened = find<QWidget>(panel);
            for (const char* name : {"rollbackButton", "redeployButton", "unlockButton",
                                     "incidentBar", "actionStrip", "statusStrip"}) {
                QVERIFY2(find<QWidget>(name)->isVisible(), name);
                QTRY_VERIFY2(!area(find<QWidget>(name)).intersects(area(opened)), name);
            }
        };
        key(Qt::Key_T);
        coversNone("spanEntry");
        key(Qt::Key_Escape);
        m_window->backtest().open(m_clock->nowMs() - 1'800'000, m_clock->nowMs());
        QVERIFY(find<QWidget>("backtestPanel")->isVisible());
        coversNone("backtestPanel");
        appearance.configure({QStringLiteral("dark"), 100, QStringLiteral("en")});
    }

    /// Nor by the mouse, which reaches the other panel while this one is open.
    void aHalfWrittenUpdateStays() {
        key(Qt::Key_P);
        auto* text = find<EntryArea>("updateText");
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("We are rolling ba"));
        find<KeyButton>("updatePhase:identified")->click();
        QTest::mouseClick(find<QWidget>("incidentPeople"), Qt::LeftButton);
        QVERIFY(!find<QWidget>("updateComposer")->isVisible());
        find<KeyButton>("postUpdateButton")->click();
        QCOMPARE(text->toPlainText(), QStringLiteral("We are rolling ba"));
        QVERIFY(find<KeyButton>("updatePhase:identified")->isChecked());
        // What could not be recorded stays; what was is no draft, and another incident has none.
        QTest::keyClick(text, Qt::Key_Return);
        find<KeyButton>("postUpdateButton")->click();
        QCOMPARE(text->toPlainText(), QStringLiteral("We are rolling ba"));
        QTest::keyClick(text, Qt::Key_Return);
        m_window->updateRecorded(QStringLiteral("We are rolling ba"));
        find<KeyButton>("postUpdateButton")->click();
        QVERIFY(text->toPlainText() != QStringLiteral("We are rolling ba"));
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("half"));
        incidents::Incident other = sample::incident();
        other.id = QStringLiteral("INC-8");
        m_window->setIncident(other);
        find<KeyButton>("postUpdateButton")->click();
        QVERIFY(text->toPlainText() != QStringLiteral("half"));
    }

    void theCrossCloses() {
        for (const auto& [opens, panel] :
             {std::pair(Qt::Key_I, "leadEntry"), std::pair(Qt::Key_P, "updateComposer")}) {
            key(opens);
            auto* strip = find<QWidget>(panel);
            QVERIFY(strip->isVisible());
            auto* cross = strip->findChild<KeyButton*>(QStringLiteral("closeEntry"));
            QVERIFY(strip->rect().contains(cross->geometry()));
            for (const QWidget* each : strip->findChildren<QWidget*>()) {
                QTRY_VERIFY2(each == cross || !each->isVisible() ||
                                 !each->geometry().intersects(cross->geometry()),
                             qPrintable(each->objectName()));
            }
            QTest::mouseClick(cross, Qt::LeftButton);
            QVERIFY(!strip->isVisible());
            QVERIFY(isAtTheFleet());
        }
    }

    void escapeLeavesFromButtonsToo() {
        QSignalSpy undone(m_window.get(), &MainWindow::undoRequested);
        m_window->setAction(sample::armedRedeploy(m_clock->nowMs()));
        key(Qt::Key_I);
        find<KeyButton>("leadSeverity3")->setFocus();
        key(Qt::Key_Escape);
        QVERIFY(!find<QWidget>("leadEntry")->isVisible());
        QVERIFY(isAtTheFleet());
        QCOMPARE(undone.size(), 0);
    }

    void aNoteGivesTheKeysBack() {
        QSignalSpy noted(m_window.get(), &MainWindow::noteEntered);
        for (const Qt::Key last : {Qt::Key_Return, Qt::Key_Escape}) {
            key(Qt::Key_N);
            auto* note = find<EntryField>("noteField");
            QVERIFY(note->hasFocus());
            QTest::keyClicks(note, QStringLiteral("j k"));
            QTest::keyClick(note, last);
            QVERIFY(isAtTheFleet());
        }
        QCOMPARE(noted.size(), 1);
    }

    void withoutAnIncidentThereIsNothingToLead() {
        m_window->setIncident({});
        key(Qt::Key_I);
        key(Qt::Key_P);
        QVERIFY(!find<QWidget>("leadEntry")->isVisible());
        QVERIFY(!find<QWidget>("updateComposer")->isVisible());
    }
};

QTEST_MAIN(TestIncidentDesk)
#include "tst_IncidentDesk.moc"
