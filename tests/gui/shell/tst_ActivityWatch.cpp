// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/ActivityWatch.h"

#include <QLineEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

using namespace wb;

/// Who works in a window is seen to, whatever the keys do there.
class TestActivityWatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsDoneInTheWindowIsSeen() {
        QWidget window;
        QLineEdit field(&window);
        QShortcut shortcut(Qt::Key_F5, &window);
        QSignalSpy pressed(&shortcut, &QShortcut::activated);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field.setFocus();
        const shell::ActivityWatch watch(&window);
        QSignalSpy seen(&watch, &shell::ActivityWatch::seen);
        QTest::keyClick(&field, Qt::Key_A);
        QVERIFY(!seen.isEmpty());
        seen.clear();
        // Of a shortcut no widget is told as of a key.
        QTest::keyClick(&field, Qt::Key_F5);
        QCOMPARE(pressed.size(), 1);
        QVERIFY(!seen.isEmpty());
        seen.clear();
        QTest::mouseMove(&field, QPoint(3, 3));
        QTest::mouseClick(&field, Qt::LeftButton);
        QVERIFY(!seen.isEmpty());
    }
    void anotherWindowIsNot() {
        QWidget window;
        QLineEdit other;
        window.show();
        other.show();
        QVERIFY(QTest::qWaitForWindowExposed(&other));
        const shell::ActivityWatch watch(&window);
        QSignalSpy seen(&watch, &shell::ActivityWatch::seen);
        QTest::keyClick(&other, Qt::Key_A);
        QTest::mouseClick(&other, Qt::LeftButton);
        QVERIFY(seen.isEmpty());
    }
};

QTEST_MAIN(TestActivityWatch)
#include "tst_ActivityWatch.moc"
