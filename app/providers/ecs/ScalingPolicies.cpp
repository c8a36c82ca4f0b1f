// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/ecs/ScalingPolicies.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

namespace wb::ecs {

namespace {

using fleet::ScalingSpec;
using fleet::Signal;

QString text(const QJsonValue& object, const char* member) {
    return object[QLatin1String(member)].toString();
}

/// Nothing: it is no signal of Watchbridge's.
std::optional<Signal> watchedSignal(const QJsonValue& configuration) {
    const QJsonValue predefined = configuration[QLatin1String("PredefinedMetricSpecification")];
    const QJsonValue own = configuration[QLatin1String("CustomizedMetricSpecification")];
    const bool isOfEcs = text(own, "Namespace") == QLatin1String("AWS/ECS");
    const QString metric =
        isOfEcs ? text(own, "MetricName") : text(predefined, "PredefinedMetricType");
    if (metric == QLatin1String("ECSServiceAverageCPUUtilization") ||
        metric == QLatin1String("CPUUtilization")) {
        return Signal::Cpu;
    }
    if (metric == QLatin1String("ECSServiceAverageMemoryUtilization") ||
        metric == QLatin1String("MemoryUtilization")) {
        return Signal::Memory;
    }
    return metric == QLatin1String("ALBRequestCountPerTarget") ? std::optional(Signal::Traffic)
                                                               : std::nullopt;
}

ScalingSpec specOf(const QJsonValue& policy) {
    ScalingSpec spec;
    if (text(policy, "PolicyType") != QLatin1String("TargetTrackingScaling")) {
        return spec;
    }
    const QJsonValue configuration =
        policy[QLatin1String("TargetTrackingScalingPolicyConfiguration")];
    spec.signal = watchedSignal(configuration);
    const double target = configuration[QLatin1String("TargetValue")].toDouble(fleet::NoValue);
    if (spec.signal && *spec.signal != Signal::Traffic) {
        spec.above = target / 100;
    }
    return spec;
}

} // namespace

Expected<ScalingSpec> parseScaling(const QJsonObject& answer) {
    const QJsonValue policies = answer[QLatin1String("ScalingPolicies")];
    if (!policies.isArray()) {
        return failure(ErrorCode::Protocol,
                       QStringLiteral("the answer is not as Application Auto Scaling has it: "
                                      "\"ScalingPolicies\" is no list"));
    }
    QVector<ScalingSpec> specs;
    const QJsonArray items = policies.toArray();
    for (const auto& policy : items) {
        specs << specOf(policy);
    }
    const auto find = [&](std::optional<Signal> signal) {
        return std::find_if(specs.begin(), specs.end(),
                            [&](const ScalingSpec& spec) { return spec.signal == signal; });
    };
    for (const std::optional<Signal> signal :
         {std::optional(Signal::Memory), std::optional<Signal>(), std::optional(Signal::Cpu),
          std::optional(Signal::Traffic)}) {
        if (const auto found = find(signal); found != specs.end()) {
            return *found;
        }
    }
    return ScalingSpec();
}

} // namespace wb::ecs
