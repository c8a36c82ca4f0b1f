// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/LeadEntry.h"

#include "widgets/common/EntryField.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"

#include <QVBoxLayout>

namespace wb::shell {

using common::FontRole;
using common::KeyButton;
using incidents::IncidentState;
using Kind = incidents::IncidentCommand::Kind;
namespace colour = common::colour;

namespace {

constexpr int MostLetters = 300;
constexpr int BelowBarPx = 102; ///< What it is about stays to be seen.

KeyButton* button(QWidget* parent, const char* name) {
    auto* made = new KeyButton(KeyButton::Kind::Plain, {}, {}, parent);
    made->setObjectName(QString::fromLatin1(name));
    return made;
}

} // namespace

LeadEntry::LeadEntry(QWidget* parent)
    : FloatingPanel(parent)
    , m_title(common::plainLabel(FontRole::Strong, this))
    , m_severity(common::plainLabel(FontRole::Body, this))
    , m_commander(new common::EntryField({}, this))
    , m_take(button(this, "leadTake"))
    , m_why(new common::EntryField({}, this))
    , m_hint(common::plainLabel(FontRole::Small, this, {}, colour::TextDim))
    , m_mitigate(button(this, "leadMitigate"))
    , m_resolve(button(this, "leadResolve"))
    , m_reopen(button(this, "leadReopen")) {
    setObjectName(QStringLiteral("leadEntry"));
    setTop(BelowBarPx);
    m_title->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_commander->setObjectName(QStringLiteral("leadCommander"));
    m_commander->setMaxLength(MostLetters);
    m_why->setObjectName(QStringLiteral("leadWhy"));
    m_why->setMaxLength(MostLetters);
    auto* severities = new QHBoxLayout;
    severities->setSpacing(6);
    severities->addWidget(m_severity);
    severities->addStretch(1);
    for (int severity = incidents::WorstSeverity; severity <= incidents::MildestSeverity;
         ++severity) {
        auto* each = button(this, "");
        each->setObjectName(QStringLiteral("leadSeverity%1").arg(severity));
        each->setText(QString::number(severity));
        connect(each, &QPushButton::clicked, this,
                [this, severity] { enter(Kind::Severity, severity); });
        severities->addWidget(each);
        m_severities << each;
    }
    auto* states = new QHBoxLayout;
    states->setSpacing(8);
    states->addStretch(1);
    for (KeyButton* each : {m_reopen, m_mitigate, m_resolve}) {
        states->addWidget(each);
    }
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(12, 12, 12, 12);
    lines->setSpacing(8);
    lines->addWidget(m_title);
    lines->addWidget(m_why);
    lines->addLayout(severities);
    lines->addWidget(m_commander);
    lines->addWidget(m_take, 0, Qt::AlignRight);
    lines->addWidget(m_hint);
    lines->addLayout(states);
    connectFields();
    new common::LookFollower(this, {}, [this] { word(); });
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
    connect(m_commander, &common::EntryField::escaped, this, &FloatingPanel::close);
    connect(m_why, &common::EntryField::escaped, this, &FloatingPanel::close);
}

void LeadEntry::word() {
    m_title->setText(tr("Lead %1").arg(m_incident.id));
    setAccessibleName(m_title->text());
    m_why->setPlaceholderText(tr("Why? Others will read it."));
    m_why->setAccessibleName(tr("Why it changes"));
    m_severity->setText(tr("Severity"));
    for (qsizetype at = 0; at < m_severities.size(); ++at) {
        m_severities[at]->setAccessibleName(tr("Severity %1").arg(at + 1));
    }
    m_commander->setPlaceholderText(tr("Commander (Enter: assign)"));
    m_commander->setAccessibleName(tr("Commander"));
    m_take->setText(tr("Take command"));
    m_mitigate->setText(tr("Mitigated"));
    m_resolve->setText(tr("Resolved"));
    m_reopen->setText(tr("Open again"));
    m_hint->setText(tr("The timeline keeps who, when and why. While a service is unhealthy, "
                       "nothing is resolved; while one is not healthy, only with a reason."));
    place();
}

void LeadEntry::open(const incidents::Incident& incident) {
    m_incident = incident;
    m_why->clear();
    m_commander->setText(incident.commander);
    for (qsizetype at = 0; at < m_severities.size(); ++at) {
        m_severities[at]->setKind(at + 1 == incident.severity ? KeyButton::Kind::Main
                                                              : KeyButton::Kind::Plain);
    }
    m_mitigate->setVisible(incident.state == IncidentState::Opened);
    m_resolve->setVisible(incident.state != IncidentState::Resolved);
    m_reopen->setVisible(incident.state != IncidentState::Opened);
    word();
    FloatingPanel::open();
    m_why->setFocus(Qt::PopupFocusReason);
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
