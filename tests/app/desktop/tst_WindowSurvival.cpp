// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/KilledDesk.h"
#include "tests/support/Seed.h"

#include <QTest>

#include <array>
#include <memory>
#include <numeric>

using namespace wb;
using test::KilledDesk;

namespace {

constexpr int Desks = 4; ///< At a time.
constexpr int KillsADesk = 25;

} // namespace

/// Kills the real program a hundred times in the middle of an incident and of what is done about
/// it. What its window had shown as saved is in its record and in its next window; the audit chain
/// holds; nothing was sent that is not in it, nor twice.
class TestWindowSurvival : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasShownAsSavedSurvives() {
        const quint32 seed = test::chosenSeed();
        std::array<std::unique_ptr<KilledDesk>, Desks> desks;
        for (quint32 at = 0; at < Desks; ++at) {
            desks[at] = std::make_unique<KilledDesk>(seed + at);
            desks[at]->start(KillsADesk);
        }
        // At the first failure there is nothing more to wait for.
        const auto isOver = [&] {
            const auto isThisOver = [](const auto& desk) { return desk->isOver(); };
            const auto hasFailed = [](const auto& desk) { return !desk->failures().isEmpty(); };
            return std::all_of(desks.begin(), desks.end(), isThisOver) ||
                   std::any_of(desks.begin(), desks.end(), hasFailed);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOver(), 280'000);
        QHash<KilledDesk::Stage, int> deaths;
        qsizetype shown = 0;
        qsizetype deployments = 0;
        for (const auto& desk : desks) {
            QVERIFY2(desk->failures().isEmpty(), qPrintable(desk->failures().join(u'\n')));
            for (auto it = desk->deaths().cbegin(); it != desk->deaths().cend(); ++it) {
                deaths[it.key()] += *it;
            }
            shown += desk->shownAsSaved();
            deployments += desk->deployments();
        }
        qInfo("%d kills, of which %d with an action armed, %d while it was sent, %d while it ran; "
              "%d entries shown as saved, %d deployments",
              std::accumulate(deaths.cbegin(), deaths.cend(), 0), deaths[KilledDesk::Stage::Armed],
              deaths[KilledDesk::Stage::Sent], deaths[KilledDesk::Stage::Running], int(shown),
              int(deployments));
        QCOMPARE(std::accumulate(deaths.cbegin(), deaths.cend(), 0), Desks * KillsADesk);
        QVERIFY(shown > Desks * KillsADesk);
        QVERIFY(deployments > 0);
    }
};

QTEST_GUILESS_MAIN(TestWindowSurvival)
#include "tst_WindowSurvival.moc"
