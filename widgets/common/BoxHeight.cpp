// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/BoxHeight.h"

#include <QListWidget>
#include <QPlainTextEdit>

#include <cmath>

namespace wb::common {

namespace {

/// Frame and padding, also of what has not been laid out yet.
int edges(const QAbstractScrollArea& box) {
    box.ensurePolished();
    const QMargins margins = box.contentsMargins();
    return margins.top() + margins.bottom();
}

} // namespace

int heightForLines(const QPlainTextEdit& box, int lines) {
    const int around = edges(box); // And with its font from here on.
    // A line is as high as whole pixels have room for it; what reaches the last one is scrolled.
    const qreal text = lines * std::ceil(QFontMetricsF(box.font()).lineSpacing()) +
                       2 * box.document()->documentMargin() + 2;
    return static_cast<int>(std::ceil(text)) + around;
}

int heightForRows(QListWidget& list) {
    list.doItemsLayout(); // Its width may be new.
    int rows = 0;
    for (int row = 0; row < list.count(); ++row) {
        rows += list.visualItemRect(list.item(row)).height();
    }
    return rows + edges(list);
}

} // namespace wb::common
