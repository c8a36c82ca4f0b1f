// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/FleetView.h"

#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/StateLook.h"
#include "widgets/fleet/FleetPainter.h"
#include "widgets/fleet/OrderHold.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace wb::fleet {

using items::FleetModel;

FleetView::FleetView(items::FleetFilter* model, QWidget* parent)
    : QAbstractItemView(parent)
    , m_model(model)
    , m_hold(new OrderHold(this)) {
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
    connect(m_hold, &OrderHold::heldChanged, model, &items::FleetFilter::setHeld);
    connect(model, &QAbstractItemModel::layoutChanged, this, &FleetView::relayout);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &FleetView::relayout);
    connect(model, &QAbstractItemModel::rowsInserted, this, &FleetView::relayout);
    connect(model, &QAbstractItemModel::rowsMoved, this, &FleetView::relayout);
    new common::LookFollower(
        this, [this] { relayout(); },
        [this] {
            setAccessibleName(tr("Services, worst first"));
            relayout();
        });
    connect(model, &QAbstractItemModel::dataChanged, viewport(), qOverload<>(&QWidget::update));
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
    m_hold->keyUsed();
    const int to = m_chosen.isValid() ? m_chosen.row() + byRows : 0;
    setCurrentIndex(m_model->index(std::clamp(to, 0, rows - 1), 0));
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

QModelIndex FleetView::serviceOf(const QModelIndex& index) const {
    const QModelIndex parent = index.parent();
    return parent.isValid() ? parent : index.siblingAtColumn(0);
}

void FleetView::relayout() {
    if (!m_chosen.isValid()) {
        m_chosen = m_model->indexOfService(m_chosenService);
    }
    const int before = m_geometry.contentHeight();
    QVector<int> tiles;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex service = m_model->index(row, 0);
        tiles << (service == m_chosen ? m_model->rowCount(service) : 0);
    }
    m_geometry.setMeasures(viewport()->width(), {});
    setFont(common::themeFont(m_geometry.isNarrow() ? common::FontRole::Compact
                                                    : common::FontRole::Body));
    const QFontMetrics metrics(font());
    const QFontMetrics titles(common::themeFont(common::FontRole::Small));
    const auto widest = [&](const char* figure, FleetModel::Column column) {
        const QString title =
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        return std::max(metrics.horizontalAdvance(QLatin1String(figure)),
                        titles.horizontalAdvance(title)) +
               1;
    };
    FleetGeometry::TextWidths texts;
    texts.name = metrics.horizontalAdvance(QStringLiteral("api-gateway-chat-kb")) + 1;
    texts.latency = widest("840 ms", FleetModel::LatencyColumn);
    texts.errors = widest("0.02 %", FleetModel::ErrorsColumn);
    texts.memory = metrics.horizontalAdvance(QStringLiteral("96%")) + 2;
    texts.memoryTitle = widest("96%", FleetModel::MemoryColumn);
    texts.cpu = widest("96%", FleetModel::CpuColumn) + 1;
    texts.tasks = widest("16/16", FleetModel::TasksColumn);
    m_geometry.setMeasures(viewport()->width(), texts);
    m_geometry.setRows(tiles);
    updateGeometries();
    viewport()->update();
    if (before != m_geometry.contentHeight()) {
        updateGeometry();
        Q_EMIT contentHeightChanged();
    }
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
    if (!parent.isValid()) {
        return m_geometry.row(index.row()).translated(0, -verticalOffset());
    }
    return parent == m_chosen
               ? m_geometry.tile(parent.row(), index.row()).translated(0, -verticalOffset())
               : QRect();
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
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex service = m_model->index(row, 0);
        if (m_geometry.row(row).contains(content)) {
            return service;
        }
        if (service != m_chosen) {
            continue;
        }
        for (int task = 0; task < m_model->rowCount(service); ++task) {
            if (m_geometry.tile(row, task).contains(content)) {
                return m_model->index(task, 0, service);
            }
        }
    }
    return {};
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
        bar->setValue(bar->value() + rect.bottom() - viewport()->height());
    }
}

