// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/ServiceHeader.h"

#include "models/base/Format.h"
#include "models/items/JudgedWords.h"
#include "models/items/ServiceFacts.h"
#include "widgets/common/FactsLabel.h"
#include "widgets/common/Marks.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"

#include <QEvent>
#include <QFrame>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::fleet {

using common::FontRole;

namespace {

constexpr int ChartPx = 110; ///< At the designed text size, with the gaps around it.
constexpr int MarkPx = 18;
constexpr int WallMarkPx = 24;
constexpr int MostLines = 6;
constexpr int FewestLines = 2;
constexpr int ObstacleLines = 3;
constexpr int MarkGap = 8;
constexpr int ReleaseGap = 12;

} // namespace

ServiceHeader::ServiceHeader(QWidget* lock, QWidget* buttons, QWidget* parent)
    : QWidget(parent)
    , m_mark(new common::StateMark(MarkPx, this))
    , m_name(new common::ElidedLabel(FontRole::Title, this))
    , m_release(new common::ElidedLabel(FontRole::Body, this))
    , m_obstacle(new common::FactsLabel(this))
    , m_snooze(new common::FactsLabel(this))
    , m_facts(new common::FactsLabel(this))
    , m_reasonBox(new QFrame(this))
    , m_title(new QWidget(this))
    , m_lock(lock)
    , m_buttons(buttons)
    , m_names(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_top(new QBoxLayout(QBoxLayout::LeftToRight)) {
    m_mark->setObjectName(QStringLiteral("serviceMark"));
    m_name->setObjectName(QStringLiteral("serviceName"));
    m_release->setObjectName(QStringLiteral("releaseLine"));
    m_name->setInsistedWidth(260);
    m_release->setInk(common::colour::TextDim);
    m_obstacle->setObjectName(QStringLiteral("obstacleText"));
    m_obstacle->setInk(common::colour::TextDim);
    m_obstacle->setMaximumLines(ObstacleLines);
    m_obstacle->hide();
    m_snooze->setObjectName(QStringLiteral("snoozeText"));
    m_snooze->setInk(common::colour::WarningText);
    m_snooze->setMaximumLines(3);
    m_snooze->hide();
    m_facts->setObjectName(QStringLiteral("reasonText"));
    m_facts->setMaximumLines(MostLines);
    m_reasonBox->setObjectName(QStringLiteral("reasonBox"));
    layOut();
}

void ServiceHeader::layOut() {
    auto* title = new QHBoxLayout(m_title);
    title->setContentsMargins(2, 0, 0, 0);
    title->setSpacing(0);
    title->addWidget(m_mark);
    title->addSpacing(MarkGap);
    title->addLayout(m_names, 1);
    m_names->addWidget(m_name);
    m_names->addWidget(m_release, 1);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

    // The room of a line that goes is none of theirs: they would move under a hand.
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_buttons->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_top->setSpacing(common::spacing::Gap);
    auto* titled = new QHBoxLayout;
    titled->setSpacing(common::spacing::Gap);
    titled->addWidget(m_title, 1);
    titled->addWidget(m_lock);
    m_top->addLayout(titled, 1);
    m_top->addWidget(m_buttons);

    auto* reason = new QVBoxLayout(m_reasonBox);
    reason->setContentsMargins(12, 8, 12, 9);
    reason->addWidget(m_facts);

    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(6);
    whole->addLayout(m_top);
    whole->addWidget(m_snooze);
    whole->addWidget(m_reasonBox);
    whole->addWidget(m_obstacle);
}

bool ServiceHeader::setLookingBack(bool isLookingBack) {
    return std::exchange(m_isLookingBack, isLookingBack) != isLookingBack;
}

void ServiceHeader::setObstacle(const items::Facts& facts) {
    m_obstacle->setVisible(!facts.isEmpty());
    m_obstacle->setFacts(facts);
}

void ServiceHeader::setOnWall(bool isOnWall) {
    m_mark->setSide(isOnWall ? WallMarkPx : MarkPx);
    m_name->setRole(isOnWall ? FontRole::WallTitle : FontRole::Title);
    m_facts->setRole(isOnWall ? FontRole::WallText : FontRole::Body);
}

void ServiceHeader::setSnooze(const QString& text) {
    m_mark->setSnoozed(!text.isEmpty());
    m_snooze->setVisible(!text.isEmpty());
    m_snooze->setFacts({{text, items::Fact::Weight::Plain}});
}

void ServiceHeader::setService(const QString& name, const fleet::ServiceSnapshot* service,
                               const QTimeZone& zone, TimeMs nowMs) {
    m_name->setText(name.isEmpty() ? tr("No service chosen") : name);
    if (service == nullptr) {
        m_mark->setState(fleet::HealthState::Unknown);
        m_release->setText({});
        m_facts->setFacts({{tr("Nothing is known yet."), items::Fact::Weight::Plain}});
        m_reasonBox->setProperty("calm", true);
    } else {
        m_mark->setState(service->verdict.state, items::isPartlyJudged(*service));
        m_release->setText(items::releaseLine(*service, zone));
        items::Facts facts = items::serviceFacts(*service, zone, nowMs);
        if (m_isLookingBack) {
            facts.prepend({tr("Now, %1:").arg(base::minuteText(nowMs, zone)) + u' ',
                           items::Fact::Weight::Strong});
        }
        m_facts->setFacts(facts);
        m_reasonBox->setProperty("calm", service->verdict.state == fleet::HealthState::Healthy ||
                                             service->verdict.state == fleet::HealthState::Unknown);
    }
    m_reasonBox->style()->unpolish(m_reasonBox);
    m_reasonBox->style()->polish(m_reasonBox);
    chooseDirection();
}

bool ServiceHeader::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) {
        chooseDirection(); // A button came, or its words are others.
        fitReason();
    } else if (event->type() == QEvent::ParentChange && parentWidget() != nullptr) {
        parentWidget()->installEventFilter(this);
    }
    return QWidget::event(event);
}

