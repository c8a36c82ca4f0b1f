// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/FleetEvaluator.h"

#include "models/health/ServiceTrack.h"

#include <algorithm>

namespace wb::health {

namespace {

std::shared_ptr<ServiceContext> contextOf(const fleet::ServiceSpec& spec, RuleSet rules,
                                          const QTimeZone& zone) {
    rules.metrics.removeIf([&](const MetricRule& rule) {
        return !rule.services.isEmpty() && !rule.services.contains(spec.name);
    });
    QVector<fleet::SeriesSelector> watched;
    for (const MetricRule& rule : std::as_const(rules.metrics)) {
        watched.append(rule.series);
    }
    return std::make_shared<ServiceContext>(
        ServiceContext{spec, std::move(rules), zone,
                       std::make_shared<const fleet::SignalMatchers>(spec.signalSpec, watched)});
}

} // namespace

class FleetEvaluator::Private {
public:
    struct Bound {
        ServiceTrack* service = nullptr;
        TaskTrack* task = nullptr;
    };

    explicit Private(fleet::SignalHistory history)
        : outbox(std::move(history)) {}

    fleet::EnvironmentSpec environment;
    Outbox outbox;
    std::vector<std::unique_ptr<ServiceTrack>> services; ///< In the configuration's order.
    QHash<QString, ServiceTrack*> byName;
    QHash<QString, Bound> byTarget;
};

FleetEvaluator::FleetEvaluator(fleet::EnvironmentSpec environment, const RuleSet& rules,
                               fleet::SignalHistory history)
    : d(std::make_unique<Private>(std::move(history))) {
    reconfigure(std::move(environment), rules, NoTime);
}

FleetEvaluator::~FleetEvaluator() = default;

void FleetEvaluator::reconfigure(fleet::EnvironmentSpec environment, const RuleSet& rules,
                                 TimeMs nowMs) {
    d->environment = std::move(environment);
    d->byTarget.clear();
    d->byName.clear();
    auto before = std::exchange(d->services, {});
    for (const fleet::ServiceSpec& spec : std::as_const(d->environment.services)) {
        auto context = contextOf(spec, rules, d->environment.timeZone);
        const auto same = std::find_if(before.begin(), before.end(), [&](const auto& track) {
            return track != nullptr && track->context().isSame(*context);
        });
        if (same != before.end()) {
            d->services.push_back(std::move(*same));
        } else {
            d->services.push_back(std::make_unique<ServiceTrack>(std::move(context), &d->outbox));
            if (nowMs != NoTime) {
                d->services.back()->learnFromHistory(nowMs);
            }
        }
        d->byName.insert(spec.name, d->services.back().get());
    }
}

void FleetEvaluator::recall(const QVector<RecordedPoint>& points, TimeMs nowMs) {
    for (const RecordedPoint& recorded : points) {
        if (ServiceTrack* service = d->byName.value(recorded.service)) {
            service->recall(recorded.task, recorded.point);
        }
    }
    for (const auto& service : d->services) {
        service->learnFromHistory(nowMs);
    }
}

void FleetEvaluator::recallTroubles(const QVector<EarlierTrouble>& troubles) {
    for (const EarlierTrouble& trouble : troubles) {
        if (ServiceTrack* service = d->byName.value(trouble.service)) {
            service->recallTrouble(trouble);
        }
    }
}

void FleetEvaluator::setTargets(const QVector<fleet::Target>& targets, TimeMs nowMs) {
    QHash<QString, QSet<QString>> tasks;
    d->byTarget.clear();
    for (const fleet::Target& target : targets) {
        if (ServiceTrack* service = d->byName.value(target.service)) {
            d->byTarget.insert(target.id, {service, &service->bind(target, nowMs)});
            tasks[target.service].insert(target.task);
        }
    }
    for (auto it = d->byName.constBegin(); it != d->byName.constEnd(); ++it) {
        it.value()->keepOnly(tasks.value(it.key()), nowMs);
    }
}

void FleetEvaluator::scrapeSucceeded(const QString& targetId, TimeMs atMs,
                                     const metrics::ScrapedBody& body) {
    const Private::Bound bound = d->byTarget.value(targetId);
    if (bound.service != nullptr) {
        bound.service->scrapeSucceeded(*bound.task, atMs, body);
    }
}

void FleetEvaluator::scrapeFailed(const QString& targetId, TimeMs atMs, const QString& reason) {
    const Private::Bound bound = d->byTarget.value(targetId);
    if (bound.service != nullptr) {
        bound.service->scrapeFailed(*bound.task, atMs, reason);
    }
}

void FleetEvaluator::serviceStatusArrived(const fleet::ServiceStatus& status) {
    if (ServiceTrack* service = d->byName.value(status.service)) {
        service->statusArrived(status);
    }
}

void FleetEvaluator::serviceStatusFailed(const QString& service, TimeMs atMs,
                                         const QString& reason) {
    if (ServiceTrack* track = d->byName.value(service)) {
        track->statusFailed(atMs, reason);
    }
}

void FleetEvaluator::tick(TimeMs nowMs) {
    for (const auto& service : d->services) {
        service->tick(nowMs);
    }
}

void FleetEvaluator::eachStanding(const QString& service,
                                  const std::function<void(const Standing&)>& visit) const {
    if (const ServiceTrack* track = d->byName.value(service)) {
        track->eachStanding(visit);
    }
}

fleet::HealthState FleetEvaluator::state(const QString& service) const {
    const ServiceTrack* track = d->byName.value(service);
    return track == nullptr ? fleet::HealthState::Unknown : track->state();
}

QVector<FleetEvent> FleetEvaluator::takeEvents() {
    return d->outbox.takeEvents();
}

fleet::FleetSnapshot FleetEvaluator::snapshot(TimeMs nowMs) const {
    fleet::FleetSnapshot fleet;
    fleet.environment = d->environment.name;
    fleet.timeZone = d->environment.timeZone;
    fleet.timeMs = nowMs;
    for (const auto& service : d->services) {
        fleet.services.append(service->snapshot(nowMs));
    }
    std::stable_sort(fleet.services.begin(), fleet.services.end(),
                     [](const fleet::ServiceSnapshot& a, const fleet::ServiceSnapshot& b) {
                         if (a.verdict.state != b.verdict.state) {
                             return a.verdict.state > b.verdict.state;
                         }
                         // What broke first stands above what broke because of it.
                         return a.verdict.state != fleet::HealthState::Healthy &&
                                a.verdict.sinceMs < b.verdict.sinceMs;
                     });
    return fleet;
}

const fleet::SignalHistory& FleetEvaluator::history() const {
    return d->outbox.history();
}

const fleet::EnvironmentSpec& FleetEvaluator::environment() const {
    return d->environment;
}

QVector<FleetEvaluator::RecordedPoint> FleetEvaluator::takeRecordedPoints() {
    return d->outbox.takePoints();
}

} // namespace wb::health
