// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/ChartDesk.h"

#include "widgets/charts/ChartCard.h"
#include "widgets/charts/RangeMark.h"
#include "widgets/charts/ServicePlots.h"
#include "widgets/common/SaveDialog.h"
#include "widgets/shell/BacktestPanel.h"
#include "widgets/shell/ChartWindow.h"
#include "widgets/shell/RangeMenu.h"
#include "widgets/shell/SpanEntry.h"
#include "widgets/shell/TopBar.h"

#include <QDateTime>

namespace wb::shell {

using charts::ChartGrid;
using charts::Comparison;

namespace {

/// Each asks for its own data once a second.
constexpr std::size_t MostWindows = 24;

} // namespace

ChartDesk::ChartDesk(const fleet::EnvironmentSpec& environment, const Clock& clock,
                     charts::ChartGrid& grid, TopBar& bar, QWidget* window)
    : QObject(window)
    , m_environment(environment)
    , m_clock(clock)
    , m_grid(grid)
    , m_bar(bar)
    , m_entry(new SpanEntry(window))
    , m_backtest(new BacktestPanel(window)) {
    connect(&m_grid, &ChartGrid::rangeRequested, this, &ChartDesk::rangeRequested);
    connect(&m_grid, &ChartGrid::noticed, this, &ChartDesk::noticed);
    connect(&m_grid, &ChartGrid::windowMoved, &m_bar, &TopBar::showWindow);
    connect(&m_grid, &ChartGrid::windowMoved, this, [this] {
        if (!m_isFitting) {
            m_firstRange.choose();
        }
    });
    // Also where it is as long already.
    connect(&m_bar, &TopBar::rangeChosen, this, [this] { m_firstRange.choose(); });
    connect(&m_grid, &ChartGrid::tearOffWanted, this,
            [this](charts::ChartKind kind) { tearOff(kind); });
    connect(&m_grid, &ChartGrid::exportWanted, this,
            [this](TimeMs fromMs, TimeMs toMs) { exportRange(m_grid, fromMs, toMs); });
    connect(&m_grid, &ChartGrid::comparisonChanged, this, &ChartDesk::compare);
    connect(&m_bar, &TopBar::rangeChosen, &m_grid, &ChartGrid::setSpanMs);
    connect(&m_bar, &TopBar::liveRequested, &m_grid, &ChartGrid::goLive);
    connect(&m_bar, &TopBar::spanEntryRequested, this, &ChartDesk::openSpanEntry);
    connect(&m_bar, &TopBar::comparisonChosen, this, &ChartDesk::compare);
    connect(m_entry, &SpanEntry::spanEntered, &m_grid, &ChartGrid::showRange);
    connect(m_entry, &SpanEntry::closed, this, &ChartDesk::entryClosed);
    connect(&m_grid, &ChartGrid::backtestWanted, this, &ChartDesk::openBacktest);
    connect(m_backtest, &BacktestPanel::closed, this, &ChartDesk::entryClosed);
    connect(m_backtest, &BacktestPanel::opened, this,
            [this] { m_grid.mark().setKeysShown(false); });
    connect(m_backtest, &BacktestPanel::closed, this, [this] { m_grid.mark().setKeysShown(true); });
}

ChartDesk::~ChartDesk() {
    for (const auto& [asker, window] : m_windows) {
        disconnect(window.get(), nullptr, this, nullptr);
    }
}

void ChartDesk::keepPanelsBetween(QWidget* buttons, QWidget* room) {
    m_entry->keepBetween(buttons, room);
    m_backtest->keepBetween(buttons, room);
}

void ChartDesk::openSpanEntry() {
    m_entry->open({m_grid.window().fromMs(), m_grid.window().toMs()}, m_environment.timeZone,
                  m_clock.nowMs());
}

void ChartDesk::openBacktest(TimeMs fromMs, TimeMs toMs) {
    m_entry->close();
    m_backtest->window()->activateWindow();
    m_backtest->open(fromMs, toMs);
}

void ChartDesk::compareNext() {
    const int next = static_cast<int>(m_grid.comparison()) + 1;
    compare(next < charts::ComparisonCount ? static_cast<Comparison>(next) : Comparison::None);
}

void ChartDesk::compare(Comparison comparison) {
    m_grid.setComparison(comparison);
    m_bar.setComparison(comparison);
    Q_EMIT noticed(comparison == Comparison::None
                       ? tr("Charts are compared with nothing.")
                       : tr("Dashed: %1.").arg(charts::ComparisonWords::name(comparison)));
}

void ChartDesk::exportRange(const ChartGrid& from, TimeMs fromMs, TimeMs toMs) {
    const QByteArray content = from.csvOf(fromMs, toMs).toUtf8();
    const QString begin = QDateTime::fromMSecsSinceEpoch(fromMs, m_environment.timeZone)
                              .toString(QStringLiteral("yyyy-MM-dd-HHmm"));
    auto* dialog = new common::SaveDialog(
        from.parentWidget()->window(), tr("Export the charts of %1").arg(from.service()),
        tr("CSV (*.csv)"), QStringLiteral("csv"),
        QStringLiteral("%1-%2").arg(from.service().left(60), begin));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, content](const QString& path) { Q_EMIT fileWanted(path, content); });
    dialog->open();
}

