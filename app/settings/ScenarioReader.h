// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/YamlMap.h"
#include "models/simulation/Scenario.h"

namespace wb::settings {

/// The times of a story: "17:15", "17:15:30" (the first such time from the start on), "day 3 09:30"
/// (the third day of the story), "2024-11-14T17:15:00" (local) or an RFC 3339 time with offset.
class StoryTimes {
public:
    StoryTimes(TimeMs startMs, const QTimeZone& zone)
        : m_startMs(startMs)
        , m_zone(zone) {}

    /// NoTime, and a mistake noted, when the key's text is none of these; NoTime when it is
    /// missing.
    [[nodiscard]] TimeMs read(YamlMap& map, const QString& key) const;
    /// NoTime when malformed.
    [[nodiscard]] TimeMs parse(const QString& text) const;

private:
    TimeMs m_startMs;
    QTimeZone m_zone;
};

/// "v413-r42" → code and settings; a mistake is noted when it is neither empty nor of that form.
[[nodiscard]] fleet::Release readReleaseName(YamlMap& map, const QString& key);

/// One item of a scenario's `services:`.
[[nodiscard]] simulation::ServiceModel readServiceModel(YamlMap map, const StoryTimes& times);
/// One item of `events:` and of `faults:`, over the services read before.
[[nodiscard]] simulation::StoryEvent
readStoryEvent(YamlMap map, const StoryTimes& times,
               const QVector<simulation::ServiceModel>& services);
[[nodiscard]] simulation::Fault readFault(YamlMap map, const StoryTimes& times,
                                          const QVector<simulation::ServiceModel>& services);
[[nodiscard]] simulation::Expectations readExpectations(YamlMap map, const StoryTimes& times);
/// Notes a mistake at the key unless a service of that name (and, when given, with that release)
/// exists.
void checkService(YamlMap& map, const QString& key, const QString& name,
                  const QVector<simulation::ServiceModel>& services,
                  const fleet::Release* release = nullptr);

} // namespace wb::settings
