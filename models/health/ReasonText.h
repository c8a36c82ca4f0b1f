// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/fleet/EnvironmentSpec.h"
#include "models/health/Finding.h"

#include <QStringList>

/// The sentences in which rules give their reasons: plain, with figures, the same for everybody.
namespace wb::health {

/// Memory of one task, or of the worst of several.
struct MemoryFigures {
    double fraction = fleet::NoValue; ///< Of the limit.
    double bytesPerSecond = 0;        ///< The present rise; 0: not rising.
    DurationMs timeToLimitMs = -1;    ///< -1: not rising.
    double cpuFraction = fleet::NoValue;
};

/// "chat-3, chat-7, chat-11": at most five names, then "and 4 more".
[[nodiscard]] QString nameList(const QStringList& names);
/// " on chat-3, chat-7"; empty without names.
[[nodiscard]] QString onTasks(const QStringList& names);
/// "; CPU 22 %, so the CPU autoscaler sees nothing" where the autoscaler watches something else
/// than memory and sees it below its threshold; otherwise empty.
[[nodiscard]] QString blindClause(const fleet::ScalingSpec& scaling, double cpuFraction);

[[nodiscard]] QString memorySaturationText(const MemoryFigures& figures, const QStringList& tasks,
                                           const fleet::ScalingSpec& scaling);
[[nodiscard]] QString memoryLeakText(const MemoryFigures& figures, const QStringList& tasks,
                                     const fleet::ScalingSpec& scaling);
/// "Two more tasks reach the limit in about 6 min."
[[nodiscard]] QString moreTasksText(qsizetype count, DurationMs timeToLimitMs);
/// `usual` may be NaN, p95 of the figures as well (not known at present). "p95 4.1 s (objective 300
/// ms), 34× the last hour."
[[nodiscard]] QString slownessText(const fleet::SignalValues& figures, double objective,
                                   double usual, const QStringList& tasks);
[[nodiscard]] QString errorText(double errors, double timeouts, double objective,
                                const QStringList& tasks);
[[nodiscard]] QString cpuText(double fraction, const QStringList& tasks);
[[nodiscard]] QString oomText(int kills, TimeMs lastMs, const QTimeZone& zone,
                              const QStringList& tasks);
/// Adds to a reason, while its figures get better, what it still takes to be healthy:
/// "…, falling; healthy when clearly below for 45 s."
[[nodiscard]] QString withCourse(const QString& text, Rule rule, Course course,
                                 DurationMs improveAfterMs);
/// The same for what is either so or not: "…; healthy when it stays so for 45 s."
[[nodiscard]] QString withCourse(const QString& text, Course course, DurationMs improveAfterMs);
/// "one" … "nine", then digits.
[[nodiscard]] QString countWord(qsizetype count);

} // namespace wb::health
