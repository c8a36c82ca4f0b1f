// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/PackedColumns.h"

#include <algorithm>

namespace wb::metrics {

namespace {

// The first byte of a column: its form in two bits, then flags.
constexpr unsigned Reference = 3; // In place of a form.
constexpr unsigned Deltas = 4;
constexpr unsigned HasPatches = 8;
constexpr unsigned HasRuns = 16;

constexpr unsigned WidestPacked = 56; // Wider ones would reach over nine bytes: whole words then.

/// How integers can be told: their distances from a base, shifted right, in `width` bits.
struct Plan {
    std::array<std::uint64_t, PackedColumns::MaxRows> rests{};
    std::size_t count = 0;
    std::int64_t first = 0; ///< With deltas only.
    std::int64_t base = 0;
    bool deltas = false;
    unsigned shift = 0;
    unsigned width = 0;
    unsigned patches = 0; ///< Rests that need more than `width` bits.
    std::size_t bytes = 0;
};

std::int64_t minus(std::int64_t left, std::int64_t right) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(left) -
                                     static_cast<std::uint64_t>(right));
}

std::int64_t plus(std::int64_t left, std::uint64_t right) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(left) + right);
}

/// Chooses the width that makes the column shortest.
void measure(Plan& plan) {
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < plan.count; ++i) {
        plan.rests[i] -= static_cast<std::uint64_t>(plan.base);
        all |= plan.rests[i];
    }
    plan.shift = all == 0 ? 0 : static_cast<unsigned>(std::countr_zero(all));
    std::array<std::uint8_t, 65> lengths{};
    for (std::size_t i = 0; i < plan.count; ++i) {
        plan.rests[i] >>= plan.shift;
        ++lengths[static_cast<std::size_t>(std::bit_width(plan.rests[i]))];
    }
    unsigned patches = 0;
    std::size_t patchBytes = 0;
    plan.bytes = static_cast<std::size_t>(-1);
    for (auto width = static_cast<unsigned>(std::bit_width(all >> plan.shift));; --width) {
        const unsigned stored = width > WidestPacked ? 64 : width;
        const std::size_t bytes = (plan.count * stored + 7) / 8 + patchBytes;
        if (bytes <= plan.bytes) {
            plan.bytes = bytes;
            plan.width = stored;
            plan.patches = patches;
        }
        if (width == 0) {
            break;
        }
        patches += lengths[width];
        patchBytes += lengths[width] * (1 + (width + 6) / 7);
    }
}

void planDeltas(std::span<const std::int64_t> values, Plan& plan) {
    plan.count = values.size() - 1;
    plan.first = values[0];
    plan.deltas = true;
    std::int64_t smallest = std::numeric_limits<std::int64_t>::max();
    std::int64_t smallestRise = smallest;
    std::size_t falls = 0;
    for (std::size_t i = 0; i < plan.count; ++i) {
        const std::int64_t delta = minus(values[i + 1], values[i]);
        plan.rests[i] = static_cast<std::uint64_t>(delta);
        smallest = std::min(smallest, delta);
        if (delta < 0) {
            ++falls;
        } else {
            smallestRise = std::min(smallestRise, delta);
        }
    }
    // A counter that began anew once must not widen all its deltas.
    const bool isCounter = falls != 0 && falls <= plan.count / 32;
    plan.base = isCounter ? smallestRise : smallest;
    measure(plan);
}

void planLevels(std::span<const std::int64_t> values, Plan& plan) {
    plan.count = values.size();
    plan.base = *std::min_element(values.begin(), values.end());
    for (std::size_t i = 0; i < plan.count; ++i) {
        plan.rests[i] = static_cast<std::uint64_t>(values[i]);
    }
    measure(plan);
}

void writePacked(const Plan& plan, Bytes& bytes) {
    const std::size_t begin = bytes.size();
    const std::size_t size = (plan.count * plan.width + 7) / 8;
    bytes.resize(begin + size + PackedColumns::Padding);
    std::uint8_t* const to = bytes.data() + begin;
    std::size_t bit = 0;
    for (std::size_t i = 0; i < plan.count; ++i, bit += plan.width) {
        const std::uint64_t rest = plan.rests[i];
        if (plan.width == 64 || rest >> plan.width == 0) {
            store64(to + bit / 8, load64(to + bit / 8) | rest << (bit % 8));
        }
    }
    bytes.resize(begin + size);
}

