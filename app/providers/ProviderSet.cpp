// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/ProviderSet.h"

#include "app/providers/controller/ControllerProvider.h"
#include "app/providers/ecs/EcsProvider.h"
#include "app/providers/kubernetes/KubeProvider.h"
#include "app/providers/swarm/SwarmProvider.h"
#include "app/providers/webhook/WebhookProvider.h"

#include <QFileInfo>

namespace wb::providers {

namespace {

/// Where the service's metrics are, if its targets come from where it is deployed.
std::optional<fleet::MetricsPort> metricsOf(const fleet::ServiceSpec& service) {
    for (const fleet::OrchestratedTargets& targets : service.targets.orchestrated) {
        if (targets.isAt(service.deploy)) {
            return targets.port;
        }
    }
    return std::nullopt;
}

std::unique_ptr<deploy::DeployProvider> controllerOf(const fleet::ServiceSpec& service,
                                                     const ProviderSet::Secret& secret,
                                                     const Clock& clock) {
    controller::ControllerProvider::Options options;
    options.url = service.deploy.url;
    options.remoteService = service.deploy.service;
    options.clock = &clock;
    options.bearer = [secret, reference = service.deploy.bearer] { return secret(reference); };
    return std::make_unique<controller::ControllerProvider>(std::move(options));
}

/// One file a service: its name, which may hold anything, percent-encoded.
QString archivePath(const QString& recordPath, const QString& service) {
    if (recordPath.isEmpty()) {
        return {};
    }
    const QFileInfo record(recordPath);
    return QStringLiteral("%1/%2.releases/%3.json")
        .arg(record.path(), record.completeBaseName(),
             QString::fromLatin1(QUrl::toPercentEncoding(service)));
}

std::unique_ptr<deploy::DeployProvider> swarmOf(const fleet::ServiceSpec& service,
                                                const ProviderSet::Secret& secret,
                                                const Clock& clock, const QString& recordPath) {
    const fleet::DeploySpec& deploy = service.deploy;
    swarm::SwarmProvider::Options options;
    options.engine.host = deploy.url.toString();
    if (deploy.hasTls) {
        const auto part = [&](const fleet::SecretRef& reference) {
            return [secret, reference] { return secret(reference); };
        };
        options.engine.tls = {part(deploy.tlsAuthority), part(deploy.tlsCertificate),
                              part(deploy.tlsKey)};
    }
    options.service = service.name;
    options.remoteService = deploy.service;
    options.archivePath = archivePath(recordPath, service.name);
    options.shownSettings = deploy.shownSettings;
    options.metrics = metricsOf(service);
    options.clock = &clock;
    return std::make_unique<swarm::SwarmProvider>(std::move(options));
}

std::unique_ptr<deploy::DeployProvider> ecsOf(const fleet::ServiceSpec& service,
                                              const Clock& clock) {
    const fleet::DeploySpec& deploy = service.deploy;
    ecs::EcsProvider::Options options;
    options.client.region = deploy.region;
    options.client.profile = deploy.profile;
    options.client.endpoint = deploy.url;
    options.client.clock = &clock;
    options.client.seed = static_cast<quint32>(qHash(service.name));
    options.cluster = deploy.cluster;
    options.service = service.name;
    options.remoteService = deploy.service;
    options.shownSettings = deploy.shownSettings;
    options.metrics = metricsOf(service);
    options.pinsCapacity = deploy.pinsCapacity;
    return std::make_unique<ecs::EcsProvider>(std::move(options));
}

std::unique_ptr<deploy::DeployProvider> kubernetesOf(const fleet::ServiceSpec& service,
                                                     const Clock& clock) {
    using kubernetes::WorkloadKind;
    const fleet::DeploySpec& deploy = service.deploy;
    kubernetes::KubeProvider::Options options;
    if (!deploy.kubeconfig.isEmpty()) {
        options.client.choice.files << deploy.kubeconfig;
    }
    options.client.choice.context = deploy.context;
    options.client.choice.namespaceName = deploy.namespaceName;
    options.client.execPlugins = deploy.execPlugins;
    options.client.clock = &clock;
    options.kind = deploy.workload == QLatin1String("statefulset") ? WorkloadKind::StatefulSet
                   : deploy.workload == QLatin1String("daemonset") ? WorkloadKind::DaemonSet
                                                                   : WorkloadKind::Deployment;
    options.service = service.name;
    options.remoteService = deploy.service;
    options.shownSettings = deploy.shownSettings;
    options.metrics = metricsOf(service);
    options.pinsCapacity = deploy.pinsCapacity;
    return std::make_unique<kubernetes::KubeProvider>(std::move(options));
}

std::unique_ptr<deploy::DeployProvider> webhookOf(const fleet::ServiceSpec& service,
                                                  const ProviderSet::Secret& secret,
                                                  const Clock& clock) {
    const fleet::DeploySpec& deploy = service.deploy;
    const auto resolved = [&](const fleet::SecretRef& reference) -> webhook::WebhookClient::Secret {
        if (reference.source == fleet::SecretRef::Source::None) {
            return nullptr;
        }
        return [secret, reference] { return secret(reference); };
    };
    webhook::WebhookProvider::Options options;
    options.client.url = deploy.url;
    options.client.spec = deploy.webhook;
    options.client.service = service.name;
    options.client.remoteService = deploy.service;
    options.client.bearer = resolved(deploy.bearer);
    options.client.basic = resolved(deploy.basic);
    for (const auto& [name, reference] : deploy.secretHeaders) {
        options.client.secretHeaders.append({name.toLatin1(), resolved(reference)});
    }
    options.clock = &clock;
    return std::make_unique<webhook::WebhookProvider>(std::move(options));
}

/// Hosted pipelines count requests an hour; a service is read with several at once.
constexpr int WebhookIntervalMs = 10'000;
constexpr int UsualIntervalMs = 2'000;
constexpr int EcsIntervalMs = 6'000;

} // namespace

ProviderSet::ProviderSet(const fleet::EnvironmentSpec& environment, const Secret& secret,
                         const Clock& clock, const QString& recordPath) {
    for (const fleet::ServiceSpec& service : environment.services) {
        if (service.deploy.provider == QLatin1String("controller")) {
            m_providers[service.name] = controllerOf(service, secret, clock);
        } else if (service.deploy.provider == QLatin1String("swarm")) {
            m_providers[service.name] = swarmOf(service, secret, clock, recordPath);
        } else if (service.deploy.provider == QLatin1String("ecs")) {
            m_providers[service.name] = ecsOf(service, clock);
            m_intervalsMs[service.name] = EcsIntervalMs;
        } else if (service.deploy.provider == QLatin1String("kubernetes")) {
            m_providers[service.name] = kubernetesOf(service, clock);
        } else if (service.deploy.provider == QLatin1String("webhook")) {
            m_providers[service.name] = webhookOf(service, secret, clock);
            m_intervalsMs[service.name] = WebhookIntervalMs;
        } else {
            continue;
        }
        if (metricsOf(service) && service.deploy.provider != QLatin1String("ecs")) {
            m_intervalsMs[service.name] = std::min(UsualIntervalMs, service.targets.refreshMs);
        }
        m_services << service.name;
    }
}

ProviderSet::~ProviderSet() = default;

int ProviderSet::pollIntervalMs(const QString& service) const {
    const auto found = m_intervalsMs.find(service);
    return found == m_intervalsMs.end() ? UsualIntervalMs : found->second;
}

deploy::DeployProvider* ProviderSet::of(const QString& service) const {
    const auto found = m_providers.find(service);
    return found == m_providers.end() ? nullptr : found->second.get();
}

} // namespace wb::providers
