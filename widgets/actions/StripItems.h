// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"
#include "models/fleet/FleetSnapshot.h"
#include "widgets/actions/ItemLine.h"

/// What the action strip lists of an action, in words with a glyph. Pure.
namespace wb::actions {

/// What needs an eye stands first: failed, warning, pending, passed.
[[nodiscard]] QVector<ItemLine::Item> checkItems(QVector<deploy::PreflightCheck> checks);
[[nodiscard]] ItemLine::Item progressItem(const fleet::TaskProgress& progress);
/// "1 api-gateway 15/15": which of a group is waited for.
[[nodiscard]] ItemLine::Item memberItem(int number, const deploy::ActionMember& member);
/// What an autoscaler may not do meanwhile; afterwards, what is not put back yet.
[[nodiscard]] ItemLine::Item heldItem(const deploy::HeldMinimum& held, bool isOver, bool isNamed);
/// Which releases run of each service of the action, and what is to be done where it is several.
[[nodiscard]] QVector<ItemLine::Item> runningItems(const deploy::ActionSnapshot& action,
                                                   const fleet::FleetSnapshot& fleet);

} // namespace wb::actions
