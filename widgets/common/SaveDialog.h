// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/FileDialog.h"

namespace wb::common {

/// Asks where something is to be saved.
class SaveDialog : public FileDialog {
    Q_OBJECT
public:
    /// `filter` as "CSV (*.csv)", `suffix` as "csv"; of the proposed name whatever a file system
    /// might not take becomes "-".
    SaveDialog(QWidget* parent, const QString& title, const QString& filter, const QString& suffix,
               const QString& proposedName);
};

} // namespace wb::common
