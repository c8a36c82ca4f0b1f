// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/PlotWords.h"

#include "models/base/Format.h"

#include <algorithm>
#include <cmath>

namespace wb::charts {

namespace {

using fleet::Signal;

/// Missed scrapes after which a chart is stale.
constexpr int StaleScrapes = 3;
/// After which a chart says how old it is.
constexpr int MissedScrapes = 2;

/// When the newest value of the service arrived: one task that is down must not grey them all.
TimeMs newestSample(const fleet::ServiceSnapshot& service) {
    TimeMs newest = service.lastSampleMs;
    for (const fleet::TaskSnapshot& task : service.tasks) {
        newest = std::max(newest, task.lastSampleMs);
    }
    return newest;
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
        return PlotWords::tr("steady");
    }
    return recent > before ? PlotWords::tr("rising") : PlotWords::tr("falling");
}

/// The highest point of what is now, not of what it is compared with; nullptr: there is none.
const QPointF* highestPoint(const QVector<PlotLine>& lines) {
    const QPointF* highest = nullptr;
    for (const PlotLine& line : lines) {
        for (const QPointF& point : line.points) {
            const bool counts = line.earlierByMs == 0 && std::isfinite(point.y());
            if (counts && (highest == nullptr || point.y() > highest->y())) {
                highest = &point;
            }
        }
    }
    return highest;
}

QString percent(double fraction) {
    return shortValue(fraction * 100) + QStringLiteral(" %");
}

} // namespace

void PlotWords::addLimits(Plot& plot, ChartKind kind, const PlotSource& source) {
    const fleet::ServiceSpec* spec = source.spec;
    double memoryLimit =
        source.service ? source.service->values[Signal::MemoryLimit] : fleet::NoValue;
    if (spec && spec->signalSpec.memoryLimitBytes > 0) {
        memoryLimit = static_cast<double>(spec->signalSpec.memoryLimitBytes);
    }
    if (kind == ChartKind::Memory && memoryLimit > 0) {
        plot.limits.append(
            {memoryLimit / Mebibyte, tr("limit %1").arg(base::bytesText(memoryLimit, QLocale()))});
    }
    if (!spec) {
        return;
    }
    const fleet::Objectives& objectives = spec->objectives;
    if (kind == ChartKind::Latency && objectives.latencyP95Seconds > 0) {
        plot.limits.append(
            {objectives.latencyP95Seconds,
             tr("objective %1").arg(base::secondsText(objectives.latencyP95Seconds, QLocale()))});
    }
    if (kind == ChartKind::Errors && objectives.errorFraction > 0) {
        plot.limits.append({objectives.errorFraction * 100,
                            tr("objective %1").arg(percent(objectives.errorFraction))});
    }
    const fleet::ScalingSpec& scaling = spec->scaling;
    if (!scaling.signal || !(scaling.above > 0)) {
        return;
    }
    const bool onCpu = *scaling.signal == Signal::Cpu || *scaling.signal == Signal::CpuMax;
    // Of a limit that nobody tells, a share is nowhere.
    const bool isShare = source.service == nullptr || !source.service->values.isCpuInCores();
    if (kind == ChartKind::Cpu && onCpu && isShare) {
        plot.limits.append(
            {scaling.above * 100, tr("autoscaler acts at %1").arg(percent(scaling.above))});
    }
    if (kind == ChartKind::Memory && *scaling.signal == Signal::Memory && memoryLimit > 0) {
        plot.limits.append({scaling.above * memoryLimit / Mebibyte,
                            tr("autoscaler acts at %1").arg(percent(scaling.above))});
    }
}

void PlotWords::addAge(Plot& plot, const PlotSource& source) {
    plot.lastSampleMs = source.service ? newestSample(*source.service) : NoTime;
    if (plot.lastSampleMs == NoTime) {
        plot.stale = true;
        plot.age = plot.briefAge = tr("no data yet");
        return;
    }
    if (source.lookedAtMs != NoTime) {
        return; // How old the newest sample is says nothing of what is looked at.
    }
    const DurationMs ageMs = std::max<DurationMs>(0, source.nowMs - plot.lastSampleMs);
    const DurationMs intervalMs = source.spec ? source.spec->scrape.intervalMs : 5000;
    plot.stale = ageMs > StaleScrapes * intervalMs;
    // While samples come as they should, the window tells how old all of them are.
    plot.age =
        plot.stale ? tr("no data since %1").arg(base::clockText(plot.lastSampleMs, source.zone))
        : ageMs > MissedScrapes * intervalMs ? tr("%1 old").arg(base::ageText(ageMs, QLocale()))
                                             : QString();
    plot.briefAge = tr("no data %1").arg(base::spanText(ageMs, QLocale()));
}

QString PlotWords::describe(const Plot& plot, ChartKind kind, const PlotSource& source) {
    QStringList parts;
    const bool inCores = source.service != nullptr && source.service->values.isCpuInCores();
    const QString unit = kind == ChartKind::Latency          ? QStringLiteral(" s")
                         : kind == ChartKind::Cpu && inCores ? QString()
                         : kind == ChartKind::Errors || kind == ChartKind::Cpu
                             ? QStringLiteral(" %")
                         : kind == ChartKind::Memory ? QStringLiteral(" MiB")
                                                     : QString();
    for (const PlotLegend& entry : plot.legend) {
        parts << (entry.valued && std::isfinite(entry.value)
                      ? entry.name + u' ' + shortValue(entry.value, plot) + unit
                  : entry.valued ? tr("%1 not known").arg(entry.name)
                                 : entry.name);
    }
    for (const PlotLimit& limit : plot.limits) {
        parts << limit.text;
    }
    const bool hasPeaks = kind != ChartKind::Tasks; // Of those many are well.
    if (const QPointF* highest = hasPeaks ? highestPoint(plot.lines) : nullptr) {
        parts << tr("highest %1 at %2")
                     .arg(shortValue(highest->y(), plot) + unit,
                          base::clockText(static_cast<TimeMs>(highest->x()), source.zone));
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
    return tr("%1 of %2: %3.")
        .arg(plot.title, source.serviceName, parts.join(QStringLiteral(", ")));
}

} // namespace wb::charts
