// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alarms/WallRotation.h"
#include "models/fleet/FleetSnapshot.h"

#include <QFrame>

namespace wb::common {
class ElidedLabel;
class PlainLabel;
} // namespace wb::common

namespace wb::shell {

/// The lowest line: what collecting costs, the last background error, and whether the timeline is
/// safe. Errors stand here and in the log, never in a box.
class StatusStrip : public QFrame {
    Q_OBJECT
public:
    enum class Tone { Notice, Problem };
    explicit StatusStrip(QWidget* parent = nullptr);

    void setEnvironment(const fleet::EnvironmentSpec& environment);
    /// Until somebody unlocks them, actions that the configuration enables are none.
    void setLocked(bool isLocked);
    /// Without live figures nothing can be done, whatever is unlocked.
    void setLive(bool isLive);
    void setFigures(const fleet::CollectionFigures& figures);
    /// CPU as a fraction of one core; resident memory in bytes.
    void setProcess(double cpuFraction, double residentBytes);
    /// How many points of signals this run could not keep on disk.
    void setUnrecorded(qint64 points);
    /// A message with the time it came; stays until the next, until cleared, or for a minute.
    void showMessage(const QString& text, TimeMs atMs, Tone tone);
    /// What goes on until it is over, with an empty text, and is shown whenever no message is; each
    /// `source` has its own.
    void setProblem(const QString& source, const QString& text, TimeMs atMs);
    void setNow(TimeMs nowMs);
    void setTimelineSaved(TimeMs atMs, int pending);
    /// Another program writes what the watch finds.
    void setTimelineByOther(bool isByOther);
    /// For how long sounds are off yet; empty: they are on.
    void setMute(const QString& text);
    /// On a wall nobody acts or reads what collecting costs: it says which service is next.
    void setOnWall(bool isOnWall);
    void setWallTurn(const alarms::WallTurn& turn);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void word();
    void updateLeft();
    void fit();
    void showStanding();

    fleet::CollectionFigures m_figures;
    QTimeZone m_zone = QTimeZone::utc();
    TimeMs m_messageMs = NoTime;
    QMap<QString, QString> m_problems; ///< By source; those that are over are left out.
    QString m_said;                    ///< What the message line says, without its mark and time.
    QString m_interval;
    QString m_environment; ///< Its name; empty: not set yet.
    bool m_actionsEnabled = false;
    bool m_isLocked = false;
    qint64 m_unrecorded = 0;
    bool m_isLive = true;
    bool m_hasFigures = false;
    double m_cpuFraction = 0;
    double m_residentBytes = 0; ///< 0: not known yet.
    TimeMs m_savedMs = NoTime;
    bool m_isByOther = false;
    int m_pending = 0;
    double m_waited = -1; ///< Of the time that a wall shows a service; negative: no wall.
    common::ElidedLabel* m_turn;
    common::ElidedLabel* m_left;
    common::ElidedLabel* m_message;
    common::PlainLabel* m_mute;
    common::PlainLabel* m_saved;
    common::PlainLabel* m_actions;
};

} // namespace wb::shell
