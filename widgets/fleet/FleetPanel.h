// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FleetFilter.h"

#include <QWidget>

class QFrame;

namespace wb::common {
class FactsLabel;
class FoldHeading;
class KeyButton;
class PlainLabel;
} // namespace wb::common

namespace wb::fleet {

class FilterField;
class FleetView;
class NoMatch;

/// The left column: the fleet table with its heading and filter, and the blind spots of the whole
/// fleet.
class FleetPanel : public QWidget {
    Q_OBJECT
public:
    explicit FleetPanel(items::FleetModel* model, QWidget* parent = nullptr);

    [[nodiscard]] FleetView* view() const { return m_view; }
    void openFilter();
    /// Changes between the list and the heat map of all tasks.
    void toggleHeat();
    /// In the heat map: goes to the list with the task, or service, that the keyboard is on. False
    /// where there is nothing to open.
    bool openCurrent();
    /// Without what nobody could type in or press.
    void setOnWall(bool isOnWall);
    /// The charts show an earlier time: the heading then says that the fleet is of now.
    void setLookingBack(bool isLookingBack);
    /// Chooses a service and, unless empty, one of its tasks; a filter that hides it is cleared.
    void goTo(const QString& service, const QString& task);
    /// To be called after the model has followed the snapshot.
    void setFleet(const fleet::FleetSnapshotPtr& fleet);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void compose();
    void fitTable();
    void foldBlindSpots();
    void word();
    void wordHeading();
    void showFiltered();
    void leaveFilter();

    items::FleetFilter* m_filter;
    FilterField* m_field;
    FleetView* m_view;
    NoMatch* m_noMatch;
    common::PlainLabel* m_empty; ///< Until the first snapshot.
    common::KeyButton* m_heatButton;
    fleet::FleetSnapshotPtr m_fleet;
    common::PlainLabel* m_heading;
    common::FoldHeading* m_blindHeading;
    QFrame* m_blindCard;
    common::FactsLabel* m_blindText;
    bool m_isLookingBack = false;
};

} // namespace wb::fleet
