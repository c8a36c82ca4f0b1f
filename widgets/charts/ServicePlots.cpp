// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/ServicePlots.h"

#include "widgets/charts/PlotWords.h"
#include "widgets/charts/TaskLines.h"
#include "widgets/common/Theme.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wb::charts {

namespace {

using common::colour::Danger;
using fleet::Signal;
namespace colour = common::colour;

constexpr qsizetype MostTaskLines = 64;
struct SignalLine {
    Signal signal;
    const char* name;
    common::Colour colour;
};

struct ChartTraits {
    const char* key;
    const char* title;
    const char* unit;
    double perUnit; ///< The signal's own unit in one of the chart's.
    double minimumTop;
    bool wholeNumbers;
    QVector<SignalLine> lines; ///< Empty for memory: a line a task.
};

/// The CPU chart of a service whose limit nobody tells.
const ChartTraits& coresTraits() {
    static const ChartTraits Cores = {
        "cpu",
        QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "CPU per task"),
        QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "cores"),
        1,
        0.1,
        false,
        {{Signal::CpuCores, QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "mean"),
          colour::ChartBlue},
         {Signal::CpuCoresMax, QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "max"),
          colour::ChartGrey}}};
    return Cores;
}

const ChartTraits& traits(ChartKind kind) {
    static const ChartTraits All[ChartCount] = {
        {"latency",
         QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "Latency"),
         QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "seconds"),
         1,
         0.1,
         false,
         {{Signal::LatencyP50, QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "p50"),
           colour::ChartBlue},
          {Signal::LatencyP95, QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "p95"),
           colour::ChartOrange},
          {Signal::LatencyP99, QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "p99"),
           colour::ChartPink}}},
        {"errors",
         QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "Errors"),
         QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "% of requests"),
         0.01,
         1,
         false,
         {{Signal::Errors, QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "5xx"), Danger},
          {Signal::Timeouts, QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "timeouts"),
           colour::ChartOrange}}},
        {"memory",
         QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "Memory per task"),
         QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "MiB"),
         Mebibyte,
         60,
         false,
         {}},
        {"cpu",
         QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "CPU per task"),
         QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "% of limit"),
         0.01,
         100,
         false,
         {{Signal::Cpu, QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "mean"), colour::ChartBlue},
          {Signal::CpuMax, QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "max"),
           colour::ChartGrey}}},
        {"traffic",
         QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "Traffic"),
         QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "requests/s"),
         1,
         3,
         false,
         {{Signal::Traffic, QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "total"),
           colour::ChartGreen}}},
        {"tasks",
         QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "Tasks"),
         QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "count"),
         1,
         3,
         true,
         {{Signal::TasksDesired, QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "desired"),
           colour::ChartGrey},
          {Signal::TasksHealthy, QT_TRANSLATE_NOOP("wb::charts::ServicePlots", "healthy"),
           colour::ChartGreen}}},
    };
    return All[static_cast<int>(kind)];
}

const ChartTraits& traits(ChartKind kind, const fleet::ServiceSnapshot* service) {
    return kind == ChartKind::Cpu && service != nullptr && service->values.isCpuInCores()
               ? coresTraits()
               : traits(kind);
}

/// What has a line for the signal; memory, whose lines are tasks, for all others.
const ChartTraits& traits(Signal signal) {
    const auto has = [signal](const ChartTraits& each) {
        return std::any_of(each.lines.begin(), each.lines.end(),
                           [signal](const SignalLine& line) { return line.signal == signal; });
    };
    for (int kind = 0; kind < ChartCount; ++kind) {
        if (has(traits(static_cast<ChartKind>(kind)))) {
            return traits(static_cast<ChartKind>(kind));
        }
    }
    return has(coresTraits()) ? coresTraits() : traits(ChartKind::Memory);
}

/// The unit where there is little room for it; empty: it goes without.
QString symbolOf(ChartKind kind, const QString& unit) {
    switch (kind) {
    case ChartKind::Latency:
        return QStringLiteral("s");
    case ChartKind::Traffic:
        return QStringLiteral("/s");
    case ChartKind::Tasks:
        return {};
    case ChartKind::Errors:
    case ChartKind::Memory:
    case ChartKind::Cpu:
        break;
    }
    // Of "% of limit" the sign; "MiB" and "cores" are short.
    return unit.contains(u'%') ? QStringLiteral("%") : unit;
}

