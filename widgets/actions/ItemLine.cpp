// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/ItemLine.h"

#include "models/base/SafeText.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QTextBoundaryFinder>

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
    for (Item& item : m_items) {
        item.text = base::shownText(item.text).replace(u'\n', u' ');
    }
    setAccessibleName(text());
    QStringList lines;
    for (const Item& item : std::as_const(m_items)) {
        lines << item.text;
    }
    common::setPlainToolTip(*this, lines.join(QLatin1Char('\n')));
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
           ItemGap + 4;
}

int ItemLine::lineHeight() {
    return common::scaled(DesignedLineHeight);
}

int ItemLine::widthOf(const QString& text) const {
    return QFontMetrics(font()).horizontalAdvance(text) + 2 + GlyphGap + glyphSide();
}

/// How much of the text that width has room for: whole words, or where its language has no spaces
/// between them, up to where a line may end.
qsizetype ItemLine::lengthWithin(const QString& text, int width) const {
    constexpr char16_t FirstWithoutSpaces = 0x2E80; ///< Chinese and Japanese begin here.
    const QFontMetrics metrics(font());
    QTextBoundaryFinder ends(QTextBoundaryFinder::Line, text);
    qsizetype length = 0;
    for (qsizetype at = ends.toNextBoundary(); at > 0; at = ends.toNextBoundary()) {
        const QChar last = text.at(at - 1);
        // A name is not torn at its hyphens.
        if (last != u' ' && last.unicode() < FirstWithoutSpaces) {
            continue;
        }
        // The advance is rounded, and what is a fraction too wide would be elided.
        if (metrics.horizontalAdvance(text.left(at).trimmed()) >= width) {
            break;
        }
        length = at;
    }
    return length;
}

QVector<ItemLine::Placed> ItemLine::place(int lines) const {
    QVector<Placed> placed;
    int x = m_lead.isEmpty() ? 0 : QFontMetrics(font()).horizontalAdvance(m_lead) + 8;
    int line = 0;
    for (int at = 0; at < m_items.size(); ++at) {
        QString rest = common::unbroken(m_items.at(at).text);
        const auto room = [&] {
            const bool isFollowed = line + 1 == lines && at + 1 < m_items.size();
            return width() - x - (isFollowed ? moreWidth() : 0);
        };
        if (widthOf(rest) > room() && !placed.isEmpty()) {
            if (line + 1 == lines) {
                break;
            }
            ++line;
            x = 0;
        }
        while (widthOf(rest) > room() && line + 1 < lines) {
            const qsizetype length = lengthWithin(rest, room());
            if (length == 0 && x == 0) {
                break; // A word that is longer than a line.
            }
            placed.append(
                {at, rest.left(length).trimmed(), QPoint(x, line * lineHeight()), room(), false});
            rest = rest.mid(length).trimmed();
            ++line;
            x = 0;
        }
        const int taken = std::min(widthOf(rest), room());
        placed.append({at, rest, QPoint(x, line * lineHeight()), taken, true});
        x += taken + ItemGap;
    }
    return placed;
}

bool ItemLine::isWhole(const QVector<Placed>& placed) const {
    return m_items.isEmpty() ||
           (!placed.isEmpty() && placed.last().item + 1 == m_items.size() &&
            std::all_of(placed.begin(), placed.end(), [this](const Placed& place) {
                return !place.isEnd || place.width >= widthOf(place.text);
            }));
}

int ItemLine::linesWanted(int most) const {
    int lines = 1;
    while (lines < most && !isWhole(place(lines))) {
        ++lines;
    }
    return lines;
}

void ItemLine::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setFont(font());
    const QVector<Placed> placed = place(linesWanted(std::max(1, height() / lineHeight())));
    const int usedLines = placed.isEmpty() ? 1 : placed.last().topLeft.y() / lineHeight() + 1;
    painter.translate(0, (height() - usedLines * lineHeight()) / 2);
    painter.setPen(colour::TextDim);
    painter.drawText(QRect(0, 0, width(), lineHeight()), Qt::AlignLeft | Qt::AlignVCenter, m_lead);
    qsizetype shown = 0;
    for (const Placed& place : placed) {
        const Item& item = m_items.at(place.item);
        const int textWidth = place.width - (place.isEnd ? GlyphGap + glyphSide() : 0);
        painter.setPen(item.prominent ? colour::Text : colour::TextDim);
        painter.drawText(QRect(place.topLeft, QSize(textWidth + 1, lineHeight())),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(place.text, Qt::ElideRight, textWidth));
        if (place.isEnd) {
            ++shown;
            common::paintGlyph(painter,
                               QRectF(place.topLeft.x() + textWidth + GlyphGap,
                                      place.topLeft.y() + (lineHeight() - glyphSide()) / 2.0,
                                      glyphSide(), glyphSide()),
                               item.glyph, item.glyphInk);
        }
    }
    const auto hidden = m_items.size() - shown;
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
