// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/ServicePlots.h"

#include "models/base/Format.h"
#include "widgets/common/Theme.h"

#include <algorithm>
#include <cmath>

namespace wb::charts {

namespace {

using common::colour::Danger;
using fleet::HealthState;
using fleet::Signal;
namespace colour = common::colour;

constexpr double Mebibyte = 1024.0 * 1024.0;
constexpr qsizetype MostTaskLines = 64;
/// Missed scrapes after which a chart is stale.
constexpr int StaleScrapes = 3;

struct SignalLine {
    Signal signal;
    const char* name;
    QColor colour;
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

const fleet::TaskSnapshot* taskOf(const fleet::ServiceSnapshot* service, const QString& name) {
    if (!service) {
        return nullptr;
    }
    const auto found = std::find_if(service->tasks.begin(), service->tasks.end(),
                                    [&](const auto& task) { return task.name == name; });
    return found == service->tasks.end() ? nullptr : &*found;
}

/// When the newest value of the service arrived: one task that is down must not grey them all.
TimeMs newestSample(const fleet::ServiceSnapshot& service) {
    TimeMs newest = service.lastSampleMs;
    for (const fleet::TaskSnapshot& task : service.tasks) {
        newest = std::max(newest, task.lastSampleMs);
    }
    return newest;
}

QColor withOpacity(QColor ink, double opacity) {
    ink.setAlphaF(static_cast<float>(opacity));
    return ink;
}

/// A task's line: the sick stand out, the healthy are a quiet band.
PlotLine taskLine(const QString& task, HealthState state, bool highlighted) {
    PlotLine line;
    line.name = task;
    switch (state) {
    case HealthState::Healthy:
        line.colour = withOpacity(colour::ChartBlue, 0.42);
        line.widthPx = 1.2;
        break;
    case HealthState::Unknown:
        line.colour = withOpacity(colour::TextDim, 0.7);
        line.widthPx = 1.2;
        break;
    case HealthState::Degraded:
        line.colour = withOpacity(colour::ChartOrange, 0.85);
        line.widthPx = 1.5;
        break;
    case HealthState::Unhealthy:
        line.colour = Danger;
        line.widthPx = 2.2;
        break;
    }
    if (highlighted) {
        line.colour = state == HealthState::Healthy ? colour::Focus : line.colour.lighter(125);
        line.colour.setAlphaF(1);
        line.widthPx = 3;
    }
    return line;
}

/// Whether a line's last sixth lies above or below the sixth before it.
QString trendText(const QVector<QPointF>& points) {
    const qsizetype part = points.size() / 6;
    const auto mean = [&](qsizetype from, qsizetype to) {
        double sum = 0;
        int count = 0;
        for (qsizetype i = from; i < to; ++i) {
            if (!std::isnan(points[i].y())) {
                sum += points[i].y();
                ++count;
            }
        }
        return count > 0 ? sum / count : fleet::NoValue;
    };
    const double recent = mean(points.size() - part, points.size());
    const double before = mean(points.size() - 2 * part, points.size() - part);
    if (part == 0 || std::isnan(recent) || std::isnan(before)) {
        return {};
    }
    if (std::abs(recent - before) <= 0.1 * std::max(std::abs(before), 1e-9)) {
        return ServicePlots::tr("steady");
    }
    return recent > before ? ServicePlots::tr("rising") : ServicePlots::tr("falling");
}

QString percent(double fraction) {
    return shortValue(fraction * 100) + QStringLiteral(" %");
}

void addLimits(ChartKind kind, const PlotSource& source, Plot& plot) {
    const fleet::ServiceSpec* spec = source.spec;
    double memoryLimit =
        source.service ? source.service->values[Signal::MemoryLimit] : fleet::NoValue;
    if (spec && spec->signalSpec.memoryLimitBytes > 0) {
        memoryLimit = static_cast<double>(spec->signalSpec.memoryLimitBytes);
    }
    if (kind == ChartKind::Memory && memoryLimit > 0) {
        plot.limits.append({memoryLimit / Mebibyte,
                            ServicePlots::tr("limit %1").arg(base::bytesText(memoryLimit))});
    }
    if (!spec) {
        return;
    }
    const fleet::Objectives& objectives = spec->objectives;
    if (kind == ChartKind::Latency && objectives.latencyP95Seconds > 0) {
        plot.limits.append({objectives.latencyP95Seconds,
                            ServicePlots::tr("objective %1")
                                .arg(base::secondsText(objectives.latencyP95Seconds))});
    }
    if (kind == ChartKind::Errors && objectives.errorFraction > 0) {
        plot.limits.append(
            {objectives.errorFraction * 100,
             ServicePlots::tr("objective %1").arg(percent(objectives.errorFraction))});
    }
    const fleet::ScalingSpec& scaling = spec->scaling;
    if (!scaling.signal || !(scaling.above > 0)) {
        return;
    }
    const bool onCpu = *scaling.signal == Signal::Cpu || *scaling.signal == Signal::CpuMax;
    if (kind == ChartKind::Cpu && onCpu) {
        plot.limits.append({scaling.above * 100,
                            ServicePlots::tr("autoscaler acts at %1").arg(percent(scaling.above))});
    }
    if (kind == ChartKind::Memory && *scaling.signal == Signal::Memory && memoryLimit > 0) {
        plot.limits.append({scaling.above * memoryLimit / Mebibyte,
                            ServicePlots::tr("autoscaler acts at %1").arg(percent(scaling.above))});
    }
}

void addSignalLines(ChartKind kind, const PlotSource& source,
                    const QVector<fleet::ChartLine>& asked, const QVector<QVector<QPointF>>& lines,
                    Plot& plot) {
    for (const SignalLine& signalLine : traits(kind).lines) {
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
        plot.legend.append(
            {line.name, line.colour, value / traits(kind).perUnit, {plot.lines.size()}});
        plot.lines.append(std::move(line));
    }
}

/// In MiB, of the tasks that `counts` accepts; NaN when none has a value.
template <typename Predicate>
double highestMemory(const fleet::ServiceSnapshot* service, Predicate counts) {
    double highest = fleet::NoValue;
    if (service) {
        for (const fleet::TaskSnapshot& task : service->tasks) {
            if (counts(task)) {
                highest = std::fmax(highest, task.values[Signal::Memory] / Mebibyte);
            }
        }
    }
    return highest;
}

void addTaskLines(const PlotSource& source, const QVector<fleet::ChartLine>& asked,
                  const QVector<QVector<QPointF>>& lines, Plot& plot) {
    struct Ranked {
        int rank;
        qsizetype index;
        HealthState state;
    };
    QVector<Ranked> order;
    for (qsizetype i = 0; i < std::min(asked.size(), lines.size()); ++i) {
        const fleet::TaskSnapshot* task = taskOf(source.service, asked[i].task);
        const HealthState state = task ? task->verdict.state : HealthState::Unknown;
        const bool highlighted = asked[i].task == source.highlightedTask;
        order.append({highlighted ? 9 : static_cast<int>(state), i, state});
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
    QVector<qsizetype> all;
    QVector<qsizetype> sick;
    for (const Ranked& ranked : std::as_const(order)) {
        PlotLine line = taskLine(asked[ranked.index].task, ranked.state, ranked.rank == 9);
        line.points = lines[ranked.index];
        all.append(plot.lines.size());
        if (ranked.state == HealthState::Unhealthy) {
            sick.append(plot.lines.size());
        }
        plot.lines.append(std::move(line));
    }
    const auto isSick = [](const fleet::TaskSnapshot& task) {
        return task.verdict.state == HealthState::Unhealthy;
    };
    const double highest = highestMemory(source.service, [](const auto&) { return true; });
    const double highestSick = highestMemory(source.service, isSick);
    const auto count = source.service ? static_cast<int>(source.service->tasks.size()) : 0;
    PlotLegend tasks{count == 1 ? ServicePlots::tr("1 task")
                                : ServicePlots::tr("%1 tasks").arg(count),
                     colour::ChartBlue, highest, all};
    if (!sick.isEmpty()) {
        tasks.valued = false;
    } else if (count > 0) {
        tasks.name = ServicePlots::tr("%1, highest").arg(tasks.name);
    }
    plot.legend.append(tasks);
    if (!source.highlightedTask.isEmpty() && !order.isEmpty() && order.last().rank == 9) {
        const fleet::TaskSnapshot* task = taskOf(source.service, source.highlightedTask);
        plot.legend.append({source.highlightedTask,
                            plot.lines.last().colour,
                            task ? task->values[Signal::Memory] / Mebibyte : fleet::NoValue,
                            {plot.lines.size() - 1}});
    }
    if (!sick.isEmpty()) {
        plot.legend.append({ServicePlots::tr("unhealthy"), Danger, highestSick, sick});
    }
}

/// "Latency of chat: p95 4.1 s, objective 300 ms, rising."
QString describe(ChartKind kind, const PlotSource& source, const Plot& plot) {
    QStringList parts;
    const QString unit = kind == ChartKind::Latency ? QStringLiteral(" s")
                         : kind == ChartKind::Errors || kind == ChartKind::Cpu
                             ? QStringLiteral(" %")
                         : kind == ChartKind::Memory ? QStringLiteral(" MiB")
                                                     : QString();
    for (const PlotLegend& entry : plot.legend) {
        parts << (entry.valued && std::isfinite(entry.value)
                      ? entry.name + u' ' + shortValue(entry.value) + unit
                  : entry.valued ? ServicePlots::tr("%1 not known").arg(entry.name)
                                 : entry.name);
    }
    for (const PlotLimit& limit : plot.limits) {
        parts << limit.text;
    }
    if (plot.stale) {
        parts << plot.age;
    } else if (!plot.lines.isEmpty()) {
        // p95 speaks for latency; the topmost line for the others.
        const PlotLine& line = kind == ChartKind::Latency ? plot.lines[1] : plot.lines.last();
        const QString trend = trendText(kind == ChartKind::Cpu || kind == ChartKind::Errors
                                            ? plot.lines.first().points
                                            : line.points);
        if (!trend.isEmpty()) {
            parts << trend;
        }
    }
    return ServicePlots::tr("%1 of %2: %3.")
        .arg(plot.title, source.serviceName, parts.join(QStringLiteral(", ")));
}

void addAge(const PlotSource& source, Plot& plot) {
    plot.lastSampleMs = source.service ? newestSample(*source.service) : NoTime;
    if (plot.lastSampleMs == NoTime) {
        plot.stale = true;
        plot.age = ServicePlots::tr("no data yet");
        return;
    }
    const DurationMs ageMs = std::max<DurationMs>(0, source.nowMs - plot.lastSampleMs);
    const DurationMs intervalMs = source.spec ? source.spec->scrape.intervalMs : 5000;
    plot.stale = ageMs > StaleScrapes * intervalMs;
    plot.age = plot.stale ? ServicePlots::tr("no data since %1")
                                .arg(base::clockText(plot.lastSampleMs, source.zone))
                          : ServicePlots::tr("%1 old").arg(base::spanText(ageMs));
}

} // namespace

QString ServicePlots::key(ChartKind kind) {
    return QLatin1String(traits(kind).key);
}

ChartKind ServicePlots::chartOf(Signal signal) {
    for (int kind = 0; kind < ChartCount; ++kind) {
        const auto& lines = traits(static_cast<ChartKind>(kind)).lines;
        if (std::any_of(lines.begin(), lines.end(),
                        [signal](const SignalLine& line) { return line.signal == signal; })) {
            return static_cast<ChartKind>(kind);
        }
    }
    return ChartKind::Memory;
}

QVector<fleet::ChartLine> ServicePlots::wanted(ChartKind kind,
                                               const fleet::ServiceSnapshot* service) {
    QVector<fleet::ChartLine> lines;
    if (kind != ChartKind::Memory) {
        for (const SignalLine& line : traits(kind).lines) {
            lines.append({QString(), line.signal});
        }
        return lines;
    }
    if (!service) {
        return lines;
    }
    QVector<const fleet::TaskSnapshot*> tasks;
    for (const fleet::TaskSnapshot& task : service->tasks) {
        tasks.append(&task);
    }
    std::stable_sort(tasks.begin(), tasks.end(), [](const auto* a, const auto* b) {
        return a->verdict.state > b->verdict.state;
    });
    tasks.resize(std::min(tasks.size(), MostTaskLines));
    for (const fleet::TaskSnapshot* task : std::as_const(tasks)) {
        lines.append({task->name, Signal::Memory});
    }
    return lines;
}

QVector<QPointF> ServicePlots::inUnit(ChartKind kind, QVector<QPointF> points) {
    const double perUnit = traits(kind).perUnit;
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
    plot.title = tr(traits(kind).title);
    plot.unit = tr(traits(kind).unit);
    plot.minimumTop = traits(kind).minimumTop;
    plot.wholeNumbers = traits(kind).wholeNumbers;
    addAge(source, plot);
    if (kind == ChartKind::Memory) {
        addTaskLines(source, asked, lines, plot);
    } else {
        addSignalLines(kind, source, asked, lines, plot);
    }
    addLimits(kind, source, plot);
    if (plot.stale) {
        for (PlotLegend& entry : plot.legend) {
            entry.value = fleet::NoValue;
        }
    }
    plot.description = describe(kind, source, plot);
    return plot;
}

} // namespace wb::charts
