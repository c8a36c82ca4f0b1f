// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/WindowMemory.h"
#include "app/settings/ConfigFile.h"
#include "models/alarms/WallRotation.h"
#include "models/base/Clock.h"
#include "models/base/Sentence.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>

namespace wb::common {
class Appearance;
}

namespace wb::desktop {

class AlarmDesk;
class Bridge;

/// The environments of a configuration, one window each, of which one is shown. An environment is
/// watched from when it is first chosen, and stays watched when another is shown: nothing has to be
/// torn down to change, and the list of them tells how those in the background are. Where the
/// window was and what it looked at comes back at the next start. Main thread.
class EnvironmentDeck : public QObject {
    Q_OBJECT
public:
    /// What a deck may do without; all outlive it.
    struct Company {
        common::Appearance* appearance = nullptr; ///< Null: windows keep the look they begin with.
        WindowMemory* memory = nullptr;           ///< Null: they begin as designed.
        AlarmDesk* alarms = nullptr;              ///< Null: no notifications.
    };
    EnvironmentDeck(settings::Config config, const Clock& clock)
        : EnvironmentDeck(std::move(config), clock, Company()) {}
    EnvironmentDeck(settings::Config config, const Clock& clock, const Company& company);
    ~EnvironmentDeck() override;

    /// The environment that was shown last, or else the first one of the configuration.
    [[nodiscard]] QString firstEnvironment() const;
    /// Begins with an environment of the configuration; its window is not shown yet.
    Bridge& begin(const QString& environment);
    /// Shows the window where it was.
    void show();
    /// Shows an environment's window in the place of the present one.
    void change(const QString& environment);
    /// Brings a service to the front; with empty names whatever is shown.
    void open(const QString& environment, const QString& service);
    [[nodiscard]] Bridge& current() const { return *m_current; }
    /// A changed configuration: what it does not change goes on undisturbed. Where records are
    /// stays as it was until the next start; a configuration that would mix up whose record is
    /// whose is refused with a sentence.
    [[nodiscard]] tl::expected<void, base::Sentence> takeConfig(const settings::Config& config);
    /// A changed file that cannot take effect, told in every window; without `mistakes` it is gone.
    void tellMistakes(const QVector<base::Sentence>& mistakes);

    /// The program is ended from outside: no window asks anything any more.
    void askNoMore();

    /// Begins to watch those of the configuration that are not watched yet.
    void watchAll();
    /// Every service that is watched, with its state.
    [[nodiscard]] QVector<alarms::WallStop> stops() const;
    /// What each window looks at, by environment.
    [[nodiscard]] QMap<QString, shell::WindowView> views() const;
    void setViews(const QMap<QString, shell::WindowView>& views);
    /// The windows fill the screen, without what can be pressed, or are as before.
    void setOnWall(bool isOnWall);
    void showOnWall(const QString& environment, const QString& service);
    /// For the next start: how long a wall display shows each service, 0 when there is none.
    void rememberWall(DurationMs eachMs) { m_remembered.wallMs = eachMs; }
    [[nodiscard]] DurationMs rememberedWallMs() const { return m_remembered.wallMs; }

Q_SIGNALS:
    void settingsRequested();
    void fileRequested();
    void watchServiceRequested();
    void wallWanted();
    /// Somebody clicked on a notification or in the tray.
    void opened();

private:
    [[nodiscard]] bool isConfigured(const QString& environment) const;
    Bridge& bridgeOf(const QString& environment);
    void tellChoices();
    void dropForgotten();
    [[nodiscard]] bool isStillNeeded(const QString& environment, const Bridge& bridge);
    [[nodiscard]] QStringList quitReasons() const;
    void remember();

    settings::Config m_config;
    std::optional<QVector<base::Sentence>>
        m_mistakes; ///< Of the file, while it cannot take effect.
    const Clock& m_clock;
    const Company m_company;
    RememberedWindow m_remembered;
    std::map<QString, std::unique_ptr<Bridge>> m_bridges; ///< By environment.
    /// Steady, by environment that is configured no longer: until then it may put back its pins.
    std::map<QString, DurationMs> m_putsBackUntilMs;
    Bridge* m_current = nullptr;
    bool m_isOnWall = false;
    QTimer m_timer;
};

} // namespace wb::desktop
