// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FleetFilter.h"
#include "widgets/fleet/CellBoard.h"
#include "widgets/fleet/FleetGeometry.h"
#include "widgets/fleet/FleetWalk.h"

#include <QAbstractItemView>

class QHelpEvent;
class QTimer;

namespace wb::fleet {

class OrderHold;

/// The fleet table: a row a service and, below the chosen one, a tile a task, or a small cell where
/// they are many; or all services' tasks as a heat map. Up and Down (or j and k) walk the services,
/// Right and Left the tasks. Rows and cells keep their places while the pointer is over them and
/// for a moment after a key has moved through them. A service stays chosen while the filter hides
/// it; keys that walk through the heat map choose the service where they come to rest.
class FleetView : public QAbstractItemView {
    Q_OBJECT
public:
    explicit FleetView(items::FleetFilter* model, QWidget* parent = nullptr);

    /// Empty only until the first one is chosen.
    [[nodiscard]] const QString& chosenService() const { return m_chosenService; }
    /// Chooses a service as a click on it would, also one that the filter hides; ignored for one
    /// that the fleet has not.
    void choose(const QString& service);
    /// Moves the choice by so many services; stops at both ends.
    void step(int byRows);
    /// Marks a task of the chosen service, whose line the pointer is on; empty: none.
    void markTask(const QString& task);
    [[nodiscard]] QString markedTask() const;
    /// All services' tasks as cells that fit the height, instead of the list.
    void setHeat(bool heat);
    [[nodiscard]] bool isHeat() const { return m_isHeat; }
    /// The height at which nothing needs to scroll; a heat map takes whatever there is.
    [[nodiscard]] int contentHeight() const;
    /// How many cells of a service the last change painted: for tests.
    [[nodiscard]] int paintedCells(const QString& service) const;

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles = {}) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void serviceChosen(const QString& service);
    /// The pointer or the keyboard is on a task of the chosen service; empty when on none.
    void taskPointedAt(const QString& task);
    /// A double click on a cell of the heat map.
    void taskOpened();
    void contentHeightChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex& index) const override;
    void updateGeometries() override;

private:
    void relayout();
    [[nodiscard]] QFont textFont() const;
    void place(const QVector<int>& tasksOfRow, int width);
    void fitViewport(bool scrolls);
    QRegion refreshCells(int row);
    void updateAround(const QModelIndex& index);
    void showToolTip(const QHelpEvent& event);
    void keepCurrentApart(const QModelIndex& parent, int first, int last);
    void setChosen(const QString& service);
    void tellTask(const QModelIndex& index);
    void point(const QModelIndex& index);

    items::FleetFilter* m_model;
    OrderHold* m_hold;
    QTimer* m_rest;
    FleetGeometry m_geometry;
    CellBoard m_board;
    FleetWalk m_walk;
    bool m_isHeat = false;
    bool m_isWalking = false; ///< A key is moving the cursor.
    bool m_isFitting = false; ///< The viewport's height is being changed.
    QString m_chosenService;
    QPersistentModelIndex m_chosen; ///< Its row; invalid while it is hidden.
    QPersistentModelIndex m_hovered;
    QPersistentModelIndex m_marked;
};

} // namespace wb::fleet
