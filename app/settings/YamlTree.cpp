// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/YamlTree.h"

namespace wb::settings {

namespace {

constexpr int MostNodes = 500'000;
constexpr int DeepestNode = 100; ///< An alias may stand in what it repeats.

YAML::Node nodeOf(const YamlValue& value) {
    if (value.kind == YamlValue::Kind::Text) {
        return YAML::Node(value.text.toStdString());
    }
    if (value.kind == YamlValue::Kind::Tree) {
        return YAML::Load(value.text.toStdString());
    }
    YAML::Node list(YAML::NodeType::Sequence);
    for (const QString& item : value.items) {
        list.push_back(item.toStdString());
    }
    return list;
}

YAML::Node changed(const YAML::Node& node, const QVector<YamlStep>& steps, const YamlValue& value) {
    if (steps.isEmpty()) {
        return nodeOf(value);
    }
    const YamlStep& step = steps.constFirst();
    const QVector<YamlStep> rest = steps.mid(1);
    const bool isLeft = rest.isEmpty() && value.kind == YamlValue::Kind::Absent;
    if (step.at >= 0) {
        YAML::Node list(YAML::NodeType::Sequence);
        qsizetype at = 0;
        for (const auto& item : node) {
            const bool isIt = at++ == step.at;
            if (!isIt || !isLeft) {
                list.push_back(isIt ? changed(item, rest, value) : YAML::Node(item));
            }
        }
        return list;
    }
    YAML::Node map(YAML::NodeType::Map);
    bool isFound = false;
    if (node.IsMap()) {
        for (const auto& entry : node) {
            const bool isIt =
                entry.first.IsScalar() && entry.first.Scalar() == step.key.toStdString();
            isFound = isFound || isIt;
            if (!isIt || !isLeft) {
                map.force_insert(entry.first,
                                 isIt ? changed(entry.second, rest, value) : entry.second);
            }
        }
    }
    if (!isFound && value.kind != YamlValue::Kind::Absent) {
        map.force_insert(step.key.toStdString(), changed(YAML::Node(), rest, value));
    }
    return map;
}

bool isSame(const YAML::Node& a, const YAML::Node& b, int depth, int& left) {
    if (--left < 0 || depth > DeepestNode || a.Type() != b.Type() || a.size() != b.size()) {
        return false;
    }
    if (a.IsScalar()) {
        return a.Scalar() == b.Scalar();
    }
    auto other = b.begin();
    for (const auto& each : a) {
        const bool isPair = a.IsMap();
        if (isPair ? !isSame(each.first, other->first, depth + 1, left) ||
                         !isSame(each.second, other->second, depth + 1, left)
                   : !isSame(each, *other, depth + 1, left)) {
            return false;
        }
        ++other;
    }
    return true;
}

} // namespace

YAML::Node nodeAt(const YAML::Node& root, const QVector<YamlStep>& steps) {
    YAML::Node at = root;
    for (const YamlStep& step : steps) {
        YAML::Node next(YAML::NodeType::Undefined);
        if (step.at >= 0 && at.IsSequence() && step.at < static_cast<qsizetype>(at.size())) {
            next.reset(at[static_cast<std::size_t>(step.at)]);
        } else if (step.at < 0 && at.IsMap()) {
            for (const auto& entry : at) {
                if (entry.first.IsScalar() && entry.first.Scalar() == step.key.toStdString()) {
                    next.reset(entry.second);
                }
            }
        }
        at.reset(next);
        if (!at.IsDefined()) {
            break;
        }
    }
    return at;
}

YAML::Node withNode(const YAML::Node& root, const QVector<YamlStep>& steps,
                    const YamlValue& value) {
    return changed(root, steps, value);
}

bool isSameTree(const YAML::Node& a, const YAML::Node& b) {
    int left = MostNodes;
    return isSame(a, b, 0, left);
}

} // namespace wb::settings
