// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/SeriesScanner.h"

#include <algorithm>
#include <cstring>

namespace wb::metrics {

SeriesScanner::SeriesScanner(ExpositionContent& content, LineCursor& cursor,
                             ConformanceCheck& check, ParseIssue& issue, ExpositionFormat format,
                             const ParseLimits& limits)
    : m_content(content)
    , m_cursor(cursor)
    , m_check(check)
    , m_issue(issue)
    , m_limits(limits)
    , m_openMetrics(format == ExpositionFormat::OpenMetrics) {}

bool SeriesScanner::scan(Sample& sample) {
    m_start = m_cursor.position();
    std::string_view name = m_sampleName;
    const Rest rest = followLast(name);
    const char* seriesEnd = m_cursor.position();
    if (rest == Rest::All) {
        if (!scanAll(name, seriesEnd)) {
            return false;
        }
    } else if (rest == Rest::BehindLabel) {
        if (!scanLabels(m_labels, name, true)) {
            return false;
        }
        seriesEnd = m_cursor.position();
    }
    sample.name = name;
    sample.labels = m_labels.labels();
    sample.series = between(m_start, seriesEnd);
    m_series = sample.series;
    m_sampleName = name;
    return true;
}

bool SeriesScanner::scanAll(std::string_view& name, const char*& seriesEnd) {
    m_labels.clear();
    m_shared = 0;
    name = m_cursor.takeName(NameChar, m_likelyName);
    m_likelyName = name;
    seriesEnd = m_cursor.position();
    skipOptionalBlanks();
    // Behind a blank it may be a value already.
    const bool isValue = m_cursor.position() != seriesEnd && atComposite();
    if (m_cursor.at('{') && !isValue) {
        if (!scanBraces(m_labels, name)) {
            return false;
        }
        seriesEnd = m_cursor.position();
    }
    if (name.empty()) {
        return fail(m_start, m_cursor.position() == m_start ? "expected a metric name"
                                                            : "a sample without a name");
    }
    if (name.size() > m_limits.labelLengthBytes) {
        return fail(m_start, "a metric name is longer than " +
                                 std::to_string(m_limits.labelLengthBytes) + " bytes");
    }
    return true;
}

/// Goes as far as the line has the names of the last one, and leaves the labels up to there.
SeriesScanner::Rest SeriesScanner::followLast(std::string_view& name) {
    if (!m_labels.isReusable()) {
        return Rest::All;
    }
    m_shared = 0;
    const std::size_t common = commonLength();
    if (common < m_labels.place(0).valueBegin) {
        return followAnotherName(name);
    }
    while (m_shared < m_labels.size() && m_labels.place(m_shared).valueEnd < common) {
        ++m_shared;
    }
    const std::size_t quote = m_shared == 0 ? 0 : m_labels.place(m_shared - 1).valueEnd;
    return followValues(m_shared, m_start + quote, quote);
}

/// The parts of a histogram have another name each, and the same labels.
SeriesScanner::Rest SeriesScanner::followAnotherName(std::string_view& name) {
    const char* const start = m_cursor.position();
    const std::string_view another = m_cursor.takeName(NameChar);
    const char* const nameEnd = m_cursor.position();
    const bool canFollow =
        m_cursor.at('{') && !another.empty() && another.size() <= m_limits.labelLengthBytes;
    m_cursor.skip(start - nameEnd);
    const Rest rest = canFollow ? followValues(0, nameEnd, m_sampleName.size()) : Rest::All;
    if (rest != Rest::All) {
        name = another;
        m_likelyName = another;
    }
    return rest;
}

/// Reads values from a label on; what stands between them must be what stood there in the last
/// line. `quote` is at the quote that closes the value before, `lastQuote` where that is in the
/// last series; without one, at the start of both.
SeriesScanner::Rest SeriesScanner::followValues(std::size_t from, const char* quote,
                                                std::size_t lastQuote) {
    const auto follows = [&](std::string_view text) {
        const auto left = static_cast<std::size_t>(m_cursor.lineEnd() - quote);
        return left >= text.size() && std::memcmp(quote, text.data(), text.size()) == 0;
    };
    std::size_t i = from;
    for (; i < m_labels.size(); ++i) {
        const LabelList::Place last = m_labels.place(i);
        const std::string_view before = m_series.substr(lastQuote, last.valueBegin - lastQuote);
        if (!follows(before)) {
            break;
        }
        const char* const begin = quote + before.size();
        const std::string_view value = plainValue(begin);
        if (value.data() == nullptr) {
            break;
        }
        const std::string_view lastName = m_labels.labels()[i].name;
        const std::string_view name =
            last.nameBefore == 0 ? lastName
                                 : std::string_view(begin - last.nameBefore, lastName.size());
        quote = begin + value.size();
        lastQuote = last.valueEnd;
        m_labels.replace(i, value, name,
                         {static_cast<std::uint32_t>(begin - m_start),
                          static_cast<std::uint32_t>(quote - m_start), last.nameBefore});
    }
    const std::string_view tail = m_series.substr(lastQuote);
    if (i == m_labels.size() && follows(tail)) {
        m_cursor.skip(quote + tail.size() - m_start);
        return Rest::Nothing;
    }
    m_labels.keepFirst(i);
    if (i == 0) {
        return Rest::All;
    }
    m_cursor.skip(quote + 1 - m_start);
    return Rest::BehindLabel;
}

/// A label's value that needs neither unescaping nor complaint; without data, if it does.
std::string_view SeriesScanner::plainValue(const char* begin) const {
    const char* const end = m_cursor.plainEnd(begin);
    if (end == m_cursor.lineEnd() || *end != '"') {
        return {};
    }
    const std::string_view value = between(begin, end);
    const bool isFine = value.size() <= m_limits.labelLengthBytes && m_cursor.isValidText(value);
    return isFine ? value : std::string_view();
}

/// How many bytes of the line are those of the last series.
std::size_t SeriesScanner::commonLength() const {
    const std::string_view line = m_cursor.rest();
    const std::size_t limit = std::min(m_series.size(), line.size());
    std::size_t length = 0;
    while (length + 8 <= limit && ShortText::load<std::uint64_t>(line.data() + length) ==
                                      ShortText::load<std::uint64_t>(m_series.data() + length)) {
        length += 8;
    }
    while (length < limit && line[length] == m_series[length]) {
        ++length;
    }
    return length;
}

void SeriesScanner::keep(const Sample& sample, SampleLine& line) {
    std::string& further = m_content.further;
    const std::size_t begin = m_content.codesEnd;
    const std::size_t taken = m_shared == 0 ? 0 : m_labels.codesUpTo(m_shared - 1);
    unsigned char* const start =
        m_content.roomForCodes(taken + (1 + 2 * m_labels.size()) * SeriesCodes::MaxBytes);
    unsigned char* next = start + taken;
    if (taken > 0) {
        std::memcpy(start, m_content.codes.data() + m_codes, taken);
    } else {
        // A name at the start may be a view of an earlier line.
        const bool atStart = sample.series.starts_with(sample.name);
        const std::string_view own = sample.series.substr(0, sample.name.size());
        next = SeriesCodes::write(atStart ? own : sample.name, sample.series, next, further);
    }
    for (std::size_t i = m_shared; i < m_labels.size(); ++i) {
        const Label& label = m_labels.labels()[i];
        next = SeriesCodes::write(label.name, sample.series, next, further);
        next = SeriesCodes::write(label.value, sample.series, next, further);
        m_labels.codesUpTo(i) = static_cast<std::uint32_t>(next - start);
    }
    m_codes = begin;
    m_content.codesEnd += static_cast<std::size_t>(next - start);
    line.codes = static_cast<std::uint32_t>(begin);
    line.codesEnd = static_cast<std::uint32_t>(m_content.codesEnd);
}

bool SeriesScanner::scanBraces(LabelList& labels, std::string_view& name) {
    m_cursor.skip(1);
    return scanLabels(labels, name, false);
}

/// Behind the opening brace or a label's value, up to behind the closing brace.
bool SeriesScanner::scanLabels(LabelList& labels, std::string_view& name, bool behindLabel) {
    bool isLast = false;
    if (behindLabel && !takeComma(isLast)) {
        return false;
    }
    skipOptionalBlanks();
    while (!isLast && !m_cursor.at('}')) {
        if (!scanLabelOrName(labels, name) || !takeComma(isLast)) {
            return false;
        }
    }
    if (!m_cursor.at('}')) {
        return fail("expected , or } after a label");
    }
    m_cursor.skip(1);
    return true;
}

/// Between a label and the next, or the end of them.
bool SeriesScanner::takeComma(bool& isLast) {
    skipOptionalBlanks();
    isLast = !m_cursor.at(',');
    if (isLast) {
        return true;
    }
    m_cursor.skip(1);
    skipOptionalBlanks();
    return !m_openMetrics || !m_cursor.at('}') || fail("expected a label after the comma");
}

bool SeriesScanner::scanLabelOrName(LabelList& labels, std::string_view& name) {
    const char* const start = m_cursor.position();
    const bool isQuoted = m_cursor.at('"');
    std::string_view labelName;
    if (!isQuoted) {
        labelName = m_cursor.takeName(LabelChar);
    } else if (!takeQuotedName(labelName)) {
        return false;
    }
    if (labelName.empty()) {
        return fail(start, "expected a label name");
    }
    skipOptionalBlanks();
    if (!isQuoted || m_cursor.at('=')) {
        return scanLabel(labels, labelName, start);
    }
    if (!name.empty()) {
        return fail(start, "a second metric name");
    }
    name = labelName;
    labels.preventReuse();
    return true;
}

/// Behind a label's name.
bool SeriesScanner::scanLabel(LabelList& labels, std::string_view labelName,
                              const char* nameStart) {
    if (!m_cursor.at('=')) {
        return fail("expected = after the label's name");
    }
    m_cursor.skip(1);
    skipOptionalBlanks();
    const char* const start = m_cursor.position();
    if (!m_cursor.at('"')) {
        return fail("expected the label's value in double quotes");
    }
    const LineCursor::Quoted value = m_cursor.takeQuoted();
    if (value.fault != nullptr) {
        return fail(start, value.fault);
    }
    if (value.oddEscape && !m_openMetrics) {
        m_check.warn(m_cursor.place(start),
                     "a label value may only escape \\, \" and the line feed");
        // Each line is told of.
        labels.preventReuse();
    }
    if (labelName == "__name__") {
        return fail(start, "__name__ is not allowed as a label");
    }
    for (const Label& label : labels.labels()) {
        if (label.name == labelName) {
            return fail(start, "the label " + inQuotes(labelName) + " is given twice");
        }
    }
    if (labels.size() >= m_limits.labelsPerSample) {
        return fail(start, "more than " + std::to_string(m_limits.labelsPerSample) + " labels");
    }
    if (std::max(labelName.size(), value.text.size()) > m_limits.labelLengthBytes) {
        return fail(start, "a label is longer than " + std::to_string(m_limits.labelLengthBytes) +
                               " bytes");
    }
    const bool isAsWritten = labelName.data() == nameStart || labelName.data() == nameStart + 1;
    const char* const valueBegin = start + 1;
    labels.add({labelName, value.text},
               {static_cast<std::uint32_t>(valueBegin - m_start),
                static_cast<std::uint32_t>(m_cursor.position() - 1 - m_start),
                isAsWritten ? static_cast<std::uint32_t>(valueBegin - labelName.data()) : 0});
    return true;
}

bool SeriesScanner::scanMetricName(std::string_view& name) {
    if (m_cursor.at('"')) {
        // What stands in quotes may be what no name without them can be.
        m_likelyName = {};
        return takeQuotedName(name);
    }
    name = m_cursor.takeName(NameChar, m_likelyName);
    m_likelyName = name;
    return true;
}

/// At a double quote.
bool SeriesScanner::takeQuotedName(std::string_view& name) {
    const char* const start = m_cursor.position();
    const LineCursor::Quoted quotedName = m_cursor.takeQuoted();
    if (quotedName.fault != nullptr) {
        return fail(start, quotedName.fault);
    }
    if (quotedName.oddEscape) {
        return fail(start, "a name may only escape \\, \" and the line feed");
    }
    name = quotedName.text;
    return true;
}

bool SeriesScanner::atComposite() const {
    if (!m_cursor.at('{')) {
        return false;
    }
    const std::string_view rest = m_cursor.rest();
    const std::size_t name = rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", 1);
    return name != 1 && name != rest.npos && rest[name] == ':';
}

bool SeriesScanner::fail(const char* at, std::string reason) {
    m_issue = m_cursor.issue(at, std::move(reason));
    return false;
}

} // namespace wb::metrics
