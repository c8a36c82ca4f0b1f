// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/FaultTable.h"

#include <QTest>
#include <QTimer>

#include <cstdio>
#include <numeric>

namespace wb::test {

namespace {

/// An orchestrator that answers too late under load ends an action before its fault comes; what is
/// counted of such a run counts, and it is played again.
constexpr int MostRounds = 4;

} // namespace

const std::vector<NamedFault>& namedFaults() {
    static const std::vector<NamedFault> faults{
        {Fault::CrashUnrecorded, "killed before it was recorded"},
        {Fault::CrashArmed, "killed during countdown and checks"},
        {Fault::CrashRecorded, "killed between record and write"},
        {Fault::CrashSent, "killed between write and answer"},
        {Fault::CrashRunning, "killed while it is deployed"},
        {Fault::CrashVerifying, "killed while recovery is awaited"},
        {Fault::AppliedThenHangs, "write applied, then hangs"},
        {Fault::Error500, "write answered with 500"},
        {Fault::Error500Applied, "write applied, answered with 500"},
        {Fault::Reset, "connection reset"},
        {Fault::ResetApplied, "write applied, connection reset"},
        {Fault::CredentialExpires, "credential expires in mid-action"},
        {Fault::TargetChanges, "target changed since viewed"},
    };
    return faults;
}

void namedFaultRows() {
    QTest::addColumn<Fault>("fault");
    for (const NamedFault& each : namedFaults()) {
        QTest::addRow("%s", each.name) << each.fault;
    }
}

FaultTable::FaultTable(int runs)
    : m_runs(qEnvironmentVariableIsSet("WB_FAULT_RUNS")
                 ? qEnvironmentVariableIntValue("WB_FAULT_RUNS")
                 : runs) {}

void FaultTable::play(FaultWorld& world, FaultRun& run) {
    while (!run.isOver()) {
        world.step();
        run.step();
    }
}

void FaultTable::playAll(const Worlds& worlds, Fault fault, const QString& name,
                         const QString& provider) {
    FaultCounts counts;
    for (int i = 0; i < m_runs; ++i) {
        const auto world = worlds(i, seed(i));
        FaultRun run(*world, fault, seed(i));
        play(*world, run);
        counts += run.counts(m_findings);
    }
    enterFault(name, provider, counts);
}

void FaultTable::stepTogether(const std::vector<FaultRun*>& runs, int everyMs) {
    constexpr int PatienceMs = 90'000;
    QTimer steps;
    bool isStepping = false;
    QObject* timer = &steps;
    QObject::connect(&steps, &QTimer::timeout, timer, [&] {
        // A world may wait for its orchestrator within a step.
        if (std::exchange(isStepping, true)) {
            return;
        }
        for (FaultRun* run : runs) {
            run->step();
        }
        isStepping = false;
    });
    steps.start(everyMs);
    [[maybe_unused]] const bool areOver = QTest::qWaitFor(
        [&] {
            return std::all_of(runs.begin(), runs.end(),
                               [](const FaultRun* run) { return run->isOver(); });
        },
        PatienceMs);
    steps.stop();
}

void FaultTable::playTogether(const Worlds& worlds, Fault fault, const QString& name,
                              const QString& provider, int everyMs) {
    FaultCounts counts;
    std::vector<int> numbers(static_cast<std::size_t>(m_runs));
    std::iota(numbers.begin(), numbers.end(), 0);
    for (int round = 1; round <= MostRounds && !numbers.empty(); ++round) {
        std::vector<std::unique_ptr<FaultWorld>> all;
        std::vector<std::unique_ptr<FaultRun>> played;
        std::vector<FaultRun*> runs;
        for (const int i : numbers) {
            all.push_back(worlds(i, seed(i)));
            played.push_back(std::make_unique<FaultRun>(*all.back(), fault, seed(i)));
            runs.push_back(played.back().get());
        }
        stepTogether(runs, everyMs);
        std::vector<int> missed;
        for (std::size_t at = 0; at < runs.size(); ++at) {
            FaultCounts of = runs[at]->counts(m_findings);
            if (of.harmed == 0 && round < MostRounds) {
                std::printf("run %d was over before its fault and is played again: %s\n",
                            numbers[at], qPrintable(runs[at]->end().detail));
                missed.push_back(numbers[at]);
                of.runs = 0;
            }
            counts += of;
        }
        numbers = std::move(missed);
    }
    enterFault(name, provider, counts);
}

void FaultTable::playClicks(const Worlds& worlds, const QString& provider, int everyMs) {
    std::vector<std::unique_ptr<FaultWorld>> all;
    std::vector<std::unique_ptr<FaultRun>> played;
    std::vector<FaultRun*> runs;
    for (int i = 0; i < m_runs; ++i) {
        all.push_back(worlds(i, seed(i)));
        played.push_back(std::make_unique<FaultRun>(*all.back(), Fault::Nothing, seed(i)));
        played.back()->setClicks(2);
        runs.push_back(played.back().get());
    }
    stepTogether(runs, everyMs);
    FaultCounts counts;
    for (FaultRun* run : runs) {
        counts += run->counts(m_findings);
        counts.harmed += run->isApplied() ? 0 : 1;
    }
    enter(QStringLiteral("double click"), provider, counts);
    QCOMPARE(counts.harmed, 0);
}

void FaultTable::playRaces(const Worlds& worlds, const QString& provider, int everyMs) {
    std::vector<std::unique_ptr<FaultWorld>> all;
    std::vector<std::unique_ptr<FaultRun>> played;
    std::vector<FaultRun*> runs;
    for (int i = 0; i < m_runs; ++i) {
        all.push_back(worlds(i, seed(i)));
        for (const quint32 seedOfOne : {seed(i), ~seed(i)}) {
            played.push_back(std::make_unique<FaultRun>(*all.back(), Fault::Nothing, seedOfOne));
            runs.push_back(played.back().get());
        }
        played.back()->setSecondDesk();
        played.back()->setFirstStep(static_cast<int>(QRandomGenerator(seed(i)).bounded(6)));
    }
    stepTogether(runs, everyMs);
    FaultCounts counts;
    for (std::size_t i = 0; i < runs.size(); i += 2) {
        counts += raceCounts(*runs[i], *runs[i + 1]);
    }
    enter(QStringLiteral("two operators at once"), provider, counts);
    QCOMPARE(takeWinners(), m_runs);
}

FaultCounts FaultTable::raceCounts(FaultRun& ana, FaultRun& ben) {
    FaultCounts both = ana.counts(m_findings);
    both += ben.counts(m_findings);
    both.runs = 1;
    if (ana.isApplied() && ben.isApplied()) {
        ++both.doubleWrites;
        m_findings
            << QStringLiteral("both took effect: %1 / %2").arg(ana.end().detail, ben.end().detail);
    }
    FaultRun& loser = ana.isApplied() ? ben : ana;
    const QString& told = loser.end().detail;
    if (!told.contains(QStringLiteral("by ")) ||
        !(told.contains(QStringLiteral("since ")) || told.contains(QStringLiteral(" ago")))) {
        ++both.falseResults;
        m_findings << QStringLiteral("not told who and when: ") + told;
    }
    m_winners += ana.isApplied() != ben.isApplied() ? 1 : 0;
    return both;
}

void FaultTable::enterFault(const QString& name, const QString& provider,
                            const FaultCounts& counts) {
    enter(name, provider, counts);
    QCOMPARE(counts.runs, m_runs);
    // A row in which the fault did not happen would prove nothing.
    QCOMPARE(counts.harmed, m_runs);
}

void FaultTable::enter(const QString& name, const QString& provider, const FaultCounts& counts) {
    m_lines << QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 |")
                   .arg(name, provider)
                   .arg(counts.runs)
                   .arg(counts.doubleWrites)
                   .arg(counts.falseResults)
                   .arg(counts.unauditedWrites);
    const QString found = m_findings.mid(0, 5).join(QStringLiteral("\n  "));
    m_findings.clear();
    QVERIFY2(counts.doubleWrites == 0 && counts.falseResults == 0 && counts.unauditedWrites == 0,
             qPrintable(m_lines.constLast() + QStringLiteral("\n  ") + found));
}

void FaultTable::print() const {
    std::fputs("\n| what goes wrong | provider | runs | double writes | false results | unaudited "
               "writes |\n| --- | --- | --: | --: | --: | --: |\n",
               stdout);
    for (const QString& line : m_lines) {
        std::fputs(qPrintable(line + u'\n'), stdout);
    }
    std::fflush(stdout);
}

} // namespace wb::test
