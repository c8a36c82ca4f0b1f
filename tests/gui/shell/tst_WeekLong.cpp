// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalHistory.h"
#include "tests/support/SampleFleet.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/charts/RangeRequester.h"
#include "widgets/common/Appearance.h"
#include "widgets/shell/MainWindow.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <cmath>
#include <malloc.h>
#include <unistd.h>

using namespace wb;
using fleet::Signal;

/// Left open for a week, as a wall's or a second screen's window is: what is kept has bounds, and
/// nothing of what comes and goes stays behind.
namespace {

constexpr DurationMs SampleMs = 5000;
constexpr DurationMs StepMs = 10 * 60'000; ///< From one look to the next.
constexpr DurationMs HourMs = 3'600'000;
constexpr DurationMs DayMs = 24 * HourMs;
constexpr int Days = 7;

double residentMiB() {
    malloc_trim(0); // What is free already is no growth.
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly)) {
        return std::nan("");
    }
    const double pages = statm.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

/// The real window, and behind it what a collector does: samples into the history, a snapshot,
/// answers for the charts. Each turn of the event loop is a step of a clock of its own.
class Week : public QObject {
    Q_OBJECT
public:
    Week() {
        m_window.resize(1600, 900);
        m_grid = m_window.findChild<charts::ChartGrid*>(QStringLiteral("chartGrid"));
        m_grid->requester().setPaceMs(0);
        connect(&m_window, &shell::MainWindow::rangeRequested, this, &Week::answer);
        connect(&m_turn, &QTimer::timeout, this, &Week::step);
        m_window.show();
        m_turn.start(0);
    }
    QVector<double> residentByDay;
    int answers = 0;

Q_SIGNALS:
    void over();

private:
    void step() {
        const TimeMs fromMs = m_clock.nowMs();
        m_clock.advanceMs(StepMs);
        fleet::FleetSnapshot now = sample::fleet(m_clock.nowMs());
        for (const fleet::ServiceSnapshot& service : std::as_const(now.services)) {
            for (TimeMs timeMs = fromMs; timeMs < m_clock.nowMs(); timeMs += SampleMs) {
                record(service, timeMs);
            }
        }
        m_window.setFleet(sample::share(std::move(now)));
        if (m_clock.nowMs() / HourMs != fromMs / HourMs) {
            everyHour();
        }
        if (m_clock.nowMs() / DayMs != fromMs / DayMs) {
            residentByDay.append(residentMiB());
            if (residentByDay.size() == Days) {
                m_turn.stop();
                Q_EMIT over();
            }
        }
    }
    void record(const fleet::ServiceSnapshot& service, TimeMs timeMs) {
        fleet::SignalPoint point{timeMs, service.values};
        point.values[Signal::Traffic] += std::sin(static_cast<double>(timeMs) / 90'000) * 50;
        m_history.append(service.name, {}, point);
        for (const fleet::TaskSnapshot& task : service.tasks) {
            m_history.append(service.name, task.name, {timeMs, task.values});
        }
    }
    /// Somebody looks around; there is an incident, and it passes.
    void everyHour() {
        m_isIncident = !m_isIncident;
        m_window.setIncident(m_isIncident ? std::optional(sample::incident()) : std::nullopt);
        for (incidents::TimelineEntry entry : sample::timeline()) {
            entry.id += QString::number(m_clock.nowMs());
            entry.timeMs = m_clock.nowMs();
            if (m_isIncident) {
                m_window.addEntry(entry, true);
            }
        }
        m_window.showService(m_isIncident ? QStringLiteral("chat") : QStringLiteral("reporting"));
        m_grid->zoom(0.5, 0.5);
        m_grid->goLive();
        m_grid->setSpanMs(m_isIncident ? 6 * HourMs : HourMs);
    }
    void answer(const fleet::ChartRequest& request) {
        fleet::ChartReply reply;
        reply.id = request.id;
        for (const fleet::ChartLine& line : request.lines) {
            reply.lines.append(m_history.range(request.service, line.task, line.signal,
                                               request.fromMs, request.toMs, request.pixelColumns));
        }
        ++answers;
        m_window.rangeReady(reply);
    }

    ManualClock m_clock{sample::NowMs};
    /// Full within the first two days, as the program's is with a larger fleet.
    fleet::SignalHistory m_history{17'280, 200'000};
    shell::MainWindow m_window{sample::environment(), m_clock};
    charts::ChartGrid* m_grid = nullptr;
    QTimer m_turn;
    bool m_isIncident = false;
};

} // namespace

class TestWeekLong : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWeekDoesNotGrow() {
        constexpr double MostGrowthMiB = 3;
        common::Appearance appearance(*qApp, QString());
        Week week;
        QSignalSpy over(&week, &Week::over);
        QVERIFY(over.wait(120'000));
        const double afterTwo = week.residentByDay[1];
        const double afterSeven = week.residentByDay[Days - 1];
        const QString told = QStringLiteral("%1 MiB after day 2, %2 after day 7; %3 answers")
                                 .arg(afterTwo, 0, 'f', 1)
                                 .arg(afterSeven, 0, 'f', 1)
                                 .arg(week.answers);
        qInfo("%s", qPrintable(told));
        QVERIFY(week.answers > Days * DayMs / StepMs * 9 / 10);
        QVERIFY2(afterSeven - afterTwo < MostGrowthMiB, qPrintable(told));
    }
};

QTEST_MAIN(TestWeekLong)
#include "tst_WeekLong.moc"
