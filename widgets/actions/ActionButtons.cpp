// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/ActionButtons.h"

#include "widgets/common/Announcement.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"

#include <QVBoxLayout>

#include <algorithm>

namespace wb::actions {

using common::KeyButton;

namespace {

constexpr int Gap = 12;
constexpr int LineGap = 6;
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
    , m_above(new QHBoxLayout)
    , m_line(new QHBoxLayout)
    , m_lock(new KeyButton(KeyButton::Kind::Plain, {}, QStringLiteral("U"), this))
    , m_redeploy{new KeyButton(KeyButton::Kind::Main, {}, QStringLiteral("D"), this)}
    , m_rollback{new KeyButton(KeyButton::Kind::Danger, {}, QStringLiteral("R"), this)} {
    m_lock->setObjectName(QStringLiteral("unlockButton"));
    m_lock->hide();
    m_redeploy.button->setObjectName(QStringLiteral("redeployButton"));
    m_rollback.button->setObjectName(QStringLiteral("rollbackButton"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addLayout(m_above);
    lines->addLayout(m_line);
    m_above->addStretch(1);
    m_line->setSpacing(Gap);
    m_line->addStretch(1);
    m_line->addWidget(m_lock);
    m_line->addWidget(m_redeploy.button);
    m_line->addWidget(m_rollback.button);
    connect(m_lock, &QPushButton::clicked, this, &ActionButtons::lockToggled);
    new common::LookFollower(
        this, [] {}, [this] { wordLock(); });
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

void ActionButtons::setUnlockedFor(std::optional<DurationMs> leftMs) {
    const bool wasUnlocked = std::exchange(m_unlockedForMs, leftMs.value_or(0)) > 0;
    const bool isFirst = m_lock->isHidden();
    m_lock->setVisible(leftMs.has_value());
    wordLock();
    if (leftMs && !isFirst && wasUnlocked != (*leftMs > 0)) {
        common::announce(*this, wasUnlocked ? m_lock->accessibleDescription()
                                            : tr("Actions are unlocked.") + u' ' +
                                                  m_lock->accessibleDescription());
    }
}

void ActionButtons::wordLock() {
    constexpr DurationMs MinuteMs = 60'000;
    const bool isLocked = m_unlockedForMs <= 0;
    // No wider than the other word: what is beside it must not move under a hand that goes there.
    const auto minutes = static_cast<int>((m_unlockedForMs + MinuteMs - 1) / MinuteMs);
    m_lock->setGlyph(isLocked ? common::Glyph::Locked : common::Glyph::Unlocked);
    const QString why = isLocked ? tr("Actions are locked until you unlock them.")
                                 : tr("Actions are locked again when nobody does anything here.");
    m_lock->setAccessibleName(isLocked ? tr("Unlock actions")
                                       : tr("Lock actions, %n min left", nullptr, minutes));
    common::setPlainToolTip(*m_lock, why);
    arrange();
}

QString ActionButtons::lockWords() const {
    constexpr DurationMs MinuteMs = 60'000;
    const auto minutes = static_cast<int>((m_unlockedForMs + MinuteMs - 1) / MinuteMs);
    return m_unlockedForMs <= 0 ? tr("Unlock") : tr("%n min", nullptr, minutes);
}

/// With the wider of the lock's words: that they change must move nothing which somebody reaches
/// for.
int ActionButtons::widthWith(Given given) const {
    const bool isClose = given >= Given::Air;
    const bool hasKeys = given < Given::Keys;
    int width = m_redeploy.button->widthWith(m_redeploy.button->text(), isClose, hasKeys) + Gap +
                m_rollback.button->widthWith(m_rollback.button->text(), isClose, hasKeys);
    if (m_lock->isVisibleTo(this) && given < Given::LockBeside) {
        const auto with = [&](const QString& words) {
            return m_lock->widthWith(words, isClose, hasKeys);
        };
        width += Gap + (given >= Given::LockWords
                            ? with({})
                            : std::max(with(tr("Unlock")), with(tr("%n min", nullptr, 15))));
    }
    return width;
}

QSize ActionButtons::sizeHint() const {
    return {widthWith(Given::Nothing), minimumSizeHint().height()};
}

QSize ActionButtons::minimumSizeHint() const {
    const int height = m_redeploy.button->sizeHint().height();
    return {widthWith(Given::LockBeside),
            m_given == Given::LockBeside ? 2 * height + LineGap : height};
}

void ActionButtons::arrange() {
    Given given = Given::Nothing;
    for (const Given each : {Given::LockWords, Given::Air, Given::Keys, Given::LockBeside}) {
        given = width() < widthWith(given) ? each : given;
    }
    const bool isAbove = given == Given::LockBeside && m_lock->isVisibleTo(this);
    if (isAbove != (m_above->indexOf(m_lock) >= 0)) {
        (isAbove ? m_line : m_above)->removeWidget(m_lock);
        (isAbove ? m_above : m_line)->insertWidget(1, m_lock);
        layout()->setSpacing(isAbove ? LineGap : 0);
    }
    m_given = isAbove || given < Given::LockBeside ? given : Given::Keys;
    const bool hasWords = given < Given::LockWords || isAbove;
    m_lock->setText(hasWords ? lockWords() : QString());
    for (KeyButton* button : {m_lock, m_redeploy.button, m_rollback.button}) {
        button->setClose(given >= Given::Air);
    }
    updateGeometry();
}

void ActionButtons::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void ActionButtons::toggleLock() {
    if (m_lock->isVisibleTo(this)) {
        Q_EMIT lockToggled();
    }
}

QString ActionButtons::obstacleText() const {
    const QString& first = m_redeploy.offer.whyNot;
    const QString& second = m_rollback.offer.whyNot;
    if (first == second) {
        return first;
    }
    QStringList lines;
    if (!first.isEmpty()) {
        lines << tr("Redeploy: %1").arg(first);
    }
    if (!second.isEmpty()) {
        lines << tr("Roll back: %1").arg(second);
    }
    return lines.join(QStringLiteral("  "));
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
