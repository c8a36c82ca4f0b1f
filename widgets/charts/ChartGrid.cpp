// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/ChartGrid.h"

#include "widgets/charts/ChartCard.h"
#include "widgets/charts/ChartMenu.h"
#include "widgets/charts/RangeMark.h"
#include "widgets/common/Exposure.h"
#include "widgets/common/Theme.h"

#include <QGridLayout>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace wb::charts {

namespace {

constexpr DurationMs ShortestSpanMs = 5 * 60'000;
constexpr int Columns = 2;
const QVector<ChartKind> AllKinds = {ChartKind::Latency, ChartKind::Errors,  ChartKind::Memory,
                                     ChartKind::Cpu,     ChartKind::Traffic, ChartKind::Tasks};

std::size_t index(ChartKind kind) {
    return static_cast<std::size_t>(kind);
}

} // namespace

ChartGrid::ChartGrid(QWidget* parent, const QVector<ChartKind>& kinds)
    : QScrollArea(parent)
    , m_kinds(kinds.isEmpty() ? AllKinds : kinds)
    , m_mark(new RangeMark(this))
    , m_exposure(new common::Exposure(this)) {
    setObjectName(QStringLiteral("chartGrid"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget;
    auto* layout = new QGridLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(common::spacing::Gap);
    for (const ChartKind kind : m_kinds) {
        const int place = layout->count();
        addCard(kind, page);
        layout->addWidget(card(kind), place / Columns, place % Columns);
        layout->setColumnStretch(place % Columns, 1);
    }
    setWidget(page);
    connect(card(m_kinds.front()), &ChartCard::plotResized, this, &ChartGrid::refit);
    connect(&m_requester, &RangeRequester::requested, this, &ChartGrid::rangeRequested);
    connect(m_exposure, &common::Exposure::seenAgain, this, &ChartGrid::catchUp);
    connect(m_mark, &RangeMark::changed, this, &ChartGrid::showMark);
    connect(m_mark, &RangeMark::showWanted, this, &ChartGrid::showRange);
    connect(m_mark, &RangeMark::exportWanted, this, &ChartGrid::exportMarked);
    connect(m_mark, &RangeMark::backtestWanted, this, &ChartGrid::backtestWanted);
    connect(m_mark, &RangeMark::compareWanted, this, &ChartGrid::compareWithMark);
    connect(m_mark, &RangeMark::focusFree, card(m_kinds.front()), qOverload<>(&QWidget::setFocus));
    setAccessibleName(tr("Charts"));
    showPlots();
}

void ChartGrid::addCard(ChartKind kind, QWidget* page) {
    auto* card = new ChartCard(page, m_raster);
    card->setObjectName(QStringLiteral("chart.") + ServicePlots::key(kind));
    connect(card, &ChartCard::plotResized, this, &ChartGrid::showTime);
    connect(card, &ChartCard::crosshairWanted, this, &ChartGrid::setCrosshair);
    connect(card, &ChartCard::zoomWanted, this, &ChartGrid::zoom);
    connect(card, &ChartCard::panWanted, this, &ChartGrid::pan);
    connect(card, &ChartCard::rangeMarked, m_mark, &RangeMark::set);
    connect(card, &ChartCard::markWanted, this, [this] { m_mark->toggle(m_time.crosshairMs); });
    connect(card, &ChartCard::walked, m_mark, &RangeMark::extend);
    connect(card, &ChartCard::noticed, this, &ChartGrid::noticed);
    connect(card, &ChartCard::menuWanted, this,
            [this, kind](const QPoint& at) { openMenu(kind, at); });
    connect(card, &ChartCard::tearOffWanted, this, [this, kind] { Q_EMIT tearOffWanted(kind); });
    if (kind == ChartKind::Memory) {
        connect(card, &ChartCard::lineHovered, this, &ChartGrid::hoverTask);
    }
    m_cards[index(kind)] = card;
}

ChartGrid::~ChartGrid() {
    // The cards outlive this part of the object, and the focus leaving them moves the crosshair.
    for (const ChartKind kind : m_kinds) {
        card(kind)->disconnect(this);
    }
}

ChartCard* ChartGrid::card(ChartKind kind) const {
    return m_cards[index(kind)];
}

void ChartGrid::setEnvironment(const fleet::EnvironmentSpec& environment) {
    m_environment = environment;
    m_time.zone = environment.timeZone;
    m_mark->setZone(environment.timeZone);
    showPlots();
    showTime();
}

void ChartGrid::setFleet(const fleet::FleetSnapshotPtr& fleet) {
    const bool wasKnown = m_fleet && m_fleet->service(m_service);
    m_fleet = fleet;
    if (!m_exposure->isSeen()) {
        return;
    }
    if (!wasKnown && m_fleet && m_fleet->service(m_service)) {
        askAtOnce(); // Only now are its tasks known, each of which has a line.
    }
    showPlots();
}

void ChartGrid::setService(const QString& service) {
    if (service == m_service) {
        return;
    }
    m_service = service;
    m_pointedTask.clear();
    hoverTask({});
    m_answers = {};
    m_heldFromMs = NoTime;
    m_heldToMs = NoTime;
    for (const ChartKind kind : m_kinds) {
        card(kind)->resetScale();
    }
    setCrosshair(NoTime);
    m_mark->clear();
    showPlots();
    askAtOnce();
}

void ChartGrid::setSpanMs(DurationMs spanMs) {
    const DurationMs before = m_window.spanMs();
    const bool wasLive = m_window.isLive();
    m_window.setSpan(std::max(spanMs, ShortestSpanMs));
    m_window.goLive();
    if (m_window.spanMs() != before || !wasLive) {
        moved(true);
    }
}

void ChartGrid::zoom(double fraction, double factor) {
    m_window.zoom(fraction, factor);
    moved(true);
}

void ChartGrid::pan(DurationMs byMs) {
    m_window.pan(byMs);
    moved(false);
}

void ChartGrid::showRange(TimeMs fromMs, TimeMs toMs) {
    m_window.show(fromMs, toMs);
    moved(true);
}

void ChartGrid::setWindow(const TimeWindow& window) {
    m_window = window;
    moved(true);
}

void ChartGrid::setComparison(Comparison comparison) {
    if (comparison != m_comparison) {
        m_comparison = comparison;
        for (Answer& answer : m_answers) {
            answer.earlier = {};
        }
        moved(true);
        askAtOnce();
    }
}

void ChartGrid::openMenu(ChartKind kind, const QPoint& at) {
    ChartAbout about;
    about.environment = m_environment.name;
    about.service = m_service;
    about.chart = ServicePlots::key(kind);
    auto* menu = new ChartMenu(card(kind), about, this);
    connect(menu, &ChartMenu::tearOffWanted, this, [this, kind] { Q_EMIT tearOffWanted(kind); });
    connect(menu, &ChartMenu::copied, this, &ChartGrid::noticed);
    menu->popup(at);
}

void ChartGrid::goLive() {
    if (!m_window.isLive()) {
        m_window.goLive();
        moved(true);
    }
}

void ChartGrid::moved(bool spanChanged) {
    if (spanChanged) {
        for (const ChartKind kind : m_kinds) {
            card(kind)->resetScale();
        }
    }
    follow();
    Q_EMIT windowMoved(m_window);
    if (m_window.isLive()) {
        askAtOnce();
    } else if (isVisible() && !m_service.isEmpty()) {
        m_requester.wantSoon(request());
    }
}

void ChartGrid::setNow(TimeMs nowMs) {
    const bool isFirst = m_nowMs == NoTime;
    const bool ageChanged = nowMs / 1000 != m_nowMs / 1000;
    m_nowMs = nowMs;
    m_window.setNow(nowMs);
    if (!m_exposure->isSeen()) {
        return;
    }
    follow();
    if (isFirst) {
        askAtOnce();
    } else if (m_window.isLive() && isVisible() && !m_service.isEmpty() &&
               (nowMs < m_wantedMs || nowMs - m_wantedMs >= refreshMs())) {
        m_wantedMs = nowMs;
        m_requester.want(request());
    }
    if (isFirst || ageChanged) {
        showPlots();
    }
}

void ChartGrid::catchUp() {
    follow();
    showPlots();
    askAtOnce();
}

/// Of a long span no pixel changes for a while.
DurationMs ChartGrid::refreshMs() const {
    constexpr DurationMs LongestMs = 10'000;
    constexpr int PartsOfAColumn = 8;
    return std::min<DurationMs>(LongestMs, m_window.spanMs() / pixelColumns() / PartsOfAColumn);
}

void ChartGrid::setMarkers(const QVector<Marker>& markers) {
    m_time.markers = markers;
    std::stable_sort(m_time.markers.begin(), m_time.markers.end(),
                     [](const Marker& a, const Marker& b) { return a.timeMs < b.timeMs; });
    showTime();
}

void ChartGrid::setIncident(TimeMs fromMs, TimeMs toMs) {
    m_time.incidentFromMs = fromMs;
    m_time.incidentToMs = toMs;
    showTime();
}

void ChartGrid::setHighlightedTask(const QString& task) {
    if (task != m_pointedTask) {
        m_pointedTask = task;
        showPlot(ChartKind::Memory); // No other chart has a line a task.
        const auto& asked = m_answers[index(ChartKind::Memory)].asked;
        const bool isThere = std::any_of(asked.begin(), asked.end(),
                                         [&](const auto& line) { return line.task == task; });
        if (!task.isEmpty() && !asked.isEmpty() && !isThere) {
            askAtOnce(); // It was not among the worst, whose lines are there.
        }
    }
}

void ChartGrid::hoverTask(const QString& task) {
    if (task != m_hoveredTask) {
        m_hoveredTask = task;
        showPlot(ChartKind::Memory);
        Q_EMIT taskHovered(task);
    }
}

void ChartGrid::rangeReady(const fleet::ChartReply& reply) {
    const std::optional<fleet::ChartRequest> answered = m_requester.accept(reply.id);
    if (!answered) {
        return;
    }
    m_answers = {};
    m_heldFromMs = answered->fromMs;
    m_heldToMs = answered->toMs;
    for (const ChartKind kind : m_kinds) {
        m_answers[index(kind)] = takeAnswer(kind, *answered, reply);
    }
    showPlots();
}

/// A chart's own part.
ChartGrid::Answer ChartGrid::takeAnswer(ChartKind kind, const fleet::ChartRequest& asked,
                                        const fleet::ChartReply& reply) const {
    Answer answer;
    const auto take = [kind](const auto& wanted, const auto& lines, auto& mine, auto& points) {
        for (qsizetype i = 0; i < std::min(wanted.size(), lines.size()); ++i) {
            if (ServicePlots::chartOf(wanted[i].signal) == kind) {
                mine.append(wanted[i]);
                points.append(ServicePlots::inUnit(wanted[i].signal, lines[i]));
            }
        }
    };
    take(asked.lines, reply.lines, answer.asked, answer.lines);
    take(asked.earlierLines, reply.earlier, answer.earlier.asked, answer.earlier.lines);
    answer.earlier.byMs = asked.earlierByMs;
    answer.earlier.name = ComparisonWords::name(m_comparison);
    answer.earlier.brief = ComparisonWords::brief(m_comparison);
    return answer;
}

DurationMs ChartGrid::earlierByMs() const {
    TimeMs endMs = NoTime;
    const auto take = [&](TimeMs timeMs) {
        if (timeMs != NoTime && timeMs < m_time.toMs) {
            endMs = std::max(endMs, timeMs);
        }
    };
    if (m_comparison == Comparison::MarkedRange) {
        take(m_comparedEndMs);
        return comparedByMs(m_comparison, m_time.toMs, m_time.zone, endMs);
    }
    const fleet::ServiceSnapshot* service = m_fleet ? m_fleet->service(m_service) : nullptr;
    take(service ? service->currentSinceMs : NoTime);
    for (const Marker& marker : m_time.markers) {
        take(marker.kind == Marker::Kind::Deployment ? marker.timeMs : NoTime);
    }
    return comparedByMs(m_comparison, m_time.toMs, m_time.zone, endMs);
}

void ChartGrid::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    askAtOnce();
}

void ChartGrid::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Charts"));
    }
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange) {
        showPlots(); // Lines have the theme's colours, titles and legends the language's words.
    }
}

