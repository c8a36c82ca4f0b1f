// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/ServiceReasons.h"

#include "models/base/Format.h"

namespace wb::health {

using namespace wb::base;
using fleet::HealthState;
using fleet::Reason;
using fleet::Signal;

namespace {

/// The tasks that a rule holds something against; of several severities the worst only.
class Affected {
public:
    Affected(const TaskMap& tasks, Rule rule)
        : Affected(tasks,
                   [rule](const Findings& findings) -> const Finding& { return findings[rule]; }) {}
    /// `of` picks a finding out of those of a task.
    template <typename Pick>
    Affected(const TaskMap& tasks, const Pick& of) {
        for (const auto& [name, task] : tasks) {
            const auto& finding = of(task->findings());
            const HealthState severity = finding.severity();
            if (severity == HealthState::Healthy || task->gap() != DataGap::None) {
                continue;
            }
            if (severity > m_severity) {
                m_severity = severity;
                m_tasks.clear();
                m_course = Course::Clear;
            }
            if (severity == m_severity) {
                m_tasks.append(task.get());
                m_course = std::min(m_course, finding.course());
            }
        }
    }
    [[nodiscard]] bool isEmpty() const { return m_tasks.isEmpty(); }
    /// Of the one that is doing worst.
    [[nodiscard]] Course course() const { return m_course; }
    [[nodiscard]] HealthState severity() const { return m_severity; }
    [[nodiscard]] const QVector<const TaskTrack*>& tasks() const { return m_tasks; }
    [[nodiscard]] QStringList names() const {
        QStringList names;
        for (const TaskTrack* task : m_tasks) {
            names.append(task->name());
        }
        return names;
    }
    /// The highest of each signal among them.
    [[nodiscard]] fleet::SignalValues highest() const {
        fleet::SignalValues highest;
        for (const TaskTrack* task : m_tasks) {
            if (!(highest[Signal::LatencyP95] >= task->values()[Signal::LatencyP95])) {
                highest.setLatencyCeiling(task->values().latencyCeiling());
            }
            for (int i = 0; i < fleet::SignalCount; ++i) {
                const auto signal = static_cast<Signal>(i);
                highest[signal] = std::fmax(highest[signal], task->values()[signal]);
            }
        }
        return highest;
    }

private:
    QVector<const TaskTrack*> m_tasks;
    HealthState m_severity = HealthState::Healthy;
    Course m_course = Course::Clear;
};

/// One unhealthy task of many makes the service degraded, not unhealthy: its reason follows.
HealthState capped(HealthState severity, const ServiceView& view) {
    return std::min(severity, view.state);
}

/// A service is healthy when its findings are gone and its tasks have stayed well for a while more.
DurationMs improveAfterMs(const ServiceView& view) {
    return view.context.rules.improveAfterMs * 3 / 2;
}

QString told(const QString& text, Rule rule, Course course, const ServiceView& view) {
    return withCourse(text, rule, course, improveAfterMs(view));
}

MemoryFigures worstMemory(const Affected& affected, const ServiceView& view) {
    MemoryFigures worst;
    for (const TaskTrack* task : affected.tasks()) {
        const MemoryFigures figures = task->memoryFigures();
        worst.fraction = std::fmax(worst.fraction, figures.fraction);
        worst.bytesPerSecond = std::max(worst.bytesPerSecond, figures.bytesPerSecond);
        if (figures.timeToLimitMs >= 0 &&
            (worst.timeToLimitMs < 0 || figures.timeToLimitMs < worst.timeToLimitMs)) {
            worst.timeToLimitMs = figures.timeToLimitMs;
        }
    }
    worst.cpuFraction = view.figures.values[Signal::Cpu];
    return worst;
}

void addMetrics(QVector<Reason>& out, const ServiceView& view) {
    const QVector<MetricRule>& rules = view.context.rules.metrics;
    for (std::size_t i = 0; i < static_cast<std::size_t>(rules.size()); ++i) {
        const auto of = [i](const Findings& findings) -> const MetricFinding& {
            return findings.ofMetrics()[i];
        };
        const Affected affected(view.tasks, of);
        if (affected.isEmpty()) {
            continue;
        }
        const TaskTrack* worst =
            *std::max_element(affected.tasks().begin(), affected.tasks().end(),
                              [&](const TaskTrack* a, const TaskTrack* b) {
                                  return of(b->findings()).isWorseThan(of(a->findings()));
                              });
        const QString text = of(worst->findings()).text(affected.names());
        out.append({of(worst->findings()).rule().name, capped(affected.severity(), view),
                    withCourse(text, affected.course(), improveAfterMs(view))});
    }
}

void addMemory(QVector<Reason>& out, const ServiceView& view) {
    const Affected saturated(view.tasks, Rule::MemorySaturation);
    const Affected leaking(view.tasks, Rule::MemoryLeak);
    const auto tell = [&](const Affected& affected, Rule rule, auto text) {
        const Course course = affected.course();
        // What the autoscaler misses is news while something is there to be missed.
        const fleet::ScalingSpec scaling =
            course < Course::Near ? view.context.scaling() : fleet::ScalingSpec();
        const QString words = text(worstMemory(affected, view), affected.names(), scaling);
        out.append(
            {ruleName(rule), capped(affected.severity(), view), told(words, rule, course, view)});
    };
    if (saturated.isEmpty()) {
        if (!leaking.isEmpty()) {
            tell(leaking, Rule::MemoryLeak, memoryLeakText);
        }
        return;
    }
    tell(saturated, Rule::MemorySaturation, memorySaturationText);
    qsizetype more = 0;
    DurationMs soonestMs = -1;
    for (const TaskTrack* task : leaking.tasks()) {
        const DurationMs timeMs = task->memoryFigures().timeToLimitMs;
        if (!saturated.tasks().contains(task) && timeMs >= 0) {
            ++more;
            soonestMs = soonestMs < 0 ? timeMs : std::min(soonestMs, timeMs);
        }
    }
    if (more > 0) {
        out.append({ruleName(Rule::MemoryLeak), capped(HealthState::Degraded, view),
                    moreTasksText(more, soonestMs)});
    }
}

void addOoms(QVector<Reason>& out, const ServiceView& view) {
    const Affected killed(view.tasks, Rule::OomKill);
    if (killed.isEmpty()) {
        return;
    }
    int kills = 0;
    TimeMs lastMs = NoTime;
    for (const TaskTrack* task : killed.tasks()) {
        kills += task->recentOomKills(view.nowMs);
        lastMs = std::max(lastMs, task->lastOomMs());
    }
    out.append({ruleName(Rule::OomKill), capped(killed.severity(), view),
                oomText(kills, lastMs, view.context.zone, killed.names())});
}

void addTraffic(QVector<Reason>& out, const ServiceView& view) {
    const fleet::SignalValues& values = view.figures.values;
    const double objective = view.context.spec.objectives.latencyP95Seconds;
    const double allowed = view.context.errorObjective();
    /// What the service shows as a whole goes before what single tasks do.
    const auto tell = [&](Rule rule, auto text) {
        const Affected affected(view.tasks, rule);
        const Finding& own = view.findings[rule];
        if (own.isOn()) {
            out.append({ruleName(rule), capped(own.severity(), view),
                        told(text(values, QStringList()), rule, own.course(), view)});
        } else if (!affected.isEmpty()) {
            out.append(
                {ruleName(rule), capped(affected.severity(), view),
                 told(text(affected.highest(), affected.names()), rule, affected.course(), view)});
        }
    };
    tell(Rule::Latency, [&](const fleet::SignalValues& figures, const QStringList& names) {
        return slownessText(figures, objective, view.usualP95, names);
    });
    tell(Rule::ErrorRate, [&](const fleet::SignalValues& figures, const QStringList& names) {
        return errorText(figures[Signal::Errors], figures[Signal::Timeouts], allowed, names);
    });
    tell(Rule::CpuSaturation, [](const fleet::SignalValues& figures, const QStringList& names) {
        return cpuText(figures[Signal::Cpu], names);
    });
}

void addReleases(QVector<Reason>& out, const ServiceView& view) {
    const Affected worse(view.tasks, Rule::ReleaseRegression);
    if (!worse.isEmpty()) {
        out.append({ruleName(Rule::ReleaseRegression), capped(worse.severity(), view),
                    QStringLiteral("%1: %2").arg(nameList(worse.names()),
                                                 worse.tasks().first()->regressionText())});
    }
    const Finding& missing = view.findings[Rule::TasksMissing];
    if (missing.isOn() && view.missing > 0) {
        out.append(
            {ruleName(Rule::TasksMissing), capped(missing.severity(), view),
             QStringLiteral("%1 of %2 tasks are missing.").arg(view.missing).arg(view.desired)});
    } else if (view.isMissingUnknown) {
        out.append({QStringLiteral("no-data"), capped(HealthState::Unknown, view),
                    QStringLiteral("%1 of the %2 tasks last wanted are missing; what is wanted now "
                                   "is not known.")
                        .arg(view.missing)
                        .arg(view.desired)});
    }
}

void addGaps(QVector<Reason>& out, const ServiceView& view) {
    QMap<QString, QStringList> namesByText;
    QMap<QString, QString> rules;
    for (const auto& [name, task] : view.tasks) {
        if (task->isFirstLook() && view.state == HealthState::Unknown) {
            const QString text = task->firstLookText();
            namesByText[text].append(name);
            rules[text] = FirstLookRule;
        }
        const bool isGap = task->gap() != DataGap::None;
        if (isGap && (!task->isExpectedGap() || view.state == HealthState::Unknown)) {
            const QString text = task->gapText(view.nowMs);
            namesByText[text].append(name);
            rules[text] = task->gapRule();
        }
    }
    // Many tasks fail each in its own words: the largest groups speak for all.
    constexpr qsizetype MaxGroups = 3;
    QStringList texts = namesByText.keys();
    std::stable_sort(texts.begin(), texts.end(), [&](const QString& a, const QString& b) {
        return namesByText[a].size() > namesByText[b].size();
    });
    for (const QString& text : QStringList(texts.mid(0, MaxGroups))) {
        out.append({rules[text], capped(HealthState::Unknown, view),
                    QStringLiteral("%1: %2").arg(nameList(namesByText[text]), text)});
    }
}

} // namespace

QVector<Reason> serviceReasons(const ServiceView& view) {
    QVector<Reason> out;
    if (view.state == HealthState::Healthy) {
        return out;
    }
    addMetrics(out, view);
    addMemory(out, view);
    addOoms(out, view);
    addTraffic(out, view);
    addReleases(out, view);
    addGaps(out, view);
    if (out.isEmpty() && view.findings.isPending()) {
        out.append({FirstLookRule, view.state, FirstLookText});
    } else if (out.isEmpty()) {
        const QString text = view.state == HealthState::Unknown
                                 ? QStringLiteral("No task is known yet.")
                                 : QStringLiteral("Recovering; waiting to see it stay well.");
        out.append({view.state == HealthState::Unknown ? QStringLiteral("no-data")
                                                       : QStringLiteral("recovering"),
                    view.state, text});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Reason& a, const Reason& b) { return a.severity > b.severity; });
    return out;
}

std::optional<fleet::BlindSpot> blindSpot(const ServiceView& view) {
    const fleet::ScalingSpec& scaling = view.context.scaling();
    const double cpu = view.figures.values[Signal::Cpu];
    const bool memoryIsIt = !Affected(view.tasks, Rule::MemorySaturation).isEmpty() ||
                            !Affected(view.tasks, Rule::MemoryLeak).isEmpty();
    if (!memoryIsIt || blindClause(scaling, cpu).isEmpty()) {
        return std::nullopt;
    }
    const bool watchesCpu = *scaling.signal == Signal::Cpu || *scaling.signal == Signal::CpuMax;
    const QString watched = watchesCpu ? QStringLiteral("CPU > ") + percentText(scaling.above)
                                       : QStringLiteral("another signal");
    const double fraction = view.figures.values.memoryFraction();
    return fleet::BlindSpot{
        QStringLiteral("%1 scales on %2, but memory is what saturates: %3 of limit at CPU %4. The "
                       "autoscaler will not act.")
            .arg(view.context.spec.name, watched, percentText(fraction), percentText(cpu))};
}

} // namespace wb::health
