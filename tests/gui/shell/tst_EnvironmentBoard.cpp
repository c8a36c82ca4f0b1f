// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FleetModel.h"
#include "tests/support/SampleFleet.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/Marks.h"
#include "widgets/common/PlainText.h"
#include "widgets/fleet/FleetView.h"
#include "widgets/shell/EnvironmentBoard.h"
#include "widgets/shell/FeedPill.h"
#include "widgets/shell/StateCounts.h"
#include "widgets/shell/StatusStrip.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace wb;
using fleet::HealthState;
using shell::EnvironmentChoice;

/// What an environment is said to be, beside others and in the menu of them.
class TestEnvironmentBoard : public QObject {
    Q_OBJECT
    std::unique_ptr<common::Appearance> m_appearance;

    /// Nine healthy services, the first of them partly judged, at most.
    static EnvironmentChoice healthy(int partlyJudged) {
        fleet::FleetSnapshot fleet = sample::fleet();
        for (fleet::ServiceSnapshot& service : fleet.services) {
            service.verdict = {HealthState::Healthy, sample::NowMs - 1000, {}};
            service.standings = sample::standings(fleet.services[2].values);
            if (partlyJudged-- > 0) {
                service.standings.latency = {};
            }
        }
        EnvironmentChoice choice{QStringLiteral("Prod1 (US)"), HealthState::Healthy};
        choice.fleet = sample::share(fleet);
        return choice;
    }

private Q_SLOTS:
    void initTestCase() {
        m_appearance = std::make_unique<common::Appearance>(*qApp, QString());
        m_appearance->configure({QStringLiteral("dark"), 100, QStringLiteral("en")});
    }

