// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/ecs/ContainerHosts.h"

#include <QJsonArray>

#include <algorithm>

namespace wb::ecs {

namespace {

constexpr qsizetype InstancesACall = 100;
constexpr DurationMs AgainAfterMs = 60'000;

QStringList instancesOf(const QVector<EcsTask>& tasks) {
    QStringList used;
    for (const EcsTask& task : tasks) {
        const bool needsOne = task.host.isEmpty() && task.lastStatus == QLatin1String("RUNNING");
        if (needsOne && !task.containerInstance.isEmpty()) {
            used << task.containerInstance;
        }
    }
    used.removeDuplicates();
    return used;
}

} // namespace

void ContainerHosts::look(const QVector<EcsTask>& tasks, DurationMs nowMs, const Ask& ask) {
    const QStringList used = instancesOf(tasks);
    m_addresses.removeIf([&](const auto& known) { return !used.contains(known.key()); });
    const bool isTime = m_readMs < 0 || nowMs - m_readMs >= AgainAfterMs;
    QStringList missing;
    for (const QString& arn : used) {
        const auto known = m_addresses.constFind(arn);
        if (known == m_addresses.constEnd() || (known->isEmpty() && isTime)) {
            missing << arn;
            m_addresses.insert(arn, {});
        }
    }
    if (missing.isEmpty()) {
        return;
    }
    m_readMs = nowMs;
    m_trouble.clear();
    for (qsizetype i = 0; i < missing.size(); i += InstancesACall) {
        ask(
            "DescribeContainerInstances",
            {{QStringLiteral("containerInstances"),
              QJsonArray::fromStringList(missing.mid(i, InstancesACall))}},
            [this, ask](const Expected<QJsonObject>& answer) -> Expected<void> {
                const auto told =
                    answer ? parseContainerInstances(*answer) : failure(answer.error());
                if (told) {
                    askAddresses(*told, ask);
                } else {
                    m_trouble = told.error().message;
                }
                return {};
            },
            Api::Ecs);
    }
}

void ContainerHosts::askAddresses(const QVector<ContainerInstance>& instances, const Ask& ask) {
    QStringList ids;
    for (const ContainerInstance& instance : instances) {
        if (instance.ec2Id.startsWith(QLatin1String("i-"))) {
            ids << instance.ec2Id;
        } else {
            m_trouble = QStringLiteral("it runs on a machine that is none of EC2's");
        }
    }
    if (ids.isEmpty()) {
        return;
    }
    ask(
        "DescribeInstances", {{QStringLiteral("InstanceId"), QJsonArray::fromStringList(ids)}},
        [this, instances](const Expected<QJsonObject>& answer) -> Expected<void> {
            if (!answer) {
                m_trouble = answer.error().message;
                return {};
            }
            const QJsonObject addresses = (*answer)[QLatin1String("addresses")].toObject();
            for (const ContainerInstance& instance : instances) {
                m_addresses.insert(instance.arn, addresses[instance.ec2Id].toString());
            }
            return {};
        },
        Api::Ec2);
}

} // namespace wb::ecs
