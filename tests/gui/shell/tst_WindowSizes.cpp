// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigFile.h"
#include "tests/support/SampleFleet.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/charts/RangeMark.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/FactsLabel.h"
#include "widgets/common/PlainText.h"
#include "widgets/setup/SettingsForm.h"
#include "widgets/setup/SettingsPage.h"
#include "widgets/setup/WatchPage.h"
#include "widgets/shell/CheatSheet.h"
#include "widgets/shell/FirstRunPage.h"
#include "widgets/shell/MainWindow.h"
#include "widgets/shell/RangeMenu.h"

#include <QApplication>
#include <QLayout>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

#include <optional>

using namespace wb;
using shell::MainWindow;

/// The window at several sizes: no fixed text is cut and no control leaves the window. `./dev
/// screenshots` shows it.
class TestWindowSizes : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<common::Appearance> m_appearance;

    static void fill(MainWindow& window, const Clock& clock) {
        window.setFleet(sample::share(sample::fleet()));
        window.setIncident(sample::incident());
        for (const incidents::TimelineEntry& entry : sample::timeline()) {
            window.addEntry(entry, true);
        }
        window.setProcess(0.03, 148.0 * 1024 * 1024);
        window.setUnlockedFor(9 * 60'000);
        window.setAction(sample::armedRedeploy(clock.nowMs() - 1100));
    }
    /// The text size of the sheet of keys in this window.
    static double sheetPercent(const MainWindow& window) {
        auto* sheet = window.findChild<shell::CheatSheet*>();
        sheet->toggle();
        const double percent = sheet->scale() * common::textPercent();
        sheet->toggle();
        return percent;
    }
    static QVector<shell::EnvironmentChoice> threeEnvironments() {
        QVector<shell::EnvironmentChoice> choices;
        for (const char* name : {"Prod1 (US)", "Prod1 (EU)", "Staging"}) {
            choices.append({QString::fromLatin1(name)});
            choices.last().fleet = sample::share(sample::fleet());
            choices.last().timeZone = sample::environment().timeZone;
        }
        return choices;
    }
    static bool isIn(const QWidget& widget, const QWidget* outer) {
        return outer == nullptr ||
               outer->rect().contains(QRect(widget.mapTo(outer, QPoint(0, 0)), widget.size()));
    }
    /// What is to be read there; nothing: it is no widget of fixed text.
    static std::optional<QString> textOf(const QWidget& widget) {
        if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
            return label->text();
        }
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            return button->text();
        }
        if (const auto* facts = qobject_cast<const common::FactsLabel*>(&widget)) {
            return facts->text();
        }
        const auto* elided = qobject_cast<const common::ElidedLabel*>(&widget);
        return elided != nullptr ? std::optional(elided->text()) : std::nullopt;
    }
    static bool isCut(const QWidget& widget) {
        if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
            return !isIn(widget, widget.parentWidget()) ||
                   (label->wordWrap() && label->height() < label->heightForWidth(label->width())) ||
                   (!label->wordWrap() && (label->width() < label->sizeHint().width() ||
                                           label->height() < label->minimumSizeHint().height()));
        }
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            return !button->text().isEmpty() && button->width() < button->minimumSizeHint().width();
        }
        if (const auto* facts = qobject_cast<const common::FactsLabel*>(&widget)) {
            return facts->height() + 1 < facts->heightForWidth(facts->width());
        }
        // Several lengths of a text are there so that one of them fits.
        const auto* elided = qobject_cast<const common::ElidedLabel*>(&widget);
        return elided != nullptr && !elided->hasRoom();
    }
    /// What can be scrolled to may stand below, but not beside.
    static bool isReachable(const QWidget& widget, const QWidget& window) {
        for (const QWidget* at = widget.parentWidget(); at != nullptr; at = at->parentWidget()) {
            if (qobject_cast<const QScrollArea*>(at) != nullptr) {
                const int left = widget.mapTo(&window, QPoint(0, 0)).x();
                return left >= 0 && left + widget.width() <= window.width();
            }
        }
        return isIn(widget, &window);
    }
    /// What else the same layout has put over it.
    static const QWidget* over(const QWidget& widget) {
        const QWidget* parent = widget.parentWidget();
        if (parent == nullptr || parent->layout() == nullptr) {
            return nullptr;
        }
        for (const QObject* each : parent->children()) {
            const auto* other = qobject_cast<const QWidget*>(each);
            const bool isLaidOut = other != nullptr && other != &widget && !other->isHidden() &&
                                   parent->layout()->indexOf(other) >= 0;
            if (isLaidOut && other->geometry().intersects(widget.geometry())) {
                return other;
            }
        }
        return nullptr;
    }
    static QStringList cutTexts(const QWidget& window) {
        QStringList cut;
        for (const QWidget* widget : window.findChildren<QWidget*>()) {
            const auto text = textOf(*widget);
            if (const QWidget* other = widget->isVisible() && text ? over(*widget) : nullptr) {
                cut << QStringLiteral("%1 “%2” is overlapped by %3")
                           .arg(widget->objectName(), *text, other->objectName());
            }
            if (widget->isVisible() && text && (isCut(*widget) || !isReachable(*widget, window))) {
                cut << QStringLiteral("%1 “%2” has %3 × %4, wants %5 × %6")
                           .arg(widget->objectName(), *text)
                           .arg(widget->width())
                           .arg(widget->height())
                           .arg(widget->minimumSizeHint().width())
                           .arg(widget->minimumSizeHint().height());
            }
        }
        return cut;
    }
