// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ExpositionContent.h"

namespace wb::metrics {

/// Where in a body something stands; both count from 1.
struct Place {
    int line = 0;
    int column = 0;
};

/// Collects warnings into a content up to a bound; further ones are counted only. Reasons are made
/// when they are kept, so that a body full of faults costs little more than a clean one.
class WarningList {
public:
    WarningList(ExpositionContent& content, std::size_t limit)
        : m_content(&content)
        , m_limit(limit) {}

    template <typename MakeReason>
    void add(const Place& place, MakeReason makeReason) {
        if (m_content->warningCount++ < m_limit) {
            m_content->warnings.push_back({place.line, place.column, makeReason()});
        }
    }
    void add(const Place& place, const char* reason) {
        add(place, [reason] { return std::string(reason); });
    }

private:
    ExpositionContent* m_content;
    std::size_t m_limit;
};

/// A name in a reason: quoted, and cut short where a hostile body made it long.
[[nodiscard]] inline std::string inQuotes(std::string_view name) {
    constexpr std::size_t Longest = 80;
    std::string result = "\"";
    if (name.size() <= Longest) {
        result += name;
    } else {
        // The cut must not leave half a character behind.
        std::size_t length = Longest;
        while (length > 0 && (static_cast<unsigned char>(name[length]) & 0xC0) == 0x80) {
            --length;
        }
        result += name.substr(0, length);
        result += "…";
    }
    return result += '"';
}

} // namespace wb::metrics