void writeBody(const Plan& plan, Bytes& bytes) {
    ByteWriter writer(bytes);
    if (plan.deltas) {
        writer.signedVarint(plan.first);
    }
    writer.signedVarint(plan.base);
    writer.byte(static_cast<std::uint8_t>(plan.width));
    if (plan.width != 0 || plan.patches != 0) {
        writer.byte(static_cast<std::uint8_t>(plan.shift));
    }
    if (plan.patches != 0) {
        writer.byte(static_cast<std::uint8_t>(plan.patches));
        for (std::size_t i = 0; i < plan.count; ++i) {
            if (static_cast<unsigned>(std::bit_width(plan.rests[i])) > plan.width) {
                writer.byte(static_cast<std::uint8_t>(i));
                writer.varint(plan.rests[i]);
            }
        }
    }
    if (plan.width != 0) {
        writePacked(plan, bytes);
    }
}

void writeIntegers(std::span<const std::int64_t> values, unsigned head, Bytes& bytes) {
    const std::int64_t first = values[0];
    Plan best;
    if (std::all_of(values.begin(), values.end(), [first](auto v) { return v == first; })) {
        best.base = first;
    } else {
        planDeltas(values, best);
        // Deltas of few bits are hardly beaten.
        if (best.bytes > best.count / 2) {
            Plan levels;
            planLevels(values, levels);
            if (levels.bytes <= best.bytes) {
                best = levels;
            }
        }
    }
    head |= (best.deltas ? Deltas : 0) | (best.patches != 0 ? HasPatches : 0);
    bytes[bytes.size() - 1] = static_cast<std::uint8_t>(head);
    writeBody(best, bytes);
}

/// The varints and bytes before the packed bits: trusted, so read without a look at the end.
class Head {
public:
    explicit Head(const std::uint8_t* at)
        : m_at(at) {}
    std::uint8_t byte() { return *m_at++; }
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int shift = 0;; shift += 7) {
            const std::uint8_t next = *m_at++;
            value |= static_cast<std::uint64_t>(next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }
    std::int64_t signedVarint() { return unZigZag(varint()); }
    std::uint64_t word() {
        m_at += 8;
        return load64(m_at - 8);
    }
    [[nodiscard]] const std::uint8_t* at() const { return m_at; }

private:
    const std::uint8_t* m_at;
};

void unpack(const std::uint8_t* from, unsigned width, std::span<std::uint64_t> rests) {
    if (width == 64) {
        for (std::size_t i = 0; i < rests.size(); ++i) {
            rests[i] = load64(from + 8 * i);
        }
        return;
    }
    const std::uint64_t mask = (std::uint64_t(1) << width) - 1;
    std::size_t bit = 0;
    for (std::uint64_t& rest : rests) {
        rest = load64(from + bit / 8) >> (bit % 8) & mask;
        bit += width;
    }
}

void readBody(Head& reader, unsigned head, std::span<std::int64_t> out) {
    const bool deltas = (head & Deltas) != 0;
    const std::int64_t first = deltas ? reader.signedVarint() : 0;
    const std::int64_t base = reader.signedVarint();
    const unsigned width = reader.byte();
    if (width == 0 && (head & HasPatches) == 0 && !deltas) {
        std::fill(out.begin(), out.end(), base);
        return;
    }
    const unsigned shift = width != 0 || (head & HasPatches) != 0 ? reader.byte() : 0;
    std::array<std::uint64_t, PackedColumns::MaxRows> buffer;
    const std::span<std::uint64_t> rests(buffer.data(), out.size() - (deltas ? 1 : 0));
    // The patches come first, and are put over what is unpacked.
    Head patches = reader;
    const unsigned patchCount = (head & HasPatches) != 0 ? reader.byte() : 0;
    for (unsigned i = 0; i < patchCount; ++i) {
        reader.byte();
        reader.varint();
    }
    if (width == 0) {
        std::fill(rests.begin(), rests.end(), 0);
    } else {
        unpack(reader.at(), width, rests);
    }
    if (patchCount != 0) {
        patches.byte();
        for (unsigned i = 0; i < patchCount; ++i) {
            const std::uint8_t index = patches.byte();
            rests[index] = patches.varint();
        }
    }
    if (!deltas) {
        for (std::size_t i = 0; i < rests.size(); ++i) {
            out[i] = plus(base, rests[i] << shift);
        }
        return;
    }
    std::int64_t value = first;
    out[0] = value;
    for (std::size_t i = 0; i < rests.size(); ++i) {
        value = plus(plus(value, rests[i] << shift), static_cast<std::uint64_t>(base));
        out[i + 1] = value;
    }
}

} // namespace

void PackedColumns::reset() {
    m_index = 0;
    m_neighbours[0].usable = false;
    m_neighbours[1].usable = false;
}

