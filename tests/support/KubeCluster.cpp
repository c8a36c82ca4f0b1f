// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/KubeCluster.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

namespace wb::test {

namespace {

using kubernetes::WorkloadKind;

constexpr int PatienceMs = 30'000;

QJsonObject json(const QByteArray& text) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject()) {
        qFatal("%s in %s", qUtf8Printable(error.errorString()), text.constData());
    }
    return document.object();
}

QJsonArray containers(const QString& image, const QString& pool) {
    return json(R"({"all":[{"name":"app","image":")" + image.toUtf8() +
                R"(","ports":[{"containerPort":9102,"name":"metrics"}],
                "resources":{"limits":{"memory":"256Mi"}},
                "env":[{"name":"POOL","value":")" +
                pool.toUtf8() + R"("},{"name":"DB_PASSWORD","value":"hunter2"}]}]})")
        .value(QLatin1String("all"))
        .toArray();
}

} // namespace

void KubeCluster::use(const QUrl& server, const QString& token, const QString& authorityFile) {
    QFile file(kubeconfig());
    const QString authority = authorityFile.isEmpty()
                                  ? QString()
                                  : QStringLiteral(", certificate-authority: ") + authorityFile;
    const bool isWritten =
        file.open(QIODevice::WriteOnly) &&
        file.write(QStringLiteral("current-context: test\n"
                                  "clusters: [{name: k, cluster: {server: \"%1\"%2}}]\n"
                                  "contexts: [{name: test, context: {cluster: k, user: admin}}]\n"
                                  "users: [{name: admin, user: {token: %3}}]\n")
                       .arg(server.toString(), authority, token)
                       .toUtf8()) > 0;
    if (!isWritten) {
        qFatal("no kubeconfig");
    }
    file.close();
    kubernetes::KubeClient::Options options;
    options.choice.files = QStringList{kubeconfig()};
    options.clock = &m_clock;
    m_client = std::make_unique<kubernetes::KubeClient>(options);
}

kubernetes::KubeProvider::Options KubeCluster::options(const QString& service,
                                                       const Clock& clock) const {
    kubernetes::KubeProvider::Options options;
    options.client.choice.files = QStringList{kubeconfig()};
    options.client.clock = &clock;
    options.service = service;
    options.shownSettings = QStringList{QStringLiteral("POOL")};
    options.provenAfterMs = 0;
    options.slowlyMs = 0;
    return options;
}

QJsonObject KubeCluster::call(const QByteArray& verb, const QString& path, const QJsonValue& body,
                              const QByteArray& type, Error* error) {
    kubernetes::KubeCall call{QStringLiteral("a test's call"), path};
    call.verb = verb;
    call.contentType = type;
    if (body.isArray()) {
        call.body = QJsonDocument(body.toArray()).toJson();
    } else if (body.isObject()) {
        call.body = QJsonDocument(body.toObject()).toJson();
    }
    std::optional<Expected<QJsonObject>> answer;
    m_client->call(call, [&](Expected<QJsonObject> given) { answer = std::move(given); });
    const bool isAnswered = QTest::qWaitFor([&] { return answer.has_value(); }, PatienceMs);
    if (!isAnswered || (!*answer && error == nullptr)) {
        qFatal("%s %s: %s", verb.constData(), qUtf8Printable(path),
               isAnswered ? qUtf8Printable(answer->error().text()) : "no answer");
    }
    if (!*answer) {
        *error = answer->error();
        return {};
    }
    return **answer;
}

QString KubeCluster::pathOf(const QString& resource, const QString& name) {
    if (resource == QLatin1String("horizontalpodautoscalers")) {
        return QStringLiteral("/apis/autoscaling/v2beta2/namespaces/default/%1/%2")
            .arg(resource, name);
    }
    const bool isApps = resource.endsWith(QLatin1String("sets")) ||
                        resource == QLatin1String("deployments") ||
                        resource == QLatin1String("controllerrevisions");
    return QStringLiteral("/%1/namespaces/default/%2/%3")
        .arg(isApps ? QStringLiteral("apis/apps/v1") : QStringLiteral("api/v1"), resource, name);
}

