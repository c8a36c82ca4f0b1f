// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/SampleArchive.h"
#include "tests/support/SampleFeed.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace wb;
using namespace wb::storage;
using tests::pixelTexts;
using tests::SampleFeed;

namespace {

/// No file of this process may grow beyond so many bytes: a disk that is full, for whom it is.
class FileLimit {
public:
    explicit FileLimit(rlim_t bytes) {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileLimit)

private:
    rlimit m_before{};
};

} // namespace

class TestSampleArchive : public QObject {
    Q_OBJECT

    SampleArchive::Options options() const {
        SampleArchive::Options options;
        options.directory = m_directory->filePath(QStringLiteral("samples"));
        return options;
    }
    QStringList files(const char* pattern) const {
        return QDir(options().directory).entryList({QLatin1String(pattern)}, QDir::Files);
    }
    void scrape(SampleFeed& feed, SampleArchive& archive, int times) const {
        for (int i = 0; i < times; ++i) {
            feed.scrape();
            record(feed, archive);
        }
    }
    static void record(SampleFeed& feed, SampleArchive& archive) {
        const metrics::SampleBatchPtr batch =
            archive.takeWantsPacking() ? feed.takeComplete() : feed.take();
        if (batch != nullptr) {
            archive.record(*batch, feed.nowMs());
        }
    }
    /// Everything there is of the feed, compared with what it keeps in memory.
    static void compare(SampleArchive& archive, const SampleFeed& feed, int columns = 5000) {
        for (const QString& target : feed.targets()) {
            for (const std::string& series : SampleFeed::series()) {
                const auto found =
                    archive.reduced({target, series, SampleFeed::Start, feed.nowMs(), columns});
                QCOMPARE(pixelTexts(found),
                         pixelTexts(feed.store().reduced(target, series, SampleFeed::Start,
                                                         feed.nowMs(), columns)));
            }
        }
    }

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void whatWasKeptIsThereAfterAnyEnd_data() {
        QTest::addColumn<bool>("isClean");
        QTest::addColumn<qint64>("segmentMs");
        QTest::newRow("a clean end, one segment") << true << qint64(10 * 3'600'000);
        QTest::newRow("a clean end, many segments") << true << qint64(900'000);
        QTest::newRow("a sudden end, no segment") << false << qint64(10 * 3'600'000);
        QTest::newRow("a sudden end, many segments") << false << qint64(900'000);
    }
    void whatWasKeptIsThereAfterAnyEnd() {
        QFETCH(bool, isClean);
        QFETCH(qint64, segmentMs);
        SampleFeed feed(1, 3);
        SampleArchive::Options keeping = options();
        keeping.segmentMs = segmentMs;
        keeping.journalBytes = 20'000;
        {
            SampleArchive archive(keeping);
            QVERIFY(archive.open(SampleFeed::Start).has_value());
            scrape(feed, archive, 1000);
            const metrics::SampleBatchPtr rest = feed.takeComplete();
            if (isClean) {
                archive.record(*rest, feed.nowMs());
                archive.close(feed.nowMs());
                QVERIFY(files("journal-*").isEmpty());
                compare(archive, feed);
            }
            QCOMPARE(archive.problem(), QString());
        }
        SampleArchive archive(keeping);
        QVERIFY(archive.open(feed.nowMs()).has_value());
        QCOMPARE(archive.takeNotes(), QStringList());
        compare(archive, feed);
        QCOMPARE(archive.figures().samples, feed.store().figures().samples);
        QVERIFY(files("journal-*").isEmpty());
        QCOMPARE(files("segment-*").size() > 1, segmentMs == 900'000);
    }

    void theEndMayComeBeforeTheJournalGoes() {
        SampleFeed feed(2);
        QDir directory(options().directory);
        {
            SampleArchive archive(options());
            QVERIFY(archive.open(SampleFeed::Start).has_value());
            scrape(feed, archive, 300);
            const QString journal = files("journal-*").constFirst();
            QVERIFY(QFile::copy(directory.filePath(journal),
                                directory.filePath(QStringLiteral("copy"))));
            archive.record(*feed.takeComplete(), feed.nowMs());
            archive.close(feed.nowMs());
            QVERIFY(QFile::rename(directory.filePath(QStringLiteral("copy")),
                                  directory.filePath(journal)));
        }
        SampleArchive archive(options());
        QVERIFY(archive.open(feed.nowMs()).has_value());
        compare(archive, feed);
        QCOMPARE(archive.figures().samples, feed.store().figures().samples);
        QVERIFY(files("journal-*").isEmpty());
    }

    void twoHoursOfSamplesAreSmall() {
        SampleFeed feed(3, 10);
        feed.beSteady();
        SampleArchive archive(options());
        QVERIFY(archive.open(SampleFeed::Start).has_value());
        scrape(feed, archive, 1440);
        archive.record(*feed.takeComplete(), feed.nowMs());
        archive.close(feed.nowMs());
        const double each = double(archive.figures().bytes) / double(archive.figures().samples);
        // Half of these series are noise of any digits; still no tenth of what doubles take.
        QVERIFY2(each < 1.6, qPrintable(QString::number(each)));
    }

    void onlyOneWrites() {
        SampleArchive first(options());
        QVERIFY(first.open(SampleFeed::Start).has_value());
        SampleArchive second(options());
        const Expected<void> opened = second.open(SampleFeed::Start);
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, ErrorCode::Conflict);
        QVERIFY(second.problem().contains(QStringLiteral("Another watchbridge")));
    }

    void damagedFilesAreSetAside() {
        SampleFeed feed(4);
        QDir directory(options().directory);
        {
            SampleArchive archive(options());
            QVERIFY(archive.open(SampleFeed::Start).has_value());
            scrape(feed, archive, 200);
            archive.record(*feed.takeComplete(), feed.nowMs());
            archive.close(feed.nowMs());
            scrape(feed, archive, 50);
        }
        const QString journal = directory.filePath(files("journal-*").constFirst());
        const QString segment = directory.filePath(files("segment-*").constFirst());
        for (const QString& path : {journal, segment}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.seek(path == journal ? file.size() / 2 : file.size() - 50));
            QCOMPARE(file.write(QByteArray(20, 'x')), qint64(20));
        }
        SampleArchive archive(options());
        QVERIFY(archive.open(feed.nowMs()).has_value());
        const QString notes = archive.takeNotes().join(u'\n');
        for (const QString& path : {journal, segment}) {
            QVERIFY2(notes.contains(path + QStringLiteral(".corrupt")), qPrintable(notes));
            QVERIFY(QFile::exists(path + QStringLiteral(".corrupt")));
            QVERIFY(!QFile::exists(path));
        }
        // Half of the journal was good.
        QVERIFY(archive.figures().samples > 0);
        scrape(feed, archive, 10);
        QCOMPARE(archive.problem(), QString());
    }

    void aSegmentDamagedMeanwhileIsSetAsideWhenItIsRead() {
        SampleFeed feed(5, 1);
        SampleArchive archive(options());
        QVERIFY(archive.open(SampleFeed::Start).has_value());
        scrape(feed, archive, 200);
        archive.record(*feed.takeComplete(), feed.nowMs());
        archive.close(feed.nowMs());
        QFile file(options().directory + u'/' + files("segment-*").constFirst());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(20));
        QCOMPARE(file.write(QByteArray(100, 'x')), qint64(100));
        file.close();
        const SampleArchive::Range all{feed.targets().first(), "seconds_sum", SampleFeed::Start,
                                       feed.nowMs(), 10};
        QVERIFY(archive.reduced(all).empty());
        QCOMPARE(archive.takeNotes().size(), 1);
        QVERIFY(archive.reduced(all).empty());
        QCOMPARE(archive.takeNotes().size(), 0);
        QCOMPARE(files("*.corrupt").size(), 1);
    }

