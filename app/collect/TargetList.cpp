// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/TargetList.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <yaml-cpp/yaml.h>

namespace wb::collect {

namespace {

using Groups = QVector<TargetGroup>;

constexpr qsizetype LabelLengthLimit = 4096;
constexpr qsizetype LabelLimit = 64;

tl::unexpected<Error> malformed(const QString& source, const QString& what) {
    return failure(ErrorCode::InvalidInput, what, source);
}

Expected<TargetGroup> groupFromJson(const QJsonObject& object, const QString& source) {
    TargetGroup group;
    const QJsonValue targets = object[QStringLiteral("targets")];
    if (!targets.isArray()) {
        return malformed(source, QStringLiteral("Each group needs a list \"targets\"."));
    }
    const QJsonArray addresses = targets.toArray();
    for (const auto& address : addresses) {
        if (!address.isString()) {
            return malformed(source, QStringLiteral("A target must be a text."));
        }
        group.addresses << address.toString();
    }
    const QJsonObject labels = object[QStringLiteral("labels")].toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it) {
        if (!it.value().isString()) {
            return malformed(source, QStringLiteral("A label's value must be a text."));
        }
        group.labels.insert(it.key(), it.value().toString());
    }
    return group;
}

Expected<Groups> fromJson(const QByteArray& bytes, const QString& source) {
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        return malformed(source, QStringLiteral("Malformed JSON at byte %1: %2.")
                                     .arg(error.offset)
                                     .arg(error.errorString()));
    }
    if (!document.isArray()) {
        return malformed(source, QStringLiteral("Expected a list of target groups."));
    }
    Groups groups;
    const QJsonArray entries = document.array();
    for (const auto& entry : entries) {
        auto group = groupFromJson(entry.toObject(), source);
        if (!group) {
            return failure(std::move(group.error()));
        }
        groups << std::move(*group);
    }
    return groups;
}

QString textOf(const YAML::Node& node) {
    return QString::fromStdString(node.Scalar());
}

Expected<TargetGroup> groupFromYaml(const YAML::Node& node, const QString& source) {
    const auto wrong = [&node, &source](const QString& what) {
        return malformed(QStringLiteral("%1:%2").arg(source).arg(node.Mark().line + 1), what);
    };
    const YAML::Node targets = node.IsMap() ? node["targets"] : YAML::Node();
    if (!targets.IsSequence()) {
        return wrong(QStringLiteral("Each group needs a list \"targets\"."));
    }
    TargetGroup group;
    for (const YAML::Node& address : targets) {
        if (!address.IsScalar()) {
            return wrong(QStringLiteral("A target must be a text."));
        }
        group.addresses << textOf(address);
    }
    const YAML::Node labels = node["labels"];
    if (labels.IsDefined() && !labels.IsNull() && !labels.IsMap()) {
        return wrong(QStringLiteral("\"labels\" must be a mapping."));
    }
    for (const auto& label : labels) {
        if (!label.first.IsScalar() || !label.second.IsScalar()) {
            return wrong(QStringLiteral("A label's value must be a text."));
        }
        group.labels.insert(textOf(label.first), textOf(label.second));
    }
    return group;
}

Expected<Groups> fromYaml(const QByteArray& bytes, const QString& source) {
    // yaml-cpp reports mistakes by exceptions; none leaves this function.
    try {
        const YAML::Node root = YAML::Load(bytes.toStdString());
        if (root.IsNull()) {
            return Groups();
        }
        if (!root.IsSequence()) {
            return malformed(source, QStringLiteral("Expected a list of target groups."));
        }
        Groups groups;
        for (const YAML::Node& node : root) {
            auto group = groupFromYaml(node, source);
            if (!group) {
                return failure(std::move(group.error()));
            }
            groups << std::move(*group);
        }
        return groups;
    } catch (const YAML::Exception& exception) {
        return malformed(
            QStringLiteral("%1:%2").arg(source).arg(exception.mark.line + 1),
            QStringLiteral("Malformed YAML: %1.").arg(QString::fromStdString(exception.msg)));
    }
}

Groups fromPlainText(const QByteArray& bytes) {
    TargetGroup group;
    const QList<QByteArray> lines = bytes.split('\n');
    for (const QByteArray& line : lines) {
        const QByteArray address = line.trimmed();
        if (!address.isEmpty() && !address.startsWith('#')) {
            group.addresses << QString::fromUtf8(address);
        }
    }
    return {group};
}

