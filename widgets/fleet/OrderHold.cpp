// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/OrderHold.h"

#include <QTimer>

namespace wb::fleet {

OrderHold::OrderHold(QObject* parent)
    : QObject(parent)
    , m_timer(new QTimer(this)) {
    m_timer->setSingleShot(true);
    m_timer->setInterval(KeyHoldMs);
    connect(m_timer, &QTimer::timeout, this, &OrderHold::refresh);
}

void OrderHold::setPointerOver(bool over) {
    m_pointerOver = over;
    refresh();
}

void OrderHold::keyUsed() {
    m_timer->start();
    refresh();
}

void OrderHold::refresh() {
    const bool held = m_pointerOver || m_timer->isActive();
    if (held != m_held) {
        m_held = held;
        Q_EMIT heldChanged(held);
    }
}

} // namespace wb::fleet
