// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/simulation/Simulation.h"

#include "models/base/Format.h"
#include "models/simulation/MetricsText.h"

#include <algorithm>
#include <cmath>

namespace wb::simulation {

namespace {

constexpr int KeptKeys = 1024;
constexpr int KeptNotes = 256;
constexpr int MetricsPort = 9100;

QString instanceOf(const TaskSlot& slot) {
    return QStringLiteral("%1:%2").arg(slot.name).arg(MetricsPort);
}

/// What a request asks for, so that a key used again for something else is noticed.
QString fingerprint(const deploy::DeployRequest& request) {
    const bool rollsBack = request.kind == fleet::DeploymentKind::Rollback;
    return QStringList{request.service,
                       fleet::deploymentKindName(request.kind),
                       rollsBack ? request.release.name() : QString(),
                       request.tasks.join(u','),
                       QString::number(request.expectedGeneration),
                       request.stops}
        .join(u'\n');
}

} // namespace

class Simulation::Private {
public:
    struct UsedKey {
        QString key;
        QString fingerprint;
        QString deploymentId;
    };
    struct TrafficChange {
        QString service;
        double factor;
        TimeMs untilMs;
    };
    struct Service {
        SimulatedService model;
        MetricsText prometheus;
        MetricsText openMetrics;
        double loadNoise = 0;
        double incoming = 0; ///< Requests per second, of the present step.
    };

    Private(Scenario story, quint64 dice, const SimulationOptions& given);
    void step(TimeMs nowMs);
    void play(const StoryEvent& event);
    void begin(const StoryEvent& event, Service& service);
    void spreadTraffic(TimeMs nowMs, double seconds);
    [[nodiscard]] ServiceConditions conditionsOf(const Service& service) const;
    [[nodiscard]] double dailyWeight(TimeMs timeMs) const;
    Service* find(const QString& name);
    [[nodiscard]] QString nextId() { return QStringLiteral("d-%1").arg(++lastId); }

