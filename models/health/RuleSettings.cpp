// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/RuleSettings.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

namespace wb::health {

namespace {

using Unit = RuleSetting::Unit;
using fleet::LabelMatcher;

constexpr DurationMs LongestMs = 86'400'000;
constexpr double MostTimes = 1e6;
const QString ForSuffix = QStringLiteral(" for");

/// A member of RuleSet, which is a number or a duration.
struct Member {
    const char* name;
    Unit unit;
    double step;
    double RuleSet::*number = nullptr;
    DurationMs RuleSet::*duration = nullptr;

    [[nodiscard]] double of(const RuleSet& rules) const {
        return number != nullptr ? rules.*number : static_cast<double>(rules.*duration);
    }
    void put(RuleSet& rules, double value) const {
        if (number != nullptr) {
            rules.*number = value;
        } else {
            rules.*duration = static_cast<DurationMs>(std::llround(value));
        }
    }
};

constexpr std::array Members = {
    Member{"memory_degraded", Unit::Share, 0.01, &RuleSet::memoryDegraded},
    Member{"memory_unhealthy", Unit::Share, 0.01, &RuleSet::memoryUnhealthy},
    Member{"time_to_limit_degraded", Unit::Duration, 60e3, nullptr,
           &RuleSet::timeToLimitDegradedMs},
    Member{"memory_rise_floor", Unit::Share, 0.01, &RuleSet::memoryRiseFloor},
    Member{"latency_degraded", Unit::Times, 0.1, &RuleSet::latencyDegraded},
    Member{"latency_unhealthy", Unit::Times, 0.1, &RuleSet::latencyUnhealthy},
    Member{"errors_degraded", Unit::Times, 0.1, &RuleSet::errorsDegraded},
    Member{"errors_unhealthy", Unit::Times, 0.1, &RuleSet::errorsUnhealthy},
    Member{"minimum_requests_per_second", Unit::Number, 0.1, &RuleSet::minimumRequestsPerSecond},
    Member{"cpu_degraded", Unit::Share, 0.01, &RuleSet::cpuDegraded},
    Member{"worsen_after", Unit::Duration, 5e3, nullptr, &RuleSet::worsenAfterMs},
    Member{"improve_after", Unit::Duration, 5e3, nullptr, &RuleSet::improveAfterMs},
    Member{"rate_window", Unit::Duration, 5e3, nullptr, &RuleSet::rateWindowMs},
    Member{"unhealthy_task_fraction", Unit::Share, 0.01, &RuleSet::unhealthyTaskFraction},
};

bool isAllowed(Unit unit, double value) {
    switch (unit) {
    case Unit::Share:
        return value >= 0 && value <= 1;
    case Unit::Times:
        return value >= 0 && value <= MostTimes;
    case Unit::Duration:
        return value >= 0 && value <= static_cast<double>(LongestMs);
    case Unit::Number:
        break;
    }
    return std::isfinite(value);
}

QString numberText(double value) {
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

/// The largest unit that the duration is a whole number of, as the file writes it.
QString durationText(DurationMs ms, const QString& gap, const QString& minutes) {
    const std::pair<DurationMs, QString> units[] = {{3'600'000, QStringLiteral("h")},
                                                    {60'000, minutes},
                                                    {1000, QStringLiteral("s")},
                                                    {1, QStringLiteral("ms")}};
    for (const auto& [unitMs, name] : units) {
        if (ms > 0 && ms % unitMs == 0) {
            return QString::number(ms / unitMs) + gap + name;
        }
    }
    return QStringLiteral("0") + gap + QStringLiteral("s");
}

QString percentNumber(double share) {
    return numberText(std::round(share * 1e8) / 1e6);
}

QString fileText(Unit unit, double value) {
    switch (unit) {
    case Unit::Share:
        return percentNumber(value) + u'%';
    case Unit::Duration:
        return durationText(std::llround(value), {}, QStringLiteral("m"));
    default:
        return numberText(value);
    }
}

/// A text of YAML's in single quotes, in which nothing has a meaning but the quote itself.
QString quoted(const QString& text) {
    return u'\'' + QString(text).replace(u'\'', QStringLiteral("''")) + u'\'';
}

QString selectorText(const fleet::SeriesSelector& series) {
    static const QHash<LabelMatcher::Op, QString> Signs{
        {LabelMatcher::Op::Equal, QStringLiteral("=")},
        {LabelMatcher::Op::NotEqual, QStringLiteral("!=")},
        {LabelMatcher::Op::Regex, QStringLiteral("=~")},
        {LabelMatcher::Op::NotRegex, QStringLiteral("!~")}};
    QStringList matchers;
    for (const LabelMatcher& matcher : series.matchers) {
        QString value = matcher.value;
        value.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
        matchers << matcher.label + Signs.value(matcher.op) + u'"' + value + u'"';
    }
    return matchers.isEmpty() ? series.metric : series.metric + u'{' + matchers.join(u',') + u'}';
}

QString signOf(MetricRule::Comparison comparison) {
    using Comparison = MetricRule::Comparison;
    switch (comparison) {
    case Comparison::Above:
        return QStringLiteral(">");
    case Comparison::AtLeast:
        return QStringLiteral(">=");
    case Comparison::Below:
        return QStringLiteral("<");
    case Comparison::AtMost:
        return QStringLiteral("<=");
    case Comparison::Equal:
        return QStringLiteral("==");
    case Comparison::NotEqual:
        break;
    }
    return QStringLiteral("!=");
}

QString metricText(const MetricRule& rule) {
    QString text = QStringLiteral("    - name: %1\n").arg(rule.name);
    text += QStringLiteral("      when: %1\n")
                .arg(quoted(QStringLiteral("%1 %2 %3")
                                .arg(selectorText(rule.series), signOf(rule.comparison),
                                     numberText(rule.number))));
    text += QStringLiteral("      severity: %1\n").arg(fleet::healthName(rule.severity));
    text +=
        QStringLiteral("      for: %1\n").arg(durationText(rule.forMs, {}, QStringLiteral("m")));
    if (!rule.reason.isEmpty()) {
        text += QStringLiteral("      reason: %1\n").arg(quoted(rule.reason));
    }
    if (rule.absent == MetricRule::Absent::Unknown) {
        text += QStringLiteral("      absent: unknown\n");
    }
    if (!rule.services.isEmpty()) {
        QStringList services;
        for (const QString& service : rule.services) {
            services << quoted(service);
        }
        text += QStringLiteral("      services: [%1]\n").arg(services.join(QStringLiteral(", ")));
    }
    return text;
}

} // namespace

QVector<RuleSetting> ruleSettings(const RuleSet& rules) {
    QVector<RuleSetting> settings;
    for (const MetricRule& rule : rules.metrics) {
        const double magnitude = std::abs(rule.number);
        const double step =
            magnitude >= 10 ? std::pow(10, std::floor(std::log10(magnitude)) - 1) : 1;
        settings.append({rule.name, Unit::Number, rule.number, step});
        settings.append(
            {rule.name + ForSuffix, Unit::Duration, static_cast<double>(rule.forMs), 5e3});
    }
    for (const Member& member : Members) {
        settings.append(
            {QString::fromLatin1(member.name), member.unit, member.of(rules), member.step});
    }
    return settings;
}

std::optional<RuleSet> withSetting(const RuleSet& rules, const QString& name, double value) {
    RuleSet changed = rules;
    for (MetricRule& rule : changed.metrics) {
        if (rule.name == name && isAllowed(Unit::Number, value)) {
            rule.number = value;
            return changed;
        }
        if (rule.name + ForSuffix == name && isAllowed(Unit::Duration, value)) {
            rule.forMs = std::llround(value);
            return changed;
        }
    }
    for (const Member& member : Members) {
        const bool isWithin = member.unit != Unit::Number || (value >= 0 && value <= MostTimes);
        if (name == QLatin1String(member.name) && isWithin && isAllowed(member.unit, value)) {
            member.put(changed, value);
            return changed.memoryUnhealthy < changed.memoryDegraded ? std::nullopt
                                                                    : std::optional(changed);
        }
    }
    return std::nullopt;
}

QString settingText(Unit unit, double value) {
    switch (unit) {
    case Unit::Share:
        return percentNumber(value) + QStringLiteral(" %");
    case Unit::Times:
        return numberText(value) + QStringLiteral(" ×");
    case Unit::Duration:
        return durationText(std::llround(value), QStringLiteral(" "), QStringLiteral("min"));
    case Unit::Number:
        break;
    }
    return numberText(value);
}

std::optional<double> readSetting(Unit unit, const QString& text) {
    static const QRegularExpression Form(
        QStringLiteral("^([-+]?[0-9.]+(?:[eE][-+]?\\d+)?)\\s*(\\D*)$"));
    // Both ways of writing a half are read; of "1,000" nobody knows which it is.
    static const QRegularExpression Thousands(QStringLiteral(",\\d{3}(?!\\d)"));
    if (text.contains(Thousands)) {
        return std::nullopt;
    }
    const QString said = text.simplified().replace(u',', u'.');
    const auto match = Form.match(said);
    bool isNumber = false;
    const double number = match.captured(1).toDouble(&isNumber);
    const QString suffix = match.captured(2).trimmed();
    if (!isNumber) {
        return std::nullopt;
    }
    if (unit == Unit::Duration) {
        static const QHash<QString, double> Factors{{QString(), 1e3},
                                                    {QStringLiteral("s"), 1e3},
                                                    {QStringLiteral("ms"), 1},
                                                    {QStringLiteral("m"), 60e3},
                                                    {QStringLiteral("min"), 60e3},
                                                    {QStringLiteral("h"), 3600e3}};
        return Factors.contains(suffix) ? std::optional(number * Factors.value(suffix))
                                        : std::nullopt;
    }
    const QString own = unit == Unit::Share   ? QStringLiteral("%")
                        : unit == Unit::Times ? QStringLiteral("×")
                                              : QString();
    const bool isX = unit == Unit::Times && suffix.compare(u'x', Qt::CaseInsensitive) == 0;
    if (!suffix.isEmpty() && suffix != own && !isX) {
        return std::nullopt;
    }
    return unit == Unit::Share ? number / 100 : number;
}

QString rulesText(const RuleSet& rules) {
    const RuleSet standard = RuleSet::standard();
    QString text = QStringLiteral("rules:\n");
    const qsizetype empty = text.size();
    for (const Member& member : Members) {
        if (member.of(rules) != member.of(standard)) {
            text += QStringLiteral("  %1: %2\n")
                        .arg(QLatin1String(member.name), fileText(member.unit, member.of(rules)));
        }
    }
    if (!rules.metrics.isEmpty()) {
        text += QStringLiteral("  metrics:\n");
        for (const MetricRule& rule : rules.metrics) {
            text += metricText(rule);
        }
    }
    return text.size() == empty ? QStringLiteral("rules: {}\n") : text;
}

} // namespace wb::health
