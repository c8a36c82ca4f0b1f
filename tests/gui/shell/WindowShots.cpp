// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FleetModel.h"
#include "tests/gui/charts/ChatIncident.h"
#include "tests/gui/shell/ShotStates.h"
#include "tests/support/SampleFleet.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/Theme.h"
#include "widgets/shell/ChartWindow.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QTemporaryFile>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <utility>

/// `./dev screenshots`: the window in every main state, theme, text size, language and size, as
/// pictures for people to look at, and in its other states in every language. FOLDER [PART OF A
/// NAME].
namespace {

using namespace wb;
using shell::MainWindow;

constexpr QSize Designed(1680, 1050);
constexpr QSize PageSize(1000, 760);
constexpr DurationMs DayMs = 86'400'000;

struct Shot {
    QString name;
    common::Look look;
    QSize size = Designed;
    std::optional<shots::State> state;
    const shots::Page* page = nullptr; ///< Where there is no state.
};

common::Look look(const char* theme = "dark", int percent = 100, const char* language = "en") {
    return {QLatin1String(theme), percent, QLatin1String(language)};
}

/// Each main state in each theme as designed, and in each language in a small window; the others
/// once as designed and in each language.
QVector<Shot> allShots() {
    QVector<Shot> all;
    const auto add = [&all](const QString& prefix, const common::Look& shown, QSize size,
                            bool isMainOnly = true) {
        for (const shots::State& state : shots::states()) {
            if (state.isMain || !isMainOnly) {
                all.append({prefix + QLatin1String(state.name), shown, size, state, nullptr});
            }
        }
        for (const shots::Page& page : shots::pages()) {
            if (page.isMain || !isMainOnly) {
                all.append(
                    {prefix + QLatin1String(page.name), shown, PageSize, std::nullopt, &page});
            }
        }
    };
    add(QStringLiteral("state-"), look(), Designed, false);
    for (const char* theme : {"light", "high_contrast"}) {
        add(QStringLiteral("theme-%1-").arg(QLatin1String(theme)), look(theme), Designed);
    }
    for (const char* language : {"en", "de", "es", "fr", "ja"}) {
        add(QStringLiteral("language-%1-").arg(QLatin1String(language)),
            look("dark", 100, language), QSize(1280, 720), false);
    }
    for (const int percent : {80, 90, 110, 125, 150}) {
        add(QStringLiteral("text-%1-").arg(percent), look("dark", percent), QSize(1920, 1080));
    }
    add(QStringLiteral("text-150-1280x720-"), look("dark", 150), QSize(1280, 720));
    for (const QSize size : {QSize(1280, 720), QSize(1440, 900), QSize(1920, 1080),
                             QSize(2560, 1440), QSize(3840, 2160)}) {
        add(QStringLiteral("size-%1x%2-").arg(size.width()).arg(size.height()), look(), size);
    }
    return all;
}

/// A line that ends at the figure that the window shows beside it: chat's has its own shape, those
/// of other services are as good as level.
void endAt(QVector<QPointF>& points, double value, bool hasShape) {
    if (!hasShape && std::isnan(value)) {
        points.clear(); // It is not measured.
    }
    if (points.isEmpty() || !std::isfinite(value) || !(points.constLast().y() > 0)) {
        return;
    }
    const QPointF last = points.constLast();
    const bool isCount = value == std::round(value);
    for (QPointF& point : points) {
        const auto wave = [](double timeMs) { return std::sin(timeMs / 290'000); };
        constexpr double Share = 0.03;
        const double level =
            isCount ? value : value * (1 + Share * (wave(point.x()) - wave(last.x())));
        point.setY(hasShape ? point.y() * value / last.y() : level);
    }
}

/// What a snapshot has of a line now.
double valueNow(const fleet::ServiceSnapshot& service, const fleet::ChartLine& line) {
    if (line.task.isEmpty()) {
        return service.values[line.signal];
    }
    const auto task = std::find_if(service.tasks.begin(), service.tasks.end(),
                                   [&](const auto& each) { return each.name == line.task; });
    return task == service.tasks.end() ? fleet::NoValue : task->values[line.signal];
}

fleet::ChartReply reply(const MainWindow& window, const fleet::ChartRequest& request,
                        TimeMs nowMs) {
    const QString charts = window.property(shots::ChartsProperty).toString();
    const auto shifted = [&](fleet::ChartRequest asked, DurationMs byMs) {
        asked.fromMs -= byMs;
        asked.toMs -= byMs;
        fleet::ChartReply answer = testing::chatReply(asked, nowMs - byMs);
        for (QVector<QPointF>& line : answer.lines) {
            for (QPointF& point : line) {
                point.rx() += static_cast<double>(byMs);
            }
        }
        return answer;
    };
    if (charts == QLatin1String(shots::NoCharts)) {
        fleet::ChartReply nothing;
        nothing.id = request.id;
        nothing.lines.resize(request.lines.size());
        return nothing;
    }
    const QVariant heard = window.property(shots::HeardProperty);
    nowMs = heard.isValid() ? heard.toLongLong() : nowMs;
    const bool isCalm = charts == QLatin1String(shots::CalmCharts);
    fleet::ChartReply answer = shifted(request, isCalm ? DayMs : 0);
    const auto* model = window.findChild<items::FleetModel*>();
    const auto* service = model->fleet() ? model->fleet()->service(request.service) : nullptr;
    for (qsizetype i = 0; service != nullptr && i < answer.lines.size(); ++i) {
        endAt(answer.lines[i], valueNow(*service, request.lines[i]),
              request.service == QLatin1String("chat"));
    }
    if (request.earlierByMs > 0 && charts != QLatin1String(shots::ShortCharts)) {
        fleet::ChartRequest earlier = request;
        earlier.lines = request.earlierLines;
        answer.earlier = shifted(earlier, request.earlierByMs).lines;
    }
    return answer;
}

/// Waits until nothing is asked for, laid out or painted any more.
void settle(QWidget& widget, const int& asked) {
    (void)QTest::qWaitForWindowExposed(&widget);
    int before = -1;
    (void)QTest::qWaitFor([&] { return std::exchange(before, asked) == asked; });
    QCoreApplication::sendPostedEvents();
}

/// With the menus that are open over it.
QPixmap pictureOf(QWidget& widget) {
    for (QLineEdit* field : widget.findChildren<QLineEdit*>()) {
        for (QToolButton* button : field->findChildren<QToolButton*>()) {
            // Qt lets the cross that empties a field fade in.
            button->setProperty("opacity", field->text().isEmpty() ? 0.0 : 1.0);
        }
    }
    QPixmap picture = widget.grab();
    QPainter painter(&picture);
    for (QWidget* other : QApplication::topLevelWidgets()) {
        auto* menu = qobject_cast<QMenu*>(other);
        if (menu != nullptr && menu->isVisible()) {
            painter.drawPixmap(widget.mapFromGlobal(menu->pos()), menu->grab());
        }
    }
    return picture;
}

bool take(const Shot& shot, const QDir& folder, common::Appearance& appearance) {
    appearance.configure(shot.look);
    appearance.lendText(0);
    int asked = 0;
    const auto save = [&](QWidget& widget) {
        settle(widget, asked);
        return pictureOf(widget).save(folder.filePath(shot.name + QStringLiteral(".png")));
    };
    if (shot.page != nullptr) {
        const std::unique_ptr<QWidget> page = shot.page->make();
        page->resize(shot.size);
        page->show();
        return save(*page);
    }
    const ManualClock clock(sample::NowMs);
    MainWindow window(sample::environment(), clock);
    window.setAppearance(&appearance);
    const auto answer = [&](const fleet::ChartRequest& request) {
        ++asked;
        window.rangeReady(reply(window, request, clock.nowMs()));
    };
    QObject::connect(&window, &MainWindow::rangeRequested, &window, answer, Qt::QueuedConnection);
    window.resize(shot.size);
    window.show();
    shot.state->fill(window, clock);
    if (QLatin1String(shot.state->name) == QLatin1String("wall")) {
        appearance.lendText(common::wallTextPercent(shot.size)); // As WallMode does.
        window.resize(shot.size);
    }
    for (QWidget* other : QApplication::topLevelWidgets()) {
        if (auto* torn = qobject_cast<shell::ChartWindow*>(other)) {
            settle(window, asked);
            return save(*torn);
        }
    }
    return save(window);
}

} // namespace

/// A screen as large as the largest picture, or the offscreen platform moves menus into its own.
void enlargeScreen(QTemporaryFile& file) {
    if (qgetenv("QT_QPA_PLATFORM") == "offscreen" && file.open()) {
        file.write(R"({"screens": [{"name": "large", "x": 0, "y": 0, "width": 3840, "height": 2160,
                       "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
        file.close();
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toLocal8Bit());
    }
}

int main(int argc, char* argv[]) {
    QTemporaryFile screen;
    enlargeScreen(screen);
    common::lightenStems();
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: window_shots FOLDER [PART OF A NAME]\n");
        return 2;
    }
    const QDir folder(arguments.at(1));
    if (!folder.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "%s cannot be made\n", qPrintable(folder.path()));
        return 3;
    }
    common::Appearance appearance(application, QString());
    int taken = 0;
    for (const Shot& shot : allShots()) {
        if (arguments.size() > 2 && !shot.name.contains(arguments.at(2))) {
            continue;
        }
        if (!take(shot, folder, appearance)) {
            std::fprintf(stderr, "%s could not be written\n", qPrintable(shot.name));
            return 3;
        }
        ++taken;
    }
    std::printf("%d pictures in %s\n", taken, qPrintable(folder.path()));
    return taken > 0 ? 0 : 1;
}