bool ServiceHeader::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        fitReason();
    }
    return QWidget::eventFilter(watched, event);
}

void ServiceHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    chooseDirection();
    fitReason();
}

/// A low column keeps room for a chart: of the reason whole sentences stand there, and a tool tip
/// has the rest.
void ServiceHeader::fitReason() {
    if (parentWidget() == nullptr || layout() == nullptr) {
        return;
    }
    int others = common::scaled(ChartPx);
    for (const QWidget* each :
         {static_cast<QWidget*>(m_obstacle), static_cast<QWidget*>(m_snooze)}) {
        others += each->isHidden() ? 0 : each->heightForWidth(width()) + layout()->spacing();
    }
    const int room = parentWidget()->height() - m_top->sizeHint().height() - others;
    int lines = MostLines;
    while (lines > FewestLines && m_facts->heightOfLines(lines) > room) {
        --lines;
    }
    m_facts->setMaximumLines(lines);
}

/// All in one row, where need be with the release below the name; where that is too wide the
/// buttons go below. What unlocks has as much of what is left over as its words take.
void ServiceHeader::chooseDirection() {
    constexpr int Gap = common::spacing::Gap;
    const int buttons = m_buttons->isHidden() ? 0 : m_buttons->sizeHint().width() + Gap;
    const int lock = m_lock->isHidden() ? 0 : m_lock->minimumSizeHint().width() + Gap;
    const int name = m_name->sizeHint().width();
    const int release = m_release->sizeHint().width();
    const int line = name + ReleaseGap + release;
    const int lines = std::max(name, release);
    const int room =
        width() - m_mark->minimumWidth() - MarkGap - m_title->layout()->contentsMargins().left();
    const bool isOneRow = lines + lock + buttons <= room;
    const int beside = lock + (isOneRow ? buttons : 0);
    const bool isBelow = line + beside > room;
    m_names->setDirection(isBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // Every setting of it asks for the layout, which asks here again.
    if (const int gap = isBelow ? 0 : ReleaseGap; m_names->spacing() != gap) {
        m_names->setSpacing(gap);
    }
    m_top->setDirection(isOneRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int left = room - (isBelow ? lines : line) - beside + lock - Gap;
    const int most = m_lock->sizeHint().width();
    const int width = std::clamp(left, std::min(m_lock->minimumSizeHint().width(), most), most);
    if (m_lock->minimumWidth() != width || m_lock->maximumWidth() != width) {
        m_lock->setFixedWidth(width);
    }
}

} // namespace wb::fleet
