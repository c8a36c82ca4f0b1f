// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/MainWindow.h"

#include "models/items/FleetModel.h"
#include "models/items/RecordWords.h"
#include "models/items/TimelineModel.h"
#include "widgets/actions/ActionButtons.h"
#include "widgets/actions/ActionStrip.h"
#include "widgets/actions/LockButton.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/charts/RangeMark.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/Exposure.h"
#include "widgets/common/KeyFreshness.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/Theme.h"
#include "widgets/fleet/FleetPanel.h"
#include "widgets/fleet/FleetView.h"
#include "widgets/fleet/ServiceHeader.h"
#include "widgets/incidents/TimelinePanel.h"
#include "widgets/incidents/WhatChangedPanel.h"
#include "widgets/shell/ActivityWatch.h"
#include "widgets/shell/AlarmControls.h"
#include "widgets/shell/ChartDesk.h"
#include "widgets/shell/CheatSheet.h"
#include "widgets/shell/Columns.h"
#include "widgets/shell/CommandPalette.h"
#include "widgets/shell/EnvironmentBoard.h"
#include "widgets/shell/IncidentDesk.h"
#include "widgets/shell/QuitQuestion.h"
#include "widgets/shell/SettingsNotice.h"
#include "widgets/shell/StatusStrip.h"
#include "widgets/shell/TopBar.h"
#include "widgets/shell/WallNews.h"

#include <QAbstractButton>
#include <QApplication>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::shell {

using items::TimelineModel;
namespace spacing = common::spacing;

namespace {

constexpr int TickMs = 500;
/// A pointer that has rested for longer on the buttons is a parked one.
constexpr DurationMs LongestAimMs = 60'000;
constexpr QSize DesignedSize(1680, 1050);

} // namespace

MainWindow::MainWindow(const fleet::EnvironmentSpec& environment, const Clock& clock,
                       QWidget* parent)
    : QMainWindow(parent)
    , m_environment(environment)
    , m_clock(clock)
    , m_beganMs(clock.nowMs())
    , m_intervalMs(items::shortestIntervalMs(environment))
    , m_fleetModel(new items::FleetModel(this))
    , m_timelineModel(new TimelineModel(this))
    , m_keys(new common::KeyFreshness(this))
    , m_topBar(new TopBar(this))
    , m_incidentBar(new incidents::IncidentBar(this))
    , m_fleetPanel(new fleet::FleetPanel(m_fleetModel, this))
    , m_lock(new actions::LockButton(this))
    , m_buttons(new actions::ActionButtons(clock, this))
    , m_header(new fleet::ServiceHeader(m_lock, m_buttons, this))
    , m_charts(new charts::ChartGrid(this))
    , m_desk(new ChartDesk(environment, clock, *m_charts, *m_topBar, this))
    , m_timeline(new incidents::TimelinePanel(m_timelineModel, this))
    , m_incidents(new IncidentDesk(*m_incidentBar, *m_timelineModel, clock, this))
    , m_changed(new incidents::WhatChangedPanel(this))
    , m_strip(new actions::ActionStrip(clock, this))
    , m_settingsNotice(new SettingsNotice(this))
    , m_quitQuestion(new QuitQuestion(this))
    , m_status(new StatusStrip(this))
    , m_alarms(new AlarmControls(*m_status, environment.timeZone, this))
    , m_palette(new CommandPalette(this))
    , m_cheatSheet(new CheatSheet(this))
    , m_exposure(new common::Exposure(this))
    , m_timer(new QTimer(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setEnvironment(environment);
    compose();
    connectPanels();
    connectIncident();
    addShortcuts();
    new common::LookFollower(this, {}, [this] { word(); });
    connect(new ActivityWatch(this), &ActivityWatch::seen, this,
            [this] { m_usedMs = m_clock.steadyMs(); });
    connect(m_exposure, &common::Exposure::seenAgain, this, [this] {
        setFleet(m_fleet);
        tick();
    });
    m_timer->setInterval(TickMs);
    connect(m_timer, &QTimer::timeout, this, &MainWindow::tick);
    m_timer->start();
    tick();
}

BacktestPanel& MainWindow::backtest() const {
    return m_desk->backtest();
}

void MainWindow::setEnvironment(const fleet::EnvironmentSpec& environment) {
    m_environment = environment;
    m_intervalMs = items::shortestIntervalMs(environment);
    m_offers.setEnvironment(environment);
    m_topBar->setEnvironment(environment);
    m_status->setEnvironment(environment);
    m_desk->setEnvironment(environment);
    m_timeline->setTimeZone(environment.timeZone);
    m_incidents->setEnvironment(environment);
    m_alarms->setTimeZone(environment.timeZone);
    m_strip->setTimeZone(environment.timeZone);
    refreshService();
}

void MainWindow::compose() {
    auto* middle = new QWidget(this);
    auto* middleColumn = new QVBoxLayout(middle);
    middleColumn->setContentsMargins(spacing::Edge, spacing::Edge, spacing::Edge, spacing::Gap);
    middleColumn->setSpacing(spacing::Gap);
    middleColumn->addWidget(m_header);
    middleColumn->addWidget(m_charts, 1);

    auto* right = new QWidget(this);
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(spacing::Edge, 12, spacing::Edge, spacing::Gap);
    rightColumn->setSpacing(14);
    rightColumn->addWidget(m_timeline);
    rightColumn->addWidget(m_changed);
    rightColumn->addStretch(1);

    m_columns = new Columns(m_fleetPanel, middle, right, this);

    auto* whole = new QWidget(this);
    auto* rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_topBar);
    rows->addWidget(m_incidentBar);
    m_incidents->addTo(*rows);
    m_alarms->addTo(*rows);
    rows->addWidget(m_columns, 1);
    rows->addWidget(m_settingsNotice);
    rows->addWidget(m_quitQuestion);
    rows->addWidget(m_strip);
    rows->addWidget(m_status);
    m_desk->keepPanelsBetween(m_buttons, m_columns);
    setCentralWidget(whole);
    setMinimumSize(1180, 640);
    resize(DesignedSize);
    m_fleetPanel->view()->setFocus();
}

