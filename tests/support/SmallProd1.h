// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/simulation/Simulation.h"

/// A Prod1 of one or two services, for tests that want to change one thing of it.
namespace wb::support {

inline constexpr TimeMs StoryStartMs = 1'700'000'000'000;

[[nodiscard]] inline fleet::Release release(const QString& code, const QString& settings,
                                            const QMap<QString, QString>& values = {}) {
    fleet::Release release;
    release.code = code;
    release.settings = settings;
    release.commit = code + QStringLiteral("c0de");
    release.values = {{QStringLiteral("heap_max"), QStringLiteral("800 MiB")},
                      {QStringLiteral("memory_limit"), QStringLiteral("1024 MiB")}};
    release.values.insert(values);
    release.createdMs = StoryStartMs - 86'400'000;
    return release;
}

/// Six tasks at 20 % utilisation and 50 % memory; releases v1-r1 (current, known good) and v2-r2.
[[nodiscard]] inline simulation::ServiceModel service(const QString& name) {
    simulation::ServiceModel model;
    model.name = name;
    model.tasks = 6;
    model.requestsPerSecond = 600;
    model.serviceTimeSeconds = 0.05;
    model.workers = 30;
    model.memory.baselineBytes = 420 << 20;
    model.memory.nativeBytes = 80 << 20;
    model.cpu.perRequestSeconds = 0.002;
    model.rolling.batch = 2;
    model.rolling.spareTasks = 2;
    model.rolling.startupMs = 20'000;
    model.routes = {{QStringLiteral("POST"), QStringLiteral("/a"), 0.7},
                    {QStringLiteral("GET"), QStringLiteral("/b"), 0.3}};
    model.releases = {release(QStringLiteral("v1"), QStringLiteral("r1")),
                      release(QStringLiteral("v2"), QStringLiteral("r2"))};
    model.releases[0].knownGood = true;
    model.current = model.releases[0];
    return model;
}

[[nodiscard]] inline simulation::Scenario story(const QVector<simulation::ServiceModel>& services) {
    simulation::Scenario scenario;
    scenario.name = QStringLiteral("small");
    scenario.startMs = StoryStartMs;
    scenario.endMs = StoryStartMs + 3'600'000;
    scenario.dailyWeights.fill(1);
    scenario.services = services;
    return scenario;
}

[[nodiscard]] inline deploy::DeployRequest rollbackTo(const simulation::Simulation& simulation,
                                                      const QString& service,
                                                      const fleet::Release& release,
                                                      const QString& key) {
    deploy::DeployRequest request;
    request.service = service;
    request.kind = fleet::DeploymentKind::Rollback;
    request.release = release;
    request.expectedGeneration = simulation.status(service)->generation;
    request.idempotencyKey = key;
    return request;
}

} // namespace wb::support
