// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/Findings.h"

#include <algorithm>

namespace wb::health {

using fleet::HealthState;

Findings::Findings(const QVector<MetricRule>& rules) {
    for (const MetricRule& rule : rules) {
        m_ofMetrics.emplace_back(&rule);
    }
}

template <typename Look>
void Findings::each(const Look& look) const {
    std::for_each(m_findings.begin(), m_findings.end(), look);
    std::for_each(m_ofMetrics.begin(), m_ofMetrics.end(), look);
}

HealthState Findings::worst() const {
    HealthState worst = HealthState::Healthy;
    each([&](const auto& finding) { worst = std::max(worst, finding.severity()); });
    return worst;
}

TimeMs Findings::worstSinceMs() const {
    const HealthState severity = worst();
    TimeMs since = NoTime;
    each([&](const auto& finding) {
        if (finding.isOn() && finding.severity() == severity &&
            (since == NoTime || finding.sinceMs() < since)) {
            since = finding.sinceMs();
        }
    });
    return since;
}

bool Findings::isPending() const {
    const auto rules = {Rule::MemorySaturation, Rule::MemoryLeak, Rule::Latency, Rule::ErrorRate,
                        Rule::ReleaseRegression};
    return worst() == HealthState::Healthy &&
           std::any_of(rules.begin(), rules.end(),
                       [this](Rule rule) { return (*this)[rule].isPending(); });
}

void Findings::resetAll() {
    m_findings.fill({});
    for (MetricFinding& finding : m_ofMetrics) {
        finding.reset();
    }
}

} // namespace wb::health
