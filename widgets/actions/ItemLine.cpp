// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/ItemLine.h"

#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace wb::actions {

using common::FontRole;
namespace colour = common::colour;

namespace {

constexpr int DesignedGlyphSide = 10;
constexpr int GlyphGap = 5;
constexpr int ItemGap = 14;
constexpr int DesignedLineHeight = 18;

int glyphSide() {
    return common::scaled(DesignedGlyphSide);
}

int lineHeight() {
    return common::scaled(DesignedLineHeight);
}

} // namespace

ItemLine::ItemLine(QWidget* parent)
    : QWidget(parent) {
    setFont(common::themeFont(FontRole::Body));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ItemLine::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setFont(common::themeFont(FontRole::Body));
    }
}

void ItemLine::setItems(const QString& lead, const QVector<Item>& items) {
    m_lead = lead;
    m_items = items;
    setAccessibleName(text());
    QStringList lines;
    for (const Item& item : items) {
        lines << item.text;
    }
    setToolTip(common::safeToolTip(lines.join(QLatin1Char('\n'))));
    update();
}

QString ItemLine::text() const {
    QStringList parts;
    for (const Item& item : m_items) {
        parts << item.text;
    }
    return (m_lead.isEmpty() ? QString() : m_lead + QLatin1Char(' ')) +
           parts.join(QStringLiteral(" · "));
}

QSize ItemLine::sizeHint() const {
    return {400, 2 * lineHeight()};
}

int ItemLine::moreWidth() const {
    return QFontMetrics(font()).horizontalAdvance(
               tr("+%n more", nullptr, static_cast<int>(m_items.size()))) +
           4;
}

int ItemLine::widthOf(const Item& item) const {
    return QFontMetrics(font()).horizontalAdvance(item.text) + 2 + GlyphGap + glyphSide();
}

QVector<ItemLine::Placed> ItemLine::place(int lines) const {
    QVector<Placed> placed;
    int x = m_lead.isEmpty() ? 0 : QFontMetrics(font()).horizontalAdvance(m_lead) + 8;
    int line = 0;
    for (int at = 0; at < m_items.size(); ++at) {
        const int wanted = widthOf(m_items.at(at));
        const bool lastLine = line + 1 == lines;
        const bool lastItem = at + 1 == m_items.size();
        const int room = width() - (lastLine && !lastItem ? moreWidth() : 0);
        if (x + wanted > room && x > 0) {
            if (lastLine) {
                break;
            }
            ++line;
            x = 0;
        }
        placed.append({at, QPoint(x, line * lineHeight()), std::min(wanted, width() - x)});
        x += wanted + ItemGap;
    }
    return placed;
}

void ItemLine::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setFont(font());
    const int possible = std::max(1, height() / lineHeight());
    QVector<Placed> placed = place(1);
    if (placed.size() < m_items.size() && possible > 1) {
        placed = place(2);
    }
    const int usedLines = placed.isEmpty() ? 1 : placed.last().topLeft.y() / lineHeight() + 1;
    const int above = (height() - usedLines * lineHeight()) / 2;
    painter.translate(0, above);
    painter.setPen(colour::TextDim);
    painter.drawText(QRect(0, 0, width(), lineHeight()), Qt::AlignLeft | Qt::AlignVCenter, m_lead);
    for (const Placed& place : std::as_const(placed)) {
        const Item& item = m_items.at(place.item);
        const int textWidth = place.width - GlyphGap - glyphSide();
        painter.setPen(item.prominent ? colour::Text : colour::TextDim);
        painter.drawText(QRect(place.topLeft, QSize(textWidth + 1, lineHeight())),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(item.text, Qt::ElideRight, textWidth));
        common::paintGlyph(painter,
                           QRectF(place.topLeft.x() + textWidth + GlyphGap,
                                  place.topLeft.y() + (lineHeight() - glyphSide()) / 2.0,
                                  glyphSide(), glyphSide()),
                           item.glyph, item.glyphInk);
    }
    const auto hidden = m_items.size() - placed.size();
    if (hidden > 0 && !placed.isEmpty()) {
        painter.setPen(colour::TextDim);
        const Placed& last = placed.last();
        painter.drawText(QRect(last.topLeft.x() + last.width + ItemGap, last.topLeft.y(),
                               moreWidth(), lineHeight()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         tr("+%n more", nullptr, static_cast<int>(hidden)));
    }
}

} // namespace wb::actions
