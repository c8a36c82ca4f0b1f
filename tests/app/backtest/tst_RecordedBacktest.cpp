// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backtest/BacktestRun.h"
#include "app/backtest/RecordedScrapes.h"
#include "app/cli/ScenarioReplay.h"
#include "app/settings/ScenarioFile.h"
#include "app/storage/samples/SampleRecorder.h"
#include "models/base/Format.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using health::Backtest;
using health::BacktestReport;
using health::RuleSet;

namespace {

TimeMs at(const char* text) {
    return base::parseTime(QStringLiteral("2024-11-14T%1-05:00").arg(QLatin1String(text)));
}

QStringList texts(const QVector<fleet::VerdictChange>& verdicts, TimeMs fromMs, TimeMs untilMs) {
    QStringList lines;
    for (const fleet::VerdictChange& change : verdicts) {
        if (change.timeMs >= fromMs && change.timeMs < untilMs) {
            lines << QStringLiteral("%1 %2/%3 %4 %5")
                         .arg(base::utcText(change.timeMs), change.service, change.task,
                              fleet::healthName(change.state), change.rule);
        }
    }
    return lines;
}

/// Without those that tell of missing data, and of data that are there again.
QVector<fleet::VerdictChange> known(QVector<fleet::VerdictChange> verdicts) {
    verdicts.removeIf([](const fleet::VerdictChange& change) {
        return change.state == fleet::HealthState::Unknown ||
               change.previous == fleet::HealthState::Unknown;
    });
    return verdicts;
}

/// What one list has and the other has not, to be read.
QString difference(const QStringList& said, const QStringList& told) {
    QStringList lines;
    for (const QString& line : said) {
        if (!told.contains(line)) {
            lines << QStringLiteral("+ ") + line;
        }
    }
    for (const QString& line : told) {
        if (!said.contains(line)) {
            lines << QStringLiteral("- ") + line;
        }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

/// A real record of 14 November 2024, made by the storage that a watch records with, and backtests
/// of it: by the library and by the program.
class TestRecordedBacktest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    simulation::Scenario m_scenario;
    QVector<fleet::VerdictChange> m_told;
    QString m_incident;

    [[nodiscard]] QString path(const char* name) const {
        return m_folder.filePath(QLatin1String(name));
    }
    void write(const char* name, const QByteArray& content) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), qint64(content.size()));
    }
    /// The scenario's environment, as a configuration has it.
    [[nodiscard]] QByteArray config() const {
        QFile file(settings::scenarioPath(QStringLiteral("chat-2024-11-14")));
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        QByteArray yaml = "environments:\n";
        bool isInside = false;
        bool isFirst = true;
        for (const QByteArray& line : file.readAll().split('\n')) {
            const bool isKey = !line.isEmpty() && line[0] != ' ' && line[0] != '#';
            if (isKey) {
                isInside = line == "environment:";
            } else if (isInside && line.startsWith("  ")) {
                yaml += (isFirst ? "  - " + line.mid(2) : "  " + line) + '\n';
                isFirst = false;
                if (line.startsWith("      component:")) {
                    yaml += "        targets: {static: [\"127.0.0.1:1\"]}\n";
                }
            }
        }
        return yaml;
    }
    struct Ran {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
    };
    [[nodiscard]] Ran run(const QStringList& options) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"}) {
            environment.insert(QString::fromLatin1(name), m_folder.path());
        }
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(WB_BIN_DIR "/watchbridge-cli"),
                      QStringList{"backtest", "--data", m_folder.path()} + options);
        Ran ran;
        if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit) {
            ran = {process.exitCode(), process.readAllStandardOutput(),
                   process.readAllStandardError()};
        }
        return ran;
    }
    [[nodiscard]] Expected<backtest::BacktestAnswer> play(const RuleSet& candidate,
                                                          const health::TimeRange& range) const {
        return backtest::runBacktest(
            {path("prod1.db"), m_scenario.environment, RuleSet::standard(), candidate, range},
            [](double) { return true; });
    }

