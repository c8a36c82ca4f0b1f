// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/simulation/TaskSettings.h"

namespace wb::simulation {

namespace {

/// Splits the number at the front of a text off; nullopt when there is none.
std::optional<double> takeNumber(QString& text) {
    qsizetype length = 0;
    while (length < text.size() && (text.at(length).isDigit() || text.at(length) == u'.')) {
        ++length;
    }
    bool ok = false;
    const double number = text.left(length).toDouble(&ok);
    text = text.mid(length).trimmed();
    return ok ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<double> bytesFromText(const QString& text) {
    QString rest = text.trimmed();
    const std::optional<double> number = takeNumber(rest);
    static const QStringList units{QString(), QStringLiteral("KiB"), QStringLiteral("MiB"),
                                   QStringLiteral("GiB"), QStringLiteral("TiB")};
    const qsizetype unit = rest == QStringLiteral("B") ? 0 : units.indexOf(rest);
    if (!number || unit < 0) {
        return std::nullopt;
    }
    return *number * static_cast<double>(qint64(1) << (10 * unit));
}

std::optional<double> secondsFromText(const QString& text) {
    QString rest = text.trimmed();
    const std::optional<double> number = takeNumber(rest);
    if (!number || (rest != QStringLiteral("s") && rest != QStringLiteral("ms"))) {
        return std::nullopt;
    }
    return rest == QStringLiteral("s") ? *number : *number / 1000;
}

TaskSettings TaskSettings::of(const ServiceModel& service, const fleet::Release& release) {
    const auto text = [&](const char* key) { return release.values.value(QLatin1String(key)); };
    TaskSettings settings;
    settings.heapMaxBytes = bytesFromText(text("heap_max")).value_or(0);
    settings.memoryLimitBytes = bytesFromText(text("memory_limit")).value_or(1024.0 * (1 << 20));
    bool ok = false;
    const double cores = text("cpu_limit").toDouble(&ok);
    settings.cpuLimitCores = ok && cores > 0 ? cores : service.cpu.limitCores;
    const double workers = text("workers").toDouble(&ok);
    settings.workers = ok && workers >= 1 ? workers : service.workers;
    settings.timeoutSeconds =
        std::max(0.01, secondsFromText(text("request_timeout")).value_or(service.timeoutSeconds));
    settings.pace = text("cpu_type") == QStringLiteral("graviton") ? 0.9 : 1.0;
    return settings;
}

} // namespace wb::simulation
