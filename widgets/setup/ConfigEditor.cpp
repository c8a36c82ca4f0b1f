// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/setup/ConfigEditor.h"

#include "widgets/common/Theme.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace wb::setup {

namespace colour = common::colour;

namespace {

constexpr int NumberMargin = 8;
constexpr int LeastDigits = 3;

} // namespace

/// The column of numbers.
class ConfigEditor::Numbers : public QWidget {
public:
    explicit Numbers(ConfigEditor* editor)
        : QWidget(editor)
        , m_editor(editor) {}

protected:
    void paintEvent(QPaintEvent* event) override { m_editor->paintNumbers(event); }

private:
    ConfigEditor* m_editor;
};

ConfigEditor::ConfigEditor(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_numbers(new Numbers(this)) {
    setProperty("code", true);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing) {
            Q_EMIT edited();
        }
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &ConfigEditor::placeNumbers);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& area, int scrolledBy) {
        if (scrolledBy != 0) {
            m_numbers->scroll(0, scrolledBy);
        } else {
            m_numbers->update(0, area.y(), m_numbers->width(), area.height());
        }
    });
    placeNumbers();
}

void ConfigEditor::showText(const QString& text) {
    m_isShowing = true;
    setPlainText(text);
    m_isShowing = false;
}

QString ConfigEditor::rawText() const {
    // toPlainText() would make spaces of non-breaking ones.
    return document()
        ->toRawText()
        .replace(QChar::ParagraphSeparator, u'\n')
        .replace(QChar::LineSeparator, u'\n');
}

/// A line that the file would not have is none: Shift and Enter is Enter.
void ConfigEditor::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & Qt::ShiftModifier) != 0) {
        QKeyEvent plain(event->type(), event->key(), event->modifiers() & ~Qt::ShiftModifier,
                        event->text());
        QPlainTextEdit::keyPressEvent(&plain);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

/// The same of what a page in the web calls a line.
void ConfigEditor::insertFromMimeData(const QMimeData* source) {
    if (!source->text().contains(QChar::LineSeparator)) {
        QPlainTextEdit::insertFromMimeData(source);
        return;
    }
    QMimeData lines;
    lines.setText(source->text().replace(QChar::LineSeparator, u'\n'));
    QPlainTextEdit::insertFromMimeData(&lines);
}

void ConfigEditor::setMistakenLines(const QSet<int>& lines) {
    if (lines != m_mistaken) {
        m_mistaken = lines;
        m_numbers->update();
    }
}

void ConfigEditor::pointTo(int line) {
    const QTextBlock block = document()->findBlockByNumber(std::max(0, line - 1));
    if (block.isValid() && !hasFocus()) {
        setTextCursor(QTextCursor(block));
        ensureCursorVisible();
    }
}

void ConfigEditor::goToLine(int line) {
    const QTextBlock block = document()->findBlockByNumber(std::max(0, line - 1));
    if (block.isValid()) {
        setTextCursor(QTextCursor(block));
        centerCursor();
    }
    setFocus(Qt::OtherFocusReason);
}

int ConfigEditor::numbersWidth() const {
    const auto digits = std::max<qsizetype>(LeastDigits, QString::number(blockCount()).size());
    return fontMetrics().horizontalAdvance(QString(digits + 1, u'9')) + 2 * NumberMargin;
}

void ConfigEditor::placeNumbers() {
    setViewportMargins(numbersWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_numbers->setGeometry(inside.left(), inside.top(), numbersWidth(), inside.height());
}

void ConfigEditor::paintNumbers(QPaintEvent* event) {
    QPainter painter(m_numbers);
    painter.setFont(font());
    const QFontMetricsF metrics(font());
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const int line = block.blockNumber() + 1;
        const qreal height = blockBoundingRect(block).height();
        const bool isMistaken = m_mistaken.contains(line);
        painter.setPen(isMistaken ? colour::WarningText : colour::TextDim);
        // On the text's own baseline: a block's height says little of an empty one.
        const qreal baseline = top + metrics.ascent();
        if (isMistaken) {
            painter.drawText(QPointF(NumberMargin, baseline), QStringLiteral("!"));
        }
        const QString number = QString::number(line);
        const qreal left = m_numbers->width() - NumberMargin - metrics.horizontalAdvance(number);
        painter.drawText(QPointF(left, baseline), number);
        top += height;
        block = block.next();
    }
}

void ConfigEditor::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
    // Mistakes that come up below take room; who types, or is shown a mistake, goes on seeing it.
    ensureCursorVisible();
}

void ConfigEditor::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        placeNumbers();
    }
}

} // namespace wb::setup
