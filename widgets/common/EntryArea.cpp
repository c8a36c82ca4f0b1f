// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/EntryArea.h"

#include "widgets/common/Theme.h"

#include <QKeyEvent>

namespace wb::common {

namespace {

constexpr int LinesShown = 3;

bool isEnter(const QKeyEvent& event) {
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

EntryArea::EntryArea(QWidget* parent)
    : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    dress();
}

void EntryArea::dress() {
    setFont(themeFont(FontRole::Body));
    const auto heightOf = [this](int lines) {
        return QFontMetrics(font()).lineSpacing() * lines + 2 * spacing::Padding;
    };
    setMinimumHeight(heightOf(1));
    setMaximumHeight(heightOf(LinesShown));
}

bool EntryArea::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (isEnter(*key) || key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void EntryArea::keyPressEvent(QKeyEvent* event) {
    if (!isEnter(*event) && event->key() != Qt::Key_Escape) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    event->accept();
    if (event->isAutoRepeat()) {
        return;
    }
    if (isEnter(*event)) {
        Q_EMIT entered();
    } else {
        Q_EMIT escaped();
    }
}

void EntryArea::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        dress();
    }
}

} // namespace wb::common
