// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verb.h"

class QCommandLineParser;

/// `query SELECTOR`: the samples themselves, as they were scraped; `query 'rate(SELECTOR[5m])'` and
/// the like: what PromQL makes of them.
namespace wb::cli {

/// Adds --range, --target, --reduce, --limit and --json.
void addSampleOptions(QCommandLineParser& parser);

/// Prints what the selector, the first positional argument, finds in the samples beside the
/// database that the command line means. A watch may be writing them meanwhile. An exit code.
[[nodiscard]] int querySamples(const Verb& verb, const Invocation& invocation,
                               const QCommandLineParser& parser);

} // namespace wb::cli
