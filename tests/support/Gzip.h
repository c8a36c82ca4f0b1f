// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <zlib.h>

namespace wb::test {

/// The bytes as a gzip body.
[[nodiscard]] inline QByteArray gzip(const QByteArray& plain) {
    QByteArray packed(plain.size() + 1024, '\0');
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = static_cast<const Bytef*>(static_cast<const void*>(plain.constData()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = static_cast<Bytef*>(static_cast<void*>(packed.data()));
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

} // namespace wb::test
