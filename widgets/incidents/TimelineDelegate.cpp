// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/incidents/TimelineDelegate.h"

#include "models/base/Format.h"
#include "models/items/TimelineModel.h"
#include "widgets/common/Glyph.h"
#include "widgets/common/LocalTime.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/StateLook.h"
#include "widgets/common/Theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace wb::incidents {

using common::FontRole;
using common::Glyph;
using fleet::HealthState;
using incidents::EntryKind;
using items::TimelineModel;
namespace colour = common::colour;

namespace {

constexpr int PaddingAbove = 4;
constexpr int PaddingBelow = 5;
constexpr int MarkGap = 6;
constexpr int DesignedMarkSide = 12;
constexpr int MaximumTitleLines = 4;
constexpr int MaximumDetailLines = 3;
constexpr int WrapFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

int markSide() {
    return common::scaled(DesignedMarkSide);
}

struct Widths {
    int time = 0;
    int text = 0; ///< Where the text begins.
};

Widths widths() {
    const int time = QFontMetrics(common::themeFont(FontRole::Compact))
                         .horizontalAdvance(QStringLiteral("00:00:00"));
    return {time, time + MarkGap + markSide() + MarkGap + 2};
}

QRect textBounds(const QString& text, FontRole role, int width, int maximumLines) {
    const QFontMetrics metrics(common::themeFont(role));
    return metrics.boundingRect(
               QRect(0, 0, std::max(20, width), metrics.lineSpacing() * maximumLines), WrapFlags,
               text) &
           QRect(0, 0, std::max(20, width), metrics.lineSpacing() * maximumLines);
}

QString titleText(const QModelIndex& index) {
    return common::unbroken(index.data(TimelineModel::TitleRole).toString().simplified());
}

QRect titleBounds(const QString& title, int width) {
    return textBounds(title, FontRole::Compact, width, MaximumTitleLines);
}

void paintMark(QPainter& painter, const QRect& area, const QModelIndex& index) {
    const auto kind = static_cast<EntryKind>(index.data(TimelineModel::KindRole).toInt());
    switch (kind) {
    case EntryKind::Verdict:
        common::paintState(painter, area.adjusted(1, 1, -1, -1),
                           common::stateNamed(index.data(TimelineModel::SeverityRole).toString()));
        break;
    case EntryKind::Deployment:
        common::paintGlyph(painter, area, Glyph::Deploy, colour::Text);
        break;
    case EntryKind::Action:
        common::paintGlyph(painter, area, Glyph::Redeploy, colour::Accent);
        break;
    case EntryKind::Note:
        common::paintGlyph(painter, area, Glyph::Note, colour::Text);
        break;
    case EntryKind::StatusUpdate:
        common::paintGlyph(painter, area, Glyph::StatusUpdate, colour::Text);
        break;
    case EntryKind::Incident:
        common::paintGlyph(painter, area, Glyph::Incident, colour::Danger);
        break;
    case EntryKind::Cause:
        common::paintGlyph(painter, area, Glyph::Search, colour::Text);
        break;
    case EntryKind::Gap:
        common::paintState(painter, area.adjusted(1, 1, -1, -1), HealthState::Unknown);
        break;
    case EntryKind::Finding: // Not shown.
        break;
    }
}

} // namespace

TimelineDelegate::TimelineDelegate(QObject* parent)
    : QStyledItemDelegate(parent) {}

QString TimelineDelegate::detailText(const QModelIndex& index) const {
    const QString detail =
        common::unbroken(index.data(TimelineModel::DetailRole).toString().simplified());
    if (index.data(TimelineModel::SavedRole).toBool()) {
        return detail;
    }
    const QString pending = tr("saving…");
    return detail.isEmpty() ? pending : pending + QStringLiteral(" · ") + detail;
}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    const Widths at = widths();
    const QRect area = option.rect.adjusted(0, PaddingAbove, 0, -PaddingBelow);
    const bool saved = index.data(TimelineModel::SavedRole).toBool();
    painter->save();
    if ((option.state & QStyle::State_Selected) != 0) {
        painter->fillRect(option.rect, colour::Selection);
    }
    const QFont body = common::themeFont(FontRole::Compact);
    const QFontMetrics metrics(body);
    painter->setFont(body);
    painter->setPen(colour::TextDim);
    painter->drawText(
        QRect(area.left(), area.top(), at.time, metrics.height()), Qt::AlignLeft,
        base::clockText(index.data(TimelineModel::TimeRole).toLongLong(), m_zone, false));
    const QRect mark(area.left() + at.time + MarkGap,
                     area.top() + (metrics.height() - markSide()) / 2 + 1, markSide(), markSide());
    paintMark(*painter, mark, index);

    const int left = area.left() + at.text;
    const int width = option.rect.width() - at.text - 5;
    const QString title = titleText(index);
    const QRect bounds = titleBounds(title, width);
    painter->setPen(saved ? colour::Text : colour::TextDim);
    painter->drawText(QRect(left, area.top(), width, bounds.height()), WrapFlags, title);
    const QString detail = detailText(index);
    if (!detail.isEmpty()) {
        painter->setFont(common::themeFont(FontRole::Small));
        painter->setPen(saved ? colour::TextDim : colour::WarningText);
        const int top = area.top() + bounds.height() + 1;
        // Whole lines: what is spare between entries has no room for part of another.
        const int height = textBounds(detail, FontRole::Small, width, MaximumDetailLines).height();
        painter->drawText(QRect(left, top, width, height), WrapFlags, detail);
    }
    painter->restore();
}

bool TimelineDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                 const QStyleOptionViewItem& /*option*/, const QModelIndex& index) {
    const QString time =
        common::localDateTimeText(index.data(TimelineModel::TimeRole).toLongLong(), m_zone);
    const QString text = time + QLatin1Char('\n') +
                         index.data(TimelineModel::TitleRole).toString() + QLatin1Char('\n') +
                         detailText(index);
    QToolTip::showText(event->globalPos(), index.isValid() ? common::safeToolTip(text) : QString(),
                       view);
    return true;
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    // QListView asks with its viewport's rectangle; before the first layout there is none.
    const int width = option.rect.width() > 0 ? option.rect.width() : common::scaled(320);
    const int titleHeight = titleBounds(titleText(index), width - widths().text - 5).height();
    const QString detail = detailText(index);
    const int detailHeight =
        detail.isEmpty()
            ? 0
            : textBounds(detail, FontRole::Small, width - widths().text - 5, MaximumDetailLines)
                      .height() +
                  1;
    return {width, PaddingAbove + titleHeight + detailHeight + PaddingBelow + m_spare};
}

} // namespace wb::incidents
