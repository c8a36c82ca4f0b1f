// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "tests/support/PrometheusPeer.h"

#include <QRandomGenerator>

#include <functional>
#include <optional>
#include <vector>

namespace wb::test {

/// What one target answers over a while: its series, and scrape by scrape what each has. A scrape
/// at which none has a value failed.
struct ScrapeScript {
    struct Scrape {
        TimeMs timeMs = NoTime;
        std::vector<std::optional<double>> values; ///< One a series.
    };

    QString target;
    std::vector<LabelSet> series; ///< With __name__.
    std::vector<Scrape> scrapes;

    /// As a body writes it: `c_total{i="1"}`.
    [[nodiscard]] static QByteArray text(const LabelSet& labels);
};

/// Writes scripts by chance: targets that restart, fail, stand still, count nonsense.
class ScriptWriter {
public:
    explicit ScriptWriter(quint32 seed)
        : m_random(seed) {}

    /// c_total{i="NUMBER"}; the number chooses what is odd about it.
    [[nodiscard]] ScrapeScript counter(int number, TimeMs beginMs, DurationMs lengthMs);
    /// b_bucket{h="NUMBER",le="…"}; the same.
    [[nodiscard]] ScrapeScript histogram(int number, TimeMs beginMs, DurationMs lengthMs);

private:
    double upTo(double limit) { return m_random.generateDouble() * limit; }
    bool oneIn(double times) { return upTo(times) < 1; }
    /// Scrape times of a target: an interval of its own, jitter, now and then minutes of nothing.
    std::vector<TimeMs> times(TimeMs beginMs, DurationMs lengthMs, bool withGaps);
    void failNowAndThen(ScrapeScript& script);

    QRandomGenerator m_random;
};

} // namespace wb::test
