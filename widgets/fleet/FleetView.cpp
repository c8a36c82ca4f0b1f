// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/FleetView.h"

#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/fleet/FleetCanvas.h"
#include "widgets/fleet/FleetTexts.h"
#include "widgets/fleet/FleetVoice.h"
#include "widgets/fleet/OrderHold.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>

#include <algorithm>

namespace wb::fleet {

using items::FleetModel;

namespace {

/// Whoever walks through services does not want the charts of each: drawing them would delay the
/// next step.
constexpr int RestMs = 120;

} // namespace

FleetView::FleetView(items::FleetFilter* model, QWidget* parent)
    : QAbstractItemView(parent)
    , m_model(model)
    , m_hold(new OrderHold(this))
    , m_rest(new QTimer(this))
    , m_board(*model)
    , m_walk(*model, m_geometry, m_board) {
    QAccessible::installFactory(&FleetVoice::make); // Once, however often it is called.
    setObjectName(QStringLiteral("fleetTable"));
    setFrameShape(QFrame::NoFrame);
    setFont(common::themeFont(common::FontRole::Body));
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    // Ahead of the base class and the selection, which would go to a neighbour and so choose it.
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &FleetView::keepCurrentApart);
    setModel(model);
    m_rest->setSingleShot(true);
    m_rest->setInterval(RestMs);
    connect(m_rest, &QTimer::timeout, this, [this] {
        setChosen(currentIndex().data(FleetModel::ServiceNameRole).toString());
        tellTask(currentIndex());
    });
    connect(m_hold, &OrderHold::heldChanged, this, [this](bool held) {
        m_board.setHeld(held);
        m_model->setHeld(held);
    });
    // Rows come and go one after the other; what stands where is worked out once, when it is asked.
    connect(model, &QAbstractItemModel::rowsRemoved, this, &FleetView::scheduleDelayedItemsLayout);
    connect(model, &QAbstractItemModel::rowsInserted, this, &FleetView::scheduleDelayedItemsLayout);
    connect(model, &QAbstractItemModel::layoutChanged, this,
            &FleetView::scheduleDelayedItemsLayout);
    new common::LookFollower(
        this,
        [this] {
            m_board.forgetColours();
            relayout();
        },
        [this] {
            setAccessibleName(tr("Services, worst first"));
            relayout();
        });
}

void FleetView::choose(const QString& service) {
    const QModelIndex index = m_model->indexOfService(service);
    if (index.isValid()) {
        setCurrentIndex(index);
    } else if (m_model->fleetModel()->indexOfService(service).isValid()) {
        setChosen(service);
    }
}

void FleetView::step(int byRows) {
    const int rows = m_model->rowCount();
    if (rows == 0) {
        return;
    }
    executeDelayedItemsLayout();
    m_hold->keyUsed();
    const int to = m_chosen.isValid() ? m_chosen.row() + byRows : 0;
    setCurrentIndex(m_model->index(std::clamp(to, 0, rows - 1), 0));
    FleetVoice::chosenFromElsewhere(*this);
}

void FleetView::keepCurrentApart(const QModelIndex& parent, int first, int last) {
    const auto isGoing = [&](const QModelIndex& index) {
        return index.isValid() && index.parent() == parent && index.row() >= first &&
               index.row() <= last;
    };
    const QModelIndex current = currentIndex();
    if (isGoing(current) || isGoing(current.parent())) {
        selectionModel()->clearCurrentIndex();
    }
}

void FleetView::setHeat(bool heat) {
    if (heat != m_isHeat) {
        if (m_rest->isActive()) {
            m_rest->stop();
            setChosen(currentIndex().data(FleetModel::ServiceNameRole).toString());
        }
        m_isHeat = heat;
        relayout();
        scrollTo(currentIndex().isValid() ? currentIndex() : QModelIndex(m_chosen));
        Q_EMIT contentHeightChanged();
    }
}

