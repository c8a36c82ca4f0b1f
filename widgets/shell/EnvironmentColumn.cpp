// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/EnvironmentColumn.h"

#include "models/base/Format.h"
#include "models/items/FleetModel.h"
#include "models/items/JudgedWords.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/Marks.h"
#include "widgets/common/PlainText.h"
#include "widgets/fleet/FleetView.h"
#include "widgets/incidents/IncidentBar.h"
#include "widgets/shell/FeedPill.h"
#include "widgets/shell/StateCounts.h"

#include <QHBoxLayout>

#include <algorithm>
#include <memory>

namespace wb::shell {

namespace {

/// Beyond, a service's name and its figures are too far apart.
constexpr int MostWidth = 900;

/// The fleet in this order. What no longer comes in is not known, whatever it was.
fleet::FleetSnapshotPtr shownFleet(const EnvironmentChoice& environment, const QStringList& order,
                                   bool isLive, TimeMs nowMs) {
    if (!environment.fleet) {
        return {};
    }
    auto shown = std::make_shared<fleet::FleetSnapshot>(*environment.fleet);
    const auto placeOf = [&order](const fleet::ServiceSnapshot& service) {
        return order.indexOf(service.name);
    };
    std::stable_sort(shown->services.begin(), shown->services.end(),
                     [&](const auto& a, const auto& b) { return placeOf(a) < placeOf(b); });
    if (!isLive) {
        shown->timeMs = nowMs;
        for (fleet::ServiceSnapshot& service : shown->services) {
            service.verdict.state = fleet::HealthState::Unknown;
            service.verdict.reasons.clear();
            for (fleet::TaskSnapshot& task : service.tasks) {
                task.verdict.state = fleet::HealthState::Unknown;
                task.verdict.reasons.clear();
            }
        }
    }
    return shown;
}

} // namespace

EnvironmentColumn::EnvironmentColumn(const QString& name, QWidget* parent)
    : QFrame(parent)
    , m_name(name)
    , m_model(new items::FleetModel(this))
    , m_mark(new common::StateMark(16, this))
    , m_open(new common::KeyButton(common::KeyButton::Kind::Plain, name, {}, this))
    , m_feed(new FeedPill(this))
    , m_incident(new incidents::IncidentBar(this))
    , m_head(new QWidget(this))
    , m_counts(new StateCounts(this))
    , m_summary(common::plainLabel(common::FontRole::Body, this, {}, common::colour::TextDim))
    , m_view(new fleet::FleetView(new items::FleetFilter(m_model, this), this)) {
    setObjectName(QStringLiteral("environmentColumn"));
    setProperty("card", true);
    m_open->setObjectName(QStringLiteral("environmentOpen"));
    m_open->setFocusPolicy(Qt::NoFocus); // Enter opens from the list.
    m_incident->setOnWall(true);         // Its buttons are those of its own window.
    m_incident->setTwoLines(true);
    m_incident->hide();
    m_summary->setObjectName(QStringLiteral("environmentSummary"));
    m_summary->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("environmentFleet"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_mark);
    top->addWidget(m_open);
    top->addStretch(1);
    top->addWidget(m_feed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(common::spacing::Padding, common::spacing::Padding,
                               common::spacing::Padding, common::spacing::Padding);
    column->setSpacing(common::spacing::Gap);
    column->addLayout(top);
    auto* head = new QVBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(common::spacing::Gap);
    head->addWidget(m_incident);
    head->addWidget(m_counts);
    head->addWidget(m_summary);
    head->addStretch(0);
    column->addWidget(m_head);
    column->addWidget(m_view, 1);
    connect(m_open, &QAbstractButton::clicked, this, [this] { Q_EMIT opened(m_name, {}); });
    connect(m_view, &QAbstractItemView::doubleClicked, this,
            [this] { Q_EMIT opened(m_name, m_view->chosenService()); });
    new common::LookFollower(
        this,
        [this] {
            setMinimumWidth(common::scaled(400));
            setMaximumWidth(common::scaled(MostWidth));
        },
        [this] { m_open->setAccessibleName(tr("Open %1").arg(m_name)); });
}

void EnvironmentColumn::setEnvironment(const EnvironmentChoice& environment,
                                       const QStringList& order, TimeMs nowMs) {
    const items::FeedStatus feed = items::feedStatus(
        environment.fleet, nowMs, environment.intervalMs, environment.watchedSinceMs);
    const bool isLive = feed.state == items::FeedStatus::State::Live;
    m_feed->setStatus(feed);
    // What no longer comes in is not shown as healthy, whatever it was.
    const auto worst = environment.worst.value_or(fleet::HealthState::Unknown);
    const bool isHealthy = worst == fleet::HealthState::Healthy;
    m_mark->setState(!isLive && isHealthy ? fleet::HealthState::Unknown : worst,
                     isLive && isHealthy && items::countPartlyJudged(environment.fleet) > 0);
    m_model->setFleet(shownFleet(environment, order, isLive, nowMs));
    m_incident->setTimeZone(environment.timeZone);
    m_incident->setCadence(environment.updateEveryMs);
    m_incident->setIncident(environment.incident);
    setNow(nowMs);
    m_counts->setFleet(isLive && !isHealthy ? environment.fleet : nullptr);
    m_summary->setText(m_counts->isHidden() ? summary(environment, nowMs) : QString());
    m_summary->setInk(isLive ? common::colour::TextDim : common::colour::WarningText);
    m_summary->setVisible(m_counts->isHidden());
    m_view->setAccessibleName(QStringLiteral("%1. %2").arg(
        m_name, m_counts->isHidden() ? m_summary->text() : m_counts->accessibleName()));
}

void EnvironmentColumn::setHeadHeight(int px) {
    m_head->setMinimumHeight(px);
}

int EnvironmentColumn::wantedHeadHeight() const {
    const QLayout* head = m_head->layout();
    return head->hasHeightForWidth() ? head->totalHeightForWidth(m_head->width())
                                     : head->totalSizeHint().height();
}

void EnvironmentColumn::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    Q_EMIT resized();
}

void EnvironmentColumn::setNow(TimeMs nowMs) {
    m_incident->setNow(nowMs);
}

/// How far the healthy ones are judged, or since when nothing is known.
QString EnvironmentColumn::summary(const EnvironmentChoice& environment, TimeMs nowMs) const {
    const items::FeedStatus feed = items::feedStatus(
        environment.fleet, nowMs, environment.intervalMs, environment.watchedSinceMs);
    if (feed.ageMs < 0) {
        return tr("Nothing has been heard yet.");
    }
    if (feed.state != items::FeedStatus::State::Live) {
        return tr("No data since %1: how it is now is not known.")
            .arg(base::clockText(nowMs - feed.ageMs, environment.timeZone));
    }
    const auto count = static_cast<int>(environment.fleet->services.size());
    const int partly = items::countPartlyJudged(environment.fleet);
    return partly == 0 ? tr("All %n service(s) are healthy.", nullptr, count)
           : partly == count
               ? tr("All %n service(s) are healthy, partly judged.", nullptr, count)
               : tr("All %n service(s) are healthy, %1 of them partly judged.", nullptr, count)
                     .arg(partly);
}

} // namespace wb::shell
