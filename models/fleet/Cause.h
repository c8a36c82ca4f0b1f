// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/fleet/Signal.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace wb::fleet {

/// Whether code or settings explain which tasks are bad (2 × 2 over the live tasks).
struct CauseFinding {
    enum class Factor { Unknown, Code, Settings, Both, Neither };
    Factor factor = Factor::Unknown;
    QString detail; ///< One or two sentences with figures.
    /// That the tasks differ so by chance alone, 0…1; of two factors blamed that of the weaker.
    /// NoValue where none is blamed.
    double p = NoValue;
    int tasks = 0; ///< Whose figures were compared.
};
/// "code", "settings", "both", "neither", "unknown".
[[nodiscard]] QString factorName(CauseFinding::Factor factor);
[[nodiscard]] std::optional<CauseFinding::Factor> factorFromName(const QString& name);
/// "p < 0.001", "p = 0.012".
[[nodiscard]] QString probabilityText(double p);

/// What a service's trouble is believed to come of: first, and whenever another factor is blamed.
/// What was believed for a moment only is not told.
struct CauseChange {
    TimeMs timeMs = NoTime;
    QString service;
    CauseFinding finding;
    std::optional<CauseFinding::Factor> previous; ///< Nullopt: the first of this trouble.
    QString blindSpot; ///< What the autoscaler does not see; empty when it does.
};

} // namespace wb::fleet

Q_DECLARE_METATYPE(wb::fleet::CauseChange)
