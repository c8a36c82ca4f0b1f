// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ConformanceCheck.h"
#include "models/metrics/LineCursor.h"

namespace wb::metrics {

/// Reads names and labels, and notes them in the content's codes. Most lines have the names of the
/// one before and some of its values: those are compared with it and not read again.
class SeriesScanner {
public:
    /// All of them must outlive the scanner. What it finds malformed goes into `issue`.
    SeriesScanner(ExpositionContent& content, LineCursor& cursor, ConformanceCheck& check,
                  ParseIssue& issue, ExpositionFormat format, const ParseLimits& limits);

    /// At the start of a sample's line: fills its name, labels and series. False when malformed.
    [[nodiscard]] bool scan(Sample& sample);
    [[nodiscard]] const LabelList& labels() const { return m_labels; }
    /// The series that was scanned gives a sample: notes where its texts stand in `line`.
    void keep(const Sample& sample, SampleLine& line);
    /// It gives none.
    void drop() { m_labels.clear(); }

    /// At the opening brace; fills labels, and name when it stands among them.
    [[nodiscard]] bool scanBraces(LabelList& labels, std::string_view& name);
    /// A metric's name in a line of metadata, quoted or not; may be empty.
    [[nodiscard]] bool scanMetricName(std::string_view& name);
    /// Whether a value of several numbers begins here: {count:5,sum:2.5,…}.
    [[nodiscard]] bool atComposite() const;
    /// Only the older format has blanks wherever a token ends.
    void skipOptionalBlanks() {
        if (!m_openMetrics) {
            m_cursor.skipBlanks();
        }
    }

private:
    /// What is left of a series, from the cursor on.
    enum class Rest { All, BehindLabel, Nothing };

    bool scanAll(std::string_view& name, const char*& seriesEnd);
    Rest followLast(std::string_view& name);
    Rest followAnotherName(std::string_view& name);
    Rest followValues(std::size_t from, const char* quote, std::size_t lastQuote);
    [[nodiscard]] std::size_t commonLength() const;
    [[nodiscard]] std::string_view plainValue(const char* begin) const;
    bool scanLabels(LabelList& labels, std::string_view& name, bool behindLabel);
    bool takeComma(bool& isLast);
    bool scanLabelOrName(LabelList& labels, std::string_view& name);
    bool scanLabel(LabelList& labels, std::string_view labelName, const char* nameStart);
    bool takeQuotedName(std::string_view& name);
    bool fail(std::string reason) { return fail(m_cursor.position(), std::move(reason)); }
    bool fail(const char* at, std::string reason);

    ExpositionContent& m_content;
    LineCursor& m_cursor;
    ConformanceCheck& m_check;
    ParseIssue& m_issue;
    const ParseLimits& m_limits;
    const bool m_openMetrics;
    LabelList m_labels;            ///< Of the series being read, or of the last one.
    std::size_t m_shared = 0;      ///< So many of them are the last one's.
    std::string_view m_series;     ///< The last one.
    const char* m_start = nullptr; ///< Of the one being read.
    std::size_t m_codes = 0;       ///< Where the last one's codes begin.
    std::string_view m_sampleName; ///< Of the last one.
    std::string_view m_likelyName; ///< Of the last line, metadata or sample.
};

} // namespace wb::metrics
