// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Sentence.h"
#include "models/health/MetricRule.h"

#include <tl/expected.hpp>

/// Series and conditions on them, as people write them in settings: the notation of PromQL.
namespace wb::settings {

/// 'code=~"5..", method!="GET"' → matchers. An error says what is wrong with the text and begins
/// with it in quotes, for the caller to put "… is" ahead of.
[[nodiscard]] tl::expected<QVector<fleet::LabelMatcher>, base::Sentence>
parseMatchers(const QString& text);

/// 'http_requests_total{code=~"5.."}', the braces may be left out. Errors as above.
[[nodiscard]] tl::expected<fleet::SeriesSelector, base::Sentence>
parseSelector(const QString& text);

/// What a rule looks for: "job_bad{queue="mail"} > 0".
struct Condition {
    fleet::SeriesSelector series;
    health::MetricRule::Comparison comparison = health::MetricRule::Comparison::Above;
    double number = 0; ///< Finite.
};
/// Metric, matchers (which may be left out), comparison and number. Errors as above.
[[nodiscard]] tl::expected<Condition, base::Sentence> parseCondition(const QString& text);

} // namespace wb::settings
