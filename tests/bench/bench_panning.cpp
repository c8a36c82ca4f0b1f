// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalHistory.h"
#include "tests/bench/ChartPeers.h"
#include "tests/support/SampleFleet.h"
#include "widgets/charts/ChartCard.h"
#include "widgets/charts/ChartGrid.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QGridLayout>
#include <QMouseEvent>
#include <QThread>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

/// Frames while somebody pans and zooms: a window of 1920 × 1080 on a real screen, 12 charts with
/// 48 lines of 3,600 samples in view, out of three hours of them. A hand moves once in 16.7 ms; a
/// frame is from the movement, which may find the program busy, until the window's pixels are
/// handed to the screen. Watchbridge's
/// are two of its chart grids with the events that a mouse sends, and a collector on a thread of
/// its own that answers what they ask; Qt Charts and QCustomPlot are moved by their axes.
///
///     DISPLAY=:9 WB_BENCH_PICTURES=FOLDER bench_panning    also keeps the last frame of each
namespace {

using namespace wb;
using namespace wb::charts;
using bench::LineColours;
using fleet::Signal;

constexpr int Services = 2; ///< One a grid of six charts.
constexpr int Charts = 6 * Services;
constexpr int Lines = 4;              ///< A chart, on the average.
constexpr int Tasks = Lines * 6 - 10; ///< Of a service: the others of its charts have ten lines.
constexpr int Recorded = 3 * 3600;
constexpr DurationMs IntervalMs = 1000;
constexpr DurationMs SpanMs = 3600 * IntervalMs;
constexpr double FrameMs = 1000.0 / 60;
constexpr int Warm = 20; ///< Frames that do not count.

/// A wandering value in 0…1, the same in every run.
double sample(int line, int index) {
    const double t = index * 0.01 + line * 3;
    const double fine = std::sin(t * 97.13) * std::sin(t * 41.7 + line);
    return 0.5 + 0.22 * std::sin(t * 0.37) + 0.12 * std::sin(t * 2.1) + 0.14 * fine;
}

TimeMs timeOf(int index) {
    return sample::NowMs - (Recorded - 1 - index) * IntervalMs;
}

QString serviceName(int number) {
    return QStringLiteral("service-%1").arg(number + 1);
}

/// What a hand does in a frame: it drags the charts to and fro by nearly their width, and then
/// turns a finely stepped wheel to and fro, between a half and almost twice the span.
struct Step {
    double panPx = 0;
    int turned = 0; ///< In eighths of a degree.

