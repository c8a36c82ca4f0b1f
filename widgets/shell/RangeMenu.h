// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/Comparison.h"
#include "widgets/charts/TimeWindow.h"

#include <QToolButton>

namespace wb::shell {

/// The button behind the ranges: says which one is shown when none of the others has it, and opens
/// a menu of all ranges, times to be typed, and what to compare with.
class RangeMenu : public QToolButton {
    Q_OBJECT
public:
    /// All ranges, shortest first.
    static const QVector<DurationMs>& spans();
    /// "5m", "6h", "7d".
    [[nodiscard]] static QString shortText(DurationMs spanMs);
    /// "5 minutes", "6 hours", "7 days".
    [[nodiscard]] static QString longText(DurationMs spanMs);

    explicit RangeMenu(QWidget* parent = nullptr);

    /// `hasButton`: another button shows this span already.
    void showWindow(const charts::TimeWindow& window, bool hasButton);
    /// There is no room for the other buttons: it shows every span.
    void setAlone(bool isAlone);
    void setComparison(charts::Comparison comparison);
    void open();

Q_SIGNALS:
    void rangeChosen(wb::DurationMs spanMs);
    void spanEntryRequested();
    void comparisonChosen(wb::charts::Comparison comparison);

private:
    void word();

    charts::TimeWindow m_window;
    bool m_hasButton = true;
    bool m_isAlone = false;
    charts::Comparison m_comparison = charts::Comparison::None;
};

} // namespace wb::shell
