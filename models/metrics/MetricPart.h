// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/Exposition.h"

#include <span>
#include <string_view>

namespace wb::metrics {

/// Which of its family's samples one is, told by the suffix of its name.
enum class MetricPart : std::uint8_t {
    Plain, ///< No suffix.
    Total,
    Created,
    Bucket,
    Sum,
    Count,
    GSum,
    GCount,
    Info,
};

/// "_total" …; empty for Plain.
[[nodiscard]] std::string_view suffixOf(MetricPart part);
/// The part that a suffix stands for; nullopt for none that is known.
[[nodiscard]] std::optional<MetricPart> partOfSuffix(std::string_view suffix);
/// The parts that a type's samples may have.
[[nodiscard]] std::span<const MetricPart> partsOf(MetricType type, ExpositionFormat format);
[[nodiscard]] bool hasPart(MetricType type, MetricPart part, ExpositionFormat format);
/// The type a # TYPE line names; nullopt when the format has none of that name.
[[nodiscard]] std::optional<MetricType> typeFromName(std::string_view name,
                                                     ExpositionFormat format);
/// "counter", "gauge", …
[[nodiscard]] std::string_view typeName(MetricType type);

} // namespace wb::metrics
