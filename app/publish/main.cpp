// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/publish/PdfPages.h"

#include <QGuiApplication>

#include <cstdio>

namespace {

/// Far above the longest timeline that is kept.
constexpr size_t MostBytes = 64U << 20U;

wb::Expected<QByteArray> standardInput() {
    QByteArray all;
    char block[65536];
    for (size_t got = 0; (got = std::fread(block, 1, sizeof block, stdin)) > 0;) {
        all.append(block, static_cast<qsizetype>(got));
        if (static_cast<size_t>(all.size()) > MostBytes) {
            return wb::failure(wb::ErrorCode::InvalidInput,
                               QStringLiteral("more than 64 MiB are not put on pages"));
        }
    }
    return std::ferror(stdin) == 0
               ? wb::Expected<QByteArray>(all)
               : wb::failure(wb::ErrorCode::Storage, QStringLiteral("standard input: not read"));
}

} // namespace

/// HTML on standard input, PDF on standard output. A program of its own, because pages want Qt's
/// fonts and watchbridge-cli wants neither them nor a display.
int main(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const auto pdf = standardInput().and_then(wb::publish::pdfPages);
    if (!pdf) {
        std::fprintf(stderr, "%s\n", qPrintable(pdf.error().text()));
        return 1;
    }
    const auto size = static_cast<size_t>(pdf->size());
    const bool isWritten =
        std::fwrite(pdf->constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    return isWritten ? 0 : 3;
}
