// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ExpositionContent.h"
#include "models/metrics/ShortText.h"
#include "models/metrics/WarningList.h"

#include <array>

namespace wb::metrics {

/// What a byte may be part of, as bits.
enum CharClass : unsigned char { LabelChar = 1, NameChar = 2, Digit = 4 };

inline constexpr std::array<unsigned char, 256> CharClasses = [] {
    std::array<unsigned char, 256> classes{};
    for (unsigned char c = 'a'; c <= 'z'; ++c) {
        classes[c] = LabelChar | NameChar;
        classes[static_cast<unsigned char>(c - 'a' + 'A')] = LabelChar | NameChar;
    }
    for (unsigned char c = '0'; c <= '9'; ++c) {
        classes[c] = LabelChar | NameChar | Digit;
    }
    classes['_'] = LabelChar | NameChar;
    classes[':'] = NameChar;
    return classes;
}();

[[nodiscard]] inline bool isBlank(char c) {
    return c == ' ' || c == '\t';
}

[[nodiscard]] inline bool isLabelChar(char c) {
    return (CharClasses[static_cast<unsigned char>(c)] & LabelChar) != 0;
}

[[nodiscard]] inline std::string_view between(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}

/// A position in a body that moves from line to line and takes tokens off the one it is in. Views
/// it gives point into the body, or into the content's arena when something was unescaped.
class LineCursor {
public:
    explicit LineCursor(ExpositionContent& content);

    /// Moves to the next line; false at the end of the body.
    bool nextLine();
    /// Whether the line ends with a line feed and not just because the body does.
    [[nodiscard]] bool hasLineFeed() const { return m_hasLineFeed; }
    /// The end of the body in its last line.
    [[nodiscard]] const char* nextLineStart() const { return m_next; }
    [[nodiscard]] bool atEnd() const { return m_p == m_end; }
    [[nodiscard]] bool at(char c) const { return m_p < m_end && *m_p == c; }
    [[nodiscard]] bool atBlank() const { return m_p < m_end && isBlank(*m_p); }
    [[nodiscard]] const char* position() const { return m_p; }
    [[nodiscard]] const char* lineEnd() const { return m_end; }
    [[nodiscard]] std::string_view rest() const { return between(m_p, m_end); }
    void skip(std::ptrdiff_t bytes) { m_p += bytes; }
    void skipRest() { m_p = m_end; }

    void skipBlanks() {
        const char* p = m_p;
        while (p < m_end && isBlank(*p)) {
            ++p;
        }
        m_p = p;
    }

    /// The longest run of characters of a class that does not begin with a digit; may be empty.
    std::string_view takeName(CharClass charClass) {
        const char* p = m_p;
        if (p < m_end && (classOf(*p) & Digit) == 0) {
            while (p < m_end && (classOf(*p) & charClass) != 0) {
                ++p;
            }
        }
        const std::string_view name = between(m_p, p);
        m_p = p;
        return name;
    }

    /// takeName(), quick when it is `likely` once more: then that very view.
    std::string_view takeName(CharClass charClass, std::string_view likely) {
        const std::string_view line = rest();
        if (!likely.empty() && line.starts_with(likely) &&
            (line.size() == likely.size() || (classOf(line[likely.size()]) & charClass) == 0)) {
            m_p += likely.size();
            return likely;
        }
        return takeName(charClass);
    }

    /// Everything up to the next blank; a tab only counts as one where `tabs` says so.
    std::string_view takeToken(bool tabs) {
        const char* p = m_p;
        while (p < m_end && *p != ' ' && (!tabs || *p != '\t')) {
            ++p;
        }
        const std::string_view token = between(m_p, p);
        m_p = p;
        return token;
    }

    /// The first double quote or backslash from p on; the end of the line when there is none.
    [[nodiscard]] const char* plainEnd(const char* p) const {
        if constexpr (ShortText::IsSupported) {
            for (; m_end - p >= 8; p += 8) {
                const auto word = ShortText::load<std::uint64_t>(p);
                const std::uint64_t ends =
                    ShortText::marks(word, '"') | ShortText::marks(word, '\\');
                if (ends != 0) {
                    return p + ShortText::bytesBefore(ends);
                }
            }
        }
        while (p < m_end && *p != '"' && *p != '\\') {
            ++p;
        }
        return p;
    }

    struct Quoted {
        std::string_view text;
        bool oddEscape = false; ///< Escapes another character than \, " and n; kept as it stands.
        const char* fault = nullptr; ///< Why there is no text.
    };
    /// At a double quote: the text up to the closing one, unescaped.
    Quoted takeQuoted();
    /// A HELP text with \\ and \n (and \", if asked) unescaped.
    [[nodiscard]] std::string_view unescapedHelp(std::string_view raw, bool quotes);

    [[nodiscard]] bool isValidText(std::string_view text) const {
        return m_ascii || isValidUtf8(text);
    }
    [[nodiscard]] ParseIssue issue(const char* at, std::string reason) const {
        const Place where = place(at);
        return {where.line, where.column, std::move(reason)};
    }
    [[nodiscard]] Place place(const char* at) const {
        return {m_line, static_cast<int>(at - m_lineStart) + 1};
    }

private:
    [[nodiscard]] static bool isValidUtf8(std::string_view text);
    [[nodiscard]] static unsigned char classOf(char c) {
        return CharClasses[static_cast<unsigned char>(c)];
    }

    ExpositionContent& m_content;
    const char* m_next;
    const char* m_bodyEnd;
    const char* m_lineStart;
    const char* m_p;
    const char* m_end; ///< Of the line, without its line feed.
    int m_line = 0;
    bool m_hasLineFeed = false;
    bool m_ascii; ///< The whole body is, so nothing needs a UTF-8 check.
};

} // namespace wb::metrics
