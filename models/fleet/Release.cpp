// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/Release.h"

#include <QStringList>

namespace wb::fleet {

QString Release::name() const {
    QStringList parts;
    for (const QString& part : {code, settings}) {
        if (!part.isEmpty()) {
            parts << part;
        }
    }
    return parts.join(QStringLiteral(" · "));
}

bool releaseMatches(const Release& release, const QString& wanted) {
    QString plain = wanted.simplified();
    for (const auto* separator : {u" · ", u"/"}) {
        plain.replace(QString::fromUtf16(separator), QLatin1String("-"));
    }
    return plain == release.code + QLatin1Char('-') + release.settings || plain == release.code;
}

QVector<ReleaseDifference> releaseDifferences(const Release& before, const Release& after) {
    using Part = ReleaseDifference::Part;
    QMap<QString, QPair<QString, QString>> settings;
    for (auto it = before.values.begin(); it != before.values.end(); ++it) {
        settings[it.key()].first = it.value();
    }
    for (auto it = after.values.begin(); it != after.values.end(); ++it) {
        settings[it.key()].second = it.value();
    }
    const auto codeText = [](const Release& release) {
        return release.commit.isEmpty() ? release.code : release.commit;
    };
    QVector<ReleaseDifference> differences{{Part::Code, QStringLiteral("code"), codeText(before),
                                            codeText(after), before.code != after.code}};
    for (const bool changed : {true, false}) {
        for (auto it = settings.begin(); it != settings.end(); ++it) {
            if ((it->first != it->second) == changed) {
                differences.append({Part::Setting, it.key(), it->first, it->second, changed});
            }
        }
    }
    return differences;
}

} // namespace wb::fleet
