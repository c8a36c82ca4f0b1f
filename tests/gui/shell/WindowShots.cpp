// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/charts/ChatIncident.h"
#include "tests/support/SampleFleet.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/common/Appearance.h"
#include "widgets/shell/CheatSheet.h"
#include "widgets/shell/FirstRunPage.h"
#include "widgets/shell/MainWindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTest>

#include <cstdio>
#include <functional>
#include <utility>

/// `./dev screenshots`: the window in every main state, theme, text size, language and size, as
/// pictures for people to look at. FOLDER [PART OF A NAME].
namespace {

using namespace wb;
using shell::MainWindow;

constexpr QSize Designed(1680, 1050);

struct Shot {
    QString name;
    common::Look look;
    QSize size = Designed;
    std::function<void(MainWindow&, const Clock&)> fill; ///< Empty: the first-run page.
};

common::Look look(const char* theme = "dark", int percent = 100, const char* language = "en") {
    return {QLatin1String(theme), percent, QLatin1String(language)};
}

void showIncident(MainWindow& window) {
    window.setFleet(sample::share(sample::fleet()));
    window.setIncident(sample::incident());
    for (const incidents::TimelineEntry& entry : sample::timeline()) {
        window.addEntry(entry, true);
    }
    window.setProcess(0.03, 148.0 * 1024 * 1024);
}

void showArmed(MainWindow& window, const Clock& clock) {
    showIncident(window);
    window.setAction(sample::armedRedeploy(clock.nowMs() - 1100));
}

void showHealthy(MainWindow& window, const Clock& /*clock*/) {
    fleet::FleetSnapshot fleet = sample::fleet();
    for (fleet::ServiceSnapshot& service : fleet.services) {
        service.verdict = {};
        service.verdict.state = fleet::HealthState::Healthy;
        service.verdict.sinceMs = sample::NowMs - 7'200'000;
        service.blindSpot.reset();
        for (fleet::TaskSnapshot& task : service.tasks) {
            task.verdict = service.verdict;
            task.timeToLimitMs = -1;
        }
    }
    window.setFleet(sample::share(fleet));
    window.setProcess(0.03, 148.0 * 1024 * 1024);
}

void showRollback(MainWindow& window, const Clock& clock) {
    showIncident(window);
    deploy::ActionSnapshot action = sample::armedRedeploy(clock.nowMs() - 49'000);
    action.kind = fleet::DeploymentKind::Rollback;
    action.state = deploy::ActionState::Running;
    action.startedMs = clock.nowMs() - 44'000;
    action.undoUntilMs = NoTime;
    action.members.resize(1);
    action.members[0].progress.clear();
    for (int task = 1; task <= 12; ++task) {
        fleet::TaskProgress progress;
        progress.task = QStringLiteral("chat-%1").arg(task);
        progress.state = task < 5   ? fleet::TaskProgress::State::Done
                         : task < 7 ? fleet::TaskProgress::State::Starting
                                    : fleet::TaskProgress::State::Pending;
        action.members[0].progress.append(progress);
    }
    window.setAction(action);
}

void showDeadFeed(MainWindow& window, const Clock& clock) {
    fleet::FleetSnapshot fleet = sample::fleet(clock.nowMs() - 95'000);
    fleet.figures.targetsUp = 0;
    for (fleet::ServiceSnapshot& service : fleet.services) {
        service.verdict = {};
        service.verdict.state = fleet::HealthState::Unknown;
        service.verdict.sinceMs = clock.nowMs() - 80'000;
        for (fleet::TaskSnapshot& task : service.tasks) {
            task.verdict = service.verdict;
        }
    }
    window.setFleet(sample::share(fleet));
}

void showPast(MainWindow& window, const Clock& clock) {
    showIncident(window);
    window.findChild<charts::ChartGrid*>(QStringLiteral("chartGrid"))
        ->showRange(clock.nowMs() - 1'500'000, clock.nowMs() - 420'000);
}

void showKeys(MainWindow& window, const Clock& /*clock*/) {
    showIncident(window);
    window.findChild<shell::CheatSheet*>()->toggle();
}

void showPalette(MainWindow& window, const Clock& /*clock*/) {
    showIncident(window);
    window.findChild<QAbstractButton*>(QStringLiteral("paletteButton"))->click();
}

void showFiltered(MainWindow& window, const Clock& /*clock*/) {
    showIncident(window);
    window.findChild<QLineEdit*>(QStringLiteral("filterEntry"))->setText(QStringLiteral("gateway"));
}

void showHeat(MainWindow& window, const Clock& /*clock*/) {
    showIncident(window);
    window.findChild<QAbstractButton*>(QStringLiteral("heatButton"))->click();
}

void showLargeHeat(MainWindow& window, const Clock& /*clock*/) {
    window.setFleet(sample::share(sample::largeFleet(40, 250)));
    window.findChild<QAbstractButton*>(QStringLiteral("heatButton"))->click();
}

void showLargeService(MainWindow& window, const Clock& /*clock*/) {
    window.setFleet(sample::share(sample::largeFleet(12, 400)));
}

void showNoMatch(MainWindow& window, const Clock& /*clock*/) {
    showIncident(window);
    window.findChild<QLineEdit*>(QStringLiteral("filterEntry"))->setText(QStringLiteral("v999"));
}

QVector<Shot> shots() {
    QVector<Shot> all = {
        {QStringLiteral("state-healthy"), look(), Designed, showHealthy},
        {QStringLiteral("state-incident"), look(), Designed, showArmed},
        {QStringLiteral("state-rollback"), look(), Designed, showRollback},
        {QStringLiteral("state-feed-dead"), look(), Designed, showDeadFeed},
        {QStringLiteral("state-looking-back"), look(), Designed, showPast},
        {QStringLiteral("state-keys"), look(), Designed, showKeys},
        {QStringLiteral("state-palette"), look(), Designed, showPalette},
        {QStringLiteral("state-filter"), look(), Designed, showFiltered},
        {QStringLiteral("state-no-match"), look(), Designed, showNoMatch},
        {QStringLiteral("state-heat"), look(), Designed, showHeat},
        {QStringLiteral("state-heat-10000"), look(), Designed, showLargeHeat},
        {QStringLiteral("state-many-tasks"), look(), Designed, showLargeService},
        {QStringLiteral("state-first-run"), look(), QSize(1000, 640), {}},
    };
    for (const char* theme : {"dark", "light", "high_contrast"}) {
        const QString name = QStringLiteral("theme-") + QLatin1String(theme);
        all.append({name, look(theme), Designed, showArmed});
        all.append({name + QStringLiteral("-rollback"), look(theme), Designed, showRollback});
        all.append({name + QStringLiteral("-feed-dead"), look(theme), Designed, showDeadFeed});
        all.append({name + QStringLiteral("-heat"), look(theme), Designed, showHeat});
        all.append({name + QStringLiteral("-heat-10000"), look(theme), Designed, showLargeHeat});
        all.append({name + QStringLiteral("-first-run"), look(theme), QSize(1000, 640), {}});
    }
    for (const int percent : {80, 90, 110, 125, 150}) {
        const QString name = QStringLiteral("text-%1").arg(percent);
        all.append({name, look("dark", percent), Designed, showArmed});
        all.append({name + QStringLiteral("-1920"), look("dark", percent), QSize(1920, 1080),
                    showRollback});
        all.append(
            {name + QStringLiteral("-first-run"), look("dark", percent), QSize(1000, 640), {}});
    }
    for (const char* language : {"en", "de", "es", "fr", "ja"}) {
        const QString name = QStringLiteral("language-") + QLatin1String(language);
        all.append({name, look("dark", 100, language), Designed, showArmed});
        all.append({name + QStringLiteral("-1280"), look("dark", 100, language), QSize(1280, 720),
                    showArmed});
        all.append({name + QStringLiteral("-keys"), look("dark", 100, language), QSize(1280, 720),
                    showKeys});
        all.append({name + QStringLiteral("-rollback"), look("light", 100, language), Designed,
                    showRollback});
        all.append({name + QStringLiteral("-first-run"),
                    look("light", 100, language),
                    QSize(1000, 640),
                    {}});
    }
    for (const QSize size : {QSize(1280, 720), QSize(1440, 900), QSize(1920, 1080),
                             QSize(2560, 1440), QSize(3840, 2160)}) {
        const QString name = QStringLiteral("size-%1x%2").arg(size.width()).arg(size.height());
        all.append({name, look(), size, showArmed});
    }
    return all;
}

/// Waits until nothing is asked for, laid out or painted any more.
void settle(QWidget& widget, const int& asked) {
    (void)QTest::qWaitForWindowExposed(&widget);
    int before = -1;
    (void)QTest::qWaitFor([&] { return std::exchange(before, asked) == asked; });
    QCoreApplication::sendPostedEvents();
}

bool take(const Shot& shot, const QDir& folder, common::Appearance& appearance) {
    appearance.configure(shot.look);
    int asked = 0;
    const auto save = [&](QWidget& widget) {
        settle(widget, asked);
        return widget.grab().save(folder.filePath(shot.name + QStringLiteral(".png")));
    };
    if (!shot.fill) {
        shell::FirstRunPage page(
            QStringLiteral("/home/oncall/.config/watchbridge/watchbridge.yaml"));
        page.resize(shot.size);
        page.show();
        return save(page);
    }
    const ManualClock clock(sample::NowMs);
    MainWindow window(sample::environment(), clock);
    window.setAppearance(&appearance);
    const auto answer = [&](const fleet::ChartRequest& request) {
        ++asked;
        window.rangeReady(testing::chatReply(request, clock.nowMs()));
    };
    QObject::connect(&window, &MainWindow::rangeRequested, &window, answer, Qt::QueuedConnection);
    window.resize(shot.size);
    window.show();
    shot.fill(window, clock);
    return save(window);
}

} // namespace

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: window_shots FOLDER [PART OF A NAME]\n");
        return 2;
    }
    const QDir folder(arguments.at(1));
    if (!folder.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "%s cannot be made\n", qPrintable(folder.path()));
        return 3;
    }
    common::Appearance appearance(application, QString());
    int taken = 0;
    for (const Shot& shot : shots()) {
        if (arguments.size() > 2 && !shot.name.contains(arguments.at(2))) {
            continue;
        }
        if (!take(shot, folder, appearance)) {
            std::fprintf(stderr, "%s could not be written\n", qPrintable(shot.name));
            return 3;
        }
        ++taken;
    }
    std::printf("%d pictures in %s\n", taken, qPrintable(folder.path()));
    return taken > 0 ? 0 : 1;
}
