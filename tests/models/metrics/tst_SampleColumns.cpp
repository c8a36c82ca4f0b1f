// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/RowBlock.h"
#include "tests/support/SampleTables.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wb;
using namespace wb::metrics;
using tests::Column;
using tests::fromBits;
using tests::sameBits;
using tests::table;

namespace {

Column unpacked(const Bytes& bytes, std::span<const std::uint32_t> offsets, std::size_t column,
                std::size_t rows) {
    Column values(rows);
    PackedColumns::read(bytes.data(), offsets, column, values);
    return values;
}

/// Bytes a value of one packed column.
double packedSize(const Column& column) {
    PackedColumns packed;
    Bytes bytes;
    packed.append(column, bytes);
    return double(bytes.size()) / double(column.size());
}

} // namespace

class TestSampleColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void integersRestoreEveryValue() {
        QRandomGenerator random(20261125);
        IntegerColumn integers;
        for (int round = 0; round < 400; ++round) {
            for (const Column& column : table(random, 8, 300)) {
                integers.assign(column);
                Column back(column.size());
                integers.restore(back);
                QVERIFY2(sameBits(column, back), qPrintable(QString::number(round)));
            }
        }
    }

    void aColumnTakesTheFormThatFits_data() {
        QTest::addColumn<QVector<double>>("values");
        QTest::addColumn<int>("form");
        QTest::addColumn<unsigned>("exponent");
        QTest::addColumn<int>("runs");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double stale = fromBits(StaleBits);
        using Values = QVector<double>;
        QTest::newRow("whole") << Values{1, 2, 70} << 0 << 0U << 0;
        QTest::newRow("decimals") << Values{1, 2.25, 7.5} << 1 << 2U << 0;
        QTest::newRow("a longer decimal comes late") << Values{0.5, 0.25, 1.375} << 1 << 3U << 0;
        QTest::newRow("any digits") << Values{0.1 + 0.2, 1.0 / 3, 2.0 / 3} << 2 << 0U << 0;
        QTest::newRow("a gap") << Values{1, stale, stale, 2} << 0 << 0U << 1;
        QTest::newRow("no number ever") << Values{nan, nan, nan} << 0 << 0U << 1;
        QTest::newRow("the sign of zero") << Values{0, -0.0, 0} << 0 << 0U << 1;
        QTest::newRow("too large") << Values{1e17, 2e17, 3e17} << 2 << 0U << 0;
    }
    void aColumnTakesTheFormThatFits() {
        QFETCH(QVector<double>, values);
        IntegerColumn integers;
        integers.assign(std::span<const double>(values.constData(), std::size_t(values.size())));
        QTEST(int(integers.form()), "form");
        QTEST(integers.exponent(), "exponent");
        QTEST(int(integers.runs().size()), "runs");
    }

    void packedColumnsReadAsTheyWere() {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            const std::vector<Column> columns = table(random, 20, PackedColumns::MaxRows);
            PackedColumns packed;
            Bytes bytes;
            std::vector<std::uint32_t> offsets;
            for (const Column& column : columns) {
                offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
                packed.append(column, bytes);
            }
            bytes.resize(bytes.size() + PackedColumns::Padding);
            for (std::size_t c = 0; c < columns.size(); ++c) {
                QVERIFY2(sameBits(columns[c], unpacked(bytes, offsets, c, columns[c].size())),
                         qPrintable(QStringLiteral("round %1, column %2").arg(round).arg(c)));
            }
        }
    }

    void integersPackAtTheirBounds() {
        constexpr std::int64_t Min = std::numeric_limits<std::int64_t>::min();
        constexpr std::int64_t Max = std::numeric_limits<std::int64_t>::max();
        const std::vector<std::vector<std::int64_t>> cases{
            {0},        {Min},           {Max},
            {Min, Max}, {Max, Min, Max}, {0, Min, 1, Max, 2, Min},
            {Max, Max}, {1, 2, 3, Min},  {0, 1LL << 56, 1LL << 57, 3LL << 56}};
        for (const std::vector<std::int64_t>& values : cases) {
            Bytes bytes;
            PackedColumns::appendIntegers(values, bytes);
            bytes.resize(bytes.size() + PackedColumns::Padding);
            std::vector<std::int64_t> back(values.size());
            PackedColumns::readIntegers(bytes.data(), back);
            QCOMPARE(back, values);
        }
    }

    void commonShapesAreSmall() {
        QRandomGenerator random(3);
        Column constant(120, 4711);
        Column counter;
        Column restarted;
        Column gauge;
        double count = 1e6;
        for (int i = 0; i < 120; ++i) {
            count += 20 + random.bounded(8);
            counter.push_back(count);
            restarted.push_back(i < 60 ? count : count - counter[60]);
            gauge.push_back(4096.0 * (50'000 + random.bounded(64)));
        }
        QVERIFY2(packedSize(constant) < 0.1, qPrintable(QString::number(packedSize(constant))));
        QVERIFY2(packedSize(counter) < 0.6, qPrintable(QString::number(packedSize(counter))));
        QVERIFY2(packedSize(restarted) < 0.7, qPrintable(QString::number(packedSize(restarted))));
        QVERIFY2(packedSize(gauge) < 0.9, qPrintable(QString::number(packedSize(gauge))));
        // The next bucket of a histogram, in which the same requests fall.
        PackedColumns packed;
        Bytes bytes;
        packed.append(counter, bytes);
        const std::size_t before = bytes.size();
        for (double& value : counter) {
            value += 1000;
        }
        packed.append(counter, bytes);
        QVERIFY(bytes.size() - before <= 5);
    }

    void rowsBecomeTheColumnsTheyWere() {
        QRandomGenerator random(11);
        for (int round = 0; round < 60; ++round) {
            const std::vector<Column> columns = table(random, 200, SampleBlock::MaxRows);
            const std::size_t rows = columns.front().size();
            RowBlock block;
            RowBlock copy;
            // Some of the columns come later.
            std::size_t width = 1 + random.bounded(quint32(columns.size()));
            std::vector<std::size_t> widths;
            for (std::size_t i = 0; i < rows; ++i) {
                width = std::min(columns.size(), width + (random.bounded(4) == 0 ? 1U : 0U));
                Column row;
                for (std::size_t c = 0; c < width; ++c) {
                    row.push_back(columns[c][i]);
                }
                widths.push_back(width);
                const auto coded = block.append(row, width, TimeMs(1000 * i));
                QVERIFY(copy.appendCoded(coded, width, width, TimeMs(1000 * i)));
            }
            const SampleBlockPtr packed = block.pack({}, nullptr, 1);
            const SampleBlockPtr packedCopy = copy.pack({}, nullptr, 1);
            QCOMPARE(packed->columns(), width);
            for (std::size_t c = 0; c < width; ++c) {
                Column expected = columns[c];
                for (std::size_t i = 0; i < rows; ++i) {
                    expected[i] = c < widths[i] ? expected[i] : fromBits(StaleBits);
                }
                Column live(rows);
                block.readColumn(c, live);
                Column sealed(rows);
                packed->readColumn(c, sealed);
                Column copied(rows);
                packedCopy->readColumn(c, copied);
                QVERIFY(sameBits(live, expected));
                QVERIFY(sameBits(sealed, expected));
                QVERIFY(sameBits(copied, expected));
            }
            std::vector<TimeMs> times(rows);
            packed->readTimes(times);
            QVERIFY(std::equal(times.begin(), times.end(), block.times().begin()));
        }
    }

    /// What a journal gives back after a crash may be anything.
    void codedRowsThatAreNoneAreRefused() {
        QRandomGenerator random(5);
        int refused = 0;
        for (int round = 0; round < 20'000; ++round) {
            RowBlock whole;
            Column row;
            for (std::size_t c = 0, width = 1 + random.bounded(150U); c < width; ++c) {
                row.push_back(tests::special(random));
            }
            const auto coded = whole.append(row, row.size(), 1);
            Bytes bytes(coded.begin(), coded.end());
            for (unsigned i = 0, changes = random.bounded(1U, 4U); i < changes; ++i) {
                bytes[random.bounded(quint32(bytes.size()))] =
                    static_cast<std::uint8_t>(random.bounded(256));
            }
            bytes.resize(bytes.size() - random.bounded(quint32(bytes.size())) / 4);
            RowBlock block;
            if (!block.appendCoded(bytes, row.size(), row.size(), 1)) {
                ++refused;
                QVERIFY(block.isEmpty());
                continue;
            }
            // What is taken can be read.
            for (std::size_t c = 0; c < row.size(); ++c) {
                double value = 0;
                block.readColumn(c, {&value, 1});
            }
        }
        QVERIFY(refused > 10'000);
    }
};

QTEST_APPLESS_MAIN(TestSampleColumns)
#include "tst_SampleColumns.moc"
