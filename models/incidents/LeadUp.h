// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incidents/Timeline.h"

namespace wb::incidents {

/// Entries without an incident: what leads up to the next one. The oldest go where there are more
/// than four thousand; findings of single tasks, which come in hundreds, push out only their like.
/// Pure.
class LeadUp {
public:
    void add(const TimelineEntry& entry);
    /// Entries from before all that was added.
    void prepend(const QVector<TimelineEntry>& earlier);
    /// Takes out what tells of the service, or of none, from `fromMs` on, in order of arrival.
    [[nodiscard]] QVector<TimelineEntry> take(const QString& service, TimeMs fromMs);
    void dropBefore(TimeMs fromMs);

private:
    void keepLimit();

    QVector<TimelineEntry> m_entries;
};

} // namespace wb::incidents
