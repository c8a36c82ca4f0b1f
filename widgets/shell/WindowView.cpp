// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/WindowView.h"

#include "widgets/actions/ActionButtons.h"
#include "widgets/actions/ActionStrip.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/fleet/FleetPanel.h"
#include "widgets/shell/Columns.h"
#include "widgets/shell/MainWindow.h"
#include "widgets/shell/TopBar.h"

/// What of a MainWindow comes back, and how it hangs on a wall.
namespace wb::shell {

WindowView MainWindow::view() const {
    const charts::TimeWindow& window = m_charts->window();
    return {!m_wantedService.isEmpty() ? m_wantedService
            : m_followsWorst           ? QString()
                                       : chosenService(),
            window.spanMs(), window.isLive() ? NoTime : window.toMs()};
}

void MainWindow::setView(const WindowView& view) {
    m_wantedService = view.service; // There are no services before the first snapshot.
    if (view.spanMs > 0) {
        charts::TimeWindow window = m_charts->window();
        window.setSpan(view.spanMs);
        if (view.toMs != NoTime) {
            window.show(view.toMs - window.spanMs(), view.toMs);
        }
        m_charts->setWindow(window);
    }
}

QVector<int> MainWindow::columnWidths() const {
    return m_columns->chosenWidths();
}

void MainWindow::setColumnWidths(const QVector<int>& widths) {
    m_columns->chooseWidths(widths);
}

void MainWindow::setOnWall(bool isOnWall) {
    m_isOnWall = isOnWall;
    m_topBar->setOnWall(isOnWall);
    m_fleetPanel->setOnWall(isOnWall);
    m_incidentBar->setOnWall(isOnWall);
    m_buttons->setVisible(!isOnWall);
    m_columns->setRightShown(!isOnWall);
    if (isOnWall) {
        m_charts->goLive();
    }
    refreshService();
}

bool MainWindow::hasActionUnderWay() const {
    return m_strip->isBusy();
}

} // namespace wb::shell
