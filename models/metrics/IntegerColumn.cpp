// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/IntegerColumn.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wb::metrics {

namespace {

constexpr double LargestExact = 9007199254740992.0; // 2^53: whole numbers up to here are exact.
constexpr std::array<double, IntegerColumn::MaxExponent + 1> PowersOfTen{1,   10,  1e2, 1e3, 1e4,
                                                                         1e5, 1e6, 1e7, 1e8, 1e9};
constexpr std::array<std::int64_t, IntegerColumn::MaxExponent + 1> WholePowersOfTen{
    1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};

bool sameBits(double left, double right) {
    return std::bit_cast<std::uint64_t>(left) == std::bit_cast<std::uint64_t>(right);
}

/// A quotient of exact numbers is the double nearest to it, which is what a parser makes of the
/// decimal; so nearly every decimal that has few enough digits passes.
bool toInteger(double value, unsigned exponent, std::int64_t& integer) {
    const double scaled = value * PowersOfTen[exponent];
    if (!(std::fabs(scaled) <= LargestExact)) {
        return false;
    }
    integer = static_cast<std::int64_t>(scaled + (scaled < 0 ? -0.5 : 0.5));
    return std::fabs(static_cast<double>(integer)) <= LargestExact &&
           sameBits(static_cast<double>(integer) / PowersOfTen[exponent], value);
}

} // namespace

IntegerColumn::Scale IntegerColumn::scaleOf(unsigned exponent) {
    return {PowersOfTen[exponent]};
}

void IntegerColumn::assign(std::span<const double> values) {
    m_values.resize(values.size());
    if (assignNumbers(values)) {
        m_form = m_exponent == 0 ? Form::Whole : Form::Decimal;
        return;
    }
    m_form = Form::Bits;
    m_exponent = 0;
    m_runs.clear();
    for (std::size_t i = 0; i < values.size(); ++i) {
        m_values[i] = std::bit_cast<std::int64_t>(values[i]);
    }
}

void IntegerColumn::assign(Form form, unsigned exponent, std::span<const std::int64_t> values,
                           std::span<const Run> runs) {
    m_form = form;
    m_exponent = exponent;
    m_values.assign(values.begin(), values.end());
    m_runs.assign(runs.begin(), runs.end());
}

bool IntegerColumn::assignNumbers(std::span<const double> values) {
    m_exponent = 0;
    m_largest = 0;
    m_runs.clear();
    // A number of any digits among decimals takes as much room as a special; sums are nothing else.
    int misfits = 0;
    constexpr int MaxMisfits = 2;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double value = values[i];
        if (takeNumber(value, i)) {
            continue;
        }
        if (std::isfinite(value) && value != 0) {
            if (raiseExponent(value, i)) {
                continue;
            }
            if (++misfits > MaxMisfits) {
                return false;
            }
        }
        if (!takeSpecial(value, i)) {
            return false;
        }
    }
    return true;
}

bool IntegerColumn::takeNumber(double value, std::size_t index) {
    if (m_exponent != 0) {
        if (!toInteger(value, m_exponent, m_values[index])) {
            return false;
        }
    } else {
        if (!(std::fabs(value) <= LargestExact)) {
            return false;
        }
        m_values[index] = static_cast<std::int64_t>(value);
        if (!sameBits(static_cast<double>(m_values[index]), value)) {
            return false;
        }
    }
    m_largest = std::max(m_largest, std::fabs(static_cast<double>(m_values[index])));
    return true;
}

bool IntegerColumn::raiseExponent(double value, std::size_t index) {
    for (unsigned exponent = m_exponent + 1; exponent <= MaxExponent; ++exponent) {
        if (m_largest * PowersOfTen[exponent - m_exponent] > LargestExact) {
            return false;
        }
        std::int64_t integer = 0;
        if (!toInteger(value, exponent, integer)) {
            continue;
        }
        const std::int64_t factor = WholePowersOfTen[exponent - m_exponent];
        for (std::size_t i = 0; i < index; ++i) {
            m_values[i] *= factor;
        }
        m_largest *= static_cast<double>(factor);
        m_exponent = exponent;
        return takeNumber(value, index);
    }
    return false;
}

bool IntegerColumn::takeSpecial(double value, std::size_t index) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    m_values[index] = index == 0 ? 0 : m_values[index - 1];
    if (!m_runs.empty() && m_runs.back().bits == bits &&
        m_runs.back().begin + m_runs.back().length == index) {
        ++m_runs.back().length;
        return true;
    }
    if (m_runs.size() == MaxRuns) {
        return false;
    }
    m_runs.push_back({static_cast<std::uint32_t>(index), 1, bits});
    return true;
}

void IntegerColumn::restore(Form form, unsigned exponent, std::span<const std::int64_t> values,
                            std::span<double> out) {
    switch (form) {
    case Form::Whole:
        for (std::size_t i = 0; i < out.size(); ++i) {
            out[i] = static_cast<double>(values[i]);
        }
        break;
    case Form::Decimal:
        for (std::size_t i = 0; i < out.size(); ++i) {
            out[i] = static_cast<double>(values[i]) / PowersOfTen[exponent];
        }
        break;
    case Form::Bits:
        for (std::size_t i = 0; i < out.size(); ++i) {
            out[i] = std::bit_cast<double>(values[i]);
        }
        break;
    }
}

void IntegerColumn::restore(std::span<double> out) const {
    restore(m_form, m_exponent, m_values, out);
    for (const Run& run : m_runs) {
        std::fill_n(out.begin() + run.begin, run.length, std::bit_cast<double>(run.bits));
    }
}

} // namespace wb::metrics
