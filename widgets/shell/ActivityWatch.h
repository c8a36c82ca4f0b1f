// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wb::shell {

/// Hears keys, buttons, wheel and pointer in one window, whichever widget of it has them. Takes
/// nothing away. GUI thread.
class ActivityWatch : public QObject {
    Q_OBJECT
public:
    explicit ActivityWatch(QWidget* window);

Q_SIGNALS:
    void seen();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace wb::shell