void ChartGrid::refit() {
    follow();
    if (isVisible() && m_nowMs != NoTime && !m_service.isEmpty()) {
        m_requester.want(request());
    }
}

int ChartGrid::pixelColumns() const {
    return std::max(1, card(m_kinds.front())->pixelColumns());
}

fleet::ChartRequest ChartGrid::request() const {
    fleet::ChartRequest request;
    request.service = m_service;
    request.fromMs = m_time.fromMs;
    request.toMs = m_time.toMs;
    request.pixelColumns = pixelColumns();
    if (!m_window.isLive()) {
        // What lies beyond both ends is there already when it comes into view.
        const DurationMs spanMs = m_window.spanMs();
        request.fromMs -= spanMs / 2;
        request.toMs = std::min(request.toMs + spanMs / 2, m_nowMs);
        request.pixelColumns =
            static_cast<int>(pixelColumns() * (request.toMs - request.fromMs) / spanMs);
    }
    const fleet::ServiceSnapshot* service = m_fleet ? m_fleet->service(m_service) : nullptr;
    request.earlierByMs = earlierByMs();
    for (const ChartKind kind : m_kinds) {
        request.lines += ServicePlots::wanted(kind, service, m_pointedTask);
        if (request.earlierByMs > 0) {
            request.earlierLines += ServicePlots::compared(kind, service);
        }
    }
    return request;
}

