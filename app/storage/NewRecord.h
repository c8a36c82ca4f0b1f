// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Expected.h"
#include "models/deploy/AuditLog.h"

namespace wb::storage {

class SqliteStore;

/// Where a damaged database was set aside, the record of actions begins anew: its first entry, and
/// a note in the timeline, say which file has the former one, so that nobody takes the new chain
/// for all there was. Written once, also where the program was killed right after setting it aside.
Expected<void> tellNewRecord(SqliteStore& store, TimeMs nowMs);

/// The sentence for people, of an entry that tellNewRecord() wrote; empty of any other.
[[nodiscard]] QString newRecordText(const deploy::AuditEntry& entry);

} // namespace wb::storage
