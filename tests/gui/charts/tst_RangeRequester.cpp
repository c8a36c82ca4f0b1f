// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/RangeRequester.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::charts;

class TestRangeRequester : public QObject {
    Q_OBJECT
private:
    static fleet::ChartRequest request(const char* service) {
        fleet::ChartRequest made;
        made.service = QLatin1String(service);
        return made;
    }
    static fleet::ChartRequest sent(const QSignalSpy& spy, qsizetype index) {
        return spy.at(index).first().value<fleet::ChartRequest>();
    }
private Q_SLOTS:
    void oneRequestIsOpenAtATime() {
        RangeRequester requester;
        requester.setPaceMs(0);
        QSignalSpy spy(&requester, &RangeRequester::requested);
        requester.want(request("a"));
        requester.want(request("b"));
        requester.want(request("c"));
        QCOMPARE(spy.size(), 1);
        QVERIFY(requester.accept(sent(spy, 0).id));
        // The last wish counts; "b" was never needed.
        QTRY_COMPARE(spy.size(), 2);
        QCOMPARE(sent(spy, 1).service, QStringLiteral("c"));
    }
    void liveRequestsArePaced() {
        RangeRequester requester;
        requester.setPaceMs(200);
        QSignalSpy spy(&requester, &RangeRequester::requested);
        QElapsedTimer elapsed;
        elapsed.start();
        requester.want(request("a"));
        QVERIFY(requester.accept(sent(spy, 0).id));
        requester.want(request("b"));
        QCOMPARE(spy.size(), 1);
        QTRY_COMPARE(spy.size(), 2);
        QVERIFY(elapsed.elapsed() >= 190);
    }
    void aChangeAsksAtOnceAndDropsTheLateReply() {
        RangeRequester requester;
        QSignalSpy spy(&requester, &RangeRequester::requested);
        requester.want(request("old"));
        requester.wantAtOnce(request("new"));
        QCOMPARE(spy.size(), 2);
        QVERIFY(!requester.accept(sent(spy, 0).id));
        const auto answered = requester.accept(sent(spy, 1).id);
        QVERIFY(answered.has_value());
        QCOMPARE(answered->service, QStringLiteral("new"));
        QVERIFY2(!requester.accept(sent(spy, 1).id), "a reply counts once");
        QVERIFY(!requester.accept(12345));
    }
    void anUnansweredRequestIsGivenUp() {
        RangeRequester requester;
        requester.setPaceMs(0);
        requester.setOverdueMs(50);
        QSignalSpy spy(&requester, &RangeRequester::requested);
        requester.want(request("a"));
        requester.want(request("b"));
        QTRY_COMPARE(spy.size(), 2);
        QVERIFY(!requester.accept(sent(spy, 0).id));
        QVERIFY(requester.accept(sent(spy, 1).id));
    }
    void anAnswerMayComeInsideTheAsking() {
        RangeRequester requester;
        const auto answer = [&](const fleet::ChartRequest& asked) {
            QVERIFY(requester.accept(asked.id));
        };
        connect(&requester, &RangeRequester::requested, this, answer);
        requester.wantAtOnce(request("a"));
        requester.wantAtOnce(request("b"));
    }
};

QTEST_GUILESS_MAIN(TestRangeRequester)
#include "tst_RangeRequester.moc"
