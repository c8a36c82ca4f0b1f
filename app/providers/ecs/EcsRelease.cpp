// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/ecs/EcsRelease.h"

#include "app/providers/ReleaseWords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace wb::ecs {

namespace {

using providers::LongestSettingName;
using providers::LongestSettingValue;
using providers::shownText;

const QLatin1String ContainersKey("containerDefinitions");
const QLatin1String RevisionKey("SETTINGS_REVISION");
constexpr qint64 Mebibyte = 1 << 20;

QString text(const QJsonValue& object, const char* member) {
    return object[QLatin1String(member)].toString();
}

/// The container that a release is named after.
qsizetype mainContainer(const QJsonArray& containers) {
    for (qsizetype i = 0; i < containers.size(); ++i) {
        if (containers[i][QLatin1String("essential")].toBool(true)) {
            return i;
        }
    }
    return 0;
}

/// Everything but the code and what AWS adds at each registration.
QByteArray settingsBytes(QJsonObject definition) {
    for (const char* added :
         {"taskDefinitionArn", "revision", "status", "registeredAt", "registeredBy",
          "deregisteredAt", "requiresAttributes", "compatibilities", "family"}) {
        definition.remove(QLatin1String(added));
    }
    QJsonArray containers = definition[ContainersKey].toArray();
    if (!containers.isEmpty()) {
        const qsizetype index = mainContainer(containers);
        QJsonObject container = containers[index].toObject();
        container.remove(QLatin1String("image"));
        containers[index] = container;
    }
    definition.insert(ContainersKey, containers);
    return QJsonDocument(definition).toJson(QJsonDocument::Compact);
}

QString joined(const QJsonValue& object, const char* member) {
    QStringList words;
    const QJsonArray items = object[QLatin1String(member)].toArray();
    for (const auto& item : items) {
        words << item.toString();
    }
    return shownText(words.join(u' '), LongestSettingValue);
}

QString names(const QJsonValue& object, const char* list, const char* member) {
    QStringList found;
    const QJsonArray items = object[QLatin1String(list)].toArray();
    for (const auto& item : items) {
        found << text(item, member);
    }
    return shownText(found.join(QStringLiteral(", ")), LongestSettingValue);
}

QString plain(const QJsonValue& value) {
    return value.isDouble() ? QString::number(value.toInteger())
                            : shownText(value.toString(), LongestSettingValue);
}

void addContainer(QMap<QString, QString>& values, const QJsonValue& container,
                  const QString& prefix, const QStringList& shownSettings) {
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty() && value != QLatin1String("0")) {
            values.insert(prefix + QLatin1String(name), value);
        }
    };
    const QJsonArray variables = container[QLatin1String("environment")].toArray();
    for (const auto& variable : variables) {
        const QString name = shownText(text(variable, "name"), LongestSettingName);
        values.insert(prefix + name,
                      providers::shownSetting(name, text(variable, "value"), shownSettings));
    }
    add("(command)", joined(container, "command"));
    add("(entry point)", joined(container, "entryPoint"));
    add("(memory limit, MiB)", plain(container[QLatin1String("memory")]));
    add("(memory reservation, MiB)", plain(container[QLatin1String("memoryReservation")]));
    add("(CPU units)", plain(container[QLatin1String("cpu")]));
    add("(secrets)", names(container, "secrets", "name"));
    add("(environment files)", names(container, "environmentFiles", "value"));
    add("(mounts)", names(container, "mountPoints", "containerPath"));
    const QJsonObject labels = container[QLatin1String("dockerLabels")].toObject();
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        if (shownSettings.contains(label.key())) {
            values.insert(prefix + shownText(label.key(), LongestSettingName),
                          shownText(label.value().toString(), LongestSettingValue));
        }
    }
}

