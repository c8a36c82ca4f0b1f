// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/common/ColourSight.h"
#include "widgets/common/StateLook.h"

#include <QTest>

using namespace wb;
using common::Colour;
using common::Theme;
using common::ThemeColours;

/// Every theme's actual colours: text and marks stand out from every ground they are used on (WCAG
/// 2.1, success criteria 1.4.3, 1.4.6 and 1.4.11), and what must be told apart is also told apart
/// by people who do not see all colours.
class TestThemes : public QObject {
    Q_OBJECT

    /// The least CIEDE2000 between two states, and between two lines of one chart. A difference of
    /// 1 is just visible between large patches that touch, and 2 to 3 is noticed by everybody;
    /// marks of 8 pixels and lines of 1.5, apart from each other, need several times as much
    /// (Stone, Szafir and Setlur, "An Engineering Model for Color Difference as a Function of
    /// Size", 2014). 12 is beyond what separates neighbouring colour names. Shape and word say the
    /// same besides.
    static constexpr double LeastApart = 12;
    /// Of an axis between areas of the same text colour and hints that need no reading.
    static constexpr double MarkContrast = 3;

    static double textContrast(Theme theme) { return theme == Theme::HighContrast ? 7 : 4.5; }

    static void themes() {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("dark") << Theme::Dark;
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("high contrast") << Theme::HighContrast;
    }
    struct Use {
        const char* name;
        Colour ink;
        QVector<Colour> grounds;
    };
    static QStringList tooFaint(const QVector<Use>& uses, const ThemeColours& theme, double least) {
        QStringList findings;
        for (const Use& use : uses) {
            for (qsizetype at = 0; at < use.grounds.size(); ++at) {
                const double found = sight::contrast(use.ink.in(theme), use.grounds[at].in(theme));
                if (found < least) {
                    findings << QStringLiteral("%1 on its ground %2: %3")
                                    .arg(QLatin1String(use.name))
                                    .arg(at)
                                    .arg(found);
                }
            }
        }
        return findings;
    }
    static QStringList tooClose(const QVector<QPair<Colour, Colour>>& pairs,
                                const ThemeColours& theme) {
        QStringList findings;
        for (qsizetype at = 0; at < pairs.size(); ++at) {
            for (const sight::Sight sight : sight::Sights) {
                const double apart =
                    sight::distance(pairs[at].first.in(theme), pairs[at].second.in(theme), sight);
                if (apart < LeastApart) {
                    findings << QStringLiteral("pair %1 for sight %2: %3")
                                    .arg(at)
                                    .arg(static_cast<int>(sight))
                                    .arg(apart);
                }
            }
        }
        return findings;
    }

private Q_SLOTS:
    /// Against published values, so that the measures themselves are right.
    void measuresAreRight() {
        QCOMPARE(sight::contrast(Qt::black, Qt::white), 21.0);
        // WebAIM's and the W3C's example: #767676 on white is 4.54.
        QVERIFY(std::abs(sight::contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
        // colour-science and colormath both have sRGB red to green at 86.61, blue to black
        // at 39.68.
        QVERIFY(std::abs(sight::distance(QColor(255, 0, 0), QColor(0, 255, 0), sight::Sight::Full) -
                         86.61) < 0.05);
        // A red and a green that the red-blind cannot tell apart are far apart for others.
        const QColor red(139, 84, 0);
        const QColor green(97, 97, 0);
        QVERIFY(sight::distance(red, green, sight::Sight::Full) >
                2 * sight::distance(red, green, sight::Sight::Deuteranopia));
    }
    void textIsReadable_data() { themes(); }
    void textIsReadable() {
        QFETCH(Theme, theme);
        using namespace common::colour;
        const QVector<Use> uses = {
            {"text",
             Text,
             {Bar, Window, Panel, PanelHover, Selection, AccentFill, DangerFill, ButtonFill,
              DangerGround, ReasonGround, Strip}},
            {"dim text",
             TextDim,
             {Bar, Window, Panel, PanelHover, Selection, DangerGround, ReasonGround, Strip}},
            {"faint text", TextFaint, {Bar, Window, Panel}},
            {"key", KeyText, {Bar}},
            {"danger text", DangerText, {Panel, DangerGround}},
            {"warning text", WarningText, {Bar, Window, Panel, PanelHover}},
            {"good text", GoodText, {Bar}},
            {"healthy tile", GoodInk, {GoodTile}},
            {"degraded tile", WarningInk, {WarningTile}},
            {"unhealthy tile", DangerInk, {DangerTile}},
            {"unknown tile", UnknownInk, {UnknownTile}},
        };
        QCOMPARE(tooFaint(uses, common::coloursOf(theme), textContrast(theme)), QStringList());
    }
    void textIsReadableInAnIncident_data() { themes(); }
    void textIsReadableInAnIncident() {
        QFETCH(Theme, theme);
        const ThemeColours& colours = common::coloursOf(theme);
        const QColor shaded = sight::over(colours.incidentShade, colours.panel);
        QVERIFY(sight::contrast(colours.dangerText, shaded) >= textContrast(theme));
        QVERIFY(sight::contrast(colours.danger, shaded) >= MarkContrast);
        QVERIFY(sight::contrast(colours.focus, shaded) >= MarkContrast);
    }
    void marksStandOut_data() { themes(); }
    void marksStandOut() {
        QFETCH(Theme, theme);
        using namespace common::colour;
        const QVector<Colour> grounds{Bar, Window, Panel, Selection, Strip, DangerGround};
        const QVector<Use> uses = {
            {"healthy", Good, grounds},
            {"degraded", Warning, grounds},
            {"unhealthy", Danger, grounds},
            {"unknown", TextDim, grounds},
            {"focus", Focus, {Window, Panel, PanelHover, Bar, AccentFill, DangerFill, ButtonFill}},
            {"memory bar", Accent, {Track, Panel, Strip}},
            {"full memory bar", Danger, {Track}},
            {"frame of a figure far over what is allowed", Danger, {Window, Panel, Selection}},
            {"blue line", ChartBlue, {Panel}},
            {"orange line", ChartOrange, {Panel}},
            {"pink line", ChartPink, {Panel}},
            {"green line", ChartGreen, {Panel}},
            {"grey line", ChartGrey, {Panel}},
        };
        QCOMPARE(tooFaint(uses, common::coloursOf(theme), MarkContrast), QStringList());
    }
    void statesStayApart_data() { themes(); }
    void statesStayApart() {
        QFETCH(Theme, theme);
        using fleet::HealthState;
        QVector<QPair<Colour, Colour>> pairs;
        for (const HealthState one : {HealthState::Healthy, HealthState::Degraded,
                                      HealthState::Unhealthy, HealthState::Unknown}) {
            for (int other = 0; other < static_cast<int>(one); ++other) {
                pairs.append({common::stateColour(one),
                              common::stateColour(static_cast<HealthState>(other))});
            }
        }
        QCOMPARE(pairs.size(), 6);
        QCOMPARE(tooClose(pairs, common::coloursOf(theme)), QStringList());
    }
    void linesOfAChartStayApart_data() { themes(); }
    void linesOfAChartStayApart() {
        QFETCH(Theme, theme);
        using namespace common::colour;
        const QVector<QPair<Colour, Colour>> latency{
            {ChartBlue, ChartOrange}, {ChartBlue, ChartPink}, {ChartOrange, ChartPink}};
        const QVector<QPair<Colour, Colour>> errors{{Danger, ChartOrange}};
        const QVector<QPair<Colour, Colour>> memory{{ChartBlue, Danger},
                                                    {ChartBlue, ChartGrey},
                                                    {ChartBlue, ChartOrange},
                                                    {ChartGrey, Danger},
                                                    {ChartGrey, ChartOrange}};
        const QVector<QPair<Colour, Colour>> cpuAndTasks{{ChartBlue, ChartGrey},
                                                         {ChartGrey, ChartGreen}};
        const auto pairs = latency + errors + memory + cpuAndTasks;
        QCOMPARE(tooClose(pairs, common::coloursOf(theme)), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestThemes)
#include "tst_Themes.moc"
