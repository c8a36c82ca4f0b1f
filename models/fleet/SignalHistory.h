// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/fleet/SignalRows.h"

#include <QHash>
#include <QMetaType>
#include <QPair>
#include <QPointF>
#include <QVector>

namespace wb::fleet {

/// Bounded history of signals, a row per subject and scrape, for charts and trends. A subject is
/// (service, task); an empty task is the service itself. Lives whole on its owner's thread.
class SignalHistory {
public:
    /// A day at one row in five seconds.
    static constexpr int UsualPoints = 17'280;
    /// Of all subjects together: some 70 bytes each. A large fleet keeps fewer of each subject;
    /// what is older is read from the disk.
    static constexpr int UsualTotal = 1'000'000;
    /// Of each subject, however many there are.
    static constexpr int FewestPoints = 120;
    static constexpr DurationMs EveryStepMs = std::numeric_limits<DurationMs>::max();

    /// Keeps at most pointsPerSubject rows a subject and totalPoints of all, which are shared out
    /// evenly; the oldest go first.
    explicit SignalHistory(int pointsPerSubject = UsualPoints, int totalPoints = UsualTotal);

    /// A point that comes later than `longestStepMs` after the one before begins anew: what lies
    /// between is a gap.
    void append(const QString& service, const QString& task, const SignalPoint& point,
                DurationMs longestStepMs = EveryStepMs);
    /// A point of an earlier run, older than all there are; one that is not, or finds no room, is
    /// left out.
    void recall(const QString& service, const QString& task, const SignalPoint& point,
                DurationMs longestStepMs = EveryStepMs);
    void forget(const QString& service, const QString& task);

    /// (time in ms, value) of one signal in [fromMs, toMs], reduced to at most 4 points a pixel
    /// column (first, min, max, last: M4, Jugel et al., VLDB 2014). Missing values end a line: a
    /// point with y = NaN stands where a gap is.
    [[nodiscard]] QVector<QPointF> range(const QString& service, const QString& task, Signal signal,
                                         TimeMs fromMs, TimeMs toMs, int pixelColumns) const;
    /// The time of the oldest point there is; NoTime: none.
    [[nodiscard]] TimeMs heldFromMs(const QString& service, const QString& task) const;
    [[nodiscard]] QStringList tasks(const QString& service) const;
    /// Null: none were ever kept of it.
    [[nodiscard]] const SignalRows* rows(const QString& service, const QString& task) const;

private:
    [[nodiscard]] std::size_t mostRows() const;

    int m_pointsPerSubject;
    int m_totalPoints;
    QHash<QPair<QString, QString>, SignalRows> m_rows;
};

} // namespace wb::fleet
