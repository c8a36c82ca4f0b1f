// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/EnterKey.h"

#include <QAbstractButton>
#include <QShortcut>

namespace wb::common {

void pressByEnter(QWidget* page) {
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* enter = new QShortcut(key, page);
        enter->setAutoRepeat(false);
        QObject::connect(enter, &QShortcut::activated, page, [page] {
            if (auto* button = qobject_cast<QAbstractButton*>(page->focusWidget())) {
                button->click();
            }
        });
    }
}

} // namespace wb::common