    void aFullDiskEndsWhatIsKeptAndNoMore() {
        SampleFeed feed(6);
        feed.beSteady();
        SampleArchive archive(options());
        QVERIFY(archive.open(SampleFeed::Start).has_value());
        scrape(feed, archive, 50);
        {
            const FileLimit limit(100);
            scrape(feed, archive, 10);
            QVERIFY(archive.problem().startsWith(QStringLiteral("Samples are not kept on disk: ")));
        }
        // It is tried again after a while, and rows are packed so that the next can be read.
        scrape(feed, archive, 1);
        QVERIFY(!archive.problem().isEmpty());
        scrape(feed, archive, 12);
        QCOMPARE(archive.problem(), QString());
        const SampleArchive::Range all{feed.targets().first(), "seconds_sum", SampleFeed::Start,
                                       feed.nowMs(), 1};
        // All the while blocks were packed, so nothing is missing as long as this process lives.
        metrics::SampleBatchPtr rest = feed.takeComplete();
        archive.record(*rest, feed.nowMs());
        QCOMPARE(archive.reduced(all).front().count, 73U);
    }

    void afterAFullDiskASuddenEndCostsOnlyThatTime() {
        SampleFeed feed(7, 1);
        feed.beSteady();
        {
            SampleArchive archive(options());
            QVERIFY(archive.open(SampleFeed::Start).has_value());
            scrape(feed, archive, 20);
            {
                const FileLimit limit(100);
                scrape(feed, archive, 10);
            }
            scrape(feed, archive, 20);
            QCOMPARE(archive.problem(), QString());
        }
        SampleArchive archive(options());
        QVERIFY(archive.open(feed.nowMs()).has_value());
        const auto pixels = archive.reduced(
            {feed.targets().first(), "seconds_sum", SampleFeed::Start, feed.nowMs(), 1});
        // 20 before, and those after it was tried again and the block was begun anew.
        QVERIFY2(pixels.front().count >= 32 && pixels.front().count < 45,
                 qPrintable(QString::number(pixels.front().count)));
        QCOMPARE(pixels.front().lastMs, feed.nowMs());
    }

