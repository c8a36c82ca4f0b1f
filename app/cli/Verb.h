// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace wb::cli {

/// What every verb returns, as the contract has it.
enum ExitCode : int {
    Fine = 0,
    AnswerIsNo = 1, ///< The answer is "no", or a bad input; said in one line on stderr.
    WrongUsage = 2,
    OutsideFailed = 3, ///< Network, disk or orchestrator.
};

/// What main has parsed for all verbs.
struct Invocation {
    QString verb;
    QStringList arguments;             ///< Behind the verb, as given.
    std::optional<QString> configFile; ///< --config, before or after the verb.
};

/// One verb: one file that defines a `const Verb` and one line in Verbs.cpp.
struct Verb {
    const char* name;
    const char* usage;   ///< "parse [--format auto|prometheus|openmetrics] FILE|-"
    const char* summary; ///< One line for --help.
    int (*run)(const Invocation& invocation);
};

/// All verbs, in the order of --help.
[[nodiscard]] std::span<const Verb* const> verbs();

} // namespace wb::cli
