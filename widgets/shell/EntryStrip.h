// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/EntryPanel.h"

namespace wb::common {
class KeyButton;
}

namespace wb::shell {

/// A panel that takes a row of its own in the window, with a cross that closes it at the end of its
/// first line. However wide the window is, its fields stay together below the incident they are of.
class EntryStrip : public EntryPanel {
    Q_OBJECT
public:
    explicit EntryStrip(QWidget* parent);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeCross();

    common::KeyButton* m_cross;
};

} // namespace wb::shell
