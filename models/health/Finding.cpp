// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/Finding.h"

#include <cmath>

namespace wb::health {

using fleet::HealthState;

namespace {

constexpr DurationMs MarkEveryMs = 15'000;
/// Lower than this share of what it was is no noise.
constexpr double FallenTo = 0.9;

} // namespace

QString ruleName(Rule rule) {
    switch (rule) {
    case Rule::MemorySaturation:
        return QStringLiteral("memory-saturation");
    case Rule::MemoryLeak:
        return QStringLiteral("memory-leak");
    case Rule::OomKill:
        return QStringLiteral("oom-kill");
    case Rule::Latency:
        return QStringLiteral("latency-objective");
    case Rule::ErrorRate:
        return QStringLiteral("error-rate");
    case Rule::CpuSaturation:
        return QStringLiteral("cpu-saturation");
    case Rule::ReleaseRegression:
        return QStringLiteral("release-regression");
    case Rule::TasksMissing:
        break;
    }
    return QStringLiteral("tasks-missing");
}

QStringList reservedRuleNames() {
    QStringList names{QStringLiteral("no-data"),
                      QStringLiteral("no-signals"),
                      QStringLiteral("stale-data"),
                      QStringLiteral("task-down"),
                      QStringLiteral("starting"),
                      QStringLiteral("recovering"),
                      FirstLookRule};
    for (std::size_t i = 0; i < RuleCount; ++i) {
        names.append(ruleName(static_cast<Rule>(i)));
    }
    return names;
}

void Finding::judge(TimeMs nowMs, double value, const Thresholds& thresholds, const Dwell& dwell) {
    const bool known = !std::isnan(value);
    if (known || m_lastValueMs == NoTime) {
        m_lastValueMs = nowMs;
    }
    if (known) {
        m_value = value;
        if (m_markMs == NoTime || nowMs - m_markMs >= MarkEveryMs) {
            m_earlierMark = m_mark;
            m_mark = value;
            m_markMs = nowMs;
        }
    }
    const bool faded = !known && nowMs - m_lastValueMs > FadeWithoutValueMs;
    const auto update = [&](Latch& latch, double level) {
        latch.update(nowMs, known && value >= level,
                     faded || (known && value < level * thresholds.clearFactor), dwell);
    };
    update(m_degraded, thresholds.degraded);
    update(m_unhealthy, thresholds.unhealthy);
}

void Finding::judge(TimeMs nowMs, bool over, bool under, const Dwell& dwell, HealthState severity) {
    const bool isSevere = severity == HealthState::Unhealthy;
    m_degraded.update(nowMs, over, under, dwell);
    m_unhealthy.update(nowMs, over && isSevere, under || !isSevere, dwell);
}

void Finding::reset() {
    *this = {};
}

HealthState Finding::severity() const {
    if (m_unhealthy.isOn()) {
        return HealthState::Unhealthy;
    }
    return m_degraded.isOn() ? HealthState::Degraded : HealthState::Healthy;
}

Course Finding::course() const {
    if (m_degraded.isEasing()) {
        return Course::Clear;
    }
    if (!m_degraded.isOver()) {
        return Course::Near;
    }
    return m_value < FallenTo * m_earlierMark ? Course::Falling : Course::Standing;
}

TimeMs Finding::sinceMs() const {
    return m_unhealthy.isOn() ? m_unhealthy.sinceMs() : m_degraded.sinceMs();
}

} // namespace wb::health
