// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/KeyFreshness.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace wb::common {

namespace {

constexpr quint64 FastestFingerMs = 30;

} // namespace

KeyFreshness::KeyFreshness(QObject* parent)
    : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool KeyFreshness::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyRelease) {
        const auto* key = static_cast<QKeyEvent*>(event);
        m_releasedAtMs.insert(key->key(), key->timestamp());
    } else if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const quint64 released = m_releasedAtMs.value(key->key(), 0);
        // Events without a time (made by tests and by input methods) are taken at their word.
        const bool tooSoon = released > 0 && key->timestamp() >= released &&
                             key->timestamp() - released < FastestFingerMs;
        m_fresh = !key->isAutoRepeat() && !tooSoon;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace wb::common
