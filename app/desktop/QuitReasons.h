// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Sentence.h"
#include "models/deploy/Action.h"

namespace wb::desktop {

/// Of an action that is not over: what of it is sent and what is not, which is where the end of the
/// program leaves it. "chat is sent and goes on at the orchestrator; search is not sent and stays
/// as it is".
[[nodiscard]] base::Sentence whatIsLeft(const deploy::ActionSnapshot& action);
/// The same for the record, once the program has ended.
[[nodiscard]] QString leftText(const deploy::ActionSnapshot& action);

} // namespace wb::desktop
