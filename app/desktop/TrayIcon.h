// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alarms/AlarmWatch.h"
#include "models/alarms/Notifier.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace wb::desktop {

/// The program in the desktop's tray: the worst standing of all environments as a sign, each of
/// them in words, and a menu. Where there is no tray nothing is seen, and nothing fails; one that
/// comes later is joined then. GUI thread.
class TrayIcon : public QObject {
    Q_OBJECT
public:
    struct Line {
        QString environment;
        alarms::Standing standing = alarms::Standing::Waiting;

        friend bool operator==(const Line&, const Line&) = default;
    };
    explicit TrayIcon(QObject* parent = nullptr);

    void setLines(const QVector<Line>& lines);
    /// 0: sounds are on.
    void setMute(DurationMs leftMs);
    /// For where there are no notifications: the tray's own way of telling.
    void say(const alarms::Notice& notice);
    /// Takes away what it said, as far as Watchbridge itself draws that.
    void unsay();

    [[nodiscard]] alarms::Standing worst() const;
    [[nodiscard]] QString toolTip() const { return m_icon.toolTip(); }
    [[nodiscard]] QMenu& menu() { return m_menu; }

Q_SIGNALS:
    /// Somebody wants to see an environment; empty: whichever is shown.
    void openWanted(const QString& environment);
    /// Somebody clicked on what was said last.
    void sayingClicked();
    /// 0: sounds on again.
    void muteWanted(wb::DurationMs forMs);
    void quitWanted();

private:
    void refresh();
    void fill();

    QVector<Line> m_lines;
    DurationMs m_muteLeftMs = 0;
    QMenu m_menu;
    QStringList m_made; ///< What the menu was made for: how sounds are off, and environments.
    QSystemTrayIcon m_icon;
};

} // namespace wb::desktop
