// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/publish/PdfProgram.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QProcess>

namespace wb::publish {

namespace {

constexpr int LongestMs = 120'000;
constexpr int AskEveryMs = 100;

/// Where it is installed, else beside this program, as in a build folder.
QString pdfProgram() {
    const QString here = QCoreApplication::applicationDirPath();
    const QString installed =
        QStringLiteral("%1/%2/watchbridge/watchbridge-pdf").arg(here, QStringLiteral(WB_LIBEXEC));
    return QFileInfo::exists(installed) ? installed : here + QStringLiteral("/watchbridge-pdf");
}

} // namespace

Expected<QByteArray> pdfOf(const QByteArray& html, const std::function<bool()>& isCancelled) {
    QProcess process;
    process.start(pdfProgram(), QStringList());
    if (!process.waitForStarted()) {
        return failure(ErrorCode::Storage,
                       QStringLiteral("no PDF without its program: ") + process.errorString(),
                       process.program());
    }
    const QDeadlineTimer deadline(LongestMs);
    process.write(html);
    process.closeWriteChannel();
    while (!process.waitForFinished(AskEveryMs) && process.state() != QProcess::NotRunning) {
        if (!isCancelled() && !deadline.hasExpired()) {
            continue;
        }
        process.kill();
        process.waitForFinished();
        return deadline.hasExpired()
                   ? failure(ErrorCode::Storage,
                             QStringLiteral("no PDF was made within two minutes"),
                             process.program())
                   : failure(ErrorCode::Cancelled, QStringLiteral("no PDF was made"));
    }
    const QByteArray pdf = process.readAllStandardOutput();
    const bool isMade = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!isMade || pdf.isEmpty()) {
        const QString said = QString::fromUtf8(process.readAllStandardError()).trimmed();
        return failure(ErrorCode::Storage,
                       QStringLiteral("no PDF was made") +
                           (said.isEmpty() ? QString() : QStringLiteral(": ") + said),
                       process.program());
    }
    return pdf;
}

} // namespace wb::publish
