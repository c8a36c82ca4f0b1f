// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/kubernetes/KubeRelease.h"

#include "app/providers/ReleaseWords.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace wb::kubernetes {

namespace {

using providers::LongestSettingName;
using providers::LongestSettingValue;
using providers::shownText;

const QLatin1String ContainersKey("containers");
const QLatin1String RestartKey("kubectl.kubernetes.io/restartedAt");
const QLatin1String RevisionKey("SETTINGS_REVISION");
constexpr qsizetype MostReferences = 50;

QString text(const QJsonValue& object, const char* member) {
    return object[QLatin1String(member)].toString();
}

QJsonValue annotation(const QJsonObject& podTemplate, QLatin1String key) {
    return podTemplate[QLatin1String("metadata")][QLatin1String("annotations")][key];
}

/// The container that a release is named after.
qsizetype mainContainer(const QJsonArray& containers, const QString& wanted) {
    for (qsizetype i = 0; i < containers.size(); ++i) {
        if (!wanted.isEmpty() && text(containers[i], "name") == wanted) {
            return i;
        }
    }
    return 0;
}

qsizetype mainContainer(const QJsonObject& podTemplate) {
    return mainContainer(
        podTemplate[QLatin1String("spec")][ContainersKey].toArray(),
        annotation(podTemplate, QLatin1String("kubectl.kubernetes.io/default-container"))
            .toString());
}

/// Everything but the code and when somebody restarted it.
QByteArray settingsBytes(const QJsonObject& podTemplate) {
    QJsonObject whole = podTemplate;
    QJsonObject metadata = whole[QLatin1String("metadata")].toObject();
    QJsonObject annotations = metadata[QLatin1String("annotations")].toObject();
    annotations.remove(RestartKey);
    metadata.insert(QLatin1String("annotations"), annotations);
    whole.insert(QLatin1String("metadata"), metadata);
    QJsonObject spec = whole[QLatin1String("spec")].toObject();
    QJsonArray containers = spec[ContainersKey].toArray();
    if (!containers.isEmpty()) {
        const qsizetype index = mainContainer(podTemplate);
        QJsonObject container = containers[index].toObject();
        container.remove(QLatin1String("image"));
        containers[index] = container;
    }
    spec.insert(ContainersKey, containers);
    whole.insert(QLatin1String("spec"), spec);
    return QJsonDocument(plainTemplate(whole)).toJson(QJsonDocument::Compact);
}

QString joined(const QJsonValue& object, const char* member) {
    QStringList words;
    const QJsonArray items = object[QLatin1String(member)].toArray();
    for (const auto& item : items) {
        words << item.toString();
    }
    return shownText(words.join(u' '), LongestSettingValue);
}

/// What a variable takes from elsewhere; names are no secrets.
QString sourceText(const QJsonValue& source) {
    const auto keyed = [&](const char* member, const char* kind) {
        const QJsonValue reference = source[QLatin1String(member)];
        return reference.isObject()
                   ? QStringLiteral("from %1 %2, %3")
                         .arg(QLatin1String(kind), text(reference, "name"), text(reference, "key"))
                   : QString();
    };
    for (const QString& found :
         {keyed("configMapKeyRef", "ConfigMap"), keyed("secretKeyRef", "Secret")}) {
        if (!found.isEmpty()) {
            return shownText(found, LongestSettingValue);
        }
    }
    const QString field = text(source[QLatin1String("fieldRef")], "fieldPath") +
                          text(source[QLatin1String("resourceFieldRef")], "resource");
    return shownText(QStringLiteral("from the pod: ") + field, LongestSettingValue);
}

void addContainer(QMap<QString, QString>& values, const QJsonValue& container,
                  const QString& prefix, const QStringList& shownSettings) {
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty()) {
            values.insert(prefix + name, value);
        }
    };
    const QJsonArray variables = container[QLatin1String("env")].toArray();
    for (const auto& variable : variables) {
        const QString name = shownText(text(variable, "name"), LongestSettingName);
        const QJsonValue source = variable[QLatin1String("valueFrom")];
        add(name, source.isObject()
                      ? sourceText(source)
                      : providers::shownSetting(name, text(variable, "value"), shownSettings));
    }
    QStringList from;
    const QJsonArray sources = container[QLatin1String("envFrom")].toArray();
    for (const auto& source : sources) {
        from << text(source[QLatin1String("configMapRef")], "name") +
                    text(source[QLatin1String("secretRef")], "name");
    }
    add(QStringLiteral("(environment from)"),
        shownText(from.join(QStringLiteral(", ")), LongestSettingValue));
    add(QStringLiteral("(command)"), joined(container, "command"));
    add(QStringLiteral("(arguments)"), joined(container, "args"));
    for (const char* kind : {"limits", "requests"}) {
        const QJsonObject amounts =
            container[QLatin1String("resources")][QLatin1String(kind)].toObject();
        for (auto amount = amounts.begin(); amount != amounts.end(); ++amount) {
            const QString name = shownText(amount.key(), LongestSettingName);
            add(QStringLiteral("(%1 %2)").arg(name, QLatin1String(kind) == QLatin1String("limits")
                                                        ? QStringLiteral("limit")
                                                        : QStringLiteral("request")),
                shownText(amount.value().isString() ? amount.value().toString()
                                                    : QString::number(amount.value().toDouble()),
                          LongestSettingValue));
        }
    }
}

