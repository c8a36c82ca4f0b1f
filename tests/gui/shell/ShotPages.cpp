// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigFile.h"
#include "app/settings/ConfigForm.h"
#include "app/settings/LineDiff.h"
#include "models/base/Format.h"
#include "models/items/RecordWords.h"
#include "tests/gui/shell/ShotStates.h"
#include "widgets/setup/SettingsForm.h"
#include "widgets/setup/SettingsPage.h"
#include "widgets/setup/SignalTable.h"
#include "widgets/setup/WatchPage.h"
#include "widgets/shell/FirstRunPage.h"

#include <QCoreApplication>

namespace wb::shots {

namespace {

using setup::SettingsPage;
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
    page->setMistakes(mistakenLines());
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
        {{setUpWords("Latency p95"), setUpWords("not reported"), QStringLiteral("—"), true},
         {setUpWords("Traffic"), QStringLiteral("redis_commands_processed_total"),
          base::numberText(1204, QLocale()) + QStringLiteral(" /s"), false},
         {setUpWords("Errors"), QStringLiteral("redis_errors_total"),
          base::percentText(0, QLocale()), false}});
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
    page->setFindings(
        {}, 0,
        {items::shownRecord(Address +
                            QStringLiteral(": Connection refused: nothing listens there.")),
         items::shownRecord(
             QStringLiteral("http://10.0.0.5:9121/api/v1/targets: Answered 404: wrong path?"))});
    return page;
}

/// None of the service's targets answers, and the file cannot be written.
std::unique_ptr<QWidget> notWritable() {
    auto page = foundPage();
    const QString dash = QStringLiteral("—");
    page->setPresets(
        {setUpWords("No preset: guessed by name")}, 0,
        setUpWords("None of its targets answered: %1")
            .arg(items::continuedRecord(QStringLiteral("No complete answer within 4 s."))));
    page->setSignals({{setUpWords("Latency p95"), {}, dash, true},
                      {setUpWords("Traffic"), {}, dash, true},
                      {setUpWords("Errors"), {}, dash, true}});
    page->setScrape({}, true);
    page->setText(QStringLiteral("- name: redis\n"), ConfigFile,
                  QCoreApplication::translate("ConfigEdit",
                                              "The file is read-only: allow writing (chmod u+w "
                                              "%1), or change it where it comes from.")
                      .arg(ConfigFile));
    return page;
}

/// What the file says.
const QByteArray Before =
    "# Ours; ask zoe before you change the gateways.\nenvironments:\n  - name: Prod1 (US)\n"
    "    time_zone: America/New_York\n    services:\n      - name: chat\n"
    "        targets:\n          static: [10.0.0.5:9102, 10.0.0.6:9102]\n"
    "        scrape: {interval: 5s}\n        signals: {preset: prom-client}\n"
    "      - name: mail\n        targets: {static: [10.0.0.9:9102]}\n"
    "        signals: {preset: prom-client}\nstorage: {keep: 30d}\n";

void showChanged(SettingsPage& page, const QByteArray& after) {
    using Kind = settings::DiffLine::Kind;
    page.showText(QString::fromUtf8(after));
    QVector<setup::ChangedLine> lines;
    for (const settings::DiffLine& line : settings::changedLines(Before, after, 1)) {
        lines.append({line.kind == Kind::Gone    ? setup::ChangedLine::Kind::Gone
                      : line.kind == Kind::Added ? setup::ChangedLine::Kind::Added
                                                 : setup::ChangedLine::Kind::Same,
                      line.line, line.text});
    }
    page.setChanges(true, lines);
    QVector<setup::ConfigMistake> mistakes;
    for (const settings::Mistake& mistake : mistakesIn(after)) {
        mistakes.append({mistake.line, mistake.message.shown()});
    }
    page.setMistakes(mistakes);
}

/// The settings as text, with a mistake.
void fillText(SettingsPage& page) {
    page.setFile(ConfigFile, {});
    showChanged(page, QByteArray(Before).replace("interval: 5s", "intervall: 10s"));
    page.setUndoObstacle(
        QCoreApplication::translate("wb::desktop::SettingsDesk", "Nothing was saved here yet."));
}

