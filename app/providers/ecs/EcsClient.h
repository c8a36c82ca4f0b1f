// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/aws/CredentialChain.h"

#include <QJsonObject>
#include <QRandomGenerator>

#include <memory>

namespace wb::ecs {

enum class Api { Ecs, AutoScaling, Ec2 };

struct EcsCall {
    QString what;      ///< "reading shop at AWS ECS": how messages name the request.
    QByteArray action; ///< "DescribeServices"
    QJsonObject input;
    Api api = Api::Ecs;
    /// A write: sent at most once, and not at all after this steady time; -1: a read.
    DurationMs sendByMs = -1;
    bool isWorthRetrying = true; ///< Of a read.
};

/// The APIs of ECS and Application Auto Scaling (AWS JSON 1.1) and EC2 (Ec2Xml.h) of one region,
/// signed with the standard chain's credentials. No redirect is followed. A read that is throttled,
/// or fails in a way that passes, is sent again a few times, each after a random part of a doubling
/// wait, so that many who were throttled together do not come back together. A write is sent once.
/// Main thread.
class EcsClient : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString region;  ///< Empty: what environment or profile names.
        QString profile; ///< Empty: the usual one.
        QUrl endpoint;   ///< Of all APIs; empty: AWS' own in the region.
        aws::Surroundings surroundings = aws::Surroundings::ofProcess();
        const Clock* clock = nullptr;
        int deadlineMs = 5000;    ///< For one request and its answer.
        int retryForMs = 10'000;  ///< No read is begun anew after this.
        int firstBackOffMs = 500; ///< The first wait is at most so long.
        int longestBackOffMs = 4000;
        qint64 bodyLimitBytes = 8 << 20;
        quint32 seed = 1; ///< Of the jitter.
    };
    using Done = std::function<void(Expected<QJsonObject>)>;

    explicit EcsClient(Options options, QObject* parent = nullptr);
    ~EcsClient() override;

    /// Answers exactly once, later; not at all if this is destroyed before. Errors as
    /// DeployProvider has them: clear refusals by their own code, doubt as Timeout, Network,
    /// Protocol or LimitExceeded. What stood in the way before a write was sent is never a doubt.
    void call(const EcsCall& call, Done done);
    /// "AWS ECS in eu-west-1", for messages.
    [[nodiscard]] QString where() const;
    /// Whether something on this machine stands in for AWS.
    [[nodiscard]] bool isHere() const;
    [[nodiscard]] const Clock& clock() const { return *m_options.clock; }

private:
    struct Attempt;
    void sign(const std::shared_ptr<Attempt>& attempt);
    void send(const std::shared_ptr<Attempt>& attempt, const aws::Credentials& credentials);
    void answered(const std::shared_ptr<Attempt>& attempt, Expected<http::HttpAnswer> answer);
    [[nodiscard]] bool isSentAgain(const Attempt& attempt, bool passes) const;
    [[nodiscard]] QUrl urlOf(Api api) const;

    Options m_options;
    aws::CredentialChain m_chain;
    QNetworkAccessManager m_network;
    QRandomGenerator m_random;
};

} // namespace wb::ecs
