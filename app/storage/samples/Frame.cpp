// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/Frame.h"

#include <zlib.h>
#include <zstd.h>

namespace wb::storage {

namespace {

std::uint32_t checksumOf(std::span<const std::uint8_t> bytes) {
    return static_cast<std::uint32_t>(
        crc32(crc32(0, nullptr, 0), bytes.data(), static_cast<uInt>(bytes.size())));
}

} // namespace

Frame Frame::pack(std::span<const std::uint8_t> raw, int level) {
    Q_ASSERT(raw.size() <= MaxBytes);
    Frame frame;
    frame.stored.resize(ZSTD_compressBound(raw.size()));
    const std::size_t size =
        ZSTD_compress(frame.stored.data(), frame.stored.size(), raw.data(), raw.size(), level);
    // It can fail for want of memory only, where everything ends.
    Q_ASSERT(ZSTD_isError(size) == 0);
    frame.stored.resize(size);
    frame.rawSize = static_cast<std::uint32_t>(raw.size());
    frame.checksum = checksumOf(frame.stored);
    return frame;
}

std::optional<metrics::Bytes> Frame::unpack(std::span<const std::uint8_t> stored,
                                            std::uint32_t rawSize, std::uint32_t checksum) {
    if (rawSize > MaxBytes || checksumOf(stored) != checksum) {
        return std::nullopt;
    }
    metrics::Bytes raw(rawSize);
    const std::size_t size = ZSTD_decompress(raw.data(), raw.size(), stored.data(), stored.size());
    if (ZSTD_isError(size) != 0 || size != rawSize) {
        return std::nullopt;
    }
    return raw;
}

} // namespace wb::storage
