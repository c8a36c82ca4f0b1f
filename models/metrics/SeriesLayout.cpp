// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/SeriesLayout.h"

#include "models/metrics/ExpositionContent.h"
#include "models/metrics/HashSlots.h"

#include <atomic>
#include <cstring>

namespace wb::metrics {

namespace {

std::uint64_t nextId() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

std::uint32_t position(std::size_t bytes) {
    return static_cast<std::uint32_t>(bytes);
}

} // namespace

/// Numbers of seven bits a byte: four bytes tell of a label where positions would take sixteen.
/// Each text is a pair: where it begins, times two, and its length. An odd beginning counts from
/// the start of the layout's text, an even one from that of the series.
class SeriesLayout::Codes {
public:
    explicit Codes(const unsigned char* next)
        : m_next(next) {}

    std::uint32_t takeNumber() {
        std::uint32_t number = 0;
        for (unsigned shift = 0;; shift += 7) {
            const unsigned char byte = *m_next++;
            number |= (byte & 0x7FU) << shift;
            if (byte < 0x80) {
                return number;
            }
        }
    }
    Piece takePiece(std::uint32_t seriesBegin) {
        const std::uint32_t where = takeNumber();
        const std::uint32_t begin = where / 2 + ((where & 1U) != 0 ? 0 : seriesBegin);
        return {begin, begin + takeNumber()};
    }

private:
    const unsigned char* m_next;
};

class SeriesLayout::Builder {
public:
    Builder(SeriesLayout& layout, const ExpositionContent& content)
        : m_layout(layout)
        , m_content(content) {}

    void build() {
        const auto bodySize = static_cast<std::size_t>(m_content.body.size());
        m_layout.m_text.reserve(bodySize);
        m_layout.m_series.reserve(m_content.samples.size());
        m_layout.m_rules.reserve(m_content.samples.size());
        m_next = m_content.body.constData();
        for (std::size_t i = 0; i < m_content.samples.size(); ++i) {
            addText(m_content.samples[i], m_content.lines[i]);
        }
        m_layout.m_text.append(m_next, bodyEnd());
        m_layout.m_bodyEnd = position(m_layout.m_text.size());
        for (std::size_t i = 0; i < m_content.samples.size(); ++i) {
            addCodes(m_content.samples[i], m_layout.m_series[i]);
        }
        addFamilies();
        m_layout.m_text.shrink_to_fit();
        m_layout.m_codes.shrink_to_fit();
    }

private:
    [[nodiscard]] const char* bodyEnd() const { return m_content.body.constEnd(); }

    void addText(const Sample& sample, const SampleLine& line) {
        std::string& text = m_layout.m_text;
        Series series;
        series.series.begin =
            position(text.size() + static_cast<std::size_t>(sample.series.data() - m_next));
        series.series.end = series.series.begin + position(sample.series.size());
        text.append(m_next, line.value);
        series.valueBegin = position(text.size());
        series.family = static_cast<std::uint32_t>(sample.family + 1);
        m_layout.m_series.push_back(series);
        m_layout.m_rules.push_back(line.rules);
        const auto left = static_cast<std::size_t>(bodyEnd() - line.value);
        const auto* const lineFeed = static_cast<const char*>(std::memchr(line.value, '\n', left));
        m_next = lineFeed == nullptr ? bodyEnd() : lineFeed + 1;
    }

    void addCodes(const Sample& sample, Series& series) {
        series.codes = position(m_layout.m_codes.size());
        if (sample.series.starts_with(sample.name)) {
            // The view may be that of an earlier line with the same name.
            addPiece(sample.series.substr(0, sample.name.size()), sample.series);
        } else {
            addPiece(sample.name, sample.series);
        }
        addNumber(position(sample.labels.size()));
        for (const Label& label : sample.labels) {
            addPiece(label.name, sample.series);
            addPiece(label.value, sample.series);
        }
    }

