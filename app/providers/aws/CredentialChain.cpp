// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/aws/CredentialChain.h"

#include "app/HeaderText.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QNetworkProxy>

#include <algorithm>

namespace wb::aws {

namespace {

using http::HttpAnswer;

constexpr DurationMs RefreshBeforeMs = 5 * 60'000;
/// Below this they are not used any more: a request takes a moment, and clocks differ.
constexpr DurationMs LastMomentMs = 30'000;
constexpr qint64 LargestAnswer = 64 << 10;
/// Keys without an expiry are read again so often, for files are rotated.
constexpr DurationMs StaticGoodForMs = 60'000;

constexpr CredentialNames ContainerNames{"AccessKeyId", "SecretAccessKey", "Token", "Expiration"};
constexpr CredentialNames SignOnNames{"accessKeyId", "secretAccessKey", "sessionToken",
                                      "expiration"};

/// The object of a good answer. The body is never repeated in an error: it may hold a secret.
Expected<QJsonObject> objectOf(const Expected<HttpAnswer>& answer, const QString& who) {
    if (!answer) {
        return failure(answer.error());
    }
    if (answer->status != 200) {
        return failure(ErrorCode::Unauthorized,
                       QStringLiteral("it gives no credentials (HTTP %1)").arg(answer->status),
                       who);
    }
    const QJsonDocument document = QJsonDocument::fromJson(answer->body);
    if (!document.isObject()) {
        return failure(ErrorCode::Protocol, QStringLiteral("the answer is no JSON object"), who);
    }
    return document.object();
}

Expected<Credentials> containerAnswer(const Expected<HttpAnswer>& answer, const QString& who) {
    const auto object = objectOf(answer, who);
    return object ? credentialsFrom(*object, ContainerNames, who) : failure(object.error());
}

Expected<Credentials> signOnAnswer(const Expected<HttpAnswer>& answer,
                                   const CredentialSource& source) {
    const QString& who = source.credentials.source;
    if (answer && (answer->status == 401 || answer->status == 403)) {
        return failure(ErrorCode::Unauthorized,
                       answer->status == 401
                           ? QStringLiteral("the sign-in has ended; run: ") + source.signIn
                           : QStringLiteral("this account or role is not the person's"),
                       who);
    }
    const auto object = objectOf(answer, who);
    return object ? credentialsFrom((*object)[QLatin1String("roleCredentials")].toObject(),
                                    SignOnNames, who)
                  : failure(object.error());
}

/// What can stand in a header and a path: a token, the name of a role.
bool isPlain(const QByteArray& text) {
    return !text.isEmpty() && text.size() <= 1024 && isHeaderWord(QByteArrayView(text));
}

Error noInstance(const Expected<HttpAnswer>& answer, const QString& who) {
    return {
        ErrorCode::Unauthorized,
        QStringLiteral("there are no AWS credentials: none in the environment, the profile or a "
                       "container, and no instance gives any (%1). Sign in (aws sso login), or "
                       "name a profile in deploy.profile")
            .arg(answer ? QStringLiteral("HTTP %1").arg(answer->status) : answer.error().message),
        who};
}

} // namespace

CredentialChain::CredentialChain(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options)) {
    Q_ASSERT(m_options.clock != nullptr);
    m_metadata.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
}

CredentialChain::~CredentialChain() {
    // They end their replies, for which the networks must still be there.
    qDeleteAll(findChildren<http::HttpExchange*>(Qt::FindDirectChildrenOnly));
}

void CredentialChain::fetch(Done done) {
    const TimeMs nowMs = m_options.clock->nowMs();
    if (m_current && m_current->expiresMs - nowMs > RefreshBeforeMs) {
        QMetaObject::invokeMethod(
            this, [done = std::move(done), credentials = *m_current] { done(credentials); },
            Qt::QueuedConnection);
        return;
    }
    m_waiting.push_back(std::move(done));
    if (m_waiting.size() == 1) {
        QMetaObject::invokeMethod(this, &CredentialChain::begin, Qt::QueuedConnection);
    }
}

void CredentialChain::forget() {
    m_current.reset();
}

void CredentialChain::begin() {
    const auto source = credentialSource(m_options.surroundings, m_options.profile);
    if (!source) {
        settle(failure(source.error()));
        return;
    }
    ask(*source, [this, roles = source->roles](const Expected<Credentials>& credentials) {
        assume(roles, credentials);
    });
}

