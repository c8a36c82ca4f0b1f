// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Expected.h"

#include <QJsonObject>
#include <QMetaType>
#include <QVector>

#include <functional>

namespace wb::deploy {

/// One line of the record of what was done to production and why. Secrets never enter it.
struct AuditEntry {
    TimeMs timeMs = NoTime;
    QString actor; ///< Who sat at the screen: user@host.
    QString actionId;
    QString step; ///< "armed", "request", "response", "succeeded", …
    QString service;
    QString detail; ///< A sentence.
    QJsonObject evidence;
};

/// Port: an append-only, hash-chained, durable record. No audit entry, no action: the write to
/// production is sent only from within `saved`.
class AuditLog {
public:
    using Saved = std::function<void(Expected<qint64>)>; ///< Sequence number, once durable.
    virtual ~AuditLog() = default;
    /// Answers exactly once, on the caller's thread.
    virtual void record(const AuditEntry& entry, Saved saved) = 0;
    using Loaded = std::function<void(Expected<QVector<AuditEntry>>)>; ///< Oldest first.
    /// The newest entries that are durable, at most NewestRead, of every program with this record.
    /// Answers as record() does, and knows what was recorded before it was asked.
    virtual void read(Loaded loaded) = 0;

    /// An action has some ten entries: more than a hundred actions, of which all but the last
    /// ended.
    static constexpr int NewestRead = 2000;
};

} // namespace wb::deploy

Q_DECLARE_METATYPE(wb::deploy::AuditEntry)
