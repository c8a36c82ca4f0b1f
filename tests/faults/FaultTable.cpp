// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/FaultTable.h"

#include <QTest>
#include <QTimer>

#include <cstdio>

namespace wb::test {

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
    enterFault(fault, name, provider, counts);
}

void FaultTable::playTogether(const Worlds& worlds, Fault fault, const QString& name,
                              const QString& provider, int everyMs) {
    constexpr int PatienceMs = 90'000;
    std::vector<std::unique_ptr<FaultWorld>> all;
    std::vector<std::unique_ptr<FaultRun>> played;
    for (int i = 0; i < m_runs; ++i) {
        all.push_back(worlds(i, seed(i)));
        played.push_back(std::make_unique<FaultRun>(*all.back(), fault, seed(i)));
    }
    QTimer steps;
    bool isStepping = false;
    QObject* timer = &steps;
    QObject::connect(&steps, &QTimer::timeout, timer, [&] {
        // A world may wait for its orchestrator within a step.
        if (std::exchange(isStepping, true)) {
            return;
        }
        for (const auto& run : played) {
            run->step();
        }
        isStepping = false;
    });
    steps.start(everyMs);
    [[maybe_unused]] const bool areOver = QTest::qWaitFor(
        [&] {
            return std::all_of(played.begin(), played.end(),
                               [](const auto& run) { return run->isOver(); });
        },
        PatienceMs);
    steps.stop();
    FaultCounts counts;
    for (const auto& run : played) {
        counts += run->counts(m_findings);
    }
    enterFault(fault, name, provider, counts);
}

void FaultTable::enterFault(Fault fault, const QString& name, const QString& provider,
                            const FaultCounts& counts) {
    enter(name, provider, counts);
    QCOMPARE(counts.runs, m_runs);
    // A row in which the fault did not happen would prove nothing.
    const bool isOfTheWire = fault >= Fault::AppliedThenHangs && fault <= Fault::ResetApplied;
    QCOMPARE(counts.harmed, isOfTheWire ? 0 : m_runs);
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