void ChartGrid::askAtOnce() {
    // What nobody sees is not asked for; showEvent does it then.
    if (isVisible() && m_nowMs != NoTime && !m_service.isEmpty()) {
        m_requester.wantAtOnce(request());
    }
}

void ChartGrid::follow() {
    if (m_nowMs == NoTime) {
        return;
    }
    m_time.toMs = m_window.columnsEndMs(pixelColumns());
    m_time.fromMs = m_time.toMs - m_window.spanMs();
    showTime();
}

void ChartGrid::showPlots() {
    for (const ChartKind kind : m_kinds) {
        showPlot(kind);
    }
}

void ChartGrid::showPlot(ChartKind kind) {
    if (card(kind) == nullptr) {
        return;
    }
    const PlotSource source{m_fleet ? m_fleet->service(m_service) : nullptr,
                            m_environment.service(m_service),
                            m_service,
                            m_time.zone,
                            m_nowMs,
                            m_window.isLive() ? NoTime : m_window.toMs(),
                            m_hoveredTask.isEmpty() ? m_pointedTask : m_hoveredTask};
    const Answer& answer = m_answers[index(kind)];
    Plot plot = ServicePlots::plot(kind, source, answer.asked, answer.lines);
    if (m_comparison != Comparison::None && !answer.asked.isEmpty()) {
        ServicePlots::addEarlier(plot, kind, answer.earlier);
    }
    card(kind)->setPlot(plot);
}

