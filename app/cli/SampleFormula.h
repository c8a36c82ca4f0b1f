// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/QueryExpression.h"
#include "app/storage/samples/SampleReading.h"

namespace wb::cli {

/// One line of an expression's result: a value a step, stale where there is none.
struct FormulaLine {
    QString target;
    std::string labels; ///< '{code="200"}', in the order of their names; without the metric's.
    std::vector<double> values;
};

/// What the expression gives at the steps, of these series, as Prometheus 2 computes it where each
/// target is an instance of its own. In the order of targets and labels.
[[nodiscard]] std::vector<FormulaLine>
evaluate(const QueryExpression& expression, std::span<const storage::SampleReading::Series> series,
         const metrics::StepTimes& steps, storage::SampleReading& reading);

} // namespace wb::cli
