// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/desktop/EnvironmentDeck.h"
#include "app/desktop/Session.h"
#include "app/settings/ConfigFile.h"
#include "models/items/FleetModel.h"
#include "tests/support/ScriptedServer.h"
#include "widgets/common/Appearance.h"
#include "widgets/fleet/FleetView.h"
#include "widgets/setup/ConfigEditor.h"
#include "widgets/setup/SettingsForm.h"
#include "widgets/setup/SettingsPage.h"
#include "widgets/shell/FirstRunPage.h"
#include "widgets/shell/MainWindow.h"
#include "widgets/shell/SettingsNotice.h"

#include <QAbstractButton>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using setup::ConfigEditor;
using setup::SettingsPage;
using shell::MainWindow;

/// The settings in the program's own window, on a real file, with a real target.
class TestSettingsDesk : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    test::ScriptedServer m_server;
    const SystemClock m_clock;
    std::unique_ptr<common::Appearance> m_appearance;
    std::unique_ptr<desktop::Session> m_session;

    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("wb.yaml")); }
    [[nodiscard]] QByteArray usual() const {
        return "# Ours, do not lose this line.\r\nenvironments:\r\n  - name: US\r\n    "
               "services:\r\n"
               "      - name: chat   # the busy one\r\n        targets: {static: ['127.0.0.1:" +
               QByteArray::number(m_server.port()) +
               "']}\r\n        scrape: {interval: 200ms, timeout: 200ms}\r\n"
               "        signals: {memory: {gauge: m}}\r\nstorage: {path: prod1.db}\r\n";
    }
    void write(const QByteArray& text) const {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    [[nodiscard]] QByteArray read(const char* suffix = "") const {
        QFile file(path() + QLatin1String(suffix));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    void begin() {
        desktop::Session::Options options;
        options.configFile = path();
        options.clock = &m_clock;
        options.appearance = m_appearance.get();
        m_session = std::make_unique<desktop::Session>(std::move(options));
        if (const auto config = m_session->begin()) {
            m_session->watch(*config, {});
        }
        m_session->show();
    }
    template <typename Widget>
    static Widget* top() {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            auto* found = qobject_cast<Widget*>(widget);
            if (found != nullptr && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }
    template <typename Widget = QAbstractButton>
    static Widget* part(const char* name) {
        const auto* page = top<SettingsPage>();
        return page == nullptr ? nullptr : page->findChild<Widget*>(QLatin1String(name));
    }
    static QString shown(const char* name) {
        const auto* label = part<QLabel>(name);
        return label != nullptr && label->isVisible() ? label->text() : QString();
    }
    void open() {
        begin();
        openAgain();
    }
    static void openAgain() {
        QVERIFY(QTest::qWaitForWindowActive(top<MainWindow>()));
        QTest::keyClick(top<MainWindow>(), Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(top<SettingsPage>() != nullptr);
        QVERIFY(QTest::qWaitForWindowActive(top<SettingsPage>()));
    }
    static void type(const QString& text, const QString& after) {
        top<SettingsPage>()->showTab(SettingsPage::Tab::Text);
        auto* editor = part<ConfigEditor>("settingsText");
        QVERIFY(editor->find(after, QTextDocument::FindBackward) || editor->find(after));
        QTextCursor cursor = editor->textCursor();
        cursor.setPosition(cursor.selectionEnd());
        editor->setTextCursor(cursor);
        for (const QChar each : text) {
            each == u'\n' ? QTest::keyClick(editor, Qt::Key_Return)
                          : QTest::keyClick(editor, each.toLatin1());
        }
    }
    static QStringList services() {
        QStringList names;
        const auto* window = top<MainWindow>();
        const auto* view = window ? window->findChild<wb::fleet::FleetView*>() : nullptr;
        for (int row = 0; view != nullptr && row < view->model()->rowCount(); ++row) {
            names << view->model()->index(row, 0).data(items::FleetModel::NameRole).toString();
        }
        return names;
    }

    static void choosePlace(const QString& name) {
        auto* places = part<QListWidget>("settingsPlaces");
        for (int row = 0; row < places->count(); ++row) {
            if (places->item(row)->text().trimmed().startsWith(name)) {
                places->setCurrentRow(row);
            }
        }
    }
    static void enter(const char* field, const QString& text) {
        auto* entry = part<QLineEdit>(field);
        QVERIFY2(entry != nullptr, field);
        entry->setFocus();
        entry->selectAll();
        QTest::keyClick(entry, Qt::Key_Backspace);
        QTest::keyClicks(entry, text);
    }
    /// As a person does: by the button and its menu.
    static void choose(const char* field, const QString& choice) {
        auto* button = part(field);
        QVERIFY2(button != nullptr, field);
        QTest::keyClick(button, Qt::Key_Space);
        auto* menu = part<QMenu>((QByteArray(field) + "Menu").constData());
        QVERIFY(menu != nullptr);
        for (QAction* action : menu->actions()) {
            if (action->text() == choice) {
                action->trigger();
            }
        }
        menu->close();
    }

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        m_appearance = std::make_unique<common::Appearance>(*qApp, QString());
        m_server.answerBody(QStringLiteral("/metrics"), "m 5\n");
    }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        write(usual());
    }
    void cleanup() {
        if (auto* page = top<SettingsPage>()) {
            page->closeNow();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_session.reset();
    }

    void whatIsSavedTakesEffectAndCanBeUndone() {
        open();
        QVERIFY(!top<SettingsPage>()->isModal());
        QTRY_COMPARE_WITH_TIMEOUT(services(), QStringList{QStringLiteral("chat")}, 15'000);
        QVERIFY(!part("settingsSave")->isEnabled());
        QVERIFY(!part("settingsUndo")->isEnabled());
        type(QStringLiteral("ty"), QStringLiteral("name: chat"));
        QTRY_VERIFY(part("settingsSave")->isEnabled());
        QCOMPARE(part<QPlainTextEdit>("settingsChanges")->toPlainText().split(u'\n').mid(2, 2),
                 (QStringList{QStringLiteral("-    5        - name: chat   # the busy one"),
                              QStringLiteral("+    5        - name: chatty   # the busy one")}));
        QCOMPARE(read(), usual());
        QTest::keyClick(top<SettingsPage>(), Qt::Key_S, Qt::ControlModifier);
        const QByteArray wanted = usual().replace("name: chat", "name: chatty");
        QCOMPARE(read(), wanted);
        QCOMPARE(read(".bak"), usual());
        QVERIFY2(shown("settingsState").startsWith(QStringLiteral("Saved")),
                 qPrintable(shown("settingsState")));
        QTRY_COMPARE_WITH_TIMEOUT(services(), QStringList{QStringLiteral("chatty")}, 15'000);
        // The file's watch has seen it, and this page was told: it is no change of others.
        QVERIFY(!part<QWidget>("settingsPageNotice")->isVisible());
        QTest::mouseClick(part("settingsUndo"), Qt::LeftButton);
        QCOMPARE(read(), usual());
        QTRY_COMPARE_WITH_TIMEOUT(services(), QStringList{QStringLiteral("chat")}, 15'000);
        QTest::mouseClick(part("settingsUndo"), Qt::LeftButton);
        QCOMPARE(read(), wanted);
        // Somebody else's change is not undone.
        write(wanted + "# theirs\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(!part("settingsUndo")->isEnabled(), 15'000);
        QVERIFY(part<ConfigEditor>("settingsText")->rawText().contains(QStringLiteral("theirs")));
    }

    void mistakesAreShownWithTheirLineAndNothingIsSaved() {
        open();
        type(QStringLiteral("\nwindos: {}"), QStringLiteral("prod1.db}"));
        auto* list = part<QListWidget>("settingsMistakeList");
        QTRY_COMPARE(list->count(), 1);
        QCOMPARE(list->item(0)->text(),
                 QStringLiteral("Line 10: unknown key \"windos\"; did you mean \"window\"?"));
        QVERIFY(!part("settingsSave")->isEnabled());
        QTest::keyClick(top<SettingsPage>(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(read(), usual());
        part<ConfigEditor>("settingsText")->moveCursor(QTextCursor::Start);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(part<ConfigEditor>("settingsText")->textCursor().blockNumber(), 9);
        QTest::mouseClick(part("settingsDiscard"), Qt::LeftButton);
        QCOMPARE(list->count(), 0);
        QVERIFY(!part<ConfigEditor>("settingsText")->rawText().contains(QStringLiteral("windos")));
    }

    void closingAsksInPlaceWhileSomethingIsChanged() {
        open();
        QTest::keyClick(top<SettingsPage>(), Qt::Key_Escape);
        QTRY_VERIFY(top<SettingsPage>() == nullptr);
        top<MainWindow>()->activateWindow();
        openAgain();
        type(QStringLiteral("s"), QStringLiteral("busy one"));
        // At once, before anything was judged.
        QTest::keyClick(top<SettingsPage>(), Qt::Key_Escape);
        QVERIFY(top<SettingsPage>() != nullptr);
        QVERIFY(part<QWidget>("settingsQuestion")->isVisible());
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QTest::keyClick(top<SettingsPage>(), Qt::Key_Escape);
        QVERIFY(!part<QWidget>("settingsQuestion")->isVisible());
        QVERIFY(
            part<ConfigEditor>("settingsText")->rawText().contains(QStringLiteral("busy ones")));
        top<SettingsPage>()->close();
        QTest::mouseClick(part("settingsCloseSaving"), Qt::LeftButton);
        QTRY_VERIFY(top<SettingsPage>() == nullptr);
        QCOMPARE(read(), usual().replace("busy one", "busy ones"));
        // The way back outlives the page.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        top<MainWindow>()->findChild<QAbstractButton*>(QStringLiteral("settingsButton"))->click();
        QTRY_VERIFY(top<SettingsPage>() != nullptr);
        QVERIFY(part("settingsUndo")->isEnabled());
        type(QStringLiteral("s"), QStringLiteral("busy ones"));
        top<SettingsPage>()->close();
        QTest::mouseClick(part("settingsCloseDropping"), Qt::LeftButton);
        QTRY_VERIFY(top<SettingsPage>() == nullptr);
        QCOMPARE(read(), usual().replace("busy one", "busy ones"));
    }

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

    void aLinkStaysOneAndAReadOnlyFileIsLeftAlone() {
        const QString real = m_folder->filePath(QStringLiteral("real.yaml"));
        QVERIFY(QFile::rename(path(), real) && QFile::link(real, path()));
        open();
        type(QStringLiteral("s"), QStringLiteral("busy one"));
        QTRY_VERIFY(part("settingsSave")->isEnabled());
        QTest::mouseClick(part("settingsSave"), Qt::LeftButton);
        QVERIFY(QFileInfo(path()).isSymLink());
        QFile file(real);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), usual().replace("busy one", "busy ones"));
        top<SettingsPage>()->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        top<MainWindow>()->activateWindow();
        QVERIFY(QFile::setPermissions(real, QFile::ReadOwner));
        openAgain();
        QVERIFY2(shown("settingsNoticeText").contains(QStringLiteral("chmod u+w ") + real),
                 qPrintable(shown("settingsNoticeText")));
        QVERIFY(part<ConfigEditor>("settingsText")->isReadOnly());
        QVERIFY(!part("settingsUndo")->isEnabled());
    }

    void aFileWithMistakesIsMendedHere() {
        write(usual().replace("static", "statik"));
        begin();
        auto* first = top<shell::FirstRunPage>();
        QVERIFY(first != nullptr);
        first->findChild<QAbstractButton*>(QStringLiteral("mendSettings"))->click();
        QTRY_VERIFY(top<SettingsPage>() != nullptr);
        QVERIFY(part<QListWidget>("settingsMistakeList")
                    ->item(0)
                    ->text()
                    .startsWith(QStringLiteral("Line 6: ")));
        auto* editor = part<ConfigEditor>("settingsText");
        QCOMPARE(editor->textCursor().blockNumber(), 5);
        editor->find(QStringLiteral("statik"));
        QTest::keyClicks(editor, QStringLiteral("static"));
        QTRY_VERIFY(part("settingsSave")->isEnabled());
        QTest::mouseClick(part("settingsSave"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(top<MainWindow>() != nullptr, 15'000);
        QCOMPARE(read(), usual());
        // And in the window: what others break is told, and its button leads here.
        write(usual().replace("static", "statik"));
        auto* notice = &top<MainWindow>()->settingsNotice();
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 15'000);
        QTRY_COMPARE(part<QListWidget>("settingsMistakeList")->count(), 1);
    }

    void aFormChangesItsLinesAlone() {
        open();
        choosePlace(QStringLiteral("chat"));
        enter("field:scrape.interval", QStringLiteral("1"));
        QVERIFY2(shown("mistake:scrape.interval").startsWith(QStringLiteral("Line 7: ")),
                 qPrintable(shown("mistake:scrape.interval")));
        QVERIFY(part<QListWidget>("settingsPlaces")->currentItem()->text().contains(u'!'));
        QVERIFY(!part("settingsSave")->isEnabled());
        enter("field:scrape.interval", QStringLiteral("300ms"));
        QCOMPARE(shown("mistake:scrape.interval"), QString());
        enter("field:objectives.errors", QStringLiteral("2%"));
        choosePlace(QStringLiteral("US"));
        choose("field:actions", QStringLiteral("enabled"));
        QVERIFY2(shown("note:actions").contains(QStringLiteral("changes production")),
                 qPrintable(shown("note:actions")));
        QVERIFY(part("settingsSave")->isEnabled());
        QTest::keyClick(part("field:actions"), Qt::Key_S, Qt::ControlModifier);
        const QByteArray wanted =
            usual()
                .replace("interval: 200ms", "interval: 300ms")
                .replace("{gauge: m}}\r\n", "{gauge: m}}\r\n        objectives: {errors: 2%}\r\n"
                                            "    actions: enabled\r\n");
        QCOMPARE(read(), wanted);
        QVERIFY(settings::loadConfig(path())->environments[0].actionsEnabled);
        // Changed back, nothing is changed.
        choose("field:actions", QStringLiteral("read_only"));
        QVERIFY(part("settingsSave")->isEnabled());
        choose("field:actions", QStringLiteral("enabled"));
        QVERIFY(!part("settingsSave")->isEnabled());
    }

    void tabWalksTheFormFromTopToBottom() {
        open();
        choosePlace(QStringLiteral("US"));
        part<QListWidget>("settingsPlaces")->setFocus();
        QStringList walked;
        for (int step = 0; step < 8; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            walked << QApplication::focusWidget()->objectName();
        }
        QCOMPARE(walked.join(u' '),
                 QStringLiteral("settingsWatch field:name field:time_zone field:actions "
                                "field:unlock_for settingsClose settingsTabs settingsPlaces"));
    }

    void aPastedSecretIsRefused() {
        open();
        choosePlace(QStringLiteral("chat"));
        enter("field:auth.bearer", QStringLiteral("hunter2hunter2"));
        QVERIFY2(shown("mistake:auth.bearer").contains(QStringLiteral("never stands in the file")),
                 qPrintable(shown("mistake:auth.bearer")));
        QVERIFY(!part<ConfigEditor>("settingsText")->rawText().contains(QStringLiteral("hunter2")));
        QVERIFY(!part<QPlainTextEdit>("settingsChanges")
                     ->toPlainText()
                     .contains(QStringLiteral("hunter2")));
        QVERIFY(!part("settingsSave")->isEnabled());
        enter("field:auth.bearer", QStringLiteral("env:WB_TOKEN"));
        QCOMPARE(shown("mistake:auth.bearer"), QString());
        QTest::mouseClick(part("settingsSave"), Qt::LeftButton);
        QVERIFY(read().contains("auth: {bearer: env:WB_TOKEN}"));
    }

    void aServiceIsRenamedAndRemovedWithAWayBack() {
        write(usual().replace("storage:",
                              "      - name: mail\r\n        targets: {static: ['h:1']}\r\n"
                              "storage:"));
        const QByteArray before = read();
        open();
        choosePlace(QStringLiteral("chat"));
        enter("field:name", QStringLiteral("talk"));
        QVERIFY(shown("note:name").contains(QStringLiteral("stays under the old one")));
        QTest::mouseClick(part("settingsSave"), Qt::LeftButton);
        QVERIFY(read().contains("component: chat"));
        QTRY_VERIFY_WITH_TIMEOUT(services().contains(QStringLiteral("talk")), 15'000);
        QTest::mouseClick(part("settingsUndo"), Qt::LeftButton);
        QCOMPARE(read(), before);
        choosePlace(QStringLiteral("mail"));
        QTest::mouseClick(part("settingsRemove"), Qt::LeftButton);
        QVERIFY(shown("settingsFormState").contains(QStringLiteral("no longer watched")));
        QCOMPARE(read(), before);
        QTest::mouseClick(part("settingsSave"), Qt::LeftButton);
        QCOMPARE(read(), usual());
        QTRY_VERIFY_WITH_TIMEOUT(!services().contains(QStringLiteral("mail")), 15'000);
        QTest::mouseClick(part("settingsUndo"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(services().contains(QStringLiteral("mail")), 15'000);
        // The last one of an environment cannot go: said so, with the reason.
        write(usual());
        QTRY_COMPARE_WITH_TIMEOUT(part<QListWidget>("settingsPlaces")->count(), 5, 15'000);
        choosePlace(QStringLiteral("chat"));
        QTest::mouseClick(part("settingsRemove"), Qt::LeftButton);
        QVERIFY(!part("settingsSave")->isEnabled());
    }

    void aChangeOfProviderShowsItsKeys() {
        open();
        choosePlace(QStringLiteral("chat"));
        choose("field:deploy.provider", QStringLiteral("ecs"));
        QTRY_VERIFY(part<QLineEdit>("field:deploy.cluster") != nullptr);
        enter("field:deploy.region", QStringLiteral("Frankfurt am Main"));
        QVERIFY(shown("mistake:deploy.region").contains(QStringLiteral("eu-central-1")));
        QTest::keyClick(part<QLineEdit>("field:deploy.region"), Qt::Key_Escape);
        QVERIFY(part<QWidget>("settingsQuestion")->isVisible());
    }

    void whatWaitsForTheNextStartIsSaid() {
        open();
        type(QStringLiteral(", keep: 3d"), QStringLiteral("prod1.db"));
        QTRY_VERIFY(part("settingsSave")->isEnabled());
        QTest::mouseClick(part("settingsSave"), Qt::LeftButton);
        QVERIFY2(shown("settingsState").contains(QStringLiteral("next start")),
                 qPrintable(shown("settingsState")));
    }
};

QTEST_MAIN(TestSettingsDesk)
#include "tst_SettingsDesk.moc"