    static Step of(int frame) {
        constexpr int PanFrames = 100;
        constexpr int ZoomFrames = 20;
        const int at = frame % (2 * PanFrames);
        if (frame / (2 * PanFrames) % 2 == 0) {
            return {at < PanFrames ? 4.0 : -4.0, 0};
        }
        return {0, (at + ZoomFrames / 2) / ZoomFrames % 2 == 0 ? 30 : -30};
    }
    [[nodiscard]] double zoomFactor() const { return std::pow(0.8, turned / 120.0); }
};

/// Tells when what came of a movement has been painted and handed to the screen.
class FrameWindow : public QWidget {
public:
    void begin() { m_isMoved = true; }
    std::function<void()> painted;

protected:
    bool event(QEvent* event) override {
        const bool isFrame = event->type() == QEvent::UpdateRequest && m_isMoved;
        const bool done = QWidget::event(event);
        if (isFrame) {
            m_isMoved = false;
            painted();
        }
        return done;
    }

private:
    bool m_isMoved = false;
};

/// One of those compared.
class Subject {
public:
    Subject() = default;
    Q_DISABLE_COPY_MOVE(Subject)
    virtual ~Subject() = default;
    /// The hand's movement; the window is painted when the event loop comes to it.
    virtual void move(const Step& step) = 0;
};

/// What the collector's thread does of the program, and when: answers come by posted events.
class Watchbridge : public Subject {
public:
    explicit Watchbridge(QWidget& window)
        : m_history(Recorded, Recorded * Services * (Tasks + 1)) {
        record();
        QObject* const collector = &m_collector;
        collector->moveToThread(&m_thread);
        m_thread.start();
        const auto all = sample::share(sample::largeFleet(Services, Tasks));
        auto* layout = new QGridLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        for (int service = 0; service < Services; ++service) {
            auto* grid = new ChartGrid;
            layout->addWidget(grid, 0, service);
            QObject::connect(grid, &ChartGrid::rangeRequested, collector,
                             [this, grid](const fleet::ChartRequest& request) {
                                 QMetaObject::invokeMethod(grid, [grid, reply = answer(request)] {
                                     grid->rangeReady(reply);
                                 });
                             });
            grid->setService(serviceName(service));
            grid->setFleet(all);
            grid->setNow(sample::NowMs);
            m_grids.push_back(grid);
        }
        m_hand = m_grids.front()->card(ChartKind::Latency);
        QObject::connect(m_grids.front(), &ChartGrid::windowMoved, m_grids.back(),
                         &ChartGrid::setWindow);
        window.show();
        m_grids.front()->showRange(sample::NowMs - 3 * SpanMs / 2, sample::NowMs - SpanMs / 2);
    }
    ~Watchbridge() override {
        m_thread.quit();
        m_thread.wait();
    }
    void move(const Step& step) override {
        QWidget* under = m_hand->viewport();
        const QPointF centre = m_hand->plotRect().center();
        if (step.panPx != 0) {
            const auto send = [&](QEvent::Type type, Qt::MouseButton button) {
                QMouseEvent event(type, centre + QPointF(m_draggedPx, 0),
                                  under->mapToGlobal(centre), button, Qt::LeftButton,
                                  Qt::NoModifier);
                QCoreApplication::sendEvent(under, &event);
            };
            if (!std::exchange(m_isHeld, true)) {
                send(QEvent::MouseButtonPress, Qt::LeftButton);
            }
            m_draggedPx += step.panPx;
            send(QEvent::MouseMove, Qt::NoButton);
            return;
        }
        if (std::exchange(m_isHeld, false)) {
            QMouseEvent event(QEvent::MouseButtonRelease, centre, under->mapToGlobal(centre),
                              Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(under, &event);
            m_draggedPx = 0;
        }
        QWheelEvent event(centre, under->mapToGlobal(centre), {}, {0, step.turned}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(under, &event);
    }

private:
    void record() {
        constexpr Signal Shown[] = {Signal::LatencyP50,  Signal::LatencyP95, Signal::LatencyP99,
                                    Signal::Errors,      Signal::Timeouts,   Signal::Cpu,
                                    Signal::CpuMax,      Signal::Traffic,    Signal::TasksDesired,
                                    Signal::TasksHealthy};
        const auto all = sample::largeFleet(Services, Tasks);
        for (int index = 0; index < Recorded; ++index) {
            int line = 0;
            for (const fleet::ServiceSnapshot& service : all.services) {
                fleet::SignalPoint point;
                point.timeMs = timeOf(index);
                for (const Signal signal : Shown) {
                    point.values[signal] = sample(line++, index);
                }
                m_history.append(service.name, {}, point);
                for (const fleet::TaskSnapshot& task : service.tasks) {
                    fleet::SignalPoint own;
                    own.timeMs = timeOf(index);
                    own.values[Signal::Memory] = 1e9 * sample(line++, index);
                    m_history.append(service.name, task.name, own);
                }
            }
        }
    }
    /// On the collector's thread.
    [[nodiscard]] fleet::ChartReply answer(const fleet::ChartRequest& request) const {
        fleet::ChartReply reply;
        reply.id = request.id;
        for (const fleet::ChartLine& line : request.lines) {
            reply.lines << m_history.range(request.service, line.task, line.signal, request.fromMs,
                                           request.toMs, request.pixelColumns);
            reply.heldFromMs << m_history.heldFromMs(request.service, line.task);
        }
        return reply;
    }

    fleet::SignalHistory m_history; ///< Complete before the thread begins.
    QThread m_thread;
    QObject m_collector;
    std::vector<ChartGrid*> m_grids;
    ChartCard* m_hand = nullptr; ///< The pointer is on its plot.
    bool m_isHeld = false;
    double m_draggedPx = 0;
};

/// A peer's twelve charts, moved by their axes of time.
template <typename Chart>
class Peer : public Subject {
public:
    void move(const Step& step) override {
        const double widthPx = 400;
        m_from -= step.panPx / widthPx * m_span;
        const double middle = m_from + m_span / 2;
        m_span *= step.zoomFactor();
        m_from = middle - m_span / 2;
        for (int chart = 0; chart < Charts; ++chart) {
            show(*m_charts[static_cast<std::size_t>(chart)], chart);
        }
    }

protected:
    template <typename Make>
    void fill(QWidget& window, Make make) {
        auto* layout = new QGridLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        for (int chart = 0; chart < Charts; ++chart) {
            m_charts.push_back(make(chart));
            layout->addWidget(m_charts.back(), chart / 4, chart % 4);
        }
        window.show();
    }
    virtual void show(Chart& chart, int number) = 0;

    double m_from = Recorded / 2.0;
    double m_span = 3600;

private:
    std::vector<Chart*> m_charts;
};

/// Given the samples in view, and one more on either side.
class QtCharts : public Peer<QChartView> {
public:
    explicit QtCharts(QWidget& window) {
        for (int line = 0; line < Charts * Lines; ++line) {
            QList<QPointF> points;
            for (int index = 0; index < Recorded; ++index) {
                points.append({static_cast<double>(index), sample(line, index)});
            }
            m_points.push_back(points);
        }
        fill(window, [](int /*chart*/) {
            auto* chart = new QChart;
            for (int line = 0; line < Lines; ++line) {
                auto* series = new QLineSeries;
                series->setColor(LineColours[line]);
                chart->addSeries(series);
            }
            chart->createDefaultAxes();
            chart->axes(Qt::Vertical).constFirst()->setRange(0, 1);
            chart->legend()->hide();
            auto* view = new QChartView(chart);
            view->setRenderHint(QPainter::Antialiasing);
            return view;
        });
    }

private:
    void show(QChartView& view, int number) override {
        const auto first = static_cast<qsizetype>(std::max(0.0, std::floor(m_from)));
        const auto count = static_cast<qsizetype>(std::ceil(m_span)) + 2;
        view.chart()->axes(Qt::Horizontal).constFirst()->setRange(m_from, m_from + m_span);
        const auto series = view.chart()->series();
        for (int line = 0; line < Lines; ++line) {
            const auto& all = m_points[static_cast<std::size_t>(number * Lines + line)];
            qobject_cast<QLineSeries*>(series[line])->replace(all.mid(first, count));
        }
    }
    std::vector<QList<QPointF>> m_points;
};

#ifdef WB_BENCH_QCUSTOMPLOT
/// Given all samples once; it finds those in view itself.
class CustomPlot : public Peer<QCustomPlot> {
public:
    explicit CustomPlot(QWidget& window) {
        fill(window, [](int chart) {
            auto* plot = new QCustomPlot;
            for (int line = 0; line < Lines; ++line) {
                QVector<QCPGraphData> points(Recorded);
                for (int index = 0; index < Recorded; ++index) {
                    points[index] = {static_cast<double>(index),
                                     sample(chart * Lines + line, index)};
                }
                plot->addGraph()->setPen(QPen(LineColours[line]));
                plot->graph(line)->data()->set(points, true);
            }
            plot->yAxis->setRange(0, 1);
            plot->setAntialiasedElements(QCP::aeAll);
            return plot;
        });
    }

private:
    void show(QCustomPlot& plot, int /*number*/) override {
        plot.xAxis->setRange(m_from, m_from + m_span);
        plot.replot(QCustomPlot::rpQueuedRefresh);
    }
};
#endif

double cpuMs() {
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

/// Moves one subject on, a step at each turn of the screen, or as soon as the one before is there.
template <typename Moved>
void measure(const char* name, int frames) {
    FrameWindow window;
    window.resize(1920, 1080);
    Moved subject(window);
    std::vector<double> tookMs;
    QElapsedTimer elapsed;
    const auto nowMs = [&] { return static_cast<double>(elapsed.nsecsElapsed()) / 1e6; };
    QTimer hand;
    hand.setSingleShot(true);
    hand.setTimerType(Qt::PreciseTimer);
    double dueMs = 500; // Until then the window has come up, and what it asked for is there.
    double movedMs = 0;
    double cpuBefore = 0;
    int frame = 0;
    const auto await = [&] {
        dueMs = std::max(dueMs + FrameMs, nowMs());
        const int waitMs = static_cast<int>(std::ceil(dueMs - nowMs()));
        movedMs = nowMs() + waitMs;
        hand.start(waitMs);
    };
    QWidget* const context = &window;
    QObject::connect(&hand, &QTimer::timeout, context, [&] {
        if (frame == Warm) {
            cpuBefore = cpuMs();
        }
        window.begin();
        subject.move(Step::of(frame));
    });
    window.painted = [&] {
        if (frame++ >= Warm) {
            tookMs.push_back(nowMs() - movedMs);
        }
        if (frame < Warm + frames) {
            await();
        } else {
            QApplication::quit();
        }
    };
    elapsed.start();
    await();
    QApplication::exec();
    const double cpu = (cpuMs() - cpuBefore) / frames;
    const QString pictures = qEnvironmentVariable("WB_BENCH_PICTURES");
    if (!pictures.isEmpty()) {
        window.grab().save(QDir(pictures).filePath(QLatin1String(name) + QLatin1String(".png")));
    }
    std::sort(tookMs.begin(), tookMs.end());
    const auto at = [&](double part) {
        return tookMs[static_cast<std::size_t>(part * static_cast<double>(tookMs.size() - 1))];
    };
    const auto late =
        std::count_if(tookMs.begin(), tookMs.end(), [](double took) { return took > FrameMs; });
    std::printf("%-12s %5d frames: p50 %7.2f ms, p99 %7.2f ms, max %7.2f ms, %5.1f %% over "
                "16.7 ms, %7.2f ms of CPU a frame\n",
                name, frames, at(0.5), at(0.99), tookMs.back(),
                100.0 * static_cast<double>(late) / static_cast<double>(tookMs.size()), cpu);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    common::applyTheme(application);
    measure<Watchbridge>("watchbridge", 1600);
#ifdef WB_BENCH_QCUSTOMPLOT
    measure<CustomPlot>("qcustomplot", 400);
#endif
    measure<QtCharts>("qtcharts", 400);
    return 0;
}