    void aSegmentThatFindsNoRoomWaits() {
        SampleFeed feed(8);
        feed.beSteady();
        SampleArchive::Options keeping = options();
        keeping.segmentMs = 60'000;
        SampleArchive archive(keeping);
        QVERIFY(archive.open(SampleFeed::Start).has_value());
        {
            const FileLimit limit(500);
            scrape(feed, archive, 300);
            QVERIFY(!archive.problem().isEmpty());
            QVERIFY(files("segment-*").isEmpty());
        }
        scrape(feed, archive, 30);
        QCOMPARE(archive.problem(), QString());
        archive.record(*feed.takeComplete(), feed.nowMs());
        compare(archive, feed);
    }

    void whatIsOldGoes_data() {
        QTest::addColumn<qint64>("keepMs");
        QTest::addColumn<quint64>("maxBytes");
        QTest::newRow("by age") << qint64(2 * 3'600'000) << quint64(1ULL << 40);
        QTest::newRow("by size") << qint64(1LL << 50) << quint64(150'000);
    }
    void whatIsOldGoes() {
        QFETCH(qint64, keepMs);
        QFETCH(quint64, maxBytes);
        SampleFeed feed(9);
        SampleArchive::Options keeping = options();
        keeping.segmentMs = 600'000;
        keeping.keepMs = keepMs;
        keeping.maxBytes = maxBytes;
        SampleArchive archive(keeping);
        QVERIFY(archive.open(SampleFeed::Start).has_value());
        scrape(feed, archive, 5000);
        archive.tidy(feed.nowMs());
        quint64 bytes = 0;
        for (const QString& name : files("*.wb?")) {
            bytes += quint64(QFileInfo(options().directory + u'/' + name).size());
        }
        QCOMPARE(archive.figures().bytes, bytes);
        QVERIFY(bytes <= maxBytes);
        const auto pixels = archive.reduced(
            {feed.targets().first(), "memory_bytes", SampleFeed::Start, feed.nowMs(), 1});
        QVERIFY(pixels.front().firstMs > SampleFeed::Start + 3'600'000);
        QVERIFY(pixels.front().firstMs < feed.nowMs() - 1'800'000);
        QVERIFY(keepMs > (1LL << 40) || pixels.front().firstMs > feed.nowMs() - keepMs - 1'200'000);
    }

    void aWeekIsReadByCoarsePoints() {
        SampleFeed feed(10, 1);
        feed.beSteady();
        SampleArchive archive(options());
        QVERIFY(archive.open(SampleFeed::Start).has_value());
        scrape(feed, archive, 5000);
        archive.record(*feed.takeComplete(), feed.nowMs());
        archive.close(feed.nowMs());
        const auto range = [&](int columns) {
            return archive.reduced(
                {feed.targets().first(), "memory_bytes", SampleFeed::Start, feed.nowMs(), columns});
        };
        const auto coarse = range(5);
        const auto fine = range(2000);
        QCOMPARE(coarse.size(), 5U);
        const auto lessMin = [](const auto& l, const auto& r) { return l.min < r.min; };
        const auto lessMax = [](const auto& l, const auto& r) { return l.max < r.max; };
        QCOMPARE(std::min_element(coarse.begin(), coarse.end(), lessMin)->min,
                 std::min_element(fine.begin(), fine.end(), lessMin)->min);
        QCOMPARE(std::max_element(coarse.begin(), coarse.end(), lessMax)->max,
                 std::max_element(fine.begin(), fine.end(), lessMax)->max);
        quint64 samples = 0;
        for (const metrics::PixelColumn& pixel : coarse) {
            samples += pixel.count;
        }
        QCOMPARE(samples, 5000U);
    }

    /// Kills a process that keeps samples, again and again: what it had recorded is there.
    void nothingRecordedIsLostByAKill() {
        QRandomGenerator random(QRandomGenerator::global()->generate());
        TimeMs nextMs = 1;
        std::vector<std::pair<TimeMs, TimeMs>> shown;
        for (int run = 0; run < 25; ++run) {
            QProcess child;
            QByteArray output;
            const int lines = random.bounded(1, 3000);
            connect(&child, &QProcess::readyReadStandardOutput, this, [&] {
                output += child.readAllStandardOutput();
                if (output.count('\n') >= lines) {
                    child.kill();
                }
            });
            child.start(QStringLiteral(WB_SAMPLE_CHILD),
                        {options().directory, QString::number(nextMs)});
            QTRY_COMPARE_WITH_TIMEOUT(child.state(), QProcess::NotRunning, 30'000);
            QVERIFY2(child.exitStatus() == QProcess::CrashExit,
                     qPrintable(QString::number(child.exitCode())));
            output += child.readAllStandardOutput();
            const QList<QByteArray> told = output.left(output.lastIndexOf('\n')).split('\n');
            shown.emplace_back(nextMs, told.last().toLongLong());
            // Far behind what the child may have recorded besides.
            nextMs = shown.back().second + 100'000;
        }
        SampleArchive archive(options());
        QVERIFY(archive.open(nextMs).has_value());
        for (const auto& [first, last] : shown) {
            const auto pixels = archive.reduced(
                {QStringLiteral("t"), "time_ms", first, last, int(last - first + 1)});
            QCOMPARE(pixels.size(), std::size_t(last - first + 1));
            for (const metrics::PixelColumn& pixel : pixels) {
                QCOMPARE(pixel.last, double(pixel.lastMs));
            }
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestSampleArchive)
#include "tst_SampleArchive.moc"
