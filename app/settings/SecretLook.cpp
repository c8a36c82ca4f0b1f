// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigForm.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace wb::settings {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(SecretLook)
};

/// As those who hand them out mark them, so that they are found where they do not belong.
bool isMarkedToken(const QString& text) {
    static const QRegularExpression Marks(QStringLiteral(
        "(^|[^A-Za-z0-9])(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_|glpat-|xox[abprs]-|sk-[A-Za-z0-9]{"
        "16,}|"
        "A[KS]IA[A-Z0-9]{16}|eyJ[A-Za-z0-9_-]{10,}\\.|hvs\\.|glsa_|dckr_pat_|ya29\\.)|"
        "-----BEGIN |^(Bearer|Basic) "));
    return Marks.match(text).hasMatch();
}

bool hasPassword(const QString& text) {
    const QUrl url(text.contains(QStringLiteral("://")) ? text : QStringLiteral("http://") + text);
    return !url.password().isEmpty();
}

/// Long and of all kinds of characters, as nobody names a thing.
bool isRandom(const QString& text) {
    constexpr qsizetype Least = 24;
    const auto has = [&](bool (QChar::*is)() const) {
        return std::any_of(text.begin(), text.end(), [&](QChar c) { return (c.*is)(); });
    };
    static const QRegularExpression Whole(QStringLiteral("^[A-Za-z0-9+/=_-]+$"));
    return text.size() >= Least && Whole.match(text).hasMatch() && has(&QChar::isDigit) &&
           has(&QChar::isUpper) && has(&QChar::isLower);
}

} // namespace

QString secretObstacle(const QString& text, bool isReference) {
    static const QRegularExpression Variable(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    const QString scheme = text.section(u':', 0, 0);
    const QString name = text.section(u':', 1);
    const bool isNamed = scheme == QLatin1String("env") || scheme == QLatin1String("file") ||
                         scheme == QLatin1String("keychain");
    const bool isOddVariable =
        isReference && scheme == QLatin1String("env") && !Variable.match(name).hasMatch();
    const bool looksSecret =
        isMarkedToken(text) || hasPassword(text) ||
        (isReference && scheme != QLatin1String("file") && isRandom(isNamed ? name : text));
    if (looksSecret || (isReference && !text.isEmpty() && !isNamed)) {
        return isReference ? Words::tr("This looks like the secret itself, which never stands in "
                                       "the file. Name where it is: env:VARIABLE, file:PATH or "
                                       "keychain:NAME.")
                           : Words::tr("This looks like a password or token, which never stands "
                                       "in the file. Name where it is, at the token's field.");
    }
    return isOddVariable ? Words::tr("A variable has letters, digits and underscores only.")
                         : QString();
}

} // namespace wb::settings
