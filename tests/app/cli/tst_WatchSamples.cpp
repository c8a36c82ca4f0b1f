// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SqliteStore.h"
#include "app/storage/samples/SampleArchive.h"
#include "tests/support/ScriptedServer.h"

#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::storage;

/// What `watchbridge-cli watch --data` leaves on the disk.
class TestWatchSamples : public QObject {
    Q_OBJECT

    /// Answers with the number of the answer; times() has when.
    void serve() {
        m_server.answer(QStringLiteral("/metrics"), [this](QTcpSocket* socket) {
            m_answeredMs << QDateTime::currentMSecsSinceEpoch();
            const QByteArray body =
                "answers_total " + QByteArray::number(m_answeredMs.size()) + "\nup 1\n";
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\n"
                          "Content-Length: " +
                          QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
            socket->disconnectFromHost();
        });
        QFile targets(path(QStringLiteral("targets")));
        QVERIFY(targets.open(QIODevice::WriteOnly));
        QVERIFY(targets.write(url().toUtf8()) > 0);
    }
    QString url() const { return m_server.url(QStringLiteral("/metrics")).toString(); }
    QString path(const QString& name) const { return m_directory->filePath(name); }
    QStringList arguments(const QString& period) const {
        return {QStringLiteral("watch"),
                QStringLiteral("--targets"),
                path(QStringLiteral("targets")),
                QStringLiteral("--interval"),
                QStringLiteral("50ms"),
                QStringLiteral("--for"),
                period,
                QStringLiteral("--data"),
                path(QStringLiteral("data")),
                QStringLiteral("--json")};
    }
    /// The values of all samples there are, a pixel each.
    std::vector<metrics::PixelColumn> kept() const {
        SampleArchive::Options options;
        options.directory = path(QStringLiteral("data/prod1.samples"));
        SampleArchive archive(options);
        const TimeMs nowMs = QDateTime::currentMSecsSinceEpoch();
        if (!archive.open(nowMs)) {
            return {};
        }
        return archive.reduced({url(), "answers_total", nowMs - 60'000, nowMs, 60'000});
    }

private Q_SLOTS:
    void init() {
        m_directory = std::make_unique<QTemporaryDir>();
        m_answeredMs.clear();
        serve();
    }

    void everySampleOfEveryScrapeIsKept() {
        QProcess watch;
        watch.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        watch.start(QStringLiteral(WB_BIN_DIR "/watchbridge-cli"), arguments(QStringLiteral("2s")));
        QTRY_COMPARE_WITH_TIMEOUT(watch.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(watch.exitCode(), 0);
        const QByteArray last = watch.readAllStandardOutput().trimmed().split('\n').last();
        const QJsonObject summary = QJsonDocument::fromJson(last).object();
        const std::vector<metrics::PixelColumn> samples = kept();
        QVERIFY(samples.size() > 5);
        QCOMPARE(summary[QStringLiteral("kept_samples")].toInt(), int(2 * samples.size()));
        QCOMPARE(summary[QStringLiteral("samples")].toInt(), int(2 * samples.size()));
        QVERIFY(summary[QStringLiteral("disk_bytes_per_sample")].toDouble() > 0);
        for (std::size_t i = 0; i < samples.size(); ++i) {
            QCOMPARE(samples[i].last, double(i + 1));
        }
        // A clean end leaves no journal.
        const QDir directory(path(QStringLiteral("data/prod1.samples")));
        QVERIFY(directory.entryList({QStringLiteral("journal-*")}).isEmpty());
        // And of what they are is known: a backtest joins them with the task's signals by it.
        Database::Options options;
        options.path = path(QStringLiteral("data/prod1.db"));
        options.mode = Database::Mode::Existing;
        const auto store = SqliteStore::open(options);
        QVERIFY(store.has_value());
        const auto targets = (*store)->targets().stretches();
        QVERIFY(targets.has_value());
        QCOMPARE(targets->size(), 1);
        QCOMPARE(targets->first().target, url());
        const auto points =
            (*store)->signalTable().range(targets->first().service, targets->first().task,
                                          samples.front().firstMs, samples.back().lastMs);
        QVERIFY(points.has_value());
        QCOMPARE(points->size(), qsizetype(samples.size()));
        for (std::size_t i = 0; i < samples.size(); ++i) {
            QCOMPARE(points->at(qsizetype(i)).timeMs, samples[i].lastMs);
        }
    }

    void aKillCostsTheLastSecondsAtMost() {
        QProcess watch;
        watch.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        watch.start(QStringLiteral(WB_BIN_DIR "/watchbridge-cli"), arguments(QStringLiteral("1h")));
        QTRY_VERIFY_WITH_TIMEOUT(
            !m_answeredMs.isEmpty() && m_answeredMs.last() - m_answeredMs.first() > 6'000, 30'000);
        watch.kill();
        QTRY_COMPARE_WITH_TIMEOUT(watch.state(), QProcess::NotRunning, 30'000);
        const std::vector<metrics::PixelColumn> samples = kept();
        QVERIFY(!samples.empty());
        for (std::size_t i = 0; i < samples.size(); ++i) {
            QCOMPARE(samples[i].last, double(i + 1));
        }
        QVERIFY(samples.back().lastMs > m_answeredMs.last() - 5'000);
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    test::ScriptedServer m_server;
    QList<TimeMs> m_answeredMs;
};

QTEST_GUILESS_MAIN(TestWatchSamples)
#include "tst_WatchSamples.moc"
