// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Colour.h"

namespace wb::common {

namespace {

const ThemeColours*& current() {
    static const ThemeColours* colours = &coloursOf(Theme::Dark);
    return colours;
}

} // namespace

const ThemeColours& themeColours() {
    return *current();
}

void setThemeColours(Theme theme) {
    current() = &coloursOf(theme);
}

QColor underPointer(const QColor& ground) {
    return themeColours().isDark ? ground.lighter(125) : ground.darker(107);
}

QColor heldDown(const QColor& ground) {
    return ground.darker(themeColours().isDark ? 125 : 115);
}

} // namespace wb::common
