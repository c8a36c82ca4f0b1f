// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incidents/ExportRows.h"

/// What exports that people read as a page have in common: the facts above the timeline and how
/// times are written. All texts are still to be escaped.
namespace wb::incidents {

/// A timeline's times, for people.
class ExportTimes {
public:
    /// Where the clocks change within the rows, local times say their offset.
    ExportTimes(const QVector<ExportRow>& rows, const QTimeZone& zone);
    /// "2024-11-14 17:51:08 ET", or "2024-11-03 01:51:08 ET (UTC-05:00)".
    [[nodiscard]] QString local(TimeMs timeMs) const;
    /// "2024-11-14 22:51:08 UTC".
    [[nodiscard]] static QString utc(TimeMs timeMs);
    /// Both, "—" for NoTime.
    [[nodiscard]] QString both(TimeMs timeMs) const;
    /// "Local times are those of America/New_York."
    [[nodiscard]] QString note() const;

private:
    QTimeZone m_zone;
    bool m_withOffset = false;
};

struct ExportFact {
    QString name;
    QString value; ///< "—" where there is none.
};
[[nodiscard]] QVector<ExportFact> exportFacts(const Incident& incident,
                                              const QVector<TimelineEntry>& entries,
                                              const ExportOptions& options,
                                              const ExportTimes& times);

} // namespace wb::incidents
