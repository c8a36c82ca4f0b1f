// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/WebhookPattern.h"

#include "app/settings/ConfigForm.h"
#include "app/settings/Resources.h"
#include "app/settings/YamlText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace wb::settings {

namespace {

constexpr qint64 MostBytes = 64 << 10;
const QString Own = QStringLiteral("own");

class Words {
    Q_DECLARE_TR_FUNCTIONS(WebhookPattern)
};

YAML::Node childOf(const YAML::Node& node, const char* key) {
    return nodeAt(node, {{QString::fromLatin1(key), -1}});
}

/// What the first service with a webhook has below `deploy`, or the root itself.
YAML::Node deployOf(const YAML::Node& root) {
    const YAML::Node environments = childOf(root, "environments");
    if (!environments.IsDefined()) {
        return root;
    }
    for (const auto& environment : environments) {
        const YAML::Node services = childOf(environment, "services");
        for (const auto& service : services.IsDefined() ? services : YAML::Node()) {
            const YAML::Node deploy = childOf(service, "deploy");
            const YAML::Node provider = childOf(deploy, "provider");
            if (provider.IsDefined() && provider.IsScalar() && provider.Scalar() == "webhook") {
                return deploy;
            }
        }
    }
    return YAML::Node(YAML::NodeType::Undefined);
}

void collectTexts(const YAML::Node& node, const QString& path, QMap<QString, QString>& into) {
    if (node.IsScalar()) {
        into.insert(path, QString::fromStdString(node.Scalar()));
    } else if (node.IsMap()) {
        for (const auto& entry : node) {
            collectTexts(entry.second, keyPath(path, QString::fromStdString(entry.first.Scalar())),
                         into);
        }
    } else if (node.IsSequence()) {
        qsizetype at = 0;
        for (const auto& item : node) {
            collectTexts(item, itemPath(path, at++), into);
        }
    }
}

YamlValue treeOf(const YAML::Node& node) {
    return {YamlValue::Kind::Tree, QString::fromUtf8(flowText(node)), {}};
}

Expected<WebhookPattern> patternIn(const QByteArray& text, const QString& name) {
    const YAML::Node deploy = deployOf(YAML::Load(text.toStdString()));
    WebhookPattern pattern{name};
    // What aliases blow up beyond all measure is not the same as itself.
    if (deploy.IsDefined() && deploy.IsMap() && isSameTree(deploy, deploy)) {
        collectTexts(deploy, {}, pattern.written);
        for (const auto& entry : deploy) {
            const QString key = QString::fromStdString(entry.first.Scalar());
            if (pipelineParts().contains(key) && entry.second.IsMap()) {
                pattern.parts.append({key, treeOf(entry.second)});
            }
        }
    }
    if (pattern.parts.isEmpty()) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("That file describes no pipeline: it has neither a service with "
                                 "a webhook nor \"redeploy\" or \"rollback\" itself."));
    }
    for (auto each = pattern.written.cbegin(); each != pattern.written.cend(); ++each) {
        const bool isReference = each.key().startsWith(QLatin1String("auth."));
        if (const QString why = secretObstacle(each.value(), isReference); !why.isEmpty()) {
            return failure(ErrorCode::InvalidInput, why);
        }
    }
    for (const QString& key : pipelineParts()) {
        const auto isIt = [&](const auto& part) { return part.first == key; };
        if (std::none_of(pattern.parts.cbegin(), pattern.parts.cend(), isIt)) {
            pattern.parts.append({key, YamlValue()});
        }
    }
    if (const YAML::Node auth = childOf(deploy, "auth"); auth.IsDefined() && auth.IsMap()) {
        pattern.auth = treeOf(auth);
    }
    pattern.url = pattern.written.value(QStringLiteral("url"));
    return pattern;
}

} // namespace

const QStringList& pipelineParts() {
    static const QStringList parts{QStringLiteral("redeploy"), QStringLiteral("rollback"),
                                   QStringLiteral("abort"),    QStringLiteral("status"),
                                   QStringLiteral("current"),  QStringLiteral("releases"),
                                   QStringLiteral("tasks")};
    return parts;
}

Expected<WebhookPattern> readWebhookPattern(const QString& path) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("There is no such file, or it cannot be read."));
    }
    const QByteArray text = file.read(MostBytes + 1);
    if (text.size() > MostBytes) {
        return failure(ErrorCode::InvalidInput, Words::tr("That file is larger than 64 KiB."));
    }
    // yaml-cpp reports by exceptions; none leaves this function.
    try {
        return patternIn(text, QFileInfo(path).completeBaseName());
    } catch (const YAML::Exception& error) {
        const int line = error.mark.is_null() ? 1 : error.mark.line + 1;
        return failure(ErrorCode::InvalidInput,
                       Words::tr("Line %1 of that file cannot be read.").arg(line));
    }
}

QVector<WebhookPattern> loadWebhookPatterns() {
    const QDir folder(resourcePath(QStringLiteral("webhooks")));
    QVector<WebhookPattern> patterns;
    for (const QString& name :
         folder.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        if (const auto pattern = readWebhookPattern(folder.filePath(name))) {
            patterns << *pattern;
        }
    }
    return patterns;
}

QString patternOf(const YAML::Node& deploy, const QVector<WebhookPattern>& patterns) {
    const auto isThere = [&](const QString& key) {
        return nodeAt(deploy, stepsOf(key)).IsDefined();
    };
    const auto follows = [&](const std::pair<QString, YamlValue>& part) {
        const YAML::Node node = nodeAt(deploy, stepsOf(part.first));
        return part.second.kind == YamlValue::Kind::Absent
                   ? !node.IsDefined()
                   : node.IsDefined() &&
                         isSameTree(node, YAML::Load(part.second.text.toStdString()));
    };
    for (const WebhookPattern& pattern : patterns) {
        if (std::all_of(pattern.parts.cbegin(), pattern.parts.cend(), follows)) {
            return pattern.name;
        }
    }
    return std::any_of(pipelineParts().cbegin(), pipelineParts().cend(), isThere) ? Own : QString();
}

} // namespace wb::settings
