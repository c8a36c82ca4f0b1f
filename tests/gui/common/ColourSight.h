// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

/// How colours are seen: contrast, and distance for people with and without full colour vision.
namespace wb::sight {

enum class Sight { Full, Protanopia, Deuteranopia, Tritanopia };
inline constexpr Sight Sights[] = {Sight::Full, Sight::Protanopia, Sight::Deuteranopia,
                                   Sight::Tritanopia};

/// `front` over an opaque `ground`.
[[nodiscard]] QColor over(const QColor& front, const QColor& ground);
/// 1 … 21: WCAG 2.1's contrast ratio of two opaque colours.
[[nodiscard]] double contrast(const QColor& one, const QColor& other);
/// CIEDE2000 (Sharma, Wu and Dalal, 2005) between two opaque colours as someone sees them: at full
/// severity, after Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation
/// of Color Vision Deficiency", 2009.
[[nodiscard]] double distance(const QColor& one, const QColor& other, Sight sight);

} // namespace wb::sight