int FleetView::contentHeight() const {
    return m_isHeat ? QWIDGETSIZE_MAX : m_geometry.contentHeight() + 2;
}

void FleetView::doItemsLayout() {
    relayout();
    QAbstractItemView::doItemsLayout();
}

void FleetView::relayout() {
    if (!m_chosen.isValid()) {
        m_chosen = m_model->indexOfService(m_chosenService);
    }
    const int before = m_geometry.contentHeight();
    QVector<int> tasks;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex service = m_model->index(row, 0);
        tasks << (m_isHeat || service == m_chosen ? m_model->rowCount(service) : 0);
    }
    // A bar is there only if it is needed without it: it takes room, which may cost a line of
    // tiles.
    place(tasks, width());
    bool scrolls = m_geometry.contentHeight() > height();
    if (scrolls) {
        place(tasks, width() - verticalScrollBar()->sizeHint().width());
        scrolls = m_geometry.contentHeight() > height(); // One line more may make them cells.
    }
    setFont(textFont());
    fitViewport(scrolls);
    QStringList reduced;
    for (int row = 0; row < tasks.size(); ++row) {
        if (m_geometry.grid(row).isReduced) {
            reduced << m_model->index(row, 0).data(FleetModel::NameRole).toString();
            refreshCells(row);
        }
    }
    m_board.keepOnly(reduced);
    updateGeometries();
    viewport()->update();
    if (before != m_geometry.contentHeight()) {
        updateGeometry();
        Q_EMIT contentHeightChanged();
    }
}

QFont FleetView::textFont() const {
    return common::themeFont(m_geometry.isNarrow() ? common::FontRole::Compact
                                                   : common::FontRole::Body);
}

void FleetView::place(const QVector<int>& tasksOfRow, int width) {
    m_geometry.setMeasures(width, {});
    m_geometry.setMeasures(width, widestTexts(*m_model, textFont(), m_chosen));
    if (m_isHeat) {
        m_geometry.setHeatRows(tasksOfRow, height());
    } else {
        m_geometry.setRows(tasksOfRow);
    }
}

/// No row is cut through the middle of its figures by the lower edge.
void FleetView::fitViewport(bool scrolls) {
    if (!m_isFitting) {
        m_isFitting = true; // Each of both resizes the viewport.
        setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
        setViewportMargins(0, 0, 0, height() - m_geometry.wholeHeight(height()));
        m_isFitting = false;
    }
}

QRegion FleetView::refreshCells(int row) {
    const FleetGeometry::Grid grid = m_geometry.grid(row);
    return m_board
        .refresh(m_model->index(row, 0), {grid.pitch.width(), grid.perLine, devicePixelRatioF()})
        .translated(grid.origin);
}

int FleetView::paintedCells(const QString& service) const {
    return m_board.paintedCells(m_model->indexOfService(service));
}

/// Only what shows these rows is painted again, and of many cells only those with another state.
void FleetView::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                            const QList<int>& /*roles*/) {
    QRegion changed;
    const QModelIndex service = topLeft.parent();
    if (!service.isValid()) {
        for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
            changed += m_geometry.row(row);
        }
    } else if (m_geometry.grid(service.row()).isReduced) {
        changed = refreshCells(service.row());
        const QModelIndex current = currentIndex();
        if (!changed.isEmpty() && current.isValid() && current.parent() == service) {
            viewport()->update(); // Its frame may have moved with its cell.
            return;
        }
    } else if (m_geometry.grid(service.row()).count > 0) {
        changed = m_geometry.grid(service.row()).area();
    }
    viewport()->update(changed.translated(0, -verticalOffset()));
}

void FleetView::updateGeometries() {
    const int beyond = std::max(0, m_geometry.contentHeight() - viewport()->height());
    verticalScrollBar()->setRange(0, beyond);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(FleetGeometry::rowHeight());
    QAbstractItemView::updateGeometries();
}

QSize FleetView::sizeHint() const {
    return {common::scaled(430), contentHeight()};
}

