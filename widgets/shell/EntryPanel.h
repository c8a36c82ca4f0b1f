// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace wb::shell {

/// A small panel with fields. Not a dialog: the screen around it stays live. Hidden until it is
/// opened; Escape closes it, wherever in it the focus is. GUI thread.
class EntryPanel : public QFrame {
    Q_OBJECT
public:
    explicit EntryPanel(QWidget* parent);

    void close();

Q_SIGNALS:
    void closed();

protected:
    bool event(QEvent* event) override;
};

} // namespace wb::shell
