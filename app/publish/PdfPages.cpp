// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/publish/PdfPages.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

namespace wb::publish {

Expected<QByteArray> pdfPages(const QByteArray& html) {
    QTextDocument document;
    document.setHtml(QString::fromUtf8(html));
    if (document.isEmpty()) {
        return failure(ErrorCode::InvalidInput, QStringLiteral("there is nothing to put on pages"));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly)) {
        return failure(ErrorCode::Storage, buffer.errorString());
    }
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(document.metaInformation(QTextDocument::DocumentTitle));
        // Customers read it, too, and need not know by which version of what it was made.
        writer.setCreator({});
        writer.setPageSize(QPageSize(QPageSize::A4));
        // A timeline has six columns.
        writer.setPageOrientation(QPageLayout::Landscape);
        document.print(&writer);
    }
    if (!bytes.contains("%%EOF")) {
        return failure(ErrorCode::Storage, QStringLiteral("the PDF was not written whole"));
    }
    return bytes;
}

} // namespace wb::publish
