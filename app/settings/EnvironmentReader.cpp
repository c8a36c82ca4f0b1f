// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/EnvironmentReader.h"

#include "app/settings/DeployReader.h"
#include "app/settings/References.h"
#include "app/settings/SignalSpecReader.h"

namespace wb::settings {

namespace {

using namespace fleet;

TargetsSpec readTargets(YamlMap map, const DeploySpec& deploy, const QString& serviceName,
                        const QString& folder) {
    TargetsSpec spec;
    const QString staticKey = QStringLiteral("static");
    spec.staticTargets = map.texts(staticKey);
    for (const QString& target : std::as_const(spec.staticTargets)) {
        const QString url =
            target.contains(QStringLiteral("://")) ? target : QStringLiteral("http://") + target;
        if (!isHttpUrl(QUrl(url, QUrl::StrictMode))) {
            map.mistake(staticKey, Sentence::tr("\"%1\" is neither host:port nor a URL", target));
        }
    }
    for (const QString& path : map.texts(QStringLiteral("file_sd"))) {
        spec.fileSd << absolutePath(path, folder);
    }
    const QString httpKey = QStringLiteral("http_sd");
    for (const QString& text : map.texts(httpKey)) {
        const QUrl url(text, QUrl::StrictMode);
        if (!isHttpUrl(url)) {
            map.mistake(httpKey, Sentence::tr("\"%1\" is not an http or https URL", text));
        }
        spec.httpSd << url;
    }
    spec.refreshMs =
        static_cast<int>(map.duration(QStringLiteral("refresh"), spec.refreshMs, 1000, 3'600'000));
    spec.orchestrated = readOrchestratedTargets(map, deploy, serviceName, folder);
    const QString laterKey = QStringLiteral("prometheus");
    if (map.has(laterKey)) {
        map.mistake(laterKey,
                    Sentence::tr("targets from \"prometheus\" are not supported by this version; "
                                 "use static, file_sd, http_sd, swarm, ecs or kubernetes"));
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
        map.mistake(timeoutKey, Sentence::tr("\"timeout\" must not be longer than \"interval\""));
        spec.timeoutMs = spec.intervalMs;
    }
    spec.path = map.text(QStringLiteral("path"), spec.path);
    if (!spec.path.startsWith(u'/')) {
        map.mistake(QStringLiteral("path"), Sentence::tr("\"path\" must begin with /"));
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

ServiceSpec readService(YamlMap map, const QString& folder) {
    ServiceSpec spec;
    spec.name = map.requiredText(QStringLiteral("name"));
    spec.component = map.text(QStringLiteral("component"), spec.name);
    spec.deploy = readDeploy(map.map(QStringLiteral("deploy")), spec.name, folder);
    spec.targets = readTargets(map.map(QStringLiteral("targets")), spec.deploy, spec.name, folder);
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
            services[i].mistake(QStringLiteral("name"),
                                Sentence::tr("a service \"%1\" stands here twice", service.name));
        }
        for (const QString& other : service.rollbackWith) {
            if (names.contains(other) && other != service.name) {
                continue;
            }
            const QString near = didYouMean(other, names);
            services[i].mistake(
                QStringLiteral("rollback_with"),
                near.isEmpty() || near == service.name
                    ? Sentence::tr("there is no other service \"%1\"", other)
                    : Sentence::tr("there is no other service \"%1\"; did you mean \"%2\"?", other,
                                   near));
        }
    }
    if (services.isEmpty()) {
        map.mistake(QStringLiteral("services"),
                    Sentence::tr("an environment needs at least one service"));
    }
}

/// A key for each severity; 0s: customers are owed nothing.
void readStatusUpdates(YamlMap map, EnvironmentSpec& environment) {
    for (std::size_t at = 0; at < environment.updateEveryMs.size(); ++at) {
        DurationMs& everyMs = environment.updateEveryMs[at];
        everyMs = map.duration(QStringLiteral("severity_%1").arg(at + 1), everyMs, 0,
                               7 * 24 * 3'600'000LL);
    }
    map.reportUnknownKeys();
}

} // namespace

EnvironmentSpec readEnvironment(YamlMap map, const QString& folder) {
    EnvironmentSpec environment;
    environment.name = map.requiredText(QStringLiteral("name"));
    const QString zoneKey = QStringLiteral("time_zone");
    const QString zone = map.text(zoneKey, QStringLiteral("UTC"));
    environment.timeZone = QTimeZone(zone.toUtf8());
    if (!environment.timeZone.isValid()) {
        map.mistake(
            zoneKey,
            Sentence::tr("there is no time zone \"%1\"; write it as America/New_York", zone));
        environment.timeZone = QTimeZone::utc();
    }
    environment.actionsEnabled =
        map.choice(QStringLiteral("actions"),
                   {QStringLiteral("read_only"), QStringLiteral("enabled")},
                   QStringLiteral("read_only")) == QStringLiteral("enabled");
    environment.unlockForMs =
        map.duration(QStringLiteral("unlock_for"), environment.unlockForMs, 60'000, 12 * 3'600'000);
    readStatusUpdates(map.map(QStringLiteral("status_updates")), environment);
    QVector<YamlMap> services = map.maps(QStringLiteral("services"));
    for (const YamlMap& service : std::as_const(services)) {
        environment.services << readService(service, folder);
    }
    checkServices(map, environment, services);
    map.reportUnknownKeys();
    return environment;
}

} // namespace wb::settings
