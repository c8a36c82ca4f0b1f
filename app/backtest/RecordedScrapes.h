// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backtest/BodyShelf.h"
#include "app/storage/Database.h"
#include "models/health/Backtest.h"

#include <functional>
#include <memory>

namespace wb::backtest {

/// Which part of the record is to be played.
struct PlayedPart {
    TimeMs fromMs = NoTime;
    TimeMs toMs = NoTime;
};

/// Reads recorded scrapes off the disk: signals tell which task was scraped when, and how it went;
/// samples tell what came of it. Reads some minutes at a time, while another program may write.
/// Lives on its owner's thread.
class RecordedScrapes : public health::ScrapeRecord {
public:
    /// `database` outlives it. Cancelled when `goesOn` gave false: it is asked for each file.
    RecordedScrapes(storage::Database& database, std::unique_ptr<BodyShelf> bodies,
                    const PlayedPart& part, std::function<bool()> goesOn = {});

    Expected<bool> next(health::RecordedScrape& scrape) override;
    [[nodiscard]] QStringList takeNotes() { return m_bodies->takeNotes(); }

private:
    struct Row {
        TimeMs timeMs = NoTime;
        qint64 subject = 0;
        bool hasValues = false;
    };
    struct Subject {
        QString service;
        QString task;
    };
    Expected<void> readSubjects();
    Expected<void> readRows();

    storage::Database& m_database;
    std::unique_ptr<BodyShelf> m_bodies;
    PlayedPart m_part;
    std::function<bool()> m_goesOn;
    TimeMs m_readUntilMs; ///< Not included.
    QHash<qint64, Subject> m_subjects;
    std::vector<Row> m_rows;
    std::size_t m_row = 0;
};

} // namespace wb::backtest
