// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ByteStream.h"
#include "models/metrics/SamplePoint.h"

#include <QRandomGenerator>
#include <QVector>

#include <cmath>
#include <functional>

/// Values of series as codecs must take them.
namespace wb::tests {

using Column = std::vector<double>;
using Kind = std::function<double(QRandomGenerator&, double before)>;

inline double fromBits(std::uint64_t bits) {
    return std::bit_cast<double>(bits);
}

/// Values that no arithmetic may touch: each has its own bits.
inline const Column Specials{0.0,
                             -0.0,
                             fromBits(metrics::StaleBits),
                             std::numeric_limits<double>::quiet_NaN(),
                             fromBits(0xFFF8'0000'DEAD'BEEF),
                             fromBits(0x7FF0'0000'0000'0001),
                             std::numeric_limits<double>::infinity(),
                             -std::numeric_limits<double>::infinity(),
                             std::numeric_limits<double>::denorm_min(),
                             -std::numeric_limits<double>::denorm_min(),
                             std::numeric_limits<double>::max(),
                             std::numeric_limits<double>::lowest(),
                             9007199254740991.0,
                             9007199254740992.0,
                             9007199254740994.0,
                             -9007199254740992.0,
                             9.3e18,
                             1e300,
                             0.1,
                             0.1 + 0.2,
                             1e-9,
                             123456.789,
                             -1.5};

inline double special(QRandomGenerator& random) {
    return Specials[random.bounded(quint32(Specials.size()))];
}

inline QVector<Kind> kinds() {
    return {
        [](QRandomGenerator&, double) { return 1.0; },
        [](QRandomGenerator& r, double before) { return before + r.bounded(50); },
        [](QRandomGenerator& r, double before) {
            return r.bounded(100) == 0 ? 0.0 : before + r.bounded(7);
        },
        [](QRandomGenerator& r, double before) {
            return std::round((before + r.bounded(1.0)) * 100) / 100;
        },
        [](QRandomGenerator& r, double before) { return before + r.bounded(1.0) * 0.37; },
        [](QRandomGenerator& r, double before) { return before + 4096.0 * (r.bounded(80) - 40); },
        [](QRandomGenerator& r, double before) { return r.bounded(4) == 0 ? special(r) : before; },
        [](QRandomGenerator& r, double) { return special(r); },
        [](QRandomGenerator& r, double) { return fromBits(r.generate64()); },
        [](QRandomGenerator& r, double) { return double(r.generate64() >> r.bounded(64)); },
    };
}

/// Some columns of values of all kinds, some of which follow their neighbour.
inline std::vector<Column> table(QRandomGenerator& random, quint32 maxColumns, quint32 maxRows) {
    const std::size_t columns = 1 + random.bounded(maxColumns);
    const std::size_t rows = 1 + random.bounded(maxRows);
    const QVector<Kind> all = kinds();
    std::vector<Column> result;
    for (std::size_t c = 0; c < columns; ++c) {
        if (c > 0 && random.bounded(3) == 0) {
            Column follower = result[c - 1 - random.bounded(c > 1 ? 2U : 1U)];
            for (double& value : follower) {
                value += 17;
            }
            result.push_back(follower);
            continue;
        }
        const Kind& kind = all[random.bounded(all.size())];
        Column column;
        double before = random.bounded(2) == 0 ? 0 : double(random.bounded(1'000'000));
        for (std::size_t i = 0; i < rows; ++i) {
            before = kind(random, before);
            column.push_back(before);
        }
        result.push_back(column);
    }
    return result;
}

inline bool sameBits(std::span<const double> left, std::span<const double> right) {
    return left.size() == right.size() &&
           std::memcmp(left.data(), right.data(), left.size_bytes()) == 0;
}

/// Changes, cuts or doubles some of the bytes, as a bad disk or a hostile hand would.
inline metrics::Bytes mutated(metrics::Bytes bytes, QRandomGenerator& random) {
    static constexpr std::array<std::uint8_t, 6> Telling{0, 1, 0x7F, 0x80, 0xFE, 0xFF};
    for (unsigned i = 0, changes = random.bounded(1U, 5U); i < changes && !bytes.empty(); ++i) {
        const std::size_t at = random.bounded(quint32(bytes.size()));
        const auto place = bytes.begin() + std::ptrdiff_t(at);
        switch (random.bounded(6)) {
        case 0:
            bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ (1U << random.bounded(8)));
            break;
        case 1:
            bytes[at] = static_cast<std::uint8_t>(random.bounded(256));
            break;
        case 2:
            bytes[at] = Telling[random.bounded(quint32(Telling.size()))];
            break;
        case 3:
            bytes.erase(
                place, place + std::min<std::ptrdiff_t>(random.bounded(1, 9), bytes.end() - place));
            break;
        case 4: {
            const metrics::Bytes piece(
                place, place + std::min<std::ptrdiff_t>(random.bounded(1, 9), bytes.end() - place));
            bytes.insert(place, piece.begin(), piece.end());
            break;
        }
        default:
            if (random.bounded(4) == 0) {
                bytes.resize(at);
            }
        }
    }
    return bytes;
}

} // namespace wb::tests