    void healthyIsNotMoreThanWasJudged_data() {
        QTest::addColumn<int>("partlyJudged");
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("word");
        const QString partly = QStringLiteral("healthy, partly judged");
        QTest::newRow("none") << 0 << QStringLiteral("All 9 services are healthy.")
                              << QStringLiteral("healthy");
        QTest::newRow("one") << 1
                             << QStringLiteral("All 9 services are healthy, 1 of them partly "
                                               "judged.")
                             << partly;
        QTest::newRow("all") << 9 << QStringLiteral("All 9 services are healthy, partly judged.")
                             << partly;
    }
    void healthyIsNotMoreThanWasJudged() {
        QFETCH(int, partlyJudged);
        QFETCH(QString, summary);
        QFETCH(QString, word);
        QWidget window;
        shell::EnvironmentBoard board(QStringLiteral("Prod1 (US)"), &window);
        EnvironmentChoice choice = healthy(partlyJudged);
        board.setEnvironments({choice}, sample::NowMs);
        QCOMPARE(board.findChild<QLabel*>(QStringLiteral("environmentSummary"))->text(), summary);
        QCOMPARE(board.findChild<common::StateMark*>()->accessibleName(), word);

        shell::EnvironmentButton button(&window);
        button.setEnvironments({choice, EnvironmentChoice{QStringLiteral("Staging")}});
        button.openMenu();
        const auto* menu = button.findChild<QMenu*>();
        QCOMPARE(menu->actions().constFirst()->text(), QStringLiteral("Prod1 (US) · ") + word);
    }
    void aButtonLeadsBack() {
        QWidget window;
        shell::EnvironmentBoard board(QStringLiteral("Prod1 (US)"), &window);
        board.setEnvironments({healthy(0)}, sample::NowMs);
        auto* back = board.findChild<QAbstractButton*>(QStringLiteral("boardBack"));
        QCOMPARE(back->text(), QStringLiteral("Back to Prod1 (US)"));
        QSignalSpy closed(&board, &shell::EnvironmentBoard::closed);
        back->click();
        QCOMPARE(closed.size(), 1);
    }
    /// Where there is little room the age is said in fewer words, and what is counted is still
    /// named.
    void theCountSaysWhatOf() {
        shell::FeedPill pill;
        items::FeedStatus status;
        status.state = items::FeedStatus::State::Live;
        status.ageMs = 800;
        status.targets = 128;
        status.targetsUp = 124;
        pill.setStatus(status);
        const auto* targets = pill.findChild<common::ElidedLabel*>(QStringLiteral("feedTargets"));
        const auto* age = pill.findChild<common::ElidedLabel*>(QStringLiteral("feedRest"));
        pill.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pill));
        pill.resize(pill.sizeHint());
        QTRY_COMPARE(age->shownText(), QStringLiteral(" · 0.8 s old"));
        QCOMPARE(targets->shownText(), QStringLiteral(" · 124/128 targets"));
        pill.resize(pill.sizeHint().width() - 5, pill.height());
        QTRY_COMPARE(age->shownText(), QStringLiteral(" · 0.8 s"));
        QCOMPARE(targets->shownText(), QStringLiteral(" · 124/128 targets"));
        pill.resize(pill.sizeHint());
        QTRY_COMPARE(age->shownText(), QStringLiteral(" · 0.8 s old"));
    }
    void whatNobodyAnswersTakesNoTime() {
        shell::StatusStrip strip;
        fleet::CollectionFigures figures;
        figures.targets = 128;
        figures.targetsUp = 1;
        figures.scrapeP99Ms = 14;
        strip.setFigures(figures);
        const auto* told = strip.findChild<common::ElidedLabel*>(QStringLiteral("statusFigures"));
        QVERIFY2(told->text().contains(QStringLiteral("scrape p99 14 ms")),
                 qPrintable(told->text()));
        figures.targetsUp = 0;
        strip.setFigures(figures);
        QVERIFY2(told->text().contains(QStringLiteral("scrape p99 —")), qPrintable(told->text()));
    }
    /// Whoever leaves the board open misses no incident, nor an update that is due.
    void theIncidentAndTheTimeAreSeen() {
        QWidget window;
        window.resize(1680, 1050);
        shell::EnvironmentBoard board(QStringLiteral("Prod1 (US)"), &window);
        EnvironmentChoice us = healthy(0);
        us.timeZone = sample::environment().timeZone;
        us.incident = sample::incident();
        us.updateEveryMs = sample::environment().updateEveryMs;
        EnvironmentChoice eu = healthy(0);
        eu.name = QStringLiteral("Prod1 (EU)");
        board.setEnvironments({us, eu}, sample::NowMs);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto columns = board.findChildren<QWidget*>(QStringLiteral("environmentColumn"));
        const auto barOf = [&](int column) {
            return columns.at(column)->findChild<QWidget*>(QStringLiteral("incidentBar"));
        };
        QVERIFY(!barOf(0)->isHidden());
        QVERIFY(barOf(1)->isHidden());
        for (const char* button : {"postUpdateButton", "exportButton"}) {
            QVERIFY2(barOf(0)->findChild<QWidget*>(QLatin1String(button))->isHidden(), button);
        }
        const auto* due = barOf(0)->findChild<common::ElidedLabel*>(QStringLiteral("updateDue"));
        // In figures or words, as there is room.
        QVERIFY2(due->text().startsWith(QStringLiteral("public update due in 21")),
                 qPrintable(due->text()));
        const auto* clock = board.findChild<QLabel*>(QStringLiteral("boardClock"));
        QCOMPARE(clock->text(), QStringLiteral("17:59:32 ET  22:59:32 UTC"));
        board.setNow(sample::NowMs + 60'000);
        QVERIFY2(due->text().startsWith(QStringLiteral("public update due in 20")),
                 qPrintable(due->text()));
        QCOMPARE(clock->text(), QStringLiteral("18:00:32 ET  23:00:32 UTC"));
    }
    /// Three of them beside each other in a small window, in every language.
    void theIncidentIsReadInANarrowColumn_data() {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("language");
        for (const QString& language : common::languages()) {
            QTest::addRow("%s", qPrintable(language)) << 100 << language;
            QTest::addRow("%s, large", qPrintable(language)) << 150 << language;
        }
    }
    void theIncidentIsReadInANarrowColumn() {
        QFETCH(int, percent);
        QFETCH(QString, language);
        m_appearance->configure({QStringLiteral("dark"), percent, language});
        QWidget window;
        window.resize(1280, 720);
        shell::EnvironmentBoard board(QStringLiteral("Prod1 (US)"), &window);
        EnvironmentChoice us = healthy(0);
        us.incident = sample::incident();
        us.updateEveryMs = sample::environment().updateEveryMs;
        EnvironmentChoice eu = healthy(0);
        eu.name = QStringLiteral("Prod1 (EU)");
        EnvironmentChoice staging = healthy(0);
        staging.name = QStringLiteral("Staging");
        board.setEnvironments({us, eu, staging}, sample::NowMs);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto* bar = board.findChild<QWidget*>(QStringLiteral("incidentBar"));
        QVERIFY(bar->isVisible());
        for (const char* name : {"incidentTitle", "incidentOpen", "incidentPeople", "updateDue"}) {
            const auto* label = bar->findChild<common::ElidedLabel*>(QLatin1String(name));
            const QFontMetrics metrics(label->font());
            QTRY_VERIFY2(label->width() >= metrics.horizontalAdvance(label->shownText()), name);
            QVERIFY2(label->height() >= metrics.height(), name);
            QVERIFY2(bar->rect().contains(label->geometry()), name);
        }
        m_appearance->configure({QStringLiteral("dark"), 100, QStringLiteral("en")});
    }
    /// What is compared stands beside each other, worst anywhere first, and is chosen in all.
    void sharedServicesStandInTheSameRows() {
        QWidget window;
        window.resize(1680, 1050);
        shell::EnvironmentBoard board(QStringLiteral("Prod1 (US)"), &window);
        EnvironmentChoice us{QStringLiteral("Prod1 (US)"), HealthState::Unhealthy};
        us.fleet = sample::share(sample::fleet());
        EnvironmentChoice eu = healthy(0);
        eu.name = QStringLiteral("Prod1 (EU)");
        fleet::FleetSnapshot turned = *eu.fleet;
        std::reverse(turned.services.begin(), turned.services.end());
        eu.fleet = sample::share(turned);
        us.incident = sample::incident(); // Takes room in one column only.
        board.setEnvironments({us, eu}, sample::NowMs);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto views = board.findChildren<fleet::FleetView*>();
        const auto rows = [&](int column) {
            QStringList lines;
            const QAbstractItemModel* model = views.at(column)->model();
            for (int row = 0; row < model->rowCount(); ++row) {
                const QModelIndex index = model->index(row, 0);
                lines << QStringLiteral("%1 %2")
                             .arg(index.data().toString())
                             .arg(views.at(column)
                                      ->viewport()
                                      ->mapTo(&board, views.at(column)->visualRect(index).topLeft())
                                      .y());
            }
            return lines;
        };
        QCOMPARE(rows(0).size(), 9);
        QVERIFY(rows(0).constFirst().startsWith(QStringLiteral("chat ")));
        QTRY_COMPARE(rows(1), rows(0));
        views.at(1)->choose(QStringLiteral("search"));
        QCOMPARE(views.at(0)->chosenService(), QStringLiteral("search"));
        QTRY_COMPARE(rows(1), rows(0));
        const auto counts = board.findChildren<QWidget*>(QStringLiteral("environmentCounts"));
        QCOMPARE(counts.at(0)->accessibleName(),
                 QStringLiteral("1 unhealthy, 1 unknown, 1 degraded, 6 healthy"));
        QVERIFY(counts.at(1)->isHidden());
    }
    /// In a small window words give way to the counts, in every language.
    void countsAreNeverCut() {
        fleet::FleetSnapshot fleet = sample::fleet();
        for (const QString& language : common::languages()) {
            m_appearance->configure({QStringLiteral("dark"), 100, language});
            for (const int width : {150, 300, 400, 600}) {
                shell::StateCounts counts;
                counts.setFleet(sample::share(fleet));
                counts.resize(width, 30);
                QVERIFY2(counts.shownWidth() <= width, qPrintable(language));
                QVERIFY(!counts.accessibleName().isEmpty());
            }
        }
        m_appearance->configure({QStringLiteral("dark"), 100, QStringLiteral("en")});
    }
    void whatIsOldIsUnknown() {
        QWidget window;
        shell::EnvironmentBoard board(QStringLiteral("Prod1 (US)"), &window);
        board.setEnvironments({healthy(1)}, sample::NowMs + 600'000);
        QCOMPARE(board.findChild<common::StateMark*>()->accessibleName(),
                 QStringLiteral("unknown"));
        // Nor is any row of it green.
        const QAbstractItemModel* model = board.findChild<fleet::FleetView*>()->model();
        QCOMPARE(model->rowCount(), 9);
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, 0);
            QCOMPARE(index.data(items::FleetModel::StateRole).toInt(),
                     static_cast<int>(HealthState::Unknown));
            QVERIFY(!index.data(items::FleetModel::HasDataRole).toBool());
        }
    }
};

QTEST_MAIN(TestEnvironmentBoard)
#include "tst_EnvironmentBoard.moc"
