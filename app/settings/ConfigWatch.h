// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/ConfigFile.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace wb::settings {

/// Reads a configuration again whenever its file changes, however an editor writes it (in place, or
/// another file renamed over it), and tells what came of it. Looks by itself every few seconds as
/// well, for file systems that tell of no changes. Lives on its creator's thread.
class ConfigWatch : public QObject {
    Q_OBJECT
public:
    explicit ConfigWatch(const QString& path, QObject* parent = nullptr);

    [[nodiscard]] const QString& path() const { return m_path; }
    /// Reads the file at once; what it says later comes by the signals.
    [[nodiscard]] tl::expected<Config, Mistakes> begin();

Q_SIGNALS:
    /// Every change that has no mistakes.
    void changed(const wb::settings::Config& config);
    /// A change with mistakes, or that cannot be read: at least one.
    void refused(const wb::settings::Mistakes& mistakes);
    /// The file is gone. When it comes back one of the others follows.
    void vanished();

private:
    void watch();
    void look();
    [[nodiscard]] std::optional<QByteArray> bytes() const;

    const QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;                  ///< Writers take several steps.
    QTimer m_every;                   ///< For silent file systems.
    std::optional<QByteArray> m_read; ///< As last read; nullopt: there was no file.
};

} // namespace wb::settings

Q_DECLARE_METATYPE(wb::settings::Config)
