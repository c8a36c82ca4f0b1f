// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/charts/ChatIncident.h"

#include "models/base/Format.h"

#include <algorithm>
#include <cmath>

namespace wb::testing {

namespace {

using fleet::HealthState;
using fleet::Signal;

constexpr double Mebibyte = 1024.0 * 1024.0;

/// Noise in [-1, 1], the same for the same time and seed.
double noise(TimeMs timeMs, quint32 seed) {
    quint64 bits = static_cast<quint64>(timeMs / SampleIntervalMs) * 0x9E3779B97F4A7C15ULL +
                   seed * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ (bits >> 30)) * 0x94D049BB133111EBULL;
    bits ^= bits >> 31;
    return static_cast<double>(bits >> 11) / static_cast<double>(1ULL << 52) - 1;
}

/// 0 before `from`, rising towards 1 with the given time constant.
double rise(TimeMs timeMs, TimeMs fromMs, double constantMs) {
    return timeMs <= fromMs ? 0 : 1 - std::exp(-static_cast<double>(timeMs - fromMs) / constantMs);
}

double memoryOf(int task, TimeMs timeMs) {
    const double base = 480 + 4 * (task * 7 % 12) + 6 * noise(timeMs, static_cast<quint32>(task));
    const auto minutes = [&](const char* clock) {
        return std::max(0.0, static_cast<double>(timeMs - at(clock)) / 60'000);
    };
    if (task == 3 || task == 7 || task == 11) {
        return std::min(983.0, base + 33 * minutes(task == 7 ? "17:40:30" : "17:39:00"));
    }
    return task == 9 ? base + 21 * minutes("17:46:00") : base;
}

HealthState stateOf(int task) {
    if (task == 3 || task == 7 || task == 11) {
        return HealthState::Unhealthy;
    }
    return task == 2 || task == 9 ? HealthState::Degraded : HealthState::Healthy;
}

} // namespace

TimeMs at(const char* clock) {
    return base::parseTime(QStringLiteral("2024-11-14T%1-05:00").arg(QLatin1String(clock)));
}

fleet::EnvironmentSpec chatEnvironment() {
    fleet::EnvironmentSpec environment;
    environment.name = QStringLiteral("Prod1 (US)");
    environment.timeZone = QTimeZone("America/New_York");
    fleet::ServiceSpec chat;
    chat.name = QStringLiteral("chat");
    chat.objectives.latencyP95Seconds = 0.3;
    chat.objectives.errorFraction = 0.01;
    chat.scaling.signal = Signal::Cpu;
    chat.scaling.above = 0.7;
    environment.services.append(chat);
    return environment;
}

double chatValue(const fleet::ChartLine& line, TimeMs timeMs) {
    const double wobble = noise(timeMs, 100 + static_cast<quint32>(line.signal));
    const double sick = rise(timeMs, at("17:49:00"), 240'000);
    switch (line.signal) {
    case Signal::Traffic:
        return 2100 + 130 * std::sin(static_cast<double>(timeMs) / 290'000) - 160 * sick +
               25 * wobble;
    case Signal::Errors:
        return 0.0002 + 0.066 * rise(timeMs, at("17:50:30"), 200'000) * (1 + 0.08 * wobble);
    case Signal::Timeouts:
        return 0.0001 + 0.021 * rise(timeMs, at("17:51:00"), 260'000);
    case Signal::LatencyP50:
        return 0.08 + 0.01 * wobble + 0.82 * rise(timeMs, at("17:49:30"), 500'000);
    case Signal::LatencyP95:
        return 0.18 + 0.03 * wobble + 4.1 * sick * (1 + 0.06 * wobble);
    case Signal::LatencyP99:
        return 0.31 + 0.06 * wobble + 6.3 * sick * (1 + 0.07 * wobble);
    case Signal::Memory:
        return Mebibyte * memoryOf(line.task.section(QLatin1Char('-'), -1).toInt(), timeMs);
    case Signal::MemoryLimit:
        return 1024 * Mebibyte;
    case Signal::Cpu:
        return 0.26 - 0.035 * sick + 0.02 * wobble;
    case Signal::CpuMax:
        return 0.35 - 0.045 * sick + 0.02 * wobble;
    case Signal::TasksDesired:
        return 12;
    case Signal::TasksHealthy:
        return timeMs < at("17:51:08")   ? 12
               : timeMs < at("17:51:40") ? 11
               : timeMs < at("17:52:15") ? 10
                                         : 9;
    case Signal::CpuCores: // Its limit is known.
    case Signal::CpuCoresMax:
        break;
    }
    return fleet::NoValue;
}

fleet::FleetSnapshotPtr chatSnapshot(TimeMs nowMs) {
    auto snapshot = std::make_shared<fleet::FleetSnapshot>();
    snapshot->environment = QStringLiteral("Prod1 (US)");
    snapshot->timeZone = QTimeZone("America/New_York");
    snapshot->timeMs = nowMs;
    fleet::ServiceSnapshot chat;
    chat.name = QStringLiteral("chat");
    chat.verdict.state = HealthState::Unhealthy;
    chat.lastSampleMs = nowMs - 2000;
    for (int signal = 0; signal < fleet::SignalCount; ++signal) {
        const fleet::ChartLine line{QString(), static_cast<Signal>(signal)};
        chat.values[line.signal] = chatValue(line, nowMs);
    }
    for (int number = 1; number <= 12; ++number) {
        fleet::TaskSnapshot task;
        task.name = QStringLiteral("chat-%1").arg(number);
        task.verdict.state = stateOf(number);
        task.values[Signal::Memory] = Mebibyte * memoryOf(number, nowMs);
        task.values[Signal::MemoryLimit] = 1024 * Mebibyte;
        task.lastSampleMs = nowMs - 2000;
        chat.tasks.append(task);
    }
    chat.values[Signal::Memory] = 983 * Mebibyte;
    snapshot->services.append(chat);
    return snapshot;
}

fleet::FleetSnapshotPtr silentSnapshot(TimeMs nowMs) {
    auto snapshot = std::make_shared<fleet::FleetSnapshot>();
    snapshot->timeMs = nowMs;
    fleet::ServiceSnapshot chat;
    chat.name = QStringLiteral("chat");
    snapshot->services.append(chat);
    return snapshot;
}

fleet::ChartReply chatReply(const fleet::ChartRequest& request, TimeMs untilMs) {
    fleet::ChartReply reply;
    reply.id = request.id;
    for (const fleet::ChartLine& line : request.lines) {
        QVector<QPointF> points;
        // As many as a real answer has.
        const DurationMs columnMs =
            request.pixelColumns > 0 ? (request.toMs - request.fromMs) / request.pixelColumns : 0;
        const DurationMs stepMs =
            SampleIntervalMs * std::max<TimeMs>(1, columnMs / SampleIntervalMs);
        const TimeMs first = (request.fromMs / stepMs + 1) * stepMs;
        for (TimeMs t = first; t <= std::min(request.toMs, untilMs); t += stepMs) {
            points.append({static_cast<double>(t), chatValue(line, t)});
        }
        reply.lines.append(points);
    }
    return reply;
}

} // namespace wb::testing
