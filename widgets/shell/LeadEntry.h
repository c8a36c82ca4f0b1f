// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incidents/IncidentCommand.h"
#include "widgets/shell/EntryStrip.h"

#include <QVector>

namespace wb::common {
class ElidedLabel;
class EntryField;
class KeyButton;
class PlainLabel;
} // namespace wb::common

namespace wb::shell {

/// Where people say how severe an incident is, who leads it and how far it is, and why; a strip
/// that takes its own room, so that what is decided upon stays to be seen.
class LeadEntry : public EntryStrip {
    Q_OBJECT
public:
    explicit LeadEntry(QWidget* parent);

    /// Again while it is open: the focus only.
    void open(const incidents::Incident& incident);
    /// What others decided meanwhile; what is typed here stays.
    void setIncident(const incidents::Incident& incident);
    /// The incident's services that are unhealthy now: with one there is no resolving.
    void setUnhealthy(const QStringList& services);

Q_SIGNALS:
    void commanded(const wb::incidents::IncidentCommand& command);
    /// Whoever sits here leads it.
    void takeCommandWanted(const QString& why);

private:
    void layOut();
    void connectFields();
    void word();
    void enter(incidents::IncidentCommand::Kind kind, int severity = 0);

    incidents::Incident m_incident;
    QStringList m_unhealthy;
    common::PlainLabel* m_title;
    common::PlainLabel* m_whyLabel;
    common::PlainLabel* m_commanderLabel;
    common::PlainLabel* m_severity;
    QVector<common::KeyButton*> m_severities; ///< From 1.
    common::EntryField* m_commander;
    common::KeyButton* m_take;
    common::EntryField* m_why;
    common::ElidedLabel* m_hint;
    common::KeyButton* m_mitigate;
    common::KeyButton* m_resolve;
    common::KeyButton* m_reopen;
};

} // namespace wb::shell
