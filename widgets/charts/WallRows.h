// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QGridLayout;
class QScrollArea;

namespace wb::charts {

/// Shows, on a wall display that nobody scrolls, as many rows of charts as there is room for, whole
/// and sharing all of it; the last rows give way. Belongs to the charts.
class WallRows : public QObject {
    Q_OBJECT
public:
    /// `area`: its widget has a grid of cards.
    explicit WallRows(QScrollArea* area);
    void setOnWall(bool isOnWall);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    [[nodiscard]] int rowsWithin(int heightPx) const;

    QScrollArea* m_area;
    QGridLayout* m_grid;
    bool m_isOnWall = false;
};

} // namespace wb::charts
