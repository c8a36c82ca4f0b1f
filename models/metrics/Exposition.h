// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <QByteArray>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wb::metrics {

enum class ExpositionFormat {
    Prometheus,
    OpenMetrics,
    /// Prometheus' text that a protobuf body was written to. Histograms may have no buckets in it:
    /// native ones stand beside it.
    Protobuf,
};
enum class MetricType : std::uint8_t {
    Unknown,
    Counter,
    Gauge,
    Histogram,
    GaugeHistogram,
    Summary,
    Info,
    StateSet,
};

struct Label {
    std::string_view name;
    std::string_view value; ///< Unescaped UTF-8.
};

struct Exemplar {
    std::vector<Label> labels;
    double value = 0;
    std::optional<double> timestampSeconds;
};

/// Where and why a body is malformed or departs from its format. Line and column count from 1;
/// the column counts bytes. In a protobuf body the line is the number of the message, from 1, and
/// the column is 0.
struct ParseIssue {
    int line = 0;
    int column = 0;
    std::string reason;
};

/// "line 3, column 7", or "message 3" of a protobuf body.
[[nodiscard]] std::string placeText(const ParseIssue& issue);

/// One line of a body. The views live as long as the Exposition.
struct Sample {
    std::string_view name;
    std::span<const Label> labels; ///< In the body's order, without the name.
    double value = 0;
    /// OpenMetrics allows fractions of a millisecond and times beyond 64 bits.
    std::optional<double> timestampMs;
    int family = -1;         ///< Index into families(), -1: untyped.
    int exemplar = -1;       ///< Index into exemplars().
    std::string_view series; ///< The bytes of name and labels as they stand in the body.
};

struct Family {
    std::string_view name; ///< As in # TYPE.
    MetricType type = MetricType::Unknown;
    std::string_view help;
    std::string_view unit;
};

/// A parsed body. Owns the bytes that its views point into; movable, not copyable.
class Exposition {
public:
    Exposition();
    ~Exposition();
    Exposition(Exposition&&) noexcept;
    Exposition& operator=(Exposition&&) noexcept;

    [[nodiscard]] std::span<const Sample> samples() const;
    [[nodiscard]] std::span<const Family> families() const;
    [[nodiscard]] std::span<const Exemplar> exemplars() const;
    /// Departures from the format that were accepted all the same; bounded.
    [[nodiscard]] std::span<const ParseIssue> warnings() const;
    /// How many there were, kept or not.
    [[nodiscard]] std::size_t warningCount() const;

private:
    friend class ExpositionParser;
    struct Storage;
    std::unique_ptr<Storage> d;
};

} // namespace wb::metrics
