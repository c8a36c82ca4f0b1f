// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/SampleReading.h"
#include "app/storage/samples/SampleRecorder.h"
#include "tests/support/SampleFeed.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::storage;
using tests::pixelTexts;
using tests::SampleFeed;

class TestSampleRecorder : public QObject {
    Q_OBJECT

    SampleRecorder::Options options() const {
        SampleRecorder::Options options;
        options.archive.directory = m_directory->filePath(QStringLiteral("prod1.samples"));
        options.clock = &m_clock;
        return options;
    }
    /// What a directory that is no longer written holds of a series of the feed's first target.
    QStringList kept(const SampleFeed& feed) const {
        auto reading = SampleReading::open(options().archive.directory);
        return reading ? pixelTexts(reading->reduced({feed.targets().first(), "seconds_sum"},
                                                     {SampleFeed::Start, feed.nowMs()}, 3000))
                       : QStringList();
    }
    static QStringList expected(const SampleFeed& feed) {
        return pixelTexts(feed.store().reduced(feed.targets().first(), "seconds_sum",
                                               SampleFeed::Start, feed.nowMs(), 3000));
    }

private Q_SLOTS:
    void init() {
        m_directory = std::make_unique<QTemporaryDir>();
        m_clock.setNowMs(SampleFeed::Start);
    }

    void samplesAreThereAfterARestart() {
        SampleFeed feed(1);
        {
            SampleRecorder recorder(options());
            for (int i = 0; i < 300; ++i) {
                feed.scrape();
                recorder.record(feed.take());
            }
            recorder.record(feed.takeComplete());
            QTRY_COMPARE(kept(feed), expected(feed));
        }
        SampleRecorder recorder(options());
        QTRY_COMPARE(kept(feed), expected(feed));
        QCOMPARE(recorder.droppedSamples(), 0U);
    }

    void packingIsAskedForBeforeASegmentIsWritten() {
        SampleFeed feed(2);
        SampleRecorder recorder(options());
        QSignalSpy wanted(&recorder, &SampleRecorder::packingWanted);
        const QDir directory(options().archive.directory);
        const auto segments = [&] {
            return directory.entryList({QStringLiteral("segment-*")}).size();
        };
        feed.scrape(200);
        m_clock.setNowMs(feed.nowMs());
        recorder.record(feed.take());
        QTRY_VERIFY(!kept(feed).isEmpty());
        QCOMPARE(wanted.count(), 0);
        m_clock.advanceMs(3 * 3'600'000);
        feed.scrape();
        recorder.record(feed.take());
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(segments(), 0);
        recorder.record(feed.takeComplete());
        QTRY_COMPARE(segments(), 1);
        QTRY_VERIFY(directory.entryList({QStringLiteral("journal-*")}).isEmpty());
        QTRY_COMPARE(kept(feed), expected(feed));
    }

    void aQueueThatIsFullCostsRowsAndNoBlocks() {
        SampleFeed feed(3);
        feed.beSteady();
        SampleRecorder::Options narrow = options();
        narrow.queuedBytes = 2000;
        auto recorder = std::make_unique<SampleRecorder>(narrow);
        QSignalSpy wanted(recorder.get(), &SampleRecorder::packingWanted);
        feed.scrape(250);
        recorder->record(feed.take());
        QCOMPARE(recorder->droppedSamples(), 250U * 2 * 10);
        // After the first rows that found room again all are packed, so that those can be read.
        feed.scrape();
        recorder->record(feed.take());
        QTRY_COMPARE(wanted.count(), 1);
        recorder->record(feed.takeComplete());
        recorder.reset();
        QCOMPARE(kept(feed), expected(feed));
    }

    void theSecondOneTellsThatItKeepsNone() {
        SampleFeed feed(4);
        feed.scrape();
        auto first = std::make_unique<SampleRecorder>(options());
        first->record(feed.take());
        feed.scrape();
        const QDir directory(options().archive.directory);
        QTRY_VERIFY(!directory.entryList({QStringLiteral("journal-*")}).isEmpty());
        auto second = std::make_unique<SampleRecorder>(options());
        QSignalSpy problems(second.get(), &SampleRecorder::problemChanged);
        QSignalSpy wanted(second.get(), &SampleRecorder::packingWanted);
        QTRY_COMPARE(problems.count(), 1);
        QVERIFY(problems[0][0].toString().contains(QStringLiteral("Another watchbridge")));
        second->record(feed.take());
        QTRY_COMPARE(second->queuedBytes(), 0);
        // Once the other has ended this one goes on.
        first.reset();
        m_clock.advanceMs(60'000);
        feed.scrape();
        second->record(feed.take());
        QTRY_COMPARE(problems.count(), 2);
        QCOMPARE(problems[1][0].toString(), QString());
        QTRY_COMPARE(wanted.count(), 1);
        second->record(feed.takeComplete());
        second.reset();
        // What the first one recorded meanwhile is there twice.
        QCOMPARE(kept(feed).size(), expected(feed).size());
    }

    void aDirectoryThatCannotBeMadeIsTold() {
        QFile file(m_directory->filePath(QStringLiteral("prod1.samples")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        SampleRecorder recorder(options());
        QSignalSpy problems(&recorder, &SampleRecorder::problemChanged);
        QTRY_COMPARE(problems.count(), 1);
        QVERIFY(!problems[0][0].toString().isEmpty());
    }

    void theDirectoryStandsBesideTheDatabase() {
        QCOMPARE(SampleRecorder::directoryBeside(QStringLiteral("/a/b/prod1.db")),
                 QStringLiteral("/a/b/prod1.samples"));
        QCOMPARE(SampleRecorder::directoryBeside(QStringLiteral("/a/eu.west.db")),
                 QStringLiteral("/a/eu.west.samples"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    ManualClock m_clock{SampleFeed::Start};
};

QTEST_GUILESS_MAIN(TestSampleRecorder)
#include "tst_SampleRecorder.moc"