    void addPiece(std::string_view piece, std::string_view series) {
        const std::less_equal<> isUpTo;
        const bool inSeries = isUpTo(series.data(), piece.data()) &&
                              isUpTo(piece.data() + piece.size(), series.data() + series.size());
        if (inSeries) {
            addNumber(position(static_cast<std::size_t>(piece.data() - series.data())) * 2);
        } else {
            addNumber(position(m_layout.m_text.size()) * 2 + 1);
            m_layout.m_text += piece;
        }
        addNumber(position(piece.size()));
    }

    void addNumber(std::uint32_t number) {
        for (; number >= 0x80; number >>= 7) {
            m_layout.m_codes.push_back(static_cast<unsigned char>(number | 0x80U));
        }
        m_layout.m_codes.push_back(static_cast<unsigned char>(number));
    }

    void addFamilies() {
        m_layout.m_families.reserve(m_content.families.size() + 1);
        m_layout.m_families.emplace_back();
        for (const Family& family : m_content.families) {
            const std::uint32_t begin = position(m_layout.m_text.size());
            m_layout.m_text += family.name;
            m_layout.m_families.push_back(
                {{begin, begin + position(family.name.size())}, family.type});
        }
    }

    SeriesLayout& m_layout;
    const ExpositionContent& m_content;
    const char* m_next = nullptr; ///< Of the body: what has no place yet.
};

SeriesLayout::SeriesLayout(ExpositionFormat format)
    : m_id(nextId())
    , m_format(format) {}

std::shared_ptr<const SeriesLayout> SeriesLayout::of(const ExpositionContent& content,
                                                     ExpositionFormat format) {
    const std::shared_ptr<SeriesLayout> layout(new SeriesLayout(format));
    Builder(*layout, content).build();
    return layout;
}

std::string_view SeriesLayout::text(Piece piece) const {
    return std::string_view(m_text).substr(piece.begin, piece.end - piece.begin);
}

std::string_view SeriesLayout::series(std::size_t index) const {
    return text(m_series[index].series);
}

std::string_view SeriesLayout::name(std::size_t index) const {
    const Series& series = m_series[index];
    return text(Codes(&m_codes[series.codes]).takePiece(series.series.begin));
}

std::vector<Label> SeriesLayout::labels(std::size_t index) const {
    const Series& series = m_series[index];
    Codes codes(&m_codes[series.codes]);
    (void)codes.takePiece(series.series.begin);
    std::vector<Label> labels(codes.takeNumber());
    for (Label& label : labels) {
        label.name = text(codes.takePiece(series.series.begin));
        label.value = text(codes.takePiece(series.series.begin));
    }
    return labels;
}

std::string_view SeriesLayout::familyName(std::size_t index) const {
    return text(m_families[m_series[index].family].name);
}

MetricType SeriesLayout::type(std::size_t index) const {
    return m_families[m_series[index].family].type;
}

std::string_view SeriesLayout::textBefore(std::size_t index) const {
    const std::uint32_t begin = index == 0 ? 0 : m_series[index - 1].valueBegin;
    return text({begin, m_series[index].valueBegin});
}

std::string_view SeriesLayout::textAfter() const {
    return text({m_series.empty() ? 0 : m_series.back().valueBegin, m_bodyEnd});
}

bool SeriesLayout::hasSameSeries(const SeriesLayout& other) const {
    if (this == &other) {
        return true;
    }
    if (size() != other.size()) {
        return false;
    }
    for (std::size_t i = 0; i < size(); ++i) {
        if (series(i) != other.series(i)) {
            return false;
        }
    }
    return true;
}

bool SeriesLayout::isEqual(const SeriesLayout& other) const {
    return m_format == other.m_format && m_bodyEnd == other.m_bodyEnd && m_text == other.m_text &&
           m_series == other.m_series && m_rules == other.m_rules &&
           m_families == other.m_families && m_codes == other.m_codes;
}

std::uint64_t SeriesLayout::contentHash() const {
    return hashText(m_text) + m_series.size();
}

std::size_t SeriesLayout::bytes() const {
    return sizeof(*this) + m_text.capacity() + m_series.capacity() * sizeof(Series) +
           m_rules.capacity() * sizeof(ValueRules) + m_families.capacity() * sizeof(FamilyName) +
           m_codes.capacity();
}

} // namespace wb::metrics
