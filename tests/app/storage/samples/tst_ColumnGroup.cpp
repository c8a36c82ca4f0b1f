// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/ColumnGroup.h"
#include "tests/support/SampleTables.h"

#include <QTest>

using namespace wb;
using namespace wb::storage;
using tests::Column;

class TestColumnGroup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueComesBack() {
        QRandomGenerator random(8);
        for (int round = 0; round < 200; ++round) {
            const std::vector<Column> columns = tests::table(random, 40, 400);
            ColumnGroupWriter writer;
            for (const Column& column : columns) {
                writer.append(column);
            }
            const metrics::Bytes bytes = writer.take();
            ColumnGroupReader reader(bytes, columns[0].size());
            for (std::size_t c = 0; c < columns.size(); ++c) {
                Column back(columns[c].size());
                // Those before it may be passed over.
                const bool isWanted = random.bounded(2) == 0;
                QVERIFY(reader.next(isWanted ? std::span<double>(back) : std::span<double>()));
                QVERIFY(!isWanted || tests::sameBits(back, columns[c]));
            }
            QVERIFY(!reader.next({}));
        }
    }

    void aWriterBeginsAnew() {
        ColumnGroupWriter writer;
        writer.append(Column{1, 2, 3});
        const metrics::Bytes first = writer.take();
        writer.append(Column{1, 2, 3});
        QCOMPARE(writer.take(), first);
    }

    void aBucketIsToldByTheOneBelowIt() {
        QRandomGenerator random(2);
        Column lower;
        Column upper;
        double count = 0;
        double more = 5000;
        for (int i = 0; i < 1000; ++i) {
            count += random.bounded(100);
            more += random.bounded(20) == 0 ? 1 : 0;
            lower.push_back(count);
            upper.push_back(count + more);
        }
        ColumnGroupWriter writer;
        writer.append(lower);
        writer.append(upper);
        const metrics::Bytes bytes = writer.take();
        // All residues of the upper one are 0, or 2 for one more.
        QVERIFY(std::count(bytes.begin(), bytes.end(), std::uint8_t(0)) > 900);
    }

    void bytesThatAreNoGroupAreRefused() {
        QRandomGenerator random(6);
        int refused = 0;
        for (int round = 0; round < 3000; ++round) {
            const std::vector<Column> columns = tests::table(random, 8, 60);
            ColumnGroupWriter writer;
            for (const Column& column : columns) {
                writer.append(column);
            }
            const metrics::Bytes bytes = tests::mutated(writer.take(), random);
            const std::size_t rows =
                random.bounded(10) == 0 ? random.bounded(100U) : columns[0].size();
            ColumnGroupReader reader(bytes, rows);
            Column out(rows);
            std::size_t read = 0;
            while (read < columns.size() && reader.next(out)) {
                ++read;
            }
            refused += read < columns.size() ? 1 : 0;
        }
        QVERIFY2(refused > 1000, qPrintable(QString::number(refused)));
    }
};

QTEST_APPLESS_MAIN(TestColumnGroup)
#include "tst_ColumnGroup.moc"
