// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/SeriesLayout.h"

#include <QSet>
#include <QStringList>
#include <QVector>

/// Whose body it is: told from the names of its metrics alone. Pure.
namespace wb::fleet {

/// By which metrics a preset is recognised.
struct PresetSigns {
    QString preset; ///< As in `signals: {preset: …}`.
    QString title;  ///< "Redis (redis_exporter)".
    /// A client library rather than a program: its metrics stand in the bodies of exporters as
    /// well, and tell of the exporter there.
    bool isLibrary = false;
    QStringList metrics;
};

struct Recognition {
    QString preset;
    QString title;
    bool isLibrary = false;
    QStringList evidence; ///< The signs that the body has.
    int signs = 0;        ///< How many it might have.
};

/// The names in a body: of families, as in # TYPE, and of series.
[[nodiscard]] QSet<QString> metricNames(const metrics::SeriesLayout& layout);

/// The presets of which a body has at least half of the signs, the likeliest first: programs before
/// libraries, then by the share of signs, then by their number.
[[nodiscard]] QVector<Recognition> recognisePresets(const QVector<PresetSigns>& presets,
                                                    const QSet<QString>& metricNames);

} // namespace wb::fleet