void MainWindow::word() {
    setWindowTitle(tr("%1 — Watchbridge").arg(m_environment.name));
    refreshService();
}

void MainWindow::connectPanels() {
    connect(m_fleetPanel->view(), &fleet::FleetView::serviceChosen, this,
            &MainWindow::chooseService);
    connect(m_fleetPanel->view(), &fleet::FleetView::taskPointedAt, m_charts,
            &charts::ChartGrid::setHighlightedTask);
    connect(m_charts, &charts::ChartGrid::taskHovered, m_fleetPanel->view(),
            &fleet::FleetView::markTask);
    connect(m_charts, &charts::ChartGrid::windowMoved, this, &MainWindow::tellTimes);
    connect(m_desk, &ChartDesk::rangeRequested, this, &MainWindow::rangeRequested);
    connect(m_desk, &ChartDesk::noticed, this, &MainWindow::showNotice);
    connect(m_desk, &ChartDesk::fileWanted, this, &MainWindow::fileWanted);
    connect(m_desk, &ChartDesk::entryClosed, this,
            [this] { m_fleetPanel->view()->setFocus(Qt::OtherFocusReason); });
    connect(m_alarms, &AlarmControls::entryClosed, this,
            [this] { m_fleetPanel->view()->setFocus(Qt::OtherFocusReason); });
    connect(m_alarms, &AlarmControls::snoozesShown, this, [this] {
        m_fleetModel->setSnoozes(m_alarms->snoozeTexts());
        refreshService();
    });
    connect(m_topBar, &TopBar::environmentChosen, this, &MainWindow::chooseEnvironment);
    connect(m_topBar, &TopBar::boardWanted, this, &MainWindow::openBoard);
    connect(m_topBar, &TopBar::settingsRequested, this, &MainWindow::settingsRequested);
    connect(m_topBar, &TopBar::paletteRequested, this, &MainWindow::openPalette);
    connect(m_buttons, &actions::ActionButtons::actionRequested, this,
            [this](const deploy::ActionRequest& request) {
                // Who acts on a service wants to see what becomes of it, even if another is worse.
                m_followsWorst = false;
                Q_EMIT actionRequested(request);
            });
    connect(m_buttons, &actions::ActionButtons::refused, this, &MainWindow::showMessage);
    connect(m_lock, &QAbstractButton::clicked, this, &MainWindow::lockToggled);
    connect(m_strip, &actions::ActionStrip::undoRequested, this, &MainWindow::undoRequested);
    connect(m_strip, &actions::ActionStrip::goNowRequested, this, &MainWindow::goNowRequested);
    connect(m_strip, &actions::ActionStrip::abortRequested, this, &MainWindow::abortRequested);
    connect(m_strip, &actions::ActionStrip::overrideRequested, this,
            &MainWindow::overrideRequested);
    connect(m_settingsNotice, &SettingsNotice::openRequested, this, &MainWindow::settingsRequested);
    connect(m_palette, &CommandPalette::closed, this,
            [this] { m_fleetPanel->view()->setFocus(Qt::OtherFocusReason); });
}