QMap<QString, QString> valuesOf(const QJsonObject& podTemplate, const QStringList& shownSettings) {
    QMap<QString, QString> values;
    const QJsonValue spec = podTemplate[QLatin1String("spec")];
    const QJsonArray containers = spec[ContainersKey].toArray();
    const qsizetype main = mainContainer(podTemplate);
    for (qsizetype i = 0; i < containers.size(); ++i) {
        // The names of the main one stand alone: that is where one looks.
        const QString name = shownText(text(containers[i], "name"), LongestSettingName);
        addContainer(values, containers[i], i == main ? QString() : name + u'/', shownSettings);
        if (i != main) {
            values.insert(name + QStringLiteral("/(image)"),
                          shownText(text(containers[i], "image"), LongestSettingValue));
        }
    }
    const QJsonObject annotations =
        podTemplate[QLatin1String("metadata")][QLatin1String("annotations")].toObject();
    for (auto each = annotations.begin(); each != annotations.end(); ++each) {
        if (each.key() != RestartKey) {
            const QString name = shownText(each.key(), LongestSettingName);
            values.insert(QStringLiteral("annotation ") + name,
                          providers::shownSetting(name, each.value().toString(), shownSettings));
        }
    }
    QStringList references;
    for (const ConfigReference& reference : referencesOf(podTemplate)) {
        references << reference.kind + u' ' + reference.name;
    }
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty()) {
            values.insert(QLatin1String(name), shownText(value, LongestSettingValue));
        }
    };
    add("(takes from)", references.join(QStringLiteral(", ")));
    add("(service account)", text(spec, "serviceAccountName"));
    add("(priority class)", text(spec, "priorityClassName"));
    add("(runtime class)", text(spec, "runtimeClassName"));
    add("(node selector)",
        QString::fromUtf8(QJsonDocument(spec[QLatin1String("nodeSelector")].toObject())
                              .toJson(QJsonDocument::Compact)
                              .replace("{}", "")));
    return values;
}

/// The revision that the template itself names; empty when it names none.
QString namedRevision(const QJsonObject& podTemplate, const QJsonValue& container) {
    QString revision = annotation(podTemplate, RevisionKey).toString();
    if (revision.isEmpty()) {
        revision =
            podTemplate[QLatin1String("metadata")][QLatin1String("labels")][RevisionKey].toString();
    }
    const QJsonArray variables = container[QLatin1String("env")].toArray();
    for (const auto& variable : variables) {
        if (revision.isEmpty() && text(variable, "name") == RevisionKey) {
            revision = text(variable, "value");
        }
    }
    return shownText(revision, LongestSettingName);
}

