// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"

/// How the checks of a preflight are worded, whichever file makes them.
namespace wb::deploy {

/// "chat-1, chat-2, chat-3, chat-4 and 3 more".
[[nodiscard]] QString named(const QStringList& names);
/// "1 task", "3 tasks".
[[nodiscard]] QString counted(qsizetype count, const QString& noun);
[[nodiscard]] PreflightCheck passed(QString text);
[[nodiscard]] PreflightCheck warning(QString text, QString advice);
[[nodiscard]] PreflightCheck failed(QString text, QString advice);

} // namespace wb::deploy
