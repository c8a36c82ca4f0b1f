// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/ecs/EcsAutoscaler.h"

#include "app/providers/Refusal.h"
#include "app/providers/ecs/EcsJson.h"

#include <QJsonArray>

#include <algorithm>

namespace wb::ecs {

namespace {

constexpr int MostTasks = 1'000'000;
/// A caller gives up after 15 s; a write must have left, and been answered, by then.
constexpr DurationMs SendWithinMs = 8'000;
constexpr DurationMs RefusalGoodForMs = 10 * 60'000;

QString resourceOf(const QString& cluster, const QString& service) {
    return QStringLiteral("service/%1/%2")
        .arg(cluster.isEmpty() ? QStringLiteral("default") : cluster.section(u'/', -1), service);
}

} // namespace

Expected<std::optional<fleet::ScalingRange>> parseTarget(const QJsonObject& answer) {
    const QJsonValue targets = answer[QLatin1String("ScalableTargets")];
    if (!targets.isArray()) {
        return failure(ErrorCode::Protocol,
                       QStringLiteral("the answer is not as Application Auto Scaling has it: "
                                      "\"ScalableTargets\" is no list"));
    }
    const QJsonArray all = targets.toArray();
    if (all.isEmpty()) {
        return std::optional<fleet::ScalingRange>();
    }
    const QJsonValue told = all.first();
    const auto count = [&](const char* member) {
        return std::clamp(told[QLatin1String(member)].toInt(), 0, MostTasks);
    };
    fleet::ScalingRange range;
    range.minimum = count("MinCapacity");
    range.maximum = count("MaxCapacity");
    return std::optional(range);
}

EcsAutoscaler::EcsAutoscaler(EcsClient& client, const QString& cluster, const QString& service)
    : m_client(client)
    , m_cluster(cluster)
    , m_service(service)
    , m_resource(resourceOf(cluster, service)) {}

QJsonObject EcsAutoscaler::targetWith(const QString& key, const QJsonValue& value) const {
    return {{QStringLiteral("ServiceNamespace"), QStringLiteral("ecs")},
            {QStringLiteral("ScalableDimension"), QStringLiteral("ecs:service:DesiredCount")},
            {key, value}};
}

QString EcsAutoscaler::refusal() const {
    return m_client.clock().steadyMs() - m_refusedMs < RefusalGoodForMs ? m_refusal : QString();
}

void EcsAutoscaler::find(Found done) {
    EcsCall call{
        QStringLiteral("reading the scalable target %1").arg(m_resource), "DescribeScalableTargets",
        targetWith(QStringLiteral("ResourceIds"), QJsonArray{m_resource}), Api::AutoScaling};
    call.isWorthRetrying = false;
    m_client.call(call,
                  [name = m_resource, done = std::move(done)](const Expected<QJsonObject>& answer) {
                      auto target = answer ? parseTarget(*answer) : failure(answer.error());
                      if (target && *target) {
                          (*target)->name = QStringLiteral("the scalable target ") + name;
                      }
                      done(std::move(target));
                  });
}

QString EcsAutoscaler::place(const QString& service) {
    Q_UNUSED(service)
    return m_place;
}

/// Whose account it is only the service's ARN tells where there is no scalable target: with another
/// profile or other credentials none of its is taken for one that is gone.
void EcsAutoscaler::fetchRange(const QString& service,
                               Reply<std::optional<fleet::ScalingRange>> reply) {
    Q_UNUSED(service)
    QJsonObject input{{QStringLiteral("services"), QJsonArray{m_service}}};
    if (!m_cluster.isEmpty()) {
        input.insert(QLatin1String("cluster"), m_cluster);
    }
    EcsCall call{QStringLiteral("reading whose %1 is").arg(m_resource), "DescribeServices", input};
    call.isWorthRetrying = false;
    m_client.call(call, [this, reply = std::move(reply)](const Expected<QJsonObject>& answer) {
        const auto owner = answer ? parseOwner(*answer) : failure(answer.error());
        if (!owner) {
            reply(failure(owner.error()));
            return;
        }
        m_place = *owner + u':' + m_resource;
        find(reply);
    });
}

void EcsAutoscaler::changeMinimum(const MinimumChange& change, Reply<fleet::ScalingRange> reply) {
    const DurationMs sendByMs =
        m_client.clock().steadyMs() + std::min(SendWithinMs, change.leaveWithinMs);
    find([this, change, sendByMs,
          reply = std::move(reply)](const Expected<std::optional<fleet::ScalingRange>>& target) {
        if (!target) {
            reply(failure(
                providers::beforeWrite(target.error(), QStringLiteral("the scalable target"))));
        } else if (!*target) {
            reply(failure(ErrorCode::NotFound, QStringLiteral("it has no scalable target any more"),
                          m_resource));
        } else if ((*target)->minimum != change.from) {
            reply(failure(ErrorCode::Conflict,
                          QStringLiteral("its minimum is %1 by now, not %2")
                              .arg((*target)->minimum)
                              .arg(change.from),
                          m_resource));
        } else {
            send(change, **target, sendByMs, reply);
        }
    });
}

void EcsAutoscaler::send(const MinimumChange& change, const fleet::ScalingRange& range,
                         DurationMs sendByMs, Reply<fleet::ScalingRange> reply) {
    QJsonObject input = targetWith(QStringLiteral("ResourceId"), m_resource);
    input.insert(QLatin1String("MinCapacity"), change.to);
    ++m_changes;
    m_client.call(
        {QStringLiteral("changing the minimum of %1").arg(m_resource), "RegisterScalableTarget",
         input, Api::AutoScaling, sendByMs},
        [this, change, range, reply = std::move(reply)](const Expected<QJsonObject>& answer) {
            // What was read while it was on its way may be from before it took effect.
            ++m_changes;
            m_refusal.clear();
            if (!answer) {
                if (answer.error().code == ErrorCode::Forbidden) {
                    m_refusal = answer.error().message;
                    m_refusedMs = m_client.clock().steadyMs();
                }
                reply(failure(answer.error()));
                return;
            }
            fleet::ScalingRange now = range;
            now.minimum = change.to;
            reply(now);
        });
}

} // namespace wb::ecs
