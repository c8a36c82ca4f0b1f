// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/RangeBar.h"

namespace wb::charts {

/// A range of time marked on charts, by the pointer or by keys, until something is done with it or
/// it is let go. Main thread; a child of the charts' widget, over which its bar lies.
class RangeMark : public QObject {
    Q_OBJECT
public:
    explicit RangeMark(QWidget* charts);

    void setZone(const QTimeZone& zone) { m_zone = zone; }
    [[nodiscard]] bool isThere() const { return m_fromMs != NoTime; }
    [[nodiscard]] TimeMs fromMs() const { return m_fromMs; }
    [[nodiscard]] TimeMs toMs() const { return m_toMs; }
    /// In either order; a second at least.
    void set(TimeMs fromMs, TimeMs toMs);
    void clear();
    /// By keys: begins here, or lets what is marked stay as it is. NoTime: nowhere.
    void toggle(TimeMs hereMs);
    /// Keys have come here.
    void extend(TimeMs toMs);
    /// False: a panel has the keys, which its bar does not show then.
    void setKeysShown(bool areShown);
    /// Does what this key stands for; false: nothing is marked, or it stands for nothing.
    bool use(int key);

Q_SIGNALS:
    void changed();
    void showWanted(wb::TimeMs fromMs, wb::TimeMs toMs);
    void exportWanted(wb::TimeMs fromMs, wb::TimeMs toMs);
    void compareWanted(wb::TimeMs fromMs, wb::TimeMs toMs);
    void backtestWanted(wb::TimeMs fromMs, wb::TimeMs toMs);
    /// Whoever was on the bar, which is gone, has no focus.
    void focusFree();

private:
    void carryOut(RangeBar::Deed deed);

    RangeBar* m_bar;
    QTimeZone m_zone = QTimeZone::utc();
    TimeMs m_fromMs = NoTime;
    TimeMs m_toMs = NoTime;
    TimeMs m_beginMs = NoTime; ///< Where keys began to mark; NoTime: they do not.
};

} // namespace wb::charts
