// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SeenDesk.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <optional>

using namespace wb::test;
using Node = AccessibleBus::Node;
using Heard = AccessibleBus::Heard;

/// What a screen reader gets of the real window: asked over the real AT-SPI bus, with real keys.
class TestScreenReader : public QObject {
    Q_OBJECT
private:
    std::optional<SeenDesk> m_desk;

    [[nodiscard]] AccessibleBus& bus() { return m_desk->spoken(); }
    /// What is spoken after a key; empty: nothing.
    [[nodiscard]] QString heardAfter(const char* key) {
        bus().forgetHeard();
        const bool isHeard = m_desk->screen().press(key) &&
                             QTest::qWaitFor([&] { return !bus().heard().isEmpty(); });
        return isHeard ? bus().heard().constLast().name : QString();
    }
    void expectAnnounced(const char* key, const char* pattern) {
        const QRegularExpression expected(QString::fromUtf8(pattern));
        bus().forgetHeard();
        const bool isAnnounced =
            m_desk->screen().press(key) &&
            QTest::qWaitFor([&] { return !bus().announced().filter(expected).isEmpty(); }, 10'000);
        QVERIFY2(isAnnounced, qPrintable(bus().announced().join(u'\n')));
    }
    [[nodiscard]] static bool isControl(const QString& role) {
        static const QSet<QString> Controls{
            QStringLiteral("push button"), QStringLiteral("toggle button"),
            QStringLiteral("check box"),   QStringLiteral("radio button"),
            QStringLiteral("combo box"),   QStringLiteral("text"),
            QStringLiteral("list"),        QStringLiteral("table"),
            QStringLiteral("tree"),        QStringLiteral("tree table"),
            QStringLiteral("list item"),   QStringLiteral("chart"),
            QStringLiteral("menu item"),   QStringLiteral("button"),
            QStringLiteral("dialog")};
        return Controls.contains(role);
    }

private Q_SLOTS:
    void initTestCase() {
        m_desk.emplace(SeenDesk::Story{QStringLiteral("chat-2024-11-14"), QStringLiteral("17:52")});
        QVERIFY2(m_desk->problem().isEmpty(), qPrintable(m_desk->problem()));
        QTRY_COMPARE_WITH_TIMEOUT(bus().programs().size(), 1, 30'000);
        const auto hasData = [&] {
            return bus()
                .description(m_desk->find("chart", QStringLiteral("Latency")))
                .contains(QStringLiteral("highest"));
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasData(), 30'000);
    }
    void init() {
        // Where no window manager does it, the pointer gives the window the keys.
        QVERIFY(m_desk->click(m_desk->find("label", QStringLiteral("Watchbridge"))));
    }
    void cleanupTestCase() { m_desk.reset(); }

    void everyControlHasAName_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("shows");
        QTest::addColumn<int>("controls");
        const auto row = [](const char* name, const char* key, const char* shows, int controls) {
            QTest::newRow(name) << QString::fromLatin1(key) << QString::fromUtf8(shows) << controls;
        };
        row("the window", "", "Services, worst first", 25);
        row("the palette", "ctrl+k", "Go to", 30);
        row("times", "t", "From", 28);
        row("a snooze", "z", "Why chat is snoozed", 29);
        row("the keys", "question", "Keys", 26);
        row("the filter", "slash", "Clear the filter", 26);
        row("heat map", "h", "Services, worst first", 25);
        row("watch a service", "w", "Address or path", 28);
    }
    void everyControlHasAName() {
        QFETCH(QString, key);
        QFETCH(QString, shows);
        QFETCH(int, controls);
        if (!key.isEmpty()) {
            QVERIFY(m_desk->screen().press(key.toLatin1().constData()));
        }
        if (key == QLatin1String("slash")) {
            QVERIFY(m_desk->screen().press("c"));
        }
        int seen = 0;
        QStringList names;
        QStringList nameless;
        const auto look = [&] {
            seen = 0;
            names.clear();
            nameless.clear();
            const QVector<Node> all = bus().tree(bus().programs().constFirst());
            for (const Node& node : all) {
                const QString role = bus().role(node);
                if ((isControl(role) || bus().isFocusable(node)) && bus().isShowing(node)) {
                    ++seen;
                    names << bus().name(node);
                    if (names.constLast().isEmpty()) {
                        nameless << role + u' ' + node.path + u' ' + bus().description(node);
                    }
                }
            }
            // What goes while one walks there has no name any more: such a look counts for nothing.
            return names.contains(shows) && nameless.isEmpty();
        };
        QVERIFY2(QTest::qWaitFor(look, 10'000),
                 qPrintable(nameless.join(u'\n') + u'\n' + names.mid(20).join(u'|')));
        qInfo("%d controls", seen);
        QVERIFY(seen >= controls);
        QVERIFY(m_desk->screen().press(key == QLatin1String("h") ? "h" : "Escape"));
    }
    void everyWindowAndPanelOverItHasAName() {
        const QVector<Node> windows = bus().children(bus().programs().constFirst());
        QVERIFY(!windows.isEmpty());
        for (const Node& window : windows) {
            QVERIFY2(!bus().name(window).isEmpty(), qPrintable(bus().role(window)));
        }
    }
    void theFleetIsAListOfServicesWithTasks() {
        const Node fleet = m_desk->find("list", QStringLiteral("Services"));
        const QVector<Node> services = bus().children(fleet);
        QCOMPARE(services.size(), 9);
        static const QRegularExpression Chat(
            QStringLiteral("^chat, (healthy|degraded|unhealthy|unknown), p95 .+, errors .+ ?%, "
                           "memory \\d+ ?%, CPU \\d+ ?%, tasks \\d+/12$"));
        const QString chat = bus().name(services.first());
        QVERIFY2(Chat.match(chat).hasMatch(), qPrintable(chat));
        QCOMPARE(bus().children(services.first()).size(), 12);
        QVERIFY(bus().name(bus().children(services.first()).first()).startsWith("chat-1, "));
        QVERIFY(bus().place(fleet).contains(bus().place(services.last())));
        // From Tab or by asking: the row that the keys are on is what is heard.
        bus().forgetHeard();
        QVERIFY(bus().grabFocus(fleet));
        const auto isHeard = [&](const char* begins) {
            return !bus().heard().isEmpty() && bus().heard().constLast().name.startsWith(begins);
        };
        QTRY_VERIFY(isHeard("chat, "));
        const QString second = heardAfter("Down");
        QVERIFY2(second.contains(QStringLiteral(", p95 ")) && !second.startsWith("chat, "),
                 qPrintable(second));
        QVERIFY2(heardAfter("k").startsWith("chat, "), "j and k read as the arrows do");
        QVERIFY2(heardAfter("Right").startsWith("chat-1, "), "tasks are read as well");
    }

    void eachChartTellsItsSummary_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("summary");
        QTest::newRow("latency")
            << "Latency, seconds"
            << "^Latency of chat: p50 .*, p95 .* s, .*objective 300 ms.*highest "
               ".* s at \\d\\d:\\d\\d:\\d\\d ET.*\\.$";
        QTest::newRow("errors") << "Errors, % of requests"
                                << "^Errors of chat: 5xx .* %.*\\.$";
        QTest::newRow("memory") << "Memory per task, MiB"
                                << "^Memory per task of chat: .*limit .*highest .* MiB at .*\\.$";
        QTest::newRow("cpu") << "CPU per task, % of limit"
                             << "^CPU per task of chat: .*autoscaler acts at 70 %.*\\.$";
        QTest::newRow("traffic") << "Traffic, requests/s"
                                 << "^Traffic of chat: .*\\.$";
        QTest::newRow("tasks") << "Tasks, count"
                               << "^Tasks of chat: .*healthy \\d+.*\\.$";
    }
    void eachChartTellsItsSummary() {
        QFETCH(QString, name);
        QFETCH(QString, summary);
        const Node chart = m_desk->find("chart", name);
        QVERIFY(!chart.path.isEmpty());
        const QString said = bus().description(chart);
        QVERIFY2(QRegularExpression(summary).match(said).hasMatch(), qPrintable(said));
    }

    void arrowsReadPointAfterPoint() {
        const Node chart = m_desk->find("chart", QStringLiteral("Latency"));
        QVERIFY(bus().grabFocus(chart));
        const auto isFocused = [&] {
            return !bus().heard().isEmpty() && bus().heard().constLast().node == chart;
        };
        QTRY_VERIFY(isFocused());
        const QString newest = heardAfter("Left");
        const QString before = heardAfter("Left");
        const QString again = heardAfter("Right");
        const QString first = heardAfter("Home");
        static const QRegularExpression Point(
            QStringLiteral("^(\\d\\d:\\d\\d:\\d\\d) ET: p50 [\\d.]+, p95 [\\d.]+, p99 [\\d.]+.*$"));
        const auto timeOf = [&](const QString& said) { return Point.match(said).captured(1); };
        for (const QString& said : {newest, before, again, first}) {
            QVERIFY2(Point.match(said).hasMatch(), qPrintable(said));
        }
        QVERIFY2(timeOf(before) < timeOf(newest), qPrintable(before + newest));
        // New points come meanwhile.
        QVERIFY2(timeOf(again) > timeOf(before), qPrintable(before + again));
        QVERIFY2(timeOf(first) <= timeOf(before), qPrintable(first + before));
        qInfo("%s", qPrintable(newest));
    }
    void whatChangesElsewhereIsAnnounced() {
        const Node chart = m_desk->find("chart", QStringLiteral("Errors"));
        QVERIFY(bus().grabFocus(chart));
        // The chart keeps the focus all the time.
        expectAnnounced("j", "^(?!chat,)[a-z-]+, [a-z]+, p95 ");
        expectAnnounced("k", "^chat, [a-z]+, p95 ");
        expectAnnounced("u", "^Actions are unlocked\\.");
        // What can be redeployed is known when every task has been judged.
        const auto isOffered = [&] {
            return bus().isEnabled(m_desk->find("push button", QStringLiteral("Redeploy")));
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOffered(), 30'000);
        expectAnnounced("d", "^Redeploying \\d+ tasks? of chat in \\d s\\. Escape: undo\\. "
                             "Enter: go now\\.$");
        expectAnnounced("Escape", "undone, nothing was sent");
        expectAnnounced("u", "^Actions are locked until");
        QVERIFY(m_desk->screen().press("Escape"));
    }
    void noMarkupIsSpoken() {
        const QVector<Node> all = bus().tree(bus().programs().constFirst());
        for (const Node& node : all) {
            const QString said = bus().name(node) + u' ' + bus().description(node);
            QVERIFY2(!said.contains(u'<') || said.contains(QLatin1String("< ")), qPrintable(said));
        }
    }
    void aPointIsPartOfItsChartWhileItIsWalked() {
        const Node chart = m_desk->find("chart", QStringLiteral("Latency"));
        QVERIFY(bus().grabFocus(chart));
        QVERIFY(!heardAfter("End").isEmpty());
        const QVector<Node> points = bus().children(chart);
        QCOMPARE(points.size(), 1);
        QCOMPARE(bus().name(points.first()), bus().heard().constLast().name);
        QVERIFY(bus().place(chart).contains(bus().place(points.first())));
        QVERIFY(m_desk->screen().press("Tab"));
        QTRY_VERIFY(bus().children(chart).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestScreenReader)
#include "tst_ScreenReader.moc"
