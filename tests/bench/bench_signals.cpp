// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SignalReading.h"
#include "app/storage/SqliteStore.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

/// Charts over what is no longer in memory: 81 tasks at one row in 5 s,
/// a week of minutes and the last day of rows, read for one service of 12 tasks in 800 columns.
namespace {

using namespace wb;
using namespace wb::storage;
using fleet::Signal;

constexpr DurationMs Hour = HourOfMinutes::HourMs;
constexpr DurationMs Step = 5000;
constexpr int Tasks = 81;
constexpr TimeMs Start = 1'700'000'000'000 / Hour * Hour;
constexpr int Hours = 7 * 24;

RecordedPoint point(int task, TimeMs timeMs) {
    const QString service = QStringLiteral("s%1").arg(task < 12 ? 0 : 1 + task % 8);
    RecordedPoint made{service, QString::number(task), {}};
    made.point.timeMs = timeMs;
    for (int i = 0; i < fleet::SignalCount; ++i) {
        made.point.values[static_cast<Signal>(i)] =
            static_cast<double>((timeMs / Step * (task + 3) + i * 7) % 1000);
    }
    return made;
}

/// The file's name; made once.
const QString& record() {
    static const QTemporaryDir Folder;
    static const QString Path = [] {
        Database::Options options;
        options.path = Folder.filePath(QStringLiteral("prod1.db"));
        auto store = SqliteStore::open(options);
        // Every hour of the week is the first one's minutes; the last day has its rows.
        for (TimeMs hourMs = Start; hourMs < Start + Hours * Hour; hourMs += Hour) {
            QVector<RecordedPoint> points;
            const bool isRecorded = hourMs == Start || hourMs >= Start + (Hours - 24) * Hour;
            for (TimeMs timeMs = hourMs; isRecorded && timeMs < hourMs + Hour; timeMs += Step) {
                for (int task = 0; task < Tasks; ++task) {
                    points << point(task, timeMs);
                }
            }
            static_cast<void>((*store)->signalTable().append(points));
        }
        while ((*store)->signalHours().step(Start + 2 * Hour).value()) {
        }
        static_cast<void>((*store)->database().inTransaction([&]() -> Expected<void> {
            for (int hour = 1; hour < Hours - 1; ++hour) {
                static_cast<void>((*store)->database().run(
                    QStringLiteral("INSERT INTO signal_hours SELECT hour_ms + ?, subject, minutes"
                                   " FROM signal_hours WHERE hour_ms = ?"),
                    {hour * Hour, Start}));
            }
            return {};
        }));
        return options.path;
    }();
    return Path;
}

/// Arguments: hours back from the end, and columns.
void readCharts(benchmark::State& state) {
    auto reading = SignalReading::open(record());
    SignalReading::Range range;
    range.service = QStringLiteral("s0");
    for (int task = 0; task < 12; ++task) {
        range.lines.append({QString::number(task), Signal::Memory});
    }
    for (int i = 0; i < fleet::SignalCount; ++i) {
        range.lines.append({QString::number(0), static_cast<Signal>(i)});
    }
    range.toMs = Start + Hours * Hour;
    range.fromMs = range.toMs - state.range(0) * Hour;
    range.columnMs = static_cast<double>(range.toMs - range.fromMs) / 800;
    range.silenceMs = Step * 5 / 2;
    qsizetype points = 0;
    for ([[maybe_unused]] const auto round : state) {
        const auto lines = (*reading)->lines(range, [] { return false; });
        for (const auto& line : *lines) {
            points += line.size();
        }
    }
    state.counters["points"] = static_cast<double>(points) / double(state.iterations());
}

BENCHMARK(readCharts)->Unit(benchmark::kMillisecond)->Arg(1)->Arg(6)->Arg(24)->Arg(Hours);

} // namespace

BENCHMARK_MAIN();
