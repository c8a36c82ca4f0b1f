// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace wb::common {

/// Has a screen reader speak at once what somebody has to hear who looks elsewhere: it speaks of
/// itself only what gets the focus. `inside`: a widget of the window that it is about. Plain text;
/// nothing where no screen reader runs. Main thread.
void announce(QWidget& inside, const QString& text);

} // namespace wb::common