void MainWindow::addShortcut(const QKeySequence& key, const std::function<void()>& run) {
    auto* shortcut = new QShortcut(key, this);
    // A held key repeats; it must never arm, undo or send anything a second time.
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, [this, run] {
        if (m_keys->isFresh()) {
            run();
        }
    });
}

void MainWindow::addShortcuts() {
    addShortcut(Qt::Key_D, [this] { m_buttons->redeploy(); });
    addShortcut(Qt::Key_R, [this] { m_buttons->rollback(); });
    addShortcut(Qt::Key_U, [this] { m_lock->press(); });
    addShortcut(Qt::Key_N, [this] { m_timeline->focusNote(); });
    addShortcut(Qt::Key_E, [this] {
        if (!m_charts->mark().use(Qt::Key_E)) {
            m_incidentBar->openExportMenu();
        }
    });
    addShortcut(Qt::Key_I, [this] { m_incidents->openLead(); });
    addShortcut(Qt::Key_P, [this] { m_incidents->openComposer(); });
    addShortcut(Qt::Key_J, [this] { m_fleetPanel->view()->step(1); });
    addShortcut(Qt::Key_K, [this] { m_fleetPanel->view()->step(-1); });
    addShortcut(Qt::Key_Slash, [this] { m_fleetPanel->openFilter(); });
    addShortcut(Qt::Key_H, [this] { m_fleetPanel->toggleHeat(); });
    addShortcut(Qt::Key_L, [this] { m_charts->goLive(); });
    addShortcut(Qt::Key_M, [this] { m_alarms->openMuteMenu(); });
    addShortcut(Qt::Key_Z, [this] { m_alarms->toggleSnooze(chosenService()); });
    addShortcut(Qt::Key_S, [this] { openBoard(); });
    addShortcut(Qt::Key_F11, [this] { Q_EMIT wallWanted(); });
    addShortcut(Qt::Key_F, [this] { followWorst(); });
    addShortcut(Qt::Key_Escape, [this] {
        // What is armed is undone before anything else is let go.
        if (m_strip->isBusy() || !m_charts->mark().use(Qt::Key_Escape)) {
            m_strip->escape();
        }
    });
    addShortcut(Qt::Key_Return, [this] { enterPressed(); });
    addShortcut(Qt::Key_Enter, [this] { enterPressed(); });
    addShortcut(Qt::CTRL | Qt::Key_K, [this] { openPalette(); });
    addShortcut(Qt::CTRL | Qt::Key_Comma, [this] { Q_EMIT settingsRequested(); });
    addShortcut(Qt::CTRL | Qt::Key_Q, [this] { close(); });
    addShortcut(Qt::Key_F1, [this] { m_cheatSheet->toggle(); });
    addShortcut(Qt::Key_Question, [this] { m_cheatSheet->toggle(); });
    addShortcut(Qt::Key_W, [this] { Q_EMIT watchServiceRequested(); });
    addShortcut(Qt::Key_T, [this] { m_desk->openSpanEntry(); });
    addShortcut(Qt::Key_C, [this] {
        if (!m_charts->mark().use(Qt::Key_C)) {
            m_desk->compareNext();
        }
    });
    for (int at = 0; at < TopBar::ranges().size(); ++at) {
        addShortcut(QKeySequence(Qt::Key_1 + at), [this, at] { m_topBar->chooseRange(at); });
    }
}

