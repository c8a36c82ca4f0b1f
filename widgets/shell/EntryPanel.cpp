// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/EntryPanel.h"

#include <QKeyEvent>

namespace wb::shell {

EntryPanel::EntryPanel(QWidget* parent)
    : QFrame(parent) {
    hide();
}

void EntryPanel::close() {
    if (isVisible()) {
        hide();
        Q_EMIT closed();
    }
}

bool EntryPanel::event(QEvent* event) {
    const bool isPressed = event->type() == QEvent::KeyPress;
    if (isPressed || event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            // From a button in it: the window's shortcut would undo something.
            event->accept();
            if (isPressed && !key->isAutoRepeat()) {
                close();
            }
            return true;
        }
    }
    return QFrame::event(event);
}

} // namespace wb::shell
