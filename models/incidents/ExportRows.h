// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incidents/Exporter.h"

/// What all exports share: which lines an audience sees, in which order and words.
namespace wb::incidents {

/// One line of an exported timeline, its texts still unescaped.
struct ExportRow {
    TimeMs timeMs = NoTime;
    QString kind;
    QString severity;
    QString service; ///< For the public: the component's name.
    QString task;    ///< Never for the public.
    QString actor;   ///< Never for the public.
    QString title;
    QString detail; ///< Never for the public.
};

/// In order of time, then of arrival. What the public gets: see publicRows().
[[nodiscard]] QVector<ExportRow> exportRows(const QVector<TimelineEntry>& entries,
                                            const ExportOptions& options);
/// The services of an incident under the names this audience knows.
[[nodiscard]] QStringList exportServices(const Incident& incident, const ExportOptions& options);
/// What the cause is believed to be, service by service, as the latest entries tell it; empty for
/// the public, and where nothing was believed.
[[nodiscard]] QString exportCause(const QVector<TimelineEntry>& entries,
                                  const ExportOptions& options);
[[nodiscard]] QString exportTitle(const Incident& incident, const ExportOptions& options);
/// Local time with its offset: "2024-11-14T17:51:08.000-05:00"; empty for NoTime.
[[nodiscard]] QString offsetTimeText(TimeMs timeMs, const QTimeZone& zone);

} // namespace wb::incidents
