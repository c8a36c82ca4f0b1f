// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/ScrollFade.h"

#include "widgets/common/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

namespace wb::common {

namespace {

constexpr int Height = 34;
constexpr qreal CoveredFrom = 0.85; ///< Of the height: below it nothing is seen.

} // namespace

int ScrollFade::reach() {
    return scaled(Height);
}

ScrollFade::ScrollFade(QScrollArea* area)
    : QWidget(area)
    , m_area(area) {
    setObjectName(QStringLiteral("scrollFade"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    area->viewport()->installEventFilter(this);
    connect(area->verticalScrollBar(), &QScrollBar::valueChanged, this, &ScrollFade::place);
    connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ScrollFade::place);
    place();
}

bool ScrollFade::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_area->viewport() && event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void ScrollFade::place() {
    const QScrollBar* bar = m_area->verticalScrollBar();
    QRect area = m_area->viewport()->geometry();
    area.setTop(area.bottom() + 1 - std::min(reach(), area.height() / 2));
    setGeometry(area);
    setVisible(bar->value() < bar->maximum());
    raise();
}

void ScrollFade::paintEvent(QPaintEvent* /*event*/) {
    QColor clear = colour::Window.value();
    clear.setAlpha(0);
    QLinearGradient fade(0, 0, 0, height());
    fade.setColorAt(0, clear);
    fade.setColorAt(CoveredFrom, colour::Window.value());
    QPainter(this).fillRect(rect(), fade);
}

} // namespace wb::common
