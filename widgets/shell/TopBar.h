// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/EnvironmentSpec.h"
#include "models/items/FeedStatus.h"
#include "widgets/charts/Comparison.h"
#include "widgets/charts/TimeWindow.h"
#include "widgets/shell/EnvironmentButton.h"

#include <QFrame>

class QButtonGroup;
class QLabel;

namespace wb::common {
class KeyButton;
}

namespace wb::shell {

class FeedPill;
class LookBack;
class RangeMenu;

/// The bar at the top: environment, age of the data, length of the charts' time axis, the way to
/// the palette, and the time in the environment's zone and in UTC.
class TopBar : public QFrame {
    Q_OBJECT
public:
    /// The ranges that have a button and a key, from 1 on; the menu has more.
    static const QVector<DurationMs>& ranges();

    explicit TopBar(QWidget* parent = nullptr);

    void setEnvironment(const fleet::EnvironmentSpec& environment);
    /// All that can be chosen, this one included.
    void setEnvironments(const QVector<EnvironmentChoice>& environments);
    /// On a wall nobody can press anything: only what is to be read is left.
    void setOnWall(bool isOnWall);
    void setFeed(const items::FeedStatus& status);
    void setNow(TimeMs nowMs);
    /// Chooses a range as a click would.
    void chooseRange(int index);
    /// What the menu marks.
    void setComparison(charts::Comparison comparison);
    /// Tells what the charts show: marks the range of this length, if it is on offer, and says so
    /// when it is the past.
    void showWindow(const charts::TimeWindow& window);

Q_SIGNALS:
    void rangeChosen(wb::DurationMs spanMs);
    /// Times are to be typed.
    void spanEntryRequested();
    void comparisonChosen(wb::charts::Comparison comparison);
    void liveRequested();
    void paletteRequested();
    void settingsRequested();
    void boardWanted();
    void environmentChosen(const QString& name);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeRanges();
    void dress();
    void word();
    void fit();

    bool m_isOnWall = false;
    QTimeZone m_zone = QTimeZone::utc();
    QLabel* m_brand;
    EnvironmentButton* m_environment;
    FeedPill* m_feed;
    LookBack* m_lookBack;
    QButtonGroup* m_ranges;
    RangeMenu* m_more;
    QWidget* m_rangeFrame = nullptr;
    common::KeyButton* m_palette;
    common::KeyButton* m_settings;
    QLabel* m_local;
    QLabel* m_utc;
};

} // namespace wb::shell
