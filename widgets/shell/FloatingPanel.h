// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace wb::shell {

/// A small panel with fields, at the top right over the window. Not a dialog: the screen behind
/// stays live. Hidden until it is opened; Escape closes it, wherever in it the focus is. GUI
/// thread.
class FloatingPanel : public QFrame {
    Q_OBJECT
public:
    explicit FloatingPanel(QWidget* parent);

    void close();

Q_SIGNALS:
    void closed();

protected:
    void open();
    /// So far from the window's top, at the designed text size.
    void setTop(int px) { m_topPx = px; }
    /// To be called when what it says takes another room.
    void place();
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int m_topPx = 50;
};

} // namespace wb::shell
