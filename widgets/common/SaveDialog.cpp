// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/SaveDialog.h"

#include <QRegularExpression>
#include <QStandardPaths>

namespace wb::common {

SaveDialog::SaveDialog(QWidget* parent, const QString& title, const QString& filter,
                       const QString& suffix, const QString& proposedName)
    : QFileDialog(parent, title, {}, filter) {
    setObjectName(QStringLiteral("exportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setOption(QFileDialog::DontUseNativeDialog);
    setAcceptMode(QFileDialog::AcceptSave);
    setDefaultSuffix(suffix);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    setDirectory(!folder.isEmpty() && QDir(folder).exists() ? folder : QDir::homePath());
    static const QRegularExpression Unsafe(QStringLiteral("[^A-Za-z0-9._-]+"));
    selectFile(QString(proposedName).replace(Unsafe, QStringLiteral("-")) + u'.' + suffix);
}

} // namespace wb::common
