// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/SignalReader.h"
#include "models/metrics/Histogram.h"

#include <deque>

namespace wb::fleet {

/// The readings of one task over the last while, and the rates and quantiles they give: increase
/// over time between the oldest and the newest reading of the window, resets taken out. When the
/// window is full that is PromQL's rate() (metrics::rate), which carries the growth on to the
/// borders of the range; quantiles and ratios are the same in any case, since it does so with all
/// of a body's series alike. In the first span after a start, a restart or an outage PromQL divides
/// what little there was by the whole range and tells too low a rate, which a verdict must not:
/// here it is divided by the time that was seen. Bounded by its span.
class SignalWindow {
public:
    /// Needs two readings: choose the span at least twice the scrape interval.
    explicit SignalWindow(DurationMs spanMs);

    void append(SignalReading reading, const std::vector<double>& latencyBounds);
    /// After a restart or a change of release the past says nothing of the present.
    void clear();

    /// Of the newest reading; rates are NaN while there is only one.
    [[nodiscard]] const SignalValues& values() const { return m_values; }
    /// Of the native histograms where the newest reading has one and an earlier one had.
    [[nodiscard]] const LatencyRates& latencyRates() const { return m_latencyRates; }
    [[nodiscard]] double requestsInWindow() const { return m_requests; }
    [[nodiscard]] double badInWindow() const { return m_bad; }
    [[nodiscard]] double timedOutInWindow() const { return m_timedOut; }
    /// Between the oldest and the newest reading; 0 while there is only one.
    [[nodiscard]] DurationMs spanMs() const;

private:
    void trim();
    void computeRates(const std::vector<double>& latencyBounds);
    void computeLatency(const std::vector<double>& latencyBounds, double seconds);

    DurationMs m_spanMs;
    std::deque<SignalReading> m_readings;
    SignalValues m_values;
    LatencyRates m_latencyRates;
    double m_requests = NoValue;
    double m_bad = NoValue;
    double m_timedOut = NoValue;
};

/// Puts p50, p95, p99 and their ceiling into `values`; NaN without observations.
void setLatencyQuantiles(SignalValues& values, const LatencyRates& rates);

} // namespace wb::fleet
