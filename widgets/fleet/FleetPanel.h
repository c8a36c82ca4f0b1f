// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FleetModel.h"

#include <QWidget>

class QFrame;
class QLabel;

namespace wb::common {
class FactsLabel;
}

namespace wb::fleet {

class FleetView;

/// The left column: the fleet table with its heading, and the blind spots of the whole fleet.
class FleetPanel : public QWidget {
    Q_OBJECT
public:
    explicit FleetPanel(items::FleetModel* model, QWidget* parent = nullptr);

    [[nodiscard]] FleetView* view() const { return m_view; }
    /// To be called after the model has followed the snapshot.
    void setFleet(const fleet::FleetSnapshotPtr& fleet);

private:
    void fitTable();
    void word();

    FleetView* m_view;
    fleet::FleetSnapshotPtr m_fleet;
    QLabel* m_heading;
    QLabel* m_blindHeading;
    QFrame* m_blindCard;
    common::FactsLabel* m_blindText;
};

} // namespace wb::fleet
