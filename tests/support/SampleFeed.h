// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/BodyReader.h"
#include "models/metrics/SampleBatch.h"
#include "models/metrics/SampleStore.h"

#include <QRandomGenerator>

namespace wb::tests {

/// A few targets scraped by the rules: bodies are read, kept in a store, and gathered for a disk.
/// Counters, a histogram, a sum of any digits, gauges; some scrapes fail, some series come and go.
class SampleFeed {
public:
    static constexpr TimeMs Start = 1'700'000'000'000;
    static constexpr DurationMs StepMs = 5000;

    explicit SampleFeed(quint32 seed, int targets = 2, std::uint64_t firstBlock = 1)
        : m_random(seed)
        , m_store(options(firstBlock)) {
        for (int i = 0; i < targets; ++i) {
            m_targets.push_back(std::make_unique<Target>(&m_layouts));
            m_targets.back()->key = QStringLiteral("chat/10.0.0.%1:9102").arg(i);
        }
    }

    /// Scrapes every target once more.
    void scrape() {
        m_nowMs += StepMs + m_random.bounded(7);
        for (const std::unique_ptr<Target>& target : m_targets) {
            if (m_mayFail && m_random.bounded(50) == 0) {
                m_store.markFailed(target->key, m_nowMs);
                continue;
            }
            const auto body =
                target->reader.read(next(*target), metrics::ExpositionFormat::Prometheus);
            Q_ASSERT(body.has_value());
            m_store.append(target->key, body->layout, body->values, m_nowMs);
        }
    }
    void scrape(int times) {
        for (int i = 0; i < times; ++i) {
            scrape();
        }
    }
    /// Only whole scrapes of series that stay.
    void beSteady() { m_mayFail = false; }

    [[nodiscard]] metrics::SampleBatchPtr take() { return m_gatherer.take(); }
    /// All rows packed.
    [[nodiscard]] metrics::SampleBatchPtr takeComplete() {
        m_store.packAll();
        return m_gatherer.take(true);
    }

    [[nodiscard]] const metrics::SampleStore& store() const { return m_store; }
    [[nodiscard]] TimeMs nowMs() const { return m_nowMs; }
    [[nodiscard]] QStringList targets() const { return m_store.targets(); }
    [[nodiscard]] static std::vector<std::string> series() {
        return {"requests_total{code=\"200\"}",
                "requests_total{code=\"500\"}",
                "seconds_bucket{le=\"0.1\"}",
                "seconds_bucket{le=\"1\"}",
                "seconds_bucket{le=\"+Inf\"}",
                "seconds_sum",
                "seconds_count",
                "memory_bytes",
                "queue{name=\"mail\"}",
                "ratio"};
    }

private:
    struct Target {
        explicit Target(metrics::LayoutCache* layouts)
            : reader({}, layouts) {}
        QString key;
        metrics::BodyReader reader;
        double requests = 0;
        double fast = 0;
        double sum = 0;
        double memory = 4096e5;
    };

    metrics::SampleStore::Options options(std::uint64_t firstBlock) {
        metrics::SampleStore::Options options;
        options.firstBlock = firstBlock;
        options.limits.ageMs = 1'000LL * 86'400'000;
        options.sink = &m_gatherer;
        return options;
    }

    QByteArray next(Target& target) {
        const auto text = [](double value) { return QByteArray::number(value, 'g', 17); };
        const int requests = m_random.bounded(40);
        target.requests += requests;
        target.fast += m_random.bounded(requests + 1);
        target.sum += m_random.bounded(1.0) * requests;
        target.memory += 4096.0 * (m_random.bounded(40) - 20);
        QByteArray body = "requests_total{code=\"200\"} " + text(target.requests) +
                          "\nrequests_total{code=\"500\"} 3\n# TYPE seconds histogram\n" +
                          "seconds_bucket{le=\"0.1\"} " + text(target.fast) +
                          "\nseconds_bucket{le=\"1\"} " + text(target.requests) +
                          "\nseconds_bucket{le=\"+Inf\"} " + text(target.requests) +
                          "\nseconds_sum " + text(target.sum) + "\nseconds_count " +
                          text(target.requests) + "\nmemory_bytes " + text(target.memory) + '\n';
        if (!m_mayFail || m_random.bounded(30) != 0) {
            body += "queue{name=\"mail\"} " + text(m_random.bounded(9)) + '\n';
        }
        return body + "ratio " + (m_random.bounded(20) == 0 ? "NaN" : text(requests / 40.0)) + '\n';
    }

    QRandomGenerator m_random;
    metrics::SampleGatherer m_gatherer;
    metrics::SampleStore m_store;
    metrics::LayoutCache m_layouts;
    std::vector<std::unique_ptr<Target>> m_targets;
    TimeMs m_nowMs = Start;
    bool m_mayFail = true;
};

/// Pixels as text, by the bits of their values.
inline QStringList pixelTexts(const std::vector<metrics::PixelColumn>& pixels) {
    QStringList result;
    for (const metrics::PixelColumn& pixel : pixels) {
        const auto bits = [](double value) {
            return QString::number(std::bit_cast<quint64>(value), 16);
        };
        result << QStringLiteral("%1: %2 to %3, %4 of %5 %6 %7 %8%9")
                      .arg(pixel.column)
                      .arg(pixel.firstMs)
                      .arg(pixel.lastMs)
                      .arg(pixel.count)
                      .arg(bits(pixel.first), bits(pixel.min), bits(pixel.max), bits(pixel.last),
                           QLatin1String(pixel.gapBefore ? ", after a gap" : ""));
    }
    return result;
}

} // namespace wb::tests
