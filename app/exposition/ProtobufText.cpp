// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exposition/ProtobufText.h"

#include "app/exposition/ExpositionText.h"
#include "app/exposition/NativeBuckets.h"
#include "app/exposition/WireCursor.h"
#include "models/metrics/WarningList.h"

#include <QByteArrayView>
#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <cmath>
#include <google/protobuf/arena.h>
#include <limits>
#include <metrics.pb.h>
#include <unordered_set>

namespace wb::exposition {

namespace {

enum class Type : std::uint8_t { Counter, Gauge, Summary, Untyped, Histogram, GaugeHistogram };
constexpr std::array TypeWords{"counter", "gauge",     "summary",
                               "untyped", "histogram", "gaugehistogram"};

bool isUtf8(std::string_view text) {
    return QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8();
}

/// What stands in a family besides its metrics.
struct FamilyHead {
    std::string_view name;
    std::string_view help;
    std::uint64_t type = 0; ///< Left out, it is a counter.
};

/// How many objects reading a metric would make, and one for 64 bytes of packed numbers; nullopt
/// when it is malformed.
std::optional<std::size_t> partsOf(std::string_view metric) {
    constexpr std::uint32_t SummaryField = 4;
    constexpr std::uint32_t HistogramField = 7;
    std::size_t parts = 0;
    WireCursor fields(metric);
    while (const auto field = fields.next()) {
        ++parts;
        if (field->kind != WireField::Kind::Bytes ||
            (field->number != SummaryField && field->number != HistogramField)) {
            continue;
        }
        WireCursor inner(field->bytes);
        while (const auto part = inner.next()) {
            parts += 1 + part->bytes.size() / 64;
        }
        if (inner.isMalformed()) {
            return std::nullopt;
        }
    }
    return fields.isMalformed() ? std::nullopt : std::optional(parts);
}

/// Writes the families of one body one after the other.
class FamilyWriter {
public:
    FamilyWriter(ProtobufText& result, const ProtobufLimits& limits)
        : m_result(result)
        , m_limits(limits)
        , m_text(result.text)
        , m_arena(m_firstBlock.data(), m_firstBlock.size()) {}

    [[nodiscard]] bool write(std::string_view message);
    [[nodiscard]] int lines() const { return m_text.lines(); }
    [[nodiscard]] const std::string& reason() const { return m_reason; }

private:
    bool readHead(std::string_view message);
    bool writeMetric(std::string_view bytes);
    bool writeLabels(const wire::Metric& metric);
    bool writeValue(const wire::Metric& metric);
    bool writeNumber(bool isThere, const wire::Number& number);
    bool writeSummary(const wire::Summary& summary);
    bool writeHistogram(const wire::Histogram& histogram);
    bool takeNative(const wire::Histogram& histogram);
    bool checkLimits();
    void leaveOut(const std::string& reason);
    bool fail(std::string reason) {
        m_reason = std::move(reason);
        return false;
    }

