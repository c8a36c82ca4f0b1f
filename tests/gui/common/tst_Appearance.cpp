// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Format.h"
#include "tests/support/SampleFleet.h"
#include "widgets/charts/ChartCard.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/EntryField.h"
#include "widgets/common/LocalTime.h"
#include "widgets/common/Theme.h"
#include "widgets/shell/LookCommands.h"
#include "widgets/shell/MainWindow.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace wb;
using common::Appearance;
using common::Look;
using common::Theme;
using shell::MainWindow;

/// Themes, text sizes and languages change at once and are remembered.
class TestAppearance : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static Look configured(const char* theme) {
        Look look;
        look.theme = QLatin1String(theme);
        look.language = QStringLiteral("en");
        return look;
    }
    /// How many of a picture's pixels have a colour.
    static int count(const QImage& image, const QColor& colour) {
        int found = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                found += image.pixelColor(x, y) == colour ? 1 : 0;
            }
        }
        return found;
    }
    static void fill(MainWindow& window, const Clock& clock) {
        window.show();
        window.setFleet(sample::share(sample::fleet()));
        window.setIncident(sample::incident());
        for (const incidents::TimelineEntry& entry : sample::timeline()) {
            window.addEntry(entry, false);
        }
        window.setProcess(0.03, 148.0 * 1024 * 1024);
        window.setAction(sample::armedRedeploy(clock.nowMs() - 1100));
    }
    /// Everything that a person can see or have read to him.
    static QStringList shownTexts(const MainWindow& window) {
        QStringList texts{window.windowTitle()};
        QList<QWidget*> widgets = window.findChildren<QWidget*>();
        for (const QWidget* widget : std::as_const(widgets)) {
            if (!widget->isVisibleTo(&window)) {
                continue;
            }
            texts << widget->toolTip() << widget->accessibleName()
                  << widget->accessibleDescription();
            if (const auto* label = qobject_cast<const QLabel*>(widget)) {
                texts << label->text();
            } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
                texts << button->text();
            } else if (const auto* field = qobject_cast<const QLineEdit*>(widget)) {
                texts << field->placeholderText();
            } else if (const auto* card = qobject_cast<const charts::ChartCard*>(widget)) {
                texts << card->plot().title << card->plot().unit << card->plot().description;
            }
        }
        texts.removeAll(QString());
        texts.sort();
        return texts;
    }
    /// What one list has and another has not.
    static QString beyond(QStringList texts, const QStringList& others) {
        for (const QString& other : others) {
            texts.removeOne(other);
        }
        return texts.join(u'\n');
    }
    static shell::Command command(Appearance& appearance, const char* title) {
        for (const shell::Command& each : shell::lookCommands(appearance)) {
            if (each.title == QLatin1String(title)) {
                return each;
            }
        }
        return {};
    }

