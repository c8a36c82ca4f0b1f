// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
    /// What a recorder answers for a series of the feed's first target.
    static QStringList ask(SampleRecorder& recorder, const SampleFeed& feed) {
        QStringList answer;
        quint64 request = 0;
        bool isAnswered = false;
        QObject* const context = &recorder;
        // The answer comes by this thread's loop, so never before the number is known.
        const auto connection =
            connect(&recorder, &SampleRecorder::rangeReady, context,
                    [&](quint64 to, const std::vector<metrics::PixelColumn>& pixels) {
                        isAnswered = isAnswered || to == request;
                        answer = pixelTexts(pixels);
                    });
        request = recorder.requestRange(
            {feed.targets().first(), "seconds_sum", SampleFeed::Start, feed.nowMs(), 3000});
        [&] { QTRY_VERIFY(isAnswered); }();
        disconnect(connection);
        return answer;
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
            QCOMPARE(ask(recorder, feed), expected(feed));
        }
        SampleRecorder recorder(options());
        QCOMPARE(ask(recorder, feed), expected(feed));
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
        QCOMPARE(ask(recorder, feed).isEmpty(), false);
        QCOMPARE(wanted.count(), 0);
        m_clock.advanceMs(3 * 3'600'000);
        feed.scrape();
        recorder.record(feed.take());
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(segments(), 0);
        recorder.record(feed.takeComplete());
        QTRY_COMPARE(segments(), 1);
        QTRY_VERIFY(directory.entryList({QStringLiteral("journal-*")}).isEmpty());
        QCOMPARE(ask(recorder, feed), expected(feed));
    }

    void aQueueThatIsFullCostsRowsAndNoBlocks() {
        SampleFeed feed(3);
        feed.beSteady();
        SampleRecorder::Options narrow = options();
        narrow.queuedBytes = 2000;
        SampleRecorder recorder(narrow);
        QSignalSpy wanted(&recorder, &SampleRecorder::packingWanted);
        feed.scrape(250);
        recorder.record(feed.take());
        QCOMPARE(recorder.droppedSamples(), 250U * 2 * 10);
        // After the first rows that found room again all are packed, so that those can be read.
        feed.scrape();
        recorder.record(feed.take());
        QTRY_COMPARE(wanted.count(), 1);
        recorder.record(feed.takeComplete());
        QCOMPARE(ask(recorder, feed), expected(feed));
    }

    void theSecondOneTellsThatItKeepsNone() {
        SampleFeed feed(4);
        feed.scrape();
        auto first = std::make_unique<SampleRecorder>(options());
        QCOMPARE(ask(*first, feed), QStringList());
        SampleRecorder second(options());
        QSignalSpy problems(&second, &SampleRecorder::problemChanged);
        QSignalSpy wanted(&second, &SampleRecorder::packingWanted);
        QTRY_COMPARE(problems.count(), 1);
        QVERIFY(problems[0][0].toString().contains(QStringLiteral("Another watchbridge")));
        second.record(feed.take());
        QCOMPARE(ask(second, feed), QStringList());
        // Once the other has ended this one goes on.
        first.reset();
        m_clock.advanceMs(60'000);
        feed.scrape();
        second.record(feed.take());
        QTRY_COMPARE(problems.count(), 2);
        QCOMPARE(problems[1][0].toString(), QString());
        QTRY_COMPARE(wanted.count(), 1);
        second.record(feed.takeComplete());
        QCOMPARE(ask(second, feed), expected(feed));
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
