// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/YamlTree.h"

#include <QByteArray>

#include <optional>

/// Where the values of a YAML document stand in its text. What cannot be told for certain is
/// nullopt; whoever edits holds the outcome against the tree besides.
namespace wb::settings {

/// Bytes of a text, from and up to.
struct Span {
    qsizetype from = 0;
    qsizetype to = 0;
};

/// The text of a document, for looking up places in it. Holds no byte order mark.
class YamlSource {
public:
    explicit YamlSource(const QByteArray& text)
        : m_text(text) {}

    /// Of a scalar in one line, or of a collection in brackets. Anchors, aliases, tags and texts of
    /// several lines have none.
    [[nodiscard]] std::optional<Span> valueOf(const YAML::Node& node, bool isInFlow) const;
    /// Of a mapping's key and what follows it up to its value.
    [[nodiscard]] std::optional<Span> keyOf(const YAML::Node& key, bool isInFlow) const;
    /// The lines of a key of a block mapping with all below it, or of an item of a block sequence
    /// (`isItem`), without what separates it from what follows.
    [[nodiscard]] std::optional<Span> linesOf(const YAML::Node& first, bool isItem) const;
    /// Whether a collection is written in brackets; nullopt: it has an anchor, a tag or no text.
    [[nodiscard]] std::optional<bool> isFlow(const YAML::Node& collection) const;
    [[nodiscard]] char at(qsizetype place) const {
        return place >= 0 && place < m_text.size() ? m_text[place] : '\0';
    }
    [[nodiscard]] qsizetype lineStart(qsizetype place) const;
    [[nodiscard]] qsizetype lineEnd(qsizetype place) const; ///< Behind its line feed.
    /// Whether nothing but spaces (and a dash and spaces, if allowed) stands before it in its line.
    [[nodiscard]] bool isFirstInLine(qsizetype place, bool mayHaveDash) const;

private:
    [[nodiscard]] std::optional<qsizetype> scalarEnd(qsizetype from, bool isInFlow) const;
    [[nodiscard]] std::optional<qsizetype> quotedEnd(qsizetype from) const;
    [[nodiscard]] std::optional<qsizetype> bracketEnd(qsizetype from) const;

    const QByteArray& m_text;
};

} // namespace wb::settings
