// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/SignalSpecReader.h"

#include "app/settings/Quantity.h"
#include "app/settings/Resources.h"
#include "app/settings/SelectorText.h"

#include <QDir>
#include <QRegularExpression>

namespace wb::settings {

namespace {

using fleet::LabelMatcher;
using fleet::SeriesSelector;
using fleet::SignalSpec;

/// 'code=~"5..", method!="GET"' → matchers. Notes a mistake at the key when malformed.
QVector<LabelMatcher> readMatchers(YamlMap& map, const QString& key) {
    const auto matchers = parseMatchers(map.text(key));
    if (!matchers) {
        map.mistake(key, QStringLiteral("\"%1\" is %2").arg(key, matchers.error()));
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

/// A limit is a figure or the name of a gauge that tells it.
template <typename T, typename Parse>
void readLimit(YamlMap& map, T& fixed, SeriesSelector& gauge, Parse parse) {
    const QString written = map.text(QStringLiteral("limit"));
    if (written.isEmpty()) {
        return;
    }
    static const QRegularExpression metricName(QStringLiteral("^[A-Za-z_:][A-Za-z0-9_:]*$"));
    if (const auto value = parse(written); value && *value > 0) {
        fixed = *value;
    } else if (metricName.match(written).hasMatch()) {
        fixed = 0;
        gauge.metric = written;
    } else {
        map.mistake(
            QStringLiteral("limit"),
            QStringLiteral(
                "\"limit\" is \"%1\"; expected a size, a number of cores or a metric's name")
                .arg(written));
    }
}

std::optional<double> parseCores(const QString& text) {
    bool fine = false;
    const double cores = text.toDouble(&fine);
    return fine ? std::optional(cores) : std::nullopt;
}

SignalSpec readPreset(YamlMap& map, const SignalSpec& base) {
    const QString name = map.choice(QStringLiteral("preset"), presetNames(), base.preset);
    if (name.isEmpty() || name == base.preset) {
        return base;
    }
    Mistakes mistakes;
    YamlMap file =
        YamlMap::fromFile(resourcePath(QStringLiteral("presets/%1.yaml").arg(name)), mistakes);
    SignalSpec spec = readSignals(file.map(QStringLiteral("signals")), base);
    spec.preset = name;
    for (const Mistake& mistake : mistakes) {
        map.mistake(QStringLiteral("preset"), mistake.text());
    }
    return spec;
}

void readErrors(YamlMap errors, SignalSpec& spec) {
    const QString counter = errors.text(QStringLiteral("counter"));
    if (!counter.isEmpty()) {
        spec.requests.metric = counter;
        spec.badRequests.metric = counter;
    }
    if (errors.has(QStringLiteral("bad"))) {
        spec.badRequests.matchers = readMatchers(errors, QStringLiteral("bad"));
    }
    if (errors.has(QStringLiteral("timeouts"))) {
        spec.timedOut = {spec.requests.metric, readMatchers(errors, QStringLiteral("timeouts"))};
    }
    errors.reportUnknownKeys();
}

} // namespace

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

    YamlMap latency = map.map(QStringLiteral("latency"));
    readSelector(latency, QStringLiteral("histogram"), where, spec.latency);
    latency.reportUnknownKeys();

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
