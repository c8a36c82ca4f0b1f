// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/ActivityWatch.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace wb::shell {

ActivityWatch::ActivityWatch(QWidget* window)
    : QObject(window) {
    qApp->installEventFilter(this);
}

bool ActivityWatch::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::ShortcutOverride: // All that a widget is told of a key that is a shortcut.
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
        if (watched->isWidgetType() && static_cast<QWidget*>(watched)->window() == parent()) {
            Q_EMIT seen();
        }
        break;
    default:
        break;
    }
    return false;
}

} // namespace wb::shell
