// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/EnvironmentReader.h"

#include "app/settings/SignalSpecReader.h"

#include <QDir>
#include <QRegularExpression>

namespace wb::settings {

namespace {

using namespace fleet;

QString absolutePath(QString path, const QString& folder) {
    if (path.startsWith(QStringLiteral("~/"))) {
        path.replace(0, 1, QDir::homePath());
    }
    return QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

SecretRef readReference(YamlMap& map, const QString& key, const QString& folder) {
    const QString written = map.text(key);
    if (written.isEmpty()) {
        return {};
    }
    const auto reference = parseReference(written, folder);
    if (!reference) {
        // The value is not repeated: it may be the secret itself.
        map.mistake(key, QStringLiteral("\"%1\" must name where the secret is, not hold it: "
                                        "keychain:NAME, env:VARIABLE or file:PATH")
                             .arg(key));
        return {};
    }
    return *reference;
}

SecretRef readSecret(YamlMap auth, const QString& folder) {
    const SecretRef reference = readReference(auth, QStringLiteral("bearer"), folder);
    auth.reportUnknownKeys();
    return reference;
}

bool isHttpUrl(const QUrl& url) {
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https"));
}

TargetsSpec readTargets(YamlMap map, const QString& folder) {
    TargetsSpec spec;
    const QString staticKey = QStringLiteral("static");
    spec.staticTargets = map.texts(staticKey);
    for (const QString& target : std::as_const(spec.staticTargets)) {
        const QString url =
            target.contains(QStringLiteral("://")) ? target : QStringLiteral("http://") + target;
        if (!isHttpUrl(QUrl(url, QUrl::StrictMode))) {
            map.mistake(staticKey,
                        QStringLiteral("\"%1\" is neither host:port nor a URL").arg(target));
        }
    }
    for (const QString& path : map.texts(QStringLiteral("file_sd"))) {
        spec.fileSd << absolutePath(path, folder);
    }
    const QString httpKey = QStringLiteral("http_sd");
    for (const QString& text : map.texts(httpKey)) {
        const QUrl url(text, QUrl::StrictMode);
        if (!isHttpUrl(url)) {
            map.mistake(httpKey, QStringLiteral("\"%1\" is not an http or https URL").arg(text));
        }
        spec.httpSd << url;
    }
    spec.refreshMs =
        static_cast<int>(map.duration(QStringLiteral("refresh"), spec.refreshMs, 1000, 3'600'000));
    for (const QString& later : {QStringLiteral("swarm"), QStringLiteral("ecs"),
                                 QStringLiteral("kubernetes"), QStringLiteral("prometheus")}) {
        if (map.has(later)) {
            map.mistake(later,
                        QStringLiteral("targets from \"%1\" are not supported by this version; "
                                       "use static, file_sd or http_sd")
                            .arg(later));
        }
    }
    map.reportUnknownKeys();
    return spec;
}

ScrapeSpec readScrape(YamlMap map) {
    ScrapeSpec spec;
    const QString timeoutKey = QStringLiteral("timeout");
    constexpr int Max = std::numeric_limits<int>::max();
    spec.intervalMs =
        static_cast<int>(map.duration(QStringLiteral("interval"), spec.intervalMs, 100, 3'600'000));
    const bool timeoutGiven = map.has(timeoutKey);
    spec.timeoutMs = static_cast<int>(
        map.duration(timeoutKey, std::min(spec.timeoutMs, spec.intervalMs), 10, 3'600'000));
    if (timeoutGiven && spec.timeoutMs > spec.intervalMs) {
        map.mistake(timeoutKey, QStringLiteral("\"timeout\" must not be longer than \"interval\""));
        spec.timeoutMs = spec.intervalMs;
    }
    spec.path = map.text(QStringLiteral("path"), spec.path);
    if (!spec.path.startsWith(u'/')) {
        map.mistake(QStringLiteral("path"), QStringLiteral("\"path\" must begin with /"));
    }
    spec.scheme = map.choice(QStringLiteral("scheme"),
                             {QStringLiteral("http"), QStringLiteral("https")}, spec.scheme);
    spec.bodySizeLimitBytes =
        map.size(QStringLiteral("body_size_limit"), spec.bodySizeLimitBytes, 1, 1 << 30);
    spec.headerSizeLimitBytes =
        map.size(QStringLiteral("header_size_limit"), spec.headerSizeLimitBytes, 256, 16 << 20);
    spec.sampleLimit =
        static_cast<int>(map.integer(QStringLiteral("sample_limit"), spec.sampleLimit, 1, Max));
    spec.labelLimit =
        static_cast<int>(map.integer(QStringLiteral("label_limit"), spec.labelLimit, 1, 10'000));
    spec.labelLengthLimitBytes = static_cast<int>(
        map.size(QStringLiteral("label_length_limit"), spec.labelLengthLimitBytes, 1, 1 << 20));
    spec.redirectLimit =
        static_cast<int>(map.integer(QStringLiteral("redirect_limit"), spec.redirectLimit, 0, 20));
    spec.nativeHistograms = map.flag(QStringLiteral("native_histograms"), spec.nativeHistograms);
    map.reportUnknownKeys();
    return spec;
}

ScalingSpec readScaling(YamlMap map) {
    ScalingSpec spec;
    const QString signal = map.choice(
        QStringLiteral("signal"),
        {QStringLiteral("cpu"), QStringLiteral("memory"), QStringLiteral("traffic")}, {});
    if (!signal.isEmpty()) {
        spec.signal = signalFromName(signal.toStdString());
    }
    spec.above = map.fraction(QStringLiteral("above"), NoValue);
    map.reportUnknownKeys();
    return spec;
}

bool isLoopback(const QUrl& url) {
    const QString name = url.host();
    return name == QLatin1String("localhost") || name == QLatin1String("::1") ||
           name.startsWith(QLatin1String("127."));
}

/// deploy.host and deploy.tls, as DOCKER_HOST and DOCKER_CERT_PATH have them.
void readSwarm(YamlMap& map, DeploySpec& spec, const QString& folder) {
    const QString hostKey = QStringLiteral("host");
    const QString tlsKey = QStringLiteral("tls");
    const QString certificateKey = QStringLiteral("cert");
    const QString keyKey = QStringLiteral("key");
    spec.url =
        QUrl(map.text(hostKey, QStringLiteral("unix:///var/run/docker.sock")), QUrl::StrictMode);
    const bool isUnix = spec.url.scheme() == QLatin1String("unix") &&
                        spec.url.authority().isEmpty() && spec.url.path().startsWith(u'/');
    const bool isTcp = spec.url.scheme() == QLatin1String("tcp") && !spec.url.host().isEmpty() &&
                       spec.url.port() > 0 && spec.url.path().isEmpty();
    spec.hasTls = map.has(tlsKey);
    YamlMap tls = map.map(tlsKey);
    spec.tlsAuthority = readReference(tls, QStringLiteral("ca"), folder);
    spec.tlsCertificate = readReference(tls, certificateKey, folder);
    spec.tlsKey = readReference(tls, keyKey, folder);
    tls.reportUnknownKeys();
    if (!isUnix && !isTcp) {
        map.mistake(hostKey,
                    QStringLiteral("\"host\" is neither unix:///PATH nor tcp://HOST:PORT"));
    } else if (isUnix && spec.hasTls) {
        map.mistake(tlsKey, QStringLiteral("\"tls\" belongs to tcp://, not to a unix socket"));
    } else if (isTcp && !spec.hasTls && !isLoopback(spec.url)) {
        map.mistake(hostKey, QStringLiteral("tcp://%1 needs \"tls\": whoever speaks to an Engine "
                                            "without it is root there")
                                 .arg(spec.url.authority()));
    }
    for (const QString& key : {certificateKey, keyKey}) {
        if (spec.hasTls && !tls.has(key)) {
            map.mistake(tlsKey, QStringLiteral("\"tls\" needs \"%1\"").arg(key));
        }
    }
    spec.shownSettings = map.texts(QStringLiteral("settings"));
}

/// deploy.cluster, region, profile and, for what is not AWS itself, endpoint.
void readEcs(YamlMap& map, DeploySpec& spec) {
    const QString regionKey = QStringLiteral("region");
    const QString endpointKey = QStringLiteral("endpoint");
    static const QRegularExpression region(QStringLiteral("^[a-z0-9-]{1,40}$"));
    spec.cluster = map.text(QStringLiteral("cluster"));
    spec.region = map.text(regionKey);
    spec.profile = map.text(QStringLiteral("profile"));
    if (!spec.region.isEmpty() && !region.match(spec.region).hasMatch()) {
        map.mistake(
            regionKey,
            QStringLiteral("\"%1\" is no region; write it as eu-central-1").arg(spec.region));
    }
    if (map.has(endpointKey)) {
        spec.url = QUrl(map.text(endpointKey), QUrl::StrictMode);
        if (!isHttpUrl(spec.url)) {
            map.mistake(endpointKey, QStringLiteral("\"endpoint\" is not an http or https URL"));
        } else if (spec.url.scheme() == QLatin1String("http") && !isLoopback(spec.url)) {
            map.mistake(endpointKey,
                        QStringLiteral("\"endpoint\" needs https: session tokens travel with each "
                                       "request"));
        }
    }
    spec.shownSettings = map.texts(QStringLiteral("settings"));
}

/// deploy.kubeconfig, context, namespace, workload and the plugins that may be run.
void readKubernetes(YamlMap& map, DeploySpec& spec, const QString& folder) {
    const QString fileKey = QStringLiteral("kubeconfig");
    const QString namespaceKey = QStringLiteral("namespace");
    static const QRegularExpression label(QStringLiteral("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"));
    if (map.has(fileKey)) {
        spec.kubeconfig = absolutePath(map.requiredText(fileKey), folder);
    }
    spec.context = map.text(QStringLiteral("context"));
    spec.namespaceName = map.text(namespaceKey);
    if (!spec.namespaceName.isEmpty() && !label.match(spec.namespaceName).hasMatch()) {
        map.mistake(namespaceKey,
                    QStringLiteral("\"%1\" is no name of a namespace").arg(spec.namespaceName));
    }
    const QString deployment = QStringLiteral("deployment");
    spec.workload = map.choice(
        QStringLiteral("workload"),
        {deployment, QStringLiteral("statefulset"), QStringLiteral("daemonset")}, deployment);
    spec.execPlugins = map.texts(QStringLiteral("exec_plugins"));
    spec.shownSettings = map.texts(QStringLiteral("settings"));
}

DeploySpec readDeploy(YamlMap map, const QString& serviceName, const QString& folder) {
    DeploySpec spec;
    if (map.keys().isEmpty()) {
        return spec;
    }
    const QString providerKey = QStringLiteral("provider");
    const QString swarm = QStringLiteral("swarm");
    const QString ecs = QStringLiteral("ecs");
    const QString kubernetes = QStringLiteral("kubernetes");
    spec.provider =
        map.choice(providerKey, {QStringLiteral("controller"), ecs, kubernetes, swarm}, {});
    if (spec.provider.isEmpty() && !map.has(providerKey)) {
        map.mistake(providerKey, QStringLiteral("\"provider\" is missing; this version has "
                                                "\"controller\", \"ecs\", "
                                                "\"kubernetes\" and \"swarm\""));
    }
    spec.service = map.text(QStringLiteral("service"), serviceName);
    const bool isController =
        spec.provider != swarm && spec.provider != ecs && spec.provider != kubernetes;
    if (!isController) {
        if (spec.provider == swarm) {
            readSwarm(map, spec, folder);
        } else if (spec.provider == ecs) {
            readEcs(map, spec);
        } else {
            readKubernetes(map, spec, folder);
        }
        map.reportUnknownKeys();
        return spec;
    }
    const QString urlKey = QStringLiteral("url");
    spec.url = QUrl(map.requiredText(urlKey), QUrl::StrictMode);
    if (map.has(urlKey) && !isHttpUrl(spec.url)) {
        map.mistake(urlKey, QStringLiteral("\"url\" is not an http or https URL"));
    }
    spec.bearer = readSecret(map.map(QStringLiteral("auth")), folder);
    map.reportUnknownKeys();
    return spec;
}

ServiceSpec readService(YamlMap map, const QString& folder) {
    ServiceSpec spec;
    spec.name = map.requiredText(QStringLiteral("name"));
    spec.component = map.text(QStringLiteral("component"), spec.name);
    spec.targets = readTargets(map.map(QStringLiteral("targets")), folder);
    spec.scrape = readScrape(map.map(QStringLiteral("scrape")));
    spec.bearer = readSecret(map.map(QStringLiteral("auth")), folder);
    spec.signalSpec = readSignals(map.map(QStringLiteral("signals")), {});
    YamlMap objectives = map.map(QStringLiteral("objectives"));
    const DurationMs latencyMs = objectives.duration(QStringLiteral("latency_p95"), -1, 1);
    spec.objectives.latencyP95Seconds =
        latencyMs < 0 ? NoValue : static_cast<double>(latencyMs) / 1000;
    spec.objectives.errorFraction = objectives.fraction(QStringLiteral("errors"), NoValue);
    objectives.reportUnknownKeys();
    spec.scaling = readScaling(map.map(QStringLiteral("scaling")));
    spec.deploy = readDeploy(map.map(QStringLiteral("deploy")), spec.name, folder);
    spec.rollbackWith = map.texts(QStringLiteral("rollback_with"));
    map.reportUnknownKeys();
    return spec;
}

/// Names must be unique and a rollback group must exist.
void checkServices(YamlMap& map, const EnvironmentSpec& environment, QVector<YamlMap>& services) {
    QStringList names;
    for (const ServiceSpec& service : environment.services) {
        names << service.name;
    }
    for (qsizetype i = 0; i < services.size(); ++i) {
        const ServiceSpec& service = environment.services[i];
        if (names.indexOf(service.name) != i && !service.name.isEmpty()) {
            services[i].mistake(
                QStringLiteral("name"),
                QStringLiteral("a service \"%1\" stands here twice").arg(service.name));
        }
        for (const QString& other : service.rollbackWith) {
            if (names.contains(other) && other != service.name) {
                continue;
            }
            const QString near = didYouMean(other, names);
            services[i].mistake(
                QStringLiteral("rollback_with"),
                QStringLiteral("there is no other service \"%1\"%2")
                    .arg(other, near.isEmpty() || near == service.name
                                    ? QString()
                                    : QStringLiteral("; did you mean \"%1\"?").arg(near)));
        }
    }
    if (services.isEmpty()) {
        map.mistake(QStringLiteral("services"),
                    QStringLiteral("an environment needs at least one service"));
    }
}

} // namespace

std::optional<SecretRef> parseReference(const QString& text, const QString& folder) {
    static const QMap<QString, SecretRef::Source> sources{
        {QStringLiteral("keychain"), SecretRef::Source::Keychain},
        {QStringLiteral("env"), SecretRef::Source::Environment},
        {QStringLiteral("file"), SecretRef::Source::File},
    };
    const QString scheme = text.section(u':', 0, 0);
    const QString name = text.section(u':', 1);
    if (!sources.contains(scheme) || name.isEmpty()) {
        return std::nullopt;
    }
    const bool isFile = scheme == QStringLiteral("file");
    return SecretRef{sources[scheme], isFile ? absolutePath(name, folder) : name};
}

EnvironmentSpec readEnvironment(YamlMap map, const QString& folder) {
    EnvironmentSpec environment;
    environment.name = map.requiredText(QStringLiteral("name"));
    const QString zoneKey = QStringLiteral("time_zone");
    const QString zone = map.text(zoneKey, QStringLiteral("UTC"));
    environment.timeZone = QTimeZone(zone.toUtf8());
    if (!environment.timeZone.isValid()) {
        map.mistake(
            zoneKey,
            QStringLiteral("there is no time zone \"%1\"; write it as America/New_York").arg(zone));
        environment.timeZone = QTimeZone::utc();
    }
    environment.actionsEnabled =
        map.choice(QStringLiteral("actions"),
                   {QStringLiteral("read_only"), QStringLiteral("enabled")},
                   QStringLiteral("read_only")) == QStringLiteral("enabled");
    environment.unlockForMs =
        map.duration(QStringLiteral("unlock_for"), environment.unlockForMs, 60'000, 12 * 3'600'000);
    QVector<YamlMap> services = map.maps(QStringLiteral("services"));
    for (const YamlMap& service : std::as_const(services)) {
        environment.services << readService(service, folder);
    }
    checkServices(map, environment, services);
    map.reportUnknownKeys();
    return environment;
}

} // namespace wb::settings
