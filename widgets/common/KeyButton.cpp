// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/KeyButton.h"

#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace wb::common {

namespace {

constexpr int SidePadding = 12;
constexpr int ClosePadding = 6;
constexpr int KeyGap = 7;
constexpr int ArrowWidth = 15;
constexpr int GlyphSide = 13;
constexpr int GlyphWidth = 19;  ///< With the gap behind it.
constexpr int GlyphPadding = 6; ///< On both sides where nothing follows.
constexpr int Height = 32;
constexpr int KeyHeight = 17;

QFont keyFont() {
    QFont font = themeFont(FontRole::Small);
    font.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono"),
                      QStringLiteral("monospace")});
    return font;
}

struct Look {
    Colour fill;
    Colour line;
};

Look lookOf(KeyButton::Kind kind) {
    switch (kind) {
    case KeyButton::Kind::Main:
        return {colour::AccentFill, colour::AccentLine};
    case KeyButton::Kind::Danger:
        return {colour::DangerFill, colour::DangerLine};
    case KeyButton::Kind::Field:
        return {colour::Panel, colour::Line};
    case KeyButton::Kind::Plain:
        break;
    }
    return {colour::ButtonFill, colour::Line};
}

} // namespace

int keyFrameWidth(const QString& key) {
    return key.isEmpty() ? 0 : QFontMetrics(keyFont()).horizontalAdvance(key) + scaled(10);
}

void paintKey(QPainter& painter, const QRect& area, const QString& key, bool enabled) {
    if (key.isEmpty()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const int height = std::min(scaled(KeyHeight), area.height() - 2);
    QRectF frame(0, 0, keyFrameWidth(key), height);
    frame.moveCenter(QRectF(area).center());
    frame.moveRight(area.right());
    painter.setPen(enabled ? colour::KeyLine : colour::Line);
    painter.setBrush(colour::Bar.value());
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(keyFont());
    painter.setPen(enabled ? colour::KeyText : colour::TextFaint);
    painter.drawText(frame, Qt::AlignCenter, key);
    painter.restore();
}

KeyButton::KeyButton(Kind kind, const QString& text, const QString& key, QWidget* parent)
    : QPushButton(text, parent)
    , m_kind(kind)
    , m_key(key) {
    setFont(themeFont(FontRole::Body));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void KeyButton::changeEvent(QEvent* event) {
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setFont(themeFont(FontRole::Body));
        updateGeometry();
    }
}

void KeyButton::setKind(Kind kind) {
    m_kind = kind;
    update();
}

void KeyButton::setKey(const QString& key) {
    m_key = key;
    updateGeometry();
    update();
}

void KeyButton::setObstacle(const QString& whyNot) {
    m_obstacle = whyNot;
    setEnabled(whyNot.isEmpty());
    setPlainToolTip(*this, whyNot);
}

void KeyButton::setMenuArrow(bool shown) {
    m_menuArrow = shown;
    updateGeometry();
}

void KeyButton::setGlyph(Glyph glyph) {
    m_glyph = glyph;
    updateGeometry();
}

int KeyButton::keyWidth() const {
    return m_key.isEmpty() ? 0 : keyFrameWidth(m_key) + KeyGap;
}

QString KeyButton::shownText() const {
    return QString(text()).remove(QLatin1Char('&'));
}

bool KeyButton::isGlyphAlone() const {
    return m_glyph && text().isEmpty() && m_key.isEmpty() && !m_menuArrow;
}

QSize KeyButton::sizeHint() const {
    if (isGlyphAlone()) {
        return {scaled(GlyphSide) + 2 * GlyphPadding, scaled(Height)};
    }
    return {widthWith(text(), m_isClose, true), scaled(Height)};
}

QSize KeyButton::minimumSizeHint() const {
    return {sizeHint().width() - keyWidth(), scaled(Height)};
}

int KeyButton::widthWith(const QString& words, bool isClose, bool hasKey) const {
    const int marks = (m_menuArrow ? scaled(ArrowWidth) : 0) + (m_glyph ? scaled(GlyphWidth) : 0);
    const QString shown = QString(words).remove(QLatin1Char('&'));
    return QFontMetrics(font()).horizontalAdvance(shown) + (hasKey ? keyWidth() : 0) + marks +
           2 * (isClose ? ClosePadding : SidePadding);
}

void KeyButton::setClose(bool isClose) {
    if (isClose != m_isClose) {
        m_isClose = isClose;
        updateGeometry();
        update();
    }
}

void KeyButton::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Look look = isEnabled() ? lookOf(m_kind) : Look{colour::ButtonOff, colour::Line};
    QColor fill = look.fill;
    if (isEnabled() && isDown()) {
        fill = heldDown(fill);
    } else if (isEnabled() && underMouse()) {
        fill = underPointer(fill);
    }
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(look.line);
    painter.setBrush(fill);
    painter.drawRoundedRect(frame, spacing::Radius, spacing::Radius);
    if (hasFocus()) {
        painter.setPen(QPen(colour::Focus.value(), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), spacing::Radius - 1,
                                spacing::Radius - 1);
    }
    const int padding = m_isClose ? ClosePadding : SidePadding;
    QRect inner = rect().adjusted(padding, 0, -padding, 0);
    const bool roomForKey = width() >= widthWith(text(), m_isClose, true);
    if (roomForKey && !m_key.isEmpty()) {
        paintKey(painter, inner, m_key, isEnabled());
        inner.setRight(inner.right() - keyWidth());
    }
    const Colour lit = m_kind == Kind::Field ? colour::TextDim : colour::Text;
    const QColor ink = isEnabled() ? lit : colour::TextFaint;
    if (m_glyph) {
        QRectF glyph(inner.left(), inner.center().y() - scaled(6), scaled(GlyphSide),
                     scaled(GlyphSide));
        if (isGlyphAlone() || (!roomForKey && text().isEmpty())) {
            glyph.moveCenter(QRectF(rect()).center());
        }
        paintGlyph(painter, glyph, *m_glyph, ink);
        inner.setLeft(inner.left() + scaled(GlyphWidth));
    }
    if (m_menuArrow) {
        const double half = textPercent() * 0.045;
        const double height = textPercent() * 0.055;
        const QPointF tip(inner.right() + 0.5 - half, inner.center().y() + height * 0.65);
        QPainterPath arrow(tip);
        arrow.lineTo(tip + QPointF(-half, -height));
        arrow.lineTo(tip + QPointF(half, -height));
        arrow.closeSubpath();
        painter.fillPath(arrow, ink);
        inner.setRight(inner.right() - scaled(ArrowWidth));
    }
    painter.setFont(font());
    painter.setPen(ink);
    // In a button that is wider than its words, because its key had no room, they stand in the
    // middle.
    const Qt::Alignment side = roomForKey || m_glyph ? Qt::AlignLeft : Qt::AlignHCenter;
    painter.drawText(
        inner, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
        QFontMetrics(font()).elidedText(shownText(), Qt::ElideRight, inner.width() + 1));
}

} // namespace wb::common
