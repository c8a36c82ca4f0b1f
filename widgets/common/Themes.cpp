// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Colour.h"

namespace wb::common {

namespace {

/// The look the window was designed in.
constexpr ThemeColours Dark = {
    .isDark = true,
    .bar = QColor(12, 16, 22),
    .window = QColor(16, 21, 28),
    .panel = QColor(23, 30, 39),
    .panelHover = QColor(32, 41, 53),
    .line = QColor(42, 52, 65),
    .grid = QColor(29, 37, 48),
    .chartGridLine = QColor(32, 41, 54),
    .selection = QColor(28, 42, 58),
    .track = QColor(38, 49, 64),
    .text = QColor(230, 235, 242),
    .textDim = QColor(142, 155, 171),
    .textFaint = QColor(112, 123, 138),
    .focus = QColor(126, 200, 245),
    .accent = QColor(86, 180, 233),
    .accentFill = QColor(35, 65, 94),
    .accentLine = QColor(58, 106, 151),
    .buttonFill = QColor(31, 38, 48),
    .buttonOff = QColor(24, 30, 38),
    .keyLine = QColor(72, 86, 104),
    .keyText = QColor(204, 209, 216),
    .danger = QColor(229, 87, 63),
    .dangerFill = QColor(90, 35, 27),
    .dangerLine = QColor(165, 65, 47),
    .dangerText = QColor(255, 157, 138),
    .dangerGround = QColor(42, 25, 23),
    .reasonGround = QColor(36, 28, 26),
    .reasonLine = QColor(87, 51, 43),
    .warning = QColor(240, 165, 58),
    .warningText = QColor(240, 165, 58),
    .good = QColor(47, 181, 139),
    .goodText = QColor(47, 181, 139),
    .goodTile = QColor(29, 58, 51),
    .goodInk = QColor(191, 233, 219),
    .warningTile = QColor(90, 67, 26),
    .warningInk = QColor(253, 225, 173),
    .dangerTile = QColor(106, 38, 27),
    .dangerInk = QColor(255, 205, 194),
    .unknownTile = QColor(42, 48, 58),
    .unknownInk = QColor(190, 198, 208),
    .strip = QColor(29, 39, 53),
    .stripLine = QColor(53, 80, 108),
    .incidentShade = QColor(229, 87, 63, 22),
    .scrim = QColor(8, 11, 16, 170),
    .chartBlue = QColor(86, 180, 233),
    .chartOrange = QColor(230, 159, 0),
    .chartPink = QColor(204, 121, 167),
    .chartGreen = QColor(0, 158, 115),
    .chartGrey = QColor(142, 155, 171),
};

} // namespace

const ThemeColours& coloursOf(Theme theme) {
    Q_UNUSED(theme)
    return Dark;
}

} // namespace wb::common