private Q_SLOTS:
    void fieldsAreFields_data() {
        QTest::addColumn<QString>("theme");
        for (const char* theme : {"dark", "light", "high_contrast"}) {
            QTest::newRow(theme) << QString::fromLatin1(theme);
        }
    }
    /// Wherever there is something to type in, it is white in the light theme; what stands there
    /// before is read as easily as other text.
    void fieldsAreFields() {
        QFETCH(QString, theme);
        Appearance appearance(*qApp, QString());
        Look look;
        look.theme = theme;
        look.language = QStringLiteral("en");
        appearance.configure(look);
        constexpr double Readable = 4.5;
        const auto shade = [](const QColor& colour) {
            const auto linear = [](double part) {
                return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
                   0.0722 * linear(colour.blueF());
        };
        for (const char* name : {"", "palette", "spanEntry", "snoozeEntry", "leadEntry",
                                 "updateComposer", "backtestPanel"}) {
            QWidget panel;
            panel.setObjectName(QLatin1String(name));
            auto* field = new common::EntryField({}, &panel);
            field->setGeometry(0, 0, 200, 40);
            panel.resize(220, 60);
            panel.show();
            QVERIFY(QTest::qWaitForWindowExposed(&panel));
            const QColor ground = field->grab().toImage().pixelColor(100, 8);
            if (theme == QLatin1String("light")) {
                QCOMPARE(ground, QColor(Qt::white));
            }
            QColor ink = field->palette().color(QPalette::PlaceholderText);
            const auto mixed = [&](int of, int on) {
                return (of * ink.alpha() + on * (255 - ink.alpha())) / 255;
            };
            ink = QColor(mixed(ink.red(), ground.red()), mixed(ink.green(), ground.green()),
                         mixed(ink.blue(), ground.blue()));
            const double lighter = std::max(shade(ink), shade(ground));
            const double darker = std::min(shade(ink), shade(ground));
            const double contrast = (lighter + 0.05) / (darker + 0.05);
            QVERIFY2(contrast >= Readable,
                     qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(name)).arg(contrast)));
        }
    }
    /// Those of other environments wait for their turn, perhaps on a wall.
    void aWindowThatWasNeverShownHasTheTextSize() {
        Appearance appearance(*qApp, QString());
        appearance.configure(configured("dark"));
        const ManualClock clock(sample::NowMs);
        MainWindow window(sample::environment(), clock);
        window.setIncident(sample::incident());
        appearance.lendText(150);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        for (const char* name : {"incidentTitle", "serviceName", "releaseLine", "updateDue"}) {
            const auto* label = window.findChild<QWidget*>(QLatin1String(name));
            const bool isTitle = QLatin1String(name) == QLatin1String("serviceName");
            QVERIFY2(
                label->font().pixelSize() ==
                    common::themeFont(isTitle ? common::FontRole::Title : common::FontRole::Body)
                        .pixelSize(),
                name);
        }
        appearance.lendText(0);
    }
    void everythingIsDrawnAnewAtOnce() {
        Appearance appearance(*qApp, QString());
        appearance.configure(configured("dark"));
        const ManualClock clock(sample::NowMs);
        MainWindow window(sample::environment(), clock);
        window.setAppearance(&appearance);
        window.show();
        window.setFleet(sample::share(sample::fleet()));
        window.setIncident(sample::incident());
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const common::ThemeColours& dark = common::coloursOf(Theme::Dark);
        const int before = count(window.grab().toImage(), dark.window);
        QVERIFY(before > 10'000);
        for (const char* theme : {"light", "high_contrast", "dark"}) {
            appearance.chooseTheme(QLatin1String(theme));
            const common::ThemeColours& now = common::coloursOf(appearance.theme());
            const QImage image = window.grab().toImage();
            QVERIFY(count(image, now.window) > 10'000);
            QVERIFY(count(image, now.text) > 100);
            // No cache, no palette and no style sheet holds on to the theme before.
            if (appearance.theme() != Theme::Dark) {
                QCOMPARE(count(image, dark.window), 0);
                QCOMPARE(count(image, dark.panel), 0);
                QCOMPARE(count(image, dark.bar), 0);
                QCOMPARE(count(image, dark.text), 0);
            }
            for (charts::ChartCard* card : window.findChildren<charts::ChartCard*>()) {
                QVERIFY(count(card->grab().toImage(), now.panel) > 1000);
            }
        }
    }
    void textGrowsAndShrinks() {
        Appearance appearance(*qApp, QString());
        const ManualClock clock(sample::NowMs);
        MainWindow window(sample::environment(), clock);
        window.setAppearance(&appearance);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* label = window.findChild<QLabel*>(QStringLiteral("utcClock"));
        const int designed = label->font().pixelSize();
        QTest::keyClick(&window, Qt::Key_Equal, Qt::ControlModifier);
        QCOMPARE(appearance.look().textPercent, 110);
        QVERIFY(label->font().pixelSize() > designed);
        QTest::keyClick(&window, Qt::Key_Minus, Qt::ControlModifier);
        QTest::keyClick(&window, Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(appearance.look().textPercent, 90);
        QVERIFY(label->font().pixelSize() < designed);
        for (int at = 0; at < 9; ++at) {
            QTest::keyClick(&window, Qt::Key_Plus, Qt::ControlModifier);
        }
        QCOMPARE(appearance.look().textPercent, 150);
        QTest::keyClick(&window, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(label->font().pixelSize(), designed);
    }
    void everythingIsWordedAnewAtOnce() {
        Appearance appearance(*qApp, QString());
        appearance.configure(configured("dark"));
        const ManualClock clock(sample::NowMs);
        MainWindow window(sample::environment(), clock);
        fill(window, clock);
        const QStringList english = shownTexts(window);
        QVERIFY(english.size() > 40);
        for (const QString& language : common::languages()) {
            appearance.chooseLanguage(language);
            MainWindow fresh(sample::environment(), clock);
            fill(fresh, clock);
            // A window that has changed its language says what one says that began in it.
            QTRY_COMPARE(beyond(shownTexts(window), shownTexts(fresh)), QString());
            QCOMPARE(beyond(shownTexts(fresh), shownTexts(window)), QString());
            QCOMPARE(shownTexts(window) == english,
                     language == QLatin1String("system") || language == QLatin1String("en"));
        }
    }
    void figuresHaveTheReadersDigits() {
        Appearance appearance(*qApp, QString());
        const ManualClock clock(sample::NowMs);
        MainWindow window(sample::environment(), clock);
        fill(window, clock);
        appearance.chooseLanguage(QStringLiteral("de"));
        const auto* table = window.findChild<QAbstractItemView*>(QStringLiteral("fleetTable"));
        const QModelIndex chat = table->model()->index(0, 0);
        QCOMPARE(chat.siblingAtColumn(1).data().toString(), QStringLiteral("4,1 s"));
        QTRY_VERIFY(shownTexts(window).join(u'\n').contains(QStringLiteral("61.440 Samples/s")));
        // What is recorded does not change.
        QCOMPARE(base::percentText(0.068), QStringLiteral("6.8 %"));
        QCOMPARE(common::localDateTimeText(sample::NowMs, QTimeZone::utc()),
                 QStringLiteral("14.11.2024 22:59:32 UTC"));
        appearance.chooseLanguage(QStringLiteral("en"));
        QCOMPARE(common::localDateTimeText(sample::NowMs, QTimeZone::utc()),
                 QStringLiteral("2024-11-14 22:59:32 UTC"));
    }
    void choicesAreRemembered() {
        const QString memory = m_folder.filePath(QStringLiteral("window.ini"));
        {
            Appearance appearance(*qApp, memory);
            appearance.configure(configured("dark"));
            command(appearance, "Theme: light").run();
            command(appearance, "Text: larger").run();
        }
        Appearance appearance(*qApp, memory);
        QCOMPARE(appearance.theme(), Theme::Light);
        appearance.configure(configured("dark"));
        QCOMPARE(appearance.theme(), Theme::Light);
        QCOMPARE(appearance.look().textPercent, 110);
        // What the configuration says since is newer than the choice.
        appearance.configure(configured("high_contrast"));
        QCOMPARE(appearance.theme(), Theme::HighContrast);
        QCOMPARE(appearance.look().textPercent, 110);
    }
    void nothingIsRememberedWithoutAFile() {
        Appearance appearance(*qApp, QString());
        appearance.chooseTheme(QStringLiteral("light"));
        Appearance next(*qApp, QString());
        QCOMPARE(next.theme(), Theme::Dark);
    }
    void brokenMemoryIsHarmless() {
        const QString memory = m_folder.filePath(QStringLiteral("broken.ini"));
        QSettings settings(memory, QSettings::IniFormat);
        settings.setValue(QStringLiteral("theme"), QStringLiteral("pink"));
        settings.setValue(QStringLiteral("theme_was"), QStringLiteral("dark"));
        settings.setValue(QStringLiteral("text_size"), QStringLiteral("a lot"));
        settings.setValue(QStringLiteral("text_size_was"), 100);
        settings.setValue(QStringLiteral("language"), QStringLiteral("xx"));
        settings.setValue(QStringLiteral("language_was"), QStringLiteral("system"));
        settings.sync();
        const Appearance appearance(*qApp, memory);
        QCOMPARE(appearance.theme(), Theme::Dark);
        QCOMPARE(common::textPercent(), 100);
        QCOMPARE(appearance.look().language, QStringLiteral("system"));
    }
    void theThemeInForceIsNotOffered() {
        Appearance appearance(*qApp, QString());
        appearance.configure(configured("dark"));
        QVERIFY(command(appearance, "Theme: dark").title.isEmpty());
        QVERIFY(!command(appearance, "Theme: high contrast").title.isEmpty());
        const QSignalSpy changed(&appearance, &Appearance::changed);
        command(appearance, "Theme: high contrast").run();
        QCOMPARE(changed.size(), 1);
        QVERIFY(command(appearance, "Theme: high contrast").title.isEmpty());
    }
};

QTEST_MAIN(TestAppearance)
#include "tst_Appearance.moc"
