// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/deploy/DeployProvider.h"
#include "models/fleet/EnvironmentSpec.h"

#include <functional>
#include <map>
#include <memory>

namespace wb::providers {

/// The deploy providers of an environment, one a service that has one. Main thread.
class ProviderSet {
public:
    /// Resolves a reference to a secret at each request; an empty text for none.
    using Secret = std::function<Expected<QString>(const fleet::SecretRef&)>;

    /// What has to be kept lies beside the database at `recordPath`, in prod1.releases for
    /// prod1.db; with an empty path it is kept in memory.
    ProviderSet(const fleet::EnvironmentSpec& environment, const Secret& secret, const Clock& clock,
                const QString& recordPath = {});
    ~ProviderSet();

    /// nullptr when the service has no provider.
    [[nodiscard]] deploy::DeployProvider* of(const QString& service) const;
    /// How often the service's status may be read: AWS throttles who asks more often.
    [[nodiscard]] int pollIntervalMs(const QString& service) const;
    /// The services that have one, in the configuration's order.
    [[nodiscard]] const QStringList& services() const { return m_services; }

private:
    std::map<QString, std::unique_ptr<deploy::DeployProvider>> m_providers;
    QStringList m_services;
    std::map<QString, int> m_intervalsMs; ///< Of those that are read more or less often.
};

} // namespace wb::providers
