// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prod1sim/ControllerJson.h"

#include "models/base/Format.h"

#include <QJsonDocument>

namespace wb::prod1sim {

namespace {

using simulation::TimeScale;

QJsonValue timeJson(TimeMs virtualMs, const TimeScale& scale) {
    return virtualMs == NoTime ? QJsonValue() : base::utcText(scale.toOutside(virtualMs));
}

QString progressName(fleet::TaskProgress::State state) {
    switch (state) {
    case fleet::TaskProgress::State::Pending:
        return QStringLiteral("pending");
    case fleet::TaskProgress::State::Stopping:
        return QStringLiteral("stopping");
    case fleet::TaskProgress::State::Starting:
        return QStringLiteral("starting");
    case fleet::TaskProgress::State::Done:
        return QStringLiteral("done");
    case fleet::TaskProgress::State::Failed:
        break;
    }
    return QStringLiteral("failed");
}

QJsonObject nameJson(const fleet::Release& release) {
    return {{QStringLiteral("code"), release.code}, {QStringLiteral("settings"), release.settings}};
}

QString errorName(ErrorCode code) {
    switch (code) {
    case ErrorCode::Unauthorized:
        return QStringLiteral("unauthorized");
    case ErrorCode::Forbidden:
        return QStringLiteral("forbidden");
    case ErrorCode::NotFound:
        return QStringLiteral("not_found");
    case ErrorCode::Conflict:
        return QStringLiteral("conflict");
    case ErrorCode::TargetGone:
        return QStringLiteral("target_gone");
    case ErrorCode::NoCapacity:
        return QStringLiteral("no_capacity");
    default:
        return QStringLiteral("invalid");
    }
}

Expected<fleet::Release> releaseName(const QJsonValue& value) {
    const QJsonValue code = value[QStringLiteral("code")];
    const QJsonValue settings = value[QStringLiteral("settings")];
    if (!value.isObject() || !code.isString() || !settings.isString()) {
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("\"release\" must be {\"code\", \"settings\"}, both texts."));
    }
    fleet::Release release;
    release.code = code.toString();
    release.settings = settings.toString();
    return release;
}

Expected<QStringList> taskNames(const QJsonValue& value) {
    QStringList tasks;
    const QJsonArray names = value.toArray();
    for (const auto& task : names) {
        if (!task.isString()) {
            return failure(ErrorCode::InvalidInput,
                           QStringLiteral("\"tasks\" must be a list of names."));
        }
        tasks << task.toString();
    }
    if (!value.isArray() && !value.isUndefined()) {
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("\"tasks\" must be a list of names."));
    }
    return tasks;
}

} // namespace

QJsonObject toJson(const fleet::Release& release, const TimeScale& scale) {
    QJsonObject values;
    for (auto it = release.values.begin(); it != release.values.end(); ++it) {
        values[it.key()] = it.value();
    }
    QJsonObject json = nameJson(release);
    json[QStringLiteral("commit")] = release.commit;
    json[QStringLiteral("values")] = values;
    json[QStringLiteral("author")] = release.author;
    if (release.createdMs != NoTime) {
        json[QStringLiteral("created_at")] = timeJson(release.createdMs, scale);
    }
    json[QStringLiteral("known_good")] = release.knownGood;
    json[QStringLiteral("available")] = release.available;
    return json;
}

QJsonObject toJson(const fleet::Deployment& deployment, const TimeScale& scale) {
    QJsonArray tasks;
    for (const fleet::TaskProgress& task : deployment.tasks) {
        tasks.append(QJsonObject{{QStringLiteral("task"), task.task},
                                 {QStringLiteral("state"), progressName(task.state)},
                                 {QStringLiteral("detail"), task.detail}});
    }
    return {{QStringLiteral("id"), deployment.id},
            {QStringLiteral("service"), deployment.service},
            {QStringLiteral("kind"), fleet::deploymentKindName(deployment.kind)},
            {QStringLiteral("state"), fleet::deploymentStateName(deployment.state)},
            {QStringLiteral("release"), toJson(deployment.release, scale)},
            {QStringLiteral("by"), deployment.by},
            {QStringLiteral("started_at"), timeJson(deployment.startedMs, scale)},
            {QStringLiteral("finished_at"), timeJson(deployment.finishedMs, scale)},
            {QStringLiteral("idempotency_key"), deployment.idempotencyKey},
            {QStringLiteral("tasks"), tasks},
            {QStringLiteral("messages"), QJsonArray::fromStringList(deployment.messages)}};
}

