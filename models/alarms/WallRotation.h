// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/fleet/Verdict.h"

#include <QSet>

#include <optional>

namespace wb::alarms {

/// A service of an environment, as a wall display shows it for a while.
struct WallStop {
    QString environment;
    QString service;
    fleet::HealthState state = fleet::HealthState::Unknown;

    [[nodiscard]] bool isSame(const WallStop& other) const {
        return environment == other.environment && service == other.service;
    }
};

/// Where a wall display's turn stands.
struct WallTurn {
    int at = 0;                   ///< Place of the shown one, worst first, from 1 on.
    int count = 0;                ///< Of all services.
    int unwell = 0;               ///< Of those that are not healthy.
    std::optional<WallStop> next; ///< Unless there is only one, or something becomes worse.
    DurationMs leftMs = 0;        ///< Until then.
    DurationMs dwellMs = 0;       ///< For how long the shown one is shown.
    bool isHeld = false;          ///< The shown one stays, whatever is next.
};

/// Which service a wall display shows when: all in turn, worst first, bad ones longer and, while
/// there are any, again after a few that are well. One that becomes unhealthy is shown at once.
/// Pure; time is monotonic and comes with each look.
class WallRotation {
public:
    static constexpr int WellOnesInBetween = 3;

    /// `eachMs`: how long one that is well is shown. Degraded and unknown ones twice, unhealthy
    /// ones three times as long.
    explicit WallRotation(DurationMs eachMs)
        : m_eachMs(eachMs) {}

    /// What to show now; nullopt when there is nothing.
    [[nodiscard]] std::optional<WallStop> look(QVector<WallStop> stops, DurationMs steadyMs);
    /// What is shown after the last look, and what comes then if all stay as they are.
    [[nodiscard]] WallTurn turn(QVector<WallStop> stops, DurationMs steadyMs) const;

private:
    [[nodiscard]] DurationMs dwellMs(fleet::HealthState state) const;
    [[nodiscard]] const WallStop& next(const QVector<WallStop>& worstFirst);
    void show(const WallStop& stop, DurationMs steadyMs);

    DurationMs m_eachMs;
    std::optional<WallStop> m_shown;
    DurationMs m_sinceMs = 0;
    int m_wellOnes = 0;        ///< Shown since the last one that is not.
    QSet<QString> m_seen;      ///< In this turn.
    QSet<QString> m_unhealthy; ///< At the last look.
    bool m_hasLooked = false;
};

} // namespace wb::alarms
