// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/SignalSpecReader.h"

#include "app/settings/Quantity.h"
#include "app/settings/Resources.h"
#include "app/settings/SelectorText.h"

#include <QDir>

namespace wb::settings {

namespace {

using fleet::LabelMatcher;
using fleet::SeriesSelector;
using fleet::SignalSpec;

/// 'code=~"5..", method!="GET"' → matchers. Notes a mistake at the key when malformed.
QVector<LabelMatcher> readMatchers(YamlMap& map, const QString& key) {
    const auto matchers = parseMatchers(map.text(key));
    if (!matchers) {
        map.mistake(key, Sentence::tr("\"%1\" is %2", key, matchers.error()));
        return {};
    }
    return *matchers;
}

/// Reads {METRICKEY: name, where: matchers} over `selector`.
void readSelector(YamlMap& map, const QString& metricKey, const QString& matchKey,
                  SeriesSelector& selector) {
    selector.metric = map.text(metricKey, selector.metric);
    if (map.has(matchKey)) {
        selector.matchers = readMatchers(map, matchKey);
    }
}

/// A limit is a figure or a gauge that tells it.
template <typename T, typename Parse>
void readLimit(YamlMap& map, T& fixed, SeriesSelector& gauge, Parse parse) {
    const QString written = map.text(QStringLiteral("limit"));
    if (written.isEmpty()) {
        return;
    }
    if (const auto value = parse(written); value && *value > 0) {
        fixed = *value;
    } else if (const auto selector = parseSelector(written)) {
        fixed = 0;
        gauge = *selector;
    } else {
        map.mistake(
            QStringLiteral("limit"),
            Sentence::tr(
                "\"limit\" is \"%1\"; expected a size, a number of cores or a metric's name",
                written));
    }
}

std::optional<double> parseCores(const QString& text) {
    bool fine = false;
    const double cores = text.toDouble(&fine);
    return fine ? std::optional(cores) : std::nullopt;
}

QString presetPath(const QString& name) {
    return resourcePath(QStringLiteral("presets/%1.yaml").arg(name));
}

void readLatency(YamlMap latency, SignalSpec& spec) {
    const QString histogramKey = QStringLiteral("histogram");
    const QString unitKey = QStringLiteral("unit");
    readSelector(latency, histogramKey, QStringLiteral("where"), spec.latency);
    // Another histogram than the preset's has a unit of its own.
    if (latency.has(histogramKey) || latency.has(unitKey)) {
        const QString seconds = QStringLiteral("s");
        const QString unit = latency.choice(unitKey, {seconds, QStringLiteral("ms")}, seconds);
        spec.latencyUnitSeconds = unit == seconds ? 1 : 0.001;
    }
    latency.reportUnknownKeys();
}

SignalSpec readPreset(YamlMap& map, const SignalSpec& base) {
    const QString name = map.choice(QStringLiteral("preset"), presetNames(), base.preset);
    if (name.isEmpty() || name == base.preset) {
        return base;
    }
    Mistakes mistakes;
    YamlMap file = YamlMap::fromFile(presetPath(name), mistakes);
    SignalSpec spec = readSignals(file.map(QStringLiteral("signals")), base);
    spec.preset = name;
    for (const Mistake& mistake : mistakes) {
        map.mistake(QStringLiteral("preset"), mistake.whole());
    }
    return spec;
}

void readErrors(YamlMap errors, SignalSpec& spec) {
    const QString counter = errors.text(QStringLiteral("counter"));
    if (!counter.isEmpty()) {
        spec.requests.metric = counter;
        spec.badRequests.metric = counter;
    }
    // Where errors are no part of the requests but a counter of their own.
    spec.badRequests.metric = errors.text(QStringLiteral("bad_counter"), spec.badRequests.metric);
    if (errors.has(QStringLiteral("bad"))) {
        spec.badRequests.matchers = readMatchers(errors, QStringLiteral("bad"));
    }
    if (errors.has(QStringLiteral("timeouts"))) {
        spec.timedOut = {spec.requests.metric, readMatchers(errors, QStringLiteral("timeouts"))};
    }
    errors.reportUnknownKeys();
}

} // namespace

QVector<Preset> loadPresets() {
    QVector<Preset> presets;
    for (const QString& name : presetNames()) {
        Mistakes mistakes;
        YamlMap file = YamlMap::fromFile(presetPath(name), mistakes);
        Preset preset;
        preset.signs.preset = name;
        preset.signs.title = file.requiredText(QStringLiteral("title"));
        const QString library = QStringLiteral("library");
        preset.signs.isLibrary = file.choice(QStringLiteral("kind"),
                                             {library, QStringLiteral("exporter")}, {}) == library;
        preset.signs.metrics = file.texts(QStringLiteral("recognise"));
        preset.signalSpec = readSignals(file.map(QStringLiteral("signals")), {});
        preset.signalSpec.preset = name;
        file.reportUnknownKeys();
        preset.mistakes = mistakes;
        presets << preset;
    }
    return presets;
}

QStringList presetNames() {
    QStringList names;
    const QDir folder(resourcePath(QStringLiteral("presets")));
    for (const QString& file :
         folder.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        names << file.chopped(5);
    }
    return names;
}

SignalSpec readSignals(YamlMap map, const SignalSpec& base) {
    SignalSpec spec = readPreset(map, base);
    const QString where = QStringLiteral("where");
    const QString gaugeKey = QStringLiteral("gauge");
    const QString counterKey = QStringLiteral("counter");

    readLatency(map.map(QStringLiteral("latency")), spec);

    YamlMap traffic = map.map(QStringLiteral("traffic"));
    readSelector(traffic, counterKey, where, spec.requests);
    traffic.reportUnknownKeys();
    readErrors(map.map(QStringLiteral("errors")), spec);

    YamlMap memory = map.map(QStringLiteral("memory"));
    readSelector(memory, gaugeKey, where, spec.memory);
    readLimit(memory, spec.memoryLimitBytes, spec.memoryLimit, parseSize);
    memory.reportUnknownKeys();

    YamlMap cpu = map.map(QStringLiteral("cpu"));
    readSelector(cpu, counterKey, where, spec.cpuSeconds);
    readLimit(cpu, spec.cpuLimitCores, spec.cpuLimit, parseCores);
    cpu.reportUnknownKeys();

    YamlMap oom = map.map(QStringLiteral("oom_kills"));
    readSelector(oom, counterKey, where, spec.oomKills);
    oom.reportUnknownKeys();

    YamlMap release = map.map(QStringLiteral("release"));
    readSelector(release, gaugeKey, where, spec.buildInfo);
    spec.codeLabel = release.text(QStringLiteral("code"), spec.codeLabel);
    spec.settingsLabel = release.text(QStringLiteral("settings"), spec.settingsLabel);
    release.reportUnknownKeys();

    map.reportUnknownKeys();
    return spec;
}

} // namespace wb::settings