private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<common::Appearance>(*qApp, QString()); }
    void nothingIsCut_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("language");
        for (const int percent : {100, 80, 90, 110, 125, 150}) {
            for (const QSize size : {QSize(1280, 720), QSize(1440, 900), QSize(1680, 1050),
                                     QSize(2560, 1440), QSize(3840, 2160)}) {
                QTest::addRow("%dx%d, text %d %%", size.width(), size.height(), percent)
                    << size << percent << QStringLiteral("en");
            }
        }
        for (const QString& language : common::languages()) {
            for (const QSize size : {QSize(1280, 720), QSize(1680, 1050)}) {
                QTest::addRow("%dx%d, %s", size.width(), size.height(), qPrintable(language))
                    << size << 100 << language;
            }
        }
    }
    void nothingIsCut() {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        QFETCH(QString, language);
        m_appearance->configure({QStringLiteral("dark"), percent, language});
        const ManualClock clock(sample::NowMs);
        MainWindow window(sample::environment(), clock);
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        // Before anything has happened.
        window.setFleet(sample::share(sample::fleet()));
        QTRY_COMPARE(cutTexts(window).join(u'\n'), QString());
        fill(window, clock);
        QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(cutTexts(window).join(u'\n'), QString());
        QCOMPARE(window.size(), size);
        const auto middleOf = [&window](const char* name) {
            const auto* heading = window.findChild<QWidget*>(QLatin1String(name));
            return heading->mapTo(&window, heading->rect().center()).y();
        };
        QTRY_COMPARE(middleOf("timelineHeading"), middleOf("fleetHeading"));
        // The timeline begins with a whole entry, right below its heading.
        const auto* timeline = window.findChild<QListView*>(QStringLiteral("timelineList"));
        const auto begins = [timeline] {
            // Entries are laid out when they are asked for, then the list is fitted to them.
            (void)timeline->indexAt({});
            QCoreApplication::sendPostedEvents();
            return timeline->visualRect(timeline->indexAt(QPoint(10, 2))).top();
        };
        QTRY_VERIFY(begins() >= 0 && timeline->viewport()->y() + begins() <= 8);
        const auto* changed = window.findChild<QScrollArea*>(QStringLiteral("changedScroll"));
        if (size.height() >= 9 * percent) { // There is room for all of it.
            QTRY_COMPARE(changed->verticalScrollBar()->maximum(), 0);
        }
        const auto* release = window.findChild<common::ElidedLabel*>(QStringLiteral("releaseLine"));
        QTRY_VERIFY2(release->width() >= release->sizeHint().width(), qPrintable(release->text()));
        // The sheet of keys never has letters below the least text size.
        QVERIFY(sheetPercent(window) >= std::min(percent, common::LeastTextPercent));
        // With the charts back in the past, over a range that has no button.
        window.findChild<charts::ChartGrid*>(QStringLiteral("chartGrid"))
            ->showRange(clock.nowMs() - 1'500'000, clock.nowMs() - 420'000);
        QTRY_COMPARE(cutTexts(window).join(u'\n'), QString());
        QCOMPARE(window.size(), size);
        window.findChild<charts::ChartGrid*>(QStringLiteral("chartGrid"))
            ->mark()
            .set(clock.nowMs() - 900'000, clock.nowMs() - 600'000);
        QTRY_COMPARE(cutTexts(window).join(u'\n'), QString());
        deploy::ActionSnapshot undone = sample::armedRedeploy(clock.nowMs() - 1100);
        undone.state = deploy::ActionState::Cancelled;
        window.setAction(undone);
        window.setEnvironments(threeEnvironments());
        Q_EMIT window.findChild<shell::EnvironmentButton*>()->boardWanted();
        auto* board = window.findChild<QWidget*>(QStringLiteral("environmentBoard"));
        QVERIFY(board != nullptr);
        if (size.width() >= 3 * percent * 4) {
            QTRY_COMPARE(cutTexts(*board).join(u'\n'), QString());
        }
    }
    /// By a word and with the day, and where text is not large by a button that nobody takes for
    /// "Live", in any language.
    void whoLooksBackIsTold_data() { theSetUpPageIsWhole_data(); }
    void whoLooksBackIsTold() {
        QFETCH(int, percent);
        QFETCH(QString, language);
        m_appearance->configure({QStringLiteral("dark"), percent, language});
        const ManualClock clock(sample::NowMs);
        MainWindow window(sample::environment(), clock);
        window.resize(1280, 720);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        fill(window, clock);
        auto* range = window.findChild<QWidget*>(QStringLiteral("range2"));
        range->setFocus();
        window.findChild<charts::ChartGrid*>(QStringLiteral("chartGrid"))
            ->showRange(clock.nowMs() - 1'500'000, clock.nowMs() - 420'000);
        const auto* bar = window.findChild<QWidget*>(QStringLiteral("topBar"));
        // Who had tabbed to what gives way stays at the ranges.
        QTRY_VERIFY(window.focusWidget() != nullptr && window.focusWidget()->isVisible());
        QTRY_COMPARE(window.focusWidget(),
                     range->isVisible() ? range : bar->findChild<shell::RangeMenu*>());
        const auto* told = window.findChild<common::ElidedLabel*>(QStringLiteral("lookBackText"));
        constexpr int Word = 4;
        const QString word = told->text().left(Word);
        QTRY_VERIFY2(told->shownText().startsWith(word) &&
                         told->shownText().contains(QStringLiteral("14")) && told->hasRoom(),
                     qPrintable(told->shownText()));
        const auto* live = window.findChild<QAbstractButton*>(QStringLiteral("backToLive"));
        const auto* now = window.findChild<QLabel*>(QStringLiteral("feedWord"));
        QTRY_VERIFY2(percent > 100 || live->text() != now->text(), qPrintable(live->text()));
        const QWidget* pill = now->parentWidget();
        QTRY_VERIFY(told->mapTo(bar, QPoint(0, 0)).x() > pill->geometry().right() + 10);
        QTRY_COMPARE(cutTexts(*bar).join(u'\n'), QString());
        QCOMPARE(window.size(), QSize(1280, 720));
    }
    void theIncidentIsLedInAnyLanguage_data() { theSetUpPageIsWhole_data(); }
    void theIncidentIsLedInAnyLanguage() {
        QFETCH(int, percent);
        QFETCH(QString, language);
        m_appearance->configure({QStringLiteral("dark"), percent, language});
        const ManualClock clock(sample::NowMs);
        MainWindow window(sample::environment(), clock);
        window.resize(1280, 720);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        fill(window, clock);
        incidents::Incident incident = sample::incident();
        incident.commander = QStringLiteral("maria-magdalena.oncall@bastion-7");
        const auto* bar = window.findChild<QWidget*>(QStringLiteral("incidentBar"));
        // Due, overdue by hours, and over.
        for (const DurationMs sinceMs : {512'000, 9 * 3'600'000}) {
            incident.openedMs = clock.nowMs() - sinceMs;
            window.setIncident(incident);
            QCoreApplication::sendPostedEvents();
            QTRY_COMPARE(cutTexts(*bar).join(u'\n'), QString());
        }
        for (const auto& [name, key] :
             {std::pair("updateComposer", Qt::Key_P), std::pair("leadEntry", Qt::Key_I),
              std::pair("snoozeEntry", Qt::Key_Z), std::pair("spanEntry", Qt::Key_T)}) {
            QTest::keyClick(&window, key);
            const auto* panel = window.findChild<QWidget*>(QString::fromLatin1(name));
            QVERIFY(panel->isVisible());
            QCoreApplication::sendPostedEvents();
            QTRY_COMPARE(cutTexts(*panel).join(u'\n'), QString());
            QVERIFY(isIn(*panel, &window));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        }
        incident.state = incidents::IncidentState::Resolved;
        incident.mitigatedMs = incident.resolvedMs = clock.nowMs();
        window.setIncident(incident);
        QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(cutTexts(*bar).join(u'\n'), QString());
    }
    void theSetUpPageIsWhole_data() {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("language");
        for (const QString& language : common::languages()) {
            QTest::addRow("%s", qPrintable(language)) << 100 << language;
            QTest::addRow("%s, large", qPrintable(language)) << 150 << language;
        }
    }
    void theSettingsAreWhole_data() { theSetUpPageIsWhole_data(); }
    void theSettingsAreWhole() {
        QFETCH(int, percent);
        QFETCH(QString, language);
        m_appearance->configure({QStringLiteral("dark"), percent, language});
        setup::SettingsPage page;
        page.setAttribute(Qt::WA_DeleteOnClose, false);
        page.setFile(QStringLiteral("/home/oncall/.config/watchbridge/watchbridge.yaml"), {});
        page.showText(QStringLiteral("environments:\n  - name: Prod1 (US)\n"));
        const auto config = settings::loadConfig("environments:\n  - nam: a\n", {});
        QVERIFY(!config);
        page.setMistakes({{2, config.error().constFirst().message.shown()}});
        page.setChanges(true, {{setup::ChangedLine::Kind::Gone, 2, QStringLiteral("  - nam: a")}});
        page.setOvertaken(true);
        using setup::SettingsField;
        using setup::SettingsPlace;
        page.form().setPlaces({{SettingsPlace::Kind::Window, QStringLiteral("w"), {}},
                               {SettingsPlace::Kind::Service, QStringLiteral("s"),
                                QStringLiteral("api-gateway-chat-kb"), 2}},
                              QStringLiteral("s"));
        QVector<SettingsField> fields{
            {QStringLiteral("name"), SettingsField::Kind::Line, QStringLiteral("chat")},
            {QStringLiteral("targets.static"), SettingsField::Kind::Lines, QStringLiteral("h:1")},
            {QStringLiteral("signals.preset"), SettingsField::Kind::Choice, {}, {}, {}},
            {QStringLiteral("signals.oom_kills.counter"), SettingsField::Kind::Line},
            {QStringLiteral("deploy.provider"), SettingsField::Kind::Choice},
            {QStringLiteral("deploy.exec_plugins"), SettingsField::Kind::Structure},
            {QStringLiteral("actions"), SettingsField::Kind::Choice, QStringLiteral("enabled")}};
        fields[0].mistake = QStringLiteral("a service \"chat\" stands here twice");
        fields[0].line = 12;
        fields[5].line = 31;
        page.form().setFields(fields);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.resize(1280, 720);
        page.showTab(setup::SettingsPage::Tab::Text);
        QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(cutTexts(page).join(u'\n'), QString());
        page.showTab(setup::SettingsPage::Tab::Form);
        QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(cutTexts(page).join(u'\n'), QString());
        QCOMPARE(page.size(), QSize(1280, 720));
        // A small screen has room for it, and its fields have room beside or below their names.
        page.resize(1000, 660);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(page.size(), QSize(1000, 660));
        const auto* field = page.findChild<QWidget*>(QStringLiteral("field:name"));
        QTRY_VERIFY2(field->width() * 5 > field->parentWidget()->width() * 2,
                     qPrintable(QString::number(field->width())));
        page.resize(1280, 720);
        page.close(); // Asks.
        QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(cutTexts(page).join(u'\n'), QString());
        page.closeNow();
    }
    void theSetUpPageIsWhole() {
        QFETCH(int, percent);
        QFETCH(QString, language);
        m_appearance->configure({QStringLiteral("dark"), percent, language});
        setup::WatchPage page;
        page.setAttribute(Qt::WA_DeleteOnClose, false);
        page.setEnvironments({QStringLiteral("Prod1 (US)")}, 0);
        page.setFindings({QStringLiteral("Metrics at http://10.0.0.5:9121/metrics")}, 0, {});
        page.setPresets({QStringLiteral("Redis (redis_exporter)")}, 0,
                        QStringLiteral("Recognised by redis_up, redis_instance_info, "
                                       "redis_memory_used_bytes, redis_commands_processed_total"));
        page.setName(QStringLiteral("redis"));
        QVector<setup::SignalLine> lines(7, {QStringLiteral("Out-of-memory kills"),
                                             QStringLiteral("redis_errors_total"),
                                             QStringLiteral("1,024.5 MiB"), false});
        page.setSignals(lines);
        page.setScrape(QStringLiteral("http://10.0.0.5:9121/metrics"), true);
        page.setText(QStringLiteral("- name: redis\n  signals: {preset: redis_exporter}\n"),
                     QStringLiteral("/home/oncall/.config/watchbridge/watchbridge.yaml"), {});
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(cutTexts(page).join(u'\n'), QString());
        // On a small screen it is scrolled, and its buttons stay.
        page.resize(1000, 660);
        QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(cutTexts(page).join(u'\n'), QString());
        QCOMPARE(page.size(), QSize(1000, 660));
        for (const char* name : {"watchCopy", "watchWrite", "watchClose"}) {
            QTRY_VERIFY2(isIn(*page.findChild<QWidget*>(QLatin1String(name)), &page), name);
        }
    }
    /// A wall fills the screen with larger text; then the window becomes small in several steps.
    void columnsAreAsBeforeTheWall_data() {
        QTest::addColumn<QVector<int>>("chosen");
        QTest::newRow("as designed") << QVector<int>();
        QTest::newRow("as somebody drew them") << QVector<int>{520, 600, 320};
    }
    void columnsAreAsBeforeTheWall() {
        QFETCH(QVector<int>, chosen);
        m_appearance->configure({QStringLiteral("dark"), 100, QStringLiteral("en")});
        const ManualClock clock(sample::NowMs);
        MainWindow window(sample::environment(), clock);
        window.resize(1440, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        fill(window, clock);
        window.setColumnWidths(chosen);
        const auto* columns = window.findChild<QSplitter*>(QStringLiteral("columns"));
        const QVector<int> before = columns->sizes();
        for (int time = 0; time < 2; ++time) {
            window.setOnWall(true);
            m_appearance->lendText(150);
            window.resize(1920, 1080);
            QTRY_COMPARE(columns->width(), 1920);
            m_appearance->lendText(0);
            window.setOnWall(false);
            window.resize(1700, 1000);
            QTRY_COMPARE(columns->width(), 1700);
            window.resize(1440, 900);
            QTRY_COMPARE(columns->sizes(), before);
        }
        // From then on they go with the window as ever.
        window.resize(1800, 900);
        QTRY_COMPARE(columns->width(), 1800);
        QVERIFY(columns->sizes().at(1) > before.at(1));
    }
    /// What a Prometheus calls its jobs, and servers answer, is theirs.
    void theSetUpPageShowsTextFromOutsideAsText() {
        setup::WatchPage page;
        page.setAttribute(Qt::WA_DeleteOnClose, false);
        page.setFindings({QStringLiteral("job \u202eevil\n") + QString(1000, u'x')}, 0, {});
        const auto* findings = page.findChild<QAbstractButton*>(QStringLiteral("watchFindings"));
        QVERIFY(findings->text().startsWith(QStringLiteral("job evil xxx")));
        QVERIFY(findings->text().size() < 200);
        page.setScrape(QStringLiteral("a\u202eb\u001b[2J"), false);
        QCOMPARE(page.findChild<QLabel*>(QStringLiteral("watchScrape"))->text(),
                 QStringLiteral("ab [2J"));
    }
    void thePageOfMistakesIsWhole_data() { theSetUpPageIsWhole_data(); }
    void thePageOfMistakesIsWhole() {
        QFETCH(int, percent);
        QFETCH(QString, language);
        m_appearance->configure({QStringLiteral("dark"), percent, language});
        const QString file = QStringLiteral("/home/oncall/.config/watchbridge/watchbridge.yaml");
        shell::FirstRunPage page(file);
        const auto config = settings::loadConfig("environments: [{name: a, time_zone: Nowhere/Town,"
                                                 " services: [{name: b, signls: {}, targts: 1},"
                                                 " {name: c, scrape: {interval: -5 s}}]}]\n",
                                                 file);
        QVERIFY(!config);
        QVector<base::Sentence> mistakes;
        for (const settings::Mistake& mistake : config.error()) {
            mistakes << mistake.whole();
        }
        QVERIFY(mistakes.size() > 3);
        page.setMistakes(mistakes);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(cutTexts(page).join(u'\n'), QString());
        // Keys begin at the button that stands out, and go on as the buttons stand.
        QStringList reached;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(page.focusWidget() != nullptr);
            reached << page.focusWidget()->objectName();
            QTest::keyClick(page.focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(reached,
                 (QStringList{QStringLiteral("mendSettings"), QStringLiteral("openSettings"),
                              QStringLiteral("quitButton")}));
    }
};

QTEST_MAIN(TestWindowSizes)
#include "tst_WindowSizes.moc"
