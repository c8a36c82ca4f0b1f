// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QUrl>

namespace wb::fleet {

/// One metrics endpoint, as discovery found it. `id` is stable over refreshes.
struct Target {
    QString id; ///< The URL as text: unique in an environment.
    QUrl url;
    QString service;
    QString task;     ///< "chat-3": the SD label `task`, the controller's name, or SERVICE-N.
    QString instance; ///< host:port
    QMap<QString, QString> labels;
};

} // namespace wb::fleet

Q_DECLARE_METATYPE(wb::fleet::Target)
