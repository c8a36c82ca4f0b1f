// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/ChartCopy.h"

#include <QMenu>

namespace wb::charts {

/// What can be done with one chart: its scale, copies, a window of its own. Deletes itself when it
/// is closed.
class ChartMenu : public QMenu {
    Q_OBJECT
public:
    /// Borrows the card.
    ChartMenu(ChartCard* card, const ChartAbout& about, QWidget* parent);

Q_SIGNALS:
    void tearOffWanted();
    /// What is on the clipboard now, in words.
    void copied(const QString& what);

private:
    QAction* add(const char* name, const QString& text, const std::function<void()>& run);
};

} // namespace wb::charts
