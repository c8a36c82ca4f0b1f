// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"

#include <QWidget>

namespace wb::common {
class FactsLabel;
class PlainLabel;
} // namespace wb::common
namespace wb::incidents {
class TimelineDelegate;
}
namespace wb::items {
class TimelineModel;
}

namespace wb::shell {

/// What a room asks first, on a wall display: whether code or settings are the cause, and the last
/// entries of the timeline. Takes the room that is left below what a panel shows, and only as many
/// whole entries as have room there. GUI thread.
class WallNews : public QWidget {
    Q_OBJECT
public:
    /// A child of `panel`; `timeline` outlives it.
    WallNews(items::TimelineModel* timeline, QWidget* panel);

    /// `service` may be null.
    void setService(const fleet::ServiceSnapshot* service, const QTimeZone& zone);
    /// Of the newest entries: for tests.
    [[nodiscard]] int shownEntries() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    [[nodiscard]] QRect entriesArea() const;
    [[nodiscard]] int entryHeight(int row) const;

    items::TimelineModel* m_timeline;
    incidents::TimelineDelegate* m_delegate;
    common::PlainLabel* m_changed;
    common::FactsLabel* m_verdict;
    common::PlainLabel* m_heading; ///< Of the entries.
    bool m_hasVerdict = false;
};

} // namespace wb::shell
