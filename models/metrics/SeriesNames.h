// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ByteStream.h"
#include "models/metrics/SeriesLayout.h"

namespace wb::metrics {

/// The series that the columns of a block belong to, as bodies write them:
/// `http_requests_total{code="200"}`. Immutable, so it may be read on any thread and shared.
class SeriesNames {
public:
    static constexpr std::size_t None = static_cast<std::size_t>(-1);

    [[nodiscard]] static std::shared_ptr<const SeriesNames> of(const SeriesLayout& layout);
    /// All those of `names` and these behind them.
    [[nodiscard]] static std::shared_ptr<const SeriesNames>
    joined(const SeriesNames& names, std::span<const std::string_view> more);
    /// Reads what write() wrote; nullptr when it is nothing of the kind.
    [[nodiscard]] static std::shared_ptr<const SeriesNames> read(ByteReader& reader);
    /// Those from the `first` on.
    void write(ByteWriter& writer, std::size_t first = 0) const;

    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    [[nodiscard]] std::string_view text(std::size_t index) const;
    /// The first that reads so, or None.
    [[nodiscard]] std::size_t find(std::string_view text) const;
    /// Whether these are the same, with more behind them or not.
    [[nodiscard]] bool beginsWith(const SeriesNames& shorter) const;
    [[nodiscard]] std::size_t bytes() const;

private:
    void add(std::string_view text);

    std::string m_text;
    std::vector<std::uint32_t> m_ends; ///< In m_text.
};

} // namespace wb::metrics
