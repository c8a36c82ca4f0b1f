// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigDraft.h"

#include "app/settings/References.h"

#include <QCoreApplication>

#include <algorithm>

namespace wb::settings {

namespace {

using Kind = ConfigChange::Kind;

class Words {
    Q_DECLARE_TR_FUNCTIONS(ConfigDraft)
};

struct Loaded {
    YAML::Node root = YAML::Node(YAML::NodeType::Map);
    QString fault;
};

/// yaml-cpp reports by exceptions; none leaves this function.
Loaded loaded(const QByteArray& text) {
    try {
        const YAML::Node root = YAML::Load(text.toStdString());
        if (root.IsMap() || root.IsNull()) {
            return {root, {}};
        }
        return {YAML::Node(YAML::NodeType::Map),
                Words::tr("The file is no configuration; mend it as text.")};
    } catch (const YAML::Exception& error) {
        const int line = error.mark.is_null() ? 1 : error.mark.line + 1;
        return {YAML::Node(YAML::NodeType::Map),
                Words::tr("Line %1 cannot be read; mend it as text first.").arg(line)};
    }
}

YamlValue valueOf(const YAML::Node& node) {
    YamlValue value;
    if (node.IsDefined() && node.IsScalar()) {
        value = {YamlValue::Kind::Text, QString::fromStdString(node.Scalar()), {}};
    } else if (node.IsDefined() && node.IsSequence()) {
        value.kind = YamlValue::Kind::List;
        for (const auto& item : node) {
            value.items << (item.IsScalar() ? QString::fromStdString(item.Scalar()) : QString());
        }
    }
    return value;
}

QString firstSecret(const YamlValue& value, bool isReference) {
    for (const QString& text : QStringList{value.text} + value.items) {
        if (const QString why = secretObstacle(text, isReference); !why.isEmpty()) {
            return why;
        }
    }
    return {};
}

/// As a form shows it, which has one item and a text alike.
bool looksSame(const YamlValue& before, const YamlValue& value) {
    const bool isOneItem = before.kind == YamlValue::Kind::Text &&
                           value.kind == YamlValue::Kind::List &&
                           value.items == QStringList{before.text};
    return before == value || isOneItem;
}

/// Of the keys that a field stands for, none of which it writes itself.
QStringList keysOf(const FormField& field) {
    return field.key == TasksField ? field.choices : pipelineParts();
}

} // namespace

void ConfigDraft::begin(const QByteArray& text) {
    m_base = text;
    m_baseRoot.reset(loaded(text).root);
    m_changes.clear();
    m_typed.clear();
    m_refusals.clear();
    m_notRemoved.clear();
    make();
}

void ConfigDraft::make() {
    QVector<ConfigChange> kept;
    std::copy_if(m_changes.begin(), m_changes.end(), std::back_inserter(kept),
                 [](const ConfigChange& each) { return each.kind != Kind::Remove; });
    const auto shown = withChanges(m_base, kept);
    const auto text = kept.size() == m_changes.size() ? shown : withChanges(m_base, m_changes);
    if (!shown || !text) {
        // The change that cannot be made is shown where it was asked for, and is in no text.
        const Error& error = shown ? text.error() : shown.error();
        const auto refused =
            std::find_if(m_changes.begin(), m_changes.end(), [&](const ConfigChange& each) {
                return each.path == error.context &&
                       (each.kind == Kind::Remove) == shown.has_value();
            });
        if (refused != m_changes.end() && refused->kind == Kind::Remove) {
            refuseRemoval(*refused, error.message);
            make();
            return;
        }
        if (refused != m_changes.end()) {
            const QString path = refused->kind == Kind::RenameService
                                     ? keyPath(refused->path, QStringLiteral("name"))
                                     : refused->path;
            m_refusals.insert(path, error.message);
            m_typed.insert(path, refused->value);
            m_changes.erase(refused);
            make();
            return;
        }
    }
    QVector<ConfigChange> exchanges;
    std::copy_if(m_changes.begin(), m_changes.end(), std::back_inserter(exchanges),
                 [](const ConfigChange& each) { return each.kind == Kind::Exchange; });
    m_ground.reset(loaded(withChanges(m_base, exchanges).value_or(m_base)).root);
    m_text = text.value_or(m_base);
    const Loaded now = loaded(shown.value_or(m_base));
    m_root.reset(now.root);
    m_obstacle = now.fault;
}

/// Of an environment that would have no service left it is the last wish that is refused.
void ConfigDraft::refuseRemoval(ConfigChange refused, const QString& why) {
    const QString list = parentPath(refused.path);
    QVector<ConfigChange> gone;
    std::copy_if(m_changes.begin(), m_changes.end(), std::back_inserter(gone),
                 [&](const ConfigChange& each) {
                     return each.kind == Kind::Remove && parentPath(each.path) == list;
                 });
    const auto count = static_cast<qsizetype>(nodeAt(m_baseRoot, stepsOf(list)).size());
    const bool isLast = gone.size() >= count;
    refused = isLast ? gone.constLast() : refused;
    m_notRemoved.insert(refused.path,
                        isLast ? Words::tr("An environment needs a service: remove the environment "
                                           "as text, or watch another service first.")
                               : why);
    m_changes.removeIf([&](const ConfigChange& each) {
        return each.kind == Kind::Remove && each.path == refused.path;
    });
}

QVector<ConfigPlace> ConfigDraft::places() const {
    return placesOf(m_root);
}

QVector<ConfigPlace> ConfigDraft::placesBefore() const {
    return placesOf(m_baseRoot);
}

QVector<FormField> ConfigDraft::fields(const ConfigPlace& place) const {
    QVector<FormField> fields = fieldsOf(m_root, place, m_offers);
    keepEmptied(place, fields);
    for (FormField& field : fields) {
        for (const ConfigChange& change : m_changes) {
            if (change.kind == Kind::Exchange && change.path == keyPath(place.path, field.key)) {
                field.written = change.value;
                // The way back.
                const QString before = writtenBefore(place, field.key);
                if (!field.choices.isEmpty() && !before.isEmpty() &&
                    !field.choices.contains(before)) {
                    field.choices << before;
                }
            }
        }
        const auto typed = m_typed.find(keyPath(place.path, field.key));
        if (typed != m_typed.end()) {
            field.written = *typed;
        }
    }
    addExamples(fields);
    return fields;
}

/// A key that the file alone knows of keeps its field while that is empty: who empties it may be
/// about to enter something else.
void ConfigDraft::keepEmptied(const ConfigPlace& place, QVector<FormField>& fields) const {
    const auto has = [&](const QString& key) {
        return std::find_if(fields.begin(), fields.end(),
                            [&](const FormField& each) { return each.key == key; });
    };
    QString before;
    for (FormField field : fieldsOf(m_ground, place, m_offers)) {
        const bool isEmptied =
            std::any_of(m_changes.begin(), m_changes.end(), [&](const ConfigChange& each) {
                return each.kind == Kind::Set && each.path == keyPath(place.path, field.key) &&
                       each.value.kind == YamlValue::Kind::Absent;
            });
        if (isEmptied && has(field.key) == fields.end()) {
            field.written = {};
            field.line = 0;
            const auto behind = has(before);
            fields.insert(behind == fields.end() ? behind : behind + 1, field);
        }
        before = field.key;
    }
}

/// What the example that was chosen has where nothing is written.
void ConfigDraft::addExamples(QVector<FormField>& fields) const {
    const auto chosen = std::find_if(fields.begin(), fields.end(), [](const FormField& each) {
        return each.key == PipelineField;
    });
    const QString name = chosen == fields.end() ? QString() : chosen->written.text;
    for (const WebhookPattern& pattern : m_offers.webhooks) {
        for (FormField& field : fields) {
            if (pattern.name == name && field.written.kind == YamlValue::Kind::Absent &&
                field.key.startsWith(QLatin1String("deploy."))) {
                field.example = pattern.written.value(field.key.mid(field.key.indexOf(u'.') + 1));
            }
        }
    }
}

bool ConfigDraft::isToBeSet(const QString& path) const {
    return nodeAt(m_baseRoot, stepsOf(path)).IsDefined() ||
           std::any_of(m_changes.begin(), m_changes.end(), [&](const ConfigChange& each) {
               return each.kind == Kind::Set &&
                      (each.path == path || each.path.startsWith(path + u'.'));
           });
}

Expected<YamlParts> ConfigDraft::partsOf(const ConfigPlace& place, const FormField& field,
                                         const QString& text) const {
    YamlParts parts;
    if (field.key == TasksField || text.isEmpty()) {
        for (const QString& key : keysOf(field)) {
            parts.append({key, key == text
                                   ? YamlValue{YamlValue::Kind::Tree, QStringLiteral("{}"), {}}
                                   : YamlValue()});
        }
        return parts;
    }
    Expected<WebhookPattern> pattern =
        failure(ErrorCode::InvalidInput, Words::tr("There is no such example."));
    if (field.key == PipelineFileField) {
        pattern = readWebhookPattern(absolutePath(text, m_offers.folder));
    }
    for (const WebhookPattern& each : m_offers.webhooks) {
        if (field.key == PipelineField && each.name == text) {
            pattern = each;
        }
    }
    if (!pattern) {
        return failure(pattern.error());
    }
    parts = pattern->parts;
    const QString deploy = keyPath(place.path, QStringLiteral("deploy"));
    const auto isFree = [&](const char* key) {
        return !isToBeSet(keyPath(deploy, QLatin1String(key)));
    };
    // Where people's own pipeline is they say; an example's address is somebody else's.
    if (field.key == PipelineFileField && !pattern->url.isEmpty() && isFree("url")) {
        parts.prepend({QStringLiteral("url"), {YamlValue::Kind::Text, pattern->url, {}}});
    }
    if (pattern->auth.kind == YamlValue::Kind::Tree && isFree("auth")) {
        parts.prepend({QStringLiteral("auth"), pattern->auth});
    }
    return parts;
}

QString ConfigDraft::writtenBefore(const ConfigPlace& place, const QString& key) const {
    QString before;
    for (const FormField& each : fieldsOf(m_baseRoot, place, m_offers)) {
        before = each.key == key ? each.written.text : before;
    }
    return before;
}

void ConfigDraft::setParts(const ConfigPlace& place, const FormField& field,
                           const YamlValue& value) {
    const QString path = keyPath(place.path, field.key);
    const QString holder = parentPath(path);
    const QStringList keys = keysOf(field);
    m_changes.removeIf([&](const ConfigChange& each) {
        const QString key = each.path.mid(holder.size() + 1).section(u'.', 0, 0);
        return parentPath(each.path) == holder && each.kind == Kind::Exchange
                   ? true
                   : each.kind == Kind::Set && each.path.startsWith(holder + u'.') &&
                         keys.contains(key);
    });
    for (const QString& other : {PipelineField, PipelineFileField}) {
        m_refusals.remove(keyPath(place.path, other));
        m_typed.remove(keyPath(place.path, other));
    }
    if (value.text != writtenBefore(place, field.key)) {
        if (const auto parts = partsOf(place, field, value.text)) {
            m_changes << ConfigChange{Kind::Exchange, path, value, *parts};
        } else {
            m_refusals.insert(path, parts.error().message);
            m_typed.insert(path, value);
        }
    }
    make();
}

void ConfigDraft::set(const ConfigPlace& place, const FormField& field, const YamlValue& value) {
    const QString path = keyPath(place.path, field.key);
    const bool isName =
        place.kind == ConfigPlace::Kind::Service && field.key == QLatin1String("name");
    const ConfigChange change{
        isName ? Kind::RenameService : Kind::Set, isName ? place.path : path, value, {}};
    m_refusals.remove(path);
    m_notRemoved.clear();
    m_typed.remove(path);
    if (isOfParts(field.key)) {
        setParts(place, field, value);
        return;
    }
    m_changes.removeIf([&](const ConfigChange& each) {
        return each.path == change.path && each.kind == change.kind;
    });
    const bool isAsBefore = looksSame(valueOf(nodeAt(m_ground, stepsOf(path))), value);
    const QString secret =
        isAsBefore ? QString() : firstSecret(value, field.kind == FormField::Kind::Secret);
    if (!secret.isEmpty()) {
        m_refusals.insert(path, secret);
        m_typed.insert(path, value);
    } else if (!isAsBefore) {
        m_changes << change;
    }
    make();
}

void ConfigDraft::setRemoved(const ConfigPlace& place, bool isRemoved) {
    m_notRemoved.clear();
    m_changes.removeIf([&](const ConfigChange& each) {
        return each.path == place.path && each.kind == Kind::Remove;
    });
    if (isRemoved) {
        m_changes << ConfigChange{Kind::Remove, place.path, {}, {}};
    }
    make();
}

bool ConfigDraft::isRemoved(const ConfigPlace& place) const {
    return std::any_of(m_changes.begin(), m_changes.end(), [&](const ConfigChange& each) {
        return each.path == place.path && each.kind == Kind::Remove;
    });
}

QString ConfigDraft::shownPath(const QString& path) const {
    const QVector<YamlStep> steps = stepsOf(path);
    constexpr qsizetype ServiceDepth = 4; // environments, place, services, place.
    if (steps.size() < ServiceDepth || steps[2].key != QLatin1String("services")) {
        return path;
    }
    const QString list = keyPath(itemPath(steps[0].key, steps[1].at), steps[2].key);
    const QString rest = path.mid(itemPath(list, steps[3].at).size());
    QVector<qsizetype> gone;
    for (const ConfigChange& change : m_changes) {
        if (change.kind == Kind::Remove && parentPath(change.path) == list) {
            gone << stepsOf(change.path).constLast().at;
        }
    }
    std::sort(gone.begin(), gone.end());
    qsizetype at = steps[3].at;
    for (const qsizetype each : std::as_const(gone)) {
        at += each <= at ? 1 : 0;
    }
    return itemPath(list, at) + rest;
}

} // namespace wb::settings