    Scenario scenario;
    quint64 seed;
    SimulationOptions options;
    TimeMs nowMs;
    std::vector<Service> services;
    Random random;
    qsizetype nextEvent = 0;
    double weight = 1; ///< Of the time of day.
    TimeMs weightUntilMs = NoTime;
    QVector<TrafficChange> traffic;
    QVector<UsedKey> keys;
    QVector<StoryNote> notes;
    int lastId = 0;
};

Simulation::Private::Private(Scenario story, quint64 dice, const SimulationOptions& given)
    : scenario(std::move(story))
    , seed(dice)
    , options(given)
    , nowMs(scenario.startMs)
    , random(Random::stream(dice, 0, 0)) {
    const TimeScale scale =
        options.scale.value_or(TimeScale{scenario.startMs, scenario.startMs, 1});
    services.reserve(static_cast<std::size_t>(scenario.services.size()));
    for (const ServiceModel& model : std::as_const(scenario.services)) {
        services.push_back({SimulatedService(model, seed, services.size(), scenario.startMs),
                            MetricsText(model, scale, metrics::ExpositionFormat::Prometheus),
                            MetricsText(model, scale, metrics::ExpositionFormat::OpenMetrics)});
    }
    std::stable_sort(scenario.events.begin(), scenario.events.end(),
                     [](const StoryEvent& a, const StoryEvent& b) { return a.atMs < b.atMs; });
}

Simulation::Private::Service* Simulation::Private::find(const QString& name) {
    const auto found = std::find_if(services.begin(), services.end(), [&](const Service& each) {
        return each.model.model().name == name;
    });
    return found == services.end() ? nullptr : &*found;
}

double Simulation::Private::dailyWeight(TimeMs timeMs) const {
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(timeMs, scenario.environment.timeZone);
    const int msOfDay = local.time().msecsSinceStartOfDay();
    const auto hour = static_cast<std::size_t>(msOfDay / 3'600'000);
    const double part = static_cast<double>(msOfDay % 3'600'000) / 3'600'000;
    const double between =
        scenario.dailyWeights[hour] * (1 - part) + scenario.dailyWeights[(hour + 1) % 24] * part;
    return local.date().dayOfWeek() > 5 ? between * scenario.weekendFactor : between;
}

void Simulation::Private::spreadTraffic(TimeMs timeMs, double seconds) {
    // Time zones are slow to look up, and the daily cycle is slow to change.
    if (timeMs >= weightUntilMs) {
        weight = dailyWeight(timeMs);
        weightUntilMs = timeMs + 60'000;
    }
    const double keep = 1 / (1 + seconds / 120);
    for (Service& service : services) {
        const ServiceModel& model = service.model.model();
        service.loadNoise = service.loadNoise * keep +
                            model.loadNoise * std::sqrt(1 - keep * keep) * random.normal();
        double factor = weight * std::max(0.1, 1 + service.loadNoise);
        for (const TrafficChange& change : std::as_const(traffic)) {
            if ((change.service.isEmpty() || change.service == model.name) &&
                timeMs < change.untilMs) {
                factor *= change.factor;
            }
        }
        service.incoming = model.requestsPerSecond * factor;
    }
    // Calls are counted from what came from outside: no service passes on a call more than once.
    std::vector<double> outside;
    for (const Service& service : services) {
        outside.push_back(service.incoming);
    }
    for (std::size_t caller = 0; caller < services.size(); ++caller) {
        for (const DependencyModel& need : services[caller].model.model().dependencies) {
            if (Service* called = find(need.service)) {
                const double failed = called->model.figures().failed;
                double tries = 1;
                double again = failed;
                for (int retry = 0; retry < need.retries; ++retry, again *= failed) {
                    tries += again;
                }
                called->incoming += outside[caller] * need.share * need.calls * tries;
            }
        }
    }
}

ServiceConditions Simulation::Private::conditionsOf(const Service& service) const {
    ServiceConditions conditions;
    conditions.requestsPerSecond = service.incoming;
    double works = 1;
    for (const DependencyModel& need : service.model.model().dependencies) {
        const auto called =
            std::find_if(services.begin(), services.end(), [&](const Service& each) {
                return each.model.model().name == need.service;
            });
        if (called == services.end()) {
            continue;
        }
        const ServiceFigures& figures = called->model.figures();
        const double slower = std::max(0.0, figures.meanSeconds - 1.5 * figures.usualSeconds);
        if (slower * need.share > conditions.dependencySeconds * conditions.dependencyShare) {
            conditions.dependencySeconds = slower;
            conditions.dependencyShare = need.share;
        }
        // Each further try helps half of those that failed: failures come in stretches.
        double failed = figures.failed;
        for (int retry = 0; retry < need.retries; ++retry) {
            failed *= 0.5 * (1 + figures.failed);
        }
        works *= 1 - failed * need.share;
    }
    conditions.dependencyErrors = 1 - works;
    return conditions;
}

void Simulation::Private::begin(const StoryEvent& event, Service& service) {
    SimulatedService::Order order;
    order.id = nextId();
    order.kind = event.kind == StoryEvent::Kind::Deploy     ? fleet::DeploymentKind::Deploy
                 : event.kind == StoryEvent::Kind::Rollback ? fleet::DeploymentKind::Rollback
                                                            : fleet::DeploymentKind::Redeploy;
    order.release = event.release;
    order.tasks = event.tasks;
    order.staleImageOn = event.staleImageOn;
    order.by = event.by;
    order.batch = event.batch;
    order.pauseMs = event.pauseMs;
    if (const auto begun = service.model.begin(order, nowMs); !begun) {
        notes.append({nowMs, event.service, event.by,
                      QStringLiteral("The story's %1 did not begin: %2")
                          .arg(fleet::deploymentKindName(order.kind), begun.error().message)});
    }
}

void Simulation::Private::play(const StoryEvent& event) {
    if (event.history && !options.playHistory) {
        return;
    }
    Service* service = find(event.service);
    switch (event.kind) {
    case StoryEvent::Kind::Deploy:
    case StoryEvent::Kind::Redeploy:
    case StoryEvent::Kind::Rollback:
        if (service) {
            begin(event, *service);
        }
        break;
    case StoryEvent::Kind::Restart:
        if (service) {
            service->model.restart(event.tasks, nowMs);
        }
        break;
    case StoryEvent::Kind::Scale:
        if (service) {
            service->model.scaleTo(event.count, nowMs);
        }
        break;
    case StoryEvent::Kind::Traffic:
        traffic.append({event.service, event.factor, nowMs + event.forMs});
        break;
    case StoryEvent::Kind::Note:
        notes.append({nowMs, event.service, event.by, event.text});
        break;
    }
    if (notes.size() > KeptNotes) {
        notes.removeFirst();
    }
}

void Simulation::Private::step(TimeMs timeMs) {
    const double seconds = static_cast<double>(timeMs - nowMs) / 1000;
    nowMs = timeMs;
    while (nextEvent < scenario.events.size() && scenario.events[nextEvent].atMs <= nowMs) {
        play(scenario.events[nextEvent++]);
    }
    traffic.removeIf([&](const TrafficChange& change) { return change.untilMs <= nowMs; });
    spreadTraffic(nowMs, seconds);
    std::vector<ServiceConditions> met;
    for (const Service& service : services) {
        met.push_back(conditionsOf(service));
    }
    for (std::size_t i = 0; i < services.size(); ++i) {
        QVector<Fault> active;
        for (const Fault& fault : std::as_const(scenario.faults)) {
            if (fault.service == services[i].model.model().name && fault.fromMs <= nowMs &&
                (fault.untilMs == NoTime || nowMs < fault.untilMs)) {
                active.append(fault);
            }
        }
        services[i].model.step(nowMs, seconds, met[i], active);
    }
}

Simulation::Simulation(Scenario scenario, quint64 seed, const SimulationOptions& options)
    : d(std::make_unique<Private>(std::move(scenario), seed, options)) {}
Simulation::~Simulation() = default;

void Simulation::advanceTo(TimeMs timeMs) {
    while (d->nowMs < timeMs) {
        const TimeMs next = d->nowMs + d->scenario.stepMs;
        if (next > timeMs) {
            break;
        }
        d->step(next);
    }
}

TimeMs Simulation::nowMs() const {
    return d->nowMs;
}
const Scenario& Simulation::scenario() const {
    return d->scenario;
}
quint64 Simulation::seed() const {
    return d->seed;
}

const SimulatedService* Simulation::service(const QString& name) const {
    const Private::Service* found = d->find(name);
    return found ? &found->model : nullptr;
}

QVector<fleet::Target> Simulation::targets() const {
    QVector<fleet::Target> targets;
    for (const Private::Service& service : d->services) {
        for (const TaskSlot& slot : service.model.slots()) {
            fleet::Target target;
            target.service = service.model.model().name;
            target.task = slot.name;
            target.instance = instanceOf(slot);
            target.url = QUrl(QStringLiteral("http://%1/metrics").arg(target.instance));
            target.id = target.url.toString();
            target.labels = {{QStringLiteral("service"), target.service},
                             {QStringLiteral("task"), target.task}};
            targets.append(target);
        }
    }
    return targets;
}

Expected<QByteArray> Simulation::metrics(const QString& service, const QString& task,
                                         metrics::ExpositionFormat format) const {
    const Private::Service* found = d->find(service);
    const TaskSlot* slot = found ? found->model.slot(task) : nullptr;
    if (!slot || !slot->process) {
        return failure(ErrorCode::Network, QStringLiteral("Connection refused"), task);
    }
    return format == metrics::ExpositionFormat::OpenMetrics ? found->openMetrics.render(*slot)
                                                            : found->prometheus.render(*slot);
}

Expected<fleet::ServiceStatus> Simulation::status(const QString& service) const {
    const Private::Service* found = d->find(service);
    if (!found) {
        return failure(ErrorCode::NotFound, QStringLiteral("There is no service %1.").arg(service));
    }
    fleet::ServiceStatus status = found->model.status(d->nowMs);
    for (fleet::TaskPlacement& placement : status.tasks) {
        placement.instance = QStringLiteral("%1:%2").arg(placement.task).arg(MetricsPort);
    }
    return status;
}

bool Simulation::knowsIdempotencyKey(const QString& key) const {
    return std::any_of(d->keys.begin(), d->keys.end(),
                       [&](const Private::UsedKey& used) { return used.key == key; });
}

Expected<fleet::Deployment> Simulation::start(const deploy::DeployRequest& request,
                                              const QString& by) {
    const QString wanted = fingerprint(request);
    for (const Private::UsedKey& used : std::as_const(d->keys)) {
        if (used.key != request.idempotencyKey || used.key.isEmpty()) {
            continue;
        }
        if (used.fingerprint != wanted) {
            return failure(ErrorCode::Conflict,
                           QStringLiteral("This Idempotency-Key was used for another request."));
        }
        return deployment(used.deploymentId);
    }
    Private::Service* service = d->find(request.service);
    if (!service) {
        return failure(ErrorCode::NotFound,
                       QStringLiteral("There is no service %1.").arg(request.service));
    }
    if (request.kind == fleet::DeploymentKind::Deploy) {
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("Only pipelines deploy; ask for a redeploy or a rollback."));
    }
    if (!request.stops.isEmpty() && request.kind != fleet::DeploymentKind::Rollback) {
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("Only a rollback may stop the deployment that runs."));
    }
    const qint64 generation = service->model.generation();
    if (request.expectedGeneration != generation) {
        return failure(ErrorCode::Conflict,
                       QStringLiteral("The generation of %1 is %2, not %3: something has changed "
                                      "since you looked.")
                           .arg(request.service)
                           .arg(generation)
                           .arg(request.expectedGeneration));
    }
    SimulatedService::Order order;
    order.id = d->nextId();
    order.kind = request.kind;
    order.release = request.release;
    order.tasks = request.kind == fleet::DeploymentKind::Redeploy ? request.tasks : QStringList();
    order.by = by;
    order.idempotencyKey = request.idempotencyKey;
    order.stops = request.stops;
    auto begun = service->model.begin(order, d->nowMs);
    if (begun && !request.idempotencyKey.isEmpty()) {
        d->keys.append({request.idempotencyKey, wanted, begun->id});
        if (d->keys.size() > KeptKeys) {
            d->keys.removeFirst();
        }
    }
    return begun;
}

Expected<fleet::Deployment> Simulation::deployment(const QString& id) const {
    for (const Private::Service& service : d->services) {
        if (const auto found = service.model.deployment(id)) {
            return *found;
        }
    }
    return failure(ErrorCode::NotFound, QStringLiteral("There is no deployment %1.").arg(id));
}

Expected<fleet::Deployment> Simulation::abort(const QString& id, const QString& by) {
    for (Private::Service& service : d->services) {
        if (service.model.deployment(id)) {
            return service.model.abort(id, by, d->nowMs);
        }
    }
    return failure(ErrorCode::NotFound, QStringLiteral("There is no deployment %1.").arg(id));
}

QVector<StoryNote> Simulation::takeNotes() {
    return std::exchange(d->notes, {});
}

} // namespace wb::simulation
