// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backtest/RecordedScrapes.h"

#include <algorithm>

namespace wb::backtest {

namespace {

constexpr DurationMs ReadAtOnceMs = 10 * 60'000;
/// Where nothing is recorded a step costs a look-up and no more.
constexpr DurationMs SlackMs = 1000;

} // namespace

RecordedScrapes::RecordedScrapes(storage::Database& database, std::unique_ptr<BodyShelf> bodies,
                                 const PlayedPart& part, std::function<bool()> goesOn)
    : m_database(database)
    , m_bodies(std::move(bodies))
    , m_part(part)
    , m_goesOn(std::move(goesOn))
    , m_readUntilMs(part.fromMs) {}

Expected<void> RecordedScrapes::readSubjects() {
    auto rows = m_database.run(QStringLiteral("SELECT id, service, task FROM subjects"));
    if (!rows) {
        return failure(rows.error());
    }
    while (rows->next()) {
        m_subjects.insert(rows->value(0).toLongLong(),
                          {rows->value(1).toString(), rows->value(2).toString()});
    }
    return m_database.ended(*rows);
}

Expected<void> RecordedScrapes::readRows() {
    m_rows.clear();
    m_row = 0;
    // Where there is a hole it is leapt over: who stopped for a week is not read for a week.
    const auto first = m_database.value(
        QStringLiteral("SELECT min(time_ms) FROM signals WHERE time_ms >= ?"), {m_readUntilMs});
    if (!first) {
        return failure(first.error());
    }
    const TimeMs fromMs =
        first->isNull() ? m_part.toMs + 1 : std::max(m_readUntilMs, first->toLongLong());
    m_readUntilMs = std::min(fromMs + ReadAtOnceMs, m_part.toMs + 1);
    if (fromMs > m_part.toMs) {
        return {};
    }
    auto rows = m_database.run(
        QStringLiteral("SELECT time_ms, subject, length(row_values) > 4 FROM signals"
                       " WHERE time_ms >= ? AND time_ms < ? ORDER BY time_ms, subject"),
        {fromMs, m_readUntilMs});
    if (!rows) {
        return failure(rows.error());
    }
    while (rows->next()) {
        m_rows.push_back(
            {rows->value(0).toLongLong(), rows->value(1).toLongLong(), rows->value(2).toBool()});
    }
    if (auto read = m_database.ended(*rows); !read) {
        return read;
    }
    const auto isUnknown = [this](const Row& row) { return !m_subjects.contains(row.subject); };
    if (std::any_of(m_rows.begin(), m_rows.end(), isUnknown)) {
        if (auto read = readSubjects(); !read) {
            return read;
        }
    }
    m_bodies->dropBefore(fromMs - SlackMs);
    if (!m_bodies->loadUntil(m_readUntilMs + SlackMs, m_goesOn)) {
        return failure(ErrorCode::Cancelled, QStringLiteral("reading was cancelled"));
    }
    return {};
}

Expected<bool> RecordedScrapes::next(health::RecordedScrape& scrape) {
    using Outcome = health::RecordedScrape::Outcome;
    for (;;) {
        while (m_row >= m_rows.size()) {
            if (m_readUntilMs > m_part.toMs) {
                return false;
            }
            if (auto read = readRows(); !read) {
                return failure(read.error());
            }
        }
        const Row& row = m_rows[m_row++];
        const Subject subject = m_subjects.value(row.subject);
        if (subject.task.isEmpty()) {
            continue; // The service's own row: the evaluator makes its figures anew.
        }
        const BodyShelf::Found found = m_bodies->find(subject.service, subject.task, row.timeMs);
        scrape.timeMs = row.timeMs;
        scrape.service = subject.service;
        scrape.task = subject.task;
        scrape.target = found.target;
        scrape.body = found.body;
        scrape.outcome = found.body != nullptr ? Outcome::Good
                         : row.hasValues       ? Outcome::Lost
                                               : Outcome::Failed;
        return true;
    }
}

} // namespace wb::backtest