void MainWindow::setAppearance(common::Appearance* appearance) {
    m_appearance = appearance;
    if (appearance != nullptr) {
        appearance->addShortcuts(this);
    }
}

void MainWindow::enterPressed() {
    // On a focused button Enter means that button, whatever is armed.
    if (auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget())) {
        button->click();
    } else if (!m_strip->isBusy() &&
               (m_charts->mark().use(Qt::Key_Return) || m_fleetPanel->openCurrent())) {
        // Where something is armed Enter means that, whatever else it could open.
        return;
    } else {
        m_strip->enter();
    }
}

QString MainWindow::chosenService() const {
    return m_fleetPanel->view()->chosenService();
}

void MainWindow::showService(const QString& service) {
    m_wantedService = service;
    setFleet(m_fleet);
}

void MainWindow::followWorst() {
    m_followsWorst = true;
    m_wantedService.clear();
    chooseWorst(); // Also while the pointer rests on the list: it was asked for.
    setFleet(m_fleet);
}

void MainWindow::chooseWorst() {
    if (m_fleet && !m_fleet->services.isEmpty()) {
        m_following = true;
        m_fleetPanel->view()->choose(m_fleet->services.first().name);
        m_following = false;
    }
}

void MainWindow::setFleet(const fleet::FleetSnapshotPtr& fleet) {
    if (!fleet) {
        return;
    }
    m_fleet = fleet;
    m_offers.setFleet(fleet);
    m_strip->setFleet(fleet);
    if (!m_exposure->isSeen()) {
        m_desk->setFleet(fleet); // Which may have windows that are.
        return;
    }
    m_fleetModel->setFleet(fleet);
    m_fleetPanel->setFleet(fleet);
    if (!m_wantedService.isEmpty()) {
        m_fleetPanel->goTo(std::exchange(m_wantedService, {}), {});
    }
    // Until somebody chooses, the worst service is the one to look at.
    if (m_followsWorst && mayFollow()) {
        chooseWorst();
    }
    m_desk->setFleet(fleet);
    m_incidents->setFleet(*fleet);
    m_status->setFigures(fleet->figures);
    refreshService();
    tick();
}

/// While the pointer is on the list nothing changes there, and what the buttons do is not for
/// another service while a hand goes to them; but something must be chosen at first.
bool MainWindow::mayFollow() const {
    const bool isAimedAt = m_palette->isVisible() ||
                           (m_header->underMouse() && m_clock.steadyMs() - m_usedMs < LongestAimMs);
    return chosenService().isEmpty() || (!m_fleetModel->isOrderHeld() && !isAimedAt);
}

void MainWindow::chooseService(const QString& service) {
    m_followsWorst = m_followsWorst && m_following;
    m_charts->setService(service);
    refreshMarkers();
    refreshService();
}

void MainWindow::refreshService() {
    const QString name = chosenService();
    const fleet::ServiceSnapshot* service = m_fleet ? m_fleet->service(name) : nullptr;
    m_header->setService(name, service, m_environment.timeZone, m_clock.nowMs());
    m_header->setSnooze(m_alarms->snoozeTexts().value(name));
    m_changed->setService(service);
    if (m_news != nullptr) {
        m_news->setService(service, m_environment.timeZone);
    }
    refreshOffers();
}

void MainWindow::refreshOffers() {
    const QString name = chosenService();
    m_buttons->setOffers(m_offers.redeploy(name), m_offers.rollback(name));
    // While an action is under way the strip says so; saying it twice would only move the charts.
    m_header->setObstacle(m_strip->isBusy() || m_isOnWall ? items::Facts()
                                                          : m_buttons->obstacles());
}

void MainWindow::setUnlockedFor(std::optional<DurationMs> leftMs) {
    const bool isLocked = leftMs && *leftMs <= 0;
    m_lock->setUnlockedFor(leftMs);
    m_status->setLocked(isLocked);
    if (m_offers.setLocked(isLocked)) {
        refreshOffers();
    }
}

