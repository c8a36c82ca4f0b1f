// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/GatheredTasks.h"

#include <algorithm>

namespace wb::incidents {

namespace {

/// What comes later than this after what was told last begins a wave of its own.
constexpr DurationMs WaveGapMs = 60'000;
/// How much longer than the first group the second of a wave is held back, and all after it.
constexpr int SecondHold = 4;
constexpr int LaterHold = 10;
constexpr int WavesLimit = 4096;

bool isWorse(const fleet::VerdictChange& change) {
    return change.state > change.previous;
}

bool isAlike(const fleet::VerdictChange& one, const fleet::VerdictChange& other) {
    return one.service == other.service && one.state == other.state && one.rule == other.rule &&
           isWorse(one) == isWorse(other);
}

QString waveOf(const fleet::VerdictChange& change) {
    return change.service + (isWorse(change) ? QStringLiteral("\n+") : QStringLiteral("\n-"));
}

} // namespace

QStringList GatheredTasks::Group::entryIds() const {
    QStringList ids;
    for (const Finding& finding : findings) {
        ids << finding.entryId;
    }
    return ids;
}

DurationMs GatheredTasks::holdFor(const fleet::VerdictChange& change) const {
    const Wave wave = m_waves.value(waveOf(change));
    const bool goesOn = wave.told > 0 && change.timeMs - wave.lastMs < WaveGapMs;
    return m_holdMs * (!goesOn ? 1 : wave.told == 1 ? SecondHold : LaterHold);
}

QVector<GatheredTasks::Finding>
GatheredTasks::takeEarlierSteps(const fleet::VerdictChange& change) {
    const auto holds = [&](const Group& group) {
        return group.change.service == change.service && group.names.contains(change.task);
    };
    const auto last = std::find_if(m_groups.rbegin(), m_groups.rend(), holds);
    // There and back again is two things; the same way further is one.
    if (last == m_groups.rend() || isWorse(last->change) != isWorse(change) ||
        last->change.state != change.previous) {
        return {};
    }
    QVector<Finding> steps;
    last->findings.removeIf([&](const Finding& step) {
        const bool isOfTask = step.change.task == change.task;
        if (isOfTask) {
            steps << step;
        }
        return isOfTask;
    });
    last->names.remove(change.task);
    last->tasks.removeOne(change.task);
    if (last->tasks.isEmpty()) {
        m_groups.erase(std::prev(last.base()));
    }
    return steps;
}

void GatheredTasks::add(const Finding& finding) {
    const fleet::VerdictChange& change = finding.change;
    const QVector<Finding> findings = takeEarlierSteps(change) + QVector{finding};
    // A group that began before this task's last step would tell the steps in the wrong order.
    const auto last = std::find_if(m_groups.rbegin(), m_groups.rend(), [&](const Group& group) {
        return group.change.service == change.service && group.names.contains(change.task);
    });
    const auto from = last == m_groups.rend() ? m_groups.begin() : std::prev(last.base());
    auto group = std::find_if(from, m_groups.end(), [&](const Group& candidate) {
        return isAlike(candidate.change, change);
    });
    if (group == m_groups.end()) {
        m_groups.append({change.timeMs, change, {}, {}, {}, holdFor(change)});
        group = std::prev(m_groups.end());
    }
    group->findings += findings;
    if (!group->names.contains(change.task)) {
        group->names.insert(change.task);
        group->tasks << change.task;
        // How many tasks are so by now.
        group->change.tasks = change.tasks;
        group->change.tasksAlike = change.tasksAlike;
    }
}

template <typename Wanted>
QVector<GatheredTasks::Group> GatheredTasks::take(Wanted wanted) {
    QVector<Group> taken;
    const auto rest = std::stable_partition(m_groups.begin(), m_groups.end(), wanted);
    std::move(m_groups.begin(), rest, std::back_inserter(taken));
    m_groups.erase(m_groups.begin(), rest);
    if (m_waves.size() > WavesLimit) {
        m_waves.clear();
    }
    for (const Group& group : std::as_const(taken)) {
        const TimeMs lastMs = group.findings.last().change.timeMs;
        Wave& wave = m_waves[waveOf(group.change)];
        const bool goesOn = wave.told > 0 && group.firstMs - wave.lastMs < WaveGapMs;
        wave = {lastMs, goesOn ? wave.told + 1 : 1};
    }
    return taken;
}

QVector<GatheredTasks::Group> GatheredTasks::takeUpTo(TimeMs nowMs) {
    return take([&](const Group& group) { return nowMs - group.holdMs >= group.firstMs; });
}

QVector<GatheredTasks::Group> GatheredTasks::takeOf(const QString& service) {
    return take([&](const Group& group) { return group.change.service == service; });
}

} // namespace wb::incidents
