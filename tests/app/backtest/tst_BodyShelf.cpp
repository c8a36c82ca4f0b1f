// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backtest/BodyShelf.h"
#include "app/storage/samples/SampleArchive.h"
#include "models/metrics/SampleBatch.h"
#include "models/metrics/SampleStore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using backtest::BodyShelf;

namespace {

constexpr TimeMs T0 = 1'700'000'000'000;
constexpr DurationMs Step = 5000;
const QString Address = QStringLiteral("http://10.0.0.1:9102/metrics");

metrics::SampleStore::Options told(metrics::SampleSink* sink) {
    metrics::SampleStore::Options options;
    options.sink = sink;
    options.limits.ageMs = 1000LL * 86'400'000;
    return options;
}

fleet::EnvironmentSpec prod1() {
    fleet::ServiceSpec chat;
    chat.name = QStringLiteral("chat");
    chat.signalSpec.memory.metric = QStringLiteral("mem");
    chat.signalSpec.requests.metric = QStringLiteral("requests_total");
    fleet::EnvironmentSpec environment;
    environment.services = {chat};
    return environment;
}

} // namespace

/// Bodies put together again from the samples that were kept, in segments and in the journal.
class TestBodyShelf : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    metrics::SampleGatherer m_gatherer;
    std::unique_ptr<metrics::SampleStore> m_store;
    metrics::LayoutCache m_layouts;
    std::unique_ptr<metrics::BodyReader> m_reader;

    void scrape(int step, const QByteArray& text) {
        const auto body = m_reader->read(text, metrics::ExpositionFormat::Prometheus);
        QVERIFY(body.has_value());
        m_store->append(Address, body->layout, body->values, T0 + step * Step);
    }
    /// What was scraped goes to the disk: sealed, or as a journal.
    void record(bool isSealed) {
        storage::SampleArchive::Options options;
        options.directory = m_folder->path();
        options.keepMs = 1000LL * 86'400'000;
        storage::SampleArchive archive(options);
        QVERIFY(archive.open(T0).has_value());
        if (isSealed) {
            m_store->packAll();
        }
        archive.record(*m_gatherer.take(isSealed), T0);
        QCOMPARE(archive.problem(), QString());
        if (isSealed) {
            archive.close(T0);
        }
    }
    [[nodiscard]] std::unique_ptr<BodyShelf>
    shelf(const QVector<BodyShelf::Stretch>& targets,
          const QVector<fleet::SeriesSelector>& watched = {}) const {
        auto samples = storage::SampleReading::open(m_folder->path());
        Q_ASSERT(samples);
        return std::make_unique<BodyShelf>(std::move(*samples), targets, prod1(), watched);
    }
    static BodyShelf::Stretch stretch(const char* task, int fromStep, int toStep) {
        return {Address, QStringLiteral("chat"), QString::fromLatin1(task), T0 + fromStep * Step,
                T0 + toStep * Step};
    }
    /// "mem=5 requests_total=3"; "none" where nothing is kept.
    static QString text(BodyShelf& shelf, const char* task, int step) {
        const auto found =
            shelf.find(QStringLiteral("chat"), QString::fromLatin1(task), T0 + step * Step);
        if (found.body == nullptr) {
            return QStringLiteral("none");
        }
        QStringList parts;
        for (std::size_t i = 0; i < found.body->layout->size(); ++i) {
            const std::string_view series = found.body->layout->series(i);
            parts << QStringLiteral("%1=%2")
                         .arg(QString::fromUtf8(series.data(), qsizetype(series.size())))
                         .arg(found.body->values[i]);
        }
        parts.sort();
        return parts.join(u' ');
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        static_cast<void>(m_gatherer.take());
        m_store = std::make_unique<metrics::SampleStore>(told(&m_gatherer));
        m_reader = std::make_unique<metrics::BodyReader>(metrics::ParseLimits(), &m_layouts);
    }

    void whatTheRulesLookAt_data() {
        QTest::addColumn<bool>("isSealed");
        QTest::newRow("in a segment") << true;
        QTest::newRow("in a journal") << false;
    }
    /// A series that comes later was not there before, not even without a value; one that is asked
    /// for by no rule is left out; after a failure all go on.
    void whatTheRulesLookAt() {
        QFETCH(bool, isSealed);
        scrape(0, "mem 5\nother 1\nrequests_total{code=\"200\"} 3\n");
        scrape(1,
               "mem 6\nother 1\nrequests_total{code=\"200\"} 4\nrequests_total{code=\"500\"} 0\n");
        m_store->markFailed(Address, T0 + 2 * Step);
        scrape(
            3,
            "mem NaN\nother 1\nrequests_total{code=\"200\"} 5\nrequests_total{code=\"500\"} 0\n");
        record(isSealed);
        fleet::SeriesSelector other;
        other.metric = QStringLiteral("other");
        for (const bool watches : {false, true}) {
            const auto bodies = watches ? shelf({stretch("chat-1", 0, 9)}, {other})
                                        : shelf({stretch("chat-1", 0, 9)});
            bodies->loadUntil(T0 + 9 * Step);
            const QString also = watches ? QStringLiteral(" other=1") : QString();
            QCOMPARE(text(*bodies, "chat-1", 0),
                     "mem=5" + also + " requests_total{code=\"200\"}=3");
            QCOMPARE(text(*bodies, "chat-1", 1),
                     "mem=6" + also +
                         " requests_total{code=\"200\"}=4 requests_total{code=\"500\"}=0");
            QCOMPARE(text(*bodies, "chat-1", 2), QStringLiteral("none"));
            QCOMPARE(text(*bodies, "chat-1", 3),
                     "mem=nan" + also +
                         " requests_total{code=\"200\"}=5 requests_total{code=\"500\"}=0");
            QCOMPARE(bodies->takeNotes(), QStringList());
        }
    }

    void anAddressOfTwoTasks() {
        for (int step = 0; step < 6; ++step) {
            scrape(step, "mem " + QByteArray::number(step) + '\n');
        }
        record(true);
        const auto bodies = shelf({stretch("chat-1", 0, 2), stretch("chat-2", 3, 9)});
        bodies->loadUntil(T0 + 9 * Step);
        QCOMPARE(text(*bodies, "chat-1", 1), QStringLiteral("mem=1"));
        QCOMPARE(text(*bodies, "chat-2", 2), QStringLiteral("none"));
        QCOMPARE(text(*bodies, "chat-1", 3), QStringLiteral("none"));
        QCOMPARE(text(*bodies, "chat-2", 3), QStringLiteral("mem=3"));
        QCOMPARE(text(*bodies, "chat-9", 4), QStringLiteral("none"));
        bodies->dropBefore(T0 + 100 * Step);
        QCOMPARE(text(*bodies, "chat-2", 5), QStringLiteral("none"));
    }

    /// Which target is which is noted a moment after the first scrape may have been.
    void theFirstScrapes() {
        scrape(0, "mem 1\n");
        scrape(1, "mem 2\n");
        record(true);
        const auto bodies = shelf({stretch("chat-1", 1, 9)});
        bodies->loadUntil(T0 + 9 * Step);
        QCOMPARE(text(*bodies, "chat-1", 0), QStringLiteral("mem=1"));
        QCOMPARE(text(*bodies, "chat-1", 1), QStringLiteral("mem=2"));
    }

    /// A file that is damaged is told of, and what it had is not made up.
    void aDamagedFile() {
        scrape(0, "mem 1\n");
        record(true);
        const QDir files(m_folder->path());
        const QStringList segments = files.entryList({QStringLiteral("segment-*.wbs")});
        QCOMPARE(segments.size(), 1);
        QFile file(files.filePath(segments.first()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(12));
        QCOMPARE(file.write("damage"), qint64(6));
        file.close();
        const auto bodies = shelf({stretch("chat-1", 0, 9)});
        bodies->loadUntil(T0 + 9 * Step);
        QCOMPARE(text(*bodies, "chat-1", 0), QStringLiteral("none"));
        QCOMPARE(bodies->takeNotes().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBodyShelf)
#include "tst_BodyShelf.moc"