void FleetView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(viewport());
    painter.setFont(font());
    painter.translate(0, -verticalOffset());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex service = m_model->index(row, 0);
        const auto flags = [this](const QModelIndex& index) {
            return FleetPainter::Flags{index == m_chosen, index == m_hovered,
                                       hasFocus() && index == currentIndex()};
        };
        const QRect area = m_geometry.row(row);
        painter.save();
        FleetPainter::paintService(painter, area, m_geometry.columns(area), service,
                                   flags(service));
        painter.restore();
        const int tiles = service == m_chosen ? m_model->rowCount(service) : 0;
        for (int task = 0; task < tiles; ++task) {
            const QModelIndex index = m_model->index(task, 0, service);
            painter.save();
            FleetPainter::paintTile(painter, m_geometry.tile(row, task), index, flags(index));
            painter.restore();
        }
    }
    painter.resetTransform();
    const QRect header(0, 0, viewport()->width(), FleetGeometry::headerHeight());
    FleetPainter::paintHeader(painter, header, m_geometry.columns(header), *m_model);
}

void FleetView::resizeEvent(QResizeEvent* event) {
    QAbstractItemView::resizeEvent(event);
    relayout();
}

bool FleetView::viewportEvent(QEvent* event) {
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
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(help->pos());
        const QString name = index.data(FleetModel::NameRole).toString();
        const QString summary = index.data(FleetModel::SummaryRole).toString();
        if (summary.isEmpty()) {
            QToolTip::hideText();
        } else {
            const auto state =
                static_cast<fleet::HealthState>(index.data(FleetModel::StateRole).toInt());
            QToolTip::showText(help->globalPos(),
                               common::safeToolTip(name + QStringLiteral(" · ") +
                                                   common::stateWord(state) + QLatin1Char('\n') +
                                                   summary),
                               this, visualRect(index));
        }
        return true;
    }
    default:
        break;
    }
    return QAbstractItemView::viewportEvent(event);
}

void FleetView::point(const QModelIndex& index) {
    if (index == m_hovered) {
        return;
    }
    m_hovered = index;
    viewport()->update();
    const bool task = index.isValid() && index.parent().isValid();
    Q_EMIT taskPointedAt(task ? index.data(FleetModel::NameRole).toString() : QString());
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
        QAbstractItemView::keyPressEvent(event);
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
    if (current.isValid()) {
        setChosen(current.data(FleetModel::ServiceNameRole).toString());
    }
    const bool task = current.isValid() && current.parent().isValid();
    Q_EMIT taskPointedAt(task ? current.data(FleetModel::NameRole).toString() : QString());
    viewport()->update();
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

QModelIndex FleetView::neighbour(const QModelIndex& current, int byTiles) const {
    const QModelIndex service = serviceOf(current);
    const int at = current.parent().isValid() ? current.row() + byTiles : byTiles - 1;
    if (at < 0) {
        return service;
    }
    const int tiles = m_model->rowCount(service);
    return tiles == 0 ? current : m_model->index(std::min(at, tiles - 1), 0, service);
}

QModelIndex FleetView::moveCursor(CursorAction action, Qt::KeyboardModifiers /*modifiers*/) {
    const int rows = m_model->rowCount();
    if (rows == 0) {
        return {};
    }
    const QModelIndex current = currentIndex();
    if (!current.isValid()) {
        return m_model->index(0, 0);
    }
    const int row = serviceOf(current).row();
    switch (action) {
    case MoveUp:
    case MovePrevious:
        return m_model->index(std::max(0, row - 1), 0);
    case MoveDown:
    case MoveNext:
        return m_model->index(std::min(rows - 1, row + 1), 0);
    case MoveLeft:
        return neighbour(current, -1);
    case MoveRight:
        return neighbour(current, 1);
    case MoveHome:
    case MovePageUp:
        return m_model->index(0, 0);
    case MoveEnd:
    case MovePageDown:
        return m_model->index(rows - 1, 0);
    }
    return current;
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
