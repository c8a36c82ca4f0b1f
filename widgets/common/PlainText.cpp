// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/PlainText.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace wb::common {

QString safeToolTip(const QString& plain) {
    if (plain.isEmpty()) {
        return {};
    }
    QString escaped = plain.toHtmlEscaped();
    escaped.replace(QLatin1Char('\n'), QLatin1String("<br/>"));
    return QStringLiteral("<qt>%1</qt>").arg(escaped);
}

PlainLabel::PlainLabel(FontRole role, QWidget* parent, const QString& text, Colour ink)
    : QLabel(text, parent)
    , m_role(role)
    , m_ink(ink) {
    setTextFormat(Qt::PlainText);
    dress();
}

void PlainLabel::setInk(Colour ink) {
    if (!(ink == m_ink)) {
        m_ink = ink;
        dress();
    }
}

void PlainLabel::dress() {
    setFont(themeFont(m_role));
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, m_ink);
    palette.setColor(QPalette::Text, m_ink);
    setPalette(palette);
}

void PlainLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        dress();
    }
}

PlainLabel* plainLabel(FontRole role, QWidget* parent, const QString& text, Colour ink) {
    return new PlainLabel(role, parent, text, ink);
}

ElidedLabel::ElidedLabel(FontRole role, QWidget* parent)
    : QWidget(parent)
    , m_role(role) {
    setFont(themeFont(role));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString& text) {
    if (text == m_text) {
        return;
    }
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    updateToolTip();
    update();
}

void ElidedLabel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setFont(themeFont(m_role));
        updateGeometry();
        updateToolTip();
    }
}

void ElidedLabel::setInk(Colour ink) {
    m_ink = ink;
    update();
}

void ElidedLabel::setInsistedWidth(int widthPx) {
    m_insistedWidth = widthPx;
    updateGeometry();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment) {
    m_alignment = alignment;
    update();
}

QSize ElidedLabel::sizeHint() const {
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_text) + 2, metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    const QFontMetrics metrics(font());
    const int least = std::max(metrics.averageCharWidth() * 6, scaled(m_insistedWidth));
    return {std::min(least, sizeHint().width()), metrics.height()};
}

void ElidedLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(m_ink);
    painter.drawText(rect(), static_cast<int>(m_alignment) | Qt::TextSingleLine,
                     QFontMetrics(font()).elidedText(m_text, Qt::ElideRight, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip() {
    const bool cut = sizeHint().width() - 2 > width();
    setToolTip(cut ? safeToolTip(m_text) : QString());
}

} // namespace wb::common
