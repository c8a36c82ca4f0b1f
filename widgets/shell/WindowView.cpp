// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/WindowView.h"

#include "widgets/actions/ActionButtons.h"
#include "widgets/actions/ActionStrip.h"
#include "widgets/actions/LockButton.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/charts/WallRows.h"
#include "widgets/fleet/FleetPanel.h"
#include "widgets/fleet/FleetView.h"
#include "widgets/fleet/ServiceHeader.h"
#include "widgets/shell/ChartDesk.h"
#include "widgets/shell/Columns.h"
#include "widgets/shell/MainWindow.h"
#include "widgets/shell/StatusStrip.h"
#include "widgets/shell/TopBar.h"
#include "widgets/shell/WallNews.h"

/// What of a MainWindow comes back, and how it hangs on a wall.
namespace wb::shell {

WindowView MainWindow::view() const {
    const charts::TimeWindow& window = m_charts->window();
    WindowView view;
    view.service = !m_wantedService.isEmpty() ? m_wantedService
                   : m_followsWorst           ? QString()
                                              : chosenService();
    view.spanMs = m_desk->isRangeChosen() ? window.spanMs() : 0;
    view.toMs = window.isLive() ? NoTime : window.toMs();
    // The marked range is no more when the charts are seen again.
    const charts::Comparison comparison = m_charts->comparison();
    view.comparison =
        comparison == charts::Comparison::MarkedRange ? charts::Comparison::None : comparison;
    view.isHeat = m_fleetPanel->view()->isHeat();
    view.tornOff = m_desk->tornOff();
    return view;
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
    m_charts->setComparison(view.comparison);
    m_topBar->setComparison(view.comparison);
    if (view.isHeat != m_fleetPanel->view()->isHeat()) {
        m_fleetPanel->toggleHeat();
    }
    m_desk->tearOffAgain(view.tornOff);
}

/// While the charts look back, what is of now says so.
void MainWindow::tellTimes(const charts::TimeWindow& window) {
    const bool isLookingBack = !window.isLive();
    m_fleetPanel->setLookingBack(isLookingBack);
    if (m_header->setLookingBack(isLookingBack)) {
        refreshService();
    }
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    m_desk->showTornOff();
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
    m_lock->setOnWall(isOnWall);
    m_buttons->setVisible(!isOnWall);
    m_columns->setRightShown(!isOnWall);
    m_header->setOnWall(isOnWall);
    m_status->setOnWall(isOnWall);
    if (isOnWall && m_news == nullptr) {
        m_news = new WallNews(m_timelineModel, m_fleetPanel);
        m_wallRows = new charts::WallRows(m_charts);
    }
    if (m_news != nullptr) {
        m_news->setVisible(isOnWall);
        m_wallRows->setOnWall(isOnWall);
    }
    if (isOnWall) {
        m_charts->goLive();
    }
    refreshService();
}

void MainWindow::setWallTurn(const alarms::WallTurn& turn) {
    m_status->setWallTurn(turn);
}

bool MainWindow::hasActionUnderWay() const {
    return m_strip->isBusy();
}

} // namespace wb::shell
