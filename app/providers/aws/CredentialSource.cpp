// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/aws/CredentialSource.h"

#include "models/base/Format.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <optional>

namespace wb::aws {

namespace {

constexpr int MostRoles = 8; ///< One leading to the next; people use one or two.

tl::unexpected<Error> refusal(const Profile& profile, const QString& why) {
    return failure(ErrorCode::Unauthorized, why, QStringLiteral("AWS profile ") + profile.name);
}

Expected<CredentialSource> keysOf(const Section& section, const QString& source) {
    const auto part = [&](const char* name) {
        return section.value(QLatin1String(name)).toLatin1();
    };
    auto credentials = checked({part("aws_access_key_id"), part("aws_secret_access_key"),
                                part("aws_session_token"), NoTime, source});
    if (!credentials) {
        return failure(credentials.error());
    }
    CredentialSource found;
    found.credentials = std::move(*credentials);
    return found;
}

/// The settings of single sign-on, those of its session included.
Expected<Section> signOnSettings(const Profile& profile) {
    Section settings = profile.settings;
    const QString session = settings.value(QStringLiteral("sso_session"));
    if (!session.isEmpty()) {
        const auto found = profile.all.constFind(QStringLiteral("sso-session ") + session);
        if (found == profile.all.constEnd()) {
            return refusal(profile, QStringLiteral("there is no [sso-session %1]").arg(session));
        }
        for (auto value = found->begin(); value != found->end(); ++value) {
            settings.insert(value.key(), value.value());
        }
    }
    for (const char* name : {"sso_account_id", "sso_role_name", "sso_start_url", "sso_region"}) {
        if (settings.value(QLatin1String(name)).isEmpty()) {
            return refusal(profile, QStringLiteral("\"%1\" is missing").arg(QLatin1String(name)));
        }
    }
    if (!isRegion(settings.value(QStringLiteral("sso_region")))) {
        return refusal(profile, QStringLiteral("\"sso_region\" is no region"));
    }
    return settings;
}

Expected<CredentialSource> signOn(const Surroundings& around, const Profile& profile) {
    const auto settings = signOnSettings(profile);
    if (!settings) {
        return failure(settings.error());
    }
    const QString session = settings->value(QStringLiteral("sso_session"));
    const QString key =
        session.isEmpty() ? settings->value(QStringLiteral("sso_start_url")) : session;
    CredentialSource found;
    found.kind = CredentialSource::Kind::SingleSignOn;
    found.credentials.source = QStringLiteral("single sign-on of AWS profile ") + profile.name;
    found.signIn = QStringLiteral("aws sso login --profile ") + profile.name;
    const auto text = readFile(
        QStringLiteral("%1/.aws/sso/cache/%2.json")
            .arg(around.home,
                 QString::fromLatin1(
                     QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1).toHex())),
        QStringLiteral("the token of single sign-on"));
    const QJsonObject token = text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
    found.accessToken = token[QLatin1String("accessToken")].toString().toLatin1();
    QString expires = token[QLatin1String("expiresAt")].toString();
    found.tokenExpiresMs =
        base::parseTime(expires.replace(QLatin1String("UTC"), QLatin1String("Z")));
    if (found.accessToken.isEmpty() || found.tokenExpiresMs == NoTime) {
        return refusal(profile, QStringLiteral("nobody is signed in; run: ") + found.signIn);
    }
    const QString endpoint = around.variable("AWS_ENDPOINT_URL_SSO");
    found.url = QUrl(endpoint.isEmpty() ? QStringLiteral("https://") +
                                              hostOf(QStringLiteral("portal.sso"),
                                                     settings->value(QStringLiteral("sso_region")))
                                        : endpoint);
    found.url.setPath(QStringLiteral("/federation/credentials"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("role_name"),
                       QString::fromLatin1(QUrl::toPercentEncoding(
                           settings->value(QStringLiteral("sso_role_name")))));
    query.addQueryItem(QStringLiteral("account_id"),
                       QString::fromLatin1(QUrl::toPercentEncoding(
                           settings->value(QStringLiteral("sso_account_id")))));
    found.url.setQuery(query);
    return found;
}

/// What the profile offers; nothing: no credentials at all.
Expected<std::optional<CredentialSource>> ofProfile(const Surroundings& around,
                                                    const Profile& profile) {
    const QString source = QStringLiteral("AWS profile ") + profile.name;
    const QString key = QStringLiteral("aws_access_key_id");
    std::optional<Expected<CredentialSource>> found;
    if (profile.has("sso_account_id") || profile.has("sso_role_name")) {
        found = signOn(around, profile);
    } else if (profile.keys.contains(key)) {
        found = keysOf(profile.keys, source);
    } else if (profile.has("credential_process")) {
        return refusal(profile, QStringLiteral("\"credential_process\" is not supported: "
                                               "Watchbridge runs no program for credentials"));
    } else if (profile.settings.contains(key)) {
        found = keysOf(profile.settings, source);
    }
    if (!found) {
        return std::optional<CredentialSource>();
    }
    return *found ? Expected<std::optional<CredentialSource>>(std::move(**found))
                  : failure(found->error());
}

/// Plain HTTP only to the machine itself and to where AWS puts the service.
bool mayBeAsked(const QUrl& url) {
    if (url.scheme() == QLatin1String("https") && !url.host().isEmpty()) {
        return true;
    }
    static const QStringList hosts{QStringLiteral("169.254.170.2"),
                                   QStringLiteral("169.254.170.23"), QStringLiteral("fd00:ec2::23"),
                                   QStringLiteral("localhost")};
    return url.scheme() == QLatin1String("http") &&
           (hosts.contains(url.host()) || QHostAddress(url.host()).isLoopback());
}

Expected<CredentialSource> ofContainer(const Surroundings& around, const QString& relative,
                                       const QString& full) {
    CredentialSource found;
    found.kind = CredentialSource::Kind::Container;
    found.credentials.source = QStringLiteral("the container's role");
    found.url = QUrl(relative.isEmpty() ? full : QStringLiteral("http://169.254.170.2") + relative,
                     QUrl::StrictMode);
    if (!mayBeAsked(found.url)) {
        return failure(ErrorCode::Unauthorized,
                       QStringLiteral("AWS_CONTAINER_CREDENTIALS_FULL_URI is neither https nor "
                                      "this machine's own address or the container service's"),
                       found.credentials.source);
    }
    const QString path = around.variable("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE");
    found.authorization = around.variable("AWS_CONTAINER_AUTHORIZATION_TOKEN").toLatin1();
    if (!path.isEmpty()) {
        const auto token = readFile(path, QStringLiteral("the container's token"));
        if (!token) {
            return failure(token.error());
        }
        found.authorization = token->trimmed();
    }
    if (found.authorization.contains('\n') || found.authorization.contains('\r')) {
        return failure(ErrorCode::Unauthorized,
                       QStringLiteral("the container's token cannot stand in a header"),
                       found.credentials.source);
    }
    return found;
}

Expected<CredentialSource> ofInstance(const Surroundings& around) {
    if (around.variable("AWS_EC2_METADATA_DISABLED").toLower() == QLatin1String("true")) {
        return failure(ErrorCode::Unauthorized,
                       QStringLiteral("there are no AWS credentials in the environment, the "
                                      "profile or a container, and those of the instance are "
                                      "switched off (AWS_EC2_METADATA_DISABLED)"));
    }
    const QString endpoint = around.variable("AWS_EC2_METADATA_SERVICE_ENDPOINT");
    CredentialSource found;
    found.kind = CredentialSource::Kind::Instance;
    found.credentials.source = QStringLiteral("the instance's role");
    found.url = QUrl(endpoint.isEmpty() ? QStringLiteral("http://169.254.169.254") : endpoint);
    return found;
}

Expected<CredentialSource> ofEnvironment(const Surroundings& around) {
    return keysOf(
        {{QStringLiteral("aws_access_key_id"), around.variable("AWS_ACCESS_KEY_ID")},
         {QStringLiteral("aws_secret_access_key"), around.variable("AWS_SECRET_ACCESS_KEY")},
         {QStringLiteral("aws_session_token"), around.variable("AWS_SESSION_TOKEN")}},
        QStringLiteral("the environment (AWS_ACCESS_KEY_ID)"));
}

/// A token in a file that AWS trusts for one role, as Kubernetes puts it into a pod.
Expected<CredentialSource> ofWebIdentity(const Surroundings& around, const Section& section,
                                         const QString& owner) {
    auto role = assumedRole(section, around, owner);
    if (!role) {
        return failure(role.error());
    }
    const auto token = readFile(section.value(QStringLiteral("web_identity_token_file")),
                                QStringLiteral("the token of the web identity"));
    if (!token) {
        return failure(token.error());
    }
    role->webIdentityToken = token->trimmed();
    if (role->webIdentityToken.isEmpty()) {
        return failure(ErrorCode::Unauthorized,
                       QStringLiteral("the file of the web identity's token is empty"), owner);
    }
    CredentialSource found;
    found.kind = CredentialSource::Kind::Token;
    found.roles.push_back(std::move(*role));
    return found;
}

/// What "credential_source" names.
Expected<CredentialSource> ofNamed(const Surroundings& around, const Profile& profile,
                                   const QString& name) {
    if (name == QLatin1String("Environment")) {
        return ofEnvironment(around);
    }
    if (name == QLatin1String("Ec2InstanceMetadata")) {
        return ofInstance(around);
    }
    if (name == QLatin1String("EcsContainer")) {
        return ofContainer(around, around.variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"),
                           around.variable("AWS_CONTAINER_CREDENTIALS_FULL_URI"));
    }
    return refusal(profile, QStringLiteral("\"credential_source\" is none of Environment, "
                                           "Ec2InstanceMetadata, EcsContainer"));
}

Expected<CredentialSource> ofRole(const Surroundings& around, const Profile& profile,
                                  QStringList visited);

/// What "source_profile" names: a profile with keys, single sign-on or a role of its own.
Expected<CredentialSource> ofSourceProfile(const Surroundings& around, const Profile& profile,
                                           const QString& name, const QStringList& visited) {
    const auto source = readProfile(around, name);
    if (!source) {
        return failure(source.error());
    }
    if (!source->exists) {
        return refusal(profile, QStringLiteral("there is no profile \"%1\", which "
                                               "\"source_profile\" names")
                                    .arg(name));
    }
    // A profile that names itself means its own keys.
    if (source->has("role_arn") && name != profile.name) {
        return ofRole(around, *source, visited);
    }
    auto found = ofProfile(around, *source);
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return refusal(*source, QStringLiteral("it has no credentials, and is to give them for "
                                               "the role of profile \"%1\"")
                                    .arg(profile.name));
    }
    return std::move(**found);
}

Expected<CredentialSource> ofRole(const Surroundings& around, const Profile& profile,
                                  QStringList visited) {
    if (visited.contains(profile.name)) {
        return refusal(profile, QStringLiteral("its \"source_profile\" leads back to itself: %1")
                                    .arg(visited.join(QStringLiteral(" → "))));
    }
    if (visited.size() == MostRoles) {
        return refusal(profile, QStringLiteral("more than %1 roles lead to it").arg(MostRoles));
    }
    visited << profile.name;
    const QString owner = QStringLiteral("AWS profile ") + profile.name;
    const QString from = profile.value("source_profile");
    const QString kind = profile.value("credential_source");
    const bool isByToken = profile.has("web_identity_token_file");
    if (int(!from.isEmpty()) + int(!kind.isEmpty()) + int(isByToken) != 1) {
        return refusal(profile, QStringLiteral("a role (\"role_arn\") needs exactly one of "
                                               "\"source_profile\", \"credential_source\" and "
                                               "\"web_identity_token_file\""));
    }
    if (isByToken) {
        return ofWebIdentity(around, profile.settings, owner);
    }
    auto role = assumedRole(profile.settings, around, owner);
    if (!role) {
        return failure(role.error());
    }
    auto found = from.isEmpty() ? ofNamed(around, profile, kind)
                                : ofSourceProfile(around, profile, from, visited);
    if (found) {
        found->roles.push_back(std::move(*role));
    }
    return found;
}

} // namespace

