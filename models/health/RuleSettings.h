// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/Rules.h"

#include <QMetaType>

#include <optional>

namespace wb::health {

/// One figure of a set of rules that another value may be tried of, by its name in a rules file.
struct RuleSetting {
    enum class Unit {
        Share,    ///< A fraction; people write per cent.
        Times,    ///< Of an objective.
        Duration, ///< Milliseconds.
        Number,   ///< Of a metric, or of requests in a second.
    };
    QString name; ///< "memory_degraded"; of a rule on a metric its own name, and "NAME for".
    Unit unit = Unit::Number;
    double value = 0;
    double step = 0; ///< What a press of a key is worth.
};

/// All figures of a set of rules, in the order of the rules file; those of rules on metrics first,
/// which somebody asked for.
[[nodiscard]] QVector<RuleSetting> ruleSettings(const RuleSet& rules);
/// The same rules with another figure. Nothing where there is no such setting, or it may not be
/// so: a share above 1, a duration of more than a day, an unhealthy level below the degraded one.
[[nodiscard]] std::optional<RuleSet> withSetting(const RuleSet& rules, const QString& name,
                                                 double value);

/// "85 %", "1.5 ×", "10 s", "7".
[[nodiscard]] QString settingText(RuleSetting::Unit unit, double value);
/// The reverse, as people type it: "85", "85%", "1.5", "10", "10s", "2 min". A bare duration is in
/// seconds.
[[nodiscard]] std::optional<double> readSetting(RuleSetting::Unit unit, const QString& text);

/// As a rules file: what differs from the standard rules, and all rules on metrics. Read again, it
/// gives the same rules.
[[nodiscard]] QString rulesText(const RuleSet& rules);

} // namespace wb::health

Q_DECLARE_METATYPE(wb::health::RuleSet)
