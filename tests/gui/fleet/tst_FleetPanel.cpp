// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FleetFilter.h"
#include "models/items/FleetModel.h"
#include "tests/support/SampleFleet.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/EntryField.h"
#include "widgets/common/FactsLabel.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"
#include "widgets/fleet/FleetGeometry.h"
#include "widgets/fleet/FleetTexts.h"
#include "widgets/fleet/OrderHold.h"
#include "widgets/shell/MainWindow.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace wb;
using items::FleetModel;
using shell::MainWindow;

/// The left column inside the real window: the filter, and rows that keep their places.
class TestFleetPanel : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<common::Appearance> m_appearance;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<MainWindow> m_window;

    template <typename T>
    T* find(const char* name) const {
        return m_window->findChild<T*>(QLatin1String(name));
    }
    QAbstractItemView* list() const { return find<QAbstractItemView>("fleetTable"); }
    common::EntryField* entry() const { return find<common::EntryField>("filterEntry"); }
    QString text(const char* label) const { return find<QLabel>(label)->text(); }
    QStringList rows() const {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            names << list()->model()->index(row, 0).data(FleetModel::NameRole).toString();
        }
        return names;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const char* text) const {
        key(Qt::Key_Slash);
        QCOMPARE(QApplication::focusWidget(), entry());
        QTest::keyClicks(entry(), QLatin1String(text));
    }
    void movePointer(bool over) const {
        if (over) {
            QEnterEvent enter(QPointF(5, 50), QPointF(5, 50), QPointF(5, 50));
            QApplication::sendEvent(list()->viewport(), &enter);
        } else {
            QEvent leave(QEvent::Leave);
            QApplication::sendEvent(list()->viewport(), &leave);
        }
    }
    void turnTheFleet() const {
        fleet::FleetSnapshot turned = sample::fleet();
        std::reverse(turned.services.begin(), turned.services.end());
        m_window->setFleet(sample::share(turned));
    }
