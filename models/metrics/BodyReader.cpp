// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/BodyReader.h"

#include "models/metrics/ExpositionScanner.h"
#include "models/metrics/NumberText.h"

#include <bit>
#include <cstring>
#include <limits>

namespace wb::metrics {

namespace {

constexpr std::size_t WordBytes = 8;
constexpr double NoTimestamp = std::numeric_limits<double>::quiet_NaN();

constexpr std::uint64_t everyByte(char c) {
    return 0x0101010101010101ULL * static_cast<unsigned char>(c);
}

/// The number of bytes before the first that is a blank or a line feed; 8 when none is.
std::size_t bytesBeforeEnd(std::uint64_t word) {
    const auto zeroBytes = [](std::uint64_t bytes) {
        return (bytes - everyByte('\x01')) & ~bytes & everyByte('\x80');
    };
    // Borrows can only spoil bytes above the first match, which do not count.
    const std::uint64_t ends = zeroBytes(word ^ everyByte('\n')) | zeroBytes(word ^ everyByte(' '));
    return static_cast<std::size_t>(std::countr_zero(ends)) / WordBytes;
}

std::uint64_t lowBytes(std::uint64_t word, std::size_t count) {
    return count >= WordBytes ? word : word & ((1ULL << (count * 8)) - 1);
}

} // namespace

/// Holds one body against the last layout, line by line, and notes values as it goes. A value's
/// text and the value are always noted together, so giving up halfway leaves nothing wrong behind.
class BodyReader::Matcher {
public:
    Matcher(BodyReader& reader, const QByteArray& body)
        : m_reader(reader)
        , m_next(body.constData())
        , m_end(m_next + body.size()) {}

    [[nodiscard]] bool match() {
        const SeriesLayout& layout = *m_reader.m_layout;
        for (std::size_t i = 0; i < layout.size(); ++i) {
            if (!skip(layout.textBefore(i)) || !takeValue(i)) {
                return false;
            }
        }
        return skip(layout.textAfter()) && m_next == m_end &&
               obey(m_reader.m_values, layout.rules());
    }
    [[nodiscard]] std::vector<double> takeTimestamps() { return std::move(m_timestamps); }

private:
    [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(m_end - m_next); }

    bool skip(std::string_view text) {
        if (left() < text.size() || std::memcmp(m_next, text.data(), text.size()) != 0) {
            return false;
        }
        m_next += text.size();
        return true;
    }

    /// At a value; leaves the line.
    bool takeValue(std::size_t index) {
        ValueText text;
        std::size_t length = 0;
        if (!peekShort(text, length)) {
            return takeLong(index);
        }
        ValueText& known = m_reader.m_texts[index];
        if (text.low != known.low || text.high != known.high) {
            const auto value = parseNumber({m_next, length});
            if (!value) {
                return false;
            }
            m_reader.m_values[index] = *value;
            known = text;
        }
        m_next += length;
        return *m_next == '\n' ? takeLineFeed() : takeTimestamp(index);
    }

    /// The text up to its end if that is within the next 16 bytes.
    bool peekShort(ValueText& text, std::size_t& length) const {
        if constexpr (std::endian::native != std::endian::little) {
            return false;
        }
        char bytes[2 * WordBytes] = {};
        const char* from = m_next;
        if (left() < sizeof(bytes)) {
            std::memcpy(bytes, m_next, left());
            from = bytes;
        }
        std::memcpy(&text.low, from, WordBytes);
        std::memcpy(&text.high, from + WordBytes, WordBytes);
        length = bytesBeforeEnd(text.low);
        if (length < WordBytes) {
            text.low = lowBytes(text.low, length + 1);
            text.high = 0;
            return true;
        }
        const std::size_t beyond = bytesBeforeEnd(text.high);
        text.high = lowBytes(text.high, beyond + 1);
        length += beyond;
        return beyond < WordBytes;
    }

