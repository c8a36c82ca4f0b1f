// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/ColumnGroup.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace wb::storage {

using metrics::ByteReader;
using metrics::Bytes;
using metrics::ByteWriter;
using metrics::IntegerColumn;

namespace {

// The head of a column: its form (2 bits), what is expected of a value (2), how residues are
// stored (2), whether there are runs (1).
enum Predictor : unsigned { Same, SameStep, StepOfNeighbour, StepOfSecond };
enum Storing : unsigned { Flat, Numbers, Planes };
constexpr unsigned HasRuns = 64;

constexpr unsigned MaxForm = static_cast<unsigned>(IntegerColumn::Form::Bits);

std::int64_t minus(std::int64_t left, std::int64_t right) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(left) -
                                     static_cast<std::uint64_t>(right));
}

std::int64_t plus(std::int64_t left, std::int64_t right) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(left) +
                                     static_cast<std::uint64_t>(right));
}

/// How a value is expected to differ from the one before it.
std::int64_t expectedStep(unsigned predictor, std::span<const std::int64_t> values, std::size_t i,
                          std::span<const std::int64_t> neighbour) {
    switch (predictor) {
    case SameStep:
        return i < 2 ? 0 : minus(values[i - 1], values[i - 2]);
    case StepOfNeighbour:
    case StepOfSecond:
        return minus(neighbour[i], neighbour[i - 1]);
    default:
        return 0;
    }
}

/// How many columns back the neighbour is whose steps are looked at; 0: there is none.
std::size_t neighbourBack(unsigned predictor) {
    return predictor < StepOfNeighbour ? 0 : predictor - StepOfNeighbour + 1;
}

template <typename Take>
void forEachResidue(std::span<const std::int64_t> values, unsigned predictor,
                    std::span<const std::int64_t> neighbour, Take take) {
    for (std::size_t i = 1; i < values.size(); ++i) {
        const std::int64_t step = minus(values[i], values[i - 1]);
        take(metrics::zigZag(minus(step, expectedStep(predictor, values, i, neighbour))));
    }
}

} // namespace

struct ColumnGroupWriter::Choice {
    unsigned predictor = Same;
    unsigned widest = 0; ///< Bits of the largest residue.
    std::vector<std::uint64_t> residues;
};

std::span<const std::int64_t> ColumnGroupWriter::neighbourOf(unsigned predictor) const {
    return m_neighbours[(m_index - neighbourBack(predictor)) % 2];
}

void ColumnGroupWriter::append(std::span<const double> values) {
    m_column.assign(values);
    write(choose());
    m_neighbours[m_index % 2] = m_column.values();
    ++m_index;
}

ColumnGroupWriter::Choice ColumnGroupWriter::choose() const {
    const std::span<const std::int64_t> values = m_column.values();
    // What fits a stretch of a column mostly fits all of it.
    constexpr std::size_t Tried = 240;
    Choice best;
    std::uint64_t bestBits = std::numeric_limits<std::uint64_t>::max();
    for (unsigned predictor = Same; predictor <= StepOfSecond && bestBits != 0; ++predictor) {
        if (neighbourBack(predictor) > m_index) {
            continue;
        }
        std::uint64_t bits = 0;
        forEachResidue(
            values.first(std::min(Tried, values.size())), predictor, neighbourOf(predictor),
            [&](std::uint64_t residue) { bits += static_cast<unsigned>(std::bit_width(residue)); });
        if (bits < bestBits) {
            bestBits = bits;
            best.predictor = predictor;
        }
    }
    best.residues.reserve(values.size());
    std::uint64_t all = 0;
    forEachResidue(values, best.predictor, neighbourOf(best.predictor), [&](std::uint64_t residue) {
        best.residues.push_back(residue);
        all |= residue;
    });
    best.widest = static_cast<unsigned>(std::bit_width(all));
    return best;
}

void ColumnGroupWriter::write(const Choice& choice) {
    ByteWriter heads(m_heads);
    const bool isNoise = m_column.form() == IntegerColumn::Form::Bits;
    const unsigned storing = choice.widest == 0 ? Flat : isNoise ? Planes : Numbers;
    const std::vector<IntegerColumn::Run>& runs = m_column.runs();
    heads.byte(static_cast<std::uint8_t>(static_cast<unsigned>(m_column.form()) |
                                         choice.predictor << 2 | storing << 4 |
                                         (runs.empty() ? 0 : HasRuns)));
    if (m_column.form() == IntegerColumn::Form::Decimal) {
        heads.byte(static_cast<std::uint8_t>(m_column.exponent()));
    }
    if (!runs.empty()) {
        heads.varint(runs.size());
        for (const IntegerColumn::Run& run : runs) {
            heads.varint(run.begin);
            heads.varint(run.length);
            heads.fixed64(run.bits);
        }
    }
    heads.signedVarint(m_column.values().front());
    if (storing == Numbers) {
        ByteWriter numbers(m_numbers);
        for (const std::uint64_t residue : choice.residues) {
            numbers.varint(residue);
        }
    } else if (storing == Planes) {
        // The noise of the low bytes would spoil what order the high ones have.
        const unsigned planes = (choice.widest + 7) / 8;
        heads.byte(static_cast<std::uint8_t>(planes));
        for (unsigned plane = 0; plane < planes; ++plane) {
            for (const std::uint64_t residue : choice.residues) {
                m_planes.push_back(static_cast<std::uint8_t>(residue >> (8 * plane)));
            }
        }
    }
}

