// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Verdict.h"
#include "models/health/Latch.h"

#include <QStringList>

#include <cstddef>

namespace wb::health {

/// The built-in rules, in the order in which reasons of equal severity are told.
enum class Rule : quint8 {
    MemorySaturation,
    MemoryLeak,
    OomKill,
    Latency,
    ErrorRate,
    CpuSaturation,
    ReleaseRegression,
    TasksMissing,
};
inline constexpr std::size_t RuleCount = 8;
/// "memory-saturation", …: stable, for scripts.
[[nodiscard]] QString ruleName(Rule rule);
/// Of a verdict that waits whether what was seen first lasts.
inline constexpr QLatin1String FirstLookRule("first-look");
inline constexpr QLatin1String FirstLookText("Looks unwell; watched too briefly to tell.");
inline constexpr QLatin1String SeenOnceText("Only one sample so far; errors and latency take two.");
/// What a user's rule may not be called: the built-in ones, and what verdicts say where no rule
/// could look.
[[nodiscard]] QStringList reservedRuleNames();

/// Where a rule's levels lie. A level is left below level × clearFactor only.
struct Thresholds {
    double degraded = 0;
    double unhealthy = 0;
    double clearFactor = 0.9;
};

/// A finding whose figure has not been known for longer than this fades.
inline constexpr DurationMs FadeWithoutValueMs = 120'000;

/// How a finding that stands is doing, from bad to nearly over.
enum class Course {
    Standing, ///< Its figures are over the level.
    Falling,  ///< Over it still, but clearly lower than they were.
    Near,     ///< Below the level, not clear of it; or not known at present.
    Clear,    ///< Clear of it; watched whether that lasts.
};

/// What one rule holds against one task or service.
class Finding {
public:
    /// A value that is not known (NaN) neither worsens nor improves; after two minutes without one
    /// the finding fades.
    void judge(TimeMs nowMs, double value, const Thresholds& thresholds, const Dwell& dwell);
    /// For conditions that are no threshold; `severity` when over.
    void judge(TimeMs nowMs, bool over, bool under, const Dwell& dwell,
               fleet::HealthState severity = fleet::HealthState::Degraded);
    void reset();

    [[nodiscard]] fleet::HealthState severity() const;
    [[nodiscard]] bool isOn() const { return severity() != fleet::HealthState::Healthy; }
    /// Over its level, but not for long enough to count.
    [[nodiscard]] bool isPending() const { return !isOn() && m_degraded.isOver(); }
    /// Only while it is on.
    [[nodiscard]] Course course() const;
    /// When what it found began.
    [[nodiscard]] TimeMs sinceMs() const;

private:
    Latch m_degraded;
    Latch m_unhealthy;
    TimeMs m_lastValueMs = NoTime;
    double m_value = 0;
    double m_mark = 0;        ///< The value at m_markMs, which moves on every while.
    double m_earlierMark = 0; ///< The mark before.
    TimeMs m_markMs = NoTime;
};

} // namespace wb::health
