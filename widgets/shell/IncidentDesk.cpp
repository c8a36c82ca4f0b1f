// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/IncidentDesk.h"

#include "models/incidents/ExportRows.h"
#include "models/items/TimelineModel.h"
#include "widgets/incidents/IncidentBar.h"
#include "widgets/shell/LeadEntry.h"
#include "widgets/shell/UpdateComposer.h"

#include <QBoxLayout>

namespace wb::shell {

using incidents::IncidentBar;
using incidents::IncidentState;
using incidents::UpdatePhase;
using Kind = incidents::IncidentCommand::Kind;

IncidentDesk::IncidentDesk(IncidentBar& bar, const items::TimelineModel& timeline,
                           const Clock& clock, QWidget* window)
    : QObject(window)
    , m_bar(bar)
    , m_timeline(timeline)
    , m_clock(clock)
    , m_lead(new LeadEntry(window))
    , m_composer(new UpdateComposer(window)) {
    connect(&bar, &IncidentBar::leadRequested, this, &IncidentDesk::openLead);
    connect(&bar, &IncidentBar::updateRequested, this, &IncidentDesk::openComposer);
    connect(m_lead, &LeadEntry::closed, this, &IncidentDesk::entryClosed);
    connect(m_composer, &UpdateComposer::closed, this, &IncidentDesk::entryClosed);
    connect(m_lead, &LeadEntry::commanded, this, [this](const incidents::IncidentCommand& command) {
        Q_EMIT commandWanted(m_incident->id, command);
    });
    connect(m_lead, &LeadEntry::takeCommandWanted, this,
            [this](const QString& why) { Q_EMIT takeCommandWanted(m_incident->id, why); });
    connect(m_composer, &UpdateComposer::updateEntered, this,
            [this](const incidents::StatusUpdate& update) {
                Q_EMIT updateWanted(m_incident->id, update);
            });
}

void IncidentDesk::forgetDraft() {
    m_composer->forget();
}

void IncidentDesk::addTo(QBoxLayout& rows) {
    rows.addWidget(m_lead);
    rows.addWidget(m_composer);
}

void IncidentDesk::setEnvironment(const fleet::EnvironmentSpec& environment) {
    m_environment = environment;
    m_bar.setTimeZone(environment.timeZone);
    m_bar.setCadence(environment.updateEveryMs);
}

void IncidentDesk::setIncident(const std::optional<incidents::Incident>& incident) {
    // What is typed is about the incident that was there.
    if (!incident || !m_incident || incident->id != m_incident->id) {
        m_lead->close();
        m_composer->close();
    }
    m_incident = incident;
    tellUnhealthy();
    if (m_lead->isVisible()) {
        m_lead->setIncident(*incident);
    }
    m_bar.setIncident(incident);
    m_bar.setNow(m_clock.nowMs());
}

void IncidentDesk::setFleet(const fleet::FleetSnapshot& fleet) {
    QStringList unhealthy;
    for (const fleet::ServiceSnapshot& service : fleet.services) {
        if (service.verdict.state == fleet::HealthState::Unhealthy) {
            unhealthy << service.name;
        }
    }
    if (unhealthy != m_unhealthy) {
        m_unhealthy = unhealthy;
        tellUnhealthy();
    }
}

void IncidentDesk::tellUnhealthy() {
    QStringList own;
    for (const QString& service : std::as_const(m_unhealthy)) {
        if (m_incident && m_incident->services.contains(service)) {
            own << service;
        }
    }
    m_lead->setUnhealthy(own);
}

bool IncidentDesk::isShown() const {
    return m_incident && m_bar.isVisible();
}

void IncidentDesk::openLead() {
    if (isShown()) {
        m_composer->close();
        m_lead->open(*m_incident);
    }
}

void IncidentDesk::openComposer() {
    if (isShown()) {
        compose(m_incident->phase.value_or(UpdatePhase::Investigating));
    }
}

void IncidentDesk::compose(UpdatePhase phase) {
    incidents::ExportOptions options;
    options.timeZone = m_environment.timeZone;
    options.publicAudience = true;
    options.nowMs = m_clock.nowMs();
    for (const fleet::ServiceSpec& service : std::as_const(m_environment.services)) {
        options.componentNames.insert(service.name, service.component);
    }
    m_lead->close();
    m_composer->open(m_incident->id, phase, incidents::exportServices(*m_incident, options),
                     [this, options, incident = *m_incident](UpdatePhase chosen) {
                         return incidents::proposedText(chosen, incident, m_timeline.entries(),
                                                        options);
                     });
}

QVector<Command> IncidentDesk::commands() {
    if (!isShown()) {
        return {};
    }
    QVector<Command> commands;
    const auto add = [&](const QString& text, const QString& key, auto run) {
        commands.append({text, {}, key, true, run});
    };
    const QString id = m_incident->id;
    const auto command = [this, id](Kind kind, int severity) {
        incidents::IncidentCommand wanted;
        wanted.kind = kind;
        wanted.severity = severity;
        Q_EMIT commandWanted(id, wanted);
    };
    add(tr("Export timeline"), QStringLiteral("E"), [this] { m_bar.openExportMenu(); });
    add(tr("Post update for customers…"), QStringLiteral("P"), [this] { openComposer(); });
    add(tr("Lead the incident: severity, commander, state…"), QStringLiteral("I"),
        [this] { openLead(); });
    add(tr("Take command"), {}, [this, id] { Q_EMIT takeCommandWanted(id, {}); });
    for (int severity = incidents::WorstSeverity; severity <= incidents::MildestSeverity;
         ++severity) {
        if (severity != m_incident->severity) {
            add(tr("Severity %1").arg(severity), {},
                [command, severity] { command(Kind::Severity, severity); });
        }
    }
    if (m_incident->state == IncidentState::Opened) {
        add(tr("Mark the incident as mitigated"), {}, [command] { command(Kind::Mitigate, 0); });
    } else {
        add(tr("Open the incident again"), {}, [command] { command(Kind::Reopen, 0); });
    }
    if (m_incident->state != IncidentState::Resolved) {
        add(tr("Resolve the incident"), {}, [command] { command(Kind::Resolve, 0); });
    }
    return commands;
}

} // namespace wb::shell
