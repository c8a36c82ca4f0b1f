// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/SegmentMerge.h"

#include <QFileInfo>

#include <algorithm>

namespace wb::storage {

namespace {

constexpr int Digits = 10;

QString number(quint64 value) {
    return QStringLiteral("%1").arg(value, Digits, 10, QLatin1Char('0'));
}

} // namespace

SegmentName SegmentName::of(const QString& path) {
    const QString numbers = QFileInfo(path).completeBaseName().section(QLatin1Char('-'), 1);
    SegmentName name;
    name.last = numbers.section(QLatin1Char('-'), 0, 0).toULongLong();
    const QString first = numbers.section(QLatin1Char('-'), 1, 1);
    name.first = first.isEmpty() ? name.last : first.toULongLong();
    return name;
}

QString SegmentName::text() const {
    return first == last ? QStringLiteral("segment-%1.wbs").arg(number(last))
                         : QStringLiteral("segment-%1-%2.wbs").arg(number(last), number(first));
}

std::vector<bool> replacedOf(std::span<const QString> paths) {
    std::vector<SegmentName> names;
    std::vector<SegmentName> merged;
    for (const QString& path : paths) {
        names.push_back(SegmentName::of(path));
        if (names.back().first != names.back().last) {
            merged.push_back(names.back());
        }
    }
    std::vector<bool> result;
    result.reserve(names.size());
    for (const SegmentName& name : names) {
        result.push_back(
            std::any_of(merged.begin(), merged.end(),
                        [&name](const SegmentName& other) { return other.replaces(name); }));
    }
    return result;
}

MergeRun chooseMerge(std::span<const SegmentSize> segments, const MergeLimits& limits) {
    for (std::size_t begin = 0; begin < segments.size(); ++begin) {
        TimeMs firstMs = segments[begin].firstMs;
        TimeMs lastMs = segments[begin].lastMs;
        quint64 samples = segments[begin].samples;
        std::size_t end = begin + 1;
        for (; end < segments.size(); ++end) {
            const SegmentSize& next = segments[end];
            firstMs = std::min(firstMs, next.firstMs);
            lastMs = std::max(lastMs, next.lastMs);
            samples += next.samples;
            if (lastMs - firstMs > limits.spanMs || samples > limits.samples) {
                break;
            }
        }
        const std::size_t count = end - begin;
        // What grows is not written anew for each little piece.
        if (count >= 2 && (end < segments.size() || count > limits.waiting)) {
            return {begin, count};
        }
    }
    return {};
}

Expected<QString> mergeSegments(std::span<const SegmentSize> segments) {
    std::vector<metrics::SampleBlockPtr> blocks;
    for (const SegmentSize& each : segments) {
        const Expected<SegmentReader> segment = SegmentReader::open(each.path);
        if (!segment) {
            return failure(segment.error());
        }
        for (const SegmentTarget& target : segment->targets()) {
            Expected<std::vector<metrics::SampleBlockPtr>> read = segment->blocks(target);
            if (!read) {
                return failure(read.error());
            }
            blocks.insert(blocks.end(), read->begin(), read->end());
        }
    }
    const SegmentName name{SegmentName::of(segments.front().path).first,
                           SegmentName::of(segments.back().path).last};
    const QString path = QFileInfo(segments.front().path).path() + QLatin1Char('/') + name.text();
    if (const Expected<void> written = writeSegment(path, blocks); !written) {
        return failure(written.error());
    }
    return path;
}

} // namespace wb::storage
