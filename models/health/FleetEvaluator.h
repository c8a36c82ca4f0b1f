// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"
#include "models/fleet/SignalHistory.h"
#include "models/fleet/Target.h"
#include "models/health/Rules.h"
#include "models/metrics/ScrapedBody.h"

#include <functional>
#include <memory>
#include <variant>

namespace wb::health {

/// What the evaluator noticed, in the order it noticed it.
using FleetEvent = std::variant<fleet::VerdictChange, fleet::Deployment, fleet::CauseChange>;

/// A service that an earlier run left unhealthy.
struct EarlierTrouble {
    QString service;
    TimeMs unwellSinceMs = NoTime; ///< When it was healthy last.
    TimeMs unhealthySinceMs = NoTime;
};

/// From scrapes to verdicts: the one path that live watch, replay and tests share. Takes parsed
/// bodies and orchestrator readings with their times; gives signals, verdicts with reasons, events
/// and snapshots. Pure: no clock, thread or socket. All times must not decrease.
class FleetEvaluator {
public:
    /// A row of the history; an empty task is the service itself.
    struct RecordedPoint {
        QString service;
        QString task;
        fleet::SignalPoint point;
    };

    /// `history` is where the points go: its bounds are those of the evaluator's memory.
    explicit FleetEvaluator(fleet::EnvironmentSpec environment,
                            const RuleSet& rules = RuleSet::standard(),
                            fleet::SignalHistory history = fleet::SignalHistory());
    ~FleetEvaluator();

    /// Other settings from here on. A service whose own settings are the same goes on as if nothing
    /// were; one that is changed or new is judged afresh, with the history of its name. Nothing is
    /// known of targets until setTargets is called again.
    void reconfigure(fleet::EnvironmentSpec environment, const RuleSet& rules, TimeMs nowMs);
    /// Points that an earlier run recorded, newest first; older ones may follow in further calls.
    /// They fill the history, and what is usual and what rises is learned from them; nothing is
    /// judged by them. They may come before or after the targets and the first scrapes.
    void recall(const QVector<RecordedPoint>& points, TimeMs nowMs);
    /// What an earlier run left: who is still so at the first look has been so since then.
    void recallTroubles(const QVector<EarlierTrouble>& troubles);
    /// The targets discovery knows now; a target that is missing is forgotten (its series end).
    void setTargets(const QVector<fleet::Target>& targets, TimeMs nowMs);
    /// A good scrape. Rules of the task and its service are checked at once.
    void scrapeSucceeded(const QString& targetId, TimeMs atMs, const metrics::ScrapedBody& body);
    /// A failed scrape: the task's series end here; it becomes unknown when two in a row failed.
    void scrapeFailed(const QString& targetId, TimeMs atMs, const QString& reason);
    /// What the orchestrator said: releases, desired count, placements, running deployment.
    void serviceStatusArrived(const fleet::ServiceStatus& status);
    void serviceStatusFailed(const QString& service, TimeMs atMs, const QString& reason);
    /// Lets silence count: a target not heard of for 2.5 intervals becomes unknown.
    void tick(TimeMs nowMs);

    /// What one rule holds against a task, or against the service itself (an empty task).
    struct Standing {
        const QString& task;
        QString rule;
        fleet::HealthState severity = fleet::HealthState::Degraded;
        /// False while there are no data of the subject: then its verdict tells of no rule.
        bool isTold = true;
    };
    /// Calls `visit` for every rule that found something in a service; nothing is worded for it.
    void eachStanding(const QString& service,
                      const std::function<void(const Standing&)>& visit) const;
    /// As the service's verdict; Unknown for a service that is none of the environment's.
    [[nodiscard]] fleet::HealthState state(const QString& service) const;

    /// Hands over the events since the last call.
    [[nodiscard]] QVector<FleetEvent> takeEvents();
    /// CollectionFigures are the collector's to fill in.
    [[nodiscard]] fleet::FleetSnapshot snapshot(TimeMs nowMs) const;
    [[nodiscard]] const fleet::SignalHistory& history() const;
    [[nodiscard]] const fleet::EnvironmentSpec& environment() const;
    /// Points appended to the history since the last call, for storage.
    [[nodiscard]] QVector<RecordedPoint> takeRecordedPoints();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wb::health
