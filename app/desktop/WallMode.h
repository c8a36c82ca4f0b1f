// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/ScreenSaverHold.h"
#include "models/alarms/WallRotation.h"
#include "widgets/shell/WindowView.h"

#include <QMap>
#include <QTimer>

#include <optional>

namespace wb::common {
class Appearance;
}

namespace wb::desktop {

class EnvironmentDeck;

/// Makes the windows of a deck a wall display: the whole screen, large text, no pointer, one
/// service after the other, until a key is pressed. Nothing else can be pressed meanwhile: a key or
/// a click on a wall must not act on anything. While an action is under way its service stays.
/// Main thread.
class WallMode : public QObject {
    Q_OBJECT
public:
    /// `deck` and `appearance` outlive this; the latter may be null.
    WallMode(EnvironmentDeck& deck, const Clock& clock, common::Appearance* appearance,
             const QDBusConnection& bus);
    ~WallMode() override;

    /// Each service for so long at least. The deck must have begun.
    void begin(DurationMs eachMs);
    void end();
    [[nodiscard]] bool isOn() const { return m_rotation.has_value(); }
    /// 0: it is not on.
    [[nodiscard]] DurationMs eachMs() const { return isOn() ? m_eachMs : 0; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void dress();

    EnvironmentDeck& m_deck;
    const Clock& m_clock;
    common::Appearance* m_appearance;
    ScreenSaverHold m_screen;
    DurationMs m_eachMs = 0;
    std::optional<alarms::WallRotation> m_rotation; ///< Only while it is on.
    QMap<QString, shell::WindowView> m_before;      ///< What the windows looked at, by environment.
    QTimer m_timer;
};

} // namespace wb::desktop
