// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/Exposition.h"
#include "models/metrics/SeriesCodes.h"
#include "models/metrics/ValueRules.h"

namespace wb::metrics {

struct ExpositionContent;

/// The series of one body in their order: all of it but values and timestamps. Targets of one
/// exporter mostly say the same, so they share one (see LayoutCache). Immutable, so it may be read
/// on any thread; owns its text, and views into it live as long as it does.
class SeriesLayout {
public:
    /// What a body was read to; its samples must have their lines.
    [[nodiscard]] static std::shared_ptr<const SeriesLayout> of(const ExpositionContent& content,
                                                                ExpositionFormat format);

    /// No two layouts of a process have one number.
    [[nodiscard]] std::uint64_t id() const { return m_id; }
    [[nodiscard]] ExpositionFormat format() const { return m_format; }
    [[nodiscard]] std::size_t size() const { return m_series.size(); }

    /// The bytes of name and labels as they stand in the body: `http_requests_total{code="200"}`.
    [[nodiscard]] std::string_view series(std::size_t index) const;
    [[nodiscard]] std::string_view name(std::size_t index) const;
    /// In the body's order, unescaped, without the name.
    [[nodiscard]] std::vector<Label> labels(std::size_t index) const;
    /// As in # TYPE; empty and Unknown without metadata.
    [[nodiscard]] std::string_view familyName(std::size_t index) const;
    [[nodiscard]] MetricType type(std::size_t index) const;

    /// The bytes from behind the line of the series before up to the value: comments, series,
    /// blanks.
    [[nodiscard]] std::string_view textBefore(std::size_t index) const;
    /// textBefore() of the first series; textAfter() where there is none.
    [[nodiscard]] std::string_view beginning() const {
        return m_series.empty() ? textAfter() : textBefore(0);
    }
    /// What comes after the last line of a series.
    [[nodiscard]] std::string_view textAfter() const;
    [[nodiscard]] std::span<const ValueRules> rules() const { return m_rules; }

    /// The same series in the same order, whatever the comments and types say.
    [[nodiscard]] bool hasSameSeries(const SeriesLayout& other) const;
    /// The same in everything but its number.
    [[nodiscard]] bool isEqual(const SeriesLayout& other) const;
    [[nodiscard]] std::uint64_t contentHash() const { return m_hash; }
    /// What it takes of the heap.
    [[nodiscard]] std::size_t bytes() const;

private:
    class Builder;
    struct Piece {
        std::uint32_t begin = 0; ///< In m_text.
        std::uint32_t end = 0;
        bool operator==(const Piece&) const = default;
    };
    struct Series {
        Piece series;
        std::uint32_t valueBegin = 0; ///< Where the next textBefore() begins.
        std::uint32_t codes = 0;      ///< In m_codes: name and labels.
        std::uint32_t family = 0;     ///< In m_families.
        bool operator==(const Series&) const = default;
    };
    struct FamilyName {
        Piece name;
        MetricType type = MetricType::Unknown;
        bool operator==(const FamilyName&) const = default;
    };
    explicit SeriesLayout(ExpositionFormat format);
    [[nodiscard]] std::string_view text(Piece piece) const;
    [[nodiscard]] SeriesCodes codesOf(std::size_t index) const;

    const std::uint64_t m_id;
    const ExpositionFormat m_format;
    std::string m_text; ///< The body without its values, then what was unescaped, then families.
    std::uint32_t m_bodyEnd = 0; ///< Where in m_text the body ends.
    std::vector<Series> m_series;
    std::vector<ValueRules> m_rules;
    std::vector<FamilyName> m_families; ///< The first is that of samples without metadata.
    std::vector<unsigned char> m_codes;
    std::uint64_t m_hash = 0; ///< Of the series and the length of the text.
};

} // namespace wb::metrics
