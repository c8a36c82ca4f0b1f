// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalMatchers.h"

#include <algorithm>

namespace wb::fleet {

namespace {

const auto StartTimeMetric = QStringLiteral("process_start_time_seconds");
const auto CpuQuotaSuffix = QLatin1String("cpu_quota");
const auto CpuPeriodSuffix = QLatin1String("cpu_period");

std::string_view labelValue(std::span<const metrics::Label> labels, std::string_view name) {
    for (const metrics::Label& label : labels) {
        if (label.name == name) {
            return label.value;
        }
    }
    // As in PromQL, a label that is not there equals the empty string.
    return {};
}

} // namespace

SeriesMatcher::SeriesMatcher(const SeriesSelector& selector, const char* suffix) {
    if (selector.metric.isEmpty()) {
        return;
    }
    m_metric = selector.metric.toStdString() + suffix;
    for (const LabelMatcher& matcher : selector.matchers) {
        Condition condition{
            matcher.label.toStdString(), matcher.op, matcher.value.toStdString(), {}};
        if (matcher.op == LabelMatcher::Op::Regex || matcher.op == LabelMatcher::Op::NotRegex) {
            condition.regex.setPattern(QRegularExpression::anchoredPattern(matcher.value));
            condition.regex.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
        }
        m_conditions.push_back(std::move(condition));
    }
}

bool SeriesMatcher::holds(const Condition& condition, std::string_view value) {
    switch (condition.op) {
    case LabelMatcher::Op::Equal:
        return value == condition.value;
    case LabelMatcher::Op::NotEqual:
        return value != condition.value;
    case LabelMatcher::Op::Regex:
    case LabelMatcher::Op::NotRegex:
        break;
    }
    const QString text = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
    return condition.regex.match(text).hasMatch() == (condition.op == LabelMatcher::Op::Regex);
}

bool SeriesMatcher::matches(std::string_view name, std::span<const metrics::Label> labels) const {
    return mayMatch(name) &&
           std::all_of(m_conditions.begin(), m_conditions.end(), [&](const Condition& condition) {
               return holds(condition, labelValue(labels, condition.label));
           });
}

SignalMatchers::SignalMatchers(const SignalSpec& spec, const QVector<SeriesSelector>& watched)
    : m_spec(spec) {
    for (const SeriesSelector& selector : watched) {
        m_watchedByName.emplace(selector.metric.toStdString(), m_watched.size());
        m_watched.emplace_back(selector);
    }
    at(SignalSlot::LatencyBucket) = SeriesMatcher(spec.latency, "_bucket");
    m_latencyCount = SeriesMatcher(spec.latency, "_count");
    // Every observation of a latency histogram is a request.
    at(SignalSlot::Requests) = spec.requests.metric.isEmpty()
                                   ? SeriesMatcher(spec.latency, "_count")
                                   : SeriesMatcher(spec.requests);
    at(SignalSlot::BadRequests) = SeriesMatcher(spec.badRequests);
    at(SignalSlot::TimedOut) = SeriesMatcher(spec.timedOut);
    at(SignalSlot::CpuSeconds) = SeriesMatcher(spec.cpuSeconds);
    at(SignalSlot::OomKills) = SeriesMatcher(spec.oomKills);
    at(SignalSlot::Memory) = SeriesMatcher(spec.memory);
    at(SignalSlot::MemoryLimit) = SeriesMatcher(spec.memoryLimit);
    at(SignalSlot::CpuLimit) = SeriesMatcher(spec.cpuLimit);
    if (spec.cpuLimit.metric.endsWith(CpuQuotaSuffix)) {
        // cAdvisor tells the limit in two halves: quota and period, both in microseconds.
        SeriesSelector period = spec.cpuLimit;
        period.metric.replace(CpuQuotaSuffix, CpuPeriodSuffix);
        at(SignalSlot::CpuPeriod) = SeriesMatcher(period);
    }
    at(SignalSlot::StartTime) = SeriesMatcher({StartTimeMetric, {}});
    at(SignalSlot::BuildInfo) = SeriesMatcher(spec.buildInfo);
}

bool SignalMatchers::namesAnyMetric() const {
    for (std::size_t i = 0; i < SignalSlotCount; ++i) {
        const auto slot = static_cast<SignalSlot>(i);
        if (slot != SignalSlot::StartTime && !m_matchers[i].isEmpty()) {
            return true;
        }
    }
    return false;
}

} // namespace wb::fleet
