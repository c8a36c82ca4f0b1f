// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/PlotRaster.h"
#include "widgets/charts/PlotScene.h"

#include <QImage>

#include <memory>
#include <utility>

namespace wb::charts {

/// Keeps the picture of a plot from one scene to the next, and draws only the columns that another
/// one changes: those that came into view, and those of points that came or went. Equal to the last
/// pixel to the scene drawn whole. Not thread-safe.
class PlotPicture {
public:
    explicit PlotPicture(std::shared_ptr<PlotRaster> raster = std::make_shared<PlotRaster>())
        : m_raster(std::move(raster)) {}

    /// Whether a picture of this scene would be made out of that of the scene before.
    [[nodiscard]] bool resembles(const PlotScene& scene) const;
    /// Becomes the scene's picture. Returns how many columns were drawn.
    int update(const PlotScene& scene);
    /// Draws a scene elsewhere and keeps no picture of it. The caller may do something else
    /// meanwhile.
    void beginPast(const PlotScene& scene, const PixelBlock& block);
    void finishPast() { m_raster->finish(); }

    /// Of the whole scene, in an image as large.
    void copyTo(const PixelBlock& block) const;
    [[nodiscard]] QImage image() const;

private:
    /// Columns of the scene, the end left out.
    using Columns = std::pair<int, int>;
    [[nodiscard]] QVector<Columns> changed(const PlotScene& scene) const;
    void drawColumns(Columns columns);
    [[nodiscard]] int place(int column) const;

    PlotScene m_scene; ///< What was drawn last.
    std::shared_ptr<PlotRaster> m_raster;
    /// A ring: a column stands at its number modulo the width, so that what moves on stays where it
    /// is. Null: the scene was drawn elsewhere.
    QImage m_ring;
};

/// All of an image of Format_RGB32, which it does not share.
[[nodiscard]] PixelBlock pixelsOf(QImage& image);

} // namespace wb::charts
