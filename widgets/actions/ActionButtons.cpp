// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/ActionButtons.h"

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

} // namespace

ActionButtons::ActionButtons(QWidget* parent)
    : QWidget(parent)
    , m_above(new QHBoxLayout)
    , m_line(new QHBoxLayout)
    , m_lock(new KeyButton(KeyButton::Kind::Plain, {}, QStringLiteral("U"), this))
    , m_redeploy(new KeyButton(KeyButton::Kind::Main, {}, QStringLiteral("D"), this))
    , m_rollback(new KeyButton(KeyButton::Kind::Danger, {}, QStringLiteral("R"), this)) {
    m_lock->setObjectName(QStringLiteral("unlockButton"));
    m_lock->hide();
    m_redeploy->setObjectName(QStringLiteral("redeployButton"));
    m_rollback->setObjectName(QStringLiteral("rollbackButton"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addLayout(m_above);
    lines->addLayout(m_line);
    m_above->addStretch(1);
    m_line->setSpacing(Gap);
    m_line->addStretch(1);
    m_line->addWidget(m_lock);
    m_line->addWidget(m_redeploy);
    m_line->addWidget(m_rollback);
    connect(m_lock, &QPushButton::clicked, this, &ActionButtons::lockToggled);
    new common::LookFollower(
        this, [] {}, [this] { wordLock(); });
    connect(m_redeploy, &QPushButton::clicked, this, &ActionButtons::redeploy);
    connect(m_rollback, &QPushButton::clicked, this, &ActionButtons::rollback);
    setOffers({}, {});
}

void ActionButtons::setOffers(const items::ActionOffer& redeploy,
                              const items::ActionOffer& rollback) {
    m_redeployOffer = redeploy;
    m_rollbackOffer = rollback;
    const auto show = [](KeyButton* button, const items::ActionOffer& offer) {
        // Ampersands of a release's name are no keyboard shortcuts.
        button->setText(QString(offer.label).replace(QLatin1Char('&'), QLatin1String("&&")));
        button->setAccessibleName(offer.label);
        button->setObstacle(offer.possible ? QString() : offer.whyNot);
        if (offer.possible) {
            button->setToolTip(common::safeToolTip(offer.note));
            button->setAccessibleDescription(offer.note);
        }
    };
    show(m_redeploy, redeploy);
    show(m_rollback, rollback);
    m_redeploy->setEnabled(redeploy.possible);
    m_rollback->setEnabled(rollback.possible);
    arrange();
}

void ActionButtons::setUnlockedFor(std::optional<DurationMs> leftMs) {
    m_unlockedForMs = leftMs.value_or(0);
    m_lock->setVisible(leftMs.has_value());
    wordLock();
}

void ActionButtons::wordLock() {
    constexpr DurationMs MinuteMs = 60'000;
    const bool isLocked = m_unlockedForMs <= 0;
    // No wider than the other word: what is beside it must not move under a hand that goes there.
    const auto minutes = static_cast<int>((m_unlockedForMs + MinuteMs - 1) / MinuteMs);
    m_lock->setGlyph(isLocked ? common::Glyph::Locked : common::Glyph::Unlocked);
    m_lock->setText(isLocked ? tr("Unlock") : tr("%n min", nullptr, minutes));
    const QString why = isLocked ? tr("Actions are locked until you unlock them.")
                                 : tr("Actions are locked again when nobody does anything here.");
    m_lock->setAccessibleName(isLocked ? tr("Unlock actions")
                                       : tr("Lock actions, %n min left", nullptr, minutes));
    m_lock->setAccessibleDescription(why);
    m_lock->setToolTip(common::safeToolTip(why));
    arrange();
}

/// Of a width of the button that unlocks, what it is with the wider of its words: that they change
/// must move nothing which somebody reaches for.
int ActionButtons::withWidestWords(int lockWidth) const {
    const QFontMetrics metrics(m_lock->font());
    const int widest = std::max(metrics.horizontalAdvance(tr("Unlock")),
                                metrics.horizontalAdvance(tr("%n min", nullptr, 15)));
    return lockWidth - metrics.horizontalAdvance(m_lock->text()) + widest;
}

int ActionButtons::leastWidth(bool withLock) const {
    int width = m_redeploy->minimumSizeHint().width() + Gap + m_rollback->minimumSizeHint().width();
    if (withLock && m_lock->isVisibleTo(this)) {
        width += withWidestWords(m_lock->minimumSizeHint().width()) + Gap;
    }
    return width;
}

QSize ActionButtons::sizeHint() const {
    int width = m_redeploy->sizeHint().width() + Gap + m_rollback->sizeHint().width();
    if (m_lock->isVisibleTo(this)) {
        width += withWidestWords(m_lock->sizeHint().width()) + Gap;
    }
    return {width, minimumSizeHint().height()};
}

QSize ActionButtons::minimumSizeHint() const {
    const int height = m_redeploy->sizeHint().height();
    return {leastWidth(false), m_isLockAbove ? 2 * height + LineGap : height};
}

void ActionButtons::arrange() {
    const bool isAbove = m_lock->isVisibleTo(this) && width() < leastWidth(true);
    if (isAbove != m_isLockAbove) {
        m_isLockAbove = isAbove;
        (isAbove ? m_line : m_above)->removeWidget(m_lock);
        (isAbove ? m_above : m_line)->insertWidget(1, m_lock);
        layout()->setSpacing(isAbove ? LineGap : 0);
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
    const QString& first = m_redeployOffer.whyNot;
    const QString& second = m_rollbackOffer.whyNot;
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
    request(m_redeployOffer);
}

void ActionButtons::rollback() {
    request(m_rollbackOffer);
}

void ActionButtons::request(const items::ActionOffer& offer) {
    if (offer.possible) {
        Q_EMIT actionRequested(offer.request);
    } else {
        Q_EMIT refused(offer.whyNot);
    }
}

} // namespace wb::actions
