// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/fleet/Verdict.h"

#include <QMetaType>
#include <QString>

namespace wb::charts {

/// Something that happened at one moment, with the timeline's own mark above every chart.
struct Marker {
    enum class Kind {
        Note,
        StatusUpdate,
        Verdict, ///< With its state's shape.
        Incident,
        Deployment, ///< With a dotted line across the plot.
        Action,     ///< With a dashed one: a redeploy or rollback from here.
    };
    TimeMs timeMs = NoTime;
    Kind kind = Kind::Deployment;
    QString text; ///< Plain text, shown when the crosshair is on it: "Deploy v413 · r42".
    fleet::HealthState state = fleet::HealthState::Unknown; ///< Of a verdict.
};

} // namespace wb::charts

Q_DECLARE_METATYPE(wb::charts::Marker)
