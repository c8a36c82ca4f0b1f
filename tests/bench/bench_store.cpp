// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/SampleArchive.h"
#include "app/storage/samples/SampleReading.h"
#include "models/metrics/BodyReader.h"
#include "models/metrics/SampleStore.h"
#include "tests/support/SmallProd1.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

/// Keeping samples, beside the least it could take: a copy of the values of each scrape. Half of
/// the 1,000 series are counters, the rest gauges, decimals, constants and sums of any digits. Both
/// are measured in one run, because only their ratio means anything on a shared machine.
namespace {

using namespace wb;
using namespace wb::metrics;

constexpr int Series = 1000;
constexpr int Day = 17'280; ///< Scrapes, one in 5 s.
constexpr TimeMs Start = 1'700'000'000'000;

QByteArray emptyBody() {
    QByteArray body;
    for (int i = 0; i < Series; ++i) {
        body += "requests_total{path=\"/" + QByteArray::number(i) + "\"} 0\n";
    }
    return body;
}

/// One target's values, moving on by one scrape at a time; the same in every run.
class Feed {
public:
    Feed() {
        LayoutCache layouts;
        BodyReader reader({}, &layouts);
        body = *reader.read(emptyBody(), ExpositionFormat::Prometheus);
    }
    void next() {
        for (std::size_t i = 0; i < body.values.size(); ++i) {
            double& value = body.values[i];
            switch (i % 10) {
            case 5:
                value = 4096 * m_random.bounded(1000);
                break;
            case 6:
                value = m_random.bounded(10'000) / 100.0;
                break;
            case 7:
                value += m_random.bounded(1.0);
                break;
            case 8:
            case 9:
                break;
            default:
                value += m_random.bounded(40);
            }
        }
    }
    ScrapedBody body;

private:
    QRandomGenerator m_random{1};
};

SampleStore::Options wide() {
    SampleStore::Options options;
    options.limits.bytes = 1ULL << 40;
    options.limits.ageMs = 1LL << 50;
    return options;
}

/// Some scrapes made ahead, so that making them is not what is measured.
const std::vector<ScrapedBody>& scrapes() {
    static const std::vector<ScrapedBody> Made = [] {
        std::vector<ScrapedBody> made;
        Feed feed;
        for (int i = 0; i < 1440; ++i) {
            feed.next();
            made.push_back(feed.body);
        }
        return made;
    }();
    return Made;
}

void copyValues(benchmark::State& state) {
    for ([[maybe_unused]] const auto round : state) {
        std::vector<std::vector<double>> kept;
        for (const ScrapedBody& body : scrapes()) {
            kept.push_back(body.values);
        }
        benchmark::DoNotOptimize(kept.data());
    }
    state.SetItemsProcessed(state.iterations() * 1440 * Series);
    state.counters["bytes_per_sample"] = sizeof(double);
}

void appendToStore(benchmark::State& state) {
    SampleFigures figures;
    for ([[maybe_unused]] const auto round : state) {
        SampleStore store(wide());
        TimeMs timeMs = Start;
        for (const ScrapedBody& body : scrapes()) {
            store.append(QStringLiteral("t"), body.layout, body.values, timeMs += 5000);
        }
        figures = store.figures();
    }
    state.SetItemsProcessed(state.iterations() * 1440 * Series);
    state.counters["bytes_per_sample"] =
        static_cast<double>(figures.bytes) / static_cast<double>(figures.samples);
}

/// 12 charts of 4 series, a day of 5-s samples reduced to 1,000 pixels each.
void reduceDay(benchmark::State& state) {
    SampleStore store(wide());
    TimeMs timeMs = Start;
    for (int i = 0; i < Day; ++i) {
        const ScrapedBody& body = scrapes()[static_cast<std::size_t>(i) % scrapes().size()];
        store.append(QStringLiteral("t"), body.layout, body.values, timeMs += 5000);
    }
    const SeriesLayout& layout = *scrapes().front().layout;
    for ([[maybe_unused]] const auto round : state) {
        for (std::size_t i = 0; i < 48; i += 4) {
            std::array<std::string_view, 4> chart;
            for (std::size_t line = 0; line < chart.size(); ++line) {
                chart[line] = layout.series((i + line) * 20 + (i + line) % 10);
            }
            benchmark::DoNotOptimize(
                store.reduced(QStringLiteral("t"), chart, {Start, timeMs, 1000}));
        }
    }
    state.SetItemsProcessed(state.iterations() * 48 * Day);
}

struct Week {
    QString directory;
    double bytesPerSample = 0; ///< All in.
};

/// A week of 5-s samples of 1,000 series on disk, in segments of two hours: once for all.
const Week& weekOnDisk() {
    static const QTemporaryDir Folder;
    static const Week Kept = [] {
        SampleGatherer gatherer;
        SampleStore::Options options = wide();
        options.limits.bytes = 8ULL << 20;
        options.sink = &gatherer;
        SampleStore store(options);
        storage::SampleArchive::Options keeping;
        keeping.directory = Folder.filePath(QStringLiteral("week.samples"));
        storage::SampleArchive archive(keeping);
        TimeMs timeMs = Start;
        bool isOpen = archive.open(timeMs).has_value();
        for (int i = 0; i < 7 * Day && isOpen; ++i) {
            const ScrapedBody& body = scrapes()[static_cast<std::size_t>(i) % scrapes().size()];
            store.append(QStringLiteral("t"), body.layout, body.values, timeMs += 5000);
            if (i % 120 == 119 || archive.takeWantsPacking()) {
                store.packAll();
                archive.record(*gatherer.take(true), timeMs);
            }
        }
        archive.close(timeMs);
        const auto figures = archive.figures();
        return Week{keeping.directory, double(figures.bytes) / double(figures.samples)};
    }();
    return Kept;
}

/// What `query` reads of one series; columns 0: every sample, else reduced.
void queryWeek(benchmark::State& state) {
    const QString& directory = weekOnDisk().directory;
    const std::string series = R"(requests_total{path="/505"})";
    const int columns = static_cast<int>(state.range(0));
    const storage::SampleReading::Span span{Start, Start + 7LL * Day * 5000};
    qint64 points = 0;
    for ([[maybe_unused]] const auto round : state) {
        auto reading = storage::SampleReading::open(directory);
        const auto found = reading->find(
            span, [&](const QString&, std::string_view text) { return text == series; }, 10);
        for (const auto& each : found) {
            if (columns > 0) {
                points += static_cast<qint64>(reading->reduced(each, span, columns).size());
            } else {
                reading->read(each, span, [&](TimeMs, double) { return ++points > 0; });
            }
        }
    }
    state.counters["points"] = static_cast<double>(points) / double(state.iterations());
    state.counters["bytes_per_sample"] = weekOnDisk().bytesPerSample;
}

/// Every sample of a week of 100 of the target's 1,000 series; 0: one after the other, 1: together.
void queryWeekOf100(benchmark::State& state) {
    const storage::SampleReading::Span span{Start, Start + 7LL * Day * 5000};
    qint64 points = 0;
    for ([[maybe_unused]] const auto round : state) {
        auto reading = storage::SampleReading::open(weekOnDisk().directory);
        const auto found = reading->find(
            span, [](const QString&, std::string_view text) { return text.ends_with("7\"}"); },
            200);
        if (state.range(0) == 0) {
            for (const auto& each : found) {
                reading->read(each, span, [&](TimeMs, double) { return ++points > 0; });
            }
        } else {
            reading->read(found, span, [&](std::size_t, TimeMs, double) { ++points; });
        }
    }
    state.counters["points"] = static_cast<double>(points) / double(state.iterations());
}

/// As much as SampleArchive merges in a minute: ten segments of 200 scrapes of 1,000 series.
void mergeMinute(benchmark::State& state) {
    const QTemporaryDir folder;
    SampleGatherer gatherer;
    SampleStore::Options options = wide();
    options.sink = &gatherer;
    SampleStore store(options);
    std::vector<storage::SegmentSize> segments;
    TimeMs timeMs = Start;
    for (quint64 number = 1; number <= 10; ++number) {
        for (std::size_t i = 0; i < 200; ++i) {
            const ScrapedBody& body = scrapes()[i];
            store.append(QStringLiteral("t"), body.layout, body.values, timeMs += 5000);
        }
        store.packAll();
        segments.push_back({folder.filePath(storage::SegmentName{number, number}.text())});
        if (!storage::writeSegment(segments.back().path, gatherer.take(true)->blocks)) {
            state.SkipWithError("no segment was written");
        }
    }
    for ([[maybe_unused]] const auto round : state) {
        if (!storage::mergeSegments(segments)) {
            state.SkipWithError("nothing was merged");
        }
    }
}

/// Two hours of a simulated Prod1 of six tasks, whose bodies are as a service's are: what a sample
/// takes on disk, with names, times and ten minutes.
void fleetOnDisk(benchmark::State& state) {
    for ([[maybe_unused]] const auto round : state) {
        simulation::Simulation prod1(support::story({support::service(QStringLiteral("chat"))}), 1);
        const QTemporaryDir folder;
        LayoutCache layouts;
        std::unordered_map<std::string, std::unique_ptr<BodyReader>> readers;
        SampleGatherer gatherer;
        SampleStore::Options options = wide();
        options.sink = &gatherer;
        SampleStore store(options);
        storage::SampleArchive::Options keeping;
        keeping.directory = folder.filePath(QStringLiteral("prod1.samples"));
        storage::SampleArchive archive(keeping);
        TimeMs timeMs = support::StoryStartMs;
        bool isGood = archive.open(timeMs).has_value();
        for (int i = 0; i < 1440 && isGood; ++i) {
            prod1.advanceTo(timeMs += 5000);
            for (const fleet::Target& target : prod1.targets()) {
                const auto body = prod1.metrics(target.service, target.task);
                auto& reader = readers[target.task.toStdString()];
                if (reader == nullptr) {
                    reader = std::make_unique<BodyReader>(ParseLimits(), &layouts);
                }
                if (!body) {
                    continue; // It starts just now.
                }
                const auto read = reader->read(*body, ExpositionFormat::Prometheus);
                store.append(target.task, read->layout, read->values, timeMs);
            }
        }
        store.packAll();
        archive.record(*gatherer.take(true), timeMs);
        archive.close(timeMs);
        const auto figures = archive.figures();
        state.counters["bytes_per_sample"] = double(figures.bytes) / double(figures.samples);
        state.counters["samples"] = double(figures.samples);
    }
}

} // namespace

BENCHMARK(copyValues)->Unit(benchmark::kMillisecond);
BENCHMARK(appendToStore)->Unit(benchmark::kMillisecond);
BENCHMARK(reduceDay)->Unit(benchmark::kMillisecond);
BENCHMARK(queryWeek)->Arg(0)->Arg(5'000)->Arg(1000)->Unit(benchmark::kMillisecond);
BENCHMARK(queryWeekOf100)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(mergeMinute)->Unit(benchmark::kMillisecond);
BENCHMARK(fleetOnDisk)->Iterations(1)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
