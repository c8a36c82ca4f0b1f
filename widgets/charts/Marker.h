// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <QMetaType>
#include <QString>

namespace wb::charts {

/// Something that happened at one moment, drawn as a vertical line through every chart.
struct Marker {
    enum class Kind {
        Deployment, ///< Dotted line and a triangle.
        Action,     ///< Dashed line and a diamond: a redeploy or rollback from here.
        Note,       ///< A dot at the top.
    };
    TimeMs timeMs = NoTime;
    Kind kind = Kind::Deployment;
    QString text; ///< Plain text, shown when the crosshair is on it: "Deploy v413 · r42".
};

} // namespace wb::charts

Q_DECLARE_METATYPE(wb::charts::Marker)