/// The settings as a form, with a change and a mistake.
void fillForm(SettingsPage& page) {
    using Field = setup::SettingsField;
    using Place = setup::SettingsPlace;
    fillText(page);
    QByteArray after = QByteArray(Before).replace("interval: 5s", "interval: 10s");
    const qsizetype mail = after.indexOf("      - name: mail");
    showChanged(page, after.remove(mail, after.indexOf("storage:") - mail));
    page.showTab(SettingsPage::Tab::Form);
    const QString id = QStringLiteral("chat");
    page.form().setPlaces(
        {{Place::Kind::Window, QStringLiteral("w"), {}},
         {Place::Kind::Storage, QStringLiteral("s"), {}},
         {Place::Kind::Rules, QStringLiteral("r"), {}},
         {Place::Kind::Environment, QStringLiteral("e"), QStringLiteral("Prod1 (US)")},
         {Place::Kind::Service, id, QStringLiteral("chat"), 1},
         {Place::Kind::Service, QStringLiteral("g"), QStringLiteral("api-gateway-chat-kb")},
         {Place::Kind::Service, QStringLiteral("m"), QStringLiteral("mail"), 0, true}},
        id);
    QVector<Field> fields{
        {QStringLiteral("name"), Field::Kind::Line, id},
        {QStringLiteral("component"), Field::Kind::Line, {}, id},
        {QStringLiteral("targets.static"), Field::Kind::Lines,
         QStringLiteral("10.0.0.5:9102\n10.0.0.6:9102")},
        {QStringLiteral("auth.bearer"), Field::Kind::Line, QStringLiteral("s3cret")},
        {QStringLiteral("signals.preset"),
         Field::Kind::Choice,
         QStringLiteral("prom-client"),
         {},
         {QStringLiteral("prom-client")}},
        {QStringLiteral("signals.latency.histogram"),
         Field::Kind::Line,
         {},
         QStringLiteral("http_request_duration_seconds")},
        {QStringLiteral("scrape.interval"), Field::Kind::Line, QStringLiteral("10s"),
         QStringLiteral("5s")},
    };
    fields[3].mistake = settings::secretObstacle(fields[3].value, true);
    page.setMistakes({{0, fields[3].mistake}});
    page.form().setFields(fields);
}

std::unique_ptr<QWidget> settingsText() {
    auto page = std::make_unique<SettingsPage>();
    fillText(*page);
    page->showTab(SettingsPage::Tab::Text);
    return page;
}

std::unique_ptr<QWidget> settingsForm() {
    auto page = std::make_unique<SettingsPage>();
    fillForm(*page);
    return page;
}

/// Somebody else has written the file meanwhile.
std::unique_ptr<QWidget> settingsConflict() {
    auto page = std::make_unique<SettingsPage>();
    fillForm(*page);
    page->setOvertaken(true);
    return page;
}

/// It was to be closed with what is not saved.
std::unique_ptr<QWidget> settingsUnsaved() {
    auto page = std::make_unique<SettingsPage>();
    page->setAttribute(Qt::WA_DeleteOnClose, false);
    fillForm(*page);
    page->close();
    return page;
}

} // namespace

settings::Mistakes mistakesIn(const QByteArray& text) {
    const auto config = settings::loadConfig(text, ConfigFile);
    return config ? settings::Mistakes() : config.error();
}

QVector<base::Sentence> mistakenLines() {
    const QByteArray text = "environments:\n  - name: Prod1 (US)\n    services:\n"
                            "      - name: chat\n        scrape: {interval: 5}\n"
                            "        signls: {preset: prom-client}\n";
    QVector<base::Sentence> lines;
    for (const settings::Mistake& mistake : mistakesIn(text)) {
        lines << mistake.whole();
    }
    return lines;
}

const QVector<Page>& pages() {
    static const QVector<Page> Pages{{"first-run", firstRun},
                                     {"watch-page", found},
                                     {"settings-text", settingsText},
                                     {"settings-form", settingsForm},
                                     {"settings-conflict", settingsConflict, false},
                                     {"settings-unsaved", settingsUnsaved, false},
                                     {"first-run-mistakes", mistakes, false},
                                     {"watch-page-looking", looking, false},
                                     {"watch-page-nothing", nothingFound, false},
                                     {"watch-page-not-writable", notWritable, false}};
    return Pages;
}

} // namespace wb::shots
