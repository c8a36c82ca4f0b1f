// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/ProgramLock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

namespace wb::storage {

namespace {

QString folderBeside(const QString& databasePath) {
    const QFileInfo file(databasePath);
    return file.dir().filePath(file.completeBaseName() + QStringLiteral(".programs"));
}

QString pathOf(const QString& databasePath, const QString& name) {
    return folderBeside(databasePath) + u'/' + name + QStringLiteral(".lock");
}

/// Programs that were killed leave their locks behind; asking about one takes it away.
void dropLeftLocks(const QString& databasePath) {
    const QDir folder(folderBeside(databasePath));
    const QStringList locks = folder.entryList({QStringLiteral("*.lock")}, QDir::Files);
    for (const QString& lock : locks) {
        static_cast<void>(ProgramLock::isRunning(databasePath, QFileInfo(lock).completeBaseName()));
    }
}

/// A lock is as old as its program's run, which may be months.
constexpr int NeverByAge = 0;

} // namespace

ProgramLock::ProgramLock(const QString& databasePath) {
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QDir().mkpath(folderBeside(databasePath));
    dropLeftLocks(databasePath);
    m_file = std::make_unique<QLockFile>(pathOf(databasePath, name));
    m_file->setStaleLockTime(NeverByAge);
    if (m_file->tryLock(0)) {
        m_name = name;
    }
}

bool ProgramLock::isRunning(const QString& databasePath, const QString& name) {
    // It comes out of a record: whatever is no name of ours names no file either.
    if (QUuid::fromString(name).isNull()) {
        return false;
    }
    const QString path = pathOf(databasePath, name);
    if (!QFileInfo::exists(path)) {
        return false;
    }
    QLockFile file(path);
    file.setStaleLockTime(NeverByAge);
    if (file.tryLock(0)) {
        return false;
    }
    // In a container every run may have the same number as the one before it.
    qint64 process = 0;
    QString host;
    QString program;
    return !file.getLockInfo(&process, &host, &program) ||
           process != QCoreApplication::applicationPid() || host != QSysInfo::machineHostName();
}

} // namespace wb::storage