bool PackedColumns::appendReference(std::span<const std::int64_t> values, Bytes& bytes) {
    for (std::size_t back = 1; back <= 2 && back <= m_index; ++back) {
        const Neighbour& other = m_neighbours[(m_index - back) % 2];
        if (!other.usable) {
            continue;
        }
        const std::int64_t offset = minus(values[0], other.values[0]);
        std::size_t i = 1;
        while (i < values.size() && minus(values[i], other.values[i]) == offset) {
            ++i;
        }
        if (i < values.size()) {
            continue;
        }
        const std::size_t root = other.root;
        const std::int64_t rootOffset = plus(offset, static_cast<std::uint64_t>(other.offset));
        bytes[bytes.size() - 1] = Reference;
        ByteWriter writer(bytes);
        writer.varint(m_index - root);
        writer.signedVarint(rootOffset);
        Neighbour& own = m_neighbours[m_index % 2];
        std::copy(values.begin(), values.end(), own.values.begin());
        own.root = root;
        own.offset = rootOffset;
        return true;
    }
    return false;
}

void PackedColumns::append(std::span<const double> values, Bytes& bytes) {
    Q_ASSERT(!values.empty() && values.size() <= MaxRows);
    m_column.assign(values);
    const std::vector<std::int64_t>& integers = m_column.values();
    Neighbour& own = m_neighbours[m_index % 2];
    bytes.push_back(0);
    const bool isPlain = m_column.form() == IntegerColumn::Form::Whole && m_column.runs().empty();
    const bool isFlat =
        std::all_of(integers.begin(), integers.end(), [&](auto v) { return v == integers[0]; });
    if (isPlain && !isFlat && appendReference(integers, bytes)) {
        own.usable = true;
        ++m_index;
        return;
    }
    own.usable = isPlain && !isFlat;
    if (own.usable) {
        std::copy(integers.begin(), integers.end(), own.values.begin());
        own.root = m_index;
        own.offset = 0;
    }
    ++m_index;
    const std::size_t headAt = bytes.size() - 1;
    writeIntegers(integers,
                  static_cast<unsigned>(m_column.form()) | (m_column.runs().empty() ? 0 : HasRuns),
                  bytes);
    // What follows the packed bits would have to be searched for: so it goes before the column.
    if (m_column.form() == IntegerColumn::Form::Decimal || !m_column.runs().empty()) {
        Bytes extra;
        ByteWriter writer(extra);
        if (m_column.form() == IntegerColumn::Form::Decimal) {
            writer.byte(static_cast<std::uint8_t>(m_column.exponent()));
        }
        if (!m_column.runs().empty()) {
            writer.byte(static_cast<std::uint8_t>(m_column.runs().size()));
            for (const IntegerColumn::Run& run : m_column.runs()) {
                writer.byte(static_cast<std::uint8_t>(run.begin));
                writer.byte(static_cast<std::uint8_t>(run.length));
                writer.fixed64(run.bits);
            }
        }
        bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(headAt) + 1, extra.begin(),
                     extra.end());
    }
}

void PackedColumns::read(const std::uint8_t* bytes, std::span<const std::uint32_t> offsets,
                         std::size_t column, std::span<double> out) {
    Head reader(bytes + offsets[column]);
    unsigned head = reader.byte();
    std::int64_t offset = 0;
    if (head == Reference) {
        const std::size_t back = reader.varint();
        offset = reader.signedVarint();
        reader = Head(bytes + offsets[column - back]);
        head = reader.byte();
    }
    const auto form = static_cast<IntegerColumn::Form>(head & 3);
    const unsigned exponent = form == IntegerColumn::Form::Decimal ? reader.byte() : 0;
    std::array<IntegerColumn::Run, IntegerColumn::MaxRuns> runs;
    const std::size_t runCount = (head & HasRuns) != 0 ? reader.byte() : 0;
    for (std::size_t i = 0; i < runCount; ++i) {
        runs[i].begin = reader.byte();
        runs[i].length = reader.byte();
        runs[i].bits = reader.word();
    }
    std::array<std::int64_t, MaxRows> buffer;
    const std::span<std::int64_t> integers(buffer.data(), out.size());
    readBody(reader, head, integers);
    if (offset != 0) {
        for (std::int64_t& integer : integers) {
            integer = plus(integer, static_cast<std::uint64_t>(offset));
        }
    }
    IntegerColumn::restore(form, exponent, integers, out);
    for (std::size_t i = 0; i < runCount; ++i) {
        std::fill_n(out.begin() + runs[i].begin, runs[i].length,
                    std::bit_cast<double>(runs[i].bits));
    }
}

void PackedColumns::appendIntegers(std::span<const std::int64_t> values, Bytes& bytes) {
    bytes.push_back(0);
    writeIntegers(values, 0, bytes);
}

void PackedColumns::readIntegers(const std::uint8_t* bytes, std::span<std::int64_t> out) {
    Head reader(bytes);
    const unsigned head = reader.byte();
    readBody(reader, head, out);
}

} // namespace wb::metrics
