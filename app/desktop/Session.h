// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/SettingsDesk.h"
#include "app/desktop/WindowMemory.h"
#include "app/settings/ConfigWatch.h"
#include "models/base/Clock.h"
#include "models/base/Sentence.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace wb::common {
class Appearance;
}
namespace wb::setup {
class SettingsPage;
class WatchPage;
} // namespace wb::setup
namespace wb::shell {
class FirstRunPage;
}

namespace wb::desktop {

class AlarmDesk;
class EnvironmentDeck;
class WallMode;

/// From start to end: follows the configuration's file and shows the first page while it has
/// nothing to watch, and the environments from when it has. Main thread.
class Session : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString configFile;
        QString memoryFile; ///< Where the window was; empty: nothing is remembered.
        const Clock* clock = nullptr;
        common::Appearance* appearance = nullptr; ///< Outlives this.
        DurationMs wallMs = 0; ///< A wall display, each service for so long; 0: as configured.
        AlarmDesk* alarms = nullptr; ///< Outlives this; null: no notifications.
    };
    explicit Session(Options options, QObject* parent = nullptr);
    ~Session() override;

    /// Reads the configuration for the first time; shows nothing yet.
    [[nodiscard]] tl::expected<settings::Config, settings::Mistakes> begin();
    /// Watches its environments from here on, beginning with one of them or, if that is empty, with
    /// the one shown last. No window is shown yet.
    EnvironmentDeck& watch(const settings::Config& config, const QString& environment);
    /// nullptr while there is nothing to watch.
    [[nodiscard]] EnvironmentDeck* deck() const { return m_deck.get(); }
    /// Shows the window of the environment, or what hinders it.
    void show();
    /// Closes all windows and ends the program, whatever is not saved: nobody may be there to ask.
    void end();

private:
    void take(const settings::Config& config);
    void showDeck();
    void refuse(const settings::Mistakes& mistakes);
    void openFile();
    void setUpService();
    void openSettings();
    void tellSettings();

    const Options m_options;
    settings::ConfigWatch m_config;
    WindowMemory m_memory;
    QVector<base::Sentence> m_mistakes; ///< Of the file as it is.
    DurationMs m_wallMs = 0;            ///< As configured; 0: none.
    std::unique_ptr<EnvironmentDeck> m_deck;
    std::unique_ptr<WallMode> m_wall; ///< Whenever there is a deck.
    std::unique_ptr<shell::FirstRunPage> m_firstPage;
    QPointer<setup::WatchPage> m_setup;       ///< Deletes itself when it is closed.
    QPointer<setup::SettingsPage> m_settings; ///< The same.
    QPointer<SettingsDesk> m_settingsDesk;    ///< Goes with it.
    LastSaving m_lastSaving;
};

} // namespace wb::desktop
