// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FleetModel.h"

#include "models/base/Format.h"
#include "models/base/SafeText.h"
#include "models/items/JudgedWords.h"
#include "models/items/RowOrder.h"
#include "models/items/TaskSummary.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace wb::items {

using fleet::HealthState;
using fleet::ServiceSnapshot;
using fleet::Signal;
using fleet::TaskSnapshot;

namespace {

const QString Dash = QStringLiteral("—");

/// "0.02 %", "6.8 %": so many places that decimal points of rows stand in line.
QString shareText(double fraction) {
    if (std::isnan(fraction)) {
        return Dash;
    }
    constexpr double OnePlaceFrom = 0.00995; // Which is 1.0 %.
    constexpr double NoneFrom =
        0.0995; // Nobody compares tenths there, and a plate has room for it.
    const int places = fraction < OnePlaceFrom ? 2 : fraction < NoneFrom ? 1 : 0;
    return QLocale().toString(fraction * 100, 'f', places) + QStringLiteral(" %");
}

QString signalText(const fleet::SignalValues& values, int column) {
    switch (column) {
    case FleetModel::LatencyColumn:
        return fleet::latencyText(values, Signal::LatencyP95, QLocale());
    case FleetModel::ErrorsColumn:
        return shareText(values[Signal::Errors]);
    case FleetModel::MemoryColumn:
        return values.has(Signal::MemoryLimit)
                   ? base::percentText(values.memoryFraction(), QLocale())
                   : base::bytesText(values[Signal::Memory], QLocale());
    case FleetModel::CpuColumn:
        return cpuFigure(values);
    default:
        return {};
    }
}

/// Unknown where nothing is current, or judged.
HealthState standingOf(const ServiceSnapshot& service, int column) {
    const fleet::FigureStandings& standings = service.standings;
    if (!hasFigures(service.verdict)) {
        return HealthState::Unknown;
    }
    switch (column) {
    case FleetModel::LatencyColumn:
        return standings.latency.state;
    case FleetModel::ErrorsColumn:
        return standings.errors.state;
    case FleetModel::MemoryColumn:
        return standings.memory.state;
    case FleetModel::CpuColumn:
        return standings.cpu.state;
    default:
        return HealthState::Unknown;
    }
}

/// The usual case, and with thousands of tasks worth telling from others without making lists.
bool areNamedAlike(const QVector<TaskSnapshot>& one, const QVector<TaskSnapshot>& other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const auto& a, const auto& b) { return a.name == b.name; });
}

template <typename Range>
QStringList namesOf(const Range& range) {
    QStringList names;
    for (const auto& item : range) {
        names << item.name;
    }
    return names;
}

bool isSeparator(QChar letter) {
    return letter == u'-' || letter == u'.';
}

/// "3" of "chat-3" and, as Swarm has it, of "chat.3".
QStringView afterService(QStringView task, const QString& service) {
    const qsizetype end = service.size();
    const bool hasPrefix =
        task.size() > end + 1 && task.startsWith(service) && isSeparator(task[end]);
    return hasPrefix ? task.mid(end + 1) : task;
}

/// "x2f8q" of "7d5b9-x2f8q".
QStringView lastPart(QStringView name) {
    const auto separator = std::find_if(name.rbegin(), name.rend(), isSeparator);
    return separator == name.rbegin() ? name : name.last(separator - name.rbegin());
}

bool endsDiffer(const QVector<TaskSnapshot>& tasks) {
    QSet<QStringView> ends;
    return std::all_of(tasks.begin(), tasks.end(), [&](const TaskSnapshot& task) {
        const auto before = ends.size();
        ends.insert(lastPart(task.name));
        return ends.size() > before;
    });
}

} // namespace

FleetModel::FleetModel(QObject* parent)
    : QAbstractItemModel(parent) {}

FleetModel::~FleetModel() = default;

void FleetModel::setFleet(const fleet::FleetSnapshotPtr& fleet) {
    if (!fleet) {
        return;
    }
    Q_EMIT fleetArrived(fleet);
    m_fleet = fleet;
    syncServices();
    Q_EMIT fleetFollowed();
}

void FleetModel::setOrderHeld(bool held) {
    if (m_orderHeld == held) {
        return;
    }
    m_orderHeld = held;
    if (!held && m_fleet) {
        syncServices();
    }
    Q_EMIT fleetFollowed();
}

