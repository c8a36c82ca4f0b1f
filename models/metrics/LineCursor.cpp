// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/LineCursor.h"

#include <QUtf8StringView>

#include <cstring>

namespace wb::metrics {

namespace {

bool isAscii(const QByteArray& bytes) {
    constexpr std::uint64_t HighBits = 0x8080808080808080ULL;
    const char* p = bytes.constData();
    const char* const end = p + bytes.size();
    for (; end - p >= 32; p += 32) {
        const std::uint64_t words =
            ShortText::load<std::uint64_t>(p) | ShortText::load<std::uint64_t>(p + 8) |
            ShortText::load<std::uint64_t>(p + 16) | ShortText::load<std::uint64_t>(p + 24);
        if ((words & HighBits) != 0) {
            return false;
        }
    }
    return std::all_of(p, end, [](char c) { return (c & 0x80) == 0; });
}

} // namespace

LineCursor::LineCursor(ExpositionContent& content)
    : m_content(content)
    , m_next(content.body.constData())
    , m_bodyEnd(m_next + content.body.size())
    , m_lineStart(m_next)
    , m_p(m_next)
    , m_end(m_next)
    , m_ascii(isAscii(content.body)) {}

bool LineCursor::nextLine() {
    m_lineStart = m_p = m_next;
    ++m_line;
    if (m_next == m_bodyEnd) {
        m_end = m_bodyEnd;
        return false;
    }
    const auto left = static_cast<std::size_t>(m_bodyEnd - m_next);
    const auto* const lineFeed = static_cast<const char*>(std::memchr(m_next, '\n', left));
    m_hasLineFeed = lineFeed != nullptr;
    m_end = m_hasLineFeed ? lineFeed : m_bodyEnd;
    m_next = m_hasLineFeed ? lineFeed + 1 : m_bodyEnd;
    return true;
}

LineCursor::Quoted LineCursor::takeQuoted() {
    const char* p = m_p + 1;
    bool escapes = false;
    for (p = plainEnd(p); p < m_end && *p != '"'; p = plainEnd(p)) {
        escapes = true;
        p += 2;
    }
    Quoted result;
    if (p >= m_end) {
        result.fault = "the closing double quote is missing";
        return result;
    }
    result.text = between(m_p + 1, p);
    m_p = p + 1;
    if (!isValidText(result.text)) {
        result.fault = "not valid UTF-8";
    }
    if (!escapes) {
        return result;
    }
    char* const begin = m_content.text.take(result.text.size());
    char* out = begin;
    for (std::size_t i = 0; i < result.text.size(); ++i) {
        const char c = result.text[i];
        if (c != '\\') {
            *out++ = c;
            continue;
        }
        const char escaped = result.text[++i];
        if (escaped == 'n' || escaped == '\\' || escaped == '"') {
            *out++ = escaped == 'n' ? '\n' : escaped;
        } else {
            result.oddEscape = true;
            *out++ = '\\';
            *out++ = escaped;
        }
    }
    result.text = between(begin, out);
    return result;
}

std::string_view LineCursor::unescapedHelp(std::string_view raw, bool quotes) {
    if (raw.find('\\') == std::string_view::npos) {
        return raw;
    }
    char* const begin = m_content.text.take(raw.size());
    char* out = begin;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const bool escaped =
            raw[i] == '\\' && i + 1 < raw.size() &&
            (raw[i + 1] == '\\' || raw[i + 1] == 'n' || (quotes && raw[i + 1] == '"'));
        i += escaped ? 1 : 0;
        *out++ = escaped && raw[i] == 'n' ? '\n' : raw[i];
    }
    return between(begin, out);
}

bool LineCursor::isValidUtf8(std::string_view text) {
    return QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8();
}

} // namespace wb::metrics
