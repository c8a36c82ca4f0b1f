// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/ColumnMap.h"

#include "models/metrics/SamplePoint.h"

#include <unordered_map>

namespace wb::metrics {

void ColumnMap::begin(std::shared_ptr<const SeriesNames> names) {
    m_names = std::move(names);
    m_columns.clear();
}

void ColumnMap::change(const SeriesNames& series) {
    m_columns.assign(series.size(), 0);
    std::vector<bool> taken(m_names->size());
    std::vector<std::string_view> added;
    std::unordered_map<std::string_view, std::uint32_t> known;
    std::size_t guess = 0;
    // A body may say a series twice; the second gets a column of its own.
    const auto isFree = [&](std::size_t column, std::string_view text) {
        return column < taken.size() && !taken[column] && m_names->text(column) == text;
    };
    for (std::size_t i = 0; i < series.size(); ++i) {
        const std::string_view text = series.text(i);
        // Mostly the series that followed before follows now.
        if (!isFree(guess, text)) {
            if (known.empty()) {
                known.reserve(m_names->size());
                for (std::size_t column = 0; column < m_names->size(); ++column) {
                    known.try_emplace(m_names->text(column), static_cast<std::uint32_t>(column));
                }
            }
            const auto found = known.find(text);
            guess = found == known.end() ? taken.size() : found->second;
        }
        if (isFree(guess, text)) {
            m_columns[i] = static_cast<std::uint32_t>(guess);
            taken[guess] = true;
            ++guess;
        } else {
            m_columns[i] = static_cast<std::uint32_t>(taken.size() + added.size());
            added.push_back(text);
        }
    }
    if (!added.empty()) {
        m_names = SeriesNames::joined(*m_names, added);
    }
}

std::span<const double> ColumnMap::row(std::span<const double> values) {
    if (m_columns.empty()) {
        return values;
    }
    m_row.assign(m_names->size(), std::bit_cast<double>(StaleBits));
    for (std::size_t i = 0; i < values.size(); ++i) {
        m_row[m_columns[i]] = values[i];
    }
    return m_row;
}

std::size_t ColumnMap::bytes() const {
    return m_columns.capacity() * sizeof(std::uint32_t) + m_row.capacity() * sizeof(double);
}

} // namespace wb::metrics
