// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/kubernetes/KubeView.h"
#include "models/base/Format.h"

#include <QJsonDocument>
#include <QJsonObject>

/// What an API server answers of one workload, as tests want it.
namespace wb::test {

using kubernetes::Reading;
using kubernetes::Workload;
using kubernetes::WorkloadKind;

inline QJsonObject json(const QByteArray& text) {
    const QJsonDocument read = QJsonDocument::fromJson(text);
    if (!read.isObject()) {
        qFatal("no JSON: %s", text.constData());
    }
    return read.object();
}

inline const QByteArray Template = R"({"spec":{"containers":[{"name":"a","image":"shop:v2"}]}})";
inline constexpr const char* Before = "2026-11-01T08:00:00Z";
inline constexpr const char* Begun = "2026-11-01T09:00:00Z";
inline constexpr const char* Ready = "2026-11-01T09:01:30Z";

/// Four pods wanted, all new, as the API server has it with its defaults filled in.
inline Workload workload(WorkloadKind kind, const QByteArray& strategy, int available = 4) {
    const QByteArray count = QByteArray::number(available);
    const auto read = kubernetes::parseWorkload(
        json(R"({"metadata":{"name":"shop","uid":"u","resourceVersion":"9","generation":1},
                 "spec":{"replicas":4,"selector":{"matchLabels":{"app":"shop"}},)" +
             strategy + R"(,"template":)" + Template + R"(},
                 "status":{"observedGeneration":1,"replicas":4,"updatedReplicas":4,
                           "availableReplicas":)" +
             count + R"(,"readyReplicas":)" + count + R"(,"desiredNumberScheduled":4,
                           "updatedNumberScheduled":4,"numberAvailable":)" +
             count + R"(,"currentRevision":"shop-2","updateRevision":"shop-2"}})"),
        kind);
    if (!read) {
        qFatal("%s", qUtf8Printable(read.error().text()));
    }
    return *read;
}

/// Of a StatefulSet or DaemonSet whose rollout is done, with one pod.
inline Reading doneReading(WorkloadKind kind, bool isReady) {
    Reading reading;
    reading.workload = workload(kind, R"("updateStrategy":{"type":"RollingUpdate"})");
    reading.revisions =
        kubernetes::parseRevisions(
            json(R"({"items":[{"metadata":{"name":"shop-2","uid":"r","creationTimestamp":")" +
                 QByteArray(Begun) +
                 R"(","labels":{"controller-revision-hash":"shop-2"}},"revision":2,
                 "data":{"spec":{"template":)" +
                 Template + "}}}]}"),
            kind)
            ->items;
    reading.pods =
        kubernetes::parsePods(
            json(R"({"items":[{"metadata":{"name":"shop-0","uid":"p","creationTimestamp":")" +
                 QByteArray(Begun) +
                 R"(","labels":{"controller-revision-hash":"shop-2"},"ownerReferences":
                       [{"uid":"u","controller":true}]},"status":{"conditions":[{"type":"Ready",
                       "status":")" +
                 (isReady ? "True" : "False") + R"(","lastTransitionTime":")" + Ready +
                 R"("}]}}]})"))
            ->items;
    reading.readAtMs = base::parseTime(QLatin1String(Ready)) + 60'000;
    return reading;
}

} // namespace wb::test