void MainWindow::setServiceStatus(const fleet::ServiceStatus& status) {
    m_offers.setStatus(status);
    if (status.service == chosenService()) {
        refreshOffers();
    }
}

void MainWindow::rangeReady(const fleet::ChartReply& reply) {
    m_desk->rangeReady(reply);
}

void MainWindow::setAction(const deploy::ActionSnapshot& action) {
    m_strip->setAction(action);
    m_offers.setUnderWay(m_strip->isBusy() ? action.title : QString());
    refreshOffers();
}

void MainWindow::setEnvironments(const QVector<EnvironmentChoice>& environments) {
    m_environments = environments;
    m_topBar->setEnvironments(environments);
    if (m_board != nullptr) {
        m_board->setEnvironments(environments, m_clock.nowMs());
    }
}

void MainWindow::chooseEnvironment(const QString& name) {
    if (mayLeaveFor(name)) {
        Q_EMIT environmentChosen(name);
    }
}

bool MainWindow::mayLeaveFor(const QString& environment) {
    if (m_strip->isBusy()) {
        showMessage(tr("An action is under way in %1; go to %2 when it is over.")
                        .arg(m_environment.name, environment));
    }
    return !m_strip->isBusy();
}

void MainWindow::openBoard() {
    if (m_environments.size() < 2) {
        showNotice(tr("There is no other environment to see beside %1.").arg(m_environment.name));
        return;
    }
    if (m_board != nullptr) {
        return;
    }
    // Escape would close it where it is meant to undo.
    if (m_strip->isBusy()) {
        showMessage(tr("An action is under way in %1; look at the others when it is over.")
                        .arg(m_environment.name));
        return;
    }
    m_board = new EnvironmentBoard(m_environment.name, this);
    m_board->setEnvironments(m_environments, m_clock.nowMs());
    connect(m_board, &EnvironmentBoard::opened, this, &MainWindow::leaveBoard);
    connect(m_board, &EnvironmentBoard::closed, this, [this] { leaveBoard({}, {}); });
    m_board->show();
    m_board->raise();
    Q_EMIT allEnvironmentsWanted();
}

/// With an empty name nowhere else.
void MainWindow::leaveBoard(const QString& environment, const QString& service) {
    m_board->hide();
    m_board->deleteLater();
    m_board.clear();
    m_fleetPanel->view()->setFocus(Qt::OtherFocusReason);
    if (environment == m_environment.name && !service.isEmpty()) {
        showService(service);
    } else if (!environment.isEmpty() && environment != m_environment.name &&
               mayLeaveFor(environment)) {
        Q_EMIT placeChosen(environment, service);
    }
}

void MainWindow::setProcess(double cpuFraction, double residentBytes) {
    if (m_exposure->isSeen()) {
        m_status->setProcess(cpuFraction, residentBytes);
    }
}

void MainWindow::setUnrecorded(qint64 points) {
    m_status->setUnrecorded(points);
}

void MainWindow::showMessage(const QString& text) {
    m_status->showMessage(items::shownRecord(text), m_clock.nowMs(), StatusStrip::Tone::Problem);
}

void MainWindow::setProblem(const QString& source, const QString& text) {
    m_status->setProblem(source, items::shownRecord(text), m_clock.nowMs());
}

void MainWindow::showNotice(const QString& text) {
    m_status->showMessage(text, m_clock.nowMs(), StatusStrip::Tone::Notice);
}

void MainWindow::tick() {
    const TimeMs nowMs = m_clock.nowMs();
    m_desk->setNow(nowMs);
    if (!m_exposure->isSeen()) {
        return;
    }
    m_topBar->setNow(nowMs);
    const items::FeedStatus feed = items::feedStatus(
        m_fleet, nowMs, m_intervalMs, m_environment.services.isEmpty() ? NoTime : m_beganMs);
    m_topBar->setFeed(feed);
    m_status->setLive(feed.state == items::FeedStatus::State::Live);
    m_incidentBar->setNow(nowMs);
    m_status->setNow(nowMs);
    m_alarms->setNow(nowMs);
    if (m_board != nullptr) {
        m_board->setNow(nowMs);
    }
}

} // namespace wb::shell