    bool takeLong(std::size_t index) {
        const char* p = m_next;
        while (p < m_end && *p != ' ' && *p != '\n') {
            ++p;
        }
        const auto value =
            p == m_end ? std::nullopt : parseNumber({m_next, static_cast<std::size_t>(p - m_next)});
        if (!value) {
            return false;
        }
        m_reader.m_values[index] = *value;
        m_reader.m_texts[index] = {};
        m_next = p;
        return *m_next == '\n' ? takeLineFeed() : takeTimestamp(index);
    }

    bool takeLineFeed() {
        ++m_next;
        return true;
    }

    /// Behind a blank: whole milliseconds and the end of the line, as almost everybody writes it.
    bool takeTimestamp(std::size_t index) {
        constexpr std::ptrdiff_t MostDigits = 18;
        if (m_reader.m_layout->format() == ExpositionFormat::OpenMetrics) {
            return false;
        }
        const char* p = ++m_next;
        std::int64_t milliseconds = 0;
        for (; p < m_end && *p >= '0' && *p <= '9' && p - m_next < MostDigits; ++p) {
            milliseconds = milliseconds * 10 + (*p - '0');
        }
        if (p == m_next || p == m_end || *p != '\n') {
            return false;
        }
        if (m_timestamps.empty()) {
            m_timestamps.assign(m_reader.m_values.size(), NoTimestamp);
        }
        m_timestamps[index] = static_cast<double>(milliseconds);
        m_next = p + 1;
        return true;
    }

    BodyReader& m_reader;
    const char* m_next;
    const char* m_end;
    std::vector<double> m_timestamps;
};

BodyReader::BodyReader(const ParseLimits& limits, LayoutCache* layouts)
    : m_limits(limits)
    , m_layouts(layouts) {}

tl::expected<ScrapedBody, ParseIssue> BodyReader::read(const QByteArray& body,
                                                       ExpositionFormat format) {
    if (m_layout != nullptr && m_layout->format() == format) {
        Matcher matcher(*this, body);
        if (matcher.match()) {
            ++m_repeats;
            return ScrapedBody{m_layout, m_values, matcher.takeTimestamps(), m_warnings};
        }
    }
    return parse(body, format);
}

tl::expected<ScrapedBody, ParseIssue> BodyReader::parse(const QByteArray& body,
                                                        ExpositionFormat format) {
    // A layout counts twice a position in 32 bits.
    if (body.size() > std::numeric_limits<std::int32_t>::max()) {
        return tl::unexpected<ParseIssue>(ParseIssue{1, 1, "the body is longer than 2 GiB"});
    }
    ExpositionContent content;
    content.body = body;
    ExpositionScanner scanner(content, format, m_limits);
    if (!scanner.scan()) {
        return tl::unexpected<ParseIssue>(scanner.issue());
    }
    ScrapedBody result;
    result.layout = m_layouts->shared(SeriesLayout::of(content, format));
    result.values.reserve(content.samples.size());
    for (const Sample& sample : content.samples) {
        result.values.push_back(sample.value);
        if (sample.timestampMs) {
            result.timestampsMs.resize(content.samples.size(), NoTimestamp);
            result.timestampsMs[result.values.size() - 1] = *sample.timestampMs;
        }
    }
    if (content.warningCount > 0) {
        result.warnings = std::make_shared<const BodyWarnings>(
            BodyWarnings{std::move(content.warnings), content.warningCount});
    }
    // Only where no warning came of a value are all of them the layout's.
    if (content.repeatable && obey(result.values, result.layout->rules())) {
        m_layout = result.layout;
        m_warnings = result.warnings;
        m_values = result.values;
        m_texts.assign(m_values.size(), ValueText{});
    } else {
        m_layout = nullptr;
        m_warnings = nullptr;
        m_values = {};
        m_texts = {};
    }
    return result;
}

} // namespace wb::metrics
