// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/SampleArchive.h"
#include "models/base/Format.h"
#include "models/metrics/Rate.h"
#include "tests/support/SampleFeed.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::storage;
using tests::SampleFeed;

/// `watchbridge-cli query SELECTOR` on samples that this program is still writing.
class TestSampleQuery : public QObject {
    Q_OBJECT

    struct Ran {
        int exitCode = -1;
        QList<QByteArray> lines;
        QByteArray err;
    };
    Ran query(const QStringList& arguments) const {
        QProcess program;
        program.start(
            QStringLiteral(WB_BIN_DIR "/watchbridge-cli"),
            QStringList{QStringLiteral("query"), QStringLiteral("--data"), m_directory.path()} +
                arguments);
        if (!program.waitForFinished()) {
            return {};
        }
        const QByteArray out = program.readAllStandardOutput();
        return {program.exitCode(), out.isEmpty() ? QList<QByteArray>() : out.trimmed().split('\n'),
                program.readAllStandardError()};
    }
    Ran queryAll(const QStringList& arguments) const {
        return query(arguments + QStringList{"--from", "2023-11-14T00:00:00Z", "--to", "now"});
    }
    /// Of all lines, without the time and the value.
    static QList<QByteArray> series(const Ran& ran) {
        QList<QByteArray> result;
        for (const QByteArray& line : ran.lines.mid(1)) {
            const QByteArray middle =
                line.mid(line.indexOf(',') + 1, line.lastIndexOf(',') - line.indexOf(',') - 1);
            if (!result.contains(middle)) {
                result << middle;
            }
        }
        return result;
    }

private Q_SLOTS:
    void initTestCase() {
        SampleArchive::Options options;
        options.directory = m_directory.filePath(QStringLiteral("prod1.samples"));
        options.segmentMs = 900'000;
        m_archive = std::make_unique<SampleArchive>(options);
        QVERIFY(m_archive->open(SampleFeed::Start).has_value());
        m_feed.beSteady();
        for (int i = 0; i < 500; ++i) {
            m_feed.scrape();
            const auto batch =
                m_archive->takeWantsPacking() ? m_feed.takeComplete() : m_feed.take();
            m_archive->record(*batch, m_feed.nowMs());
        }
        QVERIFY(m_archive->figures().segments > 0);
    }

