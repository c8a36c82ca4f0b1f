// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/swarm/SwarmRelease.h"

#include "app/providers/ReleaseWords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace wb::swarm {

namespace {

using providers::imageDigest;
using providers::LongestSettingName;
using providers::LongestSettingValue;
using providers::shortHash;
using providers::shownText;

QJsonObject containerOf(const QJsonObject& taskTemplate) {
    return taskTemplate[QLatin1String("ContainerSpec")].toObject();
}

/// Everything but the code: two templates are of the same settings when these bytes are equal.
/// The digest counts, so that a tag that was moved to another image is another release.
QByteArray settingsBytes(const QJsonObject& taskTemplate) {
    QJsonObject container = containerOf(taskTemplate);
    const QString digest = imageDigest(container.take(QLatin1String("Image")).toString());
    QJsonObject all{{QStringLiteral("container"), container},
                    {QStringLiteral("resources"), taskTemplate[QLatin1String("Resources")]}};
    if (!digest.isEmpty()) {
        all.insert(QStringLiteral("image"), digest);
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

QString joined(const QJsonArray& list) {
    QStringList words;
    for (const auto& word : list) {
        words << word.toString();
    }
    return shownText(words.join(u' '), LongestSettingValue);
}

QString names(const QJsonArray& list, const char* key) {
    QStringList found;
    for (const auto& item : list) {
        found << item[QLatin1String(key)].toString();
    }
    return shownText(found.join(QStringLiteral(", ")), LongestSettingValue);
}

void addEnvironment(QMap<QString, QString>& values, const QJsonObject& container,
                    const QStringList& shownSettings) {
    const QJsonArray variables = container[QLatin1String("Env")].toArray();
    for (const auto& item : variables) {
        const QString line = item.toString();
        const QString name = shownText(line.section(u'=', 0, 0), LongestSettingName);
        values.insert(name, providers::shownSetting(name, line.section(u'=', 1), shownSettings));
    }
}

QMap<QString, QString> valuesOf(const QJsonObject& taskTemplate, const QStringList& shownSettings) {
    const QJsonObject container = containerOf(taskTemplate);
    const QJsonValue limits = taskTemplate[QLatin1String("Resources")][QLatin1String("Limits")];
    QMap<QString, QString> values;
    addEnvironment(values, container, shownSettings);
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty()) {
            values.insert(QLatin1String(name), value);
        }
    };
    const auto number = [](const QJsonValue& value) {
        return value.toInteger() > 0 ? QString::number(value.toInteger()) : QString();
    };
    add("(command)", joined(container[QLatin1String("Command")].toArray()));
    add("(arguments)", joined(container[QLatin1String("Args")].toArray()));
    add("(memory limit, bytes)", number(limits[QLatin1String("MemoryBytes")]));
    add("(CPU limit, billionths)", number(limits[QLatin1String("NanoCPUs")]));
    add("(mounts)", names(container[QLatin1String("Mounts")].toArray(), "Target"));
    add("(secrets)", names(container[QLatin1String("Secrets")].toArray(), "SecretName"));
    add("(configurations)", names(container[QLatin1String("Configs")].toArray(), "ConfigName"));
    add("(image digest)", imageDigest(container[QLatin1String("Image")].toString()));
    const QJsonObject labels = container[QLatin1String("Labels")].toObject();
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        if (shownSettings.contains(label.key())) {
            values.insert(shownText(label.key(), LongestSettingName),
                          shownText(label.value().toString(), LongestSettingValue));
        }
    }
    return values;
}

/// The revision that the service itself names; empty when it names none.
QString namedRevision(const QJsonObject& container) {
    const QString key = QStringLiteral("SETTINGS_REVISION");
    const QString label = container[QLatin1String("Labels")][key].toString();
    if (!label.isEmpty()) {
        return shownText(label, LongestSettingName);
    }
    const QJsonArray variables = container[QLatin1String("Env")].toArray();
    for (const auto& item : variables) {
        if (item.toString().startsWith(key + u'=')) {
            return shownText(item.toString().mid(key.size() + 1), LongestSettingName);
        }
    }
    return {};
}

} // namespace

fleet::Release releaseOf(const QJsonObject& taskTemplate, const QStringList& shownSettings) {
    const QJsonObject container = containerOf(taskTemplate);
    const QString image = container[QLatin1String("Image")].toString();
    fleet::Release release;
    release.code = providers::codeOfImage(image);
    release.settings = namedRevision(container);
    if (release.settings.isEmpty()) {
        release.settings = QLatin1Char('s') + shortHash(settingsBytes(taskTemplate), 7);
    }
    release.values = valuesOf(taskTemplate, shownSettings);
    return release;
}

bool isMadeFrom(const QJsonObject& taskSpec, const QJsonObject& taskTemplate) {
    const auto part = [](const QJsonObject& of, const char* key) {
        return of[QLatin1String(key)].toObject();
    };
    return part(taskSpec, "ContainerSpec") == part(taskTemplate, "ContainerSpec") &&
           part(taskSpec, "Resources") == part(taskTemplate, "Resources") &&
           taskSpec[QLatin1String("ForceUpdate")].toInteger() ==
               taskTemplate[QLatin1String("ForceUpdate")].toInteger();
}

QString imageOf(const QJsonObject& taskTemplate) {
    return containerOf(taskTemplate)[QLatin1String("Image")].toString();
}

qint64 memoryLimitOf(const QJsonObject& taskTemplate) {
    return taskTemplate[QLatin1String("Resources")][QLatin1String("Limits")]
                       [QLatin1String("MemoryBytes")]
                           .toInteger();
}

} // namespace wb::swarm
