// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verb.h"
#include "app/settings/Mistake.h"
#include "models/base/Error.h"
#include "models/base/SafeText.h"

#include <QByteArray>

class QCommandLineParser;

/// How verbs speak: results on stdout, everything else on stderr.
namespace wb::cli {

using base::printable;

/// Writes one line to stdout and flushes it, so that a reader at a pipe sees events as they happen.
/// False once stdout is closed.
bool printLine(const QByteArray& line);
/// One line on stderr, control characters made visible: remote text must not drive a terminal.
void complain(const QString& message);
/// complain() with the exit code that fits the error: 3 for what failed outside, 1 otherwise.
[[nodiscard]] int fail(const Error& error);
/// complain() of each mistake; 1.
[[nodiscard]] int fail(const settings::Mistakes& mistakes);
/// "wrong usage" on stderr with the verb's usage line; returns WrongUsage.
[[nodiscard]] int wrongUsage(const Verb& verb, const QString& message);
/// Parses a verb's own options. False after a complaint: return WrongUsage.
[[nodiscard]] bool parseOptions(QCommandLineParser& parser, const Verb& verb,
                                const Invocation& invocation);
} // namespace wb::cli
