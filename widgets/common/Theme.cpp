// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QPointer>
#include <QRegularExpression>
#include <QStyleFactory>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <map>

// Resources of a static library are only linked in when asked for, outside every namespace.
static void initResources() {
    Q_INIT_RESOURCE(themes);
}

namespace wb::common {

namespace {

int percentNow = 100;
/// Asking the platform for its font, and Qt for the faces behind it, takes longer than drawing a
/// label. Emptied before the fonts' own cache goes with the application.
std::map<FontRole, QFont> madeFonts;

struct NamedColour {
    const char* name;
    Colour value;
};

constexpr NamedColour StyleSheetColours[] = {
    {"bar", colour::Bar},
    {"window", colour::Window},
    {"panel", colour::Panel},
    {"panelhover", colour::PanelHover},
    {"line", colour::Line},
    {"grid", colour::Grid},
    {"selection", colour::Selection},
    {"track", colour::Track},
    {"text", colour::Text},
    {"textdim", colour::TextDim},
    {"textfaint", colour::TextFaint},
    {"focus", colour::Focus},
    {"accent", colour::Accent},
    {"accentfill", colour::AccentFill},
    {"accentline", colour::AccentLine},
    {"danger", colour::Danger},
    {"dangerfill", colour::DangerFill},
    {"dangerline", colour::DangerLine},
    {"dangertext", colour::DangerText},
    {"dangerground", colour::DangerGround},
    {"reasonground", colour::ReasonGround},
    {"reasonline", colour::ReasonLine},
    {"buttonfill", colour::ButtonFill},
    {"warning", colour::Warning},
    {"good", colour::Good},
    {"strip", colour::Strip},
    {"stripline", colour::StripLine},
};

QString styleSheet() {
    QFile file(QStringLiteral(":/themes/window.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    for (const NamedColour& named : StyleSheetColours) {
        sheet.replace(QStringLiteral("@%1@").arg(QLatin1String(named.name)),
                      named.value.value().name());
    }
    // Fields within a panel: sunk in where it is dark, white as every field where it is light.
    sheet.replace(QStringLiteral("@inset@"),
                  (themeColours().isDark ? colour::Window : colour::Panel).value().name());
    // "@11px@": a length that goes with the text.
    static const QRegularExpression Length(QStringLiteral("@(\\d+)px@"));
    for (auto match = Length.match(sheet); match.hasMatch(); match = Length.match(sheet)) {
        sheet.replace(match.capturedStart(), match.capturedLength(),
                      QStringLiteral("%1px").arg(scaled(match.captured(1).toInt())));
    }
    return sheet;
}

QPalette palette() {
    const ThemeColours& now = themeColours();
    QPalette palette(now.text, now.panel, now.line, now.bar, now.line, now.text, now.text,
                     now.panel, now.window);
    palette.setColor(QPalette::Highlight, colour::AccentFill);
    palette.setColor(QPalette::HighlightedText, colour::Text);
    palette.setColor(QPalette::PlaceholderText, colour::TextDim);
    palette.setColor(QPalette::ToolTipBase, colour::Panel);
    palette.setColor(QPalette::ToolTipText, colour::Text);
    palette.setColor(QPalette::Link, colour::Accent);
    for (const QPalette::ColorRole role :
         {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, colour::TextFaint);
    }
    return palette;
}

QFont madeFont(FontRole role) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    QStringList families = font.families();
    families << QStringLiteral("DejaVu Sans") << QStringLiteral("Noto Sans")
             << QStringLiteral("Noto Sans CJK JP");
    font.setFamilies(families);
    switch (role) {
    case FontRole::Body:
        font.setPixelSize(13);
        break;
    case FontRole::Strong:
        font.setPixelSize(13);
        font.setBold(true);
        break;
    case FontRole::Compact:
        font.setPixelSize(12);
        break;
    case FontRole::Small:
        font.setPixelSize(11);
        break;
    case FontRole::SmallStrong:
        font.setPixelSize(11);
        font.setBold(true);
        break;
    case FontRole::Caption:
        font.setPixelSize(12);
        font.setBold(true);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.8);
        break;
    case FontRole::Title:
        font.setPixelSize(21);
        font.setBold(true);
        break;
    case FontRole::WallText:
        font.setPixelSize(17);
        break;
    case FontRole::WallTitle:
        font.setPixelSize(32);
        font.setBold(true);
        break;
    }
    font.setPixelSize(scaled(font.pixelSize()));
    return font;
}

} // namespace

QFont themeFont(FontRole role) {
    const auto found = madeFonts.find(role);
    if (found != madeFonts.end()) {
        return found->second;
    }
    if (madeFonts.empty()) {
        qAddPostRoutine([] { madeFonts.clear(); });
    }
    return madeFonts.emplace(role, madeFont(role)).first->second;
}

int textPercent() {
    return percentNow;
}

int wallTextPercent(QSize screen) {
    constexpr QSize ScreenOfLargeText(1920, 1080);
    constexpr int LargePercent = 150;
    constexpr int LeastPercent = 100;
    const int percent = std::min(screen.width() * LargePercent / ScreenOfLargeText.width(),
                                 screen.height() * LargePercent / ScreenOfLargeText.height());
    return std::clamp(percent, LeastPercent, MostWallTextPercent);
}

void setTextPercent(int percent) {
    percentNow = std::clamp(percent, LeastTextPercent, MostWallTextPercent);
    madeFonts.clear();
}

int scaled(int px) {
    return static_cast<int>(std::lround(px * percentNow / 100.0));
}

void lightenStems() {
    if (!qEnvironmentVariableIsSet("FREETYPE_PROPERTIES")) {
        // Qt switches the darkening on itself; by how much is left to the environment.
        qputenv("FREETYPE_PROPERTIES", "cff:darkening-parameters=500,0,1000,0,1667,0,2333,0");
    }
}

void applyTheme(QApplication& application) {
    initResources();
    madeFonts.clear(); // The system's may be another.
    // Fusion draws the same everywhere, so that the window is the one that was designed and tested.
    if (application.styleSheet().isEmpty()) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    }
    QApplication::setPalette(palette());
    QApplication::setFont(themeFont(FontRole::Body));
    application.setStyleSheet(styleSheet());
    // Qt tells only those that were shown once. A window that waits for its turn must not come with
    // the letters of before.
    const QWidgetList all = QApplication::allWidgets();
    const QVector<QPointer<QWidget>> widgets(all.begin(), all.end());
    for (QWidget* widget : widgets) {
        if (widget != nullptr && !widget->testAttribute(Qt::WA_WState_Polished)) {
            QEvent change(QEvent::StyleChange);
            QCoreApplication::sendEvent(widget, &change);
        }
    }
}

} // namespace wb::common