void ChartDesk::tearOff(charts::ChartKind kind) {
    if (m_windows.size() >= MostWindows) {
        Q_EMIT noticed(tr("%n chart(s) have windows of their own; close one first.", nullptr,
                          static_cast<int>(m_windows.size())));
        return;
    }
    const charts::TimeWindow& time = m_grid.window();
    ChartWindow* window = open({m_grid.service(),
                                charts::ServicePlots::key(kind),
                                {},
                                time.spanMs(),
                                time.isLive() ? NoTime : time.toMs(),
                                m_grid.card(kind)->isLogarithmic()});
    window->activateWindow();
    window->setFocus();
}

/// Null: there is no such chart.
ChartWindow* ChartDesk::open(const TornChart& chart) {
    const auto kind = charts::ServicePlots::kindOf(chart.chart);
    if (!kind) {
        return nullptr;
    }
    const quint32 asker = ++m_lastAsker;
    auto& window = m_windows[asker];
    window.reset(new ChartWindow(m_environment, *kind, asker, m_clock.nowMs()));
    // It deletes itself when it is closed.
    connect(window.get(), &QObject::destroyed, this, [this, asker] {
        const auto gone = m_windows.find(asker);
        if (gone != m_windows.end()) {
            static_cast<void>(gone->second.release());
            m_windows.erase(gone);
        }
    });
    ChartGrid& grid = window->grid();
    connect(&grid, &ChartGrid::rangeRequested, this, &ChartDesk::rangeRequested);
    connect(&grid, &ChartGrid::noticed, this, &ChartDesk::noticed);
    connect(&grid, &ChartGrid::exportWanted, this,
            [this, &grid](TimeMs fromMs, TimeMs toMs) { exportRange(grid, fromMs, toMs); });
    connect(&grid, &ChartGrid::backtestWanted, this, &ChartDesk::openBacktest);
    if (m_fleet) {
        grid.setFleet(m_fleet);
    }
    if (m_grid.comparison() != Comparison::MarkedRange) {
        grid.setComparison(m_grid.comparison());
    }
    window->setChart(chart);
    window->show();
    return window.get();
}

QVector<TornChart> ChartDesk::tornOff() const {
    QVector<TornChart> charts = m_again;
    for (const auto& [asker, window] : m_windows) {
        charts << window->chart();
    }
    return charts;
}

void ChartDesk::tearOffAgain(const QVector<TornChart>& charts) {
    if (!m_hasAppeared) {
        m_again = charts.mid(0, MostWindows);
    }
}

void ChartDesk::showTornOff() {
    m_hasAppeared = true;
    const QVector<TornChart> again = std::exchange(m_again, {});
    for (const TornChart& chart : again) {
        open(chart);
    }
}

void ChartDesk::setEnvironment(const fleet::EnvironmentSpec& environment) {
    m_environment = environment;
    m_grid.setEnvironment(environment);
    for (const auto& [asker, window] : m_windows) {
        window->grid().setEnvironment(environment);
    }
}

void ChartDesk::setFleet(const fleet::FleetSnapshotPtr& fleet) {
    m_fleet = fleet;
    m_grid.setFleet(fleet);
    for (const auto& [asker, window] : m_windows) {
        window->grid().setFleet(fleet);
    }
}

void ChartDesk::setNow(TimeMs nowMs) {
    m_grid.setNow(nowMs);
    for (const auto& [asker, window] : m_windows) {
        window->grid().setNow(nowMs);
    }
}

void ChartDesk::rangeReady(const fleet::ChartReply& reply) {
    const auto asker = static_cast<quint32>(fleet::ChartRequest::askerOf(reply.id));
    if (asker == 0) {
        m_grid.rangeReady(reply);
        fitFirstRange(reply);
    } else if (const auto window = m_windows.find(asker); window != m_windows.end()) {
        window->second->grid().rangeReady(reply);
    }
}

void ChartDesk::fitFirstRange(const fleet::ChartReply& reply) {
    if (const auto spanMs = m_firstRange.fitting(reply, m_grid.window())) {
        m_isFitting = true;
        m_grid.setSpanMs(*spanMs);
        m_isFitting = false;
    }
}

QVector<Command> ChartDesk::commands() {
    QVector<Command> commands;
    for (const DurationMs spanMs : RangeMenu::spans()) {
        const qsizetype button = TopBar::ranges().indexOf(spanMs);
        commands.append({tr("Charts over %1").arg(RangeMenu::longText(spanMs)), tr("range"),
                         button < 0 ? QString() : QString::number(button + 1), true,
                         [this, spanMs] { m_grid.setSpanMs(spanMs); }});
    }
    commands.append({tr("Charts from … to …"), tr("range"), QStringLiteral("T"), true,
                     [this] { openSpanEntry(); }});
    commands.append(
        {tr("Backtest rules over the time of the charts"), tr("rules"), {}, true, [this] {
             openBacktest(m_grid.window().fromMs(), m_grid.window().toMs());
         }});
    for (int at = 0; at < charts::ComparisonCount; ++at) {
        const auto comparison = static_cast<Comparison>(at);
        if (comparison != m_grid.comparison()) {
            const QString with = comparison == Comparison::None
                                     ? tr("nothing")
                                     : charts::ComparisonWords::name(comparison);
            commands.append({tr("Compare charts with %1").arg(with), tr("charts"),
                             QStringLiteral("C"), true,
                             [this, comparison] { compare(comparison); }});
        }
    }
    if (!m_grid.isLive()) {
        commands.append({tr("Back to live"), tr("charts"), QStringLiteral("L"), true,
                         [this] { m_grid.goLive(); }});
    }
    return commands;
}

} // namespace wb::shell
