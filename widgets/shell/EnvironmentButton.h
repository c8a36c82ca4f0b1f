// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"
#include "models/incidents/StatusUpdate.h"
#include "models/incidents/Timeline.h"
#include "widgets/common/KeyButton.h"

#include <optional>

namespace wb::shell {

/// An environment of the configuration, as the chooser lists it and the board shows it.
struct EnvironmentChoice {
    QString name;
    std::optional<fleet::HealthState> worst = {}; ///< Of its services; nullopt: it is not watched.
    fleet::FleetSnapshotPtr fleet = {};           ///< Null: nothing is known yet.
    DurationMs intervalMs = 5000;                 ///< Between two samples, at most.
    QTimeZone timeZone = QTimeZone::utc();
    TimeMs watchedSinceMs = NoTime;
    std::optional<incidents::Incident> incident = {}; ///< That its window shows.
    incidents::UpdateCadence updateEveryMs = {};      ///< What customers are owed.
};

/// The environment on the screen, and the way to the others: a menu with each one's worst state.
/// With one environment there is nothing to choose, and it is only a name. Main thread.
class EnvironmentButton : public common::KeyButton {
    Q_OBJECT
public:
    explicit EnvironmentButton(QWidget* parent = nullptr);

    void setCurrent(const QString& name);
    void setEnvironments(const QVector<EnvironmentChoice>& environments);
    void openMenu();

Q_SIGNALS:
    /// All of them, side by side.
    void boardWanted();
    /// Another one than the current.
    void environmentChosen(const QString& name);

private:
    QVector<EnvironmentChoice> m_environments;
};

} // namespace wb::shell
