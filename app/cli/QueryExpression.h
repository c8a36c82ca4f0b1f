// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/EnvironmentSpec.h"
#include "models/metrics/StepEvaluator.h"

#include <optional>
#include <tl/expected.hpp>

namespace wb::cli {

/// What `query` computes of stored samples, in the notation of PromQL:
///   rate(SELECTOR[5m]), increase(SELECTOR[5m]),
///   histogram_quantile(0.95, SELECTOR) or of one of the two above.
struct QueryExpression {
    fleet::SeriesSelector selector;
    metrics::StepEvaluator::Function function = metrics::StepEvaluator::Function::Last;
    DurationMs rangeMs = metrics::StepEvaluator::LookBackMs; ///< What it looks back over.
    std::optional<double> quantile;
};

/// Whether the text calls a function, and so is no selector alone.
[[nodiscard]] bool isExpression(const QString& text);
/// An error begins with "column N: " and says what is wrong there; the first one is 1.
[[nodiscard]] tl::expected<QueryExpression, QString> parseExpression(const QString& text);

} // namespace wb::cli
