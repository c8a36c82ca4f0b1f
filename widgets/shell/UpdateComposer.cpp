// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/UpdateComposer.h"

#include "widgets/common/EntryArea.h"
#include "widgets/common/EntryField.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"

#include <QVBoxLayout>

#include <utility>

namespace wb::shell {

using common::FontRole;
using common::KeyButton;
using incidents::UpdatePhase;
namespace colour = common::colour;

namespace {

constexpr int MostLetters = 3000;

} // namespace

UpdateComposer::UpdateComposer(QWidget* parent)
    : EntryStrip(parent)
    , m_title(common::plainLabel(FontRole::Strong, this))
    , m_text(new common::EntryArea(this))
    , m_componentsLabel(common::plainLabel(FontRole::Body, this))
    , m_components(new common::EntryField({}, this))
    , m_hint(new common::ElidedLabel(FontRole::Small, this))
    , m_post(new KeyButton(KeyButton::Kind::Main, {}, QStringLiteral("Enter"), this)) {
    setObjectName(QStringLiteral("updateComposer"));
    m_text->setObjectName(QStringLiteral("updateText"));
    m_components->setObjectName(QStringLiteral("updateComponents"));
    m_hint->setObjectName(QStringLiteral("updateHint"));
    m_post->setObjectName(QStringLiteral("updatePost"));
    for (const UpdatePhase phase : incidents::UpdatePhases) {
        auto* button = new KeyButton(KeyButton::Kind::Plain, {}, {}, this);
        button->setObjectName(QStringLiteral("updatePhase:") + incidents::updatePhaseName(phase));
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, phase] { choose(phase); });
        m_phases << button;
    }
    layOut();
    connect(m_text, &common::EntryArea::entered, this, &UpdateComposer::enter);
    connect(m_components, &common::EntryField::entered, this, &UpdateComposer::enter);
    connect(m_post, &QPushButton::clicked, this, &UpdateComposer::enter);
    connect(m_text, &common::EntryArea::escaped, this, &EntryStrip::close);
    connect(m_components, &common::EntryField::escaped, this, &EntryStrip::close);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { tell(false); });
    new common::LookFollower(this, {}, [this] { word(); });
}

void UpdateComposer::layOut() {
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_title);
    first->addSpacing(4);
    first->addWidget(m_hint, 1);
    for (KeyButton* each : std::as_const(m_phases)) {
        first->addWidget(each);
    }
    auto* last = new QHBoxLayout;
    last->setSpacing(12);
    last->addWidget(m_componentsLabel);
    last->addWidget(m_components, 1);
    last->addWidget(m_post);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(18, 10, 14, 10);
    lines->setSpacing(8);
    lines->addLayout(first);
    lines->addWidget(m_text);
    lines->addLayout(last);
}

void UpdateComposer::word() {
    // The phases are named as the status page names them, which is what is recorded.
    const QStringList names{tr("Investigating"), tr("Identified"), tr("Monitoring"),
                            tr("Resolved")};
    for (qsizetype at = 0; at < m_phases.size(); ++at) {
        m_phases[at]->setText(names[at]);
        m_phases[at]->setAccessibleName(names[at]);
    }
    m_title->setText(tr("Update for customers on %1").arg(m_incidentId));
    setAccessibleName(m_title->text());
    m_text->setPlaceholderText(tr("What customers are told"));
    m_text->setAccessibleName(tr("What customers are told"));
    m_componentsLabel->setText(tr("Components"));
    m_components->setPlaceholderText(tr("Components, separated by commas"));
    m_components->setAccessibleName(tr("Components, separated by commas"));
    m_post->setText(tr("Record and copy"));
    m_post->setAccessibleName(m_post->text());
    tell(false);
}

void UpdateComposer::open(const QString& incidentId, UpdatePhase phase,
                          const QStringList& components, const Proposal& proposal) {
    if (isVisible() && incidentId == m_incidentId) {
        m_text->setFocus(Qt::PopupFocusReason);
        return;
    }
    const bool isDrafted =
        incidentId == m_incidentId && !typed().isEmpty() && typed() != m_proposed;
    m_incidentId = incidentId;
    m_proposal = proposal;
    const bool isMovedOn = std::exchange(m_offered, phase) != phase;
    if (isDrafted) { // Another panel took its place, or it could not be recorded.
        word();
        show();
        choose(isMovedOn ? phase : m_phase);
        return;
    }
    m_proposed.clear();
    m_text->clear();
    m_components->setText(components.join(QStringLiteral(", ")));
    m_components->setCursorPosition(0);
    word();
    show();
    choose(phase);
}

void UpdateComposer::choose(UpdatePhase phase) {
    m_phase = phase;
    for (qsizetype at = 0; at < m_phases.size(); ++at) {
        const bool isIt = incidents::UpdatePhases[std::size_t(at)] == phase;
        m_phases[at]->setChecked(isIt);
        m_phases[at]->setKind(isIt ? KeyButton::Kind::Main : KeyButton::Kind::Plain);
    }
    if (typed() == m_proposed && m_proposal) {
        m_proposed = m_proposal(phase);
        m_text->setPlainText(m_proposed);
    }
    m_text->setFocus(Qt::PopupFocusReason);
    m_text->moveCursor(QTextCursor::End);
}

QString UpdateComposer::typed() const {
    return m_text->toPlainText().left(MostLetters).simplified();
}

void UpdateComposer::tell(bool isMissing) {
    if (isMissing) {
        m_hint->setText(tr("An update needs a text."));
    } else {
        m_hint->setText(tr("It is recorded in the timeline and copied, for you to publish on your "
                           "status page. Nothing is sent from here."),
                        {tr("It will be recorded and copied. Nothing is sent from here."),
                         tr("Nothing is sent from here."), tr("Nothing is sent."), QString()});
    }
    m_hint->setInk(isMissing ? colour::DangerText : colour::TextDim);
    m_text->setAccessibleDescription(m_hint->text());
    common::setPlainToolTip(*m_post, m_hint->text());
}

void UpdateComposer::enter() {
    incidents::StatusUpdate update;
    update.phase = m_phase;
    update.text = typed();
    for (const QString& component : m_components->text().split(u',')) {
        if (const QString name = component.simplified(); !name.isEmpty()) {
            update.components << name;
        }
    }
    if (update.text.isEmpty()) {
        tell(true);
        m_text->setFocus();
        return;
    }
    close();
    Q_EMIT updateEntered(update);
}

void UpdateComposer::forget() {
    m_text->clear();
}

} // namespace wb::shell
