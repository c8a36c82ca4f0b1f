// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/EnvironmentButton.h"

#include <QFrame>

namespace wb::common {
class PlainLabel;
class StateMark;
} // namespace wb::common
namespace wb::fleet {
class FleetView;
}
namespace wb::incidents {
class IncidentBar;
}
namespace wb::items {
class FleetModel;
}

namespace wb::shell {

class FeedPill;
class StateCounts;

/// One environment beside others: its worst state, how old its data are, its incident, how many of
/// its services are not well, and they themselves. While its data are not live all of them are
/// unknown. Main thread.
class EnvironmentColumn : public QFrame {
    Q_OBJECT
public:
    explicit EnvironmentColumn(const QString& name, QWidget* parent = nullptr);

    /// The services stand in this order.
    void setEnvironment(const EnvironmentChoice& environment, const QStringList& order,
                        TimeMs nowMs);
    /// For what the incident's customers are owed.
    void setNow(TimeMs nowMs);
    /// What is above the services takes so much at least, in pixels.
    void setHeadHeight(int px);
    [[nodiscard]] int wantedHeadHeight() const;
    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] fleet::FleetView& view() const { return *m_view; }

Q_SIGNALS:
    void opened(const QString& environment, const QString& service);
    /// Its head may need another height.
    void resized();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QString summary(const EnvironmentChoice& environment, TimeMs nowMs) const;

    const QString m_name;
    items::FleetModel* m_model;
    common::StateMark* m_mark;
    common::KeyButton* m_open;
    FeedPill* m_feed;
    incidents::IncidentBar* m_incident;
    QWidget* m_head; ///< Incident, counts or summary.
    StateCounts* m_counts;
    common::PlainLabel* m_summary;
    fleet::FleetView* m_view;
};

} // namespace wb::shell
