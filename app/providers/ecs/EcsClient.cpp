// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/ecs/EcsClient.h"

#include "app/providers/Refusal.h"
#include "app/providers/aws/SigV4.h"
#include "app/providers/ecs/Ec2Xml.h"
#include "app/providers/ecs/EcsError.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QTimer>

#include <algorithm>

namespace wb::ecs {

namespace {

using http::HttpAnswer;

constexpr int MostAttempts = 5;

struct ApiNames {
    QString host;
    QByteArray signingName;
    QByteArray target;
};

/// From botocore's service-2.json of each API.
ApiNames namesOf(Api api) {
    if (api == Api::AutoScaling) {
        return {QStringLiteral("application-autoscaling"), "application-autoscaling",
                "AnyScaleFrontendService"};
    }
    if (api == Api::Ec2) {
        return {QStringLiteral("ec2"), "ec2", {}};
    }
    return {QStringLiteral("ecs"), "ecs", "AmazonEC2ContainerServiceV20141113"};
}

} // namespace

struct EcsClient::Attempt {
    EcsCall call;
    Done done;
    DurationMs sinceMs = 0; ///< Steady.
    int number = 1;
    bool hasNewCredentials = false;

    [[nodiscard]] bool isWrite() const { return call.sendByMs >= 0; }
};

EcsClient::EcsClient(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_chain({m_options.profile, m_options.region, m_options.surroundings, m_options.clock})
    , m_random(m_options.seed) {
    if (m_options.region.isEmpty()) {
        m_options.region = aws::configuredRegion(m_options.surroundings, m_options.profile);
    }
}

EcsClient::~EcsClient() {
    // They end their replies, for which m_network must still be there.
    qDeleteAll(findChildren<http::HttpExchange*>(Qt::FindDirectChildrenOnly));
}

QString EcsClient::where() const {
    return QStringLiteral("AWS ECS in ") +
           (m_options.region.isEmpty() ? QStringLiteral("no region") : m_options.region);
}

bool EcsClient::isHere() const {
    const QString host = urlOf(Api::Ecs).host();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

QUrl EcsClient::urlOf(Api api) const {
    QUrl url = m_options.endpoint;
    if (url.isEmpty()) {
        const char* variable = api == Api::Ecs   ? "AWS_ENDPOINT_URL_ECS"
                               : api == Api::Ec2 ? "AWS_ENDPOINT_URL_EC2"
                                                 : "AWS_ENDPOINT_URL_APPLICATION_AUTO_SCALING";
        url = QUrl(m_options.surroundings.variable(variable));
    }
    if (url.isEmpty()) {
        url = QUrl(QStringLiteral("https://") + aws::hostOf(namesOf(api).host, m_options.region));
    }
    url.setUserInfo(QString());
    url.setPath(QStringLiteral("/"));
    url.setQuery(QString());
    return url;
}

void EcsClient::call(const EcsCall& call, Done done) {
    auto attempt = std::make_shared<Attempt>();
    attempt->call = call;
    attempt->done = std::move(done);
    attempt->sinceMs = m_options.clock->steadyMs();
    if (!aws::isRegion(m_options.region)) {
        QMetaObject::invokeMethod(
            this,
            [attempt] {
                attempt->done(failure(ErrorCode::Unauthorized,
                                      QStringLiteral("no AWS region is known: set deploy.region, "
                                                     "AWS_REGION or the profile's region"),
                                      attempt->call.what));
            },
            Qt::QueuedConnection);
        return;
    }
    sign(attempt);
}

void EcsClient::sign(const std::shared_ptr<Attempt>& attempt) {
    m_chain.fetch([this, attempt](const Expected<aws::Credentials>& credentials) {
        const bool isLate =
            attempt->isWrite() && m_options.clock->steadyMs() > attempt->call.sendByMs;
        if (!credentials) {
            Error error = credentials.error();
            attempt->done(
                failure(attempt->isWrite() ? providers::notSent(std::move(error)) : error));
        } else if (isLate) {
            attempt->done(failure(providers::notSent(
                {ErrorCode::Timeout, QStringLiteral("the credentials came too late"),
                 attempt->call.what})));
        } else {
            send(attempt, *credentials);
        }
    });
}

void EcsClient::send(const std::shared_ptr<Attempt>& attempt, const aws::Credentials& credentials) {
    const EcsCall& call = attempt->call;
    const ApiNames names = namesOf(call.api);
    http::HttpRequest request;
    request.url = urlOf(call.api);
    request.verb = "POST";
    const bool isForm = call.api == Api::Ec2;
    request.body = isForm ? ec2Form(call.action, call.input)
                          : QJsonDocument(call.input).toJson(QJsonDocument::Compact);
    request.deadlineMs = m_options.deadlineMs;
    request.bodyLimitBytes = m_options.bodyLimitBytes;
    aws::Signable signable;
    signable.body = *request.body;
    signable.headers = {{"Host", aws::hostHeader(request.url)},
                        {"Content-Type", isForm ? "application/x-www-form-urlencoded"
                                                : "application/x-amz-json-1.1"}};
    if (!isForm) {
        signable.headers.emplaceBack("X-Amz-Target", names.target + '.' + call.action);
    }
    request.headers = aws::signedHeaders(
        signable, {m_options.region.toLatin1(), names.signingName, m_options.clock->nowMs()},
        credentials);
    http::HttpExchange::send(
        m_network, request, this,
        [this, attempt](Expected<HttpAnswer> answer) { answered(attempt, std::move(answer)); });
}

void EcsClient::answered(const std::shared_ptr<Attempt>& attempt, Expected<HttpAnswer> answer) {
    if (answer && attempt->call.api == Api::Ec2) {
        const QJsonObject told = ec2Answer(answer->body);
        answer->body =
            told.isEmpty() ? QByteArray() : QJsonDocument(told).toJson(QJsonDocument::Compact);
    }
    if (!answer) {
        Error error = answer.error();
        const bool passes = error.code == ErrorCode::Network || error.code == ErrorCode::Timeout;
        error.context = attempt->call.what + QStringLiteral(" at ") + error.context;
        if (!isSentAgain(*attempt, passes)) {
            attempt->done(failure(std::move(error)));
            return;
        }
    } else if (answer->status != 200) {
        const EcsRefusal refusal = refusalOf(*answer, attempt->call.what);
        if (refusal.wantsCredentials) {
            m_chain.forget();
            if (!attempt->isWrite() && !attempt->hasNewCredentials) {
                attempt->hasNewCredentials = true;
                sign(attempt);
                return;
            }
        }
        if (!isSentAgain(*attempt, refusal.passes)) {
            attempt->done(failure(refusal.error));
            return;
        }
    } else {
        const QJsonDocument body = QJsonDocument::fromJson(answer->body);
        attempt->done(body.isObject() ? Expected<QJsonObject>(body.object())
                                      : failure(ErrorCode::Protocol,
                                                QStringLiteral("the answer is no JSON object"),
                                                attempt->call.what));
        return;
    }
    const int longestMs =
        std::min(m_options.longestBackOffMs, m_options.firstBackOffMs << (attempt->number - 1));
    ++attempt->number;
    QTimer::singleShot(static_cast<int>(m_random.bounded(longestMs + 1)), this,
                       [this, attempt] { sign(attempt); });
}

bool EcsClient::isSentAgain(const Attempt& attempt, bool passes) const {
    return passes && !attempt.isWrite() && attempt.call.isWorthRetrying &&
           attempt.number < MostAttempts &&
           m_options.clock->steadyMs() - attempt.sinceMs < m_options.retryForMs;
}

} // namespace wb::ecs
