// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/CoarsePoints.h"

#include <algorithm>
#include <cmath>

namespace wb::storage {

using metrics::ByteReader;
using metrics::Bytes;
using metrics::ByteWriter;
using metrics::PixelColumn;

namespace {

/// Stands where the greatest value is the last one; no sample is stale.
const double IsLast = std::bit_cast<double>(metrics::StaleBits);

struct Point {
    double min = 0;
    double max = 0;
    double last = 0;
    double missing = 0;
};

/// Where there is nothing, what came before stands again: that takes the least room.
Point pointOf(std::span<const double> values, const Point& before) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    Point point{nan, nan, 0, static_cast<double>(values.size())};
    for (const double value : values) {
        if (metrics::isStale(value)) {
            continue;
        }
        // What is no number gives way to any.
        point.min = value < point.min || std::isnan(point.min) ? value : point.min;
        point.max = value > point.max || std::isnan(point.max) ? value : point.max;
        point.last = value;
        --point.missing;
    }
    if (point.missing == static_cast<double>(values.size())) {
        return {before.last, before.last, before.last, point.missing};
    }
    return point;
}

bool isSame(double left, double right) {
    return std::bit_cast<std::uint64_t>(left) == std::bit_cast<std::uint64_t>(right);
}

bool readColumns(ColumnGroupReader& reader, std::size_t passed,
                 std::span<std::vector<double>> columns) {
    for (std::size_t i = 0; i < passed; ++i) {
        if (!reader.next({})) {
            return false;
        }
    }
    return std::all_of(columns.begin(), columns.end(),
                       [&reader](std::vector<double>& column) { return reader.next(column); });
}

/// The time and the rows of a point.
PixelColumn columnOf(const CoarsePlace& place, std::size_t point, double count) {
    const segment::CoarseRows& rows = place.points[point];
    PixelColumn column;
    column.firstMs = place.times[rows.begin];
    column.lastMs = place.times[rows.end - 1];
    const bool isCount = count >= 1 && count <= static_cast<double>(rows.end - rows.begin);
    column.count = isCount ? static_cast<std::uint64_t>(count) : 0;
    return column;
}

} // namespace

void CoarseWriter::append(std::span<const double> values,
                          std::span<const segment::CoarseRows> points) {
    std::vector<double> leastAndLast;
    std::vector<double> greatest;
    std::vector<double> missing;
    Point point;
    std::ptrdiff_t others = 0;
    for (const segment::CoarseRows& rows : points) {
        point = pointOf(values.subspan(rows.begin, rows.end - rows.begin), point);
        leastAndLast.insert(leastAndLast.end(), {point.min, point.last});
        greatest.push_back(point.max);
        missing.push_back(point.missing);
        others += isSame(point.max, point.last) ? 0 : 1;
    }
    // A mark among numbers costs more than the number, but for a few.
    constexpr std::ptrdiff_t FewOthers = metrics::IntegerColumn::MaxRuns - 1;
    for (std::size_t i = 0; others <= FewOthers && i < greatest.size(); ++i) {
        greatest[i] = isSame(greatest[i], leastAndLast[2 * i + 1]) ? IsLast : greatest[i];
    }
    m_leastAndLast.append(leastAndLast);
    m_rest.append(greatest);
    m_rest.append(missing);
}

Bytes CoarseWriter::take() {
    const Bytes leastAndLast = m_leastAndLast.take();
    Bytes group;
    ByteWriter writer(group);
    writer.varint(leastAndLast.size());
    writer.raw(leastAndLast);
    writer.raw(m_rest.take());
    return group;
}

std::optional<std::vector<PixelColumn>> readCoarse(std::span<const std::uint8_t> bytes,
                                                   const CoarsePlace& place) {
    const std::size_t count = place.points.size();
    ByteReader reader(bytes);
    ColumnGroupReader first(reader.text(), 2 * count);
    ColumnGroupReader second(reader.raw(reader.left()), count);
    std::vector<double> leastAndLast(2 * count);
    std::array rest{std::vector<double>(count), std::vector<double>(count)};
    if (!reader.ok() || !readColumns(first, place.column, std::span(&leastAndLast, 1)) ||
        !readColumns(second, place.column * rest.size(), rest)) {
        return std::nullopt;
    }
    std::vector<PixelColumn> points;
    points.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto rows = static_cast<double>(place.points[i].end - place.points[i].begin);
        PixelColumn& point = points.emplace_back(columnOf(place, i, rows - rest[1][i]));
        point.first = point.min = leastAndLast[2 * i];
        point.last = leastAndLast[2 * i + 1];
        point.max = metrics::isStale(rest[0][i]) ? point.last : rest[0][i];
    }
    return points;
}

std::optional<std::vector<PixelColumn>> readCoarseOf1(std::span<const std::uint8_t> bytes,
                                                      const CoarsePlace& place) {
    const std::size_t count = place.points.size();
    std::array<std::vector<double>, 5> fields;
    fields.fill(std::vector<double>(count));
    ColumnGroupReader reader(bytes, count);
    if (!readColumns(reader, place.column * fields.size(), fields)) {
        return std::nullopt;
    }
    std::vector<PixelColumn> points;
    points.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        PixelColumn& point = points.emplace_back(columnOf(place, i, fields[4][i]));
        point.first = fields[0][i];
        point.min = fields[1][i];
        point.max = fields[2][i];
        point.last = fields[3][i];
    }
    return points;
}

} // namespace wb::storage
