// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"
#include "models/metrics/ByteStream.h"

#include <QString>

namespace wb::storage {

/// A file of samples: bytes at its end or at a place, and nothing between them and the system, so
/// that what a write gave back is known exactly. Movable; closes with its end.
class SampleFile {
public:
    SampleFile() = default;
    ~SampleFile();
    SampleFile(SampleFile&& other) noexcept;
    SampleFile& operator=(SampleFile&& other) noexcept;

    /// A new and empty one, for writing.
    [[nodiscard]] static Expected<SampleFile> create(const QString& path);
    [[nodiscard]] static Expected<SampleFile> open(const QString& path);

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] quint64 size() const { return m_size; }

    /// All of it at the end, or nothing: what was written of it before an error is cut off again.
    [[nodiscard]] Expected<void> append(std::span<const std::uint8_t> bytes);
    /// Exactly so many bytes; fewer are an error.
    [[nodiscard]] Expected<metrics::Bytes> read(quint64 offset, std::size_t size) const;
    /// What was appended survives a power loss from here on.
    [[nodiscard]] Expected<void> sync();
    void close();

private:
    [[nodiscard]] tl::unexpected<Error> failed(const char* doing) const;

    int m_descriptor = -1;
    QString m_path;
    quint64 m_size = 0;
};

/// A new name of a file in the same directory, which survives a power loss.
[[nodiscard]] Expected<void> renameFile(const QString& from, const QString& to);

} // namespace wb::storage
