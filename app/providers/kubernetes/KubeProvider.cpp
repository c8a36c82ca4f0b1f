// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/kubernetes/KubeProvider.h"

#include "app/providers/DeploymentLookup.h"
#include "app/providers/Refusal.h"
#include "app/providers/kubernetes/KubeRelease.h"

#include <QJsonDocument>

#include <algorithm>

namespace wb::kubernetes {

namespace {

using deploy::DeployRequest;
using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;
using fleet::ServiceStatus;
using providers::beforeWrite;
using providers::noSuchDeployment;

/// A caller gives up after 15 s; a write must have left, and been answered, by then.
constexpr DurationMs SendWithinMs = 8'000;
constexpr const char* Orchestrator = "Kubernetes";
const QLatin1String Subject("the workload");
constexpr int MostAttempts = 4;
constexpr qsizetype MostRemembered = 100;
constexpr qsizetype LongestKey = 200;

bool isOursAndOpen(const Deployment& deployment) {
    return !deployment.idempotencyKey.isEmpty() && !fleet::isOver(deployment.state);
}

} // namespace

KubeProvider::KubeProvider(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_client(m_options.client)
    , m_reading(m_client, {m_options.kind, remoteName(), m_options.shownSettings,
                           m_options.slowlyMs, m_options.metrics, m_options.pinsCapacity})
    , m_readings([this](auto done) {
        m_reading.read([this, done](Expected<Reading> reading) {
            done(reading ? Expected<Seen>(seenIn(std::move(*reading))) : failure(reading.error()));
        });
    }) {}

KubeProvider::~KubeProvider() = default;

QString KubeProvider::remoteName() const {
    return m_options.remoteService.isEmpty() ? m_options.service : m_options.remoteService;
}

KubeProvider::Seen KubeProvider::seenIn(Reading reading) {
    reading.doneGeneration = m_doneGeneration;
    const QVector<Change> changes = changesOf(reading);
    if (!changes.isEmpty() &&
        changes.constFirst().deployment.state == fleet::DeploymentState::Completed) {
        m_doneGeneration = reading.workload.generation;
    }
    ServiceStatus status = statusOf(reading, changes, m_options.provenAfterMs);
    providers::callService(status, m_options.service);
    status.place = m_reading.autoscaler().place(m_options.service);
    for (Deployment& deployment : status.recent) {
        // How it ended is not to be seen any more once something else has followed it.
        const auto known = m_ours.constFind(deployment.id);
        if (known != m_ours.constEnd() && fleet::isOver(known->state) &&
            deployment.state == DeploymentState::Aborted) {
            deployment.state = known->state;
            deployment.finishedMs = known->finishedMs;
            deployment.messages = known->messages;
        }
        if (!deployment.idempotencyKey.isEmpty()) {
            remember(deployment);
        }
    }
    return {std::move(reading), std::move(status)};
}

void KubeProvider::remember(const Deployment& deployment) {
    if (!m_ours.contains(deployment.id)) {
        m_ourOrder << deployment.id;
    }
    m_ours.insert(deployment.id, deployment);
    if (m_ourOrder.size() > MostRemembered) {
        m_ours.remove(m_ourOrder.takeFirst());
    }
}

std::optional<Deployment> KubeProvider::find(const Seen& seen, const QString& id) const {
    if (auto told = providers::toldDeployment(seen.status, id)) {
        return told;
    }
    const auto ours = m_ours.constFind(id);
    if (ours == m_ours.constEnd()) {
        return std::nullopt;
    }
    Deployment deployment = *ours;
    if (isOursAndOpen(deployment)) {
        deployment.state = DeploymentState::Aborted;
        deployment.messages << QStringLiteral("another deployment took its place");
    }
    return deployment;
}

void KubeProvider::fetchStatus(const QString& service, Reply<ServiceStatus> reply) {
    Q_UNUSED(service)
    m_readings.read([reply = std::move(reply)](const Expected<Seen>& seen) {
        reply(seen ? Expected<ServiceStatus>(seen->status) : failure(seen.error()));
    });
}

void KubeProvider::fetchDeployment(const QString& id, Reply<Deployment> reply) {
    m_readings.read([this, id, reply = std::move(reply)](const Expected<Seen>& seen) {
        if (!seen) {
            reply(failure(seen.error()));
        } else if (auto found = find(*seen, id)) {
            reply(std::move(*found));
        } else {
            reply(failure(noSuchDeployment(Orchestrator, id, m_options.service)));
        }
    });
}

void KubeProvider::start(const DeployRequest& request, Reply<Deployment> reply) {
    const bool isGood = !request.idempotencyKey.isEmpty() &&
                        request.idempotencyKey.size() <= LongestKey &&
                        request.kind != DeploymentKind::Deploy;
    if (!isGood) {
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
    carryOut({request,
              QStringLiteral("%1 of %2 at %3")
                  .arg(fleet::deploymentKindName(request.kind), request.service, m_client.where()),
              m_client.clock().steadyMs() + SendWithinMs, MostAttempts},
             std::move(reply));
}

void KubeProvider::carryOut(const Order& order, Reply<Deployment> reply) {
    m_readings.read([this, order, reply = std::move(reply)](const Expected<Seen>& seen) {
        if (!seen) {
            reply(failure(beforeWrite(seen.error(), Subject)));
            return;
        }
        if (auto known = find(*seen, order.request.idempotencyKey)) {
            // Sent before: it is asked about, never repeated.
            reply(std::move(*known));
            return;
        }
        const auto allowed = nothingAgainst(order, *seen);
        auto write = allowed ? writeFor(order, *seen) : failure(allowed.error());
        if (!write) {
            reply(failure(write.error()));
            return;
        }
        send(*write, [this, order, reply](Expected<Deployment> taken) {
            // Nothing was done; whether that was for a reason shows in the next reading.
            const bool isMoved = !taken && taken.error().code == ErrorCode::Conflict;
            if (isMoved && order.attemptsLeft > 1 && m_client.clock().steadyMs() < order.sendByMs) {
                Order again = order;
                --again.attemptsLeft;
                carryOut(again, reply);
            } else {
                reply(std::move(taken));
            }
        });
    });
}

Expected<void> KubeProvider::nothingAgainst(const Order& order, const Seen& seen) const {
    const ServiceStatus& status = seen.status;
    const auto conflict = [&](const QString& why) {
        return failure(ErrorCode::Conflict, why, order.what);
    };
    if (status.generation != order.request.expectedGeneration) {
        return conflict(QStringLiteral("a deployment came between (revision %1, now %2): look at "
                                       "the service and decide anew")
                            .arg(order.request.expectedGeneration)
                            .arg(status.generation));
    }
    if (auto named = providers::onlyStopsTheNamed(order.request, status, order.what); !named) {
        return named;
    }
    if (!seen.reading.mayNotWrite.isEmpty()) {
        return failure(ErrorCode::Forbidden, seen.reading.mayNotWrite, order.what);
    }
    return status.barriers.isEmpty() ? Expected<void>() : conflict(status.barriers.constFirst());
}

Expected<KubeProvider::Write> KubeProvider::writeFor(const Order& order, const Seen& seen) const {
    const DeployRequest& request = order.request;
    const TimeMs nowMs = m_client.clock().nowMs();
    Write write;
    write.what = order.what;
    write.sendByMs = order.sendByMs;
    Deployment& deployment = write.deployment;
    deployment.id = deployment.idempotencyKey = request.idempotencyKey;
    deployment.service = m_options.service;
    deployment.kind = request.kind;
    deployment.by = QStringLiteral("Watchbridge");
    deployment.startedMs = nowMs;
    deployment.messages << QStringLiteral("read just before: revision %1, resource version %2")
                               .arg(seen.status.generation)
                               .arg(seen.reading.workload.resourceVersion);
    if (request.kind == DeploymentKind::Redeploy) {
        for (const QString& task : request.tasks) {
            const bool isThere = std::any_of(seen.status.tasks.begin(), seen.status.tasks.end(),
                                             [&](const auto& each) { return each.task == task; });
            if (!isThere) {
                return failure(ErrorCode::TargetGone,
                               QStringLiteral("there is no pod \"%1\" any more").arg(task),
                               order.what);
            }
        }
        deployment.release = seen.status.current;
        write.patch = redeployPatch(seen.reading, request.idempotencyKey, nowMs);
        return write;
    }
    const Revision* target = revisionFor(request.release, seen.reading);
    if (target == nullptr) {
        return failure(
            ErrorCode::TargetGone,
            QStringLiteral("none of the revisions that Kubernetes keeps is %1%2")
                .arg(request.release.name(), seen.reading.workload.keepsHistory
                                                 ? QString()
                                                 : QStringLiteral(" (revisionHistoryLimit is 0)")),
            order.what);
    }
    if (target == currentRevision(seen.reading)) {
        return failure(ErrorCode::Conflict,
                       QStringLiteral("%1 is what it wants already: there is nothing to send")
                           .arg(request.release.name()),
                       order.what);
    }
    deployment.release = releaseOf(target->podTemplate, m_options.shownSettings);
    deployment.messages
        << QStringLiteral("asked for revision %1 (%2)").arg(target->number).arg(target->name);
    if (!request.stops.isEmpty()) {
        deployment.messages << QStringLiteral("takes the place of %1").arg(request.stops);
    }
    write.patch = rollbackPatch(seen.reading, *target, request, nowMs);
    return write;
}

void KubeProvider::send(const Write& write, Reply<Deployment> reply) {
    const auto path = m_reading.path();
    KubeCall call{write.what, path.value_or(QString())};
    call.query.addQueryItem(QStringLiteral("fieldManager"), QStringLiteral("watchbridge"));
    call.verb = "PATCH";
    call.body = QJsonDocument(write.patch).toJson(QJsonDocument::Compact);
    call.contentType = "application/json-patch+json";
    call.sendByMs = write.sendByMs;
    m_client.call(call, [this, deployment = write.deployment,
                         reply = std::move(reply)](const Expected<QJsonObject>& answer) {
        if (!answer) {
            reply(failure(answer.error()));
            return;
        }
        remember(deployment);
        reply(deployment);
    });
}

void KubeProvider::abort(const QString& id, Reply<Deployment> reply) {
    abort(id, MostAttempts, std::move(reply));
}

void KubeProvider::abort(const QString& id, int attemptsLeft, Reply<Deployment> reply) {
    m_readings.read([this, id, attemptsLeft, reply = std::move(reply)](const Expected<Seen>& seen) {
        if (!seen) {
            reply(failure(beforeWrite(seen.error(), Subject)));
            return;
        }
        const auto found = find(*seen, id);
        if (!found) {
            reply(failure(noSuchDeployment(Orchestrator, id, m_options.service)));
        } else if (!seen->status.running || seen->status.running->id != id) {
            // It is over: there is nothing to stop.
            reply(*found);
        } else {
            stop(*found, *seen, attemptsLeft, reply);
        }
    });
}

void KubeProvider::stop(const Deployment& deployment, const Seen& seen, int attemptsLeft,
                        Reply<Deployment> reply) {
    const QString what = QStringLiteral("aborting %1 of %2 at %3")
                             .arg(deployment.id, m_options.service, m_client.where());
    const Revision* before = revisionBefore(seen.reading);
    if (before == nullptr) {
        reply(failure(ErrorCode::Conflict,
                      QStringLiteral("Kubernetes keeps no revision from before it to go back to"),
                      what));
        return;
    }
    Write write;
    write.what = what;
    write.sendByMs = m_client.clock().steadyMs() + SendWithinMs;
    write.deployment = deployment;
    write.deployment.state = DeploymentState::Aborted;
    write.deployment.finishedMs = m_client.clock().nowMs();
    write.deployment.messages
        << QStringLiteral("goes back to revision %1 (%2)").arg(before->number).arg(before->name);
    write.patch = abortPatch(seen.reading, *before, deployment.id, m_client.clock().nowMs());
    send(write, [this, id = deployment.id, attemptsLeft,
                 reply = std::move(reply)](Expected<Deployment> taken) {
        // While pods come and go the status moves all the time: nothing was done, so again.
        if (!taken && taken.error().code == ErrorCode::Conflict && attemptsLeft > 1) {
            abort(id, attemptsLeft - 1, reply);
        } else {
            reply(std::move(taken));
        }
    });
}

} // namespace wb::kubernetes
