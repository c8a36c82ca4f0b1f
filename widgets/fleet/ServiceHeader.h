// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"
#include "models/items/ServiceFacts.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace wb::common {
class ElidedLabel;
class FactsLabel;
class StateMark;
} // namespace wb::common

namespace wb::fleet {

/// The chosen service's name, state and release line with a place for its action buttons, and
/// below it the reason box.
class ServiceHeader : public QWidget {
    Q_OBJECT
public:
    /// Takes over the button that unlocks, which stands beside the title, and the panel of those
    /// that act.
    ServiceHeader(QWidget* lock, QWidget* buttons, QWidget* parent);

    /// `service` may be null: nothing is known of it yet.
    void setService(const QString& name, const fleet::ServiceSnapshot* service,
                    const QTimeZone& zone, TimeMs nowMs);

    /// The charts below show an earlier time: from the next setService on the state is told as that
    /// of now. False: it is so already.
    bool setLookingBack(bool isLookingBack);

    /// Why an action is off, shown below the reason box; empty hides the line.
    void setObstacle(const items::Facts& facts);
    /// On a wall name and reasons are read from some metres.
    void setOnWall(bool isOnWall);
    /// Who snoozed it, until when and why; empty: nobody.
    void setSnooze(const QString& text);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void chooseDirection();
    void fitReason();

    common::StateMark* m_mark;
    common::ElidedLabel* m_name;
    common::ElidedLabel* m_release;
    common::FactsLabel* m_obstacle;
    common::FactsLabel* m_snooze;
    common::FactsLabel* m_facts;
    QWidget* m_reasonBox;
    QWidget* m_title;
    QWidget* m_lock;
    QWidget* m_buttons;
    QBoxLayout* m_names; ///< The name and the release.
    QBoxLayout* m_top;
    bool m_isLookingBack = false;
};

} // namespace wb::fleet
