// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/charts/ChatIncident.h"
#include "widgets/charts/ChartCard.h"
#include "widgets/charts/ChartGrid.h"

#include <QApplication>
#include <QMouseEvent>

namespace wb::testing {

/// A grid on the chat incident whose every request is answered at once, as far as data go.
class LiveGrid : public charts::ChartGrid {
public:
    explicit LiveGrid(TimeMs nowMs = at("17:59:32"), TimeMs dataUntilMs = at("17:59:32")) {
        const auto answer = [this, dataUntilMs](const fleet::ChartRequest& request) {
            requests.append(request);
            rangeReady(chatReply(request, dataUntilMs));
        };
        connect(this, &charts::ChartGrid::rangeRequested, this, answer);
        resize(834, 712);
        setEnvironment(chatEnvironment());
        setService(QStringLiteral("chat"));
        setFleet(chatSnapshot(dataUntilMs));
        setMarkers(
            {{at("17:46:00"), charts::Marker::Kind::Deployment,
              QStringLiteral("Deploy v413 · r42")},
             {at("17:54:00"), charts::Marker::Kind::Note, QStringLiteral("Customers <b>wait</b>")},
             {at("17:58:30"), charts::Marker::Kind::Action,
              QStringLiteral("Redeploy of 3 tasks")}});
        setIncident(at("17:51:08"), NoTime);
        setNow(nowMs);
        show();
    }
    QVector<fleet::ChartRequest> requests;
};

inline QPointF placeOn(charts::ChartCard* card, double fraction) {
    const QRectF area = card->plotRect();
    return {area.left() + fraction * area.width(), area.center().y()};
}

inline void drag(charts::ChartCard* card, double from, double to, Qt::KeyboardModifiers modifiers) {
    constexpr int Steps = 5;
    QWidget* viewport = card->viewport();
    const auto send = [&](QEvent::Type type, double fraction, Qt::MouseButton button,
                          Qt::MouseButtons held) {
        const QPointF place = placeOn(card, fraction);
        QMouseEvent event(type, place, viewport->mapToGlobal(place), button, held, modifiers);
        QApplication::sendEvent(viewport, &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    for (int step = 1; step <= Steps; ++step) {
        send(QEvent::MouseMove, from + (to - from) * step / Steps, Qt::NoButton, Qt::LeftButton);
    }
    send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
}

} // namespace wb::testing
