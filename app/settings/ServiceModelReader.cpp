// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ScenarioReader.h"

#include <QRegularExpression>

// How a service behaves: the `services:` of a scenario.
namespace wb::settings {

namespace {

using namespace simulation;
using fleet::Release;

double seconds(YamlMap& map, const QString& key, double fallback) {
    return static_cast<double>(
               map.duration(key, static_cast<DurationMs>(fallback * 1000), 1, 3'600'000)) /
           1000;
}

int smallCount(YamlMap& map, const QString& key, int fallback, int low, int high = 10'000) {
    return static_cast<int>(map.integer(key, fallback, low, high));
}

double bytes(YamlMap& map, const QString& key, double fallback) {
    return static_cast<double>(map.size(key, static_cast<qint64>(fallback)));
}

MemoryModel readMemory(YamlMap map) {
    MemoryModel memory;
    memory.baselineBytes = bytes(map, QStringLiteral("baseline"), memory.baselineBytes);
    memory.nativeBytes = bytes(map, QStringLiteral("native"), memory.nativeBytes);
    memory.perRpsBytes = bytes(map, QStringLiteral("per_rps"), memory.perRpsBytes);
    memory.noise = map.fraction(QStringLiteral("noise"), memory.noise);
    map.reportUnknownKeys();
    return memory;
}

CpuModel readCpu(YamlMap map) {
    CpuModel cpu;
    cpu.baseCores = map.number(QStringLiteral("base"), cpu.baseCores, 0, 1000);
    cpu.perRequestSeconds =
        map.number(QStringLiteral("ms_per_request"), cpu.perRequestSeconds * 1000, 0, 1e6) / 1000;
    cpu.limitCores = map.number(QStringLiteral("limit"), cpu.limitCores, 0.01, 1000);
    map.reportUnknownKeys();
    return cpu;
}

RollingModel readRolling(YamlMap map) {
    RollingModel rolling;
    rolling.batch = smallCount(map, QStringLiteral("batch"), rolling.batch, 1);
    rolling.spareTasks = smallCount(map, QStringLiteral("spare"), rolling.spareTasks, 0);
    rolling.startupMs = map.duration(QStringLiteral("startup"), rolling.startupMs);
    rolling.drainMs = map.duration(QStringLiteral("drain"), rolling.drainMs);
    rolling.pauseMs = map.duration(QStringLiteral("pause"), rolling.pauseMs);
    map.reportUnknownKeys();
    return rolling;
}

QVector<RouteModel> readRoutes(YamlMap& service) {
    const QString key = QStringLiteral("routes");
    static const QRegularExpression method(QStringLiteral("^[A-Z]{1,16}$"));
    // What could break out of a label's quotes is refused rather than escaped.
    static const QRegularExpression path(QStringLiteral("^/[A-Za-z0-9_./:{}*-]{0,200}$"));
    QVector<RouteModel> routes;
    double sum = 0;
    for (YamlMap& map : service.maps(key)) {
        RouteModel route;
        route.method = map.text(QStringLiteral("method"), route.method);
        route.route = map.text(QStringLiteral("route"), route.route);
        route.share = map.fraction(QStringLiteral("share"), 1);
        if (!method.match(route.method).hasMatch() || !path.match(route.route).hasMatch()) {
            map.mistake(QStringLiteral("route"),
                        Sentence::english(QStringLiteral(
                            "expected a method such as POST and a route such as /v1/messages")));
        }
        sum += route.share;
        map.reportUnknownKeys();
        routes.append(route);
    }
    if (!routes.isEmpty() && std::abs(sum - 1) > 0.001) {
        service.mistake(
            key, Sentence::english(QStringLiteral("the shares of \"routes\" must add up to 100%")));
    }
    return routes;
}

Release readRelease(YamlMap map, const StoryTimes& times) {
    Release release;
    release.code = map.requiredText(QStringLiteral("code"));
    release.settings = map.requiredText(QStringLiteral("settings"));
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_.+]*$"));
    release.commit = map.text(QStringLiteral("commit"));
    for (const QString& part : {release.code, release.settings, release.commit}) {
        if (!plain.match(part).hasMatch()) {
            map.mistake(QStringLiteral("code"),
                        Sentence::english(
                            QStringLiteral("\"%1\": only letters, digits and . _ + may stand in a "
                                           "release's code, settings and commit")
                                .arg(part)));
        }
    }
    release.values = map.textMap(QStringLiteral("values"));
    release.author = map.text(QStringLiteral("author"));
    release.createdMs = times.read(map, QStringLiteral("created"));
    release.knownGood = map.flag(QStringLiteral("known_good"), false);
    release.available = map.flag(QStringLiteral("available"), true);
    map.reportUnknownKeys();
    return release;
}

void readReleases(YamlMap& map, const StoryTimes& times, ServiceModel& service) {
    const QString releases = QStringLiteral("releases");
    for (const YamlMap& release : map.maps(releases)) {
        service.releases.append(readRelease(release, times));
    }
    std::stable_sort(service.releases.begin(), service.releases.end(),
                     [](const Release& a, const Release& b) { return a.createdMs < b.createdMs; });
    if (service.releases.isEmpty()) {
        map.mistake(releases,
                    Sentence::english(QStringLiteral("\"releases\" needs at least one release")));
    }
    const QString current = QStringLiteral("current");
    service.current = readReleaseName(map, current);
    checkService(map, current, service.name, {service}, &service.current);

    for (YamlMap& each : map.maps(QStringLiteral("placements"))) {
        PlacementModel placement;
        placement.tasks = each.texts(QStringLiteral("tasks"));
        placement.release = readReleaseName(each, QStringLiteral("release"));
        placement.pinned = each.flag(QStringLiteral("pinned"), false);
        checkService(each, QStringLiteral("release"), service.name, {service}, &placement.release);
        each.reportUnknownKeys();
        service.placements.append(placement);
    }
}

QVector<DependencyModel> readDependencies(YamlMap& service) {
    QVector<DependencyModel> dependencies;
    for (YamlMap& map : service.maps(QStringLiteral("depends_on"))) {
        DependencyModel dependency;
        dependency.service = map.requiredText(QStringLiteral("service"));
        dependency.share = map.fraction(QStringLiteral("share"), dependency.share);
        dependency.calls = map.number(QStringLiteral("calls"), dependency.calls, 0, 1000);
        dependency.retries = smallCount(map, QStringLiteral("retries"), dependency.retries, 0, 10);
        map.reportUnknownKeys();
        dependencies.append(dependency);
    }
    return dependencies;
}

} // namespace

