// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/StateLook.h"

#include "widgets/common/Theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace wb::common {

using fleet::HealthState;

Colour stateColour(HealthState state) {
    switch (state) {
    case HealthState::Healthy:
        return colour::Good;
    case HealthState::Degraded:
        return colour::Warning;
    case HealthState::Unhealthy:
        return colour::Danger;
    case HealthState::Unknown:
        break;
    }
    return colour::TextDim;
}

Colour tileFill(HealthState state) {
    switch (state) {
    case HealthState::Healthy:
        return colour::GoodTile;
    case HealthState::Degraded:
        return colour::WarningTile;
    case HealthState::Unhealthy:
        return colour::DangerTile;
    case HealthState::Unknown:
        break;
    }
    return colour::UnknownTile;
}

Colour tileInk(HealthState state) {
    switch (state) {
    case HealthState::Healthy:
        return colour::GoodInk;
    case HealthState::Degraded:
        return colour::WarningInk;
    case HealthState::Unhealthy:
        return colour::DangerInk;
    case HealthState::Unknown:
        break;
    }
    return colour::UnknownInk;
}

QString stateWord(HealthState state) {
    switch (state) {
    case HealthState::Healthy:
        return QCoreApplication::translate("StateLook", "healthy");
    case HealthState::Degraded:
        return QCoreApplication::translate("StateLook", "degraded");
    case HealthState::Unhealthy:
        return QCoreApplication::translate("StateLook", "unhealthy");
    case HealthState::Unknown:
        break;
    }
    return QCoreApplication::translate("StateLook", "unknown");
}

HealthState stateNamed(const QString& name) {
    for (const HealthState state :
         {HealthState::Healthy, HealthState::Degraded, HealthState::Unhealthy}) {
        if (name == fleet::healthName(state)) {
            return state;
        }
    }
    return HealthState::Unknown;
}

QString taskStateWord(HealthState state) {
    switch (state) {
    case HealthState::Healthy:
        return QCoreApplication::translate("StateLook", "healthy", "of a task");
    case HealthState::Degraded:
        return QCoreApplication::translate("StateLook", "degraded", "of a task");
    case HealthState::Unhealthy:
        return QCoreApplication::translate("StateLook", "unhealthy", "of a task");
    case HealthState::Unknown:
        break;
    }
    return QCoreApplication::translate("StateLook", "unknown", "of a task");
}

QString partlyJudgedWord() {
    return QCoreApplication::translate("StateLook", "healthy, partly judged");
}

QString partlyJudgedTaskWord() {
    return QCoreApplication::translate("StateLook", "healthy, partly judged", "of a task");
}

void paintPartlyJudged(QPainter& painter, const QRectF& area, const QColor& ink) {
    const qreal side = std::min(area.width(), area.height());
    const qreal stroke = std::max(1.5, side * 0.2);
    QRectF square(0, 0, side - stroke, side - stroke);
    square.moveCenter(area.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, stroke));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(square);
    painter.restore();
}

void paintState(QPainter& painter, const QRectF& area, HealthState state) {
    paintState(painter, area, state, stateColour(state));
}

void paintState(QPainter& painter, const QRectF& area, HealthState state, const QColor& ink) {
    const qreal side = std::min(area.width(), area.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(area.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    switch (state) {
    case HealthState::Healthy:
        painter.drawEllipse(square);
        break;
    case HealthState::Degraded: {
        // The triangle's mass sits low, so it is drawn a little taller than wide to look centred.
        const QRectF box = square.adjusted(0, side * 0.02, 0, -side * 0.04);
        painter.drawPolygon(
            QPolygonF({QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()}));
        break;
    }
    case HealthState::Unhealthy:
        painter.drawRect(square.adjusted(side * 0.04, side * 0.04, -side * 0.04, -side * 0.04));
        break;
    case HealthState::Unknown: {
        QFont font = themeFont(FontRole::Strong);
        font.setPixelSize(std::max(8, static_cast<int>(side * 1.25)));
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(square.adjusted(-side, -side, side, side), Qt::AlignCenter,
                         QStringLiteral("?"));
        break;
    }
    }
    painter.restore();
}

} // namespace wb::common
