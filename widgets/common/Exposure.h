// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;
class QWindow;

namespace wb::common {

/// Tells whether a widget's window can be seen. One that is minimised, or on another desktop, is
/// "visible" to Qt all the same, and what is kept up to date in it is work for nobody. Lives as
/// long as the widget. GUI thread.
class Exposure : public QObject {
    Q_OBJECT
public:
    explicit Exposure(QWidget* widget);

    /// True as well before the window is shown at first.
    [[nodiscard]] bool isSeen() const { return m_isSeen; }

Q_SIGNALS:
    void seenAgain();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watchWindow();
    void setSeen(bool isSeen);

    QWidget& m_widget;
    QPointer<QWindow> m_window;
    bool m_isSeen = true;
};

} // namespace wb::common
