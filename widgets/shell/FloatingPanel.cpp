// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/FloatingPanel.h"

#include "widgets/common/Theme.h"

#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace wb::shell {

namespace {

constexpr int WidthPx = 430;
constexpr int RightPx = 14;
constexpr int GapPx = 6;

} // namespace

FloatingPanel::FloatingPanel(QWidget* parent)
    : EntryPanel(parent) {
    parent->installEventFilter(this);
}

void FloatingPanel::keepBetween(QWidget* buttons, QWidget* room) {
    m_buttons = buttons;
    m_room = room;
    buttons->installEventFilter(this);
    room->installEventFilter(this);
}

void FloatingPanel::open() {
    show();
    raise();
}

void FloatingPanel::place() {
    const int width = std::min(common::scaled(WidthPx), parentWidget()->width() - 2 * RightPx);
    resize(width, std::max(sizeHint().height(), layout()->heightForWidth(width)));
    const QPoint below(0, m_buttons == nullptr ? 0 : m_buttons->height());
    const int top = m_buttons == nullptr ? 0 : m_buttons->mapTo(parentWidget(), below).y();
    move(parentWidget()->width() - width - RightPx, top + GapPx);
}

int FloatingPanel::spareHeight() const {
    const int end = m_room == nullptr
                        ? parentWidget()->height()
                        : m_room->mapTo(parentWidget(), QPoint(0, m_room->height())).y();
    return end - GapPx - y() - height();
}

bool FloatingPanel::eventFilter(QObject* watched, QEvent* event) {
    const bool isMoved = event->type() == QEvent::Resize || event->type() == QEvent::Move;
    if (isMoved && isVisible()) {
        fit();
    }
    return EntryPanel::eventFilter(watched, event);
}

} // namespace wb::shell
