// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/EnvironmentColumn.h"

#include "models/base/Format.h"
#include "models/items/FleetModel.h"
#include "models/items/JudgedWords.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/Marks.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/StateLook.h"
#include "widgets/fleet/FleetView.h"
#include "widgets/shell/FeedPill.h"

#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>

#include <algorithm>

namespace wb::shell {

namespace {

/// Visibly of another time, and still to be read.
constexpr double StaleOpacity = 0.7;

} // namespace

EnvironmentColumn::EnvironmentColumn(const QString& name, QWidget* parent)
    : QFrame(parent)
    , m_name(name)
    , m_model(new items::FleetModel(this))
    , m_mark(new common::StateMark(16, this))
    , m_open(new common::KeyButton(common::KeyButton::Kind::Plain, name, {}, this))
    , m_feed(new FeedPill(this))
    , m_summary(common::plainLabel(common::FontRole::Body, this, {}, common::colour::TextDim))
    , m_view(new fleet::FleetView(new items::FleetFilter(m_model, this), this)) {
    setObjectName(QStringLiteral("environmentColumn"));
    setProperty("card", true);
    m_open->setObjectName(QStringLiteral("environmentOpen"));
    m_open->setFocusPolicy(Qt::NoFocus); // Enter opens from the list.
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
    column->addWidget(m_summary);
    column->addWidget(m_view, 1);
    connect(m_open, &QAbstractButton::clicked, this, [this] { Q_EMIT opened(m_name, {}); });
    connect(m_view, &QAbstractItemView::doubleClicked, this,
            [this] { Q_EMIT opened(m_name, m_view->chosenService()); });
    new common::LookFollower(
        this, [this] { setMinimumWidth(common::scaled(400)); },
        [this] { m_open->setAccessibleName(tr("Open %1").arg(m_name)); });
}

void EnvironmentColumn::setEnvironment(const EnvironmentChoice& environment, TimeMs nowMs) {
    m_model->setFleet(environment.fleet);
    const items::FeedStatus feed = items::feedStatus(
        environment.fleet, nowMs, environment.intervalMs, environment.watchedSinceMs);
    const bool isLive = feed.state == items::FeedStatus::State::Live;
    m_feed->setStatus(feed);
    // What no longer comes in is not shown as healthy, whatever it was.
    const auto worst = environment.worst.value_or(fleet::HealthState::Unknown);
    const bool isHealthy = worst == fleet::HealthState::Healthy;
    m_mark->setState(!isLive && isHealthy ? fleet::HealthState::Unknown : worst,
                     isLive && isHealthy && items::countPartlyJudged(environment.fleet) > 0);
    m_summary->setText(summary(environment, nowMs));
    m_summary->setInk(isLive ? common::colour::TextDim : common::colour::WarningText);
    m_view->setAccessibleName(QStringLiteral("%1. %2").arg(m_name, m_summary->text()));
    const bool isGreyed = m_view->graphicsEffect() != nullptr;
    if (isLive && isGreyed) {
        m_view->setGraphicsEffect(nullptr);
    } else if (!isLive && !isGreyed) {
        auto* grey = new QGraphicsOpacityEffect(m_view);
        grey->setOpacity(StaleOpacity);
        m_view->setGraphicsEffect(grey);
    }
}

/// "2 of 9 services not healthy.", how far the healthy ones are judged, or since when nothing is
/// known.
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
    const auto& services = environment.fleet->services;
    const auto unwell =
        std::count_if(services.begin(), services.end(), [](const fleet::ServiceSnapshot& each) {
            return each.verdict.state != fleet::HealthState::Healthy;
        });
    const int count = static_cast<int>(services.size());
    if (unwell > 0) {
        return tr("%1 of %n service(s) not healthy.", nullptr, count).arg(unwell);
    }
    const int partly = items::countPartlyJudged(environment.fleet);
    return partly == 0 ? tr("All %n service(s) are healthy.", nullptr, count)
           : partly == count
               ? tr("All %n service(s) are healthy, partly judged.", nullptr, count)
               : tr("All %n service(s) are healthy, %1 of them partly judged.", nullptr, count)
                     .arg(partly);
}

} // namespace wb::shell
