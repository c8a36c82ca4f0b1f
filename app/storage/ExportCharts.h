// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incidents/ExportChart.h"

namespace wb::storage {

/// What is recorded of an incident's services from a quarter of an hour before it to five minutes
/// after it: latency, errors and memory, where they are known; of the first six services. Reads
/// the database over a connection of its own, on the caller's thread; empty where it cannot.
[[nodiscard]] QVector<incidents::ExportChart>
exportCharts(const QString& databasePath, const incidents::Incident& incident, TimeMs nowMs);

} // namespace wb::storage
