// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

class QApplication;

/// The look all widgets share: colours, spacing and fonts of the dark theme. The style sheet
/// resources/themes/dark.qss names the same colours as @name@.
namespace wb::common {

namespace colour {
inline constexpr QColor Bar{12, 16, 22};                ///< Top bar and status strip.
inline constexpr QColor Window{16, 21, 28};             ///< Behind everything.
inline constexpr QColor Panel{23, 30, 39};              ///< Cards, charts, fields.
inline constexpr QColor PanelHover{32, 41, 53};         ///< Cards and fields under the pointer.
inline constexpr QColor Line{42, 52, 65};               ///< Borders and separators.
inline constexpr QColor Grid{29, 37, 48};               ///< Chart grid, table rules.
inline constexpr QColor Selection{28, 42, 58};          ///< The chosen row.
inline constexpr QColor Track{38, 49, 64};              ///< The empty part of a bar.
inline constexpr QColor Text{230, 235, 242};            ///< Values and titles.
inline constexpr QColor TextDim{142, 155, 171};         ///< Labels, units, second lines.
inline constexpr QColor TextFaint{112, 123, 138};       ///< Disabled and stale.
inline constexpr QColor Focus{126, 200, 245};           ///< The ring around what has the keyboard.
inline constexpr QColor Accent{86, 180, 233};           ///< Bars, links, the first line of a chart.
inline constexpr QColor AccentFill{35, 65, 94};         ///< The main button.
inline constexpr QColor AccentLine{58, 106, 151};       ///< Its border.
inline constexpr QColor Danger{229, 87, 63};            ///< Unhealthy, limits, errors.
inline constexpr QColor DangerFill{90, 35, 27};         ///< The button that goes back; bad tiles.
inline constexpr QColor DangerLine{165, 65, 47};        ///< Its border.
inline constexpr QColor DangerText{255, 157, 138};      ///< Labels of limit lines.
inline constexpr QColor DangerGround{42, 25, 23};       ///< The incident bar.
inline constexpr QColor ReasonGround{36, 28, 26};       ///< The reason box while not healthy.
inline constexpr QColor ReasonLine{87, 51, 43};         ///< Its border.
inline constexpr QColor Warning{240, 165, 58};          ///< Degraded; changed values.
inline constexpr QColor WarningFill{90, 67, 26};        ///< Tiles of degraded tasks.
inline constexpr QColor Good{47, 181, 139};             ///< Healthy.
inline constexpr QColor GoodFill{29, 58, 51};           ///< Tiles of healthy tasks.
inline constexpr QColor UnknownFill{42, 48, 58};        ///< Tiles of unknown tasks.
inline constexpr QColor Strip{29, 39, 53};              ///< The action strip.
inline constexpr QColor StripLine{53, 80, 108};         ///< Its upper edge.
inline constexpr QColor IncidentShade{229, 87, 63, 22}; ///< Over a chart while an incident is open.
/// Chart lines that the colour-blind can tell apart (Okabe and Ito's palette).
inline constexpr QColor ChartBlue{86, 180, 233};
inline constexpr QColor ChartOrange{230, 159, 0};
inline constexpr QColor ChartPink{204, 121, 167};
inline constexpr QColor ChartGreen{0, 158, 115};
inline constexpr QColor ChartGrey{142, 155, 171};
} // namespace colour

namespace spacing {
inline constexpr int Edge = 10;    ///< Between a column's border and its content.
inline constexpr int Gap = 8;      ///< Between cards, and between charts.
inline constexpr int Padding = 10; ///< Inside a card.
inline constexpr int Radius = 7;   ///< Of cards, buttons and fields.
} // namespace spacing

enum class FontRole {
    Body,        ///< Rows and sentences.
    Strong,      ///< The same, bold.
    Compact,     ///< A little smaller, where a column is narrow: timeline titles.
    Small,       ///< Second lines, axis labels, legends.
    SmallStrong, ///< The same, bold: legend values.
    Caption,     ///< "FLEET · 9 SERVICES": section headings, spaced capitals.
    Title,       ///< The chosen service's name.
};

/// The system's sans serif in a role's size and weight; sizes are logical pixels.
[[nodiscard]] QFont themeFont(FontRole role);

/// Style, palette, font and style sheet for the whole program. Call once, before any widget.
void applyTheme(QApplication& application);

} // namespace wb::common
