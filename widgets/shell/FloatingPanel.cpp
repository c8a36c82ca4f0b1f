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
constexpr int TopPx = 50; ///< At the designed text size.

} // namespace

FloatingPanel::FloatingPanel(QWidget* parent)
    : EntryPanel(parent) {
    parent->installEventFilter(this);
}

void FloatingPanel::open() {
    show();
    raise();
}

void FloatingPanel::place() {
    const int width = std::min(common::scaled(WidthPx), parentWidget()->width() - 2 * RightPx);
    resize(width, std::max(sizeHint().height(), layout()->heightForWidth(width)));
    move(parentWidget()->width() - width - RightPx, common::scaled(TopPx));
}

bool FloatingPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return EntryPanel::eventFilter(watched, event);
}

} // namespace wb::shell
