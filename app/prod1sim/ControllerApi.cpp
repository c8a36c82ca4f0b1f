// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prod1sim/ControllerApi.h"

#include "app/prod1sim/ControllerJson.h"

#include <QJsonDocument>
#include <QTcpServer>
#include <QUrlQuery>

namespace wb::prod1sim {

namespace {

using Method = QHttpServerRequest::Method;
using Status = QHttpServerResponse::StatusCode;

constexpr qsizetype MaxBodyBytes = 64 << 10;
constexpr qsizetype MaxKeyBytes = 128;

template <typename Json>
QHttpServerResponse jsonResponse(const Json& json, Status status = Status::Ok) {
    return {"application/json", QJsonDocument(json).toJson(QJsonDocument::Compact), status};
}

Status statusOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::Unauthorized:
        return Status::Unauthorized;
    case ErrorCode::Forbidden:
        return Status::Forbidden;
    case ErrorCode::NotFound:
        return Status::NotFound;
    case ErrorCode::Conflict:
        return Status::Conflict;
    case ErrorCode::TargetGone:
        return Status::UnprocessableEntity;
    case ErrorCode::NoCapacity:
        return Status::ServiceUnavailable;
    default:
        return Status::BadRequest;
    }
}

QHttpServerResponse refusal(const Error& error) {
    return jsonResponse(toJson(error), statusOf(error.code));
}

QHttpServerResponse refusal(ErrorCode code, const QString& message) {
    return refusal(Error{code, message, {}});
}

QHttpServerResponse wrongMethod() {
    return jsonResponse(toJson(Error{ErrorCode::InvalidInput,
                                     QStringLiteral("This address does not know that method."),
                                     {}}),
                        Status::MethodNotAllowed);
}

QHttpServerResponse nothingHere() {
    return refusal(ErrorCode::NotFound, QStringLiteral("There is nothing at this address."));
}

} // namespace

ControllerApi::ControllerApi(LiveSimulation& simulation, const TaskEndpoints& endpoints,
                             ApiToken token, QObject* parent)
    : QObject(parent)
    , m_simulation(simulation)
    , m_endpoints(endpoints)
    , m_token(std::move(token)) {
    // One rule for all addresses: nothing can be reached that has not passed the token's check.
    m_http.route("/<arg>", [this](const QUrl&, const QHttpServerRequest& request) {
        return answer(request);
    });
}

Expected<quint16> ControllerApi::listen(quint16 port) {
    auto server = std::make_unique<QTcpServer>();
    if (!server->listen(QHostAddress(QHostAddress::LocalHost), port)) {
        return failure(ErrorCode::Network,
                       QStringLiteral("Port %1 of 127.0.0.1 could not be listened on: %2")
                           .arg(port)
                           .arg(server->errorString()));
    }
    const quint16 listening = server->serverPort();
    m_http.bind(server.release());
    return listening;
}

QHttpServerResponse ControllerApi::answer(const QHttpServerRequest& request) {
    switch (m_token.check(request.value("Authorization"))) {
    case ApiToken::Check::Missing:
        return refusal(ErrorCode::Unauthorized, QStringLiteral("A bearer token is required."));
    case ApiToken::Check::Wrong:
        return refusal(ErrorCode::Forbidden, QStringLiteral("This bearer token is not accepted."));
    case ApiToken::Check::Right:
        break;
    }
    m_simulation.catchUp();
    const QStringList path = request.url().path().split(u'/', Qt::SkipEmptyParts);
    if (path.size() < 2 || path[0] != QStringLiteral("v1")) {
        return nothingHere();
    }
    if (path[1] == QStringLiteral("targets") && path.size() == 2) {
        return request.method() == Method::Get
                   ? answerTargets(request.query().queryItemValue(QStringLiteral("service")))
                   : wrongMethod();
    }
    if (path[1] == QStringLiteral("services") && path.size() >= 3) {
        return answerService(request, path.mid(2));
    }
    if (path[1] == QStringLiteral("deployments") && path.size() >= 3) {
        return answerDeployment(request, path.mid(2));
    }
    return nothingHere();
}

QHttpServerResponse ControllerApi::answerService(const QHttpServerRequest& request,
                                                 const QStringList& path) {
    const QString& service = path.constFirst();
    const QString part = path.value(1);
    if (path.size() > 2 || (path.size() == 2 && part != QStringLiteral("releases") &&
                            part != QStringLiteral("deployments"))) {
        return nothingHere();
    }
    if (part == QStringLiteral("deployments")) {
        return request.method() == Method::Post ? startDeployment(request, service) : wrongMethod();
    }
    if (request.method() != Method::Get) {
        return wrongMethod();
    }
    const auto status = m_simulation.model().status(service);
    if (!status) {
        return refusal(status.error());
    }
    const QJsonObject json = toJson(*status, m_simulation.scale(), [this](const QString& task) {
        return m_endpoints.addressOf(task);
    });
    if (part.isEmpty()) {
        return jsonResponse(json);
    }
    const QString releases = QStringLiteral("releases");
    return jsonResponse(QJsonObject{{releases, json[releases]}});
}

QHttpServerResponse ControllerApi::startDeployment(const QHttpServerRequest& request,
                                                   const QString& service) {
    const QByteArray key = request.value("Idempotency-Key").trimmed();
    if (key.isEmpty() || key.size() > MaxKeyBytes) {
        return refusal(ErrorCode::InvalidInput,
                       QStringLiteral("The header Idempotency-Key is missing or too long."));
    }
    if (request.body().size() > MaxBodyBytes) {
        return refusal(ErrorCode::InvalidInput, QStringLiteral("The body is larger than 64 KiB."));
    }
    auto wanted = deployRequestFromJson(request.body(), service);
    if (!wanted) {
        return refusal(wanted.error());
    }
    wanted->idempotencyKey = QString::fromUtf8(key);
    const bool again = m_simulation.model().knowsIdempotencyKey(wanted->idempotencyKey);
    const auto started = m_simulation.model().start(*wanted, QStringLiteral("deploy API"));
    if (!started) {
        return refusal(started.error());
    }
    return jsonResponse(toJson(*started, m_simulation.scale()),
                        again ? Status::Ok : Status::Created);
}

QHttpServerResponse ControllerApi::answerDeployment(const QHttpServerRequest& request,
                                                    const QStringList& path) {
    const bool aborts = path.size() == 2 && path[1] == QStringLiteral("abort");
    if (path.size() > 1 && !aborts) {
        return nothingHere();
    }
    if (request.method() != (aborts ? Method::Post : Method::Get)) {
        return wrongMethod();
    }
    const auto deployment = aborts
                                ? m_simulation.model().abort(path[0], QStringLiteral("deploy API"))
                                : m_simulation.model().deployment(path[0]);
    return deployment ? jsonResponse(toJson(*deployment, m_simulation.scale()))
                      : refusal(deployment.error());
}

QHttpServerResponse ControllerApi::answerTargets(const QString& service) const {
    QJsonArray groups;
    for (const fleet::Target& target : m_simulation.model().targets()) {
        if (!service.isEmpty() && target.service != service) {
            continue;
        }
        groups.append(QJsonObject{
            {QStringLiteral("targets"), QJsonArray{m_endpoints.addressOf(target.task)}},
            {QStringLiteral("labels"), QJsonObject{{QStringLiteral("service"), target.service},
                                                   {QStringLiteral("task"), target.task}}}});
    }
    return jsonResponse(groups);
}

} // namespace wb::prod1sim
