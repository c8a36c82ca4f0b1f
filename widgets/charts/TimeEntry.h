// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Expected.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace wb::charts {

/// Reads the times that people type, on the wall clock of a zone.
class TimeEntry {
    Q_DECLARE_TR_FUNCTIONS(wb::charts::TimeEntry)
public:
    struct Span {
        TimeMs fromMs = NoTime;
        TimeMs toMs = NoTime;
    };
    /// "17:51", "17:51:08" (today's), "2024-11-14 17:51", "2024-11-14", "-2h", "now", or RFC 3339
    /// with an offset. InvalidInput tells what is wrong in a sentence; a time that clocks jumped
    /// over is one.
    [[nodiscard]] static Expected<TimeMs> read(const QString& text, const QTimeZone& zone,
                                               TimeMs nowMs);
    /// Both ends: the first before the second and not in the future, not too far apart.
    [[nodiscard]] static Expected<Span> check(const Span& span, TimeMs nowMs);
    /// The range that a chart's link (ChartLink) is about; nullopt: this is no link.
    [[nodiscard]] static std::optional<Span> fromLink(const QString& text);
};

} // namespace wb::charts
