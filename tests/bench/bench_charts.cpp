// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalHistory.h"
#include "models/metrics/BodyReader.h"
#include "models/metrics/SampleStore.h"
#include "tests/bench/ChartPeers.h"
#include "widgets/charts/ChartCard.h"
#include "widgets/charts/PlotPicture.h"

#include <QApplication>
#include <QDir>
#include <QGridLayout>

#include <benchmark/benchmark.h>
#include <chrono>
#include <cmath>

/// A full redraw at 1920 × 1080, anti-aliased: 12 charts with 4 lines of 3,600 samples each, and
/// one chart with a line of a million. Once as Watchbridge does it, from what it holds through the
/// reduction to the pixels; beside it plain Qt Charts, Qt Charts with reduced points, and
/// QCustomPlot, given the same samples. Each moves on by one sample a frame. One run measures all,
/// because only their ratio means anything on a shared machine.
///
///     WB_BENCH_PICTURES=FOLDER bench_charts    also keeps the last frame of each
namespace {

using namespace wb;
using namespace wb::charts;
using bench::LineColours;
using fleet::Signal;

struct Scene {
    int charts;
    int columns;
    int lines;
    int samples;
};
constexpr Scene Grid{12, 4, 4, 3600};
constexpr Scene Million{1, 1, 1, 1'000'000};
constexpr int Frames = 2000; ///< Samples kept ready beyond the window; then it starts over.
constexpr DurationMs IntervalMs = 1000;
constexpr Signal LineSignals[] = {Signal::LatencyP50, Signal::LatencyP95, Signal::LatencyP99,
                                  Signal::Traffic};
QString pictures;

/// A wandering value in 0…100, the same in every run.
double sample(int chart, int line, int index) {
    const double t = index * 0.01 + chart * 3 + line;
    const double fine = std::sin(t * 97.13) * std::sin(t * 41.7 + line);
    return 50 + 22 * std::sin(t * 0.37) + 12 * std::sin(t * 2.1) + 14 * fine;
}

QString serviceName(int chart) {
    return QStringLiteral("service-%1").arg(chart);
}

/// What the peers get, ready as points: making them is not what is measured.
class ReadyPoints {
public:
    explicit ReadyPoints(const Scene& scene) {
        for (int i = 0; i < scene.charts * scene.lines; ++i) {
            QList<QPointF> points;
            points.reserve(scene.samples + Frames);
            for (int index = 0; index < scene.samples + Frames; ++index) {
                points.append(
                    {static_cast<double>(index), sample(i / scene.lines, i % scene.lines, index)});
            }
            m_points.push_back(points);
        }
    }
    [[nodiscard]] const QList<QPointF>& line(int number) const {
        return m_points[static_cast<std::size_t>(number)];
    }

private:
    std::vector<QList<QPointF>> m_points;
};

/// What a chart of the program is answered from: rows of signals, as the collector holds them.
fleet::SignalHistory historyOf(const Scene& scene) {
    fleet::SignalHistory made(scene.samples + Frames, scene.charts * (scene.samples + Frames));
    for (int chart = 0; chart < scene.charts; ++chart) {
        for (int index = 0; index < scene.samples + Frames; ++index) {
            fleet::SignalPoint point;
            point.timeMs = index * IntervalMs;
            for (int line = 0; line < scene.lines; ++line) {
                point.values[LineSignals[line]] = sample(chart, line, index);
            }
            made.append(serviceName(chart), QString(), point);
        }
    }
    return made;
}

template <typename Chart, typename Make>
std::vector<Chart*> fill(QWidget& window, const Scene& scene, Make make) {
    auto* layout = new QGridLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    std::vector<Chart*> charts;
    for (int chart = 0; chart < scene.charts; ++chart) {
        charts.push_back(make());
        layout->addWidget(charts.back(), chart / scene.columns, chart % scene.columns);
    }
    window.resize(1920, 1080);
    window.show();
    window.grab();
    return charts;
}

/// Lets `update(frame)` move the data on and draws all of it, as often as asked, into what is kept
/// from frame to frame, as the backing store of a window is.
template <typename Update>
void redraw(benchmark::State& state, QWidget& window, const QString& name, Update update) {
    QImage store(window.size(), QImage::Format_RGB32);
    int frame = 0;
    for ([[maybe_unused]] auto step : state) {
        frame = (frame + 1) % Frames;
        update(frame);
        window.render(&store);
        benchmark::DoNotOptimize(store.constBits());
    }
    if (!pictures.isEmpty()) {
        const QString file = QString(name).replace(u'/', u'-') + QLatin1String(".png");
        window.grab().save(QDir(pictures).filePath(file));
    }
}

/// One line's points, as the card wants them.
using LineSource = std::function<QVector<QPointF>(int chart, int line, const TimeView&, int width)>;

void drawCards(benchmark::State& state, const Scene& scene, const QString& name,
               const LineSource& source) {
    QWidget window;
    const auto raster = std::make_shared<PlotRaster>();
    const auto cards =
        fill<ChartCard>(window, scene, [&] { return new ChartCard(nullptr, raster); });
    redraw(state, window, name, [&](int frame) {
        TimeView time;
        time.fromMs = frame * IntervalMs;
        time.toMs = time.fromMs + (scene.samples - 1) * IntervalMs;
        for (int chart = 0; chart < scene.charts; ++chart) {
            ChartCard& card = *cards[static_cast<std::size_t>(chart)];
            Plot plot;
            plot.minimumTop = 100;
            for (int line = 0; line < scene.lines; ++line) {
                PlotLine drawn;
                drawn.colour = LineColours[line];
                drawn.points = source(chart, line, time, card.pixelColumns());
                plot.lines.append(drawn);
            }
            card.setTimeView(time);
            card.setPlot(plot);
        }
    });
}

void watchbridge(benchmark::State& state, const Scene& scene, const QString& name) {
    const fleet::SignalHistory history = historyOf(scene);
    drawCards(state, scene, name, [&](int chart, int line, const TimeView& time, int width) {
        return history.range(serviceName(chart), QString(), LineSignals[line], time.fromMs,
                             time.toMs, width);
    });
}

#ifdef WB_BENCH_QCUSTOMPLOT
void qCustomPlot(benchmark::State& state, const Scene& scene, const QString& name) {
    const ReadyPoints ready(scene);
    QWidget window;
    const auto plots = fill<QCustomPlot>(window, scene, [&] {
        auto* plot = new QCustomPlot;
        for (int line = 0; line < scene.lines; ++line) {
            plot->addGraph()->setPen(QPen(LineColours[line]));
        }
        plot->yAxis->setRange(0, 100);
        plot->setAntialiasedElements(QCP::aeAll);
        return plot;
    });
    QVector<QCPGraphData> points(scene.samples);
    redraw(state, window, name, [&](int frame) {
        for (int chart = 0; chart < scene.charts; ++chart) {
            QCustomPlot& plot = *plots[static_cast<std::size_t>(chart)];
            plot.xAxis->setRange(frame, frame + scene.samples);
            for (int line = 0; line < scene.lines; ++line) {
                const QPointF* from = ready.line(chart * scene.lines + line).constData() + frame;
                for (QCPGraphData& point : points) {
                    point = {from->x(), from->y()};
                    ++from;
                }
                plot.graph(line)->data()->set(points, true);
            }
            // Drawn now, as grab() takes what the plot has drawn before.
            plot.replot(QCustomPlot::rpImmediateRefresh);
        }
    });
}
#endif

using PointsOf = std::function<QList<QPointF>(const QList<QPointF>& all, int frame, int width)>;

void qtCharts(benchmark::State& state, const Scene& scene, const QString& name,
              const PointsOf& pointsOf) {
    const ReadyPoints ready(scene);
    QWidget window;
    const auto views = fill<QChartView>(window, scene, [&] {
        auto* chart = new QChart;
        for (int line = 0; line < scene.lines; ++line) {
            auto* series = new QLineSeries;
            series->setColor(LineColours[line]);
            chart->addSeries(series);
        }
        chart->createDefaultAxes();
        chart->axes(Qt::Horizontal).constFirst()->setRange(0, scene.samples);
        chart->axes(Qt::Vertical).constFirst()->setRange(0, 100);
        auto* view = new QChartView(chart);
        view->setRenderHint(QPainter::Antialiasing);
        return view;
    });
    redraw(state, window, name, [&](int frame) {
        for (int chart = 0; chart < scene.charts; ++chart) {
            QChart& qtChart = *views[static_cast<std::size_t>(chart)]->chart();
            qtChart.axes(Qt::Horizontal).constFirst()->setRange(frame, frame + scene.samples);
            const auto series = qtChart.series();
            const int width = static_cast<int>(qtChart.plotArea().width());
            for (int line = 0; line < scene.lines; ++line) {
                qobject_cast<QLineSeries*>(series[line])
                    ->replace(pointsOf(ready.line(chart * scene.lines + line), frame, width));
            }
        }
    });
}

void plainQtCharts(benchmark::State& state, const Scene& scene, const QString& name) {
    qtCharts(state, scene, name, [&](const QList<QPointF>& all, int frame, int /*width*/) {
        return all.mid(frame, scene.samples);
    });
}

/// First, lowest, highest and last of each pixel column, as who reduces by hand would do it.
void reducedQtCharts(benchmark::State& state, const Scene& scene, const QString& name) {
    qtCharts(state, scene, name, [&](const QList<QPointF>& all, int frame, int width) {
        QList<QPointF> kept;
        for (int column = 0; column < width; ++column) {
            const auto end = [&](int to) {
                return all.constData() + frame + static_cast<qint64>(scene.samples) * to / width;
            };
            const auto [low, high] = std::minmax_element(
                end(column), end(column + 1), [](auto& a, auto& b) { return a.y() < b.y(); });
            kept << *end(column) << (low < high ? *low : *high) << (low < high ? *high : *low)
                 << *(end(column + 1) - 1);
        }
        return kept;
    });
}

/// The same line out of the store of samples, packed as every sample of every series is.
void fromSampleStore(benchmark::State& state, const Scene& scene, const QString& name) {
    metrics::LayoutCache layouts;
    metrics::BodyReader reader({}, &layouts);
    const auto body = reader.read("# TYPE v gauge\nv 0\n", metrics::ExpositionFormat::Prometheus);
    metrics::SampleStore::Options options;
    options.limits.ageMs = (scene.samples + Frames) * IntervalMs;
    metrics::SampleStore store(options);
    for (int index = 0; index < scene.samples + Frames; ++index) {
        store.append(QStringLiteral("t"), body->layout, std::vector{sample(0, 0, index)},
                     index * IntervalMs);
    }
    drawCards(state, scene, name, [&](int, int, const TimeView& time, int width) {
        QVector<QPointF> points;
        for (const metrics::PixelColumn& column :
             store.reduced(QStringLiteral("t"), "v", time.fromMs, time.toMs, width)) {
            const double middleMs = static_cast<double>(column.firstMs + column.lastMs) / 2;
            points << QPointF(static_cast<double>(column.firstMs), column.first)
                   << QPointF(middleMs, column.min) << QPointF(middleMs, column.max)
                   << QPointF(static_cast<double>(column.lastMs), column.last);
        }
        return points;
    });
}

/// A tick of new data, of which the window moves on by one column: 4 lines with 4 samples a column
/// at the range's width in pixels. Only the picture's own work is timed, not the copy to the
/// window, which takes every pixel of a chart that moves; `whole` draws all columns instead.
void tick(benchmark::State& state, bool whole) {
    constexpr int Ticks = 16; // As many as the processor's caches hold, where new points come from.
    constexpr DurationMs ColumnMs = 4 * IntervalMs;
    const auto layout = CardLayout::of(QSizeF(static_cast<double>(state.range(0)) + 62, 358), 1);
    const int columns = static_cast<int>(layout.plot.width());
    const fleet::SignalHistory history = historyOf({1, 1, 4, 4 * columns});
    std::vector<PlotScene> scenes;
    for (int at = 0; at < Ticks; ++at) {
        TimeView time;
        time.fromMs = at * ColumnMs;
        time.toMs = time.fromMs + columns * ColumnMs;
        Plot plot;
        for (int line = 0; line < 4; ++line) {
            PlotLine drawn;
            drawn.colour = LineColours[line];
            drawn.points = history.range(serviceName(0), QString(), LineSignals[line], time.fromMs,
                                         time.toMs, columns);
            plot.lines.append(drawn);
        }
        scenes.push_back(PlotScene::of(layout, 1, plot, time, {0, 100, false}));
        scenes.back().ground.fill(0xff161b22, scenes.back().rows);
    }
    const auto raster = std::make_shared<PlotRaster>(); // As the cards of a window have one.
    PlotPicture picture(raster);
    picture.update(scenes.back());
    std::size_t at = 0;
    double drawn = 0;
    for ([[maybe_unused]] auto step : state) {
        const PlotScene& scene = scenes[at++ % scenes.size()];
        if (whole) {
            picture = PlotPicture(raster);
        }
        const auto begin = std::chrono::steady_clock::now();
        drawn += picture.update(scene);
        state.SetIterationTime(
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    state.counters["columns"] = drawn / static_cast<double>(state.iterations());
}

using Run = void (*)(benchmark::State&, const Scene&, const QString& name);

void add(const char* name, Run run, const Scene& scene, int frames) {
    const auto measure = [=](benchmark::State& state) { run(state, scene, QLatin1String(name)); };
    benchmark::RegisterBenchmark(name, measure)
        ->Unit(benchmark::kMillisecond)
        ->Iterations(frames)
        ->MeasureProcessCPUTime()
        ->UseRealTime();
}

void addTick(const char* name, bool whole) {
    const auto measure = [=](benchmark::State& state) { tick(state, whole); };
    benchmark::RegisterBenchmark(name, measure)
        ->Arg(430)
        ->Arg(1720)
        ->Unit(benchmark::kMicrosecond)
        ->Iterations(199)
        ->UseManualTime();
}

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    common::applyTheme(application);
    pictures = qEnvironmentVariable("WB_BENCH_PICTURES");
    add("watchbridge/grid", watchbridge, Grid, 200);
    addTick("watchbridge/tick", false);
    addTick("watchbridge/whole", true);
    add("plainQtCharts/grid", plainQtCharts, Grid, 5);
    add("reducedQtCharts/grid", reducedQtCharts, Grid, 10);
    add("watchbridge/million", watchbridge, Million, 50);
    add("fromSampleStore/million", fromSampleStore, Million, 50);
    add("plainQtCharts/million", plainQtCharts, Million, 2);
    add("reducedQtCharts/million", reducedQtCharts, Million, 20);
#ifdef WB_BENCH_QCUSTOMPLOT
    add("qCustomPlot/grid", qCustomPlot, Grid, 30);
    add("qCustomPlot/million", qCustomPlot, Million, 20);
#endif
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 2;
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
