// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/shell/ShotStates.h"
#include "widgets/setup/SignalTable.h"
#include "widgets/setup/WatchPage.h"
#include "widgets/shell/FirstRunPage.h"

#include <QCoreApplication>

namespace wb::shots {

namespace {

using setup::WatchPage;

const QString ConfigFile = QStringLiteral("/home/oncall/.config/watchbridge/watchbridge.yaml");
const QString Address = QStringLiteral("http://10.0.0.5:9121/metrics");

/// The words of app/desktop, which no widget knows.
QString setUpWords(const char* source) {
    return QCoreApplication::translate("wb::desktop::ServiceSetup", source);
}

std::unique_ptr<QWidget> firstRun() {
    return std::make_unique<shell::FirstRunPage>(ConfigFile);
}

std::unique_ptr<QWidget> mistakes() {
    auto page = std::make_unique<shell::FirstRunPage>(ConfigFile);
    page->setMistakes({ConfigFile + QStringLiteral(":12: services[0].scrape.interval: “5” has no "
                                                   "unit; write 5s or 5m"),
                       ConfigFile + QStringLiteral(":31: services[2].signls: unknown key; did you "
                                                   "mean signals?")});
    return page;
}

std::unique_ptr<WatchPage> emptyWatchPage() {
    auto page = std::make_unique<WatchPage>();
    page->setAttribute(Qt::WA_DeleteOnClose, false);
    page->setEnvironments({QStringLiteral("Prod1 (US)")}, 0);
    return page;
}

/// A service is found and recognised.
std::unique_ptr<WatchPage> foundPage() {
    auto page = emptyWatchPage();
    page->setFindings(
        {setUpWords("Metrics at %1").arg(Address),
         setUpWords("Prometheus' job %1 · %2").arg(QStringLiteral("redis"), QStringLiteral("3"))},
        0, {});
    page->setPresets({QStringLiteral("Redis (redis_exporter)")}, 0,
                     setUpWords("Recognised by %1 (%2 of %3).")
                         .arg(QStringLiteral("redis_up, redis_instance_info"))
                         .arg(2)
                         .arg(3));
    page->setName(QStringLiteral("redis"));
    page->setSignals(
        {{setUpWords("Latency p95"), setUpWords("not in the body"), QStringLiteral("—"), true},
         {setUpWords("Traffic"), QStringLiteral("redis_commands_processed_total"),
          QStringLiteral("1,204 /s"), false},
         {setUpWords("Errors"), QStringLiteral("redis_errors_total"), QStringLiteral("0 %"),
          false}});
    page->setScrape(Address, true);
    page->setText(QStringLiteral("- name: redis\n  targets:\n    static: [\"10.0.0.5:9121\"]\n"
                                 "  signals: {preset: redis_exporter}\n"),
                  ConfigFile, {});
    return page;
}

std::unique_ptr<QWidget> found() {
    return foundPage();
}

std::unique_ptr<QWidget> looking() {
    auto page = emptyWatchPage();
    page->setLooking();
    return page;
}

std::unique_ptr<QWidget> nothingFound() {
    auto page = emptyWatchPage();
    page->setFindings({}, 0,
                      {Address + QStringLiteral(": connection refused"),
                       QStringLiteral("http://10.0.0.5:9121/api/v1/targets: HTTP 404 Not Found")});
    return page;
}

/// The body is not quite in the format, and the file cannot be written.
std::unique_ptr<QWidget> notWritable() {
    auto page = foundPage();
    page->setScrape(
        setUpWords("None of its targets answered: %1").arg(QStringLiteral("timed out after 4 s")),
        false);
    page->setText(QStringLiteral("- name: redis\n"), ConfigFile,
                  QStringLiteral("watchbridge.yaml cannot be written: permission denied"));
    return page;
}

} // namespace

const QVector<Page>& pages() {
    static const QVector<Page> Pages{{"first-run", firstRun},
                                     {"watch-page", found},
                                     {"first-run-mistakes", mistakes, false},
                                     {"watch-page-looking", looking, false},
                                     {"watch-page-nothing", nothingFound, false},
                                     {"watch-page-not-writable", notWritable, false}};
    return Pages;
}

} // namespace wb::shots
