// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/StepEvaluator.h"

#include "models/metrics/Rate.h"

#include <limits>

namespace wb::metrics {

StepEvaluator::StepEvaluator(Function function, DurationMs rangeMs, const StepTimes& steps)
    : m_function(function)
    , m_rangeMs(rangeMs)
    , m_steps(steps) {
    m_values.reserve(steps.count);
}

void StepEvaluator::add(TimeMs timeMs, double value) {
    evaluateBefore(timeMs);
    if (m_function == Function::Last) {
        m_points.assign(1, {timeMs, value});
    } else if (!isStale(value)) {
        m_points.push_back({timeMs, value});
    }
}

std::vector<double> StepEvaluator::take() {
    evaluateBefore(std::numeric_limits<TimeMs>::max());
    return std::move(m_values);
}

void StepEvaluator::evaluateBefore(TimeMs timeMs) {
    while (m_values.size() < m_steps.count && m_steps.at(m_values.size()) < timeMs) {
        const std::optional<double> value = evaluate(m_steps.at(m_values.size()));
        m_values.push_back(value.value_or(std::bit_cast<double>(StaleBits)));
    }
}

std::optional<double> StepEvaluator::evaluate(TimeMs atMs) {
    const TimeRange range{atMs - m_rangeMs, atMs};
    while (m_begin < m_points.size() && m_points[m_begin].timeMs < range.fromMs) {
        ++m_begin;
    }
    if (m_begin > m_points.size() / 2) {
        m_points.erase(m_points.begin(), m_points.begin() + static_cast<std::ptrdiff_t>(m_begin));
        m_begin = 0;
    }
    const auto points = std::span<const SamplePoint>(m_points).subspan(m_begin);
    switch (m_function) {
    case Function::Last:
        return points.empty() ? std::nullopt : std::optional(points.back().value);
    case Function::Rate:
        return rate(points, range);
    case Function::Increase:
        return increase(points, range);
    }
    return std::nullopt;
}

} // namespace wb::metrics
