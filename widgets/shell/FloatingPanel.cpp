// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/FloatingPanel.h"

#include "widgets/common/Theme.h"

#include <QKeyEvent>
#include <QLayout>

#include <algorithm>

namespace wb::shell {

namespace {

constexpr int WidthPx = 430;
constexpr int RightPx = 14;

} // namespace

FloatingPanel::FloatingPanel(QWidget* parent)
    : QFrame(parent) {
    hide();
    parent->installEventFilter(this);
}

void FloatingPanel::open() {
    show();
    raise();
}

void FloatingPanel::close() {
    if (isVisible()) {
        hide();
        Q_EMIT closed();
    }
}

void FloatingPanel::place() {
    const int width = std::min(common::scaled(WidthPx), parentWidget()->width() - 2 * RightPx);
    resize(width, std::max(sizeHint().height(), layout()->heightForWidth(width)));
    move(parentWidget()->width() - width - RightPx, common::scaled(m_topPx));
}

bool FloatingPanel::event(QEvent* event) {
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

bool FloatingPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace wb::shell
