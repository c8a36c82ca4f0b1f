// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigWarnings.h"

#include "app/settings/YamlTree.h"

#include <QHash>

namespace wb::settings {

namespace {

using fleet::ServiceSpec;

/// Where targets come from, as it stands in the file and as it is told apart from others.
struct Source {
    QString key; ///< Below the service.
    QString identity;
};

/// As it is scraped: what is not written is what the service's `scrape` says.
QString scraped(const QString& target, const fleet::ScrapeSpec& scrape) {
    const bool isWhole = target.contains(QStringLiteral("://"));
    QUrl url(isWhole ? target : scrape.scheme + QStringLiteral("://") + target);
    if (!isWhole || url.path().isEmpty()) {
        url.setPath(scrape.path);
    }
    url.setPort(url.port(url.scheme() == QLatin1String("https") ? 443 : 80));
    return url.toString(QUrl::FullyEncoded | QUrl::NormalizePathSegments);
}

QString placeOf(const fleet::OrchestratedTargets& targets) {
    const fleet::DeploySpec& at = targets.source;
    return QStringList{at.provider,   at.url.toString(), at.service,       at.cluster,
                       at.region,     at.profile,        at.context,       at.namespaceName,
                       at.kubeconfig, at.workload,       targets.port.port}
        .join(u'\n');
}

QVector<Source> sourcesOf(const ServiceSpec& service) {
    const auto item = [](const char* list, qsizetype at) {
        return itemPath(QStringLiteral("targets.") + QLatin1String(list), at);
    };
    const fleet::TargetsSpec& targets = service.targets;
    // At another path the tasks have figures of another kind. Lists may be shared: their labels
    // say whose a target is.
    const QString apart = service.scrape.scheme + u' ' + service.scrape.path + u' ';
    QVector<Source> sources;
    for (qsizetype at = 0; at < targets.staticTargets.size(); ++at) {
        sources << Source{item("static", at), scraped(targets.staticTargets[at], service.scrape)};
    }
    for (const fleet::OrchestratedTargets& each : targets.orchestrated) {
        sources << Source{QStringLiteral("targets.") + each.source.provider, apart + placeOf(each)};
    }
    return sources;
}

int lineAt(const YAML::Node& root, const QString& path) {
    const YAML::Node node = nodeAt(root, stepsOf(path));
    return node.IsDefined() && !node.Mark().is_null() ? node.Mark().line + 1 : 0;
}

void compare(const YAML::Node& root, const fleet::EnvironmentSpec& environment,
             const QString& servicesPath, const QString& file, Mistakes& warnings) {
    struct First {
        QString service;
        int line;
    };
    QHash<QString, First> firsts;
    for (qsizetype at = 0; at < environment.services.size(); ++at) {
        const ServiceSpec& service = environment.services[at];
        for (const Source& source : sourcesOf(service)) {
            const QString path = keyPath(itemPath(servicesPath, at), source.key);
            const int line = lineAt(root, path);
            const auto first = firsts.constFind(source.identity);
            if (first == firsts.cend()) {
                firsts.insert(source.identity, {service.name, line});
            } else if (first->service != service.name) {
                warnings.append(
                    {file, line,
                     Sentence::english(
                         QStringLiteral(
                             "warning: \"%1\" and \"%2\" (line %3) have the same target; "
                             "its figures count for both")
                             .arg(service.name, first->service)
                             .arg(first->line)),
                     path});
            }
        }
    }
}

} // namespace

Mistakes warningsOf(const QByteArray& text, const Config& config) {
    Mistakes warnings;
    // yaml-cpp reports by exceptions; none leaves this function.
    try {
        const YAML::Node root = YAML::Load(text.toStdString());
        const QString environments = QStringLiteral("environments");
        for (qsizetype at = 0; at < config.environments.size(); ++at) {
            compare(root, config.environments[at],
                    keyPath(itemPath(environments, at), QStringLiteral("services")), config.file,
                    warnings);
        }
    } catch (const YAML::Exception&) {
        return {}; // Whoever reads the configuration itself says what is wrong with it.
    }
    return warnings;
}

} // namespace wb::settings
