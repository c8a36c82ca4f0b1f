// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/EnvironmentDeck.h"
#include "app/settings/ConfigFile.h"
#include "models/items/FleetModel.h"
#include "tests/app/desktop/SessionWindow.h"
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
#include <QTest>

namespace wb::test {

/// The program with its settings open, on a real file, with a real target; its parts by the names
/// that they have in the window.
class SettingsWindow : public SessionWindow {
    Q_OBJECT

protected:
    [[nodiscard]] QString path() const override {
        return m_folder->filePath(QStringLiteral("wb.yaml"));
    }
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
    template <typename Widget = QAbstractButton>
    static Widget* part(const char* name) {
        const auto* page = top<setup::SettingsPage>();
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
        QVERIFY(QTest::qWaitForWindowActive(top<shell::MainWindow>()));
        QTest::keyClick(top<shell::MainWindow>(), Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(top<setup::SettingsPage>() != nullptr);
        QVERIFY(QTest::qWaitForWindowActive(top<setup::SettingsPage>()));
    }
    static void type(const QString& text, const QString& after) {
        top<setup::SettingsPage>()->showTab(setup::SettingsPage::Tab::Text);
        auto* editor = part<setup::ConfigEditor>("settingsText");
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
        const auto* window = top<shell::MainWindow>();
        const auto* view = window ? window->findChild<fleet::FleetView*>() : nullptr;
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
        if (auto* page = top<setup::SettingsPage>()) {
            page->closeNow();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_session.reset();
    }
};

} // namespace wb::test
