// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/StripBar.h"

#include "widgets/common/LookFollower.h"
#include "widgets/common/Theme.h"

#include <QPainter>

#include <algorithm>

namespace wb::actions {

StripBar::StripBar(QWidget* parent)
    : QWidget(parent) {
    new common::LookFollower(this, [this] { setFixedHeight(common::scaled(8)); }, {});
    setMinimumWidth(60);
    setMaximumWidth(220);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StripBar::setFraction(double fraction) {
    m_fraction = std::clamp(fraction, 0.0, 1.0);
    update();
}

void StripBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(common::colour::Track.value());
    QRectF bar = rect();
    painter.drawRoundedRect(bar, 2, 2);
    bar.setWidth(bar.width() * m_fraction);
    painter.setBrush(common::colour::Accent.value());
    painter.drawRoundedRect(bar, 2, 2);
}

} // namespace wb::actions
