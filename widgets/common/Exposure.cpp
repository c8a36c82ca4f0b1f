// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Exposure.h"

#include <QEvent>
#include <QWidget>
#include <QWindow>

namespace wb::common {

Exposure::Exposure(QWidget* widget)
    : QObject(widget)
    , m_widget(*widget) {
    widget->installEventFilter(this);
}

/// A widget may come into another window; each has a handle of its own once it is shown.
void Exposure::watchWindow() {
    QWindow* const window = m_widget.window()->windowHandle();
    if (window == m_window) {
        return;
    }
    if (m_window) {
        m_window->removeEventFilter(this);
    }
    m_window = window;
    if (window != nullptr) {
        window->installEventFilter(this);
    }
}

bool Exposure::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_widget && event->type() == QEvent::Show) {
        watchWindow();
        setSeen(true); // It is about to be.
    } else if (watched == m_window && event->type() == QEvent::Expose) {
        setSeen(m_window->isExposed());
    }
    return QObject::eventFilter(watched, event);
}

void Exposure::setSeen(bool isSeen) {
    if (isSeen != m_isSeen) {
        m_isSeen = isSeen;
        if (isSeen) {
            Q_EMIT seenAgain();
        }
    }
}

} // namespace wb::common
