// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalHistory.h"
#include "widgets/charts/ChartCard.h"
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QGridLayout>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

#include <benchmark/benchmark.h>
#include <cmath>

/// A full redraw of 12 charts with 4 lines of 3,600 samples each, anti-aliased, into 1920 × 1080:
/// once as Watchbridge does it, from its history through the reduction to the pixels; once with
/// plain Qt Charts given the same samples. Both move on by one sample a frame. One run measures
/// both, because only their ratio means anything on a shared machine.
namespace {

using namespace wb;
using namespace wb::charts;
using fleet::Signal;

constexpr int Charts = 12;
constexpr int ChartColumns = 4;
constexpr int Lines = 4;
constexpr int Samples = 3600;
constexpr int Frames = 2000; ///< Samples kept ready beyond the window; then it starts over.
constexpr DurationMs IntervalMs = 1000;
constexpr Signal LineSignals[Lines] = {Signal::LatencyP50, Signal::LatencyP95, Signal::LatencyP99,
                                       Signal::Traffic};
const QColor LineColours[Lines] = {common::colour::ChartBlue, common::colour::ChartOrange,
                                   common::colour::ChartPink, common::colour::ChartGreen};

/// A wandering value in 0…100, the same in every run.
double sample(int chart, int line, int index) {
    const double t = index * 0.01 + chart * 3 + line;
    const double fine = std::sin(t * 97.13) * std::sin(t * 41.7 + line);
    return 50 + 22 * std::sin(t * 0.37) + 12 * std::sin(t * 2.1) + 14 * fine;
}

QString serviceName(int chart) {
    return QStringLiteral("service-%1").arg(chart);
}

/// What Qt Charts gets, ready as points: making them is not what is measured.
const QList<QPointF>& readyPoints(int chart, int line) {
    static const std::vector<QList<QPointF>> Made = [] {
        std::vector<QList<QPointF>> made;
        for (int i = 0; i < Charts * Lines; ++i) {
            QList<QPointF> points;
            for (int index = 0; index < Samples + Frames; ++index) {
                points.append({static_cast<double>(index), sample(i / Lines, i % Lines, index)});
            }
            made.push_back(points);
        }
        return made;
    }();
    return Made[static_cast<std::size_t>(chart * Lines + line)];
}

const fleet::SignalHistory& history() {
    static const fleet::SignalHistory Made = [] {
        fleet::SignalHistory made(Samples + Frames);
        for (int chart = 0; chart < Charts; ++chart) {
            for (int index = 0; index < Samples + Frames; ++index) {
                fleet::SignalPoint point;
                point.timeMs = index * IntervalMs;
                for (int line = 0; line < Lines; ++line) {
                    point.values[LineSignals[line]] = sample(chart, line, index);
                }
                made.append(serviceName(chart), QString(), point);
            }
        }
        return made;
    }();
    return Made;
}

template <typename Chart, typename Make>
std::vector<Chart*> fill(QWidget& window, Make make) {
    auto* layout = new QGridLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    std::vector<Chart*> charts;
    for (int chart = 0; chart < Charts; ++chart) {
        charts.push_back(make());
        layout->addWidget(charts.back(), chart / ChartColumns, chart % ChartColumns);
    }
    window.resize(1920, 1080);
    window.show();
    window.grab();
    return charts;
}

void watchbridge(benchmark::State& state) {
    QWidget window;
    const auto cards = fill<ChartCard>(window, [] { return new ChartCard; });
    int frame = 0;
    for ([[maybe_unused]] auto step : state) {
        frame = (frame + 1) % Frames;
        TimeView time;
        time.fromMs = frame * IntervalMs;
        time.toMs = time.fromMs + (Samples - 1) * IntervalMs;
        for (int chart = 0; chart < Charts; ++chart) {
            ChartCard& card = *cards[static_cast<std::size_t>(chart)];
            Plot plot;
            plot.minimumTop = 100;
            for (int line = 0; line < Lines; ++line) {
                PlotLine drawn;
                drawn.colour = LineColours[line];
                drawn.points = history().range(serviceName(chart), QString(), LineSignals[line],
                                               time.fromMs, time.toMs, card.pixelColumns());
                plot.lines.append(drawn);
            }
            card.setTimeView(time);
            card.setPlot(plot);
        }
        benchmark::DoNotOptimize(window.grab());
    }
}

void plainQtCharts(benchmark::State& state) {
    QWidget window;
    const auto views = fill<QChartView>(window, [] {
        auto* chart = new QChart;
        for (const QColor& colour : LineColours) {
            auto* series = new QLineSeries;
            series->setColor(colour);
            chart->addSeries(series);
        }
        chart->createDefaultAxes();
        chart->axes(Qt::Horizontal).constFirst()->setRange(0, Samples);
        chart->axes(Qt::Vertical).constFirst()->setRange(0, 100);
        auto* view = new QChartView(chart);
        view->setRenderHint(QPainter::Antialiasing);
        return view;
    });
    int frame = 0;
    for ([[maybe_unused]] auto step : state) {
        frame = (frame + 1) % Frames;
        for (int chart = 0; chart < Charts; ++chart) {
            QChart& qtChart = *views[static_cast<std::size_t>(chart)]->chart();
            qtChart.axes(Qt::Horizontal).constFirst()->setRange(frame, frame + Samples);
            const auto series = qtChart.series();
            for (int line = 0; line < Lines; ++line) {
                qobject_cast<QLineSeries*>(series[line])
                    ->replace(readyPoints(chart, line).mid(frame, Samples));
            }
        }
        benchmark::DoNotOptimize(window.grab());
    }
}

BENCHMARK(watchbridge)->Unit(benchmark::kMillisecond)->MinTime(2);
BENCHMARK(plainQtCharts)->Unit(benchmark::kMillisecond)->MinTime(2);

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    common::applyTheme(application);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 2;
    }
    history();
    readyPoints(0, 0);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
