// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleFleet.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/Marks.h"
#include "widgets/common/PlainText.h"
#include "widgets/shell/EnvironmentBoard.h"
#include "widgets/shell/FeedPill.h"
#include "widgets/shell/StatusStrip.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

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
    void whatIsOldIsUnknown() {
        QWidget window;
        shell::EnvironmentBoard board(QStringLiteral("Prod1 (US)"), &window);
        board.setEnvironments({healthy(1)}, sample::NowMs + 600'000);
        QCOMPARE(board.findChild<common::StateMark*>()->accessibleName(),
                 QStringLiteral("unknown"));
    }
};

QTEST_MAIN(TestEnvironmentBoard)
#include "tst_EnvironmentBoard.moc"
