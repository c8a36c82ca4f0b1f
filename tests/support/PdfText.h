// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

namespace wb::test {

/// A PDF's text as another program reads it, white space folded; what went wrong instead of it
/// begins with "pdftotext:".
inline QString pdfText(const QString& file) {
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"),
                 {QStringLiteral("-layout"), file, QStringLiteral("-")});
    const bool isRead = reader.waitForFinished() && reader.exitCode() == 0;
    const QByteArray said = reader.readAllStandardError();
    return isRead && said.isEmpty()
               ? QString::fromUtf8(reader.readAllStandardOutput()).simplified()
               : QStringLiteral("pdftotext: ") + reader.errorString() + QString::fromUtf8(said);
}

} // namespace wb::test
