// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Terminal.h"
#include "app/cli/Verb.h"
#include "app/logging/Logging.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace {

using namespace wb;
using namespace wb::cli;

QByteArray helpText() {
    QByteArray text =
        "Watches a production environment: the dashboard's engine without a screen.\n\n"
        "usage: watchbridge-cli [--config FILE] [--log-level LEVEL] VERB ...\n\n";
    for (const Verb* verb : verbs()) {
        text += QByteArray("  ") + verb->usage + "\n      " + verb->summary + "\n";
    }
    text +=
        "\nEverywhere: --help, --version, --config FILE, --log-level LEVEL (" +
        logging::levelNames().toUtf8() +
        ").\nExit codes: 0 fine, 1 the answer is \"no\" or a bad input, 2 wrong usage, 3 something "
        "outside failed.";
    return text;
}

/// The options all programs share, taken from anywhere on the line; the rest is the verb's.
struct CommandLine {
    Invocation invocation;
    QString logLevel = QStringLiteral("warning");
    bool help = false;
    bool version = false;
    QString mistake;
};

/// Takes "--name VALUE" or "--name=VALUE" at position i into value.
bool takeValue(const QStringList& arguments, qsizetype& i, const QString& name, QString& value,
               QString& mistake) {
    if (arguments[i].startsWith(name + QLatin1Char('='))) {
        value = arguments[i].mid(name.size() + 1);
        return true;
    }
    if (arguments[i] != name) {
        return false;
    }
    if (i + 1 >= arguments.size()) {
        mistake = name + QStringLiteral(" needs a value");
        return true;
    }
    value = arguments[++i];
    return true;
}

CommandLine parseCommandLine(const QStringList& arguments) {
    CommandLine line;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        QString configFile;
        if (takeValue(arguments, i, QStringLiteral("--config"), configFile, line.mistake)) {
            line.invocation.configFile = configFile;
        } else if (takeValue(arguments, i, QStringLiteral("--log-level"), line.logLevel,
                             line.mistake)) {
            continue;
        } else if (arguments[i] == QStringLiteral("--help") ||
                   arguments[i] == QStringLiteral("-h")) {
            line.help = true;
        } else if (arguments[i] == QStringLiteral("--version")) {
            line.version = true;
        } else if (line.invocation.verb.isEmpty() && !arguments[i].startsWith(u'-')) {
            line.invocation.verb = arguments[i];
        } else {
            line.invocation.arguments << arguments[i];
        }
    }
    return line;
}

/// What was to be printed and is not there in full is no success, whatever the verb thinks.
int ended(int code) {
    if (code == Fine && (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)) {
        complain(QStringLiteral("Standard output could not be written; what is there is not all."));
        return OutsideFailed;
    }
    return code;
}

int usageError(const QString& message) {
    complain(QStringLiteral("watchbridge-cli: ") + message);
    complain(QStringLiteral("Try: watchbridge-cli --help"));
    return WrongUsage;
}

} // namespace

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("watchbridge"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WB_VERSION));

    const CommandLine line = parseCommandLine(QCoreApplication::arguments());
    if (!line.mistake.isEmpty()) {
        return usageError(line.mistake);
    }
    if (const auto started = logging::start(line.logLevel); !started) {
        return usageError(started.error().text());
    }
    if (line.version) {
        printLine("watchbridge-cli " WB_VERSION);
        return ended(Fine);
    }
    const auto all = verbs();
    const auto verb = std::find_if(all.begin(), all.end(), [&](const Verb* candidate) {
        return line.invocation.verb == QLatin1String(candidate->name);
    });
    if (line.help) {
        printLine(verb == all.end() ? helpText()
                                    : QByteArray("usage: watchbridge-cli ") + (*verb)->usage +
                                          "\n" + (*verb)->summary);
        return ended(Fine);
    }
    if (line.invocation.verb.isEmpty()) {
        return usageError(QStringLiteral("no verb given"));
    }
    if (verb == all.end()) {
        return usageError(QStringLiteral("no verb \"%1\"").arg(line.invocation.verb));
    }
    return ended((*verb)->run(line.invocation));
}
