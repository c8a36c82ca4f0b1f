// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Verdict.h"
#include "models/health/CauseNews.h"
#include "models/incidents/Timeline.h"

#include <QHash>

namespace wb::incidents {

/// What the causes of services in trouble are believed to be, and what the open incident's
/// timeline, or what leads up to one, says of them already. Pure.
class ToldCauses {
public:
    /// So that a restart tells no cause a second time.
    void learn(const QVector<TimelineEntry>& earlier);
    /// What is to be told of a change; nullopt: the timeline says it already.
    [[nodiscard]] std::optional<fleet::CauseChange> news(const fleet::CauseChange& change);
    /// The belief about a service, to be told once more; nullopt: there is none.
    [[nodiscard]] std::optional<fleet::CauseChange> again(const QString& service);
    /// The service is well. With an incident open its timeline goes on saying what it says.
    void recovered(const QString& service, bool isIncidentOpen);
    /// Another timeline begins.
    void incidentOver() { m_told.clear(); }

private:
    QHash<QString, fleet::CauseChange> m_believed;
    QHash<QString, fleet::CauseFinding::Factor> m_told;
};

} // namespace wb::incidents
