// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleFleet.h"
#include "widgets/common/StateLook.h"
#include "widgets/common/Theme.h"
#include "widgets/fleet/FleetView.h"

#include <QApplication>
#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QTest>

#include <benchmark/benchmark.h>
#include <cstring>

/// The heat map with 10,000 tasks in 40 services: painting all of it, and following a snapshot in
/// which one task in a hundred has another state, model, filter and painting included. Beside it a
/// QGraphicsScene with an item a task, which is what Qt offers for many small things, and the
/// limit: copying the picture. One run measures all, because only their ratio means anything.
namespace {

using namespace wb;

constexpr int Services = 40;
constexpr int TasksEach = 250;
constexpr int Moments = 100;
constexpr QSize Size(456, 940);

const fleet::FleetSnapshotPtr& moment(int at) {
    static const std::vector<fleet::FleetSnapshotPtr> Made = [] {
        std::vector<fleet::FleetSnapshotPtr> made;
        for (int each = 0; each < Moments; ++each) {
            made.push_back(sample::share(sample::largeFleet(Services, TasksEach, each)));
        }
        return made;
    }();
    return Made[static_cast<std::size_t>(at % Moments)];
}

struct HeatMap {
    items::FleetModel model;
    items::FleetFilter filter{&model};
    fleet::FleetView view{&filter};
    HeatMap() {
        model.setFleet(moment(0));
        view.resize(Size);
        view.setHeat(true);
        view.show();
        (void)QTest::qWaitForWindowExposed(&view);
    }
};

/// Paints what has been asked to be painted, and no more, instead of waiting for the screen.
void paintWhatChanged(QWidget& window) {
    QEvent request(QEvent::UpdateRequest);
    QCoreApplication::sendEvent(&window, &request);
}

/// Counts paintings, so that a figure is of something that was seen.
class PaintCounter : public QObject {
public:
    explicit PaintCounter(QWidget* widget) { widget->installEventFilter(this); }
    void tell(benchmark::State& state) const {
        state.counters["paints_a_step"] =
            static_cast<double>(m_count) / static_cast<double>(state.iterations());
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

private:
    qint64 m_count = 0;
};

void wholeHeatMap(benchmark::State& state) {
    HeatMap map;
    QImage image(Size, QImage::Format_RGB32);
    for ([[maybe_unused]] auto step : state) {
        // Every cell anew, as after a change of theme.
        QEvent changed(QEvent::StyleChange);
        QCoreApplication::sendEvent(&map.view, &changed);
        map.view.render(&image);
        benchmark::DoNotOptimize(image.constBits());
    }
}

void heatMapFollows(benchmark::State& state) {
    HeatMap map;
    paintWhatChanged(map.view);
    const PaintCounter paints(map.view.viewport());
    int at = 0;
    for ([[maybe_unused]] auto step : state) {
        map.model.setFleet(moment(++at));
        paintWhatChanged(map.view);
    }
    paints.tell(state);
}

struct Scene {
    QGraphicsScene scene;
    QGraphicsView view{&scene};
    std::vector<QGraphicsRectItem*> cells;
    Scene() {
        for (int service = 0; service < Services; ++service) {
            for (int task = 0; task < TasksEach; ++task) {
                cells.push_back(scene.addRect(task % 72 * 4 + 160, service * 22 + task / 72 * 4, 3,
                                              3, Qt::NoPen));
            }
        }
        follow(0);
        view.resize(Size);
        view.show();
        (void)QTest::qWaitForWindowExposed(&view);
    }
    void follow(int at) {
        std::size_t cell = 0;
        for (const fleet::ServiceSnapshot& service : moment(at)->services) {
            for (const fleet::TaskSnapshot& task : service.tasks) {
                cells[cell++]->setBrush(common::tileFill(task.verdict.state).value());
            }
        }
    }
};

void wholeScene(benchmark::State& state) {
    Scene scene;
    QImage image(Size, QImage::Format_RGB32);
    for ([[maybe_unused]] auto step : state) {
        scene.view.viewport()->render(&image);
        benchmark::DoNotOptimize(image.constBits());
    }
}

void sceneFollows(benchmark::State& state) {
    Scene scene;
    paintWhatChanged(scene.view);
    const PaintCounter paints(scene.view.viewport());
    int at = 0;
    for ([[maybe_unused]] auto step : state) {
        scene.follow(++at);
        // The scene collects what changed in events of its own before it asks for painting.
        QCoreApplication::sendPostedEvents(&scene.scene);
        QCoreApplication::sendPostedEvents(&scene.scene);
        paintWhatChanged(scene.view);
    }
    paints.tell(state);
}

void copyOfThePicture(benchmark::State& state) {
    QImage from(Size, QImage::Format_RGB32);
    QImage to(Size, QImage::Format_RGB32);
    from.fill(0x123456U);
    for ([[maybe_unused]] auto step : state) {
        std::memcpy(to.bits(), from.constBits(), static_cast<std::size_t>(from.sizeInBytes()));
        benchmark::DoNotOptimize(to.constBits());
    }
}

BENCHMARK(copyOfThePicture)->Unit(benchmark::kMicrosecond);
BENCHMARK(wholeHeatMap)->Unit(benchmark::kMicrosecond)->MinTime(1);
BENCHMARK(wholeScene)->Unit(benchmark::kMicrosecond)->MinTime(1);
BENCHMARK(heatMapFollows)->Unit(benchmark::kMicrosecond)->MinTime(1);
BENCHMARK(sceneFollows)->Unit(benchmark::kMicrosecond)->MinTime(1);

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
    moment(0);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
