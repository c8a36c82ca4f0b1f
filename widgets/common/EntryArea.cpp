// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/EntryArea.h"

#include "widgets/common/Theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>

#include <algorithm>

namespace wb::common {

namespace {

constexpr int FewestLines = 2;
constexpr int MostLines = 4;

bool isEnter(const QKeyEvent& event) {
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

EntryArea::EntryArea(QWidget* parent)
    : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    document()->setDocumentMargin(0); // The style sheet's padding is enough, and room is scarce.
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &EntryArea::fitLines);
    dress();
}

void EntryArea::dress() {
    setFont(themeFont(FontRole::Body));
    fitLines();
}

void EntryArea::fitLines() {
    // QPlainTextEdit counts its document's height in lines.
    const int wanted = static_cast<int>(document()->size().height());
    const int lines = std::clamp(wanted, FewestLines, MostLines);
    const int line = QFontMetrics(font()).lineSpacing();
    setMinimumHeight(line + 2 * spacing::Padding); // Where a window has no room for more.
    setMaximumHeight(line * lines + 2 * spacing::Padding);
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
