// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"
#include "models/deploy/DeployProvider.h"
#include "models/simulation/TimeScale.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

/// The JSON of resources/openapi/deploy-controller.yaml, as the server writes and reads it.
namespace wb::prod1sim {

/// Virtual times of the model become those that the outside sees.
[[nodiscard]] QJsonObject toJson(const fleet::Release& release, const simulation::TimeScale& scale);
[[nodiscard]] QJsonObject toJson(const fleet::Deployment& deployment,
                                 const simulation::TimeScale& scale);
/// @param instanceOf the host:port of a task's endpoint
[[nodiscard]] QJsonObject toJson(const fleet::ServiceStatus& status,
                                 const simulation::TimeScale& scale,
                                 const std::function<QString(const QString& task)>& instanceOf);
[[nodiscard]] QJsonObject toJson(const Error& error);

/// InvalidInput for a body that is not a DeploymentRequest.
[[nodiscard]] Expected<deploy::DeployRequest> deployRequestFromJson(const QByteArray& body,
                                                                    const QString& service);

} // namespace wb::prod1sim
