// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/GatheredTasks.h"

#include <algorithm>

namespace wb::incidents {

namespace {

bool isAlike(const fleet::VerdictChange& one, const fleet::VerdictChange& other) {
    return one.service == other.service && one.state == other.state &&
           one.previous == other.previous && one.rule == other.rule;
}

} // namespace

void GatheredTasks::add(const fleet::VerdictChange& change) {
    // A group that began before this task's last step would tell the steps in the wrong order.
    const auto last = std::find_if(m_groups.rbegin(), m_groups.rend(), [&](const Group& group) {
        return group.change.service == change.service && group.tasks.contains(change.task);
    });
    const auto from = last == m_groups.rend() ? m_groups.begin() : std::prev(last.base());
    const auto group = std::find_if(from, m_groups.end(), [&](const Group& candidate) {
        return isAlike(candidate.change, change);
    });
    if (group == m_groups.end()) {
        m_groups.append({change.timeMs, change, {change.task}});
    } else if (!group->tasks.contains(change.task)) {
        group->tasks << change.task;
    }
}

template <typename Wanted>
QVector<GatheredTasks::Group> GatheredTasks::take(Wanted wanted) {
    QVector<Group> taken;
    const auto rest = std::stable_partition(m_groups.begin(), m_groups.end(), wanted);
    std::move(m_groups.begin(), rest, std::back_inserter(taken));
    m_groups.erase(m_groups.begin(), rest);
    return taken;
}

QVector<GatheredTasks::Group> GatheredTasks::takeUpTo(TimeMs nowMs) {
    return take([&](const Group& group) { return nowMs - m_holdMs >= group.firstMs; });
}

QVector<GatheredTasks::Group> GatheredTasks::takeOf(const QString& service) {
    return take([&](const Group& group) { return group.change.service == service; });
}

} // namespace wb::incidents
