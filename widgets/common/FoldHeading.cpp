// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/FoldHeading.h"

#include "models/base/SafeText.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace wb::common {

namespace {

constexpr int MarkSide = 8;
constexpr int MarkGap = 6;

} // namespace

FoldHeading::FoldHeading(QWidget* parent)
    : QAbstractButton(parent) {
    setFont(themeFont(FontRole::Caption));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] {
        m_isOpened = !m_isOpened;
        tell();
        Q_EMIT folded(isFolded());
    });
    tell();
}

void FoldHeading::setWords(const QString& heading, const QString& about, const QString& whole) {
    setText(heading);
    m_about = base::shownText(about);
    m_whole = whole;
    tell();
    updateGeometry();
}

void FoldHeading::setLow(bool isLow) {
    if (isLow != m_isLow) {
        m_isLow = isLow;
        m_isOpened = false;
        tell();
    }
}

void FoldHeading::tell() {
    setEnabled(m_isLow);
    setFocusPolicy(m_isLow ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(m_isLow ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAccessibleName(text());
    setPlainToolTip(*this, isFolded() ? m_whole : QString());
    update();
}

int FoldHeading::markWidth() const {
    return m_isLow ? scaled(MarkSide) + MarkGap : 0;
}

QSize FoldHeading::sizeHint() const {
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + markWidth() + 2, metrics.height()};
}

QSize FoldHeading::minimumSizeHint() const {
    return sizeHint();
}

void FoldHeading::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setFont(themeFont(FontRole::Caption));
        updateGeometry();
    }
}

void FoldHeading::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const Colour ink = m_isLow && (underMouse() || hasFocus()) ? colour::Text : colour::TextDim;
    painter.setPen(ink);
    const QFontMetrics metrics(font());
    const bool hasMore = isFolded() && !m_about.isEmpty();
    const QString wanted = hasMore ? text() + QStringLiteral(" · ") + m_about : text();
    const int room = std::max(0, width() - markWidth());
    const QString shown = metrics.elidedText(wanted, Qt::ElideRight, room);
    painter.drawText(QRect(0, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter, shown);
    if (!m_isLow) {
        return;
    }
    // Down where it would open, up where it would close.
    const double side = scaled(MarkSide);
    QPainterPath mark(QPointF(-side / 2, -side / 4));
    mark.lineTo(side / 2, -side / 4);
    mark.lineTo(0, side / 4);
    mark.closeSubpath();
    painter.translate(metrics.horizontalAdvance(shown) + MarkGap + side / 2, height() / 2.0);
    painter.rotate(isFolded() ? 0 : 180);
    painter.fillPath(mark, ink.value());
}

} // namespace wb::common
