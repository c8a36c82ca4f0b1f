// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/ecs/EcsClient.h"
#include "models/deploy/DeployProvider.h"

namespace wb::ecs {

/// DescribeScalableTargets' answer (2016-02-06, botocore's service-2.json), without a name;
/// nothing: there is none. One whose scaling in is suspended is one as well: that can end
/// meanwhile, and does not hold off scheduled changes.
[[nodiscard]] Expected<std::optional<fleet::ScalingRange>> parseTarget(const QJsonObject& answer);

/// The scalable target of one service. Its MinCapacity is what is changed, by
/// RegisterScalableTarget with nothing else in it, which leaves all else as it is: a number tells
/// whose it is, which a suspension, being on or off, does not. There is no version to name, so that
/// it is read just before. Main thread.
class EcsAutoscaler : public deploy::Autoscaler {
public:
    using Found = std::function<void(Expected<std::optional<fleet::ScalingRange>>)>;

    /// The client outlives this; an empty cluster is "default".
    EcsAutoscaler(EcsClient& client, const QString& cluster, const QString& service);

    /// Answers exactly once, later.
    void find(Found done);
    /// Moves with each change from here, when it is sent and when it is answered: what was read
    /// before the last time is old.
    [[nodiscard]] int changes() const { return m_changes; }
    /// AWS tells no permission beforehand: why it refused a change lately; empty: it did not.
    [[nodiscard]] QString refusal() const;
    [[nodiscard]] QString place(const QString& service) override;
    void fetchRange(const QString& service,
                    Reply<std::optional<fleet::ScalingRange>> reply) override;
    void changeMinimum(const MinimumChange& change, Reply<fleet::ScalingRange> reply) override;

private:
    void send(const MinimumChange& change, const fleet::ScalingRange& range, DurationMs sendByMs,
              Reply<fleet::ScalingRange> reply);
    [[nodiscard]] QJsonObject targetWith(const QString& key, const QJsonValue& value) const;

    EcsClient& m_client;
    const QString m_cluster; ///< Its name or ARN; empty: "default".
    const QString m_service;
    QString m_place;          ///< The service's ARN, once it was asked for.
    const QString m_resource; ///< "service/prod/chat"
    int m_changes = 0;
    QString m_refusal;
    DurationMs m_refusedMs = 0; ///< Steady.
};

} // namespace wb::ecs
