// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Terminal.h"
#include "app/cli/Verb.h"

#include <QCommandLineParser>

namespace wb::cli {

namespace {

int run(const Invocation& invocation);

} // namespace

extern const Verb checkVerb;
const Verb checkVerb{"check", "check FILE", "Validates a configuration, rule or scenario file.",
                     run};

namespace {

int run(const Invocation& invocation) {
    QCommandLineParser parser;
    if (!parseOptions(parser, checkVerb, invocation)) {
        return WrongUsage;
    }
    return wrongUsage(checkVerb, QStringLiteral("name one file"));
}

} // namespace

} // namespace wb::cli
