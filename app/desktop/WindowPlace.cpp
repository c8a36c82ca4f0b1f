// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/WindowPlace.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace wb::desktop {

namespace {

constexpr int ForFramePx = 40; ///< What a window manager's title takes.

qint64 area(const QRect& rect) {
    return rect.isValid() ? static_cast<qint64>(rect.width()) * rect.height() : 0;
}

} // namespace

QRect placeOn(const QVector<QRect>& screens, const QRect& wanted) {
    Q_ASSERT(!screens.isEmpty());
    const auto seen = [&](const QRect& screen) { return area(screen & wanted); };
    const QRect best =
        *std::max_element(screens.begin(), screens.end(),
                          [&](const QRect& a, const QRect& b) { return seen(a) < seen(b); });
    constexpr int HardlyAny = 10; // One part of so many.
    const bool isGone = seen(best) < area(wanted) / HardlyAny;
    const QRect screen = isGone ? screens.constFirst() : best;
    QRect place(QPoint(), wanted.size().boundedTo(screen.size()));
    if (isGone) {
        place.moveCenter(screen.center());
        return place;
    }
    const QPoint last = screen.bottomRight() - QPoint(place.width() - 1, place.height() - 1);
    place.moveTopLeft({std::clamp(wanted.x(), screen.x(), last.x()),
                       std::clamp(wanted.y(), screen.y(), last.y())});
    return place;
}

QRect placeOf(const QWidget& window) {
    const bool isLarger = window.isMaximized() || window.isFullScreen();
    const QRect normal = window.normalGeometry();
    return isLarger && !normal.isEmpty() ? normal : window.geometry();
}

void showAt(QWidget& window, const QRect& place, bool isMaximised) {
    if (!place.isEmpty()) {
        QVector<QRect> screens{QGuiApplication::primaryScreen()->availableGeometry()};
        for (const QScreen* screen : QGuiApplication::screens()) {
            screens << screen->availableGeometry();
        }
        window.setGeometry(placeOn(screens, place));
    }
    const QSize room = window.screen()->availableSize();
    const bool isTight =
        room.width() < window.width() || room.height() < window.height() + ForFramePx;
    if (isMaximised || (place.isEmpty() && isTight)) {
        window.showMaximized();
    } else {
        window.show();
    }
}

} // namespace wb::desktop
