// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/swarm/SwarmProvider.h"

#include "app/HeaderText.h"
#include "app/providers/DeploymentLookup.h"
#include "app/providers/Refusal.h"
#include "app/providers/swarm/SlotView.h"
#include "app/providers/swarm/SwarmRelease.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QUrl>

#include <algorithm>

namespace wb::swarm {

namespace {

using deploy::DeployRequest;
using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;
using fleet::ServiceStatus;

constexpr const char* Orchestrator = "Docker Swarm";
constexpr qsizetype MostRemembered = 100;

/// What Swarm's labels, and everybody who reads them, take.
bool isPlain(const QString& key) {
    return !key.isEmpty() && key.size() <= 200 && isHeaderWord(key);
}

} // namespace

SwarmProvider::SwarmProvider(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_engine(m_options.engine)
    , m_reading(m_engine, *m_options.clock, m_options.shownSettings, m_options.metrics)
    , m_archive(m_options.archivePath) {}

SwarmProvider::~SwarmProvider() = default;

QString SwarmProvider::remoteName(const QString& service) const {
    return m_options.remoteService.isEmpty() ? service : m_options.remoteService;
}

void SwarmProvider::read(const QString& service, std::function<void(Expected<Reading>)> done) {
    m_reading.read(remoteName(service), [this, done = std::move(done)](Expected<Reading> reading) {
        if (reading) {
            keepReleases(*reading);
            rememberEnds(statusOf(*reading, m_archive.releases()));
        }
        done(std::move(reading));
    });
}

void SwarmProvider::keepReleases(const Reading& reading) {
    for (const KeptRelease& release : seenReleases(reading)) {
        const auto kept = m_archive.keep(release);
        if (!kept && m_archiveError != kept.error().text()) {
            m_archiveError = kept.error().text();
            qWarning("A release of %s is not kept for later rollbacks: %s",
                     qUtf8Printable(reading.service.name), qUtf8Printable(m_archiveError));
        }
    }
}

void SwarmProvider::remember(const QString& id) {
    if (id.isEmpty() || m_started.contains(id)) {
        return;
    }
    m_started << id;
    if (m_started.size() > MostRemembered) {
        m_ended.remove(m_started.takeFirst());
    }
}

void SwarmProvider::rememberEnds(const ServiceStatus& status) {
    if (status.running) {
        remember(status.running->idempotencyKey);
    }
    for (const Deployment& deployment : status.recent) {
        remember(deployment.idempotencyKey);
        const bool isOurs = m_started.contains(deployment.id);
        if (isOurs && deployment.state != DeploymentState::Aborted &&
            !m_ended.contains(deployment.id)) {
            m_ended.insert(deployment.id, deployment);
        }
    }
}

ServiceStatus SwarmProvider::statusFrom(const Reading& reading) const {
    ServiceStatus status = statusOf(reading, m_archive.releases());
    for (Deployment& deployment : status.recent) {
        // The labels cannot tell how it ended once somebody else has changed the service.
        deployment = m_ended.value(deployment.id, deployment);
    }
    return status;
}

void SwarmProvider::fetchStatus(const QString& service, Reply<ServiceStatus> reply) {
    read(service, [this, service, reply = std::move(reply)](Expected<Reading> reading) {
        if (!reading) {
            reply(failure(reading.error()));
            return;
        }
        ServiceStatus status = statusFrom(*reading);
        providers::callService(status, service);
        reply(std::move(status));
    });
}

std::optional<Deployment> SwarmProvider::find(const Reading& reading, const QString& id) const {
    std::optional<Deployment> found = deploymentOf(reading, id);
    if (found && found->state == DeploymentState::Aborted && m_ended.contains(id)) {
        found = m_ended.value(id);
    }
    if (!found && m_ended.contains(id)) {
        found = m_ended.value(id);
    }
    if (!found && m_started.contains(id)) {
        // Swarm's own rollback puts the spec from before in place, without our label.
        const QString rollback = ownRollback(reading);
        found.emplace();
        found->id = found->idempotencyKey = id;
        found->state = rollback.isEmpty() ? DeploymentState::Aborted : DeploymentState::Failed;
        found->messages << (rollback.isEmpty()
                                ? QStringLiteral("somebody else changed the service meanwhile")
                                : QStringLiteral("Docker Swarm went back by itself: ") + rollback);
    }
    if (found) {
        found->service = m_options.service;
    }
    return found;
}

Expected<QJsonObject> SwarmProvider::specFor(const DeployRequest& request,
                                             const Reading& reading) const {
    const QString& what = reading.service.name;
    if (request.kind == DeploymentKind::Redeploy) {
        const auto slots = slotsOf(reading);
        for (const QString& task : request.tasks) {
            const bool isThere = std::any_of(slots.begin(), slots.end(),
                                             [&](const Slot& slot) { return slot.name == task; });
            if (!isThere) {
                return failure(ErrorCode::TargetGone,
                               QStringLiteral("there is no task \"%1\" any more").arg(task), what);
            }
        }
        return redeploySpec(reading.service, request, m_options.clock->nowMs());
    }
    for (const KeptRelease& kept : m_archive.releases()) {
        if (kept.code == request.release.code && kept.settings == request.release.settings) {
            return rollbackSpec(reading.service, kept.taskTemplate, request,
                                m_options.clock->nowMs());
        }
    }
    return failure(ErrorCode::TargetGone,
                   QStringLiteral("%1 is none of the releases that were kept of this service")
                       .arg(request.release.name()),
                   what);
}

void SwarmProvider::start(const DeployRequest& request, Reply<Deployment> reply) {
    const QString what = QStringLiteral("%1 of %2 at Docker Swarm")
                             .arg(fleet::deploymentKindName(request.kind), request.service);
    if (!isPlain(request.idempotencyKey) || request.kind == DeploymentKind::Deploy) {
        QMetaObject::invokeMethod(
            this,
            [what, reply = std::move(reply)] {
                reply(failure(ErrorCode::InvalidInput,
                              QStringLiteral("a write is a redeploy or a rollback with a plain "
                                             "idempotency key"),
                              what));
            },
            Qt::QueuedConnection);
        return;
    }
    read(request.service, [this, request, what,
                           reply = std::move(reply)](Expected<Reading> reading) {
        if (!reading) {
            reply(failure(providers::beforeWrite(reading.error(), QStringLiteral("the service"))));
            return;
        }
        if (auto known = find(*reading, request.idempotencyKey)) {
            reply(std::move(*known));
            return;
        }
        const ServiceStatus status = statusFrom(*reading);
        if (reading->service.version != request.expectedGeneration) {
            reply(failure(ErrorCode::Conflict,
                          QStringLiteral("the service moved from version %1 to %2 meanwhile: look "
                                         "at it and decide anew")
                              .arg(request.expectedGeneration)
                              .arg(reading->service.version),
                          what));
        } else if (const auto named = providers::onlyStopsTheNamed(request, status, what); !named) {
            reply(failure(named.error()));
        } else if (const auto spec = specFor(request, *reading); !spec) {
            reply(failure(spec.error()));
        } else {
            write(request, *reading, *spec, reply);
        }
    });
}

void SwarmProvider::write(const DeployRequest& request, const Reading& reading,
                          const QJsonObject& spec, Reply<Deployment> reply) {
    const auto current = seenReleases(reading).constFirst();
    Deployment deployment;
    deployment.id = deployment.idempotencyKey = request.idempotencyKey;
    deployment.service = request.service;
    deployment.kind = request.kind;
    deployment.release =
        releaseOf(spec[QLatin1String("TaskTemplate")].toObject(), m_options.shownSettings);
    deployment.by = QStringLiteral("Watchbridge");
    deployment.startedMs = m_options.clock->nowMs();
    for (const Slot& slot : slotsOf(reading)) {
        deployment.tasks << fleet::TaskProgress{slot.name, fleet::TaskProgress::State::Pending, {}};
    }
    const QString what = QStringLiteral("%1 of %2 at Docker Swarm")
                             .arg(fleet::deploymentKindName(request.kind), request.service);
    post(reading, what, spec,
         [this, deployment, current, stops = request.stops,
          reply = std::move(reply)](Expected<QStringList> warnings) mutable {
             if (!warnings) {
                 reply(failure(warnings.error()));
                 return;
             }
             remember(deployment.id);
             if (deployment.kind == DeploymentKind::Rollback) {
                 KeptRelease left = current;
                 left.wasRolledBack = true;
                 if (const auto kept = m_archive.keep(left); !kept) {
                     *warnings << kept.error().text();
                 }
             }
             if (!stops.isEmpty()) {
                 deployment.messages << QStringLiteral("takes the place of %1").arg(stops);
             }
             deployment.messages << *warnings;
             reply(std::move(deployment));
         });
}

void SwarmProvider::post(const Reading& reading, const QString& what, const QJsonObject& spec,
                         std::function<void(Expected<QStringList>)> done) {
    const QByteArray path = "/services/" + QUrl::toPercentEncoding(reading.service.id) +
                            "/update?version=" + QByteArray::number(reading.service.version);
    m_engine.send({what, path, QJsonDocument(spec).toJson(QJsonDocument::Compact)},
                  [what, done = std::move(done)](Expected<EngineAnswer> answer) {
                      if (!answer) {
                          done(failure(answer.error()));
                          return;
                      }
                      if (answer->status != 200) {
                          done(failure(errorOf(*answer, what)));
                          return;
                      }
                      QStringList warnings;
                      const QJsonDocument body = QJsonDocument::fromJson(answer->body);
                      const QJsonArray told = body[QLatin1String("Warnings")].toArray();
                      for (const auto& warning : told) {
                          warnings << warning.toString().left(300);
                      }
                      done(warnings);
                  });
}

void SwarmProvider::fetchDeployment(const QString& id, Reply<Deployment> reply) {
    read(m_options.service, [this, id, reply = std::move(reply)](Expected<Reading> reading) {
        if (!reading) {
            reply(failure(reading.error()));
        } else if (auto found = find(*reading, id)) {
            reply(std::move(*found));
        } else {
            reply(failure(providers::noSuchDeployment(Orchestrator, id, m_options.service)));
        }
    });
}

void SwarmProvider::abort(const QString& id, Reply<Deployment> reply) {
    read(m_options.service, [this, id, reply = std::move(reply)](Expected<Reading> reading) {
        if (!reading) {
            reply(failure(reading.error()));
            return;
        }
        const auto found = find(*reading, id);
        const auto running = statusFrom(*reading).running;
        if (!found) {
            reply(failure(providers::noSuchDeployment(Orchestrator, id, m_options.service)));
        } else if (!running || running->id != id) {
            // It is over: there is nothing to stop.
            reply(*found);
        } else if (reading->service.previousSpec.isEmpty()) {
            reply(failure(ErrorCode::Conflict,
                          QStringLiteral("Docker Swarm keeps no spec from before this deployment "
                                         "to go back to"),
                          m_options.service));
        } else {
            goBack(*found, *reading, reply);
        }
    });
}

void SwarmProvider::goBack(const Deployment& deployment, const Reading& reading,
                           Reply<Deployment> reply) {
    const QString what =
        QStringLiteral("aborting %1 of %2 at Docker Swarm").arg(deployment.id, m_options.service);
    post(reading, what, abortSpec(reading.service, deployment.id, m_options.clock->nowMs()),
         [this, deployment, reply = std::move(reply)](Expected<QStringList> warnings) {
             if (!warnings) {
                 reply(failure(warnings.error()));
                 return;
             }
             Deployment aborted = deployment;
             aborted.state = DeploymentState::Aborted;
             aborted.finishedMs = m_options.clock->nowMs();
             aborted.messages << QStringLiteral("the tasks go back to the release from before")
                              << *warnings;
             reply(std::move(aborted));
         });
}

} // namespace wb::swarm
