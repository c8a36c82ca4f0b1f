// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/BodyReader.h"
#include "tests/support/SampleFeed.h"
#include "tests/support/SampleTables.h"

#include <QTest>

#include <cmath>

using namespace wb;
using namespace wb::metrics;
using tests::Column;
using tests::pixelTexts;

namespace {

constexpr TimeMs Start = 1'700'000'000'000;
const QString Target = QStringLiteral("chat/10.0.0.5:9102");

/// What happened, in the order it did: the values of all series, or a failure without any.
struct Scrape {
    TimeMs timeMs = NoTime;
    std::vector<double> values;
};

/// The pixels of one series as their definition has them, point by point.
std::vector<PixelColumn> plainly(const std::vector<Scrape>& scrapes, std::size_t series,
                                 const PixelGrid& grid) {
    std::vector<PixelColumn> pixels;
    const double width = double(grid.toMs() - grid.fromMs() + 1) / grid.columns();
    bool gap = false;
    for (const Scrape& scrape : scrapes) {
        if (scrape.timeMs < grid.fromMs() || scrape.timeMs > grid.toMs()) {
            continue;
        }
        if (series >= scrape.values.size() || isStale(scrape.values[series])) {
            gap = true;
            continue;
        }
        int column = 0;
        while (column + 1 < grid.columns() &&
               double(scrape.timeMs - grid.fromMs()) >= std::ceil((column + 1) * width)) {
            ++column;
        }
        const double value = scrape.values[series];
        if (pixels.empty() || pixels.back().column != column) {
            pixels.push_back({column, scrape.timeMs, scrape.timeMs, value, value, value, value, 0,
                              gap && !pixels.empty()});
        }
        PixelColumn& pixel = pixels.back();
        pixel.min = value < pixel.min || std::isnan(pixel.min) ? value : pixel.min;
        pixel.max = value > pixel.max || std::isnan(pixel.max) ? value : pixel.max;
        pixel.last = value;
        pixel.lastMs = scrape.timeMs;
        ++pixel.count;
        gap = false;
    }
    return pixels;
}

} // namespace

class TestPixelReducer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Packed and not yet packed, whatever form the columns have: bit by bit.
    void everyFormOfColumnIsReducedAsItsPointsAre() {
        QRandomGenerator random(20261126);
        for (int round = 0; round < 150; ++round) {
            const std::vector<Column> columns = tests::table(random, 80, 500);
            QByteArray body;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                body += "s" + QByteArray::number(qulonglong(i)) + " 0\n";
            }
            LayoutCache layouts;
            BodyReader reader({}, &layouts);
            const auto layout = reader.read(body, ExpositionFormat::Prometheus)->layout;
            SampleStore store({});
            std::vector<Scrape> scrapes;
            TimeMs timeMs = Start;
            for (std::size_t row = 0; row < columns.front().size(); ++row) {
                timeMs += random.bounded(5) == 0 ? 0 : random.bounded(9000);
                if (random.bounded(25) == 0) {
                    // Of a failure and a row of one millisecond nobody keeps which was first.
                    store.markFailed(Target, ++timeMs);
                    scrapes.push_back({timeMs++, {}});
                    continue;
                }
                std::vector<double> values;
                for (const Column& column : columns) {
                    values.push_back(column[row]);
                }
                store.append(Target, layout, values, timeMs);
                scrapes.push_back({timeMs, values});
            }
            const auto span = quint32(timeMs - Start) / 2 + 1;
            const PixelGrid grid(Start + random.bounded(span), timeMs - random.bounded(span),
                                 random.bounded(1, 600));
            std::vector<std::string_view> series;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                series.push_back(layout->series(i));
            }
            series.push_back("absent");
            const auto found = store.reduced(Target, series, grid);
            QCOMPARE(found.size(), series.size());
            QVERIFY(found.back().empty());
            for (std::size_t i = 0; i < columns.size(); ++i) {
                QCOMPARE(pixelTexts(found[i]), pixelTexts(plainly(scrapes, i, grid)));
            }
            QCOMPARE(pixelTexts(store.reduced(Target, series.front(), grid.fromMs(), grid.toMs(),
                                              grid.columns())),
                     pixelTexts(found.front()));
        }
    }

    void timesFallIntoTheColumnThatBeginsBeforeThem() {
        const PixelGrid grid(Start, Start + 99, 7);
        int column = 0;
        for (TimeMs timeMs = Start; timeMs <= Start + 99; ++timeMs) {
            column += column < 6 && timeMs >= grid.beginOf(column + 1) ? 1 : 0;
            for (int likely = 0; likely < 7; ++likely) {
                QCOMPARE(grid.columnOf(timeMs, likely), column);
            }
        }
        QCOMPARE(column, 6);
    }
};

QTEST_GUILESS_MAIN(TestPixelReducer)
#include "tst_PixelReducer.moc"