void addSignalLines(ChartKind kind, const PlotSource& source,
                    const QVector<fleet::ChartLine>& asked, const QVector<QVector<QPointF>>& lines,
                    Plot& plot) {
    const ChartTraits& chart = traits(kind, source.service);
    for (const SignalLine& signalLine : chart.lines) {
        PlotLine line;
        line.name = ServicePlots::tr(signalLine.name);
        line.colour = signalLine.colour;
        line.stepped = kind == ChartKind::Tasks;
        for (qsizetype i = 0; i < std::min(asked.size(), lines.size()); ++i) {
            if (asked[i].signal == signalLine.signal && asked[i].task.isEmpty()) {
                line.points = lines[i];
            }
        }
        const double value =
            source.service ? source.service->values[signalLine.signal] : fleet::NoValue;
        plot.legend.append({line.name, line.colour, value / chart.perUnit, {plot.lines.size()}});
        plot.lines.append(std::move(line));
    }
}

/// A point stands for so long a time, in a short range a scrape and in a long one a pixel; the
/// last of a line may lie a little before the range's end.
double reachMs(const PlotLine& line, const PlotSource& source) {
    constexpr double Points = 3;
    const double scrapeMs = source.spec != nullptr ? source.spec->scrape.intervalMs : 5000;
    const auto& points = line.points;
    const double apartMs = points.size() < 2 ? 0
                                             : (points.constLast().x() - points.constFirst().x()) /
                                                   static_cast<double>(points.size() - 1);
    return Points * std::max(scrapeMs, apartMs);
}

/// What was then, beside what is seen of then.
void showValuesThen(const PlotSource& source, Plot& plot) {
    for (PlotLegend& entry : plot.legend) {
        entry.value = fleet::NoValue;
        for (const qsizetype index : std::as_const(entry.lines)) {
            const PlotLine& line = plot.lines[index];
            entry.value =
                std::fmax(entry.value, valueAt(line, source.lookedAtMs, reachMs(line, source)));
        }
    }
}

/// A rate is what happened between two scrapes.
bool takesTwoScrapes(ChartKind kind) {
    return kind != ChartKind::Memory && kind != ChartKind::Tasks;
}

bool isScrapedOnce(const fleet::ServiceSnapshot* service) {
    return service != nullptr && std::all_of(service->tasks.begin(), service->tasks.end(),
                                             [](const fleet::TaskSnapshot& task) {
                                                 return task.lastSampleMs == NoTime ||
                                                        task.isScrapedOnce;
                                             });
}

bool isEmpty(const Plot& plot) {
    const auto isKnown = [](const PlotLegend& entry) {
        return entry.valued && !std::isnan(entry.value);
    };
    const auto hasPoints = [](const PlotLine& line) { return !line.points.isEmpty(); };
    return std::none_of(plot.legend.begin(), plot.legend.end(), isKnown) &&
           std::none_of(plot.lines.begin(), plot.lines.end(), hasPoints);
}

} // namespace

std::optional<ChartKind> ServicePlots::kindOf(const QString& key) {
    for (int at = 0; at < ChartCount; ++at) {
        if (ServicePlots::key(static_cast<ChartKind>(at)) == key) {
            return static_cast<ChartKind>(at);
        }
    }
    return std::nullopt;
}

QString ServicePlots::key(ChartKind kind) {
    return QLatin1String(traits(kind).key);
}

ChartKind ServicePlots::chartOf(Signal signal) {
    return *kindOf(QLatin1String(traits(signal).key));
}

QVector<fleet::ChartLine>
ServicePlots::wanted(ChartKind kind, const fleet::ServiceSnapshot* service, const QString& task) {
    QVector<fleet::ChartLine> lines;
    if (kind != ChartKind::Memory) {
        for (const SignalLine& line : traits(kind, service).lines) {
            lines.append({QString(), line.signal});
        }
        return lines;
    }
    if (!service) {
        return lines;
    }
    QVector<const fleet::TaskSnapshot*> tasks;
    for (const fleet::TaskSnapshot& each : service->tasks) {
        tasks.append(&each);
    }
    const auto rank = [&task](const fleet::TaskSnapshot* each) {
        return std::pair(each->name == task, each->verdict.state);
    };
    std::stable_sort(tasks.begin(), tasks.end(),
                     [&](const auto* a, const auto* b) { return rank(a) > rank(b); });
    tasks.resize(std::min(tasks.size(), MostTaskLines));
    for (const fleet::TaskSnapshot* each : std::as_const(tasks)) {
        lines.append({each->name, Signal::Memory});
    }
    return lines;
}

