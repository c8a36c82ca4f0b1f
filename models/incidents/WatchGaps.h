// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Verdict.h"
#include "models/incidents/Timeline.h"

#include <QSet>
#include <QTimeZone>

namespace wb::incidents {

/// A time that nobody watched: of which nothing is known, and which is never well.
struct WatchGap {
    enum class Why { NotRunning, Asleep, NothingHeard };
    TimeMs fromMs = NoTime;
    TimeMs untilMs = NoTime;
    Why why = Why::NotRunning;
};
/// "Not watched 16:20–16:41 ET: Watchbridge was not running", with dates unless both ends are on
/// one day. Its time is the beginning.
[[nodiscard]] TimelineEntry gapEntry(const WatchGap& gap, const QTimeZone& zone);
/// When the gap that an entry tells of was over, read back from its detail.
[[nodiscard]] std::optional<TimeMs> gapEnd(const TimelineEntry& entry);
/// How much of a span the gaps among the entries cover, each moment counted once; `toMs` NoTime:
/// to the last of them.
[[nodiscard]] DurationMs unwatchedMs(const QVector<TimelineEntry>& entries, TimeMs fromMs,
                                     TimeMs toMs);
/// " (21 min of it not watched)"; empty for no time.
[[nodiscard]] QString unwatchedWords(DurationMs unwatchedMs);

/// Those that an incident may reach into; bounded.
class ToldGaps {
public:
    /// Takes the gaps among them.
    void learn(const QVector<TimelineEntry>& entries);
    [[nodiscard]] DurationMs within(TimeMs fromMs, TimeMs toMs) const {
        return unwatchedMs(m_gaps, fromMs, toMs);
    }

private:
    QVector<TimelineEntry> m_gaps;
};

/// Notices them: between runs of the program, while the machine slept, and while no service at all
/// could be read. Shorter ones than a minute are none. Pure; time comes with each call.
class WatchGaps {
public:
    /// To be called every few seconds, and before anything else that happens is told. A clock that
    /// is set forward looks like sleep.
    [[nodiscard]] std::optional<WatchGap> watched(TimeMs nowMs);
    /// What the record has last of an earlier run, before or after this one has begun; NoTime where
    /// it has nothing.
    [[nodiscard]] std::optional<WatchGap> lastWatched(TimeMs earlierMs, TimeMs nowMs);
    /// A verdict on a service as a whole; `services` are the environment's.
    [[nodiscard]] std::optional<WatchGap> judged(const fleet::VerdictChange& change,
                                                 const QStringList& services);
    /// The watch ends: tells of what has not come back.
    [[nodiscard]] std::optional<WatchGap> end(TimeMs nowMs);

private:
    TimeMs m_beganMs = NoTime;
    TimeMs m_watchedMs = NoTime;
    QSet<QString> m_unread; ///< Services.
    TimeMs m_unreadSinceMs = NoTime;
};

} // namespace wb::incidents