int FleetModel::rowOf(const QString& name) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const auto& row) { return row->service.name == name; });
    return found == m_rows.end() ? -1 : static_cast<int>(std::distance(m_rows.begin(), found));
}

QVector<ServiceSnapshot> FleetModel::wantedOrder() const {
    if (!m_orderHeld) {
        return m_fleet->services;
    }
    QVector<ServiceSnapshot> wanted;
    for (const auto& row : m_rows) {
        if (const ServiceSnapshot* service = m_fleet->service(row->service.name)) {
            wanted << *service;
        }
    }
    for (const ServiceSnapshot& service : m_fleet->services) {
        if (rowOf(service.name) < 0) {
            wanted << service;
        }
    }
    return wanted;
}

void FleetModel::syncServices() {
    const QVector<ServiceSnapshot> wanted = wantedOrder();
    QStringList current;
    for (const auto& row : m_rows) {
        current << row->service.name;
    }
    reorder(
        current, namesOf(wanted),
        [this](int first, int last) {
            beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            number();
            endRemoveRows();
        },
        [this](int from, int to) {
            beginMoveRows({}, from, from, {}, to);
            std::rotate(m_rows.begin() + to, m_rows.begin() + from, m_rows.begin() + from + 1);
            number();
            endMoveRows();
        },
        [this, &wanted](int first, int last) {
            beginInsertRows({}, first, last);
            for (int row = first; row <= last; ++row) {
                auto fresh = std::make_unique<Row>();
                fresh->service = wanted.at(row);
                fresh->endsDiffer = endsDiffer(fresh->service.tasks);
                m_rows.insert(m_rows.begin() + row, std::move(fresh));
            }
            number();
            endInsertRows();
        });
    for (int row = 0; row < wanted.size(); ++row) {
        ServiceSnapshot& service = m_rows[static_cast<std::size_t>(row)]->service;
        QVector<TaskSnapshot> tasks = std::exchange(service, wanted.at(row)).tasks;
        service.tasks.swap(tasks);
        syncTasks(row, tasks);
    }
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void FleetModel::number() {
    int at = 0;
    for (const auto& row : m_rows) {
        row->at = at++;
    }
}

void FleetModel::syncTasks(int row, const QVector<TaskSnapshot>& wanted) {
    const QModelIndex parentIndex = index(row, 0);
    QVector<TaskSnapshot>& tasks = m_rows[static_cast<std::size_t>(row)]->service.tasks;
    if (!areNamedAlike(tasks, wanted)) {
        reorder(
            namesOf(tasks), namesOf(wanted),
            [&](int first, int last) {
                beginRemoveRows(parentIndex, first, last);
                tasks.remove(first, last - first + 1);
                endRemoveRows();
            },
            [&](int from, int to) {
                beginMoveRows(parentIndex, from, from, parentIndex, to);
                tasks.move(from, to);
                endMoveRows();
            },
            [&](int first, int last) {
                beginInsertRows(parentIndex, first, last);
                tasks =
                    tasks.mid(0, first) + wanted.mid(first, last - first + 1) + tasks.mid(first);
                endInsertRows();
            });
        m_rows[static_cast<std::size_t>(row)]->endsDiffer = endsDiffer(wanted);
    }
    tasks = wanted;
    if (!tasks.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0, parentIndex),
                           index(static_cast<int>(tasks.size()) - 1, ColumnCount - 1, parentIndex));
    }
}

QModelIndex FleetModel::indexOfService(const QString& name) const {
    const int row = rowOf(name);
    return row < 0 ? QModelIndex() : index(row, 0);
}

QModelIndex FleetModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column,
                       parent.isValid() ? m_rows[static_cast<std::size_t>(parent.row())].get()
                                        : nullptr);
}

QModelIndex FleetModel::parent(const QModelIndex& child) const {
    const auto* owner = static_cast<const Row*>(child.internalPointer());
    if (!child.isValid() || owner == nullptr) {
        return {};
    }
    return createIndex(owner->at, 0, nullptr);
}

int FleetModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) {
        return static_cast<int>(m_rows.size());
    }
    if (parent.internalPointer() != nullptr || parent.column() != 0) {
        return 0;
    }
    return static_cast<int>(m_rows[static_cast<std::size_t>(parent.row())]->service.tasks.size());
}

