// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/aws/ProfileFile.h"

#include <QRegularExpression>

namespace wb::aws {

Sections parseProfiles(const QByteArray& text) {
    static const QRegularExpression comment(QStringLiteral("\\s[#;].*$"));
    Sections sections;
    QString name;
    for (const QByteArray& bytes : text.split('\n')) {
        const QString line = QString::fromUtf8(bytes);
        const bool isNested = !line.isEmpty() && line.front().isSpace();
        QString content = line.trimmed();
        if (content.isEmpty() || isNested || content.startsWith(u'#') || content.startsWith(u';')) {
            continue;
        }
        if (content.startsWith(u'[')) {
            const qsizetype end = content.indexOf(u']');
            name = end < 0 ? QString() : content.mid(1, end - 1).simplified();
            if (!name.isEmpty()) {
                sections[name];
            }
            continue;
        }
        const qsizetype equals = content.indexOf(u'=');
        if (name.isEmpty() || equals <= 0) {
            continue;
        }
        QString value = content.mid(equals + 1);
        value.remove(comment);
        sections[name].insert(content.left(equals).trimmed().toLower(), value.trimmed());
    }
    return sections;
}

} // namespace wb::aws