QRect FleetView::visualRect(const QModelIndex& index) const {
    if (!index.isValid()) {
        return {};
    }
    const QModelIndex parent = index.parent();
    const QRect rect = parent.isValid() ? m_geometry.grid(parent.row()).at(m_walk.placeOf(index))
                                        : m_geometry.row(index.row());
    return rect.isNull() ? QRect() : rect.translated(0, -verticalOffset());
}

bool FleetView::isIndexHidden(const QModelIndex& index) const {
    return visualRect(index).isNull();
}

int FleetView::verticalOffset() const {
    return verticalScrollBar()->value();
}

QModelIndex FleetView::indexAt(const QPoint& point) const {
    if (point.y() < FleetGeometry::headerHeight()) {
        return {};
    }
    const QPoint content = point + QPoint(0, verticalOffset());
    const int row = m_geometry.rowAt(content.y());
    if (row < 0) {
        return {};
    }
    const QModelIndex service = m_model->index(row, 0);
    const int place = m_geometry.grid(row).placeAt(content);
    if (place >= 0) {
        return m_walk.taskIndex(service, place);
    }
    return m_geometry.row(row).contains(content) ? service : QModelIndex();
}

void FleetView::scrollTo(const QModelIndex& index, ScrollHint /*hint*/) {
    const QRect rect = visualRect(index);
    if (rect.isNull()) {
        return;
    }
    QScrollBar* bar = verticalScrollBar();
    if (rect.top() < FleetGeometry::headerHeight()) {
        bar->setValue(bar->value() + rect.top() - FleetGeometry::headerHeight());
    } else if (rect.bottom() > viewport()->height()) {
        // Of what is too high for the view, where it begins.
        bar->setValue(bar->value() + std::min(rect.bottom() - viewport()->height(),
                                              rect.top() - FleetGeometry::headerHeight()));
    }
}

void FleetView::paintEvent(QPaintEvent* event) {
    executeDelayedItemsLayout();
    QPainter painter(viewport());
    painter.setFont(font());
    painter.translate(0, -verticalOffset());
    const FleetCanvas::Content content{*m_model, m_geometry, m_board, m_walk, m_isHeat};
    const FleetCanvas::Marks marks{m_chosen, m_hovered, m_marked, currentIndex(), hasFocus()};
    FleetCanvas(painter, content, marks).paint(event->rect().translated(0, verticalOffset()));
    painter.resetTransform();
    const QRect header(0, 0, m_geometry.width(), FleetGeometry::headerHeight());
    if (event->rect().intersects(header)) {
        FleetPainter::paintHeader(painter, header, m_geometry, *m_model);
    }
}

void FleetView::resizeEvent(QResizeEvent* event) {
    QAbstractItemView::resizeEvent(event);
    if (!m_isFitting) {
        relayout();
    }
}

bool FleetView::viewportEvent(QEvent* event) {
    executeDelayedItemsLayout();
    switch (event->type()) {
    case QEvent::Enter:
        m_hold->setPointerOver(true);
        break;
    case QEvent::Leave:
        m_hold->setPointerOver(false);
        point({});
        break;
    case QEvent::MouseMove:
        point(indexAt(static_cast<QMouseEvent*>(event)->pos()));
        break;
    case QEvent::ToolTip:
        showToolTip(*static_cast<QHelpEvent*>(event));
        return true;
    default:
        break;
    }
    return QAbstractItemView::viewportEvent(event);
}

