// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SeenDesk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <optional>

using namespace wb::test;
using Node = AccessibleBus::Node;

/// What people come for, done as they do it: in the real window on a screen, with real keys and
/// buttons, while a simulated Prod1 has the incident of 23 January 2020. Counts steps (a click or a
/// key each) and the seconds they take, with the time in which the window answers.
class TestJourneys : public QObject {
    Q_OBJECT
private:
    static constexpr int PatienceMs = 20'000;
    std::optional<SeenDesk> m_desk;
    QElapsedTimer m_watch;
    int m_steps = 0;

    void begin() {
        m_steps = 0;
        m_watch.start();
    }
    void end(const char* journey, int mostSteps, double mostSeconds) const {
        const double seconds = static_cast<double>(m_watch.elapsed()) / 1000;
        qInfo("%s: %d steps, %.1f s (goal: %.0f s)", journey, m_steps, seconds, mostSeconds);
        QVERIFY(m_steps <= mostSteps);
        QVERIFY(seconds < mostSeconds);
    }
    /// Waits for it, and clicks on it.
    [[nodiscard]] bool click(const char* role, const QString& name) {
        ++m_steps;
        Node node;
        const auto isThere = [&] {
            node = m_desk->find(role, name);
            return !node.path.isEmpty() && m_desk->spoken().isEnabled(node) &&
                   m_desk->spoken().isShowing(node);
        };
        return QTest::qWaitFor(isThere, PatienceMs) && m_desk->click(node);
    }
    [[nodiscard]] bool press(const char* key) {
        ++m_steps;
        return m_desk->screen().press(key);
    }
    [[nodiscard]] bool awaitSaid(const QString& text) {
        return QTest::qWaitFor([&] { return !m_desk->said(text).isEmpty(); }, PatienceMs);
    }

private Q_SLOTS:
    void initTestCase() {
        m_desk.emplace(
            SeenDesk::Story{QStringLiteral("gateway-2020-01-23"), QStringLiteral("16:14")});
        QVERIFY2(m_desk->problem().isEmpty(), qPrintable(m_desk->problem()));
        // From here on somebody looks at another service while it begins.
        QVERIFY(click("label", QStringLiteral("Watchbridge")));
        QVERIFY(click("list item", QStringLiteral("reporting, ")));
        const auto hasBegun = [&] {
            return m_desk->isThere("list item", QStringLiteral("api-gateway, unhealthy"));
        };
        QVERIFY(QTest::qWaitFor(hasBegun, 120'000));
    }
    void cleanupTestCase() { m_desk.reset(); }

    void findWhatBrokeAndWhy() {
        begin();
        QVERIFY(press("f"));
        QVERIFY(awaitSaid(QStringLiteral(" unhealthy since ")));
        const QString reason = m_desk->said(QStringLiteral(" unhealthy since "));
        QVERIFY2(reason.contains(QStringLiteral("p95")), qPrintable(reason));
        end("Find what broke and why", 1, 10);
        qInfo("%s", qPrintable(reason));
    }
    void rollBack() {
        begin();
        // What depends on it may be worse by now.
        QVERIFY(click("list item", QStringLiteral("api-gateway, ")));
        QVERIFY(click("push button", QStringLiteral("Unlock actions")));
        QVERIFY(click("push button", QStringLiteral("Roll back to ")));
        // Armed, with five seconds to think; who is sure goes on at once.
        QVERIFY(click("push button", QStringLiteral("Go now")));
        QVERIFY(awaitSaid(QStringLiteral("Rolling back ")));
        end("Roll back", 4, 15);
    }
    void exportTheTimeline() {
        begin();
        m_desk->spoken().forgetHeard();
        QVERIFY(click("push button", QStringLiteral("Export timeline")));
        // The menu stands on it already.
        const auto isOffered = [&] {
            const auto& heard = m_desk->spoken().heard();
            return !heard.isEmpty() && heard.constLast().name.startsWith("Markdown");
        };
        QVERIFY(QTest::qWaitFor(isOffered, PatienceMs));
        QVERIFY(press("Return"));
        const auto isAsked = [&] { return m_desk->isThere("dialog", QStringLiteral("Export")); };
        QVERIFY(QTest::qWaitFor(isAsked, PatienceMs));
        QVERIFY(press("Return"));
        const QDir home(QFileInfo(m_desk->file("token")).path());
        const auto files = [&] { return home.entryList({QStringLiteral("INC-*.md")}); };
        QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, PatienceMs);
        end("Export the timeline", 3, 20);
        QFile file(home.filePath(files().constFirst()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("api-gateway"), text.constData());
    }
};

QTEST_GUILESS_MAIN(TestJourneys)
#include "tst_Journeys.moc"
