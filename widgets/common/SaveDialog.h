// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>

namespace wb::common {

/// Asks where something is to be saved: Qt's own dialog, because it looks and works the same on
/// every desktop and under tests. Begins in the documents' folder; deletes itself when closed.
class SaveDialog : public QFileDialog {
    Q_OBJECT
public:
    /// `filter` as "CSV (*.csv)", `suffix` as "csv"; of the proposed name whatever a file system
    /// might not take becomes "-".
    SaveDialog(QWidget* parent, const QString& title, const QString& filter, const QString& suffix,
               const QString& proposedName);
};

} // namespace wb::common
