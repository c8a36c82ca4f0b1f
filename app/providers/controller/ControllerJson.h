// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"
#include "models/deploy/DeployProvider.h"

#include <QByteArray>

/// The bodies of the deploy controller API (resources/openapi/deploy-controller.yaml). What comes
/// back is checked member by member: anything that is not as documented is a Protocol error that
/// names the member, and nothing of that body is used. Unknown members are ignored. Lists and texts
/// are bounded. Pure.
namespace wb::controller {

[[nodiscard]] Expected<fleet::ServiceStatus> parseServiceStatus(const QByteArray& body);
[[nodiscard]] Expected<fleet::Deployment> parseDeployment(const QByteArray& body);
/// The server's own words in an error body; empty when there are none that can be shown.
[[nodiscard]] QString parseErrorMessage(const QByteArray& body);
/// The body of a write.
[[nodiscard]] QByteArray deploymentRequestJson(const deploy::DeployRequest& request);

} // namespace wb::controller