void FleetView::showToolTip(const QHelpEvent& event) {
    const QModelIndex index = indexAt(event.pos());
    const QString name = index.data(FleetModel::NameRole).toString();
    const QString summary = index.data(FleetModel::SummaryRole).toString();
    if (summary.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(event.globalPos(),
                       common::safeToolTip(name + QStringLiteral(" · ") + stateText(index) +
                                           QLatin1Char('\n') + summary),
                       this, visualRect(index));
}

void FleetView::updateAround(const QModelIndex& index) {
    constexpr int Frame = 2; // Stands out of a cell.
    viewport()->update(visualRect(index).adjusted(-Frame, -Frame, Frame, Frame));
}

void FleetView::point(const QModelIndex& index) {
    if (index == m_hovered) {
        return;
    }
    updateAround(m_hovered);
    m_hovered = index;
    updateAround(m_hovered);
    tellTask(index);
}

void FleetView::markTask(const QString& task) {
    updateAround(m_marked);
    m_marked = task.isEmpty() ? QModelIndex() : m_model->indexOfTask(m_chosenService, task);
    updateAround(m_marked);
}

QString FleetView::markedTask() const {
    return m_marked.data(FleetModel::NameRole).toString();
}

void FleetView::tellTask(const QModelIndex& index) {
    const bool isTask = index.isValid() && index.parent() == m_chosen;
    Q_EMIT taskPointedAt(isTask ? index.data(FleetModel::NameRole).toString() : QString());
}

void FleetView::mouseDoubleClickEvent(QMouseEvent* event) {
    QAbstractItemView::mouseDoubleClickEvent(event);
    if (m_isHeat && indexAt(event->pos()).isValid()) {
        Q_EMIT taskOpened();
    }
}

void FleetView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_J:
        step(1);
        break;
    case Qt::Key_K:
        step(-1);
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        m_hold->keyUsed();
        m_isWalking = true;
        QAbstractItemView::keyPressEvent(event);
        m_isWalking = false;
        return;
    default:
        // Letters are the window's shortcuts; the view's own type-ahead search would eat them.
        event->ignore();
        return;
    }
    event->accept();
}

void FleetView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QAbstractItemView::currentChanged(current, previous);
    m_rest->stop();
    const QString service = current.data(FleetModel::ServiceNameRole).toString();
    if (m_isWalking && m_isHeat && service != m_chosenService) {
        m_rest->start();
    } else if (current.isValid()) {
        setChosen(service);
    }
    tellTask(current);
    updateAround(previous);
    updateAround(current);
    if (current.isValid()) {
        scrollTo(current);
    }
    FleetVoice::currentMoved(*this);
}

void FleetView::focusInEvent(QFocusEvent* event) {
    QAbstractItemView::focusInEvent(event);
    // Qt tells of the table when this is done; the row is to be heard last.
    QTimer::singleShot(0, this, [this] { FleetVoice::currentMoved(*this); });
}

void FleetView::setChosen(const QString& service) {
    if (service == m_chosenService) {
        return;
    }
    m_chosenService = service;
    m_chosen = m_model->indexOfService(service);
    relayout();
    scrollTo(m_chosen);
    Q_EMIT serviceChosen(service);
}

QModelIndex FleetView::moveCursor(CursorAction action, Qt::KeyboardModifiers /*modifiers*/) {
    executeDelayedItemsLayout();
    switch (action) {
    case MoveUp:
    case MovePrevious:
        return m_walk.from(currentIndex(), FleetWalk::Step::Up);
    case MoveDown:
    case MoveNext:
        return m_walk.from(currentIndex(), FleetWalk::Step::Down);
    case MoveLeft:
        return m_walk.from(currentIndex(), FleetWalk::Step::Left);
    case MoveRight:
        return m_walk.from(currentIndex(), FleetWalk::Step::Right);
    case MoveHome:
    case MovePageUp:
        return m_walk.from(currentIndex(), FleetWalk::Step::First);
    case MoveEnd:
    case MovePageDown:
        return m_walk.from(currentIndex(), FleetWalk::Step::Last);
    }
    return currentIndex();
}

void FleetView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) {
    selectionModel()->select(indexAt(rect.topLeft()), command);
}

QRegion FleetView::visualRegionForSelection(const QItemSelection& selection) const {
    QRegion region;
    for (const QModelIndex& index : selection.indexes()) {
        region += visualRect(index);
    }
    return region;
}

} // namespace wb::fleet
