// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/FamilyBytes.h"

#include <limits>
#include <vector>

namespace wb::test {

struct NamedBody {
    const char* name = nullptr;
    QByteArray bytes;
};

inline metrics::NativeHistogram someNative() {
    metrics::NativeHistogram histogram;
    histogram.schema = 2;
    histogram.zeroThreshold = 0x1p-128;
    histogram.zeroCount = 2;
    histogram.count = 23;
    histogram.sum = 34.5;
    histogram.positive = {{-3, 4}, {-2, 1}, {0, 9}, {11, 2}};
    histogram.negative = {{1, 3}, {2, 2}};
    return histogram;
}

/// Bodies of every type and with every fault that a hostile one may have: what the fuzzer begins
/// with, and what must not break anything in any build.
inline std::vector<NamedBody> protobufBodies() {
    using enum FamilyType;
    constexpr double Infinity = std::numeric_limits<double>::infinity();
    const QByteArray gauge = familyBytes("up", Gauge, {numberBytes(Gauge, 1)});
    const auto histogram = [](const ProtoBytes& message) {
        return familyBytes("h", Histogram, {histogramBytes(message, {{"a", "b"}})});
    };
    const auto spans = [&](const ProtoBytes& span, const QByteArray& deltas) {
        return histogram(ProtoBytes().number(1, 3).message(12, span).bytes(13, deltas));
    };
    const auto span = [](std::int64_t offset, std::uint64_t length) {
        return ProtoBytes().zigzag(1, offset).number(2, length);
    };
    const ProtoBytes summary =
        ProtoBytes().number(1, 7).real(2, 1.5).message(3, ProtoBytes().real(1, 0.5).real(2, 0.1));
    const ProtoBytes classic = ProtoBytes()
                                   .number(1, 5)
                                   .real(2, 1.25)
                                   .message(3, classicBucket(0.5, 2))
                                   .message(3, classicBucket(Infinity, 5));
    return {
        {"gauge", gauge},
        {"two families", gauge + familyBytes("a_total", Counter,
                                             {numberBytes(Counter, 2, {{"code", "200"}}),
                                              numberBytes(Counter, 3, {{"code", "500"}})},
                                             "Requests.")},
        {"untyped at a time",
         familyBytes("u", Untyped, {numberBytes(Untyped, -1.5).number(6, 1'700'000'000'000)})},
        {"summary", familyBytes("s", Summary, {metricBytes().message(4, summary)})},
        {"classic", histogram(classic)},
        {"gauge histogram", familyBytes("g", GaugeHistogram, {histogramBytes(classic)})},
        {"native", histogram(nativeBytes(someNative()))},
        {"native of floats", histogram(nativeBytes(someNative(), true))},
        {"native beside classic", histogram(nativeBytes(someNative())
                                                .message(3, classicBucket(0.5, 2))
                                                .message(3, classicBucket(1, 11)))},
        {"names of any kind",
         familyBytes("a.b \"c\"", Gauge, {numberBytes(Gauge, 1, {{"x.y", "1\n2\\\""}})}, "a\nb")},
        {"cut short", gauge.chopped(1)},
        {"a length without end", QByteArray(11, '\xFF')},
        {"a length beyond all", gauge + QByteArray("\xFF\xFF\xFF\xFF\x0F\x0A\x01u")},
        {"an empty message", QByteArray(1, '\0')},
        {"a group", QByteArray("\x01\x0B")},
        {"not UTF-8", familyBytes("up", Gauge, {numberBytes(Gauge, 1, {{"a", "\xC3("}})})},
        {"a series twice",
         familyBytes("up", Gauge, {numberBytes(Gauge, 1), numberBytes(Gauge, 2)})},
        {"native twice", familyBytes("h", Histogram,
                                     {histogramBytes(nativeBytes(someNative())),
                                      histogramBytes(nativeBytes(someNative()))})},
        {"a span without end", spans(span(0, 0xFFFFFFFF), QByteArray("\x02\x02"))},
        {"a span beyond all", spans(span(0x7FFFFFFF, 2), QByteArray("\x02\x02"))},
        {"counts below zero", spans(span(0, 2), QByteArray("\x02\x05"))},
        {"an absurd schema", histogram(ProtoBytes(nativeBytes(someNative())).zigzag(5, 100))},
        {"labels without end",
         familyBytes("up", Gauge, {ProtoBytes(metricBytes()).bytes(1, {}).bytes(1, {})})},
    };
}

} // namespace wb::test
