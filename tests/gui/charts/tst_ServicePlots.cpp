// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/charts/ChatIncident.h"
#include "widgets/charts/Comparison.h"
#include "widgets/charts/HeaderPainter.h"
#include "widgets/charts/ServicePlots.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Translations.h"

#include <QApplication>
#include <QPainter>
#include <QPixmap>
#include <QTest>

#include <cmath>

using namespace wb;
using namespace wb::charts;
using namespace wb::testing;

class TestServicePlots : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<common::Appearance> m_appearance;
    const TimeMs m_nowMs = at("17:59:32");
    const fleet::EnvironmentSpec m_environment = chatEnvironment();

    [[nodiscard]] PlotSource source(const fleet::FleetSnapshotPtr& fleet) const {
        PlotSource made;
        made.service = fleet->service(QStringLiteral("chat"));
        made.spec = m_environment.service(QStringLiteral("chat"));
        made.serviceName = QStringLiteral("chat");
        made.zone = m_environment.timeZone;
        made.nowMs = m_nowMs;
        return made;
    }
    [[nodiscard]] static Plot plot(ChartKind kind, const PlotSource& source) {
        fleet::ChartRequest request;
        request.lines = ServicePlots::wanted(kind, source.service);
        request.toMs = source.nowMs;
        request.fromMs = source.nowMs - 30 * 60'000;
        QVector<QVector<QPointF>> lines;
        const auto reply = chatReply(request, source.nowMs);
        for (qsizetype i = 0; i < reply.lines.size(); ++i) {
            lines.append(ServicePlots::inUnit(request.lines[i].signal, reply.lines[i]));
        }
        return ServicePlots::plot(kind, source, request.lines, lines);
    }
    static ServicePlots::Earlier earlier(ChartKind kind, const PlotSource& from) {
        ServicePlots::Earlier then;
        then.name = ComparisonWords::name(Comparison::BeforeDeployment);
        then.brief = ComparisonWords::brief(Comparison::BeforeDeployment);
        then.byMs = 86'400'000;
        fleet::ChartRequest request;
        request.lines = ServicePlots::compared(kind, from.service);
        request.toMs = from.nowMs - then.byMs;
        request.fromMs = request.toMs - 30 * 60'000;
        const auto reply = chatReply(request, request.toMs);
        for (qsizetype i = 0; i < reply.lines.size(); ++i) {
            QVector<QPointF> points = ServicePlots::inUnit(request.lines[i].signal, reply.lines[i]);
            for (QPointF& point : points) {
                point.rx() += static_cast<double>(then.byMs);
            }
            then.asked.append(request.lines[i]);
            then.lines.append(points);
        }
        return then;
    }
    static QString wrongIn(const QVector<HeaderPainter::Word>& words, const Plot& made,
                           const CardLayout& layout) {
        QMap<qsizetype, qsizetype> names;
        QMap<qsizetype, qsizetype> figures;
        for (qsizetype i = 0; i < words.size(); ++i) {
            const HeaderPainter::Word& word = words[i];
            const bool isOver = i > 0 && words[i - 1].area.top() == word.area.top() &&
                                words[i - 1].area.intersects(word.area);
            if (isOver || word.area.left() < layout.header.left() || word.text.contains(u'…')) {
                return made.title + QStringLiteral(": no room for ") + word.text;
            }
            names[word.entry] += word.isName ? 1 : 0;
            figures[word.entry] += word.isName || word.text == figureMark() ? 0 : 1;
        }
        for (qsizetype i = 0; i < made.legend.size(); ++i) {
            const PlotLegend& entry = made.legend[i];
            const qsizetype wanted = entry.listed ? entry.lines.size() : 1;
            if (names.value(i) != 1 || figures.value(i) < wanted) {
                return made.title + QStringLiteral(": no figure for ") + entry.name;
            }
        }
        return {};
    }
    /// What a card of that width, 150 high as designed, does not say of a curve, or says over
    /// something else, now or at any place of the crosshair.
    [[nodiscard]] QString missingIn(const Plot& made, int width) const {
        QPixmap canvas(1, 1);
        QPainter painter(&canvas);
        common::Lettering lettering;
        const QSizeF size(width, CardLayout::leastHeight(3));
        const LegendPlan plan =
            LegendPlan::of(CardLayout::of(size, 1).header, made, lettering, false);
        const CardLayout layout = CardLayout::of(size, 1, plan.rowsBelow());
        TimeView time;
        time.toMs = m_nowMs;
        time.fromMs = time.toMs - 1'800'000;
        const HeaderPainter header(painter, layout, made, plan, time, lettering);
        QString wrong = wrongIn(header.words(), made, layout);
        QVector<double> before;
        for (TimeMs at = time.fromMs; wrong.isEmpty() && at < time.toMs; at += 37'000) {
            time.crosshairMs = at;
            const auto words = header.words();
            wrong = wrongIn(words, made, layout);
            QVector<double> lefts;
            for (const HeaderPainter::Word& word : words) {
                lefts += word.isName ? QVector{word.area.left()} : QVector<double>();
            }
            if (!before.isEmpty() && lefts != before) {
                wrong = made.title + QStringLiteral(": names move with the crosshair");
            }
            before = lefts;
        }
        if (!wrong.isEmpty()) {
            return wrong + QStringLiteral(" in %1 pixels").arg(width);
        }
        if (layout.plot.height() < layout.header.height()) {
            return made.title + QStringLiteral(": no room for the plot");
        }
        return {};
    }
