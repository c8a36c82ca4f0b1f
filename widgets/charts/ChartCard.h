// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/CardLayout.h"
#include "widgets/charts/CardScale.h"
#include "widgets/charts/LabelPlaces.h"
#include "widgets/charts/LegendPlan.h"
#include "widgets/charts/Plot.h"
#include "widgets/charts/PlotDrag.h"
#include "widgets/charts/PlotPicture.h"
#include "widgets/charts/PointWalk.h"
#include "widgets/charts/TimeView.h"
#include "widgets/common/Lettering.h"

#include <QChartView>
#include <QImage>

#include <limits>

namespace wb::charts {

class ChartPainter;

/// One chart on a card. A QChart lays out and draws frame, value axis and grid into an image that
/// is kept until size or scale change; within it stands the picture of the plot, of which only
/// those columns are drawn anew that changed, and text and crosshair over both. Main thread.
class ChartCard : public QChartView {
    Q_OBJECT
public:
    /// Cards of one window share what draws their plots. Null: its own.
    explicit ChartCard(QWidget* parent = nullptr, std::shared_ptr<PlotRaster> raster = {});

    void setPlot(const Plot& plot);
    void setTimeView(const TimeView& time);
    /// Lets the value axis shrink at once with the next plot: another service or span is shown.
    void resetScale();
    [[nodiscard]] const Plot& plot() const { return m_plot; }
    /// Device pixels across the plot: the resolution data are worth having in.
    [[nodiscard]] int pixelColumns() const;
    /// The plot in this widget's logical pixels.
    [[nodiscard]] QRectF plotRect() const { return m_layout.plot; }
    [[nodiscard]] double valueTop() { return valueMap().top; }
    [[nodiscard]] const ValueMap& valueMap();
    [[nodiscard]] const TimeView& timeView() const { return m_time; }
    /// A value axis by powers of ten: what is small is seen beside what is great.
    void setLogarithmic(bool logarithmic);
    /// It may be lower there.
    void setOnWall(bool isOnWall);
    [[nodiscard]] bool isLogarithmic() const { return m_scale.map().isLogarithmic; }
    /// What the crosshair shows, in words: "17:55:10 ET: p50 0.91, p95 4.12".
    [[nodiscard]] QString crosshairText() const { return pointWalk().crosshairText(); }
    /// For screen readers: "Latency, seconds"; the chart in a sentence; the point keys walked to.
    [[nodiscard]] QString spokenName() const;
    [[nodiscard]] QString spokenSummary() const;
    [[nodiscard]] QString spokenPoint() const { return pointWalk().spokenText(); }

Q_SIGNALS:
    /// The pointer or a key moved the crosshair here; NoTime: it left.
    void crosshairWanted(wb::TimeMs timeMs);
    /// The pointer is near a line, which is named; empty: near none any more.
    void lineHovered(const QString& line);
    /// The wheel or a key: the span `factor` times as long around a place, 0 left and 1 right.
    void zoomWanted(double fraction, double factor);
    /// A drag, the wheel or a key; later for a positive time.
    void panWanted(wb::DurationMs byMs);
    /// Is being marked with Shift and the pointer.
    void rangeMarked(wb::TimeMs fromMs, wb::TimeMs toMs);
    /// By a key: the range to mark begins, or ends, at the crosshair.
    void markWanted();
    /// Keys have led the crosshair here.
    void walked(wb::TimeMs timeMs);
    /// A right click or the menu key, in screen coordinates.
    void menuWanted(const QPoint& at);
    void tearOffWanted();
    /// Something was done that cannot be seen here: a copy was made.
    void noticed(const QString& text);
    /// pixelColumns() may be another.
    void plotResized();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void moveCrosshair(const QPointF& at);
    void hoverLine(const QString& line);
    bool navigate(const QKeyEvent& event);
    bool command(const QKeyEvent& event);
    void dress();
    void fitScale();
    void invalidate();
    void layOut();
    void renderFrame();
    [[nodiscard]] QRect devicePlot() const;
    [[nodiscard]] PlotScene plotScene() const;
    void paintFrame(QPainter& painter) const;
    void paintGround(QPainter& painter, ChartPainter& text, const QRegion& painted);
    void paintMarked(QPainter& painter) const;
    [[nodiscard]] PointWalk pointWalk() const;

    QChart* m_chart;
    Plot m_plot;
    TimeView m_time;
    CardLayout m_layout;
    LegendPlan m_legend;
    bool m_legendBeginsBelow = false;
    bool m_isOnWall = false;
    CardScale m_scale;
    common::Lettering m_lettering;
    PlotPicture m_picture;
    QImage m_frame;           ///< Card, grid and value labels; null when out of date.
    QVector<QRgb> m_ground;   ///< The frame's colour in each row of the plot.
    bool m_scaleFits = false; ///< To what is in view.
    LabelPlaces m_places;
    bool m_placesFit = false; ///< As above.
    PlotDrag m_drag;
    QString m_hoveredLine;
    double m_pointerY = std::numeric_limits<double>::quiet_NaN(); ///< NaN: not over the plot.
};

} // namespace wb::charts
