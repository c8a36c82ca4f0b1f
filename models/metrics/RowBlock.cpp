// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/RowBlock.h"

#include <algorithm>

namespace wb::metrics {

/// One group of columns of all rows, decoded. A line is a little longer than a group, so that a
/// column's values do not fall into the same few sets of the cache.
class RowBlock::GroupTable {
public:
    void fill(const RowBlock& block, std::size_t group) {
        std::array<std::uint64_t, RowCodec::Group> values{};
        const std::size_t firstColumn = group * RowCodec::Group;
        const std::uint8_t* const end = block.m_bytes.data() + block.m_bytes.size();
        for (std::size_t i = 0; i < block.rows(); ++i) {
            const Row& row = block.m_rows[i];
            const std::size_t count = std::min(
                RowCodec::Group, std::max<std::size_t>(row.columns, firstColumn) - firstColumn);
            if (count != 0) {
                const std::uint8_t* const from =
                    block.m_bytes.data() + block.m_groups[row.firstGroup + group];
                const auto* const after =
                    RowCodec::decodeGroup(from, end, std::span(values).first(count));
                Q_ASSERT(after != nullptr);
            }
            double* const line = m_lines.data() + i * LineLength;
            for (std::size_t c = 0; c < RowCodec::Group; ++c) {
                line[c] = std::bit_cast<double>(c < count ? values[c] : StaleBits);
            }
        }
    }
    void readColumn(std::size_t column, std::span<double> out) const {
        for (std::size_t i = 0; i < out.size(); ++i) {
            out[i] = m_lines[i * LineLength + column];
        }
    }

private:
    static constexpr std::size_t LineLength = RowCodec::Group + 2;
    std::array<double, LineLength * SampleBlock::MaxRows> m_lines;
};

TimeMs RowBlock::firstMs() const {
    const TimeMs row = m_times.empty() ? NoTime : m_times.front();
    const TimeMs failure = m_failures.empty() ? NoTime : m_failures.front();
    return row == NoTime || (failure != NoTime && failure < row) ? failure : row;
}

TimeMs RowBlock::lastMs() const {
    return std::max(m_times.empty() ? NoTime : m_times.back(),
                    m_failures.empty() ? NoTime : m_failures.back());
}

std::size_t RowBlock::bytes() const {
    return (m_times.capacity() + m_failures.capacity()) * sizeof(TimeMs) +
           m_rows.capacity() * sizeof(Row) + m_groups.capacity() * sizeof(std::uint32_t) +
           m_previous.capacity() * sizeof(std::uint64_t) + m_bytes.capacity();
}

std::span<const std::uint8_t> RowBlock::append(std::span<const double> row, std::uint64_t samples,
                                               TimeMs timeMs) {
    Q_ASSERT(rows() < SampleBlock::MaxRows && row.size() >= columns());
    m_previous.resize(row.size());
    const std::size_t begin = m_bytes.size();
    m_rows.push_back(
        {static_cast<std::uint32_t>(row.size()), static_cast<std::uint32_t>(m_groups.size())});
    RowCodec::encode(row, m_previous, m_bytes, m_groups);
    m_times.push_back(timeMs);
    m_samples += samples;
    return std::span(m_bytes).subspan(begin);
}

bool RowBlock::appendCoded(std::span<const std::uint8_t> row, std::size_t columns,
                           std::uint64_t samples, TimeMs timeMs) {
    std::vector<std::uint32_t> groups;
    if (rows() >= SampleBlock::MaxRows || columns < this->columns() || samples > columns ||
        timeMs < std::max<TimeMs>(lastMs(), 0) || !RowCodec::check(row, columns, groups)) {
        return false;
    }
    m_previous.resize(columns);
    m_rows.push_back(
        {static_cast<std::uint32_t>(columns), static_cast<std::uint32_t>(m_groups.size())});
    for (const std::uint32_t group : groups) {
        m_groups.push_back(static_cast<std::uint32_t>(m_bytes.size() + group));
    }
    m_bytes.insert(m_bytes.end(), row.begin(), row.end());
    m_times.push_back(timeMs);
    m_samples += samples;
    return true;
}

void RowBlock::readColumn(std::size_t column, std::span<double> out) const {
    const std::size_t group = column / RowCodec::Group;
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const Row& row = m_rows[i];
        if (column < row.columns) {
            RowCodec::decodeColumn(m_bytes.data() + m_groups[row.firstGroup + group],
                                   column % RowCodec::Group, value);
        }
        out[i] = std::bit_cast<double>(column < row.columns ? value : StaleBits);
    }
}

SampleBlockPtr RowBlock::pack(const QString& target, std::shared_ptr<const SeriesNames> names,
                              std::uint64_t id) const {
    if (isEmpty()) {
        return nullptr;
    }
    SampleBlock::Content content{target,  std::move(names), id,      m_samples,
                                 m_times, m_failures,       Bytes(), {}};
    content.columns.reserve(columns());
    PackedColumns packed;
    GroupTable table;
    Bytes bytes;
    std::array<double, SampleBlock::MaxRows> buffer;
    const std::span<double> values = std::span(buffer).first(rows());
    for (std::size_t column = 0; column < columns(); ++column) {
        if (column % RowCodec::Group == 0) {
            table.fill(*this, column / RowCodec::Group);
        }
        table.readColumn(column % RowCodec::Group, values);
        content.columns.push_back(static_cast<std::uint32_t>(bytes.size()));
        packed.append(values, bytes);
    }
    bytes.resize(bytes.size() + PackedColumns::Padding);
    content.bytes.assign(bytes.begin(), bytes.end()); // No larger than it must be.
    return std::make_shared<SampleBlock>(std::move(content));
}

void RowBlock::clear() {
    // With its memory, which would hide from the bounds of who owns it.
    *this = RowBlock();
}

} // namespace wb::metrics
