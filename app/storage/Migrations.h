// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"

namespace wb::storage {

class Database;

/// The schema this program writes: the number of migrations, kept in SQLite's user_version.
[[nodiscard]] int currentSchema();

/// Brings a database up to `version`, a step and a transaction at a time. InvalidInput when it is
/// newer than this program knows: it is left alone.
Expected<void> migrate(Database& database, int version = currentSchema());

} // namespace wb::storage
