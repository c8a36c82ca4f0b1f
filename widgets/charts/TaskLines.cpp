// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/TaskLines.h"

#include "models/base/SafeText.h"
#include "widgets/common/StateLook.h"
#include "widgets/common/Theme.h"

#include <algorithm>
#include <cmath>

namespace wb::charts {

namespace {

using fleet::HealthState;
using fleet::Signal;
namespace colour = common::colour;

const fleet::TaskSnapshot* taskOf(const fleet::ServiceSnapshot* service, const QString& name) {
    if (!service) {
        return nullptr;
    }
    const auto found = std::find_if(service->tasks.begin(), service->tasks.end(),
                                    [&](const auto& task) { return task.name == name; });
    return found == service->tasks.end() ? nullptr : &*found;
}

QColor withOpacity(QColor ink, double opacity) {
    ink.setAlphaF(static_cast<float>(opacity));
    return ink;
}

common::Colour inkOf(HealthState state) {
    switch (state) {
    case HealthState::Unhealthy:
        return colour::Danger;
    case HealthState::Degraded:
        return colour::ChartOrange;
    case HealthState::Unknown:
        return colour::ChartGrey;
    case HealthState::Healthy:
        break;
    }
    return colour::ChartBlue;
}

/// A task's line: the sick stand out, the healthy are a quiet band.
PlotLine taskLine(const QString& task, HealthState state, bool highlighted) {
    PlotLine line;
    line.name = task;
    switch (state) {
    case HealthState::Healthy:
        line.colour = withOpacity(inkOf(state), 0.42);
        line.widthPx = 1.2;
        break;
    case HealthState::Unknown:
        line.colour = withOpacity(inkOf(state), 0.7);
        line.widthPx = 1.2;
        break;
    case HealthState::Degraded:
        line.colour = withOpacity(inkOf(state), 0.85);
        line.widthPx = 1.5;
        break;
    case HealthState::Unhealthy:
        line.colour = inkOf(state);
        line.widthPx = 2.2;
        break;
    }
    if (highlighted) {
        line.colour = state == HealthState::Healthy ? colour::Focus.value() : line.colour;
        line.colour.setAlphaF(1);
        line.widthPx = 3;
    }
    return line;
}

/// In MiB, of the tasks that `counts` accepts; NaN when none has a value, or of none it is known
/// how they are: an old figure is not shown as today's.
template <typename Predicate>
double highestMemory(const fleet::ServiceSnapshot* service, Predicate counts) {
    double highest = fleet::NoValue;
    if (service) {
        for (const fleet::TaskSnapshot& task : service->tasks) {
            if (task.verdict.state != HealthState::Unknown && counts(task)) {
                highest = std::fmax(highest, task.values[Signal::Memory] / Mebibyte);
            }
        }
    }
    return highest;
}

} // namespace

/// What each colour means, with the highest value of its tasks.
void TaskLines::addStates(Plot& plot, const PlotSource& source,
                          const QMap<fleet::HealthState, QVector<qsizetype>>& byState) {
    for (auto each = byState.begin(); each != byState.end(); ++each) {
        const auto counts = [state = each.key()](const fleet::TaskSnapshot& task) {
            return task.verdict.state == state;
        };
        plot.legend.append({common::taskStateWord(each.key()), inkOf(each.key()),
                            highestMemory(source.service, counts), each.value()});
    }
}

void TaskLines::addTo(Plot& plot, const PlotSource& source, const QVector<fleet::ChartLine>& asked,
                      const QVector<QVector<QPointF>>& lines) {
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
    QMap<HealthState, QVector<qsizetype>> byState;
    for (const Ranked& ranked : std::as_const(order)) {
        PlotLine line = taskLine(asked[ranked.index].task, ranked.state, ranked.rank == 9);
        line.points = lines[ranked.index];
        byState[ranked.state].append(plot.lines.size());
        plot.lines.append(std::move(line));
    }
    const HealthState state = byState.isEmpty() ? HealthState::Healthy : byState.firstKey();
    if (byState.size() > 1 || state == HealthState::Degraded || state == HealthState::Unhealthy) {
        addStates(plot, source, byState);
    } else {
        const auto count = source.service ? static_cast<int>(source.service->tasks.size()) : 0;
        PlotLegend tasks{tr("%n task(s)", nullptr, count), inkOf(state),
                         highestMemory(source.service, [](const auto&) { return true; }),
                         byState.value(state)};
        tasks.brief = tr("max", "of the tasks");
        tasks.name = count > 0 ? tr("%1, highest").arg(tasks.name) : tasks.brief;
        plot.legend.append(tasks);
    }
    if (!source.highlightedTask.isEmpty() && !order.isEmpty() && order.last().rank == 9) {
        const fleet::TaskSnapshot* task = taskOf(source.service, source.highlightedTask);
        plot.legend.append({base::flattened(source.highlightedTask),
                            plot.lines.last().colour,
                            task ? task->values[Signal::Memory] / Mebibyte : fleet::NoValue,
                            {plot.lines.size() - 1}});
    }
}

} // namespace wb::charts
