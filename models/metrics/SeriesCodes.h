// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace wb::metrics {

/// Where the name and the labels of a series stand, in its bytes or, unescaped, among further text:
/// a pair of numbers a text, of seven bits a byte. Four bytes tell of a label where four positions
/// would take sixteen.
class SeriesCodes {
public:
    /// Reads what write() wrote, up to `end`.
    SeriesCodes(const unsigned char* next, const unsigned char* end, const char* series,
                const char* further)
        : m_next(next)
        , m_end(end)
        , m_series(series)
        , m_further(further) {}

    [[nodiscard]] bool atEnd() const { return m_next == m_end; }
    std::string_view take() {
        const std::uint32_t where = takeNumber();
        const char* const begin = ((where & 1U) != 0 ? m_further : m_series) + where / 2;
        return {begin, takeNumber()};
    }

    /// What one text takes at most.
    static constexpr std::size_t MaxBytes = 10;
    /// Writes where a text stands; gives where to go on writing. What is not in the series' bytes
    /// is added to `further`.
    static unsigned char* write(std::string_view piece, std::string_view series, unsigned char* to,
                                std::string& further) {
        const std::less_equal<> isUpTo;
        const bool inSeries = isUpTo(series.data(), piece.data()) &&
                              isUpTo(piece.data() + piece.size(), series.data() + series.size());
        if (inSeries) {
            to = writeNumber(static_cast<std::uint32_t>(piece.data() - series.data()) * 2, to);
        } else {
            to = writeNumber(static_cast<std::uint32_t>(further.size()) * 2 + 1, to);
            further += piece;
        }
        return writeNumber(static_cast<std::uint32_t>(piece.size()), to);
    }

private:
    std::uint32_t takeNumber() {
        std::uint32_t number = 0;
        for (unsigned shift = 0;; shift += 7) {
            const unsigned char byte = *m_next++;
            number |= (byte & 0x7FU) << shift;
            if (byte < 0x80) {
                return number;
            }
        }
    }
    static unsigned char* writeNumber(std::uint32_t number, unsigned char* to) {
        for (; number >= 0x80; number >>= 7) {
            *to++ = static_cast<unsigned char>(number | 0x80U);
        }
        *to++ = static_cast<unsigned char>(number);
        return to;
    }

    const unsigned char* m_next;
    const unsigned char* m_end;
    const char* m_series;
    const char* m_further;
};

} // namespace wb::metrics
