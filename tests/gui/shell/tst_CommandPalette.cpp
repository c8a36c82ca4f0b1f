// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleFleet.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/EntryField.h"
#include "widgets/common/Theme.h"
#include "widgets/shell/CommandPalette.h"
#include "widgets/shell/MainWindow.h"

#include <QApplication>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace wb;
using common::EntryField;
using shell::MainWindow;

/// What the palette offers, in which order, and what Enter then does.
class TestCommandPalette : public QObject {
    Q_OBJECT

    std::unique_ptr<common::Appearance> m_appearance;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<MainWindow> m_window;
    EntryField* m_field = nullptr;
    QListWidget* m_list = nullptr;

    template <typename T>
    T* find(const char* name) const {
        return m_window->findChild<T*>(QLatin1String(name));
    }
    void open() {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(m_field->isVisible());
    }
    [[nodiscard]] QString chosen() const {
        return m_list->currentItem() == nullptr ? QString() : m_list->currentItem()->text();
    }
    [[nodiscard]] QStringList rows() const {
        QStringList rows;
        for (int row = 0; row < m_list->count(); ++row) {
            rows << m_list->item(row)->text();
        }
        return rows;
    }
    /// Those below a head.
    [[nodiscard]] QStringList under(const QString& head, int count) const {
        return rows().mid(rows().indexOf(head) + 1, count);
    }

private Q_SLOTS:
    void initTestCase() {
        m_appearance = std::make_unique<common::Appearance>(*qApp, QString());
        m_appearance->configure({QStringLiteral("dark"), 100, QStringLiteral("en")});
    }
    void init() {
        m_clock = std::make_unique<ManualClock>(sample::NowMs);
        m_window = std::make_unique<MainWindow>(sample::environment(), *m_clock);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->setFleet(sample::share(sample::fleet()));
        m_window->setIncident(sample::incident());
        m_field = find<EntryField>("paletteField");
        m_list = find<QListWidget>("paletteList");
    }
    void cleanup() { m_window.reset(); }

    /// A habit must not arm anything in production.
    void enterAtOnceNeverActs() {
        QSignalSpy requested(m_window.get(), &MainWindow::actionRequested);
        QSignalSpy commanded(m_window.get(), &MainWindow::incidentCommanded);
        open();
        QCOMPARE(chosen(), QStringLiteral("chat"));
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(m_window->chosenService(), QStringLiteral("chat"));
        // Nor on a space, nor where there is no place to go to.
        open();
        QTest::keyClick(m_field, Qt::Key_Space);
        QCOMPARE(chosen(), QStringLiteral("chat"));
        QTest::keyClick(m_field, Qt::Key_Return);
        fleet::FleetSnapshot nothing;
        m_window->setFleet(sample::share(nothing));
        open();
        QCOMPARE(chosen(), QString());
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(requested.size(), 0);
        QCOMPARE(commanded.size(), 0);
    }
    void theShownServiceIsChosen() {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_J);
        const QString shown = m_window->chosenService();
        QVERIFY(shown != QStringLiteral("chat"));
        open();
        QCOMPARE(chosen(), shown);
    }
    void actionsAreWalkedTo() {
        QSignalSpy requested(m_window.get(), &MainWindow::actionRequested);
        open();
        int steps = 0;
        while (!chosen().startsWith(QStringLiteral("Redeploy")) && ++steps < m_list->count()) {
            QTest::keyClick(m_field, Qt::Key_Down);
        }
        QVERIFY(steps >= 9);
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
    }
    void whatIsWorstStandsFirst() {
        open();
        QCOMPARE(under(QStringLiteral("SERVICES"), 3),
                 (QStringList{QStringLiteral("chat"), QStringLiteral("reporting"),
                              QStringLiteral("api-gateway-chat-kb")}));
        QCOMPARE(under(QStringLiteral("TASKS"), 3),
                 (QStringList{QStringLiteral("chat-3"), QStringLiteral("chat-7"),
                              QStringLiteral("chat-11")}));
        const QStringList heads{QStringLiteral("SERVICES"), QStringLiteral("TASKS"),
                                QStringLiteral("ACTIONS"),  QStringLiteral("INCIDENT"),
                                QStringLiteral("TIMES"),    QStringLiteral("WINDOW")};
        QStringList seen;
        for (const QString& row : rows()) {
            if (heads.contains(row)) {
                seen << row;
            }
        }
        QCOMPARE(seen, heads);
        QVERIFY(rows().contains(QStringLiteral("Keys"))); // The last of all is within reach.
    }
    void whatFitsBestStandsFirst_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("chosen");
        const auto row = [](const char* typed, const char* chosen) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromUtf8(chosen);
        };
        row("chat-7", "chat-7");
        row("roll", "Roll back to v412 · r41");
        row("over 12", "Charts over 12 hours");
        row("task unknown", "reporting-1");
        row("wall", "Wall display");
    }
    void whatFitsBestStandsFirst() {
        QFETCH(QString, typed);
        open();
        QTest::keyClicks(m_field, typed);
        QTEST(chosen(), "chosen");
    }
    /// Whoever clicks beside it only closes it, even where a button is.
    void aClickBesideItPressesNothing() {
        QSignalSpy requested(m_window.get(), &MainWindow::actionRequested);
        auto* button = find<QWidget>("rollbackButton");
        open();
        const QPoint at =
            button->mapTo(m_window.get(), button->rect().bottomRight() - QPoint(4, 4));
        QWidget* hit = m_window->childAt(at);
        QCOMPARE(hit, find<QWidget>("paletteScrim"));
        QTest::mouseClick(hit, Qt::LeftButton, {}, at);
        QVERIFY(!m_field->isVisible());
        QVERIFY(!hit->isVisible());
        QCOMPARE(requested.size(), 0);
    }
    /// In every window and text size it lies within, and the last command can be walked to.
    void itHasRoom_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        for (const QSize size : {QSize(1280, 720), QSize(1680, 1050), QSize(3840, 2160)}) {
            for (const int percent : {80, 100, 150}) {
                QTest::addRow("%dx%d %d %%", size.width(), size.height(), percent)
                    << size << percent;
            }
        }
    }
    void itHasRoom() {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        m_appearance->configure({QStringLiteral("dark"), percent, QStringLiteral("en")});
        m_window->resize(size);
        QTRY_COMPARE(m_window->size(), size);
        open();
        const auto* palette = find<QWidget>("palette");
        QVERIFY(m_window->rect().contains(palette->geometry()));
        QVERIFY(palette->height() < size.height() * 9 / 10);
        QCOMPARE(find<QWidget>("paletteScrim")->geometry(), m_window->rect());
        while (m_list->currentRow() < m_list->count() - 1) {
            QTest::keyClick(m_field, Qt::Key_Down);
        }
        const QRect last = m_list->visualItemRect(m_list->item(m_list->count() - 1));
        QVERIFY(m_list->viewport()->rect().contains(last));
        QVERIFY(find<QWidget>("paletteFoot")->geometry().top() > m_list->geometry().bottom());
        m_appearance->configure({QStringLiteral("dark"), 100, QStringLiteral("en")});
    }
};

QTEST_MAIN(TestCommandPalette)
#include "tst_CommandPalette.moc"
