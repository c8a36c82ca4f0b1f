// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ExpositionContent.h"
#include "models/metrics/ExpositionParser.h"
#include "models/metrics/GroupCheck.h"
#include "models/metrics/LabelList.h"
#include "models/metrics/MetricPart.h"

namespace wb::metrics {

enum class Metadata { Help, Type, Unit };

/// Follows a body's families, groups and series as its lines come, names each sample's family and
/// notes what the format's specification forbids though every line reads well. Such bodies are
/// accepted with warnings, as Prometheus accepts them: refusing would blind a watch to a service
/// over a formality. Memory is bounded by the number of samples and families.
class ConformanceCheck {
public:
    ConformanceCheck(ExpositionContent& content, ExpositionFormat format,
                     const ParseLimits& limits);

    /// A HELP, TYPE or UNIT line. `type` counts for Type, `text` for the others.
    void declare(Metadata kind, std::string_view name, MetricType type, std::string_view text,
                 const Place& place);
    /// Sets the sample's family. False when an OpenMetrics body gives a series twice at one time:
    /// the first one counts, this one is to be left out.
    [[nodiscard]] bool admit(Sample& sample, const LabelList& labels, const Place& place);
    /// A sample that reads well but gives no number: it only has its family's place in the body.
    void passOver(std::string_view sampleName, const Place& place, const char* reason);
    /// The rules for the value of the last admitted sample.
    [[nodiscard]] ValueRules rules() const { return m_rules; }
    /// Of the name and labels of the last admitted sample, whatever their order.
    [[nodiscard]] std::uint64_t seriesHash() const { return m_seriesHash; }
    /// Whether the last admitted sample may carry an exemplar.
    [[nodiscard]] bool allowsExemplar() const;
    void checkExemplar(const Exemplar& exemplar, const Place& place);
    /// The body is over.
    void finish();

    void warn(const Place& place, const char* reason) { m_warnings.add(place, reason); }

private:
    struct FamilyState {
        std::string_view name;
        MetricType type = MetricType::Unknown;
        int index = -1; ///< In families(); -1 without metadata.
        bool hasType = false;
        bool hasHelp = false;
        bool hasUnit = false;
        bool hasSamples = false;
        bool left = false; ///< Lines of another family came after its own.
        Place typePlace;
    };

    [[nodiscard]] int findFamily(std::string_view name) const;
    int addFamily(std::string_view name);
    void enter(int family, const Place& place);
    void enterFamilyOf(std::string_view sampleName, const Place& place);
    /// The family of a sample of this name, and which of its parts the sample is.
    [[nodiscard]] int familyOf(std::string_view sampleName, MetricPart& part);
    bool isNew(const Sample& sample, const Place& place);
    [[nodiscard]] bool isSameSeries(std::size_t earlier, const Sample& sample) const;
    void checkValue(const Sample& sample, const FamilyState& family, const Place& place);
    void checkDistinctLabel(const Label* label, const FamilyState& family, const Place& place);
    void checkClashes();

    ExpositionContent& m_content;
    const ExpositionFormat m_format;
    const bool m_openMetrics;
    WarningList m_warnings;
    GroupCheck m_group;
    std::vector<FamilyState> m_families;
    HashSlots m_familySlots;
    HashSlots m_seriesSlots;
    int m_current = -1;
    MetricPart m_part = MetricPart::Plain; ///< Of the last sample.
    ValueRules m_ownRules = 0;             ///< Of its type and part alone.
    ValueRules m_rules = 0;                ///< Of the last sample.
    std::uint64_t m_seriesHash = 0;        ///< Of the last sample.
    std::string_view m_lastName;
    std::uint64_t m_lastNameHash = 0;
};

} // namespace wb::metrics
