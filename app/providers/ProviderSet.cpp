// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/ProviderSet.h"

#include "app/providers/controller/ControllerProvider.h"

namespace wb::providers {

ProviderSet::ProviderSet(const fleet::EnvironmentSpec& environment, const Secret& secret,
                         const Clock& clock) {
    for (const fleet::ServiceSpec& service : environment.services) {
        if (service.deploy.provider != QLatin1String("controller")) {
            continue;
        }
        controller::ControllerProvider::Options options;
        options.url = service.deploy.url;
        options.remoteService = service.deploy.service;
        options.clock = &clock;
        options.bearer = [secret, reference = service.deploy.bearer] { return secret(reference); };
        m_providers[service.name] =
            std::make_unique<controller::ControllerProvider>(std::move(options));
        m_services << service.name;
    }
}

ProviderSet::~ProviderSet() = default;

deploy::DeployProvider* ProviderSet::of(const QString& service) const {
    const auto found = m_providers.find(service);
    return found == m_providers.end() ? nullptr : found->second.get();
}

} // namespace wb::providers
