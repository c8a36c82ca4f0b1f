// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/EntryPanel.h"

#include <QPointer>

namespace wb::shell {

/// A panel with fields at the right over the window, below the buttons that change production:
/// over those nothing ever lies. GUI thread.
class FloatingPanel : public EntryPanel {
    Q_OBJECT
public:
    explicit FloatingPanel(QWidget* parent);

    /// It stays below `buttons` and above the lower edge of `room`, both of which are somewhere in
    /// its window.
    void keepBetween(QWidget* buttons, QWidget* room);

protected:
    void open();
    /// To be called when what it says takes another room.
    void place();
    /// Of the room below it, in pixels; negative: it has less than it takes.
    [[nodiscard]] int spareHeight() const;
    /// Takes the room that there is now.
    virtual void fit() { place(); }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QWidget> m_buttons;
    QPointer<QWidget> m_room;
};

} // namespace wb::shell
