// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Expected.h"
#include "models/fleet/Signal.h"

#include <QByteArray>
#include <QHash>

#include <array>
#include <map>
#include <memory>

namespace wb::storage {

class Database;

/// What a subject's signals were in each minute of an hour: lowest, highest and last value, so that
/// a range of days is read fast and a spike of one scrape is still in it.
class HourOfMinutes {
public:
    static constexpr int Minutes = 60;
    static constexpr DurationMs MinuteMs = 60'000;
    static constexpr DurationMs HourMs = Minutes * MinuteMs;

    struct Minute {
        float min = std::numeric_limits<float>::quiet_NaN(); ///< NaN: nothing is known.
        float max = 0;
        float last = 0;
        [[nodiscard]] bool isKnown() const { return min == min; }
    };
    using Line = std::array<Minute, Minutes>;

    /// Values of a minute, 0…59, in the order they were.
    void add(int minute, const fleet::SignalValues& values);
    /// Null for a signal of which nothing is known.
    [[nodiscard]] const Line* line(fleet::Signal signal) const;

    [[nodiscard]] QByteArray packed() const;
    /// InvalidInput for what packed() never made.
    [[nodiscard]] static Expected<HourOfMinutes> unpacked(const QByteArray& blob);

private:
    std::array<std::unique_ptr<Line>, fleet::SignalCount> m_lines;
};

/// Makes hours of minutes of the recorded signals when an hour is over, a little at a time. Lives
/// on the database's thread. Of two programs on one database each may do it: the result is one.
class SignalHours {
public:
    explicit SignalHours(Database& database)
        : m_database(database) {}

    /// Does some tens of milliseconds of what is due; true when there is more.
    Expected<bool> step(TimeMs nowMs);
    /// Rows came as old as this: what was made of that time is made anew.
    Expected<void> rowsCame(TimeMs earliestMs);
    /// Hours that ended before go. They take a small part of what their rows do, and outlive those
    /// that a bound on the file's size cost.
    Expected<void> dropBefore(TimeMs timeMs);
    /// The end of the last hour there is; 0: there is none.
    [[nodiscard]] static Expected<TimeMs> madeUntil(Database& database);

private:
    Expected<bool> begin(TimeMs nowMs);
    Expected<void> addRows(TimeMs fromMs, TimeMs toMs);
    Expected<void> write();

    Database& m_database;
    TimeMs m_madeUntilMs = NoTime; ///< NoTime: not read yet.
    TimeMs m_hourMs = NoTime;      ///< Under way; NoTime: none.
    TimeMs m_nextMs = NoTime;      ///< Rows before are in m_subjects.
    std::map<qint64, HourOfMinutes> m_subjects;
};

} // namespace wb::storage
