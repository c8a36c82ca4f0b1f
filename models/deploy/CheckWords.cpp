// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/CheckWords.h"

namespace wb::deploy {

namespace {

/// Lists in sentences stop here: a check is one line of the screen.
constexpr qsizetype MostNamed = 4;

} // namespace

QString named(const QStringList& names) {
    if (names.size() <= MostNamed) {
        return names.join(QStringLiteral(", "));
    }
    return QStringLiteral("%1 and %2 more")
        .arg(names.mid(0, MostNamed).join(QStringLiteral(", ")))
        .arg(names.size() - MostNamed);
}

QString counted(qsizetype count, const QString& noun) {
    return QStringLiteral("%1 %2%3").arg(count).arg(noun,
                                                    count == 1 ? QString() : QStringLiteral("s"));
}

PreflightCheck passed(QString text) {
    return {{}, {}, CheckResult::Passed, std::move(text), {}};
}

PreflightCheck warning(QString text, QString advice) {
    return {{}, {}, CheckResult::Warning, std::move(text), std::move(advice)};
}

PreflightCheck failed(QString text, QString advice) {
    return {{}, {}, CheckResult::Failed, std::move(text), std::move(advice)};
}

} // namespace wb::deploy
