// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/SaveDialog.h"

#include <QRegularExpression>

namespace wb::common {

SaveDialog::SaveDialog(QWidget* parent, const QString& title, const QString& filter,
                       const QString& suffix, const QString& proposedName)
    : FileDialog(parent, title, filter) {
    setObjectName(QStringLiteral("exportDialog"));
    setAcceptMode(QFileDialog::AcceptSave);
    setDefaultSuffix(suffix);
    static const QRegularExpression Unsafe(QStringLiteral("[^A-Za-z0-9._-]+"));
    selectFile(QString(proposedName).replace(Unsafe, QStringLiteral("-")) + u'.' + suffix);
}

} // namespace wb::common
