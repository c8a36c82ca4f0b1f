// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/FaultWorld.h"

#include <QRandomGenerator>

#include <deque>
#include <vector>

namespace wb::test {

/// What a row of the table counts; what is wrong must be 0.
struct FaultCounts {
    int runs = 0;
    int harmed = 0;          ///< In which the program or its surroundings were harmed on the way.
    int doubleWrites = 0;    ///< Writes beyond the first, sent or taken effect.
    int falseResults = 0;    ///< An end that is not the truth, or none at all.
    int unauditedWrites = 0; ///< Writes without a durable record before, or of their end after.
    FaultCounts& operator+=(const FaultCounts& other);
};

/// A deliberate fault of the program itself, to show that the counters count.
enum class Breakage { None, SendsTwice, AuditLies, ProviderLies };

/// One action from its arming to its end, through a fault, with everything counted at the door
/// between the program and the orchestrator. Seeded: the same seed and world give the same run.
class FaultRun {
public:
    FaultRun(FaultWorld& world, Fault fault, quint32 seed, Breakage breakage = Breakage::None);
    ~FaultRun();

    /// Clicks this often in quick succession instead of once.
    void setClicks(int clicks) { m_clicks = clicks; }
    /// Sits at the world's second desk.
    void setSecondDesk() { m_isSecondDesk = true; }
    /// Arms only at that step.
    void setFirstStep(int step) { m_firstStep = step; }

    /// Moves the program on; the world moves by itself. Call until isOver().
    void step();
    [[nodiscard]] bool isOver() const { return m_isOver; }
    /// Call once it is over. A sentence for every count goes to `what`.
    [[nodiscard]] FaultCounts counts(QStringList& what);
    [[nodiscard]] const deploy::ActionSnapshot& end() const { return m_end; }
    [[nodiscard]] bool isApplied();

private:
    class Door;
    class PinDoor;
    class Audit;
    void click();
    void makeRunner();
    void kill();
    void restart();
    void harm();
    void watch();
    [[nodiscard]] bool isCrash() const { return m_fault <= Fault::CrashVerifying; }
    [[nodiscard]] QString falsehood();

    FaultWorld& m_world;
    const Fault m_fault;
    const Breakage m_breakage;
    QRandomGenerator m_random;
    std::unique_ptr<Door> m_door;
    std::unique_ptr<Audit> m_audit;
    std::unique_ptr<deploy::ActionRunner> m_runner;
    deploy::ActionSnapshot m_end;
    int m_program = 0;
    int m_clicks = 1;
    int m_ids = 0;
    int m_pinsSent = 0;
    int m_unpinsSent = 0;
    int m_unauditedPins = 0;
    int m_step = 0;
    int m_firstStep = 0;
    int m_waits = 0;     ///< Steps between what triggers the fault and the fault.
    const bool m_isLate; ///< The target changes only once the write is recorded.
    int m_restartStep = -1;
    int m_renewStep = -1;
    bool m_isHarmed = false;
    bool m_isKillWanted = false;
    bool m_isAnswerLost = false; ///< It was killed before the write's answer was durable.
    bool m_isForgotten = false;
    bool m_isSecondDesk = false;
    bool m_isOver = false;
};

} // namespace wb::test
