// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/ecs/EcsError.h"

#include "app/providers/Refusal.h"
#include "models/base/SafeText.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace wb::ecs {

namespace {

using providers::StatusMeaning;

constexpr qsizetype LongestMessage = 300;

enum class Meaning { BadRequest, Credentials, Forbidden, NotFound, Conflict, Gone, Throttled };

struct NamedError {
    const char* name;
    Meaning meaning;
};

/// From botocore's models of the APIs, AWS' "Common Errors" and EC2's.
constexpr NamedError Names[] = {
    {"AccessDeniedException", Meaning::Forbidden},
    {"AccessDenied", Meaning::Forbidden},
    {"OptInRequired", Meaning::Forbidden},
    {"NotAuthorized", Meaning::Forbidden},
    {"UnauthorizedOperation", Meaning::Forbidden},
    {"BlockedException", Meaning::Forbidden},
    {"AuthFailure", Meaning::Credentials},
    {"UnrecognizedClientException", Meaning::Credentials},
    {"InvalidClientTokenId", Meaning::Credentials},
    {"InvalidSignatureException", Meaning::Credentials},
    {"SignatureDoesNotMatch", Meaning::Credentials},
    {"IncompleteSignature", Meaning::Credentials},
    {"MissingAuthenticationToken", Meaning::Credentials},
    {"MissingAuthenticationTokenException", Meaning::Credentials},
    {"ExpiredToken", Meaning::Credentials},
    {"ExpiredTokenException", Meaning::Credentials},
    {"RequestExpired", Meaning::Credentials},
    {"ClusterNotFoundException", Meaning::NotFound},
    {"ServiceNotFoundException", Meaning::NotFound},
    {"ServiceNotActiveException", Meaning::NotFound},
    {"ServiceDeploymentNotFoundException", Meaning::NotFound},
    {"ObjectNotFoundException", Meaning::NotFound},
    {"ConflictException", Meaning::Conflict},
    {"UpdateInProgressException", Meaning::Conflict},
    {"ClientException", Meaning::BadRequest},
    {"InvalidParameterException", Meaning::BadRequest},
    {"InvalidAction", Meaning::BadRequest},
    {"UnknownOperationException", Meaning::BadRequest},
    {"UnsupportedFeatureException", Meaning::BadRequest},
    {"ValidationException", Meaning::BadRequest},
    {"PlatformUnknownException", Meaning::BadRequest},
    {"PlatformTaskDefinitionIncompatibilityException", Meaning::BadRequest},
    {"ThrottlingException", Meaning::Throttled},
    {"Throttling", Meaning::Throttled},
    {"ThrottledException", Meaning::Throttled},
    {"RequestThrottledException", Meaning::Throttled},
    {"TooManyRequestsException", Meaning::Throttled},
    {"RequestLimitExceeded", Meaning::Throttled},
};

/// The statuses under which Refusal.h words them; AWS itself answers nearly everything with 400.
constexpr StatusMeaning Meanings[] = {
    {400, ErrorCode::InvalidInput, "AWS calls the request wrong."},
    {401, ErrorCode::Unauthorized,
     "AWS refuses the credentials: sign in again, or check the profile and this machine's clock."},
    {403, ErrorCode::Forbidden, "AWS does not let these credentials do this: check their policy."},
    {404, ErrorCode::NotFound,
     "AWS ECS does not know it: check deploy.cluster, deploy.service and deploy.region."},
    {409, ErrorCode::Conflict, "The service is being changed: look at it and decide anew."},
    {410, ErrorCode::TargetGone,
     "The task definition asked for is inactive or gone: choose another release."},
    {429, ErrorCode::Conflict,
     "AWS is asked too often at present and turned this away, nothing was done: try again soon."},
};
constexpr std::array Statuses{400, 401, 403, 404, 409, 410, 429};

QString nameOf(const QJsonObject& body) {
    // "com.amazonaws.ecs#ClusterNotFoundException", or the name alone.
    return body[QLatin1String("__type")].toString().section(u'#', -1).section(u':', 0, 0);
}

QString saidIn(const QJsonObject& body) {
    for (const char* key : {"message", "Message", "errorMessage"}) {
        if (const QString text = body[QLatin1String(key)].toString(); !text.isEmpty()) {
            return base::flattened(text.left(LongestMessage));
        }
    }
    return {};
}

/// ECS has no error of its own for a task definition that cannot be used.
bool isAboutDefinition(const QString& said) {
    const QString text = said.toLower();
    return text.contains(QLatin1String("task definition")) ||
           text.contains(QLatin1String("taskdefinition"));
}

} // namespace

EcsRefusal refusalOf(const http::HttpAnswer& answer, const QString& what) {
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    const QString name = nameOf(body);
    const QString said = saidIn(body);
    const auto named = std::find_if(std::begin(Names), std::end(Names), [&](const auto& each) {
        return name == QLatin1String(each.name);
    });
    EcsRefusal refusal;
    int status = answer.status;
    // What AWS' own words do not stand behind comes from something in between, which may have
    // passed a write on.
    bool isKnown = answer.status == 401 || answer.status == 403;
    if (named != std::end(Names) && answer.status < 500) {
        isKnown = true;
        status = Statuses.at(static_cast<std::size_t>(named->meaning));
        if (status == 400 && isAboutDefinition(said)) {
            status = Statuses.at(static_cast<std::size_t>(Meaning::Gone));
        }
        refusal.wantsCredentials = named->meaning == Meaning::Credentials;
    }
    refusal.passes = status == 429 || answer.status >= 500;
    refusal.error = providers::errorOf({"AWS", status, said, what},
                                       isKnown ? Meanings : std::span<const StatusMeaning>());
    if (!isKnown && !name.isEmpty()) {
        refusal.error.message +=
            QStringLiteral(" (%1)").arg(base::flattened(name.left(LongestMessage)));
    }
    return refusal;
}

} // namespace wb::ecs
