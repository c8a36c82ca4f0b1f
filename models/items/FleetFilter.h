// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FleetModel.h"

#include <QHash>
#include <QSortFilterProxyModel>

#include <array>
#include <functional>

namespace wb::items {

/// The rows of a FleetModel that match what somebody typed, in its order. Every word has to be
/// found in a service's or a task's name or release, at the beginning of its state's name, or at
/// the beginning of a word of its reasons; capitals do not count. A service is shown if it matches
/// or one of its tasks does; of its tasks those are shown that match, or all if only the service
/// does. While the order is held, what is shown stays shown as well. GUI thread.
class FleetFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    static constexpr int StateCount = 4;
    static constexpr int LongestText = 200; ///< What is longer is cut.
    /// Of taskMarks: the state (fleet::HealthState), that the task ran out of memory, and that it
    /// is healthy only as far as it is judged.
    static constexpr int StateMask = 3;
    static constexpr int OutOfMemoryMark = 4;
    static constexpr int PartlyJudgedMark = 8;
    static constexpr int MarkCount = 16;

    explicit FleetFilter(FleetModel* fleet, QObject* parent = nullptr);
    ~FleetFilter() override;

    [[nodiscard]] FleetModel* fleetModel() const { return m_fleetModel; }
    /// Takes effect at once, even while the order is held. Empty or blank: everything is shown.
    void setText(const QString& text);
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }
    /// The states' names in the language shown; the English ones always count.
    void setStateWords(const std::function<QString(fleet::HealthState)>& wordOf);
    /// Rows keep their places and what is shown stays shown, whatever the fleet does.
    void setHeld(bool held);
    /// The fleet has changed in a way that held rows do not show yet.
    [[nodiscard]] bool isHeldBack() const { return m_heldBack; }

    [[nodiscard]] QModelIndex indexOfService(const QString& name) const;
    [[nodiscard]] QModelIndex indexOfTask(const QString& service, const QString& task) const;
    /// A mark for each task shown of a service, in the order of its rows: for views of thousands.
    [[nodiscard]] QByteArray taskMarks(const QModelIndex& service) const;
    /// How many services in each state (by fleet::HealthState) are not shown.
    [[nodiscard]] std::array<int, StateCount> hiddenServices() const;

Q_SIGNALS:
    /// The text, what is shown, or what is held back may be another.
    void shownChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    struct Match {
        bool isShown = false;
        bool allTasks = false;      ///< The service itself matches and none of its tasks does.
        QHash<QString, bool> tasks; ///< Whether they match.
        friend bool operator==(const Match&, const Match&) = default;
    };
    using Matches = QHash<QString, Match>; ///< By service.

    void follow(const fleet::FleetSnapshotPtr& fleet);
    void refreshMatches();
    void tellShown();
    [[nodiscard]] Matches matchesIn(const fleet::FleetSnapshot& fleet) const;
    [[nodiscard]] bool matches(const QString& name, const fleet::Release& release,
                               const fleet::Verdict& verdict) const;
    /// What is shown already, and of m_fresh only what was not known before.
    [[nodiscard]] Matches withNewOnes() const;

    FleetModel* m_fleetModel;
    fleet::FleetSnapshotPtr m_fleet;
    QStringList m_words;
    std::array<QStringList, StateCount> m_stateWords;
    Matches m_shown; ///< Empty while nothing is filtered.
    Matches m_fresh; ///< What would be shown if nothing were held.
    bool m_held = false;
    bool m_heldBack = false;
};

} // namespace wb::items
