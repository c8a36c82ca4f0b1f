// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/ExpositionScanner.h"

#include "models/metrics/NumberText.h"

#include <algorithm>
#include <charconv>

namespace wb::metrics {

ExpositionScanner::ExpositionScanner(ExpositionContent& content, ExpositionFormat format,
                                     const ParseLimits& limits)
    : m_content(content)
    , m_format(format)
    , m_limits(limits)
    , m_openMetrics(format == ExpositionFormat::OpenMetrics)
    , m_check(content, format, limits)
    , m_cursor(content) {}

bool ExpositionScanner::scan() {
    while (m_cursor.nextLine()) {
        if (m_sawEof) {
            return fail("text after # EOF");
        }
        if (!m_openMetrics) {
            m_cursor.skipBlanks();
        }
        const bool isEmpty = m_cursor.atEnd();
        if (isEmpty && m_openMetrics) {
            return fail("an empty line");
        }
        if (!isEmpty && !(m_cursor.at('#') ? scanHash() : scanSample())) {
            return false;
        }
        if (!m_cursor.hasLineFeed() && !isEmpty && !m_sawEof) {
            if (m_openMetrics) {
                return fail("the body ends within a line");
            }
            m_check.warn(here(), "the last line does not end with a line feed");
        }
    }
    if (m_openMetrics && !m_sawEof) {
        return fail("# EOF is missing: the body was cut short");
    }
    m_check.finish();
    return true;
}

bool ExpositionScanner::scanHash() {
    m_cursor.skip(1);
    const char* const afterHash = m_cursor.position();
    if (m_openMetrics) {
        if (!m_cursor.at(' ')) {
            return fail("expected \"# \" before HELP, TYPE, UNIT or EOF");
        }
        m_cursor.skip(1);
    } else {
        m_cursor.skipBlanks();
    }
    const char* const word = m_cursor.position();
    const std::string_view keyword = m_cursor.takeToken(true);
    if (m_openMetrics && keyword == "EOF" && m_cursor.atEnd()) {
        m_sawEof = true;
        return true;
    }
    if (!m_cursor.atEnd() && word != afterHash) {
        if (keyword == "HELP") {
            return scanMetadata(Metadata::Help);
        }
        if (keyword == "TYPE") {
            return scanMetadata(Metadata::Type);
        }
        if (keyword == "UNIT" && m_openMetrics) {
            return scanMetadata(Metadata::Unit);
        }
    }
    if (m_openMetrics) {
        return fail(word, "expected HELP, TYPE, UNIT or EOF with what belongs to it");
    }
    // Anything else is a comment.
    return true;
}

bool ExpositionScanner::scanMetadata(Metadata kind) {
    m_cursor.skip(1);
    skipOptionalBlanks();
    const char* const nameStart = m_cursor.position();
    std::string_view name;
    if (!m_cursor.at('"')) {
        name = m_cursor.takeName(NameChar, m_lastName);
    } else if (!takeQuotedName(name)) {
        return false;
    }
    if (name.empty()) {
        return fail("expected a metric name");
    }
    m_lastName = name;
    if (!m_cursor.atEnd() && !m_cursor.atBlank()) {
        return fail("not allowed in a metric name");
    }
    if (m_openMetrics && !m_cursor.at(' ')) {
        return fail("expected a blank and what the line tells of the metric");
    }
    m_cursor.skip(m_cursor.atEnd() ? 0 : 1);
    skipOptionalBlanks();
    const char* const textStart = m_cursor.position();
    std::string_view text = m_cursor.rest();
    if (!m_cursor.isValidText(text)) {
        return fail("not valid UTF-8");
    }
    MetricType type = MetricType::Unknown;
    if (kind == Metadata::Help) {
        text = m_cursor.unescapedHelp(text, m_openMetrics);
    } else if (kind == Metadata::Type) {
        while (!m_openMetrics && !text.empty() && isBlank(text.back())) {
            text.remove_suffix(1);
        }
        const auto named = typeFromName(text, m_format);
        if (!named) {
            return fail(textStart, "no metric type: " + inQuotes(text));
        }
        type = *named;
    } else if (!text.empty() && (!name.ends_with(text) || name.size() < text.size() + 2 ||
                                 name[name.size() - text.size() - 1] != '_')) {
        return fail(textStart, "the metric's name must end with _ and its unit");
    }
    m_check.declare(kind, name, type, text, m_cursor.place(nameStart));
    return true;
}

bool ExpositionScanner::scanSample() {
    const char* const start = m_cursor.position();
    std::string_view name = m_cursor.takeName(NameChar, m_lastName);
    m_lastName = name;
    const char* seriesEnd = m_cursor.position();
    m_labels.clear();
    skipOptionalBlanks();
    if (m_cursor.at('{') && (m_openMetrics || !atComposite())) {
        if (!scanBraces(name)) {
            return false;
        }
        seriesEnd = m_cursor.position();
    }
    if (name.empty()) {
        return fail(start, m_cursor.position() == start ? "expected a metric name"
                                                        : "a sample without a name");
    }
    if (name.size() > m_limits.labelLengthBytes) {
        return fail(start, "a metric name is longer than " +
                               std::to_string(m_limits.labelLengthBytes) + " bytes");
    }
    if (m_content.samples.size() >= m_limits.samples) {
        return fail(start, "more than " + std::to_string(m_limits.samples) + " samples");
    }
    Sample sample;
    sample.name = name;
    sample.series = between(start, seriesEnd);
    if (m_openMetrics && !m_cursor.at(' ')) {
        return fail("expected a blank and a value");
    }
    m_cursor.skip(m_openMetrics ? 1 : 0);
    skipOptionalBlanks();
    const char* const valueStart = m_cursor.position();
    if (atComposite()) {
        return scanComposite(name, m_cursor.place(start));
    }
    if (!scanValue(sample.value) || !scanTimestamp(sample.timestampMs)) {
        return false;
    }
    sample.labels = keepLabels();
    const bool kept = m_check.admit(sample, m_cursor.place(start));
    // OpenMetrics' timestamps are held against one another, and exemplars are like bodies.
    const bool isPlain = !m_openMetrics || (!sample.timestampMs && m_cursor.atEnd());
    m_content.repeatable = m_content.repeatable && kept && isPlain && m_cursor.hasLineFeed();
    if (!scanStart()) {
        return false;
    }
    if (!m_cursor.atEnd() && !scanExemplar(sample)) {
        return false;
    }
    if (kept) {
        m_content.samples.push_back(sample);
        m_content.lines.push_back({valueStart, m_check.rules()});
    }
    return true;
}

bool ExpositionScanner::scanValue(double& value) {
    skipOptionalBlanks();
    const char* const start = m_cursor.position();
    const std::string_view text = m_cursor.takeToken(!m_openMetrics);
    const auto number = parseNumber(text);
    if (!number) {
        return fail(start, text.empty() ? "expected a value" : "no number: " + inQuotes(text));
    }
    value = *number;
    return true;
}

bool ExpositionScanner::scanTimestamp(std::optional<double>& timestampMs) {
    skipOptionalBlanks();
    const std::string_view rest = m_cursor.rest();
    if (rest.empty() || (m_openMetrics && (rest.starts_with(" #") || rest.starts_with(" st@")))) {
        return true;
    }
    m_cursor.skip(m_openMetrics ? 1 : 0);
    const char* const start = m_cursor.position();
    std::string_view text = m_cursor.takeToken(!m_openMetrics);
    if (m_openMetrics) {
        timestampMs = parseSecondsAsMs(text);
        return timestampMs || fail(start, "no timestamp in seconds: " + inQuotes(text));
    }
    text.remove_prefix(text.starts_with('+') ? 1 : 0);
    const char* const end = text.data() + text.size();
    qint64 milliseconds = 0;
    const auto result = std::from_chars(text.data(), end, milliseconds);
    if (text.empty() || result.ec != std::errc() || result.ptr != end) {
        return fail(start, "no timestamp in whole milliseconds: " + inQuotes(text));
    }
    timestampMs = static_cast<double>(milliseconds);
    m_cursor.skipBlanks();
    return m_cursor.atEnd() || fail("text after the timestamp");
}

/// OpenMetrics 2.0 tells since when a series counts, and some write so before that is asked for.
bool ExpositionScanner::scanStart() {
    constexpr std::string_view Mark = " st@";
    if (!m_openMetrics || !m_cursor.rest().starts_with(Mark)) {
        return true;
    }
    m_check.warn(here(), "a start time is of OpenMetrics 2.0, which was not asked for");
    m_cursor.skip(Mark.size());
    const char* const start = m_cursor.position();
    const std::string_view text = m_cursor.takeToken(false);
    return parseSecondsAsMs(text) || fail(start, "no start time in seconds: " + inQuotes(text));
}

/// Whether a value of several numbers begins here: {count:5,sum:2.5,…}.
bool ExpositionScanner::atComposite() const {
    const std::string_view rest = m_cursor.rest();
    const std::size_t name = rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", 1);
    return rest.starts_with('{') && name != 1 && name != rest.npos && rest[name] == ':';
}

/// A native histogram: numbers, and lists of them in brackets. Not one sample, so it gives none.
bool ExpositionScanner::scanComposite(std::string_view name, const Place& where) {
    m_content.repeatable = false;
    bool inList = false;
    m_cursor.skip(1);
    for (; !m_cursor.atEnd() && !m_cursor.at('}'); m_cursor.skip(1)) {
        const char c = *m_cursor.position();
        const bool isNumberOrName = isLabelChar(c) || c == '+' || c == '-' || c == '.';
        if (c == '[' || c == ']') {
            if (inList == (c == '[')) {
                return fail("lists of a histogram's value cannot be in one another");
            }
            inList = c == '[';
        } else if (!isNumberOrName && c != ':' && c != ',') {
            return fail("not allowed in a histogram's value");
        }
    }
    if (m_cursor.atEnd() || inList) {
        return fail("a histogram's value is not closed");
    }
    m_cursor.skip(1);
    m_check.passOver(name, where, "a native histogram is left out: watch its classic buckets");
    std::optional<double> timestampMs;
    if (!scanTimestamp(timestampMs) || !scanStart()) {
        return false;
    }
    while (!m_cursor.atEnd()) {
        Exemplar exemplar;
        if (!scanExemplarOf(exemplar)) {
            return false;
        }
    }
    return true;
}

bool ExpositionScanner::scanExemplar(Sample& sample) {
    if (!m_openMetrics || !m_cursor.rest().starts_with(" # {")) {
        return fail("expected the end of the line or an exemplar");
    }
    if (!m_check.allowsExemplar()) {
        constexpr const char* Reason = "only counters and buckets may have an exemplar";
        // Prometheus goes by the name alone.
        if (!sample.name.ends_with("_total") && !sample.name.ends_with("_bucket")) {
            return fail(Reason);
        }
        m_check.warn(here(), Reason);
    }
    Exemplar exemplar;
    if (!scanExemplarOf(exemplar)) {
        return false;
    }
    if (!m_cursor.atEnd()) {
        return fail("text after the exemplar");
    }
    sample.exemplar = static_cast<int>(m_content.exemplars.size());
    m_content.exemplars.push_back(std::move(exemplar));
    return true;
}

bool ExpositionScanner::scanExemplarOf(Exemplar& exemplar) {
    const Place where = here();
    if (!m_cursor.rest().starts_with(" # {")) {
        return fail("expected the end of the line or an exemplar");
    }
    m_cursor.skip(3);
    m_labels.clear();
    std::string_view name;
    if (!scanBraces(name)) {
        return false;
    }
    if (!name.empty()) {
        return fail("an exemplar has no name");
    }
    if (!m_cursor.at(' ')) {
        return fail("expected a blank and the exemplar's value");
    }
    m_cursor.skip(1);
    std::optional<double> timestampMs;
    if (!scanValue(exemplar.value) || !scanTimestamp(timestampMs)) {
        return false;
    }
    if (timestampMs) {
        exemplar.timestampSeconds = *timestampMs / 1000;
    }
    exemplar.labels = m_labels;
    m_check.checkExemplar(exemplar, where);
    return true;
}

/// At the opening brace; fills m_labels, and name when it stands among them.
bool ExpositionScanner::scanBraces(std::string_view& name) {
    m_cursor.skip(1);
    skipOptionalBlanks();
    while (!m_cursor.at('}')) {
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
        if (isQuoted && !m_cursor.at('=')) {
            if (!name.empty()) {
                return fail(start, "a second metric name");
            }
            name = labelName;
        } else if (!scanLabel(labelName)) {
            return false;
        }
        skipOptionalBlanks();
        if (!m_cursor.at(',')) {
            break;
        }
        m_cursor.skip(1);
        skipOptionalBlanks();
        if (m_openMetrics && m_cursor.at('}')) {
            return fail("expected a label after the comma");
        }
    }
    if (!m_cursor.at('}')) {
        return fail("expected , or } after a label");
    }
    m_cursor.skip(1);
    return true;
}

/// Behind a label's name.
bool ExpositionScanner::scanLabel(std::string_view labelName) {
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
    }
    if (labelName == "__name__") {
        return fail(start, "__name__ is not allowed as a label");
    }
    for (const Label& label : m_labels) {
        if (label.name == labelName) {
            return fail(start, "the label " + inQuotes(labelName) + " is given twice");
        }
    }
    if (m_labels.size() >= m_limits.labelsPerSample) {
        return fail(start, "more than " + std::to_string(m_limits.labelsPerSample) + " labels");
    }
    if (std::max(labelName.size(), value.text.size()) > m_limits.labelLengthBytes) {
        return fail(start, "a label is longer than " + std::to_string(m_limits.labelLengthBytes) +
                               " bytes");
    }
    m_labels.push_back({labelName, value.text});
    return true;
}

std::span<const Label> ExpositionScanner::keepLabels() {
    Label* const labels = m_content.labels.take(m_labels.size());
    std::copy(m_labels.begin(), m_labels.end(), labels);
    return {labels, m_labels.size()};
}

/// At a double quote.
bool ExpositionScanner::takeQuotedName(std::string_view& name) {
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

void ExpositionScanner::skipOptionalBlanks() {
    if (!m_openMetrics) {
        m_cursor.skipBlanks();
    }
}

bool ExpositionScanner::fail(const char* at, std::string reason) {
    const Place where = m_cursor.place(at);
    m_issue = {where.line, where.column, std::move(reason)};
    return false;
}

} // namespace wb::metrics
