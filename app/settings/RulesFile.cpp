// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/RulesFile.h"

namespace wb::settings {

health::RuleSet readRules(YamlMap map) {
    health::RuleSet rules = health::RuleSet::standard();
    const auto readFraction = [&](const char* key, double& value) {
        value = map.fraction(QLatin1String(key), value);
    };
    const auto readFactor = [&](const char* key, double& value) {
        value = map.number(QLatin1String(key), value, 0.0, 1e6);
    };
    const auto readDuration = [&](const char* key, DurationMs& value) {
        value = map.duration(QLatin1String(key), value, 0, 86'400'000);
    };
    readFraction("memory_degraded", rules.memoryDegraded);
    readFraction("memory_unhealthy", rules.memoryUnhealthy);
    readDuration("time_to_limit_degraded", rules.timeToLimitDegradedMs);
    readFraction("memory_rise_floor", rules.memoryRiseFloor);
    readFactor("latency_degraded", rules.latencyDegraded);
    readFactor("latency_unhealthy", rules.latencyUnhealthy);
    readFactor("errors_degraded", rules.errorsDegraded);
    readFactor("errors_unhealthy", rules.errorsUnhealthy);
    readFactor("minimum_requests_per_second", rules.minimumRequestsPerSecond);
    readFraction("cpu_degraded", rules.cpuDegraded);
    readDuration("worsen_after", rules.worsenAfterMs);
    readDuration("improve_after", rules.improveAfterMs);
    readDuration("rate_window", rules.rateWindowMs);
    readFraction("unhealthy_task_fraction", rules.unhealthyTaskFraction);
    if (rules.memoryUnhealthy < rules.memoryDegraded) {
        map.mistake(QStringLiteral("memory_unhealthy"),
                    QStringLiteral("\"memory_unhealthy\" must not be below \"memory_degraded\""));
    }
    map.reportUnknownKeys();
    return rules;
}

tl::expected<health::RuleSet, Mistakes> loadRules(const QString& path) {
    Mistakes mistakes;
    YamlMap root = YamlMap::fromFile(path, mistakes);
    const QString key = QStringLiteral("rules");
    const bool nested = root.has(key);
    const health::RuleSet rules = readRules(nested ? root.map(key) : root);
    if (nested) {
        root.reportUnknownKeys();
    }
    if (!mistakes.isEmpty()) {
        return tl::unexpected(mistakes);
    }
    return rules;
}

} // namespace wb::settings
