// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incidents/ExportRows.h"

namespace wb::incidents {

/// A service's name for the public; one without a name on the status page stays unnamed.
[[nodiscard]] QString publicName(const QString& service, const ExportOptions& options);

/// What customers are told: per component when trouble began, became worse and was over, which
/// measures were taken, when nobody watched, and the status updates, which were written for them.
/// Tasks, people, notes and free text are left out. A component is as bad as the worst of its
/// services; what becomes worse within a minute is told as the worse at once, what becomes better
/// only when it held for a minute. `sorted`: in order of time.
[[nodiscard]] QVector<ExportRow> publicRows(const QVector<TimelineEntry>& sorted,
                                            const ExportOptions& options);

} // namespace wb::incidents
