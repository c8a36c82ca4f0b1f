// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/kubernetes/KubeError.h"

#include "app/providers/Refusal.h"
#include "models/base/SafeText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wb::kubernetes {

namespace {

using providers::StatusMeaning;

constexpr qsizetype LongestMessage = 300;
constexpr int FailedTest = 4221;
/// All that is said of a JSON Patch that could not be applied, which a failed `test` is.
constexpr const char* RefusedPatch =
    "the server rejected our request due to an error in our request";

constexpr StatusMeaning Meanings[] = {
    {400, ErrorCode::InvalidInput, "Kubernetes calls the request wrong."},
    {401, ErrorCode::Unauthorized,
     "Kubernetes refuses the credential: sign in again, or check the kubeconfig's user."},
    {403, ErrorCode::Forbidden,
     "Kubernetes does not let this user do it: ask for a role that does."},
    {404, ErrorCode::NotFound,
     "Kubernetes does not know it: check deploy.service, namespace and context."},
    {409, ErrorCode::Conflict, "It was changed meanwhile: look at it and decide anew."},
    {422, ErrorCode::InvalidInput, "Kubernetes calls the object wrong, nothing was done."},
    {429, ErrorCode::NoCapacity,
     "Kubernetes is asked too often at present and turned this away, nothing was done: try again "
     "soon."},
    {FailedTest, ErrorCode::Conflict, "It was changed meanwhile: look at it and decide anew."},
};

QString saidIn(const QJsonObject& status) {
    QStringList said{status[QLatin1String("message")].toString()};
    const QJsonArray causes = status[QLatin1String("details")][QLatin1String("causes")].toArray();
    for (const auto& cause : causes) {
        said << cause[QLatin1String("message")].toString();
    }
    said.removeAll(QString());
    said.removeDuplicates();
    return base::flattened(said.join(QStringLiteral("; ")).left(LongestMessage));
}

} // namespace

Error refusalOf(const http::HttpAnswer& answer, const QString& what) {
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    const bool isStatus = body[QLatin1String("kind")].toString() == QLatin1String("Status");
    const QString said = isStatus ? saidIn(body) : QString();
    int status = answer.status;
    // The API server has no reason of its own for it; an object that is not valid names its fields.
    if (isStatus && status == 422 && said.startsWith(QLatin1String(RefusedPatch))) {
        status = FailedTest;
    }
    const bool isKnown = isStatus || answer.status == 401 || answer.status == 403;
    Error error = providers::errorOf({"Kubernetes", status, said, what},
                                     isKnown ? Meanings : std::span<const StatusMeaning>());
    return error;
}

} // namespace wb::kubernetes
