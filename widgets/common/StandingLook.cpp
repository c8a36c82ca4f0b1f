// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/StandingLook.h"

#include "widgets/common/Glyph.h"
#include "widgets/common/StateLook.h"
#include "widgets/common/Theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace wb::common {

using alarms::Standing;
using fleet::HealthState;

namespace {

constexpr int IconSizesPx[] = {16, 22, 24, 32, 48, 64};

HealthState stateOf(Standing standing) {
    switch (standing) {
    case Standing::Healthy:
        return HealthState::Healthy;
    case Standing::Degraded:
        return HealthState::Degraded;
    case Standing::Unhealthy:
        return HealthState::Unhealthy;
    default:
        return HealthState::Unknown;
    }
}

QPixmap picture(Standing standing, int sidePx) {
    QPixmap pixmap(sidePx, sidePx);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour::Window.value());
    const QRectF ground(0, 0, sidePx, sidePx);
    painter.drawRoundedRect(ground, sidePx * 0.2, sidePx * 0.2);
    const QRectF mark = ground.adjusted(sidePx * 0.2, sidePx * 0.2, -sidePx * 0.2, -sidePx * 0.2);
    if (standing == Standing::FeedDead) {
        paintGlyph(painter, mark, Glyph::Failed, colour::Danger);
    } else if (standing == Standing::Snoozed) {
        paintGlyph(painter, mark, Glyph::Snoozed, colour::TextDim);
    } else if (standing == Standing::Waiting) {
        paintGlyph(painter, mark, Glyph::Pending, colour::TextDim);
    } else {
        paintState(painter, mark, stateOf(standing));
    }
    return pixmap;
}

} // namespace

QString standingWord(Standing standing) {
    switch (standing) {
    case Standing::Snoozed:
        return QCoreApplication::translate("StandingLook", "snoozed");
    case Standing::Waiting:
        return QCoreApplication::translate("StandingLook", "waiting for data");
    case Standing::FeedDead:
        return QCoreApplication::translate("StandingLook", "feed dead");
    default:
        return stateWord(stateOf(standing));
    }
}

QIcon standingIcon(Standing standing) {
    QIcon icon;
    for (const int sidePx : IconSizesPx) {
        icon.addPixmap(picture(standing, sidePx));
    }
    return icon;
}

} // namespace wb::common
