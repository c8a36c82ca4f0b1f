// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/EnvironmentSpec.h"
#include "models/metrics/SeriesLayout.h"

#include <QMap>

/// Which of a body's series could tell a service's signals. Pure.
namespace wb::fleet {

/// A part of a SignalSpec, as `signals:` has it.
enum class SignalPart { Latency, Traffic, Errors, Memory, Cpu, OomKills, Release };
inline constexpr int SignalPartCount = 7;

/// Where a part of the proposal comes from.
enum class PartOrigin {
    Missing, ///< The body has nothing for it.
    Preset,  ///< As the preset says, and the body has it.
    Found,   ///< The preset's is not there; something else that looks the part is.
};

struct SignalProposal {
    SignalSpec spec; ///< The preset's, with what was found in place of what the body has not.
    QMap<SignalPart, PartOrigin> origins; ///< Of every part.

    [[nodiscard]] bool isEmpty() const;
};

/// Proposes signals for a body. `guesses`: whether what the preset does not find is looked for by
/// name: right for programs that measure themselves, wrong for exporters, whose process is not the
/// service.
[[nodiscard]] SignalProposal proposeSignals(const SignalSpec& preset, bool guesses,
                                            const metrics::SeriesLayout& layout);

} // namespace wb::fleet
