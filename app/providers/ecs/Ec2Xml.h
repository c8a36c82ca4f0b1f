// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

/// What of the EC2 API (2016-11-15), which takes forms and answers in XML, is read here, in the
/// form that the JSON APIs have. Pure.
namespace wb::ecs {

/// {"Action", "InstanceId": […]} → "Action=…&Version=…&InstanceId.1=…".
[[nodiscard]] QByteArray ec2Form(const QByteArray& action, const QJsonObject& input);
/// An answer of DescribeInstances → {"addresses": {"i-1": "10.0.0.5", …}}; an error →
/// {"__type", "message"}. What is no XML gives an empty object.
[[nodiscard]] QJsonObject ec2Answer(const QByteArray& body);

} // namespace wb::ecs
