// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"

#include <QByteArray>

#include <memory>

namespace wb::collect {

/// Unpacks a gzip body piece by piece and stops at a limit before the memory is taken, so that a
/// small answer cannot become a huge one. A body that ends early or fails its checksum is a fault.
class GzipInflater {
public:
    explicit GzipInflater(qint64 limitBytes);
    ~GzipInflater();

    /// Unpacks the next piece and appends it to `out`. LimitExceeded once `out` would grow beyond
    /// the limit, Protocol for bytes that are no gzip or come after its end.
    [[nodiscard]] Expected<void> feed(const QByteArray& piece, QByteArray& out);
    /// Whether the end was there and its checksum right.
    [[nodiscard]] bool isComplete() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wb::collect
