// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alarms/Snoozes.h"
#include "widgets/shell/WindowView.h"

#include <QMap>
#include <QRect>
#include <QThreadPool>
#include <QVector>

namespace wb::desktop {

/// What comes back at the next start: where the window was, what was looked at, and what nobody
/// wanted to hear of. No secrets.
struct RememberedWindow {
    QRect geometry; ///< Without the frame, as it is when not maximised; null: as designed.
    bool isMaximised = false;
    QVector<int> columns;                           ///< Their widths; empty: as designed.
    QString environment;                            ///< The one that was shown.
    QMap<QString, shell::WindowView> views;         ///< By environment.
    QMap<QString, QVector<alarms::Snooze>> snoozes; ///< By environment.
    TimeMs mutedUntilMs = NoTime;
    DurationMs wallMs = 0; ///< A wall display was on, each service for so long; 0: none was.

    friend bool operator==(const RememberedWindow&, const RememberedWindow&) = default;
};

/// The file of a RememberedWindow, one for each configuration of each user. What cannot be read is
/// as if there were none, and is logged. Main thread; writing has a thread of its own.
class WindowMemory {
public:
    static constexpr qint64 MostBytes = 256 << 10;
    static constexpr int MostEnvironments = 200;
    static constexpr int MostFiles = 50; ///< In their folder; the oldest go.

    /// With an empty name nothing is remembered.
    explicit WindowMemory(const QString& file);
    /// Waits for what is being written.
    ~WindowMemory();
    Q_DISABLE_COPY_MOVE(WindowMemory)

    /// $XDG_STATE_HOME/watchbridge/window-HASH.json, HASH being that of the configuration's path.
    [[nodiscard]] static QString fileOf(const QString& configFile);

    [[nodiscard]] RememberedWindow recall() const;
    /// Writes, if it is another than the one before.
    void remember(const RememberedWindow& window);

private:
    const QString m_file;
    RememberedWindow m_last;
    QThreadPool m_files; ///< So that a slow disk stops nothing on the screen.
};

} // namespace wb::desktop
