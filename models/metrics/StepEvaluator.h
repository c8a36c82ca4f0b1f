// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/SamplePoint.h"

#include <optional>
#include <vector>

namespace wb::metrics {

/// Even times, as a range query of Prometheus has them.
struct StepTimes {
    TimeMs firstMs = NoTime;
    DurationMs stepMs = 1;
    std::size_t count = 0;

    [[nodiscard]] TimeMs at(std::size_t step) const {
        return firstMs + static_cast<DurationMs>(step) * stepMs;
    }
};

/// What PromQL makes of one series at each of some times: the series itself, or its rate() or
/// increase() over a range; see Rate.h. Memory is that of the samples of one range.
class StepEvaluator {
public:
    enum class Function { Last, Rate, Increase };
    /// How far back PromQL looks for a series' last sample.
    static constexpr DurationMs LookBackMs = 300'000;

    /// `rangeMs` is what the function looks back over.
    StepEvaluator(Function function, DurationMs rangeMs, const StepTimes& steps);

    /// The next sample; times do not fall. A stale value ends the series.
    void add(TimeMs timeMs, double value);
    /// A value a step, stale where PromQL has none; after the last sample.
    [[nodiscard]] std::vector<double> take();

private:
    void evaluateBefore(TimeMs timeMs);
    [[nodiscard]] std::optional<double> evaluate(TimeMs atMs);

    Function m_function;
    DurationMs m_rangeMs;
    StepTimes m_steps;
    std::vector<SamplePoint> m_points;
    std::size_t m_begin = 0; ///< Those before are older than the range.
    std::vector<double> m_values;
};

} // namespace wb::metrics