/// A card that is a pixel wider than the first one has columns of its own.
void ChartGrid::showTime() {
    for (const ChartKind kind : m_kinds) {
        TimeView time = m_time;
        const int columns = card(kind)->pixelColumns();
        if (m_nowMs != NoTime && columns > 0 && columns != pixelColumns()) {
            time.toMs = m_window.columnsEndMs(columns);
            time.fromMs = time.toMs - m_window.spanMs();
        }
        card(kind)->setTimeView(time);
    }
}

void ChartGrid::showMark() {
    m_time.markedFromMs = m_mark->fromMs();
    m_time.markedToMs = m_mark->toMs();
    showTime();
}

/// What is now, over as long a time, beside what was then.
void ChartGrid::compareWithMark(TimeMs fromMs, TimeMs toMs) {
    m_comparedEndMs = toMs;
    m_comparison = Comparison::None;
    m_window.setSpan(toMs - fromMs);
    m_window.goLive();
    setComparison(Comparison::MarkedRange);
    Q_EMIT comparisonChanged(m_comparison);
}

bool ChartGrid::holds(TimeMs fromMs, TimeMs toMs) const {
    constexpr DurationMs OnItsWayMs = 5000;
    // The newest seconds are asked for every while, and cannot be there yet.
    const DurationMs behindMs = m_window.isLive() ? refreshMs() + OnItsWayMs : 0;
    return m_heldFromMs != NoTime && fromMs >= m_heldFromMs &&
           std::min(toMs, m_nowMs) <= m_heldToMs + behindMs;
}

/// A live chart moves on under a mark; a file of what it holds by then would lack rows unseen.
void ChartGrid::exportMarked(TimeMs fromMs, TimeMs toMs) {
    if (holds(fromMs, toMs)) {
        Q_EMIT exportWanted(fromMs, toMs);
        return;
    }
    showRange(fromMs, toMs);
    Q_EMIT noticed(tr("Nothing was exported: the charts had moved on from the marked range. They "
                      "read it again now; export it when it is drawn."));
}

QString ChartGrid::csvOf(TimeMs fromMs, TimeMs toMs) const {
    TimeView time = m_time;
    time.fromMs = fromMs;
    time.toMs = toMs;
    QVector<const Plot*> plots;
    for (const ChartKind kind : m_kinds) {
        plots << &card(kind)->plot();
    }
    const double part = static_cast<double>(toMs - fromMs) /
                        static_cast<double>(std::max<DurationMs>(1, m_time.toMs - m_time.fromMs));
    return ChartCopy::csvText(plots, time, static_cast<int>(std::lround(pixelColumns() * part)));
}

void ChartGrid::keyPressEvent(QKeyEvent* event) {
    if (!m_mark->use(event->key())) {
        QScrollArea::keyPressEvent(event);
    }
}

void ChartGrid::setCrosshair(TimeMs timeMs) {
    if (timeMs == m_time.crosshairMs) {
        return;
    }
    m_time.crosshairMs = timeMs;
    showTime();
    Q_EMIT crosshairMoved(timeMs);
}

} // namespace wb::charts
