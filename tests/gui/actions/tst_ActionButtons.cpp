// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleFleet.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/EntryField.h"
#include "widgets/common/PlainText.h"
#include "widgets/fleet/ServiceHeader.h"
#include "widgets/shell/MainWindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <cstdlib>

using namespace wb;
using shell::MainWindow;

/// What the buttons do may become another thing in the moment of a press; nothing is asked for
/// that nobody can have meant.
class TestActionButtons : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<common::Appearance> m_appearance;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QSignalSpy> m_requested;

    template <typename T>
    T* find(const char* name) const {
        return m_window->findChild<T*>(QLatin1String(name));
    }
    QAbstractButton* button(bool isRollback) const {
        return find<QAbstractButton>(isRollback ? "rollbackButton" : "redeployButton");
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        QTest::keyClick(m_window->focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    QString said() const { return find<common::ElidedLabel>("statusMessage")->text(); }
    QString requestedService() const {
        return m_requested->last().first().value<deploy::ActionRequest>().service;
    }
    /// The second of the sample's services, as ill as the first and before it.
    static fleet::FleetSnapshot anotherIsWorst() {
        fleet::FleetSnapshot fleet = sample::fleet();
        fleet::ServiceSnapshot worst = fleet.services.first();
        worst.name = fleet.services.at(1).name;
        fleet.services[1] = worst;
        fleet.services.swapItemsAt(0, 1);
        return fleet;
    }
    void takeFleet(const fleet::FleetSnapshot& fleet) const {
        m_window->setFleet(sample::share(fleet));
    }
    /// The pointer comes to the buttons, or goes elsewhere.
    void point(bool isAtButtons) const {
        auto* header = m_window->findChild<fleet::ServiceHeader*>();
        if (isAtButtons) {
            QTest::mouseMove(button(true), QPoint(4, 4));
        } else {
            QEvent leave(QEvent::Leave);
            QApplication::sendEvent(header, &leave);
        }
        QTRY_COMPARE(header->underMouse(), isAtButtons);
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
        m_requested = std::make_unique<QSignalSpy>(m_window.get(), &MainWindow::actionRequested);
        takeFleet(sample::fleet());
        QCOMPARE(m_window->chosenService(), QStringLiteral("chat"));
    }
    void cleanup() {
        m_requested.reset();
        m_window.reset();
        m_clock.reset();
    }

    void aPressRightAfterAnotherServiceCameIsRefusedWithAWord_data() {
        QTest::addColumn<bool>("isRollback");
        QTest::addColumn<bool>("isKey");
        QTest::addRow("D") << false << true;
        QTest::addRow("R") << true << true;
        QTest::addRow("click on Redeploy") << false << false;
        QTest::addRow("click on Roll back") << true << false;
    }
    void aPressRightAfterAnotherServiceCameIsRefusedWithAWord() {
        QFETCH(bool, isRollback);
        QFETCH(bool, isKey);
        const auto press = [&] {
            if (isKey) {
                key(isRollback ? Qt::Key_R : Qt::Key_D);
            } else {
                button(isRollback)->click();
            }
        };
        point(false);
        takeFleet(anotherIsWorst());
        const QString other = m_window->chosenService();
        QVERIFY(other != QStringLiteral("chat"));
        m_clock->advanceMs(399);
        press();
        QCOMPARE(m_requested->size(), 0);
        QVERIFY2(said().contains(other + QStringLiteral(" only since a moment ago")),
                 qPrintable(said()));
        m_clock->advanceMs(1);
        press();
        QCOMPARE(m_requested->size(), 1);
        QCOMPARE(requestedService(), other);
    }
    void aPressRightAfterAnotherReleaseCameIsRefused() {
        fleet::FleetSnapshot fleet = sample::fleet();
        fleet.services.first().previousGood.code = QStringLiteral("v411");
        takeFleet(fleet);
        key(Qt::Key_R);
        QCOMPARE(m_requested->size(), 0);
        // What it is not about goes on.
        key(Qt::Key_D);
        QCOMPARE(m_requested->size(), 1);
    }
    void tasksThatComeAndGoHinderNobody() {
        fleet::FleetSnapshot fleet = sample::fleet();
        fleet.services.first().tasks.first().verdict.state = fleet::HealthState::Healthy;
        takeFleet(fleet);
        key(Qt::Key_D);
        QCOMPARE(m_requested->size(), 1);
    }
    void aButtonThatIsHeldDownDoesWhatItDidWhenItWentDown() {
        QTest::mousePress(button(true), Qt::LeftButton);
        fleet::FleetSnapshot fleet = sample::fleet();
        fleet.services.first().previousGood.code = QStringLiteral("v411");
        takeFleet(fleet);
        m_clock->advanceMs(2000);
        QTest::mouseRelease(button(true), Qt::LeftButton);
        QCOMPARE(m_requested->size(), 0);
        QTest::mouseClick(button(true), Qt::LeftButton);
        QCOMPARE(m_requested->size(), 1);
    }
    void nothingIsFollowedWhileThePointerIsAtTheButtons() {
        point(true);
        takeFleet(anotherIsWorst());
        QCOMPARE(m_window->chosenService(), QStringLiteral("chat"));
        button(true)->click();
        QCOMPARE(requestedService(), QStringLiteral("chat"));
    }
    void aPointerThatLeftOrIsParkedHoldsNothing_data() {
        QTest::addColumn<bool>("leaves");
        QTest::addRow("left") << true;
        QTest::addRow("parked") << false;
    }
    void aPointerThatLeftOrIsParkedHoldsNothing() {
        QFETCH(bool, leaves);
        point(true);
        if (leaves) {
            point(false);
        } else {
            m_clock->advanceMs(60'000);
        }
        takeFleet(anotherIsWorst());
        QVERIFY(m_window->chosenService() != QStringLiteral("chat"));
    }
    /// Whatever came since the palette was opened.
    void thePaletteDoesWhatItShows() {
        key(Qt::Key_K, Qt::ControlModifier);
        auto* field = find<common::EntryField>("paletteField");
        QTest::keyClicks(field, QStringLiteral("roll"));
        fleet::FleetSnapshot fleet = anotherIsWorst();
        takeFleet(fleet);
        QCOMPARE(m_window->chosenService(), QStringLiteral("chat"));
        fleet.services[1].previousGood.code = QStringLiteral("v411");
        takeFleet(fleet);
        m_clock->advanceMs(5000);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_requested->size(), 0);
        QVERIFY2(said().contains(QStringLiteral("only since a moment ago")), qPrintable(said()));
    }
    void unlockingStandsBesideTheTitle_data() {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("language");
        for (const QString& language : common::languages()) {
            QTest::addRow("%s", qPrintable(language)) << 100 << language;
            QTest::addRow("%s, large", qPrintable(language)) << 150 << language;
        }
    }
    /// What acts has its words and keys, and what unlocks has words: beside the title, and in one
    /// row with those that act where there is room for it.
    void unlockingStandsBesideTheTitle() {
        QFETCH(int, percent);
        QFETCH(QString, language);
        m_appearance->configure({QStringLiteral("dark"), percent, language});
        const auto middle = [this](const QWidget* widget) {
            return widget->mapTo(m_window.get(), widget->rect().center()).y();
        };
        const auto* lock = find<QAbstractButton>("unlockButton");
        const auto* mark = find<QWidget>("serviceMark");
        for (const QSize size : {QSize(1280, 720), QSize(1440, 900), QSize(1680, 1050)}) {
            m_window->resize(size);
            QSet<int> widths;
            for (const DurationMs leftMs : {0, 9 * 60'000, 15 * 60'000}) {
                m_window->setUnlockedFor(leftMs);
                QTRY_VERIFY(!lock->text().isEmpty() &&
                            lock->width() >= lock->minimumSizeHint().width());
                QTRY_VERIFY(std::abs(middle(lock) - middle(mark)) <= 1);
                const bool isOneRow =
                    percent == 100 &&
                    (size.width() >= 1680 || (size.width() >= 1440 && language == u"en"));
                QTRY_VERIFY(!isOneRow || std::abs(middle(lock) - middle(button(true))) <= 1);
                for (const QWidget* each : {button(false), button(true)}) {
                    QTRY_VERIFY(percent > 100 || each->width() >= each->sizeHint().width());
                }
                widths.insert(lock->width());
            }
            QCOMPARE(widths.size(), 1); // Nothing moves under a hand that goes there.
        }
    }
};

QTEST_MAIN(TestActionButtons)
#include "tst_ActionButtons.moc"
