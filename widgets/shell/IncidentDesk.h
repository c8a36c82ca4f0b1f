// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/EnvironmentSpec.h"
#include "models/fleet/FleetSnapshot.h"
#include "models/incidents/IncidentCommand.h"
#include "models/incidents/StatusUpdate.h"
#include "widgets/shell/CommandPalette.h"

class QBoxLayout;

namespace wb::incidents {
class IncidentBar;
}
namespace wb::items {
class TimelineModel;
}

namespace wb::shell {

class LeadEntry;
class UpdateComposer;

/// What a window offers for leading an incident: the bar, the panel for severity, commander and
/// state, and that for updates. Asks and shows; keeps and sends nothing itself. GUI thread.
class IncidentDesk : public QObject {
    Q_OBJECT
public:
    /// A child of `window`.
    IncidentDesk(incidents::IncidentBar& bar, const items::TimelineModel& timeline,
                 const Clock& clock, QWidget* window);

    /// Puts the panels where this layout ends: below the bar.
    /// The update that was entered last is recorded.
    void forgetDraft();
    void addTo(QBoxLayout& rows);
    void setEnvironment(const fleet::EnvironmentSpec& environment);
    void setIncident(const std::optional<incidents::Incident>& incident);
    [[nodiscard]] const std::optional<incidents::Incident>& incident() const { return m_incident; }
    void setFleet(const fleet::FleetSnapshot& fleet);
    void openLead();
    /// With the phase that the last update had, or the first one.
    void openComposer();
    /// For the palette.
    [[nodiscard]] QVector<Command> commands();

Q_SIGNALS:
    void commandWanted(const QString& incidentId, const wb::incidents::IncidentCommand& command);
    void takeCommandWanted(const QString& incidentId, const QString& why);
    void updateWanted(const QString& incidentId, const wb::incidents::StatusUpdate& update);
    /// A panel was closed: the focus is free.
    void entryClosed();

private:
    void compose(incidents::UpdatePhase phase);
    [[nodiscard]] bool isShown() const;
    void tellUnhealthy();

    incidents::IncidentBar& m_bar;
    const items::TimelineModel& m_timeline;
    const Clock& m_clock;
    fleet::EnvironmentSpec m_environment;
    std::optional<incidents::Incident> m_incident;
    QStringList m_unhealthy; ///< Services of the environment.
    LeadEntry* m_lead;
    UpdateComposer* m_composer;
};

} // namespace wb::shell
