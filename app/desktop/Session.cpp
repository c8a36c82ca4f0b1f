// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Session.h"

#include "app/desktop/Bridge.h"
#include "app/desktop/EnvironmentDeck.h"
#include "app/desktop/ServiceSetup.h"
#include "app/desktop/WallMode.h"
#include "widgets/common/Appearance.h"
#include "widgets/setup/SettingsPage.h"
#include "widgets/setup/WatchPage.h"
#include "widgets/shell/FirstRunPage.h"
#include "widgets/shell/MainWindow.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileInfo>

namespace wb::desktop {

using settings::Config;
using settings::Mistake;
using settings::Mistakes;

namespace {

QVector<base::Sentence> sentencesOf(const Mistakes& mistakes) {
    QVector<base::Sentence> sentences;
    for (const Mistake& mistake : mistakes) {
        sentences << mistake.whole();
    }
    return sentences;
}

} // namespace

Session::Session(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_config(m_options.configFile)
    , m_memory(m_options.memoryFile) {
    connect(&m_config, &settings::ConfigWatch::changed, this, &Session::take);
    connect(&m_config, &settings::ConfigWatch::refused, this, &Session::refuse);
    connect(&m_config, &settings::ConfigWatch::vanished, this, [this] { refuse({}); });
}

Session::~Session() {
    delete m_setup;
    delete m_settings;
}

tl::expected<Config, Mistakes> Session::begin() {
    auto config = m_config.begin();
    if (!config && QFileInfo::exists(m_config.path())) {
        m_mistakes = sentencesOf(config.error());
    }
    return config;
}

EnvironmentDeck& Session::watch(const Config& config, const QString& environment) {
    common::Appearance& appearance = *m_options.appearance;
    appearance.configure({config.window.theme, config.window.textPercent, config.window.language});
    m_deck = std::make_unique<EnvironmentDeck>(
        config, *m_options.clock,
        EnvironmentDeck::Company{&appearance, &m_memory, m_options.alarms});
    connect(m_deck.get(), &EnvironmentDeck::settingsRequested, this, &Session::openSettings);
    connect(m_deck.get(), &EnvironmentDeck::fileRequested, this, &Session::openFile);
    connect(m_deck.get(), &EnvironmentDeck::watchServiceRequested, this, &Session::setUpService);
    m_wallMs = config.window.wallMs;
    m_wall = std::make_unique<WallMode>(*m_deck, *m_options.clock, &appearance,
                                        QDBusConnection::sessionBus());
    connect(m_deck.get(), &EnvironmentDeck::wallWanted, m_wall.get(),
            [this] { m_wall->begin(m_wallMs > 0 ? m_wallMs : settings::WindowSpec::UsualWallMs); });
    connect(m_deck.get(), &EnvironmentDeck::opened, m_wall.get(), &WallMode::end);
    m_deck->begin(environment.isEmpty() ? m_deck->firstEnvironment() : environment);
    return *m_deck;
}

void Session::showDeck() {
    m_deck->show();
    const DurationMs wallMs = m_options.wallMs > 0 ? m_options.wallMs
                              : m_wallMs > 0       ? m_wallMs
                                                   : m_deck->rememberedWallMs();
    if (wallMs > 0) {
        m_wall->begin(wallMs);
    }
}

void Session::show() {
    if (m_deck != nullptr) {
        showDeck();
        return;
    }
    m_firstPage = std::make_unique<shell::FirstRunPage>(m_config.path());
    m_firstPage->setMistakes(m_mistakes);
    m_options.appearance->addShortcuts(m_firstPage.get());
    connect(m_firstPage.get(), &shell::FirstRunPage::quitRequested, m_firstPage.get(),
            &QWidget::close);
    connect(m_firstPage.get(), &shell::FirstRunPage::openRequested, this, &Session::openFile);
    connect(m_firstPage.get(), &shell::FirstRunPage::settingsRequested, this,
            &Session::openSettings);
    connect(m_firstPage.get(), &shell::FirstRunPage::watchServiceRequested, this,
            &Session::setUpService);
    m_firstPage->show();
}

void Session::end() {
    if (m_settings != nullptr) {
        m_settings->closeNow();
    }
    if (m_deck != nullptr) {
        m_deck->askNoMore();
    }
    QApplication::closeAllWindows();
    QCoreApplication::quit();
}

void Session::take(const Config& config) {
    tellSettings();
    if (m_deck == nullptr) {
        watch(config, {});
        // The new window first: a program without any would end.
        showDeck();
        m_firstPage.reset();
        return;
    }
    m_wallMs = config.window.wallMs;
    const auto taken = m_deck->takeConfig(config);
    if (!taken) {
        refuse({Mistake{config.file, 0, taken.error()}});
    }
}

void Session::refuse(const Mistakes& mistakes) {
    tellSettings();
    m_mistakes = sentencesOf(mistakes);
    if (m_deck != nullptr) {
        m_deck->tellMistakes(m_mistakes);
    } else if (m_firstPage != nullptr) {
        m_firstPage->setMistakes(m_mistakes);
    }
}

/// One page at a time, beside whatever is shown.
void Session::setUpService() {
    if (m_setup == nullptr) {
        m_setup = new setup::WatchPage;
        m_options.appearance->addShortcuts(m_setup);
        const QString shown = m_deck == nullptr ? QString() : m_deck->current().environment();
        new ServiceSetup({m_config.path(), shown, m_options.clock}, *m_setup);
    }
    m_setup->show();
    m_setup->raise();
    m_setup->activateWindow();
    m_setup->askAgain();
}

/// The same.
void Session::openSettings() {
    if (m_settings == nullptr) {
        m_settings = new setup::SettingsPage;
        m_options.appearance->addShortcuts(m_settings);
        m_settingsDesk = new SettingsDesk(m_config.path(), m_lastSaving, *m_settings);
        connect(m_settingsDesk, &SettingsDesk::watchServiceRequested, this, &Session::setUpService);
    }
    m_settings->show();
    m_settings->raise();
    m_settings->activateWindow();
}

void Session::tellSettings() {
    if (m_settingsDesk != nullptr) {
        m_settingsDesk->look();
    }
}

/// With what the desktop has for it.
void Session::openFile() {
    const bool isOpened = QDesktopServices::openUrl(
        QUrl::fromLocalFile(QFileInfo(m_config.path()).absoluteFilePath()));
    if (!isOpened && m_deck != nullptr) {
        m_deck->current().window().showMessage(tr("Nothing here opens %1.").arg(m_config.path()));
    }
}

} // namespace wb::desktop
