// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ByteStream.h"

namespace wb::metrics {

/// The values of one series as integers, from which every one of them comes back bit by bit.
/// Counters and most gauges are whole numbers or have few decimals; what is neither is taken as
/// the integer that its bits are. Keeps its memory, to be used for one column after another.
class IntegerColumn {
public:
    enum class Form : std::uint8_t { Whole, Decimal, Bits };
    /// Values that are no numbers of the form (a stale mark, NaN, -0, an infinity): one and the
    /// same, `length` times from `begin` on. values() repeats there what came before.
    struct Run {
        std::uint32_t begin = 0;
        std::uint32_t length = 0;
        std::uint64_t bits = 0;
    };
    static constexpr std::size_t MaxRuns = 8;
    static constexpr unsigned MaxExponent = 9;
    /// What makes values of integers that are whole or decimal: a greater one of a greater.
    struct Scale {
        double divisor = 1;
        [[nodiscard]] double value(std::int64_t integer) const {
            return static_cast<double>(integer) / divisor;
        }
    };
    [[nodiscard]] static Scale scaleOf(unsigned exponent);

    void assign(std::span<const double> values);
    /// For readers; as many values as assign() was given.
    void assign(Form form, unsigned exponent, std::span<const std::int64_t> values,
                std::span<const Run> runs);

    [[nodiscard]] Form form() const { return m_form; }
    /// Decimals only: the power of ten that makes them whole.
    [[nodiscard]] unsigned exponent() const { return m_exponent; }
    [[nodiscard]] const std::vector<std::int64_t>& values() const { return m_values; }
    [[nodiscard]] const std::vector<Run>& runs() const { return m_runs; }

    /// The values again; `out` has their number.
    void restore(std::span<double> out) const;
    static void restore(Form form, unsigned exponent, std::span<const std::int64_t> values,
                        std::span<double> out);

private:
    bool assignNumbers(std::span<const double> values);
    bool takeNumber(double value, std::size_t index);
    bool raiseExponent(double value, std::size_t index);
    bool takeSpecial(double value, std::size_t index);

    Form m_form = Form::Whole;
    unsigned m_exponent = 0;
    double m_largest = 0; ///< Of the absolute values so far, scaled.
    std::vector<std::int64_t> m_values;
    std::vector<Run> m_runs;
};

} // namespace wb::metrics
