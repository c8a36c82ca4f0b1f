// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

/// Where a value stands in a YAML document, as "environments[0].services[2].scrape.interval".
namespace wb::settings {

struct YamlStep {
    QString key;       ///< Of a mapping; empty where `at` says the place in a list.
    qsizetype at = -1; ///< From 0.
};

[[nodiscard]] QString keyPath(const QString& path, const QString& key);
[[nodiscard]] QString itemPath(const QString& path, qsizetype at);
/// Its steps from the root. Keys that hold a full stop or a bracket cannot be told by a path.
[[nodiscard]] QVector<YamlStep> stepsOf(const QString& path);
/// Without its last step.
[[nodiscard]] QString parentPath(const QString& path);

} // namespace wb::settings
