// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Colour.h"

#include <QFont>

class QApplication;
class QSize;

/// The look all widgets share: colours (Colour.h), spacing and fonts. The style sheet
/// resources/themes/window.qss names the same colours as @name@.
namespace wb::common {

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
    WallText,    ///< On a wall: why the shown service is as it is.
    WallTitle,   ///< On a wall: its name.
};

/// The system's sans serif in a role's size and weight; sizes are logical pixels, at the text size.
[[nodiscard]] QFont themeFont(FontRole role);

/// The text size in per cent of the designed one, LeastTextPercent … MostWallTextPercent.
[[nodiscard]] int textPercent();
/// Changes it for themeFont and scaled; what is there already follows with applyTheme.
void setTextPercent(int percent);
inline constexpr int LeastTextPercent = 80;
inline constexpr int MostTextPercent = 150;
inline constexpr int MostWallTextPercent = 400; ///< For screens that are read from afar.
/// The text size of a wall display, which is read from some metres: the same picture on every
/// screen, whatever pixels it has. `screen` in logical pixels.
[[nodiscard]] int wallTextPercent(QSize screen);
/// A length that goes with the text: heights of rows, widths of columns.
[[nodiscard]] int scaled(int px);

/// Has letters of CFF fonts (Noto Sans CJK) drawn as light as those of others: Qt has FreeType
/// darken their stems, which at the sizes of a window makes all Japanese look bold. Call it before
/// there is an application; whoever has set FREETYPE_PROPERTIES has the last word.
void lightenStems();

/// Style, palette, font and style sheet for the whole program, in the present theme and text size.
/// Call it before any widget, and again when one of the two has changed: every widget then gets
/// QEvent::StyleChange, and dresses and paints itself anew.
void applyTheme(QApplication& application);

} // namespace wb::common
