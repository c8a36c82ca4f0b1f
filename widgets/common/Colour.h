// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

/// Colours by what they are for, and the themes that say what they look like.
namespace wb::common {

/// All colours of one theme.
struct ThemeColours {
    bool isDark = true;   ///< Light ink on dark grounds.
    QColor bar;           ///< Top bar and status strip.
    QColor window;        ///< Behind everything.
    QColor panel;         ///< Cards, charts, fields.
    QColor panelHover;    ///< Cards and fields under the pointer.
    QColor line;          ///< Borders and separators.
    QColor grid;          ///< Table rules.
    QColor chartGridLine; ///< Of charts.
    QColor selection;     ///< The chosen row.
    QColor track;         ///< The empty part of a bar.
    QColor text;          ///< Values and titles.
    QColor textDim;       ///< Labels, units, second lines.
    QColor textFaint;     ///< Disabled and stale.
    QColor focus;         ///< The ring around what has the keyboard.
    QColor accent;        ///< Bars, links, the marks of deployments.
    QColor accentFill;    ///< The main button.
    QColor accentLine;    ///< Its border.
    QColor buttonFill;    ///< Other buttons.
    QColor buttonOff;     ///< Any button that cannot be pressed.
    QColor keyLine;       ///< The frame around a key's name.
    QColor keyText;       ///< A key's name.
    QColor danger;        ///< Unhealthy, limits, errors.
    QColor dangerFill;    ///< The button that goes back; the pill of a dead feed.
    QColor dangerLine;    ///< Its border.
    QColor dangerText;    ///< Labels of limit lines.
    QColor dangerGround;  ///< The incident bar.
    QColor reasonGround;  ///< The reason box while not healthy.
    QColor reasonLine;    ///< Its border.
    QColor warning;       ///< Degraded; changed values.
    QColor warningText;   ///< Degraded, in words.
    QColor good;          ///< Healthy.
    QColor goodText;      ///< Good news, in words.
    QColor goodTile;      ///< A healthy task's tile.
    QColor goodInk;       ///< What stands on it.
    QColor warningTile;   ///< A degraded task's tile.
    QColor warningInk;    ///< What stands on it.
    QColor dangerTile;    ///< An unhealthy task's tile.
    QColor dangerInk;     ///< What stands on it.
    QColor unknownTile;   ///< The tile of a task of which nothing is known.
    QColor unknownInk;    ///< What stands on it.
    QColor strip;         ///< The action strip.
    QColor stripLine;     ///< Its upper edge.
    QColor incidentShade; ///< Over a chart while an incident is open.
    QColor scrim;         ///< Over the window behind the sheet of keys.
    QColor chartBlue;     ///< Chart lines that the colour-blind can tell apart.
    QColor chartOrange;
    QColor chartPink;
    QColor chartGreen;
    QColor chartGrey;
};

enum class Theme { Dark, Light, HighContrast };
inline constexpr Theme Themes[] = {Theme::Dark, Theme::Light, Theme::HighContrast};

/// What a theme looks like; lives as long as the program. tests/gui/common/tst_Themes holds every
/// theme to its contrasts, and its states and lines apart for the colour-blind.
[[nodiscard]] const ThemeColours& coloursOf(Theme theme);
/// What is painted with now. GUI thread.
[[nodiscard]] const ThemeColours& themeColours();
/// Changes it without drawing anything anew: that is for applyTheme.
void setThemeColours(Theme theme);

/// A colour by its name. It stays a name while it is kept, and becomes the current theme's colour
/// where it is used, so that nothing holds on to a theme that is gone.
class Colour {
public:
    constexpr explicit Colour(QColor ThemeColours::*member)
        : m_member(member) {}
    [[nodiscard]] const QColor& value() const { return themeColours().*m_member; }
    // Wherever a QColor is wanted, the name will do.
    operator QColor() const { return value(); } // NOLINT(google-explicit-constructor)
    [[nodiscard]] QColor in(const ThemeColours& theme) const { return theme.*m_member; }
    friend constexpr bool operator==(Colour a, Colour b) { return a.m_member == b.m_member; }

private:
    QColor ThemeColours::*m_member;
};

namespace colour {
inline constexpr Colour Bar{&ThemeColours::bar};
inline constexpr Colour Window{&ThemeColours::window};
inline constexpr Colour Panel{&ThemeColours::panel};
inline constexpr Colour PanelHover{&ThemeColours::panelHover};
inline constexpr Colour Line{&ThemeColours::line};
inline constexpr Colour Grid{&ThemeColours::grid};
inline constexpr Colour ChartGridLine{&ThemeColours::chartGridLine};
inline constexpr Colour Selection{&ThemeColours::selection};
inline constexpr Colour Track{&ThemeColours::track};
inline constexpr Colour Text{&ThemeColours::text};
inline constexpr Colour TextDim{&ThemeColours::textDim};
inline constexpr Colour TextFaint{&ThemeColours::textFaint};
inline constexpr Colour Focus{&ThemeColours::focus};
inline constexpr Colour Accent{&ThemeColours::accent};
inline constexpr Colour AccentFill{&ThemeColours::accentFill};
inline constexpr Colour AccentLine{&ThemeColours::accentLine};
inline constexpr Colour ButtonFill{&ThemeColours::buttonFill};
inline constexpr Colour ButtonOff{&ThemeColours::buttonOff};
inline constexpr Colour KeyLine{&ThemeColours::keyLine};
inline constexpr Colour KeyText{&ThemeColours::keyText};
inline constexpr Colour Danger{&ThemeColours::danger};
inline constexpr Colour DangerFill{&ThemeColours::dangerFill};
inline constexpr Colour DangerLine{&ThemeColours::dangerLine};
inline constexpr Colour DangerText{&ThemeColours::dangerText};
inline constexpr Colour DangerGround{&ThemeColours::dangerGround};
inline constexpr Colour ReasonGround{&ThemeColours::reasonGround};
inline constexpr Colour ReasonLine{&ThemeColours::reasonLine};
inline constexpr Colour Warning{&ThemeColours::warning};
inline constexpr Colour WarningText{&ThemeColours::warningText};
inline constexpr Colour Good{&ThemeColours::good};
inline constexpr Colour GoodText{&ThemeColours::goodText};
inline constexpr Colour GoodTile{&ThemeColours::goodTile};
inline constexpr Colour GoodInk{&ThemeColours::goodInk};
inline constexpr Colour WarningTile{&ThemeColours::warningTile};
inline constexpr Colour WarningInk{&ThemeColours::warningInk};
inline constexpr Colour DangerTile{&ThemeColours::dangerTile};
inline constexpr Colour DangerInk{&ThemeColours::dangerInk};
inline constexpr Colour UnknownTile{&ThemeColours::unknownTile};
inline constexpr Colour UnknownInk{&ThemeColours::unknownInk};
inline constexpr Colour Strip{&ThemeColours::strip};
inline constexpr Colour StripLine{&ThemeColours::stripLine};
inline constexpr Colour IncidentShade{&ThemeColours::incidentShade};
inline constexpr Colour Scrim{&ThemeColours::scrim};
inline constexpr Colour ChartBlue{&ThemeColours::chartBlue};
inline constexpr Colour ChartOrange{&ThemeColours::chartOrange};
inline constexpr Colour ChartPink{&ThemeColours::chartPink};
inline constexpr Colour ChartGreen{&ThemeColours::chartGreen};
inline constexpr Colour ChartGrey{&ThemeColours::chartGrey};
} // namespace colour

/// A button's or tile's ground under the pointer, and held down: towards the ink or away from it.
[[nodiscard]] QColor underPointer(const QColor& ground);
[[nodiscard]] QColor heldDown(const QColor& ground);

} // namespace wb::common
