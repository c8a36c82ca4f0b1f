// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/SettingsWindow.h"

using namespace wb;
using setup::ConfigEditor;
using setup::SettingsPage;
using shell::MainWindow;

/// What is done in the settings.
class TestSettingsDesk : public test::SettingsWindow {
    Q_OBJECT

private Q_SLOTS:
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

    void mistakesFollowTheLanguage() {
        write(usual().replace("static", "statik"));
        begin();
        auto* first = top<shell::FirstRunPage>();
        QVERIFY(first != nullptr);
        first->findChild<QAbstractButton*>(QStringLiteral("mendSettings"))->click();
        QTRY_VERIFY(top<SettingsPage>() != nullptr);
        const auto listed = [this] {
            return part<QListWidget>("settingsMistakeList")->item(0)->text();
        };
        const auto told = [first] {
            return first->findChild<QLabel*>(QStringLiteral("configMistakes"))->text();
        };
        const QString english = QStringLiteral("unknown key \"statik\"; did you mean \"static\"?");
        const QString german =
            QString::fromUtf8("unbekannter Schlüssel „statik“; meinten Sie „static“?");
        QCOMPARE(listed(), QStringLiteral("Line 6: ") + english);
        QVERIFY2(told().endsWith(QStringLiteral(":6: ") + english), qPrintable(told()));
        m_appearance->chooseLanguage(QStringLiteral("de"));
        QTRY_COMPARE(listed(), QStringLiteral("Zeile 6: ") + german);
        QVERIFY2(told().endsWith(QStringLiteral(":6: ") + german), qPrintable(told()));
        m_appearance->chooseLanguage(QStringLiteral("en"));
        QTRY_COMPARE(listed(), QStringLiteral("Line 6: ") + english);
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
        for (int step = 0; step < 13; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            walked << QApplication::focusWidget()->objectName();
        }
        QCOMPARE(walked.join(u' '),
                 QStringLiteral("settingsWatch field:name field:time_zone field:actions "
                                "field:unlock_for field:status_updates.severity_1 "
                                "field:status_updates.severity_2 field:status_updates.severity_3 "
                                "field:status_updates.severity_4 field:status_updates.severity_5 "
                                "settingsClose settingsTabs settingsPlaces"));
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
        QVERIFY2(shown("settingsFormState").startsWith(QStringLiteral("An environment needs")),
                 qPrintable(shown("settingsFormState")));
        QVERIFY(!part("settingsSave")->isEnabled() && !part("settingsDiscard")->isEnabled());
        // That was asked for in vain, and stands in nobody's way.
        enter("field:scrape.interval", QStringLiteral("300ms"));
        QCOMPARE(shown("settingsFormState"), QString());
        QVERIFY(part("settingsSave")->isEnabled());
    }

    void aNameIsShownAsItIsWritten() {
        write(usual().replace("name: chat", "name: 'a%1'"));
        open();
        choosePlace(QStringLiteral("a%1"));
        enter("field:scrape.interval", QStringLiteral("7"));
        QCOMPARE(part<QListWidget>("settingsPlaces")->currentItem()->text().trimmed(),
                 QStringLiteral("a%1  ! 1"));
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

    void aPipelineIsSetUpWithoutTheText() {
        open();
        choosePlace(QStringLiteral("chat"));
        choose("field:deploy.provider", QStringLiteral("webhook"));
        QTRY_VERIFY(part("field:deploy.(pipeline)") != nullptr);
        QVERIFY2(shown("mistake:deploy.redeploy.path").contains(QStringLiteral("needs")),
                 qPrintable(shown("mistake:deploy.redeploy.path")));
        choose("field:deploy.(pipeline)", QStringLiteral("gitlab"));
        QTRY_VERIFY(part<QLineEdit>("field:deploy.status.one") != nullptr);
        QVERIFY(shown("mistake:deploy.url").contains(QStringLiteral("url")));
        QVERIFY(shown("note:deploy.url").contains(QStringLiteral("https://gitlab.example")));
        QVERIFY(!part("settingsSave")->isEnabled());
        enter("field:deploy.url", QStringLiteral("https://git.ours.example/api/v4/projects/7"));
        enter("field:deploy.auth.headers.PRIVATE-TOKEN", QStringLiteral("hunter2hunter2"));
        QVERIFY(shown("mistake:deploy.auth.headers.PRIVATE-TOKEN")
                    .contains(QStringLiteral("never stands in the file")));
        enter("field:deploy.auth.headers.PRIVATE-TOKEN", QStringLiteral("env:OURS"));
        enter("field:deploy.redeploy.path", QStringLiteral("pipeline"));
        QVERIFY2(shown("mistake:deploy.redeploy.path").startsWith(QStringLiteral("Line 1")),
                 qPrintable(shown("mistake:deploy.redeploy.path")));
        enter("field:deploy.redeploy.path", QStringLiteral("/pipeline"));
        QTest::mouseClick(part("settingsSave"), Qt::LeftButton);
        const auto config = settings::loadConfig(path());
        QVERIFY(config.has_value());
        const fleet::DeploySpec& made = config->environments[0].services[0].deploy;
        QVERIFY2(read().contains("        deploy:\r\n          provider: webhook\r\n"),
                 read().constData());
        QCOMPARE(made.url.host(), QStringLiteral("git.ours.example"));
        QCOMPARE(made.secretHeaders.constFirst().second.name, QStringLiteral("OURS"));
        QVERIFY(made.webhook.abort.has_value() && made.webhook.releases.has_value());
        QTest::mouseClick(part("settingsUndo"), Qt::LeftButton);
        QCOMPARE(read(), usual());
    }

    void runningTasksAreTargetsWithoutTheText() {
        open();
        choosePlace(QStringLiteral("chat"));
        choose("field:targets.(tasks)", QStringLiteral("swarm"));
        QTRY_VERIFY(part<QLineEdit>("field:targets.swarm.port") != nullptr);
        QVERIFY(shown("mistake:targets.swarm.port").contains(QStringLiteral("65535")));
        enter("field:targets.swarm.port", QStringLiteral("9102"));
        QCOMPARE(shown("mistake:targets.swarm.port"), QString());
        enter("field:targets.swarm.host", QStringLiteral("tcp://10.0.0.1:2376"));
        QVERIFY(shown("mistake:targets.swarm.host").contains(QStringLiteral("tls")));
        enter("field:targets.swarm.host", QStringLiteral("unix:///run/docker.sock"));
        QVERIFY(part("settingsSave")->isEnabled());
        const QString text = part<ConfigEditor>("settingsText")->rawText();
        QVERIFY(
            text.contains(QStringLiteral("swarm: {port: 9102, host: unix:///run/docker.sock}}")));
        choose("field:targets.(tasks)", QStringLiteral("not set"));
        QVERIFY(!part("settingsSave")->isEnabled());
    }

    void whatWaitsForTheNextStartIsSaid() {
        open();
        choosePlace(QStringLiteral("Storage"));
        QVERIFY2(shown("note:keep").contains(QStringLiteral("older than this is deleted")),
                 qPrintable(shown("note:keep")));
        type(QStringLiteral(", keep: 3d"), QStringLiteral("prod1.db"));
        QTRY_VERIFY(part("settingsSave")->isEnabled());
        QTest::mouseClick(part("settingsSave"), Qt::LeftButton);
        QVERIFY2(shown("settingsState").contains(QStringLiteral("next start")),
                 qPrintable(shown("settingsState")));
    }
};

QTEST_MAIN(TestSettingsDesk)
#include "tst_SettingsDesk.moc"
