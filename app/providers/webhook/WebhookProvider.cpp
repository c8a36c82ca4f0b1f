// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/webhook/WebhookProvider.h"

#include "app/HeaderText.h"
#include "app/providers/Refusal.h"

#include <algorithm>

namespace wb::webhook {

namespace {

using deploy::DeployRequest;
using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;
using fleet::ServiceStatus;
using http::HttpRequest;

/// Whoever asked has given the answer up by the time a later write would come.
constexpr DurationMs SendWithinMs = 8'000;
constexpr qsizetype MostOwn = 100;
constexpr qsizetype MostRecent = 20;

bool isPlain(const QString& key) {
    return !key.isEmpty() && key.size() <= 200 && isHeaderWord(key);
}

} // namespace

WebhookProvider::WebhookProvider(Options options, QObject* parent)
    : QObject(parent)
    , m_clock(*options.clock)
    , m_sharedForMs(options.sharedForMs)
    , m_client(std::move(options.client)) {}

WebhookProvider::~WebhookProvider() = default;

const WebhookProvider::Own* WebhookProvider::ownOf(const Run& run) const {
    for (const Own& own : m_own) {
        const bool isIt = (!own.run.isEmpty() && own.run == run.id) ||
                          (!run.key.isEmpty() && run.key == own.deployment.idempotencyKey);
        if (isIt) {
            return &own;
        }
    }
    return nullptr;
}

/// The run in the words of whoever began it, where that was this program.
Deployment WebhookProvider::toldOf(const Run& run) const {
    Deployment deployment = deploymentOf(run);
    deployment.service = m_client.service();
    if (const Own* own = ownOf(run)) {
        deployment.id = own->deployment.id;
        deployment.idempotencyKey = own->deployment.idempotencyKey;
        deployment.kind = own->deployment.kind;
        deployment.by = own->deployment.by;
        if (!run.release.contradicts(own->deployment.release)) {
            deployment.release = own->deployment.release;
        }
    }
    return deployment;
}

ServiceStatus WebhookProvider::statusOf(const View& view) const {
    ServiceStatus status = view.status;
    status.service = m_client.service();
    status.redeploysWhole = spec().redeploy && !namesTasks(*spec().redeploy);
    status.readAtMs = m_clock.nowMs();
    status.running.reset();
    for (const Run& run : view.runs) {
        const bool isOver = fleet::isOver(run.state);
        if (isOver && status.recent.size() < MostRecent) {
            status.recent << toldOf(run);
        } else if (!isOver && !status.running) {
            status.running = toldOf(run);
        }
    }
    return status;
}

void WebhookProvider::forget() {
    ++m_writes;
    m_status.reset();
    m_asked.reset();
    m_deployments.clear();
}

void WebhookProvider::fetchStatus(const QString& /*service*/, Reply<ServiceStatus> reply) {
    if (m_status && holds(*m_status)) {
        QMetaObject::invokeMethod(
            this, [told = m_status->answer, reply = std::move(reply)] { reply(told); },
            Qt::QueuedConnection);
        return;
    }
    if (m_asked) {
        m_asked->push_back(std::move(reply));
        return;
    }
    m_asked = std::make_shared<StatusReplies>(1, std::move(reply));
    m_client.readAll(
        [this, asked = m_asked, askedMs = m_clock.steadyMs()](const Expected<View>& view) {
            const Expected<ServiceStatus> told =
                view ? Expected<ServiceStatus>(statusOf(*view)) : failure(view.error());
            if (asked == m_asked) {
                m_asked.reset();
                m_status = {told, askedMs};
            }
            for (const auto& each : *asked) {
                each(told);
            }
        });
}

const fleet::WebhookRequest* WebhookProvider::requestFor(DeploymentKind kind) const {
    const auto& request = kind == DeploymentKind::Rollback ? spec().rollback : spec().redeploy;
    return request && kind != DeploymentKind::Deploy ? &*request : nullptr;
}

/// The request, or why it must not be sent.
Expected<HttpRequest> WebhookProvider::prepare(const DeployRequest& request,
                                               const View& view) const {
    const ServiceStatus& status = view.status;
    if (status.running) {
        return failure(
            ErrorCode::Conflict,
            QStringLiteral("another run is under way (%1%2)")
                .arg(status.running->id, status.running->by.isEmpty()
                                             ? QString()
                                             : QStringLiteral(", by ") + status.running->by));
    }
    if (status.isGenerationTold && status.generation != request.expectedGeneration) {
        return failure(
            ErrorCode::Conflict,
            QStringLiteral("the generation moved from %1 to %2 meanwhile: look at it and "
                           "decide anew")
                .arg(request.expectedGeneration)
                .arg(status.generation));
    }
    const bool isRollback = request.kind == DeploymentKind::Rollback;
    const auto isIt = [&](const fleet::Release& release) {
        return release.isSameAs(request.release);
    };
    if (isRollback && std::none_of(status.releases.begin(), status.releases.end(), isIt)) {
        return failure(
            ErrorCode::TargetGone,
            QStringLiteral("%1 is none of the pipeline's releases").arg(request.release.name()));
    }
    for (const QString& task : request.tasks) {
        const bool isThere = std::any_of(status.tasks.begin(), status.tasks.end(),
                                         [&](const auto& each) { return each.task == task; });
        if (status.areTasksTold && !isThere) {
            return failure(ErrorCode::TargetGone,
                           QStringLiteral("there is no task \"%1\" any more").arg(task));
        }
    }
    Values values = m_client.serviceValues();
    const auto put = [&](const char* name, const QString& value) {
        if (!value.isEmpty()) {
            values.texts.insert(QLatin1String(name), value);
        }
    };
    put("kind", fleet::deploymentKindName(request.kind));
    put("key", request.idempotencyKey);
    put("release.code", request.release.code);
    put("release.settings", request.release.settings);
    put("release.id", view.releaseIds.value(request.release.name()));
    values.tasks = request.tasks;
    if (status.isGenerationTold) {
        values.generation = request.expectedGeneration;
    }
    return requestOf(m_client.url(), *requestFor(request.kind), values);
}

void WebhookProvider::refuse(ErrorCode code, const QString& why, const QString& what,
                             Reply<Deployment> reply) {
    QMetaObject::invokeMethod(
        this, [code, why, what, reply = std::move(reply)] { reply(failure(code, why, what)); },
        Qt::QueuedConnection);
}

void WebhookProvider::start(const DeployRequest& request, Reply<Deployment> reply) {
    const QString what = QStringLiteral("%1 of %2 at its pipeline")
                             .arg(fleet::deploymentKindName(request.kind), request.service);
    const char* why = !isPlain(request.idempotencyKey) ? "a write needs a plain idempotency key"
                      : requestFor(request.kind) == nullptr
                          ? "the configuration says no request for this: see deploy.redeploy and "
                            "deploy.rollback"
                      : !request.stops.isEmpty()
                          ? "a pipeline does not end a deployment that runs by the write that "
                            "begins another"
                          : nullptr;
    if (why != nullptr) {
        refuse(ErrorCode::InvalidInput, QLatin1String(why), what, std::move(reply));
        return;
    }
    if (m_own.contains(request.idempotencyKey)) {
        repeat(request.idempotencyKey, std::move(reply));
        return;
    }
    const DurationMs sendByMs = m_clock.steadyMs() + SendWithinMs;
    m_client.readAll([this, request, what, sendByMs,
                      reply = std::move(reply)](Expected<View> view) {
        if (m_own.contains(request.idempotencyKey)) {
            // Asked for twice at the same time.
            repeat(request.idempotencyKey, reply);
            return;
        }
        if (view && m_clock.steadyMs() > sendByMs) {
            view = failure(ErrorCode::Timeout, QStringLiteral("it answered too late"), what);
        }
        if (!view) {
            reply(failure(providers::beforeWrite(view.error(), QStringLiteral("the pipeline"))));
            return;
        }
        if (const auto known = find(view->runs, request.idempotencyKey)) {
            reply(toldOf(*known));
            return;
        }
        auto prepared = prepare(request, *view);
        if (!prepared && prepared.error().context.isEmpty()) {
            Error error = prepared.error();
            error.context = what;
            prepared = failure(std::move(error));
        }
        write(request, std::move(prepared), reply);
    });
}

/// Whatever became of it, a write with this key is not sent a second time.
void WebhookProvider::repeat(const QString& key, Reply<Deployment> reply) {
    fetchDeployment(key, [this, key, reply = std::move(reply)](Expected<Deployment> told) {
        const Own own = m_own.value(key);
        if (!told && own.isAccepted) {
            reply(own.deployment);
        } else if (!told) {
            reply(
                failure(ErrorCode::Protocol,
                        QStringLiteral("it was sent before, and what became of it is not known: ") +
                            told.error().message,
                        m_client.service()));
        } else {
            reply(std::move(told));
        }
    });
}

void WebhookProvider::write(const DeployRequest& request, Expected<HttpRequest> prepared,
                            Reply<Deployment> reply) {
    const QString what = QStringLiteral("%1 of %2 at its pipeline")
                             .arg(fleet::deploymentKindName(request.kind), request.service);
    if (prepared) {
        // Before the answer: it counts as sent even if that never comes.
        remember(request, {}, false);
    }
    forget();
    const QString pointer = requestFor(request.kind)->id;
    m_client.ask(
        what, std::move(prepared), WebhookClient::Purpose::Write,
        [this, request, what, pointer, reply = std::move(reply)](const Expected<QByteArray>& body) {
            forget();
            if (!body) {
                reply(failure(body.error()));
                return;
            }
            const QString run =
                textAt(WebhookClient::jsonOf(*body).value_or(QJsonValue()), pointer);
            if (!pointer.isEmpty() && run.isEmpty()) {
                reply(failure(ErrorCode::Protocol,
                              QStringLiteral("the answer names no run at \"%1\", so that it may be "
                                             "somebody else's")
                                  .arg(pointer),
                              what));
                return;
            }
            remember(request, run, true);
            reply(m_own[request.idempotencyKey].deployment);
        });
}

void WebhookProvider::remember(const DeployRequest& request, const QString& run, bool isAccepted) {
    Own own;
    own.run = run;
    own.isAccepted = isAccepted;
    own.deployment.id = own.deployment.idempotencyKey = request.idempotencyKey;
    own.deployment.service = request.service;
    own.deployment.kind = request.kind;
    own.deployment.release = request.release;
    own.deployment.by = QStringLiteral("Watchbridge");
    own.deployment.startedMs = m_clock.nowMs();
    if (!m_own.contains(request.idempotencyKey)) {
        m_ownOrder << request.idempotencyKey;
    }
    m_own.insert(request.idempotencyKey, own);
    if (m_ownOrder.size() > MostOwn) {
        m_own.remove(m_ownOrder.takeFirst());
    }
}

std::optional<Run> WebhookProvider::find(const QVector<Run>& runs, const QString& id) const {
    const QString ownRun = m_own.value(id).run;
    const auto found = std::find_if(runs.begin(), runs.end(), [&](const Run& run) {
        return run.key == id || run.name() == id || (!ownRun.isEmpty() && run.id == ownRun);
    });
    return found == runs.end() ? std::nullopt : std::optional(*found);
}

void WebhookProvider::fetchDeployment(const QString& id, Reply<Deployment> reply) {
    const auto known = m_deployments.constFind(id);
    if (known != m_deployments.constEnd() && holds(*known)) {
        QMetaObject::invokeMethod(
            this, [told = known->answer, reply = std::move(reply)] { reply(told); },
            Qt::QueuedConnection);
        return;
    }
    readDeployment(id, [this, id, writes = m_writes, askedMs = m_clock.steadyMs(),
                        reply = std::move(reply)](const Expected<Deployment>& told) {
        if (writes == m_writes) {
            if (m_deployments.size() >= MostOwn) {
                m_deployments.clear();
            }
            m_deployments.insert(id, {told, askedMs});
        }
        reply(told);
    });
}

void WebhookProvider::readDeployment(const QString& id, Reply<Deployment> reply) {
    const bool isOwn = m_own.contains(id);
    if (!spec().runs) {
        const QString why =
            isOwn ? QStringLiteral("the pipeline was told, and the configuration has no "
                                   "deploy.status to read how it goes")
                  : QStringLiteral("no run %1 is known").arg(id.left(60));
        refuse(ErrorCode::NotFound, why, m_client.service(), std::move(reply));
        return;
    }
    // An id that was asked for is answered under that id.
    const auto answer = [this, id, reply](const Run& run) {
        Deployment deployment = toldOf(run);
        deployment.id = id;
        reply(std::move(deployment));
    };
    const QString run = m_runs.value(id, m_own.value(id).run);
    if (!run.isEmpty() && !spec().runs->one.isEmpty()) {
        m_client.readOne(run, [answer, reply](const Expected<Run>& told) {
            told ? answer(*told) : reply(failure(told.error()));
        });
        return;
    }
    m_client.readRuns([this, id, isOwn, answer, reply](const Expected<QVector<Run>>& runs) {
        const auto found = runs ? find(*runs, id) : std::nullopt;
        if (!runs) {
            reply(failure(runs.error()));
        } else if (found) {
            // From now on it is asked for alone, where that can be.
            if (m_runs.size() >= MostOwn) {
                m_runs.clear();
            }
            m_runs.insert(id, found->id);
            answer(*found);
        } else {
            reply(failure(ErrorCode::NotFound,
                          isOwn ? QStringLiteral("the pipeline was told, and shows no run with its "
                                                 "key yet")
                                : QStringLiteral("the pipeline shows no run %1").arg(id.left(60)),
                          m_client.service()));
        }
    });
}

void WebhookProvider::abort(const QString& id, Reply<Deployment> reply) {
    if (!spec().abort || !spec().runs) {
        refuse(m_own.contains(id) ? ErrorCode::InvalidInput : ErrorCode::NotFound,
               QStringLiteral("the configuration has no deploy.abort: stop it at the pipeline"),
               m_client.service(), std::move(reply));
        return;
    }
    m_client.readRuns([this, id, reply = std::move(reply)](const Expected<QVector<Run>>& runs) {
        const auto found = runs ? find(*runs, id) : std::nullopt;
        if (!runs) {
            reply(failure(runs.error()));
        } else if (!found) {
            reply(failure(ErrorCode::NotFound,
                          QStringLiteral("the pipeline shows no run %1").arg(id.left(60)),
                          m_client.service()));
        } else if (fleet::isOver(found->state)) {
            // There is nothing to stop.
            Deployment deployment = toldOf(*found);
            deployment.id = id;
            reply(std::move(deployment));
        } else {
            stop(id, *found, reply);
        }
    });
}

void WebhookProvider::stop(const QString& id, const Run& run, Reply<Deployment> reply) {
    Values values = m_client.serviceValues();
    values.texts.insert(QStringLiteral("run"), run.id);
    if (!run.key.isEmpty()) {
        values.texts.insert(QStringLiteral("key"), run.key);
    }
    m_client.ask(QStringLiteral("aborting %1 of %2").arg(id, m_client.service()),
                 requestOf(m_client.url(), *spec().abort, values), WebhookClient::Purpose::Abort,
                 [this, id, reply = std::move(reply)](const Expected<QByteArray>& body) {
                     forget();
                     // Pipelines stop by and by: where it stands is what the run itself tells.
                     body ? fetchDeployment(id, reply) : reply(failure(body.error()));
                 });
}

} // namespace wb::webhook
