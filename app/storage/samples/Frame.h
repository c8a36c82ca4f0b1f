// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"
#include "models/metrics/ByteStream.h"

#include <optional>

namespace wb::storage {

/// Some bytes as they stand in a file: compressed, with a checksum.
struct Frame {
    /// No frame is larger, whatever a file says.
    static constexpr std::size_t MaxBytes = std::size_t(256) << 20;

    metrics::Bytes stored;
    std::uint32_t rawSize = 0;
    std::uint32_t checksum = 0; ///< Of what is stored.

    /// A higher level takes longer and less room: 1 to 19.
    [[nodiscard]] static Frame pack(std::span<const std::uint8_t> raw, int level);
    /// The bytes again; nullopt when they are not those that were packed.
    [[nodiscard]] static std::optional<metrics::Bytes>
    unpack(std::span<const std::uint8_t> stored, std::uint32_t rawSize, std::uint32_t checksum);
};

} // namespace wb::storage
