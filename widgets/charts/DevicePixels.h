// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/StrokeFill.h"

#include <QRectF>
#include <QRegion>

#include <optional>

class QPainter;

namespace wb::charts {

/// The pixels behind a rectangle of what a painter paints on. Nothing where these are not an
/// image's of 32 bits a pixel, as those of windows are, where the rectangle does not begin and end
/// with pixels, or where `painted`, in the painter's coordinates, does not have all of it: the
/// painter clips then, and nothing else may draw there. Valid until the painter ends.
[[nodiscard]] std::optional<PixelBlock> devicePixels(const QPainter& painter, const QRectF& area,
                                                     const QRegion& painted);

} // namespace wb::charts