void KubeCluster::create(const QString& name, const QString& image, const QString& pool,
                         WorkloadKind kind) {
    QJsonObject made =
        json(R"({"apiVersion":"apps/v1","metadata":{"name":")" + name.toUtf8() +
             R"("},"spec":{"replicas":2,"selector":{"matchLabels":{"app":")" + name.toUtf8() +
             R"("}},"template":{"metadata":{"labels":{"app":")" + name.toUtf8() + R"("}}}}})");
    QJsonObject spec = made[QLatin1String("spec")].toObject();
    QJsonObject podTemplate = spec[QLatin1String("template")].toObject();
    podTemplate.insert(QLatin1String("spec"),
                       QJsonObject{{QStringLiteral("containers"), containers(image, pool)}});
    spec.insert(QLatin1String("template"), podTemplate);
    if (kind == WorkloadKind::Deployment) {
        spec.insert(QLatin1String("strategy"),
                    json(R"({"rollingUpdate":{"maxSurge":1,"maxUnavailable":0}})"));
    } else {
        spec.insert(QLatin1String("updateStrategy"), json(R"({"type":"RollingUpdate"})"));
    }
    if (kind == WorkloadKind::StatefulSet) {
        spec.insert(QLatin1String("serviceName"), name);
    } else if (kind == WorkloadKind::DaemonSet) {
        spec.remove(QLatin1String("replicas"));
    }
    made.insert(QLatin1String("kind"), kubernetes::kindName(kind));
    made.insert(QLatin1String("spec"), spec);
    const QString path = pathOf(kubernetes::resourceName(kind), QString());
    call("POST", path.chopped(1), made);
}

void KubeCluster::change(const QString& name, const QString& image, const QString& pool,
                         WorkloadKind kind) {
    merge(pathOf(kubernetes::resourceName(kind), name),
          {{QStringLiteral("spec"),
            QJsonObject{
                {QStringLiteral("template"),
                 QJsonObject{{QStringLiteral("spec"), QJsonObject{{QStringLiteral("containers"),
                                                                   containers(image, pool)}}}}}}}});
}

void KubeCluster::scale(const QString& name, int minimum, int maximum) {
    const QByteArray bounds = "\"minReplicas\":" + QByteArray::number(minimum) +
                              ",\"maxReplicas\":" + QByteArray::number(maximum);
    call("POST", pathOf(QStringLiteral("horizontalpodautoscalers"), {}).chopped(1),
         json(R"({"apiVersion":"autoscaling/v2beta2","kind":"HorizontalPodAutoscaler",
               "metadata":{"name":")" +
              name.toUtf8() + R"("},"spec":{"scaleTargetRef":{"apiVersion":"apps/v1",
               "kind":"Deployment","name":")" +
              name.toUtf8() + R"("},)" + bounds +
              R"(,"metrics":[{"type":"Resource","resource":{"name":"cpu",
               "target":{"type":"Utilization","averageUtilization":70}}}]}})"));
}

void KubeCluster::settle(const QString& name, WorkloadKind kind) {
    const auto isSettled = [&] {
        const QJsonObject told = get(pathOf(kubernetes::resourceName(kind), name));
        const QJsonValue status = told[QLatin1String("status")];
        const auto areSame = [&](const char* one, const char* other) {
            return !status[QLatin1String(one)].isUndefined() &&
                   status[QLatin1String(one)] == status[QLatin1String(other)];
        };
        const bool isSeen = status[QLatin1String("observedGeneration")] ==
                            told[QLatin1String("metadata")][QLatin1String("generation")];
        if (kind == WorkloadKind::StatefulSet) {
            return isSeen && areSame("currentRevision", "updateRevision") &&
                   areSame("readyReplicas", "updatedReplicas");
        }
        if (kind == WorkloadKind::DaemonSet) {
            return isSeen && areSame("updatedNumberScheduled", "desiredNumberScheduled") &&
                   areSame("numberAvailable", "desiredNumberScheduled");
        }
        const QJsonArray conditions = status[QLatin1String("conditions")].toArray();
        const bool isDone =
            std::any_of(conditions.begin(), conditions.end(), [](const auto& condition) {
                return condition.toObject()[QLatin1String("reason")].toString() ==
                       QLatin1String("NewReplicaSetAvailable");
            });
        return isSeen && isDone && areSame("replicas", "updatedReplicas");
    };
    const auto isStopping = [&] {
        const QJsonArray pods =
            get(pathOf(QStringLiteral("pods"), {}).chopped(1))[QLatin1String("items")].toArray();
        return std::any_of(pods.begin(), pods.end(), [&](const auto& pod) {
            const QJsonValue metadata = pod.toObject()[QLatin1String("metadata")];
            return metadata[QLatin1String("labels")][QLatin1String("app")] == name &&
                   metadata[QLatin1String("deletionTimestamp")].isString();
        });
    };
    if (!QTest::qWaitFor([&] { return isSettled() && !isStopping(); }, PatienceMs)) {
        qFatal("%s does not settle", qUtf8Printable(name));
    }
}

} // namespace wb::test
