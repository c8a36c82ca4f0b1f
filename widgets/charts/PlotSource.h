// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"

namespace wb::charts {

/// The charts of a service, in the order they are shown.
enum class ChartKind { Latency, Errors, Memory, Cpu, Traffic, Tasks };
inline constexpr int ChartCount = 6;

/// What a plot is made from. Pointers are borrowed for the call.
struct PlotSource {
    const fleet::ServiceSnapshot* service = nullptr; ///< Null: not known (yet).
    const fleet::ServiceSpec* spec = nullptr;        ///< Null: no objectives are drawn.
    QString serviceName;
    QTimeZone zone = QTimeZone::utc();
    TimeMs nowMs = NoTime;
    TimeMs lookedAtMs = NoTime; ///< Where charts end that look back; NoTime: they are live.
    QString highlightedTask;
};

inline constexpr double Mebibyte = 1024.0 * 1024.0;

} // namespace wb::charts
