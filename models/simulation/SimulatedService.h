// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"
#include "models/simulation/Rollout.h"
#include "models/simulation/TaskProcess.h"

#include <vector>

namespace wb::simulation {

/// A task's place in its service: keeps its name and address while processes come and go in it.
struct TaskSlot {
    QString name; ///< "chat-3"
    int number = 0;
    bool pinned = false;
    fleet::Release release;
    std::optional<TaskProcess> process; ///< None while it starts or has been killed.
    TimeMs upAtMs = NoTime;             ///< When the next process is ready, while there is none.
    TimeMs containerStartedMs = NoTime; ///< Out-of-memory restarts keep the container.
    double earlierCpuSeconds = 0;       ///< Of the container's earlier processes.
    int oomKills = 0;                   ///< Of the container.
    int oomKillsEver = 0;               ///< Of the slot.
    quint64 processes = 0;              ///< How many it has seen: seeds the next one's dice.
};

/// What a service meets during one step.
struct ServiceConditions {
    double requestsPerSecond = 0;
    double dependencySeconds = 0;
    double dependencyShare = 0;
    double dependencyErrors = 0;
};

/// A service as a whole at the end of a step.
struct ServiceFigures {
    double requestsPerSecond = 0;
    double meanSeconds = 0;
    double usualSeconds = 0;
    double failed = 0; ///< Fraction of the requests, timed out ones included.
    double cpuFraction = 0;
    int servingTasks = 0;
};

/// One service of the simulated Prod1: its tasks, releases, autoscaler and deployments. Pure;
/// lives with the Simulation that steps it.
class SimulatedService {
public:
    SimulatedService(const ServiceModel& model, quint64 seed, quint64 index, TimeMs startMs);

    void step(TimeMs nowMs, double seconds, const ServiceConditions& conditions,
              const QVector<Fault>& faults);

    /// What a deployment is to do, whoever wants it.
    struct Order {
        QString id;
        fleet::DeploymentKind kind = fleet::DeploymentKind::Redeploy;
        fleet::Release release;
        QStringList tasks;
        QStringList staleImageOn;
        QString by;
        QString idempotencyKey;
        QString stops; ///< The deployment that it ends and replaces, by its id; empty: none runs.
        int batch = 0;
        DurationMs pauseMs = -1;
    };
    /// Conflict where another runs than the one it stops, or none any more; TargetGone for a
    /// release or task that is not there; NoCapacity when not one replacement could be placed.
    Expected<fleet::Deployment> begin(const Order& order, TimeMs nowMs);
    Expected<fleet::Deployment> abort(const QString& id, const QString& by, TimeMs nowMs);
    [[nodiscard]] std::optional<fleet::Deployment> deployment(const QString& id) const;
    [[nodiscard]] fleet::ServiceStatus status(TimeMs nowMs) const;

    void scaleTo(int count, TimeMs nowMs);
    void restart(const QStringList& tasks, TimeMs nowMs);

    [[nodiscard]] const ServiceModel& model() const { return m_model; }
    [[nodiscard]] const std::vector<TaskSlot>& slots() const { return m_slots; }
    [[nodiscard]] const TaskSlot* slot(const QString& name) const;
    [[nodiscard]] const ServiceFigures& figures() const { return m_figures; }
    [[nodiscard]] qint64 generation() const { return m_generation; }
    [[nodiscard]] int freeTasks() const;
    /// Once nothing is being replaced.
    [[nodiscard]] int freeTasksAtRest() const;

private:
    void addSlot(TimeMs upAtMs);
    void startProcess(TaskSlot& slot, TimeMs nowMs);
    void stopProcess(TaskSlot& slot, TimeMs upAtMs);
    void moveRollout(TimeMs nowMs);
    void stepSlots(TimeMs nowMs, double seconds, const ServiceConditions& conditions,
                   const QVector<Fault>& faults);
    void autoscale(TimeMs nowMs, double seconds);
    void judgeRelease(TimeMs nowMs);
    [[nodiscard]] bool inDistress(const QStringList& tasks) const;
    void applyFault(const Fault& fault, const TaskSlot& slot, TimeMs nowMs,
                    TaskConditions& conditions) const;
    [[nodiscard]] const fleet::Release* release(const fleet::Release& wanted, TimeMs nowMs) const;
    [[nodiscard]] QVector<Replacement> plan(const Order& order, const fleet::Release& target) const;

    ServiceModel m_model;
    quint64 m_seed;
    quint64 m_index;
    std::vector<TaskSlot> m_slots;
    fleet::Release m_current;
    TimeMs m_currentSinceMs;
    bool m_troubled = false; ///< Since the current release came.
    qint64 m_generation = 1;
    int m_desired;
    std::optional<Rollout> m_rollout;
    QVector<fleet::Deployment> m_recent; ///< Newest first, at most 20.
    ServiceFigures m_figures;
    double m_watchedCpu = 0; ///< What the autoscaler sees: smoothed over three minutes.
    double m_idleSeconds = 0;
    TimeMs m_nextScalingMs;
};

} // namespace wb::simulation
