// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"
#include "models/fleet/EnvironmentSpec.h"
#include "models/fleet/Target.h"

#include <QByteArray>

namespace wb::collect {

/// One group of Prometheus' service discovery formats: addresses that share labels.
struct TargetGroup {
    QStringList addresses; ///< host:port, or a whole URL.
    QMap<QString, QString> labels;

    bool operator==(const TargetGroup&) const = default;
};

/// Bounds on what discovery takes in; what goes beyond is refused as a whole.
inline constexpr qint64 TargetListBytesLimit = 4 << 20;
inline constexpr int TargetLimit = 10'000;

/// Reads a list in Prometheus' file_sd/http_sd JSON, in file_sd YAML, or as plain text with one URL
/// or host:port a line (# begins a comment). `name` decides: .json, .yml, .yaml; anything else is
/// taken as JSON if it begins with a bracket, and as plain text otherwise. `source` is for
/// messages.
[[nodiscard]] Expected<QVector<TargetGroup>> parseTargetList(const QByteArray& bytes,
                                                             const QString& source);

/// The same bounds on groups of any other origin; `source` is for messages.
[[nodiscard]] Expected<QVector<TargetGroup>> boundedTargets(QVector<TargetGroup> groups,
                                                            const QString& source);

/// The targets of groups: __scheme__, __metrics_path__ and __param_NAME override the spec's; `task`
/// and `service` name task and service; labels are kept unless they begin with two underscores.
/// Addresses that make no URL are left out and named in `mistakes`.
[[nodiscard]] QVector<fleet::Target> targetsOf(const QVector<TargetGroup>& groups,
                                               const fleet::ServiceSpec& service,
                                               QStringList& mistakes);

} // namespace wb::collect
