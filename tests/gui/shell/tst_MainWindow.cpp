// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FleetModel.h"
#include "models/items/TimelineModel.h"
#include "tests/support/SampleFleet.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/EntryField.h"
#include "widgets/common/FactsLabel.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/PlainText.h"
#include "widgets/shell/AlarmControls.h"
#include "widgets/shell/MainWindow.h"

#include <QAccessible>
#include <QApplication>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWindow>

using namespace wb;
using common::EntryField;
using common::KeyButton;
using shell::MainWindow;

/// Drives the real widgets by their object names.
namespace {

/// What the platform sends for a key that is held: flagged as a repeat, through the shortcut map.
void sendRepeat(QWindow* window, int key) {
    const QString text =
        key == Qt::Key_Return ? QStringLiteral("\r") : QString(QChar(key)).toLower();
    qt_handleKeyEvent(window, QEvent::KeyPress, key, Qt::NoModifier, text, true, 1);
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<common::Appearance> m_appearance;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<MainWindow> m_window;

    template <typename T>
    T* find(const char* name) const {
        return m_window->findChild<T*>(QLatin1String(name));
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(),
                        static_cast<Qt::Key>(key), modifiers);
    }
    void open(bool actionsEnabled = true) {
        m_window = std::make_unique<MainWindow>(sample::environment(actionsEnabled), *m_clock);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->setFleet(sample::share(sample::fleet()));
    }
    void arm() { m_window->setAction(sample::armedRedeploy(m_clock->nowMs())); }
    /// Presses a key and keeps it down, as X11 tells it: one press, then repeats.
    void hold(int key, int repeats) const {
        QTest::keyPress(QApplication::focusWidget(), static_cast<Qt::Key>(key));
        holdOn(key, repeats);
    }
    static void holdOn(int key, int repeats) {
        QWindow* window = QApplication::focusWidget()->window()->windowHandle();
        for (int at = 0; at < repeats; ++at) {
            sendRepeat(window, key);
        }
    }
private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<common::Appearance>(*qApp, QString()); }
    void init() {
        m_clock = std::make_unique<ManualClock>(sample::NowMs);
        open();
    }
    void cleanup() {
        m_window.reset();
        m_clock.reset();
    }

    void theWorstServiceIsChosenByItself() {
        QCOMPARE(m_window->chosenService(), QStringLiteral("chat"));
        QCOMPARE(find<common::ElidedLabel>("releaseLine")->text(),
                 QStringLiteral("v413 · settings r42 · 17:15 ET"));
        QVERIFY(find<common::FactsLabel>("reasonText")
                    ->text()
                    .startsWith(
                        QStringLiteral("3 of 12 tasks unhealthy since 17:51:08 ET. Memory 96 %")));
    }
    /// Whoever looks back is told so, wherever the window is small, and is live again by a key.
    void lookingBackIsSaid() {
        auto* grid = find<charts::ChartGrid>("chartGrid");
        auto* lookBack = find<QWidget>("lookBack");
        QVERIFY(!lookBack->isVisible());
        grid->pan(-10 * 60'000);
        QVERIFY(lookBack->isVisible());
        const QString said = find<common::ElidedLabel>("lookBackText")->text();
        QVERIFY2(said.startsWith(QStringLiteral("Looking back: 14 Nov 17:")), qPrintable(said));
        QVERIFY(find<QToolButton>("range2")->isChecked());
        grid->zoom(0.5, 0.5);
        QVERIFY(!find<QToolButton>("range2")->isChecked());
        key(Qt::Key_L);
        QVERIFY(!lookBack->isVisible());
        grid->pan(-10 * 60'000);
        find<QPushButton>("backToLive")->click();
        QVERIFY(!lookBack->isVisible());
        grid->pan(-10 * 60'000);
        find<QToolButton>("range2")->click();
        QVERIFY(!lookBack->isVisible());
        QVERIFY(grid->isLive());
    }
    void soundsAreOffByAKeyAndItIsSaid() {
        shell::AlarmControls& controls = m_window->alarms();
        QSignalSpy wanted(&controls, &shell::AlarmControls::muteWanted);
        auto* state = find<QLabel>("muteState");
        QVERIFY(!state->isVisible());
        key(Qt::Key_M);
        QTRY_VERIFY(find<QMenu>("muteMenu"));
        find<QMenu>("muteMenu")->actions().constFirst()->trigger();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<DurationMs>(), 15 * 60'000);
        controls.setMute(sample::NowMs + 15 * 60'000);
        QVERIFY(state->isVisible());
        QCOMPARE(state->text(), QStringLiteral("no sounds for 15 min"));
        m_clock->advanceMs(15 * 60'000 - 1000);
        QTRY_COMPARE(state->text(), QStringLiteral("no sounds for 1 s"));
        m_clock->advanceMs(1000);
        QTRY_VERIFY(!state->isVisible());
    }
    void aSnoozeWantsAReason() {
        shell::AlarmControls& controls = m_window->alarms();
        QSignalSpy wanted(&controls, &shell::AlarmControls::snoozeWanted);
        key(Qt::Key_Z);
        auto* reason = find<EntryField>("snoozeReason");
        QVERIFY(reason->isVisible());
        QVERIFY(reason->hasFocus());
        key(Qt::Key_Return);
        QTest::mouseClick(find<KeyButton>("snoozeFor3"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 0);
        QVERIFY(reason->isVisible());
        QVERIFY(
            find<QLabel>("snoozeHint")->text().startsWith(QStringLiteral("A reason is needed")));
        // Letters are letters here, not the window's keys.
        QTest::keyClicks(reason, QStringLiteral("drmz known"));
        QCOMPARE(reason->text(), QStringLiteral("drmz known"));
        QTest::mouseClick(find<KeyButton>("snoozeFor3"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0], (QVariantList{QStringLiteral("chat"), DurationMs{8 * 3'600'000},
                                          QStringLiteral("drmz known")}));
        QVERIFY(!reason->isVisible());
        key(Qt::Key_Z);
        key(Qt::Key_Escape);
        QVERIFY(!reason->isVisible());
        QCOMPARE(wanted.size(), 1);
    }
    void aSnoozeIsShownAndNeverGreen() {
        shell::AlarmControls& controls = m_window->alarms();
        QSignalSpy wake(&controls, &shell::AlarmControls::wakeWanted);
        m_window->showService(QStringLiteral("api-gateway"));
        auto* mark = find<QWidget>("serviceMark");
        const auto isGreen = [&] {
            const QImage picture = mark->grab().toImage();
            const QColor middle = picture.pixelColor(picture.rect().center());
            return middle.green() > middle.red() + 40;
        };
        QVERIFY(isGreen());
        controls.setSnoozes({{QStringLiteral("api-gateway"), QStringLiteral("zoe@bastion"),
                              QStringLiteral("moved on <b>Friday</b>"), sample::NowMs + 3'600'000,
                              alarms::Gravity::Well}});
        auto* text = find<common::FactsLabel>("snoozeText");
        QVERIFY(text->isVisible());
        QCOMPARE(text->text(), QStringLiteral("Snoozed by zoe@bastion until 18:59:32 ET: moved on "
                                              "<b>Friday</b>"));
        QVERIFY(!isGreen());
        const auto* model = m_window->findChild<items::FleetModel*>();
        const QModelIndex row = model->indexOfService(QStringLiteral("api-gateway"));
        QVERIFY(row.data(items::FleetModel::SnoozeRole).toString().startsWith(u"Snoozed by"));
        key(Qt::Key_Z);
        QCOMPARE(wake.size(), 1);
        controls.setSnoozes({});
        QVERIFY(!text->isVisible());
        QVERIFY(isGreen());
    }
    void keysWalkTheServices() {
        key(Qt::Key_J);
        QCOMPARE(m_window->chosenService(), QStringLiteral("reporting"));
        key(Qt::Key_Down);
        QCOMPARE(m_window->chosenService(), QStringLiteral("api-gateway-chat-kb"));
        key(Qt::Key_K);
        key(Qt::Key_Up);
        QCOMPARE(m_window->chosenService(), QStringLiteral("chat"));
    }
    void aChoiceByHandStaysWhenAnotherGetsWorse() {
        key(Qt::Key_J);
        m_window->setFleet(sample::share(sample::fleet()));
        QCOMPARE(m_window->chosenService(), QStringLiteral("reporting"));
    }
    void aClickArmsOnceAndTheStripCountsDown() {
        QSignalSpy requested(m_window.get(), &MainWindow::actionRequested);
        auto* button = find<KeyButton>("redeployButton");
        QCOMPARE(button->text(), QStringLiteral("Redeploy 3 unhealthy"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
        const auto request = requested.first().first().value<deploy::ActionRequest>();
        QCOMPARE(request.tasks.size(), 3);
        arm();
        QVERIFY(find<QWidget>("actionStrip")->isVisible());
        QCOMPARE(find<common::ElidedLabel>("actionTitle")->text(),
                 QStringLiteral("Redeploying 3 tasks of chat in 5 s"));
        QVERIFY(!button->isEnabled());
        key(Qt::Key_D);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
    }
    void aHeldKeyNeitherArmsTwiceNorGoes() {
        QSignalSpy requested(m_window.get(), &MainWindow::actionRequested);
        QSignalSpy gone(m_window.get(), &MainWindow::goNowRequested);
        hold(Qt::Key_R, 5);
        QCOMPARE(requested.size(), 1);
        arm();
        m_clock->advanceMs(1000);
        holdOn(Qt::Key_Return, 5);
        QCOMPARE(gone.size(), 0);
        key(Qt::Key_Return);
        QCOMPARE(gone.size(), 1);
    }
    void aNervousEnterRightAfterArmingIsNoDecision() {
        QSignalSpy gone(m_window.get(), &MainWindow::goNowRequested);
        arm();
        key(Qt::Key_Return);
        QCOMPARE(gone.size(), 0);
    }
    void escapeUndoesAndDismisses() {
        QSignalSpy undone(m_window.get(), &MainWindow::undoRequested);
        arm();
        key(Qt::Key_Escape);
        QCOMPARE(undone.size(), 1);
        QCOMPARE(undone.first().first().toString(), QStringLiteral("action-1"));
        deploy::ActionSnapshot over = sample::armedRedeploy(m_clock->nowMs());
        over.state = deploy::ActionState::Cancelled;
        over.undoUntilMs = NoTime;
        m_window->setAction(over);
        QVERIFY(find<QWidget>("dismissButton")->isVisible());
        key(Qt::Key_Escape);
        QCOMPARE(undone.size(), 1);
        QVERIFY(!find<QWidget>("actionStrip")->isVisible());
    }
    void enterOnUndoMeansUndo() {
        QSignalSpy undone(m_window.get(), &MainWindow::undoRequested);
        QSignalSpy gone(m_window.get(), &MainWindow::goNowRequested);
        arm();
        m_clock->advanceMs(1000);
        find<KeyButton>("undoButton")->setFocus();
        key(Qt::Key_Return);
        QCOMPARE(undone.size(), 1);
        QCOMPARE(gone.size(), 0);
    }
    void typingANoteTouchesNoAction() {
        QSignalSpy noted(m_window.get(), &MainWindow::noteEntered);
        QSignalSpy requested(m_window.get(), &MainWindow::actionRequested);
        QSignalSpy undone(m_window.get(), &MainWindow::undoRequested);
        QSignalSpy gone(m_window.get(), &MainWindow::goNowRequested);
        arm();
        m_clock->advanceMs(1000);
        key(Qt::Key_N);
        auto* field = find<EntryField>("noteField");
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("Dear redeployers 12345 ?"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(noted.size(), 1);
        QCOMPARE(noted.first().first().toString(), QStringLiteral("Dear redeployers 12345 ?"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->hasFocus());
        QCOMPARE(requested.size() + undone.size() + gone.size(), 0);
    }
    void readOnlySaysSo() {
        open(false);
        const auto* button = find<KeyButton>("rollbackButton");
        QVERIFY(!button->isEnabled());
        QVERIFY(button->obstacle().contains(QStringLiteral("read-only")));
        QVERIFY(find<common::FactsLabel>("obstacleText")->isVisible());
        QVERIFY(
            find<common::FactsLabel>("obstacleText")->text().contains(QStringLiteral("read-only")));
        QCOMPARE(find<QLabel>("actionsState")->text(), QStringLiteral("Actions: read-only"));
    }
    void theStripSaysWhatActionsAre() {
        open();
        const auto* state = find<QLabel>("actionsState");
        m_window->setUnlockedFor(0);
        QCOMPARE(state->text(), QStringLiteral("Actions: locked for Prod1 (US)"));
        m_window->setUnlockedFor(60'000);
        QCOMPARE(state->text(), QStringLiteral("Actions: enabled for Prod1 (US)"));
    }
    void thePaletteGoesToATask() {
        key(Qt::Key_K, Qt::ControlModifier);
        auto* field = find<EntryField>("paletteField");
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("api-gateway-chat-kb-3"));
        QCOMPARE(find<QListWidget>("paletteList")->currentItem()->text(),
                 QStringLiteral("api-gateway-chat-kb-3"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!find<QWidget>("palette")->isVisible());
        QCOMPARE(m_window->chosenService(), QStringLiteral("api-gateway-chat-kb"));
    }
    void thePaletteArmsAndClosesWithEscape() {
        QSignalSpy requested(m_window.get(), &MainWindow::actionRequested);
        key(Qt::Key_K, Qt::ControlModifier);
        auto* field = find<EntryField>("paletteField");
        QTest::keyClicks(field, QStringLiteral("roll"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        key(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!find<QWidget>("palette")->isVisible());
        QCOMPARE(requested.size(), 1);
    }
    void theCheatSheetLeavesTheFocusWhereItWas() {
        auto* button = find<QWidget>("heatButton");
        button->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        auto* sheet = find<QWidget>("cheatSheet");
        QTRY_VERIFY(sheet->hasFocus());
        QTest::keyClick(sheet, Qt::Key_Shift); // Of "?", which may come late.
        QVERIFY(sheet->isVisible());
        QTest::keyClick(sheet, Qt::Key_Escape);
        QVERIFY(!sheet->isVisible());
        QCOMPARE(m_window->focusWidget(), button);
    }
    void theCheatSheetSwallowsKeys() {
        QSignalSpy requested(m_window.get(), &MainWindow::actionRequested);
        key(Qt::Key_Question);
        QVERIFY(find<QWidget>("cheatSheet")->isVisible());
        key(Qt::Key_D);
        QVERIFY(!find<QWidget>("cheatSheet")->isVisible());
        QCOMPARE(requested.size(), 0);
    }
    void anEntryShowsThatItIsSaved() {
        const auto* model =
            m_window->findChild<items::TimelineModel*>(QString(), Qt::FindDirectChildrenOnly);
        m_window->setIncident(sample::incident());
        m_window->addEntry(sample::timeline().first(), false);
        QVERIFY(find<QLabel>("timelineSaved")->text().contains(QStringLiteral("saving 1 entry")));
        QCOMPARE(model->pendingCount(), 1);
        m_window->entrySaved(QStringLiteral("entry-1"));
        QCOMPARE(model->pendingCount(), 0);
        QCOMPARE(find<QLabel>("timelineSaved")->text(), QStringLiteral("timeline saved 17:59:32"));
    }
    void anIncidentShowsAndExports() {
        QVERIFY(!find<QWidget>("incidentBar")->isVisible());
        m_window->setIncident(sample::incident());
        QVERIFY(find<QWidget>("incidentBar")->isVisible());
        QCOMPARE(find<common::ElidedLabel>("incidentOpen")->text(), QStringLiteral("open 08:32"));
        key(Qt::Key_E);
        QTRY_VERIFY(find<QMenu>("exportMenu") != nullptr && find<QMenu>("exportMenu")->isVisible());
        QTest::keyClick(find<QMenu>("exportMenu"), Qt::Key_Return);
        QTRY_VERIFY(find<QFileDialog>("exportDialog") != nullptr);
        auto* dialog = find<QFileDialog>("exportDialog");
        QVERIFY(dialog->selectedFiles().constFirst().endsWith(
            QStringLiteral("INC-7-chat-2024-11-14.md")));
        QSignalSpy exported(m_window.get(), &MainWindow::exportRequested);
        const QTemporaryDir folder;
        dialog->selectFile(folder.filePath(QStringLiteral("timeline.md")));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(exported.size(), 1);
        QCOMPARE(exported.first().at(2).toString(), folder.filePath(QStringLiteral("timeline.md")));
    }
    void aServiceIsChosenEvenIfThePointerRestsOnTheList() {
        m_window = std::make_unique<MainWindow>(sample::environment(), *m_clock);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        auto* list = find<QAbstractItemView>("fleetTable");
        QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
        QApplication::sendEvent(list->viewport(), &enter);
        QVERIFY(m_window->findChild<items::FleetModel*>()->isOrderHeld());
        QCOMPARE(m_window->chosenService(), QString());
        m_window->setFleet(sample::share(sample::fleet()));
        QCOMPARE(m_window->chosenService(), QStringLiteral("chat"));
    }
    void environmentsAreListedWithTheirStateAndChosen() {
        QSignalSpy chosen(m_window.get(), &MainWindow::environmentChosen);
        auto* button = find<KeyButton>("environmentButton");
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY2(find<QMenu>("environmentMenu") == nullptr, "there is nothing to choose from");
        const QString name = sample::environment().name;
        m_window->setEnvironments(
            {{name, fleet::HealthState::Unhealthy},
             {QStringLiteral("Prod1 (EU) & more"), fleet::HealthState::Degraded},
             {QStringLiteral("Staging"), {}}});
        const auto open = [&] {
            QTest::mouseClick(button, Qt::LeftButton);
            return find<QMenu>("environmentMenu");
        };
        QMenu* menu = open();
        QVERIFY(menu != nullptr);
        QStringList lines;
        for (const QAction* action : menu->actions()) {
            lines << action->text();
        }
        QCOMPARE(lines, (QStringList{name + QStringLiteral(" · unhealthy"),
                                     QStringLiteral("Prod1 (EU) && more · degraded"),
                                     QStringLiteral("Staging · not watched yet"), QString(),
                                     QStringLiteral("Side by side\tS")}));
        menu->actions().constFirst()->trigger();
        QCOMPARE(chosen.size(), 0);
        menu->actions().at(1)->trigger();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("Prod1 (EU) & more"));
        menu->close();
        QTRY_VERIFY(find<QMenu>("environmentMenu") == nullptr);
        // What is under way must not go on behind another window.
        arm();
        open()->actions().at(2)->trigger();
        QCOMPARE(chosen.size(), 1);
        QVERIFY(find<common::ElidedLabel>("statusMessage")
                    ->text()
                    .contains(QStringLiteral("under way")));
    }
    void afterGoingBackThePanelComparesWithWhatWasLeft() {
        fleet::FleetSnapshot fleet = sample::fleet();
        fleet::ServiceSnapshot& chat = fleet.services.first();
        chat.leftBehind = chat.current;
        chat.current = chat.previousGood;
        chat.previousGood = {};
        m_window->setFleet(sample::share(fleet));
        QVERIFY(find<QTableView>("releaseDiff")->isVisible());
        QVERIFY(!find<QWidget>("nothingChanged")->isVisible());
        QVERIFY(!find<QWidget>("mixedWarning")->isVisible());
        const QString text = find<common::FactsLabel>("goneBack")->text();
        QVERIFY2(text.startsWith(QStringLiteral("Back from v413 · r42 to v412 · r41.")),
                 qPrintable(text));
        // Good before suspected, as the cause tells it.
        QCOMPARE(find<QTableView>("releaseDiff")->model()->headerData(2, Qt::Horizontal).toString(),
                 QStringLiteral("v413 · r42"));
    }
    void hostileTextIsShownAsItIs() {
        fleet::FleetSnapshot fleet = sample::fleet();
        const QString hostile = QStringLiteral("<b>bold</b><img src=x>");
        fleet.services.first().verdict.reasons.first().text = hostile;
        m_window->setFleet(sample::share(fleet));
        QVERIFY(find<common::FactsLabel>("reasonText")->text().contains(hostile));
        for (const QLabel* label : m_window->findChildren<QLabel*>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
        QVERIFY(!common::safeToolTip(hostile).contains(QStringLiteral("<b>")));
    }
    void aDeadFeedNeverLooksLive_data() {
        QTest::addColumn<qint64>("laterMs");
        QTest::addColumn<QString>("begins");
        QTest::newRow("live") << qint64(0) << QStringLiteral("Live · 0.8 s old");
        QTest::newRow("stale") << qint64(14'000) << QStringLiteral("Stale · 14 s");
        QTest::newRow("dead") << qint64(80'000) << QStringLiteral("Feed dead · 80 s");
    }
    void aDeadFeedNeverLooksLive() {
        QFETCH(qint64, laterMs);
        QFETCH(QString, begins);
        m_clock->advanceMs(laterMs);
        QTRY_VERIFY2(find<QWidget>("feedPill")->accessibleName().startsWith(begins),
                     qPrintable(find<QWidget>("feedPill")->accessibleName()));
    }
    void everyControlHasANameForScreenReaders() {
        m_window->setIncident(sample::incident());
        arm();
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            const bool seen =
                widget->isVisible() && (qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                                        qobject_cast<const QLineEdit*>(widget) != nullptr ||
                                        qobject_cast<const QAbstractItemView*>(widget) != nullptr);
            // What takes keys also while it is hidden, such as the panels over the window.
            const bool control = seen || widget->focusPolicy() != Qt::NoFocus;
            // A header and its corner speak through their table.
            const bool header = qobject_cast<const QHeaderView*>(widget) != nullptr ||
                                widget->inherits("QTableCornerButton");
            // What hands the focus on is named by who takes it: a viewport by its chart.
            const bool handsOn = widget->focusProxy() != nullptr ||
                                 qobject_cast<const QLabel*>(widget) != nullptr; // Its text.
            if (!control || header || handsOn || widget->objectName().startsWith(u"qt_")) {
                continue;
            }
            const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(spoken != nullptr && !spoken->text(QAccessible::Name).isEmpty(),
                     qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' +
                                widget->objectName() + QStringLiteral(" in ") +
                                widget->parent()->objectName() + u' ' +
                                QLatin1String(widget->parent()->metaObject()->className())));
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_MainWindow.moc"
