// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"

namespace wb::health {

/// One task on one release, live or seen in the last minutes, and its value of the bad signal.
struct Observation {
    QString task;
    fleet::Release release;
    double value = fleet::NoValue; ///< Higher is worse.
    TimeMs seenMs = NoTime;
};

/// Code or settings? Looks at the four combinations of old and new code and settings: the effect of
/// one factor is tested among tasks that agree in the other (Mann–Whitney's U, exact, summed over
/// the strata). A factor is blamed only where the running combinations tell the two apart.
class CauseFinder {
public:
    /// `signal` is the word for the value ("Memory", "Latency").
    CauseFinder(fleet::Release before, fleet::Release now, QString signal);
    [[nodiscard]] fleet::CauseFinding find(const QVector<Observation>& observations) const;

private:
    enum class Factor { Code, Settings };
    struct Effect {
        bool testable = false;
        double p = 1;      ///< One-sided: the new one is worse.
        double factor = 1; ///< Of the medians, new to old.
        int tasks = 0;     ///< Compared.
        [[nodiscard]] bool isReal() const { return testable && p < 0.025 && factor >= 1.5; }
    };
    [[nodiscard]] Effect effectOf(Factor factor, const QVector<Observation>& observations) const;
    [[nodiscard]] QString name(Factor factor) const;
    [[nodiscard]] QString governingSettings() const;

    fleet::Release m_before;
    fleet::Release m_now;
    QString m_signal;
};

/// Which of two findings says more: a named factor before "neither", and that before "unknown".
[[nodiscard]] bool saysMore(const fleet::CauseFinding& a, const fleet::CauseFinding& b);

/// How likely a rank sum as high as the groups' is by chance alone, summed over strata: exact, by
/// convolving each stratum's distribution of U (Mann & Whitney 1947). Ties count half.
struct RankStratum {
    QVector<double> worse; ///< Expected to be higher.
    QVector<double> better;
};
[[nodiscard]] double rankProbability(const QVector<RankStratum>& strata);

} // namespace wb::health
