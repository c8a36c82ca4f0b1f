// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"
#include "models/deploy/DeployProvider.h"
#include "models/fleet/Deployment.h"
#include "models/fleet/Target.h"
#include "models/metrics/Exposition.h"
#include "models/simulation/Scenario.h"
#include "models/simulation/SimulatedService.h"
#include "models/simulation/TimeScale.h"

#include <memory>

namespace wb::simulation {

/// A note of the story whose time has come.
struct StoryNote {
    TimeMs timeMs = NoTime;
    QString service; ///< May be empty.
    QString by;
    QString text;
};

struct SimulationOptions {
    /// How virtual time is told to the outside in exposition bodies; statuses and deployments
    /// always carry virtual time.
    std::optional<TimeScale> scale;
    /// Also plays what people did then (events marked `history`), instead of leaving it to whoever
    /// watches.
    bool playHistory = false;
};

/// A simulated Prod1 in virtual time: the same scenario and seed give the same run, byte for byte.
/// Pure; whoever owns it (prod1-sim, replay, a test) moves time on and asks.
class Simulation {
public:
    Simulation(Scenario scenario, quint64 seed, const SimulationOptions& options = {});
    ~Simulation();

    /// Steps the model up to a virtual time, in the scenario's own step.
    void advanceTo(TimeMs timeMs);
    [[nodiscard]] TimeMs nowMs() const;
    [[nodiscard]] const Scenario& scenario() const;
    [[nodiscard]] quint64 seed() const;

    /// Every task that has a metrics endpoint now, reachable or not (a task that is starting or was
    /// killed refuses connections).
    [[nodiscard]] QVector<fleet::Target> targets() const;
    /// The exposition text of a task; Network error while it is down.
    [[nodiscard]] Expected<QByteArray>
    metrics(const QString& service, const QString& task,
            metrics::ExpositionFormat format = metrics::ExpositionFormat::Prometheus) const;

    /// The deploy controller's view and acts. Refusals: NotFound, InvalidInput, Conflict,
    /// TargetGone, NoCapacity. The same idempotency key with the same request answers the same
    /// deployment.
    [[nodiscard]] Expected<fleet::ServiceStatus> status(const QString& service) const;
    Expected<fleet::Deployment> start(const deploy::DeployRequest& request, const QString& by);
    [[nodiscard]] Expected<fleet::Deployment> deployment(const QString& id) const;
    Expected<fleet::Deployment> abort(const QString& id, const QString& by);
    /// Whether this key has already started something, so that an API can tell 200 from 201.
    [[nodiscard]] bool knowsIdempotencyKey(const QString& key) const;

    /// Hands over the notes whose time has come since the last call; at most 256 are kept.
    [[nodiscard]] QVector<StoryNote> takeNotes();
    /// The model behind a service, for tests and for the curious; nullptr when there is none.
    [[nodiscard]] const SimulatedService* service(const QString& name) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wb::simulation
