// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>

namespace wb::common {

/// Asks for a file: Qt's own dialog, because it looks and works the same on every desktop and under
/// tests. It opens none of the files that it lists: a process that closes any handle of an SQLite
/// file loses its locks on it (POSIX), and whoever uses the database next takes its log away.
/// Begins in the documents' folder; deletes itself when closed.
class FileDialog : public QFileDialog {
    Q_OBJECT
public:
    /// `filter` as "CSV (*.csv)".
    FileDialog(QWidget* parent, const QString& title, const QString& filter);
};

} // namespace wb::common
