// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace wb::shell {

/// All keys at a glance, in groups, over the window. Any key or click closes it.
class CheatSheet : public QWidget {
    Q_OBJECT
public:
    explicit CheatSheet(QWidget* parent);
    void toggle();
    /// What the sheet takes in the present language and text size.
    [[nodiscard]] QSize sizeHint() const override;
    /// Where the window has less room all of it is drawn smaller: 0 … 1.
    [[nodiscard]] double scale() const;

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void word();

    QPointer<QWidget> m_before; ///< What had the focus.
};

} // namespace wb::shell