QVector<fleet::ChartLine> ServicePlots::compared(ChartKind kind,
                                                 const fleet::ServiceSnapshot* service) {
    return kind == ChartKind::Memory ? QVector<fleet::ChartLine>{{QString(), Signal::Memory}}
                                     : wanted(kind, service);
}

void ServicePlots::addEarlier(Plot& plot, ChartKind kind, const Earlier& earlier) {
    constexpr float Faintness = 0.6F;
    PlotLegend legend;
    legend.name = earlier.name;
    legend.brief = earlier.brief;
    legend.colour = colour::TextDim;
    legend.listed = true;
    for (qsizetype i = 0; i < std::min(earlier.asked.size(), earlier.lines.size()); ++i) {
        if (earlier.lines[i].isEmpty()) {
            continue;
        }
        PlotLine line;
        line.name = tr("highest %1").arg(earlier.name);
        line.colour = colour::ChartBlue;
        for (const SignalLine& own : traits(earlier.asked[i].signal).lines) {
            if (own.signal == earlier.asked[i].signal) {
                line.name = tr("%1 %2", "p95 yesterday").arg(tr(own.name), earlier.name);
                line.colour = own.colour;
            }
        }
        line.colour.setAlphaF(Faintness);
        line.stepped = kind == ChartKind::Tasks;
        line.earlierByMs = earlier.byMs;
        line.points = earlier.lines[i];
        legend.lines.append(plot.lines.size());
        plot.lines.append(std::move(line));
    }
    const bool isNothing = legend.lines.isEmpty();
    legend.valued = isNothing; // A dash beside its name, not a box over what is of now.
    legend.value = fleet::NoValue;
    plot.legend.append(legend);
    plot.description +=
        QLatin1Char(' ') +
        (isNothing ? tr("%1: nothing recorded", "yesterday: …").arg(earlier.name) + QLatin1Char('.')
                   : tr("Compared with: %1.").arg(earlier.name));
}

QVector<QPointF> ServicePlots::inUnit(Signal signal, QVector<QPointF> points) {
    const double perUnit = traits(signal).perUnit;
    if (perUnit != 1) {
        for (QPointF& point : points) {
            point.setY(point.y() / perUnit);
        }
    }
    return points;
}

Plot ServicePlots::plot(ChartKind kind, const PlotSource& source,
                        const QVector<fleet::ChartLine>& asked,
                        const QVector<QVector<QPointF>>& lines) {
    Plot plot;
    const ChartTraits& chart = traits(kind, source.service);
    plot.title = tr(chart.title);
    plot.briefTitle = kind == ChartKind::Memory ? tr("Memory")
                      : kind == ChartKind::Cpu  ? tr("CPU")
                                                : QString();
    plot.unit = tr(chart.unit);
    plot.symbol = symbolOf(kind, plot.unit);
    plot.minimumTop = chart.minimumTop;
    plot.wholeNumbers = chart.wholeNumbers;
    if (kind == ChartKind::Latency && source.service != nullptr) {
        plot.ceiling = source.service->values.latencyCeiling();
    }
    PlotWords::addAge(plot, source);
    if (kind == ChartKind::Memory) {
        TaskLines::addTo(plot, source, asked, lines);
    } else {
        addSignalLines(kind, source, asked, lines, plot);
    }
    PlotWords::addLimits(plot, kind, source);
    if (source.lookedAtMs != NoTime) {
        showValuesThen(source, plot);
    }
    if (!plot.stale && isEmpty(plot)) {
        // Something else arrives; of this nothing is that could be old.
        plot.note = takesTwoScrapes(kind) && isScrapedOnce(source.service)
                        ? tr("Waiting for a second scrape")
                        : tr("Its targets do not report this");
        plot.age.clear();
    }
    if (plot.stale) {
        for (PlotLegend& entry : plot.legend) {
            entry.value = fleet::NoValue;
        }
    }
    plot.description = PlotWords::describe(plot, kind, source);
    return plot;
}

} // namespace wb::charts
