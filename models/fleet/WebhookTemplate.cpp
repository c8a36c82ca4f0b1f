// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/WebhookTemplate.h"

namespace wb::fleet {

namespace {

/// Calls one of both for each part: a plain text, or the name of a placeholder.
Expected<void> walk(const QString& text, const std::function<void(QStringView)>& plain,
                    const std::function<Expected<void>(const QString&)>& placeholder) {
    const QStringView all(text);
    qsizetype at = 0;
    while (at < all.size()) {
        const QChar c = all[at];
        const bool isDoubled = at + 1 < all.size() && all[at + 1] == c;
        if ((c == u'{' || c == u'}') && isDoubled) {
            plain(all.mid(at, 1));
            at += 2;
        } else if (c == u'}') {
            return failure(ErrorCode::InvalidInput,
                           QStringLiteral("a \"}\" that nothing opens; write \"}}\" for one"));
        } else if (c == u'{') {
            const qsizetype end = all.indexOf(u'}', at);
            if (end < 0) {
                return failure(ErrorCode::InvalidInput,
                               QStringLiteral("a \"{\" that is not closed; write \"{{\" for one"));
            }
            if (const auto taken = placeholder(all.mid(at + 1, end - at - 1).toString()); !taken) {
                return failure(taken.error());
            }
            at = end + 1;
        } else {
            plain(all.mid(at, 1));
            ++at;
        }
    }
    return {};
}

} // namespace

QStringList webhookPlaceholders() {
    return {QStringLiteral("service"),      QStringLiteral("kind"),
            QStringLiteral("key"),          QStringLiteral("generation"),
            QStringLiteral("tasks"),        QStringLiteral("release.id"),
            QStringLiteral("release.code"), QStringLiteral("release.settings")};
}

Expected<QStringList> placeholdersIn(const QString& text) {
    QStringList names;
    const auto walked = walk(
        text, [](QStringView) {},
        [&](const QString& name) {
            names << name;
            return Expected<void>();
        });
    return walked ? Expected<QStringList>(names) : failure(walked.error());
}

Expected<QString> expanded(const QString& text, const QMap<QString, QString>& values,
                           const std::function<QString(const QString&)>& escape) {
    QString result;
    const auto walked = walk(
        text, [&](QStringView part) { result += part; },
        [&](const QString& name) -> Expected<void> {
            const auto value = values.constFind(name);
            if (value == values.constEnd()) {
                return failure(
                    ErrorCode::NotFound,
                    QStringLiteral("the request needs {%1}, which is not known").arg(name));
            }
            result += escape(*value);
            return {};
        });
    return walked ? Expected<QString>(result) : failure(walked.error());
}

} // namespace wb::fleet
