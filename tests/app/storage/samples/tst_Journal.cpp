// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/Frame.h"
#include "app/storage/samples/Journal.h"
#include "models/metrics/BlockWalk.h"
#include "tests/support/SampleFeed.h"
#include "tests/support/SampleTables.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

using namespace wb;
using namespace wb::storage;
using metrics::Bytes;
using metrics::SampleBlockPtr;
using tests::SampleFeed;

namespace {

/// All that blocks hold, by the bits of their values.
QStringList textsOf(const std::vector<SampleBlockPtr>& blocks) {
    QStringList result;
    for (const SampleBlockPtr& block : blocks) {
        if (block->rows() == 0) {
            result << block->target() + QStringLiteral(" failed at %1").arg(block->firstMs());
        }
        for (std::size_t column = 0; column < block->columns(); ++column) {
            const std::string_view name = block->names()->text(column);
            QString text =
                block->target() + u' ' + QString::fromUtf8(name.data(), qsizetype(name.size()));
            const auto add = [&](TimeMs timeMs, double value) {
                text +=
                    QStringLiteral(" %1=%2").arg(timeMs).arg(std::bit_cast<quint64>(value), 0, 16);
            };
            metrics::readBlock(*block, column, [&](auto times, auto values, auto failures) {
                metrics::walkPoints(times, values, failures, add);
            });
            result << text;
        }
    }
    return result;
}

std::vector<SampleBlockPtr> sorted(std::vector<SampleBlockPtr> blocks) {
    std::sort(blocks.begin(), blocks.end(),
              [](const auto& left, const auto& right) { return left->id() < right->id(); });
    return blocks;
}

} // namespace

class TestJournal : public QObject {
    Q_OBJECT

