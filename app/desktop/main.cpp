// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/desktop/AlarmDesk.h"
#include "app/desktop/Bridge.h"
#include "app/desktop/CommandLine.h"
#include "app/desktop/DesktopNotifier.h"
#include "app/desktop/EnvironmentDeck.h"
#include "app/desktop/FleetReport.h"
#include "app/desktop/Session.h"
#include "app/logging/Logging.h"
#include "app/process/TerminationSignal.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/Theme.h"
#include "widgets/shell/MainWindow.h"

#include <QApplication>
#include <QFileInfo>
#include <QTimer>

#include <cstdio>

namespace {

using namespace wb;
using namespace wb::desktop;

enum ExitCode { Fine = 0, BadInput = 1, WrongUsage = 2, OutsideFailed = 3 };

void print(std::FILE* stream, const QString& line) {
    std::fprintf(stream, "%s\n", line.toUtf8().constData());
    std::fflush(stream);
}

/// Help, version and wrong usage must be told without a display, before any window is possible.
std::optional<int> answerAtOnce(const CommandLine& line) {
    if (line.helpWanted) {
        print(stdout, helpText());
        return Fine;
    }
    if (line.versionWanted) {
        print(stdout, QStringLiteral("watchbridge " WB_VERSION));
        return Fine;
    }
    if (const auto started = logging::start(line.logLevel); !started) {
        print(stderr, QStringLiteral("watchbridge: ") + started.error().text());
        return WrongUsage;
    }
    return std::nullopt;
}

int wrongUsage(const QString& mistake) {
    print(stderr, QStringLiteral("watchbridge: %1. Try: watchbridge --help").arg(mistake));
    return WrongUsage;
}

/// A picture and the fleet's state in words, then the end.
void shootAfter(const CommandLine& line, Bridge& bridge) {
    QTimer::singleShot(static_cast<int>(line.afterMs), &bridge, [&line, &bridge] {
        for (const QString& text : fleetReport(bridge.fleet())) {
            print(stdout, text);
        }
        const bool saved = bridge.window().grab().save(line.screenshotFile);
        if (!saved) {
            print(stderr,
                  QStringLiteral("watchbridge: %1 could not be written").arg(line.screenshotFile));
        }
        QApplication::exit(saved ? Fine : OutsideFailed);
    });
}

int run(const CommandLine& line, common::Appearance& appearance,
        const process::TerminationSignal& termination) {
    const QString path =
        line.configFile.isEmpty() ? settings::defaultConfigPath() : line.configFile;
    const SystemClock clock;
    Session::Options options;
    options.configFile = path;
    // A picture shows the window as designed, and leaves no trace.
    options.memoryFile = line.screenshotFile.isEmpty() ? WindowMemory::fileOf(path) : QString();
    options.clock = &clock;
    options.appearance = &appearance;
    std::optional<DesktopNotifier> notifier;
    std::optional<AlarmDesk> alarms;
    if (line.screenshotFile.isEmpty()) {
        notifier.emplace(QDBusConnection::sessionBus());
        alarms.emplace(clock, *notifier);
        QObject::connect(&*notifier, &DesktopNotifier::unreachable, &*alarms,
                         &AlarmDesk::tellByTray);
        QObject::connect(&*notifier, &DesktopNotifier::soundWanted, &*alarms, &QApplication::beep);
        QObject::connect(&*alarms, &AlarmDesk::soundWanted, &*alarms, &QApplication::beep);
        QObject::connect(&*alarms, &AlarmDesk::quitWanted, QCoreApplication::instance(),
                         &QApplication::closeAllWindows);
    }
    options.wallMs = line.screenshotFile.isEmpty() ? line.wallMs : 0;
    options.alarms = alarms ? &*alarms : nullptr;
    Session session(std::move(options));
    QObject::connect(&termination, &process::TerminationSignal::received, &session, &Session::end);
    const auto config = session.begin();
    if (!config && (QFileInfo::exists(path) || !line.screenshotFile.isEmpty())) {
        for (const settings::Mistake& mistake : config.error()) {
            print(stderr, mistake.text());
        }
    }
    if (!config && !line.screenshotFile.isEmpty()) {
        return BadInput;
    }
    if (config) {
        const bool isKnown =
            std::any_of(config->environments.begin(), config->environments.end(),
                        [&](const auto& each) { return each.name == line.environment; });
        if (!line.environment.isEmpty() && !isKnown) {
            return wrongUsage(
                QStringLiteral("%1 has no environment \"%2\"").arg(path, line.environment));
        }
        Bridge& bridge = session.watch(*config, line.environment).current();
        if (!line.screenshotFile.isEmpty()) {
            // A picture has the designed size, whatever the screen (or the lack of one) is like.
            bridge.window().show();
            shootAfter(line, bridge);
            return QApplication::exec();
        }
    }
    session.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char* argv[]) {
    QStringList arguments;
    for (int at = 1; at < argc; ++at) {
        arguments << QString::fromLocal8Bit(argv[at]);
    }
    QString mistake;
    // Asked before Qt takes its own options (-platform, -style …) off the line, hence only a look.
    if (arguments.contains(QStringLiteral("--help")) ||
        arguments.contains(QStringLiteral("--version"))) {
        const auto early = readCommandLine(arguments, mistake);
        return early ? answerAtOnce(*early).value_or(Fine) : wrongUsage(mistake);
    }
    QCoreApplication::setApplicationName(QStringLiteral("watchbridge"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WB_VERSION));
    common::lightenStems();
    QApplication application(argc, argv);
    const auto line = readCommandLine(QCoreApplication::arguments().mid(1), mistake);
    if (!line) {
        return wrongUsage(mistake);
    }
    if (const auto answer = answerAtOnce(*line)) {
        return *answer;
    }
    // A picture shows what the configuration says, whatever was chosen in a window before.
    common::Appearance appearance(application, line->screenshotFile.isEmpty()
                                                   ? common::Appearance::defaultMemory()
                                                   : QString());
    const process::TerminationSignal termination;
    return run(*line, appearance, termination);
}
