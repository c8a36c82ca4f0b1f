// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/FormFields.h"

#include <algorithm>

namespace wb::settings {

namespace {

using Kind = FormField::Kind;

const QStringList& orchestrators() {
    static const QStringList names = words("swarm ecs kubernetes");
    return names;
}

/// What says where an orchestrator is, below `deploy` or `targets.swarm`. `usual` tells what holds
/// for a key while it is not written.
template <typename Usual>
QVector<FormField> placeFields(const QString& provider, const QString& below, Usual usual) {
    const auto at = [&](const char* key) { return keyPath(below, QLatin1String(key)); };
    const auto text = [&](const char* key, const char* otherwise = "", Kind kind = Kind::Text) {
        const QString held = usual(QString::fromLatin1(key));
        return field(at(key), held.isEmpty() ? QString::fromLatin1(otherwise) : held, kind);
    };
    QVector<FormField> fields;
    if (provider == QLatin1String("swarm")) {
        fields << text("host", "unix:///var/run/docker.sock") << text("tls.ca", "", Kind::Secret)
               << text("tls.cert", "", Kind::Secret) << text("tls.key", "", Kind::Secret);
    } else if (provider == QLatin1String("ecs")) {
        fields << text("cluster", "default") << text("region") << text("profile")
               << text("endpoint");
    } else {
        fields << text("context") << text("namespace")
               << choice(at("workload"), words("deployment statefulset daemonset"),
                         text("workload", "deployment").usual)
               << text("kubeconfig") << field(at("exec_plugins"), {}, Kind::List);
    }
    return fields << field(at("settings"), {}, Kind::List);
}

struct Part {
    const char* key;
    const char* members; ///< Besides its path; with a + those that may be lists.
};
constexpr Part Parts[] = {
    {"redeploy", "method id"},
    {"rollback", "method id"},
    {"abort", "method id"},
    {"status", "list+ one id key state+ running+ succeeded+ failed+ aborted+ by started finished "
               "code settings"},
    {"current", "code settings generation desired"},
    {"releases", "list id code settings author time good good_values+"},
    {"tasks", "list where is+ name state running+ code settings"},
};

/// The part's address, and once it is there whatever else it says.
QVector<FormField> partFields(const YAML::Node& service, const Part& part) {
    const QString below = QStringLiteral("deploy.") + QLatin1String(part.key);
    QVector<FormField> fields{field(keyPath(below, QStringLiteral("path")))};
    const YAML::Node node = nodeAt(service, stepsOf(below));
    if (!node.IsDefined() || !node.IsMap() || node.size() == 0) {
        return fields;
    }
    for (const QString& member : words(part.members)) {
        const QString key = keyPath(below, QString(member).remove(u'+'));
        if (member == QLatin1String("method")) {
            fields << choice(key, words("POST PUT PATCH DELETE"), QStringLiteral("POST"));
        } else {
            fields << field(key, {}, member.endsWith(u'+') ? Kind::List : Kind::Text);
        }
    }
    addOthers(node, below, fields);
    return fields;
}

QVector<FormField> webhookFields(const YAML::Node& service,
                                 const QVector<WebhookPattern>& patterns) {
    QStringList names;
    for (const WebhookPattern& pattern : patterns) {
        names << pattern.name;
    }
    FormField pipeline = choice(PipelineField, names);
    const YAML::Node deploy = nodeAt(service, stepsOf(QStringLiteral("deploy")));
    if (const QString name = patternOf(deploy, patterns); !name.isEmpty()) {
        pipeline.written = {YamlValue::Kind::Text, name, {}};
    }
    QVector<FormField> fields{pipeline, field(PipelineFileField), field("deploy.url"),
                              field("deploy.auth.bearer", {}, Kind::Secret),
                              field("deploy.auth.basic", {}, Kind::Secret)};
    const QString headers = QStringLiteral("deploy.auth.headers");
    const YAML::Node named = nodeAt(service, stepsOf(headers));
    for (const auto& entry : named.IsDefined() && named.IsMap() ? named : YAML::Node()) {
        const QString name = QString::fromStdString(entry.first.Scalar());
        if (!name.contains(u'.') && !name.contains(u'[')) {
            fields << field(keyPath(headers, name), {}, Kind::Secret);
        }
    }
    for (const Part& part : Parts) {
        fields += partFields(service, part);
    }
    return fields;
}

} // namespace

QVector<FormField> deployFields(const YAML::Node& service,
                                const QVector<WebhookPattern>& patterns) {
    const QString provider = textAt(service, QStringLiteral("deploy.provider"));
    QVector<FormField> fields{
        choice("deploy.provider", words("controller ecs kubernetes swarm webhook"))};
    if (!provider.isEmpty()) {
        fields << field("deploy.service", textAt(service, QStringLiteral("name")));
    }
    if (provider == QLatin1String("controller")) {
        fields << field("deploy.url") << field("deploy.auth.bearer", {}, Kind::Secret);
    } else if (provider == QLatin1String("webhook")) {
        fields += webhookFields(service, patterns);
    } else if (orchestrators().contains(provider)) {
        fields += placeFields(provider, QStringLiteral("deploy"),
                              [](const QString&) { return QString(); });
        if (provider != QLatin1String("swarm")) {
            fields << choice("deploy.pin_capacity", words("false true"), QStringLiteral("false"));
        }
    }
    return fields;
}

QVector<FormField> tasksFields(const YAML::Node& service) {
    QStringList there;
    for (const QString& name : orchestrators()) {
        const YAML::Node node = nodeAt(service, stepsOf(QStringLiteral("targets.") + name));
        if (node.IsDefined()) {
            there << name;
        }
    }
    FormField kind = choice(TasksField, orchestrators());
    if (!there.isEmpty()) {
        kind.written = {YamlValue::Kind::Text, there.join(QStringLiteral(", ")), {}};
    }
    QVector<FormField> fields{kind};
    const auto at = [&](const QString& path) { return textAt(service, path); };
    for (const QString& name : std::as_const(there)) {
        const QString below = QStringLiteral("targets.") + name;
        const YAML::Node node = nodeAt(service, stepsOf(below));
        bool hasPlace = false;
        for (const auto& entry : node.IsMap() ? node : YAML::Node()) {
            const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
            hasPlace = hasPlace || (key != "port" && key != "network");
        }
        // Where nothing is said of the place, that of `deploy` is meant.
        const bool isShared = !hasPlace && at(QStringLiteral("deploy.provider")) == name;
        const auto usual = [&](const QString& key) {
            return isShared ? at(QStringLiteral("deploy.") + key) : QString();
        };
        const QString called = usual(QStringLiteral("service"));
        fields << field(keyPath(below, QStringLiteral("port")));
        if (name == QLatin1String("swarm")) {
            fields << field(keyPath(below, QStringLiteral("network")));
        }
        fields << field(keyPath(below, QStringLiteral("service")),
                        called.isEmpty() ? at(QStringLiteral("name")) : called);
        fields += placeFields(name, below, usual);
    }
    return fields;
}

} // namespace wb::settings
