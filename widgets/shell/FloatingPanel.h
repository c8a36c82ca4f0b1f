// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/EntryPanel.h"

namespace wb::shell {

/// A panel with fields at the top right over the window. GUI thread.
class FloatingPanel : public EntryPanel {
    Q_OBJECT
public:
    explicit FloatingPanel(QWidget* parent);

protected:
    void open();
    /// To be called when what it says takes another room.
    void place();
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace wb::shell
