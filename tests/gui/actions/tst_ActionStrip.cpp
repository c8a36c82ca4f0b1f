// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Format.h"
#include "tests/support/SampleFleet.h"
#include "widgets/actions/ItemLine.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/EntryField.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Translations.h"
#include "widgets/shell/MainWindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using common::EntryField;
using shell::MainWindow;

/// The strip of an action in the real window, driven by keys.
class TestActionStrip : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<common::Appearance> m_appearance;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<MainWindow> m_window;

    template <typename T>
    T* find(const char* name) const {
        return m_window->findChild<T*>(QLatin1String(name));
    }
    void key(int key) const {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(),
                        static_cast<Qt::Key>(key));
    }

private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<common::Appearance>(*qApp, QString()); }
    void init() {
        m_appearance->configure({QStringLiteral("dark"), 100, QStringLiteral("en")});
        m_clock = std::make_unique<ManualClock>(sample::NowMs);
        m_window = std::make_unique<MainWindow>(sample::environment(), *m_clock);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->setFleet(sample::share(sample::fleet()));
    }
    void cleanup() {
        m_window.reset();
        m_clock.reset();
    }

    void anAbortThatWasNotConfirmedMayBeAskedForAgain() {
        QSignalSpy requested(m_window.get(), &MainWindow::abortRequested);
        deploy::ActionSnapshot action = sample::armedRedeploy(m_clock->nowMs());
        action.state = deploy::ActionState::Running;
        action.undoUntilMs = NoTime;
        m_window->setAction(action);
        auto* abort = find<QAbstractButton>("abortButton");
        QVERIFY(abort->isVisible());
        abort->click();
        m_window->setAction(action);
        QVERIFY(!abort->isEnabled());
        action.detail = QStringLiteral("the abort was not confirmed: connection refused");
        m_window->setAction(action);
        QVERIFY(abort->isEnabled());
        abort->click();
        QVERIFY(!abort->isEnabled());
        // What is through is no longer aborted but waited for, which one may stop.
        action.state = deploy::ActionState::Verifying;
        m_window->setAction(action);
        QVERIFY(abort->isEnabled());
        QCOMPARE(requested.size(), 2);
    }

    void whatWasTakenUpAfterARestartSaysSo() {
        deploy::ActionSnapshot action = sample::armedRedeploy(m_clock->nowMs());
        action.state = deploy::ActionState::Running;
        action.undoUntilMs = NoTime;
        action.startedMs = m_clock->nowMs() - 65'000;
        m_window->setAction(action);
        const auto* stopwatch = find<QLabel>("actionStopwatch");
        QCOMPARE(stopwatch->text(), QStringLiteral("01:05"));
        action.resumedMs = m_clock->nowMs() - 5000;
        m_window->setAction(action);
        const QString resumed = QStringLiteral("taken up again at ") +
                                base::clockText(action.resumedMs, sample::environment().timeZone);
        QCOMPARE(stopwatch->text(), QStringLiteral("01:05 · ") + resumed);
        // Its end says so as well.
        action.state = deploy::ActionState::Unknown;
        m_window->setAction(action);
        QVERIFY2(stopwatch->text().endsWith(resumed), qPrintable(stopwatch->text()));
    }

    void whatIsPinnedIsToldUntilItIsPutBack() {
        deploy::ActionSnapshot action = sample::armedRedeploy(m_clock->nowMs());
        action.kind = fleet::DeploymentKind::Rollback;
        action.state = deploy::ActionState::Running;
        action.undoUntilMs = NoTime;
        action.held = {{action.service, 2, 4, false}};
        action.members[0].progress = QVector<fleet::TaskProgress>(1);
        action.members[0].progress[0].task = QStringLiteral("chat-3");
        const auto items = [this] { return find<actions::ItemLine>("actionItems")->text(); };
        const QString pinned = QStringLiteral("capacity is pinned: 4 tasks or more, 2 again after");
        m_window->setAction(action);
        QVERIFY2(items().contains(pinned), qPrintable(items()));
        QVERIFY2(items().indexOf(pinned) < items().indexOf(QStringLiteral("chat-")),
                 qPrintable(items()));
        action.state = deploy::ActionState::Verifying;
        action.held[0].isDoubtful = true;
        m_window->setAction(action);
        QVERIFY2(items().contains(QStringLiteral("whether capacity is pinned is not known: 4 tasks "
                                                 "or more, 2 again after")),
                 qPrintable(items()));
        // Where it cannot be put back, the end of the action is not the end of that.
        action.state = deploy::ActionState::Succeeded;
        action.held[0].isDoubtful = false;
        m_window->setAction(action);
        QVERIFY2(items().contains(QStringLiteral("capacity is still pinned: 4 tasks or more, not "
                                                 "yet put back to 2")),
                 qPrintable(items()));
        action.held.clear();
        m_window->setAction(action);
        QVERIFY2(!items().contains(QStringLiteral("pinned")), qPrintable(items()));
    }

    void aGroupTellsWhichMemberIsWaitedFor() {
        deploy::ActionSnapshot action = sample::armedRedeploy(m_clock->nowMs());
        action.kind = fleet::DeploymentKind::Rollback;
        action.state = deploy::ActionState::Running;
        action.undoUntilMs = NoTime;
        action.members.resize(2);
        action.members[0].service = QStringLiteral("api-gateway");
        action.members[0].progress = QVector<fleet::TaskProgress>(15);
        for (fleet::TaskProgress& task : action.members[0].progress) {
            task.state = fleet::TaskProgress::State::Done;
        }
        action.members[1].service = QStringLiteral("api-gateway-chat-kb");
        action.members[1].progress.clear();
        const auto items = [this] { return find<actions::ItemLine>("actionItems")->text(); };
        m_window->setAction(action);
        QVERIFY2(items().contains(QStringLiteral("1 api-gateway 15/15")), qPrintable(items()));
        QVERIFY2(items().contains(QStringLiteral("2 api-gateway-chat-kb waiting")),
                 qPrintable(items()));
        auto* abort = find<common::KeyButton>("abortButton");
        QCOMPARE(abort->kind(), common::KeyButton::Kind::Danger);
        action.state = deploy::ActionState::Verifying;
        action.members[1].progress = QVector<fleet::TaskProgress>(8);
        action.members[1].progress[0].state = fleet::TaskProgress::State::Done;
        m_window->setAction(action);
        QVERIFY2(items().contains(QStringLiteral("2 api-gateway-chat-kb 1/8")),
                 qPrintable(items()));
        QCOMPARE(find<common::ElidedLabel>("actionTitle")->text(),
                 QStringLiteral("Verifying api-gateway, api-gateway-chat-kb"));
        // It harms nothing.
        QCOMPARE(abort->kind(), common::KeyButton::Kind::Plain);
    }
    void whatRunsAfterAFailureIsToldAsItIsNow() {
        const auto items = [this] { return find<actions::ItemLine>("actionItems")->text(); };
        fleet::FleetSnapshot fleet = sample::fleet();
        fleet::ServiceSnapshot& chat = fleet.services.first();
        for (int task = 0; task < chat.tasks.size(); ++task) {
            chat.tasks[task].release = task < 4 ? chat.previousGood : chat.current;
        }
        chat.mixedReleases = true;
        m_window->setFleet(sample::share(fleet));
        deploy::ActionSnapshot action = sample::armedRedeploy(m_clock->nowMs() - 60'000);
        action.undoUntilMs = NoTime;
        action.state = deploy::ActionState::Succeeded;
        m_window->setAction(action);
        QVERIFY2(!items().contains(QStringLiteral("runs now")), qPrintable(items()));
        action.state = deploy::ActionState::Failed;
        m_window->setAction(action);
        QVERIFY2(items().contains(QStringLiteral(
                     "runs now: 4 on v412 · r41, 8 on v413 · r42. Try again, or go on at the")),
                 qPrintable(items()));
        chat.tasks[4].release = chat.previousGood;
        m_window->setFleet(sample::share(fleet));
        QVERIFY2(items().contains(QStringLiteral("5 on v412 · r41, 7 on v413 · r42")),
                 qPrintable(items()));
    }
    void actionsAreUnlockedByAKeyAndTellForHowLong() {
        QSignalSpy toggled(m_window.get(), &MainWindow::lockToggled);
        QSignalSpy requested(m_window.get(), &MainWindow::actionRequested);
        auto* lock = find<QAbstractButton>("unlockButton");
        // Where nothing is to be unlocked there is nothing to press.
        QVERIFY(!lock->isVisible());
        key(Qt::Key_U);
        QCOMPARE(toggled.size(), 0);
        m_window->setUnlockedFor(0);
        QVERIFY(lock->isVisible() && !lock->accessibleName().isEmpty());
        QVERIFY(!find<QWidget>("redeployButton")->isEnabled());
        key(Qt::Key_D);
        QCOMPARE(requested.size(), 0);
        key(Qt::Key_U);
        QCOMPARE(toggled.size(), 1);
        const auto place = [this] {
            const auto* button = find<QWidget>("redeployButton");
            return button->mapTo(m_window.get(), QPoint());
        };
        QCoreApplication::sendPostedEvents();
        const QPoint before = place();
        m_window->setUnlockedFor(14 * 60'000 + 1);
        QVERIFY2(lock->text().endsWith(QStringLiteral("15 min")), qPrintable(lock->text()));
        QVERIFY(lock->accessibleName().contains(QStringLiteral("15 min left")));
        // What one reaches for next stays where it is.
        QCoreApplication::sendPostedEvents();
        QCOMPARE(place(), before);
        QVERIFY(find<QWidget>("redeployButton")->isEnabled());
        key(Qt::Key_D);
        QCOMPARE(requested.size(), 1);
        m_window->setUnlockedFor(0);
        QVERIFY(!find<QWidget>("redeployButton")->isEnabled());
        m_window->setUnlockedFor({});
        QVERIFY(!lock->isVisible() && find<QWidget>("redeployButton")->isEnabled());
    }
    void nothingComesBetweenAnActionAndItsUndo() {
        QSignalSpy undone(m_window.get(), &MainWindow::undoRequested);
        const shell::EnvironmentChoice us{sample::environment().name};
        m_window->setEnvironments({us, shell::EnvironmentChoice{QStringLiteral("Prod2 (EU)")}});
        m_window->setAction(sample::armedRedeploy(m_clock->nowMs()));
        key(Qt::Key_S);
        QVERIFY(find<QWidget>("environmentBoard") == nullptr);
        QVERIFY2(find<common::ElidedLabel>("statusMessage")
                     ->text()
                     .contains(QStringLiteral("under way")),
                 qPrintable(find<common::ElidedLabel>("statusMessage")->text()));
        key(Qt::Key_Escape);
        QCOMPARE(undone.size(), 1);
    }
    /// What warns before a click is read whole also in a small window, and no button moves for it.
    void whatWarnsIsReadWholeBeforeTheCountdownIsOver_data() {
        QTest::addColumn<QString>("language");
        for (const QString& language : common::languages()) {
            QTest::newRow(qPrintable(language)) << language;
        }
    }
    void whatWarnsIsReadWholeBeforeTheCountdownIsOver() {
        QFETCH(QString, language);
        m_appearance->configure({QStringLiteral("dark"), 100, language});
        m_window->resize(1280, 720);
        deploy::ActionSnapshot action = sample::armedRedeploy(m_clock->nowMs());
        m_window->setAction(action);
        const auto placeOf = [this](const char* name) {
            const auto* button = find<QWidget>(name);
            return QRect(button->mapTo(m_window.get(), QPoint()), button->size());
        };
        QTRY_COMPARE(placeOf("goNowButton").isEmpty(), false);
        QCoreApplication::sendPostedEvents();
        const QRect before = placeOf("goNowButton");
        action.checks[0].result = deploy::CheckResult::Warning;
        action.checks[0].text =
            QStringLiteral("may start 1 more; the provider does not report whether there is room");
        action.checks[0].advice =
            QStringLiteral("Without room the deployment stalls; the running tasks go on.");
        m_window->setAction(action);
        const auto* items = find<actions::ItemLine>("actionItems");
        QTRY_VERIFY(items->height() / actions::ItemLine::lineHeight() >= items->linesWanted(9));
        QTRY_COMPARE(placeOf("goNowButton"), before);
        // Two sentences, and no dash between them.
        QVERIFY2(!items->text().contains(u'—'), qPrintable(items->text()));
        // What was shown once does not jump back.
        const int height = find<QWidget>("actionStrip")->height();
        action.checks[0].advice.clear();
        m_window->setAction(action);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(find<QWidget>("actionStrip")->height(), height);
    }
    void aTextWithoutSpacesGoesOnInTheNextLine() {
        actions::ItemLine line;
        line.resize(300, 9 * actions::ItemLine::lineHeight());
        line.setItems({}, {{QStringLiteral("追加タスクの余地がなく、正常なタスクが").repeated(4)}});
        QVERIFY2(line.linesWanted(9) < 9, "it would be elided in its first line");
    }
    void aFailedCheckHoldsUntilAReasonIsTyped() {
        QSignalSpy typed(m_window.get(), &MainWindow::overrideRequested);
        QSignalSpy gone(m_window.get(), &MainWindow::goNowRequested);
        QSignalSpy undone(m_window.get(), &MainWindow::undoRequested);
        deploy::ActionSnapshot held = sample::armedRedeploy(m_clock->nowMs());
        held.checks.last().result = deploy::CheckResult::Failed;
        held.needsOverride = true;
        m_window->setAction(held);
        m_clock->advanceMs(1000);
        auto* field = find<EntryField>("overrideField");
        QVERIFY(field->isVisible() && !field->hasFocus());
        const auto middleOf = [this](const QWidget* widget) {
            return widget->mapTo(m_window.get(), widget->rect().center()).y();
        };
        QTRY_VERIFY(std::abs(middleOf(field) - middleOf(find<QWidget>("undoButton"))) <= 1);
        QVERIFY(!find<QWidget>("goNowButton")->isVisible());
        QVERIFY(find<QWidget>("undoButton")->isVisible());
        QVERIFY(!field->accessibleName().isEmpty());
        QVERIFY(find<common::ElidedLabel>("actionTitle")->text().contains(QStringLiteral("held")));
        // Enter goes to the field, and sends nothing.
        key(Qt::Key_Return);
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("because"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(typed.size(), 0);
        QVERIFY(field->accessibleDescription().contains(QStringLiteral("chat:")));
        field->clear();
        QTest::keyClicks(field, QStringLiteral("chat: the last one goes anyway"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(typed.size(), 1);
        QCOMPARE(typed.first().last().toString(), QStringLiteral("chat: the last one goes anyway"));
        QCOMPARE(gone.size(), 0);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(undone.size(), 1);
        held.needsOverride = false;
        m_window->setAction(held);
        QVERIFY(!field->isVisible());
        // Held by another check: what was typed for the former is no word for it.
        held.needsOverride = true;
        m_window->setAction(held);
        QVERIFY(field->isVisible());
        QCOMPARE(field->text(), QString());
    }
    void whatIsStoppedIsSaid() {
        const QString stopped = QStringLiteral("deploy to v413 · r42 (d-77), by ben, since 26 s: "
                                               "stopped by going back to v412 · r41");
        deploy::ActionSnapshot armed = sample::armedRedeploy(m_clock->nowMs());
        armed.kind = fleet::DeploymentKind::Rollback;
        m_window->setAction(armed);
        const auto title = [this] { return find<common::ElidedLabel>("actionTitle")->text(); };
        QVERIFY2(title().startsWith(QStringLiteral("Rolling back chat")), qPrintable(title()));
        armed.members.first().stops = QStringLiteral("d-77");
        for (deploy::PreflightCheck& check : armed.checks) {
            if (check.id == QLatin1String("no-other-deployment")) {
                check.result = deploy::CheckResult::Warning;
                check.text = stopped;
            }
        }
        m_window->setAction(armed);
        QVERIFY2(title().startsWith(QStringLiteral("Stopping a deployment, rolling back chat")),
                 qPrintable(title()));
        QVERIFY(find<QWidget>("goNowButton")->isVisible());
        QVERIFY(find<QWidget>("actionStrip")->accessibleDescription().contains(stopped));
    }
};

QTEST_MAIN(TestActionStrip)
#include "tst_ActionStrip.moc"
