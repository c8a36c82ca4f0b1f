// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <QString>

namespace wb::shell {

/// What the window of an environment looks at; it comes back at the next start.
struct WindowView {
    QString service;       ///< Chosen by hand; empty: the worst one, whichever that is.
    DurationMs spanMs = 0; ///< Of the charts; 0: as designed.
    TimeMs toMs = NoTime;  ///< Their right end; NoTime: they are live.

    friend bool operator==(const WindowView&, const WindowView&) = default;
};

} // namespace wb::shell
