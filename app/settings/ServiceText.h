// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/SignalProposal.h"

namespace wb::settings {

/// A service as an item of `services:`, line by line, the dash at the left margin. Targets, scrape
/// path, where the token is and signals only: what else it could have is for people to add. Of the
/// signals the preset is named, and what the proposal has in place of it. Holds no secret.
[[nodiscard]] QStringList serviceText(const fleet::ServiceSpec& service,
                                      const fleet::SignalProposal& proposal);

/// A text as one value of YAML, quoted where it has to be.
[[nodiscard]] QString yamlValue(const QString& text);
/// The same in double quotes, whatever it is.
[[nodiscard]] QString quotedYaml(const QString& text);

} // namespace wb::settings
