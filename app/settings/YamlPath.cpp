// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/YamlPath.h"

#include <QStringList>

#include <algorithm>

namespace wb::settings {

QString keyPath(const QString& path, const QString& key) {
    return path.isEmpty() ? key : path + u'.' + key;
}

QString itemPath(const QString& path, qsizetype at) {
    return QStringLiteral("%1[%2]").arg(path).arg(at);
}

QVector<YamlStep> stepsOf(const QString& path) {
    QVector<YamlStep> steps;
    for (const QString& part : path.split(u'.', Qt::SkipEmptyParts)) {
        const QStringList pieces = part.split(u'[');
        if (!pieces.constFirst().isEmpty()) {
            steps << YamlStep{pieces.constFirst(), -1};
        }
        for (const QString& piece : pieces.mid(1)) {
            steps << YamlStep{QString(), piece.chopped(1).toLongLong()};
        }
    }
    return steps;
}

QString parentPath(const QString& path) {
    return path.left(std::max<qsizetype>({0, path.lastIndexOf(u'.'), path.lastIndexOf(u'[')}));
}

} // namespace wb::settings
