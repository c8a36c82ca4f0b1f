// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/ChartCard.h"

#include "widgets/charts/ChartCopy.h"
#include "widgets/charts/ChartPainter.h"
#include "widgets/charts/ChartVoice.h"
#include "widgets/charts/DevicePixels.h"
#include "widgets/charts/HeaderPainter.h"
#include "widgets/charts/NearestLine.h"
#include "widgets/common/Theme.h"

#include <QChart>
#include <QContextMenuEvent>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace wb::charts {

namespace colour = common::colour;

namespace {

/// How far above and below the plot the pointer still moves the crosshair.
constexpr double HoverMarginPx = 20;

} // namespace

ChartCard::ChartCard(QWidget* parent, std::shared_ptr<PlotRaster> raster)
    : QChartView(new QChart, parent)
    , m_chart(chart())
    , m_scale(*m_chart)
    , m_picture(raster ? std::move(raster) : std::make_shared<PlotRaster>()) {
    QAccessible::installFactory(&ChartVoice::make); // Once, however often it is called.
    m_chart->setBackgroundVisible(false);
    m_chart->legend()->hide();
    m_chart->setMargins(QMargins());
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    dress();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setInteractive(false);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // The frame and the plot cover it whole.
}

void ChartCard::dress() {
    m_chart->setLocalizeNumbers(true);
    m_chart->setLocale(QLocale());
    m_scale.dress();
    m_lettering.clear();
    setMinimumSize(250, CardLayout::leastHeight(0, m_isOnWall));
}

void ChartCard::setPlot(const Plot& plot) {
    if (m_scale.setKind(plot.minimumTop, plot.wholeNumbers)) {
        m_frame = QImage();
    }
    const auto names = [](const Plot& each) {
        QStringList all{each.title};
        for (const PlotLegend& entry : each.legend) {
            all << entry.name;
        }
        return all;
    };
    const bool isSame = names(plot) == names(m_plot);
    m_plot = plot;
    setAccessibleName(m_plot.title);
    if (!isSame) {
        m_legendBeginsBelow = false;
    }
    layOut();
    invalidate();
}

/// A legend that had no room keeps its row until the width, the words or the curves are others: a
/// figure that grows by a digit must not move the plot to and fro.
void ChartCard::layOut() {
    const QRectF before = m_layout.plot;
    const QRectF header = CardLayout::of(viewport()->size(), devicePixelRatioF()).header;
    m_legend = LegendPlan::of(header, m_plot, m_lettering, m_legendBeginsBelow);
    m_legendBeginsBelow = m_legend.rowsBelow() > 0 && m_legend.rows.constFirst().parts.isEmpty();
    m_layout = CardLayout::of(viewport()->size(), devicePixelRatioF(), m_legend.rowsBelow());
    setMinimumHeight(CardLayout::leastHeight(m_legend.rowsBelow(), m_isOnWall));
    if (m_layout.plot != before) {
        m_frame = QImage();
    }
}

void ChartCard::setTimeView(const TimeView& time) {
    const bool onlyCrosshair =
        time.fromMs == m_time.fromMs && time.toMs == m_time.toMs && time.zone == m_time.zone &&
        time.incidentFromMs == m_time.incidentFromMs && time.incidentToMs == m_time.incidentToMs &&
        time.markers.constData() == m_time.markers.constData();
    const bool overlayMoved = time.crosshairMs != m_time.crosshairMs ||
                              time.markedFromMs != m_time.markedFromMs ||
                              time.markedToMs != m_time.markedToMs;
    m_time = time;
    if (overlayMoved) {
        viewport()->update();
    }
    if (!onlyCrosshair) {
        invalidate();
    }
}

void ChartCard::setOnWall(bool isOnWall) {
    m_isOnWall = isOnWall;
    layOut();
}

void ChartCard::resetScale() {
    m_scale.reset();
}

int ChartCard::pixelColumns() const {
    return static_cast<int>(std::lround(m_layout.plot.width() * devicePixelRatioF()));
}

void ChartCard::setLogarithmic(bool logarithmic) {
    if (logarithmic != isLogarithmic()) {
        m_scale.setLogarithmic(logarithmic);
        m_frame = QImage();
        invalidate();
    }
}