bool isWithinBounds(const Groups& groups) {
    qsizetype count = 0;
    for (const TargetGroup& group : groups) {
        count += group.addresses.size();
        if (count > TargetLimit || group.labels.size() > LabelLimit) {
            return false;
        }
        for (auto it = group.labels.begin(); it != group.labels.end(); ++it) {
            if (it.key().size() > LabelLengthLimit || it.value().size() > LabelLengthLimit) {
                return false;
            }
        }
    }
    return true;
}

QUrl urlOf(const QString& address, const QMap<QString, QString>& labels,
           const fleet::ScrapeSpec& scrape) {
    const bool isWhole = address.contains(QStringLiteral("://"));
    const QString scheme = labels.value(QStringLiteral("__scheme__"), scrape.scheme);
    QUrl url(isWhole ? address : scheme + QStringLiteral("://") + address, QUrl::StrictMode);
    const QString path = labels.value(QStringLiteral("__metrics_path__"), scrape.path);
    if (!isWhole || url.path().isEmpty()) {
        url.setPath(path.startsWith(u'/') ? path : u'/' + path);
    }
    QUrlQuery query(url);
    const QString prefix = QStringLiteral("__param_");
    for (auto it = labels.begin(); it != labels.end(); ++it) {
        if (it.key().startsWith(prefix)) {
            query.addQueryItem(it.key().mid(prefix.size()), it.value());
        }
    }
    if (!query.isEmpty()) {
        url.setQuery(query);
    }
    return url;
}

bool canBeScraped(const QUrl& url) {
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() &&
           (url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https"));
}

} // namespace

Expected<QVector<TargetGroup>> parseTargetList(const QByteArray& bytes, const QString& source) {
    if (bytes.size() > TargetListBytesLimit) {
        return failure(ErrorCode::LimitExceeded,
                       QStringLiteral("The target list is larger than 4 MiB."), source);
    }
    Expected<Groups> groups;
    if (source.endsWith(QStringLiteral(".json")) || bytes.trimmed().startsWith('[')) {
        groups = fromJson(bytes, source);
    } else if (source.endsWith(QStringLiteral(".yml")) ||
               source.endsWith(QStringLiteral(".yaml")) || bytes.trimmed().startsWith("- ")) {
        groups = fromYaml(bytes, source);
    } else {
        groups = fromPlainText(bytes);
    }
    return groups ? boundedTargets(std::move(*groups), source) : groups;
}

Expected<QVector<TargetGroup>> boundedTargets(QVector<TargetGroup> groups, const QString& source) {
    if (!isWithinBounds(groups)) {
        return failure(ErrorCode::LimitExceeded,
                       QStringLiteral("More than %1 targets, %2 labels a group, or %3 characters a "
                                      "label.")
                           .arg(TargetLimit)
                           .arg(LabelLimit)
                           .arg(LabelLengthLimit),
                       source);
    }
    return groups;
}

QVector<fleet::Target> targetsOf(const QVector<TargetGroup>& groups,
                                 const fleet::ServiceSpec& service, QStringList& mistakes) {
    QVector<fleet::Target> targets;
    for (const TargetGroup& group : groups) {
        for (const QString& address : group.addresses) {
            const QUrl url = urlOf(address, group.labels, service.scrape);
            if (!canBeScraped(url)) {
                mistakes << QStringLiteral("\"%1\" is no address of a metrics endpoint.")
                                .arg(address.left(200));
                continue;
            }
            fleet::Target target;
            target.id = url.toString(QUrl::FullyEncoded);
            target.url = url;
            target.service = group.labels.value(QStringLiteral("service"), service.name);
            target.task = group.labels.value(QStringLiteral("task"));
            const int port = url.port(url.scheme() == QStringLiteral("https") ? 443 : 80);
            target.instance = group.labels.value(QStringLiteral("instance"),
                                                 QStringLiteral("%1:%2").arg(url.host()).arg(port));
            for (auto it = group.labels.begin(); it != group.labels.end(); ++it) {
                if (!it.key().startsWith(QStringLiteral("__"))) {
                    target.labels.insert(it.key(), it.value());
                }
            }
            targets << target;
        }
    }
    return targets;
}

} // namespace wb::collect
