// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/MetricFinding.h"

namespace wb::health {

/// One subject's findings: by built-in rule, and those of the user's rules.
class Findings {
public:
    Findings() = default;
    /// The rules outlive the findings.
    explicit Findings(const QVector<MetricRule>& rules);

    Finding& operator[](Rule rule) { return m_findings[static_cast<std::size_t>(rule)]; }
    const Finding& operator[](Rule rule) const {
        return m_findings[static_cast<std::size_t>(rule)];
    }
    /// In the order of the rules.
    [[nodiscard]] std::vector<MetricFinding>& ofMetrics() { return m_ofMetrics; }
    [[nodiscard]] const std::vector<MetricFinding>& ofMetrics() const { return m_ofMetrics; }
    [[nodiscard]] fleet::HealthState worst() const;
    /// The earliest beginning among the findings of the worst severity.
    [[nodiscard]] TimeMs worstSinceMs() const;
    /// Nothing counts yet, but something will if it lasts a few seconds more. Rules that take a
    /// minute and longer to count are left out: bursts are usual there.
    [[nodiscard]] bool isPending() const;
    /// Calls `visit(name of the rule, severity)` for each that found something.
    template <typename Visit>
    void eachOn(const Visit& visit) const {
        for (std::size_t i = 0; i < RuleCount; ++i) {
            if (m_findings[i].isOn()) {
                visit(ruleName(static_cast<Rule>(i)), m_findings[i].severity());
            }
        }
        for (const MetricFinding& finding : m_ofMetrics) {
            const fleet::HealthState severity = finding.severity();
            if (severity != fleet::HealthState::Healthy &&
                severity != fleet::HealthState::Unknown) {
                visit(finding.rule().name, severity);
            }
        }
    }
    void resetAll();

private:
    template <typename Look>
    void each(const Look& look) const;

    std::array<Finding, RuleCount> m_findings;
    std::vector<MetricFinding> m_ofMetrics;
};

} // namespace wb::health
