// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/ConformanceCheck.h"

#include "models/metrics/NumberText.h"

#include <cmath>

namespace wb::metrics {

namespace {

/// The label that tells the samples of one group apart.
std::string_view distinctLabel(MetricType type, std::string_view familyName) {
    switch (type) {
    case MetricType::Histogram:
    case MetricType::GaugeHistogram:
        return "le";
    case MetricType::Summary:
        return "quantile";
    case MetricType::StateSet:
        return familyName;
    default:
        return {};
    }
}

LabelHashes hashesOf(const LabelList& labels, std::string_view distinct) {
    LabelHashes hashes;
    hashes.all = hashes.group = labels.hashOfAll();
    for (std::size_t i = 0; !distinct.empty() && i < labels.size(); ++i) {
        const Label& label = labels.labels()[i];
        // An empty value means the same as no label.
        if (label.name == distinct && !label.value.empty()) {
            hashes.distinct = &label;
            hashes.group = hashes.all - labels.hashOf(i);
        }
    }
    return hashes;
}

bool hasLabel(std::span<const Label> labels, const Label& wanted) {
    return std::any_of(labels.begin(), labels.end(), [&wanted](const Label& label) {
        return label.name == wanted.name && label.value == wanted.value;
    });
}

bool haveSameLabels(std::span<const Label> a, std::span<const Label> b) {
    const auto subset = [](std::span<const Label> part, std::span<const Label> whole) {
        return std::all_of(part.begin(), part.end(), [whole](const Label& label) {
            return label.value.empty() || hasLabel(whole, label);
        });
    };
    return subset(a, b) && subset(b, a);
}

/// OpenMetrics tells times apart down to the nanosecond.
bool isSameTime(std::optional<double> aMs, std::optional<double> bMs) {
    if (!aMs || !bMs) {
        return aMs == bMs;
    }
    return std::floor(*aMs * 1e6) == std::floor(*bMs * 1e6);
}

std::size_t codePoints(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

} // namespace

ConformanceCheck::ConformanceCheck(ExpositionContent& content, ExpositionFormat format,
                                   const ParseLimits& limits)
    : m_content(content)
    , m_format(format)
    , m_openMetrics(format == ExpositionFormat::OpenMetrics)
    , m_warnings(content, limits.warnings)
    , m_group(m_warnings, format) {
    constexpr std::size_t UsualSamplesPerFamily = 2;
    m_seriesSlots.reserve(content.values.capacity());
    m_familySlots.reserve(content.values.capacity() / UsualSamplesPerFamily);
    m_families.reserve(content.values.capacity() / UsualSamplesPerFamily);
}

int ConformanceCheck::findFamily(std::string_view name) const {
    return m_familySlots.find(hashText(name), [this, name](int index) {
        return m_families[static_cast<std::size_t>(index)].name == name;
    });
}

int ConformanceCheck::addFamily(std::string_view name) {
    const int index = static_cast<int>(m_families.size());
    m_families.emplace_back().name = name;
    m_familySlots.put(hashText(name), index, [](int) { return false; });
    return index;
}

void ConformanceCheck::enter(int family, const Place& place) {
    if (family == m_current) {
        return;
    }
    m_group.end();
    if (m_current >= 0) {
        m_families[static_cast<std::size_t>(m_current)].left = true;
    }
    m_current = family;
    const FamilyState& state = m_families[static_cast<std::size_t>(family)];
    if (state.left) {
        m_warnings.add(place, [&state] {
            return "the lines of " + inQuotes(state.name) + " are not together";
        });
    }
}

void ConformanceCheck::declare(Metadata kind, std::string_view name, MetricType type,
                               std::string_view text, const Place& place) {
    const bool isCurrent =
        m_current >= 0 && m_families[static_cast<std::size_t>(m_current)].name == name;
    int index = isCurrent ? m_current : findFamily(name);
    if (index == HashSlots::NotFound) {
        index = addFamily(name);
    }
    enter(index, place);
    m_lastName = {};
    FamilyState& state = m_families[static_cast<std::size_t>(index)];
    if (state.index < 0) {
        state.index = static_cast<int>(m_content.families.size());
        m_content.families.push_back({name, MetricType::Unknown, {}, {}});
    }
    bool& has = kind == Metadata::Help   ? state.hasHelp
                : kind == Metadata::Type ? state.hasType
                                         : state.hasUnit;
    if (has) {
        m_warnings.add(place, [&] { return "a second line of the kind for " + inQuotes(name); });
    } else if (state.hasSamples && (m_openMetrics || kind == Metadata::Type)) {
        m_warnings.add(place, [&] { return "comes after samples of " + inQuotes(name); });
    }
    has = true;
    Family& family = m_content.families[static_cast<std::size_t>(state.index)];
    switch (kind) {
    case Metadata::Help:
        family.help = text;
        break;
    case Metadata::Unit:
        family.unit = text;
        break;
    case Metadata::Type:
        family.type = type;
        state.type = type;
        state.typePlace = place;
        break;
    }
    if (!family.unit.empty() &&
        (state.type == MetricType::Info || state.type == MetricType::StateSet)) {
        m_warnings.add(place, "an info or stateset has no unit");
    }
}

int ConformanceCheck::familyOf(std::string_view name, MetricPart& part) {
    part = MetricPart::Plain;
    if (m_current >= 0) {
        const FamilyState& current = m_families[static_cast<std::size_t>(m_current)];
        if (name.starts_with(current.name)) {
            const auto suffix = partOfSuffix(name.substr(current.name.size()));
            if (suffix && hasPart(current.type, *suffix, m_format)) {
                part = *suffix;
                return m_current;
            }
        }
    }
    const int exact = findFamily(name);
    if (exact >= 0 &&
        hasPart(m_families[static_cast<std::size_t>(exact)].type, MetricPart::Plain, m_format)) {
        return exact;
    }
    const auto underscore = name.rfind('_');
    if (underscore != std::string_view::npos) {
        const auto suffix = partOfSuffix(name.substr(underscore));
        const int base = suffix ? findFamily(name.substr(0, underscore)) : HashSlots::NotFound;
        if (base >= 0 &&
            hasPart(m_families[static_cast<std::size_t>(base)].type, *suffix, m_format)) {
            part = *suffix;
            return base;
        }
    }
    return exact >= 0 ? exact : addFamily(name);
}

void ConformanceCheck::enterFamilyOf(std::string_view sampleName, const Place& place) {
    // Most lines have the name of the one before, and mostly it is that very view.
    const bool isSameView =
        sampleName.data() == m_lastName.data() && sampleName.size() == m_lastName.size();
    if (!isSameView && sampleName != m_lastName) {
        enter(familyOf(sampleName, m_part), place);
        m_ownRules =
            rulesOf(m_families[static_cast<std::size_t>(m_current)].type, m_part, m_format);
        m_lastName = sampleName;
        m_lastNameHash = hashText(sampleName);
    }
    m_families[static_cast<std::size_t>(m_current)].hasSamples = true;
}

void ConformanceCheck::passOver(std::string_view sampleName, const Place& place,
                                const char* reason) {
    enterFamilyOf(sampleName, place);
    m_warnings.add(place, reason);
}

bool ConformanceCheck::admit(Sample& sample, const LabelList& labels, const Place& place) {
    enterFamilyOf(sample.name, place);
    const FamilyState& family = m_families[static_cast<std::size_t>(m_current)];
    sample.family = family.index;
    const LabelHashes hashes = hashesOf(labels, distinctLabel(family.type, family.name));
    m_seriesHash = hashes.all + m_lastNameHash;
    if (!isNew(sample, place)) {
        return false;
    }
    const ValueRules amongGroup =
        m_group.add({sample, hashes, m_current, family.name, family.type, m_part}, place);
    m_rules = static_cast<ValueRules>(m_ownRules | amongGroup);
    checkValue(sample, family, place);
    checkDistinctLabel(hashes.distinct, family, place);
    return true;
}

bool ConformanceCheck::isSameSeries(std::size_t earlier, const Sample& sample) const {
    if (m_content.lines[earlier].series == sample.series) {
        return true;
    }
    SeriesCodes codes = m_content.codesOf(earlier);
    if (codes.take() != sample.name) {
        return false;
    }
    std::vector<Label> labels;
    while (!codes.atEnd()) {
        const std::string_view name = codes.take();
        labels.push_back({name, codes.take()});
    }
    return haveSameLabels(labels, sample.labels);
}

bool ConformanceCheck::isNew(const Sample& sample, const Place& place) {
    int* const known = m_seriesSlots.at(m_seriesHash, [this, &sample](int index) {
        return isSameSeries(static_cast<std::size_t>(index), sample);
    });
    if (known == nullptr) {
        return true;
    }
    if (*known != HashSlots::NotFound) {
        const bool sameTime =
            isSameTime(m_content.timestampMs(static_cast<std::size_t>(*known)), sample.timestampMs);
        if (sameTime || !m_openMetrics) {
            m_warnings.add(place, [&sample] {
                return "the series " + inQuotes(sample.series) + " is given more than once";
            });
        }
        if (sameTime && m_openMetrics) {
            return false;
        }
    }
    *known = static_cast<int>(m_content.lines.size());
    return true;
}

void ConformanceCheck::checkValue(const Sample& sample, const FamilyState& family,
                                  const Place& place) {
    const double value = sample.value;
    if ((m_rules & ValueRule::CounterSign) != 0 && value < 0) {
        m_warnings.add(place, "a counter, count, sum or bucket is negative");
    }
    if ((m_rules & ValueRule::CounterNumber) != 0 && std::isnan(value)) {
        m_warnings.add(place, "a counter, count, sum or bucket is not a number");
    }
    if (!m_openMetrics) {
        return;
    }
    if (m_part == MetricPart::Plain && !hasPart(family.type, m_part, m_format)) {
        m_warnings.add(place, [&] {
            return "a sample of type " + std::string(typeName(family.type)) + " needs a suffix (" +
                   std::string(suffixOf(partsOf(family.type, m_format).front())) + " …)";
        });
    }
    if ((m_rules & ValueRule::Whole) != 0 && std::trunc(value) != value) {
        m_warnings.add(place, "a count or bucket is no whole number");
    }
    if ((m_rules & ValueRule::One) != 0 && value != 1) {
        m_warnings.add(place, "an info's value must be 1");
    }
    if ((m_rules & ValueRule::ZeroOrOne) != 0 && value != 0 && value != 1) {
        m_warnings.add(place, "a state's value must be 0 or 1");
    }
    if (family.type == MetricType::Summary && m_part == MetricPart::Plain && value < 0) {
        m_warnings.add(place, "a summary's quantile is negative");
    }
}

void ConformanceCheck::checkDistinctLabel(const Label* label, const FamilyState& family,
                                          const Place& place) {
    if (m_part != MetricPart::Plain) {
        return;
    }
    if (family.type == MetricType::StateSet && label == nullptr) {
        m_warnings.add(place, [&] { return "a state without a label " + inQuotes(family.name); });
    }
    if (family.type == MetricType::Summary) {
        const auto quantile = label == nullptr ? std::nullopt : parseNumber(label->value);
        if (!quantile || !(*quantile >= 0 && *quantile <= 1)) {
            m_warnings.add(place, "a summary's quantile must be labelled with a number in 0…1");
        }
    }
}

bool ConformanceCheck::allowsExemplar() const {
    const MetricType type = m_families[static_cast<std::size_t>(m_current)].type;
    return m_part == MetricPart::Bucket ||
           (type == MetricType::Counter && m_part == MetricPart::Total);
}

void ConformanceCheck::checkExemplar(const Exemplar& exemplar, const Place& place) {
    constexpr std::size_t MaxCodePoints = 128;
    std::size_t length = 0;
    for (const Label& label : exemplar.labels) {
        length += codePoints(label.name) + codePoints(label.value);
    }
    if (length > MaxCodePoints) {
        m_warnings.add(place, "the exemplar's labels are longer than 128 characters");
    }
}

void ConformanceCheck::checkClashes() {
    std::string name;
    for (const FamilyState& family : m_families) {
        for (const MetricPart part : partsOf(family.type, m_format)) {
            name.assign(family.name).append(suffixOf(part));
            const int other = part == MetricPart::Plain ? HashSlots::NotFound : findFamily(name);
            if (other != HashSlots::NotFound) {
                m_warnings.add(family.typePlace, [&] {
                    return "the samples of " + inQuotes(family.name) + " clash with the metric " +
                           inQuotes(name);
                });
            }
        }
    }
}

void ConformanceCheck::finish() {
    m_group.end();
    if (m_openMetrics) {
        checkClashes();
    }
    m_content.repeatable = m_content.repeatable && m_group.rulesSuffice();
}

} // namespace wb::metrics