/// Each member of an object that names a ConfigMap or Secret, however deep.
void gather(const QJsonValue& value, QMap<ConfigReference, bool>& found) {
    static const QMap<QString, std::pair<const char*, const char*>> members{
        {QStringLiteral("configMapRef"), {"ConfigMap", "name"}},
        {QStringLiteral("configMapKeyRef"), {"ConfigMap", "name"}},
        {QStringLiteral("configMap"), {"ConfigMap", "name"}},
        {QStringLiteral("secretRef"), {"Secret", "name"}},
        {QStringLiteral("secretKeyRef"), {"Secret", "name"}},
        {QStringLiteral("secret"), {"Secret", "secretName"}},
    };
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const auto& item : items) {
            gather(item, found);
        }
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const auto known = members.constFind(member.key());
        if (known == members.constEnd()) {
            gather(member.value(), found);
            continue;
        }
        QString name = text(member.value(), known->second);
        if (name.isEmpty()) {
            // A projected volume's secret has "name", too.
            name = text(member.value(), "name");
        }
        const bool isOptional = member.value()[QLatin1String("optional")].toBool();
        if (!name.isEmpty() && found.size() < MostReferences) {
            const ConfigReference key{QLatin1String(known->first), name, false};
            found.insert(key, found.value(key, true) && isOptional);
        }
    }
}

/// Of the containers that run beside each other: since Kubernetes 1.28 also of sidecars, which
/// stand among those that come first.
QJsonArray portsOf(const QJsonObject& podSpec) {
    QJsonArray ports;
    const auto add = [&](const QJsonValue& container) {
        const QJsonArray its = container[QLatin1String("ports")].toArray();
        for (const auto& port : its) {
            ports << port;
        }
    };
    const QJsonArray containers = podSpec[ContainersKey].toArray();
    for (const auto& container : containers) {
        add(container);
    }
    const QJsonArray first = podSpec[QLatin1String("initContainers")].toArray();
    for (const auto& container : first) {
        if (text(container, "restartPolicy") == QLatin1String("Always")) {
            add(container);
        }
    }
    return ports;
}

} // namespace

fleet::Release releaseOf(const QJsonObject& podTemplate, const QStringList& shownSettings) {
    const QJsonArray containers = podTemplate[QLatin1String("spec")][ContainersKey].toArray();
    fleet::Release release;
    if (containers.isEmpty()) {
        return release;
    }
    const QJsonValue main = containers[mainContainer(podTemplate)];
    release.code = providers::codeOfImage(text(main, "image"));
    release.settings = namedRevision(podTemplate, main);
    if (release.settings.isEmpty()) {
        release.settings = QLatin1Char('s') + providers::shortHash(settingsBytes(podTemplate), 7);
    }
    release.values = valuesOf(podTemplate, shownSettings);
    return release;
}

QVector<ConfigReference> referencesOf(const QJsonObject& podTemplate) {
    QMap<ConfigReference, bool> found;
    gather(podTemplate[QLatin1String("spec")], found);
    QVector<ConfigReference> references;
    for (auto each = found.begin(); each != found.end(); ++each) {
        references << ConfigReference{each.key().kind, each.key().name, each.value()};
    }
    return references;
}

qint64 memoryLimitOf(const QJsonObject& podSpec) {
    const QJsonArray containers = podSpec[ContainersKey].toArray();
    return containers.isEmpty()
               ? 0
               : quantityBytes(text(
                     containers[0][QLatin1String("resources")][QLatin1String("limits")], "memory"));
}

int metricsPort(const QJsonObject& podSpec, const TextMap& annotations) {
    const int told = annotations.value(QStringLiteral("prometheus.io/port")).toInt();
    if (told > 0 && told <= 65535) {
        return told;
    }
    const QJsonArray ports = portsOf(podSpec);
    const auto named = std::find_if(ports.begin(), ports.end(), [](const auto& port) {
        return text(port.toObject(), "name").contains(QLatin1String("metrics"));
    });
    const QJsonValue found = named == ports.end() ? ports.at(0) : QJsonValue(*named);
    return found[QLatin1String("containerPort")].toInt();
}

int portNamed(const QString& wanted, const QJsonObject& podSpec) {
    bool isNumber = false;
    const int number = wanted.toInt(&isNumber);
    if (isNumber) {
        return number;
    }
    const QJsonArray ports = portsOf(podSpec);
    const auto named = std::find_if(ports.begin(), ports.end(), [&](const auto& port) {
        return text(port.toObject(), "name") == wanted;
    });
    return named == ports.end() ? 0 : QJsonValue(*named)[QLatin1String("containerPort")].toInt();
}

} // namespace wb::kubernetes
