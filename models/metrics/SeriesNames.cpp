// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/SeriesNames.h"

#include <algorithm>
#include <limits>

namespace wb::metrics {

std::shared_ptr<const SeriesNames> SeriesNames::of(const SeriesLayout& layout) {
    const auto names = std::make_shared<SeriesNames>();
    std::size_t length = 0;
    for (std::size_t i = 0; i < layout.size(); ++i) {
        length += layout.series(i).size();
    }
    names->m_text.reserve(length);
    names->m_ends.reserve(layout.size());
    for (std::size_t i = 0; i < layout.size(); ++i) {
        names->add(layout.series(i));
    }
    return names;
}

std::shared_ptr<const SeriesNames> SeriesNames::joined(const SeriesNames& names,
                                                       std::span<const std::string_view> more) {
    const auto result = std::make_shared<SeriesNames>();
    std::size_t length = names.m_text.size();
    for (const std::string_view text : more) {
        length += text.size();
    }
    result->m_text.reserve(length);
    result->m_text = names.m_text;
    result->m_ends.reserve(names.size() + more.size());
    result->m_ends = names.m_ends;
    for (const std::string_view text : more) {
        result->add(text);
    }
    return result;
}

// Neighbours begin alike: each is written as how much of the one before it keeps, and the rest.
void SeriesNames::write(ByteWriter& writer, std::size_t first) const {
    writer.varint(size() - first);
    std::string_view before;
    for (std::size_t i = first; i < size(); ++i) {
        const std::string_view now = text(i);
        const auto differ = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
        const auto kept = static_cast<std::size_t>(differ.second - now.begin());
        writer.varint(kept);
        writer.text(now.substr(kept));
        before = now;
    }
}

std::shared_ptr<const SeriesNames> SeriesNames::read(ByteReader& reader) {
    const auto names = std::make_shared<SeriesNames>();
    const std::size_t count = reader.count(2);
    std::string now;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t kept = reader.varint();
        const std::span<const std::uint8_t> rest = reader.text();
        // A few bytes may claim to repeat a long text often.
        constexpr std::size_t MostText = std::size_t(1) << 27;
        if (!reader.ok() || kept > now.size() ||
            names->m_text.size() + kept + rest.size() > MostText) {
            reader.fail();
            return nullptr;
        }
        now.resize(static_cast<std::size_t>(kept));
        now.append(rest.begin(), rest.end());
        names->add(now);
    }
    return reader.ok() ? names : nullptr;
}

void SeriesNames::add(std::string_view text) {
    m_text += text;
    Q_ASSERT(m_text.size() <= std::numeric_limits<std::uint32_t>::max());
    m_ends.push_back(static_cast<std::uint32_t>(m_text.size()));
}

std::string_view SeriesNames::text(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_text).substr(begin, m_ends[index] - begin);
}

std::size_t SeriesNames::find(std::string_view wanted) const {
    for (std::size_t i = 0; i < size(); ++i) {
        if (text(i) == wanted) {
            return i;
        }
    }
    return None;
}

bool SeriesNames::beginsWith(const SeriesNames& shorter) const {
    return this == &shorter ||
           (size() >= shorter.size() &&
            std::equal(shorter.m_ends.begin(), shorter.m_ends.end(), m_ends.begin()) &&
            std::string_view(m_text).starts_with(shorter.m_text));
}

std::size_t SeriesNames::bytes() const {
    return sizeof(*this) + m_text.capacity() + m_ends.capacity() * sizeof(m_ends.front());
}

} // namespace wb::metrics
