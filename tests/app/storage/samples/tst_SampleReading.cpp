// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/SampleArchive.h"
#include "app/storage/samples/SampleReading.h"
#include "tests/support/SampleFeed.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::storage;
using tests::pixelTexts;
using tests::SampleFeed;

/// Reading the files of an archive that another program may be writing.
class TestSampleReading : public QObject {
    Q_OBJECT

    QString directory() const { return m_directory->filePath(QStringLiteral("samples")); }
    /// All there is in the directory, byte by byte.
    QMap<QString, QByteArray> files() const {
        QMap<QString, QByteArray> result;
        for (const QString& name : QDir(directory()).entryList(QDir::Files)) {
            QFile file(QDir(directory()).filePath(name));
            result[name] = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
        }
        return result;
    }
    void write(SampleFeed& feed, SampleArchive& archive, int times) const {
        for (int i = 0; i < times; ++i) {
            feed.scrape();
            const auto batch = archive.takeWantsPacking() ? feed.takeComplete() : feed.take();
            if (batch != nullptr) {
                archive.record(*batch, feed.nowMs());
            }
        }
    }
    static SampleReading::Span all(const SampleFeed& feed) {
        return {SampleFeed::Start, feed.nowMs()};
    }
    /// Everything the feed keeps in memory, series by series.
    static void compare(SampleReading& reading, const SampleFeed& feed, int columns) {
        for (const QString& target : feed.targets()) {
            for (const std::string& series : SampleFeed::series()) {
                const auto expected =
                    feed.store().reduced(target, series, SampleFeed::Start, feed.nowMs(), columns);
                QCOMPARE(pixelTexts(reading.reduced({target, series}, all(feed), columns)),
                         pixelTexts(expected));
            }
        }
    }

    /// All series at once tell what each alone does, and where it ends.
    static void compareTogether(SampleReading& reading, const SampleFeed& feed,
                                const std::vector<SampleReading::Series>& series) {
        std::vector<std::vector<metrics::SamplePoint>> together(series.size());
        reading.read(series, all(feed), [&](std::size_t which, TimeMs timeMs, double value) {
            std::vector<metrics::SamplePoint>& own = together[which];
            if (!metrics::isStale(value) || (!own.empty() && !metrics::isStale(own.back().value))) {
                own.push_back({timeMs, value});
            }
        });
        for (std::size_t i = 0; i < series.size(); ++i) {
            const auto wanted = feed.store().points(series[i].target, series[i].series,
                                                    SampleFeed::Start, feed.nowMs());
            QCOMPARE(together[i].size(), wanted.size());
            for (std::size_t k = 0; k < wanted.size(); ++k) {
                QCOMPARE(together[i][k].timeMs, wanted[k].timeMs);
                QCOMPARE(std::bit_cast<quint64>(together[i][k].value),
                         std::bit_cast<quint64>(wanted[k].value));
            }
        }
    }

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void everySampleOfARunningProgramIsSeen() {
        SampleFeed feed(11, 2);
        SampleArchive::Options options;
        options.directory = directory();
        options.segmentMs = 900'000;
        options.journalBytes = 20'000;
        SampleArchive archive(options);
        QVERIFY(archive.open(SampleFeed::Start).has_value());
        for (int i = 0; i < 5; ++i) {
            write(feed, archive, 150);
            const auto before = files();
            auto reading = SampleReading::open(directory());
            QVERIFY(reading.has_value());
            compare(*reading, feed, 5000);
            quint64 samples = 0;
            const auto found = reading->find(
                all(feed), [](const QString&, std::string_view) { return true; }, 1000);
            QCOMPARE(found.size(), 2 * SampleFeed::series().size());
            for (const SampleReading::Series& series : found) {
                TimeMs lastMs = NoTime;
                QVERIFY(reading->read(series, all(feed), [&](TimeMs timeMs, double) {
                    ++samples;
                    return timeMs > std::exchange(lastMs, timeMs);
                }));
            }
            QCOMPARE(samples, feed.store().figures().samples);
            compareTogether(*reading, feed, found);
            QCOMPARE(reading->takeNotes(), QStringList());
            QCOMPARE(files(), before);
        }
        QVERIFY(archive.figures().segments > 1);
    }

    void whatIsFoundIsBounded() {
        SampleFeed feed(12, 2);
        SampleArchive::Options options;
        options.directory = directory();
        SampleArchive archive(options);
        QVERIFY(archive.open(SampleFeed::Start).has_value());
        write(feed, archive, 10);
        auto reading = SampleReading::open(directory());
        QVERIFY(reading.has_value());
        const auto any = [](const QString&, std::string_view) { return true; };
        QCOMPARE(reading->find(all(feed), any, 3).size(), std::size_t(3));
        QVERIFY(reading->find({0, SampleFeed::Start - 1}, any, 3).empty());
        int left = 4;
        QVERIFY(!reading->read({feed.targets().constFirst(), "memory_bytes"}, all(feed),
                               [&](TimeMs, double) { return --left > 0; }));
        QCOMPARE(left, 0);
    }

    void aDamagedFileIsNamedAndLeftWhereItIs() {
        SampleFeed feed(13, 1);
        feed.beSteady();
        SampleArchive::Options options;
        options.directory = directory();
        {
            SampleArchive archive(options);
            QVERIFY(archive.open(SampleFeed::Start).has_value());
            write(feed, archive, 300);
            archive.record(*feed.takeComplete(), feed.nowMs());
            archive.close(feed.nowMs());
        }
        const QString name = files().constBegin().key() == QLatin1String("lock")
                                 ? files().keys().at(1)
                                 : files().constBegin().key();
        QFile file(QDir(directory()).filePath(name));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100));
        QVERIFY(file.write(QByteArray(200, '\x5a')) == 200);
        file.close();
        const auto before = files();
        auto reading = SampleReading::open(directory());
        QVERIFY(reading.has_value());
        for (const std::string& series : SampleFeed::series()) {
            static_cast<void>(
                reading->reduced({feed.targets().constFirst(), series}, all(feed), 100));
        }
        const QStringList notes = reading->takeNotes();
        QCOMPARE(notes.size(), 1);
        QVERIFY2(notes.constFirst().contains(name), qPrintable(notes.constFirst()));
        QCOMPARE(files(), before);
    }

    void aDirectoryThatIsNotThere() {
        const auto reading = SampleReading::open(directory());
        QVERIFY(!reading.has_value());
        QCOMPARE(reading.error().code, ErrorCode::NotFound);
        QVERIFY(!QDir(directory()).exists());
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestSampleReading)
#include "tst_SampleReading.moc"
