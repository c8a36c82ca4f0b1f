// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/webhook/WebhookProvider.h"

#include <QJsonObject>

namespace wb::test {

namespace controllerpart {

inline QString text(const char* latin1) {
    return QString::fromLatin1(latin1);
}

inline void addRequests(fleet::WebhookSpec& spec) {
    fleet::WebhookRequest write;
    write.verb = text("POST");
    write.path = text("/services/{service}/deployments");
    write.headers = {{text("Idempotency-Key"), text("{key}")}};
    write.id = text("/id");
    QJsonObject body{{text("kind"), text("{kind}")},
                     {text("expected_generation"), text("{generation}")},
                     {text("tasks"), text("{tasks}")}};
    write.json = body;
    spec.redeploy = write;
    body.remove(text("tasks"));
    body.insert(text("release"), QJsonObject{{text("code"), text("{release.code}")},
                                             {text("settings"), text("{release.settings}")}});
    write.json = body;
    spec.rollback = write;
    spec.abort = fleet::WebhookRequest{
        text("POST"), text("/deployments/{run}/abort"), {}, {}, {}, QJsonObject(), {}};
}

inline fleet::WebhookRuns runsAt(const fleet::WebhookReading& service) {
    fleet::WebhookRuns runs;
    runs.from = service;
    runs.lists = QStringList{text("/running"), text("/recent")};
    runs.one = text("/deployments/{run}");
    runs.id = text("/id");
    runs.key = text("/idempotency_key");
    runs.state = QStringList{text("/state")};
    runs.states = {{text("started"), text("progress")},
                   {text("completed")},
                   {text("failed")},
                   {text("aborted")}};
    runs.by = text("/by");
    runs.started = text("/started_at");
    runs.finished = text("/finished_at");
    runs.code = text("/release/code");
    runs.settings = text("/release/settings");
    return runs;
}

} // namespace controllerpart

/// The deploy controller's API in the words of a webhook: every part that one can have.
inline fleet::WebhookSpec controllerWebhook() {
    using controllerpart::text;
    const fleet::WebhookReading service{text("/services/{service}"), {}};
    fleet::WebhookSpec spec;
    controllerpart::addRequests(spec);
    spec.runs = controllerpart::runsAt(service);
    spec.current = fleet::WebhookCurrent{service, text("/current/code"), text("/current/settings"),
                                         text("/generation"), text("/desired_count")};
    fleet::WebhookReleases releases;
    releases.from = service;
    releases.list = text("/releases");
    releases.code = text("/code");
    releases.settings = text("/settings");
    releases.author = text("/author");
    releases.time = text("/created_at");
    releases.good = text("/known_good");
    releases.goodValues = QStringList{text("true")};
    spec.releases = releases;
    fleet::WebhookTasks tasks;
    tasks.from = service;
    tasks.list = text("/tasks");
    tasks.name = text("/task");
    tasks.state = text("/state");
    tasks.running = QStringList{text("running")};
    tasks.code = text("/release/code");
    tasks.settings = text("/release/settings");
    spec.tasks = tasks;
    return spec;
}

} // namespace wb::test
