// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/EnvironmentSpec.h"
#include "models/metrics/BodyReader.h"

#include <QTest>

#include <array>

namespace wb::tests {

/// Reads a body that a test has written down; a malformed one fails the test loudly.
inline metrics::ScrapedBody parsed(const QByteArray& body) {
    metrics::LayoutCache layouts;
    auto result =
        metrics::BodyReader({}, &layouts).read(body, metrics::ExpositionParser::guessFormat(body));
    if (!result) {
        qFatal("line %d: %s", result.error().line, result.error().reason.c_str());
    }
    return std::move(*result);
}

/// One task of a service as its metrics tell of it, moved on by step(): counters grow, gauges
/// stand.
struct FakeTask {
    static constexpr std::array Bounds = {0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0};

    QByteArray version = "v1";
    QByteArray settings = "r1";
    double requestsPerSecond = 20;
    double latencySeconds = 0.08; ///< All requests take this long,
    int slowEvery = 0;            ///< but for one of so many, which takes four seconds; 0: none.
    double errorFraction = 0;
    double memoryBytes = 400.0 * 1024 * 1024;
    double limitBytes = 1024.0 * 1024 * 1024;
    double cpuFraction = 0.2;
    int oomKills = 0;
    double startedSeconds = 1'000'000;
    QByteArray timestamp; ///< Behind each value; empty for none.
    QByteArray extra;     ///< Whole lines of other metrics.

    double good = 0;
    double bad = 0;
    double cpuSeconds = 0;
    std::array<double, Bounds.size()> buckets{};

    void step(double seconds) {
        const double requests = requestsPerSecond * seconds;
        good += requests * (1 - errorFraction);
        bad += requests * errorFraction;
        cpuSeconds += cpuFraction * seconds;
        for (std::size_t i = 0; i < Bounds.size(); ++i) {
            const double slow = slowEvery > 0 ? requests / slowEvery : 0;
            buckets[i] += latencySeconds <= Bounds[i] ? requests - slow : 0;
            buckets[i] += 4 <= Bounds[i] ? slow : 0;
        }
    }
    void restart(double nowSeconds) {
        good = bad = cpuSeconds = 0;
        buckets.fill(0);
        startedSeconds = nowSeconds;
    }
    [[nodiscard]] QByteArray text() const {
        QByteArray body;
        const auto line = [&](const QByteArray& series, double value) {
            body += series + ' ' + QByteArray::number(value, 'g', 17);
            body += timestamp.isEmpty() ? QByteArray("\n") : ' ' + timestamp + '\n';
        };
        line("http_requests_total{code=\"200\"}", good);
        line("http_requests_total{code=\"500\"}", bad);
        for (std::size_t i = 0; i < Bounds.size(); ++i) {
            line("http_request_duration_seconds_bucket{le=\"" + QByteArray::number(Bounds[i]) +
                     "\"}",
                 buckets[i]);
        }
        line("http_request_duration_seconds_bucket{le=\"+Inf\"}", good + bad);
        line("process_resident_memory_bytes", memoryBytes);
        line("container_spec_memory_limit_bytes", limitBytes);
        line("process_cpu_seconds_total", cpuSeconds);
        line("container_spec_cpu_quota", 100'000);
        line("container_spec_cpu_period", 100'000);
        line("container_oom_events_total", oomKills);
        line("process_start_time_seconds", startedSeconds);
        line("app_build_info{version=\"" + version + "\",settings_revision=\"" + settings + "\"}",
             1);
        return body + extra;
    }
};

/// The signals of FakeTask's body.
inline fleet::SignalSpec fakeTaskSignals() {
    using Op = fleet::LabelMatcher::Op;
    fleet::SignalSpec spec;
    spec.latency.metric = QStringLiteral("http_request_duration_seconds");
    spec.requests.metric = QStringLiteral("http_requests_total");
    spec.badRequests = {QStringLiteral("http_requests_total"),
                        {{QStringLiteral("code"), Op::Regex, QStringLiteral("5..")}}};
    spec.memory.metric = QStringLiteral("process_resident_memory_bytes");
    spec.memoryLimit.metric = QStringLiteral("container_spec_memory_limit_bytes");
    spec.cpuSeconds.metric = QStringLiteral("process_cpu_seconds_total");
    spec.cpuLimit.metric = QStringLiteral("container_spec_cpu_quota");
    spec.oomKills.metric = QStringLiteral("container_oom_events_total");
    spec.buildInfo.metric = QStringLiteral("app_build_info");
    return spec;
}

} // namespace wb::tests
