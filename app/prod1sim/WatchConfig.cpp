// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prod1sim/WatchConfig.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cmath>

namespace wb::prod1sim {

namespace {

/// A YAML double-quoted scalar.
QByteArray quoted(QString text) {
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    text.replace(u'\n', QStringLiteral("\\n"));
    return '"' + text.toUtf8() + '"';
}

QByteArray percent(double fraction) {
    return QByteArray::number(fraction * 100, 'g', 12) + '%';
}

QByteArray objectivesYaml(const fleet::Objectives& objectives) {
    QByteArrayList parts;
    if (!std::isnan(objectives.latencyP95Seconds)) {
        const auto ms = static_cast<qint64>(std::llround(objectives.latencyP95Seconds * 1000));
        parts << "latency_p95: " + QByteArray::number(ms) + "ms";
    }
    if (!std::isnan(objectives.errorFraction)) {
        parts << "errors: " + percent(objectives.errorFraction);
    }
    return '{' + parts.join(", ") + '}';
}

QByteArray serviceYaml(const fleet::ServiceSpec& service, const QUrl& api, const QByteArray& auth,
                       DurationMs scrapeMs) {
    const QByteArray interval = QByteArray::number(scrapeMs) + "ms";
    const QByteArray timeout = QByteArray::number(std::min<DurationMs>(scrapeMs, 3000)) + "ms";
    const QString targets = api.toString() + QStringLiteral("/targets?service=") +
                            QString::fromLatin1(QUrl::toPercentEncoding(service.name));
    QByteArray yaml = "      - name: " + quoted(service.name) +
                      "\n        component: " + quoted(service.component) +
                      "\n        targets: {http_sd: [" + quoted(targets) + "], refresh: 1s}" +
                      "\n        scrape: {interval: " + interval + ", timeout: " + timeout + '}' +
                      "\n        auth: " + auth;
    if (!service.signalSpec.preset.isEmpty()) {
        yaml += "\n        signals: {preset: " + quoted(service.signalSpec.preset) + '}';
    }
    yaml += "\n        objectives: " + objectivesYaml(service.objectives);
    if (service.scaling.signal) {
        const auto name = fleet::signalName(*service.scaling.signal);
        yaml += "\n        scaling: {signal: " +
                QByteArray(name.data(), static_cast<qsizetype>(name.size())) +
                ", above: " + percent(service.scaling.above) + '}';
    }
    yaml += "\n        deploy: {provider: controller, url: " + quoted(api.toString()) +
            ", service: " + quoted(service.name) + ", auth: " + auth + '}';
    if (!service.rollbackWith.isEmpty()) {
        QByteArrayList others;
        for (const QString& other : service.rollbackWith) {
            others << quoted(other);
        }
        yaml += "\n        rollback_with: [" + others.join(", ") + ']';
    }
    return yaml + '\n';
}

} // namespace

Expected<void> writeWatchConfig(const QString& path, const fleet::EnvironmentSpec& environment,
                                const QUrl& api, const QString& tokenFile, DurationMs scrapeMs) {
    const QByteArray auth = "{bearer: " + quoted(QStringLiteral("file:") + tokenFile) + '}';
    QByteArray yaml = "# Written by prod1-sim: watches the simulated Prod1 that it serves.\n"
                      "environments:\n  - name: " +
                      quoted(environment.name) +
                      "\n    time_zone: " + quoted(QString::fromLatin1(environment.timeZone.id())) +
                      "\n    actions: enabled\n    services:\n";
    for (const fleet::ServiceSpec& service : environment.services) {
        yaml += serviceYaml(service, api, auth, scrapeMs);
    }
    // The record of a simulated incident must not mix with that of a real one.
    const QDir folder(QFileInfo(path).absolutePath());
    yaml += "storage: {path: " + quoted(folder.filePath(QStringLiteral("prod1-sim.db"))) + "}\n";
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(yaml) != yaml.size() || !file.commit()) {
        return failure(
            ErrorCode::Storage,
            QStringLiteral("The configuration could not be written: %1").arg(file.errorString()),
            path);
    }
    return {};
}

} // namespace wb::prod1sim
