// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleFleet.h"
#include "widgets/common/ChoiceButton.h"
#include "widgets/setup/WatchPage.h"
#include "widgets/shell/FirstRunPage.h"
#include "widgets/shell/MainWindow.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace wb;

/// What somebody does in the first minute: by keys, without having read anything.
class TestFirstSteps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void enterPressesWhatHasTheFocus() {
        shell::FirstRunPage page(QStringLiteral("/home/user/.config/watchbridge/watchbridge.yaml"));
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QSignalSpy wanted(&page, &shell::FirstRunPage::watchServiceRequested);
        QSignalSpy quit(&page, &shell::FirstRunPage::quitRequested);
        page.findChild<QWidget*>(QStringLiteral("watchService"))->setFocus();
        QTest::keyClick(page.focusWidget(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        page.findChild<QWidget*>(QStringLiteral("quitButton"))->setFocus();
        QTest::keyClick(page.focusWidget(), Qt::Key_Enter);
        QCOMPARE(quit.size(), 1);
        QCOMPARE(wanted.size(), 1);
    }
    void theNextAddressIsTypedOverTheLast() {
        setup::WatchPage page;
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QSignalSpy looked(&page, &setup::WatchPage::lookRequested);
        for (const char* address : {"10.0.0.5:9100", "10.0.0.6:9090"}) {
            page.askAgain();
            QTest::keyClicks(page.focusWidget(), QString::fromLatin1(address));
            QTest::keyClick(page.focusWidget(), Qt::Key_Return);
            QCOMPARE(looked.last().first().toString(), QString::fromLatin1(address));
        }
        QCOMPARE(looked.size(), 2);
    }
    void theArrowsGoOnFromWhatIsChosen() {
        common::ChoiceButton button;
        button.setChoices({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}, 1);
        button.show();
        QVERIFY(QTest::qWaitForWindowExposed(&button));
        QSignalSpy made(&button, &common::ChoiceButton::choiceMade);
        button.click();
        auto* menu = button.findChild<QMenu*>();
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(made.size(), 1);
        QCOMPARE(made.first().first().toInt(), 2);
    }
    void oneClockIsEnoughInUtc() {
        const ManualClock clock(sample::NowMs);
        fleet::EnvironmentSpec environment = sample::environment();
        const auto hasTwo = [&] {
            shell::MainWindow window(environment, clock);
            window.resize(1680, 1050);
            window.show();
            return window.findChild<QLabel*>(QStringLiteral("utcClock"))->isVisible();
        };
        QVERIFY(hasTwo());
        environment.timeZone = QTimeZone::utc();
        QVERIFY(!hasTwo());
    }
};

QTEST_MAIN(TestFirstSteps)
#include "tst_FirstSteps.moc"
