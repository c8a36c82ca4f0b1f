// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"
#include "models/incidents/Timeline.h"
#include "models/incidents/ToldSteps.h"

namespace wb::incidents {

/// Which deployments are under way, and what of them was told. Pure.
class ToldDeployments {
public:
    /// What is to be told of a deployment at `nowMs`. One that ended more than `lookBackMs` ago is
    /// history that the provider keeps, not news. Times it does not tell are now.
    [[nodiscard]] QVector<TimelineEntry> take(const QString& environment,
                                              const fleet::Deployment& deployment, TimeMs nowMs,
                                              DurationMs lookBackMs);
    [[nodiscard]] bool isUnderWay(const QString& service) const {
        return m_underWay.contains(service);
    }

private:
    ToldSteps m_told;
    QHash<QString, QString> m_underWay; ///< Its id, by service.
};

} // namespace wb::incidents