const ValueMap& ChartCard::valueMap() {
    fitScale();
    return m_scale.map();
}

void ChartCard::fitScale() {
    if (std::exchange(m_scaleFits, true)) {
        return;
    }
    if (m_scale.fit(m_plot, m_time, m_layout.plot.height())) {
        m_frame = QImage();
    }
}

void ChartCard::invalidate() {
    m_scaleFits = false;
    m_placesFit = false;
    viewport()->update();
}

void ChartCard::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    m_frame = QImage();
    m_legendBeginsBelow = false;
    layOut();
    invalidate();
    Q_EMIT plotResized();
}

void ChartCard::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange) {
        dress();
        m_legendBeginsBelow = false;
        layOut();
    }
    m_frame = QImage();
    invalidate();
}

void ChartCard::renderFrame() {
    const double ratio = devicePixelRatioF();
    m_layout = CardLayout::of(viewport()->size(), ratio, m_legend.rowsBelow());
    m_chart->setPlotArea(m_layout.plot);
    m_scale.apply();
    m_chart->layout()->activate();
    m_frame = QImage((QSizeF(viewport()->size()) * ratio).toSize(), QImage::Format_RGB32);
    m_frame.setDevicePixelRatio(ratio);
    m_frame.fill(palette().color(QPalette::Window));
    QPainter painter(&m_frame);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen((hasFocus() ? colour::Focus : colour::Line).value());
    painter.setBrush(colour::Panel.value());
    painter.drawRoundedRect(m_layout.card.adjusted(0.5, 0.5, -0.5, -0.5), common::spacing::Radius,
                            common::spacing::Radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    scene()->render(&painter, m_layout.card, m_layout.card);
    m_scale.paintDecades(painter, m_layout.plot);
    painter.end();
    // Between its edges a plot's ground is the same from left to right.
    const QRect plot = devicePlot();
    m_ground.clear();
    for (int y = plot.top(); y <= plot.bottom(); ++y) {
        m_ground.append(m_frame.pixel(plot.center().x(), y));
    }
}

/// In pixels of the frame.
QRect ChartCard::devicePlot() const {
    const double ratio = m_frame.devicePixelRatio();
    const QRectF area = PlotScene::areaOf(m_layout, ratio);
    return QRectF(area.topLeft() * ratio, area.size() * ratio).toRect() & m_frame.rect();
}

PlotScene ChartCard::plotScene() const {
    PlotScene scene =
        PlotScene::of(m_layout, m_frame.devicePixelRatio(), m_plot, m_time, m_scale.map());
    scene.ground = m_ground;
    return scene;
}

/// Around the plot.
void ChartCard::paintFrame(QPainter& painter) const {
    const QRect all = m_frame.rect();
    const QRect plot = devicePlot();
    const double ratio = m_frame.devicePixelRatio();
    for (const QRect& part : QRegion(all) - plot) {
        painter.drawImage(QRectF(QPointF(part.topLeft()) / ratio, QSizeF(part.size()) / ratio),
                          m_frame, part);
    }
}

/// Frame, header, times and plot. The plot is drawn straight into the window's pixels where that
/// can be, as a copy takes as long as the drawing, and while the rest is painted around it.
void ChartCard::paintGround(QPainter& painter, ChartPainter& text, const QRegion& painted) {
    const PlotScene scene = plotScene();
    const bool isReady = scene.columns > 0 && scene.ground.size() == scene.rows;
    const auto pixels = isReady ? devicePixels(painter, scene.area, painted) : std::nullopt;
    const bool isPast = pixels && !m_picture.resembles(scene);
    if (isPast) {
        m_picture.beginPast(scene, *pixels);
    }
    paintFrame(painter);
    HeaderPainter head(painter, m_layout, m_plot, m_legend, m_time, m_lettering);
    head.paint();
    text.paintTimes(head.ageFits());
    if (isPast) {
        m_picture.finishPast();
    } else if (isReady) {
        m_picture.update(scene);
        if (pixels) {
            m_picture.copyTo(*pixels);
        } else {
            painter.drawImage(scene.area, m_picture.image());
        }
    }
}

void ChartCard::paintEvent(QPaintEvent* event) {
    fitScale();
    if (m_frame.isNull() || m_frame.devicePixelRatio() != devicePixelRatioF()) {
        renderFrame();
    }
    QPainter painter(viewport());
    if (!std::exchange(m_placesFit, true)) {
        const QFontMetricsF metrics(common::themeFont(common::FontRole::Small));
        m_places = LabelPlaces::of(m_layout, m_plot, m_time, m_scale.map(), metrics);
    }
    ChartPainter text(painter, m_layout, m_plot, m_time, m_scale.map(), m_places, m_lettering);
    paintGround(painter, text, event->region());
    text.paintLabels();
    paintMarked(painter);
    // In one chart what happened is told; in the others it would only cover curves.
    text.paintCrosshair(m_pointerY, !std::isnan(m_pointerY) || hasFocus());
}

void ChartCard::paintMarked(QPainter& painter) const {
    if (m_time.markedFromMs == NoTime) {
        return;
    }
    const QRectF& area = m_layout.plot;
    const auto xOf = [&](TimeMs timeMs) {
        const double fraction = m_time.fraction(static_cast<double>(timeMs));
        return area.left() + std::clamp(fraction, 0.0, 1.0) * area.width();
    };
    // Faint, as curves keep their colours below it; its ends are seen.
    const QRectF marked(QPointF(xOf(m_time.markedFromMs), area.top()),
                        QPointF(xOf(m_time.markedToMs), area.bottom()));
    QColor ink = colour::Focus;
    ink.setAlphaF(0.08F);
    painter.fillRect(marked, ink);
    ink.setAlphaF(0.6F);
    painter.fillRect(QRectF(marked.topLeft(), QSizeF(1, marked.height())), ink);
    painter.fillRect(QRectF(marked.topRight() - QPointF(1, 0), QSizeF(1, marked.height())), ink);
}

QString ChartCard::spokenName() const {
    return m_plot.title + QStringLiteral(", ") + m_plot.unit;
}

QString ChartCard::spokenSummary() const {
    return isLogarithmic() ? m_plot.description + QLatin1Char(' ') + tr("Logarithmic scale.")
                           : m_plot.description;
}

PointWalk ChartCard::pointWalk() const {
    return {m_plot, m_time, m_layout.plot.width()};
}

void ChartCard::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_layout.plot.contains(event->position())) {
        m_drag.press(event->position(), event->modifiers().testFlag(Qt::ShiftModifier));
    }
}

