// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/Resources.h"

#include <QCoreApplication>
#include <QDir>

namespace wb::settings {

QString resourcePath(const QString& relative) {
    const QString asked = qEnvironmentVariable("WATCHBRIDGE_RESOURCES");
    if (!asked.isEmpty()) {
        return QDir(asked).filePath(relative);
    }
    const QDir installed(QCoreApplication::applicationDirPath() +
                         QStringLiteral("/../share/watchbridge"));
    if (installed.exists()) {
        return QDir::cleanPath(installed.filePath(relative));
    }
    return QDir(QStringLiteral(WB_SOURCE_RESOURCES)).filePath(relative);
}

} // namespace wb::settings
