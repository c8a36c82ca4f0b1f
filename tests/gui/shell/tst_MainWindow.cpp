// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FleetModel.h"
#include "models/items/TimelineModel.h"
#include "tests/support/SampleFleet.h"
#include "widgets/common/EntryField.h"
#include "widgets/common/FactsLabel.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"
#include "widgets/shell/MainWindow.h"

#include <QApplication>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using common::EntryField;
using common::KeyButton;
using shell::MainWindow;

/// Drives the real widgets by their object names.
class TestMainWindow : public QObject {
    Q_OBJECT
private:
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
private Q_SLOTS:
    void initTestCase() { common::applyTheme(*qApp); }
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
};

QTEST_MAIN(TestMainWindow)
#include "tst_MainWindow.moc"
