// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/DeployReader.h"

#include "app/settings/References.h"
#include "app/settings/WebhookReader.h"

#include <QRegularExpression>

#include <limits>

namespace wb::settings {

namespace {

using namespace fleet;

/// deploy.host and deploy.tls, as DOCKER_HOST and DOCKER_CERT_PATH have them.
void readSwarm(YamlMap& map, DeploySpec& spec, const QString& folder) {
    const QString hostKey = QStringLiteral("host");
    const QString tlsKey = QStringLiteral("tls");
    const QString certificateKey = QStringLiteral("cert");
    const QString keyKey = QStringLiteral("key");
    spec.url =
        QUrl(map.text(hostKey, QStringLiteral("unix:///var/run/docker.sock")), QUrl::StrictMode);
    const bool isUnix = spec.url.scheme() == QLatin1String("unix") &&
                        spec.url.authority().isEmpty() && spec.url.path().startsWith(u'/');
    const bool isTcp = spec.url.scheme() == QLatin1String("tcp") && !spec.url.host().isEmpty() &&
                       spec.url.port() > 0 && spec.url.path().isEmpty();
    spec.hasTls = map.has(tlsKey);
    YamlMap tls = map.map(tlsKey);
    spec.tlsAuthority = readReference(tls, QStringLiteral("ca"), folder);
    spec.tlsCertificate = readReference(tls, certificateKey, folder);
    spec.tlsKey = readReference(tls, keyKey, folder);
    tls.reportUnknownKeys();
    if (!isUnix && !isTcp) {
        map.mistake(hostKey, Sentence::tr("\"host\" is neither unix:///PATH nor tcp://HOST:PORT"));
    } else if (isUnix && spec.hasTls) {
        map.mistake(tlsKey, Sentence::tr("\"tls\" belongs to tcp://, not to a unix socket"));
    } else if (isTcp && !spec.hasTls && !isLoopback(spec.url)) {
        map.mistake(hostKey, Sentence::tr("tcp://%1 needs \"tls\": whoever speaks to an Engine "
                                          "without it is root there",
                                          spec.url.authority()));
    }
    for (const QString& key : {certificateKey, keyKey}) {
        if (spec.hasTls && !tls.has(key)) {
            map.mistake(tlsKey, Sentence::tr("\"%1\" needs \"%2\"", tlsKey, key));
        }
    }
    spec.shownSettings = map.texts(QStringLiteral("settings"));
}

/// deploy.cluster, region, profile and, for what is not AWS itself, endpoint.
void readEcs(YamlMap& map, DeploySpec& spec) {
    const QString regionKey = QStringLiteral("region");
    const QString endpointKey = QStringLiteral("endpoint");
    static const QRegularExpression region(QStringLiteral("^[a-z0-9-]{1,40}$"));
    spec.cluster = map.text(QStringLiteral("cluster"));
    spec.region = map.text(regionKey);
    spec.profile = map.text(QStringLiteral("profile"));
    if (!spec.region.isEmpty() && !region.match(spec.region).hasMatch()) {
        map.mistake(regionKey,
                    Sentence::tr("\"%1\" is no region; write it as eu-central-1", spec.region));
    }
    if (map.has(endpointKey)) {
        spec.url = QUrl(map.text(endpointKey), QUrl::StrictMode);
        if (!isHttpUrl(spec.url)) {
            map.mistake(endpointKey,
                        Sentence::tr("\"%1\" is not an http or https URL", endpointKey));
        } else if (spec.url.scheme() == QLatin1String("http") && !isLoopback(spec.url)) {
            map.mistake(endpointKey,
                        Sentence::tr("\"endpoint\" needs https: session tokens travel with each "
                                     "request"));
        }
    }
    spec.shownSettings = map.texts(QStringLiteral("settings"));
}

/// deploy.kubeconfig, context, namespace, workload and the plugins that may be run.
void readKubernetes(YamlMap& map, DeploySpec& spec, const QString& folder) {
    const QString fileKey = QStringLiteral("kubeconfig");
    const QString namespaceKey = QStringLiteral("namespace");
    static const QRegularExpression label(QStringLiteral("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"));
    if (map.has(fileKey)) {
        spec.kubeconfig = absolutePath(map.requiredText(fileKey), folder);
    }
    spec.context = map.text(QStringLiteral("context"));
    spec.namespaceName = map.text(namespaceKey);
    if (!spec.namespaceName.isEmpty() && !label.match(spec.namespaceName).hasMatch()) {
        map.mistake(namespaceKey,
                    Sentence::tr("\"%1\" is no name of a namespace", spec.namespaceName));
    }
    const QString deployment = QStringLiteral("deployment");
    spec.workload = map.choice(
        QStringLiteral("workload"),
        {deployment, QStringLiteral("statefulset"), QStringLiteral("daemonset")}, deployment);
    spec.execPlugins = map.texts(QStringLiteral("exec_plugins"));
    spec.shownSettings = map.texts(QStringLiteral("settings"));
}

const QLatin1String Swarm("swarm");
const QLatin1String Ecs("ecs");
const QLatin1String Kubernetes("kubernetes");
const QLatin1String Webhook("webhook");

/// What says where an orchestrator is, and which service is meant there.
DeploySpec readPlace(YamlMap& map, const QString& provider, const QString& serviceName,
                     const QString& folder) {
    DeploySpec spec;
    spec.provider = provider;
    spec.service = map.text(QStringLiteral("service"), serviceName);
    if (provider == Swarm) {
        readSwarm(map, spec, folder);
    } else if (provider == Ecs) {
        readEcs(map, spec);
    } else {
        readKubernetes(map, spec, folder);
    }
    return spec;
}

/// `port` and, in a Swarm, `network`.
MetricsPort readPort(YamlMap& map, const QString& provider) {
    const QString portKey = QStringLiteral("port");
    const QString networkKey = QStringLiteral("network");
    static const QRegularExpression number(QStringLiteral("^[0-9]{1,5}$"));
    static const QRegularExpression name(QStringLiteral("^[a-zA-Z][a-zA-Z0-9_-]{0,63}$"));
    MetricsPort port{map.text(portKey), {}};
    const bool isNumber = number.match(port.port).hasMatch() && port.port.toInt() > 0 &&
                          port.port.toInt() <= std::numeric_limits<quint16>::max();
    if (provider == Swarm) {
        port.network = map.text(networkKey);
        if (!isNumber) {
            map.mistake(portKey, Sentence::tr("\"port\" of a Swarm's tasks must be a number from 1 "
                                              "to 65535: the one at which a container listens"));
        }
    } else if (map.has(portKey) && !isNumber && !name.match(port.port).hasMatch()) {
        map.mistake(portKey, Sentence::tr("\"port\" is \"%1\"; it is a number from 1 to 65535 or "
                                          "the name of a port there",
                                          port.port));
    }
    return port;
}

} // namespace

DeploySpec readDeploy(YamlMap map, const QString& serviceName, const QString& folder) {
    DeploySpec spec;
    if (map.keys().isEmpty()) {
        return spec;
    }
    const QString providerKey = QStringLiteral("provider");
    const QString provider = map.choice(
        providerKey, {QStringLiteral("controller"), Ecs, Kubernetes, Swarm, Webhook}, {});
    if (provider.isEmpty() && !map.has(providerKey)) {
        map.mistake(providerKey, Sentence::tr("\"provider\" is missing; this version has "
                                              "\"controller\", \"ecs\", "
                                              "\"kubernetes\", \"swarm\" and \"webhook\""));
    }
    if (provider == Swarm || provider == Ecs || provider == Kubernetes) {
        spec = readPlace(map, provider, serviceName, folder);
        if (provider != Swarm) {
            spec.pinsCapacity = map.flag(QStringLiteral("pin_capacity"), spec.pinsCapacity);
        }
        map.reportUnknownKeys();
        return spec;
    }
    spec.provider = provider;
    spec.service = map.text(QStringLiteral("service"), serviceName);
    if (provider == Webhook) {
        readWebhook(map, spec, folder);
        map.reportUnknownKeys();
        return spec;
    }
    const QString urlKey = QStringLiteral("url");
    spec.url = QUrl(map.requiredText(urlKey), QUrl::StrictMode);
    if (map.has(urlKey) && !isHttpUrl(spec.url)) {
        map.mistake(urlKey, Sentence::tr("\"%1\" is not an http or https URL", urlKey));
    }
    spec.bearer = readSecret(map.map(QStringLiteral("auth")), folder);
    map.reportUnknownKeys();
    return spec;
}

QVector<OrchestratedTargets> readOrchestratedTargets(YamlMap& targets, const DeploySpec& deploy,
                                                     const QString& serviceName,
                                                     const QString& folder) {
    QVector<OrchestratedTargets> all;
    for (const QString& provider : QStringList{Swarm, Ecs, Kubernetes}) {
        if (!targets.has(provider)) {
            if (targets.keys().contains(provider)) {
                targets.mistake(provider, Sentence::tr("\"%1\" is empty; write {} where nothing "
                                                       "has to be said",
                                                       provider));
            }
            continue;
        }
        YamlMap map = targets.map(provider);
        OrchestratedTargets found;
        found.port = readPort(map, provider);
        QStringList placeKeys = map.keys();
        placeKeys.removeAll(QStringLiteral("port"));
        placeKeys.removeAll(QStringLiteral("network"));
        found.source = readPlace(map, provider, serviceName, folder);
        if (placeKeys.isEmpty() && deploy.provider == provider) {
            found.source = deploy;
            // How it is written to makes no other place of it.
            found.source.pinsCapacity = DeploySpec().pinsCapacity;
        }
        map.reportUnknownKeys();
        all << found;
    }
    return all;
}

} // namespace wb::settings