    ProtobufText& m_result;
    const ProtobufLimits& m_limits;
    ExpositionText m_text;
    std::array<char, 16'384> m_firstBlock{};
    google::protobuf::Arena m_arena;
    FamilyHead m_head;
    std::unordered_set<std::string> m_nativeSeries; ///< Those that came, by name and labels.
    std::size_t m_nativeBuckets = 0;
    std::string m_reason;
};

bool FamilyWriter::write(std::string_view message) {
    constexpr std::uint32_t MetricField = 4;
    if (!readHead(message)) {
        return false;
    }
    m_text.beginFamily(m_head.name, m_head.help, TypeWords[m_head.type]);
    WireCursor fields(message);
    while (const auto field = fields.next()) {
        if (field->number == MetricField && !writeMetric(field->bytes)) {
            return false;
        }
    }
    return checkLimits();
}

/// Fields may come in any order, so that this is read ahead of all metrics.
bool FamilyWriter::readHead(std::string_view message) {
    m_head = {};
    WireCursor fields(message);
    while (const auto field = fields.next()) {
        constexpr std::uint32_t TypeField = 3;
        const bool isBytes = field->kind == WireField::Kind::Bytes;
        if (field->number <= 4 && isBytes == (field->number == TypeField)) {
            return fail("a field of a metric family is of another kind than it should be");
        }
        switch (field->number) {
        case 1:
            m_head.name = field->bytes;
            break;
        case 2:
            m_head.help = field->bytes;
            break;
        case TypeField:
            m_head.type = field->value;
            break;
        default:
            break;
        }
    }
    if (fields.isMalformed()) {
        return fail("not the wire format of Protocol Buffers");
    }
    if (m_head.name.empty()) {
        return fail("a metric family without a name");
    }
    if (!isUtf8(m_head.name) || !isUtf8(m_head.help)) {
        return fail("a name or a help text is not valid UTF-8");
    }
    if (m_head.type >= TypeWords.size()) {
        return fail("no metric type: " + std::to_string(m_head.type));
    }
    return true;
}

bool FamilyWriter::writeMetric(std::string_view bytes) {
    const auto parts = partsOf(bytes);
    const std::size_t mostParts = 4 * (m_limits.parse.samples + m_limits.parse.labelsPerSample);
    if (parts && *parts > mostParts) {
        return fail("a metric of more than " + std::to_string(mostParts) + " parts");
    }
    m_arena.Reset();
    auto* const metric = google::protobuf::Arena::CreateMessage<wire::Metric>(&m_arena);
    if (!parts || !metric->ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
        return fail("a metric of " + metrics::inQuotes(m_head.name) +
                    " is not the wire format of Protocol Buffers");
    }
    m_text.beginMetric(metric->has_timestamp_ms() ? std::optional<qint64>(metric->timestamp_ms())
                                                  : std::nullopt);
    return writeLabels(*metric) && writeValue(*metric) && checkLimits();
}

bool FamilyWriter::writeLabels(const wire::Metric& metric) {
    for (const wire::Label& label : metric.label()) {
        if (label.name().empty()) {
            return fail("a label without a name");
        }
        if (!isUtf8(label.name()) || !isUtf8(label.value())) {
            return fail("a label is not valid UTF-8");
        }
        m_text.addLabel(label.name(), label.value());
    }
    return true;
}

bool FamilyWriter::writeValue(const wire::Metric& metric) {
    switch (static_cast<Type>(m_head.type)) {
    case Type::Counter:
        return writeNumber(metric.has_counter(), metric.counter());
    case Type::Gauge:
        return writeNumber(metric.has_gauge(), metric.gauge());
    case Type::Untyped:
        return writeNumber(metric.has_untyped(), metric.untyped());
    case Type::Summary:
        return metric.has_summary() ? writeSummary(metric.summary()) : fail("a summary is empty");
    case Type::Histogram:
    case Type::GaugeHistogram:
        break;
    }
    return metric.has_histogram() ? writeHistogram(metric.histogram())
                                  : fail("a histogram is empty");
}

bool FamilyWriter::writeNumber(bool isThere, const wire::Number& number) {
    if (!isThere) {
        return fail("a metric of " + metrics::inQuotes(m_head.name) + " has no value of its type");
    }
    m_text.addSample("", number.value());
    return true;
}

bool FamilyWriter::writeSummary(const wire::Summary& summary) {
    for (const wire::Quantile& quantile : summary.quantile()) {
        const NumberLabel label{"quantile", quantile.quantile()};
        m_text.addSample("", quantile.value(), &label);
        if (!checkLimits()) {
            return false;
        }
    }
    m_text.addSample("_sum", summary.sample_sum());
    m_text.addSample("_count", static_cast<double>(summary.sample_count()));
    return true;
}

bool FamilyWriter::writeHistogram(const wire::Histogram& histogram) {
    const double count = countOf(histogram);
    const auto addBucket = [&](double bound, double cumulative) {
        const NumberLabel label{"le", bound};
        m_text.addSample("_bucket", cumulative, &label);
    };
    bool hasInf = false;
    for (const wire::Bucket& bucket : histogram.bucket()) {
        addBucket(bucket.upper_bound(), bucket.cumulative_count_float() > 0
                                            ? bucket.cumulative_count_float()
                                            : static_cast<double>(bucket.cumulative_count()));
        hasInf = hasInf || (std::isinf(bucket.upper_bound()) && bucket.upper_bound() > 0);
        if (!checkLimits()) {
            return false;
        }
    }
    const bool hasNative = isNative(histogram);
    // The last bucket may be left out; without any, one still tells a classic histogram.
    if (!hasInf && (histogram.bucket_size() > 0 || !hasNative)) {
        addBucket(std::numeric_limits<double>::infinity(), count);
    }
    m_text.addSample("_sum", histogram.sample_sum());
    m_text.addSample("_count", count);
    return !hasNative || takeNative(histogram);
}

bool FamilyWriter::takeNative(const wire::Histogram& histogram) {
    auto native = nativeOf(histogram);
    if (!native) {
        leaveOut(std::string("left out, ") + native.error());
        return true;
    }
    const QByteArray& labels = m_text.labels();
    std::string series(m_head.name);
    series += '{';
    series.append(labels.constData(), static_cast<std::size_t>(labels.size()));
    if (!m_nativeSeries.insert(std::move(series)).second) {
        leaveOut("given twice, the first one counts");
        return true;
    }
    m_nativeBuckets += native->positive.size() + native->negative.size();
    if (m_nativeBuckets > m_limits.parse.samples) {
        return fail("more than " + std::to_string(m_limits.parse.samples) +
                    " buckets of native histograms");
    }
    metrics::NativeSample sample;
    sample.countSeries = static_cast<std::uint32_t>(m_text.samples() - 1);
    sample.isGauge = static_cast<Type>(m_head.type) == Type::GaugeHistogram;
    sample.histogram = std::move(*native);
    m_result.natives.push_back(std::move(sample));
    return true;
}

void FamilyWriter::leaveOut(const std::string& reason) {
    if (m_result.warnings.count++ < m_limits.parse.warnings) {
        const int message = static_cast<int>(m_result.lastLines.size()) + 1;
        m_result.warnings.first.push_back(
            {message, 0, "a native histogram " + metrics::inQuotes(m_head.name) + " is " + reason});
    }
}

/// As the text would be checked, but before there is too much of it.
bool FamilyWriter::checkLimits() {
    if (static_cast<std::size_t>(m_text.samples()) > m_limits.parse.samples) {
        return fail("more than " + std::to_string(m_limits.parse.samples) + " samples");
    }
    if (m_result.text.size() > m_limits.textBytes) {
        return fail("the body would be longer than " + std::to_string(m_limits.textBytes) +
                    " bytes of text");
    }
    return true;
}

} // namespace

metrics::ParseIssue ProtobufText::withMessage(metrics::ParseIssue issue) const {
    const auto message = std::lower_bound(lastLines.begin(), lastLines.end(), issue.line);
    // What is missed at the end of the text belongs to the last message.
    const auto index = std::min<std::ptrdiff_t>(
        message - lastLines.begin(), std::ssize(lastLines) - (lastLines.empty() ? 0 : 1));
    return {static_cast<int>(index) + 1, 0, std::move(issue.reason)};
}

tl::expected<ProtobufText, metrics::ParseIssue> textOfProtobuf(const QByteArray& body,
                                                               const ProtobufLimits& limits) {
    constexpr qsizetype MostReserved = 1 << 20;
    ProtobufText result;
    result.text.reserve(std::min(2 * body.size(), MostReserved));
    FamilyWriter writer(result, limits);
    std::string_view left(body.constData(), static_cast<std::size_t>(body.size()));
    while (!left.empty()) {
        const auto fail = [&](std::string reason) {
            const int message = static_cast<int>(result.lastLines.size()) + 1;
            return tl::unexpected(metrics::ParseIssue{message, 0, std::move(reason)});
        };
        const bool isShort = left.size() < 10;
        const auto length = WireCursor::takeVarint(left);
        if (!length) {
            return fail(isShort ? "the body was cut short: it ends within a message's length"
                                : "the message's length does not end");
        }
        if (*length > left.size()) {
            return fail("the body was cut short: the message should have " +
                        std::to_string(*length) + " bytes and has " + std::to_string(left.size()));
        }
        const auto bytes = static_cast<std::size_t>(*length);
        if (bytes > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
            return fail("the message is longer than 2 GiB");
        }
        if (!writer.write(left.substr(0, bytes))) {
            return fail(writer.reason());
        }
        left.remove_prefix(bytes);
        result.lastLines.push_back(writer.lines());
    }
    return result;
}

} // namespace wb::exposition
