// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/WallRows.h"

#include "widgets/charts/ChartCard.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>

#include <algorithm>

namespace wb::charts {

WallRows::WallRows(QScrollArea* area)
    : QObject(area)
    , m_area(area)
    , m_grid(qobject_cast<QGridLayout*>(area->widget()->layout())) {
    area->viewport()->installEventFilter(this);
    area->widget()->installEventFilter(this);
}

void WallRows::setOnWall(bool isOnWall) {
    m_isOnWall = isOnWall;
    m_area->setVerticalScrollBarPolicy(isOnWall ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    for (ChartCard* card : m_area->widget()->findChildren<ChartCard*>()) {
        card->setOnWall(isOnWall);
    }
    fit();
}

bool WallRows::eventFilter(QObject* watched, QEvent* event) {
    const bool isResized = watched == m_area->viewport() && event->type() == QEvent::Resize;
    // A legend has another row, or text another size.
    const bool isOther = watched == m_area->widget() && event->type() == QEvent::LayoutRequest;
    if (m_isOnWall && (isResized || isOther)) {
        fit();
    }
    return QObject::eventFilter(watched, event);
}

/// At least one.
int WallRows::rowsWithin(int heightPx) const {
    int used = 0;
    for (int row = 0; row < m_grid->rowCount(); ++row) {
        int least = 0;
        for (int column = 0; column < m_grid->columnCount(); ++column) {
            const QLayoutItem* item = m_grid->itemAtPosition(row, column);
            least = std::max(least, item == nullptr ? 0 : item->widget()->minimumHeight());
        }
        used += least + (row == 0 ? 0 : m_grid->verticalSpacing());
        if (used > heightPx && row > 0) {
            return row;
        }
    }
    return m_grid->rowCount();
}

void WallRows::fit() {
    const int rows = m_isOnWall ? rowsWithin(m_area->viewport()->height()) : m_grid->rowCount();
    for (int row = 0; row < m_grid->rowCount(); ++row) {
        m_grid->setRowStretch(row, m_isOnWall && row < rows ? 1 : 0);
        for (int column = 0; column < m_grid->columnCount(); ++column) {
            if (const QLayoutItem* item = m_grid->itemAtPosition(row, column)) {
                item->widget()->setVisible(row < rows);
            }
        }
    }
}

} // namespace wb::charts
