// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/PrometheusPeer.h"

#include <QRandomGenerator>

namespace wb::test {

/// A series of native histograms, and what is odd about it.
struct NativeScript {
    WrittenSeries series;
    QString kind;
};

/// Writes native histograms by chance, as instrumented programs make them: they fill, restart, make
/// their buckets coarser and their zero bucket wider when they have too many.
class NativeWriter {
public:
    explicit NativeWriter(quint32 seed)
        : m_random(seed) {}

    /// n{i="NUMBER"}; the number chooses the kind.
    [[nodiscard]] NativeScript histogram(int number, TimeMs beginMs, DurationMs lengthMs);
    /// Observes so many values, spread over powers of ten; of both signs if wanted.
    void observe(metrics::NativeHistogram& histogram, int values, bool bothSigns);

private:
    double upTo(double limit) { return m_random.generateDouble() * limit; }
    bool oneIn(double times) { return upTo(times) < 1; }

    QRandomGenerator m_random;
};

} // namespace wb::test
