// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/SeriesNames.h"

namespace wb::metrics {

/// To which columns of a block the values of a layout go. As long as a target says the same, the
/// columns are the layout's series; series that come later get columns behind those.
class ColumnMap {
public:
    /// Begins a block: the columns are the layout's series.
    void begin(std::shared_ptr<const SeriesNames> names);
    /// Goes on with another layout.
    void change(const SeriesLayout& layout);

    [[nodiscard]] const std::shared_ptr<const SeriesNames>& names() const { return m_names; }
    /// The values as a row of the block; valid until the next call. Columns that the layout does
    /// not have are stale.
    [[nodiscard]] std::span<const double> row(std::span<const double> values);
    [[nodiscard]] std::size_t bytes() const;

private:
    std::shared_ptr<const SeriesNames> m_names;
    std::vector<std::uint32_t> m_columns; ///< By the layout's series; empty: one and the same.
    std::vector<double> m_row;
};

} // namespace wb::metrics
