// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/Exposition.h"
#include "models/metrics/HashSlots.h"

namespace wb::metrics {

/// The labels of the series being read, with their hashes and where they stand in it. They stay for
/// the next line, which mostly has the same names.
class LabelList {
public:
    /// Where a label stands; bytes from the start of the series.
    struct Place {
        std::uint32_t valueBegin = 0; ///< Behind the opening quote.
        std::uint32_t valueEnd = 0;   ///< At the closing quote.
        /// From there back to the name; 0: the name does not stand in the series as it is.
        std::uint32_t nameBefore = 0;
    };

    [[nodiscard]] std::span<const Label> labels() const { return m_labels; }
    [[nodiscard]] std::size_t size() const { return m_labels.size(); }
    [[nodiscard]] const Place& place(std::size_t index) const { return m_marks[index].place; }

    void clear() {
        m_labels.clear();
        m_marks.clear();
        m_reusable = true;
    }
    void keepFirst(std::size_t count) {
        m_labels.resize(count);
        m_marks.resize(count);
    }
    void add(const Label& label, const Place& place) {
        m_labels.push_back(label);
        m_marks.push_back({0, hashText(label.name) * 31, place, 0});
        sumHashes(m_labels.size() - 1);
    }
    /// The label has the same name and another value. All before it must be in place.
    void replace(std::size_t index, std::string_view value, std::string_view name,
                 const Place& place) {
        m_labels[index] = {name, value};
        m_marks[index].place = place;
        sumHashes(index);
    }

    /// Hashes are summed up, so that the order of labels does not count.
    [[nodiscard]] std::uint64_t hashOfAll() const { return hashUpTo(m_marks.size()); }
    [[nodiscard]] std::uint64_t hashOf(std::size_t index) const {
        return m_marks[index].hashSum - hashUpTo(index);
    }

    /// The line has something that must be read in every line.
    void preventReuse() { m_reusable = false; }
    [[nodiscard]] bool isReusable() const { return m_reusable && !m_labels.empty(); }

    /// How many bytes of codes name and labels up to this one take.
    [[nodiscard]] std::uint32_t& codesUpTo(std::size_t index) { return m_marks[index].codes; }

private:
    struct Mark {
        std::uint64_t hashSum = 0;
        std::uint64_t nameHash = 0;
        Place place;
        std::uint32_t codes = 0;
    };

    [[nodiscard]] std::uint64_t hashUpTo(std::size_t index) const {
        return index == 0 ? 0 : m_marks[index - 1].hashSum;
    }
    void sumHashes(std::size_t index) {
        const std::string_view value = m_labels[index].value;
        // An empty value means the same as no label.
        const std::uint64_t hash = value.empty() ? 0 : hashText(value) ^ m_marks[index].nameHash;
        m_marks[index].hashSum = hashUpTo(index) + hash;
    }

    std::vector<Label> m_labels;
    std::vector<Mark> m_marks;
    bool m_reusable = true;
};

} // namespace wb::metrics
