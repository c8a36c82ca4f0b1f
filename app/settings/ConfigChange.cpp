// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigChange.h"

#include <algorithm>

namespace wb::settings {

namespace {

YamlValue textValue(const QString& text) {
    return {YamlValue::Kind::Text, text, {}};
}

QString textOf(const YAML::Node& node) {
    return node.IsDefined() && node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

/// A list with a name in it, by another name, or (`isKept`) with both; nullopt where it does not
/// stand there.
std::optional<YamlValue> renamedIn(const YAML::Node& list, const QString& from, const QString& to,
                                   bool isKept = false) {
    YamlValue value{YamlValue::Kind::List, {}, {}};
    if (!list.IsDefined() || !list.IsSequence()) {
        return std::nullopt;
    }
    bool isNamed = false;
    for (const auto& item : list) {
        const QString name = textOf(item);
        isNamed = isNamed || name == from;
        value.items << (name == from && !isKept ? to : name);
    }
    if (isKept && !value.items.contains(to)) {
        value.items << to;
    }
    return isNamed ? std::optional(value) : std::nullopt;
}

/// Whether another environment has a service of that name, too.
bool isElsewhere(const YAML::Node& root, const QString& name, qsizetype environment) {
    const auto at = [&](const QString& path) { return nodeAt(root, stepsOf(path)); };
    const QString list = QStringLiteral("environments");
    for (qsizetype each = 0; each < static_cast<qsizetype>(at(list).size()); ++each) {
        const QString services = keyPath(itemPath(list, each), QStringLiteral("services"));
        const YAML::Node node = at(services);
        for (qsizetype place = 0; each != environment && node.IsDefined() && node.IsSequence() &&
                                  place < static_cast<qsizetype>(node.size());
             ++place) {
            if (textOf(at(keyPath(itemPath(services, place), QStringLiteral("name")))) == name) {
                return true;
            }
        }
    }
    return false;
}

const YamlValue EmptyTree{YamlValue::Kind::Tree, QStringLiteral("{}"), {}};

/// Whether it is the place of an orchestrator whose running tasks are targets: that it is there
/// says so, even where it says nothing else.
bool isTasksPlace(const QString& path) {
    const QString key = path.section(u'.', -1);
    return path.section(u'.', -2, -2) == QLatin1String("targets") &&
           (key == QLatin1String("swarm") || key == QLatin1String("ecs") ||
            key == QLatin1String("kubernetes"));
}

/// What it says, but the last thing that a place says leaves the place.
Expected<QByteArray> withSetting(const QByteArray& text, const QString& path,
                                 const YamlValue& value) {
    const QString place = parentPath(path);
    if (value.kind == YamlValue::Kind::Absent && isTasksPlace(place)) {
        try {
            const YAML::Node root = YAML::Load(text.toStdString());
            const YAML::Node node = nodeAt(root, stepsOf(place));
            const bool isLast = node.IsDefined() && node.IsMap() && node.size() == 1 &&
                                nodeAt(root, stepsOf(path)).IsDefined();
            if (isLast) {
                return withValue(text, place, EmptyTree);
            }
        } catch (const YAML::Exception&) {
            return withValue(text, path, value); // Which says why not.
        }
    }
    return withValue(text, path, value);
}

/// What comes is written before what goes goes, so that the mapping stays where it is.
Expected<QByteArray> exchanged(const QByteArray& text, const ConfigChange& change) {
    const QString holder = parentPath(change.path);
    Expected<QByteArray> now = text;
    for (const bool isGoing : {false, true}) {
        for (const auto& [key, value] : change.parts) {
            const QString path = keyPath(holder, key);
            if (!now || (value.kind == YamlValue::Kind::Absent) != isGoing) {
                continue;
            }
            try {
                const YAML::Node there = nodeAt(YAML::Load(now->toStdString()), stepsOf(path));
                const bool isAsWanted = there.IsDefined() && value.kind == YamlValue::Kind::Tree &&
                                        ((value == EmptyTree && there.IsMap()) ||
                                         isSameTree(there, YAML::Load(value.text.toStdString())));
                now = isAsWanted ? now : withValue(*now, path, value);
            } catch (const YAML::Exception&) {
                return withValue(text, path, value); // Which says why not.
            }
        }
    }
    return now;
}

/// What a new name takes besides itself.
QVector<ConfigChange> renaming(const YAML::Node& root, const ConfigChange& change) {
    const auto at = [&](const QString& path) { return nodeAt(root, stepsOf(path)); };
    const auto below = [](const QString& path, const char* key) {
        return keyPath(path, QLatin1String(key));
    };
    const QString& path = change.path;
    const QString from = textOf(at(below(path, "name")));
    const QString to = change.value.text;
    QVector<ConfigChange> steps;
    const auto set = [&](const QString& where, const YamlValue& value) {
        steps << ConfigChange{ConfigChange::Kind::Set, where, value, {}};
    };
    if (from.isEmpty() || to.isEmpty() || from == to) {
        set(below(path, "name"), textValue(to));
        return steps;
    }
    set(below(path, "name"), textValue(to));
    if (!at(below(path, "component")).IsDefined()) {
        set(below(path, "component"), textValue(from));
    }
    if (at(below(path, "deploy")).IsDefined() && !at(below(path, "deploy.service")).IsDefined()) {
        set(below(path, "deploy.service"), textValue(from));
    }
    const QString provider = textOf(at(below(path, "deploy.provider")));
    for (const char* orchestrator : {"swarm", "ecs", "kubernetes"}) {
        const QString place = below(below(path, "targets"), orchestrator);
        const YAML::Node node = at(place);
        const auto isSaid = [&](const char* key) { return at(below(place, key)).IsDefined(); };
        const bool saysPlace =
            node.IsDefined() && static_cast<int>(node.size()) > isSaid("port") + isSaid("network");
        // Where it says nothing of the place, that of `deploy` is meant, whose name stays.
        if (node.IsDefined() && node.IsMap() && !isSaid("service") &&
            (saysPlace || provider != QLatin1String(orchestrator))) {
            set(below(place, "service"), textValue(from));
        }
    }
    const QString services = parentPath(path);
    for (qsizetype each = 0; each < static_cast<qsizetype>(at(services).size()); ++each) {
        const QString group = below(itemPath(services, each), "rollback_with");
        if (const auto value = renamedIn(at(group), from, to)) {
            set(group, *value);
        }
    }
    const QString rules = QStringLiteral("rules.metrics");
    const YAML::Node list = at(rules);
    // A rule is of all environments: whoever has the old name elsewhere keeps it.
    const bool isKept = isElsewhere(root, from, stepsOf(path).value(1).at);
    for (qsizetype each = 0; list.IsDefined() && each < static_cast<qsizetype>(list.size());
         ++each) {
        const QString group = below(itemPath(rules, each), "services");
        if (const auto value = renamedIn(at(group), from, to, isKept)) {
            set(group, *value);
        }
    }
    return steps;
}

Expected<QByteArray> made(const QByteArray& text, const ConfigChange& change) {
    using Kind = ConfigChange::Kind;
    if (change.kind == Kind::Exchange) {
        return exchanged(text, change);
    }
    if (change.kind != Kind::RenameService) {
        return change.kind == Kind::Remove ? withValue(text, change.path, {})
                                           : withSetting(text, change.path, change.value);
    }
    Expected<QByteArray> now = text;
    try {
        const YAML::Node root = YAML::Load(text.toStdString());
        for (const ConfigChange& step : renaming(root, change)) {
            now = now ? withValue(*now, step.path, step.value) : now;
        }
    } catch (const YAML::Exception&) {
        return withValue(text, change.path, change.value); // Which says why not.
    }
    return now;
}

} // namespace

Expected<QByteArray> withChanges(const QByteArray& text, const QVector<ConfigChange>& changes) {
    using Kind = ConfigChange::Kind;
    QVector<ConfigChange> ordered = changes;
    const auto rank = [](const ConfigChange& change) {
        // What a provider is given stands behind its name.
        const bool isProvider =
            change.kind == Kind::Set && change.path.endsWith(QLatin1String(".deploy.provider"));
        return isProvider ? -1 : static_cast<int>(change.kind);
    };
    std::stable_sort(ordered.begin(), ordered.end(), [&](const auto& a, const auto& b) {
        const bool areBothGone = a.kind == Kind::Remove && b.kind == Kind::Remove;
        return areBothGone ? stepsOf(a.path).constLast().at > stepsOf(b.path).constLast().at
                           : rank(a) < rank(b);
    });
    QByteArray now = text;
    for (const ConfigChange& change : std::as_const(ordered)) {
        auto next = made(now, change);
        if (!next) {
            Error error = next.error();
            error.context = change.path;
            return failure(error);
        }
        now = *next;
    }
    return now;
}

} // namespace wb::settings