void ChartCard::mouseMoveEvent(QMouseEvent* event) {
    if (!m_drag.isHeld()) {
        moveCrosshair(event->position());
        return;
    }
    const double movedPx = m_drag.takePan(event->position());
    if (!m_drag.isMoving()) {
        return;
    }
    viewport()->setCursor(Qt::ClosedHandCursor);
    Q_EMIT crosshairWanted(NoTime);
    if (movedPx != 0) {
        Q_EMIT panWanted(std::llround(-movedPx * m_time.msPerPixel(m_layout.plot.width())));
    }
    if (const auto marked = m_drag.marked(m_layout.plot)) {
        const double msPerPixel = m_time.msPerPixel(m_layout.plot.width());
        const auto timeAt = [&](double x) {
            return m_time.fromMs + std::llround((x - m_layout.plot.left()) * msPerPixel);
        };
        Q_EMIT rangeMarked(timeAt(marked->left()), timeAt(marked->right()));
    }
}

void ChartCard::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_drag.end();
    viewport()->unsetCursor();
}

void ChartCard::hoverLine(const QString& line) {
    if (line != m_hoveredLine) {
        m_hoveredLine = line;
        Q_EMIT lineHovered(line);
    }
}

void ChartCard::moveCrosshair(const QPointF& at) {
    const QRectF& area = m_layout.plot;
    if (!area.adjusted(-2, -HoverMarginPx, 2, HoverMarginPx).contains(at)) {
        m_pointerY = std::nan("");
        hoverLine({});
        Q_EMIT crosshairWanted(NoTime);
        return;
    }
    m_pointerY = at.y();
    hoverLine(nearestLine(m_plot, m_time, m_scale.map(), area, at));
    viewport()->update();
    const double fraction = std::clamp((at.x() - area.left()) / area.width(), 0.0, 1.0);
    const double spanMs = static_cast<double>(m_time.toMs - m_time.fromMs);
    const TimeMs timeMs = m_time.fromMs + static_cast<TimeMs>(fraction * spanMs);
    // The crosshair stands on a sample where there is one within reach.
    Q_EMIT crosshairWanted(pointWalk().snapped(timeMs));
}

