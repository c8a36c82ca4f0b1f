// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/CommandPalette.h"

namespace wb::common {
class Appearance;
}

namespace wb::shell {

/// The palette's choices of theme, text size and language; those in force are left out. Borrows
/// `appearance` for as long as a command may run.
[[nodiscard]] QVector<Command> lookCommands(common::Appearance& appearance);

} // namespace wb::shell
