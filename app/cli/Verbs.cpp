// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verb.h"

#include <array>

namespace wb::cli {

extern const Verb checkVerb;
extern const Verb parseVerb;
extern const Verb watchVerb;
extern const Verb replayVerb;
extern const Verb redeployVerb;
extern const Verb rollbackVerb;
extern const Verb queryVerb;
extern const Verb incidentsVerb;
extern const Verb auditVerb;
extern const Verb backtestVerb;

std::span<const Verb* const> verbs() {
    static const std::array all = {
        &parseVerb,    &checkVerb, &watchVerb,    &replayVerb,    &redeployVerb,
        &rollbackVerb, &queryVerb, &backtestVerb, &incidentsVerb, &auditVerb,
    };
    return all;
}

} // namespace wb::cli
