// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/MetricFinding.h"

#include "models/base/Format.h"
#include "models/base/SafeText.h"
#include "models/health/ReasonText.h"

#include <algorithm>
#include <cmath>

namespace wb::health {

using fleet::HealthState;

namespace {

constexpr qsizetype SeriesTextLimit = 160;

} // namespace

void MetricFinding::look(const metrics::ScrapedBody& body,
                         const std::vector<std::uint32_t>& series) {
    m_value = fleet::NoValue;
    m_holding = 0;
    m_numberless = 0;
    m_layout = series.empty() ? nullptr : body.layout;
    m_series = series.empty() ? 0 : series.front();
    for (const std::uint32_t index : series) {
        const double value = body.values[index];
        m_holding += m_rule->holds(value) ? 1 : 0;
        m_numberless += std::isnan(value) ? 1 : 0;
        const bool isFirst = std::isnan(m_value) && !std::isnan(value);
        if (isFirst || m_rule->isWorse(value, m_value)) {
            m_value = value;
            m_series = index;
        }
    }
}

void MetricFinding::judge(TimeMs nowMs, const metrics::ScrapedBody& body,
                          const std::vector<std::uint32_t>& series, DurationMs improveAfterMs,
                          DurationMs longestStepMs) {
    const Dwell dwell{m_rule->forMs, improveAfterMs};
    if (m_lookedMs != NoTime && nowMs - m_lookedMs > longestStepMs) {
        m_over.update(nowMs, false, false, dwell);
        m_unjudged.update(nowMs, false, false, dwell);
    }
    m_lookedMs = nowMs;
    look(body, series);
    const bool over = m_holding > 0;
    const bool known = over || (!series.empty() && m_numberless == 0);
    if (known || m_knownMs == NoTime) {
        m_knownMs = nowMs;
    }
    const bool faded = !known && nowMs - m_knownMs > FadeWithoutValueMs;
    m_over.update(nowMs, over, (known && !over) || faded, dwell);
    const bool counts = m_rule->absent == MetricRule::Absent::Unknown;
    m_unjudged.update(nowMs, counts && !known, known, {m_rule->forMs, 0});
}

HealthState MetricFinding::severity() const {
    const HealthState found = m_over.isOn() ? m_rule->severity : HealthState::Healthy;
    return std::max(found, m_unjudged.isOn() ? HealthState::Unknown : HealthState::Healthy);
}

Course MetricFinding::course() const {
    if (severity() == HealthState::Unknown || m_holding > 0) {
        return Course::Standing;
    }
    return m_over.isEasing() ? Course::Clear : Course::Near;
}

TimeMs MetricFinding::sinceMs() const {
    return severity() == HealthState::Unknown ? m_unjudged.sinceMs() : m_over.sinceMs();
}

bool MetricFinding::isWorseThan(const MetricFinding& other) const {
    if (std::isnan(m_value) || std::isnan(other.m_value)) {
        return std::isnan(other.m_value) && !std::isnan(m_value);
    }
    return m_rule->isWorse(m_value, other.m_value);
}

QString MetricFinding::seriesText() const {
    if (m_layout == nullptr) {
        return m_rule->series.metric;
    }
    const std::string_view utf8 = m_layout->series(m_series);
    const QString text =
        base::flattened(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
    return text.size() <= SeriesTextLimit ? text
                                          : QString(text).left(SeriesTextLimit - 1) + QChar(0x2026);
}

QString MetricFinding::text(const QStringList& tasks) const {
    QString what = seriesText();
    if (!std::isnan(m_value)) {
        what += QStringLiteral(" is %1").arg(base::figureText(m_value));
    } else if (m_layout != nullptr) {
        what += QStringLiteral(" is not a number");
    } else {
        what += QStringLiteral(" is not there");
    }
    what += onTasks(tasks);
    if (m_holding > 1) {
        what += QStringLiteral(", %1 more series as well").arg(countWord(m_holding - 1));
    }
    what += QStringLiteral(" (rule: %1).").arg(m_rule->text());
    return m_rule->reason.isEmpty() ? what : m_rule->reason + QStringLiteral(": ") + what;
}

} // namespace wb::health
