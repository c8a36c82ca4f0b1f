// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace wb::common {

/// A line of text that keeps Enter and Escape to itself: they must never reach the window's
/// shortcuts ("Go now", "Undo") while somebody is typing. Shows its key while empty.
class EntryField : public QLineEdit {
    Q_OBJECT
public:
    explicit EntryField(const QString& key, QWidget* parent = nullptr);
    /// Has a cross that empties it.
    void setClearable();

Q_SIGNALS:
    /// Enter, pressed afresh; held keys do not repeat it.
    void entered();
    void escaped();
    void downPressed();
    void upPressed();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dressCross();

    QString m_key;
};

} // namespace wb::common