bool ChartCard::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        m_pointerY = std::nan("");
        hoverLine({});
        Q_EMIT crosshairWanted(NoTime);
    }
    return QChartView::viewportEvent(event);
}

/// Moves the time shown: + and - zoom, Shift with the arrows goes through time.
bool ChartCard::navigate(const QKeyEvent& event) {
    constexpr double ZoomedIn = 0.5;
    constexpr DurationMs StepsAcross = 8;
    const DurationMs step = (m_time.toMs - m_time.fromMs) / StepsAcross;
    const bool isShifted = event.modifiers().testFlag(Qt::ShiftModifier);
    const double centre =
        m_time.crosshairMs == NoTime
            ? 1
            : std::clamp(m_time.fraction(static_cast<double>(m_time.crosshairMs)), 0.0, 1.0);
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        Q_EMIT zoomWanted(centre, ZoomedIn);
        return true;
    case Qt::Key_Minus:
        Q_EMIT zoomWanted(centre, 1 / ZoomedIn);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isShifted) {
            Q_EMIT panWanted(event.key() == Qt::Key_Left ? -step : step);
        }
        return isShifted;
    default:
        return false;
    }
}

void ChartCard::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool walks =
        key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
    if (navigate(*event) || command(*event)) {
        return;
    }
    if (!walks || pointWalk().isEmpty()) {
        event->ignore();
        return;
    }
    const TimeMs reachedMs = pointWalk().reachedBy(key);
    if (reachedMs != NoTime) {
        Q_EMIT crosshairWanted(reachedMs);
        Q_EMIT walked(reachedMs);
        ChartVoice::pointReached(*this);
    }
}

/// What the menu has, by keys.
bool ChartCard::command(const QKeyEvent& event) {
    if (event.matches(QKeySequence::Copy)) {
        Q_EMIT noticed(ChartCopy::picture(*this));
    } else if (event.key() == Qt::Key_C &&
               event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        Q_EMIT noticed(ChartCopy::csv(*this));
    } else if (event.modifiers() == Qt::NoModifier && event.key() == Qt::Key_G) {
        setLogarithmic(!isLogarithmic());
    } else if (event.modifiers() == Qt::NoModifier && event.key() == Qt::Key_B) {
        Q_EMIT markWanted();
    } else if (event.modifiers() == Qt::NoModifier && event.key() == Qt::Key_O &&
               !event.isAutoRepeat()) {
        Q_EMIT tearOffWanted();
    } else {
        return false;
    }
    return true;
}

void ChartCard::contextMenuEvent(QContextMenuEvent* event) {
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT menuWanted(isByKey ? mapToGlobal(m_layout.plot.topLeft().toPoint())
                              : event->globalPos());
    event->accept();
}

void ChartCard::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    m_frame = QImage();
    invalidate();
}

void ChartCard::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    Q_EMIT crosshairWanted(NoTime);
    m_frame = QImage();
    invalidate();
}

void ChartCard::wheelEvent(QWheelEvent* event) {
    constexpr double NotchDegrees = 120;
    constexpr double ZoomANotch = 0.8;
    constexpr double PanANotch = 0.1; ///< Of the span.
    const QRectF& area = m_layout.plot;
    const QPointF at = event->position();
    if (!area.contains(at) && !event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore(); // Beside the plot the grid scrolls.
        return;
    }
    const QPoint turned = event->angleDelta();
    const bool isShifted = event->modifiers().testFlag(Qt::ShiftModifier);
    const int across = isShifted && turned.x() == 0 ? turned.y() : turned.x();
    if (across != 0) {
        const auto span = static_cast<double>(m_time.toMs - m_time.fromMs);
        Q_EMIT panWanted(std::llround(-across / NotchDegrees * PanANotch * span));
    } else if (turned.y() != 0) {
        const double fraction = std::clamp((at.x() - area.left()) / area.width(), 0.0, 1.0);
        Q_EMIT zoomWanted(fraction, std::pow(ZoomANotch, turned.y() / NotchDegrees));
    }
    event->accept();
}

} // namespace wb::charts
