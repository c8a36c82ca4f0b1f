// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/SampleBlock.h"

#include <algorithm>

namespace wb::metrics {

SampleBlock::SampleBlock(Content content)
    : m_target(std::move(content.target))
    , m_names(std::move(content.names))
    , m_id(content.id)
    , m_samples(content.samples)
    , m_rows(content.times.size())
    , m_firstMs(content.times.empty() ? content.failures.front() : content.times.front())
    , m_lastMs(content.times.empty() ? content.failures.back() : content.times.back())
    , m_failures(std::move(content.failures))
    , m_bytes(std::move(content.bytes))
    , m_columns(std::move(content.columns)) {
    if (!m_failures.empty()) {
        m_firstMs = std::min(m_firstMs, m_failures.front());
        m_lastMs = std::max(m_lastMs, m_failures.back());
    }
    const std::vector<std::int64_t> times(content.times.begin(), content.times.end());
    if (m_rows != 0) {
        PackedColumns::appendIntegers(times, m_times);
    }
    m_times.resize(m_times.size() + PackedColumns::Padding);
    m_times.shrink_to_fit();
}

std::size_t SampleBlock::bytes() const {
    return sizeof(*this) + m_failures.capacity() * sizeof(TimeMs) + m_times.capacity() +
           m_bytes.capacity() + m_columns.capacity() * sizeof(std::uint32_t);
}

void SampleBlock::readTimes(std::span<TimeMs> out) const {
    if (m_rows == 0) {
        return;
    }
    std::array<std::int64_t, PackedColumns::MaxRows> times;
    PackedColumns::readIntegers(m_times.data(), std::span(times).first(m_rows));
    std::copy_n(times.begin(), m_rows, out.begin());
}

void SampleBlock::readColumn(std::size_t column, std::span<double> out) const {
    PackedColumns::read(m_bytes.data(), m_columns, column, out);
}

void SampleBlock::reduce(std::size_t column, const PixelRows& pixels, PixelReducer& reducer) const {
    if (column >= columns()) {
        reducer.gap();
        return;
    }
    std::array<std::int64_t, PackedColumns::MaxRows> buffer;
    const std::span<std::int64_t> integers(buffer.data(), m_rows);
    PackedColumns::Form form;
    PackedColumns::readIntegers(m_bytes.data(), m_columns, column, integers, form);
    if (form.form != IntegerColumn::Form::Bits && form.runCount == 0) {
        reducer.add(pixels, integers, IntegerColumn::scaleOf(form.exponent), form.rises);
        return;
    }
    std::array<double, PackedColumns::MaxRows> values;
    PackedColumns::restore(form, integers, std::span(values).first(m_rows));
    reducer.add(pixels, std::span<const double>(values).first(m_rows));
}

} // namespace wb::metrics
