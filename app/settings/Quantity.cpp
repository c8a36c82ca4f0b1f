// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/Quantity.h"

#include <QMap>
#include <QRegularExpression>

#include <cmath>

namespace wb::settings {

namespace {

struct Parts {
    double number = 0;
    QString unit;
};

std::optional<Parts> split(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^([0-9]+(?:\\.[0-9]+)?) ?([A-Za-z%]*)$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return Parts{match.captured(1).toDouble(), match.captured(2)};
}

/// number × the unit's factor, rounded; nullopt for an unknown unit or what no qint64 holds.
std::optional<qint64> scaled(const QString& text, const QMap<QString, double>& factors) {
    const auto parts = split(text);
    if (!parts || !factors.contains(parts->unit)) {
        return std::nullopt;
    }
    const double value = parts->number * factors[parts->unit];
    if (value > 9e15) {
        return std::nullopt;
    }
    return std::llround(value);
}

} // namespace

QString durationText(DurationMs ms) {
    const std::pair<DurationMs, const char*> units[] = {
        {86'400'000, "d"}, {3'600'000, "h"}, {60'000, "m"}, {1000, "s"}};
    for (const auto& [unit, name] : units) {
        if (ms >= unit && ms % unit == 0) {
            return QString::number(ms / unit) + QLatin1String(name);
        }
    }
    return QString::number(ms) + QStringLiteral("ms");
}

QString sizeText(qint64 bytes) {
    const std::pair<qint64, const char*> units[] = {
        {1 << 30, "GiB"}, {1 << 20, "MiB"}, {1 << 10, "KiB"}};
    for (const auto& [unit, name] : units) {
        if (bytes >= unit && bytes % unit == 0) {
            return QString::number(bytes / unit) + QLatin1String(name);
        }
    }
    return QString::number(bytes) + QStringLiteral("B");
}

std::optional<DurationMs> parseDuration(const QString& text) {
    static const QMap<QString, double> factors{{QStringLiteral("ms"), 1},
                                               {QStringLiteral("s"), 1000},
                                               {QStringLiteral("m"), 60'000},
                                               {QStringLiteral("h"), 3'600'000},
                                               {QStringLiteral("d"), 86'400'000}};
    return scaled(text, factors);
}

std::optional<qint64> parseSize(const QString& text) {
    static const QMap<QString, double> factors{
        {QString(), 1},
        {QStringLiteral("B"), 1},
        {QStringLiteral("KiB"), 1024.0},
        {QStringLiteral("MiB"), 1048576.0},
        {QStringLiteral("GiB"), 1073741824.0},
        {QStringLiteral("kB"), 1e3},
        {QStringLiteral("MB"), 1e6},
        {QStringLiteral("GB"), 1e9},
    };
    return scaled(text, factors);
}

std::optional<double> parseFraction(const QString& text) {
    const auto parts = split(text);
    if (!parts || (!parts->unit.isEmpty() && parts->unit != QStringLiteral("%"))) {
        return std::nullopt;
    }
    return parts->unit.isEmpty() ? parts->number : parts->number / 100;
}

} // namespace wb::settings
