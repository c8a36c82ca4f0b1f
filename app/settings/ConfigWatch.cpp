// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigWatch.h"

#include <QFile>
#include <QFileInfo>

namespace wb::settings {

namespace {

/// Between the last sign of a change and the reading: a file that is being replaced is gone for a
/// moment, and one that is being written is short for one.
constexpr int SettleMs = 200;
constexpr int EveryMs = 3000;

} // namespace

ConfigWatch::ConfigWatch(const QString& path, QObject* parent)
    : QObject(parent)
    , m_path(path) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(SettleMs);
    m_every.setInterval(EveryMs);
    connect(&m_settle, &QTimer::timeout, this, &ConfigWatch::look);
    connect(&m_every, &QTimer::timeout, this, &ConfigWatch::look);
    // Started anew by every further sign, so that the last one counts.
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle,
            qOverload<>(&QTimer::start));
}

tl::expected<Config, Mistakes> ConfigWatch::begin() {
    m_read = bytes();
    watch();
    m_every.start();
    return loadConfig(m_path);
}

/// A replaced file is a new one to the watcher, and a folder may be made later than this.
void ConfigWatch::watch() {
    const QString folder = QFileInfo(m_path).absolutePath();
    for (const QString& each : {m_path, folder}) {
        const bool isWatched =
            m_watcher.files().contains(each) || m_watcher.directories().contains(each);
        if (!isWatched && QFileInfo::exists(each)) {
            m_watcher.addPath(each);
        }
    }
}

std::optional<QByteArray> ConfigWatch::bytes() const {
    QFile file(m_path);
    if (!file.exists()) {
        return std::nullopt;
    }
    // A byte more tells that it has more. What cannot be read is there all the same, and differs
    // from every text.
    return file.open(QIODevice::ReadOnly) ? file.read(MaxConfigBytes + 1) : QByteArray(1, '\0');
}

void ConfigWatch::look() {
    watch();
    const std::optional<QByteArray> now = bytes();
    if (now == m_read) {
        return;
    }
    m_read = now;
    if (!now) {
        Q_EMIT vanished();
        return;
    }
    const auto config = loadConfig(m_path);
    if (config) {
        Q_EMIT changed(*config);
    } else {
        Q_EMIT refused(config.error());
    }
}

} // namespace wb::settings
