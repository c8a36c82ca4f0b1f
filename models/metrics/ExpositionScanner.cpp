// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/ExpositionScanner.h"

#include "models/metrics/NumberText.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace wb::metrics {

namespace {

ExpositionContent& withRoom(ExpositionContent& content, const ParseLimits& limits) {
    constexpr std::size_t UsualBytesPerSample = 96;
    constexpr std::size_t UsualCodesPerSample = 24;
    const std::size_t samples = std::min(
        limits.samples, static_cast<std::size_t>(content.body.size()) / UsualBytesPerSample + 8);
    content.lines.reserve(samples);
    content.values.reserve(samples);
    content.codes.resize(std::max(content.codes.size(), samples * UsualCodesPerSample));
    return content;
}

} // namespace

ExpositionScanner::ExpositionScanner(ExpositionContent& content, ExpositionFormat format,
                                     const ParseLimits& limits)
    : m_content(withRoom(content, limits))
    , m_format(format)
    , m_limits(limits)
    , m_openMetrics(format == ExpositionFormat::OpenMetrics)
    , m_check(content, format, limits)
    , m_cursor(content)
    , m_series(content, m_cursor, m_check, m_issue, format, limits) {}

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
    m_series.skipOptionalBlanks();
    const char* const nameStart = m_cursor.position();
    std::string_view name;
    if (!m_series.scanMetricName(name)) {
        return false;
    }
    if (name.empty()) {
        return fail("expected a metric name");
    }
    if (!m_cursor.atEnd() && !m_cursor.atBlank()) {
        return fail("not allowed in a metric name");
    }
    if (m_openMetrics && !m_cursor.at(' ')) {
        return fail("expected a blank and what the line tells of the metric");
    }
    m_cursor.skip(m_cursor.atEnd() ? 0 : 1);
    m_series.skipOptionalBlanks();
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
    Sample sample;
    if (!m_series.scan(sample)) {
        return false;
    }
    const char* const start = sample.series.data();
    if (m_content.lines.size() >= m_limits.samples) {
        return fail(start, "more than " + std::to_string(m_limits.samples) + " samples");
    }
    if (m_openMetrics && !m_cursor.at(' ')) {
        return fail("expected a blank and a value");
    }
    m_cursor.skip(m_openMetrics ? 1 : 0);
    m_series.skipOptionalBlanks();
    const char* const valueStart = m_cursor.position();
    if (m_series.atComposite()) {
        return scanComposite(sample.name, m_cursor.place(start));
    }
    if (!scanValue(sample.value) || !scanTimestamp(sample.timestampMs)) {
        return false;
    }
    const bool kept = m_check.admit(sample, m_series.labels(), m_cursor.place(start));
    // OpenMetrics' timestamps are held against one another, and exemplars are like bodies.
    const bool isPlain = !m_openMetrics || (!sample.timestampMs && m_cursor.atEnd());
    // In "a.1" nothing but the value tells where the name ends.
    const bool nameEnds = valueStart != start + sample.series.size() || valueStart[-1] == '}';
    m_content.repeatable =
        m_content.repeatable && kept && isPlain && nameEnds && m_cursor.hasLineFeed();
    if (!scanStart()) {
        return false;
    }
    if (!m_cursor.atEnd() && !scanExemplar(sample)) {
        return false;
    }
    if (kept) {
        keep(sample, valueStart);
    } else {
        m_series.drop();
    }
    return true;
}

void ExpositionScanner::keep(const Sample& sample, const char* value) {
    SampleLine line;
    line.series = sample.series;
    line.value = value;
    line.next = m_cursor.nextLineStart();
    line.family = sample.family;
    line.rules = m_check.rules();
    m_series.keep(sample, line);
    m_content.lines.push_back(line);
    m_content.values.push_back(sample.value);
    m_content.seriesHash = (m_content.seriesHash + m_check.seriesHash()) * 0x9E3779B97F4A7C15ULL;
    if (sample.timestampMs || !m_content.timestampsMs.empty()) {
        constexpr double None = std::numeric_limits<double>::quiet_NaN();
        m_content.timestampsMs.resize(m_content.values.size(), None);
        m_content.timestampsMs.back() = sample.timestampMs.value_or(None);
    }
}

bool ExpositionScanner::scanValue(double& value) {
    m_series.skipOptionalBlanks();
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
    m_series.skipOptionalBlanks();
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

/// A native histogram: numbers, and lists of them in brackets. Not one sample, so it gives none.
bool ExpositionScanner::scanComposite(std::string_view name, const Place& where) {
    m_content.repeatable = false;
    m_series.drop();
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

bool ExpositionScanner::scanExemplar(const Sample& sample) {
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
    m_content.exemplarOf.push_back(m_content.lines.size());
    m_content.exemplars.push_back(std::move(exemplar));
    return true;
}

bool ExpositionScanner::scanExemplarOf(Exemplar& exemplar) {
    const Place where = here();
    if (!m_cursor.rest().starts_with(" # {")) {
        return fail("expected the end of the line or an exemplar");
    }
    m_cursor.skip(3);
    LabelList labels;
    std::string_view name;
    if (!m_series.scanBraces(labels, name)) {
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
    exemplar.labels.assign(labels.labels().begin(), labels.labels().end());
    m_check.checkExemplar(exemplar, where);
    return true;
}

bool ExpositionScanner::fail(const char* at, std::string reason) {
    m_issue = m_cursor.issue(at, std::move(reason));
    return false;
}

} // namespace wb::metrics
