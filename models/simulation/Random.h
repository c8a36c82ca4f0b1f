// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace wb::simulation {

/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014)
/// with distributions of its own, since those of the standard library differ between platforms.
class Random {
public:
    explicit Random(quint64 seed)
        : m_state(seed) {}

    /// A stream of its own for each part of the model, so that what happens to one task does not
    /// change the dice of another.
    [[nodiscard]] static Random stream(quint64 seed, quint64 part, quint64 index) {
        Random mixed(seed ^ (part * 0x9E3779B97F4A7C15ULL));
        mixed.m_state ^= mixed.next() + index * 0xD1B54A32D192ED03ULL;
        return Random(mixed.next());
    }

    quint64 next() {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 bits = m_state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9ULL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBULL;
        return bits ^ (bits >> 31);
    }
    /// In [0, 1).
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    double between(double low, double high) { return low + (high - low) * uniform(); }
    /// Nearly normal, mean 0 and deviation 1, within ±3.46: four uniforms out of one draw.
    double normal() {
        const quint64 bits = next();
        const quint64 sum =
            (bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48);
        return (static_cast<double>(sum) / 65536.0 - 1.99996948) * 1.7320508;
    }

private:
    quint64 m_state;
};

} // namespace wb::simulation
