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

/// Calls put(rest) for each.
template <typename Put>
void unpack(const std::uint8_t* from, unsigned width, std::size_t count, Put put) {
    if (width == 64) {
        for (std::size_t i = 0; i < count; ++i) {
            put(load64(from + 8 * i));
        }
        return;
    }
    const std::uint64_t mask = (std::uint64_t(1) << width) - 1;
    if (width > 8) {
        std::size_t bit = 0;
        for (std::size_t i = 0; i < count; ++i, bit += width) {
            put(load64(from + bit / 8) >> (bit % 8) & mask);
        }
        return;
    }
    // Eight of them are in one word.
    for (; count >= 8; count -= 8, from += width) {
        std::uint64_t word = load64(from);
        for (int i = 0; i < 8; ++i, word >>= width) {
            put(word & mask);
        }
    }
    std::uint64_t word = count == 0 ? 0 : load64(from);
    for (; count != 0; --count, word >>= width) {
        put(word & mask);
    }
}

/// What stands before the packed bits.
struct BodyHead {
    bool deltas = false;
    std::int64_t first = 0;
    std::int64_t base = 0;
    unsigned width = 0;
    unsigned shift = 0;
    unsigned patches = 0;

    /// Whether no integer is less than the one before it, as far as the head can tell.
    [[nodiscard]] bool rises() const {
        return deltas ? base >= 0 && patches == 0 && width + shift < 63
                      : width == 0 && patches == 0;
    }
};

BodyHead readBodyHead(Head& reader, unsigned head) {
    BodyHead body;
    body.deltas = (head & Deltas) != 0;
    body.first = body.deltas ? reader.signedVarint() : 0;
    body.base = reader.signedVarint();
    body.width = reader.byte();
    const bool hasPatches = (head & HasPatches) != 0;
    body.shift = body.width != 0 || hasPatches ? reader.byte() : 0;
    body.patches = hasPatches ? reader.byte() : 0;
    return body;
}

/// The patches come first, and are put over what is unpacked.
void unpackPatched(Head& reader, const BodyHead& body, std::span<std::uint64_t> rests) {
    Head patches = reader;
    for (unsigned i = 0; i < body.patches; ++i) {
        reader.byte();
        reader.varint();
    }
    if (body.width == 0) {
        std::fill(rests.begin(), rests.end(), 0);
    } else {
        auto next = rests.begin();
        unpack(reader.at(), body.width, rests.size(), [&next](auto rest) { *next++ = rest; });
    }
    for (unsigned i = 0; i < body.patches; ++i) {
        const std::uint8_t index = patches.byte();
        rests[index] = patches.varint();
    }
}

/// Each integer is told more by `offset`. Gives whether they are known to rise.
bool readBody(Head& reader, unsigned head, std::int64_t offset, std::span<std::int64_t> out) {
    const BodyHead body = readBodyHead(reader, head);
    const auto base = static_cast<std::uint64_t>(body.base);
    const std::size_t count = out.size() - (body.deltas ? 1 : 0);
    std::int64_t* to = out.data();
    std::uint64_t value = static_cast<std::uint64_t>(offset) +
                          (body.deltas ? static_cast<std::uint64_t>(body.first) : base);
    const auto putLevel = [&, value](std::uint64_t rest) {
        *to++ = static_cast<std::int64_t>(value + (rest << body.shift));
    };
    const auto putDelta = [&](std::uint64_t rest) {
        value += base + (rest << body.shift);
        *to++ = static_cast<std::int64_t>(value);
    };
    if (body.deltas) {
        *to++ = static_cast<std::int64_t>(value);
    }
    if (body.patches != 0) {
        std::array<std::uint64_t, PackedColumns::MaxRows> buffer;
        const std::span<std::uint64_t> rests(buffer.data(), count);
        unpackPatched(reader, body, rests);
        if (body.deltas) {
            std::for_each(rests.begin(), rests.end(), putDelta);
        } else {
            std::for_each(rests.begin(), rests.end(), putLevel);
        }
    } else if (body.width == 0 && !body.deltas) {
        std::fill(out.begin(), out.end(), static_cast<std::int64_t>(value));
    } else if (body.width == 0) {
        for (std::size_t i = 0; i < count; ++i) {
            putDelta(0);
        }
    } else if (body.deltas) {
        unpack(reader.at(), body.width, count, putDelta);
    } else {
        unpack(reader.at(), body.width, count, putLevel);
    }
    return body.rises();
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

void PackedColumns::readIntegers(const std::uint8_t* bytes, std::span<const std::uint32_t> offsets,
                                 std::size_t column, std::span<std::int64_t> out, Form& form) {
    Head reader(bytes + offsets[column]);
    unsigned head = reader.byte();
    std::int64_t offset = 0;
    if (head == Reference) {
        const std::size_t back = reader.varint();
        offset = reader.signedVarint();
        reader = Head(bytes + offsets[column - back]);
        head = reader.byte();
    }
    form.form = static_cast<IntegerColumn::Form>(head & 3);
    form.exponent = form.form == IntegerColumn::Form::Decimal ? reader.byte() : 0;
    form.runCount = (head & HasRuns) != 0 ? reader.byte() : 0;
    for (std::size_t i = 0; i < form.runCount; ++i) {
        form.runs[i].begin = reader.byte();
        form.runs[i].length = reader.byte();
        form.runs[i].bits = reader.word();
    }
    form.rises = readBody(reader, head, offset, out);
}

void PackedColumns::restore(const Form& form, std::span<const std::int64_t> integers,
                            std::span<double> out) {
    IntegerColumn::restore(form.form, form.exponent, integers, out);
    for (std::size_t i = 0; i < form.runCount; ++i) {
        std::fill_n(out.begin() + form.runs[i].begin, form.runs[i].length,
                    std::bit_cast<double>(form.runs[i].bits));
    }
}

void PackedColumns::read(const std::uint8_t* bytes, std::span<const std::uint32_t> offsets,
                         std::size_t column, std::span<double> out) {
    std::array<std::int64_t, MaxRows> buffer;
    const std::span<std::int64_t> integers(buffer.data(), out.size());
    Form form;
    readIntegers(bytes, offsets, column, integers, form);
    restore(form, integers, out);
}

void PackedColumns::appendIntegers(std::span<const std::int64_t> values, Bytes& bytes) {
    bytes.push_back(0);
    writeIntegers(values, 0, bytes);
}

void PackedColumns::readIntegers(const std::uint8_t* bytes, std::span<std::int64_t> out) {
    Head reader(bytes);
    const unsigned head = reader.byte();
    readBody(reader, head, 0, out);
}

} // namespace wb::metrics
