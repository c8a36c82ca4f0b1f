// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/YamlPath.h"

#include <QStringList>

#include <yaml-cpp/yaml.h>

/// A YAML document as the tree it stands for: what an edit of its text is held against.
namespace wb::settings {

/// What a key can be set to.
struct YamlValue {
    enum class Kind { Absent, Text, List, Tree };
    Kind kind = Kind::Absent;
    QString text = {}; ///< Of Tree: YAML in one line.
    QStringList items = {};
    bool operator==(const YamlValue&) const = default;
};

/// The node at a path; undefined where there is none.
[[nodiscard]] YAML::Node nodeAt(const YAML::Node& root, const QVector<YamlStep>& steps);

/// The document with one value changed, its new keys last in their mapping. What an alias shares
/// with others is changed at this place alone. The original stays as it is.
[[nodiscard]] YAML::Node withNode(const YAML::Node& root, const QVector<YamlStep>& steps,
                                  const YamlValue& value);

/// Whether two documents say the same, in the same order. Documents that aliases blow up beyond all
/// measure never do.
[[nodiscard]] bool isSameTree(const YAML::Node& a, const YAML::Node& b);

} // namespace wb::settings
