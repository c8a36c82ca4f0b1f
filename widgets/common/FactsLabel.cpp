// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/FactsLabel.h"

#include "models/base/SafeText.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace wb::common {

namespace {

constexpr qreal Leading = 3; ///< Between lines.

} // namespace

FactsLabel::FactsLabel(QWidget* parent, FontRole role)
    : QWidget(parent)
    , m_role(role)
    , m_ink(colour::Text) {
    dress();
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FactsLabel::dress() {
    setFont(themeFont(m_role));
    m_layout.setFont(font());
    applyFormats();
}

void FactsLabel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setRole(m_role);
    }
}

void FactsLabel::setRole(FontRole role) {
    m_role = role;
    dress();
    updateGeometry();
}

void FactsLabel::setFacts(const items::Facts& facts) {
    m_facts = facts;
    for (items::Fact& fact : m_facts) {
        fact.text = base::shownText(fact.text).replace(u'\n', QChar(QChar::LineSeparator));
    }
    const QString text = items::plainText(m_facts);
    const bool sameText = text == m_text;
    for (items::Fact& fact : m_facts) {
        fact.text = unbroken(fact.text);
    }
    if (!sameText) {
        m_text = text;
        setAccessibleName(text);
        updateGeometry();
    }
    applyFormats();
}

void FactsLabel::setInk(Colour plain) {
    m_ink = plain;
    applyFormats();
}

void FactsLabel::setMaximumLines(int lines) {
    if (lines != m_maximumLines) {
        m_maximumLines = lines;
        fit();
        updateGeometry();
    }
}

void FactsLabel::applyFormats() {
    QVector<QTextLayout::FormatRange> ranges;
    int start = 0;
    for (const items::Fact& fact : m_facts) {
        QTextLayout::FormatRange range;
        range.start = start;
        range.length = static_cast<int>(fact.text.size());
        const bool faint = fact.weight == items::Fact::Weight::Faint;
        const bool strong = fact.weight == items::Fact::Weight::Strong;
        const Colour ink = faint ? colour::TextDim : strong ? colour::Text : m_ink;
        range.format.setForeground(ink.value());
        range.format.setFontWeight(strong ? QFont::Bold : QFont::Normal);
        ranges << range;
        start += range.length;
    }
    m_formats = ranges;
    fit();
    update();
}

void FactsLabel::fit() {
    m_shownLines = linesWithin(height());
    (void)fitText(width(), m_shownLines);
    setPlainToolTip(*this, isCut() ? text() : QString());
}

int FactsLabel::heightOfLines(int lines) const {
    const double line = std::ceil(QFontMetricsF(font()).height());
    return static_cast<int>(std::ceil(lines * line + (lines - 1) * Leading));
}

/// At least one, and no more than it may have.
int FactsLabel::linesWithin(int height) const {
    if (m_maximumLines == 0) {
        return 0;
    }
    int lines = 1;
    while (lines < m_maximumLines && heightOfLines(lines + 1) <= height) {
        ++lines;
    }
    return lines;
}

/// All of it, or as many whole sentences as there are lines for: a figure that is cut says
/// something else. Of one that is too long alone what fits is shown.
qreal FactsLabel::fitText(int width, int most) const {
    static const QRegularExpression Ends(QStringLiteral("(?<=[.!?]) |(?<=。)|\u2028"));
    const QString whole = items::plainText(m_facts);
    m_layout.setText(whole);
    m_layout.setFormats(m_formats);
    const qreal height = layOut(m_layout, width, most);
    if (most == 0 || m_layout.lineCount() <= most) {
        return height;
    }
    QVector<qsizetype> ends;
    for (auto at = Ends.globalMatch(whole); at.hasNext();) {
        ends.append(at.next().capturedStart());
    }
    for (auto end = ends.crbegin(); end != ends.crend(); ++end) {
        m_layout.setText(whole.left(*end) + QStringLiteral(" …"));
        m_layout.setFormats(m_formats);
        const qreal cut = layOut(m_layout, width, most);
        if (m_layout.lineCount() <= most) {
            return cut;
        }
    }
    m_layout.setText(whole);
    m_layout.setFormats(m_formats);
    return layOut(m_layout, width, most);
}

qreal FactsLabel::layOut(QTextLayout& layout, int width, int most) const {
    qreal y = 0;
    qreal shownHeight = 0;
    int lines = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, y});
        y += std::ceil(line.height()) + Leading;
        ++lines;
        if (most == 0 || lines <= most) {
            shownHeight = y - Leading;
        }
    }
    layout.endLayout();
    return shownHeight;
}

int FactsLabel::heightForWidth(int width) const {
    const qreal height = fitText(width, m_maximumLines);
    (void)fitText(this->width(), m_shownLines);
    return static_cast<int>(std::ceil(height));
}

QSize FactsLabel::sizeHint() const {
    const int wide = std::max(200, width());
    return {wide, heightForWidth(wide)};
}

QSize FactsLabel::minimumSizeHint() const {
    return {120, QFontMetrics(font()).height()};
}

void FactsLabel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

bool FactsLabel::isCut() const {
    return m_shownLines > 0 &&
           (m_layout.lineCount() > m_shownLines || m_layout.text().endsWith(QStringLiteral(" …")));
}

void FactsLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setPen(m_ink);
    for (int at = 0; at < m_layout.lineCount(); ++at) {
        const QTextLine line = m_layout.lineAt(at);
        const bool last = m_shownLines > 0 && at + 1 == m_shownLines;
        if (last && m_layout.lineCount() > m_shownLines) {
            const QString rest = m_layout.text().mid(line.textStart());
            painter.drawText(QRectF(0, line.y(), width(), line.height()), Qt::TextSingleLine,
                             QFontMetrics(font()).elidedText(rest, Qt::ElideRight, width()));
            break;
        }
        line.draw(&painter, {0, 0});
    }
}

} // namespace wb::common
