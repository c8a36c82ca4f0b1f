// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace wb::shell {

/// A small panel with fields, at the top right over the window. Not a dialog: the screen behind
/// stays live. Hidden until it is opened. GUI thread.
class FloatingPanel : public QFrame {
    Q_OBJECT
public:
    explicit FloatingPanel(QWidget* parent);

    void close();

Q_SIGNALS:
    void closed();

protected:
    void open();
    /// To be called when what it says takes another room.
    void place();
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace wb::shell
