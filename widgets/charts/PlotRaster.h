// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/LineRaster.h"
#include "widgets/charts/PlotScene.h"
#include "widgets/charts/SharedParts.h"

#include <array>

namespace wb::charts {

/// Draws columns of a scene into pixels, whosever they are. Each column becomes the same whichever
/// others are drawn with it; therefore another thread draws a share of what takes long. Keep one
/// for all plots of a window, one after the other; not thread-safe.
class PlotRaster {
public:
    /// The block's first column is the scene's `column`; its rows are all of the scene's.
    void draw(const PlotScene& scene, const PixelBlock& block, int column);

    /// The same in two steps, between which the caller has something else to do. Scene and pixels
    /// stay until the end.
    void begin(const PlotScene& scene, const PixelBlock& block, int column);
    void finish() { m_parts.finish(); }

private:
    /// What one thread needs.
    struct Hand {
        LineRaster raster;
        std::vector<QPointF> fractions; ///< Scratch: a line on a logarithmic axis.

        void draw(const PlotScene& scene, const PixelBlock& block, int column);
        void drawStroke(const PlotScene& scene, const PlotScene::Stroke& stroke,
                        const PixelBlock& block, int column);
    };
    std::array<Hand, 2> m_hands;
    SharedParts m_parts;
};

} // namespace wb::charts
