// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/BodyReader.h"

#include "models/metrics/ExpositionScanner.h"
#include "models/metrics/NumberText.h"

#include <cstring>
#include <limits>

namespace wb::metrics {

namespace {

constexpr double NoTimestamp = std::numeric_limits<double>::quiet_NaN();

} // namespace

/// Holds one body against a known layout, line by line, and notes values as it goes. A value's
/// text and the value are always noted together, so giving up halfway leaves nothing wrong behind.
class BodyReader::Matcher {
public:
    Matcher(Known& known, const QByteArray& body)
        : m_known(known)
        , m_begin(body.constData())
        , m_next(m_begin)
        , m_end(m_next + body.size()) {}

    [[nodiscard]] bool match() {
        const SeriesLayout& layout = *m_known.layout;
        for (std::size_t i = 0; i < layout.size(); ++i) {
            if (!skip(layout.textBefore(i)) || !takeValue(i)) {
                return false;
            }
        }
        return skip(layout.textAfter()) && m_next == m_end && obey(m_known.values, layout.rules());
    }
    /// How many bytes were held against it.
    [[nodiscard]] qsizetype walked() const { return m_next - m_begin; }
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
        ShortText text;
        const std::size_t length = peekShort(text);
        if (length == ShortText::MaxBytes) {
            return takeLong(index);
        }
        ShortText& known = m_known.texts[index];
        const ShortText withEnd = text.first(length + 1);
        if (withEnd != known) {
            auto value = length == 0 ? std::nullopt : parsePlainNumber(text.first(length), length);
            value = value ? value : parseNumber({m_next, length});
            if (!value) {
                return false;
            }
            m_known.values[index] = *value;
            known = withEnd;
        }
        m_next += length;
        return *m_next == '\n' ? takeLineFeed() : takeTimestamp(index);
    }

    /// The next 16 bytes, and how many come before the first blank or line feed; 16 for none.
    std::size_t peekShort(ShortText& text) const {
        if constexpr (!ShortText::IsSupported) {
            return ShortText::MaxBytes;
        }
        char bytes[ShortText::MaxBytes] = {};
        const char* from = m_next;
        if (left() < sizeof(bytes)) {
            std::memcpy(bytes, m_next, left());
            from = bytes;
        }
        text.low = ShortText::load<std::uint64_t>(from);
        text.high = ShortText::load<std::uint64_t>(from + ShortText::WordBytes);
        const auto ends = [](std::uint64_t word) {
            return ShortText::marks(word, '\n') | ShortText::marks(word, ' ');
        };
        const std::size_t inLow = ShortText::bytesBefore(ends(text.low));
        return inLow < ShortText::WordBytes ? inLow
                                            : inLow + ShortText::bytesBefore(ends(text.high));
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
        m_known.values[index] = *value;
        m_known.texts[index] = {};
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
        if (m_known.layout->format() == ExpositionFormat::OpenMetrics) {
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
            m_timestamps.assign(m_known.values.size(), NoTimestamp);
        }
        m_timestamps[index] = static_cast<double>(milliseconds);
        m_next = p + 1;
        return true;
    }

    Known& m_known;
    const char* const m_begin;
    const char* m_next;
    const char* m_end;
    std::vector<double> m_timestamps;
};

BodyReader::BodyReader(const ParseLimits& limits, LayoutCache* layouts)
    : m_limits(limits)
    , m_layouts(layouts) {}

tl::expected<ScrapedBody, ParseIssue> BodyReader::read(const QByteArray& body,
                                                       ExpositionFormat format) {
    if (m_known.layout != nullptr && m_known.layout->format() == format) {
        Matcher matcher(m_known, body);
        if (matcher.match()) {
            return repeated(matcher.takeTimestamps());
        }
    }
    if (auto matched = matchSibling(body, format)) {
        return std::move(*matched);
    }
    return parse(body, format);
}

std::optional<ScrapedBody> BodyReader::matchSibling(const QByteArray& body,
                                                    ExpositionFormat format) {
    // Whoever says almost the same as everybody is not held against all of them to the end.
    qsizetype left = body.size() / 2;
    const std::string_view text(body.constData(), static_cast<std::size_t>(body.size()));
    for (const LayoutCache::Sibling& sibling : m_layouts->siblings()) {
        Known known{sibling.layout.lock(), sibling.warnings, {}, {}};
        if (known.layout == nullptr || known.layout == m_known.layout ||
            known.layout->format() != format || sibling.limits != m_limits ||
            !text.starts_with(known.layout->beginning())) {
            continue;
        }
        known.values.resize(known.layout->size());
        known.texts.resize(known.layout->size());
        Matcher matcher(known, body);
        if (matcher.match()) {
            m_known = std::move(known);
            m_layouts->offer({m_known.layout, m_known.warnings, m_limits});
            return repeated(matcher.takeTimestamps());
        }
        left -= matcher.walked();
        if (left < 0) {
            break;
        }
    }
    return std::nullopt;
}

ScrapedBody BodyReader::repeated(std::vector<double> timestampsMs) {
    ++m_repeats;
    return {m_known.layout, m_known.values, std::move(timestampsMs), m_known.warnings};
}

tl::expected<ScrapedBody, ParseIssue> BodyReader::parse(const QByteArray& body,
                                                        ExpositionFormat format) {
    // A layout counts twice a position in 32 bits.
    if (body.size() > std::numeric_limits<std::int32_t>::max()) {
        return tl::unexpected<ParseIssue>(ParseIssue{1, 1, "the body is longer than 2 GiB"});
    }
    std::unique_ptr<ExpositionContent> content = m_layouts->takeRoom();
    content->body = body;
    ExpositionScanner scanner(*content, format, m_limits);
    const bool isWellFormed = scanner.scan();
    auto result = isWellFormed ? tl::expected<ScrapedBody, ParseIssue>(take(*content, format))
                               : tl::unexpected<ParseIssue>(scanner.issue());
    m_layouts->giveRoom(std::move(content));
    return result;
}

ScrapedBody BodyReader::take(ExpositionContent& content, ExpositionFormat format) {
    ScrapedBody result;
    result.layout = m_layouts->shared(SeriesLayout::of(content, format));
    result.values = content.values;
    result.timestampsMs = std::move(content.timestampsMs);
    if (content.warningCount > 0) {
        result.warnings = std::make_shared<const BodyWarnings>(
            BodyWarnings{std::move(content.warnings), content.warningCount});
    }
    // Only where no warning came of a value are all of them the layout's.
    if (content.repeatable && obey(result.values, result.layout->rules())) {
        m_known = {result.layout, result.warnings, result.values,
                   std::vector<ShortText>(result.values.size())};
        m_layouts->offer({m_known.layout, m_known.warnings, m_limits});
    } else {
        m_known = {};
    }
    return result;
}

} // namespace wb::metrics
