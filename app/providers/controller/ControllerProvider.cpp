// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/controller/ControllerProvider.h"

#include "app/HeaderText.h"
#include "app/providers/Refusal.h"
#include "app/providers/controller/ControllerJson.h"

#include <algorithm>

namespace wb::controller {

namespace {

using deploy::DeployRequest;
using fleet::Deployment;
using fleet::ServiceStatus;
using http::HttpAnswer;
using http::HttpExchange;
using http::HttpRequest;
using providers::StatusMeaning;

constexpr StatusMeaning Meanings[] = {
    {400, ErrorCode::InvalidInput, "The controller calls the request malformed."},
    {401, ErrorCode::Unauthorized,
     "The controller wants a credential: set deploy.auth.bearer for the service."},
    {403, ErrorCode::Forbidden,
     "The controller refuses this credential: check that it is current and may do this."},
    {404, ErrorCode::NotFound,
     "The controller does not know it: check deploy.url and deploy.service."},
    {409, ErrorCode::Conflict,
     "Another deployment runs, or the service was changed meanwhile: look at it and decide anew."},
    {422, ErrorCode::TargetGone, "The release or a task asked for no longer exists there."},
    {503, ErrorCode::NoCapacity, "The controller has no capacity to place even one more task."},
};

Error errorFrom(const HttpAnswer& answer, const QString& what, bool isWrite) {
    const QString said = parseErrorMessage(answer.body);
    // A 503 without the API's own words comes from something in front of it, which may well have
    // passed the write on.
    const bool isForeign = answer.status == 503 && (!isWrite || said.isEmpty());
    return providers::errorOf({"The controller", answer.status, said, what},
                              isForeign ? std::span<const StatusMeaning>() : Meanings);
}

} // namespace

ControllerProvider::ControllerProvider(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options)) {
    Q_ASSERT(m_options.clock != nullptr);
}

ControllerProvider::~ControllerProvider() {
    // They end their replies, for which m_network must still be there.
    qDeleteAll(findChildren<HttpExchange*>(Qt::FindDirectChildrenOnly));
}

QString ControllerProvider::remoteName(const QString& service) const {
    return m_options.remoteService.isEmpty() ? service : m_options.remoteService;
}

Expected<HttpRequest> ControllerProvider::prepare(const Call& call) const {
    HttpRequest request;
    QString path = m_options.url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    for (const QString& part : call.path) {
        // Dots alone would climb out of the API; ids come from the other side.
        if (part.isEmpty() || part == QLatin1String(".") || part == QLatin1String("..")) {
            return failure(ErrorCode::InvalidInput,
                           QStringLiteral("\"%1\" cannot be part of an address").arg(part),
                           call.what);
        }
        path += QLatin1Char('/') + QString::fromLatin1(QUrl::toPercentEncoding(part));
    }
    request.url = m_options.url;
    request.url.setUserInfo(QString());
    request.url.setPath(path, QUrl::TolerantMode);
    request.verb = call.body ? "POST" : "GET";
    request.body = call.body;
    if (call.body) {
        request.headers.emplaceBack("Content-Type", "application/json");
    }
    if (!call.idempotencyKey.isEmpty()) {
        request.headers.emplaceBack("Idempotency-Key", call.idempotencyKey);
    }
    request.deadlineMs = m_options.deadlineMs;
    request.bodyLimitBytes = m_options.bodyLimitBytes;
    if (m_options.bearer) {
        const auto bearer = m_options.bearer();
        if (!bearer) {
            return failure(ErrorCode::Unauthorized, bearer.error().text(), call.what);
        }
        if (!isHeaderWord(*bearer)) {
            return failure(ErrorCode::Unauthorized,
                           QStringLiteral("the credential holds characters that a header cannot "
                                          "carry; store it anew"),
                           call.what);
        }
        if (!bearer->isEmpty()) {
            request.headers.emplaceBack("Authorization", "Bearer " + bearer->toLatin1());
        }
    }
    return request;
}

void ControllerProvider::send(const Call& call, Answered answered) {
    auto request = prepare(call);
    if (!request) {
        const Error error = request.error();
        QMetaObject::invokeMethod(
            this, [answered = std::move(answered), error] { answered(failure(error)); },
            Qt::QueuedConnection);
        return;
    }
    const bool isWrite = call.body.has_value();
    HttpExchange::send(
        m_network, *request, this,
        [what = call.what, isWrite, answered = std::move(answered)](Expected<HttpAnswer> answer) {
            if (!answer) {
                answered(failure(answer.error()));
            } else if (answer->status != 200 && answer->status != 201) {
                answered(failure(errorFrom(*answer, what, isWrite)));
            } else {
                answered(answer->body);
            }
        });
}