private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<common::Appearance>(*qApp, QString()); }
    void init() {
        m_appearance->configure({QStringLiteral("dark"), 100, QStringLiteral("en")});
        m_clock = std::make_unique<ManualClock>(sample::NowMs);
        m_window = std::make_unique<MainWindow>(sample::environment(), *m_clock);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->setFleet(sample::share(sample::fleet()));
    }
    void cleanup() { m_window.reset(); }

    /// On a plate, whose colour stands nowhere else in the row; in bold, which is wider.
    void figuresOverWhatIsAllowedStandOut() {
        fleet::FleetSnapshot fleet = sample::fleet();
        fleet.services[1].standings = fleet.services[0].standings; // Unknown, and stale.
        for (fleet::ServiceSnapshot& service : fleet.services) {
            if (service.verdict.state != fleet::HealthState::Unknown) {
                service.verdict = {fleet::HealthState::Healthy, sample::NowMs - 1000, {}};
            }
        }
        m_window->setFleet(sample::share(fleet));
        const auto has = [this](const char* name, common::Colour colour) {
            const auto* model = qobject_cast<const items::FleetFilter*>(list()->model());
            const QRect row = list()->visualRect(model->indexOfService(QLatin1String(name)));
            const QImage image = list()->viewport()->grab(row).toImage();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y) == colour.value()) {
                        return true;
                    }
                }
            }
            return false;
        };
        QTRY_VERIFY(has("chat", common::colour::DangerTile));
        QTRY_VERIFY(has("api-gateway-chat-kb", common::colour::WarningTile));
        QVERIFY(!has("api-gateway-chat-kb", common::colour::DangerTile));
        QVERIFY(!has("reporting", common::colour::DangerTile));
        QVERIFY(!has("search", common::colour::DangerTile));
        QVERIFY(!has("search", common::colour::WarningTile));
    }
    void whatIsPartlyJudgedHasAShapeOfItsOwn() {
        fleet::FleetSnapshot fleet = sample::fleet();
        fleet::ServiceSnapshot& search = fleet.services.last();
        const auto mark = [&] {
            m_window->setFleet(sample::share(fleet));
            m_window->showService(search.name);
            return find<QWidget>("serviceMark")->grab().toImage();
        };
        const QImage judged = mark();
        QCOMPARE(find<QWidget>("serviceMark")->accessibleName(), QStringLiteral("healthy"));
        search.standings.latency = search.standings.errors = {};
        const QImage partly = mark();
        QCOMPARE(find<QWidget>("serviceMark")->accessibleName(),
                 QStringLiteral("healthy, partly judged"));
        const QPoint centre = judged.rect().center();
        QCOMPARE(judged.pixelColor(centre), common::colour::Good.value());
        QVERIFY(partly.pixelColor(centre) != common::colour::Good.value());
        QCOMPARE(partly.pixelColor(centre.x(), 1), judged.pixelColor(centre.x(), 1));
    }
    /// What is of now says so while the charts are not.
    void lookingBackLeavesNoDoubtWhatIsOfNow() {
        auto* grid = find<charts::ChartGrid>("chartGrid");
        const auto sentence = [this] { return find<common::FactsLabel>("reasonText")->text(); };
        const QString live = sentence();
        grid->pan(-10 * 60'000);
        QCOMPARE(text("fleetHeading"), QStringLiteral("FLEET NOW, 17:59 ET · 9 SERVICES"));
        QCOMPARE(sentence(), QStringLiteral("Now, 17:59 ET: ") + live);
        m_window->setFleet(sample::share(sample::fleet(sample::NowMs + 60'000)));
        QCOMPARE(text("fleetHeading"), QStringLiteral("FLEET NOW, 18:00 ET · 9 SERVICES"));
        movePointer(true);
        turnTheFleet();
        QCOMPARE(text("fleetHeading"), QStringLiteral("FLEET NOW, 17:59 ET · NEW ORDER WAITS"));
        movePointer(false);
        grid->goLive();
        QCOMPARE(text("fleetHeading"), QStringLiteral("FLEET · 9 SERVICES · WORST FIRST"));
        QCOMPARE(sentence(), live);
    }
    void typingFiltersAndWhatIsHiddenIsTold() {
        QSignalSpy requested(m_window.get(), &MainWindow::actionRequested);
        QVERIFY(!find<QWidget>("filterCount")->isVisible());
        type("drweb"); // D and R are keys of the window.
        QCOMPARE(requested.size(), 0);
        entry()->clear();
        QTest::keyClicks(entry(), QStringLiteral("web"));
        QCOMPARE(rows(), (QStringList{QStringLiteral("web-client"), QStringLiteral("webhooks")}));
        QCOMPARE(text("filterCount"), QStringLiteral("2 of 9"));
        QCOMPARE(
            find<common::FactsLabel>("filterHidden")->text(),
            QStringLiteral(
                "Not shown: unhealthy\u00A01, unknown\u00A01, degraded\u00A01 · chosen: chat"));
        QCOMPARE(m_window->chosenService(), QStringLiteral("chat"));
        key(Qt::Key_Escape);
        QCOMPARE(rows().size(), 9);
        QCOMPARE(QApplication::focusWidget(), list());
        QVERIFY(!find<QWidget>("filterCount")->isVisible());
        // The chosen service's tiles are there again.
        const QModelIndex tile = list()->model()->index(2, 0, list()->model()->index(0, 0));
        QTRY_VERIFY(list()->visualRect(tile).isValid());
    }
    void enterChoosesTheFirstThatIsFound() {
        type("search");
        key(Qt::Key_Return);
        QCOMPARE(m_window->chosenService(), QStringLiteral("search"));
        QCOMPARE(QApplication::focusWidget(), list());
        QCOMPARE(rows(), QStringList{QStringLiteral("search")});
        key(Qt::Key_Right);
        QCOMPARE(list()->currentIndex().data(FleetModel::NameRole).toString(),
                 QStringLiteral("search-1"));
    }
    void keysWalkWhatIsShown() {
        type("gateway");
        key(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), list());
        QCOMPARE(m_window->chosenService(), QStringLiteral("chat"));
        key(Qt::Key_J);
        QCOMPARE(m_window->chosenService(), QStringLiteral("api-gateway-chat-kb"));
        key(Qt::Key_J);
        QCOMPARE(m_window->chosenService(), QStringLiteral("api-gateway"));
        key(Qt::Key_J);
        QCOMPARE(m_window->chosenService(), QStringLiteral("api-gateway"));
    }
    void nothingFoundSaysSoAndOffersToClear() {
        QVERIFY(!find<QWidget>("noMatch")->isVisible());
        type("<b>nothing</b>");
        QVERIFY(find<QWidget>("noMatch")->isVisible());
        QCOMPARE(find<common::ElidedLabel>("noMatchText")->text(),
                 QStringLiteral("Nothing matches “<b>nothing</b>”."));
        QCOMPARE(text("filterCount"), QStringLiteral("0 of 9"));
        key(Qt::Key_Return);
        QCOMPARE(m_window->chosenService(), QStringLiteral("chat"));
        QTest::mouseClick(find<QPushButton>("clearFilter"), Qt::LeftButton);
        QCOMPARE(rows().size(), 9);
        QVERIFY(!find<QWidget>("noMatch")->isVisible());
        QVERIFY(entry()->text().isEmpty());
    }
    void theStatesNameIsFoundInTheLanguageShown() {
        m_appearance->configure({QStringLiteral("dark"), 100, QStringLiteral("de")});
        type("unbekannt");
        QTRY_COMPARE(rows(), QStringList{QStringLiteral("reporting")});
        entry()->clear();
        QTest::keyClicks(entry(), QStringLiteral("unknown"));
        QCOMPARE(rows(), QStringList{QStringLiteral("reporting")});
    }
    void goingToWhatIsHiddenClearsTheFilter() {
        type("search");
        key(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(find<common::EntryField>("paletteField"), QStringLiteral("chat-7"));
        QTest::keyClick(find<common::EntryField>("paletteField"), Qt::Key_Return);
        QVERIFY(entry()->text().isEmpty());
        QCOMPARE(list()->currentIndex().data(FleetModel::NameRole).toString(),
                 QStringLiteral("chat-7"));
    }
    void rowsStandStillUnderThePointer() {
        const QStringList before = rows();
        movePointer(true);
        turnTheFleet();
        QCOMPARE(rows(), before);
        QCOMPARE(text("fleetHeading"), QStringLiteral("FLEET · 9 SERVICES · NEW ORDER WAITS"));
        QVERIFY(!find<QWidget>("fleetHeading")->toolTip().isEmpty());
        movePointer(false);
        QCOMPARE(rows().constFirst(), QStringLiteral("search"));
        QCOMPARE(text("fleetHeading"), QStringLiteral("FLEET · 9 SERVICES · WORST FIRST"));
    }
    void rowsStandStillAfterAKeyForAMoment() {
        const QStringList before = rows();
        key(Qt::Key_J);
        turnTheFleet();
        QCOMPARE(rows(), before);
        QTRY_COMPARE_WITH_TIMEOUT(rows().constFirst(), QStringLiteral("search"),
                                  3 * fleet::OrderHold::KeyHoldMs);
        QCOMPARE(m_window->chosenService(), QStringLiteral("reporting"));
    }
    void theWorstIsFollowedWhileItIsHidden() {
        type("web");
        fleet::FleetSnapshot turned = sample::fleet();
        std::reverse(turned.services.begin(), turned.services.end());
        m_window->setFleet(sample::share(turned));
        QCOMPARE(m_window->chosenService(), QStringLiteral("search"));
        QCOMPARE(rows().size(), 2);
    }
    void nothingHeardIsSaid() {
        MainWindow window(sample::environment(), *m_clock);
        window.show();
        const auto* empty = window.findChild<QLabel*>(QStringLiteral("fleetEmpty"));
        QVERIFY(empty->isVisible() && !empty->text().isEmpty());
        const auto* table = window.findChild<QWidget*>(QStringLiteral("fleetTable"));
        QTRY_VERIFY(empty->y() - table->y() < 60);
        window.setFleet(sample::share(sample::fleet()));
        QVERIFY(!empty->isVisible());
    }
    /// Where there is little room, counts give way before names cannot be told apart.
    void namesHaveTheirRoom() {
        fleet::FleetGeometry geometry;
        fleet::FleetGeometry::TextWidths texts;
        texts.name = 400;
        geometry.setMeasures(390, texts);
        const int most = 390;
        for (int width = most; width >= 300; width -= 10) {
            const auto columns = geometry.columns(QRect(0, 0, width, 30));
            QVERIFY2(columns.tasks.isEmpty() || columns.name.width() >= width * 26 / 100,
                     qPrintable(QString::number(columns.name.width())));
        }
    }
    void columnsGiveWayInOrder_data() {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("language");
        for (const int percent : {80, 90, 100, 110, 125, 150}) {
            for (const QString& language : common::languages()) {
                QTest::addRow("%d %%, %s", percent, qPrintable(language)) << percent << language;
            }
        }
    }
    /// The bar goes before CPU does, and why there are no figures leaves the p95's dash alone,
    /// whatever is said in whatever language and with a scroll bar beside it.
    void columnsGiveWayInOrder() {
        QFETCH(int, percent);
        QFETCH(QString, language);
        m_appearance->configure({QStringLiteral("dark"), percent, language});
        const auto* model = qobject_cast<const items::FleetFilter*>(list()->model());
        const QFont font = common::themeFont(common::FontRole::Compact);
        fleet::FleetGeometry geometry;
        for (int width = common::scaled(430); width >= 366; width -= 2) {
            geometry.setMeasures(width, fleet::widestTexts(*model, font, {}));
            const auto columns = geometry.columns(QRect(0, 0, width, 30));
            QVERIFY(columns.bar.isEmpty() || !columns.cpu.isEmpty());
            const QString silence = model->fleetModel()
                                        ->indexOfService(QStringLiteral("reporting"))
                                        .siblingAtColumn(FleetModel::MemoryColumn)
                                        .data()
                                        .toString();
            QVERIFY(silence.contains(QStringLiteral("48")));
            const int wanted = QFontMetrics(font).horizontalAdvance(silence);
            const QRect place = fleet::FleetGeometry::placeOfSilence(columns, wanted);
            QVERIFY(place.left() > columns.latency.right());
            QVERIFY2(percent > 100 || place.width() >= wanted,
                     qPrintable(QStringLiteral("%1 px: %2").arg(width).arg(silence)));
            QVERIFY2(percent > 100 || width < 370 || !columns.cpu.isEmpty(),
                     qPrintable(QString::number(width)));
        }
    }
    void shortNamesLeaveTheirRoomToFigures_data() {
        QTest::addColumn<QString>("language");
        for (const QString& language : common::languages()) {
            QTest::addRow("%s", qPrintable(language)) << language;
        }
    }
    /// Also with "370/400" tasks; and nothing changes while a filter is typed.
    void shortNamesLeaveTheirRoomToFigures() {
        QFETCH(QString, language);
        m_appearance->configure({QStringLiteral("dark"), 100, language});
        m_window->setFleet(sample::share(sample::largeFleet(12, 400)));
        const auto* model = qobject_cast<const items::FleetFilter*>(list()->model());
        const QFont font = common::themeFont(common::FontRole::Compact);
        const auto columns = [&] {
            fleet::FleetGeometry geometry;
            geometry.setMeasures(374, fleet::widestTexts(*model, font, {}));
            return geometry.columns(QRect(0, 0, 374, 30));
        };
        const auto all = columns();
        QVERIFY(!all.tasks.isEmpty() && !all.cpu.isEmpty());
        QVERIFY(all.name.width() >= QFontMetrics(font).horizontalAdvance("service-12"));
        type("service-4");
        QTRY_COMPARE(model->rowCount(), 1);
        QCOMPARE(columns().name, all.name);
    }
    /// A row that has no room is not shown to its half.
    void noRowIsCutThroughTheMiddle() {
        for (int height = 500; height < 760; height += 7) {
            m_window->resize(1280, height);
            QCoreApplication::sendPostedEvents();
            const int end = list()->viewport()->height();
            for (int row = 0; row < list()->model()->rowCount(); ++row) {
                const QModelIndex service = list()->model()->index(row, 0);
                for (int task = -1; task < list()->model()->rowCount(service); ++task) {
                    const QRect rect = list()->visualRect(
                        task < 0 ? service : list()->model()->index(task, 0, service));
                    QVERIFY2(rect.isNull() || rect.top() >= end || rect.bottom() < end,
                             qPrintable(QStringLiteral("%1 of %2: %3 to %4 of %5")
                                            .arg(task)
                                            .arg(row)
                                            .arg(rect.top())
                                            .arg(rect.bottom())
                                            .arg(end)));
                }
            }
        }
    }
    /// Which would take the room that makes it needed.
    void noBarWhereAllFits() {
        fleet::FleetSnapshot fleet = sample::fleet();
        const fleet::TaskSnapshot first = fleet.services[0].tasks[0];
        for (int tasks = 8; tasks < 60; tasks += 4) {
            fleet.services[0].tasks.clear();
            for (int number = 1; number <= tasks; ++number) {
                fleet.services[0].tasks << first;
                fleet.services[0].tasks.last().name = QStringLiteral("chat-%1").arg(number);
            }
            m_window->setFleet(sample::share(fleet));
            for (const int height : {720, 760, 800, 840, 900, 1000}) {
                m_window->resize(1440, height);
                QCoreApplication::sendPostedEvents();
                const auto* bar = list()->verticalScrollBar();
                QTRY_COMPARE(bar->isVisible(), bar->maximum() > 0);
            }
        }
    }
    /// Two lines of six, and not eleven and one.
    void linesOfTilesAreEquallyLong() {
        fleet::FleetGeometry geometry;
        for (int width = 300; width < 700; width += 10) {
            geometry.setMeasures(width, {});
            for (int tasks = 1; tasks < 40; ++tasks) {
                geometry.setRows({tasks});
                const auto grid = geometry.grid(0);
                QVERIFY(grid.area().right() <= width + fleet::FleetGeometry::TileGap);
                QVERIFY(grid.lines() * grid.perLine - tasks < grid.lines() || grid.lines() == 1);
            }
        }
    }
};

QTEST_MAIN(TestFleetPanel)
#include "tst_FleetPanel.moc"
