// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace wb::common {

/// A paragraph of plain text, as high as its lines up to a bound, that keeps Enter and Escape to
/// itself, as EntryField does: they must never reach the window's shortcuts while somebody is
/// typing. Tab goes on to the next field.
class EntryArea : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit EntryArea(QWidget* parent = nullptr);

Q_SIGNALS:
    /// Enter, pressed afresh; held keys do not repeat it.
    void entered();
    void escaped();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();
    void fitLines();
};

} // namespace wb::common
