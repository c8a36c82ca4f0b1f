// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FleetFilter.h"

#include "models/items/JudgedWords.h"
#include "models/items/RecordWords.h"

#include <algorithm>

namespace wb::items {

using fleet::HealthState;

namespace {

bool writesWithoutSpaces(QChar letter) {
    switch (letter.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
        return true;
    default:
        return false;
    }
}

/// "healthy" is in "healthy again", and not in "3 of 12 tasks unhealthy".
bool beginsAWord(const QString& text, const QString& wanted) {
    for (qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(wanted, at + 1, Qt::CaseInsensitive)) {
        const QChar before = at == 0 ? QLatin1Char(' ') : text.at(at - 1);
        if (!before.isLetterOrNumber() || writesWithoutSpaces(before)) {
            return true;
        }
    }
    return false;
}

bool isInReasons(const fleet::Verdict& verdict, const QString& word) {
    return std::any_of(verdict.reasons.begin(), verdict.reasons.end(), [&](const auto& reason) {
        return beginsAWord(reason.text, word) || beginsAWord(shownRecord(reason.text), word);
    });
}

} // namespace

FleetFilter::FleetFilter(FleetModel* fleet, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_fleetModel(fleet) {
    setStateWords(fleet::healthName);
    setSourceModel(fleet);
    connect(fleet, &FleetModel::fleetArrived, this, &FleetFilter::follow);
    connect(fleet, &FleetModel::fleetFollowed, this, &FleetFilter::tellShown);
    m_fleet = fleet->fleet();
}

FleetFilter::~FleetFilter() = default;

void FleetFilter::setText(const QString& text) {
    const QStringList words =
        text.left(LongestText).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words) {
        return;
    }
    m_words = words;
    refreshMatches();
    m_shown = m_fresh;
    invalidateFilter();
    tellShown();
}

void FleetFilter::setStateWords(const std::function<QString(HealthState)>& wordOf) {
    for (int state = 0; state < StateCount; ++state) {
        const auto health = static_cast<HealthState>(state);
        m_stateWords[static_cast<std::size_t>(state)] = {fleet::healthName(health), wordOf(health)};
    }
    if (isFiltering()) {
        refreshMatches();
        m_shown = m_fresh;
        invalidateFilter();
        tellShown();
    }
}

void FleetFilter::setHeld(bool held) {
    m_held = held;
    if (!held) {
        m_shown = m_fresh;
    }
    m_fleetModel->setOrderHeld(held);
}

QModelIndex FleetFilter::indexOfService(const QString& name) const {
    return mapFromSource(m_fleetModel->indexOfService(name));
}

QModelIndex FleetFilter::indexOfTask(const QString& service, const QString& task) const {
    const QModelIndex parent = indexOfService(service);
    for (int row = 0; parent.isValid() && row < rowCount(parent); ++row) {
        const QModelIndex found = index(row, 0, parent);
        if (found.data(FleetModel::NameRole).toString() == task) {
            return found;
        }
    }
    return {};
}

QByteArray FleetFilter::taskMarks(const QModelIndex& service) const {
    if (!service.isValid()) {
        return {};
    }
    const fleet::ServiceSnapshot& owner = m_fleetModel->serviceAt(mapToSource(service).row());
    const auto& tasks = owner.tasks;
    const int whenHealthy = isPartlyJudged(owner) ? PartlyJudgedMark : 0;
    const int count = rowCount(service);
    QByteArray marks(count, Qt::Uninitialized);
    for (int row = 0; row < count; ++row) {
        // Without a filter the rows are the tasks; asking for the index of each would cost more
        // than all the rest.
        const auto& task =
            tasks.at(isFiltering() ? mapToSource(index(row, 0, service)).row() : row);
        marks[row] = static_cast<char>(
            static_cast<int>(task.verdict.state) | (task.oomKills > 0 ? OutOfMemoryMark : 0) |
            (task.verdict.state == HealthState::Healthy ? whenHealthy : 0));
    }
    return marks;
}

std::array<int, FleetFilter::StateCount> FleetFilter::hiddenServices() const {
    std::array<int, StateCount> hidden{};
    if (m_fleet && isFiltering()) {
        for (const fleet::ServiceSnapshot& service : m_fleet->services) {
            const bool isShown = m_shown.value(service.name).isShown;
            hidden[static_cast<std::size_t>(service.verdict.state)] += isShown ? 0 : 1;
        }
    }
    return hidden;
}

bool FleetFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (!isFiltering()) {
        return true;
    }
    const QModelIndex source = m_fleetModel->index(row, 0, parent);
    const auto found = m_shown.constFind(source.data(FleetModel::ServiceNameRole).toString());
    if (found == m_shown.constEnd()) {
        return false;
    }
    return parent.isValid()
               ? found->allTasks || found->tasks.value(source.data(FleetModel::NameRole).toString())
               : found->isShown;
}

/// Before the rows change: each of them is then asked about again.
void FleetFilter::follow(const fleet::FleetSnapshotPtr& fleet) {
    m_fleet = fleet;
    refreshMatches();
    m_shown = m_held ? withNewOnes() : m_fresh;
}

void FleetFilter::refreshMatches() {
    m_fresh = m_fleet && isFiltering() ? matchesIn(*m_fleet) : Matches();
}

FleetFilter::Matches FleetFilter::withNewOnes() const {
    Matches held = m_fresh;
    for (auto it = held.begin(); it != held.end(); ++it) {
        const auto known = m_shown.constFind(it.key());
        if (known == m_shown.constEnd()) {
            continue;
        }
        it->isShown = known->isShown;
        it->allTasks = known->allTasks;
        for (auto task = it->tasks.begin(); task != it->tasks.end(); ++task) {
            *task = known->tasks.value(task.key(), *task);
        }
    }
    return held;
}

void FleetFilter::tellShown() {
    bool isBehind = m_held && m_shown != m_fresh;
    if (m_held && m_fleet) {
        for (int row = 0; row < m_fleetModel->rowCount() && !isBehind; ++row) {
            isBehind =
                m_fleetModel->index(row, 0).data(FleetModel::NameRole).toString() !=
                (row < m_fleet->services.size() ? m_fleet->services.at(row).name : QString());
        }
    }
    m_heldBack = isBehind;
    Q_EMIT shownChanged();
}

FleetFilter::Matches FleetFilter::matchesIn(const fleet::FleetSnapshot& fleet) const {
    Matches all;
    for (const fleet::ServiceSnapshot& service : fleet.services) {
        Match match;
        bool anyTask = false;
        for (const fleet::TaskSnapshot& task : service.tasks) {
            const bool isMatch = matches(task.name, task.release, task.verdict);
            match.tasks.insert(task.name, isMatch);
            anyTask = anyTask || isMatch;
        }
        const bool itself = matches(service.name, service.current, service.verdict);
        match.isShown = itself || anyTask;
        match.allTasks = itself && !anyTask;
        all.insert(service.name, match);
    }
    return all;
}

bool FleetFilter::matches(const QString& name, const fleet::Release& release,
                          const fleet::Verdict& verdict) const {
    const QString releaseName = release.name();
    const QStringList& states = m_stateWords[static_cast<std::size_t>(verdict.state)];
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        return name.contains(word, Qt::CaseInsensitive) ||
               releaseName.contains(word, Qt::CaseInsensitive) ||
               std::any_of(states.begin(), states.end(),
                           [&](const QString& state) { return beginsAWord(state, word); }) ||
               isInReasons(verdict, word);
    });
}

} // namespace wb::items
