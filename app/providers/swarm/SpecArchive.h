// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Expected.h"

#include <QJsonObject>
#include <QString>
#include <QVector>

namespace wb::swarm {

/// A task template that a service was seen with.
struct KeptRelease {
    QString code;
    QString settings;
    QJsonObject taskTemplate;
    TimeMs firstSeenMs = NoTime;
    bool ranWell = false;       ///< All its tasks ran, or were stopped in good order.
    bool wasRolledBack = false; ///< It was left by a rollback of ours: not good, whatever it did.
    bool operator==(const KeptRelease&) const = default;
};

/// The releases of one Swarm service that were seen so far, for Swarm itself keeps only one before
/// the current. In one JSON file, readable by its owner only (task templates hold environments),
/// replaced whole and synced to disk; several programs may share it. The newest 50 stay. Main
/// thread.
class SpecArchive {
public:
    /// An empty path: kept in memory only.
    explicit SpecArchive(QString path);

    /// Newest first.
    [[nodiscard]] const QVector<KeptRelease>& releases() const { return m_releases; }
    /// Adds it, or adds what is new about it to the one of the same code and settings: the earlier
    /// time, the later template. Durable when it succeeds; writes only what changes something.
    Expected<void> keep(const KeptRelease& release);

private:
    [[nodiscard]] QVector<KeptRelease> read() const;
    [[nodiscard]] Expected<void> write() const;
    bool merge(const KeptRelease& release);

    QString m_path;
    QVector<KeptRelease> m_releases;
    bool m_isUnsaved = false; ///< What could not be written is tried again at the next keep().
};

} // namespace wb::swarm
