// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Cause.h"
#include "models/fleet/Verdict.h"
#include "models/incidents/Timeline.h"

#include <QHash>

namespace wb::incidents {

/// An incident's title, which follows what the incident becomes: the worst finding so far, and the
/// services that are in it. It only ever goes on to what is worse, so that nothing that comes and
/// goes, and no recovery, changes it back and forth; to another service than it began with only
/// where that suffers from something graver, or is where the cause is found. Pure.
class Headline {
public:
    Headline() = default;
    /// For the verdict that opens an incident.
    explicit Headline(const fleet::VerdictChange& cause);
    /// For one of an earlier run: only what is worse by its kind takes its place.
    explicit Headline(const Incident& incident);

    /// A service became unhealthy. Whether that is the worst so far.
    bool take(const fleet::VerdictChange& cause);
    /// Several of a service's tasks did; `text` tells it with the service's name in front.
    bool take(const fleet::VerdictChange& wave, const QString& text);
    /// What changed at a service is believed to be the cause. A watch that begins in the middle of
    /// an outage sees all services suffer at once; within two minutes of the opening, the title
    /// goes to the first of which that is said. Whether it did.
    bool causeFound(const fleet::CauseChange& cause, DurationMs sinceOpenedMs);
    /// "api-gateway: 12 of 16 tasks unhealthy: no answer; also chat, search and 4 more".
    [[nodiscard]] QString title(const QStringList& services) const;

private:
    /// By what is told (nobody answers, requests fail, all else), then by the share of tasks, which
    /// counts within a service only.
    struct Weight {
        int rank = 0;
        int quarters = 0;
        auto operator<=>(const Weight&) const = default;
    };
    static Weight weightOf(const fleet::VerdictChange& change);

    struct Finding {
        QString text;
        Weight weight;
    };
    QString m_text;
    QString m_service; ///< Of which it tells.
    Weight m_weight;
    QHash<QString, Finding> m_worst; ///< By service.
    bool m_isOfCause = false;
};

} // namespace wb::incidents
