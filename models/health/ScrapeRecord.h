// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Expected.h"
#include "models/metrics/ScrapedBody.h"

#include <QString>

namespace wb::health {

/// One scrape as a record has it.
struct RecordedScrape {
    enum class Outcome {
        Good,
        Failed,
        Lost, ///< It was good, and what it gave is not kept any more.
    };
    TimeMs timeMs = NoTime;
    QString service;
    QString task;
    QString target; ///< fleet::Target::id
    Outcome outcome = Outcome::Good;
    /// Of a good one: at least what the rules of the backtest look at. Valid until the next call.
    const metrics::ScrapedBody* body = nullptr;
};

/// Port: the scrapes of a stretch of time, ascending. app/backtest reads them from the disk.
class ScrapeRecord {
public:
    virtual ~ScrapeRecord() = default;
    /// False when there are no more.
    virtual Expected<bool> next(RecordedScrape& scrape) = 0;
};

} // namespace wb::health