void ControllerProvider::fetchStatus(const QString& service, Reply<ServiceStatus> reply) {
    const QString remote = remoteName(service);
    const QString what = QStringLiteral("reading %1 at the controller").arg(remote);
    send({what, {QStringLiteral("services"), remote}, std::nullopt, {}},
         [this, service, remote, what, reply = std::move(reply)](Expected<QByteArray> body) {
             auto status =
                 body ? parseServiceStatus(*body) : Expected<ServiceStatus>(failure(body.error()));
             if (status && status->service != remote) {
                 status = failure(
                     ErrorCode::Protocol,
                     QStringLiteral("the answer is about \"%1\"").arg(status->service.left(60)));
             }
             if (!status) {
                 Error error = status.error();
                 error.context = error.context.isEmpty() ? what : error.context;
                 reply(failure(std::move(error)));
                 return;
             }
             status->service = service;
             status->place = m_options.url.toString(QUrl::RemoveUserInfo) + u' ' + remote;
             status->readAtMs = m_options.clock->nowMs();
             reply(std::move(status));
         });
}

void ControllerProvider::start(const DeployRequest& request, Reply<Deployment> reply) {
    const QString remote = remoteName(request.service);
    const QString what = QStringLiteral("%1 of %2 at the controller")
                             .arg(fleet::deploymentKindName(request.kind), remote);
    if (request.idempotencyKey.isEmpty() || !isHeaderWord(request.idempotencyKey)) {
        QMetaObject::invokeMethod(
            this,
            [what, reply = std::move(reply)] {
                reply(failure(ErrorCode::InvalidInput,
                              QStringLiteral("a write needs a plain idempotency key"), what));
            },
            Qt::QueuedConnection);
        return;
    }
    send({what,
          {QStringLiteral("services"), remote, QStringLiteral("deployments")},
          deploymentRequestJson(request),
          request.idempotencyKey.toLatin1()},
         [request, remote, what, reply = std::move(reply)](Expected<QByteArray> body) {
             auto deployment =
                 body ? parseDeployment(*body) : Expected<Deployment>(failure(body.error()));
             if (deployment &&
                 (deployment->service != remote || deployment->kind != request.kind)) {
                 deployment = failure(ErrorCode::Protocol,
                                      QStringLiteral("the answer is about a %1 of \"%2\"")
                                          .arg(fleet::deploymentKindName(deployment->kind),
                                               deployment->service.left(60)));
             }
             if (!deployment) {
                 Error error = deployment.error();
                 error.context = error.context.isEmpty() ? what : error.context;
                 reply(failure(std::move(error)));
                 return;
             }
             deployment->service = request.service;
             reply(std::move(deployment));
         });
}

void ControllerProvider::fetchDeployment(const QString& id, Reply<Deployment> reply) {
    fetchOrAbort({QStringLiteral("reading deployment %1").arg(id),
                  {QStringLiteral("deployments"), id},
                  std::nullopt,
                  {}},
                 id, std::move(reply));
}

void ControllerProvider::abort(const QString& id, Reply<Deployment> reply) {
    fetchOrAbort({QStringLiteral("aborting deployment %1").arg(id),
                  {QStringLiteral("deployments"), id, QStringLiteral("abort")},
                  QByteArray("{}"),
                  {}},
                 id, std::move(reply));
}

void ControllerProvider::fetchOrAbort(const Call& call, const QString& id,
                                      Reply<Deployment> reply) {
    send(call, [id, what = call.what, reply = std::move(reply)](Expected<QByteArray> body) {
        auto deployment =
            body ? parseDeployment(*body) : Expected<Deployment>(failure(body.error()));
        if (deployment && deployment->id != id) {
            deployment =
                failure(ErrorCode::Protocol, QStringLiteral("the answer is about deployment \"%1\"")
                                                 .arg(deployment->id.left(60)));
        }
        if (!deployment) {
            Error error = deployment.error();
            error.context = error.context.isEmpty() ? what : error.context;
            reply(failure(std::move(error)));
            return;
        }
        reply(std::move(deployment));
    });
}

} // namespace wb::controller
