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

class SeriesLayout::Builder {
public:
    Builder(SeriesLayout& layout, const ExpositionContent& content)
        : m_layout(layout)
        , m_content(content) {}

    void build() {
        m_layout.m_series.reserve(m_content.lines.size());
        m_layout.m_rules.reserve(m_content.lines.size());
        m_layout.m_text.reserve(textSize());
        m_next = m_content.body.constData();
        for (const SampleLine& line : m_content.lines) {
            add(line);
        }
        m_layout.m_text.append(m_next, bodyEnd());
        m_layout.m_bodyEnd = position(m_layout.m_text.size());
        m_layout.m_text += m_content.further;
        addFamilies();
        const auto codesEnd = static_cast<std::ptrdiff_t>(m_content.codesEnd);
        m_layout.m_codes.assign(m_content.codes.begin(), m_content.codes.begin() + codesEnd);
        m_layout.m_hash = m_content.seriesHash ^ (m_layout.m_bodyEnd * 0x9E3779B97F4A7C15ULL);
    }

private:
    [[nodiscard]] const char* bodyEnd() const { return m_content.body.constEnd(); }

    [[nodiscard]] std::size_t textSize() const {
        std::size_t size =
            static_cast<std::size_t>(m_content.body.size()) + m_content.further.size();
        for (const SampleLine& line : m_content.lines) {
            size -= static_cast<std::size_t>(line.next - line.value);
        }
        for (const Family& family : m_content.families) {
            size += family.name.size();
        }
        return size;
    }

    void add(const SampleLine& line) {
        Series series;
        std::string& text = m_layout.m_text;
        const auto before = static_cast<std::size_t>(line.series.data() - m_next);
        series.series.begin = position(text.size() + before);
        series.series.end = series.series.begin + position(line.series.size());
        text.append(m_next, line.value);
        series.valueBegin = position(text.size());
        series.codes = line.codes;
        series.family = static_cast<std::uint32_t>(line.family + 1);
        m_layout.m_series.push_back(series);
        m_layout.m_rules.push_back(line.rules);
        m_next = line.next;
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

SeriesCodes SeriesLayout::codesOf(std::size_t index) const {
    const Series& series = m_series[index];
    const std::size_t end = index + 1 < size() ? m_series[index + 1].codes : m_codes.size();
    return {m_codes.data() + series.codes, m_codes.data() + end,
            m_text.data() + series.series.begin, m_text.data() + m_bodyEnd};
}

std::string_view SeriesLayout::name(std::size_t index) const {
    return codesOf(index).take();
}

std::vector<Label> SeriesLayout::labels(std::size_t index) const {
    std::vector<Label> labels;
    SeriesCodes codes = codesOf(index);
    (void)codes.take();
    while (!codes.atEnd()) {
        const std::string_view name = codes.take();
        labels.push_back({name, codes.take()});
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

std::size_t SeriesLayout::bytes() const {
    return sizeof(*this) + m_text.capacity() + m_series.capacity() * sizeof(Series) +
           m_rules.capacity() * sizeof(ValueRules) + m_families.capacity() * sizeof(FamilyName) +
           m_codes.capacity();
}

} // namespace wb::metrics
