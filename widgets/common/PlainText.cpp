// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/PlainText.h"

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

QLabel* plainLabel(FontRole role, QWidget* parent, const QString& text, const QColor& ink) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(themeFont(role));
    label->setText(text);
    setInk(label, ink);
    return label;
}

void setInk(QWidget* widget, const QColor& ink) {
    QPalette palette = widget->palette();
    if (palette.color(QPalette::WindowText) == ink) {
        return;
    }
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Text, ink);
    widget->setPalette(palette);
}

ElidedLabel::ElidedLabel(FontRole role, QWidget* parent)
    : QWidget(parent) {
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

void ElidedLabel::setInk(const QColor& ink) {
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
    const int least = std::max(metrics.averageCharWidth() * 6, m_insistedWidth);
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
