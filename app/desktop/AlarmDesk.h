// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/TrayIcon.h"
#include "models/alarms/Mute.h"
#include "models/alarms/Notifier.h"

#include <QMap>
#include <QTimer>

#include <functional>
#include <optional>

namespace wb::desktop {

class EnvironmentAlarms;

/// What the program does to be heard while nobody looks: notifications, the tray, sounds and their
/// mute, for all environments together. Main thread.
class AlarmDesk : public QObject {
    Q_OBJECT
public:
    /// `notifier` outlives this.
    AlarmDesk(const Clock& clock, alarms::Notifier& notifier, QObject* parent = nullptr);
    ~AlarmDesk() override;

    /// Follows an environment's alarms until they are gone. While `isInUse` says that somebody
    /// works in its window, which shows it all, a notification would only lie over it: what is new
    /// is heard, and shown once nobody looks, if it stands then. What was shown before goes.
    void add(const QString& environment, EnvironmentAlarms& alarms, std::function<bool()> isInUse);
    void mute(DurationMs forMs);
    void resumeMute(TimeMs untilMs);
    [[nodiscard]] const alarms::Mute& mute() const { return m_mute; }
    [[nodiscard]] TrayIcon& tray() { return m_tray; }

public Q_SLOTS:
    /// What no notification could tell is told by the tray.
    void tellByTray(const wb::alarms::Notice& notice);

Q_SIGNALS:
    void soundWanted();
    /// Somebody wants to see this; both may be empty: whichever is shown.
    void openWanted(const QString& environment, const QString& service);
    void quitWanted();
    /// NoTime or a time that is over: sounds are on.
    void muteChanged(wb::TimeMs untilMs);

private:
    struct Environment {
        EnvironmentAlarms* alarms = nullptr;
        std::function<bool()> isInUse;
        std::optional<alarms::Notice> held; ///< Not shown yet.
        bool isShown = false;               ///< A notification of it may lie over the window.
    };

    void tell(Environment& environment, alarms::Notice notice);
    void show(Environment& environment, const alarms::Notice& notice);
    void tick();

    const Clock& m_clock;
    alarms::Notifier& m_notifier;
    alarms::Mute m_mute;
    TrayIcon m_tray;
    alarms::Notice m_said; ///< By the tray, last.
    QMap<QString, Environment> m_environments;
    QTimer m_timer;
};

} // namespace wb::desktop
