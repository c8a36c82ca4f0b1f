// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <QVector>

#include <functional>

class QMenu;
class QObject;
class QString;

namespace wb::shell {

/// For how long sounds can be off, shortest first.
[[nodiscard]] const QVector<DurationMs>& muteSpans();
/// "Sounds off for 1 hour", "Sounds on": a choice; 0 means on.
[[nodiscard]] QString muteChoice(DurationMs forMs);
/// "no sounds for 14:32": how long it will still be.
[[nodiscard]] QString muteText(DurationMs leftMs);

/// The choices of sounds in a menu: how long they can be off or, while they are, on again.
/// `chosen` runs with 0 for on, as long as `context` lives.
void addMuteChoices(QMenu& menu, DurationMs leftMs, QObject* context,
                    const std::function<void(DurationMs)>& chosen);

} // namespace wb::shell
