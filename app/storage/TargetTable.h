// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Expected.h"
#include "models/fleet/Target.h"

#include <QVector>

namespace wb::storage {

class Database;

/// Which task of which service each target was, and when: samples are kept by target, signals and
/// verdicts by task, and an address may be another task's later. Lives on the database's thread.
class TargetTable {
public:
    explicit TargetTable(Database& database)
        : m_database(database) {}

    /// These are the targets now; those that were another task's before become theirs from here on.
    Expected<void> note(const QVector<fleet::Target>& targets, TimeMs nowMs);
    /// What was not seen since goes.
    Expected<void> dropBefore(TimeMs timeMs);

    struct Stretch {
        QString target;
        QString service;
        QString task;
        TimeMs fromMs = NoTime;
        TimeMs toMs = NoTime; ///< When it was last noted; it may have gone on for some time.
    };
    /// By target, then time; `limit` of them at most.
    [[nodiscard]] Expected<QVector<Stretch>> stretches(int limit = 200'000);

private:
    Database& m_database;
};

} // namespace wb::storage
