// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/SampleArchive.h"
#include "app/storage/samples/SampleReading.h"
#include "tests/support/SampleFeed.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::storage;
using tests::pixelTexts;
using tests::SampleFeed;

namespace {

constexpr DurationMs Minute = 60'000;

SegmentSize sized(TimeMs firstMs, TimeMs lastMs, quint64 samples = 1) {
    return {QString(), firstMs, lastMs, samples};
}

} // namespace

class TestSegmentMerge : public QObject {
    Q_OBJECT

    QString directory() const { return m_directory->filePath(QStringLiteral("samples")); }
    QString pathOf(const QString& name) const { return QDir(directory()).filePath(name); }
    SampleArchive::Options options() const {
        SampleArchive::Options options;
        options.directory = directory();
        return options;
    }
    QStringList segments() const {
        return QDir(directory())
            .entryList({QStringLiteral("segment-*.wbs")}, QDir::Files, QDir::Name);
    }
    /// A program that is started and ends so many times, each time after a few scrapes; it merges
    /// nothing.
    void liveShortly(SampleFeed& feed, int lives) const {
        SampleArchive::Options keeping = options();
        keeping.mergedSamples = 0;
        for (int i = 0; i < lives; ++i) {
            SampleArchive archive(keeping);
            QVERIFY(archive.open(feed.nowMs()).has_value());
            feed.scrape(5 + i % 9);
            archive.record(*feed.takeComplete(), feed.nowMs());
            archive.close(feed.nowMs());
        }
    }
    /// All that is there is what the feed has, once, for the archive and for who only reads.
    void compare(const SampleFeed& feed) const {
        SampleArchive archive(options());
        auto reading = SampleReading::open(directory());
        QVERIFY(reading.has_value());
        compareReading(*reading, feed);
        QVERIFY(archive.open(feed.nowMs()).has_value());
        QCOMPARE(archive.figures().samples, feed.store().figures().samples);
        for (const QString& target : feed.targets()) {
            for (const std::string& series : SampleFeed::series()) {
                const auto found =
                    archive.reduced({target, series, SampleFeed::Start, feed.nowMs(), 3000});
                QCOMPARE(pixelTexts(found), expected(feed, target, series));
            }
        }
        QCOMPARE(archive.takeNotes(), QStringList());
        QCOMPARE(archive.problem(), QString());
    }
    static void compareReading(SampleReading& reading, const SampleFeed& feed) {
        for (const QString& target : feed.targets()) {
            for (const std::string& series : SampleFeed::series()) {
                const auto found =
                    reading.reduced({target, series}, {SampleFeed::Start, feed.nowMs()}, 3000);
                QCOMPARE(pixelTexts(found), expected(feed, target, series));
            }
        }
        QCOMPARE(reading.takeNotes(), QStringList());
    }
    static QStringList expected(const SampleFeed& feed, const QString& target,
                                const std::string& series) {
        return pixelTexts(
            feed.store().reduced(target, series, SampleFeed::Start, feed.nowMs(), 3000));
    }

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void namesTellWhatTheyReplace() {
        const SegmentName merged =
            SegmentName::of(QStringLiteral("/a-b/segment-0000000007-0000000003.wbs"));
        QCOMPARE(merged.first, 3U);
        QCOMPARE(merged.last, 7U);
        QCOMPARE(merged.text(), QStringLiteral("segment-0000000007-0000000003.wbs"));
        const SegmentName single = SegmentName::of(QStringLiteral("segment-0000000007.wbs"));
        QCOMPARE(single.text(), QStringLiteral("segment-0000000007.wbs"));
        QVERIFY(merged.replaces(single) && !single.replaces(merged) && !merged.replaces(merged));
        QVERIFY(!merged.replaces({8, 8}) && !merged.replaces({2, 3}));
        QVERIFY(merged.text() < single.text() && (merged.text() > SegmentName{6, 6}.text()));
    }

    void onlyNeighboursThatFitAreChosen_data() {
        QTest::addColumn<QVector<QPair<qint64, qint64>>>("minutes");
        QTest::addColumn<int>("begin");
        QTest::addColumn<int>("count");
        using Spans = QVector<QPair<qint64, qint64>>;
        QTest::newRow("nothing") << Spans{} << 0 << 0;
        QTest::newRow("whole ones") << Spans{{0, 120}, {120, 240}, {240, 360}} << 0 << 0;
        QTest::newRow("small ones that more may follow") << Spans{{0, 9}, {10, 19}} << 0 << 0;
        QTest::newRow("small ones that are enough")
            << Spans{{0, 9}, {10, 19}, {20, 29}, {30, 39}} << 0 << 4;
        QTest::newRow("small ones before a whole one")
            << Spans{{0, 9}, {10, 19}, {20, 140}} << 0 << 2;
        QTest::newRow("small ones after a whole one")
            << Spans{{0, 120}, {120, 130}, {130, 150}, {150, 270}} << 1 << 2;
        QTest::newRow("a small one alone") << Spans{{0, 120}, {120, 130}, {130, 250}} << 0 << 0;
        QTest::newRow("far apart") << Spans{{0, 9}, {150, 160}, {300, 310}, {450, 460}} << 0 << 0;
    }
    void onlyNeighboursThatFitAreChosen() {
        using Spans = QVector<QPair<qint64, qint64>>;
        QFETCH(Spans, minutes);
        std::vector<SegmentSize> sizes;
        for (const auto& [from, to] : minutes) {
            sizes.push_back(sized(from * Minute, to * Minute));
        }
        const MergeRun run = chooseMerge(sizes, {120 * Minute, 100, 3});
        QTEST(int(run.count), "count");
        QTEST(int(run.begin), "begin");
    }