Bytes ColumnGroupWriter::take() {
    Bytes group;
    ByteWriter writer(group);
    writer.varint(m_heads.size());
    writer.varint(m_numbers.size());
    for (const Bytes* part : {&m_heads, &m_numbers, &m_planes}) {
        writer.raw(*part);
    }
    *this = ColumnGroupWriter();
    return group;
}

ColumnGroupReader::ColumnGroupReader(std::span<const std::uint8_t> bytes, std::size_t rows)
    : m_rows(rows)
    , m_heads({})
    , m_numbers({})
    , m_planes({}) {
    ByteReader reader(bytes);
    const std::size_t heads = reader.count(1);
    const std::size_t numbers = reader.count(1);
    m_heads = ByteReader(reader.raw(heads));
    m_numbers = ByteReader(reader.raw(numbers));
    m_planes = ByteReader(reader.raw(reader.left()));
    if (!reader.ok() || rows == 0) {
        m_heads.fail();
    }
}

bool ColumnGroupReader::readHead() {
    m_head = m_heads.byte();
    if ((m_head & 3) > MaxForm) {
        return false;
    }
    const bool isDecimal = (m_head & 3) == static_cast<unsigned>(IntegerColumn::Form::Decimal);
    m_exponent = isDecimal ? m_heads.byte() : 0;
    m_runs.clear();
    const std::uint64_t runs = (m_head & HasRuns) != 0 ? m_heads.varint() : 0;
    if (m_exponent > IntegerColumn::MaxExponent || runs > IntegerColumn::MaxRuns) {
        return false;
    }
    for (std::uint64_t i = 0; i < runs; ++i) {
        const std::uint64_t begin = m_heads.varint();
        const std::uint64_t length = m_heads.varint();
        if (begin > m_rows || length > m_rows - begin) {
            return false;
        }
        m_runs.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(length),
                          m_heads.fixed64()});
    }
    return m_heads.ok();
}

bool ColumnGroupReader::readResidues(std::span<std::int64_t> values) {
    values[0] = m_heads.signedVarint();
    const std::span<std::int64_t> residues = values.subspan(1);
    switch (m_head >> 4 & 3) {
    case Flat:
        std::fill(residues.begin(), residues.end(), 0);
        return m_heads.ok();
    case Numbers:
        for (std::int64_t& residue : residues) {
            residue = m_numbers.signedVarint();
        }
        return m_heads.ok() && m_numbers.ok();
    case Planes: {
        const unsigned planes = m_heads.byte();
        std::vector<std::uint64_t> bits(residues.size());
        for (unsigned plane = 0; plane < planes; ++plane) {
            const std::span<const std::uint8_t> bytes = m_planes.raw(residues.size());
            for (std::size_t i = 0; i < bytes.size() && plane < 8; ++i) {
                bits[i] |= static_cast<std::uint64_t>(bytes[i]) << (8 * plane);
            }
        }
        std::transform(bits.begin(), bits.end(), residues.begin(), metrics::unZigZag);
        return m_heads.ok() && m_planes.ok() && planes <= 8;
    }
    default:
        return false;
    }
}

void ColumnGroupReader::addUp(std::span<std::int64_t> values) const {
    const unsigned predictor = m_head >> 2 & 3;
    const std::vector<std::int64_t>& neighbour =
        m_neighbours[(m_index - neighbourBack(predictor)) % 2];
    for (std::size_t i = 1; i < values.size(); ++i) {
        const std::int64_t step = plus(values[i], expectedStep(predictor, values, i, neighbour));
        values[i] = plus(values[i - 1], step);
    }
}

bool ColumnGroupReader::next(std::span<double> out) {
    std::vector<std::int64_t>& values = m_neighbours[m_index % 2];
    if (!readHead()) {
        return false;
    }
    if (neighbourBack(m_head >> 2 & 3) > m_index) {
        return false;
    }
    // The second neighbour stands where this column goes.
    std::vector<std::int64_t> next(m_rows);
    if (!readResidues(next)) {
        return false;
    }
    addUp(next);
    values = std::move(next);
    ++m_index;
    if (!out.empty()) {
        IntegerColumn::restore(static_cast<IntegerColumn::Form>(m_head & 3), m_exponent, values,
                               out);
        for (const IntegerColumn::Run& run : m_runs) {
            std::fill_n(out.begin() + run.begin, run.length, std::bit_cast<double>(run.bits));
        }
    }
    return true;
}

} // namespace wb::storage
