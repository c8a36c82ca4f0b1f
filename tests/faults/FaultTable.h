// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/FaultRun.h"

namespace wb::test {

struct NamedFault {
    Fault fault;
    const char* name;
};

/// The faults of the table, row after row.
[[nodiscard]] const std::vector<NamedFault>& namedFaults();

/// A row of test data each, in the column "fault".
void namedFaultRows();

/// Plays runs and keeps what came of them, a line for each fault and provider.
class FaultTable {
public:
    using Worlds = std::function<std::unique_ptr<FaultWorld>(int number, quint32 seed)>;

    /// `runs` of each row, if WB_FAULT_RUNS does not say otherwise.
    explicit FaultTable(int runs = 50);

    [[nodiscard]] int runs() const { return m_runs; }
    void setSeed(quint32 seed) { m_seed = seed; }
    [[nodiscard]] quint32 seed(int run) const { return m_seed + static_cast<quint32>(run); }

    /// One run in virtual time, to its end.
    static void play(FaultWorld& world, FaultRun& run);
    /// A row in virtual time, one run after the other.
    void playAll(const Worlds& worlds, Fault fault, const QString& name, const QString& provider);
    /// A row in real time, all runs at once, which are moved on every so many milliseconds.
    void playTogether(const Worlds& worlds, Fault fault, const QString& name,
                      const QString& provider, int everyMs = 10);
    /// Two clicks in quick succession, and some more, in real time.
    void playClicks(const Worlds& worlds, const QString& provider, int everyMs);
    /// Two operators at two desks at once, in real time.
    void playRaces(const Worlds& worlds, const QString& provider, int everyMs);
    /// Of two that acted on one world: exactly one may win, and who loses is told who was first,
    /// and when.
    [[nodiscard]] FaultCounts raceCounts(FaultRun& ana, FaultRun& ben);
    /// In how many races exactly one won; since the last call.
    [[nodiscard]] int takeWinners() { return std::exchange(m_winners, 0); }
    /// A line; fails the test with what was found if it is not all 0.
    void enter(const QString& name, const QString& provider, const FaultCounts& counts);
    [[nodiscard]] QStringList& findings() { return m_findings; }
    /// On stdout, as Markdown.
    void print() const;

private:
    void enterFault(const QString& name, const QString& provider, const FaultCounts& counts);

    void stepTogether(const std::vector<FaultRun*>& runs, int everyMs);
    int m_runs;
    int m_winners = 0;
    quint32 m_seed = 0;
    QStringList m_lines;
    QStringList m_findings; ///< A sentence each, of the row that is played.
};

} // namespace wb::test
