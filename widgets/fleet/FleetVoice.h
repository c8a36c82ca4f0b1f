// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace wb::items {
class FleetFilter;
}

namespace wb::fleet {

class FleetView;

/// What assistive technology sees of the fleet table, for which Qt has no voice of its own: a list
/// of services, worst first, each with its tasks below it; whichever the keys are on has the focus.
/// Main thread.
class FleetVoice : public QAccessibleWidget {
public:
    explicit FleetVoice(FleetView* view);
    ~FleetVoice() override;

    /// For QAccessible::installFactory.
    [[nodiscard]] static QAccessibleInterface* make(const QString& className, QObject* object);
    /// The keys are on another row or task, which is to be spoken.
    static void currentMoved(FleetView& view);
    /// A key chose another service while something else has the focus and keeps it.
    static void chosenFromElsewhere(FleetView& view);

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;

    /// A service's, or with a task the task's; null: the table has not got it.
    [[nodiscard]] QAccessibleInterface* row(const QModelIndex& index) const;

private:
    void forgetGone() const;

    FleetView& m_view;
    /// By service and task: those that somebody asked for. Rows change places, names do not.
    mutable QHash<std::pair<QString, QString>, QAccessible::Id> m_rows;
};

} // namespace wb::fleet
