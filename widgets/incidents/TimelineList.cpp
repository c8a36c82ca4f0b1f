// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/incidents/TimelineList.h"

#include "widgets/common/Theme.h"
#include "widgets/incidents/TimelineDelegate.h"

#include <algorithm>

namespace wb::incidents {

namespace {

/// Enough entries to fill any column: measuring more would only cost time.
constexpr int MeasuredEntries = 60;
constexpr int MinimumHeight = 60;

} // namespace

TimelineList::TimelineList(TimelineDelegate* delegate, QWidget* parent)
    : QListView(parent)
    , m_delegate(delegate) {
    setItemDelegate(delegate);
    setFrameShape(NoFrame);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

QSize TimelineList::minimumSizeHint() const {
    const int least = std::max(common::scaled(MinimumHeight), m_lastHeight);
    return {160, std::min(least, m_wantedHeight)};
}

/// Without what is spare.
int TimelineList::entryHeight(int row) const {
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, viewport()->width(), 1);
    return m_delegate->sizeHint(option, model()->index(row, 0)).height() - m_delegate->spare();
}

void TimelineList::fitToEntries() {
    int height = 4;
    const int all = model() != nullptr ? model()->rowCount() : 0;
    for (int row = 0; row < std::min(all, MeasuredEntries); ++row) {
        height += entryHeight(row);
    }
    const int last = all > 0 ? entryHeight(all - 1) + 4 : 0;
    if (height != m_wantedHeight || last != m_lastHeight) {
        m_wantedHeight = height;
        m_lastHeight = last;
        updateGeometry();
    }
    beginWithAnEntry();
}

/// While the newest is shown, the first one in view is a whole one, right below the heading: the
/// room that is left over is shared by those in view.
void TimelineList::beginWithAnEntry() {
    const int room = contentsRect().height();
    int used = 0;
    int whole = 0;
    int row = model() != nullptr ? model()->rowCount() : 0;
    while (row > 0) {
        const int next = entryHeight(row - 1);
        if (used + next > room) {
            break;
        }
        used += next;
        ++whole;
        --row;
    }
    const int spare = row > 0 && whole > 0 ? (room - used) / whole : 0;
    const int rest = row > 0 && whole > 0 ? (room - used) % whole : 0; // A few pixels.
    if (viewportMargins().top() != rest) {
        setViewportMargins(0, rest, 0, 0);
    }
    if (spare != m_delegate->spare()) {
        m_delegate->setSpare(spare);
        doItemsLayout();
    }
}

} // namespace wb::incidents
