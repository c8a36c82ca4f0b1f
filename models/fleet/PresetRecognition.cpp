// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/PresetRecognition.h"

#include <algorithm>

namespace wb::fleet {

namespace {

QString textOf(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

bool isLikelier(const Recognition& a, const Recognition& b) {
    if (a.isLibrary != b.isLibrary) {
        return b.isLibrary;
    }
    const qsizetype shareOfA = a.evidence.size() * b.signs;
    const qsizetype shareOfB = b.evidence.size() * a.signs;
    return shareOfA != shareOfB ? shareOfA > shareOfB : a.evidence.size() > b.evidence.size();
}

} // namespace

QSet<QString> metricNames(const metrics::SeriesLayout& layout) {
    QSet<QString> names;
    std::string_view name;
    std::string_view family;
    for (std::size_t i = 0; i < layout.size(); ++i) {
        // Most series are of the same metric as the one before.
        if (layout.name(i) != name) {
            name = layout.name(i);
            names.insert(textOf(name));
        }
        if (layout.familyName(i) != family) {
            family = layout.familyName(i);
            names.insert(textOf(family));
        }
    }
    names.remove(QString());
    return names;
}

QVector<Recognition> recognisePresets(const QVector<PresetSigns>& presets,
                                      const QSet<QString>& metricNames) {
    QVector<Recognition> found;
    for (const PresetSigns& signs : presets) {
        Recognition recognition{
            signs.preset, signs.title, signs.isLibrary, {}, static_cast<int>(signs.metrics.size())};
        std::copy_if(signs.metrics.begin(), signs.metrics.end(),
                     std::back_inserter(recognition.evidence),
                     [&](const QString& metric) { return metricNames.contains(metric); });
        if (!recognition.evidence.isEmpty() &&
            recognition.evidence.size() * 2 >= signs.metrics.size()) {
            found << recognition;
        }
    }
    std::stable_sort(found.begin(), found.end(), isLikelier);
    return found;
}

} // namespace wb::fleet
