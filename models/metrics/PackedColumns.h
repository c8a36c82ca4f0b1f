// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/IntegerColumn.h"

#include <array>

namespace wb::metrics {

/// The form of columns in memory: what an integer differs from the one before (or from the
/// smallest) in as many bits as most need, and the few outliers beside. Made to be read fast, one
/// column at a time. A column that goes as a near neighbour does, as the upper buckets of a
/// histogram and its count, refers to it.
class PackedColumns {
public:
    static constexpr std::size_t MaxRows = 128;

    /// Appends the next column of a block to `bytes`; all have the same number of rows. Once the
    /// last is there the bytes need Padding more for readers.
    void append(std::span<const double> values, Bytes& bytes);
    /// Before the first column of the next block.
    void reset();
    static constexpr std::size_t Padding = 8;

    /// Reads a column that begins at `offsets[column]`. The bytes are trusted: they never were
    /// outside of this process.
    static void read(const std::uint8_t* bytes, std::span<const std::uint32_t> offsets,
                     std::size_t column, std::span<double> out);
    /// A column's values but for what is said here: `runs` stand over them.
    struct Form {
        IntegerColumn::Form form = IntegerColumn::Form::Whole;
        unsigned exponent = 0;
        bool rises = false; ///< Known to: none of the integers is less than the one before it.
        std::size_t runCount = 0;
        std::array<IntegerColumn::Run, IntegerColumn::MaxRuns> runs;
    };
    /// The same before they are made values: as IntegerColumn has them.
    static void readIntegers(const std::uint8_t* bytes, std::span<const std::uint32_t> offsets,
                             std::size_t column, std::span<std::int64_t> out, Form& form);
    /// Makes values of them.
    static void restore(const Form& form, std::span<const std::int64_t> integers,
                        std::span<double> out);
    /// The packed form of integers that are no series: times.
    static void appendIntegers(std::span<const std::int64_t> values, Bytes& bytes);
    static void readIntegers(const std::uint8_t* bytes, std::span<std::int64_t> out);

private:
    struct Neighbour {
        std::array<std::int64_t, MaxRows> values{};
        std::size_t root = 0;    ///< The column that is stored.
        std::int64_t offset = 0; ///< From it.
        bool usable = false;
    };
    bool appendReference(std::span<const std::int64_t> values, Bytes& bytes);

    IntegerColumn m_column;
    std::size_t m_index = 0;
    std::array<Neighbour, 2> m_neighbours; ///< Of the columns m_index - 1 and - 2, in turn.
};

} // namespace wb::metrics
