// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/ChartRange.h"
#include "models/fleet/FleetSnapshot.h"
#include "widgets/charts/Comparison.h"
#include "widgets/charts/Marker.h"
#include "widgets/charts/PlotRaster.h"
#include "widgets/charts/RangeRequester.h"
#include "widgets/charts/ServicePlots.h"
#include "widgets/charts/TimeView.h"
#include "widgets/charts/TimeWindow.h"

#include <QScrollArea>

#include <array>
#include <memory>

namespace wb::common {
class Exposure;
}

namespace wb::charts {

class ChartCard;
class RangeMark;

/// Live charts of the chosen service, by default six: latency, errors, memory, CPU, traffic, tasks;
/// two columns, scrolling when there is no room. Asks for its data by rangeRequested and draws what
/// rangeReady brings; keeps no history. Main thread.
class ChartGrid : public QScrollArea {
    Q_OBJECT
public:
    /// A card for each kind; all of them when none is named.
    explicit ChartGrid(QWidget* parent = nullptr, const QVector<ChartKind>& kinds = {});
    ~ChartGrid() override;

    /// Null for a kind that this grid has not.
    [[nodiscard]] ChartCard* card(ChartKind kind) const;
    [[nodiscard]] bool isLive() const { return m_window.isLive(); }
    [[nodiscard]] const TimeWindow& window() const { return m_window; }
    [[nodiscard]] const QString& service() const { return m_service; }
    [[nodiscard]] Comparison comparison() const { return m_comparison; }
    [[nodiscard]] RangeMark& mark() { return *m_mark; }
    /// The values of all charts in a range, as ChartCopy::csvText has them.
    [[nodiscard]] QString csvOf(TimeMs fromMs, TimeMs toMs) const;
    /// Of requests: for pacing in tests.
    [[nodiscard]] RangeRequester& requester() { return m_requester; }

public Q_SLOTS:
    /// Objectives, scaling lines, scrape intervals and the zone of every time shown.
    void setEnvironment(const wb::fleet::EnvironmentSpec& environment);
    /// Current values, limits, verdicts of tasks and the age of data.
    void setFleet(const wb::fleet::FleetSnapshotPtr& fleet);
    void setService(const QString& service);
    /// Shows the last while of this length, live: 5 minutes … 24 hours, clamped.
    void setSpanMs(wb::DurationMs spanMs);
    /// Moves the time shown to the past, or on, for all charts at once.
    void zoom(double fraction, double factor);
    void pan(wb::DurationMs byMs);
    void showRange(wb::TimeMs fromMs, wb::TimeMs toMs);
    void setWindow(const wb::charts::TimeWindow& window);
    /// Shows beside each signal what it was then; why nothing is shown is said on the chart.
    void setComparison(wb::charts::Comparison comparison);
    /// Follows the clock again, with the span as it is.
    void goLive();
    /// Right end of the time axis; also decides whether data are stale.
    void setNow(wb::TimeMs nowMs);
    /// Replaces all markers; those outside the time axis are not drawn.
    void setMarkers(const QVector<wb::charts::Marker>& markers);
    /// Shades [fromMs, toMs]; toMs NoTime: still open. fromMs NoTime: no incident.
    void setIncident(wb::TimeMs fromMs, wb::TimeMs toMs);
    /// Brightens one task's line; empty for none.
    void setHighlightedTask(const QString& task);
    /// The answer to rangeRequested; any but the newest request's is dropped.
    void rangeReady(const wb::fleet::ChartReply& reply);

Q_SIGNALS:
    /// At most one is open: the next follows its reply, about once a second while live and at once
    /// when service or span change.
    void rangeRequested(const wb::fleet::ChartRequest& request);
    /// The crosshair moved; NoTime when it is gone.
    void crosshairMoved(wb::TimeMs timeMs);
    /// The pointer is on a task's line; empty: on none any more.
    void taskHovered(const QString& task);
    /// The marked range, all of which is held, is to be saved; see csvOf.
    void exportWanted(wb::TimeMs fromMs, wb::TimeMs toMs);
    /// Rules are to be tried on a marked range.
    void backtestWanted(wb::TimeMs fromMs, wb::TimeMs toMs);
    /// It is compared with a marked range now.
    void comparisonChanged(wb::charts::Comparison comparison);
    /// A chart is to have a window of its own.
    void tearOffWanted(wb::charts::ChartKind kind);
    /// Something was done that cannot be seen here: a copy was made.
    void noticed(const QString& text);
    /// Somebody zoomed, looked back or went live again.
    void windowMoved(const wb::charts::TimeWindow& window);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] fleet::ChartRequest request() const;
    [[nodiscard]] int pixelColumns() const;
    [[nodiscard]] DurationMs refreshMs() const;
    void askAtOnce();
    void catchUp();
    void moved(bool spanChanged);
    void refit();
    void follow();
    void showPlots();
    void showPlot(ChartKind kind);
    void showTime();
    void setCrosshair(TimeMs timeMs);
    void showMark();
    [[nodiscard]] bool holds(TimeMs fromMs, TimeMs toMs) const;
    void exportMarked(TimeMs fromMs, TimeMs toMs);
    void compareWithMark(TimeMs fromMs, TimeMs toMs);

    /// What one chart's part of the last answer was about, and the answer in the chart's unit.
    struct Answer {
        QVector<fleet::ChartLine> asked;
        QVector<QVector<QPointF>> lines;
        ServicePlots::Earlier earlier;
    };
    [[nodiscard]] Answer takeAnswer(ChartKind kind, const fleet::ChartRequest& asked,
                                    const fleet::ChartReply& reply) const;
    [[nodiscard]] DurationMs earlierByMs() const;
    void hoverTask(const QString& task);
    void addCard(ChartKind kind, QWidget* page);
    void openMenu(ChartKind kind, const QPoint& at);

    const QVector<ChartKind> m_kinds;
    const std::shared_ptr<PlotRaster> m_raster = std::make_shared<PlotRaster>();
    std::array<ChartCard*, ChartCount> m_cards{};
    std::array<Answer, ChartCount> m_answers;
    TimeMs m_heldFromMs = NoTime; ///< What the answers are about; NoTime: there is none.
    TimeMs m_heldToMs = NoTime;
    RangeMark* m_mark;
    common::Exposure* m_exposure;
    RangeRequester m_requester;
    fleet::EnvironmentSpec m_environment;
    fleet::FleetSnapshotPtr m_fleet;
    QString m_service;
    QString m_pointedTask; ///< In the fleet table, by pointer or keyboard.
    QString m_hoveredTask; ///< By its line here.
    TimeWindow m_window;
    Comparison m_comparison = Comparison::None;
    TimeMs m_comparedEndMs = NoTime; ///< Of the marked range that is compared with.
    TimeMs m_nowMs = NoTime;
    TimeMs m_wantedMs = NoTime; ///< When live data were wanted last.
    TimeView m_time;
};

} // namespace wb::charts