Expected<CredentialSource> credentialSource(const Surroundings& around, const QString& wanted) {
    if (wanted.isEmpty() && !around.variable("AWS_ACCESS_KEY_ID").isEmpty()) {
        return ofEnvironment(around);
    }
    const auto profile = readProfile(around, wanted);
    if (!profile) {
        return failure(profile.error());
    }
    if (profile->isExplicit && !profile->exists) {
        return refusal(*profile, QStringLiteral("there is no such profile in AWS' config and "
                                                "credentials files"));
    }
    if (profile->has("role_arn")) {
        return ofRole(around, *profile, {});
    }
    const QString token = around.variable("AWS_WEB_IDENTITY_TOKEN_FILE");
    if (wanted.isEmpty() && !token.isEmpty()) {
        return ofWebIdentity(
            around,
            {{QStringLiteral("web_identity_token_file"), token},
             {QStringLiteral("role_arn"), around.variable("AWS_ROLE_ARN")},
             {QStringLiteral("role_session_name"), around.variable("AWS_ROLE_SESSION_NAME")}},
            QStringLiteral("the environment (AWS_WEB_IDENTITY_TOKEN_FILE)"));
    }
    auto found = ofProfile(around, *profile);
    if (!found) {
        return failure(found.error());
    }
    if (*found) {
        return std::move(**found);
    }
    const QString relative = around.variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
    const QString full = around.variable("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    if (!relative.isEmpty() || !full.isEmpty()) {
        return ofContainer(around, relative, full);
    }
    return ofInstance(around);
}

QString configuredRegion(const Surroundings& around, const QString& wanted) {
    for (const char* variable : {"AWS_REGION", "AWS_DEFAULT_REGION"}) {
        if (const QString region = around.variable(variable); !region.isEmpty()) {
            return region;
        }
    }
    const auto profile = readProfile(around, wanted);
    return profile ? profile->settings.value(QStringLiteral("region")) : QString();
}

} // namespace wb::aws
