// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PdfProgram.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTimer>

namespace wb::cli {

namespace {

constexpr int LongestMs = 120'000;

/// Where it is installed, else beside this program, as in a build folder.
QString pdfProgram() {
    const QString here = QCoreApplication::applicationDirPath();
    const QString installed =
        QStringLiteral("%1/%2/watchbridge/watchbridge-pdf").arg(here, QStringLiteral(WB_LIBEXEC));
    return QFileInfo::exists(installed) ? installed : here + QStringLiteral("/watchbridge-pdf");
}

} // namespace

Expected<QByteArray> pdfOf(const QByteArray& html) {
    QProcess process;
    process.setProgram(pdfProgram());
    // Both end the loop: of a program that never started no end is told.
    QObject::connect(&process, &QProcess::finished, qApp, &QCoreApplication::quit);
    QObject::connect(
        &process, &QProcess::errorOccurred, qApp,
        [](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart) {
                QCoreApplication::exit();
            }
        },
        Qt::QueuedConnection);
    QTimer::singleShot(LongestMs, &process, &QProcess::kill);
    process.start();
    process.write(html);
    process.closeWriteChannel();
    QCoreApplication::exec();
    if (process.error() == QProcess::FailedToStart) {
        return failure(ErrorCode::Storage,
                       QStringLiteral("no PDF without its program: ") + process.errorString(),
                       process.program());
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

} // namespace wb::cli
