// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Deployment.h"
#include "models/fleet/EnvironmentSpec.h"
#include "models/fleet/FleetSnapshot.h"

#include <algorithm>
#include <array>
#include <optional>

/// What a scenario file says, as plain values. resources/scenarios/README.md describes every key;
/// app/settings/ScenarioFile reads it.
namespace wb::simulation {

/// Decides which metrics a task exports and how it dies when its heap is full: Node.js exits with
/// "heap out of memory", Go keeps collecting garbage ever harder.
enum class Runtime { Node, Go };

/// One route that a service answers, as its metrics label it.
struct RouteModel {
    QString method = QStringLiteral("GET");
    QString route = QStringLiteral("/");
    double share = 1; ///< Of the service's requests; the shares of a service add up to 1.
};

struct MemoryModel {
    double baselineBytes = 300 << 20; ///< Live heap of a warm task without traffic.
    double nativeBytes = 70 << 20;    ///< Resident beside the heap.
    double perRpsBytes = 0;           ///< Further heap for each request per second.
    double noise = 0.01;              ///< Standard deviation, as a fraction of the heap.
};

struct CpuModel {
    double baseCores = 0.05;
    double perRequestSeconds = 0.002;
    double limitCores = 1; ///< A release's setting `cpu_limit` overrides it.
};

/// One service that this one needs in order to answer.
struct DependencyModel {
    QString service;
    double share = 1; ///< Fraction of the requests whose answer waits for it.
    double calls = 1; ///< Requests sent to it for each of those.
    int retries = 1;  ///< Further tries after a failure.
};

/// Looks at CPU and at nothing else, as most do.
struct AutoscalerModel {
    double above = 0.7;
    double below = 0.3;
    int minTasks = 1;
    int maxTasks = 1;
};

/// How the orchestrator replaces tasks: replacements start on spare capacity and take over when
/// they are ready; the old ones drain. The number of serving tasks never falls.
struct RollingModel {
    int batch = 2;
    int spareTasks = 4; ///< What the cluster can place beyond the desired count.
    DurationMs startupMs = 30'000;
    DurationMs drainMs = 5'000;
    DurationMs pauseMs = 0; ///< Between batches.
};

/// Tasks that do not run the service's current release when the story starts.
struct PlacementModel {
    QStringList tasks;
    fleet::Release release; ///< By its code and settings.
    bool pinned = false;    ///< Deploys pass it by (a canary); a rollback does not.
};

struct ServiceModel {
    QString name;
    Runtime runtime = Runtime::Node;
    int tasks = 1;
    double requestsPerSecond = 0;     ///< From outside, at the daily weight 1; the whole service.
    double serviceTimeSeconds = 0.05; ///< Median of a request that does not wait.
    double spread = 0.6;              ///< Sigma of the log-normal service time.
    int workers = 32;                 ///< Requests a task serves at once; setting `workers`.
    double timeoutSeconds = 10;       ///< Setting `request_timeout`.
    double errorFraction = 0.0001;    ///< What always fails.
    double loadNoise = 0.03;
    MemoryModel memory;
    CpuModel cpu;
    RollingModel rolling;
    QVector<RouteModel> routes;
    QVector<DependencyModel> dependencies;
    std::optional<AutoscalerModel> autoscaler;
    QVector<fleet::Release> releases; ///< Oldest first; those created later are not yet told of.
    fleet::Release current;           ///< By its code and settings.
    QVector<PlacementModel> placements;
};

/// Something that goes wrong inside tasks. Empty `tasks` means all; code and settings restrict it
/// to tasks whose release has them.
struct Fault {
    enum class Kind {
        Leak,   ///< Memory that is never given back.
        Spill,  ///< Memory taken over from tasks in distress, given back when they are well.
        Slow,   ///< Service times are multiplied.
        Errors, ///< A fraction of the requests fails.
    };
    Kind kind = Kind::Leak;
    QString service;
    QStringList tasks;
    QString code;
    QString settings;
    TimeMs fromMs = NoTime;
    TimeMs untilMs = NoTime;   ///< NoTime: until the end.
    double bytesPerSecond = 0; ///< Leak, Spill.
    double factor = 1;         ///< Slow: times; Errors: fraction.
    bool survivesRestart =
        false;                   ///< Goes on after an out-of-memory restart, not after replacement.
    QStringList underPressureOf; ///< Spill: while any of these tasks is short of memory.
};

/// Something that somebody or something does at a time.
struct StoryEvent {
    enum class Kind { Deploy, Redeploy, Rollback, Restart, Scale, Traffic, Note };
    Kind kind = Kind::Note;
    TimeMs atMs = NoTime;
    QString service;
    fleet::Release release;   ///< Deploy and Rollback: by its code and settings.
    QStringList tasks;        ///< Redeploy, Restart: empty means all.
    QStringList staleImageOn; ///< Deploy: these tasks get the settings but keep their old code.
    QString by;
    QString text;            ///< Note.
    double factor = 1;       ///< Traffic: times the usual.
    DurationMs forMs = 0;    ///< Traffic: how long.
    int count = 0;           ///< Scale: the desired count.
    int batch = 0;           ///< Deploy, Rollback: overrides the service's own; 0 does not.
    DurationMs pauseMs = -1; ///< The same; -1 does not.
    bool history = false;    ///< What people did then; played only when asked to.
};

/// What replay checks at the end. What is not given is not checked.
struct Expectations {
    std::optional<TimeMs> firstWarningBeforeMs;
    std::optional<TimeMs> firstWarningNotBeforeMs;
    QStringList reasonMentions; ///< Words that the warnings' reasons must contain, any case.
    std::optional<bool> incident;
    std::optional<int> maxUnhealthyVerdicts;
    std::optional<DurationMs> recoveredWithinMs; ///< From the action's write.
    std::optional<fleet::CauseFinding::Factor> cause;
};

/// What a commander of this story would click: what `replay --act auto` does.
struct SuggestedAction {
    fleet::DeploymentKind kind = fleet::DeploymentKind::Redeploy;
    QString service;
    fleet::Release release; ///< Rollback: by its code and settings.
};

/// A whole story as its YAML file tells it. `environment` is what a watch of it is configured
/// with; the rest drives the model.
struct Scenario {
    QString name;
    QString title;
    QString description;
    fleet::EnvironmentSpec environment;

    TimeMs startMs = 0;
    TimeMs endMs = 0;
    DurationMs stepMs = 1000;
    double speed = 1; ///< What prod1-sim uses unless told otherwise.
    quint64 seed = 1; ///< The same.
    /// Weight of the traffic at each full hour of the day in the environment's time zone.
    std::array<double, 24> dailyWeights{};
    double weekendFactor = 1;

    QVector<ServiceModel> services;
    QVector<StoryEvent> events; ///< By time.
    QVector<Fault> faults;
    Expectations expectations;
    std::optional<SuggestedAction> action;

    [[nodiscard]] const ServiceModel* service(const QString& wanted) const {
        const auto found =
            std::find_if(services.begin(), services.end(),
                         [&](const ServiceModel& each) { return each.name == wanted; });
        return found == services.end() ? nullptr : &*found;
    }
};

} // namespace wb::simulation
