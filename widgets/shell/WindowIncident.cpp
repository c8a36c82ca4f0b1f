// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TimelineModel.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/fleet/FleetPanel.h"
#include "widgets/fleet/FleetView.h"
#include "widgets/incidents/TimelinePanel.h"
#include "widgets/shell/IncidentDesk.h"
#include "widgets/shell/MainWindow.h"
#include "widgets/shell/StatusStrip.h"
#include "widgets/shell/TimelineMarkers.h"

#include <QClipboard>
#include <QGuiApplication>

/// What a MainWindow has to do with incidents and their timelines.
namespace wb::shell {

void MainWindow::connectIncident() {
    const auto leave = [this] { m_fleetPanel->view()->setFocus(Qt::OtherFocusReason); };
    connect(m_timeline, &incidents::TimelinePanel::noteEntered, this, &MainWindow::noteEntered);
    connect(m_timeline, &incidents::TimelinePanel::noteLeft, this, leave);
    connect(m_incidentBar, &incidents::IncidentBar::exportRequested, this,
            &MainWindow::exportRequested);
    connect(m_incidents, &IncidentDesk::entryClosed, this, leave);
    connect(m_incidents, &IncidentDesk::commandWanted, this, &MainWindow::incidentCommanded);
    connect(m_incidents, &IncidentDesk::takeCommandWanted, this, &MainWindow::takeCommandRequested);
    connect(m_incidents, &IncidentDesk::updateWanted, this, &MainWindow::updateEntered);
}

void MainWindow::setIncident(const std::optional<incidents::Incident>& incident) {
    const QString id = incident ? incident->id : QString();
    if (id != m_incidentId) {
        m_incidentId = id;
        m_timelineModel->keepOnly(id);
    }
    m_incidents->setIncident(incident);
    m_timeline->setIncident(incident);
    m_charts->setIncident(incident ? incident->openedMs : NoTime,
                          incident ? incident->mitigatedMs : NoTime);
}

const std::optional<incidents::Incident>& MainWindow::incident() const {
    return m_incidents->incident();
}

void MainWindow::updateRecorded(const QString& text) {
    m_incidents->forgetDraft();
    QGuiApplication::clipboard()->setText(text);
    showNotice(tr("Recorded, and copied for your status page; nothing was sent."));
}

void MainWindow::addEntry(const incidents::TimelineEntry& entry, bool saved) {
    if (!m_incidentId.isEmpty() && entry.incidentId != m_incidentId) {
        return;
    }
    m_timelineModel->add(entry, saved);
    const bool marks = entry.kind == incidents::EntryKind::Deployment ||
                       entry.kind == incidents::EntryKind::Action ||
                       entry.kind == incidents::EntryKind::Note;
    if (marks) {
        refreshMarkers();
    }
    m_status->setTimelineSaved(m_lastSavedMs, m_timelineModel->pendingCount());
}

void MainWindow::entrySaved(const QString& entryId) {
    m_timelineModel->markSaved(entryId);
    m_lastSavedMs = m_clock.nowMs();
    m_status->setTimelineSaved(m_lastSavedMs, m_timelineModel->pendingCount());
}

void MainWindow::setTimelineWriter(bool isThis, const QString& program) {
    m_status->setTimelineByOther(!isThis);
    showMessage(isThis ? tr("This window writes the timeline now.")
                       : tr("%1 watches this environment, too, and writes its timeline; this "
                            "window takes over when that one ends.")
                             .arg(program));
}

void MainWindow::startTimelineOver() {
    setIncident(std::nullopt);
    m_timelineModel->clear();
    m_status->setTimelineSaved(m_lastSavedMs, 0);
}

void MainWindow::refreshMarkers() {
    m_charts->setMarkers(timelineMarkers(*m_timelineModel, chosenService()));
}

} // namespace wb::shell
