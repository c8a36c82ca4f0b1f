// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/LockButton.h"

#include "widgets/common/Announcement.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"

#include <algorithm>

namespace wb::actions {

namespace {

constexpr DurationMs MinuteMs = 60'000;
constexpr int UsualMinutes = 15;

} // namespace

LockButton::LockButton(QWidget* parent)
    : KeyButton(Kind::Plain, {}, QStringLiteral("U"), parent) {
    setObjectName(QStringLiteral("unlockButton"));
    hide();
    new common::LookFollower(
        this, [] {},
        [this] {
            word();
            updateGeometry();
        });
}

void LockButton::setUnlockedFor(std::optional<DurationMs> leftMs) {
    const bool wasLocked = isLocked();
    const bool isFirst = isHidden();
    m_leftMs = leftMs;
    setVisible(m_leftMs.has_value() && !m_isOnWall);
    word();
    if (m_leftMs && !isFirst && wasLocked != isLocked()) {
        common::announce(*this, isLocked()
                                    ? accessibleDescription()
                                    : tr("Actions are unlocked.") + u' ' + accessibleDescription());
    }
}

void LockButton::press() {
    if (!isHidden()) {
        Q_EMIT clicked();
    }
}

void LockButton::setOnWall(bool isOnWall) {
    m_isOnWall = isOnWall;
    setVisible(m_leftMs.has_value() && !m_isOnWall);
}

int LockButton::minutes() const {
    return static_cast<int>((m_leftMs.value_or(0) + MinuteMs - 1) / MinuteMs);
}

void LockButton::word() {
    setGlyph(isLocked() ? common::Glyph::Locked : common::Glyph::Unlocked);
    const QString why = isLocked() ? tr("Actions are locked until you unlock them.")
                                   : tr("Actions are locked again when nobody does anything here.");
    setAccessibleName(isLocked() ? tr("Unlock actions")
                                 : tr("Lock actions, %n min left", nullptr, minutes()));
    common::setPlainToolTip(*this, why);
    choose();
}

QSize LockButton::sizeHint() const {
    const int locked = widthWith(tr("Unlock"), false, true);
    const int unlocked = widthWith(tr("Unlocked %n min", nullptr, UsualMinutes), false, true);
    return {std::max(locked, unlocked), KeyButton::sizeHint().height()};
}

QSize LockButton::minimumSizeHint() const {
    const int locked = widthWith(tr("Unlock"), true, false);
    const int unlocked = widthWith(tr("%n min", nullptr, UsualMinutes), true, false);
    return {std::max(locked, unlocked), KeyButton::sizeHint().height()};
}

void LockButton::choose() {
    QString shortest = tr("Unlock");
    QString longest = shortest;
    if (!isLocked()) {
        shortest = tr("%n min", nullptr, minutes());
        longest = tr("Unlocked %n min", nullptr, minutes());
    }
    const bool hasRoom = widthWith(longest, true, false) <= width();
    setText(hasRoom ? longest : shortest);
    setClose(widthWith(text(), false, true) > width());
}

void LockButton::resizeEvent(QResizeEvent* event) {
    KeyButton::resizeEvent(event);
    choose();
}

} // namespace wb::actions
