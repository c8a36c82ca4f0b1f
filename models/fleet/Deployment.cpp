// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/Deployment.h"

#include <algorithm>

namespace wb::fleet {

std::optional<Release> previousGoodRelease(const ServiceStatus& status) {
    const auto& releases = status.releases;
    const auto isCurrent = [&](const Release& release) { return release.isSameAs(status.current); };
    // A current release that the list does not hold says nothing about what came before it.
    auto it = std::find_if(releases.begin(), releases.end(), isCurrent);
    for (; it != releases.end(); ++it) {
        if (!isCurrent(*it) && it->knownGood && it->available) {
            return *it;
        }
    }
    return std::nullopt;
}

} // namespace wb::fleet
