// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/Finding.h"
#include "models/health/MetricRule.h"
#include "models/metrics/ScrapedBody.h"

#include <QStringList>

namespace wb::health {

/// What one of the user's rules holds against one task.
class MetricFinding {
public:
    /// The rule outlives the finding.
    explicit MetricFinding(const MetricRule* rule)
        : m_rule(rule) {}

    /// `series` are those of the body's that the rule is about. With none of them, or with one that
    /// is no number while the others are fine, the rule can neither hold nor be clear; a finding
    /// fades after two minutes of that. What was not looked at for longer than `longestStepMs` was
    /// not seen to hold.
    void judge(TimeMs nowMs, const metrics::ScrapedBody& body,
               const std::vector<std::uint32_t>& series, DurationMs improveAfterMs,
               DurationMs longestStepMs);
    void reset() { *this = MetricFinding(m_rule); }

    [[nodiscard]] const MetricRule& rule() const { return *m_rule; }
    /// Unknown while the rule cannot be judged and says that this counts.
    [[nodiscard]] fleet::HealthState severity() const;
    [[nodiscard]] bool isOn() const { return severity() != fleet::HealthState::Healthy; }
    /// Only while it is on.
    [[nodiscard]] Course course() const;
    /// When what it found began.
    [[nodiscard]] TimeMs sinceMs() const;
    /// Whether its figure is worse than that of another task's finding of the same rule.
    [[nodiscard]] bool isWorseThan(const MetricFinding& other) const;
    /// "job_bad{queue="mail"} is 3 on chat-1, chat-2 (rule: above 0)."
    [[nodiscard]] QString text(const QStringList& tasks) const;

private:
    void look(const metrics::ScrapedBody& body, const std::vector<std::uint32_t>& series);
    [[nodiscard]] QString seriesText() const;

    const MetricRule* m_rule;
    Latch m_over;
    Latch m_unjudged;
    TimeMs m_lookedMs = NoTime;
    TimeMs m_knownMs = NoTime; ///< When the rule could last be judged, or was first tried.
    /// Of the worst series of the last body; NaN: none has a number.
    double m_value = fleet::NoValue;
    std::uint32_t m_series = 0;                            ///< In m_layout.
    std::shared_ptr<const metrics::SeriesLayout> m_layout; ///< nullptr: there is no such series.
    int m_holding = 0;                                     ///< Series that the rule holds for.
    int m_numberless = 0;
};

} // namespace wb::health
