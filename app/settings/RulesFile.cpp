// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/RulesFile.h"

#include "app/settings/SelectorText.h"
#include "models/base/SafeText.h"
#include "models/health/Finding.h"

#include <QRegularExpression>

namespace wb::settings {

namespace {

using health::MetricRule;

QString readName(YamlMap& map) {
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$"));
    const QString key = QStringLiteral("name");
    const QString name = map.requiredText(key);
    if (!name.isEmpty() && !form.match(name).hasMatch()) {
        map.mistake(key, Sentence::tr("\"name\" is \"%1\"; expected at most 64 letters, digits, "
                                      "dots, dashes and underscores, such as job-bad",
                                      name));
    }
    if (health::reservedRuleNames().contains(name)) {
        map.mistake(key, Sentence::tr("\"%1\" is a built-in rule; take another name", name));
    }
    return name;
}

void readCondition(YamlMap& map, MetricRule& rule) {
    const QString key = QStringLiteral("when");
    const QString written = map.requiredText(key);
    if (written.isEmpty()) {
        return;
    }
    const auto condition = parseCondition(written);
    if (!condition) {
        map.mistake(key, Sentence::tr("\"%1\" is %2", key, condition.error()));
        return;
    }
    rule.series = condition->series;
    rule.comparison = condition->comparison;
    rule.number = condition->number;
}

QString readReason(YamlMap& map) {
    constexpr qsizetype Longest = 200;
    const QString key = QStringLiteral("reason");
    QString reason = base::flattened(map.text(key));
    if (reason.size() > Longest) {
        map.mistake(key, Sentence::tr("\"reason\" is longer than 200 characters"));
    }
    // The figure follows behind a colon.
    while (reason.endsWith(QLatin1Char('.'))) {
        reason.chop(1);
    }
    return reason;
}

QStringList readServices(YamlMap& map, const QStringList& known) {
    const QString key = QStringLiteral("services");
    const QStringList names = map.texts(key);
    for (const QString& name : names) {
        if (known.isEmpty() || known.contains(name)) {
            continue;
        }
        const QString near = didYouMean(name, known);
        map.mistake(key, near.isEmpty()
                             ? Sentence::tr("there is no service \"%1\"", name)
                             : Sentence::tr("there is no service \"%1\"; did you mean \"%2\"?",
                                            name, near));
    }
    return names;
}

MetricRule readMetricRule(YamlMap& map, DurationMs worsenAfterMs, const QStringList& services) {
    const QString degraded = QStringLiteral("degraded");
    const QString unhealthy = QStringLiteral("unhealthy");
    const QString ignore = QStringLiteral("ignore");
    const QString unknown = QStringLiteral("unknown");
    MetricRule rule;
    rule.name = readName(map);
    readCondition(map, rule);
    rule.severity =
        map.choice(QStringLiteral("severity"), {degraded, unhealthy}, degraded) == unhealthy
            ? fleet::HealthState::Unhealthy
            : fleet::HealthState::Degraded;
    rule.forMs = map.duration(QStringLiteral("for"), worsenAfterMs, 0, 86'400'000);
    rule.reason = readReason(map);
    rule.absent = map.choice(QStringLiteral("absent"), {ignore, unknown}, ignore) == unknown
                      ? MetricRule::Absent::Unknown
                      : MetricRule::Absent::Ignored;
    rule.services = readServices(map, services);
    map.reportUnknownKeys();
    return rule;
}

void readMetricRules(YamlMap& map, health::RuleSet& rules, const QStringList& services) {
    const QString key = QStringLiteral("metrics");
    QVector<YamlMap> written = map.maps(key);
    if (written.size() > MetricRule::CountLimit) {
        map.mistake(key, Sentence::tr("\"metrics\" has %1 rules; it must have at most %2",
                                      written.size(), MetricRule::CountLimit));
        written = written.mid(0, MetricRule::CountLimit);
    }
    QStringList names;
    for (YamlMap& item : written) {
        rules.metrics.append(readMetricRule(item, rules.worsenAfterMs, services));
        const QString& name = rules.metrics.constLast().name;
        if (!name.isEmpty() && names.contains(name)) {
            item.mistake(QStringLiteral("name"),
                         Sentence::tr("a second rule is named \"%1\"", name));
        }
        names << name;
    }
}

void checkOrder(YamlMap& map, const health::RuleSet& rules) {
    if (rules.memoryUnhealthy < rules.memoryDegraded) {
        map.mistake(QStringLiteral("memory_unhealthy"),
                    Sentence::tr("\"memory_unhealthy\" must not be below \"memory_degraded\""));
    }
}

} // namespace

health::RuleSet readRules(YamlMap map, const QStringList& services) {
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
    checkOrder(map, rules);
    readMetricRules(map, rules, services);
    map.reportUnknownKeys();
    return rules;
}

tl::expected<health::RuleSet, Mistakes> loadRules(const QString& path,
                                                  const QStringList& services) {
    Mistakes mistakes;
    YamlMap root = YamlMap::fromFile(path, mistakes);
    const QString key = QStringLiteral("rules");
    const bool nested = root.has(key);
    const health::RuleSet rules = readRules(nested ? root.map(key) : root, services);
    if (nested) {
        root.reportUnknownKeys();
    }
    if (!mistakes.isEmpty()) {
        return tl::unexpected(mistakes);
    }
    return rules;
}

} // namespace wb::settings
