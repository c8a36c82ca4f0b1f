// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/SharedParts.h"

#include <QTest>
#include <QThreadPool>

#include <array>
#include <atomic>
#include <chrono>

using namespace wb::charts;

class TestSharedParts : public QObject {
    Q_OBJECT

    /// Lets time pass as a program that has something else to do.
    static void work(std::chrono::microseconds duration) {
        const auto end = std::chrono::steady_clock::now() + duration;
        while (std::chrono::steady_clock::now() < end) {
        }
    }

private Q_SLOTS:
    void eachPartIsDoneOnceHoweverWorksFollowEachOther() {
        SharedParts parts;
        for (int round = 0; round < 3000; ++round) {
            const int count = round % 7;
            std::array<std::atomic<int>, 7> done{};
            std::array<std::atomic<int>, 2> hands{}; // At once by one thread.
            std::atomic<bool> isTwice = false;
            parts.begin(count, [&](int hand, int part) {
                auto& busy = hands.at(static_cast<std::size_t>(hand));
                isTwice = isTwice || ++busy > 1;
                ++done.at(static_cast<std::size_t>(part));
                work(std::chrono::microseconds(part));
                --busy;
            });
            work(std::chrono::microseconds(round % 5));
            parts.finish();
            QVERIFY(!isTwice);
            for (int part = 0; part < 7; ++part) {
                QCOMPARE(done.at(static_cast<std::size_t>(part)).load(), part < count ? 1 : 0);
            }
            // Now and then about as long as the other thread stays awake.
            work(std::chrono::microseconds(round % 50 == 0 ? 190 + round / 100 : 0));
        }
    }
    void theOtherThreadDoesItsShare() {
        SharedParts parts;
        std::atomic<bool> isDoneByOther = false;
        QThread* const mine = QThread::currentThread();
        parts.begin(1, [&](int hand, int) {
            isDoneByOther = hand == 1 && QThread::currentThread() != mine;
        });
        QTRY_VERIFY(isDoneByOther);
        parts.finish();
    }
    void allIsDoneWhereNoThreadIsFree() {
        QThreadPool& pool = *QThreadPool::globalInstance();
        QVERIFY(pool.waitForDone());
        const int most = pool.maxThreadCount();
        pool.setMaxThreadCount(0);
        SharedParts parts;
        int done = 0;
        parts.begin(3, [&](int hand, int part) { done += hand == 0 ? 1 << part : 100; });
        parts.finish();
        pool.setMaxThreadCount(most);
        QCOMPARE(done, 7);
    }
    void itMayGoWhileTheOtherThreadIsAwake() {
        std::atomic<int> done = 0;
        for (int round = 0; round < 200; ++round) {
            SharedParts parts;
            parts.begin(2, [&](int, int) { ++done; });
            parts.finish();
        }
        QCOMPARE(done.load(), 400);
    }
};

QTEST_GUILESS_MAIN(TestSharedParts)
#include "tst_SharedParts.moc"
