// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Cause.h"
#include "models/fleet/FleetSnapshot.h"
#include "models/fleet/Verdict.h"
#include "models/incidents/Timeline.h"
#include "models/incidents/WatchGaps.h"

#include <QHash>
#include <QSet>

#include <variant>

namespace wb::incidents {

/// What a watch sees while another program writes the timeline: remembered for somewhat longer than
/// it takes to notice that the other is gone, so that whoever takes over tells what that one had
/// seen and not written any more. Pure; bounded.
class Standby {
public:
    using Happening =
        std::variant<fleet::VerdictChange, fleet::Deployment, fleet::CauseChange, WatchGap>;

    void add(TimeMs nowMs, Happening happening);

    /// What is to be told, in order, given all that the record tells lately. Two programs see the
    /// same change some seconds apart: what the record has of a service or task is looked for among
    /// what was seen, and only what came after is news.
    [[nodiscard]] QVector<Happening> untold(const QVector<TimelineEntry>& record) const;

    /// Services and tasks (see subjectOf()) whose last state in the record is not healthy.
    [[nodiscard]] static QSet<QString> troubledIn(const QVector<TimelineEntry>& record);
    [[nodiscard]] static QString subjectOf(const QString& service, const QString& task) {
        return service + u'\n' + task;
    }

private:
    struct Seen {
        TimeMs timeMs = NoTime;
        Happening happening;
    };
    struct Told {
        TimeMs timeMs = NoTime;
        QString state;
    };
    [[nodiscard]] static QHash<QString, Told> toldIn(const QVector<TimelineEntry>& record);
    QVector<Seen> m_seen;
};

} // namespace wb::incidents
