// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/SeriesNames.h"

namespace wb::metrics {

/// To which columns of a table the values of a body go. As long as a target says the same, the
/// columns are its series; series that come later get columns behind those.
class ColumnMap {
public:
    /// Begins a table: the columns are these series.
    void begin(std::shared_ptr<const SeriesNames> names);
    /// Goes on with bodies of other series.
    void change(const SeriesNames& series);

    /// Of all columns so far.
    [[nodiscard]] const std::shared_ptr<const SeriesNames>& names() const { return m_names; }
    /// The column of each of the series; empty: one and the same.
    [[nodiscard]] std::span<const std::uint32_t> columns() const { return m_columns; }
    /// The values as a row of the table; valid until the next call. Columns that the body does not
    /// have are stale.
    [[nodiscard]] std::span<const double> row(std::span<const double> values);
    [[nodiscard]] std::size_t bytes() const;

private:
    std::shared_ptr<const SeriesNames> m_names;
    std::vector<std::uint32_t> m_columns;
    std::vector<double> m_row;
};

} // namespace wb::metrics
