// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QVector>

class QWidget;

namespace wb::desktop {

/// Where a window is to stand that once stood at `wanted`: there, or, if hardly any of it would be
/// seen, in the middle of the first screen. Never larger than its screen nor partly beyond it.
/// `screens` are what windows may cover, at least one.
[[nodiscard]] QRect placeOn(const QVector<QRect>& screens, const QRect& wanted);

/// Where a window is or, while it is maximised or fills the screen, will be again.
[[nodiscard]] QRect placeOf(const QWidget& window);

/// Shows a window for the first time: where it once was, maximised if it was, or without such a
/// `place` at its designed size, filling a screen that is smaller than that.
void showAt(QWidget& window, const QRect& place, bool isMaximised);

} // namespace wb::desktop
