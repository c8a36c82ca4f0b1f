// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ScenarioFile.h"
#include "tests/faults/ControllerWorld.h"
#include "tests/faults/FaultTable.h"
#include "tests/faults/VirtualWorlds.h"
#include "tests/support/Seed.h"

#include <QTest>

using namespace wb;
using namespace wb::test;

namespace {

constexpr int DoubleClicks = 10'000;
constexpr int Races = 1000;

} // namespace

/// The promises of an action, counted: every fault at every kind of provider, each row with its own
/// seeds. WB_SEED plays a run of the whole again. Real sockets where HTTP is concerned.
class tst_FaultTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void brokenProgramsAreCounted_data();
    void brokenProgramsAreCounted();
    void whatIsOverBeforeItsFaultIsPlayedAgain();
    void faults_data();
    void faults();
    void doubleClicks();
    void races_data();
    void races();
    void cleanupTestCase();

private:
    [[nodiscard]] FaultTable::Worlds worlds(const QString& provider) const;
    void race(FaultWorld& world, FaultCounts& counts);

    FaultTable m_table;
    std::optional<simulation::Scenario> m_scenario;
};

void tst_FaultTable::initTestCase() {
    m_table.setSeed(chosenSeed());
    auto scenario =
        settings::loadScenario(settings::scenarioPath(QStringLiteral("chat-2024-11-14")));
    QVERIFY(scenario.has_value());
    m_scenario = std::move(*scenario);
}

FaultTable::Worlds tst_FaultTable::worlds(const QString& provider) const {
    if (provider == QLatin1String("fake orchestrator")) {
        return [](int, quint32 seed) { return std::make_unique<OrchestratorWorld>(seed); };
    }
    if (provider == QLatin1String("simulation")) {
        return [this](int, quint32 seed) {
            return std::make_unique<SimulatedWorld>(*m_scenario, seed);
        };
    }
    const auto client = provider == QLatin1String("webhook over HTTP")
                            ? ControllerWorld::Client::Webhook
                            : ControllerWorld::Client::Controller;
    return [client](int, quint32) { return std::make_unique<ControllerWorld>(client); };
}

void tst_FaultTable::brokenProgramsAreCounted_data() {
    QTest::addColumn<Breakage>("breakage");
    QTest::newRow("a client that sends again") << Breakage::SendsTwice;
    QTest::newRow("a record that is none") << Breakage::AuditLies;
    QTest::newRow("an orchestrator that only says so") << Breakage::ProviderLies;
}

/// What the table counts as nothing is counted where it is there.
void tst_FaultTable::brokenProgramsAreCounted() {
    QFETCH(Breakage, breakage);
    OrchestratorWorld world(m_table.seed(0) & ~1U);
    if (breakage == Breakage::ProviderLies) {
        world.pretendHealth();
    }
    FaultRun run(world, Fault::Nothing, m_table.seed(0), breakage);
    FaultTable::play(world, run);
    QStringList what;
    const FaultCounts counts = run.counts(what);
    QCOMPARE(counts.doubleWrites > 0, breakage == Breakage::SendsTwice);
    QCOMPARE(counts.unauditedWrites > 0, breakage == Breakage::AuditLies);
    // Of two writes one may be refused, and then the end is a false one as well.
    if (breakage != Breakage::SendsTwice) {
        QCOMPARE(counts.falseResults > 0, breakage == Breakage::ProviderLies);
    }
}

void tst_FaultTable::whatIsOverBeforeItsFaultIsPlayedAgain() {
    FaultTable table(2);
    int made = 0;
    const auto worlds = [&made](int, quint32) {
        auto world = std::make_unique<ControllerWorld>(ControllerWorld::Client::Controller);
        // Its checks fail, so that nothing is ever recorded as about to be sent.
        world->setCredential(++made > 2);
        return world;
    };
    const QString name = QStringLiteral("killed between record and write");
    table.playTogether(worlds, Fault::CrashRecorded, name, QStringLiteral("a deaf one"));
    QCOMPARE(made, table.runs() + 2);
}

void tst_FaultTable::faults_data() {
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("provider");
    for (const NamedFault& each : namedFaults()) {
        for (const char* provider :
             {"fake orchestrator", "simulation", "controller over HTTP", "webhook over HTTP"}) {
            QTest::addRow("%s, %s", each.name, provider)
                << each.fault << QString::fromLatin1(each.name) << QString::fromLatin1(provider);
        }
    }
}

void tst_FaultTable::faults() {
    QFETCH(Fault, fault);
    QFETCH(QString, name);
    QFETCH(QString, provider);
    const bool isReal = provider.endsWith(QLatin1String("over HTTP"));
    if (isReal) {
        m_table.playTogether(worlds(provider), fault, name, provider);
    } else {
        m_table.playAll(worlds(provider), fault, name, provider);
    }
}

void tst_FaultTable::doubleClicks() {
    FaultCounts counts;
    for (int i = 0; i < DoubleClicks; ++i) {
        const quint32 seed = m_table.seed(i);
        OrchestratorWorld world(seed);
        FaultRun run(world, Fault::Nothing, seed);
        run.setClicks(2);
        FaultTable::play(world, run);
        counts += run.counts(m_table.findings());
    }
    m_table.enter(QStringLiteral("double click"), QStringLiteral("fake orchestrator"), counts);
}

/// Two desks act on one service at about the same time.
void tst_FaultTable::race(FaultWorld& world, FaultCounts& counts) {
    const quint32 seed = m_table.seed(counts.runs);
    FaultRun ana(world, Fault::Nothing, seed);
    FaultRun ben(world, Fault::Nothing, ~seed);
    QRandomGenerator random(seed);
    ben.setFirstStep(static_cast<int>(random.bounded(20)));
    while (!ana.isOver() || !ben.isOver()) {
        world.step();
        ana.step();
        ben.step();
    }
    counts += m_table.raceCounts(ana, ben);
}

void tst_FaultTable::races_data() {
    QTest::addColumn<QString>("provider");
    QTest::newRow("fake orchestrator") << QStringLiteral("fake orchestrator");
    QTest::newRow("simulation") << QStringLiteral("simulation");
}

void tst_FaultTable::races() {
    QFETCH(QString, provider);
    const int runs = provider == QLatin1String("simulation") ? m_table.runs() : Races;
    FaultCounts counts;
    while (counts.runs < runs) {
        const auto world = worlds(provider)(counts.runs, m_table.seed(counts.runs));
        race(*world, counts);
    }
    m_table.enter(QStringLiteral("two operators at once"), provider, counts);
    QCOMPARE(m_table.takeWinners(), runs);
}

void tst_FaultTable::cleanupTestCase() {
    m_table.print();
}

QTEST_GUILESS_MAIN(tst_FaultTable)
#include "tst_FaultTable.moc"
