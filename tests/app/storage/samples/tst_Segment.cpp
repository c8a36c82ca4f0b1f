// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/Segment.h"
#include "tests/support/SampleFeed.h"
#include "tests/support/SampleTables.h"

#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

using namespace wb;
using namespace wb::storage;
using metrics::Bytes;
using metrics::PixelReducer;
using tests::pixelTexts;
using tests::SampleFeed;

namespace {

Bytes fileBytes(const QString& path) {
    const Expected<SampleFile> file = SampleFile::open(path);
    return file ? file->read(0, std::size_t(file->size())).value_or(Bytes()) : Bytes();
}

void writeFile(const QString& path, const Bytes& bytes) {
    Expected<SampleFile> file = SampleFile::create(path);
    QVERIFY(file.has_value() && file->append(bytes).has_value());
}

/// Puts another frame in place of the one at `old`, behind all others.
FramePlace appendFrame(Bytes& file, const Bytes& raw) {
    const Frame frame = Frame::pack(raw, 1);
    const FramePlace place{file.size(), std::uint32_t(frame.stored.size()), frame.rawSize,
                           frame.checksum};
    file.insert(file.end(), frame.stored.begin(), frame.stored.end());
    return place;
}

/// A segment whose checksums are right though its index or a target's head is not.
Bytes wellSealedDamage(const Bytes& segment, QRandomGenerator& random) {
    Bytes file(segment.begin(), segment.end() - segment::TrailerBytes);
    metrics::ByteReader end(std::span<const std::uint8_t>(segment).last(segment::TrailerBytes));
    const FramePlace place{end.fixed64(), end.fixed32(), end.fixed32(), end.fixed32()};
    const auto frameAt = [&](const FramePlace& at) {
        return *Frame::unpack(std::span(segment).subspan(at.offset, at.size), at.rawSize,
                              at.checksum);
    };
    Bytes index = frameAt(place);
    if (random.bounded(3) == 0) {
        index = tests::mutated(index, random);
    } else {
        metrics::ByteReader reader(index);
        const std::size_t targets = reader.count(1);
        Bytes changed;
        metrics::ByteWriter writer(changed);
        writer.varint(targets);
        for (std::size_t i = 0; i < targets; ++i) {
            const auto name = reader.text();
            writer.varint(name.size());
            writer.raw(name);
            writer.signedVarint(reader.signedVarint());
            writer.signedVarint(reader.signedVarint());
            writer.varint(reader.varint());
            const Bytes head = frameAt(FramePlace::read(reader));
            appendFrame(file, tests::mutated(head, random)).write(writer);
        }
        index = changed;
    }
    const FramePlace newPlace = appendFrame(file, index);
    Bytes trailer;
    metrics::ByteWriter writer(trailer);
    writer.fixed64(newPlace.offset);
    writer.fixed32(newPlace.size);
    writer.fixed32(newPlace.rawSize);
    writer.fixed32(newPlace.checksum);
    writer.fixed32(std::uint32_t(crc32(0, trailer.data(), uInt(trailer.size()))));
    writer.raw(std::span(segment).last(8));
    file.insert(file.end(), trailer.begin(), trailer.end());
    return file;
}

} // namespace

class TestSegment : public QObject {
    Q_OBJECT

    /// Reads all that a file has; -1 when it cannot be opened.
    static int readAll(const QString& path) {
        const Expected<SegmentReader> segment = SegmentReader::open(path);
        if (!segment) {
            return -1;
        }
        int failed = 0;
        for (const SegmentTarget& target : segment->targets()) {
            for (const std::string& series : SampleFeed::series()) {
                for (const bool isCoarse : {false, true}) {
                    PixelReducer reducer(SampleFeed::Start, SampleFeed::Start * 2, 100);
                    failed += segment->read({target.target, series, isCoarse}, reducer) ? 0 : 1;
                }
            }
        }
        return failed;
    }

private Q_SLOTS:
    void init() {
        m_directory = std::make_unique<QTemporaryDir>();
        m_path = m_directory->filePath(QStringLiteral("segment.wbs"));
    }

