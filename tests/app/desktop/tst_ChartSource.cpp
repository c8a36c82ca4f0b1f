// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ChartSource.h"
#include "app/storage/SqliteStore.h"
#include "models/fleet/SignalHistory.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace wb;
using namespace wb::desktop;
using fleet::Signal;

namespace {

constexpr DurationMs HourMs = 3'600'000;
constexpr DurationMs StepMs = 10'000;
constexpr TimeMs Now = 1'731'600'000'000;
const QString Chat = QStringLiteral("chat");

} // namespace

/// What memory and disk answer together, with a real database and a collector's memory.
class TestChartSource : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;
    ManualClock m_clock{Now};
    fleet::SignalHistory m_history{360}; ///< An hour.
    fleet::EnvironmentSpec m_environment;

    static double valueAt(TimeMs timeMs) { return static_cast<double>((Now - timeMs) / StepMs); }

    fleet::ChartReply held(const fleet::ChartRequest& request) const {
        fleet::ChartReply reply;
        reply.id = request.id;
        for (const fleet::ChartLine& line : request.lines) {
            reply.lines << m_history.range(Chat, line.task, line.signal, request.fromMs,
                                           request.toMs, request.pixelColumns);
            reply.heldFromMs << m_history.heldFromMs(Chat, line.task);
        }
        for (const fleet::ChartLine& line : request.earlierLines) {
            reply.earlier << QVector<QPointF>();
            reply.earlierHeldFromMs << m_history.heldFromMs(Chat, line.task);
        }
        return reply;
    }
    /// Answers from memory at once, as a collector would later.
    void answerFromMemory(ChartSource& source) const {
        ChartSource* const context = &source;
        connect(&source, &ChartSource::heldWanted, context,
                [this, &source](const fleet::ChartRequest& request) {
                    source.takeHeld(held(request));
                });
    }
    static fleet::ChartRequest request(quint64 id, DurationMs spanMs) {
        fleet::ChartRequest request;
        request.id = id;
        request.service = Chat;
        request.lines = {{{}, Signal::LatencyP95}};
        request.fromMs = Now - spanMs;
        request.toMs = Now;
        request.pixelColumns = 300;
        return request;
    }
    static fleet::ChartReply last(const QSignalSpy& answers) {
        return answers.last().first().value<fleet::ChartReply>();
    }

