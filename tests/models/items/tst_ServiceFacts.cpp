// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FeedStatus.h"
#include "models/items/ServiceFacts.h"
#include "tests/support/SampleFleet.h"
#include "widgets/common/Translations.h"

#include <QTest>

using namespace wb;
using items::FeedStatus;

class TestServiceFacts : public QObject {
    Q_OBJECT

    const common::Translations m_englishPlurals;

private Q_SLOTS:
    void saysWhatIsBrokenSinceWhenAndWhy() {
        const auto fleet = sample::fleet();
        const auto facts =
            items::serviceFacts(fleet.services.first(), fleet.timeZone, sample::NowMs);
        QCOMPARE(
            items::plainText(facts),
            QStringLiteral(
                "3 of 12 tasks unhealthy since 17:51:08 ET. Memory 96 % of limit on chat-3, "
                "chat-7, chat-11 and rising 1.9 MiB/s; CPU 22 %, so the CPU autoscaler sees "
                "nothing. p95 4.1 s, 34× the last hour. 2 more tasks reach the memory limit in "
                "about 6 min."));
        QCOMPARE(facts.first().weight, items::Fact::Weight::Strong);
        QCOMPARE(facts.last().weight, items::Fact::Weight::Plain);
    }
    void sinceWhenIsToldAsFarAsItIsKnown() {
        auto fleet = sample::fleet();
        fleet::ServiceSnapshot& chat = fleet.services.first();
        chat.verdict.isSinceAtLeast = true;
        const auto text = [&](TimeMs nowMs) {
            return items::plainText(items::serviceFacts(chat, fleet.timeZone, nowMs));
        };
        QVERIFY(
            text(sample::NowMs).contains(QStringLiteral("unhealthy since at least 17:51:08 ET.")));
        // Another day has its date.
        QVERIFY(text(sample::NowMs + 24 * 3'600'000)
                    .contains(QStringLiteral("since at least 2024-11-14 17:51:08 ET.")));
    }
    void languagesMayTellADayFromATime() {
        common::Translations translations;
        translations.set(QStringLiteral("es"));
        const auto fleet = sample::fleet();
        const auto text = [&](TimeMs nowMs) {
            return items::plainText(
                items::serviceFacts(fleet.services.first(), fleet.timeZone, nowMs));
        };
        QVERIFY(text(sample::NowMs).contains(QStringLiteral("desde las 17:51:08 ET.")));
        QVERIFY(text(sample::NowMs + 86'400'000)
                    .contains(QStringLiteral("desde el 2024-11-14 17:51:08 ET.")));
        translations.set(QStringLiteral("ja"));
        QVERIFY2(!text(sample::NowMs).contains(QStringLiteral(". ")) &&
                     !text(sample::NowMs).contains(QStringLiteral("。 ")),
                 qPrintable(text(sample::NowMs)));
        translations.set(QStringLiteral("en"));
    }
    void nothingIsForetoldOfTasksThatAreSilent() {
        auto fleet = sample::fleet();
        fleet::ServiceSnapshot& chat = fleet.services.first();
        chat.verdict = {};
        for (fleet::TaskSnapshot& task : chat.tasks) {
            task.verdict = {};
            task.timeToLimitMs = 1000;
        }
        const auto facts = items::serviceFacts(chat, fleet.timeZone, sample::NowMs);
        QVERIFY(!items::plainText(facts).contains(QStringLiteral("reach")));
        chat.tasks.last().verdict.state = fleet::HealthState::Degraded;
        QVERIFY(items::plainText(items::serviceFacts(chat, fleet.timeZone, sample::NowMs))
                    .contains(QStringLiteral("One more task reaches the memory limit")));
    }
    void afterGoingBackItTellsCodeApartFromSettings() {
        fleet::ServiceSnapshot service;
        QVERIFY(items::goneBackFacts(service).isEmpty());
        service.current.code = QStringLiteral("v412");
        service.current.settings = QStringLiteral("r41");
        service.current.commit = QStringLiteral("9f2c1e");
        service.current.values = {{QStringLiteral("heap_max"), QStringLiteral("768 MiB")},
                                  {QStringLiteral("pool"), QStringLiteral("40")}};
        service.leftBehind = service.current;
        service.leftBehind.settings = QStringLiteral("r42");
        service.leftBehind.values[QStringLiteral("heap_max")] = QStringLiteral("1400 MiB");
        QCOMPARE(items::plainText(items::goneBackFacts(service)),
                 QStringLiteral("Back from v412 · r42 to v412 · r41. The code is the same. "
                                "In effect again: heap_max 768 MiB (was 1400 MiB)."));
        service.leftBehind.code = QStringLiteral("v413");
        service.leftBehind.commit = QStringLiteral("b81d07");
        service.leftBehind.values = service.current.values;
        QCOMPARE(items::plainText(items::goneBackFacts(service)),
                 QStringLiteral("Back from v413 · r42 to v412 · r41. Runs again: code 9f2c1e "
                                "(was b81d07). The settings are the same."));
    }
    void whichReleasesRunIsCounted() {
        fleet::ServiceSnapshot service = sample::fleet().services.first();
        QVERIFY(items::runningReleases(service).isEmpty()); // Of no task it is known.
        for (int task = 0; task < service.tasks.size(); ++task) {
            service.tasks[task].release = task < 4 ? service.previousGood : service.current;
        }
        QCOMPARE(items::runningReleases(service),
                 QStringLiteral("4 on v412 · r41, 8 on v413 · r42"));
        // Nobody has heard these: they may run anything by now.
        service.tasks[0].verdict.state = fleet::HealthState::Unknown;
        service.tasks[11].verdict.state = fleet::HealthState::Unknown;
        QCOMPARE(items::runningReleases(service),
                 QStringLiteral("3 on v412 · r41, 7 on v413 · r42, 2 not known"));
    }
    /// One unhealthy task of many makes the service degraded only; the headline must not hide it.
    void theWorstTasksStandFirst() {
        auto fleet = sample::fleet();
        fleet::ServiceSnapshot& chat = fleet.services.first();
        const auto headline = [&chat, &fleet] {
            return items::serviceFacts(chat, fleet.timeZone, sample::NowMs).first().text;
        };
        for (fleet::TaskSnapshot& task : chat.tasks) {
            task.verdict.state = fleet::HealthState::Healthy;
        }
        chat.verdict.state = fleet::HealthState::Degraded;
        QCOMPARE(headline(), QStringLiteral("The service is degraded"));
        chat.tasks[4].verdict.state = fleet::HealthState::Unhealthy;
        QCOMPARE(headline(), QStringLiteral("1 of 12 tasks unhealthy"));
        chat.tasks[0].verdict.state = chat.tasks[1].verdict.state = fleet::HealthState::Degraded;
        QCOMPARE(headline(), QStringLiteral("1 unhealthy, 2 degraded of 12 tasks"));
        chat.tasks[4].verdict.state = fleet::HealthState::Degraded;
        chat.verdict.state = fleet::HealthState::Unhealthy;
        QCOMPARE(headline(), QStringLiteral("The service is unhealthy"));
    }
    void whatIsPartlyJudgedIsNotCalledHealthyOutright() {
        auto fleet = sample::fleet();
        fleet::ServiceSnapshot& search = fleet.services.last();
        search.standings.latency = search.standings.errors = {};
        const QString text =
            items::plainText(items::serviceFacts(search, fleet.timeZone, sample::NowMs));
        QVERIFY2(text.startsWith(QStringLiteral("All 8 tasks healthy as far as judged since ")),
                 qPrintable(text));
        QVERIFY2(text.endsWith(QStringLiteral(
                     "Judged: memory, CPU. Not judged: latency, errors (not measured).")),
                 qPrintable(text));
    }
    /// Emphasis blames: it falls on the suspected release, and on none that is good.
    void onlyTheSuspectedReleaseIsEmphasised() {
        fleet::ServiceSnapshot service;
        service.cause.detail = QStringLiteral("Code v412 → v413 and settings r41 → r42.");
        service.current.code = QStringLiteral("v412");
        service.current.settings = QStringLiteral("r41");
        service.leftBehind.code = QStringLiteral("v413");
        service.leftBehind.settings = QStringLiteral("r42");
        const auto strong = [](const items::Facts& facts) {
            return std::any_of(facts.begin(), facts.end(), [](const items::Fact& fact) {
                return fact.weight == items::Fact::Weight::Strong;
            });
        };
        QVERIFY(!strong(items::causeFacts(service)));
        QVERIFY(!strong(items::goneBackFacts(service)));
        std::swap(service.current, service.leftBehind);
        service.leftBehind = {};
        service.cause.detail = QStringLiteral("Memory tracks settings r42.");
        QVERIFY(strong(items::causeFacts(service)));
    }
    void emphasisNeverChangesTheText() {
        const QString text =
            QStringLiteral("Memory tracks <b>settings r42</b>, not the code v413.");
        const auto facts = items::emphasised(
            text, {QStringLiteral("settings r42"), QStringLiteral("settings"), QString()});
        QCOMPARE(items::plainText(facts), text);
        QCOMPARE(facts.at(1).text, QStringLiteral("settings r42"));
    }
    void feedStatusNeverTakesADeadFeedForALiveOne_data() {
        QTest::addColumn<qint64>("ageMs");
        QTest::addColumn<int>("up");
        QTest::addColumn<int>("state");
        const auto row = [](const char* name, qint64 ageMs, int up, FeedStatus::State state) {
            QTest::newRow(name) << ageMs << up << static_cast<int>(state);
        };
        row("fresh", 800, 124, FeedStatus::State::Live);
        row("just within two and a half intervals", 12'500, 124, FeedStatus::State::Live);
        row("older", 12'600, 124, FeedStatus::State::Stale);
        row("a minute", 60'000, 124, FeedStatus::State::Dead);
        row("fresh but no target answers", 800, 0, FeedStatus::State::Dead);
    }
    void feedStatusNeverTakesADeadFeedForALiveOne() {
        QFETCH(qint64, ageMs);
        QFETCH(int, up);
        fleet::FleetSnapshot fleet = sample::fleet(sample::NowMs);
        fleet.figures.targetsUp = up;
        const TimeMs nowMs = sample::NowMs - 800 + ageMs;
        const FeedStatus status = items::feedStatus(sample::share(fleet), nowMs, 5000, NoTime);
        QTEST(static_cast<int>(status.state), "state");
        QCOMPARE(status.ageMs, ageMs);
    }
    /// Whether or not anybody has tried: after a minute without a sample nobody knows anything.
    void itDoesNotWaitForEver_data() {
        QTest::addColumn<fleet::FleetSnapshotPtr>("fleet");
        fleet::FleetSnapshot unheard = sample::fleet();
        for (fleet::ServiceSnapshot& service : unheard.services) {
            service.tasks.clear();
        }
        QTest::newRow("no snapshot") << fleet::FleetSnapshotPtr();
        QTest::newRow("no target") << sample::share(unheard);
    }
    void itDoesNotWaitForEver() {
        QFETCH(fleet::FleetSnapshotPtr, fleet);
        const auto after = [&](DurationMs ms, TimeMs sinceMs) {
            return items::feedStatus(fleet, sample::NowMs + ms, 5000, sinceMs).state;
        };
        QCOMPARE(after(0, sample::NowMs), FeedStatus::State::Waiting);
        QCOMPARE(after(59'999, sample::NowMs), FeedStatus::State::Waiting);
        QCOMPARE(after(60'000, sample::NowMs), FeedStatus::State::Dead);
        QCOMPARE(after(60'000, NoTime), FeedStatus::State::Waiting); // There is nothing to watch.
    }
};

QTEST_GUILESS_MAIN(TestServiceFacts)
#include "tst_ServiceFacts.moc"