    void selectors_data() {
        QTest::addColumn<QString>("selector");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QList<QByteArray>>("found");
        const QByteArray first = "chat/10.0.0.0:9102,";
        const QByteArray second = "chat/10.0.0.1:9102,";
        const QByteArray good = R"("requests_total{code=""200""}")";
        const QByteArray bad = R"("requests_total{code=""500""}")";
        const auto row = [](const char* name, const char* selector, const QStringList& options,
                            const QList<QByteArray>& found) {
            QTest::newRow(name) << QString::fromLatin1(selector) << options << found;
        };
        row("a name", "memory_bytes", {}, {first + "memory_bytes", second + "memory_bytes"});
        row("a target", "memory_bytes", {"--target", "chat/10.0.0.1:9102"},
            {second + "memory_bytes"});
        row("all labels", "requests_total", {},
            {first + good, first + bad, second + good, second + bad});
        row("equal", R"(requests_total{code="500"})", {}, {first + bad, second + bad});
        row("not equal", R"(requests_total{code!="500"})", {}, {first + good, second + good});
        row("like", R"(requests_total{code=~"5.."})", {}, {first + bad, second + bad});
        row("unlike", R"(requests_total{code!~"5.."})", {}, {first + good, second + good});
        row("a beginning is no name", "memory", {}, {});
    }
    void selectors() {
        QFETCH(QString, selector);
        QFETCH(QStringList, options);
        QFETCH(QList<QByteArray>, found);
        const Ran ran = queryAll(QStringList{selector} + options);
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.exitCode, 0);
        QCOMPARE(ran.lines.constFirst(), QByteArray("timestamp,target,series,value"));
        QCOMPARE(series(ran), found);
        QCOMPARE(ran.lines.size(), 1 + 500 * found.size());
    }

    void valuesAreThoseOfTheScrapes() {
        const QString target = m_feed.targets().constFirst();
        const Ran ran = queryAll({"memory_bytes", "--target", target, "--json"});
        QCOMPARE(ran.lines.size(), 500);
        const auto kept = m_feed.store().reduced(target, "memory_bytes", SampleFeed::Start,
                                                 m_feed.nowMs(), 50'000);
        QCOMPARE(kept.size(), std::size_t(500));
        for (int i = 0; i < 500; ++i) {
            const QJsonObject point = QJsonDocument::fromJson(ran.lines[i]).object();
            QCOMPARE(point[QStringLiteral("target")].toString(), target);
            QCOMPARE(point[QStringLiteral("series")].toString(), QStringLiteral("memory_bytes"));
            QCOMPARE(point[QStringLiteral("value")].toDouble(), kept[std::size_t(i)].last);
        }
    }

    void reducedKeepsTheExtremes() {
        const Ran every = queryAll({"memory_bytes", "--target", "chat/10.0.0.0:9102"});
        double most = 0;
        for (const QByteArray& line : every.lines.mid(1)) {
            most = std::max(most, line.split(',').last().toDouble());
        }
        // Of ten minutes and more a column, too.
        for (const char* columns : {"1", "7", "100000"}) {
            const Ran ran = queryAll({"memory_bytes", "--target", "chat/10.0.0.0:9102", "--reduce",
                                      QString::fromLatin1(columns)});
            QCOMPARE(ran.lines.constFirst(),
                     QByteArray("timestamp,target,series,min,max,last,count"));
            double max = 0;
            int count = 0;
            for (const QByteArray& line : ran.lines.mid(1)) {
                max = std::max(max, line.split(',')[4].toDouble());
                count += line.split(',').last().toInt();
            }
            QCOMPARE(max, most);
            QCOMPARE(count, 500);
        }
    }

    void whatIsLeftOutIsTold() {
        const Ran ran = queryAll({"requests_total", "--limit", "10"});
        QCOMPARE(ran.exitCode, 1);
        QCOMPARE(ran.lines.size(), 11);
        QVERIFY2(ran.err.contains("first 10 lines"), ran.err);
    }

    void ratesAreThoseOfTheSamples() {
        const QByteArray to = base::utcText(m_feed.nowMs()).toLatin1();
        const Ran ran = query({"rate(seconds_bucket{le=\"+Inf\"}[5m])", "--to", to, "--range",
                               "10m", "--step", "60s"});
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.lines.size(), 1 + 2 * 11);
        const auto target = QStringLiteral("chat/10.0.0.0:9102");
        for (int i = 0; i <= 10; ++i) {
            const TimeMs atMs = m_feed.nowMs() - (10 - i) * 60'000;
            const metrics::TimeRange range{atMs - 300'000, atMs};
            const auto points = m_feed.store().points(target, "seconds_bucket{le=\"+Inf\"}",
                                                      range.fromMs, range.toMs);
            const QList<QByteArray> fields = ran.lines[1 + i].split(',');
            QCOMPARE(fields[0], base::utcText(atMs).toLatin1());
            QVERIFY2(ran.lines[1 + i].contains("le=\"\"+Inf\"\""), ran.lines[1 + i]);
            QCOMPARE(fields.last().toDouble(), *metrics::rate(points, range));
        }
    }

    void quantilesTakeTheBucketsOfATarget() {
        const QByteArray to = base::utcText(m_feed.nowMs()).toLatin1();
        const Ran ran = query({"histogram_quantile(0.5, rate(seconds_bucket[5m]))", "--to", to,
                               "--range", "10m", "--step", "60s"});
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(series(ran),
                 (QList<QByteArray>{"chat/10.0.0.0:9102,{}", "chat/10.0.0.1:9102,{}"}));
        for (const QByteArray& line : ran.lines.mid(1)) {
            const double value = line.split(',').last().toDouble();
            QVERIFY2(value > 0 && value <= 1, line);
        }
    }

    void refusals_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no selector") << QStringList{"{code=\"5\""} << QByteArray("selector");
        QTest::newRow("no regex") << QStringList{"up{code=~\"(\"}"} << QByteArray("regular");
        QTest::newRow("two") << QStringList{"up", "down"} << QByteArray("one selector");
        QTest::newRow("a signal's") << QStringList{"up", "--step", "5s"} << QByteArray("--step");
        QTest::newRow("no such function")
            << QStringList{"avg(up)"} << QByteArray("column 1: expected rate");
        QTest::newRow("a range is missing")
            << QStringList{"rate(up)"} << QByteArray("column 8: expected a range");
        QTest::newRow("a unit is missing")
            << QStringList{"rate(up[5])"} << QByteArray("column 9: expected a duration");
        QTest::newRow("no regex in a function")
            << QStringList{"rate( up{code=~\"(\"}[5m])"} << QByteArray("column 7: the selector");
        QTest::newRow("not closed") << QStringList{"rate(up[5m]"} << QByteArray("column 12: ");
        QTest::newRow("braces not closed")
            << QStringList{"rate(up{a=\"}\"[5m])"} << QByteArray("column 19: expected the }");
        QTest::newRow("no quantile") << QStringList{"histogram_quantile(up)"}
                                     << QByteArray("column 20: expected a quantile");
        QTest::newRow("something behind it")
            << QStringList{"rate(up[5m]) > 3"} << QByteArray("column 14: nothing");
        QTest::newRow("reduced steps")
            << QStringList{"rate(up[5m])", "--reduce", "5"} << QByteArray("--reduce");
        QTest::newRow("no step") << QStringList{"rate(up[5m])", "--step", "5"}
                                 << QByteArray("--step is");
        QTest::newRow("too many steps")
            << QStringList{"rate(up[5m])", "--range", "7d", "--step", "1s"} << QByteArray("604801");
        QTest::newRow("range") << QStringList{"up", "--range", "7"} << QByteArray("--range");
        QTest::newRow("both") << QStringList{"up", "--range", "7d", "--from", "-1h"}
                              << QByteArray("not both");
        QTest::newRow("columns") << QStringList{"up", "--reduce", "0"} << QByteArray("--reduce");
        QTest::newRow("limit") << QStringList{"up", "--limit", "x"} << QByteArray("--limit");
    }
    void refusals() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        const Ran ran = query(arguments);
        QCOMPARE(ran.exitCode, 2);
        QVERIFY2(ran.err.contains(says), ran.err);
        QVERIFY(ran.lines.isEmpty());
    }

private:
    QTemporaryDir m_directory;
    SampleFeed m_feed{21, 2};
    std::unique_ptr<SampleArchive> m_archive;
};

QTEST_GUILESS_MAIN(TestSampleQuery)
#include "tst_SampleQuery.moc"
