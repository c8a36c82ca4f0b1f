// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/incidents/TimelineList.h"

#include "widgets/common/Theme.h"

#include <algorithm>

namespace wb::incidents {

namespace {

/// Enough entries to fill any column: measuring more would only cost time.
constexpr int MeasuredEntries = 60;
constexpr int MinimumHeight = 90;

} // namespace

TimelineList::TimelineList(QWidget* parent)
    : QListView(parent) {
    setFrameShape(NoFrame);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

QSize TimelineList::minimumSizeHint() const {
    return {160, std::min(common::scaled(MinimumHeight), m_wantedHeight)};
}

void TimelineList::fitToEntries() {
    int height = 4;
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, viewport()->width(), 1);
    const int rows = model() != nullptr ? std::min(model()->rowCount(), MeasuredEntries) : 0;
    for (int row = 0; row < rows; ++row) {
        height += itemDelegate()->sizeHint(option, model()->index(row, 0)).height();
    }
    if (height != m_wantedHeight) {
        m_wantedHeight = height;
        updateGeometry();
    }
    beginWithAnEntry();
}

/// While the newest is shown, the first one in view is a whole one: what room is left over stays
/// empty above it.
void TimelineList::beginWithAnEntry() {
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, viewport()->width(), 1);
    const int room = contentsRect().height();
    int whole = 0;
    int row = model() != nullptr ? model()->rowCount() : 0;
    while (row > 0) {
        const int next = itemDelegate()->sizeHint(option, model()->index(row - 1, 0)).height();
        if (whole + next > room) {
            break;
        }
        whole += next;
        --row;
    }
    const int left = row > 0 && whole > 0 ? room - whole : 0;
    if (viewportMargins().top() != left) {
        setViewportMargins(0, left, 0, 0);
    }
}

} // namespace wb::incidents