    QByteArray fileBytes() const {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void writeFile(const Bytes& bytes) const {
        QFile::remove(m_path);
        Expected<SampleFile> file = SampleFile::create(m_path);
        QVERIFY(file.has_value() && file->append(bytes).has_value());
    }
    Bytes journalOf(SampleFeed& feed, int scrapes) const {
        Expected<JournalWriter> journal = JournalWriter::create(m_path);
        for (int i = 0; i < scrapes; ++i) {
            feed.scrape();
            static_cast<void>(journal->append(*feed.take()));
        }
        const QByteArray bytes = fileBytes();
        return Bytes(bytes.begin(), bytes.end());
    }

private Q_SLOTS:
    void init() {
        m_directory = std::make_unique<QTemporaryDir>();
        m_path = m_directory->filePath(QStringLiteral("journal-1.wbj"));
    }

    void everyBlockComesBack() {
        SampleFeed feed(1);
        Expected<JournalWriter> journal = JournalWriter::create(m_path);
        QVERIFY(journal.has_value());
        std::vector<SampleBlockPtr> blocks;
        for (int i = 0; i < 400; ++i) {
            feed.scrape();
            const metrics::SampleBatchPtr batch = i == 399 ? feed.takeComplete() : feed.take();
            QVERIFY(journal->append(*batch).has_value());
            blocks.insert(blocks.end(), batch->blocks.begin(), batch->blocks.end());
        }
        JournalReader reader;
        const Expected<JournalReader::Outcome> outcome = reader.read(m_path);
        QVERIFY(outcome.has_value());
        QVERIFY(!outcome->isDamaged);
        QCOMPARE(outcome->lostBytes, 0U);
        QCOMPARE(textsOf(sorted(reader.take())), textsOf(sorted(blocks)));
    }

    /// A target that failed just when its block was full: the gap is there after a kill as well.
    void aBlockMayBeginWithAFailure() {
        metrics::LayoutCache layouts;
        metrics::BodyReader bodies({}, &layouts);
        const auto body = bodies.read("up 1\n", metrics::ExpositionFormat::Prometheus);
        metrics::SampleGatherer gatherer;
        metrics::SampleStore::Options options;
        options.sink = &gatherer;
        metrics::SampleStore store(options);
        const QString target = QStringLiteral("chat");
        store.append(target, body->layout, body->values, 1000);
        store.packAll();
        store.markFailed(target, 2000);
        store.append(target, body->layout, body->values, 3000);
        store.packAll();
        store.markFailed(target, 4000);
        store.packAll();
        // A series ends once.
        store.markFailed(target, 5000);
        store.packAll();
        const metrics::SampleBatchPtr batch = gatherer.take(true);
        Expected<JournalWriter> journal = JournalWriter::create(m_path);
        QVERIFY(journal->append(*batch).has_value());
        JournalReader reader;
        QVERIFY(reader.read(m_path).has_value());
        const QStringList read = textsOf(sorted(reader.take()));
        QCOMPARE(read, textsOf(sorted(batch->blocks)));
        QCOMPARE(read.size(), 3);
        QVERIFY2(read[1].contains(QStringLiteral("2000=")), qPrintable(read[1]));
        QCOMPARE(read[2], QStringLiteral("chat failed at 4000"));
    }

    void aBlockGoesOnInTheNextFile() {
        SampleFeed feed(2, 1);
        feed.beSteady();
        const QString second = m_directory->filePath(QStringLiteral("journal-2.wbj"));
        Expected<JournalWriter> first = JournalWriter::create(m_path);
        Expected<JournalWriter> next = JournalWriter::create(second);
        for (int i = 0; i < 50; ++i) {
            feed.scrape();
            QVERIFY((i < 25 ? *first : *next).append(*feed.take()).has_value());
        }
        JournalReader both;
        QVERIFY(both.read(m_path).has_value());
        QVERIFY(both.read(second).has_value());
        const std::vector<SampleBlockPtr> blocks = both.take();
        QCOMPARE(blocks.size(), 1U);
        QCOMPARE(blocks.front()->rows(), 50U);
        // Without its beginning it is nothing, and no damage.
        JournalReader alone;
        const Expected<JournalReader::Outcome> outcome = alone.read(second);
        QVERIFY(outcome.has_value() && !outcome->isDamaged);
        QVERIFY(alone.take().empty());
    }

    void namesAreToldOnce() {
        SampleFeed feed(3, 20);
        feed.beSteady();
        const auto first = journalOf(feed, 1).size();
        const auto hundred = journalOf(feed, 100).size();
        // All targets have the same series: what they say is in the file once.
        QVERIFY2(first < 4000, qPrintable(QString::number(first)));
        QVERIFY2(hundred < 100 * 20 * 60, qPrintable(QString::number(hundred)));
    }

    /// Whatever a kill leaves of the last write, all before it is there.
    void aRecordThatWasNotFinishedIsLeftOut() {
        SampleFeed feed(4, 1);
        feed.beSteady();
        const Bytes whole = journalOf(feed, 12);
        std::size_t rows = 0;
        for (std::size_t size = 8; size <= whole.size(); ++size) {
            writeFile(Bytes(whole.begin(), whole.begin() + std::ptrdiff_t(size)));
            JournalReader reader;
            const Expected<JournalReader::Outcome> outcome = reader.read(m_path);
            QVERIFY(outcome.has_value());
            QVERIFY(!outcome->isDamaged);
            const std::vector<SampleBlockPtr> blocks = reader.take();
            const std::size_t now = blocks.empty() ? 0 : blocks.front()->rows();
            QVERIFY(now == rows || now == rows + 1);
            QCOMPARE(outcome->lostBytes == 0, now == rows + 1 || size == 8);
            rows = now;
        }
        QCOMPARE(rows, 12U);
    }

    void damageIsFound() {
        SampleFeed feed(5);
        const Bytes whole = journalOf(feed, 40);
        QRandomGenerator random(5);
        int damaged = 0;
        for (int round = 0; round < 1000; ++round) {
            const Bytes bytes = tests::mutated(whole, random);
            writeFile(bytes);
            JournalReader reader;
            const Expected<JournalReader::Outcome> outcome = reader.read(m_path);
            QVERIFY(outcome.has_value());
            const bool isCut = bytes.size() < whole.size() &&
                               std::equal(bytes.begin(), bytes.end(), whole.begin());
            QVERIFY(bytes == whole || isCut || outcome->lostBytes != 0);
            damaged += outcome->isDamaged ? 1 : 0;
            static_cast<void>(reader.take());
        }
        QVERIFY2(damaged > 800, qPrintable(QString::number(damaged)));
    }

    void bytesOfAnyKindAreReadSafely() {
        SampleFeed feed(6);
        const Bytes whole = journalOf(feed, 3);
        QRandomGenerator random(66);
        int damaged = 0;
        for (int round = 0; round < 5000; ++round) {
            Bytes file(whole.begin(), whole.begin() + 8);
            metrics::ByteReader reader(std::span<const std::uint8_t>(whole).subspan(8));
            while (reader.left() != 0) {
                const std::uint32_t size = reader.fixed32();
                const std::uint32_t rawSize = reader.fixed32();
                const std::uint32_t checksum = reader.fixed32();
                reader.fixed32();
                const Bytes raw = *Frame::unpack(reader.raw(size), rawSize, checksum);
                const Frame frame =
                    Frame::pack(random.bounded(2) == 0 ? tests::mutated(raw, random) : raw, 1);
                metrics::ByteWriter writer(file);
                const std::size_t begin = file.size();
                writer.fixed32(std::uint32_t(frame.stored.size()));
                writer.fixed32(frame.rawSize);
                writer.fixed32(frame.checksum);
                writer.fixed32(std::uint32_t(crc32(0, file.data() + begin, 12)));
                writer.raw(frame.stored);
            }
            writeFile(file);
            JournalReader journal;
            const Expected<JournalReader::Outcome> outcome = journal.read(m_path);
            QVERIFY(outcome.has_value());
            damaged += outcome->isDamaged ? 1 : 0;
            // What is taken is whole: every column of it can be read.
            static_cast<void>(textsOf(journal.take()));
        }
        QVERIFY2(damaged > 1500, qPrintable(QString::number(damaged)));
    }

    void aFullDiskIsTold() {
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), m_path));
        const Expected<JournalWriter> journal = JournalWriter::create(m_path);
        QVERIFY(!journal.has_value());
        QCOMPARE(journal.error().code, ErrorCode::Storage);
        QCOMPARE(journal.error().context, m_path);
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
};

QTEST_APPLESS_MAIN(TestJournal)
#include "tst_Journal.moc"
