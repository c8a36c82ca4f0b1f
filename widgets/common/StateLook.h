// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Verdict.h"
#include "widgets/common/Colour.h"

#include <QRectF>

class QPainter;

/// How a state is shown: always a shape and a word beside the colour.
namespace wb::common {

/// The colour of a state's shape and of what belongs to it.
[[nodiscard]] Colour stateColour(fleet::HealthState state);
/// The ground of a tile in that state, and what stands on it.
[[nodiscard]] Colour tileFill(fleet::HealthState state);
[[nodiscard]] Colour tileInk(fleet::HealthState state);
/// "healthy", "degraded", "unhealthy", "unknown", translated.
[[nodiscard]] QString stateWord(fleet::HealthState state);
/// The same of a task: in some languages a service and a task do not share an adjective.
[[nodiscard]] QString taskStateWord(fleet::HealthState state);
/// "healthy, partly judged": of a service, and of a task.
[[nodiscard]] QString partlyJudgedWord();
[[nodiscard]] QString partlyJudgedTaskWord();

/// By its name in event lines: "degraded". What has none is unknown.
[[nodiscard]] fleet::HealthState stateNamed(const QString& name);

/// Paints the state's shape into the largest square centred in `area`: circle = healthy,
/// triangle = degraded, square = unhealthy, question mark = unknown.
void paintState(QPainter& painter, const QRectF& area, fleet::HealthState state);
/// The same shape in a colour of one's own, for tiles and greyed rows.
void paintState(QPainter& painter, const QRectF& area, fleet::HealthState state, const QColor& ink);

/// Healthy as far as it is judged: a circle that is not filled.
void paintPartlyJudged(QPainter& painter, const QRectF& area, const QColor& ink);

} // namespace wb::common
