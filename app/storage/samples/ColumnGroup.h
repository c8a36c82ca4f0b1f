// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/IntegerColumn.h"

#include <array>

namespace wb::storage {

/// The form of columns on disk, before a general compressor: some neighbouring series of one target
/// over hours, each value as a small residue of what its predecessors or its neighbour, such as the
/// next lower bucket of a histogram, let expect. Made to be small.
class ColumnGroupWriter {
public:
    /// All columns of a group have the same number of values, at least one.
    void append(std::span<const double> values);
    /// The group so far; begins a new one.
    [[nodiscard]] metrics::Bytes take();

private:
    struct Choice;
    [[nodiscard]] std::span<const std::int64_t> neighbourOf(unsigned predictor) const;
    [[nodiscard]] Choice choose() const;
    void write(const Choice& choice);

    metrics::IntegerColumn m_column;
    std::array<std::vector<std::int64_t>, 2> m_neighbours; ///< Of column m_index - 1 and - 2.
    std::size_t m_index = 0;
    // Alike bytes together are what a compressor likes.
    metrics::Bytes m_heads;
    metrics::Bytes m_numbers;
    metrics::Bytes m_planes;
};

/// Reads a group; its bytes may be anything.
class ColumnGroupReader {
public:
    /// The bytes must outlive the reader.
    ColumnGroupReader(std::span<const std::uint8_t> bytes, std::size_t rows);

    /// Reads the columns one after another; `out` has the group's rows, or is empty when nobody
    /// wants this one. False when the bytes are no further column.
    [[nodiscard]] bool next(std::span<double> out);

private:
    [[nodiscard]] bool readHead();
    [[nodiscard]] bool readResidues(std::span<std::int64_t> values);
    void addUp(std::span<std::int64_t> values) const;

    const std::size_t m_rows;
    metrics::ByteReader m_heads;
    metrics::ByteReader m_numbers;
    metrics::ByteReader m_planes;
    unsigned m_head = 0;
    unsigned m_exponent = 0;
    std::vector<metrics::IntegerColumn::Run> m_runs;
    std::array<std::vector<std::int64_t>, 2> m_neighbours;
    std::size_t m_index = 0;
};

} // namespace wb::storage
