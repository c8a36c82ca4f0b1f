// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/ActionButtons.h"

#include "widgets/common/KeyButton.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"

#include <QHBoxLayout>

namespace wb::actions {

using common::KeyButton;

namespace {

constexpr int Gap = common::spacing::Gap;
constexpr int CloseGap = 6;
/// A hand that goes to a button, or to its key, cannot heed what changed within this time.
constexpr DurationMs ReflectMs = 400;

/// What must be the same in the moment of a press as in that of the decision. Tasks may come and
/// go: that they are the unhealthy ones is what was decided.
QString target(const deploy::ActionRequest& request) {
    return request.service.isEmpty() ? QString()
                                     : request.service + u'\n' + request.release.name() + u'\n' +
                                           request.rollbackWith.join(u'\n');
}

} // namespace

ActionButtons::ActionButtons(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_redeploy{new KeyButton(KeyButton::Kind::Main, {}, QStringLiteral("D"), this)}
    , m_rollback{new KeyButton(KeyButton::Kind::Danger, {}, QStringLiteral("R"), this)} {
    m_redeploy.button->setObjectName(QStringLiteral("redeployButton"));
    m_rollback.button->setObjectName(QStringLiteral("rollbackButton"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Gap);
    line->addStretch(1);
    line->addWidget(m_redeploy.button);
    line->addWidget(m_rollback.button);
    connectPresses(m_redeploy);
    connectPresses(m_rollback);
    setOffers({}, {});
}

void ActionButtons::connectPresses(Choice& choice) {
    connect(choice.button, &QPushButton::pressed, this,
            [&choice] { choice.pressed = target(choice.offer.request); });
    connect(choice.button, &QPushButton::clicked, this,
            [this, &choice] { request(choice, choice.pressed); });
}

void ActionButtons::setOffers(const items::ActionOffer& redeploy,
                              const items::ActionOffer& rollback) {
    show(m_redeploy, redeploy);
    show(m_rollback, rollback);
    arrange();
}

void ActionButtons::show(Choice& choice, const items::ActionOffer& offer) {
    const QString before = target(choice.offer.request);
    if (!before.isEmpty() && before != target(offer.request)) {
        choice.changedMs = m_clock.steadyMs();
    }
    choice.offer = offer;
    // Ampersands of a release's name are no keyboard shortcuts.
    choice.button->setText(QString(offer.label).replace(QLatin1Char('&'), QLatin1String("&&")));
    choice.button->setAccessibleName(offer.label);
    choice.button->setObstacle(offer.possible ? QString() : offer.whyNot);
    if (offer.possible) {
        common::setPlainToolTip(*choice.button, offer.note);
    }
    choice.button->setEnabled(offer.possible);
}

int ActionButtons::widthWith(bool isClose, bool hasKeys) const {
    const KeyButton& first = *m_redeploy.button;
    const KeyButton& second = *m_rollback.button;
    return first.widthWith(first.text(), isClose, hasKeys) + (isClose ? CloseGap : Gap) +
           second.widthWith(second.text(), isClose, hasKeys);
}

QSize ActionButtons::sizeHint() const {
    return {widthWith(false, true), m_redeploy.button->sizeHint().height()};
}

QSize ActionButtons::minimumSizeHint() const {
    return {widthWith(true, false), m_redeploy.button->sizeHint().height()};
}

void ActionButtons::arrange() {
    const bool isClose = width() < widthWith(false, true);
    if (const int gap = isClose ? CloseGap : Gap; layout()->spacing() != gap) {
        layout()->setSpacing(gap);
    }
    for (KeyButton* button : {m_redeploy.button, m_rollback.button}) {
        button->setClose(isClose);
    }
    updateGeometry();
}

void ActionButtons::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

items::Facts ActionButtons::obstacles() const {
    using Weight = items::Fact::Weight;
    const QString& first = m_redeploy.offer.whyNot;
    const QString& second = m_rollback.offer.whyNot;
    if (first == second) {
        return first.isEmpty() ? items::Facts() : items::Facts{{first, Weight::Plain}};
    }
    items::Facts facts;
    const auto add = [&facts](const QString& head, const QString& why) {
        if (!why.isEmpty()) {
            const QString gap = facts.isEmpty() ? QString() : QStringLiteral(" ");
            facts.append({gap + head + u' ', Weight::Strong});
            facts.append({why, Weight::Plain});
        }
    };
    add(tr("Redeploy:"), first);
    add(tr("Roll back:"), second);
    return facts;
}

void ActionButtons::redeploy() {
    request(m_redeploy, target(m_redeploy.offer.request));
}

void ActionButtons::rollback() {
    request(m_rollback, target(m_rollback.offer.request));
}

void ActionButtons::requestAsShown(const deploy::ActionRequest& shown) {
    request(shown.kind == fleet::DeploymentKind::Rollback ? m_rollback : m_redeploy, target(shown));
}

void ActionButtons::request(const Choice& choice, const QString& meant) {
    const items::ActionOffer& offer = choice.offer;
    const bool isNew = choice.changedMs >= 0 && m_clock.steadyMs() - choice.changedMs < ReflectMs;
    if (!offer.possible) {
        Q_EMIT refused(offer.whyNot);
    } else if (isNew || meant != target(offer.request)) {
        Q_EMIT refused(tr("“%1” is for %2 only since a moment ago: press again if you mean that.")
                           .arg(offer.label, offer.request.service));
    } else {
        Q_EMIT actionRequested(offer.request);
    }
}

} // namespace wb::actions
