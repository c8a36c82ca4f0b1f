// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <QStringList>

#include <optional>

namespace wb::desktop {

/// What `watchbridge` was asked for.
struct CommandLine {
    QString configFile; ///< Empty: the default place.
    QString logLevel = QStringLiteral("warning");
    QString environment;    ///< Empty: the one that was shown last, or the first.
    QString screenshotFile; ///< Empty: run until closed.
    DurationMs afterMs = 0; ///< With a screenshot: how long to watch before it.
    DurationMs wallMs = 0;  ///< How long a wall display shows each service; 0: a window.
    bool helpWanted = false;
    bool versionWanted = false;
};

/// Reads the arguments (without the program's name); nullopt and one sentence in `mistake` for
/// wrong usage.
[[nodiscard]] std::optional<CommandLine> readCommandLine(const QStringList& arguments,
                                                         QString& mistake);
/// The text of --help.
[[nodiscard]] QString helpText();

} // namespace wb::desktop
