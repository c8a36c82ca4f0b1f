// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/WallNews.h"

#include "models/items/ServiceFacts.h"
#include "models/items/TimelineModel.h"
#include "widgets/common/FactsLabel.h"
#include "widgets/common/LookFollower.h"
#include "widgets/common/PlainText.h"
#include "widgets/incidents/TimelineDelegate.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionViewItem>

#include <algorithm>

namespace wb::shell {

using common::FontRole;
namespace colour = common::colour;
namespace spacing = common::spacing;

namespace {

constexpr int Gap = 14;        ///< Above each heading.
constexpr int HeadingGap = 4;  ///< Below it.
constexpr int MostEntries = 7; ///< More would not be read in passing.

} // namespace

WallNews::WallNews(items::TimelineModel* timeline, QWidget* panel)
    : QWidget(panel)
    , m_timeline(timeline)
    , m_delegate(new incidents::TimelineDelegate(this))
    , m_changed(common::plainLabel(FontRole::Caption, this, {}, colour::TextDim))
    , m_verdict(new common::FactsLabel(this))
    , m_heading(common::plainLabel(FontRole::Caption, this, {}, colour::TextDim)) {
    setObjectName(QStringLiteral("wallNews"));
    m_verdict->setObjectName(QStringLiteral("wallVerdict"));
    panel->installEventFilter(this);
    for (const auto changed :
         {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(timeline, changed, this, &WallNews::place);
    }
    connect(timeline, &QAbstractItemModel::dataChanged, this, &WallNews::place);
    new common::LookFollower(
        this, [this] { place(); },
        [this] {
            m_changed->setText(tr("WHAT CHANGED"));
            m_heading->setText(tr("TIMELINE"));
            place();
        });
}

void WallNews::setService(const fleet::ServiceSnapshot* service, const QTimeZone& zone) {
    m_delegate->setTimeZone(zone);
    items::Facts facts;
    if (service != nullptr) {
        facts = items::goneBackFacts(*service);
        facts = facts.isEmpty() ? items::causeFacts(*service) : facts;
    }
    m_hasVerdict = !facts.isEmpty();
    m_verdict->setFacts(facts);
    place();
}

/// Below the lowest of the panel's other widgets.
void WallNews::place() {
    const QWidget* panel = parentWidget();
    int top = 0;
    for (const QObject* child : panel->children()) {
        const auto* other = qobject_cast<const QWidget*>(child);
        if (other != nullptr && other != this && !other->isHidden()) {
            top = std::max(top, other->geometry().bottom());
        }
    }
    setGeometry(spacing::Edge, top, panel->width() - 2 * spacing::Edge,
                std::max(0, panel->height() - top - spacing::Gap));
    const int line = m_heading->sizeHint().height();
    int at = common::scaled(Gap);
    const int verdictHeight = m_verdict->heightForWidth(width());
    const bool hasRoom = at + line + HeadingGap + verdictHeight <= height();
    m_changed->setVisible(m_hasVerdict && hasRoom);
    m_verdict->setVisible(m_hasVerdict && hasRoom);
    if (m_hasVerdict && hasRoom) {
        m_changed->setGeometry(0, at, width(), line);
        at += line + HeadingGap;
        m_verdict->setGeometry(0, at, width(), verdictHeight);
        at += verdictHeight + common::scaled(Gap);
    }
    m_heading->setGeometry(0, at, width(), line);
    m_heading->setVisible(shownEntries() > 0);
    update();
}

QRect WallNews::entriesArea() const {
    return {0, m_heading->geometry().bottom() + HeadingGap, width(),
            height() - m_heading->geometry().bottom() - HeadingGap};
}

int WallNews::entryHeight(int row) const {
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, width(), 0);
    return m_delegate->sizeHint(option, m_timeline->index(row)).height();
}

int WallNews::shownEntries() const {
    int left = entriesArea().height();
    int count = 0;
    for (int row = m_timeline->rowCount() - 1; row >= 0 && count < MostEntries; --row) {
        left -= entryHeight(row);
        if (left < 0) {
            break;
        }
        ++count;
    }
    return count;
}

bool WallNews::eventFilter(QObject* watched, QEvent* event) {
    // The panel's layout has done its work by then.
    if (watched == parentWidget() &&
        (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void WallNews::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    QStyleOptionViewItem option;
    int at = entriesArea().top();
    for (int row = m_timeline->rowCount() - shownEntries(); row < m_timeline->rowCount(); ++row) {
        option.rect = QRect(0, at, width(), entryHeight(row));
        m_delegate->paint(&painter, option, m_timeline->index(row));
        at += option.rect.height();
    }
}

} // namespace wb::shell