/// One role after the other, each with the credentials of the one before.
void CredentialChain::assume(std::vector<AssumedRole> roles, const Expected<Credentials>& by) {
    if (!by || roles.empty()) {
        settle(by);
        return;
    }
    const QString region = m_options.region.isEmpty()
                               ? configuredRegion(m_options.surroundings, m_options.profile)
                               : m_options.region;
    const AssumedRole role = roles.front();
    roles.erase(roles.begin());
    const auto request =
        assumeRoleRequest(role,
                          {QUrl(m_options.surroundings.variable("AWS_ENDPOINT_URL_STS")),
                           region.toLatin1(), m_options.clock->nowMs()},
                          *by);
    if (!request) {
        settle(failure(request.error()));
        return;
    }
    send(m_network, *request, [this, role, roles](const Expected<HttpAnswer>& answer) {
        assume(roles, assumeRoleAnswer(answer, role));
    });
}

void CredentialChain::ask(const CredentialSource& source, const Done& done) {
    const QString who = source.credentials.source;
    switch (source.kind) {
    case CredentialSource::Kind::Static:
    case CredentialSource::Kind::Token:
        done(source.credentials);
        return;
    case CredentialSource::Kind::SingleSignOn:
        if (source.tokenExpiresMs <= m_options.clock->nowMs()) {
            done(failure(ErrorCode::Unauthorized,
                         QStringLiteral("the sign-in has ended; run: ") + source.signIn, who));
            return;
        }
        send(m_network, {source.url, "GET", {{"x-amz-sso_bearer_token", source.accessToken}}, {}},
             [source, done](const Expected<HttpAnswer>& answer) {
                 done(signOnAnswer(answer, source));
             });
        return;
    case CredentialSource::Kind::Container: {
        http::HttpRequest request{source.url, "GET", {}, {}};
        if (!source.authorization.isEmpty()) {
            request.headers.emplaceBack("Authorization", source.authorization);
        }
        send(m_metadata, request, [who, done](const Expected<HttpAnswer>& answer) {
            done(containerAnswer(answer, who));
        });
        return;
    }
    case CredentialSource::Kind::Instance:
        askInstance(source, done);
        return;
    }
}

/// IMDSv2 only: a token first, which a request that was forged through a proxy cannot have.
void CredentialChain::askInstance(const CredentialSource& source, const Done& done) {
    const QString who = source.credentials.source;
    const auto get = [root = source.url](const QString& path, const QByteArray& token) {
        http::HttpRequest request{root, "GET", {{"X-aws-ec2-metadata-token", token}}, {}};
        request.url.setPath(QStringLiteral("/latest/meta-data/iam/security-credentials/") + path);
        return request;
    };
    const auto onToken = [this, get, who, done](const Expected<HttpAnswer>& token) {
        if (!token || token->status != 200 || !isPlain(token->body)) {
            done(failure(noInstance(token, who)));
            return;
        }
        send(m_metadata, get(QString(), token->body),
             [this, get, who, done, token = token->body](const Expected<HttpAnswer>& names) {
                 const QByteArray role = names ? names->body.split('\n').first().trimmed() : "";
                 if (!names || names->status != 200 || !isPlain(role) || role.contains('/')) {
                     done(failure(noInstance(names, who)));
                     return;
                 }
                 send(m_metadata, get(QString::fromLatin1(role), token),
                      [who, done](const Expected<HttpAnswer>& answer) {
                          done(containerAnswer(answer, who));
                      });
             });
    };
    http::HttpRequest request{
        source.url, "PUT", {{"X-aws-ec2-metadata-token-ttl-seconds", "21600"}}, {}};
    request.url.setPath(QStringLiteral("/latest/api/token"));
    send(m_metadata, request, onToken);
}

void CredentialChain::send(QNetworkAccessManager& network, http::HttpRequest request,
                           http::HttpExchange::Done done) {
    request.deadlineMs =
        &network == &m_metadata ? m_options.metadataDeadlineMs : m_options.deadlineMs;
    request.bodyLimitBytes = LargestAnswer;
    http::HttpExchange::send(network, request, this, std::move(done));
}

void CredentialChain::settle(Expected<Credentials> credentials) {
    const TimeMs nowMs = m_options.clock->nowMs();
    if (credentials && credentials->expiresMs != NoTime &&
        credentials->expiresMs - nowMs < LastMomentMs) {
        credentials = failure(ErrorCode::Unauthorized,
                              QStringLiteral("the credentials given have expired already; check "
                                             "this machine's clock"),
                              credentials->source);
    }
    if (!credentials && m_current && m_current->expiresMs - nowMs >= LastMomentMs) {
        qWarning("AWS credentials could not be renewed; the current ones are used on: %s",
                 qUtf8Printable(credentials.error().text()));
        credentials = *m_current;
    } else if (credentials) {
        m_current = *credentials;
        if (m_current->expiresMs == NoTime) {
            m_current->expiresMs = nowMs + RefreshBeforeMs + StaticGoodForMs;
        }
    } else {
        m_current.reset();
    }
    std::vector<Done> waiting;
    waiting.swap(m_waiting);
    for (const Done& done : waiting) {
        done(credentials);
    }
}

} // namespace wb::aws