private Q_SLOTS:
    void initTestCase() {
        auto scenario =
            settings::loadScenario(settings::scenarioPath(QStringLiteral("chat-2024-11-14")));
        QVERIFY(scenario.has_value());
        m_scenario = *scenario;
        auto record =
            cli::ReplayRecord::create(m_folder.path(), m_scenario.environment, m_scenario.startMs);
        QVERIFY2(record.has_value(), record ? "" : qPrintable(record.error().text()));
        cli::ReplayOptions options;
        options.seed = m_scenario.seed;
        options.record = record->get();
        cli::ScenarioReplay replay(m_scenario, options, [this](const cli::ReplayEvent& event) {
            if (const auto* change = std::get_if<fleet::VerdictChange>(&event.what)) {
                m_told.append(*change);
            } else if (const auto* incident = std::get_if<incidents::Incident>(&event.what)) {
                m_incident = m_incident.isEmpty() ? incident->id : m_incident;
            }
        });
        replay.run();
        const auto saved = (*record)->finish(m_scenario.endMs);
        QVERIFY2(saved.has_value(), saved ? "" : qPrintable(saved.error().text()));
        QVERIFY(!m_told.isEmpty());
        write("watchbridge.yaml", config());
        write("tight.yaml", "memory_degraded: 70%\ntime_to_limit_degraded: 30m\n");
        write("broken.yaml", "memory_degraded: 70%\nmemory_unhelthy: 90%\n");
    }

    /// The rules that ran say again what they said then.
    void theRulesThatRanSayItAgain() {
        auto store = storage::SqliteStore::open(
            {path("prod1.db"), storage::Database::Mode::Existing, 5000, 0, 0});
        QVERIFY(store.has_value());
        auto samples = storage::SampleReading::open(
            storage::SampleRecorder::directoryBeside(path("prod1.db")));
        QVERIFY(samples.has_value());
        const auto targets = (*store)->targets().stretches();
        QVERIFY(targets.has_value());
        const health::TimeRange all{m_scenario.startMs, m_scenario.endMs};
        Backtest backtest({m_scenario.environment, {}, {}, all, {}, m_scenario.endMs});
        backtest::RecordedScrapes scrapes((*store)->database(),
                                          std::make_unique<backtest::BodyShelf>(
                                              std::move(*samples), *targets, m_scenario.environment,
                                              QVector<fleet::SeriesSelector>()),
                                          {all.fromMs, all.toMs});
        const auto report = backtest.run(scrapes, [](double) { return true; });
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().text()));
        for (const health::Coverage& service : report->coverage) {
            QCOMPARE(service.lostScrapes, qint64(0));
        }
        // To the millisecond, until the kernel kills a task for the first time.
        const TimeMs fromMs = at("17:11:00");
        const TimeMs killedMs = at("18:35:00");
        const QStringList told = texts(m_told, fromMs, killedMs);
        QVERIFY(told.size() > 40);
        const QStringList again = texts(backtest.ran().verdicts(), fromMs, killedMs);
        QVERIFY2(again == told, qPrintable(difference(again, told)));
        QVERIFY(texts(backtest.candidate().verdicts(), fromMs, killedMs) == told);
        // And to the end, but that nobody says of a killed task that it is being started.
        const QStringList allTold = texts(known(m_told), fromMs, m_scenario.endMs);
        const QStringList allAgain =
            texts(known(backtest.ran().verdicts()), fromMs, m_scenario.endMs);
        QVERIFY(allTold.size() > told.size());
        QVERIFY2(allAgain == allTold, qPrintable(difference(allAgain, allTold)));
    }

    void whatTheStandardRulesSay() {
        const auto answer = play({}, {m_scenario.startMs, m_scenario.endMs});
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().text()));
        const BacktestReport& report = answer->report;
        QCOMPARE(answer->notes, QStringList());
        QCOMPARE(report.incidents.size(), 1);
        const auto& incident = report.incidents.first();
        QCOMPARE(incident.incident.id, m_incident);
        QVERIFY(incident.candidate.has_value());
        QCOMPARE(incident.candidate->atMs, incident.ran->atMs);
        QVERIFY(incident.candidate->leadMs > 0);
        // The timeline says the same of the first verdict.
        QCOMPARE(incident.incident.toldMs, incident.candidate->atMs);
        QCOMPARE(report.candidate.inVain(), 0);
    }

    void tighterRulesSayItEarlier() {
        RuleSet tight;
        tight.memoryDegraded = 0.7;
        const auto answer = play(tight, {m_scenario.startMs, m_scenario.endMs});
        QVERIFY(answer.has_value());
        const auto& incident = answer->report.incidents.first();
        QCOMPARE(answer->report.changed, QStringList{QStringLiteral("memory-saturation")});
        const auto* now = answer->report.candidate.tally(QStringLiteral("memory-saturation"));
        const auto* then = answer->report.ran.tally(QStringLiteral("memory-saturation"));
        QVERIFY(now != nullptr && then != nullptr);
        QVERIFY(now->first->fromMs < then->first->fromMs);
        QVERIFY(incident.candidate->atMs <= incident.ran->atMs);
    }

    /// What fires all the time is no better than the others for it.
    void aRuleThatAlwaysFires() {
        RuleSet always;
        always.memoryDegraded = 0.01;
        const auto answer = play(always, {m_scenario.startMs, m_scenario.endMs});
        QVERIFY(answer.has_value());
        const auto& incident = answer->report.incidents.first();
        QVERIFY(!incident.gainMs(incident.ofChanged).has_value());
        QVERIFY(incident.ofChanged->stood);
        const auto* tally = answer->report.candidate.tally(QStringLiteral("memory-saturation"));
        QVERIFY(tally != nullptr);
        QCOMPARE(tally->inVain, qsizetype(m_scenario.environment.services.size()));
    }

    /// Whoever wants no answer any more waits for no file.
    void givenUpAtOnce() {
        int asked = 0;
        const auto answer = backtest::runBacktest({path("prod1.db"),
                                                   m_scenario.environment,
                                                   {},
                                                   {},
                                                   {m_scenario.startMs, m_scenario.endMs}},
                                                  [&](double) { return ++asked < 1; });
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().code, ErrorCode::Cancelled);
        QCOMPARE(asked, 1);
        // How much is done never falls.
        double last = 0;
        bool falls = false;
        const auto whole = backtest::runBacktest({path("prod1.db"),
                                                  m_scenario.environment,
                                                  {},
                                                  {},
                                                  {m_scenario.startMs, m_scenario.endMs}},
                                                 [&](double done) {
                                                     falls = falls || done < last;
                                                     last = done;
                                                     return true;
                                                 });
        QVERIFY(whole.has_value());
        QVERIFY(!falls);
        QCOMPARE(last, 1.0);
    }

    /// A rule on a metric that feeds no signal is answered from the samples.
    void aRuleOnAnyMetric() {
        RuleSet rules;
        health::MetricRule rule;
        rule.name = QStringLiteral("heap-large");
        rule.series.metric = QStringLiteral("nodejs_heap_size_used_bytes");
        rule.number = 500e6;
        rule.forMs = 10'000;
        rules.metrics = {rule};
        const auto answer = play(rules, {m_scenario.startMs, m_scenario.endMs});
        QVERIFY(answer.has_value());
        const auto* tally = answer->report.candidate.tally(rule.name);
        QVERIFY(tally != nullptr);
        QCOMPARE(answer->report.ran.tally(rule.name), nullptr);
        QCOMPARE(tally->first->service, QStringLiteral("chat"));
    }

    void noRecordOfThatTime() {
        const auto answer = play({}, {at("03:00:00"), at("04:00:00")});
        QVERIFY(answer.has_value());
        QVERIFY(!answer->report.hasData());
        QCOMPARE(answer->report.candidate.alarms.size(), 0);
    }

    void theProgramSaysIt() {
        const Ran ran = run({"--config", path("watchbridge.yaml"), "--rules", path("tight.yaml"),
                             "--incident", m_incident});
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.exitCode, 0);
        const QByteArray first = ran.out.left(ran.out.indexOf('\n'));
        QVERIFY2(first.contains(" would have fired 17:"), first.constData());
        QVERIFY2(first.contains(" min before " + m_incident.toUtf8() + " opened; "),
                 first.constData());
        QVERIFY2(first.contains(" false alarm"), first.constData());
        QVERIFY2(first.contains(" covered)"), first.constData());
        QVERIFY(ran.out.contains("\nmemory-saturation *"));
    }
    void theProgramSaysItAsJson() {
        const Ran ran =
            run({"--config", path("watchbridge.yaml"), "--rules", path("tight.yaml"), "--from",
                 "2024-11-14T17:20:00-05:00", "--to", "2024-11-14T18:40:00-05:00", "--json"});
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.exitCode, 0);
        QCOMPARE(ran.out.count('\n'), 1);
        const QJsonObject object = QJsonDocument::fromJson(ran.out).object();
        QCOMPARE(object["event"].toString(), QStringLiteral("backtest"));
        QCOMPARE(object["range_seconds"].toDouble(), 4800.0);
        QVERIFY(object["covered_seconds"].toDouble() > 0);
        QCOMPARE(object["warm_up_seconds"].toDouble(), 600.0);
        const QJsonObject incident = object["incidents"].toArray().first().toObject();
        QCOMPARE(incident["id"].toString(), m_incident);
        QCOMPARE(incident["candidate"].toObject()["service"].toString(), QStringLiteral("chat"));
        QVERIFY(incident["gain_seconds"].toDouble() > 0);
        QVERIFY(object["candidate"].toObject()["rules"].toArray().size() > 1);
        QCOMPARE(object["deployments"].toArray().size(), 0);
    }
    /// What is known of the releases then is told.
    void theDeploymentsThen() {
        const auto answer = play({}, {m_scenario.startMs, m_scenario.endMs});
        QVERIFY(answer.has_value());
        QVERIFY(!answer->deployments.isEmpty());
        const incidents::TimelineEntry& first = answer->deployments.first();
        QCOMPARE(first.service, QStringLiteral("chat"));
        QCOMPARE(first.title, QStringLiteral("Deploy v413 · settings r42"));
        // When it was noticed.
        QVERIFY(first.timeMs >= at("17:15:00") && first.timeMs < at("17:15:10"));
    }

    void exitCodes_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("said");
        const QStringList config{"--config", path("watchbridge.yaml")};
        const QStringList rules{"--rules", path("tight.yaml")};
        const QStringList range{"--from", "2024-11-14T17:20:00-05:00", "--to",
                                "2024-11-14T17:30:00-05:00"};
        QTest::newRow("no rules") << config + range << 2 << QByteArray("--rules FILE");
        QTest::newRow("no range") << config + rules << 2 << QByteArray("--incident ID");
        QTest::newRow("both ranges") << config + rules + range + QStringList{"--incident", "INC-1"}
                                     << 2 << QByteArray("--incident ID");
        QTest::newRow("a range that is none")
            << config + rules + QStringList{"--from", "now", "--to", "-1h"} << 2
            << QByteArray("the earlier one first");
        QTest::newRow("broken rules")
            << config + range + QStringList{"--rules", path("broken.yaml")} << 1
            << QByteArray("broken.yaml:2: ");
        QTest::newRow("no such file") << config + range + QStringList{"--rules", path("none.yaml")}
                                      << 1 << QByteArray("none.yaml");
        QTest::newRow("no such incident")
            << config + rules + QStringList{"--incident", "INC-99"} << 1 << QByteArray("INC-99");
        QTest::newRow("no configuration") << rules + range << 1 << QByteArray("--config FILE");
    }
    void exitCodes() {
        QFETCH(QStringList, options);
        QFETCH(int, code);
        QFETCH(QByteArray, said);
        const Ran ran = run(options);
        QCOMPARE(ran.exitCode, code);
        QVERIFY2(ran.err.contains(said), ran.err.constData());
        QCOMPARE(ran.out, QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestRecordedBacktest)
#include "tst_RecordedBacktest.moc"
