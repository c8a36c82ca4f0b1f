// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/LookFollower.h"

#include <QEvent>
#include <QWidget>

namespace wb::common {

LookFollower::LookFollower(QWidget* widget, std::function<void()> dress, std::function<void()> word)
    : QObject(widget)
    , m_dress(std::move(dress))
    , m_word(std::move(word)) {
    widget->installEventFilter(this);
    if (m_dress) {
        m_dress();
    }
    if (m_word) {
        m_word();
    }
}

bool LookFollower::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent() && event->type() == QEvent::StyleChange && m_dress) {
        m_dress();
    }
    if (watched == parent() && event->type() == QEvent::LanguageChange && m_word) {
        m_word();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace wb::common
