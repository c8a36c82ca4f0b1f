// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/setup/ChangeView.h"

#include "widgets/common/Theme.h"

#include <QEvent>

#include <algorithm>

namespace wb::setup {

namespace colour = common::colour;

namespace {

constexpr qsizetype LinesShown = 400;
constexpr qsizetype LengthShown = 500;
constexpr int NumberWidth = 4;

QChar signOf(ChangedLine::Kind kind) {
    switch (kind) {
    case ChangedLine::Kind::Gone:
        return u'-';
    case ChangedLine::Kind::Added:
        return u'+';
    case ChangedLine::Kind::Same:
        break;
    }
    return u' ';
}

common::Colour inkOf(ChangedLine::Kind kind) {
    switch (kind) {
    case ChangedLine::Kind::Gone:
        return colour::WarningText;
    case ChangedLine::Kind::Added:
        return colour::GoodText;
    case ChangedLine::Kind::Same:
        break;
    }
    return colour::TextDim;
}

} // namespace

ChangeView::ChangeView(QWidget* parent)
    : QPlainTextEdit(parent) {
    setReadOnly(true);
    setProperty("code", true);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setUndoRedoEnabled(false);
}

void ChangeView::setLines(const QVector<ChangedLine>& lines) {
    m_lines = lines;
    write();
}

int ChangeView::lines() const {
    const bool isCut = m_lines.size() > LinesShown;
    return static_cast<int>(std::min(m_lines.size(), LinesShown)) + (isCut ? 1 : 0);
}

void ChangeView::write() {
    clear();
    QTextCursor cursor(document());
    for (const ChangedLine& line : m_lines.mid(0, LinesShown)) {
        if (!cursor.atStart()) {
            cursor.insertBlock();
        }
        QTextCharFormat format;
        format.setForeground(inkOf(line.kind).value());
        cursor.insertText(QStringLiteral("%1 %2  %3")
                              .arg(signOf(line.kind))
                              .arg(line.line, NumberWidth)
                              .arg(line.text.left(LengthShown)),
                          format);
    }
    if (m_lines.size() > LinesShown) {
        cursor.insertBlock();
        cursor.insertText(QStringLiteral("…"));
    }
    moveCursor(QTextCursor::Start);
}

void ChangeView::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        write();
    }
}

} // namespace wb::setup
