// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alarms/Snoozes.h"
#include "widgets/shell/CommandPalette.h"

#include <QHash>
#include <QTimeZone>

class QBoxLayout;

namespace wb::shell {

class SnoozeEntry;
class StatusStrip;

/// What a window offers against too many alarms: sounds off for a while, and snoozes of services
/// with a reason. Asks for them and shows what there is; keeps nothing itself. GUI thread.
class AlarmControls : public QObject {
    Q_OBJECT
public:
    /// Shows the mute in `strip`; a child of `window`.
    AlarmControls(StatusStrip& strip, const QTimeZone& zone, QWidget* window);
    void setTimeZone(const QTimeZone& zone) { m_zone = zone; }

    /// Where a reason is asked for takes its room in `rows`.
    void addTo(QBoxLayout& rows);
    /// NoTime: sounds are on.
    void setMute(TimeMs untilMs);
    void setSnoozes(const QVector<alarms::Snooze>& snoozes);
    void setNow(TimeMs nowMs);

    /// "Snoozed by zoe@bastion until 18:51:00 ET: reason", by service.
    [[nodiscard]] QHash<QString, QString> snoozeTexts() const;
    void openMuteMenu();
    /// Asks for a reason, or ends the snooze that there is.
    void toggleSnooze(const QString& service);
    /// For the palette.
    [[nodiscard]] QVector<Command> commands(const QString& service);

Q_SIGNALS:
    /// 0: on again.
    void muteWanted(wb::DurationMs forMs);
    void snoozeWanted(const QString& service, wb::DurationMs forMs, const QString& reason);
    void wakeWanted(const QString& service);
    void snoozesShown();
    /// A reason was typed, or not: the focus is free.
    void entryClosed();

private:
    [[nodiscard]] const alarms::Snooze* snoozeOf(const QString& service) const;
    [[nodiscard]] DurationMs muteLeftMs() const;

    StatusStrip& m_strip;
    QTimeZone m_zone;
    QWidget* m_window;
    SnoozeEntry* m_entry;
    QVector<alarms::Snooze> m_snoozes;
    TimeMs m_muteUntilMs = NoTime;
    TimeMs m_nowMs = NoTime;
};

} // namespace wb::shell
