// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/LeadEntry.h"

#include "widgets/common/EntryField.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"

#include <QVBoxLayout>

#include <array>
#include <utility>

namespace wb::shell {

using common::FontRole;
using common::KeyButton;
using incidents::IncidentState;
using Kind = incidents::IncidentCommand::Kind;
namespace colour = common::colour;

namespace {

constexpr int MostLetters = 300;

KeyButton* button(QWidget* parent, const char* name) {
    auto* made = new KeyButton(KeyButton::Kind::Plain, {}, {}, parent);
    made->setObjectName(QString::fromLatin1(name));
    return made;
}

} // namespace

LeadEntry::LeadEntry(QWidget* parent)
    : EntryStrip(parent)
    , m_title(common::plainLabel(FontRole::Strong, this))
    , m_whyLabel(common::plainLabel(FontRole::Body, this))
    , m_commanderLabel(common::plainLabel(FontRole::Body, this))
    , m_severity(common::plainLabel(FontRole::Body, this))
    , m_commander(new common::EntryField({}, this))
    , m_take(button(this, "leadTake"))
    , m_why(new common::EntryField({}, this))
    , m_hint(new common::ElidedLabel(FontRole::Small, this))
    , m_mitigate(button(this, "leadMitigate"))
    , m_resolve(button(this, "leadResolve"))
    , m_reopen(button(this, "leadReopen")) {
    setObjectName(QStringLiteral("leadEntry"));
    m_hint->setInk(colour::TextDim);
    m_commander->setObjectName(QStringLiteral("leadCommander"));
    m_commander->setMaxLength(MostLetters);
    m_why->setObjectName(QStringLiteral("leadWhy"));
    m_why->setMaxLength(MostLetters);
    for (int severity = incidents::WorstSeverity; severity <= incidents::MildestSeverity;
         ++severity) {
        auto* each = button(this, "");
        each->setObjectName(QStringLiteral("leadSeverity%1").arg(severity));
        each->setText(QString::number(severity));
        connect(each, &QPushButton::clicked, this,
                [this, severity] { enter(Kind::Severity, severity); });
        m_severities << each;
    }
    layOut();
    connectFields();
    new common::LookFollower(this, {}, [this] { word(); });
}

void LeadEntry::layOut() {
    auto* upper = new QHBoxLayout;
    upper->setSpacing(8);
    upper->addWidget(m_title);
    upper->addSpacing(4);
    upper->addWidget(m_hint, 1);
    upper->addSpacing(8);
    upper->addWidget(m_severity);
    for (KeyButton* each : std::as_const(m_severities)) {
        upper->addWidget(each);
    }
    auto* lower = new QHBoxLayout;
    lower->setSpacing(8);
    lower->addWidget(m_whyLabel);
    lower->addWidget(m_why, 3);
    lower->addSpacing(8);
    lower->addWidget(m_commanderLabel);
    lower->addWidget(m_commander, 2);
    lower->addWidget(m_take);
    lower->addSpacing(8);
    for (KeyButton* each : {m_reopen, m_mitigate, m_resolve}) {
        lower->addWidget(each);
    }
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(18, 10, 14, 10);
    lines->setSpacing(8);
    lines->addLayout(upper);
    lines->addLayout(lower);
}

void LeadEntry::connectFields() {
    connect(m_take, &QPushButton::clicked, this, [this] {
        const QString why = m_why->text().trimmed();
        close();
        Q_EMIT takeCommandWanted(why);
    });
    connect(m_mitigate, &QPushButton::clicked, this, [this] { enter(Kind::Mitigate); });
    connect(m_resolve, &QPushButton::clicked, this, [this] { enter(Kind::Resolve); });
    connect(m_reopen, &QPushButton::clicked, this, [this] { enter(Kind::Reopen); });
    connect(m_commander, &common::EntryField::entered, this, [this] { enter(Kind::Commander); });
    connect(m_commander, &common::EntryField::escaped, this, &EntryStrip::close);
    connect(m_why, &common::EntryField::escaped, this, &EntryStrip::close);
}

void LeadEntry::word() {
    m_title->setText(tr("Lead %1").arg(m_incident.id));
    setAccessibleName(m_title->text());
    m_whyLabel->setText(tr("Why"));
    m_commanderLabel->setText(tr("Commander"));
    m_why->setPlaceholderText(tr("Others will read it."));
    m_why->setAccessibleName(tr("Why it changes"));
    m_severity->setText(tr("Severity"));
    for (qsizetype at = 0; at < m_severities.size(); ++at) {
        m_severities[at]->setAccessibleName(tr("Severity %1").arg(at + 1));
    }
    m_commander->setPlaceholderText(tr("Enter: assign"));
    m_commander->setAccessibleName(tr("Commander"));
    m_take->setText(tr("Take command"));
    m_mitigate->setText(tr("Mitigated"));
    m_resolve->setText(tr("Resolved"));
    m_reopen->setText(tr("Open again"));
    setUnhealthy(m_unhealthy);
}

void LeadEntry::open(const incidents::Incident& incident) {
    if (!isVisible()) {
        m_why->clear();
        m_commander->setText(incident.commander);
        m_incident = incident;
        word();
        setIncident(incident);
        show();
    }
    m_why->setFocus(Qt::PopupFocusReason);
}

void LeadEntry::setIncident(const incidents::Incident& incident) {
    if (m_commander->text() == m_incident.commander) {
        m_commander->setText(incident.commander);
    }
    m_incident = incident;
    for (qsizetype at = 0; at < m_severities.size(); ++at) {
        m_severities[at]->setKind(at + 1 == incident.severity ? KeyButton::Kind::Main
                                                              : KeyButton::Kind::Plain);
    }
    const std::array shown{std::pair(m_mitigate, incident.state == IncidentState::Opened),
                           std::pair(m_resolve, incident.state != IncidentState::Resolved),
                           std::pair(m_reopen, incident.state != IncidentState::Opened)};
    for (const auto& [button, isShown] : shown) {
        if (!isShown && button->hasFocus()) {
            m_why->setFocus(Qt::OtherFocusReason); // Enter must not mean its neighbour.
        }
        button->setVisible(isShown);
    }
}

void LeadEntry::setUnhealthy(const QStringList& services) {
    m_unhealthy = services;
    const QString list = services.join(QStringLiteral(", "));
    if (!services.isEmpty() && m_resolve->hasFocus()) {
        m_why->setFocus(Qt::OtherFocusReason); // Enter must not mean its neighbour.
    }
    const QString obstacle = services.isEmpty() ? QString() : tr("Still unhealthy: %1").arg(list);
    m_resolve->setObstacle(obstacle);
    m_hint->setText(tr("The timeline keeps who, when and why. The incident cannot be resolved "
                       "while a service is unhealthy; while one is degraded or unknown, a reason "
                       "is required."),
                    {services.isEmpty()
                         ? tr("While a service is degraded or unknown, resolving needs a reason.")
                         : obstacle,
                     tr("Who, when and why are kept."), QString()});
}

void LeadEntry::enter(Kind kind, int severity) {
    incidents::IncidentCommand command;
    command.kind = kind;
    command.severity = severity;
    command.commander = m_commander->text().trimmed();
    command.why = m_why->text().trimmed();
    close();
    Q_EMIT commanded(command);
}

} // namespace wb::shell