    void everySampleComesBack() {
        SampleFeed feed(1);
        feed.scrape(1000);
        const metrics::SampleBatchPtr batch = feed.takeComplete();
        QVERIFY(writeSegment(m_path, batch->blocks).has_value());
        QVERIFY(!QFile::exists(m_path + QStringLiteral(".part")));
        const Expected<SegmentReader> segment = SegmentReader::open(m_path);
        QVERIFY2(segment.has_value(), qPrintable(segment ? QString() : segment.error().text()));
        QCOMPARE(segment->samples(), feed.store().figures().samples);
        QCOMPARE(segment->firstMs(), std::min(feed.store().firstMs(feed.targets()[0]),
                                              feed.store().firstMs(feed.targets()[1])));
        const TimeMs to = feed.nowMs();
        for (const QString& target : feed.targets()) {
            for (const std::string& series : SampleFeed::series()) {
                for (const int columns : {10'000, 300, 7}) {
                    PixelReducer reducer(SampleFeed::Start, to, columns);
                    QVERIFY(segment->read({target, series, false}, reducer).has_value());
                    QCOMPARE(pixelTexts(reducer.take()),
                             pixelTexts(feed.store().reduced(target, series, SampleFeed::Start, to,
                                                             columns)));
                }
            }
        }
    }

    void coarsePointsKeepEverySpike() {
        SampleFeed feed(2);
        feed.beSteady();
        feed.scrape(2000);
        QVERIFY(writeSegment(m_path, feed.takeComplete()->blocks).has_value());
        const Expected<SegmentReader> segment = SegmentReader::open(m_path);
        QVERIFY(segment.has_value());
        const QString target = feed.targets().first();
        // Columns that begin where ten minutes begin.
        const TimeMs from = SampleFeed::Start / segment::CoarseMs * segment::CoarseMs;
        const TimeMs to = from + 20 * segment::CoarseMs - 1;
        for (const std::string& series : SampleFeed::series()) {
            PixelReducer coarse(from, to, 20);
            QVERIFY(segment->read({target, series, true}, coarse).has_value());
            QCOMPARE(pixelTexts(coarse.take()),
                     pixelTexts(feed.store().reduced(target, series, from, to, 20)));
        }
    }

    /// Where scrapes fail and series come and go: of each stretch what its samples are.
    void coarsePointsTellWhatIsMissing() {
        SampleFeed feed(8);
        feed.scrape(2000);
        QVERIFY(writeSegment(m_path, feed.takeComplete()->blocks).has_value());
        const Expected<SegmentReader> segment = SegmentReader::open(m_path);
        QVERIFY(segment.has_value());
        const TimeMs from = SampleFeed::Start / segment::CoarseMs * segment::CoarseMs;
        const int columns = int((feed.nowMs() - from) / segment::CoarseMs) + 1;
        const metrics::PixelGrid grid(from, from + columns * segment::CoarseMs - 1, columns);
        for (const std::string& series : SampleFeed::series()) {
            const QString target = feed.targets().last();
            const std::string_view name = series;
            const auto wanted = feed.store().reduced(target, std::span(&name, 1), grid).front();
            PixelReducer coarse(grid);
            QVERIFY(segment->read({target, series, true}, coarse).has_value());
            const auto found = coarse.take();
            QCOMPARE(found.size(), wanted.size());
            for (std::size_t i = 0; i < found.size(); ++i) {
                QCOMPARE(found[i].column, wanted[i].column);
                QCOMPARE(found[i].count, wanted[i].count);
                const auto values = [](const metrics::PixelColumn& pixel) {
                    return std::array{pixel.first, pixel.min, pixel.max, pixel.last};
                };
                QVERIFY(tests::sameBits(values(found[i]), values(wanted[i])));
            }
        }
    }

    /// A target that failed just when its block was full: what is kept of it is the failure alone.
    void aFailureAloneIsKept() {
        const QString target = QStringLiteral("chat");
        metrics::RowBlock rows;
        rows.markFailed(2000);
        const std::vector blocks{rows.pack(target, std::make_shared<metrics::SeriesNames>(), 1)};
        QVERIFY(blocks.front() != nullptr);
        QVERIFY(writeSegment(m_path, blocks).has_value());
        const Expected<SegmentReader> segment = SegmentReader::open(m_path);
        QVERIFY(segment.has_value());
        std::vector<TimeMs> failed;
        QVERIFY(segment->readRows({target, "up", false}, [&](auto times, auto, auto failures) {
            QVERIFY(times.empty());
            failed.assign(failures.begin(), failures.end());
        }));
        QCOMPARE(failed, std::vector<TimeMs>{2000});
        const auto again = segment->blocks(segment->targets().front());
        QVERIFY(again.has_value());
        QCOMPARE(again->size(), 1U);
        QCOMPARE(again->front()->failures(), failed);
        for (const bool isCoarse : {false, true}) {
            PixelReducer reducer(0, 4000, 4);
            QVERIFY(segment->read({target, "up", isCoarse}, reducer).has_value());
            QVERIFY(reducer.take().empty());
        }
    }

    /// tests/data/samples/segment-1.wbs is SampleFeed(7), 300 scrapes, as this version wrote it.
    void whatWasWrittenIsReadForEver() {
        SampleFeed feed(7);
        feed.scrape(300);
        const Expected<SegmentReader> segment =
            SegmentReader::open(QStringLiteral(WB_TEST_DATA "/samples/segment-1.wbs"));
        QVERIFY2(segment.has_value(), qPrintable(segment ? QString() : segment.error().text()));
        QCOMPARE(segment->samples(), feed.store().figures().samples);
        for (const QString& target : feed.targets()) {
            for (const std::string& series : SampleFeed::series()) {
                PixelReducer every(SampleFeed::Start, feed.nowMs(), 25);
                QVERIFY(segment->read({target, series, false}, every).has_value());
                QCOMPARE(pixelTexts(every.take()),
                         pixelTexts(feed.store().reduced(target, series, SampleFeed::Start,
                                                         feed.nowMs(), 25)));
                PixelReducer coarse(SampleFeed::Start, feed.nowMs(), 1);
                QVERIFY(segment->read({target, series, true}, coarse).has_value());
                QCOMPARE(pixelTexts(coarse.take()),
                         pixelTexts(feed.store().reduced(target, series, SampleFeed::Start,
                                                         feed.nowMs(), 1)));
            }
        }
    }

    void anotherVersionIsLeftAlone() {
        SampleFeed feed(9);
        feed.scrape(10);
        QVERIFY(writeSegment(m_path, feed.takeComplete()->blocks).has_value());
        Bytes bytes = fileBytes(m_path);
        bytes[segment::Magic.size()] = segment::Version + 1;
        bytes[bytes.size() - 2] = segment::Version + 1;
        writeFile(m_path, bytes);
        const Expected<SegmentReader> segment = SegmentReader::open(m_path);
        QVERIFY(!segment.has_value());
        // Not what is set aside as damaged.
        QCOMPARE(segment.error().code, ErrorCode::Storage);
        QVERIFY(segment.error().message.contains(QStringLiteral("version 2")));
    }

    void manyRowsAreToldInParts() {
        SampleFeed feed(3, 1);
        feed.beSteady();
        for (std::size_t i = 0; i < segment::MaxRows + 500; ++i) {
            feed.scrape();
        }
        QVERIFY(writeSegment(m_path, feed.takeComplete()->blocks).has_value());
        const Expected<SegmentReader> segment = SegmentReader::open(m_path);
        QVERIFY(segment.has_value());
        QCOMPARE(segment->targets().size(), 2U);
        PixelReducer reducer(SampleFeed::Start, feed.nowMs(), 500);
        QVERIFY(segment->read({feed.targets().first(), "seconds_sum", false}, reducer).has_value());
        QCOMPARE(pixelTexts(reducer.take()),
                 pixelTexts(feed.store().reduced(feed.targets().first(), "seconds_sum",
                                                 SampleFeed::Start, feed.nowMs(), 500)));
    }

    void damageIsFound() {
        SampleFeed feed(4);
        feed.scrape(300);
        QVERIFY(writeSegment(m_path, feed.takeComplete()->blocks).has_value());
        const Bytes whole = fileBytes(m_path);
        QCOMPARE(readAll(m_path), 0);
        QRandomGenerator random(44);
        for (int round = 0; round < 400; ++round) {
            const Bytes bytes = tests::mutated(whole, random);
            writeFile(m_path, bytes);
            QVERIFY2(bytes == whole || readAll(m_path) != 0, qPrintable(QString::number(round)));
        }
    }

    void bytesOfAnyKindAreReadSafely() {
        SampleFeed feed(5);
        feed.scrape(150);
        QVERIFY(writeSegment(m_path, feed.takeComplete()->blocks).has_value());
        const Bytes whole = fileBytes(m_path);
        QRandomGenerator random(55);
        int refused = 0;
        for (int round = 0; round < 1500; ++round) {
            writeFile(m_path, wellSealedDamage(whole, random));
            refused += readAll(m_path) != 0 ? 1 : 0;
        }
        QVERIFY2(refused > 500, qPrintable(QString::number(refused)));
    }

    void nothingStaysOfAFileThatCannotBeWritten() {
        SampleFeed feed(6);
        feed.scrape(100);
        const metrics::SampleBatchPtr batch = feed.takeComplete();
        QVERIFY(!writeSegment(QStringLiteral("/nonexistent/a.wbs"), batch->blocks).has_value());
        // Where the file would be written the disk is always full.
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), m_path + QStringLiteral(".part")));
        const Expected<void> written = writeSegment(m_path, batch->blocks);
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().code, ErrorCode::Storage);
        QVERIFY(QDir(m_directory->path()).isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
};

QTEST_APPLESS_MAIN(TestSegment)
#include "tst_Segment.moc"
