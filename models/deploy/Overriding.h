// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"
#include "models/deploy/Action.h"

/// Going on against failed checks: which ones, and what has to be typed for it. Pure.
namespace wb::deploy {

/// Of a reason, so that somebody can make sense of it later; and at most, so that it stays one.
inline constexpr qsizetype ShortestReason = 10;
inline constexpr qsizetype LongestReason = 500;

/// The reason itself, or InvalidInput with what is wrong with it.
[[nodiscard]] Expected<QString> overrideReason(const QString& typed);
/// What is typed where an action is held: "chat: the old tasks are going away", the service's name
/// first, so that nobody overrides the wrong one. The reason alone, or InvalidInput.
[[nodiscard]] Expected<QString> typedOverride(const QString& typed, const QString& service);

[[nodiscard]] bool isOverridable(const QString& checkId);
/// The first failed check that nobody may override, or nullptr.
[[nodiscard]] const PreflightCheck* firstFinal(const QVector<PreflightCheck>& checks);
/// The keys of all failed checks.
[[nodiscard]] QStringList failedKeys(const QVector<PreflightCheck>& checks);
/// Turns the failed checks that it names (to the extent that was shown, see PreflightCheck), and
/// that may be overridden, into warnings.
void applyOverride(const Override& overriding, QVector<PreflightCheck>& checks);

} // namespace wb::deploy
