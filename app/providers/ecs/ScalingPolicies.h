// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"
#include "models/fleet/ScalingSpec.h"

#include <QJsonObject>

/// Application Auto Scaling's DescribeScalingPolicies (2016-02-06, botocore's service-2.json).
/// Pure.
namespace wb::ecs {

/// What the policies of a service look at, all together: memory where one of them does; nothing
/// where one acts on what Watchbridge cannot name (a CloudWatch alarm, a metric of one's own), for
/// then nobody can say that memory goes unseen; else CPU, else the requests a load balancer counts.
[[nodiscard]] Expected<fleet::ScalingSpec> parseScaling(const QJsonObject& answer);

} // namespace wb::ecs