int FleetModel::columnCount(const QModelIndex& /*parent*/) const {
    return ColumnCount;
}

QVariant FleetModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (const auto* owner = static_cast<const Row*>(index.internalPointer())) {
        return taskData(*owner, owner->service.tasks.at(index.row()), index.column(), role);
    }
    return serviceData(m_rows[static_cast<std::size_t>(index.row())]->service, index.column(),
                       role);
}

void FleetModel::setSnoozes(const QHash<QString, QString>& texts) {
    if (texts != m_snoozes) {
        m_snoozes = texts;
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
    }
}

QVariant FleetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case ServiceColumn:
        return tr("service");
    case LatencyColumn:
        return tr("p95");
    case ErrorsColumn:
        return tr("errors");
    case MemoryColumn:
        return tr("memory");
    case CpuColumn:
        return tr("CPU");
    case TasksColumn:
        return tr("tasks");
    default:
        return {};
    }
}

QString FleetModel::serviceText(const ServiceSnapshot& service, int column) const {
    switch (column) {
    case ServiceColumn:
        return service.name;
    case TasksColumn: {
        const double healthy = service.values[Signal::TasksHealthy];
        const qsizetype wanted =
            service.tasksDesired >= 0 ? service.tasksDesired : service.tasks.size();
        return std::isnan(healthy) ? QStringLiteral("%1/%2").arg(Dash).arg(wanted)
                                   : QStringLiteral("%1/%2").arg(healthy, 0, 'f', 0).arg(wanted);
    }
    case MemoryColumn:
        if (!hasFigures(service.verdict)) {
            const qint64 age = ageMs(service.lastSampleMs);
            return age < 0 ? tr("no data yet")
                           : tr("no data %1").arg(base::spanText(age, QLocale()));
        }
        return signalText(service.values, column);
    default:
        return hasFigures(service.verdict) ? signalText(service.values, column) : Dash;
    }
}

QVariant FleetModel::serviceData(const ServiceSnapshot& service, int column, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return serviceText(service, column);
    case NameRole:
    case ServiceNameRole:
        return service.name;
    case StateRole:
        return static_cast<int>(service.verdict.state);
    case MemoryFractionRole:
        return hasFigures(service.verdict) ? service.values.memoryFraction() : fleet::NoValue;
    case DataAgeMsRole:
        return ageMs(service.lastSampleMs);
    case HasDataRole:
        return hasFigures(service.verdict);
    case TrendRole:
        return QVariant::fromValue(service.latencyTrend);
    case SnoozeRole:
        return m_snoozes.value(service.name);
    case StandingRole:
        return static_cast<int>(standingOf(service, column));
    case PartlyJudgedRole:
        return isPartlyJudged(service);
    case SummaryRole: {
        QStringList lines{m_snoozes.value(service.name), reasonLines(service.verdict),
                          overAllowedLine(service), judgedLine(service)};
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    default:
        return {};
    }
}

QVariant FleetModel::taskData(const Row& row, const TaskSnapshot& task, int column,
                              int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return column == ServiceColumn ? base::flattened(task.name)
                                       : signalText(task.values, column);
    case NameRole:
        return task.name;
    case NumberRole:
        return base::flattened(row.endsDiffer ? lastPart(task.name)
                                              : afterService(task.name, row.service.name));
    case ServiceNameRole:
        return row.service.name;
    case StateRole:
        return static_cast<int>(task.verdict.state);
    case MemoryFractionRole:
        return task.values.memoryFraction();
    case DataAgeMsRole:
        return ageMs(task.lastSampleMs);
    case HasDataRole:
        return hasFigures(task.verdict);
    case PartlyJudgedRole:
        return task.verdict.state == HealthState::Healthy && isPartlyJudged(row.service);
    case OutOfMemoryRole:
        return task.oomKills;
    case SummaryRole:
        return taskSummary(task, m_fleet->timeMs, m_fleet->timeZone);
    default:
        return {};
    }
}

qint64 FleetModel::ageMs(TimeMs lastSampleMs) const {
    if (lastSampleMs == NoTime || !m_fleet) {
        return -1;
    }
    return std::max<qint64>(0, m_fleet->timeMs - lastSampleMs);
}

} // namespace wb::items
