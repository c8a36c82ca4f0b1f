// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/YamlSource.h"

#include <algorithm>

namespace wb::settings {

namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\0';
}

bool isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\0';
}

} // namespace

qsizetype YamlSource::lineStart(qsizetype place) const {
    return place <= 0 ? 0 : m_text.lastIndexOf('\n', place - 1) + 1;
}

qsizetype YamlSource::lineEnd(qsizetype place) const {
    const qsizetype feed = m_text.indexOf('\n', place);
    return feed < 0 ? m_text.size() : feed + 1;
}

bool YamlSource::isFirstInLine(qsizetype place, bool mayHaveDash) const {
    qsizetype at = lineStart(place);
    bool hasDash = !mayHaveDash;
    while (at < place && (m_text[at] == ' ' || (m_text[at] == '-' && !hasDash))) {
        hasDash = hasDash || m_text[at] == '-';
        ++at;
    }
    return at == place;
}

std::optional<qsizetype> YamlSource::quotedEnd(qsizetype from) const {
    const char quote = m_text[from];
    for (qsizetype place = from + 1; place < m_text.size(); ++place) {
        const char c = m_text[place];
        if (c == '\\' && quote == '"') {
            ++place;
        } else if (c == quote && quote == '\'' && at(place + 1) == '\'') {
            ++place;
        } else if (c == quote) {
            return place + 1;
        } else if (c == '\n') {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<qsizetype> YamlSource::scalarEnd(qsizetype from, bool isInFlow) const {
    const char first = at(from);
    if (first == '"' || first == '\'') {
        return quotedEnd(from);
    }
    if (QByteArray("&*!|>[{").contains(first)) {
        return std::nullopt;
    }
    qsizetype place = from;
    for (; !isLineEnd(at(place)); ++place) {
        const char c = at(place);
        const bool endsFlow = isInFlow && QByteArray(",[]{}").contains(c);
        if (endsFlow ||
            (c == ':' && (isSpace(at(place + 1)) ||
                          (isInFlow && QByteArray(",[]{}").contains(at(place + 1))))) ||
            (c == '#' && place > from && isSpace(at(place - 1)))) {
            break;
        }
    }
    while (place > from && isSpace(at(place - 1))) {
        --place;
    }
    return place > from ? std::optional(place) : std::nullopt;
}

std::optional<qsizetype> YamlSource::bracketEnd(qsizetype from) const {
    int depth = 0;
    for (qsizetype place = from; place < m_text.size(); ++place) {
        const char c = m_text[place];
        const bool begins = isSpace(at(place - 1)) || QByteArray(",[{:").contains(at(place - 1));
        if (c == '#' && isSpace(at(place - 1))) {
            place = lineEnd(place) - 1;
        } else if ((c == '"' || c == '\'') && begins) {
            const auto end = quotedEnd(place);
            if (!end) {
                return std::nullopt;
            }
            place = *end - 1;
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if ((c == ']' || c == '}') && --depth == 0) {
            return place + 1;
        }
    }
    return std::nullopt;
}

std::optional<bool> YamlSource::isFlow(const YAML::Node& collection) const {
    const YAML::Mark mark = collection.Mark();
    if (mark.is_null() || mark.pos >= m_text.size() || QByteArray("&*!").contains(at(mark.pos))) {
        return std::nullopt;
    }
    return at(mark.pos) == '{' || at(mark.pos) == '[';
}

std::optional<Span> YamlSource::valueOf(const YAML::Node& node, bool isInFlow) const {
    const YAML::Mark mark = node.Mark();
    if (mark.is_null() || mark.pos >= m_text.size()) {
        return std::nullopt;
    }
    const bool isBracket = at(mark.pos) == '{' || at(mark.pos) == '[';
    if (!node.IsScalar() && !isBracket) {
        return std::nullopt;
    }
    const auto end = isBracket ? bracketEnd(mark.pos) : scalarEnd(mark.pos, isInFlow);
    return end ? std::optional(Span{mark.pos, *end}) : std::nullopt;
}

std::optional<Span> YamlSource::keyOf(const YAML::Node& key, bool isInFlow) const {
    const auto name = valueOf(key, isInFlow);
    if (!name) {
        return std::nullopt;
    }
    qsizetype colon = name->to;
    while (at(colon) == ' ') {
        ++colon;
    }
    return at(colon) == ':' ? std::optional(Span{name->from, colon + 1}) : std::nullopt;
}

std::optional<Span> YamlSource::linesOf(const YAML::Node& first, bool isItem) const {
    const YAML::Mark mark = first.Mark();
    if (mark.is_null() || mark.pos >= m_text.size() || !isFirstInLine(mark.pos, isItem)) {
        return std::nullopt;
    }
    const qsizetype from = lineStart(mark.pos);
    const auto indentAt = [this](qsizetype start) {
        qsizetype place = start;
        while (at(place) == ' ') {
            ++place;
        }
        return place;
    };
    const qsizetype indent = indentAt(from) - from;
    if (isItem && at(from + indent) != '-') {
        return std::nullopt; // The dash stands on a line of its own.
    }
    qsizetype end = lineEnd(mark.pos);
    qsizetype kept = end; // Blank lines at the end separate it from what follows.
    while (end < m_text.size()) {
        const qsizetype inner = indentAt(end);
        const bool isBlank = isLineEnd(at(inner));
        // A list may stand as far left as its key.
        const bool isList = !isItem && at(inner) == '-' && isSpace(at(inner + 1));
        if (!isBlank && inner - end <= indent && !(isList && inner - end == indent)) {
            break;
        }
        end = lineEnd(end);
        kept = isBlank ? kept : end;
    }
    return Span{from, kept};
}

} // namespace wb::settings
