// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ScenarioFile.h"

#include "app/settings/EnvironmentReader.h"
#include "app/settings/Resources.h"
#include "app/settings/ScenarioReader.h"

#include <QDir>
#include <QFileInfo>

namespace wb::settings {

namespace {

using namespace simulation;

constexpr DurationMs LongestStoryMs = 32LL * 86'400'000;

/// Weekday traffic of a business-hours product, from midnight on.
constexpr std::array<double, 24> UsualDay = {0.25, 0.20, 0.18, 0.18, 0.20, 0.28, 0.42, 0.60,
                                             0.80, 0.95, 1.00, 1.00, 0.97, 1.00, 1.02, 1.03,
                                             1.00, 0.95, 0.85, 0.72, 0.62, 0.52, 0.42, 0.32};

void readTraffic(YamlMap map, Scenario& scenario) {
    scenario.dailyWeights = UsualDay;
    const QString key = QStringLiteral("daily");
    const QStringList written = map.texts(key);
    bool fine = written.isEmpty() || written.size() == 24;
    for (qsizetype hour = 0; hour < written.size() && fine; ++hour) {
        const double weight = written[hour].toDouble(&fine);
        fine = fine && weight >= 0 && weight <= 100;
        scenario.dailyWeights[static_cast<std::size_t>(hour)] = weight;
    }
    if (!fine) {
        map.mistake(key, Sentence::english(QStringLiteral(
                             "\"daily\" needs 24 weights, one for each hour from midnight")));
    }
    scenario.weekendFactor = map.number(QStringLiteral("weekend"), 1, 0, 100);
    map.reportUnknownKeys();
}

/// The model and the watch must speak of the same services.
void checkSameServices(YamlMap& map, const Scenario& scenario) {
    QStringList watched;
    for (const fleet::ServiceSpec& service : scenario.environment.services) {
        watched << service.name;
        if (!scenario.service(service.name)) {
            map.mistake(QStringLiteral("environment"),
                        Sentence::english(
                            QStringLiteral("\"services\" does not model the watched service \"%1\"")
                                .arg(service.name)));
        }
    }
    for (const ServiceModel& service : scenario.services) {
        if (!watched.contains(service.name)) {
            map.mistake(
                QStringLiteral("services"),
                Sentence::english(
                    QStringLiteral("\"environment\" does not watch the modelled service \"%1\"")
                        .arg(service.name)));
        }
    }
}

void readAction(YamlMap map, Scenario& scenario) {
    if (map.keys().isEmpty()) {
        return;
    }
    SuggestedAction action;
    action.kind =
        map.choice(QStringLiteral("kind"), {QStringLiteral("redeploy"), QStringLiteral("rollback")},
                   QStringLiteral("redeploy")) == QStringLiteral("rollback")
            ? fleet::DeploymentKind::Rollback
            : fleet::DeploymentKind::Redeploy;
    action.service = map.requiredText(QStringLiteral("service"));
    const bool rollsBack = action.kind == fleet::DeploymentKind::Rollback;
    if (rollsBack) {
        action.release = readReleaseName(map, QStringLiteral("release"));
    }
    checkService(map, QStringLiteral("service"), action.service, scenario.services,
                 rollsBack ? &action.release : nullptr);
    map.reportUnknownKeys();
    scenario.action = action;
}

void readSpan(YamlMap& root, Scenario& scenario) {
    const QString startKey = QStringLiteral("start");
    const QString lengthKey = QStringLiteral("length");
    const StoryTimes zone(0, scenario.environment.timeZone);
    scenario.startMs = std::max<TimeMs>(0, zone.read(root, startKey));
    if (!root.has(startKey)) {
        root.mistake(startKey, Sentence::english(QStringLiteral("\"start\" is missing")));
    }
    scenario.endMs =
        scenario.startMs + root.duration(lengthKey, 2 * 3'600'000, 60'000, LongestStoryMs);
    scenario.stepMs = root.duration(QStringLiteral("step"), 1000, 100, 60'000);
    scenario.speed = root.number(QStringLiteral("speed"), 1, 0.01, 1000);
    scenario.seed = static_cast<quint64>(root.integer(QStringLiteral("seed"), 1));
}

void checkDependencies(QVector<YamlMap>& maps, const QVector<ServiceModel>& services) {
    for (qsizetype i = 0; i < maps.size(); ++i) {
        for (const DependencyModel& need : services[i].dependencies) {
            checkService(maps[i], QStringLiteral("depends_on"), need.service, services);
        }
    }
}

Scenario readScenario(YamlMap& root, const QString& folder) {
    Scenario scenario;
    scenario.name = root.requiredText(QStringLiteral("scenario"));
    scenario.title = root.text(QStringLiteral("title"), scenario.name);
    scenario.description = root.text(QStringLiteral("description"));
    scenario.environment = readEnvironment(root.map(QStringLiteral("environment")), folder);
    readSpan(root, scenario);
    const StoryTimes times(scenario.startMs, scenario.environment.timeZone);
    readTraffic(root.map(QStringLiteral("traffic")), scenario);

    QVector<YamlMap> services = root.maps(QStringLiteral("services"));
    for (const YamlMap& service : std::as_const(services)) {
        scenario.services.append(readServiceModel(service, times));
    }
    checkDependencies(services, scenario.services);
    checkSameServices(root, scenario);
    for (const YamlMap& event : root.maps(QStringLiteral("events"))) {
        scenario.events.append(readStoryEvent(event, times, scenario.services));
    }
    std::stable_sort(scenario.events.begin(), scenario.events.end(),
                     [](const StoryEvent& a, const StoryEvent& b) { return a.atMs < b.atMs; });
    for (const YamlMap& fault : root.maps(QStringLiteral("faults"))) {
        Fault read = readFault(fault, times, scenario.services);
        read.fromMs = read.fromMs == NoTime ? scenario.startMs : read.fromMs;
        scenario.faults.append(read);
    }
    scenario.expectations = readExpectations(root.map(QStringLiteral("expect")), times);
    readAction(root.map(QStringLiteral("action")), scenario);
    root.reportUnknownKeys();
    return scenario;
}

} // namespace

tl::expected<Scenario, Mistakes> loadScenario(const QString& path) {
    Mistakes mistakes;
    YamlMap root = YamlMap::fromFile(path, mistakes);
    if (mistakes.isEmpty()) {
        Scenario scenario = readScenario(root, QFileInfo(path).absolutePath());
        if (mistakes.isEmpty()) {
            return scenario;
        }
    }
    std::stable_sort(mistakes.begin(), mistakes.end(),
                     [](const Mistake& a, const Mistake& b) { return a.line < b.line; });
    return tl::unexpected(mistakes);
}

QStringList scenarioNames() {
    QStringList names;
    const QDir folder(resourcePath(QStringLiteral("scenarios")));
    for (const QString& file :
         folder.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        names << file.chopped(5);
    }
    return names;
}

QString scenarioPath(const QString& nameOrPath) {
    if (QFileInfo::exists(nameOrPath)) {
        return nameOrPath;
    }
    const QString name =
        nameOrPath.endsWith(QStringLiteral(".yaml")) ? nameOrPath.chopped(5) : nameOrPath;
    return scenarioNames().contains(name)
               ? resourcePath(QStringLiteral("scenarios/%1.yaml").arg(name))
               : nameOrPath;
}

} // namespace wb::settings
