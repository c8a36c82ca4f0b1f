// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/ecs/EcsProvider.h"

#include "app/providers/DeploymentLookup.h"
#include "app/providers/Refusal.h"
#include "app/providers/ecs/EcsRelease.h"
#include "app/providers/ecs/EcsView.h"

#include <QJsonArray>

#include <algorithm>

namespace wb::ecs {

namespace {

using deploy::DeployRequest;
using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;
using fleet::ServiceStatus;
using providers::beforeWrite;
using providers::callService;
using providers::noSuchDeployment;
using providers::toldDeployment;

/// A caller gives up after 15 s; a write must have left, and been answered, by then.
constexpr DurationMs SendWithinMs = 8'000;
constexpr const char* Orchestrator = "AWS ECS";
const QLatin1String Subject("the service");

} // namespace

EcsProvider::EcsProvider(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_client(m_options.client)
    , m_reading(m_client, {m_options.cluster, remoteName(), m_options.shownSettings,
                           m_options.metrics, m_options.pinsCapacity})
    , m_readings([this](auto done) { read(done); }) {}

EcsProvider::~EcsProvider() = default;

QString EcsProvider::remoteName() const {
    return m_options.remoteService.isEmpty() ? m_options.service : m_options.remoteService;
}

void EcsProvider::read(const std::function<void(const Expected<Seen>&)>& done) {
    const DurationMs sinceMs = m_client.clock().steadyMs();
    m_reading.read([this, done, sinceMs, writesBefore = m_writesSent](Expected<Reading> reading) {
        done(seenIn(std::move(reading), sinceMs, writesBefore));
    });
}

Expected<EcsProvider::Seen> EcsProvider::seenIn(Expected<Reading> reading, DurationMs sinceMs,
                                                quint64 writesBefore) {
    if (!reading) {
        return failure(reading.error());
    }
    if (reading->service.controller != QLatin1String("ECS")) {
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("its deployments are carried out by %1, not by ECS itself; "
                                      "Watchbridge can only follow rolling deployments of ECS")
                           .arg(reading->service.controller),
                       remoteName());
    }
    Seen seen{std::move(*reading), {}, writesBefore};
    seen.changes = m_writes.named(seen.reading);
    if (writesBefore == m_writesSent) {
        m_last = seen;
        m_lastReadMs = sinceMs;
    }
    return seen;
}

ServiceStatus EcsProvider::statusFrom(const Seen& seen) const {
    ServiceStatus status = statusOf(seen.reading, seen.changes);
    callService(status, m_options.service);
    return status;
}

std::optional<Deployment> EcsProvider::find(const Seen& seen, const QString& id) const {
    if (auto told = toldDeployment(statusFrom(seen), id)) {
        return told;
    }
    if (auto ours = m_writes.find(id, seen.changes, seen.reading)) {
        return ours;
    }
    // An earlier run of the program knew it before its set of tasks was there.
    for (const Change& change : seen.changes) {
        if (!change.rollsBack.isEmpty() && rollbackId(change.rollsBack) == id) {
            auto deployment = toldDeployment(statusFrom(seen), change.deployment.id);
            if (deployment) {
                deployment->id = id;
            }
            return deployment;
        }
    }
    return std::nullopt;
}

void EcsProvider::fetchStatus(const QString& service, Reply<ServiceStatus> reply) {
    Q_UNUSED(service)
    m_readings.read([this, reply = std::move(reply)](const Expected<Seen>& seen) {
        reply(seen ? Expected<ServiceStatus>(statusFrom(*seen)) : failure(seen.error()));
    });
}

Expected<EcsProvider::Write> EcsProvider::writeFor(const DeployRequest& request,
                                                   const Seen& seen) const {
    const Reading& reading = seen.reading;
    Write write;
    write.request = request;
    write.input = {{QStringLiteral("service"), reading.service.name}};
    if (!m_options.cluster.isEmpty()) {
        write.input.insert(QLatin1String("cluster"), m_options.cluster);
    }
    if (request.kind == DeploymentKind::Redeploy) {
        for (const QString& task : request.tasks) {
            const bool isThere =
                std::any_of(reading.tasks.begin(), reading.tasks.end(), [&](const EcsTask& each) {
                    return taskName(each, reading.service) == task;
                });
            if (!isThere) {
                return failure(ErrorCode::TargetGone,
                               QStringLiteral("there is no task \"%1\" any more").arg(task),
                               request.service);
            }
        }
        const TaskGroup* primary = primaryOf(reading.service);
        write.taskDefinition =
            primary == nullptr ? reading.service.taskDefinition : primary->taskDefinition;
        write.input.insert(QLatin1String("forceNewDeployment"), true);
        return write;
    }
    write.taskDefinition = definitionFor(request.release, reading);
    if (write.taskDefinition.isEmpty()) {
        return failure(ErrorCode::TargetGone,
                       QStringLiteral("no active task definition that this service has run is %1")
                           .arg(request.release.name()),
                       request.service);
    }
    write.input.insert(QLatin1String("taskDefinition"), write.taskDefinition);
    const ServiceRevision* current = revisionFor(reading.service.taskDefinition, reading);
    const ServiceRevision* wanted = revisionFor(write.taskDefinition, reading);
    if (current != nullptr && wanted != nullptr) {
        const QJsonObject other = otherSettings(*current, *wanted);
        for (auto setting = other.begin(); setting != other.end(); ++setting) {
            write.input.insert(setting.key(), setting.value());
        }
    }
    return write;
}

void EcsProvider::start(const DeployRequest& request, Reply<Deployment> reply) {
    if (request.idempotencyKey.isEmpty() || request.kind == DeploymentKind::Deploy) {
        QMetaObject::invokeMethod(
            this,
            [service = request.service, reply = std::move(reply)] {
                reply(failure(ErrorCode::InvalidInput,
                              QStringLiteral("a write is a redeploy or a rollback with an "
                                             "idempotency key"),
                              service));
            },
            Qt::QueuedConnection);
        return;
    }
    const DurationMs sinceMs = m_client.clock().steadyMs();
    m_readings.read([this, request, sinceMs, reply = std::move(reply)](const Expected<Seen>& seen) {
        if (seen) {
            startFrom(request, sinceMs, *seen, reply);
        } else {
            reply(failure(beforeWrite(seen.error(), Subject)));
        }
    });
}

void EcsProvider::startFrom(const DeployRequest& request, DurationMs sinceMs, const Seen& seen,
                            Reply<Deployment> reply) {
    const QString what =
        QStringLiteral("%1 of %2 at %3")
            .arg(fleet::deploymentKindName(request.kind), request.service, m_client.where());
    if (m_writes.write(request.idempotencyKey) != nullptr) {
        // Sent before: it is asked about, never repeated.
        const auto known = find(seen, request.idempotencyKey);
        reply(known ? Expected<Deployment>(*known)
                    : failure(ErrorCode::Network,
                              QStringLiteral("it was sent before, and nothing of it is to be seen"),
                              what));
        return;
    }
    const ServiceStatus status = statusFrom(seen);
    if (status.generation != request.expectedGeneration) {
        reply(failure(ErrorCode::Conflict,
                      QStringLiteral("a deployment came between (generation %1, now %2): look at "
                                     "the service and decide anew")
                          .arg(request.expectedGeneration)
                          .arg(status.generation),
                      what));
        return;
    }
    if (const auto named = providers::onlyStopsTheNamed(request, status, what); !named) {
        reply(failure(named.error()));
        return;
    }
    if (status.running) {
        goBack({request, what, {}, {}, sinceMs + SendWithinMs}, seen, std::move(reply));
        return;
    }
    auto write = writeFor(request, seen);
    if (!write) {
        reply(failure(write.error()));
        return;
    }
    write->what = what;
    write->sendByMs = sinceMs + SendWithinMs;
    if (request.kind == DeploymentKind::Redeploy) {
        send(*write, seen, std::move(reply));
        return;
    }
    // The kept definition may be minutes old, and an inactive one cannot be a target.
    m_reading.readDefinition(
        write->taskDefinition, [this, write = *write, seen,
                                reply = std::move(reply)](const Expected<TaskDefinition>& now) {
            if (!now) {
                reply(failure(beforeWrite(now.error(), Subject)));
            } else if (!now->isActive) {
                reply(failure(ErrorCode::TargetGone,
                              QStringLiteral("the task definition %1 is inactive: ECS starts no "
                                             "task of it any more")
                                  .arg(now->name()),
                              write.what));
            } else {
                send(write, seen, reply);
            }
        });
}

Expected<void> EcsProvider::mayLeave(const Write& write, const Seen& seen) const {
    if (seen.writesBefore != m_writesSent) {
        return failure(ErrorCode::Conflict,
                       QStringLiteral("another write to the service was sent meanwhile"),
                       write.what);
    }
    if (m_client.clock().steadyMs() > write.sendByMs) {
        return failure(ErrorCode::Conflict,
                       QStringLiteral("nothing was sent: reading the service before took too long "
                                      "(is AWS throttling?); try again"),
                       write.what);
    }
    return {};
}

void EcsProvider::goBack(const Write& write, const Seen& seen, Reply<Deployment> reply) {
    const DeployRequest& request = write.request;
    const ServiceStatus status = statusFrom(seen);
    const auto change =
        std::find_if(seen.changes.begin(), seen.changes.end(),
                     [&](const Change& each) { return each.deployment.id == request.stops; });
    const bool leadsThere = status.wayBack && status.wayBack->to.isSameAs(request.release);
    if (!leadsThere || change == seen.changes.end() || change->arn.isEmpty()) {
        reply(failure(ErrorCode::Conflict,
                      QStringLiteral("stopping %1 does not lead to %2: wait for its end, or abort "
                                     "it first")
                          .arg(request.stops, request.release.name()),
                      write.what));
        return;
    }
    if (const auto may = mayLeave(write, seen); !may) {
        reply(failure(may.error()));
        return;
    }
    OwnWrite own;
    own.stops = change->arn;
    Deployment& deployment = own.deployment;
    deployment.id = rollbackId(change->arn);
    deployment.idempotencyKey = request.idempotencyKey;
    deployment.service = request.service;
    deployment.kind = DeploymentKind::Rollback;
    deployment.release = status.wayBack->to;
    deployment.by = QStringLiteral("Watchbridge");
    deployment.startedMs = m_client.clock().nowMs();
    deployment.messages << QStringLiteral("stops %1; ECS goes back to the service revision that "
                                          "was deployed last")
                               .arg(request.stops);
    m_writes.add(own);
    m_last.reset();
    ++m_writesSent;
    m_client.call({write.what,
                   "StopServiceDeployment",
                   {{QStringLiteral("serviceDeploymentArn"), change->arn},
                    {QStringLiteral("stopType"), QStringLiteral("ROLLBACK")}},
                   Api::Ecs,
                   write.sendByMs},
                  [this, deployment, stops = request.stops,
                   reply = std::move(reply)](const Expected<QJsonObject>& answer) {
                      if (answer || deploy::isClearRefusal(answer.error().code)) {
                          m_writes.stopped(deployment.idempotencyKey, answer.has_value());
                      }
                      if (!answer) {
                          reply(failure(answer.error()));
                          return;
                      }
                      m_writes.aborted(stops);
                      reply(deployment);
                  });
}

void EcsProvider::send(const Write& write, const Seen& seen, Reply<Deployment> reply) {
    const Clock& clock = m_client.clock();
    if (const auto may = mayLeave(write, seen); !may) {
        reply(failure(may.error()));
        return;
    }
    const TaskGroup* primary = primaryOf(seen.reading.service);
    const QString before = primary == nullptr
                               ? QStringLiteral("no deployment")
                               : QStringLiteral("%1 with %2")
                                     .arg(primary->id, primary->taskDefinition.section(u'/', -1));
    OwnWrite own;
    own.taskDefinition = write.taskDefinition;
    own.groupBefore = primary == nullptr ? QString() : primary->id;
    Deployment& deployment = own.deployment;
    deployment.id = deployment.idempotencyKey = write.request.idempotencyKey;
    deployment.service = write.request.service;
    deployment.kind = write.request.kind;
    deployment.release = releaseAt(seen.reading, write.taskDefinition);
    deployment.by = QStringLiteral("Watchbridge");
    deployment.startedMs = clock.nowMs();
    deployment.messages << QStringLiteral("read just before: %1; asked for %2")
                               .arg(before, write.taskDefinition.section(u'/', -1));
    if (write.request.kind == DeploymentKind::Redeploy) {
        deployment.messages << QStringLiteral("if the image's tag was moved meanwhile, the new "
                                              "tasks run what it names now");
    }
    m_writes.add(own);
    m_last.reset();
    ++m_writesSent;
    m_client.call(
        {write.what, "UpdateService", write.input, Api::Ecs, write.sendByMs},
        [this, deployment, reply = std::move(reply)](const Expected<QJsonObject>& answer) {
            if (!answer) {
                reply(failure(answer.error()));
                return;
            }
            // It was taken, whatever the rest of the answer is like.
            const auto service = parseService(
                {{QStringLiteral("services"), QJsonArray{(*answer)[QLatin1String("service")]}}},
                deployment.service);
            m_writes.answered(deployment.id, service ? primaryOf(*service) : nullptr);
            const OwnWrite* known = m_writes.write(deployment.id);
            reply(known == nullptr ? deployment : known->deployment);
        });
}

void EcsProvider::fetchDeployment(const QString& id, Reply<Deployment> reply) {
    const auto answer = [this, id, reply = std::move(reply)](const Expected<Seen>& seen) {
        if (!seen) {
            reply(failure(seen.error()));
        } else if (auto found = find(*seen, id)) {
            reply(std::move(*found));
        } else {
            reply(failure(noSuchDeployment(Orchestrator, id, m_options.service)));
        }
    };
    if (m_last && m_client.clock().steadyMs() - m_lastReadMs < m_options.reuseForMs) {
        QMetaObject::invokeMethod(
            this, [answer, seen = *m_last] { answer(seen); }, Qt::QueuedConnection);
        return;
    }
    m_readings.read(answer);
}

void EcsProvider::abort(const QString& id, Reply<Deployment> reply) {
    m_readings.read([this, id, reply = std::move(reply)](const Expected<Seen>& seen) {
        if (!seen) {
            reply(failure(beforeWrite(seen.error(), Subject)));
            return;
        }
        const auto found = find(*seen, id);
        const auto change =
            std::find_if(seen->changes.begin(), seen->changes.end(),
                         [&](const Change& each) { return each.deployment.id == id; });
        if (!found) {
            reply(failure(noSuchDeployment(Orchestrator, id, m_options.service)));
        } else if (fleet::isOver(found->state)) {
            // It is over: there is nothing to stop.
            reply(*found);
        } else if (change == seen->changes.end() || !change->isStoppable) {
            reply(failure(ErrorCode::Conflict,
                          QStringLiteral("ECS tells no service deployment of it that could be "
                                         "stopped (yet): wait for its end, or roll back to a named "
                                         "release then"),
                          m_options.service));
        } else {
            stop(*found, *change, reply);
        }
    });
}

void EcsProvider::stop(const Deployment& deployment, const Change& change,
                       Reply<Deployment> reply) {
    const QString what = QStringLiteral("aborting %1 of %2 at %3")
                             .arg(deployment.id, m_options.service, m_client.where());
    const DurationMs sendByMs = m_client.clock().steadyMs() + SendWithinMs;
    m_client.call(
        {what,
         "StopServiceDeployment",
         {{QStringLiteral("serviceDeploymentArn"), change.arn},
          {QStringLiteral("stopType"), QStringLiteral("ROLLBACK")}},
         Api::Ecs,
         sendByMs},
        [this, deployment, reply = std::move(reply)](const Expected<QJsonObject>& answer) {
            if (!answer) {
                reply(failure(answer.error()));
                return;
            }
            m_writes.aborted(deployment.id);
            Deployment aborted = deployment;
            aborted.state = DeploymentState::Aborted;
            aborted.finishedMs = m_client.clock().nowMs();
            aborted.messages << QStringLiteral("ECS goes back to the service revision from before");
            reply(std::move(aborted));
        });
}

} // namespace wb::ecs