    void whatIsTooMuchForAMinuteWaits() {
        const std::vector<SegmentSize> sizes{sized(0, 1, 60), sized(2, 3, 60), sized(4, 5, 30),
                                             sized(6, 7, 60)};
        const MergeRun run = chooseMerge(sizes, {120 * Minute, 100, 3});
        QCOMPARE(run.begin, 1U);
        QCOMPARE(run.count, 2U);
    }

    void manyEndsLeaveFewFiles() {
        SampleFeed feed(31, 2);
        liveShortly(feed, 120);
        QCOMPARE(segments().size(), 120);
        {
            SampleArchive archive(options());
            QVERIFY(archive.open(feed.nowMs()).has_value());
            // A merge a minute, and what they replaced goes.
            for (int i = 1; i <= 30; ++i) {
                archive.tidy(feed.nowMs() + i * Minute);
            }
            QVERIFY2(segments().size() <= 9, qPrintable(segments().join(u' ')));
            QCOMPARE(archive.figures().segments, quint64(segments().size()));
            QCOMPARE(archive.takeNotes(), QStringList());
        }
        compare(feed);
    }

    /// Whichever of the files are there when the end comes: nothing is lost, nothing there twice.
    void theEndMayComeAtAnyStep() {
        SampleFeed feed(32, 2);
        liveShortly(feed, 12);
        const QStringList before = segments();
        QTemporaryDir aside;
        for (const QString& name : before) {
            QVERIFY(QFile::copy(pathOf(name), aside.filePath(name)));
        }
        {
            SampleArchive archive(options());
            QVERIFY(archive.open(feed.nowMs()).has_value());
        }
        const QStringList after = segments();
        QCOMPARE(after.size(), before.size() + 1); // For who reads meanwhile.
        const auto isMerged = [&](const QString& name) { return !before.contains(name); };
        const QString made = *std::find_if(after.begin(), after.end(), isMerged);
        for (const QString& name : before) {
            QVERIFY(SegmentName::of(made).replaces(SegmentName::of(name)));
        }
        QVERIFY(QFile::copy(pathOf(made), aside.filePath(made)));

        const auto stand = [&](const QStringList& names) {
            for (const QString& name : segments()) {
                QVERIFY(QFile::remove(pathOf(name)));
            }
            for (const QString& name : names) {
                QVERIFY(QFile::copy(aside.filePath(name), pathOf(name)));
            }
            compare(feed);
        };
        // Half of it was written.
        QFile part(pathOf(made + QStringLiteral(".part")));
        QVERIFY(part.open(QIODevice::WriteOnly) && part.write("WBSEGM") == 6);
        part.close();
        stand(before);
        QVERIFY(!part.exists());
        // It is there, and of the others more and more are gone, in any order.
        for (qsizetype gone = 0; gone <= before.size(); ++gone) {
            stand(QStringList(made) + before.mid(gone));
            stand(QStringList(made) + before.mid(0, before.size() - gone));
        }
    }

    void whoReadsMeanwhileMissesNothing() {
        SampleFeed feed(33, 2);
        liveShortly(feed, 12);
        auto early = SampleReading::open(directory());
        QVERIFY(early.has_value());
        SampleArchive archive(options());
        QVERIFY(archive.open(feed.nowMs()).has_value());
        auto late = SampleReading::open(directory());
        QVERIFY(late.has_value());
        compareReading(*early, feed);
        compareReading(*late, feed);
        archive.tidy(feed.nowMs() + 11 * Minute);
        QCOMPARE(segments().size(), 1);
        compareReading(*late, feed);
    }

    void aDamagedOneIsSetAsideAndTheOthersAreMerged() {
        SampleFeed feed(34, 1);
        liveShortly(feed, 12);
        QFile file(pathOf(segments().at(4)));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(12));
        QCOMPARE(file.write(QByteArray(8, 'x')), qint64(8));
        file.close();
        SampleArchive archive(options());
        QVERIFY(archive.open(feed.nowMs()).has_value());
        QCOMPARE(archive.takeNotes().size(), 1);
        archive.tidy(feed.nowMs() + Minute);
        archive.tidy(feed.nowMs() + 12 * Minute);
        QCOMPARE(segments().size(), 1);
        QCOMPARE(archive.takeNotes().size(), 0);
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_APPLESS_MAIN(TestSegmentMerge)
#include "tst_SegmentMerge.moc"
