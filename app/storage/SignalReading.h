// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Database.h"
#include "models/fleet/ChartRange.h"
#include "models/metrics/PixelReducer.h"

#include <functional>

namespace wb::storage {

/// Reads recorded signals for charts, over a connection of its own, while another thread writes:
/// rows where a column of pixels is short, minutes where it is not. Lives on its owner's thread.
class SignalReading {
public:
    /// NotFound without a database.
    [[nodiscard]] static Expected<std::unique_ptr<SignalReading>> open(const QString& path);

    struct Range {
        QString service;
        QVector<fleet::ChartLine> lines;
        TimeMs fromMs = NoTime; ///< Both ends belong to it.
        TimeMs toMs = NoTime;
        double columnMs = 1;      ///< A column of pixels.
        DurationMs silenceMs = 0; ///< After a longer step a line begins anew.
    };
    using IsObsolete = std::function<bool()>;
    /// As ChartReply::lines. Cancelled when `isObsolete` became true meanwhile.
    [[nodiscard]] Expected<QVector<QVector<QPointF>>> lines(const Range& range,
                                                            const IsObsolete& isObsolete);
    /// Whether a range is made of minutes: then a point's time is that of its minute.
    [[nodiscard]] static bool isOfMinutes(const Range& range);

private:
    explicit SignalReading(std::unique_ptr<Database> database)
        : m_database(std::move(database)) {}
    class Tracks;
    Expected<void> findSubjects(const Range& range, Tracks& tracks);
    Expected<void> addHours(const Range& range, TimeMs toMs, Tracks& tracks,
                            const IsObsolete& isObsolete);
    Expected<void> addRows(const Range& range, TimeMs fromMs, Tracks& tracks,
                           const IsObsolete& isObsolete);

    std::unique_ptr<Database> m_database;
};

} // namespace wb::storage
