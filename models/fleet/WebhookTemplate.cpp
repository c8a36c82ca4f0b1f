// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/WebhookTemplate.h"

namespace wb::fleet {

namespace {

using base::Sentence;

/// Calls one of both for each part: a plain text, or the name of a placeholder.
tl::expected<void, Sentence> walk(const QString& text,
                                  const std::function<void(QStringView)>& plain,
                                  const std::function<void(const QString&)>& placeholder) {
    const QStringView all(text);
    qsizetype at = 0;
    while (at < all.size()) {
        const QChar c = all[at];
        const bool isDoubled = at + 1 < all.size() && all[at + 1] == c;
        if ((c == u'{' || c == u'}') && isDoubled) {
            plain(all.mid(at, 1));
            at += 2;
        } else if (c == u'}') {
            return tl::unexpected(Sentence::tr("a \"}\" that nothing opens; write \"}}\" for one"));
        } else if (c == u'{') {
            const qsizetype end = all.indexOf(u'}', at);
            if (end < 0) {
                return tl::unexpected(
                    Sentence::tr("a \"{\" that is not closed; write \"{{\" for one"));
            }
            placeholder(all.mid(at + 1, end - at - 1).toString());
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

tl::expected<QStringList, Sentence> placeholdersIn(const QString& text) {
    QStringList names;
    const auto walked = walk(
        text, [](QStringView) {}, [&](const QString& name) { names << name; });
    return walked.map([&] { return names; });
}

Expected<QString> expanded(const QString& text, const QMap<QString, QString>& values,
                           const std::function<QString(const QString&)>& escape) {
    QString result;
    QStringList unknown;
    const auto walked = walk(
        text, [&](QStringView part) { result += part; },
        [&](const QString& name) {
            if (values.contains(name)) {
                result += escape(values.value(name));
            } else {
                unknown << name;
            }
        });
    if (!walked) {
        return failure(ErrorCode::InvalidInput, walked.error().inEnglish());
    }
    if (!unknown.isEmpty()) {
        return failure(
            ErrorCode::NotFound,
            QStringLiteral("the request needs {%1}, which is not known").arg(unknown.constFirst()));
    }
    return result;
}

} // namespace wb::fleet
