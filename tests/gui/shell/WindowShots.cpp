// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/charts/ChatIncident.h"
#include "tests/support/SampleFleet.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/charts/RangeMark.h"
#include "widgets/common/Appearance.h"
#include "widgets/setup/SignalTable.h"
#include "widgets/setup/WatchPage.h"
#include "widgets/shell/AlarmControls.h"
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
    std::function<void(MainWindow&, const Clock&)> fill; ///< Empty: a page, as the name says.
};

struct State {
    const char* name;
    void (*fill)(MainWindow&, const Clock&);
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

fleet::FleetSnapshot healthyFleet() {
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
    return fleet;
}

void showHealthy(MainWindow& window, const Clock& /*clock*/) {
    window.setFleet(sample::share(healthyFleet()));
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

void showWall(MainWindow& window, const Clock& /*clock*/) {
    showIncident(window);
    window.setOnWall(true);
}

void showSnoozed(MainWindow& window, const Clock& clock) {
    showIncident(window);
    window.alarms().setNow(clock.nowMs());
    window.alarms().setSnoozes({{QStringLiteral("chat"), QStringLiteral("zoe@bastion"),
                                 QStringLiteral("known leak, fix is on its way"),
                                 clock.nowMs() + 3'500'000, alarms::Gravity::Bad}});
    window.alarms().setMute(clock.nowMs() + 860'000);
    window.alarms().toggleSnooze(QStringLiteral("api-gateway-chat-kb"));
}

void showMarked(MainWindow& window, const Clock& clock) {
    showIncident(window);
    window.findChild<charts::ChartGrid*>(QStringLiteral("chartGrid"))
        ->mark()
        .set(clock.nowMs() - 900'000, clock.nowMs() - 360'000);
}

void showCompared(MainWindow& window, const Clock& /*clock*/) {
    showIncident(window);
    window.findChild<charts::ChartGrid*>(QStringLiteral("chartGrid"))
        ->setComparison(charts::Comparison::Yesterday);
}

void showBoard(MainWindow& window, const Clock& clock) {
    showHealthy(window, clock);
    const auto of = [&](const char* name, const fleet::FleetSnapshotPtr& fleet) {
        shell::EnvironmentChoice choice{QString::fromLatin1(name)};
        choice.fleet = fleet;
        choice.worst = fleet->services.constFirst().verdict.state;
        choice.timeZone = sample::environment().timeZone;
        return choice;
    };
    fleet::FleetSnapshot dead = sample::fleet(clock.nowMs() - 95'000);
    dead.figures.targetsUp = 0;
    for (fleet::ServiceSnapshot& service : dead.services) {
        service.verdict = {};
        service.verdict.state = fleet::HealthState::Unknown;
    }
    window.setEnvironments({of("Prod1 (US)", sample::share(sample::fleet())),
                            of("Prod1 (EU)", sample::share(healthyFleet())),
                            of("Staging", sample::share(dead))});
    Q_EMIT window.findChild<shell::EnvironmentButton*>()->boardWanted();
}

/// The page on which a service is added, with what it has found.
void showFound(setup::WatchPage& page) {
    const QString address = QStringLiteral("http://10.0.0.5:9121/metrics");
    page.setEnvironments({QStringLiteral("Prod1 (US)")}, 0);
    page.setFindings({QStringLiteral("Metrics at ") + address}, 0, {});
    page.setPresets({QStringLiteral("Redis (redis_exporter)")}, 0,
                    QStringLiteral("Recognised by redis_up, redis_instance_info"));
    page.setName(QStringLiteral("redis"));
    page.setSignals({{QStringLiteral("Traffic"), QStringLiteral("redis_commands_processed_total"),
                      QStringLiteral("1,204 /s"), true},
                     {QStringLiteral("Memory"), QStringLiteral("redis_memory_used_bytes"),
                      QStringLiteral("612 MiB"), true},
                     {QStringLiteral("Errors"), QStringLiteral("redis_errors_total"),
                      QStringLiteral("none yet"), false}});
    page.setScrape(address, true);
    page.setText(QStringLiteral("- name: redis\n  targets:\n    static: [\"10.0.0.5:9121\"]\n"
                                "  signals: {preset: redis_exporter}\n"),
                 QStringLiteral("/home/oncall/.config/watchbridge/watchbridge.yaml"), {});
}

const State States[] = {
    {"healthy", showHealthy},    {"incident", showArmed},       {"rollback", showRollback},
    {"feed-dead", showDeadFeed}, {"looking-back", showPast},    {"keys", showKeys},
    {"palette", showPalette},    {"filter", showFiltered},      {"no-match", showNoMatch},
    {"heat", showHeat},          {"heat-10000", showLargeHeat}, {"many-tasks", showLargeService},
    {"wall", showWall},          {"snooze", showSnoozed},       {"marked", showMarked},
    {"compared", showCompared},  {"side-by-side", showBoard},
};
constexpr const char* Pages[] = {"first-run", "watch-page"};
constexpr QSize PageSize(1000, 760);

/// Each state in each theme as designed, and in each language in a small window.
QVector<Shot> shots() {
    QVector<Shot> all;
    const auto add = [&all](const QString& prefix, const common::Look& shown, QSize size) {
        for (const State& state : States) {
            all.append({prefix + QLatin1String(state.name), shown, size, state.fill});
        }
        for (const char* page : Pages) {
            all.append({prefix + QLatin1String(page), shown, PageSize, {}});
        }
    };
    add(QStringLiteral("state-"), look(), Designed);
    for (const char* theme : {"light", "high_contrast"}) {
        add(QStringLiteral("theme-%1-").arg(QLatin1String(theme)), look(theme), Designed);
    }
    for (const char* language : {"en", "de", "es", "fr", "ja"}) {
        add(QStringLiteral("language-%1-").arg(QLatin1String(language)),
            look("dark", 100, language), QSize(1280, 720));
    }
    for (const int percent : {80, 90, 110, 125, 150}) {
        add(QStringLiteral("text-%1-").arg(percent), look("dark", percent), QSize(1920, 1080));
    }
    for (const QSize size :
         {QSize(1280, 720), QSize(1440, 900), QSize(2560, 1440), QSize(3840, 2160)}) {
        add(QStringLiteral("size-%1x%2-").arg(size.width()).arg(size.height()), look(), size);
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
    if (!shot.fill && shot.name.endsWith(QLatin1String("first-run"))) {
        shell::FirstRunPage page(
            QStringLiteral("/home/oncall/.config/watchbridge/watchbridge.yaml"));
        page.resize(shot.size);
        page.show();
        return save(page);
    }
    if (!shot.fill) {
        setup::WatchPage page;
        page.setAttribute(Qt::WA_DeleteOnClose, false);
        showFound(page);
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
