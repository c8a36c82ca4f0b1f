// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/FileDialog.h"

#include <QFileIconProvider>
#include <QFileInfo>
#include <QStandardPaths>

namespace wb::common {

namespace {

/// Qt's own looks into files for what their names do not tell.
class IconsByName : public QObject, public QFileIconProvider {
public:
    using QObject::QObject;

    using QFileIconProvider::icon;
    [[nodiscard]] QIcon icon(const QFileInfo& file) const override {
        return icon(file.isDir() ? Folder : File);
    }
    [[nodiscard]] QString type(const QFileInfo& file) const override {
        return file.isDir() ? FileDialog::tr("Folder") : file.suffix();
    }
};

} // namespace

FileDialog::FileDialog(QWidget* parent, const QString& title, const QString& filter)
    // Qt begins to list, with its own icons, before it can be given others: the root, then, where
    // no database is.
    : QFileDialog(parent, title, QDir::rootPath(), filter) {
    setAttribute(Qt::WA_DeleteOnClose);
    setOption(QFileDialog::DontUseNativeDialog);
    // A child that comes after the model, and so goes after it and its thread.
    setIconProvider(new IconsByName(this));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    setDirectory(!folder.isEmpty() && QDir(folder).exists() ? folder : QDir::homePath());
}

} // namespace wb::common
