// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/SqliteStore.h"
#include "models/health/Backtest.h"

namespace wb::backtest {

/// A backtest of the record on the disk.
struct BacktestRequest {
    QString database; ///< The samples lie beside it.
    fleet::EnvironmentSpec environment;
    health::RuleSet ran;
    health::RuleSet candidate;
    health::TimeRange range;
};

struct BacktestAnswer {
    health::BacktestReport report;
    QStringList notes; ///< Sentences about what of the record could not be read.
    /// Of the range, by time: what the timeline knows of the releases then; the newest thousand.
    QVector<incidents::TimelineEntry> deployments;
};

/// Reads and plays it, on the caller's thread; takes no lock that a writer would wait for. NotFound
/// where there is no record, Cancelled when `progress` gave up, Storage for what the disk refused.
[[nodiscard]] Expected<BacktestAnswer> runBacktest(const BacktestRequest& request,
                                                   const health::Backtest::Progress& progress);

/// What is played for an incident of a record: the hour before it, and it; of one that is not over
/// as much as is recorded.
[[nodiscard]] Expected<health::TimeRange> rangeOf(storage::SqliteStore& store,
                                                  const incidents::Incident& incident);

} // namespace wb::backtest
