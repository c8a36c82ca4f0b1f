// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wb::settings {

/// Where the scenarios, presets and the OpenAPI file are: $WATCHBRIDGE_RESOURCES, else
/// ../share/watchbridge beside the program, else the source tree it was built from.
[[nodiscard]] QString resourcePath(const QString& relative);

} // namespace wb::settings
