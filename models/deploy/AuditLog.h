// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Expected.h"

#include <QJsonObject>
#include <QMetaType>

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
};

} // namespace wb::deploy

Q_DECLARE_METATYPE(wb::deploy::AuditEntry)
