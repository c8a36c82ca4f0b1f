// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Terminal.h"

#include "models/base/SafeText.h"

#include <QCommandLineParser>

#include <cstdio>

namespace wb::cli {

bool printLine(const QByteArray& line) {
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fputc('\n', stdout);
    return std::fflush(stdout) == 0;
}

void complain(const QString& message) {
    const QByteArray line = base::printable(message).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

int fail(const Error& error) {
    complain(error.text());
    switch (error.code) {
    case ErrorCode::Unauthorized:
    case ErrorCode::Forbidden:
    case ErrorCode::Timeout:
    case ErrorCode::Network:
    case ErrorCode::Protocol:
    case ErrorCode::Storage:
    case ErrorCode::NotSent:
        return OutsideFailed;
    default:
        return AnswerIsNo;
    }
}

int fail(const settings::Mistakes& mistakes) {
    for (const settings::Mistake& mistake : mistakes) {
        complain(mistake.text());
    }
    return AnswerIsNo;
}

int wrongUsage(const Verb& verb, const QString& message) {
    complain(QStringLiteral("watchbridge-cli %1: %2").arg(QLatin1String(verb.name), message));
    complain(QStringLiteral("usage: watchbridge-cli %1").arg(QLatin1String(verb.usage)));
    return WrongUsage;
}

bool parseOptions(QCommandLineParser& parser, const Verb& verb, const Invocation& invocation) {
    if (parser.parse(QStringList{QLatin1String(verb.name)} + invocation.arguments)) {
        return true;
    }
    [[maybe_unused]] const int code = wrongUsage(verb, parser.errorText());
    return false;
}

} // namespace wb::cli