QJsonObject toJson(const fleet::ServiceStatus& status, const TimeScale& scale,
                   const std::function<QString(const QString& task)>& instanceOf) {
    QJsonArray releases;
    for (const fleet::Release& release : status.releases) {
        releases.append(toJson(release, scale));
    }
    QJsonArray tasks;
    for (const fleet::TaskPlacement& task : status.tasks) {
        tasks.append(QJsonObject{{QStringLiteral("task"), task.task},
                                 {QStringLiteral("instance"), instanceOf(task.task)},
                                 {QStringLiteral("release"), nameJson(task.release)},
                                 {QStringLiteral("state"), task.state},
                                 {QStringLiteral("started_at"), timeJson(task.startedMs, scale)},
                                 {QStringLiteral("oom_kills"), task.oomKills}});
    }
    QJsonArray recent;
    for (const fleet::Deployment& deployment : status.recent) {
        recent.append(toJson(deployment, scale));
    }
    return {{QStringLiteral("service"), status.service},
            {QStringLiteral("generation"), status.generation},
            {QStringLiteral("current"), toJson(status.current, scale)},
            {QStringLiteral("releases"), releases},
            {QStringLiteral("desired_count"), status.desiredCount},
            {QStringLiteral("capacity"),
             QJsonObject{{QStringLiteral("free_tasks"), status.capacityTasks}}},
            {QStringLiteral("tasks"), tasks},
            {QStringLiteral("running"),
             status.running ? QJsonValue(toJson(*status.running, scale)) : QJsonValue()},
            {QStringLiteral("rollback_stops_running"), true},
            {QStringLiteral("recent"), recent},
            {QStringLiteral("read_at"), timeJson(status.readAtMs, scale)}};
}

QJsonObject toJson(const Error& error) {
    return {{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), errorName(error.code)},
                                                  {QStringLiteral("message"), error.message}}}};
}

Expected<deploy::DeployRequest> deployRequestFromJson(const QByteArray& body,
                                                      const QString& service) {
    const auto wrong = [](const QString& message) {
        return failure(ErrorCode::InvalidInput, message);
    };
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parsed);
    if (!document.isObject()) {
        return wrong(
            QStringLiteral("The body is not a JSON object: %1.").arg(parsed.errorString()));
    }
    const QJsonObject json = document.object();
    const QStringList known{QStringLiteral("kind"), QStringLiteral("release"),
                            QStringLiteral("tasks"), QStringLiteral("expected_generation"),
                            QStringLiteral("stops")};
    for (const QString& key : json.keys()) {
        if (!known.contains(key)) {
            return wrong(
                QStringLiteral("There is no member \"%1\" in a deployment request.").arg(key));
        }
    }
    deploy::DeployRequest request;
    request.service = service;
    const QString kind = json[known[0]].toString();
    if (kind == QStringLiteral("rollback")) {
        request.kind = fleet::DeploymentKind::Rollback;
    } else if (kind != QStringLiteral("redeploy")) {
        return wrong(QStringLiteral("\"kind\" must be redeploy or rollback."));
    }
    if (request.kind == fleet::DeploymentKind::Rollback || json.contains(known[1])) {
        const auto release = releaseName(json[known[1]]);
        if (!release) {
            return failure(release.error());
        }
        request.release = *release;
    }
    const auto tasks = taskNames(json[known[2]]);
    if (!tasks) {
        return failure(tasks.error());
    }
    request.tasks = *tasks;
    const QJsonValue generation = json[known[3]];
    if (!generation.isDouble()) {
        return wrong(QStringLiteral("\"expected_generation\" is missing or not a number."));
    }
    request.expectedGeneration = generation.toInteger();
    const QJsonValue stops = json[known[4]];
    if (!stops.isString() && !stops.isUndefined()) {
        return wrong(QStringLiteral("\"stops\" must be the id of a deployment."));
    }
    request.stops = stops.toString();
    return request;
}

} // namespace wb::prod1sim
