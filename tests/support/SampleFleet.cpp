// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleFleet.h"

namespace wb::sample {

using fleet::HealthState;
using fleet::ServiceSnapshot;
using fleet::Signal;
using fleet::TaskSnapshot;

namespace {

constexpr double MiB = 1024.0 * 1024.0;
constexpr double LatencyObjective = 0.3;
constexpr double ErrorObjective = 0.01;

struct Line {
    const char* name;
    HealthState state;
    double p95;
    double errors;
    double memory;
    double cpu;
    int tasks;
};

constexpr Line Lines[] = {
    {"chat", HealthState::Unhealthy, 4.1, 0.068, 0.96, 0.22, 12},
    {"reporting", HealthState::Unknown, 0.1, 0.0, 0.3, 0.2, 4},
    {"api-gateway-chat-kb", HealthState::Degraded, 0.84, 0.009, 0.58, 0.41, 8},
    {"api-gateway", HealthState::Healthy, 0.118, 0.0002, 0.61, 0.47, 16},
    {"knowledge-base", HealthState::Healthy, 0.096, 0.0, 0.44, 0.18, 6},
    {"web-client", HealthState::Healthy, 0.061, 0.0001, 0.37, 0.12, 6},
    {"webhooks", HealthState::Healthy, 0.203, 0.0011, 0.52, 0.35, 10},
    {"inbound-messages", HealthState::Healthy, 0.154, 0.0003, 0.49, 0.29, 12},
    {"search", HealthState::Healthy, 0.077, 0.0, 0.66, 0.51, 8},
};

fleet::Release release(const QString& code, const QString& settings, const QString& commit,
                       const QString& heap) {
    fleet::Release release;
    release.code = code;
    release.settings = settings;
    release.commit = commit;
    release.values = {{QStringLiteral("heap max"), heap},
                      {QStringLiteral("memory limit"), QStringLiteral("1024 MiB")},
                      {QStringLiteral("CPU type"), QStringLiteral("x86")}};
    release.knownGood = true;
    return release;
}

HealthState chatTaskState(int number) {
    switch (number) {
    case 3:
    case 7:
    case 11:
        return HealthState::Unhealthy;
    case 2:
    case 9:
        return HealthState::Degraded;
    default:
        return HealthState::Healthy;
    }
}

TaskSnapshot task(const Line& line, int number, TimeMs nowMs) {
    const bool chat = qstrcmp(line.name, "chat") == 0;
    TaskSnapshot task;
    task.name = QStringLiteral("%1-%2").arg(QLatin1String(line.name)).arg(number);
    task.instance = QStringLiteral("10.0.1.%1:9102").arg(number);
    task.verdict.state = chat                                 ? chatTaskState(number)
                         : line.state == HealthState::Unknown ? HealthState::Unknown
                                                              : HealthState::Healthy;
    const double fraction = task.verdict.state == HealthState::Unhealthy  ? line.memory
                            : task.verdict.state == HealthState::Degraded ? 0.86
                                                                          : line.memory * 0.5;
    task.values[Signal::Memory] = fraction * 1024 * MiB;
    task.values[Signal::MemoryLimit] = 1024 * MiB;
    task.values[Signal::Cpu] = line.cpu;
    task.startedMs = nowMs - 2 * 3'600'000;
    if (chat && number == 4) {
        task.oomKills = 2;
        task.lastOomMs = nowMs - 1'200'000;
    }
    task.lastSampleMs = nowMs - (line.state == HealthState::Unknown ? 48'000 : 800);
    if (task.verdict.state != HealthState::Healthy) {
        task.verdict.reasons = {
            {QStringLiteral("memory-saturation"), task.verdict.state,
             QStringLiteral("Memory 96 % of limit <b>and</b> rising 1.9 MiB/s")}};
        task.timeToLimitMs = task.verdict.state == HealthState::Degraded ? 6 * 60'000 : 0;
    }
    return task;
}

/// As its rules would say.
fleet::FigureStanding standing(double value, double allowed, double farOver) {
    return {value >= farOver   ? HealthState::Unhealthy
            : value >= allowed ? HealthState::Degraded
                               : HealthState::Healthy,
            fleet::FigureStanding::Gap::None, allowed};
}

ServiceSnapshot service(const Line& line, TimeMs nowMs) {
    ServiceSnapshot service;
    service.name = QLatin1String(line.name);
    service.verdict.state = line.state;
    service.verdict.sinceMs = nowMs - 504'000;
    service.values[Signal::Traffic] = 153.3 * line.tasks;
    service.values[Signal::LatencyP50] = 0.22 * line.p95;
    service.values[Signal::LatencyP95] = line.p95;
    service.values[Signal::LatencyP99] = 1.51 * line.p95;
    service.values[Signal::Errors] = line.errors;
    service.values[Signal::Timeouts] = 0.31 * line.errors;
    service.values[Signal::Memory] = line.memory * 1024 * MiB;
    service.values[Signal::MemoryLimit] = 1024 * MiB;
    service.values[Signal::Cpu] = line.cpu;
    service.values[Signal::CpuMax] = 1.4 * line.cpu;
    service.values[Signal::TasksDesired] = line.tasks;
    service.tasksDesired = line.tasks;
    service.standings = standings(service.values);
    int healthy = 0;
    for (int number = 1; number <= line.tasks; ++number) {
        service.tasks << task(line, number, nowMs);
        healthy += service.tasks.last().verdict.state == HealthState::Healthy ? 1 : 0;
    }
    service.values[Signal::TasksHealthy] = service.name == QLatin1String("chat") ? 9
                                           : service.name == QLatin1String("reporting")
                                               ? fleet::NoValue // As of one that is not heard.
                                               : healthy;
    service.lastSampleMs = service.tasks.first().lastSampleMs;
    service.statusReadAtMs = nowMs - 1000;
    for (int interval = 0; interval < 60; ++interval) {
        const double ripple = 1 + 0.04 * ((interval * 7 + line.tasks) % 11 - 5);
        const bool risen = service.verdict.state == HealthState::Unhealthy && interval > 40;
        service.latencyTrend << (risen || service.verdict.state != HealthState::Unhealthy
                                     ? line.p95 * ripple
                                     : 0.12 * ripple);
        const bool isGap =
            interval >= 22 && interval < 27 && service.name == QLatin1String("webhooks");
        const DurationMs agoMs = (59 - interval) * 5000;
        if (isGap || service.lastSampleMs < nowMs - agoMs - 5000) {
            service.latencyTrend.last() = fleet::NoValue;
        }
    }
    service.current = release(QStringLiteral("v413"), QStringLiteral("r42"),
                              QStringLiteral("b81d07"), QStringLiteral("1400 MiB"));
    service.currentSinceMs = nowMs - 2'672'000;
    service.previousGood = release(QStringLiteral("v412"), QStringLiteral("r41"),
                                   QStringLiteral("9f2c1e"), QStringLiteral("768 MiB"));
    return service;
}

} // namespace

fleet::FigureStandings standings(const fleet::SignalValues& values) {
    return {standing(values[Signal::LatencyP95], LatencyObjective, 3 * LatencyObjective),
            standing(values[Signal::Errors], ErrorObjective, 3 * ErrorObjective),
            standing(values.memoryFraction(), 0.85, 0.95),
            standing(values[Signal::Cpu], 0.9, fleet::NoValue)};
}

fleet::EnvironmentSpec environment(bool actionsEnabled) {
    fleet::EnvironmentSpec environment;
    environment.name = QStringLiteral("Prod1 (US)");
    environment.timeZone = QTimeZone("America/New_York");
    environment.actionsEnabled = actionsEnabled;
    for (const Line& line : Lines) {
        fleet::ServiceSpec spec;
        spec.name = QLatin1String(line.name);
        spec.objectives = {LatencyObjective, ErrorObjective};
        spec.scaling = {Signal::Cpu, 0.7};
        if (spec.name != QLatin1String("search")) {
            spec.deploy.provider = QStringLiteral("controller");
        }
        environment.services << spec;
    }
    return environment;
}

fleet::FleetSnapshot fleet(TimeMs nowMs) {
    fleet::FleetSnapshot fleet;
    fleet.environment = QStringLiteral("Prod1 (US)");
    fleet.timeZone = QTimeZone("America/New_York");
    fleet.timeMs = nowMs;
    for (const Line& line : Lines) {
        fleet.services << service(line, nowMs);
    }
    ServiceSnapshot& chat = fleet.services.first();
    chat.verdict.reasons = {
        {QStringLiteral("memory-saturation"), HealthState::Unhealthy,
         QStringLiteral("Memory 96 % of limit on chat-3, chat-7, chat-11 and rising 1.9 MiB/s; "
                        "CPU 22 %, so the CPU autoscaler sees nothing.")},
        {QStringLiteral("latency-objective"), HealthState::Unhealthy,
         QStringLiteral("p95 4.1 s, 34× the last hour.")}};
    chat.blindSpot = fleet::BlindSpot{
        QStringLiteral("chat scales on CPU > 70 %, but memory is what saturates: 96 % of limit at "
                       "CPU 22 %. The autoscaler will not act.")};
    chat.cause.factor = fleet::CauseFinding::Factor::Settings;
    chat.cause.detail = QStringLiteral("Memory tracks settings r42 (p < 0.001), not the code.");
    fleet.figures.targets = 128;
    fleet.figures.targetsUp = 124;
    fleet.figures.samplesPerSecond = 61'440;
    fleet.figures.scrapeP99Ms = 14;
    return fleet;
}

fleet::FleetSnapshot largeFleet(int services, int tasksEach, int moment) {
    fleet::FleetSnapshot fleet;
    fleet.environment = QStringLiteral("Prod1 (US)");
    fleet.timeZone = QTimeZone("America/New_York");
    fleet.timeMs = NowMs + moment * 1000;
    for (int at = 0; at < services; ++at) {
        const QByteArray name = QByteArrayLiteral("service-") + QByteArray::number(at + 1);
        const Line line{name.constData(), HealthState::Healthy, 0.1, 0.001, 0.5, 0.3, tasksEach};
        ServiceSnapshot big = service(line, fleet.timeMs);
        for (int number = 0; number < tasksEach; ++number) {
            TaskSnapshot& task = big.tasks[number];
            // At each moment one in 200 has another state than usual, and the one in 200 of the
            // moment before has its usual state again.
            const int dice = (number * 7919 + at * 104'729) % 1'000'003;
            const bool turns = dice % 200 == moment % 200;
            const int usual = dice / 200 % 40;
            const int sick = !turns ? usual : usual < 3 ? 9 : dice % 3;
            task.verdict.state = sick == 0   ? HealthState::Unhealthy
                                 : sick == 1 ? HealthState::Degraded
                                 : sick == 2 ? HealthState::Unknown
                                             : HealthState::Healthy;
            task.oomKills = sick == 0 ? 1 : 0;
        }
        fleet.services << big;
    }
    fleet.services[0].verdict.state = HealthState::Unhealthy;
    fleet.figures.targets = services * tasksEach;
    return fleet;
}

fleet::FleetSnapshotPtr share(fleet::FleetSnapshot fleet) {
    return std::make_shared<const fleet::FleetSnapshot>(std::move(fleet));
}

incidents::Incident incident() {
    incidents::Incident incident;
    incident.id = QStringLiteral("INC-7");
    incident.environment = QStringLiteral("Prod1 (US)");
    incident.title = QStringLiteral("Chat: message delivery delayed");
    incident.openedMs = NowMs - 512'000;
    incident.services = {QStringLiteral("chat")};
    return incident;
}

QVector<incidents::TimelineEntry> timeline() {
    using incidents::EntryKind;
    struct Told {
        int secondsAgo;
        EntryKind kind;
        const char* severity;
        const char* title;
        const char* detail;
    };
    const Told told[] = {
        {2670, EntryKind::Deployment, "", "Deploy v413 · settings r42",
         "deploys · chat · by pipeline"},
        {772, EntryKind::Verdict, "degraded", "chat-7 memory 85 % of limit and rising",
         "health · memory-saturation"},
        {504, EntryKind::Verdict, "unhealthy", "chat-3, chat-7, chat-11 unhealthy: memory 96 %",
         "health · incident opened automatically"},
        {437, EntryKind::Verdict, "unhealthy", "chat p95 4.1 s (objective 300 ms)",
         "health · latency-objective"},
        {332, EntryKind::Note, "", "Customers report delayed messages", "note · support"},
        {62, EntryKind::StatusUpdate, "", "Investigating — posted to status page",
         "status update · Channel - Chat"},
        {4, EntryKind::Action, "", "Redeploy of 3 tasks armed",
         "action · on-call · undo until 17:59:33"},
    };
    QVector<incidents::TimelineEntry> entries;
    for (const Told& one : told) {
        incidents::TimelineEntry entry;
        entry.id = QStringLiteral("entry-%1").arg(entries.size() + 1);
        entry.incidentId = QStringLiteral("INC-7");
        entry.timeMs = NowMs - one.secondsAgo * 1000;
        entry.kind = one.kind;
        entry.severity = QLatin1String(one.severity);
        entry.service = QStringLiteral("chat");
        entry.title = QString::fromUtf8(one.title);
        entry.detail = QString::fromUtf8(one.detail);
        entries << entry;
    }
    return entries;
}

deploy::ActionSnapshot armedRedeploy(TimeMs armedMs) {
    using deploy::CheckResult;
    deploy::ActionSnapshot action;
    action.id = QStringLiteral("action-1");
    action.kind = fleet::DeploymentKind::Redeploy;
    action.service = QStringLiteral("chat");
    action.title = QStringLiteral("Redeploy 3 tasks of chat");
    action.armedMs = armedMs;
    action.undoUntilMs = armedMs + 5000;
    deploy::ActionMember member;
    member.service = action.service;
    member.tasks = {QStringLiteral("chat-3"), QStringLiteral("chat-7"), QStringLiteral("chat-11")};
    action.members = {member};
    const auto check = [](const char* id, const char* text) {
        deploy::PreflightCheck passed;
        passed.id = QLatin1String(id);
        passed.result = CheckResult::Passed;
        passed.text = QString::fromUtf8(text);
        return passed;
    };
    action.checks = {check("capacity", "capacity for 3 more tasks"),
                     check("no-other-deployment", "no other deployment running"),
                     check("target-exists", "healthy version known")};
    return action;
}

} // namespace wb::sample
