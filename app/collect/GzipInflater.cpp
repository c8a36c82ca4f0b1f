// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/GzipInflater.h"

#include <array>
#include <zlib.h>

namespace wb::collect {

class GzipInflater::Private {
public:
    z_stream stream{};
    qint64 limitBytes = 0;
    bool usable = false;
    bool complete = false;
};

GzipInflater::GzipInflater(qint64 limitBytes)
    : d(std::make_unique<Private>()) {
    constexpr int GzipOnly = 16;
    d->limitBytes = limitBytes;
    d->usable = inflateInit2(&d->stream, MAX_WBITS + GzipOnly) == Z_OK;
}

GzipInflater::~GzipInflater() {
    if (d->usable) {
        inflateEnd(&d->stream);
    }
}

bool GzipInflater::isComplete() const {
    return d->complete;
}

Expected<void> GzipInflater::feed(const QByteArray& piece, QByteArray& out) {
    if (!d->usable) {
        return failure(ErrorCode::LimitExceeded, QStringLiteral("No memory to unpack gzip."));
    }
    std::array<Bytef, 16384> buffer;
    d->stream.next_in = static_cast<const Bytef*>(static_cast<const void*>(piece.constData()));
    d->stream.avail_in = static_cast<uInt>(piece.size());
    // A full buffer means that more output may be waiting though all input was taken.
    for (bool more = !piece.isEmpty(); more;) {
        if (d->complete) {
            return failure(ErrorCode::Protocol, QStringLiteral("Bytes follow the gzip body."));
        }
        d->stream.next_out = buffer.data();
        d->stream.avail_out = static_cast<uInt>(buffer.size());
        const int result = inflate(&d->stream, Z_NO_FLUSH);
        // The limit first: what is said must not depend on how the pieces were cut.
        const auto produced = static_cast<qsizetype>(buffer.size() - d->stream.avail_out);
        if (out.size() + produced > d->limitBytes) {
            return failure(ErrorCode::LimitExceeded,
                           QStringLiteral("The unpacked body is larger than the limit of %1 bytes.")
                               .arg(d->limitBytes));
        }
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) {
            return failure(ErrorCode::Protocol, QStringLiteral("The gzip body is damaged."));
        }
        out.append(static_cast<const char*>(static_cast<const void*>(buffer.data())), produced);
        d->complete = result == Z_STREAM_END;
        more = d->stream.avail_in > 0 || (d->stream.avail_out == 0 && !d->complete);
    }
    return {};
}

} // namespace wb::collect