private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<common::Appearance>(*qApp, QString()); }
    void init() { m_appearance->configure({QStringLiteral("dark"), 100, QStringLiteral("en")}); }
    void descriptions_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("latency")
            << int(ChartKind::Latency)
            << "Latency of chat: p50 0.66 s, p95 3.9 s, p99 6.3 s, objective 300 ms, "
               "highest 6.5 s at 17:59:15 ET, rising.";
        QTest::newRow("errors") << int(ChartKind::Errors)
                                << "Errors of chat: 5xx 6.6 %, timeouts 1.8 %, objective 1 %, "
                                   "highest 6.6 % at 17:59:15 ET, rising.";
        QTest::newRow("memory")
            << int(ChartKind::Memory)
            << "Memory per task of chat: healthy 521 MiB, degraded 780 MiB, "
               "unhealthy 983 MiB, limit 1024 MiB, highest 983 MiB at 17:53:15 ET, steady.";
        QTest::newRow("cpu")
            << int(ChartKind::Cpu)
            << "CPU per task of chat: mean 22 %, max 30 %, autoscaler acts at 70 %, "
               "highest 37 % at 17:38:05 ET, steady.";
        QTest::newRow("traffic")
            << int(ChartKind::Traffic)
            << "Traffic of chat: total 1,998, highest 2,203 at 17:48:55 ET, steady.";
        QTest::newRow("tasks") << int(ChartKind::Tasks)
                               << "Tasks of chat: desired 12, healthy 9, falling.";
    }
    void descriptions() {
        QFETCH(int, kind);
        const auto fleet = chatSnapshot(m_nowMs);
        QTEST(plot(static_cast<ChartKind>(kind), source(fleet)).description, "spoken");
    }
    /// Figures of now beside lines of then would be taken for theirs.
    void lookingBackFiguresAreOfThen() {
        const auto fleet = chatSnapshot(m_nowMs);
        const TimeMs thenMs = at("17:45:00");
        const auto then = [&](ChartKind kind) {
            PlotSource from = source(fleet);
            fleet::ChartRequest request;
            request.lines = ServicePlots::wanted(kind, from.service);
            request.toMs = from.lookedAtMs = thenMs;
            request.fromMs = thenMs - 30 * 60'000;
            QVector<QVector<QPointF>> lines;
            const auto reply = chatReply(request, m_nowMs);
            for (qsizetype i = 0; i < reply.lines.size(); ++i) {
                lines.append(ServicePlots::inUnit(request.lines[i].signal, reply.lines[i]));
            }
            return ServicePlots::plot(kind, from, request.lines, lines);
        };
        const Plot latency = then(ChartKind::Latency);
        QCOMPARE(latency.legend.at(1).name, QStringLiteral("p95"));
        QVERIFY(latency.legend.at(1).value < 0.3);
        QVERIFY(plot(ChartKind::Latency, source(fleet)).legend.at(1).value > 3);
        QCOMPARE(latency.age, QString());
        QCOMPARE(then(ChartKind::Tasks).legend.at(1).value, 12.0);
        const Plot memory = then(ChartKind::Memory);
        QVERIFY(memory.legend.constLast().value < 900);
        // A feed that is dead now says nothing against what was heard then.
        fleet::FleetSnapshot dead = *fleet;
        dead.services.first().lastSampleMs = m_nowMs - 600'000;
        for (fleet::TaskSnapshot& task : dead.services.first().tasks) {
            task.lastSampleMs = m_nowMs - 600'000;
        }
        PlotSource from = source(std::make_shared<fleet::FleetSnapshot>(dead));
        QVERIFY(plot(ChartKind::Latency, from).stale);
        from.lookedAtMs = thenMs;
        QVERIFY(!plot(ChartKind::Latency, from).stale);
        // Nothing was heard then.
        QVERIFY(std::isnan(
            ServicePlots::plot(ChartKind::Latency, from,
                               ServicePlots::wanted(ChartKind::Latency, from.service), {})
                .legend.first()
                .value));
    }
    void withoutALimitCpuIsInCores() {
        fleet::FleetSnapshot fleet = *chatSnapshot(m_nowMs);
        fleet::SignalValues& values = fleet.services.first().values;
        values[fleet::Signal::Cpu] = values[fleet::Signal::CpuMax] = fleet::NoValue;
        values[fleet::Signal::CpuCores] = 1.5;
        values[fleet::Signal::CpuCoresMax] = 2.5;
        const PlotSource from = source(std::make_shared<fleet::FleetSnapshot>(fleet));
        const auto asked = ServicePlots::wanted(ChartKind::Cpu, from.service);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.first().signal, fleet::Signal::CpuCores);
        QCOMPARE(ServicePlots::compared(ChartKind::Cpu, from.service).first().signal,
                 fleet::Signal::CpuCores);
        QCOMPARE(ServicePlots::chartOf(fleet::Signal::CpuCoresMax), ChartKind::Cpu);
        const Plot cpu = ServicePlots::plot(
            ChartKind::Cpu, from, asked,
            {ServicePlots::inUnit(fleet::Signal::CpuCores, {{double(m_nowMs - 1000), 1.5}}), {}});
        QCOMPARE(cpu.unit, QStringLiteral("cores"));
        QCOMPARE(cpu.legend.first().value, 1.5);
        QCOMPARE(cpu.lines.first().points.first().y(), 1.5);
        // The autoscaler's 70 % are of something that nobody knows.
        QVERIFY(cpu.limits.isEmpty());
        QVERIFY2(cpu.description.startsWith(QStringLiteral("CPU per task of chat: mean 1.5, max ")),
                 qPrintable(cpu.description));
    }
    void memoryHasALineATaskAndTheSickOnTop() {
        const auto fleet = chatSnapshot(m_nowMs);
        PlotSource from = source(fleet);
        Plot memory = plot(ChartKind::Memory, from);
        QCOMPARE(memory.lines.size(), 12);
        QCOMPARE(memory.limits.size(), 1);
        QCOMPARE(memory.limits.first().value, 1024.0);
        for (const char* task : {"chat-11", "chat-7", "chat-3"}) {
            const auto found = std::find_if(
                memory.lines.begin() + 9, memory.lines.end(),
                [&](const PlotLine& line) { return line.name == QLatin1String(task); });
            QVERIFY(found != memory.lines.end());
            QVERIFY(found->widthPx > memory.lines.first().widthPx);
            QCOMPARE(found->colour, common::colour::Danger);
        }
        QVERIFY(memory.lines.first().colour.alphaF() < 0.6F);
        from.highlightedTask = QStringLiteral("chat-5");
        memory = plot(ChartKind::Memory, from);
        QCOMPARE(memory.lines.last().name, QStringLiteral("chat-5"));
        QCOMPARE(memory.lines.last().colour.alphaF(), 1.0F);
    }
    void ofUnknownTasksNoFigureIsShownAsCurrent() {
        fleet::FleetSnapshot fleet = *chatSnapshot(m_nowMs);
        fleet.services.first().tasks[4].verdict.state = fleet::HealthState::Unknown;
        const Plot memory =
            plot(ChartKind::Memory, source(std::make_shared<fleet::FleetSnapshot>(fleet)));
        int unknown = 0;
        for (const PlotLegend& entry : memory.legend) {
            const bool isUnknown = entry.name == QStringLiteral("unknown");
            unknown += isUnknown ? 1 : 0;
            QCOMPARE(std::isnan(entry.value), isUnknown);
            QVERIFY(!isUnknown || entry.lines.size() == 1);
        }
        QCOMPARE(unknown, 1);
    }
    void aNameFromOutsideReordersNothing() {
        fleet::FleetSnapshot fleet = *chatSnapshot(m_nowMs);
        const QString hostile = QStringLiteral("chat-\u202e5");
        fleet.services.first().tasks[4].name = hostile;
        PlotSource from = source(std::make_shared<fleet::FleetSnapshot>(fleet));
        from.highlightedTask = hostile;
        const Plot memory = plot(ChartKind::Memory, from);
        QCOMPARE(memory.lines.last().name, hostile); // By which it is found.
        QVERIFY(
            std::any_of(memory.legend.begin(), memory.legend.end(), [](const PlotLegend& entry) {
                return entry.name == QStringLiteral("chat-5");
            }));
    }
    /// In cards of the smallest window and of larger ones.
    void everyCurveHasNameAndFigure_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("isHealthy");
        QTest::addColumn<bool>("isCompared");
        for (const QString& language : common::languages()) {
            for (const int percent : {80, 100, 125, 150}) {
                for (const int state : {0, 1, 2, 3}) {
                    const bool isHealthy = state % 2 == 1;
                    const bool isCompared = state > 1;
                    QTest::addRow("%s, %d %%, %s%s", qPrintable(language), percent,
                                  isHealthy ? "healthy" : "incident",
                                  isCompared ? ", compared" : "")
                        << language << percent << isHealthy << isCompared;
                }
            }
        }
    }
    void everyCurveHasNameAndFigure() {
        QFETCH(QString, language);
        QFETCH(int, percent);
        QFETCH(bool, isHealthy);
        QFETCH(bool, isCompared);
        m_appearance->configure({QStringLiteral("dark"), percent, language});
        fleet::FleetSnapshot fleet = *chatSnapshot(m_nowMs);
        for (fleet::TaskSnapshot& task : fleet.services.first().tasks) {
            task.verdict.state = isHealthy ? fleet::HealthState::Healthy : task.verdict.state;
        }
        const PlotSource from = source(std::make_shared<fleet::FleetSnapshot>(fleet));
        for (int at = 0; at < ChartCount; ++at) {
            const auto kind = static_cast<ChartKind>(at);
            Plot made = plot(kind, from);
            if (isCompared) {
                ServicePlots::addEarlier(made, kind, earlier(kind, from));
            }
            for (const int width : {261, 272, 340, 420, 700}) {
                const QString missing = missingIn(made, width);
                QVERIFY2(missing.isEmpty(), qPrintable(missing));
            }
        }
    }
    void whatMayBeHigherIsMarked() {
        m_appearance->configure({QStringLiteral("dark"), 100, QStringLiteral("de")});
        fleet::FleetSnapshot fleet = *chatSnapshot(m_nowMs);
        fleet::SignalValues& values = fleet.services.first().values;
        values[fleet::Signal::LatencyP99] = 2.5;
        values.setLatencyCeiling(2.5);
        const Plot made =
            plot(ChartKind::Latency, source(std::make_shared<fleet::FleetSnapshot>(fleet)));
        QVERIFY2(made.description.contains(QStringLiteral("p99 ≥ 2,5 s")),
                 qPrintable(made.description));
        QVERIFY(!made.description.contains(QStringLiteral("p50 ≥")));
        QCOMPARE(exactValue(2.5, made), QStringLiteral("≥ 2,50"));
        QPixmap canvas(1, 1);
        QPainter painter(&canvas);
        common::Lettering lettering;
        const CardLayout layout = CardLayout::of(QSizeF(400, 150), 1);
        const TimeView time;
        const LegendPlan plan = LegendPlan::of(layout.header, made, lettering, false);
        const HeaderPainter header(painter, layout, made, plan, time, lettering);
        QCOMPARE(header.words().last().text, QStringLiteral("≥ 2,5"));
    }
    void unitsAreTheChartsOwn() {
        const QVector<QPointF> bytes = {{1, 1024.0 * 1024 * 983}, {2, std::nan("")}};
        QCOMPARE(ServicePlots::inUnit(fleet::Signal::Memory, bytes).first().y(), 983.0);
        QVERIFY(std::isnan(ServicePlots::inUnit(fleet::Signal::Memory, bytes).last().y()));
        QCOMPARE(ServicePlots::inUnit(fleet::Signal::Errors, {{1, 0.068}}).first().y(), 6.8);
        QCOMPARE(ServicePlots::inUnit(fleet::Signal::LatencyP95, {{1, 4.1}}).first().y(), 4.1);
    }
    void staleAfterThreeMissedScrapes_data() {
        QTest::addColumn<qint64>("ageMs");
        QTest::addColumn<bool>("stale");
        QTest::addColumn<QString>("age");
        QTest::newRow("fresh") << qint64(2000) << false << "";
        QTest::newRow("one missed") << qint64(10'001) << false << "10 s old";
        QTest::newRow("just in time") << qint64(15'000) << false << "15 s old";
        QTest::newRow("stale") << qint64(15'001) << true << "no data since 17:59:30 ET";
        QTest::newRow("clock skew is not news from the future") << qint64(-3000) << false << "";
    }
    void staleAfterThreeMissedScrapes() {
        QFETCH(qint64, ageMs);
        QFETCH(bool, stale);
        const auto fleet = chatSnapshot(m_nowMs);
        PlotSource from = source(fleet);
        from.nowMs = m_nowMs - 2000 + ageMs;
        const Plot latency = plot(ChartKind::Latency, from);
        QCOMPARE(latency.stale, stale);
        QTEST(latency.age, "age");
        if (stale) {
            QCOMPARE(latency.briefAge, QStringLiteral("no data 15 s"));
        }
        // What is stale has no value now, so that it cannot be taken for one.
        QCOMPARE(std::isnan(latency.legend.first().value), stale);
        QCOMPARE(latency.description.contains(QStringLiteral("no data since")), stale);
    }
    void whatIsNotReportedHasNoAge() {
        fleet::FleetSnapshot fleet = *chatSnapshot(m_nowMs);
        for (fleet::ServiceSnapshot& service : fleet.services) {
            service.values[fleet::Signal::Traffic] = fleet::NoValue;
        }
        const PlotSource from = source(std::make_shared<fleet::FleetSnapshot>(fleet));
        const auto asked = ServicePlots::wanted(ChartKind::Traffic, from.service);
        const Plot none = ServicePlots::plot(ChartKind::Traffic, from, asked, {{}});
        QCOMPARE(none.note, QStringLiteral("Its targets do not report this"));
        QCOMPARE(none.age, QString());
        QVERIFY(!none.stale);
        // What there was in the time shown is a gap now, and nothing that is not reported.
        const Plot past = ServicePlots::plot(ChartKind::Traffic, from, asked, {{{1, 2}}});
        QCOMPARE(past.note, QString());
        QVERIFY(!past.stale);
    }
    void aRateWaitsForASecondScrape() {
        m_appearance->configure({QStringLiteral("dark"), 100, QStringLiteral("en")});
        fleet::FleetSnapshot fleet = *chatSnapshot(m_nowMs);
        for (fleet::ServiceSnapshot& service : fleet.services) {
            service.values = {};
            for (fleet::TaskSnapshot& task : service.tasks) {
                task.isScrapedOnce = true;
            }
        }
        const auto noteOf = [&fleet, this](ChartKind kind) {
            const PlotSource from = source(std::make_shared<fleet::FleetSnapshot>(fleet));
            return ServicePlots::plot(kind, from, ServicePlots::wanted(kind, from.service), {{}})
                .note;
        };
        QCOMPARE(noteOf(ChartKind::Latency), QStringLiteral("Waiting for a second scrape"));
        QCOMPARE(noteOf(ChartKind::Tasks), QStringLiteral("Its targets do not report this"));
        fleet.services.first().tasks.last().isScrapedOnce = false;
        QCOMPARE(noteOf(ChartKind::Latency), QStringLiteral("Its targets do not report this"));
    }
    void nothingKnownIsSaid() {
        const auto fleet = silentSnapshot(m_nowMs);
        const Plot latency = plot(ChartKind::Latency, source(fleet));
        QVERIFY(latency.stale);
        QCOMPARE(latency.age, QStringLiteral("no data yet"));
        QVERIFY(latency.description.contains(QStringLiteral("p95 not known")));
        PlotSource nobody;
        for (int kind = 0; kind < ChartCount; ++kind) {
            QVERIFY(plot(static_cast<ChartKind>(kind), nobody).stale);
        }
    }
    void valuesBetweenPointsAndInGaps() {
        const PlotLine line{
            QString(), {}, 1.5, false, {{10, 1}, {20, 2}, {30, std::nan("")}, {40, 4}}};
        QCOMPARE(valueAt(line, 14, 3), 1.0);
        QCOMPARE(valueAt(line, 16, 3), 2.0);
        QCOMPARE(valueAt(line, 22, 3), 2.0);
        QVERIFY(std::isnan(valueAt(line, 26, 3)));
        QVERIFY(std::isnan(valueAt(line, 31, 3)));
        QCOMPARE(valueAt(line, 38, 3), 4.0);
        QVERIFY(std::isnan(valueAt(line, 50, 3)));
        QVERIFY(std::isnan(valueAt(PlotLine(), 50, 3)));
    }
    void figures_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("brief");
        QTest::addColumn<QString>("exact");
        QTest::newRow("zero") << 0.0 << "0"
                              << "0";
        QTest::newRow("small") << 0.0962 << "0.096"
                               << "0.0962";
        QTest::newRow("seconds") << 4.1234 << "4.1"
                                 << "4.12";
        QTest::newRow("percent") << 21.96 << "22"
                                 << "22.0";
        QTest::newRow("memory") << 983.44 << "983"
                                << "983.4";
        QTest::newRow("thousands") << 1840.2 << "1,840"
                                   << "1,840";
        QTest::newRow("count") << 12.0 << "12"
                               << "12";
        QTest::newRow("none") << std::nan("") << "—"
                              << "—";
    }
    void figures() {
        QFETCH(double, value);
        QTEST(shortValue(value), "brief");
        QTEST(exactValue(value, Plot()), "exact");
    }
};

QTEST_MAIN(TestServicePlots)
#include "tst_ServicePlots.moc"