fleet::Release readReleaseName(YamlMap& map, const QString& key) {
    const QString written = map.requiredText(key);
    Release release;
    release.code = written.section(u'-', 0, 0);
    release.settings = written.section(u'-', 1);
    if (!written.isEmpty() && (release.code.isEmpty() || release.settings.isEmpty())) {
        map.mistake(key, Sentence::english(
                             QStringLiteral(
                                 "\"%1\" is \"%2\"; expected code and settings, such as v413-r42")
                                 .arg(key, written)));
    }
    return release;
}

void checkService(YamlMap& map, const QString& key, const QString& name,
                  const QVector<ServiceModel>& services, const Release* release) {
    QStringList names;
    const ServiceModel* found = nullptr;
    for (const ServiceModel& service : services) {
        names << service.name;
        found = service.name == name ? &service : found;
    }
    if (!found) {
        const QString near = didYouMean(name, names);
        map.mistake(key,
                    Sentence::english(
                        QStringLiteral("there is no service \"%1\"%2")
                            .arg(name, near.isEmpty()
                                           ? QString()
                                           : QStringLiteral("; did you mean \"%1\"?").arg(near))));
        return;
    }
    if (!release || !release->isValid()) {
        return;
    }
    QStringList known;
    for (const Release& each : found->releases) {
        if (each.isSameAs(*release)) {
            return;
        }
        known << each.code + QLatin1Char('-') + each.settings;
    }
    map.mistake(key, Sentence::english(QStringLiteral("%1 has no release %2-%3; it has %4")
                                           .arg(name, release->code, release->settings,
                                                known.join(QStringLiteral(", ")))));
}

ServiceModel readServiceModel(YamlMap map, const StoryTimes& times) {
    ServiceModel service;
    service.name = map.requiredText(QStringLiteral("name"));
    service.runtime =
        map.choice(QStringLiteral("runtime"), {QStringLiteral("node"), QStringLiteral("go")},
                   QStringLiteral("node")) == QStringLiteral("go")
            ? Runtime::Go
            : Runtime::Node;
    service.tasks = smallCount(map, QStringLiteral("tasks"), 1, 1, 500);
    service.requestsPerSecond = map.number(QStringLiteral("requests_per_second"), 0, 0, 1e7);
    service.serviceTimeSeconds =
        seconds(map, QStringLiteral("service_time"), service.serviceTimeSeconds);
    service.spread = map.number(QStringLiteral("spread"), service.spread, 0.05, 3);
    service.workers = smallCount(map, QStringLiteral("workers"), service.workers, 1);
    service.timeoutSeconds = seconds(map, QStringLiteral("timeout"), service.timeoutSeconds);
    service.errorFraction = map.fraction(QStringLiteral("errors"), service.errorFraction);
    service.loadNoise = map.fraction(QStringLiteral("load_noise"), service.loadNoise);
    service.memory = readMemory(map.map(QStringLiteral("memory")));
    service.cpu = readCpu(map.map(QStringLiteral("cpu")));
    service.rolling = readRolling(map.map(QStringLiteral("rolling")));
    service.routes = readRoutes(map);
    service.dependencies = readDependencies(map);
    if (map.has(QStringLiteral("autoscaler"))) {
        YamlMap scaler = map.map(QStringLiteral("autoscaler"));
        AutoscalerModel model;
        model.above = scaler.fraction(QStringLiteral("above"), model.above);
        model.below = scaler.fraction(QStringLiteral("below"), model.below);
        model.minTasks = smallCount(scaler, QStringLiteral("min"), service.tasks, 1);
        model.maxTasks = smallCount(scaler, QStringLiteral("max"), service.tasks, 1);
        scaler.reportUnknownKeys();
        service.autoscaler = model;
    }
    readReleases(map, times, service);
    map.reportUnknownKeys();
    return service;
}

} // namespace wb::settings
