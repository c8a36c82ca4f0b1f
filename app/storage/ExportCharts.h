// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incidents/Exporter.h"

namespace wb::storage {

/// What is recorded of an incident's services from a quarter of an hour before it to five minutes
/// after it: latency, errors and memory, where they are known; of the first six services. The
/// options' note says what has no charts here, and why. Reads the database over a connection of its
/// own, on the caller's thread.
void addCharts(incidents::ExportOptions& options, const QString& databasePath,
               const incidents::Incident& incident);

} // namespace wb::storage
