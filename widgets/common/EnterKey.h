// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace wb::common {

/// On a page of its own, where Enter has no other meaning, it presses the button with the focus.
void pressByEnter(QWidget* page);

} // namespace wb::common
