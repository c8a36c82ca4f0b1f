// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/ChartGrid.h"
#include "widgets/shell/CommandPalette.h"
#include "widgets/shell/FirstRange.h"
#include "widgets/shell/WindowView.h"

#include <map>
#include <memory>

namespace wb::shell {

class BacktestPanel;
class ChartWindow;
class SpanEntry;
class TopBar;

/// Joins the charts of a window with its top bar, and owns the windows of charts that were torn
/// off. GUI thread; borrows grid and bar, whose window it is a child of.
class ChartDesk : public QObject {
    Q_OBJECT
public:
    ChartDesk(const fleet::EnvironmentSpec& environment, const Clock& clock,
              charts::ChartGrid& grid, TopBar& bar, QWidget* window);
    ~ChartDesk() override;

    /// Ranges, times and comparisons for the palette.
    [[nodiscard]] QVector<Command> commands();
    void openSpanEntry();
    /// Its panels stay below `buttons` and above the lower edge of `room`.
    void keepPanelsBetween(QWidget* buttons, QWidget* room);
    /// Where rules are tried on a range of the charts.
    [[nodiscard]] BacktestPanel& backtest() const { return *m_backtest; }
    /// The next comparison, none after the last.
    void compareNext();

    /// Whether a person chose what time the charts show, now or in an earlier session.
    [[nodiscard]] bool isRangeChosen() const { return m_firstRange.isChosen(); }

    /// Charts with windows of their own.
    [[nodiscard]] QVector<TornChart> tornOff() const;
    /// Those of the last time: they appear with the main window, once.
    void tearOffAgain(const QVector<TornChart>& charts);
    void showTornOff();

    void setEnvironment(const fleet::EnvironmentSpec& environment);
    void setFleet(const fleet::FleetSnapshotPtr& fleet);
    void setNow(TimeMs nowMs);
    void rangeReady(const fleet::ChartReply& reply);

Q_SIGNALS:
    void rangeRequested(const wb::fleet::ChartRequest& request);
    void noticed(const QString& text);
    void fileWanted(const QString& path, const QByteArray& content);
    /// Times were typed, or not: the focus is free.
    void entryClosed();

private:
    void openBacktest(TimeMs fromMs, TimeMs toMs);
    void compare(charts::Comparison comparison);
    void fitFirstRange(const fleet::ChartReply& reply);
    void exportRange(const charts::ChartGrid& from, TimeMs fromMs, TimeMs toMs);
    void tearOff(charts::ChartKind kind);
    ChartWindow* open(const TornChart& chart);

    fleet::EnvironmentSpec m_environment;
    const Clock& m_clock;
    charts::ChartGrid& m_grid;
    TopBar& m_bar;
    SpanEntry* m_entry;
    BacktestPanel* m_backtest;
    fleet::FleetSnapshotPtr m_fleet;
    FirstRange m_firstRange;
    bool m_isFitting = false;
    quint32 m_lastAsker = 0;
    QVector<TornChart> m_again; ///< To be torn off again when the main window appears.
    bool m_hasAppeared = false;
    std::map<quint32, std::unique_ptr<ChartWindow>> m_windows; ///< By asker.
};

} // namespace wb::shell
