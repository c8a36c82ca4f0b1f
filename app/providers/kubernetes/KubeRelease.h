// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/kubernetes/KubeJson.h"
#include "models/fleet/Release.h"

/// A release as Kubernetes has it: a pod template, which is images and every runtime setting of the
/// containers but what stands in ConfigMaps and Secrets. Pure.
namespace wb::kubernetes {

/// `code` is the tag of the main container's image (without one, or for "latest", the start of its
/// digest); the main container is the one that kubectl takes by default, else the first.
/// `settings` is the variable or the template's annotation or label SETTINGS_REVISION where there
/// is one, or else the start of a hash over everything but that image and the restart annotation.
/// `values` has environment, limits, names of ConfigMaps and Secrets and the like; the values of
/// variables and annotations that `shownSettings` does not name stay hidden.
[[nodiscard]] fleet::Release releaseOf(const QJsonObject& podTemplate,
                                       const QStringList& shownSettings);

/// What a template takes from elsewhere, and would take as it is now.
struct ConfigReference {
    QString kind; ///< "ConfigMap" or "Secret"
    QString name;
    bool isOptional = false;
    bool operator<(const ConfigReference& other) const {
        return std::tie(kind, name) < std::tie(other.kind, other.name);
    }
};

/// Each once; optional only where it is so everywhere.
[[nodiscard]] QVector<ConfigReference> referencesOf(const QJsonObject& podTemplate);

/// Of the main container; 0: none.
[[nodiscard]] qint64 memoryLimitOf(const QJsonObject& podSpec);
/// Where its metrics are likely: the annotation prometheus.io/port, a port whose name has "metrics"
/// in it, also a sidecar's, else the first there is; 0: none.
[[nodiscard]] int metricsPort(const QJsonObject& podSpec, const TextMap& annotations);
/// "9102", or the port of any container or sidecar that has this name; 0: none has.
[[nodiscard]] int portNamed(const QString& wanted, const QJsonObject& podSpec);

} // namespace wb::kubernetes
