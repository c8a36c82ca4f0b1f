// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/SettingsWindow.h"

#include <QClipboard>
#include <QTimer>

using namespace wb;
using setup::ConfigEditor;
using setup::SettingsPage;
using shell::MainWindow;

/// What comes between: others' changes of the file, odd keys, and the end of the program.
class TestSettingsConflicts : public test::SettingsWindow {
    Q_OBJECT

private Q_SLOTS:
    void whatOthersWroteMeanwhileIsNotOverwritten() {
        open();
        type(QStringLiteral("s"), QStringLiteral("busy one"));
        QTRY_VERIFY(part("settingsSave")->isEnabled());
        const QByteArray theirs = usual() + "# theirs\r\n";
        write(theirs);
        // Also before the watch has seen it.
        QTest::mouseClick(part("settingsSave"), Qt::LeftButton);
        QCOMPARE(read(), theirs);
        QVERIFY(part("settingsReload")->isVisible());
        QVERIFY(!part("settingsSave")->isEnabled());
        QTest::mouseClick(part("settingsReload"), Qt::LeftButton);
        QVERIFY(
            part<ConfigEditor>("settingsText")->rawText().endsWith(QStringLiteral("# theirs\n")));
        type(QStringLiteral("s"), QStringLiteral("busy one"));
        QTRY_VERIFY(part("settingsSave")->isEnabled());
        write(theirs + "# and more\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(part("settingsReload")->isVisible(), 15'000);
        // What they took back themselves is in nobody's way.
        write(theirs);
        QTRY_VERIFY_WITH_TIMEOUT(!part("settingsReload")->isVisible(), 15'000);
        QTest::mouseClick(part("settingsSave"), Qt::LeftButton);
        QCOMPARE(read(), QByteArray(theirs).replace("busy one", "busy ones"));
    }

    void theFormStaysWithItsServiceWhenOthersChangeTheFile() {
        open();
        choosePlace(QStringLiteral("chat"));
        part<QLineEdit>("field:name")->setFocus();
        const QByteArray theirs =
            usual().replace("      - name: chat", "      - name: mail\r\n        targets: {static: "
                                                  "['h:1']}\r\n      - name: chat");
        write(theirs);
        QTRY_COMPARE_WITH_TIMEOUT(part<QListWidget>("settingsPlaces")->count(), 6, 15'000);
        QCOMPARE(shown("settingsPlaceTitle"), QStringLiteral("chat"));
        QTest::keyClick(QApplication::focusWidget(), '2');
        QTest::mouseClick(part("settingsSave"), Qt::LeftButton);
        QVERIFY2(read().contains("- name: mail\r\n        targets: {static: ['h:1']}\r\n"),
                 read().constData());
        QVERIFY2(read().contains("- name: chat2"), read().constData());
        QCOMPARE(part<QLineEdit>("field:name")->text(), QStringLiteral("chat2"));
        // A field with the cursor in it shows what the file says now.
        part<QLineEdit>("field:scrape.interval")->setFocus();
        write(read().replace("interval: 200ms", "interval: 400ms"));
        QTRY_COMPARE_WITH_TIMEOUT(part<QLineEdit>("field:scrape.interval")->text(),
                                  QStringLiteral("400ms"), 15'000);
        QVERIFY(part("settingsSave")->isVisible() && !part("settingsSave")->isEnabled());
        // Whoever is no more is not followed by the next in the list.
        write(theirs);
        QTRY_COMPARE_WITH_TIMEOUT(shown("settingsPlaceTitle"), QStringLiteral("US"), 15'000);
    }

    void aLineIsOneWithShiftAndFromTheWebToo() {
        open();
        type({}, QStringLiteral("# the busy one"));
        auto* editor = part<ConfigEditor>("settingsText");
        const int lines = editor->blockCount();
        QTest::keyClick(editor, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(editor, QStringLiteral("        component: Shown"));
        QApplication::clipboard()->setText(
            QStringLiteral("\u2028        rollback_with: []\u2028        # web"));
        editor->paste();
        QTRY_VERIFY(part("settingsSave")->isEnabled());
        QCOMPARE(editor->blockCount(), lines + 3);
        QTest::mouseClick(part("settingsSave"), Qt::LeftButton);
        const auto config = settings::loadConfig(path());
        QVERIFY2(config.has_value(), read().constData());
        QCOMPARE(config->environments[0].services[0].component, QStringLiteral("Shown"));
        QCOMPARE(read(), usual().replace("busy one", "busy one\r\n        component: Shown\r\n"
                                                     "        rollback_with: []\r\n        # web"));
    }

    void whatIsNotSavedOutlivesTheMainWindowAndEndsTheProgramAfterIt() {
        open();
        type(QStringLiteral("s"), QStringLiteral("busy one"));
        QTimer::singleShot(0, this, [] { top<MainWindow>()->close(); });
        // As Qt does it when the last window that counts is closed.
        QTimer watch;
        bool hasAsked = false;
        connect(&watch, &QTimer::timeout, this, [&hasAsked] {
            if (auto* drop = part("settingsCloseDropping"); drop != nullptr && drop->isVisible()) {
                hasAsked = true;
                QTest::keyClick(top<SettingsPage>(), Qt::Key_Escape); // Goes on, thinks again.
                top<SettingsPage>()->close();
                drop->click();
            }
        });
        watch.start(20);
        QTimer::singleShot(10'000, &watch, [] { QCoreApplication::exit(7); });
        QCOMPARE(QApplication::exec(), 0);
        QVERIFY(hasAsked);
        QCOMPARE(read(), usual());
    }

    void askedToEndItDropsWhatIsNotSaved() {
        open();
        type(QStringLiteral("s"), QStringLiteral("busy one"));
        QTimer::singleShot(0, m_session.get(), &desktop::Session::end);
        QTimer late;
        connect(&late, &QTimer::timeout, this, [] { QCoreApplication::exit(7); });
        late.start(10'000);
        QCOMPARE(QApplication::exec(), 0);
        QVERIFY(top<SettingsPage>() == nullptr && top<MainWindow>() == nullptr);
        QCOMPARE(read(), usual());
    }

    void whatIsTypedIsNotDroppedByUndoing() {
        open();
        type(QStringLiteral("s"), QStringLiteral("busy one"));
        QTRY_VERIFY(part("settingsSave")->isEnabled());
        QTest::mouseClick(part("settingsSave"), Qt::LeftButton);
        const QByteArray saved = read();
        type(QStringLiteral("!"), QStringLiteral("busy ones"));
        // At once, before anything was judged.
        QTest::mouseClick(part("settingsUndo"), Qt::LeftButton);
        QCOMPARE(read(), saved);
        QVERIFY(
            part<ConfigEditor>("settingsText")->rawText().contains(QStringLiteral("busy ones!")));
        QVERIFY(part("settingsSave")->isEnabled());
    }
};

QTEST_MAIN(TestSettingsConflicts)
#include "tst_SettingsConflicts.moc"