private Q_SLOTS:
    void initTestCase() {
        m_path = m_folder.filePath(QStringLiteral("prod1.db"));
        storage::Database::Options options;
        options.path = m_path;
        const auto store = storage::SqliteStore::open(options);
        QVERIFY(store);
        QVector<storage::RecordedPoint> points;
        for (TimeMs timeMs = Now - 48 * HourMs; timeMs <= Now; timeMs += StepMs) {
            storage::RecordedPoint point{Chat, {}, {timeMs, {}}};
            point.point.values[Signal::LatencyP95] = valueAt(timeMs);
            points << point;
            m_history.append(Chat, {}, point.point);
        }
        QVERIFY((*store)->signalTable().append(points));
        while ((*store)->signalHours().step(Now).value()) {
        }
        fleet::ServiceSpec service;
        service.name = Chat;
        service.scrape.intervalMs = StepMs;
        m_environment.services = {service};
    }

    void whatMemoryHoldsIsAnsweredAtOnce() {
        ChartSource source(m_environment, m_path, m_clock);
        answerFromMemory(source);
        QSignalSpy answers(&source, &ChartSource::answered);
        source.ask(request(1, HourMs / 2));
        QCOMPARE(answers.count(), 1);
        QVERIFY(!last(answers).lines[0].isEmpty());
    }

    void whatMemoryNoLongerHoldsComesFromDisk_data() {
        QTest::addColumn<DurationMs>("spanMs");
        QTest::newRow("rows") << 3 * HourMs;
        QTest::newRow("minutes") << 40 * HourMs;
    }
    void whatMemoryNoLongerHoldsComesFromDisk() {
        QFETCH(const DurationMs, spanMs);
        ChartSource source(m_environment, m_path, m_clock);
        answerFromMemory(source);
        QSignalSpy answers(&source, &ChartSource::answered);
        source.ask(request(1, spanMs));
        QCOMPARE(answers.count(), 0);
        QTRY_COMPARE(answers.count(), 1);
        const QVector<QPointF> points = last(answers).lines[0];
        QVERIFY(points.first().x() <= static_cast<double>(Now - spanMs + 2 * 60'000));
        QCOMPARE(points.last().x(), static_cast<double>(Now));
        for (qsizetype i = 1; i < points.size(); ++i) {
            // No gap and no step back where disk and memory meet.
            QVERIFY(points[i].x() > points[i - 1].x());
            QVERIFY2(points[i].y() <= points[i - 1].y() + 6,
                     qPrintable(QStringLiteral("%1 at %2 of %3, %4 ms before now: after %5")
                                    .arg(points[i].y())
                                    .arg(i)
                                    .arg(points.size())
                                    .arg(Now - points[i].x())
                                    .arg(points[i - 1].y())));
        }
        // Once read, the same range needs no disk.
        source.ask(request(2, spanMs));
        QCOMPARE(answers.count(), 2);
        QCOMPARE(last(answers).lines[0], points);
    }

    void whatIsComparedComesFromDiskToo() {
        ChartSource source(m_environment, m_path, m_clock);
        answerFromMemory(source);
        QSignalSpy answers(&source, &ChartSource::answered);
        fleet::ChartRequest wanted = request(1, HourMs / 2);
        wanted.earlierByMs = 24 * HourMs;
        wanted.earlierLines = wanted.lines;
        source.ask(wanted);
        QTRY_COMPARE(answers.count(), 1);
        const QVector<QPointF> earlier = last(answers).earlier[0];
        QVERIFY(!earlier.isEmpty());
        for (const QPointF& point : earlier) {
            QVERIFY(point.x() >= static_cast<double>(wanted.fromMs));
            QCOMPARE(point.y(), valueAt(static_cast<TimeMs>(point.x()) - 24 * HourMs));
        }
    }

    void eachAskerGetsTheAnswerToItsLastRequest() {
        ChartSource source(m_environment, m_path, m_clock);
        answerFromMemory(source);
        QSignalSpy answers(&source, &ChartSource::answered);
        const quint64 other = quint64(1) << 32U;
        source.ask(request(1, 30 * HourMs));
        source.ask(request(other + 1, 20 * HourMs));
        source.ask(request(2, 40 * HourMs));
        QTRY_COMPARE(answers.count(), 2);
        QSet<quint64> ids;
        for (const auto& answer : answers) {
            ids << answer.first().value<fleet::ChartReply>().id;
        }
        QCOMPARE(ids, (QSet<quint64>{2, other + 1}));
    }

    void aDiskAtFaultIsToldAndLeavesWhatMemoryHolds() {
        const QString path = m_folder.filePath(QStringLiteral("damaged.db"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(10'000, 'x'));
        file.close();
        ChartSource source(m_environment, path, m_clock);
        answerFromMemory(source);
        QSignalSpy answers(&source, &ChartSource::answered);
        QSignalSpy problems(&source, &ChartSource::problemChanged);
        source.ask(request(1, 40 * HourMs));
        QTRY_COMPARE(answers.count(), 1);
        QCOMPARE(last(answers).lines[0], held(request(1, 40 * HourMs)).lines[0]);
        QCOMPARE(problems.count(), 1);
        QVERIFY2(problems[0][0].toString().contains(path), qPrintable(problems[0][0].toString()));
        // It is not asked again at every second.
        source.ask(request(2, 40 * HourMs));
        QCOMPARE(answers.count(), 2);
    }
};

QTEST_GUILESS_MAIN(TestChartSource)
#include "tst_ChartSource.moc"
