// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

namespace wb::test {

/// The texts that a source file hands to any of these functions ("QStringLiteral|wrong"), as the
/// compiler joins them; of `after` on only, where it is given. Read where they are made, so that a
/// new text without a translation is noticed.
inline QStringList textsIn(const char* path, const char* functions = "QStringLiteral",
                           const QString& after = {}) {
    QFile file(QStringLiteral(WB_SOURCE_DIR "/") + QLatin1String(path));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no source %s", path);
    }
    QString source = QString::fromUtf8(file.readAll());
    if (const qsizetype from = after.isEmpty() ? -1 : source.indexOf(after); from >= 0) {
        source = source.mid(from);
        source.truncate(source.indexOf(QStringLiteral("\n}\n")));
    }
    const QRegularExpression literal(
        QStringLiteral("\\b(?:%1)\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)\\)")
            .arg(QLatin1String(functions)));
    static const QRegularExpression Seam(QStringLiteral("\"\\s*\""));
    QStringList texts;
    for (auto each = literal.globalMatch(source); each.hasNext();) {
        QString text = each.next().captured(1).trimmed();
        text = text.mid(1, text.size() - 2);
        texts << text.replace(Seam, {}).replace(QStringLiteral("\\\""), QStringLiteral("\""));
    }
    return texts;
}

} // namespace wb::test
