// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

namespace wb::test {

/// What a reader of PDF files says of one, in one line; what is wrong begins with its name.
inline QString pdfSays(const QString& program, const QStringList& arguments) {
    QProcess reader;
    reader.start(program, arguments);
    const bool isRead = reader.waitForFinished() && reader.exitCode() == 0;
    const QByteArray said = reader.readAllStandardError();
    return isRead && said.isEmpty()
               ? QString::fromUtf8(reader.readAllStandardOutput()).simplified()
               : program + QStringLiteral(": ") + reader.errorString() + QString::fromUtf8(said);
}

/// A PDF's text as another program reads it, white space folded; what went wrong instead of it
/// begins with "pdftotext:".
inline QString pdfText(const QString& file) {
    return pdfSays(QStringLiteral("pdftotext"),
                   {QStringLiteral("-layout"), file, QStringLiteral("-")});
}

/// Its title, and by what it was made.
inline QString pdfProperties(const QString& file) {
    return pdfSays(QStringLiteral("pdfinfo"), {file});
}

} // namespace wb::test
