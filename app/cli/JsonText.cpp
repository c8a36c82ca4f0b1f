// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/JsonText.h"

#include <array>
#include <charconv>
#include <cmath>

namespace wb::cli {

QByteArray jsonText(std::string_view utf8) {
    constexpr std::string_view Hex = "0123456789abcdef";
    QByteArray json;
    json.reserve(static_cast<qsizetype>(utf8.size()) + 2);
    json += '"';
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (c == '\n') {
            json += "\\n";
        } else if (byte < 0x20 || byte == 0x7F) {
            json += "\\u00";
            json += Hex[byte >> 4];
            json += Hex[byte & 15];
        } else {
            json += c;
        }
    }
    return json += '"';
}

QByteArray jsonNumber(double value) {
    if (std::isnan(value)) {
        return "\"NaN\"";
    }
    if (std::isinf(value)) {
        return value > 0 ? "\"+Inf\"" : "\"-Inf\"";
    }
    std::array<char, 40> buffer;
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), static_cast<qsizetype>(result.ptr - buffer.data())};
}

} // namespace wb::cli
