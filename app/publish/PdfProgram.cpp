// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/publish/PdfProgram.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace wb::publish {

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

PdfProgram::PdfProgram(QObject* parent)
    : QObject(parent) {
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, m_process, &QProcess::kill);
    connect(m_process, &QProcess::finished, this, &PdfProgram::ended);
    // Of a program that never started no end is told.
    connect(
        m_process, &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart) {
                Q_EMIT failed(
                    {ErrorCode::Storage,
                     QStringLiteral("no PDF without its program: ") + m_process->errorString(),
                     m_process->program()});
            }
        },
        Qt::QueuedConnection);
}

/// Nothing is told any more of the process, which goes by its own end: Qt would wait for it here.
PdfProgram::~PdfProgram() {
    m_process->disconnect(this);
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    if (m_process->state() == QProcess::NotRunning) {
        delete m_process;
        return;
    }
    m_process->kill();
}

void PdfProgram::make(const QByteArray& html) {
    m_deadline.start(LongestMs);
    m_process->start(pdfProgram(), QStringList());
    m_process->write(html);
    m_process->closeWriteChannel();
}

void PdfProgram::ended() {
    const QByteArray pdf = m_process->readAllStandardOutput();
    const bool isMade =
        m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
    if (isMade && !pdf.isEmpty()) {
        Q_EMIT made(pdf);
        return;
    }
    const QString said = m_deadline.isActive()
                             ? QString::fromUtf8(m_process->readAllStandardError()).trimmed()
                             : QStringLiteral("it was not done within two minutes");
    Q_EMIT failed({ErrorCode::Storage,
                   QStringLiteral("no PDF was made") +
                       (said.isEmpty() ? QString() : QStringLiteral(": ") + said),
                   m_process->program()});
}

} // namespace wb::publish
