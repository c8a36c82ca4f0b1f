// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FleetFilter.h"
#include "widgets/fleet/FleetGeometry.h"

#include <QAbstractItemView>

namespace wb::fleet {

class OrderHold;

/// The fleet table: a row a service and, below the chosen one, a tile a task. Up and Down (or j
/// and k) walk the services, Right and Left the tiles. Rows keep their places while the pointer is
/// over them and for a moment after a key has moved through them. A service stays chosen while the
/// filter hides it.
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
    /// The height at which nothing needs to scroll.
    [[nodiscard]] int contentHeight() const { return m_geometry.contentHeight() + 2; }

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void serviceChosen(const QString& service);
    /// The pointer or the keyboard is on a task's tile; empty when on none.
    void taskPointedAt(const QString& task);
    void contentHeightChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex& index) const override;
    void updateGeometries() override;

private:
    [[nodiscard]] QModelIndex serviceOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex neighbour(const QModelIndex& current, int byTiles) const;
    void relayout();
    void keepCurrentApart(const QModelIndex& parent, int first, int last);
    void setChosen(const QString& service);
    void point(const QModelIndex& index);

    items::FleetFilter* m_model;
    OrderHold* m_hold;
    FleetGeometry m_geometry;
    QString m_chosenService;
    QPersistentModelIndex m_chosen; ///< Its row; invalid while it is hidden.
    QPersistentModelIndex m_hovered;
};

} // namespace wb::fleet
