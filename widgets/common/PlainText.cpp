// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/PlainText.h"

#include "models/base/SafeText.h"

#include <QEvent>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace wb::common {

QString unbroken(QString text) {
    // "96 %", "300 ms", "< 0.001" and "MiB/s": what is read as one stays on one line.
    // "CPU 22 %", "p95 4.1 s" and "2024-11-14 17:51:08 ET" as well.
    static const QRegularExpression Spaces(QStringLiteral(
        "(?<=\\d) (?=(?:%|ms|s|min|h|d|[KMGT]?i?B|/s)(?![A-Za-z]))|(?<=[<>=×]) (?=\\d)|(?<=\\bp) "
        "(?=[<>])|(?<=\\bCPU|\\bp\\d\\d|\\d h) (?=\\d)|(?<=\\d) (?=\\d\\d:\\d\\d)|"
        "(?<=\\d:\\d\\d) (?=[A-Z]{2,5}\\b)|(?<=\\d) (?=[秒分時日])|(?<=間) (?=\\d\\d 分)"));
    static const QRegularExpression Slashes(QStringLiteral("(?<=iB)/(?=s)"));
    static const QRegularExpression Dashes(QStringLiteral("(?<=\\d)–(?=\\d)"));
    text.replace(Spaces, QString(QChar::Nbsp));
    text.replace(Dashes, QStringLiteral("–\u2060"));
    return text.replace(Slashes, QStringLiteral("/\u2060"));
}

QString safeToolTip(const QString& plain) {
    if (plain.isEmpty()) {
        return {};
    }
    QString escaped = base::shownText(plain).toHtmlEscaped();
    escaped.replace(QLatin1Char('\n'), QLatin1String("<br/>"));
    return QStringLiteral("<qt>%1</qt>").arg(escaped);
}

void setPlainToolTip(QWidget& widget, const QString& plain) {
    widget.setToolTip(safeToolTip(plain));
    // Qt would give the tool tip with its tags.
    widget.setAccessibleDescription(base::shownText(plain));
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

void ElidedLabel::setText(const QString& text, const QStringList& shorter) {
    const QString safe = base::shownText(text);
    if (safe == m_text && shorter == m_shorter) {
        return;
    }
    const QSize hint = sizeHint();
    const QSize least = minimumSizeHint();
    m_text = safe;
    m_shorter = shorter;
    setAccessibleName(m_text);
    // A clock that ticks takes the same room, and lays out nothing anew.
    if (hint != sizeHint() || least != minimumSizeHint()) {
        updateGeometry();
    }
    updateToolTip();
    update();
}

void ElidedLabel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setRole(m_role);
    }
}

void ElidedLabel::setRole(FontRole role) {
    m_role = role;
    setFont(themeFont(m_role));
    updateGeometry();
    updateToolTip();
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

const QString& ElidedLabel::shownText() const {
    const QFontMetrics metrics(font());
    const auto fits = [&](const QString& text) {
        return metrics.horizontalAdvance(text) <= width();
    };
    if (m_shorter.isEmpty() || fits(m_text)) {
        return m_text;
    }
    const auto found = std::find_if(m_shorter.begin(), m_shorter.end(), fits);
    return found == m_shorter.end() ? m_shorter.constLast() : *found;
}

int ElidedLabel::widthWithin(int mostPx) const {
    const int least = minimumSizeHint().width();
    const int whole = sizeHint().width();
    if (m_shorter.isEmpty() || whole <= mostPx) {
        return std::clamp(whole, least, std::max(least, mostPx));
    }
    const QFontMetrics metrics(font());
    for (const QString& text : m_shorter) {
        if (const int width = metrics.horizontalAdvance(text) + 2; width <= mostPx) {
            return std::max(least, width);
        }
    }
    return least;
}

bool ElidedLabel::hasRoom() const {
    return m_shorter.isEmpty() || width() >= minimumSizeHint().width();
}

QSize ElidedLabel::minimumSizeHint() const {
    const QFontMetrics metrics(font());
    if (!m_shorter.isEmpty()) {
        return {metrics.horizontalAdvance(m_shorter.constLast()) + 2, metrics.height()};
    }
    const int least = std::max(metrics.averageCharWidth() * 6, scaled(m_insistedWidth));
    return {std::min(least, sizeHint().width()), metrics.height()};
}

void ElidedLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(m_ink);
    painter.drawText(rect(), static_cast<int>(m_alignment) | Qt::TextSingleLine,
                     QFontMetrics(font()).elidedText(shownText(), Qt::ElideRight, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip() {
    const bool cut = sizeHint().width() - 2 > width();
    setPlainToolTip(*this, cut ? m_text : QString());
}

} // namespace wb::common