QMap<QString, QString> valuesOf(const QJsonObject& definition, const QStringList& shownSettings) {
    QMap<QString, QString> values;
    const QJsonArray containers = definition[ContainersKey].toArray();
    const qsizetype main = mainContainer(containers);
    for (qsizetype i = 0; i < containers.size(); ++i) {
        // The names of the main one stand alone: that is where one looks.
        const QString name = shownText(text(containers[i], "name"), LongestSettingName);
        addContainer(values, containers[i], i == main ? QString() : name + u'/', shownSettings);
        if (i != main) {
            values.insert(name + QStringLiteral("/(image)"),
                          shownText(text(containers[i], "image"), LongestSettingValue));
        }
    }
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty()) {
            values.insert(QLatin1String(name), value);
        }
    };
    add("(task memory, MiB)", plain(definition[QLatin1String("memory")]));
    add("(task CPU units)", plain(definition[QLatin1String("cpu")]));
    add("(task role)", text(definition, "taskRoleArn").section(u'/', -1));
    add("(execution role)", text(definition, "executionRoleArn").section(u'/', -1));
    add("(network mode)", text(definition, "networkMode"));
    add("(processor)",
        definition[QLatin1String("runtimePlatform")][QLatin1String("cpuArchitecture")].toString());
    add("(volumes)", names(definition, "volumes", "name"));
    return values;
}

/// The revision that the definition itself names; empty when it names none.
QString namedRevision(const QJsonValue& container) {
    QString revision = container[QLatin1String("dockerLabels")][RevisionKey].toString();
    const QJsonArray variables = container[QLatin1String("environment")].toArray();
    for (const auto& variable : variables) {
        if (revision.isEmpty() && text(variable, "name") == RevisionKey) {
            revision = text(variable, "value");
        }
    }
    return shownText(revision, LongestSettingName);
}

} // namespace

fleet::Release releaseOf(const TaskDefinition& definition, const QStringList& shownSettings) {
    const QJsonArray containers = definition.whole[ContainersKey].toArray();
    const QJsonValue main =
        containers.isEmpty() ? QJsonValue() : containers[mainContainer(containers)];
    fleet::Release release;
    release.code = providers::codeOfImage(text(main, "image"));
    release.settings = namedRevision(main);
    if (release.settings.isEmpty()) {
        release.settings =
            QLatin1Char('s') + providers::shortHash(settingsBytes(definition.whole), 7);
    }
    release.values = valuesOf(definition.whole, shownSettings);
    release.author = definition.registeredBy;
    release.createdMs = definition.registeredMs;
    release.available = definition.isActive;
    return release;
}

QJsonObject otherSettings(const ServiceRevision& current, const ServiceRevision& wanted) {
    QJsonObject other;
    if (current.arn.isEmpty() || wanted.arn.isEmpty()) {
        return other;
    }
    for (const char* member :
         {"networkConfiguration", "loadBalancers", "serviceRegistries", "platformVersion",
          "capacityProviderStrategy", "serviceConnectConfiguration", "volumeConfigurations",
          "vpcLatticeConfigurations"}) {
        const QJsonValue value = wanted.whole[QLatin1String(member)];
        if (!value.isUndefined() && !value.isNull() &&
            value != current.whole[QLatin1String(member)]) {
            other.insert(QLatin1String(member), value);
        }
    }
    return other;
}

int firstPort(const TaskDefinition& definition) {
    const QJsonArray containers = definition.whole[ContainersKey].toArray();
    for (const auto& container : containers) {
        const int port =
            container[QLatin1String("portMappings")][0][QLatin1String("containerPort")].toInt();
        if (port > 0) {
            return port;
        }
    }
    return 0;
}

int portNamed(const QString& wanted, const TaskDefinition& definition) {
    bool isNumber = false;
    const int number = wanted.toInt(&isNumber);
    if (isNumber) {
        return number;
    }
    const QJsonArray containers = definition.whole[ContainersKey].toArray();
    for (const auto& container : containers) {
        const QJsonArray mappings = container[QLatin1String("portMappings")].toArray();
        for (const auto& mapping : mappings) {
            if (text(mapping, "name") == wanted) {
                return mapping[QLatin1String("containerPort")].toInt();
            }
        }
    }
    return 0;
}

qint64 memoryLimitOf(const TaskDefinition& definition) {
    const QJsonArray containers = definition.whole[ContainersKey].toArray();
    const qint64 container =
        containers.isEmpty()
            ? 0
            : containers[mainContainer(containers)][QLatin1String("memory")].toInteger();
    const qint64 task = text(definition.whole, "memory").toLongLong();
    return (container > 0 ? container : task) * Mebibyte;
}

} // namespace wb::ecs
